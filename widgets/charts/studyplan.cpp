// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "report/plantables.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>

namespace spanwright::widgets::studydraw {
namespace {

constexpr double kPlanRoom = 0.08;  // of the range, on each side
constexpr double kPlanReach = 12;   // px
constexpr int kWide = 460, kPlanTicks = 6, kFewTicks = 3; // px of a picture that has room for a legend
constexpr double kDot = 6, kFrontDot = 9, kRing = 15;

/// What stands upright: money, or energy where a price is not known.
bool isByCost(const study::BestPlan& plan) {
    return std::ranges::all_of(plan.candidates, [](const study::PlanCandidate& c) { return c.cost.has_value(); });
}
double upright(const study::BestPlan& plan, const study::PlanCandidate& c) { return isByCost(plan) ? c.cost->base() : c.energy.base(); }

void addDots(const Look& look, const study::BestPlan& plan, const QCPScatterStyle& style, const QString& name, bool (*isIn)(const study::PlanCandidate&)) {
    if (std::ranges::none_of(plan.candidates, isIn)) return;
    QCPGraph* graph = look.plot.addGraph();
    graph->setName(name);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(style);
    for (const study::PlanCandidate& c : plan.candidates)
        if (isIn(c)) graph->addData(c.time.base(), upright(plan, c));
}

void addRing(const Look& look, double x, double y, theme::Role role) {
    auto* ring = new QCPItemTracer(&look.plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(x, y);
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(kRing);
    ring->setPen(QPen(look.color(role), 2));
    ring->setBrush(Qt::NoBrush);
}

} // namespace

std::optional<std::size_t> nearestPlan(const Look& look, const study::BestPlan& plan, const QPointF& position) {
    std::optional<std::size_t> nearest;
    double best = kPlanReach;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        const double x = look.plot.xAxis->coordToPixel(plan.candidates[i].time.base()), y = look.plot.yAxis->coordToPixel(upright(plan, plan.candidates[i]));
        const double far = std::hypot(x - position.x(), y - position.y());
        if (far >= best) continue;
        best = far;
        nearest = i;
    }
    return nearest;
}

void draw(const Look& look, const study::BestPlan& plan) {
    if (plan.candidates.empty()) return;
    const auto upOf = [&](const study::PlanCandidate& c) { return upright(plan, c); };
    const auto [fast, slow] = std::ranges::minmax(plan.candidates, {}, &study::PlanCandidate::time);
    const auto [least, most] = std::ranges::minmax(plan.candidates, {}, upOf);
    const auto room = [](double low, double high) { return std::max((high - low) * kPlanRoom, std::abs(high) * 1e-3); };
    const Kind kind = isByCost(plan) ? Kind::Money : Kind::Energy;
    const double x = room(fast.time.base(), slow.time.base()), y = room(upOf(least), upOf(most));
    chartstyle::setAxis(*look.plot.xAxis, say(FigureId::DaysToTrain), Kind::Duration, fast.time.base() - x, slow.time.base() + x);
    chartstyle::setAxis(*look.plot.yAxis, QString(), kind, upOf(least) - y, upOf(most) + y, look.currency);
    chartstyle::setTitle(look.plot, say(isByCost(plan) ? FigureId::Cost : FigureId::Energy), kind, upOf(most), look.color(theme::Role::Text), look.currency);
    const QColor other = look.series(0), front = look.series(1), over = look.color(theme::Role::Muted);
    addDots(look, plan, QCPScatterStyle(QCPScatterStyle::ssCross, QPen(over, 1.4), Qt::NoBrush, kDot), StudyChart::tr("over a limit"), [](const study::PlanCandidate& c) { return !c.isWithin(); });
    addDots(look, plan, QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(other, 1.4), Qt::NoBrush, kDot), StudyChart::tr("others"), [](const study::PlanCandidate& c) { return c.isWithin() && !c.isPareto; });
    addDots(look, plan, QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(front, 1.6), QBrush(front), kFrontDot), StudyChart::tr("Pareto front"), [](const study::PlanCandidate& c) { return c.isPareto; });
    const auto drawn = std::ranges::find_if(plan.candidates, &study::PlanCandidate::isDrawn);
    if (drawn != plan.candidates.end()) addMark(look, {drawn->time.base(), upOf(*drawn), StudyChart::tr("as drawn")});
    if (look.chosen && *look.chosen < plan.candidates.size()) addRing(look, plan.candidates[*look.chosen].time.base(), upOf(plan.candidates[*look.chosen]), theme::Role::Accent);
    look.plot.xAxis->ticker()->setTickCount(look.size.width() < kWide ? kFewTicks : kPlanTicks);
    if (look.size.width() >= kWide) chartstyle::placeLegend(look.plot, true);
}

QString reading(const Look& look, const study::BestPlan& plan, double x, double y) {
    const auto index = nearestPlan(look, plan, {look.plot.xAxis->coordToPixel(x), look.plot.yAxis->coordToPixel(y)});
    if (!index) return {};
    const study::PlanCandidate& c = plan.candidates[*index];
    QString text = QStringLiteral("%1\n%2: %3").arg(qstr(report::sitesText(c)), say(FigureId::DaysToTrain), qstr(print(Kind::Duration, c.time.base(), 4).text()));
    if (c.cost) text += QStringLiteral("\n%1: %2").arg(say(FigureId::Cost), look.figure(FigureId::Cost, c.cost->base()));
    return text + QStringLiteral("\n%1: %2").arg(say(FigureId::Energy), qstr(print(Kind::Energy, c.energy.base()).text()));
}

} // namespace spanwright::widgets::studydraw
