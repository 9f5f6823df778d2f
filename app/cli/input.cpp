// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "assess/samples.h"
#include "project/edits.h"
#include "project/fields.h"
#include "project/scenariojson.h"
#include "store/store.h"
#include "text/terms.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace spanwright::cli {
namespace {

constexpr std::string_view kSamplePrefix = "sample:";
constexpr std::string_view kSqliteMagic = "SQLite format 3";

Result<Project> openProject(const std::string& file) {
    if (file.starts_with(kSamplePrefix)) return assess::sampleProject(file.substr(kSamplePrefix.size()));
    const Result<std::string> bytes = readFile(file);
    if (!bytes) return Unexpected(bytes.error());
    if (bytes->starts_with(kSqliteMagic) || file.ends_with(".spanwright")) return store::load(file);
    Result<Scenario> scenario = scenarioFromJson(*bytes);
    if (!scenario) return Unexpected(scenario.error());
    Project project;
    project.scenarios.emplace_back(std::move(*scenario));
    return project;
}

} // namespace

Result<std::string> readFile(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return fail(ErrorCode::FileMissing, {{"file", path}});
    if (!std::filesystem::is_regular_file(path, error)) return fail(ErrorCode::FileUnreadable, {{"file", path}, {"reason", &text::entry(std::filesystem::is_directory(path, error) ? Term::ReasonFolder : Term::ReasonNotAFile)}});
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return fail(ErrorCode::FileUnreadable, {{"file", path}, {"reason", &text::entry(Term::ReasonPermission)}});
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<Done> writeFile(const std::string& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out) return fail(ErrorCode::FileUnwritable, {{"file", file}, {"reason", std::string(std::strerror(errno))}});
    return Done{};
}

Result<Input> open(const std::string& file, const std::string& scenarioName) {
    Result<Project> project = openProject(file);
    if (!project) return Unexpected(project.error());
    for (const Shared<Scenario>& scenario : project->scenarios)
        if (scenarioName.empty() || scenario->name == scenarioName) return Input{*project, scenario->id};
    return fail(ErrorCode::ScenarioMissing, {{"name", scenarioName}});
}

Result<Done> showIn(Input& input, const std::string& currency) {
    if (currency.empty()) return Done{};
    const auto it = std::ranges::find(fields::kCurrencies, currency);
    if (it == fields::kCurrencies.end()) return fail(ErrorCode::JsonBadValue, {{"path", std::string("--currency")}, {"value", currency}, {"expected", &text::entry(Term::ReasonNoCurrency)}});
    Assumptions a = *find(input.project, input.scenario)->assumptions;
    a.currency = static_cast<ShownCurrency>(it - fields::kCurrencies.begin());
    Result<Project> shown = edits::put(input.project, input.scenario, std::move(a));
    if (!shown) return Unexpected(shown.error());
    input.project = std::move(*shown);
    return Done{};
}

} // namespace spanwright::cli
