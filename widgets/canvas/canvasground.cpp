// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
#include "canvas/labels.h"
#include "canvas/legend.h"
#include "canvas/linkitem.h"
#include "canvas/mapbackground.h"
#include "canvas/siteitem.h"
#include "common/theme.h"
#include "text/language.h"
#include <QPainter>
#include <cmath>
#include <map>

// What lies under the items and is kept as a picture: map, delay rings, grid and the lines of a large drawing.
namespace spanwright::widgets {
namespace {

constexpr double kCrowded = 12;             // px from site to site below which dots are points
constexpr double kCampusRoom = 10;          // px round the sites of a campus

} // namespace

bool CanvasView::isPlain() const { return m_links.size() > labels::kManyLinks; }

/// All lines of a large drawing, a call for each colour.
void CanvasView::drawManyLinks(QPainter& painter, const QRectF& rect) const {
    std::map<QRgb, QList<QLineF>> lines;
    for (const auto& [id, item] : m_links) {
        QList<QLineF>& drawn = lines[item->strokeColor().rgb()];
        const QPolygonF& path = item->path();
        for (qsizetype i = 1; i < path.size(); ++i)
            if (QRectF(path[i - 1], path[i]).normalized().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).intersects(rect)) drawn << QLineF(path[i - 1], path[i]);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [color, drawn] : lines) {
        QPen pen(QColor::fromRgb(color), 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawLines(drawn);
    }
}

bool CanvasView::areDotsPlain() const { return m_sites.size() > labels::kManyCards; }

double CanvasView::spacing() const {
    if (m_sites.size() < 2) return 1e9;
    return transform().m11() * std::sqrt(m_content.width() * m_content.height() / static_cast<double>(m_sites.size()));
}

/// The dots of a large drawing: stamps, or mere points where they would cover each other.
void CanvasView::drawManySites(QPainter& painter) const {
    const bool isCrowded = spacing() < kCrowded;
    const QRectF seen = QRectF(viewport()->rect()).adjusted(-kCrowded, -kCrowded, kCrowded, kCrowded);
    const QTransform toViewport = viewportTransform();
    std::map<QRgb, QList<QPointF>> dots;
    for (const auto& [id, item] : m_sites)
        if (const QPointF at = toViewport.map(item->pos()); item->isPlainDot() && seen.contains(at)) dots[item->dotColor(false).rgb()] << at;
    painter.save();
    painter.resetTransform();
    const QPen edge(theme::color(theme::Role::Card), 1.5);
    for (const auto& [color, drawn] : dots) {
        if (isCrowded) {
            painter.setPen(QPen(QColor::fromRgb(color), kCrowded / 3));
            painter.drawPoints(drawn.data(), static_cast<int>(drawn.size()));
            continue;
        }
        const QPixmap stamp = SiteItem::stamp(QColor::fromRgb(color), edge, viewport()->devicePixelRatioF());
        const QPointF middle = QPointF(stamp.width(), stamp.height()) / (2 * stamp.devicePixelRatio());
        for (const QPointF& at : drawn) painter.drawPixmap(at - middle, stamp);
    }
    painter.restore();
}

void CanvasView::refreshGround() {
    for (const auto& [id, link] : m_links) link->setPlain(isPlain());
    for (const auto& [id, site] : m_sites) site->setPlain(areDotsPlain());
    resetCachedContent();
    viewport()->update();
}

void CanvasView::setGridShown(bool shown) {
    m_isGridShown = shown;
    refreshGround();
}

void CanvasView::setCoarseGrid(bool isCoarse) {
    m_gridStep = isCoarse ? geometry::kCoarseGridStep : geometry::kGridStep;
    refreshGround();
}

void CanvasView::setRingsShown(bool shown) {
    m_areRingsShown = shown;
    refreshRings();
    if (shown && m_rings.curves().empty() && !spanwright::find(m_document.scenario(), m_chosen)) Q_EMIT messageShown(tr("Choose a site: the delay rings are drawn from it."));
}

/// Cards, labels, the legend and, while they are few, links keep their place before labels of rings.
DelayRings::View CanvasView::ringsView() const {
    DelayRings::View view{viewportTransform(), QRectF(viewport()->rect()), {}, {}};
    for (const auto& [id, item] : m_sites) // of constant size on the screen
        if (const QRectF card = item->boundingRect().translated(view.toViewport.map(item->pos())); card.intersects(view.viewport)) view.taken.push_back(card);
    for (const auto& [id, item] : m_links) {
        const QPolygonF path = view.toViewport.map(item->path());
        for (qsizetype i = 1; i < path.size() && !isPlain(); ++i) view.lines.emplace_back(path[i - 1], path[i]);
        if (!item->labelAt()) continue;
        const QSizeF size = item->labelSize();
        view.taken.emplace_back(view.toViewport.map(item->middle()).center() + *item->labelAt() - QPointF(size.width(), size.height()) / 2, size);
    }
    if (m_legend->isVisible()) view.taken.emplace_back(m_legend->geometry());
    return view;
}

void CanvasView::refreshRings() {
    if (m_isZooming) return;
    if (m_document.selection().size() == 1)
        if (const ItemRef only = *m_document.selection().begin(); only.kind == ItemKind::Site) m_chosen = SiteId{only.id};
    const Site* from = m_areRingsShown && m_document.scenario().drawing->isMapShown ? spanwright::find(m_document.scenario(), m_chosen) : nullptr;
    const catalogue::Catalogue& catalogue = m_document.catalogue();
    bool isChanged = false;
    if (from) {
        isChanged = m_rings.follow(from->place, catalogue, ringsView());
    } else {
        isChanged = m_rings.clear();
    }
    QStringList names;
    if (!m_rings.curves().empty())
        for (const char* fibre : DelayRings::kFibres) names << sayShipped(catalogue.fibre(fibre)->name);
    if (m_legend->setRings(names)) placeLegend();
    if (!isChanged) return;
    resetCachedContent();
    viewport()->update();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT zoomChanged(); // the map's scale depends on the latitude
    if (!m_labelled.isNull() && !m_isZooming && !m_labelled.contains(mapToScene(viewport()->rect()).boundingRect())) placeLabels();
    else if (m_areRingsShown) refreshRings();
}

/// A large drawing is painted into a picture, and that is stretched until zooming rests.
void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    if (!isPlain() && !areDotsPlain()) return paintGround(*painter, rect);
    const bool isWhole = rect.contains(mapToScene(viewport()->rect()).boundingRect());
    if (!m_settle.isActive() || m_picture.isNull()) {
        if (!isWhole) return paintGround(*painter, rect); // a strip at the border, while panning
        m_picture = QPixmap(viewport()->size() * viewport()->devicePixelRatioF());
        m_picture.setDevicePixelRatio(viewport()->devicePixelRatioF());
        m_pictureAt = viewportTransform();
        QPainter p(&m_picture);
        p.setTransform(m_pictureAt);
        paintGround(p, rect);
    }
    painter->save();
    painter->setTransform(m_pictureAt.inverted() * viewportTransform());
    painter->fillRect(painter->transform().inverted().mapRect(QRectF(viewport()->rect())), theme::color(m_document.scenario().drawing->isMapShown ? theme::Role::Sea : theme::Role::Base));
    painter->drawPixmap(0, 0, m_picture);
    painter->restore();
}

