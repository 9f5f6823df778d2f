// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/compare.h"
#include "study/sweep.h"
#include <QWidget>

class QCustomPlot;

namespace spanwright::widgets {

class ChartCursors;
struct ChartSheet;

/// A scenario's curve over the length of its longest route, on its own fibre, and where it stands.
struct DistanceCurve {
    std::string name;             ///< of the scenario
    study::Series series;         ///< no points: no job between sites
    Length now;
    double value = 0;
};
/// Of the first job with a route; as far as `far`.
[[nodiscard]] DistanceCurve distanceCurve(const study::ComparedScenario& side, const catalogue::Catalogue& catalogue, FigureId figure, Length far, const std::function<bool()>& isCancelled);
/// How far the curves of all of them reach.
[[nodiscard]] Length farthest(std::span<const study::ComparedScenario> sides, const catalogue::Catalogue& catalogue);

/// Exposed time of one step as a stacked bar a scenario, of one job in all of them.
class StepBars final : public QWidget {
    Q_OBJECT
public:
    explicit StepBars(QWidget* parent = nullptr);
    /// An empty comparison empties it.
    void show(const study::Comparison& comparison);
    /// Sum of the parts that a scenario's bar shows, s.
    [[nodiscard]] double total(std::size_t side) const;
    [[nodiscard]] ChartSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    [[nodiscard]] std::string csv() const;
    [[nodiscard]] QString textAt(const QPointF& position) const;
    QCustomPlot* m_plot;
    std::vector<std::string> m_names;
    std::vector<study::CompareRow> m_rows; ///< parts of one job
};

/// The distance curves of all scenarios in one chart.
class DistanceOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit DistanceOverlay(QWidget* parent = nullptr);
    void show(std::vector<DistanceCurve> curves, FigureId figure);
    [[nodiscard]] const std::vector<DistanceCurve>& curves() const { return m_curves; }
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }
    [[nodiscard]] ChartSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    [[nodiscard]] QString textAt(const QPointF& position) const;
    QCustomPlot* m_plot;
    ChartCursors* m_cursors;
    std::vector<DistanceCurve> m_curves;
    FigureId m_figure = FigureId::Efficiency;
};

} // namespace spanwright::widgets
