// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatifdata.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/whatifchart.h"
#include "evidence/fieldresults.h"
#include "text/csvline.h"
#include "text/language.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace spanwright::widgets {
namespace {

const std::array<std::string, 2> kFibres{"g652d", "hcf-deployed"};
constexpr int kPoints = 61;
constexpr double kLeastSpan = 500e3; // m; a campus is shown on a metro scale
constexpr double kNearestShare = 1.0 / 3000; // of the span: as good as no distance
constexpr double kFarText = 0.5;    // of the axis: a text right of it stands to the left
constexpr double kHighText = 0.8;   // of the axis: above it the frame would cut the text

/// Published efficiencies as diamonds; a lower bound points upwards. Only where the chart shows that figure.
void addPublished(QCustomPlot& plot, const WhatIfData& data, const QColor& ink, double& low, double& high, double far) {
    if (data.figure != FigureId::Efficiency || data.series.empty()) return;
    for (const bool isBound : {true, false}) {
        QCPGraph* graph = nullptr;
        for (const evidence::FieldResult& r : evidence::fieldResults()) {
            if (r.isBound != isBound || r.distance.base() > far) continue;
            if (!graph) {
                graph = plot.addGraph();
                graph->setLineStyle(QCPGraph::lsNone);
                graph->setScatterStyle(QCPScatterStyle(isBound ? QCPScatterStyle::ssTriangle : QCPScatterStyle::ssDiamond, QPen(ink, 1.4), Qt::NoBrush, 9));
                graph->setName(isBound ? WhatIfChart::tr("Published, at least") : WhatIfChart::tr("Published"));
            }
            graph->addData(r.distance.base(), r.efficiency.base());
            low = std::min(low, r.efficiency.base());
            high = std::max(high, r.efficiency.base());
        }
    }
}

/// A ring with what stands there beside it.
void addMark(QCustomPlot& plot, const WhatIfMark& mark, double far, const QColor& ink, const QColor& ground, const QString& words) {
    auto* marker = new QCPItemTracer(&plot);
    marker->position->setTypeX(QCPItemPosition::ptPlotCoords);
    marker->position->setCoords(mark.length.base(), mark.value);
    marker->setStyle(QCPItemTracer::tsCircle);
    marker->setSize(11);
    marker->setPen(QPen(ink, 2));
    marker->setBrush(ground);
    if (words.isEmpty()) return;
    auto* label = new QCPItemText(&plot);
    label->position->setParentAnchor(marker->position);
    const QCPRange shown = plot.yAxis->range();
    const bool isLeft = mark.length.base() > kFarText * far;
    const bool isBelow = mark.value > shown.lower + kHighText * shown.size();
    label->position->setCoords(isLeft ? -10 : 10, isBelow ? 12 : -12);
    label->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    label->setFont(font);
    label->setColor(ink);
    label->setText(words);
}

} // namespace

void fillWhatIf(QCustomPlot& plot, const WhatIfData& data, bool onPaper, bool isStale, const std::optional<WhatIfMark>& trial) {
    plot.clearGraphs();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    const QColor ink = onPaper ? theme::paper(theme::Role::Text) : theme::color(theme::Role::Text);
    double low = INFINITY, high = -INFINITY, far = 0;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        QCPGraph* graph = plot.addGraph();
        QPen pen(isStale ? theme::color(theme::Role::Muted) : theme::series(static_cast<int>(i), onPaper), 2.4);
        if (i == 1) pen.setStyle(Qt::DashLine); // grey prints must tell them apart as well
        graph->setPen(pen);
        graph->setName(sayShipped(data.series[i].name));
        for (const study::SweepPoint& p : data.series[i].points) {
            if (!std::isfinite(p.y)) continue;
            graph->addData(p.x, p.y);
            low = std::min(low, p.y);
            high = std::max(high, p.y);
            far = std::max(far, p.x);
        }
    }
    addPublished(plot, data, ink, low, high, far);
    chartstyle::placeLegend(plot, !data.series.empty());
    if (!(high >= low)) {
        low = 0;
        high = 1;
    }
    const double room = std::max((high - low) * 0.08, std::abs(high) * 1e-4);
    const bool isShare = info(data.figure).kind == Kind::Fraction;
    chartstyle::setAxis(*plot.xAxis, WhatIfChart::tr("Fibre length"), Kind::Length, 0, std::max(far * 1.02, 1.0));
    chartstyle::setAxis(*plot.yAxis, QString(), info(data.figure).kind, low - room, isShare ? std::min(high + room, std::max(1.002, high)) : high + room);
    chartstyle::setTitle(plot, say(data.figure), info(data.figure).kind, std::max(std::abs(low), std::abs(high)), ink);
    if (data.now.base() <= 0 || data.series.empty()) return;
    const auto role = [&](theme::Role r) { return onPaper ? theme::paper(r) : theme::color(r); };
    const QColor ground = onPaper ? Qt::white : role(theme::Role::Base);
    const auto words = [&](const QString& pattern, Length length, double value) { return pattern.arg(qstr(print(length).text()), qstr(print(info(data.figure).kind, value).text())); };
    addMark(plot, {data.now, data.value}, far, trial ? role(theme::Role::Muted) : ink, ground, trial ? QString() : words(WhatIfChart::tr("now: %1, %2"), data.now, data.value));
    if (trial) addMark(plot, *trial, far, ink, ground, words(WhatIfChart::tr("what if: %1, %2"), trial->length, trial->value));
}

