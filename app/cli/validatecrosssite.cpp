// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssite.h"
#include "evidence/lowcommrows.h"
#include "input.h"
#include "validate.h"
#include <cstdio>
#include <iostream>
#include <map>

namespace spanwright::cli {
namespace {

using evidence::CrossSiteResult;
using evidence::CrossSiteSummary;

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%+.1f", share * 100);
    return text;
}

void printRows(std::span<const CrossSiteResult> results) {
    char line[240];
    std::cout << "row                                                published  predicted   error %\n";
    for (const CrossSiteResult& r : results) {
        if (!r.predicted) continue;
        const std::optional<double> error = r.error();
        const bool isMissed = error && r.tolerance && std::abs(*error) > *r.tolerance;
        std::snprintf(line, sizeof line, "%-50.50s %10s %10s %9s%s\n", r.row->id.c_str(), r.row->value ? printNumber(*r.row->value, 4).c_str() : "-", printNumber(*r.predicted, 4).c_str(),
                      r.isAnchor ? "anchor" : error ? percent(*error).c_str() : "-", isMissed ? " *" : "");
        std::cout << line;
    }
}

void printSummary(std::span<const CrossSiteResult> results) {
    char line[240];
    std::cout << "\nkind, group                                   rows  compared   median    worst   within   (absolute errors in %)\n";
    for (const CrossSiteSummary& s : evidence::summarise(results)) {
        if (s.predicted == 0) continue;
        const std::string name = s.group.empty() ? s.kind : "  " + s.group;
        std::snprintf(line, sizeof line, "%-44.44s %5d %9d %8.1f %8.1f %8d\n", name.c_str(), s.rows, s.errors.rows, s.errors.median.in(units::percent), s.errors.worst.in(units::percent), s.within);
        std::cout << line;
    }
}

void printSkipped(std::span<const CrossSiteResult> results) {
    std::map<std::string, int> skipped;
    for (const CrossSiteResult& r : results)
        if (!r.predicted) ++skipped[r.row->kind + ": " + r.skipped];
    if (!skipped.empty()) std::cout << "\nnot predicted\n";
    for (const auto& [why, count] : skipped) {
        char number[32];
        std::snprintf(number, sizeof number, "%6d  ", count);
        std::cout << number << why << '\n';
    }
}

std::string cell(const std::optional<Fraction>& share) { return share ? printNumber(share->in(units::percent), 3) + " %" : "-"; }

void printLowCommunication() {
    char line[400];
    std::cout << "\nlow communication                                                        published        ours   exchange published   ours  bandwidth for the published share; share over a range\n";
    for (const evidence::LowCommRow& row : evidence::lowCommRows()) {
        const evidence::LowCommResult r = evidence::predict(row);
        std::string more;
        if (r.bandwidth) more = print(*r.bandwidth).text();
        if (r.leastShare) more += "; " + cell(r.leastShare) + " to " + cell(r.mostShare) + " at " + print(row.leastBandwidth).text() + " to " + print(row.mostBandwidth).text() + " (assumed)";
        std::snprintf(line, sizeof line, "%-72.72s %9s %11s %20s %6s  %s\n", row.title.c_str(), cell(row.publishedShare).c_str(), cell(r.share).c_str(),
                      row.publishedExchange ? print(*row.publishedExchange).text().c_str() : "-", r.exchange && !row.exchange ? print(*r.exchange).text().c_str() : "-", more.c_str());
        std::cout << line;
    }
}

void printClaims() {
    char line[240];
    std::cout << "\nclaims, not measurements: under strict 1F1B with one crossing they take forward + backward of a micro-batch of at least\n";
    for (const evidence::ClaimImplied& c : evidence::impliedByClaims(catalogue::Catalogue::shipped())) {
        std::snprintf(line, sizeof line, "%-72.72s %10s %9s %10s one way %10s\n", c.claim->title.c_str(), print(c.claim->distance).text().c_str(), cell(c.claim->efficiency).c_str(),
                      print(c.oneWay).text().c_str(), print(c.microBatch).text().c_str());
        std::cout << line;
    }
}

} // namespace

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
    const std::vector<CrossSiteResult> results = evidence::predictCrossSite(rows, catalogue::Catalogue::shipped());
    if (!jsonFile.empty())
        if (Result<Done> written = writeFile(jsonFile, evidence::toJson(results)); !written) return written;
    std::cout << results.size() << " rows. Pipelines: seconds a micro-batch, anchored on their own cell without delay; others Gb/s. * past its tolerance\n\n";
    printRows(results);
    printSummary(results);
    printSkipped(results);
    if (rowsFile.empty()) printLowCommunication(), printClaims();
    return Done{};
}

} // namespace spanwright::cli
