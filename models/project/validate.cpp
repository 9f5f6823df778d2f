// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/validate.h"
#include "json/json.h"
#include "project/edits.h"
#include "project/fields.h"
#include "text/terms.h"
#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_map>

namespace spanwright::edits {
namespace {

using fields::Range;
using fields::TextLimit;
static_assert(fields::kName.bytes == kNameLimit);

/// What the visit has met: every id with its kind. References look into it, so items come before what refers to them.
using Known = std::unordered_map<std::uint64_t, ItemKind>;

/// Visits an item's fields and keeps the first value that is out of its range.
class Validator {
public:
    Validator(std::string prefix, Naming naming, Known* known, Result<Done>& result)
        : m_prefix(std::move(prefix)), m_naming(naming), m_known(known), m_result(result) {}

    template <class Tag> void ownId(const char* key, Id<Tag> id) {
        if (id.isNone()) return refuse(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", idText(0)}, {"expected", &text::entry(Term::JsonId)}});
        if constexpr (!std::is_same_v<Id<Tag>, ScenarioId>)
            if (m_known && !m_known->emplace(id.value, ref(id).kind).second) refuse(ErrorCode::JsonDuplicateId, {{"path", at(key)}, {"id", idText(id.value)}});
    }
    template <class Tag> void reference(const char* key, Id<Tag> id) { refersTo(at(key), id); }
    template <class Tag> void optionalReference(const char* key, Id<Tag> id) {
        if (!id.isNone()) refersTo(at(key), id);
    }
    template <class Tag> void referenceList(const char* key, const std::vector<Id<Tag>>& ids, std::size_t least) {
        if (ids.size() < least)
            refuse(ErrorCode::ListTooShort, {{"field", at(key)}, {"length", static_cast<std::int64_t>(ids.size())}, {"least", static_cast<std::int64_t>(least)}});
        for (std::size_t i = 0; i < ids.size(); ++i) refersTo(element(key, i), ids[i]);
    }
    void text(const char* key, const std::string& value, TextLimit limit) { bounded(at(key), value, limit); }
    void textList(const char* key, const std::vector<std::string>& values, TextLimit limit) {
        for (std::size_t i = 0; i < values.size(); ++i) bounded(element(key, i), values[i], limit);
    }
    void number(const char* key, double value, Range range) { between(at(key), value, range.low, range.high, Kind::Factor); }
    void integer(const char* key, int value, Range range) { between(at(key), value, range.low, range.high, Kind::Count); }
    void boolean(const char*, bool) {}
    template <class E, std::size_t N> void choice(const char* key, E value, const std::array<const char*, N>&) {
        between(at(key), static_cast<double>(value), 0, N - 1, Kind::Count);
    }
    template <class E, std::size_t N> void switchedChoice(const char* key, E value, const std::array<const char*, N>& names) { choice(key, value, names); }
    template <Kind K> void quantity(const char* key, Quantity<K> value, Unit<K> unit, Range range) {
        between(at(key), value.base(), range.low * unit.factor, range.high * unit.factor, K);
    }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>& value, Unit<K> unit, Range range) {
        if (value) quantity(key, *value, unit, range);
    }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>& value, Unit<K> unit, Range range) {
        const std::string path = at(key);
        between(path + ".likely", value.likely.base(), range.low * unit.factor, range.high * unit.factor, K);
        between(path + ".low", value.low.base(), range.low * unit.factor, value.likely.base(), K);
        between(path + ".high", value.high.base(), value.likely.base(), range.high * unit.factor, K);
        bounded(path + ".source", value.source, fields::kSource);
    }
    void instant(const char* key, Instant value) { // years 0 to 9999, so that it can be written
        if (value < startOfYear(0) || value >= startOfYear(10'000)) refuse(ErrorCode::JsonBadValue, {{"path", at(key)}, {"value", instantText(value)}, {"expected", &text::entry(Term::JsonInstant)}});
    }
    void optionalInstant(const char* key, const std::optional<Instant>& value) {
        if (value) instant(key, *value);
    }
    template <Kind K> void quantityList(const char* key, const std::vector<Quantity<K>>& values, Unit<K> unit, Range range) {
        const double low = range.low * unit.factor, high = range.high * unit.factor;
        const auto wrong = std::ranges::find_if(values, [&](Quantity<K> q) { return !(q.base() >= low && q.base() <= high); });
        if (wrong != values.end()) between(element(key, static_cast<std::size_t>(wrong - values.begin())), wrong->base(), low, high, K);
    }
    template <class T> void object(const char* key, const T& value) { inner(at(key) + ".").visit(value); }
    template <class T> void object(const char* key, const Shared<T>& value) { inner(at(key) + ".").visit(*value); }
    template <class T> void optionalObject(const char* key, const std::optional<T>& value) {
        if (value) object(key, *value);
    }
    template <class T> void list(const char* key, const std::vector<T>& values) {
        for (std::size_t i = 0; i < values.size() && m_result; ++i) inner(element(key, i) + ".").visit(values[i]);
    }
    template <class T> void list(const char* key, const std::vector<Shared<T>>& values) {
        for (std::size_t i = 0; i < values.size() && m_result; ++i) {
            const bool isNamed = m_naming == Naming::ByItem && !values[i]->name.empty();
            inner(isNamed ? shown(values[i]->name) : element(key, i) + ".").visit(*values[i]);
        }
    }
    template <class Key, class Value> void map(const char* key, const std::map<Key, Value>& values) {
        for (const auto& [name, value] : values) entry(at(key), name, value);
    }

    template <class T> void visit(const T& value) {
        fields::visit(*this, value);
        relations(value);
    }
    static std::string shown(const std::string& name) { return json::clipped(name, kNameLimit) + " "; }

private:
    std::string at(const char* key) const { return m_prefix + key; }
    std::string element(const char* key, std::size_t i) const { return at(key) + "[" + std::to_string(i) + "]"; }
    Validator inner(std::string prefix) const { return {std::move(prefix), m_naming, m_known, m_result}; }
    void refuse(ErrorCode code, std::vector<text::Argument> arguments) {
        if (m_result) m_result = fail(code, std::move(arguments));
    }
    void between(const std::string& field, double value, double low, double high, Kind kind) {
        if (value >= low && value <= high) return; // false for NaN
        refuse(ErrorCode::ValueOutOfRange, {{"field", field}, {"value", text::Amount{kind, value, 6}}, {"low", text::Amount{kind, low, 6}}, {"high", text::Amount{kind, high, 6}}});
    }
    void bounded(const std::string& field, const std::string& value, TextLimit limit) {
        if (limit.isRequired && value.empty()) refuse(ErrorCode::NameEmpty, {{"field", field}});
        if (value.size() > limit.bytes)
            refuse(ErrorCode::NameTooLong, {{"field", field}, {"length", static_cast<std::int64_t>(value.size())}, {"limit", static_cast<std::int64_t>(limit.bytes)}});
    }
    template <class Tag> static bool isOf(ItemKind kind, Id<Tag> id) {
        if constexpr (std::is_same_v<Id<Tag>, ItemId>) return true;
        else return kind == ref(id).kind;
    }
    template <class Tag> void refersTo(const std::string& path, Id<Tag> id) {
        if (!m_known) return;
        const auto it = m_known->find(id.value);
        if (it == m_known->end() || !isOf<Tag>(it->second, id)) refuse(ErrorCode::JsonDanglingId, {{"path", path}, {"id", idText(id.value)}});
    }
    template <class Tag, class Value> void entry(const std::string& path, Id<Tag> id, const Value& value) {
        refersTo(path, id);
        mapped(path + "." + idText(id.value), value);
    }
    void entry(const std::string& path, std::uint64_t id, const std::string& note) {
        if (m_known && !m_known->contains(id)) refuse(ErrorCode::JsonDanglingId, {{"path", path}, {"id", idText(id)}});
        bounded(path + "." + idText(id), note, fields::kLong);
    }
    void entry(const std::string& path, const std::string& key, const std::string& unit) {
        bounded(path, key, fields::kName);
        bounded(path, unit, fields::kShort);
    }
    void mapped(const std::string& path, CanvasPoint point) { inner(path + ".").visit(point); }
    template <class Point> void mapped(const std::string& path, const std::vector<Point>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) inner(path + "[" + std::to_string(i) + "].").visit(points[i]);
    }

    // What holds between fields.
    template <class T> void relations(const T&) {}
    void relations(const ModelShape& s) {
        between(at("kv_heads"), s.kvHeads, 1, s.heads, Kind::Count);
        if (s.experts > 0) between(at("top_k"), s.topK, 1, s.experts, Kind::Count);
        if (s.expertGroups > 0) between(at("groups_per_token"), s.groupsPerToken, 0, s.expertGroups, Kind::Count);
        if (s.mambaBlocks == 0) return;
        between(at("mamba_blocks"), s.mambaBlocks, 1, s.layers, Kind::Count);
        between(at("attention_blocks"), s.attentionBlocks, 0, s.layers - s.mambaBlocks, Kind::Count);
    }
    void relations(const FibreLink& l) {
        if (l.from == l.to && !l.from.isNone()) refuse(ErrorCode::LinkSameSite, {{"site", l.name}});
        between(at("spans"), static_cast<double>(l.spans.size()), 0, fields::kSpansMost, Kind::Count);
    }

    void relations(const Tariff& t) {
        if (const double quarters = t.utcOffset.in(units::hour) * 4; quarters != std::floor(quarters)) refuse(ErrorCode::TariffBadOffset, {{"tariff", t.name}, {"offset", exactNumber(t.utcOffset.in(units::hour))}});
        if (t.periods.empty() == t.hourlyPrice.empty()) refuse(t.periods.empty() ? ErrorCode::TariffEmpty : ErrorCode::TariffBoth, {{"tariff", t.name}});
        if (t.hourlyPrice.empty() && t.hourlyCarbon.empty()) {
            if (const std::optional<TariffHole> hole = holeIn(t.periods)) refuseHole(t, *hole);
            return;
        }
        const auto hours = static_cast<std::int64_t>(t.hourlyPrice.size());
        if (t.hourlyPrice.size() != kHoursOfYear && t.hourlyPrice.size() != kHoursOfLeapYear) refuse(ErrorCode::TariffLength, {{"tariff", t.name}, {"hours", hours}});
        if (!t.hourlyCarbon.empty() && t.hourlyCarbon.size() != t.hourlyPrice.size())
            refuse(ErrorCode::TariffUneven, {{"tariff", t.name}, {"prices", hours}, {"carbon", static_cast<std::int64_t>(t.hourlyCarbon.size())}});
    }
    void refuseHole(const Tariff& t, const TariffHole& hole) {
        std::vector<text::Argument> arguments{{"tariff", t.name}, {"month", std::int64_t{hole.month}}, {"days", &text::entry(hole.isWeekend ? Term::DaysWeekend : Term::DaysWorking)}, {"hour", std::int64_t{hole.hour}}};
        if (!hole.first) return refuse(ErrorCode::TariffHourMissing, std::move(arguments));
        arguments.push_back({"first", t.periods[*hole.first].name});
        arguments.push_back({"second", t.periods[*hole.second].name});
        refuse(ErrorCode::TariffHourTwice, std::move(arguments));
    }
    void relations(const StudyAxis& a) {
        if (a.isLogarithmic && a.choices.empty()) between(at("from"), std::min(a.from, a.to), 1e-30, 1e18, Kind::Factor);
    }
    void relations(const Study& s) { between(at("axes"), static_cast<double>(s.axes.size()), 0, 2, Kind::Count); }
    void relations(const Demand& d) {
        if (d.from == d.to && !d.from.isNone()) refuse(ErrorCode::DemandSameSite, {{"demand", d.name}});
    }

    std::string m_prefix;
    Naming m_naming;
    Known* m_known;
    Result<Done>& m_result;
};

template <class Item>
Result<Done> checked(const Item& item, std::string prefix) {
    Result<Done> result = Done{};
    Validator(std::move(prefix), Naming::ByItem, nullptr, result).visit(item);
    return result;
}

std::string prefixOf(const std::string& name, const char* otherwise) { return name.empty() ? std::string(otherwise) + " " : Validator::shown(name); }

/// Collects ids and ignores everything else.
struct IdCollector {
    Known known;
    Result<Done> result = Done{};

