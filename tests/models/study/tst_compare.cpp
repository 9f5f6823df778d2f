// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/scenariojson.h"
#include "report/comparetables.h"
#include "study/compare.h"
#include "support/plan.h"
#include "text/fieldterms.h"
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>

using namespace spanwright;
using namespace spanwright::study;
using test::Plan;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

Scenario twoSites() { return Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").scenario(); }
template <class Item, class Change>
Scenario with(Scenario s, std::vector<Shared<Item>> Scenario::* list, Change change, std::size_t index = 0) {
    Item item = *(s.*list)[index];
    change(item);
    (s.*list)[index] = Shared<Item>(item);
    return s;
}
Scenario longer(double km) {
    return with<FibreLink>(twoSites(), &Scenario::links, [km](FibreLink& l) { l.enteredLength = Length(km, units::km); });
}

/// Scenarios with their assessments, compared.
struct Compared {
    std::deque<Scenario> scenarios;
    std::deque<assess::Assessment> assessments;
    Comparison comparison;
    explicit Compared(std::vector<Scenario> all) : scenarios(all.begin(), all.end()) {
        std::vector<ComparedScenario> sides;
        for (Scenario& s : scenarios) {
            assessments.push_back(assess::assess(s, shipped()));
            sides.push_back({{&s, {}}, s.name, &assessments.back()});
        }
        comparison = compare(sides.front(), std::span(sides).subspan(1), shipped());
    }
    const CompareRow* row(CompareGroup group, const std::string& key, const std::string& item = {}) const {
        for (const CompareRow& r : comparison.rows)
            if (r.group == group && r.key == key && (item.empty() || r.itemName == item)) return &r;
        return nullptr;
    }
    const std::vector<InputChange>& changes(std::size_t other = 1) const { return comparison.changes[other - 1]; }
};

} // namespace

