// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
#include "canvas/linkitem.h"
#include "canvas/siteitem.h"
#include "common/settings.h"
#include "document/newitems.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

// Mouse, keys, drag and drop, clipboard of the canvas.
namespace spanwright::widgets {
namespace {

constexpr double kWheelStep = 1.0015; // a degree of the wheel
constexpr double kNudge = 10;         // px an arrow key moves a site
constexpr std::size_t kFewSites = 200; // up to here labels make room while a site is dragged
constexpr std::size_t kHintLinks = 4;  // links named while a site is dragged

QPointF toPoint(CanvasPoint p) { return {p.x, p.y}; }
CanvasPoint toCanvas(const QPointF& p) { return {p.x(), p.y()}; }

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

SiteItem* CanvasView::siteAt(const QPoint& position) const {
    for (QGraphicsItem* item : items(position))
        if (auto* site = qgraphicsitem_cast<SiteItem*>(item)) return site;
    return nullptr;
}

QString CanvasView::whyNoLink(SiteId from, SiteId to) const {
    if (from == to) return tr("A link needs two different sites.");
    return {};
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    m_pressed = m_at = event->pos();
    m_hasMoved = false;
    setFocus();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) return;
    SiteItem* site = siteAt(event->pos());
    if (site && (m_tool == Tool::Link || site->isOnPort(QPointF(event->pos()) - QPointF(mapFromScene(site->pos()))))) {
        m_drag = Drag::Link;
        m_from = site->id();
        return;
    }
    const bool extends = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    QGraphicsItem* item = site ? site : itemAt(event->pos());
    if (!item) {
        m_drag = Drag::Band;
        if (!extends) m_document.select({});
        return;
    }
    if (extends) item->setSelected(!item->isSelected());
    else if (!item->isSelected()) {
        m_isSyncing = true;
        m_scene.clearSelection();
        m_isSyncing = false;
        item->setSelected(true);
    }
    if (site && site->isSelected()) startMove();
}

void CanvasView::startMove() {
    m_drag = Drag::Move;
    m_grabbed = mapToScene(m_pressed);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint delta = event->pos() - m_at;
    m_at = event->pos();
    if ((m_at - m_pressed).manhattanLength() > QApplication::startDragDistance() / 2) m_hasMoved = true;
    if (m_drag == Drag::Pan) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
        return;
    }
    if (m_drag == Drag::Move && m_hasMoved) {
        const bool isFree = event->modifiers() & Qt::AltModifier;
        const Scenario& s = m_document.scenario();
        for (const ItemRef chosen : m_document.selection()) {
            const Site* site = chosen.kind == ItemKind::Site ? spanwright::find(s, SiteId{chosen.id}) : nullptr;
            if (!site) continue;
            CanvasPoint p = toCanvas(toPoint(geometry::position(*site, *s.drawing)) + mapToScene(m_at) - m_grabbed);
            if (!s.drawing->isMapShown && m_snaps && !isFree) p = geometry::snapped(p, geometry::kGridStep);
            m_sites.at(site->id)->setPos(toPoint(p));
        }
        updateLinkEnds();
        if (m_sites.size() <= kFewSites) placeLabels();
        showMoveHint(event->globalPosition().toPoint());
        return;
    }
    SiteItem* under = siteAt(event->pos());
    for (const auto& [id, item] : m_sites) {
        const bool isTarget = m_drag == Drag::Link && item == under && whyNoLink(m_from, id).isEmpty();
        item->setPortsVisible(m_tool == Tool::Link || item == under || (m_drag == Drag::Link && id == m_from), isTarget);
    }
    if (m_drag == Drag::Link && m_hasMoved) QToolTip::showText(event->globalPosition().toPoint(), linkHint(m_from, under), this);
    if (m_drag == Drag::Link || m_drag == Drag::Band) viewport()->update();
    if (m_drag == Drag::None) {
        const bool onPort = under && under->isOnPort(QPointF(event->pos()) - QPointF(mapFromScene(under->pos())));
        viewport()->setCursor(m_tool == Tool::Link || onPort ? Qt::CrossCursor : Qt::ArrowCursor);
    }
}