    void add(ItemRef item, const std::string& name) {
        if (item.id != 0 && known.emplace(item.id, item.kind).second) return;
        if (result) result = fail(ErrorCode::JsonDuplicateId, {{"path", json::clipped(name)}, {"id", idText(item.id)}});
    }
    template <class Item> void add(const std::vector<Shared<Item>>& items) {
        for (const Shared<Item>& item : items) add(ref(item->id), item->name);
    }
    explicit IdCollector(const Scenario& s) {
        add(s.tariffs);
        add(s.sites);
        for (const Shared<Site>& site : s.sites) {
            add(site->clusters);
            for (const Shared<Cluster>& cluster : site->clusters) add(cluster->pools);
        }
        add(s.links);
        add(s.wavelengths);
        add(s.jobs);
        add(s.demands);
        add(s.studies);
    }
};

Result<Done> validateChains(const Scenario& s, Naming naming) {
    for (std::size_t i = 0; i < s.wavelengths.size(); ++i) {
        const Wavelength& light = *s.wavelengths[i];
        std::size_t wrong = 0;
        if (light.links.size() < 2 || isChain(s, light, wrong)) continue;
        const std::string path = naming == Naming::ByPath ? "wavelengths[" + std::to_string(i) + "]." : Validator::shown(light.name);
        return fail(ErrorCode::JsonBadValue, {{"path", path + "links[" + std::to_string(wrong) + "]"}, {"value", idText(light.links[wrong].value)},
                                              {"expected", &text::entry(Term::JsonSharedSite)}});
    }
    return Done{};
}

} // namespace

bool isChain(const Scenario& s, const Wavelength& light, std::size_t& wrong) {
    const auto broken = [&](SiteId at) { // the first link that does not go on from where the light is
        for (std::size_t i = 0; i < light.links.size(); ++i) {
            const FibreLink* link = find(s, light.links[i]);
            if (!link || (link->from != at && link->to != at)) return i;
            at = link->from == at ? link->to : link->from;
        }
        return light.links.size();
    };
    const FibreLink* first = light.links.empty() ? nullptr : find(s, light.links.front());
    wrong = first ? std::max(broken(first->from), broken(first->to)) : 0;
    return first && wrong == light.links.size();
}

Result<Done> validate(const Pool& p) { return checked(p, prefixOf(p.name, "pool")); }
Result<Done> validate(const Cluster& c) { return checked(c, prefixOf(c.name, "cluster")); }
Result<Done> validate(const Tariff& t) { return checked(t, prefixOf(t.name, "tariff")); }
Result<Done> validate(const Site& s) { return checked(s, prefixOf(s.name, "site")); }
Result<Done> validate(const FibreLink& l) { return checked(l, prefixOf(l.name, "link")); }
Result<Done> validate(const Wavelength& w) { return checked(w, prefixOf(w.name, "wavelength")); }
Result<Done> validate(const Job& j) { return checked(j, prefixOf(j.name, "job")); }
Result<Done> validate(const Demand& d) { return checked(d, prefixOf(d.name, "demand")); }
Result<Done> validate(const Study& s) { return checked(s, prefixOf(s.name, "study")); }
Result<Done> validate(const Assumptions& a) { return checked(a, "assumptions."); }
Result<Done> validate(const Drawing& d) { return checked(d, "drawing."); }
Result<Done> validate(const Scenario& s) { return validate(s, Naming::ByItem); }

Result<Done> validate(const Scenario& s, Naming naming) {
    Result<Done> result = Done{};
    Known known;
    Validator("", naming, &known, result).visit(s);
    return result ? validateChains(s, naming) : result;
}

Result<Done> validateIds(const Scenario& s) { return IdCollector(s).result; }

Result<Done> validateDrawing(const Scenario& s, const Drawing& drawing) {
    Result<Done> result = Done{};
    IdCollector ids(s);
    Validator("drawing.", Naming::ByItem, &ids.known, result).visit(drawing);
    return result;
}

} // namespace spanwright::edits
