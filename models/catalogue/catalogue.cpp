// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "units/embedded.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright {
std::span<const EmbeddedFile> embeddedCatalogue();
}

namespace spanwright::catalogue {
namespace {

template <class Row>
const Row* byId(std::span<const Row> rows, std::string_view id) {
    const auto it = std::ranges::find(rows, id, &Row::id);
    return it == rows.end() ? nullptr : &*it;
}

} // namespace

std::string_view Item::field(std::string_view key) const {
    const auto it = std::ranges::find(fields, key, [](const auto& field) { return std::string_view(field.first); });
    return it == fields.end() ? std::string_view() : std::string_view(it->second);
}

const Catalogue& Catalogue::shipped() {
    // The embedded file is part of the program; a test parses it, so value() holds.
    static const Catalogue catalogue = parse(embeddedCatalogue().front().bytes).value();
    return catalogue;
}

Result<Catalogue> Catalogue::with(std::span<const Override> overrides) const {
    Catalogue changed = *this;
    for (const Override& entry : overrides) {
        const auto it = std::ranges::lower_bound(changed.m_facts, entry.fact, {}, &Fact::id);
        if (it == changed.m_facts.end() || it->id != entry.fact)
            return fail(ErrorCode::CatalogueUnknown, {{"id", entry.fact}, {"table", std::string("facts")}});
        if (!std::holds_alternative<double>(it->value) || !std::isfinite(entry.value))
            return fail(ErrorCode::CatalogueBadFact, {{"id", entry.fact}, {"reason", std::string("only finite numbers replace numbers")}});
        it->value = entry.value;
        it->min = it->max = std::nullopt;
        it->source = entry.source;
        it->provenance = Provenance::User;
    }
    if (!overrides.empty()) changed.buildTables();
    return changed;
}

const Fact* Catalogue::fact(std::string_view id) const {
    const auto it = std::ranges::lower_bound(m_facts, id, {}, [](const Fact& f) { return std::string_view(f.id); });
    return it == m_facts.end() || it->id != id ? nullptr : &*it;
}

double Catalogue::number(std::string_view id) const {
    const Fact* found = fact(id);
    const double* value = found ? std::get_if<double>(&found->value) : nullptr;
    return value ? *value : std::numeric_limits<double>::quiet_NaN();
}

const Item* Catalogue::item(std::string_view path) const {
    const auto it = m_items.find(path);
    return it == m_items.end() ? nullptr : &it->second;
}

std::string Catalogue::sourceText(std::string_view key) const {
    const auto it = m_sources.find(key);
    return it == m_sources.end() ? std::string(key) : it->second;
}

const Accelerator* Catalogue::accelerator(std::string_view id) const {
    if (const Accelerator* row = byId(accelerators(), id)) return row;
    for (const Accelerator& row : accelerators())
        if (std::ranges::find(row.aliases, id) != row.aliases.end()) return &row;
    return nullptr;
}
const Fabric* Catalogue::fabric(std::string_view id) const { return byId(fabrics(), id); }
const Fibre* Catalogue::fibre(std::string_view id) const { return byId(fibres(), id); }
const Amplifier* Catalogue::amplifier(std::string_view id) const { return byId(amplifiers(), id); }
const Transceiver* Catalogue::transceiver(std::string_view id) const { return byId(transceivers(), id); }
const Model* Catalogue::model(std::string_view id) const { return byId(models(), id); }
const Region* Catalogue::region(std::string_view id) const { return byId(regions(), id); }

} // namespace spanwright::catalogue