/// Where the site is and how long its links become.
void CanvasView::showMoveHint(const QPoint& at) {
    const Scenario& s = m_document.scenario();
    if (!s.drawing->isMapShown || m_document.selection().size() != 1) return;
    const SiteId id{m_document.selection().begin()->id};
    const auto placeOf = [this](SiteId site) { return geometry::unproject(toCanvas(m_sites.at(site)->pos())); };
    const Place place = placeOf(id);
    QStringList lines{tr("%1° N, %2° E").arg(place.latitude, 0, 'f', 2).arg(place.longitude, 0, 'f', 2)};
    for (const Shared<FibreLink>& link : s.links) {
        if (lines.size() > static_cast<qsizetype>(kHintLinks)) break;
        if (link->from != id && link->to != id) continue;
        const bool isEntered = link->lengthMode == LengthMode::Entered || !link->spans.empty();
        const Length length = isEntered ? network::lengthOf(*link, s) : network::geodesic(place, placeOf(link->from == id ? link->to : link->from)) * link->routeFactor;
        lines << tr("%1: %2").arg(qstr(link->name), qstr(print(length).text()) + (isEntered ? QLatin1Char(' ') + tr("(as entered)") : QString()));
    }
    QToolTip::showText(at, lines.join(QLatin1Char('\n')), this);
}

/// What letting go here would do, or why it would do nothing.
QString CanvasView::linkHint(SiteId from, SiteItem* under) const {
    const Scenario& s = m_document.scenario();
    const Site* a = spanwright::find(s, from);
    if (!under) return tr("Let go here for a new site with a link to %1. Esc cancels.").arg(qstr(a->name));
    if (const QString reason = whyNoLink(from, under->id()); !reason.isEmpty()) return reason;
    const Site* b = spanwright::find(s, under->id());
    QString text = tr("Link %1 – %2: about %3 of fibre").arg(qstr(a->name), qstr(b->name), qstr(print(network::geodesic(a->place, b->place) * FibreLink{}.routeFactor).text()));
    for (const Shared<FibreLink>& link : s.links)
        if ((link->from == from && link->to == b->id) || (link->to == from && link->from == b->id)) return text + QLatin1Char('\n') + tr("A second link beside %1.").arg(qstr(link->name));
    return text;
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    viewport()->setCursor(m_tool == Tool::Link ? Qt::CrossCursor : Qt::ArrowCursor);
    if (drag == Drag::Move && m_hasMoved) finishMove();
    if (drag == Drag::Link) {
        QToolTip::hideText();
        for (const auto& [id, item] : m_sites) item->setPortsVisible(m_tool == Tool::Link, false);
        finishLink(event->pos());
    }
    if (drag == Drag::Band && m_hasMoved) {
        // left to right takes what is inside, right to left what is touched
        const bool touches = event->pos().x() < m_pressed.x();
        std::set<ItemRef> chosen;
        if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) chosen = m_document.selection();
        for (const QGraphicsItem* item : items(QRect(m_pressed, event->pos()).normalized(), touches ? Qt::IntersectsItemShape : Qt::ContainsItemShape))
            if (const auto* site = qgraphicsitem_cast<const SiteItem*>(item)) chosen.insert(ref(site->id()));
            else if (const auto* link = qgraphicsitem_cast<const LinkItem*>(item)) chosen.insert(ref(link->id()));
        m_document.select(chosen);
    }
    viewport()->update();
}

void CanvasView::finishMove() {
    std::vector<std::pair<SiteId, Place>> places;
    std::vector<std::pair<SiteId, CanvasPoint>> points;
    for (const ItemRef chosen : m_document.selection()) {
        const auto it = chosen.kind == ItemKind::Site ? m_sites.find(SiteId{chosen.id}) : m_sites.end();
        if (it == m_sites.end()) continue;
        places.emplace_back(it->first, geometry::unproject(toCanvas(it->second->pos())));
        points.emplace_back(it->first, toCanvas(it->second->pos()));
    }
    const Project& p = m_document.project();
    const ScenarioId id = m_document.scenarioId();
    const QString text = tr("Move %n site(s)", nullptr, static_cast<int>(places.size()));
    if (!m_document.apply(m_document.scenario().drawing->isMapShown ? edits::moveToPlace(p, id, places) : edits::moveOnCanvas(p, id, points), text)) placeItems();
}

