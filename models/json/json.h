// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

/// The one place where JSON text becomes a tree and back. Exceptions of the JSON library stay in here.
namespace spanwright::json {

inline constexpr std::size_t kSizeLimit = 256u << 20; ///< bytes of a text that is read at all
inline constexpr int kDepthLimit = 64;

/// Refuses text above the size limit, nesting above the depth limit and keys that stand twice in one object. Both limits
/// are checked on the bytes, before anything is parsed.
[[nodiscard]] Result<nlohmann::ordered_json> parse(std::string_view text);
/// Two-space indent, shortest numbers, final newline. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string print(const nlohmann::ordered_json& tree);
/// null where there is none.
[[nodiscard]] nlohmann::ordered_json orNull(const std::optional<double>& value);
/// "an object", "text", "a number", ...; for error messages.
[[nodiscard]] const text::Entry& typeName(const nlohmann::ordered_json& node);
/// At most `limit` bytes, cut between characters, with "…" when something was left out; for error messages.
[[nodiscard]] std::string clipped(std::string text, std::size_t limit = 120);

} // namespace spanwright::json
