// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "units/units.h"
#include <string>

namespace spanwright::cli {

/// Why a text is no quantity of the kind, with the units that would do.
[[nodiscard]] Unexpected<Error> refusal(Kind kind, const std::string& text, const ParsedQuantity& parsed);

/// "400 Gb/s", "1ms"; a number alone is in the base unit.
template <class Q>
[[nodiscard]] Result<Q> read(const std::string& text) {
    const ParsedQuantity parsed = parse(Q::kind, text);
    if (parsed.problem != ParseProblem::None) return refusal(Q::kind, text, parsed);
    return Q::fromBase(parsed.base);
}

} // namespace spanwright::cli
