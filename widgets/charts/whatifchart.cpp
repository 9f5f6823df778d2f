// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatifchart.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "common/dialogs.h"
#include "evidence/fieldresults.h"
#include "text/language.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSvgGenerator>
#include <QToolTip>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>

namespace spanwright::widgets {
namespace {

constexpr std::array kFigures{FigureId::Efficiency, FigureId::StepTime, FigureId::DaysToTrain, FigureId::LatencyPenalty, FigureId::Cost};
const std::array<std::string, 2> kFibres{"g652d", "hcf-deployed"};
constexpr int kPoints = 61;
constexpr double kHoverReach = 8; // px
constexpr double kLeastSpan = 500e3; // m; a campus is shown on a metro scale
constexpr double kNearestShare = 1.0 / 3000; // of the span: as good as no distance

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

void fill(QCustomPlot& plot, const WhatIfData& data, bool onPaper, bool isStale) {
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
    auto* marker = new QCPItemTracer(&plot);
    marker->position->setTypeX(QCPItemPosition::ptPlotCoords);
    marker->position->setCoords(data.now.base(), data.value);
    marker->setStyle(QCPItemTracer::tsCircle);
    marker->setSize(11);
    marker->setPen(QPen(ink, 2));
    marker->setBrush(onPaper ? Qt::white : theme::color(theme::Role::Base));
    auto* label = new QCPItemText(&plot);
    label->position->setParentAnchor(marker->position);
    const QCPRange shown = plot.yAxis->range();
    const bool isLeft = data.now.base() > 0.75 * far;
    const bool isBelow = data.value > shown.lower + 0.8 * shown.size(); // above it the frame would cut the text
    label->position->setCoords(isLeft ? -10 : 10, isBelow ? 12 : -12);
    label->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    label->setFont(font);
    label->setColor(ink);
    label->setText(WhatIfChart::tr("now: %1, %2").arg(qstr(print(data.now).text()), qstr(print(info(data.figure).kind, data.value).text())));
}

} // namespace

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
    fill(plot, data, onPaper, false);
    plot.setViewport(QRect(QPoint(), target.size()));
    plot.replot(QCustomPlot::rpImmediateRefresh);
    painter.save();
    painter.translate(target.topLeft());
    plot.toPainter(&painter, target.width(), target.height());
    painter.restore();
}

QByteArray whatIfCsv(const WhatIfData& data) {
    QByteArray csv = "fibre_length_km";
    for (const study::Series& s : data.series) csv += ",\"" + QByteArray::fromStdString(s.name) + " " + QByteArray(info(data.figure).key.data(), int(info(data.figure).key.size())) + "\"";
    csv += "\r\n";
    if (data.series.empty()) return csv;
    for (std::size_t i = 0; i < data.series.front().points.size(); ++i) {
        csv += QByteArray::fromStdString(exactNumber(data.series.front().points[i].x / 1000));
        for (const study::Series& s : data.series) csv += "," + QByteArray::fromStdString(i < s.points.size() && std::isfinite(s.points[i].y) ? exactNumber(s.points[i].y) : std::string());
        csv += "\r\n";
    }
    return csv;
}

/// One computation on its own thread; the destructor cancels and waits for the point under way.
class WhatIfChart::Job final {
public:
    Job(std::function<void(const std::function<bool()>&)> work) : m_thread([this, work = std::move(work)] { work([this] { return m_isCancelled.load(); }); }) {}
    ~Job() {
        m_isCancelled = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_isCancelled = false;
    std::thread m_thread;
};

WhatIfChart::WhatIfChart(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_plot(new QCustomPlot(this)), m_figure(new QComboBox(this)), m_export(new QPushButton(this)), m_pin(new QAction(this)) {
    setObjectName(QStringLiteral("whatIfChart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_figure);
    row->addStretch();
    row->addWidget(m_export);
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);
    m_plot->setMinimumHeight(140);
    m_figure->setObjectName(QStringLiteral("whatIfFigure"));
    m_export->setObjectName(QStringLiteral("whatIfExport"));
    m_pin->setObjectName(QStringLiteral("whatIfPin"));
    addAction(m_pin);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_pin, &QAction::triggered, this, [this] { Q_EMIT pinRequested(m_data.figure); });
    connect(m_figure, &QComboBox::currentIndexChanged, this, &WhatIfChart::compute);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path = dialogs::saveFile(this, tr("Export chart"), QStringLiteral("what-if.svg"), tr("Pictures and tables (*.svg *.pdf *.png *.csv)"));
        if (path.isEmpty()) return;
        const Result<Done> done = exportTo(path);
        Q_EMIT messageShown(done ? tr("Chart written to %1").arg(path) : say(done.error().message()));
    });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { followMouse(event->position()); });
    connect(&m_document, &Document::assessmentChanged, this, [this] {
        if (m_document.isStale()) draw();
        else compute();
    });
    retranslate();
}

