// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/linkitem.h"
#include "canvas/scene.h"
#include "canvas/siteitem.h"
#include "document/newitems.h"
#include "project/drawingedits.h"
#include "project/scenariojson.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QToolTip>
#include <QUrl>
#include <algorithm>

// Palette, drops, clipboard and names of the canvas.
namespace spanwright::widgets {
namespace {

constexpr double kBeside = 40;      // px from an item to its duplicate
constexpr double kPlacesApart = 2;  // scene units between the places of what is duplicated on the plain canvas

/// Escape takes the old name back.
class NameEditor final : public QLineEdit {
public:
    NameEditor(const QString& name, QWidget* parent) : QLineEdit(name, parent), m_name(name) {}

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
        setText(m_name);
        Q_EMIT editingFinished();
    }

private:
    QString m_name;
};

QStringList droppedFiles(const QMimeData* data) {
    QStringList out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) out << url.toLocalFile();
    return out;
}

} // namespace

void CanvasView::addFromPalette(const QString& kind, const QPointF& scenePosition) {
    const CanvasPoint at = onGrid(scenePosition);
    SiteItem* under = kind.startsWith(QLatin1String("pool:")) ? siteAt(mapFromScene(scenePosition)) : nullptr;
    if (under) {
        const PoolId fresh = mint<PoolId>();
        if (m_document.apply(withPool(m_document, under->id(), kind.mid(5).toStdString(), fresh), tr("Add GPU pool"))) m_document.select({ref(fresh)});
        return;
    }
    Site site = newSite(m_document, kind, geometry::unproject(at));
    const SiteId id = site.id;
    Result<Project> after = edits::put(m_document.project(), m_document.scenarioId(), std::move(site));
    if (after && !m_document.scenario().drawing->isMapShown) after = edits::moveOnCanvas(*after, m_document.scenarioId(), std::array{std::pair{id, at}});
    if (m_document.apply(after, tr("Add site"))) m_document.select({ref(id)});
}

void CanvasView::setPlacing(const QString& kind) {
    if (kind == m_placing) return;
    m_placing = kind;
    m_ghosts.clear();
    viewport()->setCursor(!kind.isEmpty() || m_tool == Tool::Link ? Qt::CrossCursor : Qt::ArrowCursor);
    viewport()->update();
    if (kind.isEmpty()) Q_EMIT placingEnded();
}

void CanvasView::showEditor(ItemRef item) {
    const Scenario& s = m_document.scenario();
    const Site* site = item.kind == ItemKind::Site ? spanwright::find(s, SiteId{item.id}) : nullptr;
    const FibreLink* link = item.kind == ItemKind::Link ? spanwright::find(s, LinkId{item.id}) : nullptr;
    if (!site && !link) return;
    constexpr QSize kSize(180, 28);
    const QPoint corner = site ? mapFromScene(m_sites.at(site->id)->pos()) + QPoint(12, -14) : mapFromScene(m_links.at(link->id)->middle().center()) - QPoint(kSize.width() / 2, kSize.height() / 2);
    auto* editor = new NameEditor(qstr(site ? site->name : link->name), viewport());
    editor->setObjectName(QStringLiteral("renameEditor"));
    editor->setAccessibleName(tr("Name"));
    editor->setGeometry(QRect(corner, kSize));
    editor->selectAll();
    editor->show();
    editor->setFocus();
    connect(editor, &QLineEdit::editingFinished, this, [this, editor, item] {
        editor->deleteLater();
        editor->blockSignals(true);
        m_document.apply(edits::rename(m_document.project(), m_document.scenarioId(), item, editor->text().trimmed().toStdString()), tr("Rename"));
        setFocus();
    });
}

void CanvasView::renameSelection() {
    for (const ItemRef item : m_document.selection())
        if (item.kind == ItemKind::Site || item.kind == ItemKind::Link) return showEditor(item);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kPaletteMime)) || !droppedFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}
