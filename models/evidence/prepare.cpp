// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/predict.h"
#include "evidence/rules.h"
#include "training/machine.h"
#include <cmath>

// Rules: docs/formats.md, "Measured runs".
namespace spanwright::evidence {
namespace {

// GPT-2's 50,257 entries padded to a multiple of 1024, as Megatron-LM does for 8-way tensor parallelism.
constexpr int kAssumedVocabulary = 51200;
constexpr double kMostBatch = 1e8; // sequences; the reader's limit of global_batch
// Megatron-LM's data parallelism began to reduce gradients behind the backward pass in 2023; sequence parallelism came on by then.
constexpr double kOverlapYear = 2023;

/// Fills Prepared step by step; the first reason to skip stays.
class Preparer {
public:
    Preparer(const MeasuredRun& run, const catalogue::Catalogue& catalogue) : m_run(run), m_catalogue(catalogue) {}

    Prepared prepared() {
        judge();
        if (goesOn()) readShape();
        if (goesOn()) readLayout();
        if (goesOn()) readStates();
        if (goesOn()) readMachine();
        if (goesOn()) checkLayout();
        if (goesOn()) chooseRecompute();
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool goesOn() const { return m_out.skipped.why == Skip::None; }
    void skip(Skip why, std::string what = {}) {
        if (goesOn()) m_out.skipped = {why, std::move(what)};
    }
    int need(const std::optional<int>& value, const char* key) {
        if (!value) skip(Skip::FieldMissing, key);
        return value.value_or(1);
    }
    template <class T>
    T known(const std::optional<T>& value, const char* key, const std::string& text) {
        if (!value) skip(Skip::Unsupported, std::string(key) + ": " + text);
        return value.value_or(T{});
    }
    [[nodiscard]] bool isModern() const { return stackDate(m_run) >= kOverlapYear; }

    void judge();
    void readShape();
    void readMixture(const catalogue::Model* model);
    void readLayout();
    void readStates();
    void readMachine();
    void checkLayout();
    void chooseRecompute();

    const MeasuredRun& m_run;
    const catalogue::Catalogue& m_catalogue;
    Prepared m_out;
};

void Preparer::judge() {
    const MeasuredRun& r = m_run;
    if (r.scope != "training_step") return skip(Skip::Scope, r.scope);
    if (r.hasSites) return skip(Skip::SeveralSites);
    if (!r.step && !r.tokensPerSecond && !r.samplesPerSecond && !r.memory) return skip(Skip::NothingMeasured);
}

/// The counts that make the model what it is must stand in the row; the catalogue adds what no key is there for.
void Preparer::readShape() {
    const MeasuredRun& r = m_run;
    ModelShape& s = m_out.input.shape;
    const int hidden = need(r.hidden, "hidden");
    const catalogue::Model* model = modelNamed(m_catalogue, r.model);
    if (model && model->shape.hidden != hidden) model = nullptr;
    if (model) s = model->shape;
    s.hidden = hidden;
    s.layers = need(r.layers, "layers");
    s.heads = need(r.heads, "heads");
    s.kvHeads = r.kvHeads.value_or(model ? model->shape.kvHeads : r.attention.starts_with("mha") ? s.heads : need(r.kvHeads, "kv_heads"));
    if (r.headDim) s.headDim = *r.headDim;
    else if (!model) s.headDim = hidden % s.heads == 0 ? hidden / s.heads : need(r.headDim, "head_dim");
    if (r.isMoe()) readMixture(model);
    else s.ffn = need(r.ffn, "ffn");
    if (r.isGated) s.isGated = *r.isGated;
    else if (!model) skip(Skip::FieldMissing, "gated_ffn");
    if (r.attention.find("mamba") != std::string::npos && s.mambaBlocks == 0) skip(Skip::Unsupported, "attention: " + r.attention + ", " + r.model);
    if (r.attention == "mla" && s.kvRank == 0) skip(Skip::Unsupported, "attention: mla, " + r.model);
    if (r.vocabulary) s.vocabulary = *r.vocabulary;
    else if (!model) {
        s.vocabulary = kAssumedVocabulary;
        m_out.isStated = false;
    }
    m_out.input.sequence = need(r.sequence, "seq");
    if ((r.model + r.notes).find("w/o MTP") != std::string::npos) s.mtpDepth = 0;
    if (model || !r.parametersB) return;
    // no key says whether input and output embeddings are one matrix: the parameter count does
    s.isTied = true;
    const double tied = std::abs(training::modelNumbers(s, m_out.input.sequence).parameters - *r.parametersB * 1e9);
    s.isTied = false;
    s.isTied = tied < std::abs(training::modelNumbers(s, m_out.input.sequence).parameters - *r.parametersB * 1e9);
}

void Preparer::readMixture(const catalogue::Model* model) {
    const MeasuredRun& r = m_run;
    ModelShape& s = m_out.input.shape;
    s.experts = *r.experts;
    s.topK = need(r.topK, "topk");
    s.expertFfn = need(r.moeFfn, "moe_ffn");
    if (r.denseLayers || !model) s.denseLayers = need(r.denseLayers, "dense_layers");
    if (r.sharedExperts || !model) s.sharedExperts = need(r.sharedExperts, "shared_experts");
    if (r.ffn) s.ffn = *r.ffn;
    else if (!model && s.denseLayers > 0) skip(Skip::FieldMissing, "ffn");
    if (!model && r.attention.find("every second") != std::string::npos) s.moeEvery = 2;
}

void Preparer::readLayout() {
    const MeasuredRun& r = m_run;
    Layout& l = m_out.input.layout;
    const long gpus = need(r.gpus, "gpus");
    l.tensor = need(r.tensor, "tp");
    l.pipeline = need(r.pipeline, "pp");
    const long inner = long{l.tensor} * l.pipeline;
    if (r.context) l.context = *r.context;
    else if (r.data && gpus % (inner * *r.data) == 0) l.context = static_cast<int>(gpus / (inner * *r.data));
    const long data = gpus / (inner * l.context);
    if (goesOn() && (data < 1 || inner * l.context * data != gpus || (r.data && *r.data != data))) skip(Skip::Layout, "tp x pp x cp x dp");
    l.expert = r.isMoe() ? need(r.expert, "ep") : 1;
    std::optional<int> micro = r.microBatch;
    std::optional<int> global = r.globalBatch;
    if (!micro && global && r.microBatches && goesOn() && *global % (data * *r.microBatches) == 0) micro = static_cast<int>(*global / (data * *r.microBatches));
    if (const double batch = double(data) * micro.value_or(0) * r.microBatches.value_or(0); !global && batch >= 1 && batch <= kMostBatch) global = static_cast<int>(batch);
    l.microBatch = need(micro, "micro_batch");
    m_out.input.globalBatch = need(global, "global_batch");
    l.virtualStages = r.chunks.value_or(1);
    l.schedule = known(scheduleOf(r.schedule, l.virtualStages), "schedule", r.schedule);
    m_out.input.accelerators = static_cast<int>(gpus);
    if (r.isSequenceParallel) l.isSequenceParallel = *r.isSequenceParallel;
    else l.isSequenceParallel = l.tensor > 1 && isModern();
    if (!r.isSequenceParallel && l.tensor > 1) m_out.isStated = false;
}

void Preparer::readStates() {
    const MeasuredRun& r = m_run;
    Layout& l = m_out.input.layout;
    l.overlapsData = isModern();
    if (!r.sharding.empty()) {
        l.zero = known(shardingOf(r.sharding), "sharding", r.sharding);
        if (l.zero != ZeroStage::None) l.zeroGroup = zeroGroupOf(r.sharding, m_out.input.accelerators);
    } else {
        l.zero = isMegatronCore(r.framework) ? ZeroStage::Optimizer : ZeroStage::None;
        if (training::dataParallel(l, m_out.input.accelerators) > 1) m_out.isStated = false;
    }
    if (!r.offload.empty()) {
        const Offloaded offloaded = known(offloadOf(r.offload), "offload", r.offload);
        l.offloadsWeights = offloaded.weights;
        l.offloadsActivations = offloaded.activations;
        l.offloadedOptimizer = offloaded.optimizer;
    }
    if (!r.recompute.empty()) l.recompute = known(recomputeOf(r.recompute), "recompute", r.recompute);
    if (r.precision.empty()) return skip(Skip::FieldMissing, "precision");
    m_out.input.precision = known(precisionOf(r.precision), "precision", r.precision);
}

void Preparer::readMachine() {
    const MeasuredRun& r = m_run;
    const catalogue::Accelerator* a = m_catalogue.accelerator(r.accelerator);
    if (!a || a->bf16.base() <= 0 || a->memory.base() <= 0 || a->memoryBandwidth.base() <= 0 || a->scaleUp.base() <= 0)
        return skip(Skip::Accelerator, r.accelerator.empty() ? "accelerator_id" : r.accelerator);
    training::Fabrics f;
    f.perNode = r.perNode.value_or(a->perNode);
    f.scaleUpDomain = a->scaleUpDomain > a->perNode ? a->scaleUpDomain : f.perNode; // a rack or a slice keeps its own size
    const std::optional<BitRate> rate = nicRateOf(r.interconnect, f.perNode);
    f.nic = rate.value_or(a->nic);
    const bool leavesDomain = m_out.input.accelerators > f.scaleUpDomain;
    if (leavesDomain && f.nic.base() <= 0) return skip(Skip::Accelerator, r.accelerator);
    if (leavesDomain && !rate) m_out.isStated = false;
    m_out.input.machine = training::machineOf(*a, f, m_out.input.precision);
    m_out.input.precision = training::usedPrecision(*a, m_out.input.precision);
    const training::NamedProfile& profile = profileFor(r);
    m_out.input.profile = profile.profile;
    m_out.input.profile.gradientBytes = gradientBytes(r.precision, profile.profile.gradientBytes);
    m_out.profile = profile.id;
}

void Preparer::checkLayout() {
    switch (training::check(m_out.input)) {
    case training::LayoutProblem::None: return;
    case training::LayoutProblem::Product: return skip(Skip::Layout, "tp x pp x cp");
    case training::LayoutProblem::Heads: return skip(Skip::Layout, "heads / tp");
    case training::LayoutProblem::Layers: return skip(Skip::Layout, "layers / (pp x vpp)");
    case training::LayoutProblem::Batch: return skip(Skip::Layout, "global_batch / (dp x micro_batch)");
    case training::LayoutProblem::Experts: return skip(Skip::Layout, "experts / ep");
    case training::LayoutProblem::OddStages: return skip(Skip::Layout, "pp / 2");
    case training::LayoutProblem::ZeroGroup: return skip(Skip::Layout, "dp x cp / zero group");
    }
}

/// Not stated: the least that fits in memory.
void Preparer::chooseRecompute() {
    if (!m_run.recompute.empty()) return;
    m_out.isStated = false;
    for (const Recompute r : {Recompute::None, Recompute::Selective, Recompute::FeedForward, Recompute::Full}) {
        m_out.input.layout.recompute = r;
        if (training::memory(m_out.input).total() <= m_out.input.machine.memory) return;
    }
}

} // namespace

Prepared prepare(const MeasuredRun& run, const catalogue::Catalogue& catalogue) { return Preparer(run, catalogue).prepared(); }

} // namespace spanwright::evidence
