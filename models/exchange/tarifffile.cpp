// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tarifffile.h"
#include "exchange/csvrows.h"
#include "exchange/flatfields.h"

namespace spanwright::exchange {
namespace {

const std::vector<std::string> kSeriesColumns{"time", "price_usd_per_kwh", "price_usd_per_mwh", "carbon_g_per_kwh"};
constexpr std::int64_t kHour = 60; // min

Error badValue(const CsvRow& row, const std::vector<std::string>& header, const std::string& key, const std::string& value, text::Value expected) {
    const auto column = std::ranges::find(header, key) - header.begin() + 1;
    return {ErrorCode::CsvBadValue, {{"line", row.line}, {"column", static_cast<std::int64_t>(column)}, {"field", key}, {"value", shownValue(value)}, {"expected", std::move(expected)}}};
}

/// Reads hour after hour. Times without an offset are refused, at the change of clocks where there is one.
class SeriesReader {
public:
    explicit SeriesReader(std::vector<std::string> header) : m_header(std::move(header)) {}

    [[nodiscard]] Result<Done> check() const {
        if (const auto known = checkColumns(m_header, kSeriesColumns); !known) return known;
        const bool isPriced = columnOf("price_usd_per_kwh") || columnOf("price_usd_per_mwh");
        if (!isPriced) return fail(ErrorCode::CsvMissingColumn, {{"field", std::string("price_usd_per_kwh")}});
        return Done{};
    }
    Result<Done> add(const CsvRow& row) {
        if (const auto fits = checkFieldCount(row, m_header.size()); !fits) return fits;
        const std::string written = cleanName(row.fields[*columnOf("time")]);
        const std::optional<WrittenTime> time = parseTime(written);
        if (!time) return Unexpected(badValue(row, m_header, "time", written, &text::entry(Term::JsonInstant)));
        if (const auto fits = checkTime(row.line, written, *time); !fits) return fits;
        m_before = *time;
        m_textBefore = written;
        m_line = row.line;
        return addValues(row);
    }
    [[nodiscard]] Result<Tariff> taken() {
        if (m_firstWithout) return Unexpected(*m_firstWithout);
        const std::size_t hours = m_out.hourlyPrice.size();
        if (hours != kHoursOfYear && hours != kHoursOfLeapYear) return fail(ErrorCode::CsvTooShort, {{"line", m_line}, {"hours", static_cast<std::int64_t>(hours)}});
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::optional<std::size_t> columnOf(const char* key) const {
        const auto it = std::ranges::find(m_header, key);
        return it == m_header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - m_header.begin()));
    }
    Result<Done> checkTime(std::int64_t line, const std::string& written, const WrittenTime& time) {
        const std::vector<text::Argument> what{{"line", line}, {"value", shownValue(written)}};
        if (!time.offsetMinutes) {
            if (!m_firstWithout) m_firstWithout = Error{ErrorCode::CsvNoOffset, what};
            const std::int64_t step = m_before ? time.localMinutes - m_before->localMinutes : kHour;
            if (step == 0) return fail(ErrorCode::CsvClockBack, what);
            if (step == 2 * kHour) return fail(ErrorCode::CsvClockForward, {what[0], what[1], {"before", shownValue(m_textBefore)}});
            return Done{}; // refused at the end
        }
        if (m_firstWithout) return Unexpected(*m_firstWithout);
        if (!isZoneOffset(*time.offsetMinutes)) return fail(ErrorCode::CsvZoneOffset, what);
        if (!m_before) {
            m_out.hourlyStart = time.instant();
            m_out.utcOffset = Duration(*time.offsetMinutes / 60.0, units::hour);
            return Done{};
        }
        const std::int64_t step = time.instant().minutes - m_before->instant().minutes;
        if (step <= 0) return fail(ErrorCode::CsvHourTwice, {what[0], what[1], {"before", shownValue(m_textBefore)}});
        if (step % kHour != 0) return fail(ErrorCode::CsvHourStep, {what[0], what[1], {"step", step}});
        if (step > kHour) return fail(ErrorCode::CsvHourMissing, {what[0], what[1], {"expected", instantText({m_before->instant().minutes + kHour})}});
        if (m_out.hourlyPrice.size() == kHoursOfLeapYear) return fail(ErrorCode::CsvTooLong, {what[0]});
        return Done{};
    }
    Result<double> number(const CsvRow& row, const char* key, fields::Range range) const {
        const std::string& text = row.fields[*columnOf(key)];
        const std::optional<double> value = numberIn(text);
        if (value && *value >= range.low && *value <= range.high) return *value;
        return Unexpected(badValue(row, m_header, key, text, value ? text::Value(between(range.low, range.high)) : text::Value(&text::entry(Term::JsonNumber))));
    }
    Result<Done> addValues(const CsvRow& row) {
        constexpr double kKilo = 1000; // kWh in a MWh
        const bool isPerMegawattHour = !columnOf("price_usd_per_kwh");
        const double factor = isPerMegawattHour ? kKilo : 1;
        const Result<double> price = number(row, isPerMegawattHour ? "price_usd_per_mwh" : "price_usd_per_kwh", {fields::kPriceRange.low * factor, fields::kPriceRange.high * factor});
        if (!price) return Unexpected(price.error());
        m_out.hourlyPrice.emplace_back(*price / factor, units::USDPerKWh);
        if (!columnOf("carbon_g_per_kwh")) return Done{};
        const Result<double> carbon = number(row, "carbon_g_per_kwh", fields::kCarbonRange);
        if (!carbon) return Unexpected(carbon.error());
        m_out.hourlyCarbon.emplace_back(*carbon, units::gPerKWh);
        return Done{};
    }

