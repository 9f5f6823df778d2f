// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/linkitem.h"
#include "canvas/scene.h"
#include "canvas/siteitem.h"
#include "project/drawingedits.h"
#include "text/language.h"
#include <QGraphicsScene>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <set>

// Sites and bends that are dragged or nudged, and the one edit that is made of it.
namespace spanwright::widgets {
namespace {

constexpr std::size_t kFewSites = 200; // up to here labels make room while a site is dragged
constexpr std::size_t kHintLinks = 4;  // links named while a site is dragged
constexpr double kGuideReach = 6;      // px from a line that attracts
constexpr double kStraight = 4;        // px from the line between its neighbours at which a bend goes away

/// A scene point as the document keeps it where the map is shown.
Place placeAt(const QPointF& scene) { return geometry::unproject(toCanvas(scene)); }

} // namespace

std::vector<SiteId> CanvasView::movableSites() const {
    std::vector<SiteId> out;
    for (const ItemRef chosen : m_document.selection())
        if (const SiteId id{chosen.id}; chosen.kind == ItemKind::Site && m_sites.contains(id) && !geometry::isLocked(id, *m_document.scenario().drawing)) out.push_back(id);
    return out;
}

CanvasPoint CanvasView::onGrid(const QPointF& scene) const {
    const bool isFree = m_document.scenario().drawing->isMapShown || !m_snaps;
    return isFree ? toCanvas(scene) : geometry::snapped(toCanvas(scene), m_gridStep);
}

/// What the dragged site comes in line with, which then decides; edges of cards alone give way to the grid.
void CanvasView::fitGuides(SiteId grabbed, CanvasPoint& at) {
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const double scale = transform().m11();
    const std::vector<SiteId> moving = movableSites();
    const std::set<SiteId> moved(moving.begin(), moving.end());
    const auto boxOf = [scale](const SiteItem& item, const QPointF& dot) {
        const QRectF rect = item.coveredRect();
        return guides::Box{dot, QRectF(dot + rect.topLeft() / scale, rect.size() / scale)};
    };
    std::vector<guides::Box> others;
    for (const auto& [id, item] : m_sites)
        if (!moved.contains(id) && seen.contains(item->pos())) others.push_back(boxOf(*item, item->pos()));
    m_guides = guides::fit(boxOf(*m_sites.at(grabbed), toPoint(at)), others, kGuideReach / scale, !m_snaps);
    at = {at.x + m_guides.offset.x(), at.y + m_guides.offset.y()};
}

void CanvasView::dragSites(const QMouseEvent& event) {
    const Scenario& s = m_document.scenario();
    const Site* grabbed = spanwright::find(s, m_from);
    if (!grabbed) return;
    const QPointF start = toPoint(geometry::position(*grabbed, *s.drawing));
    const QPointF wanted = start + mapToScene(m_at) - m_grabbed;
    const bool isCopy = m_drag == Drag::Copy;
    const bool isFree = !isCopy && (event.modifiers() & Qt::AltModifier);
    CanvasPoint at = isFree ? toCanvas(wanted) : onGrid(wanted);
    m_guides = {};
    if (!isFree && !s.drawing->isMapShown) fitGuides(m_from, at);
    const QPointF shift = toPoint(at) - start;
    m_ghosts.clear();
    for (const ItemRef chosen : m_document.selection()) {
        const Site* site = chosen.kind == ItemKind::Site ? spanwright::find(s, SiteId{chosen.id}) : nullptr;
        if (!site) continue;
        const QPointF from = toPoint(geometry::position(*site, *s.drawing));
        if (isCopy) m_ghosts.push_back(from + shift);
        else if (!geometry::isLocked(site->id, *s.drawing)) m_sites.at(site->id)->setPos(from + shift);
    }
    viewport()->update();
    if (isCopy) return;
    updateLinkEnds();
    if (m_sites.size() <= kFewSites) placeLabels();
    showMoveHint(event.globalPosition().toPoint());
}

/// Where the site is and how long its links become.
void CanvasView::showMoveHint(const QPoint& at) {
    const Scenario& s = m_document.scenario();
    if (!s.drawing->isMapShown || m_document.selection().size() != 1) return;
    const SiteId id{m_document.selection().begin()->id};
    const auto placeOf = [this](SiteId site) { return placeAt(m_sites.at(site)->pos()); };
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

void CanvasView::finishMove() {
    const std::vector<SiteId> moved = movableSites();
    std::vector<CanvasPoint> points;
    for (const SiteId id : moved) points.push_back(toCanvas(m_sites.at(id)->pos()));
    moveTo(moved, points, tr("Move %n site(s)", nullptr, static_cast<int>(moved.size())));
}

/// Sites at scene points as one edit; bends between them go along.
void CanvasView::moveTo(const std::vector<SiteId>& sites, const std::vector<CanvasPoint>& points, const QString& text) {
    std::vector<std::pair<SiteId, Place>> places;
    std::vector<std::pair<SiteId, CanvasPoint>> spots;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        m_sites.at(sites[i])->setPos(toPoint(points[i]));
        places.emplace_back(sites[i], geometry::unproject(points[i]));
        spots.emplace_back(sites[i], points[i]);
    }
    const Project& p = m_document.project();
    const ScenarioId id = m_document.scenarioId();
    Result<Project> after = m_document.scenario().drawing->isMapShown ? edits::moveToPlace(p, id, places) : edits::moveOnCanvas(p, id, spots);
    if (after) after = withShiftedBends(*after, sites);
    if (!m_document.apply(after, text)) placeItems();
}

Result<Project> CanvasView::withShiftedBends(const Project& project, const std::vector<SiteId>& moved) const {
    const Scenario& s = m_document.scenario();
    Drawing drawing = *spanwright::find(project, m_document.scenarioId())->drawing;
    const std::set<SiteId> all(moved.begin(), moved.end());
    for (const Shared<FibreLink>& link : s.links) {
        if (!all.contains(link->from) || !all.contains(link->to)) continue;
        const QPointF shift = m_sites.at(link->from)->pos() - toPoint(geometry::position(*spanwright::find(s, link->from), *s.drawing));
        if (drawing.isMapShown) {
            if (const auto it = drawing.routes.find(link->id); it != drawing.routes.end())
                for (Place& place : it->second) place = placeAt(toPoint(geometry::project(place)) + shift);
        } else if (const auto it = drawing.bends.find(link->id); it != drawing.bends.end()) {
            for (CanvasPoint& bend : it->second) bend = toCanvas(toPoint(bend) + shift);
        }
    }
    if (drawing == *spanwright::find(project, m_document.scenarioId())->drawing) return project;
    return edits::put(project, m_document.scenarioId(), std::move(drawing));
}

void CanvasView::finishCopy() {
    const std::vector<QPointF> ghosts = std::exchange(m_ghosts, {});
    if (ghosts.empty()) return;
    const Scenario& s = m_document.scenario();
    const std::vector<ItemRef> items(m_document.selection().begin(), m_document.selection().end());
    const auto first = std::ranges::find(items, ItemKind::Site, &ItemRef::kind); // whose ghost is the first one
    const QPointF from = toPoint(geometry::position(*spanwright::find(s, SiteId{first->id}), *s.drawing));
    pasteAt(edits::extracted(s, items), ghosts.front() - from, tr("Duplicate"));
}

/// A bend where the link was taken, unless one is there.
void CanvasView::beginBend() {
    const auto it = m_links.find(m_bent);
    if (it == m_links.end()) return;
    LinkItem& item = *it->second;
    if (const std::optional<int> bend = item.bendAt(m_grabbed)) {
        m_bend = *bend;
        return;
    }
    m_bend = item.placeOfBend(m_grabbed);
    QPolygonF path = item.path();
    path.insert(m_bend, m_grabbed);
    item.setPath(path);
}

void CanvasView::dragBend(const QMouseEvent& event) {
    const auto it = m_links.find(m_bent);
    if (it == m_links.end() || m_bend >= it->second->path().size() - 1) return;
    LinkItem& item = *it->second;
    QPolygonF path = item.path();
    const QPointF wanted = mapToScene(m_at);
    path[m_bend] = event.modifiers() & Qt::AltModifier ? wanted : toPoint(onGrid(wanted));
    item.setPath(path);
    if (isPlain()) refreshGround();
    if (m_links.size() <= kFewSites) placeLabels();
}

void CanvasView::finishBend() {
    const auto it = m_links.find(m_bent);
    if (it == m_links.end() || m_bend >= it->second->path().size() - 1) return;
    QPolygonF path = it->second->path();
    const QPolygonF seen = mapFromScene(path);
    const QLineF straight(seen[m_bend - 1], seen[m_bend + 1]);
    const QPointF along = straight.p2() - straight.p1(), to = seen[m_bend] - straight.p1();
    const double area = along.x() * to.y() - along.y() * to.x();
    const bool isBetween = QPointF::dotProduct(along, to) > 0 && QPointF::dotProduct(along, to) < QPointF::dotProduct(along, along);
    if (isBetween && std::abs(area) <= kStraight * straight.length()) path.remove(m_bend);
    setPath(m_bent, path);
}

/// The bends of a link as one edit.
void CanvasView::setPath(LinkId link, const QPolygonF& path) {
    const Project& p = m_document.project();
    const ScenarioId id = m_document.scenarioId();
    std::vector<CanvasPoint> bends;
    std::vector<Place> places;
    for (const QPointF& bend : path.mid(1, path.size() - 2)) {
        bends.push_back(toCanvas(bend));
        places.push_back(placeAt(bend));
    }
    if (!m_document.apply(m_document.scenario().drawing->isMapShown ? edits::route(p, id, link, places) : edits::bend(p, id, link, bends), tr("Bend link"))) placeItems();
}

void CanvasView::nudge(const QPointF& delta) {
    const std::vector<SiteId> moved = movableSites();
    if (moved.empty()) return;
    for (const SiteId id : moved) m_sites.at(id)->setPos(m_sites.at(id)->pos() + delta);
    finishMove();
}

} // namespace spanwright::widgets
