// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/workbook.h"
#include "text/terms.h"
#include "units/units.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <locale.h>
#include <map>
#include <system_error>
#include <xlsxwriter.h>

namespace spanwright::report {
namespace {

constexpr std::size_t kSheetName = 31;    // characters that Excel takes
constexpr std::size_t kCell = 32'000;     // bytes; Excel takes 32,767 characters
constexpr double kNarrowest = 9, kWidest = 60; // columns, in characters
constexpr double kLogoHeight = 64;        // px
constexpr int kDigits = 12;               // that are left of a converted number
constexpr std::array kCurrencies{"USD", "CNY", "EUR"};

/// Characters of a text as wide as Latin ones: Chinese ones count twice.
double widthOf(const std::string& text) {
    double width = 0;
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if ((c & 0xC0) != 0x80) width += c >= 0xE3 && c <= 0xED ? 2 : 1;
    }
    return width;
}

/// At most `most` characters, and never half of one.
std::string cut(const std::string& text, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && ++count > most) return text.substr(0, i);
    return text;
}

std::string inDollars(std::string unit) {
    for (const char* code : kCurrencies)
        if (const auto at = unit.find(code); at != std::string::npos) return unit.replace(at, 3, "USD");
    return unit;
}
/// Of the kind; nullptr: no such unit.
const UnitRow* rowOf(Kind kind, const std::string& unit) { return findUnit(kind, inDollars(unit)); }
bool isUnit(const std::string& unit) {
    return std::ranges::any_of(allUnits(), [symbol = inDollars(unit)](const UnitRow& row) { return row.symbol == symbol; });
}

/// Whatever the reader's mark of thousands is, as a comma.
std::string withCommas(std::string text) {
    constexpr std::string_view kNarrowSpace = "\u202F";
    for (std::size_t at = 0; (at = text.find(kNarrowSpace, at)) != std::string::npos;) text.replace(at, kNarrowSpace.size(), ",");
    return text;
}

