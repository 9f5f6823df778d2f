// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

/// English text of the files that ship with the program (samples, generic and region names of the catalogue, published
/// results, sources of the default assumptions), listed so that it can be translated. A test compares it with the files.
namespace spanwright::text {

[[nodiscard]] std::span<const Entry> shippedTable();
/// The entry of a shipped text, or the text itself: names and sources of the user stay as they are.
[[nodiscard]] Value shipped(const std::string& english);
/// The shipped text in the reader's language, or the text itself.
[[nodiscard]] std::string renderShipped(const std::string& english, const Translator& translate);

} // namespace spanwright::text
