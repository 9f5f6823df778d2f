// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/answers.h"
#include <algorithm>

namespace spanwright::store {

std::optional<study::StudyAnswer> currentAnswer(const StoredResult& kept, const Project& project, const Scenario& scenario, const Study& s, const catalogue::Catalogue& catalogue) {
    if (kept.digest != digestOf(project, scenario, s, catalogue.version())) return std::nullopt;
    Result<study::StudyAnswer> answer = study::answerFromJson(kept.json);
    return answer ? std::optional(std::move(*answer)) : std::nullopt;
}

std::vector<Result<study::StudyAnswer>> answersOf(const std::string& path, const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, int mostAcross, const study::RunControl& control) {
    const Result<std::vector<StoredResult>> read = path.empty() || scenario.studies.empty() ? std::vector<StoredResult>() : readResults(path, scenario.id);
    const std::vector<StoredResult> all = read ? *read : std::vector<StoredResult>();
    std::vector<Result<study::StudyAnswer>> answers;
    for (const Shared<Study>& stored : scenario.studies) {
        const auto kept = std::ranges::find(all, stored->id, &StoredResult::study);
        if (kept != all.end())
            if (std::optional<study::StudyAnswer> answer = currentAnswer(*kept, project, scenario, *stored, catalogue)) {
                answers.emplace_back(std::move(*answer));
                continue;
            }
        Study s = *stored;
        if (s.kind == StudyKind::Map)
            for (StudyAxis& axis : s.axes) axis.points = std::min(axis.points, mostAcross);
        answers.push_back(study::run(s, scenario, catalogue, control));
    }
    return answers;
}

} // namespace spanwright::store
