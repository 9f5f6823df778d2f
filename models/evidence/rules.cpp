// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/rules.h"
#include <algorithm>
#include <cctype>
#include <cmath>
#include <regex>

namespace spanwright::evidence {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lettersAndDigits(std::string_view text) {
    std::string out;
    for (const char c : lower(text))
        if (std::isalnum(static_cast<unsigned char>(c))) out += c;
    return out;
}

/// "2024-06" -> 2024.417
double yearOf(const std::string& date) {
    const std::size_t dash = date.find('-');
    if (dash == std::string::npos) return std::stod(date);
    return std::stod(date) + (std::stod(date.substr(dash + 1)) - 1) / 12;
}

/// Stacks without a release or a date in the row: the year of their publication.
struct StackYear {
    std::string_view name;
    double year;
};
constexpr StackYear kStackYears[] = {
    {"megatron-deepspeed", 2022.5}, // BLOOM chronicles 2022; vTrain's testbed of the same stack
    {"megatron + deepspeed", 2021.5},
    {"composer", 2023.8},           // llm-foundry table with PyTorch 2.1 and flash attention 2
    {"megatron-lm fork", 2023.9},   // zero-bubble paper, November 2023
    {"megatron-lm", 2021.3},        // SC'21 paper and the BigScience GPT-2 experiments
    {"megatron-bridge", 2026.3},    // cards and skills without a release are of 2026
    {"megatron-core", 2024.5},
    {"nemo", 2024.5},
    {"primus", 2025.7},
    {"maxtext", 2024.5},
    {"paxml", 2023.8},
};
constexpr double kUnknownYear = 2024.5;

} // namespace

std::optional<Precision> precisionOf(std::string_view text) {
    const std::string t = lower(text);
    if (has(t, "fp4")) return Precision::Fp4;
    if (has(t, "fp8")) return has(t, "mx") ? Precision::Mxfp8 : Precision::Fp8;
    if (has(t, "bf16") || has(t, "fp16")) return Precision::Bf16;
    return std::nullopt;
}

std::optional<Recompute> recomputeOf(std::string_view text) {
    const std::string t = lower(text);
    if (t == "none") return Recompute::None;
    if (t == "full") return Recompute::Full;
    if (t == "selective" || t == "selective (attention core)" || t == "selective: core_attn") return Recompute::Selective;
    if (t.starts_with("selective") && (has(t, "mlp") || has(t, "moe"))) return Recompute::FeedForward;
    if (t.starts_with("selective")) return Recompute::Selective; // parts of the attention block, cheap with fused kernels
    return std::nullopt;
}

std::optional<ZeroStage> shardingOf(std::string_view text) {
    const std::string t = lower(text);
    if (has(t, "diloco")) return std::nullopt;
    if (has(t, "across") && zeroGroupOf(text, 0) == 0) return std::nullopt; // groups of unknown size
    if (t.starts_with("none") || t.starts_with("zero0")) return ZeroStage::None;
    if (t.starts_with("zero1")) return ZeroStage::Optimizer;
    if (t.starts_with("zero2")) return ZeroStage::Gradients;
    if (t.starts_with("zero3") || t.starts_with("fsdp")) return ZeroStage::Weights;
    return std::nullopt;
}

int zeroGroupOf(std::string_view text, int accelerators) {
    const std::string t = lower(text);
    if (!has(t, "across") && !has(t, "+ dp")) return 0;
    static const std::regex kNumber("[0-9]+");
    const std::string groups = t.substr(0, t.find_first_of(",+"));
    int last = 0;
    for (std::sregex_iterator it(groups.begin(), groups.end(), kNumber), end; it != end; ++it) {
        last = std::stoi(it->str());
        if (last == accelerators) break;
    }
    return last;
}

std::optional<Offloaded> offloadOf(std::string_view text) {
    static const std::regex percent(R"((\d+(?:\.\d+)?) ?%)");
    const std::string t = lower(text);
    Offloaded o;
    if (t == "none") return o;
    if (has(t, "nvme") || has(t, "disk") || has(t, "ssd")) return std::nullopt;
    o.weights = has(t, "weight") || has(t, "param");
    o.activations = has(t, "activation") || has(t, "checkpoint");
    if (has(t, "optim") || has(t, "adam")) {
        std::smatch m;
        o.optimizer = Fraction(std::regex_search(t, m, percent) ? std::clamp(std::stod(m[1]) / 100, 0.0, 1.0) : 1, units::one);
    }
    return o == Offloaded() ? std::nullopt : std::optional(o);
}

