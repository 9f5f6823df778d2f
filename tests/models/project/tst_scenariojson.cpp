// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "json/json.h"
#include "project/scenariojson.h"
#include "support/plan.h"
#include "text/errors.h"
#include <QFile>
#include <QTest>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

using namespace spanwright;
using test::Plan;

class TestScenarioJson final : public QObject {
    Q_OBJECT
    const Plan m_plan = Plan().site("武汉").site("B").pool("武汉", 512).pool("B", 512).link("武汉", "B", Length(123.4567, units::km)).job("train");

private Q_SLOTS:
    void roundTripKeepsTheValueAndTheBytes() {
        Scenario s = m_plan.scenario();
        Job j = *s.jobs[0];
        j.custom = ModelShape{};
        j.measuredStep = Duration(3.7, units::s);
        s.jobs[0] = Shared<Job>(j);
        Drawing d;
        d.isMapShown = false;
        d.positions[s.sites[0]->id] = {1.5, -2};
        d.bends[s.links[0]->id] = {{1, 2}, {3, 4}};
        d.routes[s.links[0]->id] = {{31.5, 111.25}, {-4, 180}};
        d.locked = {s.sites[0]->id};
        d.notes[s.sites[0]->id.value] = "note";
        s.drawing = Shared<Drawing>(d);
        const std::string text = toJson(s);
        const auto back = scenarioFromJson(text);
        QVERIFY2(back.hasValue(), back ? "" : text::render(back.error().message()).c_str());
        QVERIFY(*back == s);
        QCOMPARE(toJson(*back), text);
    }

