// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QWidget>

class QCustomPlot;

namespace spanwright::widgets {

/// Price of a valid tariff over the hours of the day, mean of working days and of weekends, in one month or over the year.
class TariffChart final : public QWidget {
    Q_OBJECT
public:
    explicit TariffChart(QWidget* parent = nullptr);
    /// `month` 1 to 12; 0: the year. Without a tariff the chart is empty.
    void show(const Tariff* tariff, int month);
    /// USD/kWh at an hour of the day, as it is drawn.
    [[nodiscard]] double priceShown(bool isWeekend, int hour) const;

private:
    QCustomPlot* m_plot;
};

} // namespace spanwright::widgets
