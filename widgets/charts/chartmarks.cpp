// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcursors.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/csvline.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>
#include <map>

// How tracer, cursors and hidden curves are drawn, and what is shown as a table.
namespace spanwright::widgets {
namespace {

constexpr double kFarTag = 0.55;  // of the width: a tag right of it stands to the left
constexpr int kTagGap = 9;          // px
constexpr int kGroundAlpha = 225;
constexpr int kMargin = 6;          // px, of the readout in its corner
constexpr std::array kMarkNames{"A", "B"};

using Items = std::vector<QPointer<QCPAbstractItem>>;

template <class Item> Item* added(QCustomPlot& plot, Items& items) {
    auto* item = new Item(&plot);
    item->setLayer(QStringLiteral("overlay"));
    items.push_back(item);
    return item;
}

QColor inkOf(theme::Role role, bool onPaper) { return onPaper ? theme::paper(role) : theme::color(role); }

QCPItemText* addText(QCustomPlot& plot, Items& items, const QString& words, bool onPaper) {
    auto* text = added<QCPItemText>(plot, items);
    QFont font = theme::font();
    font.setPixelSize(12);
    text->setFont(font);
    text->setColor(inkOf(theme::Role::Text, onPaper));
    QColor ground = inkOf(theme::Role::Raised, onPaper);
    ground.setAlpha(kGroundAlpha);
    text->setBrush(ground);
    text->setPen(QPen(inkOf(theme::Role::Line, onPaper)));
    text->setPadding(QMargins(5, 2, 5, 2));
    text->setClipToAxisRect(false);
    text->setText(words);
    return text;
}

QCPItemTracer* addRing(QCustomPlot& plot, Items& items, QCPAxis* valueAxis, double x, double y, const QColor& ink, bool onPaper) {
    auto* ring = added<QCPItemTracer>(plot, items);
    ring->position->setAxes(plot.xAxis, valueAxis);
    ring->position->setType(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(x, y);
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(9);
    ring->setPen(QPen(ink, 2));
    ring->setBrush(inkOf(theme::Role::Base, onPaper));
    return ring;
}

/// The corner of the drawn area in which a box hides the fewest points: 1 to the right, 2 below.
int emptiestCorner(const QCustomPlot& plot, const QSizeF& size) {
    const QRectF area = plot.axisRect()->rect();
    std::array<int, 4> points{};
    for (int i = 0; i < plot.graphCount(); ++i) {
        const QCPGraph& graph = *plot.graph(i);
        if (!graph.realVisibility()) continue;
        for (const QCPGraphData& d : *graph.data()) {
            const QPointF at(graph.keyAxis()->coordToPixel(d.key), graph.valueAxis()->coordToPixel(d.value));
            if (!area.contains(at)) continue;
            const bool isLeft = at.x() < area.left() + size.width(), isRight = at.x() > area.right() - size.width();
            const bool isAbove = at.y() < area.top() + size.height(), isBelow = at.y() > area.bottom() - size.height();
            points[0] += isLeft && isAbove;
            points[1] += isRight && isAbove;
            points[2] += isLeft && isBelow;
            points[3] += isRight && isBelow;
        }
    }
    constexpr std::array kOrder{3, 2, 1, 0};
    return *std::ranges::min_element(kOrder, {}, [&](int corner) { return points[static_cast<std::size_t>(corner)]; });
}

QString withUnit(const QString& name, const ChartScale& scale) { return scale.baseUnit().isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, scale.baseUnit()); }

} // namespace

QString ChartCursors::namedAt(const QPointF& position) const {
    if (m_plot->legend && m_plot->legend->visible())
        for (int i = 0; i < m_plot->legend->itemCount(); ++i)
            if (auto* item = qobject_cast<QCPPlottableLegendItem*>(m_plot->legend->item(i)); item && item->outerRect().contains(position.toPoint())) return item->plottable()->name();
    for (int i = 0; i < m_plot->itemCount(); ++i)
        if (const auto* label = qobject_cast<QCPItemText*>(m_plot->item(i)); label && label->property(chartstyle::kCurveName).isValid() && label->selectTest(position, false) >= 0 && label->selectTest(position, false) <= m_plot->selectionTolerance())
            return label->property(chartstyle::kCurveName).toString();
    return {};
}

/// Hides what is hidden; its name stays, struck out.
void ChartCursors::mark() {
    for (int i = 0; i < m_plot->plottableCount(); ++i)
        if (QCPAbstractPlottable* p = m_plot->plottable(i)) p->setVisible(!m_hidden.contains(p->name()));
    QFont font = m_plot->legend->font();
    font.setStrikeOut(true);
    const QColor muted = theme::color(theme::Role::Muted);
    for (int i = 0; i < m_plot->legend->itemCount(); ++i)
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(m_plot->legend->item(i)); item && m_hidden.contains(item->plottable()->name())) {
            item->setFont(font);
            item->setTextColor(muted);
        }
    for (int i = 0; i < m_plot->itemCount(); ++i)
        if (auto* label = qobject_cast<QCPItemText*>(m_plot->item(i)); label && m_hidden.contains(label->property(chartstyle::kCurveName).toString())) {
            label->setFont(font);
            label->setColor(muted);
        }
}

