// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/result.h"
#include "text/reportterms.h"
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The report as data, and its text forms. Painting lives in widgets/report.
namespace spanwright::report {

/// A titled table; cells are finished text in the reader's language.
struct Table {
    std::string title;
    std::vector<std::string> columns;          ///< empty: two columns without a header
    std::vector<std::vector<std::string>> rows;
    std::string note;
    Section section = Section::Figures;        ///< of the report it stands in
};
struct ReportData {
    std::string title;
    std::string about;
    std::string made;                          ///< program, date, catalogue
    std::string version, date, catalogue;      ///< the same, one by one
    std::vector<Table> tables;                 ///< in the order they are shown: by section
};
/// Of the scenario's studies, in their order; those at the end that have none are left out.
using StudyAnswers = std::vector<Result<study::StudyAnswer>>;
/// Rows and columns of a map that a table shows at most: more points need not be computed for a report.
inline constexpr int kMostAcross = 12;
/// `assessment` with ranges; `date` as it shall be printed; the language comes from `translate`.
[[nodiscard]] ReportData makeReport(const Project& project, const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const StudyAnswers& answers,
                                    const std::string& date, const text::Translator& translate = {});
/// These sections alone, in this order; tables of a section keep theirs.
[[nodiscard]] ReportData withSections(ReportData report, const std::vector<Section>& sections);
/// Sections that have a table, each once, in the report's order.
[[nodiscard]] std::vector<Section> sectionsOf(const ReportData& report);

/// What each job's traffic between sites gets and what limits it: a row a crossing.
[[nodiscard]] Table trafficTable(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// Where demands go, and how full traffic of others makes their routes: a row a demand.
[[nodiscard]] Table demandTable(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// What the ports of each cluster need for their longest link: a row a cluster with links.
[[nodiscard]] Table portTable(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const text::Translator& translate = {});
/// Up to `count` shortest routes between two sites of the scenario, and after them the two of the best disjoint pair, marked; empty without a route.
[[nodiscard]] Table routeTable(const Scenario& scenario, const catalogue::Catalogue& catalogue, SiteId from, SiteId to, int count, const text::Translator& translate = {});
/// Single failures of a job: a row each, in the order of JobAssessment::failures.
[[nodiscard]] Table failureTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});

/// Power of each site on three bases, its peak and swing against its cap: a row a site.
[[nodiscard]] Table siteTable(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// Energy, carbon and water of a computed job: a row a site, the sum last.
[[nodiscard]] Table energyTable(const Scenario& scenario, const assess::JobAssessment& job, const text::Translator& translate = {});

[[nodiscard]] std::string toMarkdown(const ReportData& report);
/// Aligned columns for a terminal.
[[nodiscard]] std::string toPlainText(const Table& table);
[[nodiscard]] std::string toPlainText(const ReportData& report);
/// A number of the report as it was computed, in the base unit of its kind.
struct NumberRow {
    Section section;
    std::string heading;                       ///< with the job's name where it is one of several
    std::string name;
    double value = 0;
    std::string unit;
    std::optional<std::pair<double, double>> range; ///< low and high
    std::string source;
};
/// Figures, parts of step, memory, power and cost, assumptions.
[[nodiscard]] std::vector<NumberRow> numberRows(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {});
/// One value a cell, numbers in base units: section, name, value, unit, low, high, source. UTF-8, RFC 4180. Of the sections that have such
/// numbers, and the findings; in the order of `sections`, all of them where it is empty.
[[nodiscard]] std::string toCsv(const Scenario& scenario, const assess::Assessment& assessment, const text::Translator& translate = {}, const std::vector<Section>& sections = {});
/// {schema: "spanwright.assessment/1", figures, breakdown, findings}; one `jobs` entry a job.
[[nodiscard]] std::string toJson(const Scenario& scenario, const assess::Assessment& assessment);

/// An assumption with its label, for tables and inspectors.
struct AssumptionRow {
    Term name;
    Kind kind;
    double low, likely, high;
    std::string source;
};
[[nodiscard]] std::vector<AssumptionRow> assumptionRows(const Assumptions& assumptions);

} // namespace spanwright::report
