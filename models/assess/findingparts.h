// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"

/// What findings are made of. Internal to models/assess.
namespace spanwright::assess {

using text::Argument;

inline text::Message message(FindingCode code, std::vector<Argument> arguments) { return {&text::entry(code), std::move(arguments)}; }

inline Fix fix(FixCode code, ItemRef subject, double value = 0, std::vector<Argument> arguments = {}, ItemRef other = {}) {
    return {code, subject, other, value, {&text::entry(code), std::move(arguments)}};
}

inline Finding finding(Severity severity, FindingCode code, std::vector<ItemRef> subjects, std::vector<Argument> arguments, std::optional<Fix> mend = {}) {
    return {severity, code, std::move(subjects), message(code, std::move(arguments)), std::move(mend)};
}

inline std::int64_t whole(double value) { return static_cast<std::int64_t>(value); }

} // namespace spanwright::assess
