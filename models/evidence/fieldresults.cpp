// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/fieldresults.h"
#include "units/embedded.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright {
std::span<const EmbeddedFile> embeddedFieldResults();
}

namespace spanwright::evidence {

std::span<const FieldResult> fieldResults() {
    static const std::vector<FieldResult> all = [] {
        std::vector<FieldResult> rows;
        // part of the program, and read by a test: a bad file cannot reach a user
        const auto json = nlohmann::json::parse(embeddedFieldResults().front().bytes);
        for (const auto& row : json.at("rows"))
            rows.push_back({row.at("id"), row.at("title"), row.at("evidence"), row.at("source"), Length(row.at("distance_km"), units::km),
                            Fraction(row.at("efficiency_percent"), units::percent), row.at("bound") == "above"});
        std::ranges::sort(rows, {}, &FieldResult::distance);
        return rows;
    }();
    return all;
}

std::vector<const FieldResult*> nearestFieldResults(Length distance, std::size_t count) {
    std::vector<const FieldResult*> rows;
    for (const FieldResult& row : fieldResults()) rows.push_back(&row);
    const auto farness = [&](const FieldResult* row) { return std::abs(std::log(std::max(1.0, distance.in(units::km)) / row->distance.in(units::km))); };
    std::ranges::stable_sort(rows, {}, farness);
    rows.resize(std::min(count, rows.size()));
    return rows;
}

} // namespace spanwright::evidence
