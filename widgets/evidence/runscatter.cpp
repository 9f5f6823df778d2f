// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runscatter.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "evidence/rundetails.h"
#include "text/language.h"
#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>

namespace spanwright::widgets {
namespace {

using evidence::Prediction;

constexpr double kReach = 8;       // px
constexpr double kBand = 0.1;      // of the measured step; the dashed lines
constexpr double kRoom = 1.25;     // factor left free at both ends
constexpr QSize kPaper(900, 720);  // px

/// Both axes are logarithmic.
bool isShown(const Prediction& p) { return p.measuredStep->base() > 0 && p.predictedStep->base() > 0; }

void addLine(QCustomPlot& plot, double low, double high, double factor, const QPen& pen, const QString& name) {
    QCPGraph* line = plot.addGraph();
    line->setPen(pen);
    line->setName(name);
    line->addData(low, low * factor);
    line->addData(high, high * factor);
    if (name.isEmpty()) line->removeFromLegend();
}

void addRuns(QCustomPlot& plot, std::span<const Prediction* const> runs, bool isMoe, bool onPaper) {
    QCPGraph* graph = plot.addGraph();
    graph->setLineStyle(QCPGraph::lsNone); // grey prints tell them apart by shape
    graph->setScatterStyle(QCPScatterStyle(isMoe ? QCPScatterStyle::ssTriangle : QCPScatterStyle::ssCircle, QPen(theme::series(isMoe ? 1 : 0, onPaper), 1.4), Qt::NoBrush, isMoe ? 7 : 6));
    graph->setName(rundetails::sayKind(isMoe));
    for (const Prediction* p : runs)
        if (p->run->isMoe() == isMoe && isShown(*p)) graph->addData(p->measuredStep->base(), p->predictedStep->base());
    if (graph->data()->isEmpty()) graph->removeFromLegend();
}

void addMark(QCustomPlot& plot, const Prediction& run, const QColor& ink) {
    auto* mark = new QCPItemTracer(&plot);
    mark->position->setTypeX(QCPItemPosition::ptPlotCoords);
    mark->position->setTypeY(QCPItemPosition::ptPlotCoords);
    mark->position->setCoords(run.measuredStep->base(), run.predictedStep->base());
    mark->setStyle(QCPItemTracer::tsCircle);
    mark->setSize(14);
    mark->setPen(QPen(ink, 2.4));
}

void addNote(QCustomPlot& plot, const QString& text, const QColor& ink) {
    auto* note = new QCPItemText(&plot);
    note->position->setType(QCPItemPosition::ptAxisRectRatio);
    note->position->setCoords(0.5, 0.8);
    note->setColor(ink);
    note->setFont(theme::font());
    note->setText(text);
}

void fill(QCustomPlot& plot, std::span<const Prediction* const> runs, const Prediction* selected, bool onPaper) {
    plot.clearGraphs();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    const auto color = [onPaper](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    const QColor ink = color(theme::Role::Text);
    double low = INFINITY, high = 0;
    int leftOut = 0;
    for (const Prediction* p : runs) {
        if (!isShown(*p)) {
            ++leftOut;
            continue;
        }
        low = std::min({low, p->measuredStep->base(), p->predictedStep->base()});
        high = std::max({high, p->measuredStep->base(), p->predictedStep->base()});
    }
    if (!(high > 0)) {
        low = 1;
        high = 10;
    }
    low /= kRoom;
    high *= kRoom;
    addLine(plot, low, high, 1, QPen(color(theme::Role::Muted), 1.4), RunScatter::tr("Exact"));
    const QPen dashed(color(theme::Role::Muted), 1, Qt::DashLine);
    addLine(plot, low, high, 1 + kBand, dashed, QStringLiteral("±10 %"));
    addLine(plot, low, high, 1 - kBand, dashed, QString());
    addRuns(plot, runs, false, onPaper);
    addRuns(plot, runs, true, onPaper);
    plot.legend->setVisible(true); // above the diagonal there is room
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    chartstyle::setLogAxis(*plot.xAxis, RunScatter::tr("Measured step"), Kind::Duration, low, high);
    chartstyle::setLogAxis(*plot.yAxis, QString(), Kind::Duration, low, high);
    chartstyle::setTitle(plot, RunScatter::tr("Predicted step"), Kind::Duration, 1, ink);
    chartstyle::addLogNote(plot, leftOut, color(theme::Role::Muted));
    if (runs.empty()) addNote(plot, RunScatter::tr("No step to compare passes the filter."), color(theme::Role::Muted));
    if (selected && selected->predictedStep && isShown(*selected)) addMark(plot, *selected, ink);
}

} // namespace

RunScatter::RunScatter(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)), m_exports(new ChartExport(*this, [this] { return sheet(); })) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setObjectName(QStringLiteral("runPlot"));
    m_plot->setMinimumSize(360, 240);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const Prediction* run = runAt(event->position());
        if (run) QToolTip::showText(event->globalPosition().toPoint(), rundetails::describe(*run), m_plot);
        else QToolTip::hideText();
    });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (const Prediction* run = runAt(event->position())) Q_EMIT picked(run);
    });
    draw();
}

void RunScatter::setRuns(std::vector<const Prediction*> runs) {
    std::erase_if(runs, [](const Prediction* p) { return !p->predictedStep; });
    m_runs = std::move(runs);
    m_selected = nullptr;
    draw();
}

void RunScatter::select(const Prediction* run) {
    m_selected = run;
    draw();
}

const Prediction* RunScatter::runAt(const QPointF& position) const {
    const Prediction* nearest = nullptr;
    double least = kReach;
    for (const Prediction* p : m_runs) {
        const QPointF away = positionOf(*p) - position;
        if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
            least = distance;
            nearest = p;
        }
    }
    return nearest;
}

QPointF RunScatter::positionOf(const Prediction& run) const {
    return {m_plot->xAxis->coordToPixel(run.measuredStep->base()), m_plot->yAxis->coordToPixel(run.predictedStep->base())};
}

void RunScatter::draw() {
    fill(*m_plot, m_runs, m_selected, false);
    m_plot->setAccessibleName(tr("Predicted against measured step time"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartSheet RunScatter::sheet() const {
    ChartSheet sheet;
    sheet.title = tr("Predicted against measured step time");
    sheet.fileName = QStringLiteral("published-runs");
    sheet.size = kPaper;
    sheet.fill = [this](QCustomPlot& plot) { fill(plot, m_runs, m_selected, true); };
    sheet.csv = [this] {
        std::vector<Prediction> shown;
        for (const Prediction* p : m_runs) shown.push_back(*p);
        return rundetails::csv(shown);
    };
    return sheet;
}

void RunScatter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
