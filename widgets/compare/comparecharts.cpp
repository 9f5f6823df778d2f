// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparecharts.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "report/comparetables.h"
#include "text/csvline.h"
#include "text/language.h"
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kPoints = 31;
constexpr double kLeastSpan = 500e3;  // m; a campus is shown on a metro scale
constexpr double kNearestShare = 0.02 / 30; // of the span: delay is never nothing
constexpr double kBarWidth = 0.62;    // of a row
constexpr double kRoomForTotals = 1.7; // beside a legend the bars are short
constexpr int kSeries = 8;            // colours before they come again, hatched then
constexpr int kLegendRows = 9;
constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine}; // grey prints must tell them apart as well

JobId jobWithRoute(const assess::Assessment& assessment) {
    for (const assess::JobAssessment& j : assessment.jobs)
        if (j.isComputed && !j.routes.empty()) return j.job;
    return {};
}

QCustomPlot* plotIn(QWidget* widget) {
    auto* plot = new QCustomPlot(widget);
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot);
    widget->setMinimumSize(220, 110);
    return plot;
}

void addHint(QCustomPlot& plot, const QColor& ink, const QString& text) {
    auto* item = new QCPItemText(&plot);
    item->position->setType(QCPItemPosition::ptAxisRectRatio);
    item->position->setCoords(0.5, 0.5);
    item->setColor(ink);
    item->setFont(theme::font());
    item->setText(text);
}

} // namespace

Length farthest(std::span<const study::ComparedScenario> sides, const catalogue::Catalogue& catalogue) {
    double far = kLeastSpan;
    for (const study::ComparedScenario& side : sides)
        if (const JobId job = jobWithRoute(*side.assessment); !job.isNone()) far = std::max(far, 2 * study::routeLength(*side.inputs.scenario, catalogue, job).base());
    return Length::fromBase(far);
}

DistanceCurve distanceCurve(const study::ComparedScenario& side, const catalogue::Catalogue& catalogue, FigureId figure, Length far, const std::function<bool()>& isCancelled) {
    DistanceCurve curve;
    curve.name = side.name;
    const Scenario& scenario = *side.inputs.scenario;
    const JobId job = jobWithRoute(*side.assessment);
    if (job.isNone()) return curve;
    const assess::JobAssessment& j = *side.assessment->find(job);
    curve.now = study::routeLength(scenario, catalogue, job);
    if (const assess::Figure* f = j.figure(figure)) curve.value = f->value;
    Study study;
    study.name = "distance";
    study.job = job;
    study.figure = figure;
    study.axes.resize(1);
    study.axes[0].input = "length_km"; // links keep their own fibre
    study.axes[0].from = far.in(units::km) * kNearestShare;
    study.axes[0].to = far.in(units::km);
    study.axes[0].points = kPoints;
    study::RunControl control;
    control.threads = 1; // beside the window's own work
    if (isCancelled) control.goOn = [&](double) { return !isCancelled(); };
    if (const Result<study::SweepAnswer> answer = study::sweep(study, scenario, catalogue, control))
        if (std::vector<study::Series> series = study::seriesOf(*answer, catalogue); !series.empty()) curve.series = std::move(series.front());
    return curve;
}

