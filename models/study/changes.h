// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include "text/figures.h"
#include <functional>
#include <map>
#include <span>
#include <variant>

/// What differs in the inputs of two scenarios, field by field: the causes of what differs in their figures.
namespace spanwright::study {

/// One scenario of a comparison.
struct ComparedInputs {
    const Scenario* scenario = nullptr;
    std::span<const Override> overrides; ///< of its project
};

/// Which item of one scenario stands for which of another: the one with the same id, else the first one of its kind with the same name among
/// those whose ids the base lacks. Where both have one job alone, these are partners. Studies have none.
class ItemPairs final {
public:
    ItemPairs(const Scenario& base, const Scenario& other);
    /// Kind Scenario when there is none.
    [[nodiscard]] ItemRef inOther(ItemRef ofBase) const;
    [[nodiscard]] ItemRef inBase(ItemRef ofOther) const;

private:
    std::map<ItemRef, ItemRef> m_toOther, m_toBase;
};
/// The user's name of an item; empty when it is not there.
[[nodiscard]] std::string nameOf(const Scenario& scenario, ItemRef item);

/// A value as in the scenario's JSON, in the unit of its key; nothing where the field is empty.
using FieldValue = std::variant<std::monostate, bool, double, std::string>;

enum class ChangeKind : std::uint8_t { Changed, Added, Removed };
struct InputChange {
    ChangeKind kind = ChangeKind::Changed;
    ItemRef item;                 ///< in the other scenario, in the base when it was removed; kind Scenario: assumptions and catalogue figures
    ItemRef inBase;               ///< kind Scenario when it was added
    std::string itemName;
    std::string key;              ///< "length_km", "layout.tensor", "curtailments[Evening].from_hour"; empty when the item was added or removed
    std::vector<text::Value> path; ///< the key in words, from the outside in
    FieldValue before, after;
    text::Value shownBefore, shownAfter; ///< empty text where the field is empty
    std::optional<double> alone;  ///< set by addEffects(); base unit of the figure
};
/// All changed inputs by item: assumptions, catalogue figures, tariffs, sites with clusters and pools, links, wavelengths, jobs, demands. Names, sources,
/// the drawing and studies are no inputs. What hangs on an added or removed item is not listed beside it.
[[nodiscard]] std::vector<InputChange> inputChanges(const ComparedInputs& base, const ComparedInputs& other, const catalogue::Catalogue& catalogue);

/// What each changed item does alone to a figure of the scenario: the base with that item as it is in the other scenario, less the base. Nothing
/// for items matched by name, for what does not resolve in the base, and past the first kEffectsMost items. Cancelled: what it has.
inline constexpr std::size_t kEffectsMost = 60;
void addEffects(std::vector<InputChange>& changes, const Scenario& base, const Scenario& other, const catalogue::Catalogue& catalogue, FigureId figure,
                const std::function<bool()>& isCancelled = {});

} // namespace spanwright::study
