// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include <optional>
#include <string>
#include <vector>

/// Published laws of the loss of dense language models by size and training tokens (docs/physics.md, "Model size").
namespace spanwright::training {

/// A model by its parameters, embeddings included, and the tokens it was trained on. Both > 0.
struct TrainedSize {
    double parameters = 0;
    TokenCount tokens;
    [[nodiscard]] double tokensPerParameter() const { return tokens.base() / parameters; }
    /// 6 N D (Kaplan et al. 2020, arXiv 2001.08361).
    [[nodiscard]] FlopCount trainingFlops() const;
};

/// L(N, D) = E + A / N^alpha + B / D^beta, in nats a token of the law's own text and tokeniser: losses of two laws do not compare.
struct ScalingLaw {
    std::string id;                   ///< "besiroglu-2024"
    std::string name, source;
    double irreducible = 0;           ///< E
    double sizeFactor = 0;            ///< A
    double dataFactor = 0;            ///< B
    double sizeExponent = 0;          ///< alpha
    double dataExponent = 0;          ///< beta
    // of the runs it was fitted to; 0: not stated
    double leastParameters = 0, mostParameters = 0;
    double leastTokens = 0, mostTokens = 0;
    double mostTokensPerParameter = 0;
    // published 80 % interval of the compute-optimal tokens a parameter, at that training compute; 0: none that can be used
    double leastOptimal = 0, mostOptimal = 0;
    FlopCount intervalFlops;

    [[nodiscard]] double loss(const TrainedSize& size) const;
    /// Tokens that bring a model of a size to a loss; nothing when no number of tokens does.
    [[nodiscard]] std::optional<TokenCount> tokensFor(double parameters, double loss) const;
    /// Below this size no number of tokens reaches the loss. Precondition of this and the next two: loss > irreducible.
    [[nodiscard]] double leastSize(double loss) const;
    /// Least training compute for a loss; closed form.
    [[nodiscard]] TrainedSize computeOptimal(double loss) const;
    /// Least 6 N D + w N. `weight` w: inference FLOPs a parameter over the life, in training FLOPs by what they cost; >= 0, and 0 gives
    /// computeOptimal().
    [[nodiscard]] TrainedSize cheapest(double loss, double weight) const;
    /// Least loss for a training compute; closed form.
    [[nodiscard]] TrainedSize optimumOf(FlopCount compute) const;
    /// The same law with A and B moved, each as much as the other, until so many tokens a parameter are optimal at `compute`.
    [[nodiscard]] ScalingLaw withOptimum(double tokensPerParameter, FlopCount compute) const;
    /// Outside the runs it was fitted to.
    [[nodiscard]] bool isExtrapolated(const TrainedSize& size) const;
};

/// Inference takes so many FLOPs a parameter and token: the forward pass alone.
inline constexpr double kInferenceFlops = 2;
inline constexpr double kTrainingFlops = 6;
inline constexpr const char* kUsualLaw = "besiroglu-2024";

/// Those of the catalogue, the usual one first.
[[nodiscard]] std::vector<ScalingLaw> scalingLaws(const catalogue::Catalogue& catalogue);
[[nodiscard]] std::optional<ScalingLaw> scalingLaw(std::string_view id, const catalogue::Catalogue& catalogue);

/// Compute-optimal tokens by training compute as others published them: tokens = coefficient x C^exponent.
struct PublishedOptimum {
    std::string id, name, source;
    double coefficient = 0, exponent = 0;
    [[nodiscard]] TrainedSize at(FlopCount compute) const;
};
[[nodiscard]] std::vector<PublishedOptimum> publishedOptima(const catalogue::Catalogue& catalogue);

} // namespace spanwright::training
