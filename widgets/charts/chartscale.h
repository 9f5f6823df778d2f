// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/currency.h"
#include <QString>

namespace spanwright::widgets {

/// What the coordinates of a chart's axis measure.
struct ChartScale {
    Kind kind = Kind::Factor;
    double factor = 1;            ///< base units of the kind in one of the coordinate
    bool isDecade = false;        ///< coordinates are logarithms to base ten of base units
    QString unit = {};            ///< behind a plain number, of what no kind measures: "dBm"
    Currency currency = {};       ///< of money
    [[nodiscard]] double base(double coordinate) const;
    [[nodiscard]] QString text(double coordinate) const;
    /// "+280 km"; of shares "−2.9 points".
    [[nodiscard]] QString difference(double from, double to) const;
    /// "−3.1 %" of the value at `from`; empty when that is zero, or the scale's zero is arbitrary (dBm).
    [[nodiscard]] QString change(double from, double to) const;
    /// Of base units, for tables: "m"; empty of plain numbers.
    [[nodiscard]] QString baseUnit() const;
};
struct ChartScales {
    ChartScale x = {}, y = {}, y2 = {}; ///< y2: of curves on the right axis
};

} // namespace spanwright::widgets
