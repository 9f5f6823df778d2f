// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/quotation.h"
#include "report/report.h"

namespace spanwright::report {

/// What each basis makes of a quotation, a row each; the note says what is supposed, which basis fits best, and whether the figures agree.
[[nodiscard]] Table quotationTable(const evidence::QuotationCheck& check, const evidence::QuotationTerms& terms, const text::Translator& translate = {});
/// Published runs beside it, least energy first.
[[nodiscard]] Table quotationRunsTable(const evidence::QuotationCheck& check, const text::Translator& translate = {});

} // namespace spanwright::report
