// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ownlog.h"
#include "assess/resolve.h"
#include "evidence/calibration.h"
#include "evidence/loglines.h"
#include "text/terms.h"
#include <algorithm>

namespace spanwright::assess {

Result<Job> calibratedToLog(const Job& job, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view log) {
    Job calibrated = job;
    calibrated.calibration.clear();
    const ResolvedJob r = resolve(calibrated, scenario, catalogue);
    if (!r.isPlaced() || !r.shape) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotComputed)}});
    const training::StepInput in = stepInput(r, scenario, catalogue, {});
    if (training::check(in) != training::LayoutProblem::None) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotComputed)}});
    Result<std::vector<Duration>> steps = evidence::loggedSteps(log, double(in.globalBatch) * in.sequence, in.accelerators);
    if (!steps) return Unexpected(steps.error());
    const auto median = steps->begin() + static_cast<std::ptrdiff_t>(steps->size() / 2);
    std::ranges::nth_element(*steps, median);
    calibrated.measuredStep = *median;
    calibrated.calibration = evidence::calibratedTo(in, *median);
    // the assumption scales these constants once more
    const double scale = scenario.assumptions->matmulEfficiency.likely.base();
    for (ProfileChange& change : calibrated.calibration)
        if (change.constant.starts_with("matmul_")) change.value /= scale;
    return calibrated;
}

} // namespace spanwright::assess
