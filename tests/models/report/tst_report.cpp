// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "report/comparetables.h"
#include "report/report.h"
#include "store/answers.h"
#include "support/plan.h"
#include <QTest>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::report;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

/// RFC 4180, strictly: CRLF ends a record, quotes only around whole fields and doubled inside. Empty on any breach.
std::vector<std::vector<std::string>> records(const std::string& csv) {
    std::vector<std::vector<std::string>> all;
    std::size_t at = 0;
    while (at < csv.size()) {
        std::vector<std::string> record;
        for (bool isMore = true; isMore;) {
            std::string field;
            if (csv[at] == '"') {
                for (++at; at < csv.size(); ++at) {
                    if (csv[at] == '"' && at + 1 < csv.size() && csv[at + 1] == '"') field += csv[++at];
                    else if (csv[at] == '"') break;
                    else field += csv[at];
                }
                if (at++ >= csv.size()) return {};
            } else {
                for (; at < csv.size() && csv[at] != ',' && csv[at] != '\r'; ++at) {
                    if (csv[at] == '"' || csv[at] == '\n') return {};
                    field += csv[at];
                }
            }
            record.push_back(field);
            isMore = at < csv.size() && csv[at] == ',';
            at += isMore ? 1 : 0;
        }
        if (csv.compare(at, 2, "\r\n") != 0) return {};
        at += 2;
        all.push_back(record);
    }
    return all;
}

Scenario hostile() {
    const std::string name = "a,\"b\"\n| {job}\r\n=1+1";
    Scenario s = Plan().site(name).site("B").pool(name, 512).pool("B", 512).link(name, "B").job(name).scenario();
    Job twin = *s.jobs[0];
    twin.id = {991};
    s.jobs.emplace_back(twin);
    return s;
}

void addSampleRows() {
    QTest::addColumn<int>("number");
    for (int i = 1; i <= 4; ++i) QTest::addRow("sample %d", i) << i;
}

struct Made {
    Project project;
    Scenario scenario;
    assess::Assessment assessment;
    ReportData data;
    explicit Made(const Scenario& s) : scenario(s), assessment(assess::assessWithRanges(s, shipped())) {
        project.scenarios.emplace_back(s);
        data = makeReport(project, s, shipped(), assessment, store::answersOf({}, project, s, shipped(), kMostAcross), "2026-11-25");
    }
    explicit Made(int number) : Made(assess::samples()[static_cast<std::size_t>(number - 1)].scenario) {}
};

} // namespace

class TestReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTableAndCellIsInMarkdownAndText_data() { addSampleRows(); }
    void everyTableAndCellIsInMarkdownAndText() {
        QFETCH(int, number);
        const Made made(number);
        const std::string markdown = toMarkdown(made.data);
        const std::string text = toPlainText(made.data);
        QVERIFY(made.data.tables.size() >= 9);
        QVERIFY(markdown.find('{') == std::string::npos && text.find('{') == std::string::npos); // no argument stays unfilled
        for (const Table& t : made.data.tables) {
            QVERIFY2(markdown.find("## " + t.title + "\n") != std::string::npos, t.title.c_str());
            QVERIFY2(!t.rows.empty() || !t.note.empty(), t.title.c_str());
            for (const auto& row : t.rows) {
                if (!t.columns.empty()) QCOMPARE(row.size(), t.columns.size());
                for (const std::string& cell : row) QVERIFY2(markdown.find(cell) != std::string::npos && text.find(cell) != std::string::npos, cell.c_str());
            }
        }
        for (const std::string& once : {made.data.title, made.data.about, made.data.made}) QVERIFY(markdown.find(once) != std::string::npos);
    }
    void everyFigureFindingAndAssumptionIsReported_data() { addSampleRows(); }
    void everyFigureFindingAndAssumptionIsReported() {
        QFETCH(int, number);
        const Made made(number);
        std::size_t figures = 0;
        for (const Table& t : made.data.tables)
            for (const auto& row : t.rows)
                for (const assess::Figure& f : made.assessment.totals)
                    if (t.title == made.data.tables[0].title && row[0] == text::entry(f.id).pattern) ++figures;
        QCOMPARE(figures, kFigureCount);
        QCOMPARE(made.data.tables[1].rows.size(), made.assessment.findings.size());
        QCOMPARE(made.data.tables.back().rows.size(), 14u);
        for (const auto& row : made.data.tables.back().rows) QVERIFY2(!row.back().empty(), row.front().c_str()); // each names its source
    }
    /// The page of trust: the runs nearest to the job and the errors of every source.
    void measuredRunsStandInTheReport() {
        const Made made(1);
        const auto table = [&](Term title) { return std::ranges::find_if(made.data.tables, [&](const Table& t) { return t.title.starts_with(text::entry(title).pattern); }); };
        const auto nearest = table(Term::HeadingNearestRuns);
        QVERIFY(nearest != made.data.tables.end() && nearest->rows.size() >= 4 && nearest->note.find("2024") != std::string::npos);
        QVERIFY(nearest->rows[0][0].starts_with("GPT3-175B"));
        const auto errors = table(Term::HeadingValidation);
        QVERIFY(errors != made.data.tables.end() && errors->rows.size() > 8);
        int dense = 0, mixtures = 0, sources = 0;
        for (const auto& row : errors->rows) {
            const int runs = std::stoi(row[1]);
            QVERIFY(runs > 0 && row[2].ends_with("%") && row[3].ends_with("%"));
            if (row[0] == text::entry(Term::ValidationDenseStep).pattern) dense = runs;
            else if (row[0] == text::entry(Term::ValidationMixtureStep).pattern) mixtures = runs;
            else if (row[0] != text::entry(Term::ValidationMemory).pattern) sources += runs;
        }
        QCOMPARE(sources, dense + mixtures);
    }
    void csvFollowsRfc4180_data() { addSampleRows(); }
    void csvFollowsRfc4180() {
        QFETCH(int, number);
        const Made made(number);
        const auto rows = records(toCsv(made.scenario, made.assessment));
        QVERIFY(rows.size() > kFigureCount + 40);
        for (const auto& row : rows) QCOMPARE(row.size(), 7u);
        for (std::size_t i = 0; i < made.assessment.totals.size(); ++i) { // numbers read back to the same bits
            QCOMPARE(std::stod(rows[i + 1][2]), made.assessment.totals[i].value);
            QCOMPARE(std::stod(rows[i + 1][4]), made.assessment.totals[i].low);
            QCOMPARE(std::stod(rows[i + 1][5]), made.assessment.totals[i].high);
        }
    }
    void namesCannotBreakCsvOrMarkdown() {
        const Made made(hostile());
        const auto rows = records(toCsv(made.scenario, made.assessment));
        QVERIFY(rows.size() > kFigureCount);
        for (const auto& row : rows) QCOMPARE(row.size(), 7u);
        // every line of a Markdown table has as many unescaped bars as its header
        const QStringList lines = QString::fromStdString(toMarkdown(made.data)).split(u'\n');
        for (qsizetype i = 1; i < lines.size(); ++i)
            if (lines[i].startsWith(u'|') && lines[i - 1].startsWith(u'|')) {
                const auto bars = [](QString line) { return line.remove(QStringLiteral("\\|")).count(u'|'); };
                QCOMPARE(bars(lines[i]), bars(lines[i - 1]));
            }
        QVERIFY(!QString::fromStdString(toMarkdown(made.data)).contains(u'\r'));
    }
    void jsonIsAsDocumented_data() { addSampleRows(); }
    void jsonIsAsDocumented() {
        QFETCH(int, number);
        const Made made(number);
        const auto node = nlohmann::json::parse(toJson(made.scenario, made.assessment));
        QCOMPARE(node.at("schema").get<std::string>(), std::string("spanwright.assessment/1"));
        QCOMPARE(node.at("scenario").get<std::string>(), made.scenario.name);
        QCOMPARE(node.size(), 7u); // schema, scenario, figures, breakdown, sites, links, findings
        QCOMPARE(node.at("figures").size(), kFigureCount);
        for (const FigureInfo& about : allFigures()) {
            const auto& f = node.at("figures").at(std::string(about.key));
            QVERIFY2(f.at("low") <= f.at("value") && f.at("value") <= f.at("high") && f.at("unit").is_string(), about.key.data());
        }
        for (const auto& [name, job] : node.at("breakdown").items()) {
            const auto sum = [&job = job](const char* key) { double total = 0; for (const auto& part : job.at(key)) total += part.get<double>(); return total; };
            const auto value = [&job = job](const char* key) { return job.at("figures").at(key).at("value").get<double>(); };
            for (const auto& [parts, figure] : {std::pair{"step_s", "step_time"}, {"memory_bytes", "memory_per_accelerator"}, {"power_w", "facility_power"}, {"cost_amortised_usd", "cost"},
                                                {"cost_acquisition_usd", "cost_acquisition"}, {"cost_rental_usd", "cost_rental"}})
                QVERIFY2(std::abs(sum(parts) / value(figure) - 1) < 1e-9, parts);
            double facility = 0;
            for (const auto& use : job.at("sites")) facility += use.at("facility_w").get<double>();
            QVERIFY(std::abs(facility / value("facility_power") - 1) < 1e-9);
        }
        QCOMPARE(node.at("sites").size(), made.scenario.sites.size());
        QCOMPARE(node.at("links").size(), made.scenario.links.size());
        QCOMPARE(node.at("findings").size(), made.assessment.findings.size());
        for (const auto& f : node.at("findings")) QVERIFY(f.at("text").get<std::string>().find('{') == std::string::npos && f.at("subjects").is_array());
    }
    void tablesStandBySectionAndCanBeChosen() {
        const Made made(1);
        const std::vector<Section> all = sectionsOf(made.data);
        QVERIFY(all.size() > 15 && std::ranges::is_sorted(all));
        const ReportData chosen = withSections(made.data, {Section::Memory, Section::Overrides, Section::Figures});
        QCOMPARE(chosen.tables.size(), 2u);
        QVERIFY(chosen.tables[0].section == Section::Memory && chosen.tables[1].title == made.data.tables[0].title);
        QCOMPARE(withSections(made.data, all).tables.size(), made.data.tables.size());
        const auto rows = records(toCsv(made.scenario, made.assessment, {}, {Section::Assumptions, Section::Figures}));
        QCOMPARE(rows.size(), 1 + assumptionRows(*made.scenario.assumptions).size() + kFigureCount);
        QCOMPARE(rows[1][0], std::string(text::entry(Section::Assumptions).pattern));
    }
    void sectionsHaveKeysThatReadBack() {
        for (const text::Entry& row : text::sectionTable()) {
            const auto section = static_cast<Section>(&row - text::sectionTable().data());
            QVERIFY(text::sectionNamed(text::key(section)) == section);
        }
        QVERIFY(!text::sectionNamed("") && !text::sectionNamed("Figures"));
    }
    void energyTableEndsWithTheSum() {
        const Made made(3);
        const assess::JobAssessment& j = made.assessment.jobs[0];
        const Table t = energyTable(made.scenario, j);
        QCOMPARE(t.rows.size(), j.uses.size() + 1);
        QCOMPARE(t.rows.back()[2], print(j.energy).text());
        QCOMPARE(t.rows.back()[3], print(j.facility * Duration(365, units::day)).text());
        for (const auto& row : t.rows) QCOMPARE(row.size(), t.columns.size());
        const Table sites = siteTable(made.scenario, made.assessment);
        QCOMPARE(sites.rows.size(), made.scenario.sites.size());
        for (const auto& row : sites.rows) QCOMPARE(row.size(), sites.columns.size());
    }
    void jobsOfOneNameKeepTheirOwnBreakdown() {
        const Made made(hostile());
        QCOMPARE(made.assessment.jobs.size(), 2u);
        QCOMPARE(nlohmann::json::parse(toJson(made.scenario, made.assessment)).at("breakdown").size(), 2u);
    }
    void overridesAreListedWithTheirSource() {
        Made made(1);
        made.project.overrides = {{"fibres/g652d/latency_us_per_km", 5.0, "our own measurement"}};
        const ReportData data = makeReport(made.project, made.scenario, shipped(), made.assessment, store::answersOf({}, made.project, made.scenario, shipped(), kMostAcross), "2026-11-25");
        QCOMPARE(data.tables.size(), made.data.tables.size() + 1);
        QCOMPARE(data.tables.back().rows[0].back(), std::string("our own measurement"));
    }
    void aVariantIsComparedFromItsBase() {
        Scenario base = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train").scenario();
        base.name = "Base";
        Scenario variant = base;
        variant.id = ScenarioId{4242};
        variant.name = "Longer";
        FibreLink link = *variant.links[0];
        link.enteredLength = Length(400, units::km);
        variant.links[0] = Shared<FibreLink>(link);
        Project project;
        project.scenarios = {base, variant};
        project.cards[variant.id].base = base.id;
        for (const Scenario* reported : {&base, &variant}) {
            const std::vector<Table> tables = comparisonSection(project, *reported, shipped(), assess::assess(*reported, shipped()), {});
            QVERIFY(!tables.empty());
            const std::vector<std::string>& columns = tables.front().columns;
            const auto at = [&](const std::string& name) { return std::ranges::find_if(columns, [&](const std::string& column) { return column.find(name) != std::string::npos; }) - columns.begin(); };
            QVERIFY2(at("Base") < at("Longer"), reported->name.c_str());
            QVERIFY(at("Longer") < std::ssize(columns));
        }
    }
    void anEmptyScenarioAndAFailedJobReportToo() {
        const Made empty(assess::samples()[4].scenario);
        QVERIFY(!toMarkdown(empty.data).empty() && records(toCsv(empty.scenario, empty.assessment)).size() > 10);
        Scenario s = Plan().site("A").pool("A", 1024).job("odd").scenario();
        Job j = *s.jobs[0];
        j.globalBatch = 511;
        s.jobs[0] = Shared<Job>(j);
        QVERIFY(toMarkdown(Made(s).data).find("odd: not computed") != std::string::npos);
    }
    void routesAndTheirDisjointPair() {
        const test::Plan plan = test::Plan().site("A").site("B").site("C").link("A", "B", Length(100, units::km)).link("A", "C", Length(100, units::km)).link("C", "B", Length(100, units::km), 2);
        Table t = report::routeTable(plan.scenario(), catalogue::Catalogue::shipped(), plan.siteId("A"), plan.siteId("B"), 5);
        QCOMPARE(t.rows.size(), 4u);
        QCOMPARE(t.rows[0].back(), std::string("A-B"));
        QCOMPARE(t.rows[1].back(), std::string("A-C, C-B"));
        QCOMPARE(t.rows[3].back(), std::string("A-C, C-B"));
        QCOMPARE(t.rows[1][3], std::string("1.6 Tb/s"));
        QVERIFY(t.note.empty());
        Scenario s = plan.scenario();
        for (Shared<FibreLink>& shared : s.links) {
            FibreLink l = *shared;
            l.sharedRiskGroups = {"duct"};
            shared = Shared<FibreLink>(l);
        }
        t = report::routeTable(s, catalogue::Catalogue::shipped(), plan.siteId("A"), plan.siteId("B"), 5);
        QCOMPARE(t.rows.size(), 2u);
        QVERIFY(!t.note.empty());
        const test::Plan apart = test::Plan().site("A").site("B");
        QVERIFY(report::routeTable(apart.scenario(), catalogue::Catalogue::shipped(), apart.siteId("A"), apart.siteId("B"), 5).rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
