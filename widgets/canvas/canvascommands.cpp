// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/linkitem.h"
#include "canvas/scene.h"
#include "canvas/siteitem.h"
#include "network/spread.h"
#include "project/drawingedits.h"
#include "text/language.h"
#include <QGraphicsScene>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

// What the canvas does to a selection as a whole.
namespace spanwright::widgets {
namespace {

constexpr double kPictureLeast = 30; // grid steps that a picture covers when there are hardly any sites

/// Accelerators of a site, without counts.
std::set<std::string> kindOf(const Site& site) {
    std::set<std::string> kinds;
    for (const Shared<Cluster>& cluster : site.clusters)
        for (const Shared<Pool>& pool : cluster->pools) kinds.insert(pool->accelerator);
    return kinds;
}

} // namespace

void CanvasView::selectAll() {
    const std::vector<ItemRef> all = drawnItems();
    m_document.select({all.begin(), all.end()});
}

void CanvasView::invertSelection() {
    std::set<ItemRef> others;
    for (const ItemRef item : drawnItems())
        if (!m_document.selection().contains(item)) others.insert(item);
    m_document.select(std::move(others));
}

void CanvasView::selectSameKind() {
    const Scenario& s = m_document.scenario();
    std::set<std::set<std::string>> sites;
    std::set<std::string> fibres;
    for (const ItemRef chosen : m_document.selection()) {
        if (const Site* site = chosen.kind == ItemKind::Site ? spanwright::find(s, SiteId{chosen.id}) : nullptr) sites.insert(kindOf(*site));
        if (const FibreLink* link = chosen.kind == ItemKind::Link ? spanwright::find(s, LinkId{chosen.id}) : nullptr) fibres.insert(link->fibre);
    }
    std::set<ItemRef> same;
    for (const Shared<Site>& site : s.sites)
        if (sites.contains(kindOf(*site))) same.insert(ref(site->id));
    for (const Shared<FibreLink>& link : s.links)
        if (fibres.contains(link->fibre)) same.insert(ref(link->id));
    m_document.select(std::move(same));
}

/// New points of the selected sites as one edit; locked ones count, and stay.
void CanvasView::arrangeSelection(std::size_t least, const QString& text, const std::function<std::vector<CanvasPoint>(const std::vector<CanvasPoint>&)>& arranged) {
    if (m_document.scenario().drawing->isMapShown) return;
    std::vector<SiteId> ids;
    std::vector<CanvasPoint> points;
    for (const ItemRef chosen : m_document.selection())
        if (const auto it = chosen.kind == ItemKind::Site ? m_sites.find(SiteId{chosen.id}) : m_sites.end(); it != m_sites.end()) {
            ids.push_back(it->first);
            points.push_back(toCanvas(it->second->pos()));
        }
    if (ids.size() < least) return;
    const std::vector<CanvasPoint> after = arranged(points);
    std::vector<SiteId> moved;
    std::vector<CanvasPoint> places;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (geometry::isLocked(ids[i], *m_document.scenario().drawing)) continue;
        moved.push_back(ids[i]);
        places.push_back(after[i]);
    }
    moveTo(moved, places, text);
}

void CanvasView::align(arrange::Edge edge) {
    arrangeSelection(2, tr("Align sites"), [edge](const auto& points) { return arrange::aligned(points, edge); });
}

void CanvasView::distribute(arrange::Axis axis) {
    arrangeSelection(3, tr("Distribute sites"), [axis](const auto& points) { return arrange::distributed(points, axis); });
}

void CanvasView::layOut() {
    const Scenario& s = m_document.scenario();
    if (s.drawing->isMapShown || s.sites.empty()) return;
    const std::map<SiteId, CanvasPoint> points = network::spread(s, m_gridStep);
    Result<Project> after = edits::moveOnCanvas(m_document.project(), m_document.scenarioId(), std::vector<std::pair<SiteId, CanvasPoint>>(points.begin(), points.end()));
    if (after) { // bends belong to the old places
        Drawing drawing = *spanwright::find(*after, m_document.scenarioId())->drawing;
        drawing.bends.clear();
        after = edits::put(*after, m_document.scenarioId(), std::move(drawing));
    }
    if (m_document.apply(after, tr("Lay out"))) fitAll();
}