void ChartCursors::copyTo(QCustomPlot& paper) const {
    if (graphs().empty()) return;
    for (int i = paper.plottableCount() - 1; i >= 0; --i)
        if (QCPAbstractPlottable* p = paper.plottable(i); m_hidden.contains(p->name())) {
            p->removeFromLegend();
            p->setVisible(false);
        }
    for (int i = 0; i < paper.itemCount(); ++i)
        if (m_hidden.contains(paper.item(i)->property(chartstyle::kCurveName).toString())) paper.item(i)->setVisible(false);
    if (m_isLogarithmic) chartstyle::setLogarithmic(paper, *paper.yAxis, theme::paper(theme::Role::Muted));
    if (m_zoom) paper.xAxis->setRange(m_zoom->first, m_zoom->second);
    Items items;
    drawCursors(paper, true, items);
}

void ChartCursors::drawCursors(QCustomPlot& plot, bool onPaper, Items& items) const {
    const QString words = readout();
    if (words.isEmpty()) return;
    const QColor ink = inkOf(theme::Role::Accent, onPaper);
    for (std::size_t i = 0; i < m_cursors.size(); ++i) {
        if (!m_cursors[i]) continue;
        const QCPGraph* curve = graph(m_cursors[i]->curve);
        const bool isOnRight = curve && curve->valueAxis() == m_plot->yAxis2;
        auto* line = added<QCPItemStraightLine>(plot, items);
        line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
        line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
        line->point1->setCoords(m_cursors[i]->x, 0);
        line->point2->setCoords(m_cursors[i]->x, 1);
        line->setPen(QPen(ink, 1.4, i == 0 ? Qt::SolidLine : Qt::DashLine));
        addRing(plot, items, isOnRight ? plot.yAxis2 : plot.yAxis, m_cursors[i]->x, m_cursors[i]->y, ink, onPaper);
        auto* name = addText(plot, items, QLatin1String(kMarkNames[i]), onPaper);
        name->position->setTypeX(QCPItemPosition::ptPlotCoords);
        name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        name->position->setCoords(m_cursors[i]->x, 0);
        name->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        name->setPadding(QMargins(4, 0, 4, 0));
    }
    auto* box = addText(plot, items, words, onPaper);
    const auto sizeOf = [box](const QString& text) { return QFontMetrics(box->font()).size(0, text) + QSize(10 + kMargin, 4 + kMargin); };
    const QSize room = m_plot->axisRect()->size();
    // a small chart keeps the difference, or as much as there is room for
    constexpr int kShare = 3; // of the height, at most one of so many
    if (const QSize whole = sizeOf(words); whole.height() * kShare > room.height()) box->setText(words.section(QLatin1Char('\n'), -1));
    else if (whole.width() > room.width()) box->setText(readout(false));
    if (sizeOf(box->text()).width() > room.width()) box->setText(box->text().section(QStringLiteral(" ("), 0, 0));
    const QSize size = sizeOf(box->text());
    const int corner = emptiestCorner(*m_plot, size);
    const bool isRight = corner & 1, isBelow = corner & 2;
    const QSizeF area = QSizeF(m_plot->axisRect()->size()).expandedTo({1, 1});
    const double across = kMargin / area.width(), down = kMargin / area.height();
    box->position->setType(QCPItemPosition::ptAxisRectRatio);
    box->position->setCoords(isRight ? 1 - across : across, isBelow ? 1 - down : down);
    box->setPositionAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | (isBelow ? Qt::AlignBottom : Qt::AlignTop));
    box->setTextAlignment(Qt::AlignLeft);
}