StepBars::StepBars(QWidget* parent) : QWidget(parent), m_plot(plotIn(this)) {
    setObjectName(QStringLiteral("compareBars"));
    new ChartExport(*this, [this] { return sheet(); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { QToolTip::showText(event->globalPosition().toPoint(), textAt(event->position()), m_plot); });
    draw();
}

void StepBars::show(const study::Comparison& c) {
    m_names = c.names;
    m_rows.clear();
    ItemRef job;
    for (const study::CompareRow& row : c.rows) {
        if (row.group != study::CompareGroup::Step) continue;
        if (m_rows.empty()) job = row.item;
        if (row.item == job) m_rows.push_back(row);
    }
    draw();
}

double StepBars::total(std::size_t side) const {
    double sum = 0;
    for (const study::CompareRow& row : m_rows) sum += row.values[side].value_or(0);
    return sum;
}

QString StepBars::textAt(const QPointF& position) const {
    const int side = static_cast<int>(m_names.size()) - 1 - static_cast<int>(std::lround(m_plot->yAxis->pixelToCoord(position.y())));
    if (side < 0 || side >= static_cast<int>(m_names.size()) || m_rows.empty() || !m_plot->axisRect()->rect().contains(position.toPoint())) return {};
    const double at = m_plot->xAxis->pixelToCoord(position.x());
    double sum = 0;
    for (const study::CompareRow& row : m_rows) {
        const auto i = static_cast<std::size_t>(side);
        sum += row.values[i].value_or(0);
        if (at > sum) continue;
        const QString text = QStringLiteral("%1\n%2: %3").arg(qstr(m_names[i]), say(*row.name), qstr(report::valueText(row, i, {})));
        return side == 0 ? text : text + QStringLiteral(" (%1)").arg(qstr(report::differenceText(row, i, {}, translator())));
    }
    return {};
}

void StepBars::fill(QCustomPlot& plot, bool onPaper) const {
    const auto color = [onPaper](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    plot.clearPlottables();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    plot.legend->setWrap(kLegendRows);
    double top = 0;
    for (std::size_t i = 0; i < m_names.size(); ++i) top = std::max(top, total(i));
    chartstyle::placeLegend(plot, top > 0);
    plot.axisRect()->setMinimumMargins(QMargins(46, 10, 18, 15));
    chartstyle::setAxis(*plot.xAxis, tr("Step time"), Kind::Duration, 0, top > 0 ? top * kRoomForTotals : 1);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const int count = static_cast<int>(m_names.size());
    const QFontMetrics metrics(plot.yAxis->tickLabelFont());
    for (int i = 0; i < count; ++i) ticker->addTick(count - 1 - i, metrics.elidedText(qstr(m_names[static_cast<std::size_t>(i)]), Qt::ElideRight, 180));
    plot.yAxis->setTicker(ticker);
    plot.yAxis->setTickLabelColor(color(theme::Role::Text));
    plot.yAxis->setRange(-0.6, std::max(count, 1) - 0.4);
    plot.yAxis->grid()->setVisible(false);
    if (top <= 0) addHint(plot, color(theme::Role::Muted), tr("Place a job on a pool in each scenario to see where a step's time goes."));
    QCPBars* below = nullptr;
    for (std::size_t part = 0; part < m_rows.size(); ++part) {
        const study::CompareRow& row = m_rows[part];
        auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
        const QColor filling = theme::series(static_cast<int>(part), onPaper);
        bars->setName(say(*row.name));
        bars->setWidth(kBarWidth);
        bars->setPen(QPen(onPaper ? QColor(Qt::white) : color(theme::Role::Base), 1));
        bars->setBrush(part < kSeries ? QBrush(filling) : QBrush(filling, Qt::Dense4Pattern));
        for (std::size_t i = 0; i < row.values.size(); ++i) bars->addData(count - 1 - static_cast<int>(i), row.values[i].value_or(0));
        if (below) bars->moveAbove(below);
        below = bars;
    }
    for (std::size_t i = 0; i < m_names.size() && top > 0; ++i) {
        auto* label = new QCPItemText(&plot);
        label->position->setCoords(total(i), count - 1 - static_cast<int>(i));
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding(QMargins(6, 0, 0, 0));
        label->setColor(color(theme::Role::Text));
        QFont font = theme::font();
        font.setPixelSize(12);
        label->setFont(font);
        QString text = qstr(print(Kind::Duration, total(i)).text());
        if (i > 0 && total(0) > 0) text += QStringLiteral(" (%1%2 %)").arg(total(i) > total(0) ? QStringLiteral("+") : QString(), qstr(printNumber((total(i) / total(0) - 1) * 100, 2)));
        label->setText(text);
    }
}

void StepBars::draw() {
    fill(*m_plot, false);
    m_plot->setAccessibleName(tr("Chart of the parts of a step, a bar a scenario"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::string StepBars::csv() const {
    std::vector<std::string> cells{"part"};
    for (const std::string& name : m_names) cells.push_back(name + " [s]");
    std::string csv = text::csvLine(cells);
    for (const study::CompareRow& row : m_rows) {
        cells = {say(*row.name).toStdString()};
        for (const std::optional<double>& value : row.values) cells.push_back(value ? exactNumber(*value) : std::string());
        csv += text::csvLine(cells);
    }
    return csv;
}

ChartSheet StepBars::sheet() const {
    ChartSheet sheet;
    if (m_rows.empty()) return sheet;
    sheet.title = tr("Step time");
    sheet.fileName = QStringLiteral("step-time");
    sheet.fill = [this](QCustomPlot& plot) { fill(plot, true); };
    sheet.csv = [this] { return csv(); };
    return sheet;
}

void StepBars::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

DistanceOverlay::DistanceOverlay(QWidget* parent) : QWidget(parent), m_plot(plotIn(this)), m_cursors(new ChartCursors(this)) {
    setObjectName(QStringLiteral("compareDistance"));
    m_plot->setObjectName(QStringLiteral("compareDistancePlot"));
    m_cursors->setReading([this](const QPointF& position) { return textAt(position); });
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &DistanceOverlay::draw);
    new ChartExport(*this, [this] { return sheet(); }, m_cursors);
    draw();
}

void DistanceOverlay::show(std::vector<DistanceCurve> curves, FigureId figure) {
    m_curves = std::move(curves);
    m_figure = figure;
    draw();
}

QString DistanceOverlay::textAt(const QPointF& position) const {
    if (!m_plot->axisRect()->rect().contains(position.toPoint())) return {};
    const double x = m_plot->xAxis->pixelToCoord(position.x());
    QString text;
    for (const DistanceCurve& curve : m_curves) {
        if (curve.series.points.empty()) continue;
        const auto nearest = std::ranges::min_element(curve.series.points, {}, [x](const study::SweepPoint& p) { return std::abs(p.x - x); });
        text += (text.isEmpty() ? qstr(print(Kind::Length, nearest->x).text()) : QString()) + QStringLiteral("\n%1: %2").arg(qstr(curve.name), qstr(print(info(m_figure).kind, nearest->y).text()));
    }
    return text;
}

void DistanceOverlay::fill(QCustomPlot& plot, bool onPaper) const {
    const auto color = [onPaper](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    plot.clearPlottables();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    double low = INFINITY, high = -INFINITY, far = 0;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        QCPGraph* graph = nullptr;
        for (const study::SweepPoint& p : m_curves[i].series.points) {
            if (!std::isfinite(p.y)) continue;
            if (!graph) {
                graph = plot.addGraph();
                graph->setName(qstr(m_curves[i].name));
                graph->setPen(QPen(theme::series(static_cast<int>(i), onPaper), 2.2, kDashes[i % kDashes.size()]));
            }
            graph->addData(p.x, p.y);
            low = std::min(low, p.y);
            high = std::max(high, p.y);
            far = std::max(far, p.x);
        }
    }
    const bool isEmpty = !(high >= low);
    const double room = isEmpty ? 0 : std::max((high - low) * 0.08, std::abs(high) * 1e-4);
    chartstyle::placeLegend(plot, !isEmpty);
    chartstyle::setAxis(*plot.xAxis, tr("Fibre length"), Kind::Length, 0, std::max(far * 1.02, 1.0));
    chartstyle::setAxis(*plot.yAxis, QString(), info(m_figure).kind, isEmpty ? 0 : low - room, isEmpty ? 1 : high + room);
    if (isEmpty) addHint(plot, color(theme::Role::Muted), tr("Place jobs on pools in two linked sites to see what distance does in each scenario."));
    else chartstyle::setTitle(plot, say(m_figure), info(m_figure).kind, std::max(std::abs(low), std::abs(high)), color(theme::Role::Text));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const DistanceCurve& curve = m_curves[i];
        if (curve.series.points.empty() || curve.now.base() <= 0) continue;
        auto* mark = new QCPItemTracer(&plot);
        mark->position->setTypeX(QCPItemPosition::ptPlotCoords);
        mark->position->setCoords(curve.now.base(), curve.value);
        mark->setStyle(QCPItemTracer::tsCircle);
        mark->setSize(10);
        mark->setPen(QPen(theme::series(static_cast<int>(i), onPaper), 2));
        mark->setBrush(onPaper ? QColor(Qt::white) : color(theme::Role::Base));
    }
}

void DistanceOverlay::draw() {
    fill(*m_plot, false);
    m_plot->setAccessibleName(tr("Chart of distance against a figure, a curve a scenario"));
    m_cursors->attach(*m_plot, {{Kind::Length}, {info(m_figure).kind}, {}});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartSheet DistanceOverlay::sheet() const {
    ChartSheet sheet;
    if (m_cursors->curves().isEmpty()) return sheet;
    sheet.title = say(m_figure);
    sheet.fileName = QStringLiteral("distance");
    sheet.fill = [this](QCustomPlot& plot) {
        fill(plot, true);
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] { return m_cursors->csv(); };
    return sheet;
}

void DistanceOverlay::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
