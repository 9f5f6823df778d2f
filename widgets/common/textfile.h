// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

namespace spanwright::widgets {

/// Replaces the file as a whole or leaves it as it is. Empty when it was written; else why not, in the user's language.
[[nodiscard]] QString writeTextFile(const QString& path, const std::string& text);

} // namespace spanwright::widgets
