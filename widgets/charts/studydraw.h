// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chartscale.h"
#include "charts/studychart.h"
#include "common/theme.h"

class QCPAxis;

/// How each kind of answer is drawn. Internal to widgets/charts.
namespace spanwright::widgets::studydraw {

/// One picture: where, for whom and how large.
struct Look {
    QCustomPlot& plot;
    const catalogue::Catalogue& catalogue;
    Currency currency;
    QSize size;                   ///< px
    bool onPaper = false;
    bool isStale = false;         ///< all that is data is muted
    std::optional<std::size_t> chosen; ///< of the plans
    [[nodiscard]] QColor color(theme::Role role) const { return onPaper ? theme::paper(role) : theme::color(role); }
    [[nodiscard]] QColor series(int index) const { return isStale ? color(theme::Role::Muted) : theme::series(index, onPaper); }
    [[nodiscard]] QString figure(FigureId id, double value, int digits = 4) const;
};

/// How the values of an input lie along an axis: by themselves, by their logarithms, or by their places.
class InputScale {
public:
    InputScale(const Look& look, const study::GridAxis& axis);
    [[nodiscard]] bool isChoice() const { return m_input && m_input->isChoice(); }
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    [[nodiscard]] double placeOf(double base) const;
    [[nodiscard]] double place(std::size_t index) const { return placeOf(m_axis.at(index)); }
    [[nodiscard]] std::optional<double> present() const; ///< in the range of the values
    [[nodiscard]] std::size_t nearest(double place) const;
    [[nodiscard]] QString name(std::size_t index) const;
    [[nodiscard]] QString presentName() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString label() const;
    /// Ticks and label; from half a cell before the first value to half a cell behind the last one where `hasCells`.
    void setUp(QCPAxis& axis, bool hasCells) const;

private:
    [[nodiscard]] QString shown(const study::InputValue& value) const;
    const Look& m_look;
    const study::GridAxis& m_axis;
    const study::Input* m_input;
    bool m_isLogarithmic = false;
};

struct Mark {
    double x = 0, y = 0;
    QString text;
};
/// A ring where the plan stands, its text on the side that has room.
void addMark(const Look& look, const Mark& mark);
/// A line across the picture with a text at its end.
void addLine(const Look& look, bool isUpright, double at, const QString& text, const QColor& color);
[[nodiscard]] QString currentText(const Look& look, const study::Grid& grid, const InputScale& x);

/// What the axes of the curves of an answer measure.
[[nodiscard]] ChartScales scales(const Look& look, const study::StudyAnswer& answer);

void draw(const Look& look, const study::SweepAnswer& answer);
void draw(const Look& look, const study::ThresholdAnswer& answer);
void draw(const Look& look, const study::MapAnswer& answer);
void draw(const Look& look, const study::TornadoAnswer& answer);
void draw(const Look& look, const study::FinishDates& answer);
void draw(const Look& look, const study::BestPlan& answer);
/// The plan whose dot is nearest to a point of the picture, px; nothing far from all.
[[nodiscard]] std::optional<std::size_t> nearestPlan(const Look& look, const study::BestPlan& plan, const QPointF& position);

[[nodiscard]] QString reading(const Look& look, const study::SweepAnswer& answer, double x, double y);
[[nodiscard]] QString reading(const Look& look, const study::ThresholdAnswer& answer, double x, double y);
[[nodiscard]] QString reading(const Look& look, const study::MapAnswer& answer, double x, double y);
[[nodiscard]] QString reading(const Look& look, const study::TornadoAnswer& answer, double x, double y);
[[nodiscard]] QString reading(const Look& look, const study::FinishDates& answer, double x, double y);
[[nodiscard]] QString reading(const Look& look, const study::BestPlan& answer, double x, double y);

} // namespace spanwright::widgets::studydraw
