// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvnetwork.h"
#include "exchange/csvrows.h"
#include "exchange/flatfields.h"

namespace spanwright::exchange {
namespace {

class Reader {
public:
    explicit Reader(std::vector<std::string> header) : m_header(std::move(header)), m_isOfLinks(has("from") || has("to")) {}

    Result<Done> check() const {
        std::vector<std::string> known;
        for (const auto& [key, value] : m_isOfLinks ? flatRow(FibreLink{}) : flatRow(Site{})) known.push_back(key);
        if (m_isOfLinks) known.insert(known.end(), {"from", "to", "mode", "wavelengths"});
        if (const auto all = checkColumns(m_header, known); !all) return all;
        for (const char* key : m_isOfLinks ? std::array{"from", "to"} : std::array{"name", "name"})
            if (!has(key)) return fail(ErrorCode::CsvMissingColumn, {{"field", std::string(key)}});
        return Done{};
    }
    Result<Done> add(const CsvRow& row) {
        if (const auto fits = checkFieldCount(row, m_header.size()); !fits) return fits;
        std::map<std::string, std::string> values;
        for (std::size_t i = 0; i < m_header.size(); ++i) values[m_header[i]] = cleanName(row.fields[i]);
        FlatReader reader(values, [&](const std::string& key, const std::string& value, text::Value expected) { return refusal(row, key, value, std::move(expected)); });
        for (const char* key : m_isOfLinks ? std::array{"from", "to"} : std::array{"name", "name"})
            if (values[key].empty()) return Unexpected(refusal(row, key, "", &text::entry(Term::CsvName)));
        if (m_isOfLinks) addLink(reader);
        else m_out.sites.push_back(readSite(reader));
        if (!reader.result()) return reader.result();
        return checkCount(m_out.sites.size() + m_out.links.size());
    }
    [[nodiscard]] Drawn taken() { return std::move(m_out); }

private:
    [[nodiscard]] bool has(const char* key) const { return std::ranges::find(m_header, key) != m_header.end(); }
    Error refusal(const CsvRow& row, const std::string& key, const std::string& value, text::Value expected) const {
        const auto column = std::ranges::find(m_header, key) - m_header.begin() + 1;
        return {ErrorCode::CsvBadValue, {{"line", row.line}, {"column", static_cast<std::int64_t>(column)}, {"field", key}, {"value", shownValue(value)}, {"expected", std::move(expected)}}};
    }
    std::size_t siteOf(const std::string& name) {
        const auto [it, isNew] = m_sites.try_emplace(name, m_out.sites.size());
        if (isNew) m_out.sites.emplace_back().site.name = name;
        return it->second;
    }
    void addLink(FlatReader& reader) {
        DrawnLink link{readLink(reader), siteOf(*reader.value("from")), siteOf(*reader.value("to")), {}};
        const std::string name = link.link.name.empty() ? *reader.value("from") + " – " + *reader.value("to") : link.link.name;
        for (DrawnLight& light : readLights(reader, name, m_out.links.size())) m_out.lights.push_back(std::move(light));
        m_out.links.push_back(std::move(link));
    }

    std::vector<std::string> m_header;
    bool m_isOfLinks;
    std::map<std::string, std::size_t> m_sites;
    Drawn m_out;
};

} // namespace

Result<Drawn> drawnFromCsv(std::string_view text) {
    if (const auto fits = checkSize(text.size(), "CSV"); !fits) return Unexpected(fits.error());
    CsvRows rows(text);
    Result<CsvRow> header = rows.next();
    if (!header) return Unexpected(header.error());
    for (std::string& name : header->fields) name = cleanName(name);
    Reader reader(header->fields);
    if (const auto known = reader.check(); !known) return Unexpected(known.error());
    while (true) {
        const Result<CsvRow> row = rows.next();
        if (!row) return Unexpected(row.error());
        if (row->fields.empty()) return reader.taken();
        if (const auto done = reader.add(*row); !done) return Unexpected(done.error());
    }
}

} // namespace spanwright::exchange
