// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssite.h"
#include "input.h"
#include "report/crosssitetables.h"
#include "validate.h"
#include <iostream>

namespace spanwright::cli {

Result<Done> validateCrossSite(const std::string& rowsFile, const std::string& jsonFile) {
    std::vector<evidence::CrossSiteRow> own;
    std::span<const evidence::CrossSiteRow> rows = evidence::crossSiteRows();
    if (!rowsFile.empty()) {
        const Result<std::string> bytes = readFile(rowsFile);
        if (!bytes) return Unexpected(bytes.error());
        Result<std::vector<evidence::CrossSiteRow>> read = evidence::readCrossSiteRows(*bytes);
        if (!read) return Unexpected(read.error());
        own = std::move(*read);
        rows = own;
    }
    const std::vector<evidence::CrossSiteResult> results = evidence::predictCrossSite(rows, catalogue::Catalogue::shipped());
    std::vector<evidence::LowCommResult> runs;
    std::vector<evidence::ClaimImplied> claims;
    if (rowsFile.empty()) {
        for (const evidence::LowCommRow& row : evidence::lowCommRows()) runs.push_back(evidence::predict(row));
        claims = evidence::impliedByClaims(catalogue::Catalogue::shipped());
    }
    if (!jsonFile.empty())
        if (Result<Done> written = writeFile(jsonFile, evidence::toJson(results, runs, claims)); !written) return written;
    for (const report::Table& table : {report::crossSiteTable(results), report::crossSiteSummaryTable(results), report::crossSiteSkippedTable(results), report::lowCommTable(runs), report::claimTable(claims)})
        if (!table.rows.empty()) std::cout << report::toPlainText(table) << '\n';
    return Done{};
}

} // namespace spanwright::cli
