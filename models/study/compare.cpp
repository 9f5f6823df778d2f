// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/compare.h"
#include "assess/details.h"
#include "text/compareterms.h"
#include <algorithm>
#include <cmath>

namespace spanwright::study {
namespace {

constexpr double kSame = 1e-12; ///< relative; what the order of additions leaves behind is no difference

using Values = std::vector<std::optional<double>>;

class Comparer {
public:
    Comparer(const ComparedScenario& base, std::span<const ComparedScenario> others) {
        m_sides.push_back(&base);
        for (const ComparedScenario& other : others) {
            m_sides.push_back(&other);
            m_pairs.emplace_back(*base.inputs.scenario, *other.inputs.scenario);
        }
    }

    std::vector<CompareRow> rows() {
        addFigures(CompareGroup::Totals, {}, [](const ComparedScenario& side, ItemRef) -> const std::vector<assess::Figure>* { return &side.assessment->totals; });
        addFindings();
        const std::vector<Slot> jobs = slots([](const Scenario& s) -> const auto& { return s.jobs; });
        addJobs(jobs);
        addParts(CompareGroup::Step, Kind::Duration, jobs, [](const assess::JobAssessment& j) { return assess::stepParts(j.step); });
        addParts(CompareGroup::Memory, Kind::Bytes, jobs, [](const assess::JobAssessment& j) { return assess::memoryParts(j.memory); });
        addParts(CompareGroup::Power, Kind::Power, jobs, [](const assess::JobAssessment& j) { return j.power; });
        addParts(CompareGroup::Rental, Kind::Money, jobs, [](const assess::JobAssessment& j) { return j.costRental; });
        addParts(CompareGroup::Amortised, Kind::Money, jobs, [](const assess::JobAssessment& j) { return j.costAmortised; });
        addParts(CompareGroup::Acquisition, Kind::Money, jobs, [](const assess::JobAssessment& j) { return j.costAcquisition; });
        addSites(slots([](const Scenario& s) -> const auto& { return s.sites; }));
        addLinks(slots([](const Scenario& s) -> const auto& { return s.links; }));
        return std::move(m_rows);
    }

private:
    /// An item in every scenario; kind Scenario where it is not.
    struct Slot {
        std::vector<ItemRef> items;
        std::string name;
        [[nodiscard]] ItemRef first() const {
            const auto it = std::ranges::find_if(items, [](ItemRef item) { return item.kind != ItemKind::Scenario; });
            return it == items.end() ? ItemRef{} : *it;
        }
    };
    template <class ListOf>
    [[nodiscard]] std::vector<Slot> slots(ListOf listOf) const {
        std::vector<Slot> out;
        for (const auto& item : listOf(scenario(0))) {
            Slot slot{{ref(item->id)}, item->name};
            for (const ItemPairs& pairs : m_pairs) slot.items.push_back(pairs.inOther(ref(item->id)));
            out.push_back(std::move(slot));
        }
        const std::size_t ofBase = out.size();
        for (std::size_t side = 1; side < m_sides.size(); ++side)
            for (const auto& item : listOf(scenario(side))) {
                if (m_pairs[side - 1].inBase(ref(item->id)).kind != ItemKind::Scenario) continue;
                const auto open = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(ofBase), out.end(), [&](const Slot& slot) { // two others may have it
                    return slot.items[side].kind == ItemKind::Scenario && (slot.first() == ref(item->id) || slot.name == item->name);
                });
                Slot* slot = open == out.end() ? &out.emplace_back(Slot{std::vector<ItemRef>(m_sides.size()), item->name}) : &*open;
                slot->items[side] = ref(item->id);
                slot->name = std::min(slot->name, item->name); // whichever comes first
            }
        std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(ofBase), out.end(), [](const Slot& a, const Slot& b) { return a.name < b.name; });
        return out;
    }
    [[nodiscard]] const Scenario& scenario(std::size_t side) const { return *m_sides[side]->inputs.scenario; }
    [[nodiscard]] const assess::JobAssessment* job(std::size_t side, const Slot& slot) const {
        const assess::JobAssessment* j = slot.items[side].kind == ItemKind::Job ? m_sides[side]->assessment->find(JobId{slot.items[side].id}) : nullptr;
        return j && j->isComputed ? j : nullptr;
    }
    void add(CompareGroup group, const Slot& slot, const text::Entry& name, std::string key, Kind kind, Sense sense, Values values) {
        if (std::ranges::none_of(values, [](const auto& v) { return v.has_value(); })) return;
        m_rows.push_back({group, slot.first(), slot.name, &name, std::move(key), kind, sense, std::move(values)});
    }
    /// One value from every side: valueOf(side, item there).
    template <class ValueOf>
    [[nodiscard]] Values values(const Slot& slot, ValueOf valueOf) const {
        Values out;
        for (std::size_t side = 0; side < m_sides.size(); ++side) out.push_back(valueOf(side, slot.items.empty() ? ItemRef{} : slot.items[side]));
        return out;
    }

