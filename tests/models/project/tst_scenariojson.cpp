// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/scenariojson.h"
#include "support/plan.h"
#include "text/errors.h"
#include <QTest>

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
        d.notes[s.sites[0]->id.value] = "note";
        s.drawing = Shared<Drawing>(d);
        const std::string text = toJson(s);
        const auto back = scenarioFromJson(text);
        QVERIFY2(back.hasValue(), back ? "" : text::render(back.error().message()).c_str());
        QVERIFY(*back == s);
        QCOMPARE(toJson(*back), text);
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
    }

    void negativeLengthsAndDanglingReferencesAreRefused() {
        QString text = QString::fromStdString(toJson(m_plan.scenario()));
        const auto negative = scenarioFromJson(QString(text).replace("\"length_km\": 123.4567", "\"length_km\": -5").toStdString());
        QVERIFY(!negative && negative.error().code == ErrorCode::ValueOutOfRange);
        const auto dangling = scenarioFromJson(QString(text).replace("\"from\": \"0000000000000002\"", "\"from\": \"00000000000000ff\"").toStdString());
        QVERIFY(!dangling && dangling.error().code == ErrorCode::JsonDanglingId);
    }

    void schemaListsEveryWrittenKey() {
        const QString schema = QString::fromStdString(scenarioJsonSchema());
        for (const char* key : {"power_cap_mw", "nic_rate_gbps", "measured_rtt_ms", "extra_in_flight", "fibre_cuts_per_km_year", "shared_risk_groups"})
            QVERIFY2(schema.contains(QString::fromLatin1(key)), key);
    }
};

QTEST_GUILESS_MAIN(TestScenarioJson)
#include "tst_scenariojson.moc"