void CanvasView::putBackground(const QString& path) {
    Drawing drawing = *m_document.scenario().drawing;
    QRectF around = mapToScene(viewport()->rect()).boundingRect();
    if (drawing.isMapShown) { // as large as what will be seen then
        geometry::hideMap(drawing, m_document.scenario());
        QRectF sites;
        for (const auto& [id, at] : drawing.positions) sites = grown(sites, toPoint(at));
        const double least = kPictureLeast * geometry::kGridStep;
        around = QRectF(0, 0, std::max(sites.width(), least), std::max(sites.height(), least));
        around.moveCenter(sites.center());
    }
    QString whyNot;
    std::optional<BackgroundImage> background = BackgroundPicture::read(path, around, whyNot);
    if (!background) return Q_EMIT messageShown(whyNot);
    drawing.background = Shared<BackgroundImage>(std::move(*background));
    if (!m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(drawing)), tr("Background image"))) return;
    fitAll();
    Q_EMIT messageShown(tr("The picture lies under the plain canvas. With nothing selected, the inspector has its place, width and opacity."));
}

void CanvasView::removeBackground() {
    Drawing drawing = *m_document.scenario().drawing;
    drawing.background.reset();
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(drawing)), tr("Remove background image"));
}

bool CanvasView::isSelectionLocked() const {
    const auto isFree = [this](ItemRef item) { return item.kind == ItemKind::Site && !geometry::isLocked(SiteId{item.id}, *m_document.scenario().drawing); };
    const auto isSite = [](ItemRef item) { return item.kind == ItemKind::Site; };
    return std::ranges::any_of(m_document.selection(), isSite) && std::ranges::none_of(m_document.selection(), isFree);
}

void CanvasView::toggleLock() {
    std::vector<SiteId> sites;
    for (const ItemRef item : m_document.selection())
        if (item.kind == ItemKind::Site) sites.push_back(SiteId{item.id});
    if (sites.empty()) return;
    const bool locks = !isSelectionLocked();
    m_document.apply(edits::lock(m_document.project(), m_document.scenarioId(), sites, locks), locks ? tr("Lock sites") : tr("Unlock sites"));
}

void CanvasView::reveal(ItemRef item) {
    m_document.select({item});
    const Scenario& s = m_document.scenario();
    const auto around = [this](const QPointF& point) { centerOn(point); };
    if (const auto link = item.kind == ItemKind::Link ? m_links.find(LinkId{item.id}) : m_links.end(); link != m_links.end()) return around(link->second->middle().center());
    QRectF sites;
    const auto add = [&](SiteId id) {
        if (const auto it = m_sites.find(id); it != m_sites.end()) sites = grown(sites, it->second->pos());
    };
    const Job* job = item.kind == ItemKind::Job ? spanwright::find(s, JobId{item.id}) : nullptr;
    for (const Shared<Site>& site : s.sites) {
        if (ref(site->id) == item) add(site->id);
        for (const Shared<Cluster>& cluster : site->clusters) {
            if (ref(cluster->id) == item) add(site->id);
            for (const Shared<Pool>& pool : cluster->pools)
                if (ref(pool->id) == item || (job && std::ranges::any_of(job->placement, [&](const Share& share) { return share.pool == pool->id; }))) add(site->id);
        }
    }
    if (!sites.isNull()) around(sites.center());
}

void CanvasView::cycle(int direction) {
    const std::vector<ItemRef> all = drawnItems();
    if (all.empty()) return;
    const int count = static_cast<int>(all.size());
    int at = direction > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i)
        if (m_document.selection().contains(all[static_cast<std::size_t>(i)])) at = i;
    const ItemRef next = all[static_cast<std::size_t>((at + direction + count) % count)];
    m_document.select({next});
    if (!viewport()->rect().intersects(itemRect(next))) reveal(next);
}

/// The nearest site in that direction from the chosen one: nearer ones win, those beside the direction count as farther.
void CanvasView::goTowards(const QPointF& direction) {
    const auto from = m_document.selection().size() == 1 ? m_sites.find(SiteId{m_document.selection().begin()->id}) : m_sites.end();
    if (from == m_sites.end()) return cycle(1);
    std::optional<SiteId> best;
    double nearest = 0;
    for (const auto& [id, item] : m_sites) {
        const QPointF way = item->pos() - from->second->pos();
        const double along = QPointF::dotProduct(way, direction);
        const double beside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (along <= 0 || beside > 2 * along) continue;
        if (const double distance = along + 2 * beside; !best || distance < nearest || (distance == nearest && id < *best)) {
            best = id;
            nearest = distance;
        }
    }
    if (!best) return;
    m_document.select({ref(*best)});
    if (!viewport()->rect().intersects(itemRect(ref(*best)))) reveal(ref(*best));
}

} // namespace spanwright::widgets