void CanvasView::finishLink(const QPoint& position) {
    SiteItem* target = siteAt(position);
    if (!m_hasMoved || (target && target->id() == m_from)) return;
    if (target) {
        m_document.apply(edits::connect(m_document.project(), m_document.scenarioId(), m_from, target->id(), mint<LinkId>(), mint<WavelengthId>()), tr("Add fibre link"));
        return;
    }
    // let go over nothing: a new site there, linked in the same step
    const QPointF at = mapToScene(position);
    Site site = newSite(m_document, QStringLiteral("site"), geometry::unproject(toCanvas(at)));
    const SiteId fresh = site.id;
    Result<Project> after = edits::put(m_document.project(), m_document.scenarioId(), std::move(site));
    if (after && !m_document.scenario().drawing->isMapShown) after = edits::moveOnCanvas(*after, m_document.scenarioId(), std::array{std::pair{fresh, toCanvas(at)}});
    if (after) after = edits::connect(*after, m_document.scenarioId(), m_from, fresh, mint<LinkId>(), mint<WavelengthId>());
    m_document.apply(after, tr("Add linked site"));
}

void CanvasView::addFromPalette(const QString& kind, const QPointF& scenePosition) {
    const bool isMap = m_document.scenario().drawing->isMapShown;
    const CanvasPoint at = isMap || !m_snaps ? toCanvas(scenePosition) : geometry::snapped(toCanvas(scenePosition), geometry::kGridStep);
    SiteItem* under = kind.startsWith(QLatin1String("pool:")) ? siteAt(mapFromScene(scenePosition)) : nullptr;
    if (under) {
        const PoolId fresh = mint<PoolId>();
        if (m_document.apply(withPool(m_document, under->id(), kind.mid(5).toStdString(), fresh), tr("Add GPU pool"))) m_document.select({ref(fresh)});
        return;
    }
    Site site = newSite(m_document, kind, geometry::unproject(at));
    const SiteId id = site.id;
    Result<Project> after = edits::put(m_document.project(), m_document.scenarioId(), std::move(site));
    if (after && !isMap) after = edits::moveOnCanvas(*after, m_document.scenarioId(), std::array{std::pair{id, at}});
    if (m_document.apply(after, tr("Add site"))) m_document.select({ref(id)});
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (SiteItem* site = siteAt(event->pos())) showEditor(site);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const SiteItem* site = isByMouse ? siteAt(event->pos()) : nullptr;
    if (!isByMouse && m_document.selection().size() == 1)
        if (const auto it = m_sites.find(SiteId{m_document.selection().begin()->id}); it != m_sites.end()) site = it->second;
    if (!site) return event->ignore();
    if (!site->isSelected()) m_document.select({ref(site->id())});
    Q_EMIT siteMenuRequested(site->id(), isByMouse ? event->globalPos() : viewport()->mapToGlobal(mapFromScene(site->pos())));
}

void CanvasView::showEditor(SiteItem* item) {
    const SiteId id = item->id();
    const Site* site = spanwright::find(m_document.scenario(), id);
    auto* editor = new NameEditor(qstr(site->name), viewport());
    editor->setObjectName(QStringLiteral("renameEditor"));
    editor->setGeometry(QRect(mapFromScene(item->pos()) + QPoint(12, -14), QSize(180, 28)));
    editor->selectAll();
    editor->show();
    editor->setFocus();
    connect(editor, &QLineEdit::editingFinished, this, [this, editor, id] {
        editor->deleteLater();
        editor->blockSignals(true);
        m_document.apply(edits::rename(m_document.project(), m_document.scenarioId(), ref(id), editor->text().trimmed().toStdString()), tr("Rename"));
        setFocus();
    });
}

void CanvasView::renameSelection() {
    for (const ItemRef item : m_document.selection())
        if (item.kind == ItemKind::Site) return showEditor(m_sites.at(SiteId{item.id}));
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    zoomAt(std::pow(kWheelStep, event->angleDelta().y()), event->position().toPoint());
    event->accept();
}

void CanvasView::nudge(const QPointF& delta) {
    m_hasMoved = true;
    bool any = false;
    for (const ItemRef chosen : m_document.selection())
        if (const auto it = chosen.kind == ItemKind::Site ? m_sites.find(SiteId{chosen.id}) : m_sites.end(); it != m_sites.end()) {
            it->second->setPos(it->second->pos() + delta);
            any = true;
        }
    if (any) finishMove();
}

