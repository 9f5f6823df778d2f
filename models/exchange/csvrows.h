// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include "text/terms.h"
#include <string>
#include <string_view>
#include <vector>

namespace spanwright::exchange {

struct CsvRow {
    std::int64_t line = 1;
    std::vector<std::string> fields;
};

/// Rows of a CSV text: RFC 4180, also with bare line feeds.
class CsvRows {
public:
    explicit CsvRows(std::string_view text) : m_text(text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text) {}
    /// The next row that is not empty; without fields at the end.
    [[nodiscard]] Result<CsvRow> next();

private:
    [[nodiscard]] Unexpected<Error> syntax(Term reason) const;
    [[nodiscard]] Result<std::string> read(bool& isLast);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};
/// Fails unless the row has as many fields as the first line names.
[[nodiscard]] Result<Done> checkFieldCount(const CsvRow& row, std::size_t expected);
/// Fails unless every name of the first line is known and stands once.
[[nodiscard]] Result<Done> checkColumns(const std::vector<std::string>& header, const std::vector<std::string>& known);

} // namespace spanwright::exchange
