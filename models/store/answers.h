// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/results.h"
#include "study/progress.h"
#include "study/result.h"
#include <optional>

/// Answers of a scenario's studies, kept or made.
namespace spanwright::store {

/// The kept answer while all that it was computed from is the same; none when it is stale or of another version of the program.
[[nodiscard]] std::optional<study::StudyAnswer> currentAnswer(const StoredResult& kept, const Project& project, const Scenario& scenario, const Study& study, const catalogue::Catalogue& catalogue);

/// One for each study of the scenario, in their order: the current one of the project file, else run now, maps on at most `mostAcross` points each way.
/// `path` may be empty or no project file: then none is kept. A stop (see RunControl) gives what each has by then.
[[nodiscard]] std::vector<Result<study::StudyAnswer>> answersOf(const std::string& path, const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, int mostAcross,
                                                                const study::RunControl& control = {});

} // namespace spanwright::store
