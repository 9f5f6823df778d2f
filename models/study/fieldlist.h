// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/fields.h"
#include "study/changes.h"
#include "text/fieldterms.h"
#include "text/shipped.h"
#include "text/terms.h"
#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

/// An item as a flat list of its inputs. Internal to models/study.
namespace spanwright::study {

struct ListedField {
    std::string key;
    std::vector<text::Value> path;
    FieldValue value;
    text::Value shown;
    std::string match;            ///< the key with elements by what they are, where names may stand twice
    std::string identity;         ///< compared instead of the value: references by the base's ids, long lists in full
    std::string element;          ///< of a list, or the object that may be missing; empty: a field of the item itself
    bool isToldAlone = true;      ///< also when its element is missing on the other side
};

/// Terms of a choice's values stand in the enum's order from the first one on; no first one: the names of the JSON are shown.
template <class E> constexpr std::optional<Term> kFirstTerm = std::nullopt;
template <> inline constexpr std::optional<Term> kFirstTerm<FabricOptics> = Term::FabricOpticsOfFabric;
template <> inline constexpr std::optional<Term> kFirstTerm<LengthMode> = Term::LengthGeodesic;
template <> inline constexpr std::optional<Term> kFirstTerm<Protection> = Term::ProtectionNone;
template <> inline constexpr std::optional<Term> kFirstTerm<OpticalBand> = Term::BandC;
template <> inline constexpr std::optional<Term> kFirstTerm<FibreTenure> = Term::TenureLease;
template <> inline constexpr std::optional<Term> kFirstTerm<Precision> = Term::PrecisionBf16;
template <> inline constexpr std::optional<Term> kFirstTerm<Recompute> = Term::RecomputeNone;
template <> inline constexpr std::optional<Term> kFirstTerm<Schedule> = Term::ScheduleOneFOneB;
template <> inline constexpr std::optional<Term> kFirstTerm<ZeroStage> = Term::ZeroNone;
template <> inline constexpr std::optional<Term> kFirstTerm<TensorOverlap> = Term::TensorOverlapNone;
template <> inline constexpr std::optional<Term> kFirstTerm<RankOrder> = Term::OrderDataInside;
template <> inline constexpr std::optional<Term> kFirstTerm<Cut> = Term::CutPipeline;
template <> inline constexpr std::optional<Term> kFirstTerm<SiteLoss> = Term::SiteLossWait;
template <> inline constexpr std::optional<Term> kFirstTerm<Protocol> = Term::ProtocolOfFabric;
template <> inline constexpr std::optional<Term> kFirstTerm<Spreading> = Term::SpreadingOfFabric;
template <> inline constexpr std::optional<Term> kFirstTerm<OwnerKind> = Term::OwnerOwn;
template <> inline constexpr std::optional<Term> kFirstTerm<Purchase> = Term::PurchaseOnDemand;
template <> inline constexpr std::optional<Term> kFirstTerm<EgressPath> = Term::EgressInternet;
template <> inline constexpr std::optional<Term> kFirstTerm<TariffDays> = Term::DaysAll;

/// Visits the fields of one item (project/fields.h).
class FieldLister final {
public:
    /// Turns an id of this scenario into the base's, and names it.
    struct Ids {
        std::function<std::uint64_t(std::uint64_t)> inBase;
        std::function<std::string(ItemRef)> name;
    };
    FieldLister(const catalogue::Catalogue& catalogue, const Ids& ids) : m_catalogue(catalogue), m_ids(ids) {}
    std::vector<ListedField> fields;

