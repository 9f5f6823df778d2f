// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"
#include <span>
#include <string>

namespace spanwright::training {

/// A dated software profile, from resources/profiles/profiles.json.
struct NamedProfile {
    std::string id, name, date, source;
    Profile profile;
};
/// Oldest first; parsed once.
[[nodiscard]] std::span<const NamedProfile> profiles();
/// By id; the newest when there is none.
[[nodiscard]] const NamedProfile& profile(std::string_view id);
/// What a plan assumes unless it says otherwise: the 2024 stack, which most published dense runs of today resemble.
[[nodiscard]] const NamedProfile& defaultProfile();

} // namespace spanwright::training