void CanvasView::cycle(int direction) {
    const auto& sites = m_document.scenario().sites;
    if (sites.empty()) return;
    const int count = static_cast<int>(sites.size());
    int at = direction > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i)
        if (m_document.selection().contains(ref(sites[static_cast<std::size_t>(i)]->id))) at = i;
    const SiteId next = sites[static_cast<std::size_t>((at + direction + count) % count)]->id;
    m_document.select({ref(next)});
    ensureVisible(QRectF(m_sites.at(next)->pos(), QSizeF(1, 1)));
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const double grid = m_document.scenario().drawing->isMapShown ? kNudge / transform().m11() : geometry::kGridStep;
    const double step = event->modifiers() & Qt::AltModifier ? 1 / transform().m11() : event->modifiers() & Qt::ShiftModifier ? grid * 10 : grid;
    switch (event->key()) {
    case Qt::Key_Left: return nudge({-step, 0});
    case Qt::Key_Right: return nudge({step, 0});
    case Qt::Key_Up: return nudge({0, -step});
    case Qt::Key_Down: return nudge({0, step});
    case Qt::Key_Space:
        m_isSpaceDown = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            placeItems();
            viewport()->update();
        } else {
            m_document.select({});
        }
        return;
    case Qt::Key_Tab: return cycle(1);
    case Qt::Key_Backtab: return cycle(-1);
    default: QGraphicsView::keyPressEvent(event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QGraphicsView::keyReleaseEvent(event);
    m_isSpaceDown = false;
    viewport()->setCursor(Qt::ArrowCursor);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kPaletteMime)) || !droppedFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}
void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    if (!droppedFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        return QToolTip::showText(mapToGlobal(event->position().toPoint()) + QPoint(14, 14), tr("Add the network of this file"), this);
    }
    if (!event->mimeData()->hasFormat(QLatin1String(kPaletteMime))) return;
    event->acceptProposedAction();
    const bool isPool = event->mimeData()->data(QLatin1String(kPaletteMime)).startsWith("pool:");
    SiteItem* under = siteAt(event->position().toPoint());
    for (const auto& [id, item] : m_sites) item->setPortsVisible(item == under && isPool, true);
    const Site* site = under ? spanwright::find(m_document.scenario(), under->id()) : nullptr;
    QToolTip::showText(mapToGlobal(event->position().toPoint()) + QPoint(14, 14), !site ? tr("New site here") : isPool ? tr("Add the pool to %1").arg(qstr(site->name)) : tr("New site beside %1").arg(qstr(site->name)), this);
}
void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    for (const auto& [id, item] : m_sites) item->setPortsVisible(m_tool == Tool::Link, false);
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

void CanvasView::paste() {
    const Result<Scenario> part = scenarioFromJson(QApplication::clipboard()->text().toStdString());
    if (!part) {
        Q_EMIT messageShown(say(text::Message{&text::entry(ErrorCode::NothingToPaste), {}}));
        return;
    }
    // a step to the south-east of the originals, as far as it looks on the screen
    const double shift = 40 / transform().m11();
    const Place from = geometry::unproject({0, 0});
    const Place to = geometry::unproject({shift, shift});
    std::vector<ItemRef> pasted;
    const Result<Project> after = edits::paste(m_document.project(), m_document.scenarioId(), *part, {to.latitude - from.latitude, to.longitude - from.longitude},
                                               {shift, shift}, &mintId, pasted);
    if (m_document.apply(after, tr("Paste"))) m_document.select({pasted.begin(), pasted.end()});
}

void CanvasView::duplicate() {
    copy();
    paste();
}

void CanvasView::deleteSelection() {
    const std::vector<ItemRef> items(m_document.selection().begin(), m_document.selection().end());
    if (items.empty()) return;
    m_document.apply(edits::remove(m_document.project(), m_document.scenarioId(), items), tr("Delete %n item(s)", nullptr, static_cast<int>(items.size())));
}

void CanvasView::selectAll() {
    std::set<ItemRef> all;
    for (const auto& [id, item] : m_sites) all.insert(ref(id));
    for (const auto& [id, item] : m_links) all.insert(ref(id));
    m_document.select(all);
}

} // namespace spanwright::widgets
