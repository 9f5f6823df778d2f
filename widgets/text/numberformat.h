// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

/// How numbers are grouped for the reader; the decimal mark is always a point.
namespace spanwright::widgets {

enum class NumberFormat : std::uint8_t { System, Comma, Space, None };

/// System: a comma where the desktop groups with it, nothing where it does not group, else a space, so that a desktop's
/// grouping point is never taken for a decimal mark. Views show it when their texts are made again.
void setNumberFormat(NumberFormat format);
/// What a field may hold and read again: without groups.
[[nodiscard]] QString ungrouped(const std::string& printed);

} // namespace spanwright::widgets
