// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "training/scaling.h"

/// Small against large: which size reaches a quality at the least cost of training and of the tokens it serves over its life. Formulas:
/// docs/physics.md, "Model size".
namespace spanwright::study {

using training::ScalingLaw;
using training::TrainedSize;

/// What is made least. Compute counts FLOPs, training and inference alike; the others count accelerator-hours at their rates.
enum class SizeMeasure : std::uint8_t { Compute, Energy, Rental, Amortised };
inline constexpr std::array kSizeMeasures{"compute", "energy", "rental", "amortised"};
[[nodiscard]] Kind kindOf(SizeMeasure measure);

/// What an accelerator-hour of an assessed job makes and takes.
struct HourRates {
    std::string accelerator;      ///< catalogue id
    FlopRate peak;                ///< 16 bit, dense, of one
    Fraction training;            ///< of that peak: 6 N D of the run over its accelerator-time, waits and failures included
    Power facility;               ///< of one, mean of the run
    HourPrice rental, amortised;  ///< of one; zero: a price is not known
    bool isMixture = false;       ///< N counts the active parameters, which the laws do not know
    [[nodiscard]] bool knows(SizeMeasure measure) const;
};
/// Nothing when the job is not computed.
[[nodiscard]] std::optional<HourRates> hourRates(const Scenario& scenario, const assess::JobAssessment& job);
/// The job as its size and tokens: active parameters of a mixture.
[[nodiscard]] TrainedSize trainedSize(const Scenario& scenario, const assess::JobAssessment& job);

/// Of the 16-bit peak while serving, mean over prompt and answer; the catalogue's value and range.
struct ServingUse {
    Fraction low, likely, high;
};
[[nodiscard]] ServingUse usualServing(const catalogue::Catalogue& catalogue);

struct SizeQuestion {
    std::string law = training::kUsualLaw;
    TrainedSize like;             ///< the quality to reach: that of a dense model of this size on these tokens, by any law
    TokenCount served;            ///< prompt and answer over the life; >= 0
    ServingUse serving;           ///< 0 < low <= likely <= high
    SizeMeasure measure = SizeMeasure::Amortised;
    HourRates rates;
};

/// One size that reaches the quality.
struct SizeChoice {
    TrainedSize size;
    FlopCount trainingFlops, servingFlops;
    double trainingHours = 0, servingHours = 0; ///< of accelerators
    double training = 0, serving = 0;           ///< in the base unit of the measure
    bool isExtrapolated = false;                ///< outside the runs of the law
    [[nodiscard]] double total() const { return training + serving; }
};
/// The cheapest size by another law, or at one end of an uncertain input.
struct SizeSwing {
    enum class Cause : std::uint8_t { Law, LeastOptimal, MostOptimal, LeastServing, MostServing } cause = Cause::Law;
    std::string law;              ///< name of it
    double value = 0;             ///< tokens a parameter, or share of the peak; 0: another law
    SizeChoice cheapest, computeOptimal;
    [[nodiscard]] Fraction saving() const;
};
struct SizeBandPoint {
    double parameters = 0;
    double low = 0, high = 0;     ///< totals over all laws; infinite where a law cannot reach the quality
};
struct SizeAnswer {
    ScalingLaw law;
    double loss = 0;              ///< nats a token, by the law
    double leastParameters = 0;   ///< no number of tokens helps a smaller model
    SizeChoice like, computeOptimal, cheapest;
    double low = 0, high = 0;     ///< parameters, P10 and P90 by the law's interval and the range of the serving use
    std::vector<SizeChoice> curve; ///< ascending sizes, evenly on a log scale
    std::vector<SizeBandPoint> band; ///< at the same sizes
    std::vector<SizeSwing> swings;
    std::vector<std::pair<training::PublishedOptimum, TrainedSize>> published; ///< at the compute-optimal size's training compute
    [[nodiscard]] Fraction saving() const; ///< of the cheapest against the compute-optimal size
};
/// Fails for a law that does not exist, numbers that are not above zero (served: below), and a measure whose price is not known.
[[nodiscard]] Result<SizeAnswer> sizes(const SizeQuestion& question, const catalogue::Catalogue& catalogue);
/// One size by the question's law and rates; nothing when no number of tokens reaches the quality.
[[nodiscard]] std::optional<SizeChoice> choiceAt(double parameters, const SizeQuestion& question, const ScalingLaw& law);

/// The compute-optimal model of a loss by a law, as a quality for SizeQuestion::like. Fails when the loss is not above E.
[[nodiscard]] Result<TrainedSize> sizeOfLoss(double loss, const std::string& law, const catalogue::Catalogue& catalogue);

/// The question for an assessed job: its quality, its rates, as many served tokens as training ones, the catalogue's serving use, amortised cost where it is known.
[[nodiscard]] std::optional<SizeQuestion> questionFor(const Scenario& scenario, const assess::JobAssessment& job, const catalogue::Catalogue& catalogue);

} // namespace spanwright::study
