// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/families.h"
#include <algorithm>

// Defaults are those of the configuration classes in the transformers library and of the models' own code.
namespace spanwright::exchange {
namespace {

int whole(std::ptrdiff_t n) { return static_cast<int>(n); }

void expertWidths(ConfigReader& r, ModelShape& s) {
    r.required({"num_experts", "n_routed_experts", "num_local_experts"}, "experts", s.experts);
    r.required({"num_experts_per_tok", "experts_per_token", "num_selected_experts"}, "top_k", s.topK);
}

void readMixture(ConfigReader& r, ModelShape& s) {
    expertWidths(r, s);
    s.expertFfn = s.ffn;
}

void readQwenMixture(ConfigReader& r, ModelShape& s) {
    expertWidths(r, s);
    r.required({"moe_intermediate_size"}, "expert_ffn", s.expertFfn);
    r.optional({"shared_expert_intermediate_size"}, "shared_expert_ffn", s.sharedExpertFfn, false);
    s.sharedExperts = s.sharedExpertFfn > 0 ? 1 : 0;
    r.optional({"decoder_sparse_step"}, "moe_every", s.moeEvery, false);
    s.denseLayers = r.length("mlp_only_layers", "dense_layers");
}

void readDeepSeek(ConfigReader& r, ModelShape& s) {
    r.required({"kv_lora_rank"}, "kv_rank", s.kvRank);
    r.optional({"q_lora_rank"}, "query_rank", s.queryRank, false);
    r.required({"qk_rope_head_dim"}, "rope_dim", s.ropeDim);
    r.required({"qk_nope_head_dim"}, "nope_dim", s.nopeDim);
    r.required({"v_head_dim"}, "value_dim", s.valueDim);
    s.headDim = s.valueDim;
    if (!r.has("n_routed_experts")) return;
    expertWidths(r, s);
    r.required({"moe_intermediate_size"}, "expert_ffn", s.expertFfn);
    r.optional({"n_shared_experts"}, "shared_experts", s.sharedExperts, false);
    r.optional({"first_k_dense_replace"}, "dense_layers", s.denseLayers);
    r.optional({"moe_layer_freq"}, "moe_every", s.moeEvery, false);
    r.optional({"n_group"}, "expert_groups", s.expertGroups, false);
    r.optional({"topk_group"}, "groups_per_token", s.groupsPerToken, false);
    r.optional({"num_nextn_predict_layers"}, "mtp_depth", s.mtpDepth, false);
    if (s.mtpDepth > 0) r.note(ModelTerm::ImportModules, {{"count", std::int64_t(s.mtpDepth)}});
}

void readGpt2(ConfigReader& r, ModelShape& s) { r.optional({"n_positions", "n_ctx"}, "learned_positions", s.learnedPositions); }

/// Falcon: one key head (7B), or as many as the new architecture says (40B, 180B).
void readFalcon(ConfigReader& r, ModelShape& s) {
    const bool isNew = r.isOn("new_decoder_architecture");
    const bool isMultiQuery = r.isOn("multi_query", true);
    if (isNew || !isMultiQuery) return;
    s.kvHeads = 1;
    r.note(ModelTerm::ImportAssumed, {{"key", std::string("num_kv_heads")}, {"field", std::string("kv_heads")}, {"value", std::int64_t(1)}});
}

/// The blocks of a hybrid: M Mamba-2, * attention, - feed-forward, E mixture.
std::string hybridPattern(ConfigReader& r) {
    std::string pattern = r.text("hybrid_override_pattern", "mamba_blocks, attention_blocks");
    for (const std::string& block : r.texts("layers_block_type", "mamba_blocks, attention_blocks"))
        pattern += block == "mamba" ? 'M' : block == "attention" ? '*' : block == "moe" ? 'E' : '-';
    return pattern;
}

void readHybrid(ConfigReader& r, ModelShape& s) {
    const std::string pattern = hybridPattern(r);
    if (!r.isGood()) return;
    if (pattern.empty()) return r.refuse(fail(ErrorCode::JsonMissingKey, {{"path", std::string("hybrid_override_pattern")}}));
    if (pattern.find_first_not_of("M*-E") != std::string::npos) return r.refuseValue("hybrid_override_pattern", "M * - E");
    if (pattern.size() != static_cast<std::size_t>(s.layers)) return r.refuseValue("hybrid_override_pattern", "num_hidden_layers = " + std::to_string(s.layers));
    s.mambaBlocks = whole(std::count(pattern.begin(), pattern.end(), 'M'));
    s.attentionBlocks = whole(std::count(pattern.begin(), pattern.end(), '*'));
    const int mixtures = whole(std::count(pattern.begin(), pattern.end(), 'E'));
    s.denseLayers = s.layers - s.mambaBlocks - s.attentionBlocks - mixtures;
    r.required({"mamba_num_heads"}, "mamba_heads", s.mambaHeads);
    r.required({"mamba_head_dim"}, "mamba_head_dim", s.mambaHeadDim);
    r.required({"ssm_state_size"}, "state_size", s.stateSize);
    r.required({"n_groups"}, "mamba_groups", s.mambaGroups);
    r.optional({"conv_kernel"}, "conv_kernel", s.convKernel);
    r.note(ModelTerm::ImportHybrid, {{"mamba", std::int64_t(s.mambaBlocks)}, {"attention", std::int64_t(s.attentionBlocks)},
                                     {"ffn", std::int64_t(s.layers - s.mambaBlocks - s.attentionBlocks)}});
    if (mixtures == 0) return;
    expertWidths(r, s);
    r.required({"moe_intermediate_size"}, "expert_ffn", s.expertFfn);
    r.optional({"n_shared_experts"}, "shared_experts", s.sharedExperts, false);
    r.optional({"moe_shared_expert_intermediate_size"}, "shared_expert_ffn", s.sharedExpertFfn, false);
    s.sharedExpertFfn *= s.sharedExperts;
    r.optional({"moe_latent_size"}, "latent_width", s.latentWidth, false);
    r.optional({"n_group"}, "expert_groups", s.expertGroups, false);
    r.optional({"topk_group"}, "groups_per_token", s.groupsPerToken, false);
    r.optional({"num_nextn_predict_layers"}, "mtp_depth", s.mtpDepth, false);
}

constexpr Family kFamilies[] = {
    {.type = "llama"},
    {.type = "mistral", .window = Family::AllLayers},
    {.type = "qwen2", .bias = Family::QueryBias, .window = Family::WhenUsed},
    {.type = "qwen3", .window = Family::WhenUsed},
    {.type = "qwen2_moe", .bias = Family::QueryBias, .window = Family::WhenUsed, .readOwn = readQwenMixture},
    {.type = "qwen3_moe", .window = Family::WhenUsed, .readOwn = readQwenMixture},
    {.type = "mixtral", .window = Family::AllLayers, .readOwn = readMixture, .isFfnExpert = true},
    {.type = "deepseek_v2", .readOwn = readDeepSeek},
    {.type = "deepseek_v3", .readOwn = readDeepSeek},
    {.type = "kimi_k2", .readOwn = readDeepSeek},
    {.type = "gpt2", .ffn = Family::Plain, .isTied = true, .bias = Family::AllBiases, .readOwn = readGpt2, .ffnFactor = 4},
    {.type = "gpt_neox", .ffn = Family::Plain, .bias = Family::AllBiases},
    {.type = "falcon", .ffn = Family::Plain, .isTied = true, .readOwn = readFalcon, .ffnFactor = 4},
    {.type = "gemma", .isTied = true, .headDim = 256},
    {.type = "gemma2", .isTied = true, .window = Family::EveryOther, .headDim = 256},
    {.type = "gemma3_text", .isTied = true, .window = Family::FiveOfSix, .heads = 8, .kvHeads = 4, .headDim = 256, .vocabulary = 262208},
    {.type = "gemma3", .isTied = true, .window = Family::FiveOfSix, .heads = 8, .kvHeads = 4, .headDim = 256, .vocabulary = 262208},
    {.type = "phi", .ffn = Family::Plain, .bias = Family::AllBiases},
    {.type = "phi3", .window = Family::AllLayers},
    {.type = "olmo"},
    {.type = "olmo2"},
    {.type = "grok-1", .isTied = true, .readOwn = readMixture, .isFfnExpert = true},
    {.type = "gpt_oss", .bias = Family::QueryBias, .window = Family::EveryOther, .readOwn = readMixture, .headDim = 64, .isFfnExpert = true},
    {.type = "nemotron", .ffn = Family::Plain},
    {.type = "nemotron_h", .ffn = Family::Plain, .readOwn = readHybrid},
};

void readWindow(ConfigReader& r, const Family& f, ModelShape& s) {
    if (f.window == Family::NoWindow) return;
    const std::vector<std::string> kinds = r.texts("layer_types", "window_layers");
    const bool isUsed = f.window != Family::WhenUsed || r.isOn("use_sliding_window");
    if (!isUsed || !r.has("sliding_window")) return;
    r.optional({"sliding_window"}, "window", s.window);
    int full = f.window == Family::EveryOther ? s.layers / 2 : 0;
    if (f.window == Family::FiveOfSix) {
        int pattern = 6;
        r.optional({"sliding_window_pattern"}, "window_layers", pattern);
        full = s.layers / std::max(pattern, 1);
    }
    if (f.window == Family::WhenUsed) r.optional({"max_window_layers"}, "window_layers", full, false);
    s.windowLayers = kinds.empty() ? s.layers - std::min(full, s.layers) : whole(std::count(kinds.begin(), kinds.end(), "sliding_attention"));
    if (s.windowLayers == 0) s.window = 0;
    if (s.window > 0)
        r.note(ModelTerm::ImportWindow, {{"window", std::int64_t(s.window)}, {"count", std::int64_t(s.windowLayers)}, {"total", std::int64_t(s.layers)}});
}

void readWidths(ConfigReader& r, const Family& f, ModelShape& s) {
    r.required({"num_hidden_layers", "n_layer", "num_layers"}, "layers", s.layers);
    r.required({"hidden_size", "n_embd", "d_model"}, "hidden", s.hidden);
    s.heads = f.heads;
    if (f.heads > 0) r.optional({"num_attention_heads", "n_head"}, "heads", s.heads);
    else r.required({"num_attention_heads", "n_head"}, "heads", s.heads);
    s.kvHeads = f.kvHeads > 0 ? f.kvHeads : s.heads;
    r.optional({"num_key_value_heads", "num_kv_heads", "n_head_kv"}, "kv_heads", s.kvHeads, f.kvHeads > 0);
    s.headDim = f.headDim > 0 ? f.headDim : s.heads > 0 ? s.hidden / s.heads : 0;
    r.optional({"head_dim", "attention_head_dim"}, "head_dim", s.headDim, f.headDim > 0);
    s.vocabulary = f.vocabulary;
    if (f.vocabulary > 0) r.optional({"vocab_size"}, "vocabulary", s.vocabulary);
    else r.required({"vocab_size"}, "vocabulary", s.vocabulary);
    const char* width = f.isFfnExpert ? "expert_ffn" : "ffn";
    s.ffn = f.ffnFactor * s.hidden;
    if (f.ffnFactor > 0) r.optional({"intermediate_size", "n_inner", "ffn_hidden_size"}, width, s.ffn);
    else r.required({"intermediate_size", "ffn_hidden_size"}, width, s.ffn);
}

} // namespace

std::span<const Family> families() { return kFamilies; }

void readShape(ConfigReader& r, const Family& f, ImportedModel& out) {
    ModelShape& s = out.shape;
    s.isGated = f.ffn == Family::Gated;
    s.isTied = f.isTied;
    s.hasBiases = f.bias == Family::AllBiases;
    s.hasQueryBias = f.bias == Family::QueryBias;
    readWidths(r, f, s);
    r.flag("tie_word_embeddings", "is_tied", s.isTied);
    r.flag("attention_bias", "has_query_bias", s.hasQueryBias, false);
    readWindow(r, f, s);
    r.optional({"max_position_embeddings", "n_positions", "n_ctx", "max_sequence_length"}, "sequence", out.sequence, false);
    if (f.readOwn && r.isGood()) f.readOwn(r, s);
    if (f.isFfnExpert) s.ffn = 0;
}

} // namespace spanwright::exchange