    std::vector<std::string> m_header;
    std::optional<WrittenTime> m_before;
    std::string m_textBefore;
    std::optional<Error> m_firstWithout; ///< offset
    std::int64_t m_line = 1;
    Tariff m_out;
};

/// Reads periods, and names the lines of those that overlap.
class PeriodReader {
public:
    explicit PeriodReader(std::vector<std::string> header) : m_header(std::move(header)) {}

    [[nodiscard]] static std::vector<std::string> columns() {
        std::vector<std::string> known;
        for (const auto& [key, value] : flatRow(TariffPeriod{})) known.push_back(key);
        return known;
    }
    [[nodiscard]] Result<Done> check() const {
        if (const auto known = checkColumns(m_header, columns()); !known) return known;
        for (const char* key : {"name", "price_usd_per_kwh"})
            if (std::ranges::find(m_header, key) == m_header.end()) return fail(ErrorCode::CsvMissingColumn, {{"field", std::string(key)}});
        return Done{};
    }
    Result<Done> add(const CsvRow& row) {
        if (const auto fits = checkFieldCount(row, m_header.size()); !fits) return fits;
        std::map<std::string, std::string> values;
        for (std::size_t i = 0; i < m_header.size(); ++i) values[m_header[i]] = cleanName(row.fields[i]);
        for (const char* key : {"name", "price_usd_per_kwh"})
            if (values[key].empty()) return Unexpected(badValue(row, m_header, key, "", &text::entry(std::string_view(key) == "name" ? Term::CsvShortText : Term::JsonNumber)));
        FlatReader reader(values, [&](const std::string& key, const std::string& value, text::Value expected) { return badValue(row, m_header, key, value, std::move(expected)); });
        fields::visit(reader, m_out.periods.emplace_back());
        m_lines.push_back(row.line);
        if (!reader.result()) return reader.result();
        if (m_out.periods.back().name.size() > fields::kName.bytes) return Unexpected(badValue(row, m_header, "name", values["name"], &text::entry(Term::CsvShortText)));
        return checkLast();
    }
    [[nodiscard]] Result<Tariff> taken() {
        if (const std::optional<TariffHole> hole = holeIn(m_out.periods))
            return fail(ErrorCode::TariffHourMissing, {{"tariff", std::string("CSV")}, {"month", std::int64_t{hole->month}}, {"days", daysOf(*hole)}, {"hour", std::int64_t{hole->hour}}});
        return std::move(m_out);
    }

private:
    /// The last period against those before it.
    [[nodiscard]] Result<Done> checkLast() const {
        const std::size_t last = m_out.periods.size() - 1;
        for (std::size_t i = 0; i < last; ++i)
            for (TariffHole hole; hole.month <= 12; ++hole.month)
                for (const bool isWeekend : {false, true})
                    for (hole.hour = 0; hole.hour < 24; ++hole.hour) {
                        if (!m_out.periods[i].holds(hole.month, isWeekend, hole.hour) || !m_out.periods[last].holds(hole.month, isWeekend, hole.hour)) continue;
                        hole.isWeekend = isWeekend;
                        return fail(ErrorCode::CsvPeriodTwice, {{"line", m_lines[last]}, {"other", m_lines[i]}, {"month", std::int64_t{hole.month}}, {"days", daysOf(hole)}, {"hour", std::int64_t{hole.hour}}});
                    }
        return Done{};
    }
    static text::Value daysOf(const TariffHole& hole) { return &text::entry(hole.isWeekend ? Term::DaysWeekend : Term::DaysWorking); }

    std::vector<std::string> m_header;
    std::vector<std::int64_t> m_lines;
    Tariff m_out;
};

template <class Reader>
Result<Tariff> readAll(CsvRows& rows, Reader reader) {
    if (const auto known = reader.check(); !known) return Unexpected(known.error());
    while (true) {
        const Result<CsvRow> row = rows.next();
        if (!row) return Unexpected(row.error());
        if (row->fields.empty()) return reader.taken();
        if (const auto done = reader.add(*row); !done) return Unexpected(done.error());
    }
}

std::string joined(const std::vector<std::string>& keys) {
    std::string all;
    for (const std::string& key : keys) all += (all.empty() ? "" : ", ") + key;
    return all;
}

} // namespace

Result<Tariff> tariffFromCsv(std::string_view text) {
    if (const auto fits = checkSize(text.size(), "CSV"); !fits) return Unexpected(fits.error());
    CsvRows rows(text);
    Result<CsvRow> header = rows.next();
    if (!header) return Unexpected(header.error());
    for (std::string& name : header->fields) name = cleanName(name);
    const auto has = [&](const char* key) { return std::ranges::find(header->fields, key) != header->fields.end(); };
    if (has("time")) return readAll(rows, SeriesReader(header->fields));
    if (has("name") || has("from_hour")) return readAll(rows, PeriodReader(header->fields));
    return fail(ErrorCode::CsvTariffUnknown, {{"series", joined(kSeriesColumns)}, {"periods", joined(PeriodReader::columns())}});
}

} // namespace spanwright::exchange
