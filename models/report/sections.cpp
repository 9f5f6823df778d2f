// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"
#include <algorithm>

namespace spanwright::report {

ReportData withSections(ReportData report, const std::vector<Section>& sections) {
    std::vector<Table> kept;
    for (const Section section : sections)
        std::ranges::copy_if(report.tables, std::back_inserter(kept), [section](const Table& t) { return t.section == section; });
    report.tables = std::move(kept);
    return report;
}

std::vector<Section> sectionsOf(const ReportData& report) {
    std::vector<Section> sections;
    for (const Table& t : report.tables)
        if (std::ranges::find(sections, t.section) == sections.end()) sections.push_back(t.section);
    return sections;
}

} // namespace spanwright::report
