// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "report/workbook.h"
#include "support/plan.h"
#include "support/workbook.h"
#include <QTemporaryDir>
#include <QTest>
#include <clocale>
#include <set>

using namespace spanwright;
using namespace spanwright::report;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

struct Made {
    Scenario scenario;
    assess::Assessment assessment;
    ReportData data;
    std::vector<NumberRow> numbers;
    explicit Made(const Scenario& s) : scenario(s), assessment(assess::assessWithRanges(s, shipped())) {
        Project project;
        project.scenarios.emplace_back(s);
        data = makeReport(project, s, shipped(), assessment, {}, "2026-11-25");
        numbers = numberRows(s, assessment);
    }
};

} // namespace

class TestWorkbook final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] test::Workbook written(const Made& made, const WorkbookOptions& options = {}) const {
        const std::string path = m_folder.filePath(QStringLiteral("out.xlsx")).toStdString();
        if (!writeWorkbook(path, made.data, made.numbers, options)) return {};
        return test::Workbook(path);
    }

private Q_SLOTS:
    void onlyPlainNumbersAreNumbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); // NaN: none
        QTest::addColumn<QString>("unit");
        const auto row = [](const char* text, double value = NAN, const char* unit = "") { QTest::newRow(text) << QString::fromUtf8(text) << value << QString::fromUtf8(unit); };
        row("0", 0);
        row("512", 512);
        row("1,234", 1234);
        row("1\u202F234\u202F567.5 km", 1234567.5, "km");
        row("-12,345,678.5", -12345678.5);
        row("98.7 %", 98.7, "%");
        row("3.2 Tb/s", 3.2, "Tb/s");
        row("12 µs", 12, "µs");
        row("40.2 M CNY", 40.2, "M CNY");
        row("17 EUR/h", 17, "EUR/h");
        row("2.5e-8", 2.5e-8);
        row("5 a", 5, "a");
        row("60.8 MB", 60.8, "MB");
        row("2.41 bn", 2.41, "bn");
        for (const char* text : {"", "1\u202F23", "–", "—", "∞", "007", "1,23", "12,34,567", "1234,567", "1.2.3", "12 months", "=1+1", "1e5x", "3 h later", "5 ", "+", "-", "0x10", "inf", "nan", "1,234,"}) row(text);
    }
    void onlyPlainNumbersAreNumbers() {
        QFETCH(const QString, text);
        QFETCH(const double, value);
        QFETCH(const QString, unit);
        const std::optional<PlainNumber> number = plainNumber(text.toStdString());
        QCOMPARE(number.has_value(), !std::isnan(value));
        if (!number) return;
        QCOMPARE(number->value, value);
        QCOMPARE(QString::fromStdString(number->unit), unit);
    }
    void everySampleHasASheetForEachSection_data() {
        QTest::addColumn<int>("number");
        for (int i = 1; i <= 5; ++i) QTest::addRow("sample %d", i) << i;
    }
    void everySampleHasASheetForEachSection() {
        QFETCH(const int, number);
        const Made made(assess::samples()[static_cast<std::size_t>(number - 1)].scenario);
        const test::Workbook book = written(made);
        const std::vector<Section> sections = sectionsOf(made.data);
        // the first sheet holds the assumptions, the last one the exact numbers
        QCOMPARE(book.sheets.size(), sections.size() + 1);
        QCOMPARE(book.sheets.front().name, std::string("Report"));
        QCOMPARE(book.sheets.back().name, std::string("Exact numbers"));
        const test::Sheet& front = book.sheets.front();
        for (const std::string& words : {made.data.title, made.data.about, made.data.date, made.data.version, made.data.catalogue, std::string("Assumptions")}) QVERIFY2(front.has(words), words.c_str());
        for (const AssumptionRow& row : assumptionRows(*made.scenario.assumptions)) QVERIFY(front.has(std::string(text::entry(row.name).pattern)));
        for (const test::Sheet& sheet : book.sheets) {
            QVERIFY2(sheet.isFrozen && sheet.hasWidths, sheet.name.c_str());
            for (const auto& [place, cell] : sheet.cells) QVERIFY2(!cell.isFormula, (sheet.name + " " + place).c_str());
        }
        std::size_t numbers = 0;
        for (const auto& [place, cell] : book.sheets.back().cells) numbers += cell.number ? 1 : 0;
        std::size_t wanted = 0;
        for (const NumberRow& row : made.numbers) wanted += (std::isfinite(row.value) ? 1u : 0u) + (row.range && std::isfinite(row.range->first) ? 1u : 0u) + (row.range && std::isfinite(row.range->second) ? 1u : 0u);
        QCOMPARE(numbers, wanted);
        if (!made.numbers.empty()) QCOMPARE(*book.sheets.back().at("C2").number, made.numbers[0].value);
    }
    void everyCellOfTheReportIsThere() {
        const Made made(assess::samples()[0].scenario);
        const test::Workbook book = written(made);
        for (const Table& t : made.data.tables) {
            const std::string name(t.section == Section::Assumptions ? "Report" : text::entry(t.section).pattern);
            const test::Sheet* sheet = book.sheet(name.substr(0, 31));
            QVERIFY2(sheet, name.c_str());
            for (const auto& row : t.rows)
                for (const std::string& cell : row) QVERIFY2(cell.empty() || sheet->has(cell) || plainNumber(cell), cell.c_str());
        }
    }
    void aColumnOfOneKindHasItsUnitInTheHeader() {
        const Made made(assess::samples()[0].scenario);
        const test::Workbook book = written(made);
        const test::Sheet* links = book.sheet("Fibre links");
        QVERIFY(links);
        QVERIFY2(links->at("C2").text.starts_with("Length (") && links->at("C2").text.ends_with("m)"), links->at("C2").text.c_str());
        QVERIFY(links->at("C3").number && *links->at("C3").number > 0);
        QVERIFY(links->at("B3").text.size() > 3 && !links->at("B3").number);
        const test::Sheet* step = book.sheet("Step time");
        QVERIFY2(step->at("B2").text.starts_with("Value ("), step->at("B2").text.c_str());
        double sum = 0, total = 0;
        for (int row = 3; step->at("B" + std::to_string(row)).number; ++row) {
            sum += total;
            total = *step->at("B" + std::to_string(row)).number;
        }
        QVERIFY2(std::abs(sum / total - 1) < 0.02, qPrintable(QString::number(sum / total))); // the parts, in one unit, make the last row
        const test::Sheet* figures = book.sheet("Headline figures");
        QCOMPARE(figures->at("B2").text, std::string("Value")); // of many kinds: the unit is in the format
        QVERIFY(figures->at("B3").number);
        QVERIFY(book.styles.find("General\" ") != std::string::npos || book.styles.find("General&quot; ") != std::string::npos);
    }
    void textIsTextWhateverItIs() {
        const std::string name = "=1+1", chinese = "武汉光谷算力中心";
        const Made made(test::Plan().site(name).site(chinese).pool(name, 512).pool(chinese, 512).link(name, chinese).job("=cmd|' /C calc'!A0").scenario());
        const test::Workbook book = written(made);
        QVERIFY(book.sheet("Sites")->has(name));
        QVERIFY(book.sheet("Sites")->has(chinese));
        for (const test::Sheet& sheet : book.sheets)
            for (const auto& [place, cell] : sheet.cells) QVERIFY(!cell.isFormula);
    }
    void sectionsChooseTheSheetsAndTheirOrder() {
        const Made made(assess::samples()[0].scenario);
        const test::Workbook book = written(made, {{Section::Memory, Section::Figures, Section::Overrides}, {}});
        QCOMPARE(book.sheets.size(), 4u);
        QCOMPARE(book.sheets[1].name, std::string("Memory of the worst rank"));
        QCOMPARE(book.sheets[2].name, std::string("Headline figures"));
    }
    void namesOfSheetsAreThoseOfTheLanguage() {
        const Made made(assess::samples()[0].scenario);
        const std::string path = m_folder.filePath(QStringLiteral("zh.xlsx")).toStdString();
        QVERIFY(writeWorkbook(path, made.data, made.numbers, {}, [](std::string_view) { return std::string("一个很长的名字：它有三十一个以上的汉字所以必须被截短才能放进工作表的标签里面去的"); }));
        std::set<std::string> names;
        for (const test::Sheet& sheet : test::Workbook(path).sheets) {
            QVERIFY(names.insert(sheet.name).second);
            QVERIFY(QString::fromStdString(sheet.name).size() <= 31 && !QString::fromStdString(sheet.name).contains(QChar::ReplacementCharacter));
        }
        QVERIFY(names.size() > 10);
    }
    void numbersHaveAPointInEveryLocale() {
        if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8") && !std::setlocale(LC_NUMERIC, "fr_FR.UTF-8")) QSKIP("no locale with a decimal comma is installed");
        const Made made(assess::samples()[0].scenario);
        const test::Workbook book = written(made);
        std::setlocale(LC_NUMERIC, "C");
        QCOMPARE(*book.sheets.back().at("C2").number, made.numbers[0].value);
    }
    void whatCannotBeWrittenFailsAndLeavesNothing() {
        const Made made(assess::samples()[0].scenario);
        const std::string path = m_folder.filePath(QStringLiteral("no/such/folder.xlsx")).toStdString();
        const Result<Done> done = writeWorkbook(path, made.data, made.numbers);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::ExportFailed);
        QVERIFY(!QFile::exists(QString::fromStdString(path)) && !QFile::exists(QString::fromStdString(path + ".part")));
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