    void olderFilesHaveNeitherRoutesNorLocks() {
        nlohmann::ordered_json tree = nlohmann::ordered_json::parse(toJson(m_plan.scenario()));
        for (const char* key : {"routes", "locked"}) QVERIFY(tree["drawing"].erase(key) == 1);
        const auto back = scenarioFromJson(tree.dump());
        QVERIFY(back.hasValue());
        QVERIFY(*back == m_plan.scenario());
    }
    void overlapOfTensorParallelismWasABooleanOnce() {
        for (const auto& [text, value] : {std::pair{"true", TensorOverlap::Ring}, {"false", TensorOverlap::None}, {"\"pipelined\"", TensorOverlap::Pipelined}}) {
            nlohmann::ordered_json tree = nlohmann::ordered_json::parse(toJson(m_plan.scenario()));
            nlohmann::ordered_json& layout = tree["jobs"][0]["layout"];
            layout["overlaps_tensor"] = nlohmann::ordered_json::parse(text);
            for (const char* key : {"rank_order", "offloads_weights", "offloads_activations", "offloaded_optimizer"}) layout.erase(key); // older files have none
            const auto back = scenarioFromJson(tree.dump());
            QVERIFY(back.hasValue());
            QCOMPARE(int(back->jobs[0]->layout.tensorOverlap), int(value));
            QVERIFY(back->jobs[0]->layout.rankOrder == RankOrder::DataInside && back->jobs[0]->layout.offloadedOptimizer.base() == 0);
        }
    }
    void errorsNameThePath_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("unknown key") << R"("oversubscription")" << R"("oversubscribed")" << int(ErrorCode::JsonUnknownKey) << "sites[0].clusters[0].oversubscribed";
        QTest::newRow("wrong type") << R"("wan_ports": 8)" << R"("wan_ports": "8")" << int(ErrorCode::JsonWrongType) << "sites[0].clusters[0].wan_ports";
        QTest::newRow("fraction") << R"("count": 512)" << R"("count": 1.5)" << int(ErrorCode::JsonBadValue) << "sites[0].clusters[0].pools[0].count";
        QTest::newRow("enum") << R"("cut": "pipeline")" << R"("cut": "sideways")" << int(ErrorCode::JsonBadValue) << "jobs[0].cut";
        QTest::newRow("bad id") << R"("pool": "0000000000000005")" << R"("pool": "xyz")" << int(ErrorCode::JsonBadValue) << "jobs[0].placement[0].pool";
        QTest::newRow("null") << R"("sites": [)" << R"("sites": null, "x": [)" << int(ErrorCode::JsonWrongType) << "sites";
    }
    void errorsNameThePath() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, code);
        QFETCH(QString, path);
        QString text = QString::fromStdString(toJson(m_plan.scenario()));
        const auto at = text.indexOf(from);
        QVERIFY2(at >= 0, qPrintable(from));
        text.replace(at, from.size(), to);
        const auto back = scenarioFromJson(text.toStdString());
        QVERIFY(!back);
        QCOMPARE(int(back.error().code), code);
        QCOMPARE(QString::fromStdString(std::get<std::string>(back.error().arguments[0].value)), path);
    }

    void badFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray("") << int(ErrorCode::JsonSyntax);
        QTest::newRow("not JSON") << QByteArray("hello") << int(ErrorCode::JsonSyntax);
        QTest::newRow("array") << QByteArray("[]") << int(ErrorCode::JsonWrongType);
        QTest::newRow("no schema") << QByteArray("{}") << int(ErrorCode::JsonMissingKey);
        QTest::newRow("version that is no number") << QByteArray(R"({"schema": "spanwright.scenario/two"})") << int(ErrorCode::JsonWrongSchema);
        QTest::newRow("version 0") << QByteArray(R"({"schema": "spanwright.scenario/0"})") << int(ErrorCode::JsonWrongSchema);
        QTest::newRow("far newer") << QByteArray(R"({"schema": "spanwright.scenario/99999999999999"})") << int(ErrorCode::JsonNewerSchema);
        QTest::newRow("schema is a number") << QByteArray(R"({"schema": 1})") << int(ErrorCode::JsonWrongSchema);
        QTest::newRow("newer") << QByteArray(R"({"schema": "spanwright.scenario/9"})") << int(ErrorCode::JsonNewerSchema);
        QTest::newRow("other") << QByteArray(R"({"schema": "gnpy"})") << int(ErrorCode::JsonWrongSchema);
        QTest::newRow("no id") << QByteArray(R"({"schema": "spanwright.scenario/1", "name": "x"})") << int(ErrorCode::JsonMissingKey);
        QTest::newRow("twice") << QByteArray(R"({"schema": "spanwright.scenario/1", "name": "x", "name": "y"})") << int(ErrorCode::JsonDuplicateKey);
        QTest::newRow("deep") << QByteArray(100'000, '[') << int(ErrorCode::JsonTooDeep);
        QTest::newRow("NaN") << QByteArray(R"({"schema": "spanwright.scenario/1", "id": NaN})") << int(ErrorCode::JsonSyntax);
        QTest::newRow("not UTF-8") << QByteArray("{\"schema\": \"\xff\"}") << int(ErrorCode::JsonSyntax);
    }
    void badFilesAreRefused() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        const auto back = scenarioFromJson({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY(!back);
        QCOMPARE(int(back.error().code), code);
        QVERIFY(text::render(back.error().message()).size() < 400);
    }

    void badValuesNameTheirPath_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* from, const QString& to, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(from) << to << QString::fromUtf8(message);
        };
        row("negative length", "\"length_km\": 123.4567", "\"length_km\": -5", "links[0].length_km is -5 km; it must lie between 0 m and 100,000 km.");
        row("too large", "\"wan_ports\": 8", "\"wan_ports\": 1e9", "sites[0].clusters[0].wan_ports is 1 bn; it must lie between 0 and 1 M.");
        row("overflow", "\"power_cap_mw\": 100", "\"power_cap_mw\": 1e308", "sites[0].power_cap_mw is ∞; it must lie between 0 W and 1,000 GW.");
        row("dangling end", "\"from\": \"0000000000000002\"", "\"from\": \"00000000000000ff\"", "links[0].from refers to 00000000000000ff, which is not in the scenario. Correct the reference or add the item.");
        row("an id of another kind", "\"pool\": \"0000000000000005\"", "\"pool\": \"0000000000000002\"", "jobs[0].placement[0].pool refers to 0000000000000002, which is not in the scenario. Correct the reference or add the item.");
        row("id used twice", "\"id\": \"0000000000000003\"", "\"id\": \"0000000000000002\"", "sites[1].id: the id 0000000000000002 is used twice. Give every item an id of its own.");
        row("no id", "\"id\": \"0000000000000003\"", "\"id\": \"0000000000000000\"", "sites[1].id has the value \"0000000000000000\"; it must be 16 hex digits, not all zero.");
        row("empty name", "\"name\": \"B\"", "\"name\": \"\"", "sites[1].name is empty. Type a name.");
        row("10 MB name", "\"name\": \"B\"", "\"name\": \"" + QString(10'000'000, 'x') + "\"", "sites[1].name has 10,000,000 bytes; at most 200 are kept. Shorten it.");
        row("10 MB enum", "\"cut\": \"pipeline\"", "\"cut\": \"" + QString(10'000'000, 'x') + "\"", nullptr);
        row("10 MB key", "\"cut\":", "\"" + QString(10'000'000, 'x') + "\":", nullptr);
        row("range upside down", "\"low\": 1.1", "\"low\": 1.3", "sites[0].pue.low is 1.3; it must lie between 1 and 1.25.");
        row("link to itself", "\"to\": \"0000000000000003\"", "\"to\": \"0000000000000002\"", "A fibre link needs two different sites, but both ends are 武汉-B. Choose another end.");
        row("light on no link", "\"links\": [\n        \"0000000000000008\"\n      ]", "\"links\": []", "wavelengths[0].links lists 0; it needs at least 1. Add what is missing.");
        row("light that returns", "\"links\": [\n        \"0000000000000008\"\n      ]", "\"links\": [\"0000000000000008\", \"0000000000000008\"]", "");
    }
    void badValuesNameTheirPath() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        QString text = QString::fromStdString(toJson(m_plan.scenario()));
        const auto at = text.indexOf(from);
        QVERIFY2(at >= 0, qPrintable(from + text));
        text.replace(at, from.size(), to);
        const auto back = scenarioFromJson(text.toStdString());
        const QString shown = back ? QString() : QString::fromStdString(text::render(back.error().message()));
        if (message.isNull()) QVERIFY(!back && shown.size() < 500);
        else QCOMPARE(shown, message);
    }

    void lightPathsAreChains() {
        const Plan star = Plan().site("A").site("B").site("C").site("D").link("A", "B").link("A", "C").link("A", "D").link("C", "B");
        Scenario s = star.scenario();
        const auto along = [&](std::initializer_list<std::size_t> links) {
            Wavelength light = *s.wavelengths[0];
            light.links.clear();
            for (const std::size_t i : links) light.links.push_back(s.links[i]->id);
            Scenario changed = s;
            changed.wavelengths[0] = Shared<Wavelength>(light);
            const auto back = scenarioFromJson(toJson(changed));
            return back ? std::string() : text::render(back.error().message());
        };
        QCOMPARE(along({0, 1}), std::string());
        QCOMPARE(along({1, 0, 3}), std::string()); // C-A-B-C: a ring is allowed
        QCOMPARE(along({0, 3, 1, 2}), std::string());
        QCOMPARE(along({0, 1, 2}), "wavelengths[0].links[2] has the value " + idText(s.links[2]->id.value) + "; it must be a link that ends where the one before it does.");
    }

    void writingWhatWasReadGivesTheSameBytes() {
        std::mt19937_64 random(3);
        std::lognormal_distribution<double> any(0, 8);
        for (int i = 0; i < 300; ++i) {
            Scenario s = m_plan.scenario();
            FibreLink l = *s.links[0];
            l.enteredLength = Length::fromBase(std::min(any(random), 9e7));
            l.equipmentDelay = Duration::fromBase(std::min(any(random) * 1e-6, 9.0));
            s.links[0] = Shared<FibreLink>(l);
            const std::string text = toJson(s);
            const auto back = scenarioFromJson(text);
            QVERIFY(back.hasValue());
            QCOMPARE(toJson(*back), text);
            const double read = back->links[0]->enteredLength.base();
            QVERIFY(std::abs(read - l.enteredLength.base()) <= 4e-16 * l.enteredLength.base());
        }
    }

    void numbersAreShort() {
        const std::string text = toJson(m_plan.scenario());
        for (const char* line : {"\"length_km\": 123.4567,", "\"nic_rate_gbps\": 400,", "\"equipment_delay_us\": 20,", "\"fibre_cuts_per_km_year\": {\n      \"low\": 0.0005,\n      \"likely\": 0.00213,"})
            QVERIFY2(text.find(line) != std::string::npos, line);
    }

    void samplesRoundTrip() {
        for (const assess::Sample& sample : assess::samples()) {
            const auto back = scenarioFromJson(toJson(sample.scenario));
            QVERIFY2(back && *back == sample.scenario, sample.id.c_str());
        }
    }

    void theSchemaHasExactlyTheWrittenKeys() {
        Scenario s = m_plan.scenario();
        Job j = *s.jobs[0];
        j.custom = ModelShape{};
        j.measuredStep = Duration(3.7, units::s);
        j.start = startOfYear(2027);
        j.checkpointSite = s.sites[0]->id;
        s.jobs[0] = Shared<Job>(j);
        Study study;
        study.id = {77};
        study.name = "reach";
        study.job = j.id;
        study.axes = {{"length_km", {s.links[0]->id.value}, 1, 100, 5, true, {"g652d"}}};
        study.limits = {Duration(9, units::day), Money(1e6, units::USD), CarbonMass(1, units::tonne), BitRate(400, units::Gbps), true};
        s.studies.emplace_back(study);
        Drawing drawing = *s.drawing;
        drawing.background = Shared<BackgroundImage>(BackgroundImage{"AAAA", {1, 2}, 300, Fraction(0.4, units::one)});
        s.drawing = Shared<Drawing>(drawing);
        for (Shared<Site>& site : s.sites) {
            Site priced = *site;
            priced.tariff = s.tariffs.empty() ? TariffId{7} : s.tariffs[0]->id;
            priced.uplink = BitRate(110, units::Gbps);
            priced.downlink = BitRate(500, units::Gbps);
            site = Shared<Site>(priced);
        }
        FibreLink l = *s.links[0];
        l.measuredRtt = Duration(1, units::ms);
        l.amplifierSpacing = Length(60, units::km);
        l.cutRate = CutRate(.001, units::perKmYear);
        l.repair = Duration(5, units::hour);
        l.spans = {{Length(60, units::km), "g654e", Decibel(1, units::dB), "std_low_gain"}};
        s.links[0] = Shared<FibreLink>(l);
        const auto schema = json::parse(scenarioJsonSchema());
        const auto tree = json::parse(toJson(s));
        QVERIFY(schema.hasValue() && tree.hasValue());
        compareKeys(*schema, *tree, "");
    }

    void spansByHandComeBackAndAreOptional() {
        Scenario s = m_plan.scenario();
        FibreLink l = *s.links[0];
        l.spans = {{Length(60.25, units::km), {}, {}, {}}, {Length(80, units::km), "hcf-deployed", Decibel(1.5, units::dB), "std_low_gain"}};
        s.links[0] = Shared<FibreLink>(l);
        const auto back = scenarioFromJson(toJson(s));
        QVERIFY(back && *back == s);
        auto tree = *json::parse(toJson(s));
        for (auto& link : tree["links"]) link.erase("spans"); // a file of an older version
        const auto old = scenarioFromJson(tree.dump());
        QVERIFY(old && old->links[0]->spans.empty());
    }
    void spansByHandAreHeldInTheirRange_data() {
        QTest::addColumn<QByteArray>("spans");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("negative length") << QByteArray(R"([{"length_km": 1}, {"length_km": -1}])") << QByteArray("spans[1].length_km");
        QTest::newRow("too much loss") << QByteArray(R"([{"extra_loss_db": 1e9}])") << QByteArray("spans[0].extra_loss_db");
        QTest::newRow("unknown key") << QByteArray(R"([{"lenght_km": 1}])") << QByteArray("spans[0].lenght_km");
        QTest::newRow("no list") << QByteArray(R"({"length_km": 1})") << QByteArray("spans");
        QByteArray many = "[{}";
        for (int i = 0; i < 1000; ++i) many += ",{}";
        QTest::newRow("too many") << many + "]" << QByteArray("spans");
    }
    void spansByHandAreHeldInTheirRange() {
        QFETCH(const QByteArray, spans);
        QFETCH(const QByteArray, path);
        auto tree = *json::parse(toJson(m_plan.scenario()));
        tree["links"][0]["spans"] = nlohmann::ordered_json::parse(spans.toStdString());
        const auto read = scenarioFromJson(tree.dump());
        QVERIFY(!read);
        const std::string message = text::render(read.error().message());
        QVERIFY2(message.find("links[0]." + path.toStdString()) != std::string::npos, message.c_str());
    }
    void theManualNamesEveryKey() {
        QFile file(SPANWRIGHT_SOURCE_DIR "/docs/formats.md");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string manual = file.readAll().toStdString();
        const auto schema = json::parse(scenarioJsonSchema());
        const std::function<void(const nlohmann::ordered_json&)> walk = [&](const nlohmann::ordered_json& node) {
            if (!node.is_structured()) return;
            if (node.is_object() && node.contains("properties"))
                for (const auto& [key, inner] : node["properties"].items())
                    QVERIFY2(manual.find("`" + key + "`") != std::string::npos || manual.find("\"" + key + "\": ") != std::string::npos, key.c_str());
            for (const auto& inner : node) walk(inner);
        };
        walk(*schema);
    }

private:
    /// The object's keys are those of the schema, with a type that fits; recursively.
    static void compareKeys(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& value, const std::string& path) {
        if (value.is_array()) {
            for (const auto& element : value) compareKeys(schema["items"], element, path + "[]");
            return;
        }
        if (value.is_number()) QVERIFY2(value >= schema["minimum"] && value <= schema["maximum"], path.c_str());
        if (!value.is_object() || !schema.contains("properties")) return;
        QVERIFY2(schema["additionalProperties"] == false, path.c_str());
        for (const auto& [key, inner] : value.items()) {
            QVERIFY2(schema["properties"].contains(key), (path + "." + key).c_str());
            compareKeys(schema["properties"][key], inner, path + "." + key);
        }
        for (const auto& [key, inner] : schema["properties"].items()) QVERIFY2(value.contains(key), (path + "." + key).c_str());
    }
};

QTEST_GUILESS_MAIN(TestScenarioJson)
#include "tst_scenariojson.moc"
