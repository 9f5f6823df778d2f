// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/sweep.h"
#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QCustomPlot;
class QCPPainter;
class QPushButton;

namespace spanwright::widgets {

/// What the distance chart shows.
struct WhatIfData {
    std::vector<study::Series> series;
    FigureId figure = FigureId::Efficiency;
    Length now;                     ///< present route length; the marker
    double value = 0;               ///< figure at the present state
    bool operator==(const WhatIfData&) const = default;
};
/// Sweeps the longest route of a job over both fibre families.
[[nodiscard]] WhatIfData whatIf(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, JobId job, FigureId figure,
                                const std::function<bool()>& isCancelled = {});
/// The chart as vectors, on paper or in the window's colours; for the report and for slides.
void paintWhatIf(QCPPainter& painter, const QRect& target, const WhatIfData& data, bool onPaper = true);
[[nodiscard]] QByteArray whatIfCsv(const WhatIfData& data);

/// Distance against a figure, G.652.D against hollow core, with a marker where the plan stands. Computed off the GUI
/// thread; dimmed while stale; exports what is shown.
class WhatIfChart final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfChart(Document& document, QWidget* parent = nullptr);
    ~WhatIfChart() override;
    /// By the file's ending: .png, .svg, .pdf, .csv.
    [[nodiscard]] Result<Done> exportTo(const QString& path) const;
    [[nodiscard]] const WhatIfData& data() const { return m_data; }
    [[nodiscard]] bool isComputing() const { return m_isComputing; }

Q_SIGNALS:
    void messageShown(const QString& text);
    void pinRequested(spanwright::FigureId figure);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void draw();
    void retranslate();
    void followMouse(const QPointF& position);
    Document& m_document;
    QCustomPlot* m_plot;
    QComboBox* m_figure;
    QPushButton* m_export;
    QAction* m_pin;
    WhatIfData m_data;
    class Job;
    std::unique_ptr<Job> m_job;
    std::uint64_t m_generation = 0;
    bool m_isComputing = false;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
