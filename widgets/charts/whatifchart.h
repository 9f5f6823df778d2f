// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/whatifdata.h"
#include "document/document.h"
#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QCustomPlot;
class QPushButton;

namespace spanwright::widgets {

class ChartCursors;
class ChartExport;
class WhatIfFigures;
class WhatIfSliders;
struct ChartSheet;

/// Distance against a figure, G.652.D against hollow core, with a marker where the plan stands and sliders that move it. Computed off the GUI thread; dimmed
/// while stale; exports what is shown.
class WhatIfChart final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfChart(Document& document, QWidget* parent = nullptr);
    ~WhatIfChart() override;
    [[nodiscard]] ChartSheet sheet() const;
    [[nodiscard]] const WhatIfData& data() const { return m_data; }
    /// Where the marker stands while something is tried.
    [[nodiscard]] std::optional<WhatIfMark> trialMark() const;
    [[nodiscard]] bool isComputing() const { return m_isComputing; }
    [[nodiscard]] WhatIfSliders* sliders() const { return m_sliders; }
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }

Q_SIGNALS:
    void pinRequested(spanwright::FigureId figure);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void draw();
    void showTrial();
    void retranslate();
    [[nodiscard]] JobId chosenJob() const;
    [[nodiscard]] QString readingAt(const QPointF& position) const;
    Document& m_document;
    QCustomPlot* m_plot;
    WhatIfSliders* m_sliders;
    WhatIfFigures* m_figures;
    ChartCursors* m_cursors;
    ChartExport* m_exports;
    QComboBox* m_figure;
    QPushButton* m_export;
    QAction* m_pin;
    WhatIfData m_data;
    class Job;
    std::unique_ptr<Job> m_job;
    std::uint64_t m_generation = 0;
    bool m_isComputing = false;
    bool m_isDirty = true;
    bool m_isOfTrial = false;     ///< the curves are of moved inputs
};

} // namespace spanwright::widgets
