// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/predict.h"
#include <QString>
#include <QWidget>

class QCustomPlot;

namespace spanwright::widgets {

class ChartExport;
struct ChartSheet;

/// Predicted against measured step time, both logarithmic; on the diagonal the engine is exact. Runs without a step are left out.
class RunScatter final : public QWidget {
    Q_OBJECT
public:
    explicit RunScatter(QWidget* parent = nullptr);
    /// Keeps the pointers; they are no longer touched once others are set.
    void setRuns(std::vector<const evidence::Prediction*> runs);
    void select(const evidence::Prediction* run);
    [[nodiscard]] const std::vector<const evidence::Prediction*>& runs() const { return m_runs; }
    [[nodiscard]] const evidence::Prediction* selected() const { return m_selected; }
    /// The run drawn nearest to a place of this widget, if one is within reach.
    [[nodiscard]] const evidence::Prediction* runAt(const QPointF& position) const;
    [[nodiscard]] QPointF positionOf(const evidence::Prediction& run) const;
    /// With the runs as its table.
    [[nodiscard]] ChartSheet sheet() const;
    [[nodiscard]] ChartExport* exports() const { return m_exports; }

Q_SIGNALS:
    void picked(const spanwright::evidence::Prediction* run);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    QCustomPlot* m_plot;
    ChartExport* m_exports;
    std::vector<const evidence::Prediction*> m_runs;
    const evidence::Prediction* m_selected = nullptr;
};

} // namespace spanwright::widgets
