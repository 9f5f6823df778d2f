// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/configreader.h"
#include <span>

namespace spanwright::exchange {

/// What a `model_type` leaves unsaid because its code fixes it, and how its own keys are read.
struct Family {
    enum Ffn : std::uint8_t { Plain, Gated };
    enum Bias : std::uint8_t { NoBias, QueryBias, AllBiases };
    enum Window : std::uint8_t { NoWindow, AllLayers, EveryOther, FiveOfSix, WhenUsed }; ///< WhenUsed: `use_sliding_window`
    std::string_view type;
    Ffn ffn = Gated;
    bool isTied = false;
    Bias bias = NoBias;
    Window window = NoWindow;
    void (*readOwn)(ConfigReader&, ModelShape&) = nullptr; ///< after the common keys
    // defaults of keys that configurations leave out; 0: required, or computed (head width from the hidden one, feed-forward 4 times it)
    int heads = 0;
    int kvHeads = 0;
    int headDim = 0;
    int vocabulary = 0;
    int ffnFactor = 0;
    bool isFfnExpert = false;      ///< `intermediate_size` is the width of one expert, and there is no dense block
};
[[nodiscard]] std::span<const Family> families();
void readShape(ConfigReader& reader, const Family& family, ImportedModel& out);

} // namespace spanwright::exchange
