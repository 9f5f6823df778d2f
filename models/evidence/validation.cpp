// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/validation.h"
#include "json/json.h"
#include "project/fields.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

struct Errors {
    std::vector<NamedError> step, memory;
};
using Key = std::pair<std::string, bool>; ///< name, is not stated

void add(std::map<Key, Errors>& groups, const std::string& name, const Prediction& p) {
    Errors& e = groups[{name, !p.prepared.isStated}];
    if (p.predictedStep) e.step.push_back({relativeError(*p.measuredStep, *p.predictedStep), p.run->id});
    if (p.predictedMemory) e.memory.push_back({relativeError(*p.measuredMemory, *p.predictedMemory), p.run->id});
}

std::vector<Group> summed(std::map<Key, Errors>& groups) {
    std::vector<Group> all;
    for (auto& [key, errors] : groups) all.push_back({key.first, !key.second, errorStats(std::move(errors.step)), errorStats(std::move(errors.memory))});
    return all;
}

Json toTree(const ErrorStats& s) {
    if (s.rows == 0) return nullptr;
    return {{"rows", s.rows}, {"median", s.median.base()}, {"p90", s.p90.base()}, {"worst", s.worst.base()}, {"worst_id", s.worstRun}};
}

Json toTree(const std::vector<Group>& groups) {
    Json list = Json::array();
    for (const Group& g : groups) list.push_back({{"name", g.name}, {"stated", g.isStated}, {"step", toTree(g.step)}, {"memory", toTree(g.memory)}});
    return list;
}

Json toTree(const Prediction& p) {
    Json row;
    row["id"] = p.run->id;
    row["measured_s"] = p.measuredStep ? Json(p.measuredStep->in(units::s)) : Json();
    row["predicted_s"] = p.predictedStep ? Json(p.predictedStep->in(units::s)) : Json();
    row["measured_mem_gib"] = p.measuredMemory ? Json(p.measuredMemory->in(units::GiB)) : Json();
    row["predicted_mem_gib"] = p.predictedMemory ? Json(p.predictedMemory->in(units::GiB)) : Json();
    const Skipped& skipped = p.prepared.skipped;
    const bool isSkipped = skipped.why != Skip::None;
    row["skipped"] = isSkipped ? Json(idOf(skipped.why)) : Json();
    row["skipped_what"] = isSkipped ? Json(skipped.what) : Json();
    row["stated"] = isSkipped ? Json() : Json(p.prepared.isStated);
    row["recompute"] = isSkipped ? Json() : Json(fields::kRecomputes[static_cast<std::size_t>(p.prepared.input.layout.recompute)]);
    row["profile"] = isSkipped ? Json() : Json(p.prepared.profile);
    return row;
}

} // namespace

ErrorStats errorStats(std::vector<NamedError> errors) {
    ErrorStats s;
    if (errors.empty()) return s;
    for (NamedError& e : errors) e.error = Fraction(std::abs(e.error.base()), units::one);
    std::ranges::stable_sort(errors, {}, &NamedError::error);
    const std::size_t n = errors.size();
    s.rows = static_cast<int>(n);
    s.median = (errors[(n - 1) / 2].error + errors[n / 2].error) / 2;
    s.p90 = errors[(9 * n + 9) / 10 - 1].error;
    s.worst = errors.back().error;
    s.worstRun = errors.back().run;
    return s;
}

Validation validate(std::span<const Prediction> predictions) {
    Validation v;
    std::map<Key, Errors> sources, kinds;
    std::map<Skip, int> skipped;
    for (const Prediction& p : predictions) {
        ++v.rows;
        if (p.prepared.skipped.why != Skip::None) {
            ++skipped[p.prepared.skipped.why];
            continue;
        }
        ++v.predicted;
        add(sources, p.run->source, p);
        add(kinds, p.run->isMoe() ? "moe" : "dense", p);
    }
    v.skipped.assign(skipped.begin(), skipped.end());
    v.sources = summed(sources);
    v.overall = summed(kinds);
    return v;
}

std::string toJson(std::span<const Prediction> predictions) {
    const Validation v = validate(predictions);
    Json rows = Json::array();
    for (const Prediction& p : predictions) rows.push_back(toTree(p));
    Json skipped = Json::object();
    for (const auto& [why, count] : v.skipped) skipped[std::string(idOf(why))] = count;
    Json summary;
    summary["rows"] = v.rows;
    summary["predicted"] = v.predicted;
    summary["skipped"] = std::move(skipped);
    summary["overall"] = toTree(v.overall);
    summary["sources"] = toTree(v.sources);
    Json tree;
    tree["rows"] = std::move(rows);
    tree["summary"] = std::move(summary);
    return json::print(tree);
}

} // namespace spanwright::evidence