/// Digits with "," at thousands or nowhere, "." decimals, "e-8" at the end: what printNumber() prints. Nothing otherwise.
std::optional<double> numberIn(const std::string& text) {
    std::string plain;
    const std::size_t point = std::min({text.find('.'), text.find('e'), text.size()});
    const bool isGrouped = text.find(',') != std::string::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isSign = i == 0 && (text[0] == '-' || text[0] == '+');
        const bool isPlace = isGrouped && i < point && !isSign && (point - i) % 4 == 0;
        if (isPlace != (text[i] == ',')) return std::nullopt;
        if (text[i] != ',') plain += text[i];
    }
    const std::size_t first = plain.starts_with('-') || plain.starts_with('+') ? 1 : 0;
    if (plain.size() <= first || plain[first] < '0' || plain[first] > '9') return std::nullopt;
    if (plain[first] == '0' && plain.size() > first + 1 && plain[first + 1] != '.' && plain[first + 1] != 'e') return std::nullopt;
    const char* begin = plain.data() + (plain[0] == '+' ? 1 : 0);
    double value = 0;
    const auto [end, problem] = std::from_chars(begin, plain.data() + plain.size(), value);
    if (problem != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// How the cells of a column are written.
struct Column {
    bool isNumeric = false;
    std::string unit;             ///< in the header; empty: each cell has its own
    std::optional<Kind> kind;     ///< of that unit
};

Column columnOf(const Table& t, std::size_t at) {
    std::size_t filled = 0, named = 0;
    std::map<std::string, std::size_t> units;
    for (const auto& row : t.rows) {
        if (at >= row.size() || row[at].empty()) continue;
        ++filled;
        if (const std::optional<PlainNumber> number = plainNumber(row[at])) units[number->unit] += number->value != 0 ? 1 : 0; // "0 USD" says nothing of the rest
        else ++named;
    }
    Column column;
    column.isNumeric = !units.empty() && (at == 0 ? named <= 1 && filled > named + 1 : named * 2 <= filled);
    if (!column.isNumeric) return column;
    std::size_t most = 0;
    std::string usual;
    for (const auto& [unit, count] : units) {
        if (count >= most) usual = unit;
        most = std::max(most, count);
    }
    for (std::size_t k = 0; k < kKindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        if (!std::ranges::all_of(units, [&](const auto& one) { return rowOf(kind, one.first) != nullptr; })) continue;
        column.kind = kind;
        column.unit = usual;
        break;
    }
    return column;
}

/// While it lives this thread writes "." into numbers, as the library needs it, whatever the desktop's language is.
class PointDecimals final {
public:
    PointDecimals() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PointDecimals() {
        uselocale(m_before);
        freelocale(m_plain);
    }
    PointDecimals(const PointDecimals&) = delete;
    PointDecimals& operator=(const PointDecimals&) = delete;

private:
    locale_t m_plain, m_before;
};

class Workbook final {
public:
    Workbook(const std::string& path, const text::Translator& translate) : m_translate(translate), m_book(workbook_new(path.c_str())) {
        m_title = made([](lxw_format* f) { format_set_bold(f); format_set_font_size(f, 14); });
        m_bold = made([](lxw_format* f) { format_set_bold(f); });
        m_header = made([](lxw_format* f) { format_set_bold(f); format_set_bottom(f, LXW_BORDER_THIN); format_set_text_wrap(f); format_set_align(f, LXW_ALIGN_VERTICAL_BOTTOM); });
        m_wrapped = made([](lxw_format* f) { format_set_text_wrap(f); format_set_align(f, LXW_ALIGN_VERTICAL_TOP); });
        m_note = made([](lxw_format* f) { format_set_italic(f); });
        m_grouped = made([](lxw_format* f) { format_set_num_format(f, "#,##0"); });
    }
    ~Workbook() {
        if (m_book) workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] bool close() { return workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; }
    template <class Code> [[nodiscard]] std::string say(Code code) const { return text::render(text::entry(code), m_translate); }

    /// The name is cut, cleaned and made unique; its final form goes into `name`.
    lxw_worksheet* sheet(std::string& name) {
        std::string clean;
        for (const char c : name)
            if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) clean += c;
        clean = cut(clean.empty() ? std::string("-") : clean, kSheetName);
        for (int i = 2; workbook_get_worksheet_by_name(m_book, clean.c_str()); ++i) clean = cut(clean, kSheetName - 3) + " " + std::to_string(i);
        name = clean;
        return workbook_add_worksheet(m_book, clean.c_str());
    }
    void properties(const ReportData& report) {
        std::string title = report.title, made = report.made;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.comments = made.data();
        workbook_set_properties(m_book, &properties);
    }
    void first(lxw_worksheet* to, const ReportData& report, const std::vector<std::string>& sheets, const std::string& logo);
    void section(lxw_worksheet* to, const std::vector<const Table*>& tables);
    void numbers(lxw_worksheet* to, const std::vector<NumberRow>& rows);

private:
    template <class Set> lxw_format* made(Set set) {
        lxw_format* format = workbook_add_format(m_book);
        set(format);
        return format;
    }
    static void text(lxw_worksheet* to, std::size_t row, std::size_t column, const std::string& words, lxw_format* format = nullptr) {
        if (!words.empty()) worksheet_write_string(to, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), cut(words, kCell).c_str(), format);
    }
    static void number(lxw_worksheet* to, std::size_t row, std::size_t column, double value, lxw_format* format = nullptr) {
        if (std::isfinite(value)) worksheet_write_number(to, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value, format);
    }
    lxw_format* unitFormat(const std::string& unit);
    void cell(lxw_worksheet* to, std::size_t row, std::size_t at, const std::string& words, const Column& column);
    std::size_t table(lxw_worksheet* to, std::size_t row, const Table& t, std::vector<double>& widths);
    static void widen(lxw_worksheet* to, const std::vector<double>& widths) {
        for (std::size_t i = 0; i < widths.size(); ++i) worksheet_set_column(to, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), std::clamp(widths[i] + 2, kNarrowest, kWidest), nullptr);
    }

    const text::Translator& m_translate;
    lxw_workbook* m_book;
    lxw_format *m_title, *m_bold, *m_header, *m_wrapped, *m_note, *m_grouped;
    std::map<std::string, lxw_format*> m_units;
};

lxw_format* Workbook::unitFormat(const std::string& unit) {
    lxw_format*& format = m_units[unit];
    if (!format) format = made([&unit](lxw_format* f) { format_set_num_format(f, ("General\" " + unit + "\"").c_str()); });
    return format;
}

