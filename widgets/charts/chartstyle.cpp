// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"

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

void setAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high) {
    const Printed top = print(kind, std::max(std::abs(low), std::abs(high)));
    const UnitRow* row = findUnit(kind, top.unit);
    const double factor = row ? row->factor : 1;
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(factor)));
    axis.setLabel(label.isEmpty() || top.unit.empty() ? label : QStringLiteral("%1 [%2]").arg(label, qstr(top.unit)));
    axis.setRange(low, high);
}

void setLogAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high) {
    const Printed one = print(kind, 1);
    axis.setScaleType(QCPAxis::stLogarithmic);
    if (high / low < 20) axis.setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(1)));
    else axis.setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
    axis.setLabel(label.isEmpty() || one.unit.empty() ? label : QStringLiteral("%1 [%2]").arg(label, qstr(one.unit)));
    axis.setRange(low, high);
}

void setTitle(QCustomPlot& plot, const QString& label, Kind kind, double largest, const QColor& ink) {
    const Printed top = print(kind, largest);
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
    title->setText(top.unit.empty() ? label : QStringLiteral("%1 [%2]").arg(label, qstr(top.unit)));
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