std::optional<Schedule> scheduleOf(std::string_view text, int chunks) {
    const std::string t = lower(text);
    if (t.empty()) return chunks > 1 ? Schedule::Interleaved : Schedule::OneFOneB;
    if (t == "1f1b") return chunks > 1 ? std::nullopt : std::optional(Schedule::OneFOneB);
    if (t == "1f1b interleaved" || t == "1f1b-i") return Schedule::Interleaved;
    if (t == "gpipe") return Schedule::Gpipe;
    if (t == "zb-1p" || t == "zb-h1") return Schedule::ZbH1;
    if (t == "zb-2p" || t == "zb-h2") return Schedule::ZbH2;
    if (t == "zb-v") return Schedule::ZbV;
    if (t == "dualpipe") return Schedule::DualPipe;
    if (t == "v-half") return Schedule::VHalf;
    return std::nullopt;
}

std::optional<BitRate> nicRateOf(std::string_view interconnect, int perNode) {
    static const std::regex several(R"((\d+)x [A-Za-z -]*(\d+) Gb/s)");
    static const std::regex whole(R"((\d+) Gb/s per node)");
    std::match_results<std::string_view::const_iterator> m;
    if (std::regex_search(interconnect.begin(), interconnect.end(), m, several))
        return BitRate(std::stod(m[1].str()) * std::stod(m[2].str()) / perNode, units::Gbps);
    if (std::regex_search(interconnect.begin(), interconnect.end(), m, whole)) return BitRate(std::stod(m[1].str()) / perNode, units::Gbps);
    return std::nullopt;
}

double stackDate(const MeasuredRun& run) {
    static const std::regex release(R"( (2\d)\.(\d\d|x))");
    static const std::regex dated(R"(\b(20[12]\d)(?:-(\d\d))?\b)");
    std::smatch m;
    if (std::regex_search(run.framework, m, release)) return 2000 + std::stod(m[1]) + (m[2] == "x" ? 0.5 : (std::stod(m[2]) - 1) / 12);
    for (const std::string* text : {&run.framework, &run.sourcePath})
        if (std::regex_search(*text, m, dated)) return std::stod(m[1]) + (m[2].matched ? (std::stod(m[2]) - 1) / 12 : 0.5);
    const std::string stack = lower(run.framework);
    for (const StackYear& row : kStackYears)
        if (stack.starts_with(row.name)) return row.year;
    return kUnknownYear;
}

double gradientBytes(std::string_view precision, double usual) {
    return has(lower(precision), "fp32 gradient accumulation") ? usual + 4 : usual; // an fp32 sum beside the stack's own buffers
}

bool isMegatronCore(std::string_view framework) {
    const std::string t = lower(framework);
    return t.starts_with("megatron-core") || t.starts_with("megatron-bridge") || t.starts_with("nemo") || t.starts_with("primus");
}

const training::NamedProfile& profileFor(const MeasuredRun& run) {
    const std::string stack = lower(run.framework);
    const double date = stackDate(run);
    const training::NamedProfile* best = &training::defaultProfile();
    std::size_t length = 0;
    double distance = 0;
    for (const training::NamedProfile& p : training::profiles())
        for (const std::string& name : p.frameworks) {
            const double away = std::abs(yearOf(p.date) - date);
            if (!stack.starts_with(name) || name.size() < length || (name.size() == length && away >= distance)) continue;
            best = &p;
            length = name.size();
            distance = away;
        }
    return *best;
}

const catalogue::Model* modelNamed(const catalogue::Catalogue& catalogue, std::string_view name) {
    const std::string wanted = lettersAndDigits(name);
    const catalogue::Model* best = nullptr;
    std::size_t length = 0;
    for (const catalogue::Model& model : catalogue.models()) {
        const std::string id = lettersAndDigits(model.id);
        if (!model.isComplete || !wanted.starts_with(id) || id.size() <= length) continue;
        best = &model;
        length = id.size();
    }
    return best;
}

bool isAllocatedOnly(std::string_view memoryKind) {
    const std::string t = lower(memoryKind);
    return has(t, "allocated") || has(t, "as printed"); // papers print what the framework reports
}

} // namespace spanwright::evidence
