// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <optional>
#include <string>
#include <string_view>

/// Words and numbers of other people's text files.
namespace spanwright::exchange {

inline constexpr std::size_t kNetworkSizeLimit = 32u << 20; ///< bytes of a network file that is read, unpacked
inline constexpr std::size_t kNetworkItemLimit = 50'000;    ///< sites and links of one file

/// Text of a foreign file as a name: valid UTF-8 without control characters, trimmed.
[[nodiscard]] std::string cleanName(std::string text);
/// The same, short enough for an error.
[[nodiscard]] std::string shownValue(std::string_view text);
/// A finite number that fills the text but for blanks around it; nullopt otherwise.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);
/// "-90 .. 90", for the expected value of an error.
[[nodiscard]] std::string between(double low, double high);
/// Fails with FileTooLarge above kNetworkSizeLimit; `what` is the file or format.
[[nodiscard]] Result<Done> checkSize(std::size_t bytes, const std::string& what);
/// Fails with NetworkTooMany above kNetworkItemLimit.
[[nodiscard]] Result<Done> checkCount(std::size_t items);
/// A number in its range; fails with NetworkBadValue, which names line, element and field.
[[nodiscard]] Result<double> numberOf(std::string_view text, double low, double high, std::int64_t line, const std::string& element, const std::string& field);

} // namespace spanwright::exchange
