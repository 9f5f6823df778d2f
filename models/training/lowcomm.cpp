// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/lowcomm.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace spanwright::training {
namespace {

// Two thirds of a step is backward (twice the forward), and gradients leave as it makes them.
constexpr double kBackwardShare = 2.0 / 3;

Duration period(const LowComm& job) { return job.step * job.innerSteps / job.fragments; }
Duration window(const LowComm& job) { return std::min(period(job), job.step * (kBackwardShare + job.overlapSteps)); }

} // namespace

double exchangeBits(const LowComm& job) { return job.bits * job.parameters / (job.compression * job.fragments); }

double computeUtilisation(const LowComm& job, BitRate bandwidth) {
    const Duration exchange = Duration(exchangeBits(job) / bandwidth.base(), units::s) + job.latency;
    const Duration exposed = std::max(Duration(), exchange - window(job));
    return period(job) / (period(job) + exposed);
}

BitRate bandwidthFor(const LowComm& job, double utilisation) {
    const Duration time = period(job) * (1 / utilisation - 1) + window(job) - job.latency;
    return BitRate::fromBase(time > Duration() ? exchangeBits(job) / time.base() : std::numeric_limits<double>::infinity());
}

ExtraTokens extraTokens(double parameters, int replicas, int innerSteps, const catalogue::Catalogue& catalogue) {
    const auto fact = [&](const char* name) { return catalogue.number(std::string("local-sgd/") + name); };
    const bool isExtrapolated = parameters < fact("least_parameters") || parameters > fact("most_parameters") || replicas > fact("most_replicas") ||
                                innerSteps < fact("fit_inner_steps") || innerSteps > fact("most_inner_steps");
    if (replicas <= 1 || innerSteps <= 1) return {};
    // logarithms of the factor on the loss; small, so they add
    const double logReplicas = std::log(replicas);
    const double fit = logReplicas * fact("fit_coefficient") * std::pow(parameters, fact("fit_size_exponent"));
    const double decades = std::log(innerSteps / fact("fit_inner_steps")) / std::log(fact("most_inner_steps") / fact("fit_inner_steps"));
    const catalogue::Fact* more = catalogue.fact("local-sgd/more_inner_steps");
    const double least = more && more->min ? *more->min : fact("more_inner_steps"), most = more && more->max ? *more->max : fact("more_inner_steps");
    const double slope = fact("compute_exponent");
    const auto tokens = [slope](double loss) { return std::max(1.0, std::exp(loss / slope)); };
    ExtraTokens out;
    out.isExtrapolated = isExtrapolated;
    out.likely = tokens(fit + fact("more_inner_steps") * decades);
    out.low = tokens(fit - fact("fit_most_above") + std::min(least * decades, most * decades));
    const double joint = logReplicas * fact("joint_replica_exponent"), other = logReplicas * fact("other_flop_exponent") * slope;
    out.high = tokens(std::max({fit, joint, other}) + std::max(least * decades, most * decades));
    return out;
}

} // namespace spanwright::training
