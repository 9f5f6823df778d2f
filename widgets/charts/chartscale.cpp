// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartscale.h"
#include "charts/chartcursors.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kDigits = 4;
constexpr int kChangeDigits = 3;

/// "+" or a true minus in front of a text of the absolute value.
QString withSign(double value, const QString& absolute) { return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + absolute; }

} // namespace

double ChartScale::base(double coordinate) const { return isDecade ? std::pow(10, coordinate) : coordinate * factor; }

QString ChartScale::text(double coordinate) const {
    if (!unit.isEmpty()) return QStringLiteral("%1 %2").arg(qstr(printNumber(base(coordinate), kDigits)), unit);
    return qstr(print(kind, base(coordinate), kDigits, currency).text());
}

QString ChartScale::difference(double from, double to) const {
    const double value = base(to) - base(from);
    if (!unit.isEmpty()) return withSign(value, QStringLiteral("%1 %2").arg(qstr(printNumber(std::abs(value), kDigits)), unit.startsWith(QLatin1String("dB")) ? QStringLiteral("dB") : unit));
    if (kind == Kind::Fraction || kind == Kind::Mfu) return withSign(value, ChartCursors::tr("%1 points").arg(qstr(printNumber(std::abs(value) * 100, kChangeDigits))));
    return withSign(value, qstr(print(kind, std::abs(value), kDigits, currency).text()));
}

QString ChartScale::change(double from, double to) const {
    if (!unit.isEmpty() || kind == Kind::Decibel || base(from) == 0) return {};
    const double change = (base(to) / base(from) - 1) * 100 * (base(from) < 0 ? -1 : 1);
    return withSign(change, QStringLiteral("%1 %").arg(qstr(printNumber(std::abs(change), kChangeDigits))));
}

QString ChartScale::baseUnit() const {
    if (!unit.isEmpty()) return unit;
    return qstr(baseSymbol(kind));
}

} // namespace spanwright::widgets
