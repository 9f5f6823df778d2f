// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/sweep.h"
#include <QByteArray>
#include <QRect>
#include <functional>
#include <optional>

class QCPPainter;
class QCustomPlot;

namespace spanwright::widgets {

/// What the distance chart shows.
struct WhatIfData {
    std::vector<study::Series> series; ///< standard fibre, hollow core
    FigureId figure = FigureId::Efficiency;
    Length now;                        ///< present route length; the marker
    double value = 0;                  ///< figure at the present state
    /// The curve of a fibre by its catalogue id; nullptr for one without a curve.
    [[nodiscard]] const study::Series* of(const std::string& fibre) const;
};
/// A state that is tried.
struct WhatIfMark {
    Length length;                     ///< of the longest route
    double value = 0;                  ///< of the chart's figure
};
/// Sweeps the longest route of a job over both fibre families.
[[nodiscard]] WhatIfData whatIf(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, JobId job, FigureId figure,
                                const std::function<bool()>& isCancelled = {});
/// Between the points of a curve, straight; at its ends the end's value.
[[nodiscard]] double valueAt(const study::Series& series, Length length);
void fillWhatIf(QCustomPlot& plot, const WhatIfData& data, bool onPaper, bool isStale, const std::optional<WhatIfMark>& trial = {});
/// The chart as vectors, on paper or in the window's colours; for the report and for slides.
void paintWhatIf(QCPPainter& painter, const QRect& target, const WhatIfData& data, bool onPaper = true);
[[nodiscard]] std::string whatIfCsv(const WhatIfData& data);

} // namespace spanwright::widgets
