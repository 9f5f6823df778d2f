// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sizechart.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "report/sizetables.h"
#include "text/language.h"
#include "text/sizeterms.h"
#include <QToolTip>
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
constexpr int kTicks = 4;           // the dock leaves little height
constexpr double kHighShare = 0.65; // of the axis: a label above such a mark would be cut
constexpr int kLabelGap = 7;        // px from the middle of a mark

} // namespace

SizeChart::SizeChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("sizeChart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(220, 110);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { QToolTip::showText(event->globalPosition().toPoint(), textAt(event->position()), m_plot); });
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

void SizeChart::addCurves() {
    const auto graph = [this](const QString& name, const QPen& pen) {
        QCPGraph* g = m_plot->addGraph();
        g->setName(name);
        g->setPen(pen);
        return g;
    };
    QColor shade = theme::color(theme::Role::Muted);
    shade.setAlpha(kBandAlpha);
    QCPGraph* low = graph({}, QPen(Qt::NoPen));
    QCPGraph* high = graph(tr("all laws"), QPen(Qt::NoPen));
    low->removeFromLegend();
    high->setBrush(shade);
    high->setChannelFillGraph(low);
    QCPGraph* training = graph(tr("training"), QPen(theme::series(0), 1.4, Qt::DashLine));
    QCPGraph* serving = graph(tr("serving"), QPen(theme::series(2), 1.4, Qt::DotLine));
    QCPGraph* total = graph(tr("together"), QPen(theme::series(1), 2.4));
    const double top = m_plot->yAxis->range().upper * 2; // what runs off the chart
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

void SizeChart::addMark(const study::SizeChoice& choice, const QString& label, bool isBelow) {
    if (choice.total() > m_plot->yAxis->range().upper) return;
    const QColor ink = theme::color(theme::Role::Text);
    auto* ring = new QCPItemTracer(m_plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(choice.size.parameters / kBillion, choice.total());
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(9);
    ring->setPen(QPen(ink, 2));
    ring->setBrush(theme::color(theme::Role::Base));
    auto* text = new QCPItemText(m_plot);
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

void SizeChart::setRanges() {
    const Kind kind = study::kindOf(m_measure);
    const QString title = say(report::measureEntry(m_measure));
    const QString sizes = tr("Parameters, billions");
    if (!m_answer || m_answer->curve.empty()) {
        chartstyle::setLogAxis(*m_plot->xAxis, sizes, Kind::Factor, 1, 100);
        chartstyle::setAxis(*m_plot->yAxis, QString(), kind, 0, 1);
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
    chartstyle::setLogAxis(*m_plot->xAxis, sizes, Kind::Factor, low / kBillion / 1.1, high / kBillion * 1.1);
    chartstyle::setAxis(*m_plot->yAxis, QString(), kind, 0, top);
    m_plot->yAxis->ticker()->setTickCount(kTicks);
    chartstyle::setTitle(*m_plot, title, kind, top, theme::color(theme::Role::Text));
}

void SizeChart::draw() {
    m_plot->clearGraphs();
    m_plot->clearItems();
    chartstyle::apply(*m_plot, false);
    setRanges();
    chartstyle::placeLegend(*m_plot, m_answer.has_value());
    if (m_answer) {
        addCurves();
        addMark(m_answer->like, say(text::entry(SizeTerm::MarkGiven)), true);
        addMark(m_answer->computeOptimal, say(text::entry(SizeTerm::MarkOptimal)), m_answer->computeOptimal.total() > kHighShare * shownTop());
        addMark(m_answer->cheapest, say(text::entry(SizeTerm::MarkLeast)), false);
    }
    m_plot->setAccessibleName(tr("Chart of cost against model size"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SizeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
