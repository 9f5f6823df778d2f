// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"
#include <span>
#include <string>
#include <vector>

namespace spanwright::training {

/// A dated software profile, from resources/profiles/profiles.json.
struct NamedProfile {
    std::string id, name, date, source;
    std::string family;                  ///< releases of one family share what dense models need
    std::vector<std::string> frameworks; ///< beginnings of the names, in lower case, that measured runs give this stack
    Profile profile;
};
/// Oldest first; parsed once.
[[nodiscard]] std::span<const NamedProfile> profiles();
/// nullptr when there is none of that id.
[[nodiscard]] const NamedProfile* findProfile(std::string_view id);
/// By id; the newest when there is none.
[[nodiscard]] const NamedProfile& profile(std::string_view id);
/// What a plan assumes unless it says otherwise: the 2024 stack, which most published dense runs of today resemble.
[[nodiscard]] const NamedProfile& defaultProfile();
/// Error of step time that eight of ten runs stay below which the constants were not fitted to (docs/calibration.md): with
/// it low and high of a figure are about P10 and P90.
[[nodiscard]] Fraction unseenError(bool isMixture);

/// A number of a profile under its name in the profile file, in the unit that the name ends with. Calibration and the
/// file's reader go through this table, so a constant has one name.
struct ProfileField {
    std::string_view key;
    double (*get)(const Profile&);
    void (*set)(Profile&, double);
    double low, high;          ///< physical range; calibration stays inside
    double spread;             ///< how far from its prior the constant may plausibly lie: in ln, or plainly where low is 0
};
[[nodiscard]] std::span<const ProfileField> profileFields();
/// nullptr when there is none of that name.
[[nodiscard]] const ProfileField* findProfileField(std::string_view key);

} // namespace spanwright::training
