// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/lineprofile.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kRoom = 0.1; // of the range, above and below

QPen pen(int series) { return {theme::series(series), 2}; }

/// In the colour of its curve, so that no legend takes room from it.
void axis(QCPAxis* a, const QString& label, QCPRange range, int series) {
    a->setLabelColor(theme::series(series));
    a->setTickLabelColor(theme::series(series));
    a->setVisible(true);
    a->setTickLabels(true);
    a->setLabel(label);
    const double room = std::max(1.0, range.size()) * kRoom;
    a->setRange(range.lower - room, range.upper + room);
}

} // namespace

LineProfile::LineProfile(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("lineProfile"));
    setMinimumSize(240, 120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    draw();
}

void LineProfile::setLine(std::optional<network::DrawnLine> line) {
    m_line = std::move(line);
    draw();
}

void LineProfile::draw() {
    m_plot->clearPlottables();
    chartstyle::apply(*m_plot, false);
    setAccessibleName(tr("Power and signal to noise along the line"));
    setToolTip(tr("Mean power of a channel, and mean GSNR in 0.1 nm of the line alone, after each element"));
    if (m_line) {
        QCPGraph* power = m_plot->addGraph();
        QCPGraph* gsnr = m_plot->addGraph(m_plot->xAxis, m_plot->yAxis2);
        power->setPen(pen(0));
        gsnr->setPen(pen(4));
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
        chartstyle::setAxis(*m_plot->xAxis, tr("Distance"), Kind::Length, 0, std::max(metres, 1.0));
        bool isFound = false;
        axis(m_plot->yAxis, tr("Power, dBm"), power->getValueRange(isFound), 0);
        axis(m_plot->yAxis2, tr("GSNR, dB"), gsnr->getValueRange(isFound), 4);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LineProfile::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
    QWidget::changeEvent(event);
}

} // namespace spanwright::widgets
