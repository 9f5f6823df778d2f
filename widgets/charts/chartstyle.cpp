// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"
#include <cmath>

namespace spanwright::widgets::chartstyle {
namespace {

/// Numbers of an axis in one unit, without repeating the unit at each tick.
class UnitTicker final : public QCPAxisTicker {
public:
    explicit UnitTicker(double factor) : m_factor(factor) { setTickCount(6); }

protected:
    double getTickStep(const QCPRange& range) override { return QCPAxisTicker::getTickStep({range.lower / m_factor, range.upper / m_factor}) * m_factor; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return qstr(printNumber(tick / m_factor, 4)); }

private:
    double m_factor;
};

/// Powers of ten as plain numbers.
class DecadeTicker final : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return qstr(printNumber(tick, 4)); }
};

/// Logarithms as the numbers that they stand for, in one unit.
class LogPlaceTicker final : public QCPAxisTicker {
public:
    explicit LogPlaceTicker(double factor) : m_factor(factor) {}

protected:
    double getTickStep(const QCPRange&) override { return 1; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return qstr(printNumber(std::pow(10, tick) / m_factor, 3)); }
    QVector<double> createTickVector(double, const QCPRange& range) override {
        constexpr qsizetype kMostTicks = 8;
        const double shift = std::log10(m_factor);
        QVector<double> ticks;
        for (const std::initializer_list<double> mantissas : {std::initializer_list<double>{1, 1.5, 2, 3, 4, 5, 6, 8}, {1, 2, 5}, {1}}) {
            ticks.clear();
            for (double decade = std::floor(range.lower - shift); decade <= range.upper - shift; ++decade)
                for (const double mantissa : mantissas)
                    if (const double at = decade + std::log10(mantissa) + shift; at >= range.lower && at <= range.upper) ticks << at;
            if (ticks.size() <= kMostTicks) break;
        }
        return ticks;
    }

private:
    double m_factor;
};

/// The unit that shows a value best, and how many base units it is.
struct AxisUnit {
    QString symbol;
    double factor = 1;
};
AxisUnit unitFor(Kind kind, double largest, const Currency& currency) {
    const double rate = currency.isConverted() && isMoney(kind) ? currency.perUsd : 1;
    const UnitRow* row = findUnit(kind, print(kind, largest * rate).unit);
    return {qstr(print(kind, largest, 3, currency).unit), row ? row->factor / rate : 1};
}
QString labelled(const QString& label, const QString& unit) { return label.isEmpty() || unit.isEmpty() ? label : QStringLiteral("%1 [%2]").arg(label, unit); }

} // namespace

void apply(QCustomPlot& plot, bool onPaper) {
    const auto color = [&](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    QFont font = theme::font();
    font.setPixelSize(12); // points would scale with the printer's resolution
    plot.setBackground(QBrush(onPaper ? Qt::white : color(theme::Role::Base)));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
        axis->setBasePen(QPen(color(theme::Role::Line)));
        axis->setTickPen(QPen(color(theme::Role::Line)));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(color(theme::Role::Muted));
        axis->setLabelColor(color(theme::Role::Text));
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(color(theme::Role::Raised), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.legend->setBrush(QBrush(onPaper ? Qt::white : color(theme::Role::Base)));
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(color(theme::Role::Text));
    plot.legend->setFont(font);
}

void setAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high, const Currency& currency) {
    const AxisUnit unit = unitFor(kind, std::max(std::abs(low), std::abs(high)), currency);
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(unit.factor)));
    axis.setLabel(labelled(label, unit.symbol));
    axis.setRange(low, high);
}

void setDecadeAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high, const Currency& currency) {
    const AxisUnit unit = unitFor(kind, std::pow(10, high), currency);
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new LogPlaceTicker(unit.factor)));
    axis.setLabel(labelled(label, unit.symbol));
    axis.setRange(low, high);
}

void setNameAxis(QCPAxis& axis, const QString& label, const QStringList& names, int width) {
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QFontMetrics metrics(axis.tickLabelFont());
    for (int i = 0; i < names.size(); ++i) ticker->addTick(i, metrics.elidedText(names[i], Qt::ElideRight, width));
    axis.setTicker(ticker);
    axis.setLabel(label);
    axis.setRange(-0.6, double(names.size()) - 0.4);
}

void setLogAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high) {
    const Printed one = print(kind, 1);
    axis.setScaleType(QCPAxis::stLogarithmic);
    if (high / low < 20) axis.setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(1)));
    else axis.setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
    axis.setLabel(label.isEmpty() || one.unit.empty() ? label : QStringLiteral("%1 [%2]").arg(label, qstr(one.unit)));
    axis.setRange(low, high);
}

void setTitle(QCustomPlot& plot, const QString& label, Kind kind, double largest, const QColor& ink, const Currency& currency) {
    auto* title = new QCPItemText(&plot);
    title->setClipToAxisRect(false);
    title->position->setType(QCPItemPosition::ptAxisRectRatio);
    title->position->setCoords(0, 0);
    title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    title->setPadding(QMargins(0, 0, 0, 6));
    QFont font = theme::font();
    font.setPixelSize(12);
    title->setFont(font);
    title->setColor(ink);
    title->setText(labelled(label, unitFor(kind, largest, currency).symbol));
    plot.axisRect()->setMinimumMargins(QMargins(46, 26, 18, 15));
}

void placeLegend(QCustomPlot& plot, bool isVisible) {
    plot.legend->setVisible(isVisible);
    if (plot.plotLayout()->columnCount() > 1) return;
    plot.axisRect()->insetLayout()->take(plot.legend);
    auto* side = new QCPLayoutGrid; // the legend on top, nothing below it
    plot.plotLayout()->addElement(0, 1, side);
    side->addElement(0, 0, plot.legend);
    side->addElement(1, 0, new QCPLayoutElement);
    side->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001); // as narrow as its texts
    plot.legend->setMargins(QMargins(4, 26, 8, 4));
    plot.legend->setFillOrder(QCPLayoutGrid::foRowsFirst);
}

} // namespace spanwright::widgets::chartstyle