void Workbook::cell(lxw_worksheet* to, std::size_t row, std::size_t at, const std::string& words, const Column& column) {
    const std::optional<PlainNumber> plain = column.isNumeric ? plainNumber(words) : std::nullopt;
    if (!plain) return text(to, row, at, words, widthOf(words) > kWidest ? m_wrapped : nullptr);
    if (!column.kind) return number(to, row, at, plain->value, plain->unit.empty() ? nullptr : unitFormat(plain->unit));
    const double base = plain->value * rowOf(*column.kind, plain->unit)->factor / rowOf(*column.kind, column.unit)->factor;
    char digits[40];
    const auto [end, problem] = std::to_chars(digits, digits + sizeof digits, base, std::chars_format::general, kDigits); // 1.2 TB/s are 1200 GB/s, not 1200.0000000000002
    double shown = base;
    if (problem == std::errc{}) std::from_chars(digits, end, shown);
    number(to, row, at, shown, withCommas(words).find(',') != std::string::npos && shown == std::round(shown) ? m_grouped : nullptr);
}

/// The row behind it.
std::size_t Workbook::table(lxw_worksheet* to, std::size_t row, const Table& t, std::vector<double>& widths) {
    text(to, row++, 0, t.title, m_bold);
    std::vector<Column> columns;
    for (std::size_t c = 0; c < t.columns.size(); ++c) {
        columns.push_back(columnOf(t, c));
        const std::string head = t.columns[c] + (columns[c].unit.empty() || columns[c].unit == t.columns[c] ? std::string() : " (" + columns[c].unit + ")");
        text(to, row, c, head, m_header);
        if (widths.size() <= c) widths.push_back(0);
        widths[c] = std::max(widths[c], std::min(widthOf(head), 24.0));
    }
    row += t.columns.empty() ? 0 : 1;
    for (const auto& cells : t.rows) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            cell(to, row, c, cells[c], c < columns.size() ? columns[c] : Column{});
            if (widths.size() <= c) widths.push_back(0);
            widths[c] = std::max(widths[c], widthOf(cells[c]));
        }
        ++row;
    }
    text(to, row, 0, t.note, m_note);
    return row + (t.note.empty() ? 0 : 1);
}

void Workbook::section(lxw_worksheet* to, const std::vector<const Table*>& tables) {
    std::vector<double> widths;
    std::size_t row = 0;
    for (const Table* t : tables) row = table(to, row, *t, widths) + 1;
    const Table& lead = *tables.front();
    const bool isOneHeader = !lead.columns.empty() && std::ranges::all_of(tables, [&](const Table* t) { return t->columns == lead.columns; });
    worksheet_freeze_panes(to, isOneHeader ? 2 : 1, 0);
    widen(to, widths);
}

void Workbook::first(lxw_worksheet* to, const ReportData& report, const std::vector<std::string>& sheets, const std::string& logo) {
    std::vector<double> widths{0, 0};
    if (!logo.empty()) {
        lxw_image_options options{};
        options.x_scale = options.y_scale = 1;
        constexpr std::size_t kHeightAt = 20; // of a PNG: big-endian, 4 bytes
        double height = 0;
        for (std::size_t i = 0; logo.size() > kHeightAt + 4 && i < 4; ++i) height = height * 256 + static_cast<unsigned char>(logo[kHeightAt + i]);
        if (height > kLogoHeight) options.x_scale = options.y_scale = kLogoHeight / height;
        worksheet_insert_image_buffer_opt(to, 0, 6, reinterpret_cast<const unsigned char*>(logo.data()), logo.size(), &options);
    }
    text(to, 0, 0, report.title, m_title);
    text(to, 1, 0, report.about);
    std::size_t row = 3;
    for (const auto& [name, value] : {std::pair{ReportTerm::RowDate, report.date}, {ReportTerm::RowVersion, report.version}, {ReportTerm::RowCatalogue, report.catalogue}}) {
        text(to, row, 0, say(name), m_bold);
        text(to, row++, 1, value);
    }
    text(to, ++row, 0, say(ReportTerm::RowContents), m_bold);
    for (const std::string& name : sheets) worksheet_write_url_opt(to, static_cast<lxw_row_t>(row++), 1, ("internal:'" + name + "'!A1").c_str(), nullptr, name.c_str(), nullptr);
    for (const Table& t : report.tables)
        if (t.section == Section::Assumptions) row = table(to, row + 1, t, widths);
    widths[0] = std::max(widths[0], widthOf(say(ReportTerm::RowCatalogue)));
    widen(to, widths);
    worksheet_freeze_panes(to, 1, 0);
}

