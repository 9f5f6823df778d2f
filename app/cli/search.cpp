// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search.h"
#include "json/json.h"
#include "project/fields.h"
#include "study/layoutsearch.h"
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>

namespace spanwright::cli {
namespace {

using Json = nlohmann::ordered_json;
using study::LayoutCandidate;

std::string loses(const std::vector<assess::Part>& fastest, const std::vector<assess::Part>& other) {
    const std::optional<assess::Part> most = study::mostLost(fastest, other);
    return most ? text::render(text::entry(most->name)) + " +" + print(Duration(most->value, units::s)).text() : std::string();
}

const text::Entry& ruleOf(std::size_t rule) { return text::entry(termOf(Term::RuleProduct, rule)); }

template <std::size_t N, class Enum> std::string keyOf(const std::array<const char*, N>& keys, Enum value) { return keys[static_cast<std::size_t>(value)]; }

Json layoutJson(const Layout& l, int data) {
    return {{"tensor", l.tensor}, {"pipeline", l.pipeline}, {"context", l.context}, {"expert", l.expert}, {"data", data}, {"virtual_stages", l.virtualStages},
            {"micro_batch", l.microBatch}, {"schedule", keyOf(fields::kSchedules, l.schedule)}, {"zero", static_cast<int>(l.zero)},
            {"recompute", keyOf(fields::kRecomputes, l.recompute)}, {"sequence_parallel", l.isSequenceParallel}, {"overlaps_tensor", keyOf(fields::kTensorOverlaps, l.tensorOverlap)},
            {"overlaps_data", l.overlapsData}, {"rank_order", keyOf(fields::kRankOrders, l.rankOrder)}, {"offloads_weights", l.offloadsWeights},
            {"offloads_activations", l.offloadsActivations}, {"offloaded_optimizer", l.offloadedOptimizer.base()}};
}

std::string row(const Layout& l, int data) {
    std::ostringstream out;
    out << "TP " << l.tensor << "  PP " << l.pipeline << "  CP " << l.context << "  DP " << data << "  EP " << l.expert << "  v " << l.virtualStages << "  micro-batch "
        << l.microBatch << "  " << keyOf(fields::kSchedules, l.schedule) << "  ZeRO-" << static_cast<int>(l.zero) << "  recompute " << keyOf(fields::kRecomputes, l.recompute);
    if (l.tensor > 1) out << (l.isSequenceParallel ? "  SP" : "") << "  TP overlap " << keyOf(fields::kTensorOverlaps, l.tensorOverlap);
    if (data > 1) out << "  DP overlap " << (l.overlapsData ? "on" : "off");
    if (l.rankOrder == RankOrder::PipelineInside) out << "  PP inside DP";
    if (l.offloadsWeights) out << "  offload weights";
    if (l.offloadsActivations) out << "  offload activations";
    if (l.offloadedOptimizer.base() > 0) out << "  offload optimizer";
    return out.str();
}

/// Layouts left out, by the key of the rule.
Json prunedJson(const study::LayoutSearch& found) {
    Json node = Json::object();
    for (std::size_t i = 0; i < study::kRules; ++i) node[std::string(ruleOf(i).id.substr(std::string_view("rule.").size()))] = found.pruned[i];
    return node;
}

std::string countsText(const study::LayoutSearch& found, double seconds) {
    const auto rate = [&](std::int64_t n) { return std::to_string(static_cast<std::int64_t>(double(n) / seconds / found.threads)); };
    std::ostringstream out;
    out << "considered " << found.considered << " layouts\n";
    for (std::size_t i = 0; i < study::kRules; ++i)
        if (found.pruned[i] > 0) out << "pruned " << found.pruned[i] << ": " << text::render(ruleOf(i)) << '\n';
    out << "timed " << found.timed << " in " << std::setprecision(3) << seconds << " s on " << found.threads << (found.threads == 1 ? " core" : " cores") << "; a core and second: "
        << rate(found.considered) << " considered, " << rate(found.timed) << " timed\n\n";
    return out.str();
}

} // namespace

Result<std::string> searchLayouts(const Scenario& scenario, const assess::Assessment& assessment, const SearchOptions& options) {
    const assess::JobAssessment* chosen = nullptr;
    for (const assess::JobAssessment& j : assessment.jobs)
        if (const Job* job = find(scenario, j.job); !chosen && job && (options.job.empty() || job->name == options.job)) chosen = &j;
    if (!chosen) return fail(ErrorCode::ItemMissing, {{"item", std::string("job")}, {"id", options.job}});
    const training::StepInput& base = chosen->input;
    if (base.accelerators <= 0 || base.machine.peak.base() <= 0) return fail(ErrorCode::ItemMissing, {{"item", std::string("placement")}, {"id", find(scenario, chosen->job)->name}});

    const auto start = std::chrono::steady_clock::now();
    const study::LayoutSearch found = study::searchLayouts(base, options.space, options.top, {}, options.threads);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const std::vector<assess::Part> best = found.best.empty() ? std::vector<assess::Part>() : study::stepPartsOf(base, found.best.front().layout);
    const auto data = [&](const LayoutCandidate& c) { return training::dataParallel(c.layout, base.accelerators); };

    if (options.asJson) {
        Json node;
        node["schema"] = "spanwright.layouts/1";
        node["counts"] = {{"considered", found.considered}, {"indivisible", found.indivisible()}, {"too_large", found.tooLarge()}, {"pruned", prunedJson(found)},
                          {"timed", found.timed}, {"seconds", seconds}, {"threads", found.threads}};
        for (const auto& [key, list] : {std::pair{"best", &found.best}, std::pair{"pareto", &found.pareto}}) {
            node[key] = Json::array();
            for (const LayoutCandidate& c : *list) {
                Json entry = layoutJson(c.layout, data(c));
                entry["step_s"] = c.step.in(units::s);
                entry["memory_gib"] = c.memory.in(units::GiB);
                node[key].push_back(std::move(entry));
            }
        }
        return json::print(node);
    }
    std::ostringstream out;
    out << countsText(found, seconds);
    for (const LayoutCandidate& c : found.best)
        out << print(c.step).text() << "  " << print(c.memory).text() << "  " << row(c.layout, data(c)) << "  " << loses(best, study::stepPartsOf(base, c.layout)) << '\n';
    out << "\nFastest for each memory, up to twice the shortest step:\n";
    for (const LayoutCandidate& c : found.pareto)
        if (c.step <= found.pareto.front().step * 2) out << print(c.step).text() << "  " << print(c.memory).text() << "  " << row(c.layout, data(c)) << '\n';
    return out.str();
}

} // namespace spanwright::cli
