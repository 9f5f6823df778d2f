// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exports.h"
#include "assess/samples.h"
#include "exchange/gnpy.h"
#include "exchange/networkfile.h"
#include "network/design.h"
#include "project/edits.h"
#include "support/plan.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <set>
#include <span>

using namespace spanwright;
using exchange::ExportFormat;

namespace {

const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }
std::uint64_t next = 0;
std::uint64_t counted() { return ++next; }

/// What a reader makes of the text in an empty scenario, with ids counted from 1.
Scenario scenarioFrom(const std::string& text, const std::string& other = {}) {
    Project project;
    next = 0;
    project.scenarios.emplace_back(edits::emptyScenario(ScenarioId{counted()}, "s"));
    for (const std::string& one : {text, other}) {
        if (one.empty()) continue;
        const auto drawn = exchange::drawnFromFile(one, "file");
        if (!drawn) qFatal("%s", text::render(drawn.error().message()).c_str());
        auto merged = exchange::merged(project, project.scenarios.front()->id, *drawn, shipped(), &counted);
        if (!merged) qFatal("%s", text::render(merged.error().message()).c_str());
        project = std::move(merged->project);
    }
    return *project.scenarios.front();
}
std::string written(const Scenario& s, ExportFormat format) { return exchange::exported(s, shipped(), format).text; }
std::string read(const char* name) {
    QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}
bool says(const exchange::Exported& e, Note note) {
    return std::ranges::any_of(e.notes, [&](const text::Message& m) { return m.entry == &text::entry(note); });
}

} // namespace

