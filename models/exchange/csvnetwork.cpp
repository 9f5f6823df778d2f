// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvnetwork.h"
#include "exchange/csvrows.h"
#include "exchange/flatfields.h"
#include <array>

namespace spanwright::exchange {
namespace {

/// What the rows are, and the columns that none may lack.
enum class Rowed : std::uint8_t { Sites, Links, Demands };
constexpr std::array<std::array<const char*, 3>, 3> kRequired{{{"name"}, {"from", "to"}, {"source", "target", "rate_gbps"}}};

class CsvReader {
public:
    explicit CsvReader(std::vector<std::string> header) : m_header(std::move(header)), m_rowed(has("from") || has("to") ? Rowed::Links : has("source") || has("target") ? Rowed::Demands : Rowed::Sites) {}

    Result<Done> check() const {
        std::vector<std::string> known;
        for (const auto& [key, value] : m_rowed == Rowed::Links ? flatRow(FibreLink{}) : m_rowed == Rowed::Demands ? flatRow(Demand{}) : flatRow(Site{})) known.push_back(key);
        if (m_rowed == Rowed::Links) known.insert(known.end(), {"from", "to", "mode", "wavelengths"});
        if (m_rowed == Rowed::Demands) known.insert(known.end(), {"source", "target"});
        if (const auto all = checkColumns(m_header, known); !all) return all;
        for (const char* key : required())
            if (key && !has(key)) return fail(ErrorCode::CsvMissingColumn, {{"field", std::string(key)}});
        return Done{};
    }
    Result<Done> add(const CsvRow& row) {
        if (const auto fits = checkFieldCount(row, m_header.size()); !fits) return fits;
        std::map<std::string, std::string> values;
        for (std::size_t i = 0; i < m_header.size(); ++i) values[m_header[i]] = cleanName(row.fields[i]);
        FlatReader reader(values, [&](const std::string& key, const std::string& value, text::Value expected) { return refusal(row, key, value, std::move(expected)); });
        for (const char* key : required())
            if (key && values[key].empty()) return Unexpected(refusal(row, key, "", &text::entry(std::string_view(key) == "rate_gbps" ? Term::JsonNumber : Term::CsvName)));
        if (m_rowed == Rowed::Links) addLink(reader);
        else if (m_rowed == Rowed::Demands) addDemand(reader);
        else m_out.sites.push_back(readSite(reader));
        if (!reader.result()) return reader.result();
        return checkCount(m_out.sites.size() + m_out.links.size() + m_out.demands.size());
    }
    [[nodiscard]] Drawn taken() { return std::move(m_out); }

private:
    [[nodiscard]] bool has(const char* key) const { return std::ranges::find(m_header, key) != m_header.end(); }
    [[nodiscard]] const std::array<const char*, 3>& required() const { return kRequired[static_cast<std::size_t>(m_rowed)]; }
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

    void addDemand(FlatReader& reader) {
        DrawnDemand out;
        fields::visit(reader, out.demand);
        out.from = siteOf(*reader.value("source"));
        out.to = siteOf(*reader.value("target"));
        if (out.from != out.to) return m_out.demands.push_back(std::move(out));
        m_out.notes.add(Note::LoopLeftOut, out.demand.name.empty() ? *reader.value("source") : out.demand.name);
    }

    std::vector<std::string> m_header;
    Rowed m_rowed;
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
    CsvReader reader(header->fields);
    if (const auto known = reader.check(); !known) return Unexpected(known.error());
    while (true) {
        const Result<CsvRow> row = rows.next();
        if (!row) return Unexpected(row.error());
        if (row->fields.empty()) return reader.taken();
        if (const auto done = reader.add(*row); !done) return Unexpected(done.error());
    }
}

} // namespace spanwright::exchange
