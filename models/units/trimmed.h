// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace spanwright {

/// Without the spaces, tabs and line ends around it.
[[nodiscard]] inline std::string trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(kSpaces) - first + 1));
}

} // namespace spanwright
