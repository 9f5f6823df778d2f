// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include "text/errors.h"
#include <span>
#include <string>
#include <string_view>

namespace spanwright::assess {

/// A scenario that ships with the program, in the order of the start screen: samples()[0] is sample 1.
struct Sample {
    std::string id;          ///< "two-sites-120km"
    Scenario scenario;
};
[[nodiscard]] std::span<const Sample> samples();
/// By number ("1" ... "5") or id, its name and about in the reader's language. Fails with ScenarioMissing.
[[nodiscard]] Result<Project> sampleProject(std::string_view which, const text::Translator& translate = {});

} // namespace spanwright::assess
