// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/chartcursors.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace spanwright::widgets::chartstyle {
namespace {

/// Numbers of an axis in one unit, without repeating the unit at each tick.
class UnitTicker final : public QCPAxisTicker {
public:
    explicit UnitTicker(double factor) : m_factor(factor) { setTickCount(6); }
    [[nodiscard]] double factor() const { return m_factor; }

protected:
    double getTickStep(const QCPRange& range) override { return QCPAxisTicker::getTickStep({range.lower / m_factor, range.upper / m_factor}) * m_factor; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return qstr(printNumber(tick / m_factor, 4)); }

private:
    double m_factor;
};

/// Powers of ten of one unit as plain numbers.
class DecadeTicker final : public QCPAxisTickerLog {
public:
    explicit DecadeTicker(double factor) : m_factor(factor) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return qstr(printNumber(tick / m_factor, 4)); }
    QVector<double> createTickVector(double step, const QCPRange& range) override {
        QVector<double> ticks = QCPAxisTickerLog::createTickVector(step, {range.lower / m_factor, range.upper / m_factor});
        for (double& tick : ticks) tick *= m_factor;
        return ticks;
    }

private:
    double m_factor;
};
constexpr double kFewDecades = 20; // largest over smallest value: below, powers of ten are too few ticks

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
    axis.setScaleType(QCPAxis::stLinear);
    axis.setRange(low, high);
}

void addLogNote(QCustomPlot& plot, int leftOut, const QColor& ink) {
    if (leftOut <= 0) return;
    auto* note = new QCPItemText(&plot);
    note->setObjectName(QStringLiteral("logNote"));
    note->setClipToAxisRect(false);
    note->position->setType(QCPItemPosition::ptAxisRectRatio);
    note->position->setCoords(1, 0);
    note->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    note->setPadding(QMargins(0, 0, 0, 6));
    QFont font = theme::font();
    font.setPixelSize(11);
    note->setFont(font);
    note->setColor(ink);
    note->setText(ChartCursors::tr("Values at or below zero, which a logarithmic axis cannot show: %1").arg(leftOut));
}

void setLogarithmic(QCustomPlot& plot, QCPAxis& axis, const QColor& ink) {
    double low = INFINITY, high = 0;
    std::vector<QCPGraphData*> refused;
    for (int i = 0; i < plot.graphCount(); ++i) {
        if (plot.graph(i)->valueAxis() != &axis) continue;
        for (QCPGraphData& point : *plot.graph(i)->data()) {
            if (!std::isfinite(point.value)) continue;
            if (point.value <= 0) {
                refused.push_back(&point);
                continue;
            }
            low = std::min(low, point.value);
            high = std::max(high, point.value);
        }
    }
    const auto ticker = axis.ticker().dynamicCast<UnitTicker>();
    if (!(high > 0) || !ticker) return;
    for (QCPGraphData* point : refused) point->value = NAN;
    for (int i = 0; i < plot.itemCount(); ++i)
        for (const QCPItemPosition* position : plot.item(i)->positions())
            if (position->typeY() == QCPItemPosition::ptPlotCoords && position->valueAxis() == &axis && !position->parentAnchorY() && position->value() <= 0) plot.item(i)->setVisible(false);
    constexpr double kRoom = 1.15;
    low /= kRoom;
    high *= kRoom;
    axis.setScaleType(QCPAxis::stLogarithmic);
    if (high / low >= kFewDecades) axis.setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker(ticker->factor())));
    axis.setRange(low, high);
    addLogNote(plot, static_cast<int>(refused.size()), ink);
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
    if (high / low < kFewDecades) axis.setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(1)));
    else axis.setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker(1)));
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

void paint(QCustomPlot& plot, QCPPainter& painter, const QRect& target) {
    plot.setViewport(QRect(QPoint(), target.size()));
    plot.replot(QCustomPlot::rpImmediateRefresh);
    painter.save();
    painter.translate(target.topLeft());
    plot.toPainter(&painter, target.width(), target.height());
    painter.restore();
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
