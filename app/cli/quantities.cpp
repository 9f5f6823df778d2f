// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantities.h"

namespace spanwright::cli {
namespace {

std::string symbols(Kind kind) {
    std::string list;
    for (const UnitRow& row : allUnits())
        if (row.kind == kind) list += (list.empty() ? "" : ", ") + std::string(row.symbol);
    return list;
}

} // namespace

Unexpected<Error> refusal(Kind kind, const std::string& text, const ParsedQuantity& parsed) {
    switch (parsed.problem) {
    case ParseProblem::Empty: return fail(ErrorCode::ValueEmpty);
    case ParseProblem::Grouping: return fail(ErrorCode::ValueGrouping, {{"text", text}});
    case ParseProblem::UnknownUnit: return fail(ErrorCode::ValueUnknownUnit, {{"unit", parsed.offending}, {"expected", symbols(kind)}});
    case ParseProblem::WrongKind: return fail(ErrorCode::ValueWrongKind, {{"unit", parsed.offending}, {"expected", symbols(kind)}});
    default: return fail(ErrorCode::ValueNotANumber, {{"text", text}});
    }
}

} // namespace spanwright::cli