class TestCompare final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInputHasAName() {
        QFile file(QStringLiteral(SPANWRIGHT_SOURCE_DIR "/models/project/fields.h"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        for (const char* type : {"StudyAxis", "PlanLimits", "Study", "CanvasPoint", "BackgroundImage", "Drawing", "Scenario"}) { // no inputs
            const qsizetype from = text.indexOf(QStringLiteral("Is<%1> T>").arg(QLatin1String(type)));
            QVERIFY(from > 0);
            text.remove(from, text.indexOf(QStringLiteral("\n}"), from) - from);
        }
        static const QRegularExpression field(QStringLiteral("v\\.(\\w+)\\(\"(\\w+)\""));
        int count = 0;
        for (const auto& match : field.globalMatch(text)) {
            const QString key = match.captured(2);
            if (match.captured(1) == QStringLiteral("ownId") || key == QStringLiteral("name") || key == QStringLiteral("source") || key == QStringLiteral("date") || key == QStringLiteral("constant")) continue;
            QVERIFY2(text::fieldEntry(key.toStdString()), qPrintable(key));
            ++count;
        }
        QVERIFY(count > 150);
        QVERIFY(!text::fieldEntry("no_such_key"));
    }
    void equalScenariosDifferInNothing() {
        const Compared c({twoSites(), twoSites(), twoSites()});
        QVERIFY(c.comparison.rows.size() > 60);
        for (const CompareRow& row : c.comparison.rows) {
            QVERIFY2(!row.isDifferent(), row.key.c_str());
            QCOMPARE(row.verdict(1), Verdict::Same);
        }
        QVERIFY(c.changes(1).empty() && c.changes(2).empty());
        QCOMPARE(report::compareTables(c.comparison, true, {}).front().rows.size(), std::size_t(0));
    }
    void differencesAreExact() {
        const Compared c({twoSites(), longer(1200)});
        const assess::Assessment &a = c.assessments[0], &b = c.assessments[1];
        int different = 0;
        for (const FigureInfo& figure : allFigures()) {
            const assess::Figure *before = a.total(figure.id), *after = b.total(figure.id);
            const CompareRow* row = c.row(CompareGroup::Totals, std::string(figure.key));
            QCOMPARE(row != nullptr, before || after);
            if (!row) continue;
            QCOMPARE(*row->values[0], before->value);
            QCOMPARE(*row->values[1], after->value);
            QCOMPARE(*row->difference(1), row->isDifferent(1) ? after->value - before->value : 0);
            if (!row->isDifferent(1)) continue;
            ++different;
            if (before->value != 0) QCOMPARE(*row->share(1), (after->value - before->value) / std::abs(before->value));
            QCOMPARE(row->verdict(1), (after->value > before->value) == figure.isBetterHigh ? Verdict::Better : Verdict::Worse);
        }
        QVERIFY(different >= 5);
        QCOMPARE(c.row(CompareGroup::Totals, "step_time")->verdict(1), Verdict::Worse);
        const CompareRow* rtt = c.row(CompareGroup::Links, "rtt", "A-B");
        QCOMPARE(*rtt->difference(1), 2 * (b.links[0].oneWay - a.links[0].oneWay).base());
        double step = 0;
        for (const CompareRow& row : c.comparison.rows)
            if (row.group == CompareGroup::Step) step += *row.difference(1);
        QVERIFY(std::abs(step - (b.jobs[0].step.total() - a.jobs[0].step.total()).base()) < 1e-12 * a.jobs[0].step.total().base()); // addends tell all of it
    }
    void theOrderOfTheOthersMovesColumnsOnly() {
        Scenario bigger = Plan().site("A").site("B", {31, 115}).site("C").pool("A", 512).pool("B", 512).link("A", "B").link("B", "C").job("train").scenario();
        Scenario another = Plan().site("A").site("B", {31, 115}).site("D").pool("A", 512).pool("B", 512).link("A", "B").link("B", "D").job("train").scenario();
        const Compared one({twoSites(), bigger, another}), two({twoSites(), another, bigger});
        QCOMPARE(one.comparison.rows.size(), two.comparison.rows.size());
        for (std::size_t i = 0; i < one.comparison.rows.size(); ++i) {
            const CompareRow &a = one.comparison.rows[i], &b = two.comparison.rows[i];
            QCOMPARE(a.key, b.key);
            QCOMPARE(a.itemName, b.itemName);
            QVERIFY(a.values[0] == b.values[0] && a.values[1] == b.values[2] && a.values[2] == b.values[1]);
        }
        QCOMPARE(one.changes(1).size(), two.changes(2).size());
    }
    void everyChangedFieldIsListedWithItsItem_data() {
        QTest::addColumn<Scenario>("after");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* key, ItemKind kind, const char* shown, Scenario s) { QTest::newRow(key) << s << QString::fromUtf8(key) << int(kind) << QString::fromUtf8(shown); };
        row("length_km", ItemKind::Link, "Length: 120 km → 1,200 km", longer(1200));
        row("fibre", ItemKind::Link, "Fibre: Standard single mode → Hollow core as deployed", with<FibreLink>(twoSites(), &Scenario::links, [](FibreLink& l) { l.fibre = "hcf-deployed"; }));
        row("protection", ItemKind::Link, "Protection: ", with<FibreLink>(twoSites(), &Scenario::links, [](FibreLink& l) { l.protection = Protection::OnePlusOne; }));
        row("measured_rtt_ms", ItemKind::Link, "Measured round trip: – → 3 ms", with<FibreLink>(twoSites(), &Scenario::links, [](FibreLink& l) { l.measuredRtt = Duration(3, units::ms); }));
        row("spans", ItemKind::Link, "Spans: 0 → 2", with<FibreLink>(twoSites(), &Scenario::links, [](FibreLink& l) { l.spans.resize(2); }));
        row("to", ItemKind::Link, "To: B → A", with<FibreLink>(twoSites(), &Scenario::links, [](FibreLink& l) { l.to = l.from; }));
        row("count", ItemKind::Wavelength, "Count: 4 → 9", with<Wavelength>(twoSites(), &Scenario::wavelengths, [](Wavelength& w) { w.count = 9; }));
        row("layout.tensor", ItemKind::Job, "Parallel layout: Tensor (TP): 8 → 4", with<Job>(twoSites(), &Scenario::jobs, [](Job& j) { j.layout.tensor = 4; }));
        row("cut", ItemKind::Job, "Cut between sites: ", with<Job>(twoSites(), &Scenario::jobs, [](Job& j) { j.cut = Cut::Data; }));
        row("placement[B pool].accelerators", ItemKind::Job, "Placement: B pool: Accelerators: 512 → 256", with<Job>(twoSites(), &Scenario::jobs, [](Job& j) { j.placement[1].accelerators = 256; }));
        row("pue.likely", ItemKind::Site, "PUE: Likely: 1.25 → 1.3", with<Site>(twoSites(), &Scenario::sites, [](Site& s) { s.pue.likely = Pue(1.3, units::pue); }));
        row("place.latitude_deg", ItemKind::Site, "Location: Latitude: 30 → 40", with<Site>(twoSites(), &Scenario::sites, [](Site& s) { s.place.latitude = 40; }));
        row("is_down", ItemKind::Site, "Lost or cut: no → yes", with<Site>(twoSites(), &Scenario::sites, [](Site& s) { s.isDown = true; }));
        Scenario pool = with<Site>(twoSites(), &Scenario::sites, [](Site& s) {
            Cluster c = *s.clusters[0];
            Pool p = *c.pools[0];
            p.accelerator = "h200-sxm";
            c.pools[0] = Shared<Pool>(p);
            s.clusters[0] = Shared<Cluster>(c);
        });
        row("accelerator", ItemKind::Pool, "Accelerator: ", pool);
        Scenario assumed = twoSites();
        Assumptions a = *assumed.assumptions;
        a.costOfCapital.likely = Fraction(0.11, units::one);
        assumed.assumptions = Shared<Assumptions>(a);
        row("cost_of_capital.likely", ItemKind::Scenario, "Cost of capital: Likely: ", assumed);
        Scenario owned = twoSites();
        a = *owned.assumptions;
        a.owners.push_back({});
        a.owners.back().name = "Azure West";
        owned.assumptions = Shared<Assumptions>(a);
        row("owners", ItemKind::Scenario, "Owners of sites: – → Azure West", owned);
    }
    void everyChangedFieldIsListedWithItsItem() {
        QFETCH(Scenario, after);
        QFETCH(QString, key);
        QFETCH(int, kind);
        QFETCH(QString, shown);
        const Scenario before = twoSites();
        const std::vector<InputChange> changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        QCOMPARE(changes.size(), std::size_t(1));
        const InputChange& c = changes[0];
        QCOMPARE(QString::fromStdString(c.key), key);
        QCOMPARE(int(c.item.kind), kind);
        QVERIFY(c.item == c.inBase);
        QVERIFY(c.itemName.empty() == (c.item.kind == ItemKind::Scenario));
        const QString told = QString::fromStdString(report::inputText(c) + ": " + report::shownText(c.shownBefore, {}) + " → " + report::shownText(c.shownAfter, {}));
        QVERIFY2(told.startsWith(shown), qPrintable(told));
        const std::vector<InputChange> back = inputChanges({&after, {}}, {&before, {}}, shipped());
        QCOMPARE(back.size(), std::size_t(1));
        QVERIFY(back[0].before == c.after && back[0].after == c.before);
    }
    void namesSourcesAndDrawingAreNoInputs() {
        Scenario after = with<Site>(twoSites(), &Scenario::sites, [](Site& s) {
            s.name = "Renamed";
            s.pue.source = "my meter";
        });
        after.about = "something else";
        Drawing d;
        d.isMapShown = !d.isMapShown;
        after.drawing = Shared<Drawing>(d);
        const Scenario before = twoSites();
        QVERIFY(inputChanges({&before, {}}, {&after, {}}, shipped()).empty());
    }
    void whatIsAddedAndRemovedIsToldOnce() {
        const Scenario before = twoSites();
        Plan plan = Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").site("C").pool("C", 64);
        const Scenario after = plan.scenario();
        const std::vector<InputChange> changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        QCOMPARE(changes.size(), std::size_t(1)); // not its cluster and pool besides
        QCOMPARE(changes[0].kind, ChangeKind::Added);
        QVERIFY(changes[0].item == ref(plan.siteId("C")));
        const std::vector<InputChange> back = inputChanges({&after, {}}, {&before, {}}, shipped());
        QCOMPARE(back.size(), std::size_t(1));
        QCOMPARE(back[0].kind, ChangeKind::Removed);
        QVERIFY(back[0].item == ref(plan.siteId("C")));
    }
    void otherFilesAreMatchedByName() {
        const Scenario before = twoSites();
        std::string json = toJson(before);
        for (const auto& [from, to] : {std::pair("000000000000000", "a00000000000000"), std::pair("00000000000000", "a0000000000000")}) // ids of one and of two digits
            for (std::size_t at = 0; (at = json.find(std::string("\"") + from, at)) != std::string::npos; ++at) json.replace(at + 1, std::string_view(from).size(), to);
        Scenario after = *scenarioFromJson(json);
        QVERIFY(after.sites[0]->id != before.sites[0]->id);
        QVERIFY(inputChanges({&before, {}}, {&after, {}}, shipped()).empty());
        after = with<Job>(after, &Scenario::jobs, [](Job& j) { j.globalBatch = 1024; });
        const std::vector<InputChange> changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].key, std::string("global_batch"));
        QVERIFY(changes[0].item == ref(after.jobs[0]->id) && changes[0].inBase == ref(before.jobs[0]->id));
        const Compared c({before, after});
        QVERIFY(c.row(CompareGroup::Sites, "site_power", "A") && c.row(CompareGroup::Sites, "site_power", "A")->values[1]);
    }
    void theOnlyJobsOfBothArePartners() {
        const Scenario before = twoSites();
        const Scenario after = with<Job>(twoSites(), &Scenario::jobs, [](Job& j) {
            j.id = {4242};
            j.name = "other";
            j.sequence = 4096;
        });
        const std::vector<InputChange> changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].key, std::string("sequence"));
        const Compared c({before, after});
        QVERIFY(c.row(CompareGroup::Step, "matmul", "train")->difference(1).has_value());
    }
    void catalogueFiguresAreInputs() {
        const Scenario s = twoSites();
        const std::vector<Override> mine{{"accelerators/h100-sxm/board_power_w", 650, "meter"}};
        const std::vector<InputChange> changes = inputChanges({&s, {}}, {&s, mine}, shipped());
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].key, mine[0].fact);
        QVERIFY(changes[0].before == FieldValue() && changes[0].after == FieldValue(650.0));
        QVERIFY(inputChanges({&s, mine}, {&s, mine}, shipped()).empty());
    }
    void anItemAloneExplainsItsPart() {
        const Scenario before = twoSites();
        Scenario after = longer(2400);
        std::vector<InputChange> changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        addEffects(changes, before, after, shipped(), FigureId::StepTime);
        const double whole = assess::assess(after, shipped()).total(FigureId::StepTime)->value - assess::assess(before, shipped()).total(FigureId::StepTime)->value;
        QVERIFY(whole > 0);
        QCOMPARE(*changes[0].alone, whole); // the only change is all of it
        after = with<Site>(after, &Scenario::sites, [](Site& s) { s.energyPrice = s.energyPrice * 2; });
        changes = inputChanges({&before, {}}, {&after, {}}, shipped());
        addEffects(changes, before, after, shipped(), FigureId::StepTime);
        QCOMPARE(changes.size(), std::size_t(2));
        for (const InputChange& c : changes) QCOMPARE(*c.alone, c.item.kind == ItemKind::Link ? whole : 0);
        addEffects(changes, before, after, shipped(), FigureId::Cost);
        for (const InputChange& c : changes) QVERIFY(*c.alone > 0);
        addEffects(changes, before, after, shipped(), FigureId::Cost, [] { return true; });
        QVERIFY(!changes[0].alone); // cancelled
    }
    void filesHoldWhatTheTablesShow() {
        const Compared c({twoSites(), longer(1200)});
        const auto json = nlohmann::json::parse(report::compareJson(c.comparison, true, FigureId::StepTime));
        QCOMPARE(json["schema"].get<std::string>(), std::string("spanwright.comparison/1"));
        std::size_t rows = 0, different = 0;
        for (const report::Table& t : report::compareTables(c.comparison, true, {})) rows += t.rows.size();
        for (const CompareRow& row : c.comparison.rows) different += row.isDifferent() ? 1 : 0;
        QCOMPARE(json["figures"].size(), different);
        QCOMPARE(rows, different);
        QCOMPARE(json["changes"][0]["inputs"][0]["key"].get<std::string>(), std::string("length_km"));
        QCOMPARE(json["changes"][0]["inputs"][0]["after"].get<double>(), 1200.0);
        const std::string csv = report::compareCsv(c.comparison, false);
        QCOMPARE(std::size_t(std::ranges::count(csv, '\n')), 1 + 2 * c.comparison.rows.size());
        const std::string changes = report::changesCsv(c.comparison, FigureId::StepTime);
        QVERIFY(changes.find(",length_km,120,1200,") != std::string::npos);
    }
    void sharesAreToldInPoints() {
        const Compared c({twoSites(), longer(1200)});
        const std::string told = report::differenceText(*c.row(CompareGroup::Totals, "efficiency_against_one_site"), 1, {});
        QVERIFY2(told.starts_with("-") && told.find(" points") != std::string::npos && told.find("worse") != std::string::npos, told.c_str());
    }
    void theReportComparesTheScenariosOfAProject() {
        Project project = Plan().site("A").pool("A", 512).job("train").project();
        const auto has = [&] {
            const Scenario& s = *project.scenarios[0];
            const report::ReportData r = report::makeReport(project, s, shipped(), assess::assess(s, shipped()), {}, "today");
            return std::ranges::any_of(r.tables, [](const report::Table& t) { return t.title.find("Compared with test") != std::string::npos; });
        };
        QVERIFY(!has());
        project = *edits::duplicateScenario(project, project.scenarios[0]->id, {777}, "more");
        Job job = *project.scenarios[1]->jobs[0];
        job.tokens = job.tokens * 2;
        project = *edits::put(project, {777}, job);
        QVERIFY(has());
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
