// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sizechart.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "report/sizetables.h"
#include "text/language.h"
#include "text/sizeterms.h"
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kBillion = 1e9;    // the axis counts in it
constexpr double kHeadroom = 1.25;  // above the highest mark
constexpr double kHighestMark = 6;  // times the least total; a mark above it is not shown
constexpr double kLeastTop = 1.8;   // times the least total
constexpr int kBandAlpha = 45;
constexpr int kSizeTicks = 4;           // the dock leaves little height
constexpr double kHighLabel = 0.65; // of the axis: a label above such a mark would be cut
constexpr int kLabelGap = 7;        // px from the middle of a mark

void addMark(QCustomPlot& plot, bool onPaper, const study::SizeChoice& choice, const QString& label, bool isBelow) {
    if (choice.total() > plot.yAxis->range().upper) return;
    const QColor ink = onPaper ? theme::paper(theme::Role::Text) : theme::color(theme::Role::Text);
    auto* ring = new QCPItemTracer(&plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(choice.size.parameters / kBillion, choice.total());
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(9);
    ring->setPen(QPen(ink, 2));
    ring->setBrush(onPaper ? QColor(Qt::white) : theme::color(theme::Role::Base));
    auto* text = new QCPItemText(&plot);
    text->position->setParentAnchor(ring->position);
    text->position->setCoords(0, isBelow ? kLabelGap : -kLabelGap);
    text->setPositionAlignment(Qt::AlignHCenter | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    text->setFont(font);
    text->setColor(ink);
    text->setText(label);
}

} // namespace

SizeChart::SizeChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)), m_cursors(new ChartCursors(this)) {
    setObjectName(QStringLiteral("sizeChart"));
    m_plot->setObjectName(QStringLiteral("sizePlot"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(220, 110);
    m_cursors->setReading([this](const QPointF& position) { return textAt(position); });
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &SizeChart::draw);
    new ChartExport(*this, [this] { return sheet(); }, m_cursors);
    draw();
}

void SizeChart::setAnswer(study::SizeMeasure measure, study::SizeAnswer answer) {
    m_measure = measure;
    m_answer = std::move(answer);
    draw();
}

std::pair<double, double> SizeChart::shownParameters() const { return {m_plot->xAxis->range().lower * kBillion, m_plot->xAxis->range().upper * kBillion}; }
double SizeChart::shownTop() const { return m_plot->yAxis->range().upper; }

QString SizeChart::textAt(const QPointF& position) const {
    if (!m_answer || m_answer->curve.empty() || !m_plot->axisRect()->rect().contains(position.toPoint())) return {};
    const double at = std::log(m_plot->xAxis->pixelToCoord(position.x()) * kBillion);
    const auto& c = *std::ranges::min_element(m_answer->curve, {}, [at](const study::SizeChoice& choice) { return std::abs(std::log(choice.size.parameters) - at); });
    const Kind kind = study::kindOf(m_measure);
    return tr("%1 parameters on %2: training %3, serving %4, together %5")
        .arg(qstr(print(Kind::Count, c.size.parameters).text()), qstr(print(c.size.tokens).text()), qstr(print(kind, c.training).text()), qstr(print(kind, c.serving).text()), qstr(print(kind, c.total()).text()));
}

void SizeChart::addCurves(QCustomPlot& plot, bool onPaper) const {
    const auto graph = [&plot](const QString& name, const QPen& pen) {
        QCPGraph* g = plot.addGraph();
        g->setName(name);
        g->setPen(pen);
        return g;
    };
    QColor shade = onPaper ? theme::paper(theme::Role::Muted) : theme::color(theme::Role::Muted);
    shade.setAlpha(kBandAlpha);
    QCPGraph* low = graph({}, QPen(Qt::NoPen));
    QCPGraph* high = graph(tr("all laws"), QPen(Qt::NoPen));
    low->removeFromLegend();
    high->setBrush(shade);
    high->setChannelFillGraph(low);
    QCPGraph* training = graph(tr("training"), QPen(theme::series(0, onPaper), 1.4, Qt::DashLine));
    QCPGraph* serving = graph(tr("serving"), QPen(theme::series(2, onPaper), 1.4, Qt::DotLine));
    QCPGraph* total = graph(tr("together"), QPen(theme::series(1, onPaper), 2.4));
    const double top = plot.yAxis->range().upper * 2; // what runs off the chart
    for (std::size_t i = 0; i < m_answer->curve.size(); ++i) {
        const study::SizeChoice& c = m_answer->curve[i];
        const double x = c.size.parameters / kBillion;
        low->addData(x, std::min(top, m_answer->band[i].low));
        high->addData(x, std::min(top, m_answer->band[i].high));
        training->addData(x, c.training);
        serving->addData(x, c.serving);
        total->addData(x, c.total());
    }
}

void SizeChart::setRanges(QCustomPlot& plot, const QColor& ink) const {
    const Kind kind = study::kindOf(m_measure);
    const QString title = say(report::measureEntry(m_measure));
    const QString sizes = tr("Parameters, billions");
    if (!m_answer || m_answer->curve.empty()) {
        chartstyle::setLogAxis(*plot.xAxis, sizes, Kind::Factor, 1, 100);
        chartstyle::setAxis(*plot.yAxis, QString(), kind, 0, 1);
        return;
    }
    const double least = m_answer->cheapest.total();
    double top = least * kLeastTop;
    for (const study::SizeChoice* c : {&m_answer->computeOptimal, &m_answer->like})
        if (c->total() < least * kHighestMark) top = std::max(top, c->total() * kHeadroom);
    double low = m_answer->cheapest.size.parameters, high = low;
    for (const study::SizeChoice& c : m_answer->curve)
        if (c.total() <= top) {
            low = std::min(low, c.size.parameters);
            high = std::max(high, c.size.parameters);
        }
    chartstyle::setLogAxis(*plot.xAxis, sizes, Kind::Factor, low / kBillion / 1.1, high / kBillion * 1.1);
    chartstyle::setAxis(*plot.yAxis, QString(), kind, 0, top);
    plot.yAxis->ticker()->setTickCount(kSizeTicks);
    chartstyle::setTitle(plot, title, kind, top, ink);
}

void SizeChart::fill(QCustomPlot& plot, bool onPaper) const {
    plot.clearGraphs();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    setRanges(plot, onPaper ? theme::paper(theme::Role::Text) : theme::color(theme::Role::Text));
    chartstyle::placeLegend(plot, m_answer.has_value());
    if (!m_answer) return;
    addCurves(plot, onPaper);
    addMark(plot, onPaper, m_answer->like, say(text::entry(SizeTerm::MarkGiven)), true);
    addMark(plot, onPaper, m_answer->computeOptimal, say(text::entry(SizeTerm::MarkOptimal)), m_answer->computeOptimal.total() > kHighLabel * plot.yAxis->range().upper);
    addMark(plot, onPaper, m_answer->cheapest, say(text::entry(SizeTerm::MarkLeast)), false);
}

void SizeChart::draw() {
    fill(*m_plot, false);
    m_plot->setAccessibleName(tr("Chart of cost against model size"));
    m_cursors->attach(*m_plot, {{Kind::Count, kBillion}, {study::kindOf(m_measure)}, {}});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartSheet SizeChart::sheet() const {
    ChartSheet sheet;
    if (!m_answer) return sheet;
    sheet.title = say(report::measureEntry(m_measure));
    sheet.fileName = QStringLiteral("model-size");
    sheet.fill = [this](QCustomPlot& plot) {
        fill(plot, true);
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] { return m_cursors->csv(); };
    return sheet;
}

void SizeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