void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    if (const QStringList files = droppedFiles(event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        const bool isPicture = files.size() == 1 && BackgroundPicture::isPicture(files.front());
        return QToolTip::showText(mapToGlobal(event->position().toPoint()) + QPoint(14, 14), isPicture ? tr("Put the picture under the plain canvas") : tr("Add the network of this file"), this);
    }
    if (!event->mimeData()->hasFormat(QLatin1String(kPaletteMime))) return;
    event->acceptProposedAction();
    const bool isPool = event->mimeData()->data(QLatin1String(kPaletteMime)).startsWith("pool:");
    SiteItem* under = siteAt(event->position().toPoint());
    for (const auto& [id, item] : m_sites) item->setPortsVisible(item == under && isPool, true);
    m_ghosts.clear();
    if (!(under && isPool)) m_ghosts.push_back(toPoint(onGrid(mapToScene(event->position().toPoint()))));
    viewport()->update();
    const Site* site = under ? spanwright::find(m_document.scenario(), under->id()) : nullptr;
    QToolTip::showText(mapToGlobal(event->position().toPoint()) + QPoint(14, 14), !site ? tr("New site here") : isPool ? tr("Add the pool to %1").arg(qstr(site->name)) : tr("New site beside %1").arg(qstr(site->name)), this);
}
void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    for (const auto& [id, item] : m_sites) item->setPortsVisible(m_tool == Tool::Link, false);
    m_ghosts.clear();
    viewport()->update();
    QToolTip::hideText();
}
void CanvasView::dropEvent(QDropEvent* event) {
    dragLeaveEvent(nullptr);
    if (const QStringList files = droppedFiles(event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(files);
        return;
    }
    addFromPalette(QString::fromUtf8(event->mimeData()->data(QLatin1String(kPaletteMime))), mapToScene(event->position().toPoint()));
    event->acceptProposedAction();
    setFocus();
}

void CanvasView::copy() const {
    const std::vector<ItemRef> items(m_document.selection().begin(), m_document.selection().end());
    const Scenario part = edits::extracted(m_document.scenario(), items);
    if (!part.sites.empty()) QApplication::clipboard()->setText(qstr(toJson(part)));
}

void CanvasView::cut() {
    copy();
    deleteSelection();
}

QPointF CanvasView::mouseScene() const {
    return mapToScene(m_mouse.value_or(viewport()->rect().center()));
}

void CanvasView::paste() {
    const Result<Scenario> part = scenarioFromJson(QApplication::clipboard()->text().toStdString());
    if (!part || part->sites.empty()) {
        Q_EMIT messageShown(say(text::Message{&text::entry(ErrorCode::NothingToPaste), {}}));
        return;
    }
    Drawing drawing = *part->drawing; // as this canvas shows it
    drawing.isMapShown = m_document.scenario().drawing->isMapShown;
    QRectF all;
    for (const Shared<Site>& site : part->sites) all = grown(all, toPoint(geometry::position(*site, drawing)));
    const QPointF first = toPoint(geometry::position(*part->sites.front(), drawing));
    pasteAt(*part, toPoint(onGrid(first + mouseScene() - all.center())) - first, tr("Paste"));
}

void CanvasView::duplicate() {
    const std::vector<ItemRef> items(m_document.selection().begin(), m_document.selection().end());
    const Scenario part = edits::extracted(m_document.scenario(), items);
    if (part.sites.empty()) return;
    const QPointF first = toPoint(geometry::position(*part.sites.front(), *part.drawing));
    const double beside = kBeside / transform().m11();
    pasteAt(part, toPoint(onGrid(first + QPointF(beside, beside))) - first, tr("Duplicate"));
}

/// The part with its first site shifted by so much on this canvas, and the rest with it; one undo step.
void CanvasView::pasteAt(const Scenario& part, const QPointF& shift, const QString& text) {
    Scenario moved = part;
    Drawing drawing = *part.drawing;
    const bool isMap = m_document.scenario().drawing->isMapShown;
    drawing.isMapShown = isMap;
    if (!isMap)
        for (const Shared<Site>& site : part.sites) drawing.positions.try_emplace(site->id, geometry::project(site->place));
    moved.drawing = Shared<Drawing>(drawing);
    const QPointF first = toPoint(geometry::project(part.sites.front()->place));
    const QPointF away = isMap ? shift : QPointF(kPlacesApart, kPlacesApart);
    const Place from = geometry::unproject(toCanvas(first)), to = geometry::unproject(toCanvas(first + away));
    std::vector<ItemRef> pasted;
    const Result<Project> after = edits::paste(m_document.project(), m_document.scenarioId(), moved, {to.latitude - from.latitude, to.longitude - from.longitude},
                                               isMap ? CanvasPoint{m_gridStep, m_gridStep} : toCanvas(shift), &mintId, pasted);
    if (m_document.apply(after, text)) m_document.select({pasted.begin(), pasted.end()});
}

void CanvasView::deleteSelection() {
    const std::vector<ItemRef> items(m_document.selection().begin(), m_document.selection().end());
    if (items.empty()) return;
    m_document.apply(edits::remove(m_document.project(), m_document.scenarioId(), items), tr("Delete %n item(s)", nullptr, static_cast<int>(items.size())));
}

} // namespace spanwright::widgets
