// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "common/colorscale.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>

// Maps: a colour a cell, lines of equal figure over them.
namespace spanwright::widgets::studydraw {
namespace {

using study::CellState;
using study::Grid;

constexpr int kAroundMap = 80;            // px that title and axis take from the height
constexpr int kFineCells = 240;            // along an axis whose values do not lie evenly
constexpr unsigned char kStaleAlpha = 90;
constexpr unsigned char kMisfitAlpha = 70; // of a cell that does not fit into memory
constexpr int kStops = 8;                  // of the gradient
constexpr double kLightShare = 0.55;       // of the colour scale: lines above it are dark
constexpr double kContourGap = 0.12;         // of the picture, between labels of contours
constexpr std::size_t kLeastLabelled = 4;  // points of a contour

bool isEven(const InputScale& scale, std::size_t count) {
    if (count < 3) return true;
    const double step = scale.place(1) - scale.place(0);
    for (std::size_t i = 2; i < count; ++i)
        if (std::abs(scale.place(i) - scale.place(i - 1) - step) > std::abs(step) * 1e-6) return false;
    return true;
}

/// The cells along an axis and the values that they take.
struct Cells {
    QCPRange range; ///< middle of the first to middle of the last one
    std::vector<std::size_t> values;
};
Cells cellsOf(const InputScale& scale, std::size_t count) {
    const double first = scale.place(0), last = scale.place(count - 1);
    Cells cells{{first, last}, {}};
    if (isEven(scale, count)) {
        for (std::size_t i = 0; i < count; ++i) cells.values.push_back(i);
        if (count == 1) cells.range = {first - 0.5, first + 0.5};
        return cells;
    }
    for (int i = 0; i < kFineCells; ++i) cells.values.push_back(scale.nearest(first + (last - first) * i / (kFineCells - 1)));
    return cells;
}

std::pair<double, double> valueRange(const Grid& g) {
    double low = INFINITY, high = -INFINITY;
    for (const study::Cell& c : g.cells) {
        if (!std::isfinite(c.value)) continue;
        low = std::min(low, c.value);
        high = std::max(high, c.value);
    }
    if (!(high >= low)) return {0, 1};
    if (high == low) return {low - std::max(std::abs(low), 1e-9) * 0.01, high + std::max(std::abs(high), 1e-9) * 0.01};
    return {low, high};
}

QCPColorMap* addColours(const Look& look, const Grid& g, const InputScale& x, const InputScale& y) {
    auto* map = new QCPColorMap(look.plot.xAxis, look.plot.yAxis);
    const Cells across = cellsOf(x, g.x.values.size()), up = cellsOf(y, g.rows());
    map->data()->setSize(static_cast<int>(across.values.size()), static_cast<int>(up.values.size()));
    map->data()->setRange(across.range, up.range);
    for (std::size_t row = 0; row < up.values.size(); ++row)
        for (std::size_t i = 0; i < across.values.size(); ++i) {
            const study::Cell& c = g.cell(across.values[i], up.values[row]);
            map->data()->setCell(static_cast<int>(i), static_cast<int>(row), c.value);
            if (look.isStale || c.state == CellState::TooLarge) map->data()->setAlpha(static_cast<int>(i), static_cast<int>(row), look.isStale ? kStaleAlpha : kMisfitAlpha);
        }
    map->setInterpolate(false);
    map->setTightBoundary(false);
    return map;
}

void addScale(const Look& look, const Grid& g, QCPColorMap& map, std::pair<double, double> values) {
    auto* scale = new QCPColorScale(&look.plot);
    look.plot.plotLayout()->addElement(0, 1, scale);
    scale->setType(QCPAxis::atRight);
    scale->setBarWidth(12);
    map.setColorScale(scale); // the gradient comes after: the map takes the scale's
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i <= kStops; ++i) gradient.setColorStopAt(double(i) / kStops, theme::scale(double(i) / kStops));
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(look.color(theme::Role::Raised));
    map.setGradient(gradient);
    QCPAxis& axis = *scale->axis();
    axis.setTickLabelColor(look.color(theme::Role::Muted));
    axis.setTickLabelFont(look.plot.xAxis->tickLabelFont());
    axis.setBasePen(QPen(look.color(theme::Role::Line)));
    axis.setTickPen(QPen(look.color(theme::Role::Line)));
    axis.setSubTickPen(Qt::NoPen);
    chartstyle::setAxis(axis, QString(), info(g.figure).kind, values.first, values.second, look.currency);
    axis.ticker()->setTickCount(4);
    scale->setDataRange({values.first, values.second});
    auto* group = new QCPMarginGroup(&look.plot);
    look.plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
}

void addContours(const Look& look, const study::MapAnswer& answer, const InputScale& x, const InputScale& y, std::pair<double, double> values) {
    const std::vector<double> levels = study::levelsOf(answer);
    const QCPRange across = look.plot.xAxis->range(), up = look.plot.yAxis->range();
    std::vector<QPointF> labels; ///< in shares of the picture
    for (const study::Contour& contour : study::contours(answer, levels)) {
        const double share = (contour.level - values.first) / (values.second - values.first);
        const QColor ink = look.isStale ? look.color(theme::Role::Muted) : theme::scale(share > kLightShare ? 0 : 1);
        const std::vector<study::ContourPoint>* longest = nullptr;
        for (const auto& line : contour.lines) {
            auto* curve = new QCPCurve(look.plot.xAxis, look.plot.yAxis);
            curve->setPen(QPen(ink, 1.3));
            for (const study::ContourPoint& p : line) curve->addData(x.placeOf(p.x), y.placeOf(p.y));
            if (!longest || line.size() > longest->size()) longest = &line;
        }
        if (!longest || longest->size() < kLeastLabelled) continue;
        const study::ContourPoint& middle = (*longest)[longest->size() / 2];
        const QPointF at((x.placeOf(middle.x) - across.lower) / across.size(), (y.placeOf(middle.y) - up.lower) / up.size());
        const bool isTaken = std::ranges::any_of(labels, [&](const QPointF& other) { return std::abs(other.x() - at.x()) < kContourGap && std::abs(other.y() - at.y()) < kContourGap; });
        if (isTaken || at.x() < kContourGap / 2 || at.x() > 1 - kContourGap / 2) continue;
        labels.push_back(at);
        auto* text = new QCPItemText(&look.plot);
        text->position->setCoords(x.placeOf(middle.x), y.placeOf(middle.y));
        QFont font = theme::font();
        font.setPixelSize(11);
        text->setFont(font);
        text->setColor(ink);
        QColor ground = theme::scale(share);
        ground.setAlpha(look.isStale ? 0 : 220);
        text->setBrush(ground);
        text->setPadding(QMargins(2, 0, 2, 0));
        text->setText(look.figure(answer.grid.figure, contour.level, 3));
    }
}

} // namespace

