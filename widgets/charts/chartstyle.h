// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "common/theme.h"
#include "units/currency.h"

class QCPAxis;
class QCPPainter;
class QCustomPlot;
class QRect;

/// One look for all charts.
namespace spanwright::widgets::chartstyle {

/// Background, axes, grid, fonts and legend in the theme's colours, or on paper.
void apply(QCustomPlot& plot, bool onPaper);
/// Labels an axis with a unit of the kind that fits its range, and numbers in that unit.
void setAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high, const Currency& currency = {});
/// The same on a logarithmic scale, in the base unit of the kind; low > 0.
void setLogAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high);
/// Makes an axis that setAxis() set logarithmic. Values at or below zero leave gaps in its graphs and take marks away; a note says how many there were.
/// Without any value above zero the axis stays as it is.
void setLogarithmic(QCustomPlot& plot, QCPAxis& axis, const QColor& ink);
/// Above the plot, on the right: how many values a logarithmic axis leaves out; nothing for none.
void addLogNote(QCustomPlot& plot, int leftOut, const QColor& ink);
/// Property of a label that stands at a curve: the name of the curve.
inline constexpr const char* kCurveName = "curve";
/// An axis whose coordinates are the logarithms to base ten of base units, for what a logarithmic axis cannot hold (colour maps).
void setDecadeAxis(QCPAxis& axis, const QString& label, Kind kind, double low, double high, const Currency& currency = {});
/// Names at 0, 1, 2, ...; long ones are cut to `width` px.
void setNameAxis(QCPAxis& axis, const QString& label, const QStringList& names, int width);
/// What the numbers are, written level above the plot: a turned label is hard to read and needs height.
void setTitle(QCustomPlot& plot, const QString& label, Kind kind, double largest, const QColor& ink, const Currency& currency = {});
/// Paints a filled plot as vectors into a part of a page or a slide.
void paint(QCustomPlot& plot, QCPPainter& painter, const QRect& target);
/// The legend stands beside the plot, so that it never hides a curve.
void placeLegend(QCustomPlot& plot, bool isVisible);

} // namespace spanwright::widgets::chartstyle
