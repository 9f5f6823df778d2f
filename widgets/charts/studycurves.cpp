// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "text/language.h"
#include <algorithm>
#include <array>
#include <cmath>

// Sweeps and thresholds: curves, or dots beside the names of choices.
namespace spanwright::widgets::studydraw {
namespace {

using study::Cell;
using study::CellState;
using study::Grid;

constexpr int kLabelHeight = 14;       // px of a curve's name
constexpr int kAroundPlot = 62;        // px that title and axis take from the height
constexpr int kLongestLabel = 170;     // px
constexpr int kMostRead = 12;          // series that the reading under the mouse lists
const std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine}; // grey prints must tell them apart as well

QString nameOf(const Look& look, const Grid& g, std::size_t row) { return g.y ? InputScale(look, *g.y).name(row) : say(g.figure); }

std::pair<double, double> valueRange(const Grid& g, bool hasPresent, std::optional<double> target) {
    double low = target.value_or(INFINITY), high = target.value_or(-INFINITY);
    const auto widen = [&](double v) {
        if (!std::isfinite(v)) return;
        low = std::min(low, v);
        high = std::max(high, v);
    };
    for (const Cell& c : g.cells) widen(c.value);
    if (hasPresent) widen(g.present);
    if (!(high >= low)) return {0, 1};
    const double room = std::max((high - low) * 0.08, std::max(std::abs(high), 1e-30) * 1e-3);
    const bool isShare = info(g.figure).kind == Kind::Fraction && high <= 1;
    return {low >= 0 ? std::max(0.0, low - room) : low - room, isShare ? std::min(high + room, 1.005) : high + room};
}

/// Names at the right end of the curves, moved apart where they would lie on each other.
void addNames(const Look& look, const Grid& g) {
    struct End {
        std::size_t row;
        double up; ///< share of the height, from the top
    };
    std::vector<End> ends;
    const QCPRange range = look.plot.yAxis->range();
    for (std::size_t row = 0; row < g.rows(); ++row)
        for (std::size_t i = g.x.values.size(); i-- > 0;)
            if (const double v = g.cell(i, row).value; std::isfinite(v)) {
                ends.push_back({row, (range.upper - v) / range.size()});
                break;
            }
    const double height = std::max(look.size.height() - kAroundPlot, kLabelHeight);
    const double gap = kLabelHeight / height;
    const auto most = static_cast<std::size_t>(height / kLabelHeight);
    std::ranges::sort(ends, {}, &End::up);
    if (ends.size() > most) { // no room for all: the reading has the others
        std::vector<End> some;
        for (std::size_t i = 0; i < most; ++i) some.push_back(ends[most < 2 ? 0 : i * (ends.size() - 1) / (most - 1)]);
        ends = some;
    }
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i].up = std::max(ends[i].up, ends[i - 1].up + gap);
    if (!ends.empty()) ends.back().up = std::min(ends.back().up, 1.0);
    for (std::size_t i = ends.size(); i-- > 1;) ends[i - 1].up = std::min(ends[i - 1].up, ends[i].up - gap);
    QFont font = theme::font();
    font.setPixelSize(12);
    const QFontMetrics metrics(font);
    int width = 0;
    for (const End& end : ends) {
        auto* text = new QCPItemText(&look.plot);
        text->setClipToAxisRect(false);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(1, end.up);
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        text->setPadding(QMargins(6, 0, 0, 0));
        text->setFont(font);
        text->setColor(look.series(static_cast<int>(end.row)));
        text->setText(metrics.elidedText(nameOf(look, g, end.row), Qt::ElideRight, kLongestLabel));
        text->setProperty(chartstyle::kCurveName, nameOf(look, g, end.row));
        width = std::max(width, metrics.horizontalAdvance(text->text()));
    }
    QMargins margins = look.plot.axisRect()->minimumMargins();
    margins.setRight(width + 14);
    look.plot.axisRect()->setMinimumMargins(margins);
}

/// Where a job does not fit into memory its figure is one that cannot be had.
void addMisfits(const Look& look, const Grid& g, const InputScale& x, bool isTurned) {
    QCPGraph* crosses = nullptr;
    for (std::size_t row = 0; row < g.rows(); ++row)
        for (std::size_t i = 0; i < g.x.values.size(); ++i) {
            const Cell& c = g.cell(i, row);
            if (c.state != CellState::TooLarge) continue;
            if (!crosses) {
                crosses = isTurned ? look.plot.addGraph(look.plot.yAxis, look.plot.xAxis) : look.plot.addGraph();
                crosses->setLineStyle(QCPGraph::lsNone);
                crosses->setName(say(StudyTerm::RemarkMemory));
                crosses->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(look.color(theme::Role::Error), 1.6), Qt::NoBrush, 7));
            }
            crosses->addData(x.place(i), c.value);
        }
}

