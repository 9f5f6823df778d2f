// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/calibration.h"
#include "training/profile.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlopt.hpp>

namespace spanwright::evidence {
namespace {

constexpr double kNoise = 0.05;      // run-to-run spread of good clusters is 3-5 % (physics 5, item 9)
constexpr double kRidge = 0.25;      // weight of a constant one spread away from its prior, in samples one noise away
constexpr int kEvaluations = 6000;

constexpr std::array<std::string_view, 25> kDense{
    "matmul_bf16", "matmul_fp8", "matmul_fp4", "depth_ramp", "attention_volta", "attention_ampere", "attention_hopper", "attention_blackwell",
    "attention_blackwell_ultra", "attention_tpu", "softmax_share", "score_passes", "memory_efficiency", "cast_passes", "block_cast_passes", "host_floor_ms", "host_tensor",
    "host_sharpness", "scale_up_share", "scale_out_share", "gather_overlap", "tensor_overlap", "data_overlap", "copy_tax", "fixed_per_step_ms"};
constexpr std::array<std::string_view, 9> kMixture{"permute_passes", "scan_passes", "sink_passes", "mixture_floor_ms", "rack_floor",
                                                   "expert_scale_up", "expert_scale_out", "expert_imbalance", "expert_overlap"};

/// A constant in units of its spread away from the prior.
struct Axis {
    const training::ProfileField* field;
    double prior;
    [[nodiscard]] double value(double x) const {
        const double moved = field->low > 0 ? prior * std::exp(x * field->spread) : prior + x * field->spread;
        return std::clamp(moved, field->low, field->high);
    }
    /// x at the ends of the physical range, kept within four spreads.
    [[nodiscard]] double bound(double end, double limit) const {
        const double x = field->low > 0 ? std::log(end / prior) / field->spread : (end - prior) / field->spread;
        return limit < 0 ? std::clamp(x, limit, 0.0) : std::clamp(x, 0.0, limit);
    }
};

struct Problem {
    training::Profile prior;
    std::span<const Sample> samples;
    std::vector<double> weights;
    std::vector<Axis> axes;

    [[nodiscard]] training::Profile at(const std::vector<double>& x) const {
        training::Profile p = prior;
        for (std::size_t i = 0; i < axes.size(); ++i) axes[i].field->set(p, axes[i].value(x[i]));
        return p;
    }
    [[nodiscard]] double loss(const std::vector<double>& x) const {
        const std::vector<double> errors = logErrors(at(x), samples);
        double sum = 0;
        for (std::size_t i = 0; i < errors.size(); ++i) sum += weights[i] * (std::sqrt(1 + errors[i] * errors[i] / (kNoise * kNoise)) - 1);
        for (const double away : x) sum += kRidge * away * away;
        return sum;
    }
    /// Axes that change nothing cost the search time and gain nothing.
    void dropIdleAxes() {
        const std::vector<double> before = logErrors(prior, samples);
        std::erase_if(axes, [&](const Axis& axis) {
            training::Profile p = prior;
            axis.field->set(p, axis.value(axis.prior < axis.field->high ? 0.5 : -0.5));
            return logErrors(p, samples) == before;
        });
    }
};

} // namespace

std::span<const std::string_view> denseKeys() { return kDense; }
std::span<const std::string_view> mixtureKeys() { return kMixture; }

std::vector<double> logErrors(const training::Profile& profile, std::span<const Sample> samples) {
    std::vector<double> errors;
    errors.reserve(samples.size());
    for (const Sample& sample : samples) {
        training::StepInput in = sample.input;
        in.profile = profile;
        errors.push_back(std::log(training::step(in).total() / sample.measured));
    }
    return errors;
}

training::Profile fitted(const training::Profile& prior, std::span<const Sample> samples, std::span<const std::string_view> keys, double trust) {
    Problem problem{prior, samples, {}, {}};
    std::map<std::string, int> runs;
    for (const Sample& sample : samples) ++runs[sample.model];
    for (const Sample& sample : samples) problem.weights.push_back(trust / std::sqrt(runs[sample.model]));
    for (const std::string_view key : keys)
        if (const training::ProfileField* field = training::findProfileField(key)) problem.axes.push_back({field, field->get(prior)});
    problem.dropIdleAxes();
    if (samples.empty() || problem.axes.empty()) return prior;

    constexpr double kFarthest = 4; // spreads
    std::vector<double> low, high;
    for (const Axis& axis : problem.axes) {
        low.push_back(axis.field->low > 0 || axis.prior > axis.field->low ? axis.bound(axis.field->low, -kFarthest) : 0.0);
        high.push_back(axis.bound(axis.field->high, kFarthest));
    }
    nlopt::opt search(nlopt::LN_SBPLX, static_cast<unsigned>(problem.axes.size()));
    search.set_min_objective([](const std::vector<double>& x, std::vector<double>&, void* data) { return static_cast<const Problem*>(data)->loss(x); }, &problem);
    search.set_lower_bounds(low);
    search.set_upper_bounds(high);
    search.set_initial_step(0.5);
    search.set_ftol_rel(1e-6);
    search.set_maxeval(kEvaluations);
    std::vector<double> x(problem.axes.size(), 0.0);
    double least = 0;
    search.optimize(x, least);
    return problem.at(x);
}

std::vector<ProfileChange> calibratedTo(const training::StepInput& input, Duration measured) {
    constexpr double kOwnTrust = 1000; // the user's own step outweighs every prior
    constexpr std::array<std::string_view, 10> kOwn{"matmul_bf16", "matmul_fp8", "matmul_fp4", "attention_ampere", "attention_hopper", "attention_blackwell",
                                                    "attention_blackwell_ultra", "memory_efficiency", "host_floor_ms", "mixture_floor_ms"};
    const std::array samples{Sample{input, measured, {}}};
    const training::Profile own = fitted(input.profile, samples, kOwn, kOwnTrust);
    std::vector<ProfileChange> changes;
    for (const std::string_view key : kOwn)
        if (const training::ProfileField* f = training::findProfileField(key); f->get(own) != f->get(input.profile)) changes.push_back({std::string(key), f->get(own)});
    return changes;
}

} // namespace spanwright::evidence
