// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>
#include <vector>

namespace spanwright::widgets {

/// The headline's figures of one job as they would become, each with its change against the plan; as many as there is room for, a tool tip has all.
class WhatIfFigures final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfFigures(QWidget* parent = nullptr);
    /// `tried` nullptr: the plan's own. Dimmed while a newer trial is being assessed.
    void show(const assess::JobAssessment* plan, const assess::JobAssessment* tried, const Currency& currency, bool isStale);
    using QWidget::show;
    /// "Days to train: 41.2 d (−3.1 %)", a line each.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isDimmed() const { return m_isStale; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell {
        QString name, value, change;
        int tone = 0;                    ///< 1 better, -1 worse
    };
    std::vector<Cell> m_cells;
    bool m_isStale = false;
};

} // namespace spanwright::widgets
