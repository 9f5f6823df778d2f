// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/modelsize.h"
#include <QWidget>
#include <optional>

class QCustomPlot;

namespace spanwright::widgets {

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

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void addCurves();
    void addMark(const study::SizeChoice& choice, const QString& label, bool isBelow);
    void setRanges();
    [[nodiscard]] QString textAt(const QPointF& position) const;
    QCustomPlot* m_plot;
    study::SizeMeasure m_measure = study::SizeMeasure::Amortised;
    std::optional<study::SizeAnswer> m_answer;
};

} // namespace spanwright::widgets