/// Choices have no order, so no line joins them: their names stand at the left, the figure runs to the right.
void drawDots(const Look& look, const Grid& g, std::optional<double> target) {
    const InputScale x(look, g.x);
    const auto [low, high] = valueRange(g, x.present().has_value(), target);
    const Kind kind = info(g.figure).kind;
    x.setUp(*look.plot.yAxis, true);
    look.plot.yAxis->setRangeReversed(true);
    chartstyle::setAxis(*look.plot.xAxis, say(g.figure), kind, low, high, look.currency);
    for (std::size_t row = 0; row < g.rows(); ++row) {
        QCPGraph* dots = look.plot.addGraph(look.plot.yAxis, look.plot.xAxis);
        dots->setLineStyle(QCPGraph::lsNone);
        const std::array shapes{QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond};
        const QColor color = look.series(static_cast<int>(row));
        dots->setScatterStyle(QCPScatterStyle(shapes[row % shapes.size()], QPen(color, 1.4), color, 8));
        dots->setName(nameOf(look, g, row));
        for (std::size_t i = 0; i < g.x.values.size(); ++i) dots->addData(x.place(i), g.cell(i, row).value);
    }
    chartstyle::placeLegend(look.plot, g.y.has_value());
    addMisfits(look, g, x, true);
    if (look.plot.legend->visible())
        while (look.plot.legend->itemCount() > static_cast<int>(g.rows())) look.plot.legend->removeItem(look.plot.legend->itemCount() - 1);
    if (target) addLine(look, true, *target, look.figure(g.figure, *target), look.color(theme::Role::Text));
    if (const auto now = x.present(); now && std::isfinite(g.present)) addMark(look, {g.present, *now, StudyChart::tr("now")});
}

void drawCurves(const Look& look, const Grid& g, std::optional<double> target) {
    const InputScale x(look, g.x);
    const auto [low, high] = valueRange(g, x.present().has_value(), target);
    const Kind kind = info(g.figure).kind;
    x.setUp(*look.plot.xAxis, false);
    chartstyle::setAxis(*look.plot.yAxis, QString(), kind, low, high, look.currency);
    chartstyle::setTitle(look.plot, say(g.figure), kind, std::max(std::abs(low), std::abs(high)), look.color(theme::Role::Text), look.currency);
    for (std::size_t row = 0; row < g.rows(); ++row) {
        QCPGraph* curve = look.plot.addGraph();
        QPen pen(look.series(static_cast<int>(row)), 2.4);
        pen.setStyle(kDashes[row % kDashes.size()]);
        curve->setPen(pen);
        curve->setName(nameOf(look, g, row));
        for (std::size_t i = 0; i < g.x.values.size(); ++i) curve->addData(x.place(i), g.cell(i, row).value);
    }
    addMisfits(look, g, x, false);
    if (g.y) addNames(look, g);
    if (target) addLine(look, false, *target, look.figure(g.figure, *target), look.color(theme::Role::Muted));
    if (const auto now = x.present(); now && std::isfinite(g.present)) addMark(look, {*now, g.present, currentText(look, g, x)});
}

void drawGrid(const Look& look, const Grid& g, std::optional<double> target) {
    if (g.x.values.empty()) return;
    if (InputScale(look, g.x).isChoice()) drawDots(look, g, target);
    else drawCurves(look, g, target);
}

QString readGrid(const Look& look, const Grid& g, double across, double up) {
    const InputScale x(look, g.x);
    const std::size_t i = x.nearest(x.isChoice() ? up : across);
    QString text = x.name(i);
    for (std::size_t row = 0; row < std::min<std::size_t>(g.rows(), kMostRead); ++row) {
        const Cell& c = g.cell(i, row);
        QString value = look.figure(g.figure, c.value);
        if (c.state == CellState::TooLarge) value += QStringLiteral(" (%1)").arg(say(StudyTerm::RemarkMemory));
        if (c.state == CellState::NotComputed && c.reason >= 0) value = say(g.reasons[static_cast<std::size_t>(c.reason)]);
        if (c.state == CellState::NotDone) value = say(StudyTerm::RemarkNotDone);
        text += QStringLiteral("\n%1: %2").arg(nameOf(look, g, row), value);
    }
    return text;
}

} // namespace

ChartScales scales(const Look& look, const study::StudyAnswer& answer) {
    const auto* swept = std::get_if<study::SweepAnswer>(&answer);
    const auto* threshold = std::get_if<study::ThresholdAnswer>(&answer);
    const Grid* g = swept ? &swept->grid : threshold ? &threshold->grid : nullptr;
    const study::Input* input = g ? study::findInput(g->x.input) : nullptr;
    ChartScales scales{};
    if (!input) return scales;
    scales.x.kind = input->kind;
    scales.x.isDecade = InputScale(look, g->x).isLogarithmic();
    scales.x.currency = look.currency;
    scales.y.kind = info(g->figure).kind;
    scales.y.currency = look.currency;
    return scales;
}

void draw(const Look& look, const study::SweepAnswer& answer) { drawGrid(look, answer.grid, std::nullopt); }

void draw(const Look& look, const study::ThresholdAnswer& answer) {
    drawGrid(look, answer.grid, answer.target);
    if (answer.grid.x.values.empty()) return;
    const InputScale x(look, answer.grid.x);
    const study::Input* input = study::findInput(answer.grid.x.input);
    if (x.isChoice() || !input) return;
    QColor shade = look.series(2);
    shade.setAlpha(40);
    for (const study::ReachedRange& r : answer.ranges) { // where the target is reached
        auto* area = new QCPItemRect(&look.plot);
        area->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
        area->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
        area->topLeft->setCoords(x.placeOf(input->base(r.from.number)), 0);
        area->bottomRight->setCoords(x.placeOf(input->base(r.to.number)), 1);
        area->setPen(Qt::NoPen);
        area->setBrush(shade);
    }
}

QString reading(const Look& look, const study::SweepAnswer& answer, double x, double y) { return answer.grid.x.values.empty() ? QString() : readGrid(look, answer.grid, x, y); }
QString reading(const Look& look, const study::ThresholdAnswer& answer, double x, double y) { return answer.grid.x.values.empty() ? QString() : readGrid(look, answer.grid, x, y); }

} // namespace spanwright::widgets::studydraw
