// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/linkitem.h"
#include "canvas/scene.h"
#include "canvas/siteitem.h"
#include "document/newitems.h"
#include "project/edits.h"
#include "text/language.h"
#include <QApplication>
#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

// Mouse and keys of the canvas.
namespace spanwright::widgets {
namespace {

constexpr double kWheelStep = 1.0015; // a degree of the wheel
constexpr double kNudge = 10;         // px an arrow key moves a site

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
    if (!m_placing.isEmpty()) {
        const QString kind = m_placing;
        setPlacing({});
        return addFromPalette(kind, mapToScene(event->pos()));
    }
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
    if (item->isSelected()) startDrag(event, item);
}

/// What moving the mouse from here drags; Alt held now duplicates.
void CanvasView::startDrag(const QMouseEvent* event, QGraphicsItem* item) {
    m_grabbed = mapToScene(m_pressed);
    if (const auto* site = qgraphicsitem_cast<SiteItem*>(item)) {
        m_from = site->id();
        const bool isCopy = event->modifiers() & Qt::AltModifier;
        m_drag = isCopy ? Drag::Copy : geometry::isLocked(m_from, *m_document.scenario().drawing) ? Drag::None : Drag::Move;
    } else if (const auto* link = qgraphicsitem_cast<LinkItem*>(item)) {
        m_bent = link->id();
        m_drag = Drag::Bend;
    }
}

void CanvasView::cancelDrag() {
    m_drag = Drag::None;
    m_guides = {};
    m_ghosts.clear();
    QToolTip::hideText();
    for (const auto& [id, item] : m_sites) item->setPortsVisible(m_tool == Tool::Link, false);
    placeItems();
    placeLabels();
    refreshGround();
}

void CanvasView::panBy(const QPoint& delta) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint delta = event->pos() - m_at;
    m_at = event->pos();
    m_mouse = m_at;
    const bool hadMoved = m_hasMoved;
    if ((m_at - m_pressed).manhattanLength() > QApplication::startDragDistance() / 2) m_hasMoved = true;
    if (m_drag == Drag::Pan) return panBy(delta);
    if ((m_drag == Drag::Move || m_drag == Drag::Copy) && m_hasMoved) return dragSites(*event);
    if (m_drag == Drag::Bend && m_hasMoved) {
        if (!hadMoved) beginBend();
        return dragBend(*event);
    }
    showTargets();
    if (m_drag == Drag::Link && m_hasMoved) QToolTip::showText(event->globalPosition().toPoint(), linkHint(m_from, siteAt(m_at)), this);
    if (m_drag == Drag::Link || m_drag == Drag::Band) viewport()->update();
    if (m_drag != Drag::None) return;
    if (!m_placing.isEmpty()) {
        m_ghosts = {toPoint(onGrid(mapToScene(m_at)))};
        return viewport()->update();
    }
    const SiteItem* under = siteAt(m_at);
    const bool onPort = under && under->isOnPort(QPointF(m_at) - QPointF(mapFromScene(under->pos())));
    viewport()->setCursor(m_tool == Tool::Link || onPort ? Qt::CrossCursor : Qt::ArrowCursor);
}

/// Ports of the site under the mouse; while a link is drawn, of every site that it may end at.
void CanvasView::showTargets() {
    const SiteItem* under = siteAt(m_at);
    const bool isLinking = m_drag == Drag::Link && m_hasMoved;
    for (const auto& [id, item] : m_sites) {
        const bool isTarget = isLinking && whyNoLink(m_from, id).isEmpty();
        item->setPortsVisible(m_tool == Tool::Link || item == under || isTarget || (m_drag == Drag::Link && id == m_from), isTarget);
    }
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
    m_guides = {};
    viewport()->setCursor(m_tool == Tool::Link ? Qt::CrossCursor : Qt::ArrowCursor);
    if (event->button() == Qt::LeftButton && !m_hasMoved && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) && m_document.selection().size() > 1) {
        if (drag == Drag::Move || drag == Drag::Copy) m_document.select({ref(m_from)}); // a click on one of several chooses it alone
        if (drag == Drag::Bend) m_document.select({ref(m_bent)});
    }
    if (drag == Drag::Move && m_hasMoved) finishMove();
    if (drag == Drag::Copy && m_hasMoved) finishCopy();
    if (drag == Drag::Bend && m_hasMoved) finishBend();
    if (drag == Drag::Link) {
        QToolTip::hideText();
        for (const auto& [id, item] : m_sites) item->setPortsVisible(m_tool == Tool::Link, false);
        finishLink(event->pos());
    }
    if (drag == Drag::Band && m_hasMoved) finishBand(*event);
    viewport()->update();
}

