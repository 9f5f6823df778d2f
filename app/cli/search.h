// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/layoutsearch.h"
#include <string>

namespace spanwright::cli {

struct SearchOptions {
    std::string job;        ///< name; empty: the first job
    std::size_t top = 10;
    study::LayoutSpace space = study::LayoutSpace::Usual;
    int threads = 0;        ///< 0: all cores
    bool asJson = false;
};
/// All layouts of a job on its machine, the best ones with what the others lose by. Text or JSON.
[[nodiscard]] Result<std::string> searchLayouts(const Scenario& scenario, const assess::Assessment& assessment, const SearchOptions& options);

} // namespace spanwright::cli
