// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"
#include "assess/ownlog.h"
#include "project/scenariojson.h"
#include <algorithm>

namespace spanwright::cli {
Result<std::string> calibrate(const Scenario& scenario, const catalogue::Catalogue& catalogue, const std::string& name, const std::string& log, bool asJson) {
    const auto chosen = std::ranges::find_if(scenario.jobs, [&](const Shared<Job>& j) { return name.empty() || j->name == name; });
    if (chosen == scenario.jobs.end()) return fail(ErrorCode::ItemMissing, {{"item", std::string("job")}, {"id", name}});
    const Result<assess::LogCalibration> calibrated = assess::calibratedToLog(**chosen, scenario, catalogue, log);
    if (!calibrated) return Unexpected(calibrated.error());
    if (asJson) {
        Scenario after = scenario;
        after.jobs[static_cast<std::size_t>(chosen - scenario.jobs.begin())] = Shared<Job>(calibrated->job);
        return toJson(after);
    }
    std::string out;
    for (const text::Message& line : assess::told(*calibrated)) out += text::render(line) + '\n';
    return out;
}

} // namespace spanwright::cli
