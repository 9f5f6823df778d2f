// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace spanwright {

/// What parts printed numbers into groups of three digits: 1,234.5 or 1 234.5 (a narrow space that does not break) or 1234.5.
enum class GroupMark : std::uint8_t { Comma, Space, None };

/// The reader's choice for every number that is printed for people from now on, in the whole program; a comma until then.
/// Files for programs hold no groups.
void setGroupMark(GroupMark mark);
[[nodiscard]] GroupMark groupMark();

} // namespace spanwright