    template <class IdType> void ownId(const char*, const IdType&) {}
    void text(const char* key, const std::string& v, fields::TextLimit) {
        const std::string_view name = key;
        if (name == "name" || name == "about" || name == "source" || name == "date") return;
        add(key, v.empty() ? FieldValue() : FieldValue(v), catalogueName(name, v));
    }
    void textList(const char* key, const std::vector<std::string>& v, fields::TextLimit) { addText(key, joined(v)); }
    template <class IdType> void reference(const char* key, IdType v) {
        addText(key, m_ids.name(ref(v)));
        fields.back().identity = idText(m_ids.inBase(v.value));
    }
    template <class IdType> void optionalReference(const char* key, IdType v) {
        if (v.isNone()) addText(key, {});
        else reference(key, v);
    }
    template <class IdType> void referenceList(const char* key, const std::vector<IdType>& v, std::size_t) {
        std::vector<std::string> names, identities;
        for (const IdType id : v) {
            names.push_back(m_ids.name(ref(id)));
            identities.push_back(idText(m_ids.inBase(id.value)));
        }
        addText(key, joined(names));
        fields.back().identity = joined(identities);
    }
    void number(const char* key, double v, fields::Range) { add(key, v, text::Amount{Kind::Factor, v, kDigits}); }
    void integer(const char* key, int v, fields::Range) { add(key, double(v), std::int64_t(v)); }
    void boolean(const char* key, bool v) { add(key, v, &text::entry(v ? Term::Yes : Term::No)); }
    template <class E, std::size_t N> void choice(const char* key, E v, const std::array<const char*, N>& names) {
        const std::string name = names[static_cast<std::size_t>(v)];
        if constexpr (kFirstTerm<E>.has_value()) add(key, name, &text::entry(termOf(*kFirstTerm<E>, v)));
        else addText(key, name);
    }
    template <class E, std::size_t N> void switchedChoice(const char* key, E v, const std::array<const char*, N>& names) { choice(key, v, names); }
    template <Kind K> void quantity(const char* key, Quantity<K> v, Unit<K> unit, fields::Range) { add(key, rounded(v.in(unit)), text::Amount{K, v.base(), kDigits}); }
    template <Kind K> void optionalQuantity(const char* key, const std::optional<Quantity<K>>& v, Unit<K> unit, fields::Range range) {
        if (v) quantity(key, *v, unit, range);
        else addText(key, {});
    }
    template <Kind K> void uncertain(const char* key, const Uncertain<Quantity<K>>& v, Unit<K> unit, fields::Range range) {
        inside(key, key, word(key), [&] {
            quantity("low", v.low, unit, range);
            quantity("likely", v.likely, unit, range);
            quantity("high", v.high, unit, range);
        });
    }
    void instant(const char* key, Instant v) { addText(key, instantText(v)); }
    void optionalInstant(const char* key, const std::optional<Instant>& v) { addText(key, v ? instantText(*v) : std::string()); }
    /// Shown as the mean.
    template <Kind K> void quantityList(const char* key, const std::vector<Quantity<K>>& v, Unit<K> unit, fields::Range range) {
        if (v.empty()) return addText(key, {});
        double sum = 0;
        std::string all;
        for (const Quantity<K> q : v) {
            sum += q.base();
            all += exactNumber(q.base()) + " ";
        }
        quantity(key, Quantity<K>::fromBase(sum / static_cast<double>(v.size())), unit, range);
        fields.back().identity = all;
    }
    template <class T> void object(const char* key, const T& v) {
        inside(key, key, word(key), [&] { fields::visit(*this, v); });
    }
    template <class T> void object(const char*, const Shared<T>&) {}
    template <class T> void optionalObject(const char* key, const std::optional<T>& v) {
        boolean(key, v.has_value());
        if (v) asElement(key, false, [&] { object(key, *v); });
    }
    template <class T> void list(const char*, const std::vector<Shared<T>>&) {} // items of their own
    template <class T> void list(const char* key, const std::vector<T>& v) {
        std::vector<std::string> names, identities;
        const std::size_t at = fields.size();
        addText(key, {});
        for (const T& element : v) {
            const auto [name, identity] = nameOfElement(element, names.size());
            std::string unique = identity;
            for (int i = 2; std::ranges::find(identities, unique) != identities.end(); ++i) unique = identity + " #" + std::to_string(i);
            identities.push_back(unique);
            names.push_back(name);
            constexpr bool isShort = std::same_as<T, Share> || std::same_as<T, ProfileChange>; // one value beside the name
            const std::string part = std::string(key) + "[" + name + "]";
            const std::size_t first = fields.size();
            asElement(std::string(key) + "[" + unique + "]", isShort, [&] { inside(key, part, name, [&] { fields::visit(*this, element); }); });
            if constexpr (isShort) fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(first)); // the name itself comes first
            for (std::size_t i = first; i < fields.size(); ++i) fields[i].match = fields[i].element + fields[i].key.substr(m_prefix.size() + part.size());
        }
        fields[at].identity = joined(identities);
        if constexpr (std::same_as<T, FibreSpan>) {
            fields[at].value = double(v.size());
            fields[at].shown = std::int64_t(v.size());
        } else if (!v.empty()) {
            fields[at].value = joined(names);
            fields[at].shown = joined(names);
        }
    }
    template <class Key, class Value> void map(const char*, const std::map<Key, Value>&) {}
    /// Where a cluster or pool stands.
    void parent(const char* key, ItemRef item) {
        addText(key, m_ids.name(item));
        fields.back().identity = idText(m_ids.inBase(item.id));
    }

private:
    static constexpr int kDigits = 6;
    /// What arithmetic with units leaves behind is no part of what was entered.
    static double rounded(double value) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 15).ptr;
        std::from_chars(digits, end, value);
        return value;
    }
    static text::Value word(const char* key) {
        const text::Entry* entry = text::fieldEntry(key);
        return entry ? text::Value(entry) : text::Value(std::string(key));
    }
    static std::string joined(const std::vector<std::string>& v) {
        std::string all;
        for (const std::string& part : v) all += (all.empty() ? "" : ", ") + part;
        return all;
    }
    [[nodiscard]] text::Value catalogueName(std::string_view key, const std::string& id) const {
        const auto named = [&](const auto* item) { return item ? text::Value(text::shipped(item->name)) : text::Value(id); };
        if (key == "accelerator") return named(m_catalogue.accelerator(id));
        if (key == "scale_up_fabric" || key == "scale_out_fabric" || key == "offload_path") return named(m_catalogue.fabric(id));
        if (key == "fibre") return named(m_catalogue.fibre(id));
        if (key == "mode") return named(m_catalogue.transceiver(id));
        if (key == "amplifier") return named(m_catalogue.amplifier(id));
        if (key == "model") return named(m_catalogue.model(id));
        if (key == "region") return named(m_catalogue.region(id));
        return id;
    }
    template <class T> std::pair<std::string, std::string> nameOfElement(const T& element, std::size_t index) const {
        if constexpr (std::same_as<T, Share>) return {m_ids.name(ref(element.pool)), idText(m_ids.inBase(element.pool.value))};
        else if constexpr (std::same_as<T, ProfileChange>) return {element.constant, element.constant};
        else if constexpr (std::same_as<T, FibreSpan> || std::same_as<T, StudyAxis>) return {std::to_string(index + 1), std::to_string(index + 1)};
        else return {element.name, element.name};
    }
    template <class Visit> void inside(const char* key, const std::string& keyPart, text::Value name, Visit visit) {
        const std::string prefix = m_prefix;
        const std::vector<text::Value> path = m_path;
        m_prefix += keyPart + ".";
        if (!std::holds_alternative<const text::Entry*>(name)) m_path.push_back(word(key));
        m_path.push_back(std::move(name));
        visit();
        m_prefix = prefix;
        m_path = path;
    }
    template <class Visit> void asElement(const std::string& element, bool isToldAlone, Visit visit) {
        const std::size_t at = fields.size();
        visit();
        for (std::size_t i = at; i < fields.size(); ++i) {
            fields[i].element = element;
            fields[i].isToldAlone = isToldAlone;
        }
    }
    void add(const char* key, FieldValue value, text::Value shown) {
        ListedField field{m_prefix + key, m_path, std::move(value), std::move(shown), m_prefix + key, {}, {}, true};
        field.path.push_back(word(key));
        fields.push_back(std::move(field));
    }
    void addText(const char* key, const std::string& v) { add(key, v.empty() ? FieldValue() : FieldValue(v), v); }

    const catalogue::Catalogue& m_catalogue;
    const Ids& m_ids;
    std::string m_prefix;
    std::vector<text::Value> m_path;
};

} // namespace spanwright::study
