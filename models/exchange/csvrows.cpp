// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrows.h"
#include "exchange/foreigntext.h"
#include <algorithm>
#include <set>

namespace spanwright::exchange {

Result<CsvRow> CsvRows::next() {
    while (m_at < m_text.size()) {
        CsvRow row{m_line, {}};
        for (bool isLast = false; !isLast;) {
            Result<std::string> field = read(isLast);
            if (!field) return Unexpected(field.error());
            row.fields.push_back(std::move(*field));
        }
        if (row.fields.size() > 1 || !row.fields[0].empty()) return row;
    }
    return CsvRow{m_line, {}};
}

Unexpected<Error> CsvRows::syntax(Term reason) const { return fail(ErrorCode::NetworkSyntax, {{"format", std::string("CSV")}, {"line", m_line}, {"reason", &text::entry(reason)}}); }

Result<std::string> CsvRows::read(bool& isLast) {
    std::string out;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        const std::int64_t opened = m_line;
        for (++m_at;; ++m_at) {
            if (m_at >= m_text.size()) {
                m_line = opened;
                return syntax(Term::ReasonQuoteOpen);
            }
            const char c = m_text[m_at];
            if (c == '"' && m_text.substr(m_at + 1, 1) != "\"") break;
            if (c == '"') ++m_at;
            if (c == '\n') ++m_line;
            out += c;
        }
        ++m_at;
    } else {
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        out = m_text.substr(m_at, end - m_at);
        m_at = end;
    }
    isLast = true;
    if (m_at >= m_text.size()) return out;
    if (m_text[m_at] == ',') isLast = false, ++m_at;
    else if (m_text[m_at] == '\n' || m_text.substr(m_at, 2) == "\r\n") {
        m_at += m_text[m_at] == '\r' ? 2 : 1;
        ++m_line;
    } else return syntax(Term::ReasonAfterQuote);
    return out;
}

Result<Done> checkFieldCount(const CsvRow& row, std::size_t expected) {
    if (row.fields.size() == expected) return Done{};
    return fail(ErrorCode::CsvFieldCount, {{"line", row.line}, {"count", static_cast<std::int64_t>(row.fields.size())}, {"expected", static_cast<std::int64_t>(expected)}});
}

Result<Done> checkColumns(const std::vector<std::string>& header, const std::vector<std::string>& known) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (std::ranges::find(known, header[i]) == known.end() || !seen.insert(header[i]).second) {
            std::string all;
            for (const std::string& key : known) all += (all.empty() ? "" : ", ") + key;
            return fail(ErrorCode::CsvUnknownColumn, {{"column", static_cast<std::int64_t>(i + 1)}, {"field", shownValue(header[i])}, {"known", all}});
        }
    return Done{};
}

} // namespace spanwright::exchange