/// What is written is read back as it was, and GNPy's files hold the lines that are designed here.
class TestExports final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gnpyComesBack_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("own") << QByteArray::fromStdString(read("pair.gnpy.json"));
        for (const char* name : {"edfa_example_network--Site_A--Site_B", "CORONET_Global_Topology--Boston--New_York", "CORONET_Global_Topology--Denver--Chicago", "mixed-1", "openroadm"}) {
            QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/gnpy/%1.designed.json").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(name) << file.readAll();
        }
    }
    void gnpyComesBack() {
        QFETCH(QByteArray, text);
        const Scenario first = scenarioFrom(text.toStdString());
        const Scenario second = scenarioFrom(written(first, ExportFormat::GnpyTopology));
        QVERIFY(!first.links.empty());
        QCOMPARE(second.sites.size(), first.sites.size());
        QVERIFY(second.sites == first.sites);
        for (std::size_t i = 0; i < first.links.size(); ++i) QVERIFY2(*second.links[i] == *first.links[i], first.links[i]->name.c_str());
        QVERIFY(second == first);
    }
    void geoJsonComesBack() {
        const Scenario first = scenarioFrom(read("sites.csv"), read("links.csv"));
        const Scenario second = scenarioFrom(written(first, ExportFormat::GeoJson));
        QVERIFY(second.sites == first.sites);
        QCOMPARE(second.links.size(), first.links.size());
        QCOMPARE(second.wavelengths.size(), first.wavelengths.size());
        QCOMPARE(written(second, ExportFormat::GeoJson), written(first, ExportFormat::GeoJson));
    }
    void aDrawnRouteComesBack() {
        const Scenario first = scenarioFrom(R"({"type": "Feature", "properties": {"name": "way"}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [2, 3.5], [2.0001, 3.5001], [3, 4]]}})");
        QCOMPARE(first.links.size(), 1u);
        const std::vector<Place>& route = first.drawing->routes.at(first.links[0]->id);
        QCOMPARE(route.size(), 1u); // the other point is not seen on a map
        QVERIFY(std::abs(route[0].latitude - 3.5) < 0.01 && std::abs(route[0].longitude - 2) < 0.01);
        const Scenario second = scenarioFrom(written(first, ExportFormat::GeoJson));
        QVERIFY(second.drawing->routes.begin()->second == route);
        QCOMPARE(second.links[0]->enteredLength.in(units::km), first.links[0]->enteredLength.in(units::km));
    }
    void csvComesBack() {
        const Scenario first = scenarioFrom(read("sites.csv"), read("links.csv"));
        const Scenario second = scenarioFrom(written(first, ExportFormat::CsvSites), written(first, ExportFormat::CsvLinks));
        QVERIFY(second.sites == first.sites);
        QCOMPARE(written(second, ExportFormat::CsvSites), written(first, ExportFormat::CsvSites));
        QCOMPARE(written(second, ExportFormat::CsvLinks), written(first, ExportFormat::CsvLinks));
    }
    void demandsComeBack() {
        Scenario first = scenarioFrom(read("sites.csv"), read("demands.csv"));
        QCOMPARE(first.demands.size(), std::size_t(3));
        const Scenario second = scenarioFrom(written(first, ExportFormat::CsvSites), written(first, ExportFormat::CsvDemands));
        QVERIFY(second.demands == first.demands);
        QVERIFY(written(first, ExportFormat::CsvDemands).starts_with("source,target,rate_gbps,name,both_ways\r\n"));
    }
    void servicesComeBack() {
        const Scenario first = scenarioFrom(read("pair.gnpy.json"), read("services.gnpy.json")), again = scenarioFrom(written(first, ExportFormat::GnpyTopology), written(first, ExportFormat::GnpyServices));
        QCOMPARE(first.demands.size(), std::size_t(2));
        QCOMPARE(first.sites.size(), std::size_t(3)); // transceivers of the topology, not new ones
        QVERIFY(again == first);
    }
    void servicesAreDemandsAndJobs() {
        Scenario s = test::Plan().site("A").site("B").link("A", "B").scenario();
        s.demands.emplace_back(Demand{mint<DemandId>(), "train", s.sites[0]->id, s.sites[1]->id, BitRate(2.5, units::Tbps), false});
        const Demand job{{}, "train", s.sites[1]->id, s.sites[0]->id, BitRate(70, units::Gbps), true};
        const exchange::Exported services = exchange::exported(s, shipped(), ExportFormat::GnpyServices, std::span(&job, 1));
        const QJsonArray all = QJsonDocument::fromJson(QByteArray::fromStdString(services.text)).object()[QStringLiteral("path-request")].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].toObject()[QStringLiteral("bidirectional")].toBool(true), false);
        QCOMPARE(all[0].toObject()[QStringLiteral("path-constraints")].toObject()[QStringLiteral("te-bandwidth")].toObject()[QStringLiteral("path_bandwidth")].toDouble(), 2.5e12);
        QCOMPARE(all[1].toObject()[QStringLiteral("request-id")].toString(), QStringLiteral("train (2)"));
        QCOMPARE(all[1].toObject()[QStringLiteral("source")].toString(), QStringLiteral("trx B"));
        QVERIFY(says(services, Note::JobsWritten));
    }
    void amplifiersAreKept() {
        const Scenario s = scenarioFrom(read("pair.gnpy.json"));
        QCOMPARE(s.links[0]->amplifier, std::string("std_medium_gain"));
        // a type that nobody knows, one of other figures under a known name, and one of the catalogue's under another name
        const auto drawn = [](const char* variety, const std::string& equipment) {
            const std::string text = QByteArray::fromStdString(read("pair.gnpy.json")).replace("\"ila east\", \"type\": \"Edfa\", \"type_variety\": \"std_medium_gain\"", QByteArray("\"ila east\", \"type\": \"Edfa\", \"type_variety\": \"") + variety + '"').toStdString();
            const auto out = exchange::drawnFromFile(text, "file", {BitRate(1, units::Gbps), equipment});
            if (!out) qFatal("%s", text::render(out.error().message()).c_str());
            return *out;
        };
        const auto notes = [](const exchange::Drawn& d, Note note) { return std::ranges::any_of(d.notes.messages(), [&](const text::Message& m) { return m.entry == &text::entry(note); }); };
        const exchange::Drawn unknown = drawn("valve", {});
        QVERIFY(notes(unknown, Note::AmplifierUnknown));
        QVERIFY(unknown.links[0].link.amplifier.empty());
        QCOMPARE(unknown.links[0].link.spans[1].amplifier, std::string("std_medium_gain"));
        const std::string equipment = R"({"Edfa": [{"type_variety": "valve", "type_def": "variable_gain", "gain_flatmax": 16, "gain_min": 8, "p_max": 23, "nf_min": 6.5, "nf_max": 11},
            {"type_variety": "std_medium_gain", "type_def": "variable_gain", "gain_flatmax": 26, "gain_min": 15, "p_max": 99, "nf_min": 6, "nf_max": 10}]})";
        const exchange::Drawn alike = drawn("valve", equipment);
        QVERIFY(notes(alike, Note::AmplifierAlike) && notes(alike, Note::AmplifierUnknown));
        QCOMPARE(alike.links[0].link.spans[0].amplifier, std::string("std_low_gain"));
        QVERIFY(alike.links[0].link.spans[1].amplifier.empty());
        QVERIFY(notes(alike, Note::GainDesigned)); // 15 dB after 61.25 km
        const auto bad = exchange::drawnFromFile(read("pair.gnpy.json"), "file", {BitRate(1, units::Gbps), R"({"Edfa": [{"type_variety": "x", "gain_flatmax": "high", "p_max": 1}]})"});
        QVERIFY(!bad && text::render(bad.error().message()).find("equipment.Edfa[0].gain_flatmax") != std::string::npos);
    }
    void bothBandsAreWritten() {
        Scenario s = test::Plan().site("A").site("B").site("C").link("A", "B").link("B", "C").scenario();
        FibreLink link = *s.links[0];
        link.band = OpticalBand::CAndL;
        s.links[0] = Shared<FibreLink>(link);
        const auto object = [&](ExportFormat format) { return QJsonDocument::fromJson(QByteArray::fromStdString(written(s, format))).object(); };
        const QJsonArray combs = object(ExportFormat::GnpyEquipment)[QStringLiteral("SI")].toArray();
        QCOMPARE(combs.size(), 2);
        QVERIFY(!combs[0].toObject().contains(QStringLiteral("type_variety")));
        QVERIFY(combs[1].toObject()[QStringLiteral("f_max")].toDouble() < combs[0].toObject()[QStringLiteral("f_min")].toDouble());
        std::set<QString> varieties;
        for (const QJsonValue& row : object(ExportFormat::GnpyEquipment)[QStringLiteral("Edfa")].toArray()) varieties.insert(row.toObject()[QStringLiteral("type_variety")].toString());
        int both = 0, one = 0;
        for (const QJsonValue& e : object(ExportFormat::GnpyTopology)[QStringLiteral("elements")].toArray()) {
            const QJsonObject element = e.toObject();
            const QString type = element[QStringLiteral("type")].toString();
            one += type == u"Edfa";
            if (type != u"Multiband_amplifier") continue;
            ++both;
            QVERIFY(varieties.contains(element[QStringLiteral("type_variety")].toString()));
            QCOMPARE(element[QStringLiteral("amplifiers")].toArray().size(), 2);
            for (const QJsonValue& band : element[QStringLiteral("amplifiers")].toArray()) QVERIFY(varieties.contains(band.toObject()[QStringLiteral("type_variety")].toString()));
        }
        QVERIFY(both > 0 && one > 0);
        const Scenario again = scenarioFrom(written(s, ExportFormat::GnpyTopology));
        QCOMPARE(again.links[0]->band, OpticalBand::CAndL);
        QCOMPARE(again.links[1]->band, OpticalBand::C);
        QVERIFY(again.links[0]->amplifier.empty()); // chosen by the design, and left to it
        link.band = OpticalBand::C;
        s.links[0] = Shared<FibreLink>(link);
        QCOMPARE(object(ExportFormat::GnpyEquipment)[QStringLiteral("SI")].toArray().size(), 1);
    }
    void anEmptyScenarioHasTheColumnsAlone() {
        const Scenario none = edits::emptyScenario(ScenarioId{1}, "s");
        QCOMPARE(std::ranges::count(written(none, ExportFormat::CsvSites), '\n'), 1);
        QVERIFY(written(none, ExportFormat::CsvLinks).starts_with("name,from,to,"));
        QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(written(none, ExportFormat::GnpyTopology))).isObject());
        QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(written(none, ExportFormat::GnpyEquipment))).isObject());
    }
    void sitesOfOneNameAreToldApart() {
        Scenario s = test::Plan().site("A").site("B").link("A", "B").scenario();
        Site again = *s.sites[0];
        again.id = mint<SiteId>();
        s.sites.emplace_back(again);
        QCOMPARE(exchange::uniqueSiteNames(s), (std::vector<std::string>{"A", "B", "A (2)"}));
    }
    /// The line of each sample's link, propagated from the written GNPy files, against the design itself.
    void gnpyFilesHoldTheSameLine_data() {
        QTest::addColumn<QString>("fibre");
        QTest::addColumn<double>("kilometres");
        QTest::addColumn<QString>("mode");
        for (const char* fibre : {"g652d", "g654e", "g655", "hcf-deployed"})
            for (const double km : {40.0, 120.0, 700.0, 2200.0}) QTest::addRow("%s, %g km", fibre, km) << QString::fromLatin1(fibre) << km << QStringLiteral("400zr");
        QTest::newRow("800 Gb/s") << QStringLiteral("g652d") << 500.0 << QStringLiteral("800zr");
        QTest::newRow("wide slots") << QStringLiteral("g652d") << 500.0 << QStringLiteral("800g-gen5");
        QTest::newRow("narrow slots") << QStringLiteral("g652d") << 500.0 << QStringLiteral("openroadm5-100g-qpsk");
    }
    void gnpyFilesHoldTheSameLine() {
        QFETCH(QString, fibre);
        QFETCH(double, kilometres);
        QFETCH(QString, mode);
        Scenario s = test::Plan().site("A").site("B").link("A", "B", Length(kilometres, units::km)).scenario();
        FibreLink link = *s.links[0];
        link.fibre = fibre.toStdString();
        s.links[0] = Shared<FibreLink>(link);
        Wavelength group = *s.wavelengths[0];
        group.mode = mode.toStdString();
        s.wavelengths[0] = Shared<Wavelength>(group);
        const network::LineDesign design = network::designLine(link, s, shipped(), group.mode);
        QVERIFY(design.find(group.mode));
        const auto none = [](const std::string& name) -> Result<std::string> { return fail(ErrorCode::FileMissing, {{"file", name}}); };
        for (const auto& [from, to] : {std::pair{"trx A", "trx B"}, {"trx B", "trx A"}}) {
            const auto read = exchange::lineFromGnpy(written(s, ExportFormat::GnpyTopology), written(s, ExportFormat::GnpyEquipment), from, to, none);
            QVERIFY2(read.hasValue(), read ? "" : text::render(read.error().message()).c_str());
            const line::Outcome outcome = line::propagate(read->line);
            QCOMPARE(int(outcome.gsnr.size()), design.find(group.mode)->wavelengths);
            QVERIFY(std::abs(line::mean(outcome.gsnr01nm) - design.find(group.mode)->gsnr) < 0.1);
            QVERIFY(std::abs(line::mean(outcome.osnr01nm) - design.find(group.mode)->osnr) < 0.1);
            QVERIFY(std::abs(line::mean(outcome.dispersion) * 1e3 - design.find(group.mode)->dispersion) < 1);
            QVERIFY(std::abs(read->length - kilometres * 1e3) < 1);
        }
    }
    /// Spans by hand, each way round.
    void gnpyFilesHoldSpansByHand() {
        Scenario s = test::Plan().site("A").site("B").link("A", "B").scenario();
        FibreLink link = *s.links[0];
        link.spans = {{Length(62, units::km), {}, {}, {}}, {Length(95, units::km), "g654e", Decibel(1.5, units::dB), {}}, {Length(40, units::km), "hcf-deployed", {}, {}}};
        s.links[0] = Shared<FibreLink>(link);
        Wavelength group = *s.wavelengths[0];
        group.mode = "400zr";
        s.wavelengths[0] = Shared<Wavelength>(group);
        FibreLink back = link;
        std::swap(back.from, back.to);
        std::ranges::reverse(back.spans);
        const auto none = [](const std::string& name) -> Result<std::string> { return fail(ErrorCode::FileMissing, {{"file", name}}); };
        for (const auto& [from, to, way] : {std::tuple{"trx A", "trx B", link}, {"trx B", "trx A", back}}) {
            const auto read = exchange::lineFromGnpy(written(s, ExportFormat::GnpyTopology), written(s, ExportFormat::GnpyEquipment), from, to, none);
            QVERIFY2(read.hasValue(), read ? "" : text::render(read.error().message()).c_str());
            QVERIFY(std::abs(line::mean(line::propagate(read->line).gsnr01nm) - network::designLine(way, s, shipped(), "400zr").find("400zr")->gsnr) < 0.1);
            QCOMPARE(read->length, 197e3);
        }
        const Scenario again = scenarioFrom(written(s, ExportFormat::GnpyTopology));
        QVERIFY(again.links[0]->spans == link.spans);
        QVERIFY(says(exchange::exported(s, shipped(), ExportFormat::GeoJson), Note::NotWritten));
        QCOMPARE(scenarioFrom(written(s, ExportFormat::GeoJson)).links[0]->enteredLength.in(units::km), 197.0);
        QCOMPARE(scenarioFrom(written(s, ExportFormat::GeoJson)).links[0]->lengthMode, LengthMode::Entered);
    }
    void servicesFollowTheLightPaths() {
        Scenario s = test::Plan().site("A").site("B").site("C").link("A", "B").link("C", "B").scenario();
        Wavelength through;
        through.id = mint<WavelengthId>();
        through.name = "through";
        through.mode = "400zr";
        through.count = 3;
        through.links = {s.links[0]->id, s.links[1]->id};
        s.wavelengths = {Shared<Wavelength>(through)};
        const auto all = [&] { return QJsonDocument::fromJson(QByteArray::fromStdString(written(s, ExportFormat::GnpyLightPaths))).object()[QStringLiteral("path-request")].toArray(); };
        const auto text = [&](int i, const char* key) { return all()[i].toObject()[QLatin1String(key)].toString(); };
        QCOMPARE(all().size(), 1);
        QCOMPARE(text(0, "source"), QStringLiteral("trx A"));
        QCOMPARE(text(0, "destination"), QStringLiteral("trx C"));
        QCOMPARE(all()[0].toObject()[QStringLiteral("path-constraints")].toObject()[QStringLiteral("te-bandwidth")].toObject()[QStringLiteral("path_bandwidth")].toDouble(), 1.2e12);
        QCOMPARE(all()[0].toObject()[QStringLiteral("explicit-route-objects")].toObject()[QStringLiteral("route-object-include-exclude")].toArray().size(), 3);
        through.regenerated = {s.sites[1]->id};
        s.wavelengths = {Shared<Wavelength>(through)};
        QCOMPARE(all().size(), 2);
        QCOMPARE(text(0, "destination"), QStringLiteral("trx B"));
        QCOMPARE(text(1, "source"), QStringLiteral("trx B"));
    }
    void whatHasNoPlaceIsSaid() {
        Scenario s = assess::samples()[0].scenario;
        FibreLink link = *s.links[0];
        link.band = OpticalBand::CAndL;
        link.fibre = "hcf-deployed";
        link.sharedRiskGroups = {"duct"};
        s.links[0] = Shared<FibreLink>(link);
        const auto topology = exchange::exported(s, shipped(), ExportFormat::GnpyTopology);
        QVERIFY(says(topology, Note::LinearFibre) && says(topology, Note::NotWritten));
        QVERIFY(says(exchange::exported(s, shipped(), ExportFormat::GnpyEquipment), Note::ZeroWritten));
        QVERIFY(says(exchange::exported(s, shipped(), ExportFormat::CsvSites), Note::NotWritten));
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
