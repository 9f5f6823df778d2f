// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/changes.h"

/// Scenarios side by side: what differs in their figures, and which inputs make the difference.
namespace spanwright::study {

inline constexpr std::size_t kOthersMost = 3; ///< beside the base

struct ComparedScenario {
    ComparedInputs inputs;
    std::string name;             ///< as it is shown
    const assess::Assessment* assessment = nullptr;
};

enum class CompareGroup : std::uint8_t { Totals, Findings, Jobs, Step, Memory, Power, Rental, Amortised, Acquisition, Sites, Links };
enum class Sense : std::uint8_t { Neither, BetterHigh, BetterLow };
enum class Verdict : std::uint8_t { Same, Better, Worse, Other };

/// One figure in every scenario.
struct CompareRow {
    CompareGroup group = CompareGroup::Totals;
    ItemRef item;                 ///< job, site or link: in the base, else in the first scenario that has it; kind Scenario: of the scenario
    std::string itemName;
    const text::Entry* name = nullptr;
    std::string key;              ///< "step_time"; for files
    Kind kind = Kind::Count;
    Sense sense = Sense::Neither;
    std::vector<std::optional<double>> values; ///< the base first; base unit of `kind`; nothing where it is not computed
    [[nodiscard]] bool isDifferent(std::size_t other) const; ///< other: 1 to the number of others
    [[nodiscard]] bool isDifferent() const;
    [[nodiscard]] std::optional<double> difference(std::size_t other) const;
    [[nodiscard]] std::optional<double> share(std::size_t other) const;      ///< of the base's value; nothing when that is 0
    [[nodiscard]] Verdict verdict(std::size_t other) const;                  ///< Other: no better or worse, or a value is missing
};

struct Comparison {
    std::vector<std::string> names;            ///< the base first
    std::vector<CompareRow> rows;              ///< by group, in the order of CompareGroup
    std::vector<std::vector<InputChange>> changes; ///< a list for each of the others
};

/// Jobs, sites and links are matched by id, else by name (ItemPairs). Rows of what only others have come last in their group. The order of the
/// others changes the columns and nothing else. Catalogue: for names of what was chosen.
[[nodiscard]] Comparison compare(const ComparedScenario& base, std::span<const ComparedScenario> others, const catalogue::Catalogue& catalogue);

} // namespace spanwright::study