    template <class FiguresOf>
    void addFigures(CompareGroup group, const Slot& slot, FiguresOf figuresOf) {
        for (const FigureInfo& about : allFigures()) {
            const Values row = values(slot, [&](std::size_t side, ItemRef item) -> std::optional<double> {
                const std::vector<assess::Figure>* figures = figuresOf(*m_sides[side], item);
                if (!figures) return std::nullopt;
                const auto it = std::ranges::find(*figures, about.id, &assess::Figure::id);
                return it == figures->end() ? std::nullopt : std::optional(it->value);
            });
            add(group, slot, text::entry(about.id), std::string(about.key), about.kind, about.isBetterHigh ? Sense::BetterHigh : Sense::BetterLow, row);
        }
    }
    void addFindings() {
        for (const auto& [severity, term] : {std::pair(Severity::Error, CompareTerm::RowErrors), std::pair(Severity::Warning, CompareTerm::RowWarnings)})
            add(CompareGroup::Findings, {}, text::entry(term), std::string(text::entry(term).key()).substr(4), Kind::Count, Sense::BetterLow,
                values({}, [&](std::size_t side, ItemRef) { return std::optional(double(std::ranges::count(m_sides[side]->assessment->findings, severity, &assess::Finding::severity))); }));
    }
    /// Their figures where they are not the totals of a single job already, and what is told of a job alone.
    void addJobs(const std::vector<Slot>& jobs) {
        for (const Slot& slot : jobs) {
            if (jobs.size() > 1)
                addFigures(CompareGroup::Jobs, slot, [](const ComparedScenario& side, ItemRef item) -> const std::vector<assess::Figure>* {
                    const assess::JobAssessment* j = item.kind == ItemKind::Job ? side.assessment->find(JobId{item.id}) : nullptr;
                    return j && j->isComputed ? &j->figures : nullptr;
                });
            for (const DetailId id : {DetailId::HourAmortised, DetailId::HourRental, DetailId::TokenRental, DetailId::TokenEnergy, DetailId::FlopsPerJoule})
                addDetail(CompareGroup::Jobs, slot, id, id == DetailId::FlopsPerJoule ? Sense::BetterHigh : Sense::BetterLow);
        }
    }
    void addDetail(CompareGroup group, const Slot& slot, DetailId id, Sense sense) {
        add(group, slot, text::entry(id), std::string(text::entry(id).key()), kindOf(id), sense, values(slot, [&](std::size_t side, ItemRef item) -> std::optional<double> {
            assess::Detail detail{id, {}, {}};
            if (item.kind == ItemKind::Site) detail.site = {item.id};
            else if (item.kind == ItemKind::Job) detail.job = {item.id};
            else return std::nullopt;
            return assess::valueOf(detail, scenario(side), *m_sides[side]->assessment);
        }));
    }
    template <class PartsOf>
    void addParts(CompareGroup group, Kind kind, const std::vector<Slot>& jobs, PartsOf partsOf) {
        for (const Slot& slot : jobs) {
            std::vector<std::vector<assess::Part>> lists;
            std::vector<Term> names;
            for (std::size_t side = 0; side < m_sides.size(); ++side) {
                const assess::JobAssessment* j = job(side, slot);
                lists.push_back(j ? partsOf(*j) : std::vector<assess::Part>());
                for (const assess::Part& part : lists.back())
                    if (std::ranges::find(names, part.name) == names.end()) names.push_back(part.name);
            }
            std::ranges::sort(names);
            for (const Term name : names) {
                Values row;
                for (const std::vector<assess::Part>& list : lists) {
                    double sum = 0;
                    for (const assess::Part& part : list)
                        if (part.name == name) sum += part.value;
                    row.push_back(list.empty() ? std::nullopt : std::optional(sum));
                }
                if (std::ranges::all_of(row, [](const auto& v) { return v.value_or(0) == 0; })) continue;
                add(group, slot, text::entry(name), std::string(text::entry(name).key()), kind, Sense::BetterLow, std::move(row));
            }
        }
    }
    void addSites(const std::vector<Slot>& sites) {
        for (const Slot& slot : sites) {
            const auto count = [&](CompareTerm term, int assess::SiteAssessment::* member) {
                add(CompareGroup::Sites, slot, text::entry(term), "accelerators_" + std::string(text::entry(term).key()).substr(4), Kind::Count, Sense::Neither, values(slot, [&](std::size_t side, ItemRef item) -> std::optional<double> {
                    const assess::SiteAssessment* s = item.kind == ItemKind::Site ? m_sides[side]->assessment->find(SiteId{item.id}) : nullptr;
                    return s ? std::optional(double(s->*member)) : std::nullopt;
                }));
            };
            count(CompareTerm::RowInstalled, &assess::SiteAssessment::accelerators);
            count(CompareTerm::RowUsed, &assess::SiteAssessment::acceleratorsUsed);
            for (const DetailId id : {DetailId::SitePower, DetailId::SitePeak, DetailId::SiteHeadroom, DetailId::SiteClock, DetailId::SiteSwing, DetailId::SiteEnergy, DetailId::SiteCarbon, DetailId::SiteCostRental, DetailId::SiteCostAmortised, DetailId::SiteCostAcquisition})
                addDetail(CompareGroup::Sites, slot, id, id == DetailId::SiteHeadroom || id == DetailId::SiteClock ? Sense::BetterHigh : Sense::BetterLow);
        }
    }
    void addLinks(const std::vector<Slot>& links) {
        for (const Slot& slot : links) {
            const auto row = [&](Term name, Kind kind, Sense sense, auto valueOf) {
                add(CompareGroup::Links, slot, text::entry(name), std::string(text::entry(name).key()), kind, sense, values(slot, [&](std::size_t side, ItemRef item) -> std::optional<double> {
                    const assess::LinkAssessment* l = item.kind == ItemKind::Link ? m_sides[side]->assessment->find(LinkId{item.id}) : nullptr;
                    return l ? std::optional(double(valueOf(*l))) : std::nullopt;
                }));
            };
            row(Term::ColumnLength, Kind::Length, Sense::BetterLow, [](const assess::LinkAssessment& l) { return l.length.base(); });
            row(Term::ColumnRtt, Kind::Duration, Sense::BetterLow, [](const assess::LinkAssessment& l) { return 2 * l.oneWay.base(); });
            row(Term::ColumnCapacity, Kind::BitRate, Sense::BetterHigh, [](const assess::LinkAssessment& l) { return l.capacity.base(); });
            row(Term::ColumnGoodput, Kind::BitRate, Sense::BetterHigh, [](const assess::LinkAssessment& l) { return l.goodput.base(); });
            row(Term::ColumnLoad, Kind::Fraction, Sense::BetterLow, [](const assess::LinkAssessment& l) { return l.load.base(); });
            row(Term::ColumnBurst, Kind::Fraction, Sense::BetterLow, [](const assess::LinkAssessment& l) { return l.burst.base(); });
            row(Term::ColumnAvailability, Kind::Fraction, Sense::BetterHigh, [](const assess::LinkAssessment& l) { return l.availability.base(); });
        }
    }

