// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tariff/tariffchart.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "energy/tariffs.h"
#include "text/language.h"
#include <QEvent>
#include <QVBoxLayout>
#include <array>
#include <chrono>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kYearOfPeriods = 2026; // any year: periods repeat
constexpr std::int64_t kHoursPerDay = 24;

struct DayShape {
    std::array<double, 24> sum{};
    std::array<int, 24> count{};
    [[nodiscard]] double mean(std::size_t hour) const { return count[hour] ? sum[hour] / count[hour] : NAN; }
};

/// Working days, weekends.
std::array<DayShape, 2> shapesOf(const Tariff& t, int month) {
    std::array<DayShape, 2> shapes;
    const energy::Hours hours(t, {});
    const std::int64_t first = energy::hourOf(t, t.isHourly() ? t.hourlyStart : startOfYear(kYearOfPeriods));
    const auto count = static_cast<std::int64_t>(t.isHourly() ? t.hourlyPrice.size() : kHoursOfYear);
    for (std::int64_t h = first; h < first + count; ++h) {
        const std::int64_t day = h >= 0 ? h / kHoursPerDay : -((kHoursPerDay - 1 - h) / kHoursPerDay);
        const std::chrono::sys_days date{std::chrono::days(day)};
        if (month != 0 && unsigned(std::chrono::year_month_day(date).month()) != unsigned(month)) continue;
        DayShape& shape = shapes[std::chrono::weekday(date).iso_encoding() >= 6 ? 1 : 0];
        const auto hour = static_cast<std::size_t>(h - day * kHoursPerDay);
        shape.sum[hour] += hours.at(h).price.base();
        ++shape.count[hour];
    }
    return shapes;
}

} // namespace

TariffChart::TariffChart(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)), m_cursors(new ChartCursors(this)) {
    setObjectName(QStringLiteral("tariffChart"));
    m_plot->setObjectName(QStringLiteral("tariffPlot"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(320, 200);
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &TariffChart::draw);
    new ChartExport(*this, [this] { return sheet(); }, m_cursors);
}

void TariffChart::show(const Tariff* tariff, int month) {
    m_tariff = tariff ? std::optional(*tariff) : std::nullopt;
    m_month = month;
    draw();
}

void TariffChart::fill(QCustomPlot& plot, bool onPaper) const {
    plot.clearPlottables();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    double low = 0, high = 0;
    if (m_tariff) {
        const std::array<DayShape, 2> shapes = shapesOf(*m_tariff, m_month);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            QCPGraph* graph = plot.addGraph();
            graph->setName(say(i == 0 ? Term::DaysWorking : Term::DaysWeekend));
            graph->setLineStyle(QCPGraph::lsStepLeft);
            graph->setPen(QPen(theme::series(static_cast<int>(i), onPaper), 2, i == 0 ? Qt::SolidLine : Qt::DashLine));
            for (std::size_t hour = 0; hour <= 24; ++hour) {
                const double price = shapes[i].mean(std::min<std::size_t>(hour, 23));
                graph->addData(double(hour), price);
                low = std::min(low, std::isnan(price) ? low : price);
                high = std::max(high, std::isnan(price) ? high : price);
            }
        }
    }
    constexpr double kRoom = 1.1;
    chartstyle::setAxis(*plot.yAxis, {}, Kind::EnergyPrice, low * kRoom, std::max(high * kRoom, 1e-3));
    chartstyle::setAxis(*plot.xAxis, tr("Hour of the day"), Kind::Count, 0, 24);
    chartstyle::setTitle(plot, tr("Price"), Kind::EnergyPrice, std::max(high, 1e-3), onPaper ? theme::paper(theme::Role::Text) : theme::color(theme::Role::Text));
    chartstyle::placeLegend(plot, m_tariff.has_value());
}

void TariffChart::draw() {
    fill(*m_plot, false);
    m_plot->setAccessibleName(tr("Chart of the price over the day"));
    ChartScale hours;
    hours.unit = QStringLiteral("h");
    m_cursors->attach(*m_plot, {hours, {Kind::EnergyPrice}, {}});
    m_plot->replot();
}

ChartSheet TariffChart::sheet() const {
    ChartSheet sheet;
    if (!m_tariff) return sheet;
    sheet.title = qstr(m_tariff->name);
    sheet.fileName = QStringLiteral("tariff");
    sheet.fill = [this](QCustomPlot& plot) {
        fill(plot, true);
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] { return m_cursors->csv(); };
    return sheet;
}

void TariffChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

double TariffChart::priceShown(bool isWeekend, int hour) const {
    const QCPGraph* graph = m_plot->graphCount() == 2 ? m_plot->graph(isWeekend ? 1 : 0) : nullptr;
    return graph ? graph->data()->at(hour)->value : NAN;
}

} // namespace spanwright::widgets