WhatIfChart::~WhatIfChart() { m_job.reset(); }

void WhatIfChart::compute() {
    m_isDirty = true;
    if (!isVisible()) return;
    const JobId job = [this] {
        for (const assess::JobAssessment& j : m_document.assessment().jobs)
            if (j.isComputed && !j.routes.empty()) return j.job;
        return JobId{};
    }();
    m_job.reset();
    ++m_generation;
    m_isDirty = false;
    if (job.isNone()) {
        m_isComputing = false;
        m_data = {};
        m_data.figure = static_cast<FigureId>(m_figure->currentData().toInt());
        return draw();
    }
    m_isComputing = true;
    const auto figure = static_cast<FigureId>(m_figure->currentData().toInt());
    m_job = std::make_unique<Job>([this, generation = m_generation, scenario = m_document.scenario(), catalogue = m_document.catalogue(),
                                   assessment = m_document.assessment(), job, figure](const std::function<bool()>& isCancelled) {
        WhatIfData data = whatIf(scenario, catalogue, assessment, job, figure, isCancelled);
        if (isCancelled()) return;
        QMetaObject::invokeMethod(this, [this, generation, data = std::move(data)] {
            if (generation != m_generation) return;
            m_data = data;
            m_isComputing = false;
            draw();
        }, Qt::QueuedConnection);
    });
}

void WhatIfChart::draw() {
    fill(*m_plot, m_data, false, m_document.isStale());
    if (m_data.series.empty()) {
        auto* text = new QCPItemText(m_plot);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(0.5, 0.5);
        text->setColor(theme::color(theme::Role::Muted));
        text->setFont(theme::font());
        text->setText(tr("Place a job on pools in two linked sites to see what distance does."));
    }
    m_export->setEnabled(!m_data.series.empty());
    m_pin->setEnabled(!m_data.series.empty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void WhatIfChart::followMouse(const QPointF& position) {
    if (m_data.series.empty()) return;
    const double x = m_plot->xAxis->pixelToCoord(position.x());
    QString text = qstr(print(Kind::Length, x).text());
    for (const study::Series& s : m_data.series) {
        const study::SweepPoint* nearest = nullptr;
        for (const study::SweepPoint& p : s.points)
            if (!nearest || std::abs(p.x - x) < std::abs(nearest->x - x)) nearest = &p;
        if (nearest) text += QStringLiteral("\n%1: %2").arg(sayShipped(s.name), qstr(print(info(m_data.figure).kind, nearest->y, 4).text()));
    }
    if (m_data.figure == FigureId::Efficiency)
        for (const evidence::FieldResult& r : evidence::fieldResults())
            if (std::abs(m_plot->xAxis->coordToPixel(r.distance.base()) - position.x()) < kHoverReach)
                text += QStringLiteral("\n%1: %2%3 (%4)").arg(qstr(r.title), r.isBound ? QStringLiteral("> ") : QString(), qstr(print(r.efficiency).text()), qstr(r.evidence));
    QToolTip::showText(m_plot->mapToGlobal(position.toPoint()), text, m_plot);
}

Result<Done> WhatIfChart::exportTo(const QString& path) const {
    const QSize size(960, 540);
    bool isWritten = false;
    QCustomPlot plot;
    fill(plot, m_data, true, false);
    if (path.endsWith(QLatin1String(".png"))) {
        isWritten = plot.savePng(path, size.width(), size.height(), 2);
    } else if (path.endsWith(QLatin1String(".pdf"))) {
        isWritten = plot.savePdf(path, size.width(), size.height());
    } else if (path.endsWith(QLatin1String(".svg"))) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(say(m_data.figure));
        QCPPainter painter;
        if (painter.begin(&svg)) {
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            plot.setViewport(QRect(QPoint(), size));
            plot.toPainter(&painter, size.width(), size.height());
            isWritten = painter.end();
        }
    } else {
        QFile file(path);
        isWritten = file.open(QIODevice::WriteOnly) && file.write(whatIfCsv(m_data)) >= 0;
    }
    if (isWritten) return Done{};
    return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", tr("the file cannot be written").toStdString()}});
}

void WhatIfChart::retranslate() {
    const QSignalBlocker quiet(m_figure);
    const int at = std::max(0, m_figure->currentIndex());
    m_figure->clear();
    for (const FigureId id : kFigures) m_figure->addItem(say(id), static_cast<int>(id));
    m_figure->setCurrentIndex(at);
    m_figure->setAccessibleName(tr("Figure of the chart"));
    m_export->setText(tr("Export..."));
    m_pin->setText(tr("Pin to presentation"));
    m_plot->setAccessibleName(tr("Chart of distance against a figure"));
    setAccessibleName(tr("What if"));
    draw();
}

void WhatIfChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) draw();
}

void WhatIfChart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty) compute();
}

} // namespace spanwright::widgets