void Workbook::numbers(lxw_worksheet* to, const std::vector<NumberRow>& rows) {
    std::vector<double> widths;
    const std::array heads{Term::ColumnSection, Term::ColumnName, Term::ColumnValue, Term::ColumnUnit, Term::ColumnLow, Term::ColumnHigh, Term::ColumnSource};
    for (std::size_t c = 0; c < heads.size(); ++c) {
        text(to, 0, c, say(heads[c]), m_header);
        widths.push_back(widthOf(say(heads[c])));
    }
    std::size_t at = 1;
    for (const NumberRow& r : rows) {
        text(to, at, 0, r.heading);
        text(to, at, 1, r.name);
        number(to, at, 2, r.value);
        text(to, at, 3, r.unit);
        if (r.range) {
            number(to, at, 4, r.range->first);
            number(to, at, 5, r.range->second);
        }
        text(to, at++, 6, r.source);
        widths[0] = std::max(widths[0], widthOf(r.heading));
        widths[1] = std::max(widths[1], widthOf(r.name));
        widths[6] = std::max(widths[6], widthOf(r.source));
    }
    for (const std::size_t c : {2u, 4u, 5u}) widths[c] = 14;
    worksheet_freeze_panes(to, 1, 0);
    widen(to, widths);
}

void fill(Workbook& book, const ReportData& report, const std::vector<NumberRow>& rows, const WorkbookOptions& options) {
    book.properties(report);
    std::string lead = book.say(ReportTerm::SheetReport);
    lxw_worksheet* front = book.sheet(lead);
    std::vector<std::string> names;
    for (const Section section : options.sections.empty() ? sectionsOf(report) : options.sections) {
        std::vector<const Table*> tables;
        for (const Table& t : report.tables)
            if (t.section == section) tables.push_back(&t);
        if (tables.empty() || section == Section::Assumptions) continue; // those stand on the first sheet
        std::string name = book.say(section);
        lxw_worksheet* sheet = book.sheet(name);
        names.push_back(name);
        book.section(sheet, tables);
    }
    std::string last = book.say(ReportTerm::SheetNumbers);
    lxw_worksheet* numbers = book.sheet(last);
    names.push_back(last);
    book.numbers(numbers, rows);
    book.first(front, report, names, options.logo);
}

} // namespace

std::optional<PlainNumber> plainNumber(const std::string& cell) {
    const std::string text = withCommas(cell);
    const auto space = text.find(' ');
    const std::optional<double> value = numberIn(text.substr(0, space));
    if (!value) return std::nullopt;
    const std::string unit = space == std::string::npos ? std::string() : text.substr(space + 1);
    if (space != std::string::npos && (unit.empty() || !isUnit(unit))) return std::nullopt;
    return PlainNumber{*value, unit};
}

Result<Done> writeWorkbook(const std::string& path, const ReportData& report, const std::vector<NumberRow>& numbers, const WorkbookOptions& options, const text::Translator& translate) {
    const auto failed = [&path](std::string reason) { return fail(ErrorCode::ExportFailed, {{"file", path}, {"reason", std::move(reason)}}); };
    const std::string part = path + ".part";
    {
        std::FILE* probe = std::fopen(part.c_str(), "wb"); // the library says on the terminal what it cannot open
        if (!probe) return failed(std::generic_category().message(errno));
        std::fclose(probe);
        const PointDecimals decimals;
        Workbook book(part, translate);
        fill(book, report, numbers, options);
        if (!book.close()) {
            std::remove(part.c_str());
            return failed(std::generic_category().message(errno));
        }
    }
    std::error_code problem;
    std::filesystem::rename(part, path, problem);
    if (!problem) return Done{};
    std::remove(part.c_str());
    return failed(problem.message());
}

} // namespace spanwright::report
