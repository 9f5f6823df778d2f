// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about models: how FLOPs are counted, and what an import made of a configuration.
enum class ModelTerm : std::uint8_t {
    // in the order of training::FlopConvention
    ConventionModel, ConventionModelFull, ConventionHardware, ConventionHardwareFull, ConventionSixNAttention, ConventionSixN, ConventionEightN,
    PartMamba,
    ImportAssumed,   ///< {key} {field} {value}
    ImportNested,    ///< {key}
    ImportWindow,    ///< {window} {count} {total}
    ImportModules,   ///< {count}
    ImportHybrid,    ///< {mamba} {attention} {ffn}
};

namespace text {
[[nodiscard]] const Entry& entry(ModelTerm term);
[[nodiscard]] std::span<const Entry> modelTermTable();
} // namespace text
} // namespace spanwright
