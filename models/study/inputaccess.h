// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/inputs.h"
#include <algorithm>
#include <cmath>
#include <cstring>

/// How rows of the table of inputs reach into a scenario. Internal to models/study.
namespace spanwright::study {

/// Calls visit(item) for the items of one kind that are subjects; visit returns false to stop.
template <class Item, class Visit>
void eachSubject(const Scenario& s, const Subjects& who, Visit visit) {
    const auto walk = [&](const auto& list, const auto& ids) {
        for (const auto& item : list)
            if (std::ranges::find(ids, item->id) != ids.end() && !visit(*item)) return false;
        return true;
    };
    if constexpr (std::is_same_v<Item, FibreLink>) walk(s.links, who.links);
    else if constexpr (std::is_same_v<Item, Wavelength>) walk(s.wavelengths, who.wavelengths);
    else if constexpr (std::is_same_v<Item, Site>) walk(s.sites, who.sites);
    else if constexpr (std::is_same_v<Item, Job>) walk(s.jobs, who.jobs);
    else if constexpr (std::is_same_v<Item, Assumptions>) visit(*s.assumptions);
    else
        for (const Shared<Site>& site : s.sites) {
            if constexpr (std::is_same_v<Item, Cluster>) {
                if (!walk(site->clusters, who.clusters)) return;
            } else
                for (const Shared<Cluster>& cluster : site->clusters)
                    if (!walk(cluster->pools, who.pools)) return;
        }
}

/// Replaces each subject by change(copy of it).
template <class Item, class Change>
void changeSubjects(Scenario& s, const Subjects& who, Change change) {
    const auto walk = [&](auto& list, const auto& ids) {
        bool isChanged = false;
        for (auto& item : list) {
            if (std::ranges::find(ids, item->id) == ids.end()) continue;
            auto copy = *item;
            change(copy);
            item = std::move(copy);
            isChanged = true;
        }
        return isChanged;
    };
    if constexpr (std::is_same_v<Item, FibreLink>) walk(s.links, who.links);
    else if constexpr (std::is_same_v<Item, Wavelength>) walk(s.wavelengths, who.wavelengths);
    else if constexpr (std::is_same_v<Item, Site>) walk(s.sites, who.sites);
    else if constexpr (std::is_same_v<Item, Job>) walk(s.jobs, who.jobs);
    else if constexpr (std::is_same_v<Item, Assumptions>) {
        Assumptions a = *s.assumptions;
        change(a);
        s.assumptions = Shared<Assumptions>(std::move(a));
    } else
        for (Shared<Site>& site : s.sites) {
            Site copy = *site;
            bool isChanged = false;
            if constexpr (std::is_same_v<Item, Cluster>) isChanged = walk(copy.clusters, who.clusters);
            else
                for (Shared<Cluster>& cluster : copy.clusters) {
                    Cluster c = *cluster;
                    if (!walk(c.pools, who.pools)) continue;
                    cluster = Shared<Cluster>(std::move(c));
                    isChanged = true;
                }
            if (isChanged) site = Shared<Site>(std::move(copy));
        }
}

// A member's value as a number in base units, and back.
template <Kind K> double toBase(const Quantity<K>& q) { return q.base(); }
template <class Q> double toBase(const Uncertain<Q>& u) { return u.likely.base(); }
template <class Q> double toBase(const std::optional<Q>& o) { return o ? o->base() : 0; } // rows of such members read by themselves
inline double toBase(int n) { return n; }
inline double toBase(double x) { return x; }
template <Kind K> void fromBase(Quantity<K>& q, double base) { q = Quantity<K>::fromBase(base); }
template <class Q> void fromBase(Uncertain<Q>& u, double base) { // low <= likely <= high stays true
    u.likely = Q::fromBase(base);
    u.low = std::min(u.low, u.likely);
    u.high = std::max(u.high, u.likely);
}
inline void fromBase(int& n, double base) { n = static_cast<int>(std::lround(base)); }
inline void fromBase(double& x, double base) { x = base; }
template <class Q> void fromBase(std::optional<Q>& o, double base) { o = Q::fromBase(base); }

/// Called on an item after its field was set; most inputs hide nothing.
struct NothingElse {
    template <class Item> void operator()(Item&) const {}
};

/// The columns of a number's row; low, high and usual are in the unit of the name, whose base units are `factor`.
struct NumberRow {
    std::string_view name;
    StudyTerm label;
    Kind kind;
    double factor;
    double low, high, usual;
};

template <class Item> constexpr ItemKind kindOfItem() {
    if constexpr (std::is_same_v<Item, FibreLink>) return ItemKind::Link;
    else if constexpr (std::is_same_v<Item, Wavelength>) return ItemKind::Wavelength;
    else if constexpr (std::is_same_v<Item, Site>) return ItemKind::Site;
    else if constexpr (std::is_same_v<Item, Cluster>) return ItemKind::Cluster;
    else if constexpr (std::is_same_v<Item, Pool>) return ItemKind::Pool;
    else if constexpr (std::is_same_v<Item, Job>) return ItemKind::Job;
    else return ItemKind::Scenario;
}

/// A number: `Field` maps an item to a member (or, to read, to a number of base units).
template <class Item, class Field, class After = NothingElse>
Input number(const NumberRow& row, Field, After = {}) {
    Input in;
    in.name = row.name;
    in.of = kindOfItem<Item>();
    in.label = row.label;
    in.kind = row.kind;
    in.factor = row.factor;
    in.low = row.low;
    in.high = row.high;
    in.usual = row.usual;
    // the factor is found by name: captureless functions fit a table
    in.read = [](const Scenario& s, const Subjects& who, InputValue& out) {
        bool isThere = false;
        eachSubject<Item>(s, who, [&](const Item& item) {
            out = {toBase(Field{}(item)), {}};
            isThere = true;
            return false;
        });
        return isThere;
    };
    in.write = [](Scenario& s, const Subjects& who, const InputValue& value) {
        changeSubjects<Item>(s, who, [&](Item& item) {
            fromBase(Field{}(item), value.number);
            After{}(item);
        });
    };
    return in;
}
template <class Item, class Field, class After = NothingElse>
Input whole(NumberRow row, Field field, After after = {}) {
    Input in = number<Item>(row, field, after);
    in.isWhole = true;
    return in;
}

/// A choice among the values of an enum, named by the field table's keys.
template <class Item, class Field>
Input choice(std::string_view name, StudyTerm label, std::span<const char* const> keys, Term firstKey, Field) {
    Input in;
    in.name = name;
    in.of = kindOfItem<Item>();
    in.label = label;
    in.table = ChoiceTable::Keys;
    in.keys = keys;
    in.firstKey = firstKey;
    in.read = [](const Scenario& s, const Subjects& who, InputValue& out) {
        bool isThere = false;
        eachSubject<Item>(s, who, [&](const Item& item) {
            out.number = static_cast<double>(Field{}(item)); // its key is put in by get()
            isThere = true;
            return false;
        });
        return isThere;
    };
    in.write = [](Scenario& s, const Subjects& who, const InputValue& value) {
        changeSubjects<Item>(s, who, [&](Item& item) {
            auto& field = Field{}(item);
            field = static_cast<std::remove_cvref_t<decltype(field)>>(static_cast<int>(value.number)); // put in by set()
        });
    };
    return in;
}

/// A choice among items of the catalogue, by id.
template <class Item, class Field, class After = NothingElse>
Input catalogued(std::string_view name, StudyTerm label, ChoiceTable table, Field, After = {}) {
    Input in;
    in.name = name;
    in.of = kindOfItem<Item>();
    in.label = label;
    in.table = table;
    in.read = [](const Scenario& s, const Subjects& who, InputValue& out) {
        bool isThere = false;
        eachSubject<Item>(s, who, [&](const Item& item) {
            out = {0, Field{}(item)};
            isThere = true;
            return false;
        });
        return isThere;
    };
    in.write = [](Scenario& s, const Subjects& who, const InputValue& value) {
        changeSubjects<Item>(s, who, [&](Item& item) {
            Field{}(item) = value.choice;
            After{}(item);
        });
    };
    return in;
}

/// The rows, in the order of StudyTerm.
[[nodiscard]] std::vector<Input> inputTable();

} // namespace spanwright::study
