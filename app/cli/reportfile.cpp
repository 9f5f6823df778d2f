// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfile.h"
#include "report/workbook.h"
#include <fstream>
#include <sstream>

namespace spanwright::cli {
namespace {

Result<std::vector<Section>> chosenSections(const std::string& keys) {
    std::vector<Section> sections;
    std::istringstream list(keys);
    for (std::string key; std::getline(list, key, ',');) {
        const std::optional<Section> section = text::sectionNamed(key);
        if (!section) return fail(ErrorCode::ItemMissing, {{"item", std::string("section")}, {"id", key}});
        sections.push_back(*section);
    }
    return sections;
}

std::string listed(const report::ReportData& report) {
    std::string out;
    for (const Section section : report::sectionsOf(report)) out += std::string(text::key(section)) + "  " + text::render(text::entry(section)) + "\n";
    return out;
}

Result<std::string> written(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    if (file << text && file.flush()) return std::string();
    return fail(ErrorCode::ExportFailed, {{"file", path}, {"reason", std::generic_category().message(errno)}});
}

} // namespace

Result<std::string> writeReport(const Project& project, const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a, const std::function<report::StudyAnswers()>& answers, const std::string& date, const ReportOptions& options) {
    const bool isList = options.sections == "list";
    const Result<std::vector<Section>> sections = chosenSections(isList ? std::string() : options.sections);
    if (!sections) return Unexpected(sections.error());
    const std::string& path = options.file;
    if (options.asCsv || path.ends_with(".csv")) {
        const std::string csv = report::toCsv(s, a, {}, *sections);
        return path.empty() ? csv : written(path, csv);
    }
    report::ReportData report = report::makeReport(project, s, c, a, answers(), date);
    if (isList) return listed(report);
    if (path.ends_with(".xlsx")) return report::writeWorkbook(path, report, report::numberRows(s, a), {*sections, {}}).map([](Done) { return std::string(); });
    if (!sections->empty()) report = report::withSections(std::move(report), *sections);
    if (path.empty()) return report::toMarkdown(report);
    if (path.ends_with(".md")) return written(path, report::toMarkdown(report));
    return fail(ErrorCode::ExportFailed, {{"file", path}, {"reason", std::string("its ending must be .md, .csv or .xlsx")}});
}

} // namespace spanwright::cli
