// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runs.h"
#include "evidence/rowpath.h"
#include "json/reader.h"
#include "units/embedded.h"
#include <cmath>
#include <set>

namespace spanwright {
std::span<const EmbeddedFile> embeddedTraining();
}

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kMostParallel = 1e6;  // keeps products of three layout numbers within 64 bits
constexpr double kMostShape = 1e8;
// Keys that a row carries for a reader and that no prediction needs.
constexpr const char* kUnused[] = {"from", "active_params_b", "gpu", "etp", "tflops_per_gpu", "flop_convention", "mfu_pct", "hfu_pct",
                                   "train_tokens", "total_time_s", "gpu_hours", "derived"};

class RowReader {
public:
    RowReader(const Json& node, const std::string& path, Result<Done>& result) : m_reader(node, path, result) {}

    void text(const char* key, std::string& out) {
        if (m_reader.optionalMember(key)) m_reader.text(key, out);
    }
    void needText(const char* key, std::string& out) {
        m_reader.text(key, out);
        if (out.empty()) m_reader.refuse(ErrorCode::JsonMissingKey, {{"path", m_reader.at(key)}});
    }
    void boolean(const char* key, std::optional<bool>& out) {
        if (!m_reader.optionalMember(key)) return;
        bool value = false;
        m_reader.boolean(key, value);
        out = value;
    }
    void count(const char* key, std::optional<int>& out, double most, int least = 1) {
        const Json* node = m_reader.optionalMember(key);
        if (!node) return;
        int value = least;
        m_reader.integer(key, value);
        if (value < least || value > most) refuseRange(*node, key, least, most);
        out = value;
    }
    /// A number above zero.
    void positive(const char* key, std::optional<double>& out) {
        const Json* node = m_reader.optionalMember(key);
        if (!node) return;
        double value = 1;
        m_reader.number(key, value);
        if (!(value > 0)) m_reader.refuseValue(*node, m_reader.at(key), &text::entry(Term::JsonPositive));
        out = value;
    }
    [[nodiscard]] bool isSet(const char* key) { return m_reader.optionalMember(key) != nullptr; }
    void textList(const char* key, std::vector<std::string>& out) {
        if (m_reader.optionalMember(key)) m_reader.textList(key, out);
    }

private:
    void refuseRange(const Json& node, const char* key, int least, double most) {
        m_reader.refuseValue(node, m_reader.at(key), exactNumber(least) + " .. " + exactNumber(most));
    }
    json::ObjectReader m_reader;
};

void readModel(RowReader& r, MeasuredRun& run) {
    r.text("model", run.model);
    r.text("attention", run.attention);
    r.positive("params_b", run.parametersB);
    r.count("layers", run.layers, kMostParallel);
    r.count("hidden", run.hidden, kMostShape);
    r.count("heads", run.heads, kMostParallel);
    r.count("kv_heads", run.kvHeads, kMostParallel);
    r.count("head_dim", run.headDim, kMostParallel);
    r.count("ffn", run.ffn, kMostShape);
    r.boolean("gated_ffn", run.isGated);
    r.count("vocab", run.vocabulary, kMostShape);
    r.count("seq", run.sequence, kMostShape);
    r.count("experts", run.experts, kMostParallel, 0);
    r.count("topk", run.topK, kMostParallel, 0);
    r.count("shared_experts", run.sharedExperts, kMostParallel, 0);
    r.count("moe_ffn", run.moeFfn, kMostShape, 0);
    r.count("dense_layers", run.denseLayers, kMostParallel, 0);
}

void readLayout(RowReader& r, MeasuredRun& run) {
    r.count("tp", run.tensor, kMostParallel);
    r.count("pp", run.pipeline, kMostParallel);
    r.count("vpp", run.chunks, kMostParallel);
    r.count("dp", run.data, kMostParallel);
    r.count("cp", run.context, kMostParallel);
    r.count("ep", run.expert, kMostParallel);
    r.count("micro_batch", run.microBatch, kMostParallel);
    r.count("num_microbatches", run.microBatches, kMostParallel);
    r.count("global_batch", run.globalBatch, kMostShape);
    r.boolean("sp", run.isSequenceParallel);
    r.text("sharding", run.sharding);
    r.text("schedule", run.schedule);
    r.text("recompute", run.recompute);
    r.text("offload", run.offload);
}

void readResults(RowReader& r, MeasuredRun& run) {
    std::optional<double> seconds;
    r.positive("iter_s", seconds);
    if (seconds) run.step = Duration(*seconds, units::s);
    r.positive("tokens_per_s_per_gpu", run.tokensPerSecond);
    r.positive("samples_per_s_per_gpu", run.samplesPerSecond);
    r.positive("mem_gib", run.memory);
    r.text("mem_unit", run.memoryUnit);
    r.text("mem_kind", run.memoryKind);
    run.hasSites = r.isSet("sites");
    run.hasSites = r.isSet("wan") || run.hasSites;
    r.textList("not_stated", run.notStated);
}

MeasuredRun readRun(const Json& node, const std::string& path, Result<Done>& result) {
    MeasuredRun run;
    RowReader r(node, path, result);
    r.needText("id", run.id);
    r.needText("source", run.source);
    r.needText("scope", run.scope);
    r.text("source_path", run.sourcePath);
    r.text("notes", run.notes);
    readModel(r, run);
    r.text("accelerator_id", run.accelerator);
    r.text("interconnect", run.interconnect);
    r.text("framework", run.framework);
    r.text("precision", run.precision);
    r.count("gpus", run.gpus, kMostShape);
    r.count("gpus_per_node", run.perNode, kMostParallel);
    readLayout(r, run);
    readResults(r, run);
    for (const char* key : kUnused) static_cast<void>(r.isSet(key));
    return run;
}

} // namespace

Result<std::vector<MeasuredRun>> readRuns(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    if (!tree->is_array())
        return fail(ErrorCode::JsonWrongType, {{"path", &text::entry(Term::JsonFile)}, {"expected", &text::entry(Term::JsonList)}, {"found", &json::typeName(*tree)}});
    std::vector<MeasuredRun> runs;
    std::set<std::string> ids;
    Result<Done> result = Done{};
    for (std::size_t i = 0; i < tree->size(); ++i) {
        const std::string path = rowPath((*tree)[i], i);
        MeasuredRun run = readRun((*tree)[i], path, result);
        if (!result) return Unexpected(result.error());
        if (!ids.insert(run.id).second) return fail(ErrorCode::JsonDuplicateId, {{"path", path + ".id"}, {"id", run.id}});
        runs.push_back(std::move(run));
    }
    return runs;
}

std::span<const MeasuredRun> embeddedRuns() {
    // part of the program, and read by a test: a bad file cannot reach a user
    static const std::vector<MeasuredRun> all = readRuns(embeddedTraining().front().bytes).value();
    return all;
}

} // namespace spanwright::evidence
