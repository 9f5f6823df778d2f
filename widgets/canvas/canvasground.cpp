// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
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

constexpr std::size_t kManyLinks = 400; // from here lines are drawn without smoothing

} // namespace

bool CanvasView::isPlain() const { return m_links.size() > kManyLinks; }

/// All lines of a large drawing, a call for each colour.
void CanvasView::drawManyLinks(QPainter& painter, const QRectF& rect) const {
    std::map<QRgb, QList<QLineF>> lines;
    for (const auto& [id, item] : m_links)
        if (const QLineF line = item->line(); QRectF(line.p1(), line.p2()).normalized().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).intersects(rect)) lines[item->strokeColor().rgb()] << line;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [color, drawn] : lines) {
        QPen pen(QColor::fromRgb(color), 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawLines(drawn);
    }
}

void CanvasView::refreshGround() {
    for (const auto& [id, link] : m_links) link->setPlain(isPlain());
    resetCachedContent();
    viewport()->update();
}

void CanvasView::setGridShown(bool shown) {
    m_isGridShown = shown;
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
        const QLineF line = view.toViewport.map(item->line());
        if (!isPlain()) view.lines.push_back(line);
        if (!item->labelAt()) continue;
        const QSizeF size = item->labelSize();
        view.taken.emplace_back(line.center() + *item->labelAt() - QPointF(size.width(), size.height()) / 2, size);
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
    if (m_areRingsShown) refreshRings();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const bool isMap = m_document.scenario().drawing->isMapShown;
    painter->fillRect(rect, theme::color(isMap ? theme::Role::Sea : theme::Role::Base));
    if (isMap) MapBackground::shared().paint(*painter, rect, transform().m11(), false);
    else if (m_isGridShown) drawGrid(*painter, rect);
    m_rings.paint(*painter, transform().m11(), !isPlain());
    if (isPlain()) drawManyLinks(*painter, rect);
}

void CanvasView::drawGrid(QPainter& painter, const QRectF& rect) const {
    double step = geometry::kGridStep;
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