    std::vector<const ComparedScenario*> m_sides;
    std::vector<ItemPairs> m_pairs;
    std::vector<CompareRow> m_rows;
};

} // namespace

bool CompareRow::isDifferent(std::size_t other) const {
    const std::optional<double>&a = values[0], &b = values[other];
    if (!a || !b) return a.has_value() != b.has_value();
    if (*a == *b || (std::isnan(*a) && std::isnan(*b))) return false;
    return !(std::abs(*a - *b) <= kSame * std::max(std::abs(*a), std::abs(*b)));
}
bool CompareRow::isDifferent() const {
    for (std::size_t i = 1; i < values.size(); ++i)
        if (isDifferent(i)) return true;
    return false;
}
std::optional<double> CompareRow::difference(std::size_t other) const {
    const std::optional<double>&a = values[0], &b = values[other];
    if (!a || !b || !std::isfinite(*a) || !std::isfinite(*b)) return std::nullopt;
    return isDifferent(other) ? *b - *a : 0;
}
std::optional<double> CompareRow::share(std::size_t other) const {
    const std::optional<double> d = difference(other);
    return d && *values[0] != 0 ? std::optional(*d / std::abs(*values[0])) : std::nullopt;
}
Verdict CompareRow::verdict(std::size_t other) const {
    if (!isDifferent(other)) return Verdict::Same;
    const std::optional<double>&a = values[0], &b = values[other];
    if (!a || !b || std::isnan(*a) || std::isnan(*b) || sense == Sense::Neither) return Verdict::Other;
    return (*b > *a) == (sense == Sense::BetterHigh) ? Verdict::Better : Verdict::Worse;
}

Comparison compare(const ComparedScenario& base, std::span<const ComparedScenario> others, const catalogue::Catalogue& catalogue) {
    Comparison out;
    out.names.push_back(base.name);
    for (const ComparedScenario& other : others) {
        out.names.push_back(other.name);
        out.changes.push_back(inputChanges(base.inputs, other.inputs, catalogue));
    }
    out.rows = Comparer(base, others).rows();
    return out;
}

} // namespace spanwright::study
