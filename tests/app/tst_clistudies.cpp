// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "project/edits.h"
#include "store/results.h"
#include "store/store.h"
#include "study/result.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spanwright;

namespace {

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};
Ran cli(const char* line) {
    QProcess process;
    process.start(QStringLiteral(SPANWRIGHT_CLI), QString::fromUtf8(line).split(' '));
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Studies on the command line: what they print, and how they refuse.
class TestCliStudies final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inputsAreListedWithWhatTheyMove() {
        const Ran text = cli("inputs sample:2");
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("length_km") && text.out.contains("Micro-batch"));
        const QJsonObject json = cli("inputs sample:2 --json").object();
        QCOMPARE(json["schema"].toString(), QStringLiteral("spanwright.study-inputs/1"));
        for (const QJsonValue& each : json["inputs"].toArray()) {
            const QJsonObject input = each.toObject();
            if (input["input"] == "length_km") QVERIFY(input["moves"].toArray().contains("efficiency_against_one_site") && input["from"].toDouble() < input["present"].toDouble() && input["present"].toDouble() < input["to"].toDouble());
            if (input["input"] == "power_cap_mw") QVERIFY(input["moves"].toArray().isEmpty());
        }
    }
    void aSweepIsWhatTheEngineAnswers() {
        const Ran ran = cli("sweep sample:2 --input length_km --from 100km --to 2000 --points 20 --series fibre=g652d,hcf-deployed --figure efficiency --json");
        QCOMPARE(ran.code, 0);
        Study study;
        study.name = "cli";
        study.axes = {{"length_km", {}, 100, 2000, 20, false, {}}, {"fibre", {}, 0, 1, 2, false, {"g652d", "hcf-deployed"}}};
        const auto answer = study::run(study, assess::samples()[1].scenario, catalogue::Catalogue::shipped());
        QVERIFY(answer.hasValue());
        QCOMPARE(ran.out.toStdString(), study::toJson(*answer));
        QCOMPARE(cli("sweep sample:2 --input length_km --from 100km --to 2000 --points 20 --series fibre=g652d,hcf-deployed --csv").out.toStdString(), study::toCsv(*answer));
    }
    void textHasUnitsAndSaysWhatAnInputDoesNotDo() {
        const Ran sweep = cli("sweep sample:2 --input length_km --from 100 --to 200 --points 3");
        QVERIFY(sweep.out.contains("150 km") && sweep.out.contains("Efficiency against one site"));
        QVERIFY(cli("sweep sample:2 --input power_cap_mw --from 1 --to 200").out.contains("does not move this figure"));
        QVERIFY(cli("map sample:2 --x length_km=10..5000:30 --y count=1..8:8").out.contains("Cells: 240"));
        const Ran tornado = cli("tornado sample:2 --figure days");
        QVERIFY(tornado.out.contains("Matrix multiplication against") && tornado.out.contains("P10 to P90"));
    }
    void anAxisInOneArgument() {
        const QJsonObject map = cli("map sample:2 --x length_km=10..5000km:12:log --y count=1..8:8 --figure step_time --json").object();
        QCOMPARE(map["values"].toArray().size(), 96);
        QVERIFY(map["x"].toObject()["is_logarithmic"].toBool());
        QCOMPARE(map["y"].toObject()["values"].toArray().last().toDouble(), 8.0);
        QCOMPARE(map["figure"].toString(), QStringLiteral("step_time"));
    }
    void aThresholdHasATargetWithAUnit() {
        const QJsonObject a = cli("threshold sample:2 --input length_km --from 1 --to 50000km --target 95% --json").object();
        QCOMPARE(a["target"].toDouble(), 0.95);
        QVERIFY(cli("threshold sample:2 --input length_km --from 1 --to 50 --target 1.5").out.contains("nowhere"));
    }
    void aStoredStudyIsRunAndItsResultKept() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("plan.spanwright").toStdString();
        Study study;
        study.id = {7};
        study.name = "how-far";
        study.kind = StudyKind::Threshold;
        study.axes = {{"length_km", {}, 1, 5000, 5, false, {}}};
        Project project = *assess::sampleProject("2");
        const ScenarioId scenario = project.scenarios[0]->id;
        project = *edits::put(project, scenario, study);
        QVERIFY(store::save(path, project, {}).hasValue());
        const QByteArray file = QByteArray::fromStdString(path);
        QVERIFY(cli(("study " + file).constData()).out.contains("how-far  threshold  efficiency_against_one_site"));
        const Ran ran = cli(("study " + file + " --study how-far --save --json").constData());
        QCOMPARE(ran.code, 0);
        const auto kept = store::readResults(path, scenario);
        QVERIFY(kept.hasValue());
        QCOMPARE(kept->size(), 1u);
        QCOMPARE(kept->at(0).json, ran.out.toStdString());
        const QByteArray held = cli(("study " + file).constData()).out;
        QVERIFY(held.contains("result of 20") && !held.contains("stale"));
        const Project loaded = *store::load(path);
        QCOMPARE(kept->at(0).digest, store::digestOf(loaded, *loaded.scenarios[0], study, catalogue::Catalogue::shipped().version()));
        Job longer = *loaded.scenarios[0]->jobs[0];
        longer.globalBatch *= 2;
        QVERIFY(store::save(path, *edits::put(loaded, scenario, longer), {}).hasValue());
        QVERIFY(cli(("study " + file).constData()).out.contains("stale"));
    }
    void wrongUsageAndWrongInputAreRefused_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("unknown input") << QByteArray("sweep sample:2 --input lenght_km --from 1 --to 2") << 3 << QByteArray("length_km");
        QTest::newRow("out of range") << QByteArray("sweep sample:2 --input length_km --from -5 --to 2") << 3 << QByteArray("between");
        QTest::newRow("wrong unit") << QByteArray("sweep sample:2 --input length_km --from 5kg --to 2") << 3 << QByteArray("kg");
        QTest::newRow("no such item") << QByteArray("sweep sample:2 --input length_km --of Nowhere --from 1 --to 2") << 3 << QByteArray("Nowhere");
        QTest::newRow("no such choice") << QByteArray("sweep sample:2 --input fibre --choices wet-string") << 3 << QByteArray("wet-string");
        QTest::newRow("no such figure") << QByteArray("sweep sample:2 --input length_km --figure beauty") << 3 << QByteArray("beauty");
        QTest::newRow("no such job") << QByteArray("tornado sample:2 --job Nobody") << 3 << QByteArray("Nobody");
        QTest::newRow("no such study") << QByteArray("study sample:2 --study Missing") << 3 << QByteArray("Missing");
        QTest::newRow("half an axis") << QByteArray("map sample:2 --x length_km=1..2 --y count=..") << 3 << QByteArray();
        QTest::newRow("no input") << QByteArray("sweep sample:2") << 2 << QByteArray();
        QTest::newRow("no target") << QByteArray("threshold sample:2 --input length_km") << 2 << QByteArray();
        QTest::newRow("two forms") << QByteArray("tornado sample:2 --json --csv") << 2 << QByteArray();
    }
    void wrongUsageAndWrongInputAreRefused() {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Ran ran = cli(line.constData());
        QCOMPARE(ran.code, code);
        QVERIFY(ran.out.isEmpty() || code == 2);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliStudies)
#include "tst_clistudies.moc"