void CanvasView::paintGround(QPainter& painter, const QRectF& rect) const {
    const bool isMap = m_document.scenario().drawing->isMapShown;
    painter.fillRect(rect, theme::color(isMap ? theme::Role::Sea : theme::Role::Base));
    if (isMap) MapBackground::shared().paint(painter, rect, transform().m11(), false);
    m_background.paint(painter);
    if (!isMap && m_isGridShown) drawGrid(painter, rect);
    m_rings.paint(painter, transform().m11(), !isPlain());
    if (m_layers.has(Layer::Campuses)) drawCampuses(painter);
    if (isPlain()) drawManyLinks(painter, rect);
    if (areDotsPlain()) drawManySites(painter);
}

/// A box round the sites of each campus, with its name.
void CanvasView::drawCampuses(QPainter& painter) const {
    std::map<std::string, QRectF> campuses;
    std::map<std::string, int> sizes;
    for (const Shared<Site>& site : m_document.scenario().sites)
        if (const auto it = m_sites.find(site->id); !site->campus.empty() && it != m_sites.end()) {
            const QRectF covered = it->second->coveredRect().translated(viewportTransform().map(it->second->pos()));
            campuses[site->campus] |= covered;
            ++sizes[site->campus];
        }
    painter.save();
    painter.setTransform(QTransform());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(8.5, true));
    for (const auto& [name, covered] : campuses) {
        if (sizes[name] < 2 || !covered.intersects(QRectF(viewport()->rect()))) continue;
        const QString words = qstr(name);
        const double height = painter.fontMetrics().height() + 2;
        const QRectF box = covered.adjusted(-kCampusRoom, -kCampusRoom - height, kCampusRoom, kCampusRoom);
        QColor fill = theme::color(theme::Role::Accent);
        painter.setPen(QPen(fill, 1, Qt::DashLine));
        fill.setAlpha(18);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 8, 8);
        painter.setPen(theme::color(theme::Role::Text));
        painter.drawText(box.adjusted(8, 4, -8, 0), Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(box.width()) - 16));
    }
    painter.restore();
}

void CanvasView::drawGrid(QPainter& painter, const QRectF& rect) const {
    double step = m_gridStep;
    while (step * transform().m11() < 14) step *= 5;
    QPen pen(theme::color(theme::Role::Graticule));
    pen.setCosmetic(true);
    painter.setPen(pen);
    QList<QLineF> lines;
    for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step) lines << QLineF(x, rect.top(), x, rect.bottom());
    for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step) lines << QLineF(rect.left(), y, rect.right(), y);
    painter.drawLines(lines);
}

} // namespace spanwright::widgets