/// Left to right takes what is inside, right to left what is touched.
void CanvasView::finishBand(const QMouseEvent& event) {
    const bool touches = event.pos().x() < m_pressed.x();
    std::set<ItemRef> chosen;
    if (event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) chosen = m_document.selection();
    for (const QGraphicsItem* item : items(QRect(m_pressed, event.pos()).normalized(), touches ? Qt::IntersectsItemShape : Qt::ContainsItemShape))
        if (const auto* site = qgraphicsitem_cast<const SiteItem*>(item)) chosen.insert(ref(site->id()));
        else if (const auto* link = qgraphicsitem_cast<const LinkItem*>(item)) chosen.insert(ref(link->id()));
    m_document.select(std::move(chosen));
}

void CanvasView::finishLink(const QPoint& position) {
    SiteItem* target = siteAt(position);
    if (!m_hasMoved || (target && target->id() == m_from)) return;
    if (target) {
        const LinkId fresh = mint<LinkId>();
        if (m_document.apply(edits::connect(m_document.project(), m_document.scenarioId(), m_from, target->id(), fresh, mint<WavelengthId>()), tr("Add fibre link"))) m_document.select({ref(fresh)});
        return;
    }
    // let go over nothing: a new site there, linked in the same step
    const CanvasPoint at = onGrid(mapToScene(position));
    Site site = newSite(m_document, QStringLiteral("site"), geometry::unproject(at));
    const SiteId fresh = site.id;
    Result<Project> after = edits::put(m_document.project(), m_document.scenarioId(), std::move(site));
    if (after && !m_document.scenario().drawing->isMapShown) after = edits::moveOnCanvas(*after, m_document.scenarioId(), std::array{std::pair{fresh, at}});
    if (after) after = edits::connect(*after, m_document.scenarioId(), m_from, fresh, mint<LinkId>(), mint<WavelengthId>());
    if (m_document.apply(after, tr("Add linked site"))) m_document.select({ref(fresh)});
}

/// On a bend it takes the bend away; on a site or a link's label it edits the name.
void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const SiteItem* site = siteAt(event->pos())) return showEditor(ref(site->id()));
    const auto* link = qgraphicsitem_cast<const LinkItem*>(itemAt(event->pos()));
    if (!link) return;
    if (const std::optional<int> bend = link->bendAt(mapToScene(event->pos()))) {
        QPolygonF path = link->path();
        path.remove(*bend);
        return setPath(link->id(), path);
    }
    if (link->labelAt()) showEditor(ref(link->id()));
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    std::optional<ItemRef> item;
    if (!isByMouse) {
        if (m_document.selection().size() == 1 && !itemRect(*m_document.selection().begin()).isNull()) item = *m_document.selection().begin();
    } else if (const SiteItem* site = siteAt(event->pos())) {
        item = ref(site->id());
    } else if (const auto* link = qgraphicsitem_cast<const LinkItem*>(itemAt(event->pos()))) {
        item = ref(link->id());
    }
    if (item && !m_document.selection().contains(*item)) m_document.select({*item});
    Q_EMIT menuRequested(item, isByMouse ? event->globalPos() : viewport()->mapToGlobal(item ? itemRect(*item).center() : viewport()->rect().center()));
}

bool CanvasView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_mouse.reset();
        if (!m_placing.isEmpty()) m_ghosts.clear();
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) { // of a large drawing an item learns its words when they are asked for
        constexpr int kNear = 8; // px
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        putWords(mapToScene(QRect(at, QSize()).adjusted(-kNear, -kNear, kNear, kNear)).boundingRect());
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(1 + gesture->value(), gesture->position().toPoint());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

/// A wheel zooms; two fingers on a touchpad pan, with Ctrl they zoom.
void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const bool isTouchpad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    if (isTouchpad && !(event->modifiers() & Qt::ControlModifier)) return panBy(event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta());
    zoomAt(std::pow(kWheelStep, event->angleDelta().y()), event->position().toPoint());
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const double grid = m_document.scenario().drawing->isMapShown ? kNudge / transform().m11() : m_gridStep;
    const double step = event->modifiers() & Qt::AltModifier ? 1 / transform().m11() : event->modifiers() & Qt::ShiftModifier ? grid * 10 : grid;
    const auto arrow = [&](const QPointF& direction) { return event->modifiers() & Qt::ControlModifier ? goTowards(direction) : nudge(direction * step); };
    switch (event->key()) {
    case Qt::Key_Left: return arrow({-1, 0});
    case Qt::Key_Right: return arrow({1, 0});
    case Qt::Key_Up: return arrow({0, -1});
    case Qt::Key_Down: return arrow({0, 1});
    case Qt::Key_Space:
        m_isSpaceDown = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) cancelDrag();
        else if (!m_placing.isEmpty()) setPlacing({});
        else m_document.select({});
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

} // namespace spanwright::widgets
