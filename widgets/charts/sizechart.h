// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/modelsize.h"
#include <QWidget>
#include <optional>

class QCustomPlot;

namespace spanwright::widgets {

class ChartCursors;
struct ChartSheet;

/// Total of training and serving against model size, with both parts, the band of all laws, and marks at the least cost, at the compute-optimal
/// size and at the given one.
class SizeChart final : public QWidget {
    Q_OBJECT
public:
    explicit SizeChart(QWidget* parent = nullptr);
    void setAnswer(study::SizeMeasure measure, study::SizeAnswer answer);
    [[nodiscard]] const std::optional<study::SizeAnswer>& answer() const { return m_answer; }
    /// Shown sizes and totals.
    [[nodiscard]] std::pair<double, double> shownParameters() const;
    [[nodiscard]] double shownTop() const;
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }
    [[nodiscard]] ChartSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    void addCurves(QCustomPlot& plot, bool onPaper) const;
    void setRanges(QCustomPlot& plot, const QColor& ink) const;
    [[nodiscard]] QString textAt(const QPointF& position) const;
    QCustomPlot* m_plot;
    ChartCursors* m_cursors;
    study::SizeMeasure m_measure = study::SizeMeasure::Amortised;
    std::optional<study::SizeAnswer> m_answer;
};

} // namespace spanwright::widgets
