// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/inputs.h"
#include "study/inputaccess.h"
#include "text/shipped.h"
#include <algorithm>
#include <cmath>
#include <set>

namespace spanwright::study {
namespace {

constexpr double kUsualRatio = 4; // of a range round the present value
constexpr double kFarthestUsual = 500; // km; a campus is shown on a metro scale

template <class IdType, class List> bool holds(const List& list, IdType id) { return std::ranges::find(list, id) != list.end(); }

void addSubjects(const Scenario& s, const assess::JobAssessment& j, Subjects& out, Length& farthest) {
    for (const network::Route& route : j.routes) {
        for (const LinkId link : route.links)
            if (!holds(out.links, link)) out.links.push_back(link);
        if (route.length > farthest) {
            farthest = route.length;
            out.longest = route.links;
        }
    }
    const Job* job = find(s, j.job);
    if (!job) return;
    for (const Share& share : job->placement) {
        const Site* site = siteOf(s, share.pool);
        const Cluster* cluster = clusterOf(s, share.pool);
        if (!site || !cluster) continue;
        out.pools.push_back(share.pool);
        if (!holds(out.clusters, cluster->id)) out.clusters.push_back(cluster->id);
        if (!holds(out.sites, site->id)) out.sites.push_back(site->id);
    }
}

/// The item of the input's kind with that id alone.
std::optional<Subjects> named(const Scenario& s, ItemKind kind, ItemId id, const Subjects& used) {
    Subjects one;
    one.job = used.job;
    one.isNamed = true;
    const auto keep = [&](auto& list, auto typed) -> std::optional<Subjects> {
        if (!find(s, typed)) return std::nullopt;
        list.push_back(typed);
        return one;
    };
    switch (kind) {
    case ItemKind::Link: return keep(one.links, LinkId{id.value});
    case ItemKind::Wavelength: return keep(one.wavelengths, WavelengthId{id.value});
    case ItemKind::Site: return keep(one.sites, SiteId{id.value});
    case ItemKind::Cluster: return keep(one.clusters, ClusterId{id.value});
    case ItemKind::Pool: return keep(one.pools, PoolId{id.value});
    case ItemKind::Job: return keep(one.jobs, JobId{id.value});
    default: return std::nullopt;
    }
}

const text::Entry& nameOf(ItemKind kind) {
    switch (kind) {
    case ItemKind::Link: return text::entry(Term::FibreLink);
    case ItemKind::Wavelength: return text::entry(Term::Wavelength);
    case ItemKind::Site: return text::entry(Term::Site);
    case ItemKind::Cluster: return text::entry(Term::Cluster);
    case ItemKind::Pool: return text::entry(Term::Pool);
    case ItemKind::Job: return text::entry(Term::Job);
    default: return text::entry(Term::Assumption);
    }
}

template <class Item> void addItems(std::span<const Item> items, std::vector<Choice>& out) {
    for (const Item& item : items) out.push_back({item.id, item.name, Term::Total});
}

int choiceKey(const Input& in, const std::string& choice) {
    for (std::size_t i = 0; i < in.keys.size(); ++i)
        if (choice == in.keys[i]) return static_cast<int>(i);
    return -1;
}

std::string amount(const Input& in, double number) { return in.isWhole ? printNumber(number, 0) : print(in.kind, in.base(number), 4).text(); }

/// Numbers from one end to the other, evenly or over the logarithm; whole ones rounded, each once.
std::vector<InputValue> spread(const StudyAxis& a, bool isWhole) {
    std::vector<InputValue> values;
    const double low = std::min(a.from, a.to), high = std::max(a.from, a.to);
    for (int i = 0; i < a.points; ++i) {
        const double share = double(i) / (a.points - 1);
        double x = a.isLogarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
        if (i == a.points - 1) x = high;
        if (isWhole) x = std::round(x);
        if (values.empty() || x > values.back().number) values.push_back({x, {}});
    }
    return values;
}

/// Letters to change, add or leave out.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

StudyAxis usualAxis(const Input& in, const InputValue& present, const catalogue::Catalogue& catalogue) {
    StudyAxis axis;
    axis.input = std::string(in.name);
    if (in.isChoice()) {
        for (const Choice& c : choicesOf(in, catalogue)) axis.choices.push_back(c.id);
        return axis;
    }
    const double now = present.number;
    axis.from = now == 0 ? (in.low < 0 ? -in.usual : in.low) : now / kUsualRatio;
    axis.to = now == 0 ? in.usual : now * kUsualRatio;
    if (in.label == StudyTerm::InputLength) {
        axis.to = std::max(kFarthestUsual, 2 * now);
        axis.from = axis.to / 100;
    }
    if (axis.from > axis.to) std::swap(axis.from, axis.to);
    axis.from = std::max(axis.from, in.low);
    axis.to = std::min(axis.to, in.high);
    if (in.isWhole) {
        axis.from = std::floor(axis.from);
        axis.to = std::ceil(axis.to);
    }
    if (axis.from >= axis.to) axis.from = in.low; // the present value is the least or the most
    return axis;
}

} // namespace

Subjects subjectsOf(const Scenario& s, const assess::Assessment& a, JobId job) {
    Subjects out;
    out.job = job;
    if (job.isNone() && !s.jobs.empty()) out.job = s.jobs.front()->id;
    if (find(s, out.job)) out.jobs = {out.job};
    Length farthest;
    for (const assess::JobAssessment& j : a.jobs)
        if (job.isNone() || j.job == job) addSubjects(s, j, out, farthest);
    for (const Shared<Wavelength>& w : s.wavelengths)
        if (std::ranges::any_of(w->links, [&](LinkId id) { return holds(out.links, id); })) out.wavelengths.push_back(w->id);
    return out;
}

std::optional<InputValue> Input::get(const Scenario& scenario, const Subjects& subjects) const {
    InputValue value;
    if (!read(scenario, subjects, value)) return std::nullopt;
    if (table == ChoiceTable::Keys) return InputValue{0, keys[static_cast<std::size_t>(value.number)]};
    value.number /= factor;
    return value;
}

void Input::set(Scenario& scenario, const Subjects& subjects, const InputValue& value) const {
    write(scenario, subjects, table == ChoiceTable::Keys ? InputValue{double(choiceKey(*this, value.choice)), value.choice} : InputValue{base(value.number), value.choice});
}

std::span<const Input> inputs() {
    static const std::vector<Input> table = inputTable();
    return table;
}

const Input* findInput(std::string_view name) {
    const auto it = std::ranges::find(inputs(), name, &Input::name);
    return it == inputs().end() ? nullptr : &*it;
}

Result<const Input*> inputNamed(std::string_view name) {
    if (const Input* in = findInput(name)) return in;
    std::vector<std::string_view> names;
    for (const Input& in : inputs()) names.push_back(in.name);
    return fail(ErrorCode::StudyInputUnknown, {{"input", std::string(name)}, {"near", near(name, names)}});
}

std::vector<Choice> choicesOf(const Input& in, const catalogue::Catalogue& catalogue) {
    std::vector<Choice> all;
    switch (in.table) {
    case ChoiceTable::None: break;
    case ChoiceTable::Keys:
        for (std::size_t i = 0; i < in.keys.size(); ++i) all.push_back({in.keys[i], {}, termOf(in.firstKey, i)});
        break;
    case ChoiceTable::Fibres: addItems(catalogue.fibres(), all); break;
    case ChoiceTable::Transceivers: addItems(catalogue.transceivers(), all); break;
    case ChoiceTable::Accelerators: addItems(catalogue.accelerators(), all); break;
    case ChoiceTable::Models:
        for (const catalogue::Model& m : catalogue.models())
            if (m.isComplete) all.push_back({m.id, m.name, Term::Total});
        break;
    case ChoiceTable::ScaleOutFabrics:
        for (const catalogue::Fabric& f : catalogue.fabrics())
            if (f.scope == catalogue::FabricScope::ScaleOut) all.push_back({f.id, f.name, Term::Total});
        break;
    }
    return all;
}

Result<Done> checked(const Input& in, const InputValue& value, const catalogue::Catalogue& catalogue) {
    const text::Argument name{"input", &text::entry(in.label)};
    if (in.isChoice()) {
        const std::vector<Choice> all = choicesOf(in, catalogue);
        if (std::ranges::find(all, value.choice, &Choice::id) != all.end()) return Done{};
        std::vector<std::string_view> ids;
        for (const Choice& c : all) ids.push_back(c.id);
        return fail(ErrorCode::StudyChoiceUnknown, {name, {"value", value.choice}, {"near", near(value.choice, ids)}});
    }
    const bool isGood = value.number >= in.low && value.number <= in.high && (!in.isWhole || value.number == std::round(value.number));
    if (isGood) return Done{};
    return fail(ErrorCode::StudyOutOfRange, {name, {"value", amount(in, value.number)}, {"low", amount(in, in.low)}, {"high", amount(in, in.high)}});
}

std::string shown(const Input& in, const InputValue& value, const catalogue::Catalogue& catalogue, const text::Translator& translate) {
    if (!in.isChoice()) return amount(in, value.number);
    for (const Choice& c : choicesOf(in, catalogue))
        if (c.id == value.choice) return c.name.empty() ? text::render(text::entry(c.term), translate) : text::renderShipped(c.name, translate);
    return value.choice;
}

Result<Axis> axisOf(const StudyAxis& asked, const Scenario& scenario, const Subjects& used, const catalogue::Catalogue& catalogue) {
    if (!used.job.isNone() && !find(scenario, used.job)) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", idText(used.job.value)}});
    const Result<const Input*> in = inputNamed(asked.input);
    if (!in) return Unexpected(in.error());
    Axis axis{asked, *in, used, {}, {}};
    const Input& input = **in;
    if (!asked.subject.isNone()) {
        const std::optional<Subjects> one = named(scenario, input.of, asked.subject, used);
        if (!one) return fail(ErrorCode::ItemMissing, {{"item", &nameOf(input.of)}, {"id", idText(asked.subject.value)}});
        axis.subjects = *one;
    }
    axis.present = input.get(scenario, axis.subjects);
    const text::Argument name{"input", &text::entry(input.label)};
    if (!axis.present) return fail(ErrorCode::StudyNothingToMove, {name, {"item", &nameOf(input.of)}});
    if (input.isChoice()) {
        for (const std::string& choice : asked.choices) axis.values.push_back({0, choice});
        if (asked.choices.empty())
            for (const Choice& c : choicesOf(input, catalogue)) axis.values.push_back({0, c.id});
    } else {
        const bool isBad = !(std::isfinite(asked.from) && std::isfinite(asked.to)) || asked.from == asked.to || asked.points < 2 || asked.points > 1000 ||
                           (asked.isLogarithmic && std::min(asked.from, asked.to) <= 0);
        if (isBad) return fail(ErrorCode::StudyAxisBad, {name});
        axis.values = spread(asked, input.isWhole);
    }
    for (const InputValue& value : axis.values)
        if (const Result<Done> good = checked(input, value, catalogue); !good) return Unexpected(good.error());
    return axis;
}

std::vector<AvailableInput> availableInputs(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job) {
    const assess::Assessment now = assess::figuresOf(scenario, catalogue);
    const Subjects used = subjectsOf(scenario, now, job);
    const auto figures = [&](const Input& in, const InputValue& value) {
        Scenario changed = scenario;
        in.set(changed, used, value);
        const assess::Assessment a = assess::figuresOf(changed, catalogue);
        const assess::JobAssessment* j = job.isNone() ? nullptr : a.find(job);
        return job.isNone() ? a.totals : j ? j->figures : std::vector<assess::Figure>();
    };
    std::vector<AvailableInput> all;
    for (const Input& in : inputs()) {
        const std::optional<InputValue> present = in.get(scenario, used);
        if (!present) continue;
        AvailableInput one{&in, *present, usualAxis(in, *present, catalogue), {}};
        std::vector<InputValue> values{*present};
        if (in.isChoice())
            for (const std::string& choice : one.usual.choices) values.push_back({0, choice});
        else values.insert(values.end(), {{one.usual.from, {}}, {one.usual.to, {}}});
        std::set<FigureId> moved;
        const std::vector<assess::Figure> first = figures(in, values.front());
        for (std::size_t i = 1; i < values.size(); ++i)
            for (const assess::Figure& f : figures(in, values[i])) {
                const auto it = std::ranges::find(first, f.id, &assess::Figure::id);
                if (it == first.end() || it->value != f.value) moved.insert(f.id);
            }
        one.moves.assign(moved.begin(), moved.end());
        all.push_back(std::move(one));
    }
    return all;
}

std::string near(std::string_view wrong, std::span<const std::string_view> names) {
    constexpr std::size_t kFew = 3; // letters
    std::string list;
    const auto add = [&](auto isIn) {
        for (const std::string_view name : names)
            if (isIn(name)) list += (list.empty() ? "" : ", ") + std::string(name);
    };
    const auto isPart = [&](std::string_view name) { return wrong.size() >= kFew && (name.find(wrong) != std::string_view::npos || wrong.find(name) != std::string_view::npos); };
    add([&](std::string_view name) { return isPart(name) || distance(wrong, name) <= kFew; });
    if (list.empty()) add([](std::string_view) { return true; });
    return list;
}

} // namespace spanwright::study
