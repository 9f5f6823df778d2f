// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Fits the few physical constants of a software profile to measured steps (docs/physics.md, "Calibration").
namespace spanwright::evidence {

/// A measured step; the profile in `input` is replaced while fitting.
struct Sample {
    training::StepInput input;
    Duration measured;
    std::string model;   ///< runs of one model count together as the root of their number
};

/// The constants named by `keys`, moved from `prior` to where the samples are met best: pseudo-Huber loss of the logarithm
/// of predicted over measured, and a ridge that holds each constant near its prior in units of its spread. Keys that no
/// sample depends on stay at their prior. Deterministic. No samples: the prior.
/// `trust`: weight of a sample, of which published ones have 1.
[[nodiscard]] training::Profile fitted(const training::Profile& prior, std::span<const Sample> samples, std::span<const std::string_view> keys, double trust = 1);

/// The constants of input.profile that set the pace of one job - how fast its matrices, its
/// attention, its memory and its host are - moved together to meet a measured step, each as little as its spread asks.
/// Returned are those that moved. They stay in their physical range, so a step out of reach is met only as far as that.
[[nodiscard]] std::vector<ProfileChange> calibratedTo(const training::StepInput& input, Duration measured);

/// What dense rows determine, and what mixtures add.
[[nodiscard]] std::span<const std::string_view> denseKeys();
[[nodiscard]] std::span<const std::string_view> mixtureKeys();

/// ln(predicted / measured) of each sample under a profile.
[[nodiscard]] std::vector<double> logErrors(const training::Profile& profile, std::span<const Sample> samples);

} // namespace spanwright::evidence
