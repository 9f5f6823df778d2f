// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reportterms.h"
#include <array>

namespace spanwright::text {
namespace {

constexpr std::string_view kSectionPrefix = "section.";

// In the order of Section.
constexpr std::array<Entry, kSectionCount> kSections{{
    {"section.drawing", SW_TEXT("text", "Drawing")},
    {"section.figures", SW_TEXT("text", "Headline figures")},
    {"section.findings", SW_TEXT("text", "Findings")},
    {"section.sites", SW_TEXT("text", "Sites")},
    {"section.grid", SW_TEXT("text", "Transformers and storage")},
    {"section.links", SW_TEXT("text", "Fibre links")},
    {"section.traffic", SW_TEXT("text", "Traffic between sites")},
    {"section.demands", SW_TEXT("text", "Demands: traffic of others")},
    {"section.ports", SW_TEXT("text", "Ports between sites")},
    {"section.comparison", SW_TEXT("text", "Other scenarios beside this one")},
    {"section.step", SW_TEXT("text", "Step time")},
    {"section.what_if", SW_TEXT("text", "What if: distance against efficiency")},
    {"section.failures", SW_TEXT("text", "Single failures")},
    {"section.memory", SW_TEXT("text", "Memory of the worst rank")},
    {"section.power", SW_TEXT("text", "Power")},
    {"section.energy", SW_TEXT("text", "Energy, carbon and electricity")},
    {"section.cost", SW_TEXT("text", "Cost by site and by category")},
    {"section.model_size", SW_TEXT("text", "Model size for what is served")},
    {"section.studies", SW_TEXT("text", "Answers of the studies")},
    {"section.cash_flow", SW_TEXT("text", "Cash flow")},
    {"section.owners", SW_TEXT("text", "Owners and prices")},
    {"section.runs", SW_TEXT("text", "Measured runs most like this job")},
    {"section.validation", SW_TEXT("text", "Error on measured runs")},
    {"section.published", SW_TEXT("text", "Published results beside ours")},
    {"section.prices", SW_TEXT("text", "Prices and lifetimes")},
    {"section.assumptions", SW_TEXT("text", "Assumptions")},
    {"section.overrides", SW_TEXT("text", "Catalogue figures replaced in this project")},
}};
static_assert(kSections.back().id == "section.overrides");

// In the order of ReportTerm.
constexpr std::array kReportTerms{
    Entry{"report.sheet_report", SW_TEXT("text", "Report")},
    Entry{"report.sheet_numbers", SW_TEXT("text", "Exact numbers")},
    Entry{"report.date", SW_TEXT("text", "Date")},
    Entry{"report.version", SW_TEXT("text", "Version of Spanwright")},
    Entry{"report.catalogue", SW_TEXT("text", "Version of the catalogue")},
    Entry{"report.contents", SW_TEXT("text", "Contents")},
};
static_assert(kReportTerms.size() == static_cast<std::size_t>(ReportTerm::RowContents) + 1);

} // namespace

const Entry& entry(Section section) { return kSections[static_cast<std::size_t>(section)]; }
std::span<const Entry> sectionTable() { return kSections; }
std::string_view key(Section section) { return entry(section).id.substr(kSectionPrefix.size()); }

std::optional<Section> sectionNamed(std::string_view name) {
    for (std::size_t i = 0; i < kSectionCount; ++i)
        if (key(static_cast<Section>(i)) == name) return static_cast<Section>(i);
    return std::nullopt;
}

const Entry& entry(ReportTerm term) { return kReportTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> reportTermTable() { return kReportTerms; }

} // namespace spanwright::text