void ChartCursors::drawTracer(Items& items) const {
    const QCPGraph* curve = m_tracer ? graph(m_tracer->curve) : nullptr;
    if (!curve) return;
    const auto* ring = addRing(*m_plot, items, curve->valueAxis(), m_tracer->x, m_tracer->y, curve->pen().color(), false);
    auto* text = addText(*m_plot, items, tag(), false);
    const QRectF area = m_plot->axisRect()->rect();
    const bool isLeft = m_plot->xAxis->coordToPixel(m_tracer->x) > area.left() + area.width() * kFarTag;
    const bool isBelow = curve->valueAxis()->coordToPixel(m_tracer->y) < area.top() + area.height() / 2;
    text->position->setParentAnchor(ring->position);
    text->position->setCoords(isLeft ? -kTagGap : kTagGap, isBelow ? kTagGap : -kTagGap);
    text->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
}

void ChartCursors::refresh() {
    if (!m_plot) return;
    for (const QPointer<QCPAbstractItem>& item : m_items)
        if (item && item->parentPlot() == m_plot) m_plot->removeItem(item);
    m_items.clear();
    drawCursors(*m_plot, false, m_items);
    drawTracer(m_items);
    if (m_plot->hasFocus() && !graphs().empty()) {
        auto* frame = added<QCPItemRect>(*m_plot, m_items);
        frame->topLeft->setType(QCPItemPosition::ptAxisRectRatio);
        frame->bottomRight->setType(QCPItemPosition::ptAxisRectRatio);
        frame->topLeft->setCoords(0, 0);
        frame->bottomRight->setCoords(1, 1);
        frame->setPen(QPen(theme::color(theme::Role::Accent), 1));
        frame->setClipToAxisRect(false);
    }
    const QString words = readout();
    m_plot->setAccessibleDescription(words.isEmpty() ? tr("A and B set cursors, arrows move the last one, digits hide and show curves, + and - zoom, 0 shows all, Ctrl+C copies the chart.") : words);
    if (m_plot->replotTime() > 0) m_plot->layer(QStringLiteral("overlay"))->replot(); // it alone is painted
    else m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::string ChartCursors::csv() const {
    if (!m_plot) return {};
    std::vector<QCPGraph*> shown = graphs();
    std::erase_if(shown, [](const QCPGraph* g) { return !g->realVisibility(); });
    std::vector<std::string> cells{withUnit(m_plot->xAxis->label().section(QStringLiteral(" ["), 0, 0), m_scales.x).toStdString()};
    std::map<double, std::vector<double>> rows;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const ChartScale& scale = shown[i]->valueAxis() == m_plot->yAxis2 ? m_scales.y2 : m_scales.y;
        cells.push_back(withUnit(shown[i]->name(), scale).toStdString());
        for (const QCPGraphData& point : *shown[i]->data())
            if (m_plot->xAxis->range().contains(point.key)) rows.try_emplace(point.key, shown.size(), NAN).first->second[i] = scale.base(point.value);
    }
    std::string text = text::csvLine(cells);
    for (const auto& [x, values] : rows) {
        cells = {exactNumber(m_scales.x.base(x))};
        for (const double value : values) cells.push_back(std::isfinite(value) ? exactNumber(value) : std::string());
        text += text::csvLine(cells);
    }
    return text;
}

} // namespace spanwright::widgets