WhatIfData whatIf(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, JobId job, FigureId figure,
                  const std::function<bool()>& isCancelled) {
    WhatIfData data;
    data.figure = figure;
    data.now = study::routeLength(scenario, catalogue, job);
    if (data.now.base() <= 0) return data;
    const assess::JobAssessment* j = assessment.find(job);
    if (const assess::Figure* f = j ? j->figure(figure) : nullptr) data.value = f->value;
    const double far = std::max(kLeastSpan, data.now.base() * 2) / units::km.factor;
    Study study;
    study.name = "what if";
    study.job = job;
    study.figure = figure;
    study.axes.resize(2);
    study.axes[0].input = "length_km";
    study.axes[0].from = far * kNearestShare;
    study.axes[0].to = far;
    study.axes[0].points = kPoints;
    study.axes[1].input = "fibre";
    study.axes[1].choices.assign(kFibres.begin(), kFibres.end());
    study::RunControl control;
    control.threads = 1; // beside the window's own work
    if (isCancelled) control.goOn = [&](double) { return !isCancelled(); };
    if (const Result<study::SweepAnswer> answer = study::sweep(study, scenario, catalogue, control)) data.series = study::seriesOf(*answer, catalogue);
    return data;
}

void paintWhatIf(QCPPainter& painter, const QRect& target, const WhatIfData& data, bool onPaper) {
    QCustomPlot plot;
    fillWhatIf(plot, data, onPaper, false);
    chartstyle::paint(plot, painter, target);
}

std::string whatIfCsv(const WhatIfData& data) {
    std::vector<std::string> cells{"fibre_length_km"};
    for (const study::Series& s : data.series) cells.push_back(s.name + " " + std::string(info(data.figure).key));
    std::string csv = text::csvLine(cells);
    for (std::size_t i = 0; !data.series.empty() && i < data.series.front().points.size(); ++i) {
        cells = {exactNumber(data.series.front().points[i].x / units::km.factor)};
        for (const study::Series& s : data.series) cells.push_back(i < s.points.size() && std::isfinite(s.points[i].y) ? exactNumber(s.points[i].y) : std::string());
        csv += text::csvLine(cells);
    }
    return csv;
}

double valueAt(const study::Series& series, Length length) {
    const double x = length.base();
    const study::SweepPoint* before = nullptr;
    for (const study::SweepPoint& p : series.points) {
        if (!std::isfinite(p.y)) continue;
        if (p.x >= x) return before && p.x > before->x ? before->y + (p.y - before->y) * (x - before->x) / (p.x - before->x) : p.y;
        before = &p;
    }
    return before ? before->y : NAN;
}

const study::Series* WhatIfData::of(const std::string& fibre) const {
    const auto it = std::ranges::find(kFibres, fibre);
    const auto at = static_cast<std::size_t>(it - kFibres.begin());
    return at < series.size() ? &series[at] : nullptr;
}

} // namespace spanwright::widgets
