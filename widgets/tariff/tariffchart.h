// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <QWidget>
#include <optional>

class QCustomPlot;

namespace spanwright::widgets {

class ChartCursors;
struct ChartSheet;

/// Price of a valid tariff over the hours of the day, mean of working days and of weekends, in one month or over the year.
class TariffChart final : public QWidget {
    Q_OBJECT
public:
    explicit TariffChart(QWidget* parent = nullptr);
    /// `month` 1 to 12; 0: the year. Without a tariff the chart is empty.
    void show(const Tariff* tariff, int month);
    /// USD/kWh at an hour of the day, as it is drawn.
    [[nodiscard]] double priceShown(bool isWeekend, int hour) const;
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }
    [[nodiscard]] ChartSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    QCustomPlot* m_plot;
    ChartCursors* m_cursors;
    std::optional<Tariff> m_tariff;
    int m_month = 0;
};

} // namespace spanwright::widgets
