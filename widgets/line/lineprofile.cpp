// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/lineprofile.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kRoom = 0.1; // of the range, above and below

/// In the colour of its curve, so that no legend takes room from it.
void setSide(QCPAxis* axis, const QString& label, QCPRange range, const QColor& color) {
    const double room = std::max(1.0, range.size()) * kRoom;
    chartstyle::setAxis(*axis, label, Kind::Factor, range.lower - room, range.upper + room);
    axis->setLabelColor(color);
    axis->setTickLabelColor(color);
    axis->setVisible(true);
    axis->setTickLabels(true);
}

} // namespace

LineProfile::LineProfile(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)), m_cursors(new ChartCursors(this)) {
    setObjectName(QStringLiteral("lineProfile"));
    m_plot->setObjectName(QStringLiteral("linePlot"));
    setMinimumSize(240, 120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &LineProfile::draw);
    new ChartExport(*this, [this] { return sheet(); }, m_cursors);
    draw();
}

void LineProfile::setLine(std::optional<network::DrawnLine> line) {
    m_line = std::move(line);
    draw();
}

void LineProfile::fill(QCustomPlot& plot, bool onPaper) const {
    plot.clearPlottables();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    if (!m_line) return;
    QCPGraph* power = plot.addGraph();
    QCPGraph* gsnr = plot.addGraph(plot.xAxis, plot.yAxis2);
    power->setName(tr("Power"));
    gsnr->setName(QStringLiteral("GSNR"));
    power->setPen(QPen(theme::series(0, onPaper), 2));
    gsnr->setPen(QPen(theme::series(4, onPaper), 2, Qt::DashLine)); // grey prints must tell them apart as well
    double metres = 0;
    QVector<double> x, watt, noise, noiseX;
    for (std::size_t i = 0; i < m_line->outcome.after.size(); ++i) {
        if (const auto* span = std::get_if<line::Span>(&m_line->line.elements[i])) metres += span->length;
        if (std::holds_alternative<line::Roadm>(m_line->line.elements[i])) continue; // inside a station
        const line::Outcome::After& after = m_line->outcome.after[i];
        x << metres;
        watt << after.power;
        if (!std::isfinite(after.gsnr)) continue;
        noiseX << metres;
        noise << after.gsnr;
    }
    power->setData(x, watt, true);
    gsnr->setData(noiseX, noise, true);
    chartstyle::setAxis(*plot.xAxis, tr("Distance"), Kind::Length, 0, std::max(metres, 1.0));
    bool isFound = false;
    setSide(plot.yAxis, tr("Power, dBm"), power->getValueRange(isFound), theme::series(0, onPaper));
    setSide(plot.yAxis2, tr("GSNR, dB"), gsnr->getValueRange(isFound), theme::series(4, onPaper));
}

void LineProfile::draw() {
    fill(*m_plot, false);
    setAccessibleName(tr("Power and signal to noise along the line"));
    m_plot->setAccessibleName(accessibleName());
    setToolTip(tr("Mean power of a channel, and mean GSNR in 0.1 nm of the line alone, after each element"));
    ChartScales scales;
    scales.x.kind = Kind::Length;
    scales.y.unit = QStringLiteral("dBm");
    scales.y2.unit = QStringLiteral("dB");
    m_cursors->attach(*m_plot, scales);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartSheet LineProfile::sheet() const {
    ChartSheet sheet;
    if (!m_line) return sheet;
    sheet.title = tr("Power and signal to noise along the line");
    sheet.fileName = QStringLiteral("line");
    sheet.fill = [this](QCustomPlot& plot) {
        fill(plot, true);
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] { return m_cursors->csv(); };
    return sheet;
}

void LineProfile::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
    QWidget::changeEvent(event);
}

} // namespace spanwright::widgets