void draw(const Look& look, const study::MapAnswer& answer) {
    const Grid& g = answer.grid;
    if (g.x.values.empty() || !g.y || g.y->values.empty()) return;
    const InputScale x(look, g.x), y(look, *g.y);
    const auto values = valueRange(g);
    QCPColorMap* map = addColours(look, g, x, y);
    addScale(look, g, *map, values);
    x.setUp(*look.plot.xAxis, true);
    y.setUp(*look.plot.yAxis, true);
    look.plot.yAxis->setLabel(QFontMetrics(look.plot.yAxis->labelFont()).elidedText(look.plot.yAxis->label(), Qt::ElideRight, std::max(look.size.height() - kAroundMap, 0)));
    if (x.isChoice()) look.plot.xAxis->setTickLabelRotation(g.x.values.size() > 4 ? 20 : 0);
    look.plot.axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {look.plot.xAxis2, look.plot.yAxis2}) axis->setTicks(false);
    look.plot.xAxis->grid()->setVisible(false);
    look.plot.yAxis->grid()->setVisible(false);
    addContours(look, answer, x, y, values);
    chartstyle::setTitle(look.plot, say(g.figure), info(g.figure).kind, std::max(std::abs(values.first), std::abs(values.second)), look.color(theme::Role::Text), look.currency);
    const auto nowX = x.present(), nowY = y.present();
    if (nowX && nowY) addMark(look, {*nowX, *nowY, std::isfinite(g.present) ? StudyChart::tr("now: %1").arg(look.figure(g.figure, g.present)) : StudyChart::tr("now")});
}

QString reading(const Look& look, const study::MapAnswer& answer, double across, double up) {
    const Grid& g = answer.grid;
    if (g.x.values.empty() || !g.y) return {};
    const InputScale x(look, g.x), y(look, *g.y);
    const std::size_t i = x.nearest(across), row = y.nearest(up);
    const study::Cell& c = g.cell(i, row);
    QString text = QStringLiteral("%1: %2\n%3: %4\n%5: %6").arg(x.label(), x.name(i), y.label(), y.name(row), say(g.figure), look.figure(g.figure, c.value));
    if (c.state == CellState::TooLarge) text += QStringLiteral(" (%1)").arg(say(StudyTerm::RemarkMemory));
    if (c.reason >= 0) text += QLatin1Char('\n') + say(g.reasons[static_cast<std::size_t>(c.reason)]);
    return text;
}

} // namespace spanwright::widgets::studydraw
