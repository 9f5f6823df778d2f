// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/modelshape.h"
#include "text/errors.h"

/// Reads the `config.json` that Hugging Face models carry.
namespace spanwright::exchange {

struct UsedField {
    std::string theirs;              ///< key of the configuration; dotted inside a nested one
    std::string ours;                ///< key of the model shape in docs/formats.md
    std::string value;
};

struct ImportedModel {
    ModelShape shape;
    std::string name;                ///< `_name_or_path` or `name`, else the family
    std::string family;              ///< `model_type` as it is written
    int sequence = 0;                ///< longest the configuration names; 0: none
    std::vector<UsedField> used;
    std::vector<std::string> ignored;///< keys that the shape has no use for
    std::vector<text::Message> notes;///< what was assumed, and what differs from how counts are published
};

/// Errors: JsonSyntax and its kin; JsonMissingKey, JsonWrongType, JsonBadValue with the key, the last one for an unknown
/// `model_type` with the list of known ones; ValueOutOfRange when the shape as a whole cannot be.
[[nodiscard]] Result<ImportedModel> shapeFromConfig(std::string_view json);

/// Every `model_type` that is read.
[[nodiscard]] std::vector<std::string_view> knownModelTypes();

} // namespace spanwright::exchange
