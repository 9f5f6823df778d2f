// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "project/scenariojson.h"
#include "store/store.h"
#include "support/plan.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace spanwright;
using test::Plan;

namespace {

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};
Ran cli(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(SPANWRIGHT_CLI), arguments);
    Ran ran;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return ran;
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A scenario as JSON with one piece of its text replaced.
QByteArray json(const char* from = nullptr, const QByteArray& to = {}) {
    QByteArray text = QByteArray::fromStdString(toJson(assess::samples()[0].scenario));
    if (!from) return text;
    const auto at = text.indexOf(from);
    if (at < 0) qFatal("the sample has no %s", from);
    return text.replace(at, qstrlen(from), to);
}
QByteArray line(const char* key) { // "key": value, as the sample has it
    const QByteArray text = json();
    const auto at = text.indexOf(QByteArray("\"") + key + "\":");
    if (at < 0) qFatal("the sample has no %s", key);
    return text.mid(at, std::min(text.indexOf('\n', at), text.indexOf(',', at) < 0 ? text.size() : text.indexOf(',', at)) - at);
}
QByteArray withValue(const char* key, const QByteArray& value) { return json(line(key).constData(), QByteArray("\"") + key + "\": " + value); }

} // namespace

class TestCli final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString written(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the test file");
        return path(name);
    }
    QByteArray project() const {
        Project p;
        p.scenarios.emplace_back(assess::samples()[0].scenario);
        p.scenarios.emplace_back(assess::samples()[3].scenario);
        const QString file = path("whole.spanwright");
        QFile::remove(file);
        if (!store::save(file.toStdString(), p, {})) qFatal("cannot save");
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    /// Nothing on stdout, one line on stderr that holds `names`, code 3, and the folder as it was.
    void refuses(const QString& file, const QByteArray& names) const {
        const auto digest = [&] {
            QByteArray all;
            for (const QFileInfo& info : QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
                QFile f(info.filePath());
                if (f.open(QIODevice::ReadOnly)) all += info.fileName().toUtf8() + QCryptographicHash::hash(f.readAll(), QCryptographicHash::Sha256);
            }
            return all;
        };
        const QByteArray before = digest();
        for (const QStringList& verb : {QStringList{"assess"}, {"assess", "--json"}, {"report", "--csv"}, {"report", "--md"}}) {
            const Ran ran = cli(QStringList(verb) << file);
            QCOMPARE(ran.code, 3);
            QCOMPARE(ran.out, QByteArray());
            QVERIFY2(ran.err.contains(names), ran.err.left(600));
            QVERIFY2(ran.err.startsWith("spanwright-cli: ") && ran.err.count('\n') == 1 && ran.err.size() < 2000, ran.err.left(600));
            QVERIFY2(!QString::fromUtf8(ran.err).contains(QRegularExpression(QStringLiteral("\\{[a-z_]+\\}"))), ran.err); // no argument stays unfilled
        }
        QCOMPARE(digest(), before);
    }
private Q_SLOTS:
    void goodInputIsAssessed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("holds");
        for (int i = 1; i <= 5; ++i) QTest::addRow("sample %d", i) << QStringList{"assess", QStringLiteral("sample:%1").arg(i)} << QByteArray();
        QTest::newRow("JSON out") << QStringList{"assess", "sample:two-sites-120km", "--json"} << QByteArray("\"spanwright.assessment/1\"");
        QTest::newRow("Markdown") << QStringList{"report", "sample:1", "--md"} << QByteArray("## Step time");
        QTest::newRow("Markdown by default") << QStringList{"report", "sample:1"} << QByteArray("## Step time");
        QTest::newRow("sections") << QStringList{"report", "sample:1", "--sections", "list"} << QByteArray("cash_flow  Cash flow");
        QTest::newRow("CSV") << QStringList{"report", "sample:1", "--csv"} << QByteArray("Section,Name,Value,Unit");
        QTest::newRow("catalogue") << QStringList{"catalogue"} << QByteArray("accelerators/h100-sxm");
        QTest::newRow("one table") << QStringList{"catalogue", "list", "fibres"} << QByteArray("fibres/g652d");
        QTest::newRow("one item") << QStringList{"catalogue", "show", "fibres/g652d"} << QByteArray("latency_us_per_km");
        QTest::newRow("one fact") << QStringList{"catalogue", "show", "fibres/g652d/latency_us_per_km"} << QByteArray("us/km");
        QTest::newRow("schema") << QStringList{"schema"} << QByteArray("2020-12");
        QTest::newRow("help") << QStringList{"--help"} << QByteArray("assess");
        QTest::newRow("version") << QStringList{"--version"} << QByteArray("spanwright-cli ");
    }
    void goodInputIsAssessed() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, holds);
        const Ran ran = cli(arguments);
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        QVERIFY(ran.out.size() > 20 && ran.out.contains(holds));
        if (arguments.contains(QStringLiteral("--json")) || arguments.first() == QStringLiteral("schema")) QVERIFY(QJsonDocument::fromJson(ran.out).isObject());
    }
    void projectsAndJsonAreRead() {
        written("plan.spanwright", project());
        const Ran first = cli({"assess", path("plan.spanwright"), "--json"});
        QCOMPARE(first.code, 0);
        QCOMPARE(first.out, cli({"assess", written("plan.json", json()), "--json"}).out);
        QCOMPARE(first.out, cli({"assess", "sample:1", "--json"}).out);
        const Ran named = cli({"assess", path("plan.spanwright"), "--json", "--scenario", QString::fromStdString(assess::samples()[3].scenario.name)});
        QCOMPARE(named.out, cli({"assess", "sample:4", "--json"}).out);
        written("noextension", project());
        QCOMPARE(cli({"assess", path("noextension"), "--json"}).out, first.out);
    }
    void anErrorAmongTheFindingsExitsWithOne_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("no accelerators") << QByteArray::fromStdString(toJson(Plan().site("Hall").pool("Hall", 0).job("j").scenario())) << QByteArray("Hall");
        QTest::newRow("batch") << withValue("global_batch", "1023") << QByteArray("1,023");
        QTest::newRow("unknown model") << withValue("model", "\"gpt-9\"") << QByteArray("gpt-9");
        QTest::newRow("unlit") << QByteArray::fromStdString(toJson(Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(9, units::km), 0).job("j").scenario())) << QByteArray("A-B");
    }
    void anErrorAmongTheFindingsExitsWithOne() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, names);
        const QString file = written("finding.json", text);
        for (const QStringList& verb : {QStringList{"assess"}, {"assess", "--json"}, {"report", "--csv"}}) {
            const Ran ran = cli(QStringList(verb) << file);
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.out.contains(names) || ran.out.contains("1023"), ran.out);
            QCOMPARE(ran.err, QByteArray());
        }
    }
    void networksBecomeScenarios_data() {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("summary");
        const auto add = [](const char* name, QStringList files, const char* summary) {
            for (QString& file : files) file.prepend(QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/"));
            QTest::newRow(name) << files << QByteArray(summary);
        };
        add("GraphML", {"ring.graphml"}, "5 sites added, 0 joined, 4 links");
        add("GML", {"valley.gml"}, "3 sites added, 0 joined, 2 links");
        add("SNDlib", {"triangle.snd.xml"}, "3 sites added, 0 joined, 3 links");
        add("GeoJSON", {"route.geojson"}, "3 sites added, 0 joined, 2 links");
        add("KML", {"route.kml"}, "2 sites added, 0 joined, 1 links");
        add("KMZ", {"route.kmz"}, "2 sites added, 0 joined, 1 links");
        add("CSV", {"sites.csv", "links.csv"}, "0 sites added, 3 joined, 3 links, 4 wavelength groups");
        add("GNPy", {"pair.gnpy.json"}, "3 sites added, 0 joined, 2 links");
    }
    void networksBecomeScenarios() {
        QFETCH(QStringList, files);
        QFETCH(QByteArray, summary);
        const Ran ran = cli(QStringList{"import"} + files);
        QVERIFY2(ran.code == 0 && ran.err.contains(summary), ran.err);
        QVERIFY(scenarioFromJson(ran.out.toStdString()));
        const QString out = path("imported.json");
        QCOMPARE(cli(QStringList{"import", "-o", out} + files).out, QByteArray());
        QVERIFY(cli({"assess", out, "--json"}).code <= 1);
        const Ran into = cli(QStringList{"import", "--into", "sample:1"} + files);
        const auto merged = scenarioFromJson(into.out.toStdString()), sample = scenarioFromJson(json().toStdString());
        QVERIFY(into.code == 0 && merged && sample);
        QVERIFY(std::equal(sample->sites.begin(), sample->sites.end(), merged->sites.begin()));
        QVERIFY(merged->jobs == sample->jobs && merged->links.size() > sample->links.size());
    }
    void badNetworksExitWithThree() {
        const Ran nothing = cli({"import", written("n.graphml", "<graphml><graph/></graphml>")});
        QVERIFY2(nothing.code == 3 && nothing.out.isEmpty() && nothing.err.contains("no site"), nothing.err);
        const Ran unknown = cli({"import", written("n.txt", "hello")});
        QVERIFY2(unknown.code == 3 && unknown.err.contains("GNPy topology"), unknown.err);
        const Ran missing = cli({"import", path("none.kml")});
        QVERIFY(missing.code == 3 && missing.err.contains("none.kml"));
        const Ran scenario = cli({"import", QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/route.kml"), "--into", "sample:1", "--scenario", "none"});
        QVERIFY2(scenario.code == 3 && scenario.err.contains("none"), scenario.err);
        const Ran out = cli({"import", QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/route.kml"), "-o", path("no/such/folder.json")});
        QVERIFY2(out.code == 3 && out.err.contains("folder.json"), out.err);
    }
    void networksAreWrittenAndReadAgain() {
        for (const char* format : {"geojson", "csv-sites", "csv-links", "gnpy-topology", "gnpy-equipment", "gnpy-services"}) {
            const Ran ran = cli({"export", "sample:1", "--format", QString::fromLatin1(format)});
            QVERIFY2(ran.code == 0 && ran.out.contains("Wuqing") == (QByteArray(format) != "gnpy-equipment"), format);
            QCOMPARE(cli({"export", "sample:1", "--format", QString::fromLatin1(format), "-o", path(format)}).out, QByteArray());
            QFile file(path(format));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), ran.out);
        }
        QCOMPARE(cli({"import", path("geojson")}).code, 0);
        QCOMPARE(cli({"import", path("csv-sites"), path("csv-links")}).code, 0);
    }
    /// The link's own line, and the same one out of the files written for GNPy.
    void gnpyFilesGiveTheSameGsnr() {
        for (const char* format : {"gnpy-topology", "gnpy-equipment"}) QCOMPARE(cli({"export", "sample:1", "--format", QString::fromLatin1(format), "-o", path(format)}).code, 0);
        const auto tree = [](const Ran& ran) { return QJsonDocument::fromJson(ran.out).object(); };
        const QString link = QString::fromStdString(assess::samples()[0].scenario.links[0]->name);
        const QString mode = QString::fromStdString(assess::samples()[0].scenario.wavelengths[0]->mode);
        double designed = 0;
        for (const auto& row : tree(cli({"line", "sample:1", "--link", link, "--json"}))[QStringLiteral("modes")].toArray())
            if (row.toObject()[QStringLiteral("mode")] == mode) designed = row.toObject()[QStringLiteral("gsnr_01nm_db")].toDouble();
        const auto mean = tree(cli({"line", "--gnpy-topology", path("gnpy-topology"), "--gnpy-equipment", path("gnpy-equipment"), "--from", "trx Wuqing", "--to", "trx Yinghai", "--json"}))[QStringLiteral("mean")].toObject();
        QVERIFY(designed > 10);
        QVERIFY2(std::abs(mean[QStringLiteral("gsnr_01nm_db")].toDouble() - designed) < 0.1, qPrintable(QString::number(mean[QStringLiteral("gsnr_01nm_db")].toDouble())));
    }
    void aCycleOfLinksIsAPlanLikeAnyOther() {
        const Scenario s = Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B").link("B", "C").link("C", "A").job("j").scenario();
        QCOMPARE(cli({"assess", written("cycle.json", QByteArray::fromStdString(toJson(s)))}).code, 0);
    }
    void wrongUsageExitsWithTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{"asess", "sample:1"};
        QTest::newRow("no file") << QStringList{"assess"};
        QTest::newRow("two files") << QStringList{"assess", "sample:1", "sample:2"};
        QTest::newRow("unknown option") << QStringList{"assess", "sample:1", "--yaml"};
        QTest::newRow("option without value") << QStringList{"assess", "sample:1", "--scenario"};
        QTest::newRow("CSV into a workbook") << QStringList{"report", "sample:1", "--csv", "--out", "x.xlsx"};
        QTest::newRow("both forms") << QStringList{"report", "sample:1", "--md", "--csv"};
        QTest::newRow("show what") << QStringList{"catalogue", "show"};
        QTest::newRow("import what") << QStringList{"import"};
        QTest::newRow("scenario of what") << QStringList{"import", "a.kml", "--scenario", "s"};
        QTest::newRow("export as what") << QStringList{"export", "sample:1"};
        QTest::newRow("export as nothing known") << QStringList{"export", "sample:1", "--format", "dwg"};
    }
    void wrongUsageExitsWithTwo() {
        QFETCH(QStringList, arguments);
        const Ran ran = cli(arguments);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY(!ran.err.isEmpty());
    }
    void badTextNamesThePlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("empty") << QByteArray() << QByteArray("JSON");
        QTest::newRow("no JSON") << QByteArray("hello") << QByteArray("JSON");
        QTest::newRow("cut short") << json().left(900) << QByteArray("JSON");
        QTest::newRow("another object") << QByteArray("{}") << QByteArray("schema");
        QTest::newRow("a list") << QByteArray("[1, 2]") << QByteArray("object");
        QTest::newRow("another schema") << withValue("schema", "\"other/1\"") << QByteArray("other/1");
        QTest::newRow("newer schema") << withValue("schema", "\"spanwright.scenario/2\"") << QByteArray("spanwright.scenario/2");
        QTest::newRow("unknown key") << json("\"route_factor\"", "\"rout_factor\"") << QByteArray("links[0].rout_factor");
        QTest::newRow("text for a number") << withValue("length_km", "\"120\"") << QByteArray("links[0].length_km");
        QTest::newRow("list for text") << withValue("fibre", "[]") << QByteArray("links[0].fibre");
        QTest::newRow("negative length") << withValue("length_km", "-1") << QByteArray("links[0].length_km");
        QTest::newRow("NaN") << withValue("length_km", "NaN") << QByteArray("JSON");
        QTest::newRow("infinite") << withValue("length_km", "1e999") << QByteArray("1e999");
        QTest::newRow("zero batch") << withValue("global_batch", "0") << QByteArray("jobs[0].global_batch");
        QTest::newRow("half a batch") << withValue("global_batch", "1.5") << QByteArray("jobs[0].global_batch");
        QTest::newRow("negative count") << withValue("count", "-8") << QByteArray("sites[0].clusters[0].pools[0].count");
        QTest::newRow("dangling end") << withValue("to", "\"00000000000000ff\"") << QByteArray("links[0].to");
        QTest::newRow("10 MB name") << json("\"Two sites, 120 km\"", '"' + QByteArray(10'000'000, 'x') + '"') << QByteArray("name");
        QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("64");
        QTest::newRow("not UTF-8") << withValue("fibre", "\"\xff\xfe\"") << QByteArray("JSON");
        QTest::newRow("zero bytes") << QByteArray(1000, '\0') << QByteArray("JSON");
    }
    void badTextNamesThePlace() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, names);
        refuses(written("bad.json", text), names);
    }
    void badProjectFilesAreRefusedUntouched_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const QByteArray whole = project();
        QTest::newRow("empty") << QByteArray() << QByteArray("is not a Spanwright project");
        QTest::newRow("text") << QByteArray("this is no database") << QByteArray("is not a Spanwright project");
        QTest::newRow("header only") << whole.left(100) << QByteArray("damaged");
        QTest::newRow("half") << whole.left(whole.size() / 2) << QByteArray("damaged");
        QByteArray newer = whole;
        newer[63] = 99;
        QTest::newRow("newer") << newer << QByteArray("newer Spanwright");
        QByteArray other = whole;
        other[68] = 'X';
        QTest::newRow("another application's") << other << QByteArray("is not a Spanwright project");
    }
    void badProjectFilesAreRefusedUntouched() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        refuses(written("bad.spanwright", bytes), "bad.spanwright");
        QVERIFY(cli({"assess", path("bad.spanwright")}).err.contains(says));
    }
    void placesWithoutAFileAreNamed() {
        refuses(path("absent.json"), "absent.json");
        refuses(path("absent.spanwright"), "absent.spanwright");
        refuses(m_folder.path(), m_folder.path().toUtf8());
        refuses(QStringLiteral("sample:9"), "sample:9");
        refuses(QStringLiteral("/dev/null"), "/dev/null");
    }
    void aSearchCountsWhatItLeavesOut() {
        const Ran ran = cli({"search", "sample:1", "--space", "full", "--top", "3", "--threads", "1", "--json"});
        QCOMPARE(ran.code, 0);
        const QJsonObject tree = QJsonDocument::fromJson(ran.out).object();
        const QJsonObject counts = tree["counts"].toObject();
        double sum = counts["timed"].toDouble();
        for (const QJsonValue& pruned : counts["pruned"].toObject()) sum += pruned.toDouble();
        QCOMPARE(sum, counts["considered"].toDouble());
        QCOMPARE(counts["pruned"].toObject()["memory"].toDouble(), counts["too_large"].toDouble());
        QCOMPARE(counts["threads"].toInt(), 1);
        QCOMPARE(tree["best"].toArray().size(), 3);
        const Ran text = cli({"search", "sample:1", "--space", "full", "--top", "3"});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("pruned") && text.out.contains("a core and second") && text.out.contains("over the memory"));
        QCOMPARE(cli({"search", "sample:1", "--space", "half"}).code, 2);
    }
    void unknownNamesAreNamed() {
        const Ran scenario = cli({"assess", "sample:1", "--scenario", "Nowhere"});
        QCOMPARE(scenario.code, 3);
        QVERIFY(scenario.out.isEmpty() && scenario.err.contains("Nowhere"));
        for (const QStringList& arguments : {QStringList{"catalogue", "show", "fibres/glass"}, {"catalogue", "list", "fibre"}}) {
            const Ran ran = cli(arguments);
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.out.isEmpty() && ran.err.contains(arguments.last().toUtf8()), ran.err);
        }
    }

    void spansByHandAreListedOneByOne() {
        const QString file = written("spans.json", withValue("spans", R"([{"length_km": 30}, {"length_km": 85, "fibre": "g654e", "extra_loss_db": 1.5, "amplifier": "std_high_gain"}])"));
        const Ran plain = cli({"line", file});
        QCOMPARE(plain.code, 0);
        QVERIFY2(plain.out.contains("span 1: 30 km") && plain.out.contains("span 2: 85 km"), plain.out);
        const QJsonArray spans = QJsonDocument::fromJson(cli({"line", file, "--json"}).out).object()["span_list"].toArray();
        QCOMPARE(spans.size(), 2);
        QCOMPARE(spans[1].toObject()["amplifier"].toString(), QStringLiteral("std_high_gain"));
        QCOMPARE(spans[1].toObject()["extra_loss_db"].toDouble(), 1.5);
        QCOMPARE(spans[1].toObject()["fibre"].toString(), QStringLiteral("g654e"));
    }
    void tariffsAreCheckedAndPutIn() {
        const QByteArray periods = "name,days,from_hour,to_hour,price_usd_per_kwh\npeak,weekdays,8,20,0.3\nnight,weekdays,20,8,0.05\nweekend,weekend,0,24,0.05\n";
        const QString file = written("three.csv", periods);
        const Ran ran = cli({"tariff", file});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("peak") && ran.out.contains("0.3 USD/kWh"));
        const QString out = path("with.json");
        QCOMPARE(cli({"tariff", file, "--into", "sample:1", "--demand", "12", "-o", out}).code, 0);
        const auto figure = [](const Ran& assessed, const char* key) { return QJsonDocument::fromJson(assessed.out).object()["figures"].toObject()[QLatin1String(key)].toObject()["value"].toDouble(); };
        const Ran before = cli({"assess", "sample:1", "--json"}), after = cli({"assess", out, "--json"});
        QCOMPARE(figure(before, "demand_charge"), 0.);
        QVERIFY(figure(after, "demand_charge") > 0);
        QVERIFY(figure(after, "cost") != figure(before, "cost"));
        QCOMPARE(figure(after, "energy"), figure(before, "energy"));
        const Ran wrong = cli({"tariff", written("gap.csv", periods + "extra,all,3,4,0.1\n")});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.out.isEmpty() && wrong.err.contains("Lines 3 and 5"), wrong.err.constData());
        QCOMPARE(cli({"tariff", file, "--into", "sample:1", "--site", "nowhere"}).code, 3);
        QCOMPARE(cli({"tariff"}).code, 2);
    }
    void lineOfALinkAndOfGnpy() {
        const Ran link = cli({"line", "sample:2", "--json"});
        QCOMPARE(link.code, 0);
        const QJsonObject design = QJsonDocument::fromJson(link.out).object();
        QCOMPARE(design["spans"].toInt(), 13); // 1,000 km every 80
        QVERIFY(design["modes"].toArray().size() > 8);
        double watts = 0;
        for (const QJsonValue& row : design["equipment"].toArray()) watts += row["is_counted"].toBool() ? row["power_w"].toDouble() : 0;
        QVERIFY(watts > 0 && std::abs(design["equipment_counted"]["power_w"].toDouble() - watts) < 1e-9);
        QCOMPARE(design["span_list"].toArray().size(), 13);
        QVERIFY(std::abs(design["span_list"].toArray()[5].toObject()["length_km"].toDouble() - 1000.0 / 13) < 1e-9);
        const QString folder = QStringLiteral(SPANWRIGHT_TEST_DATA "/gnpy/");
        const QStringList files{"line", "--gnpy-topology", folder + "CORONET_Global_Topology--Denver--Chicago.designed.json", "--gnpy-equipment", folder + "eqpt_config.json", "--json", "--to", "trx Chicago", "--from"};
        const Ran gnpy = cli(files + QStringList{"trx Denver"});
        QCOMPARE(gnpy.code, 0);
        const QJsonObject result = QJsonDocument::fromJson(gnpy.out).object(), mean = result["mean"].toObject();
        QVERIFY(std::abs(mean["gsnr_01nm_db"].toDouble() - 16.05) < 0.005); // as GNPy prints it
        QCOMPARE(result["channels"].toArray().size(), 76);
        QVERIFY(cli(files + QStringList{"trx Nowhere"}).err.contains("trx Nowhere"));
        QCOMPARE(cli({"line"}).code, 3);
        QCOMPARE(cli({"line", "sample:2", "--link", "none"}).code, 3);
    }
    void aReportIsWrittenByItsEndingWithTheChosenSections() {
        const Ran ran = cli({"report", "sample:1", "--sections", "memory,figures"});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.indexOf("## Memory of the worst rank") < ran.out.indexOf("## Headline figures") && ran.out.count("\n## ") == 2);
        for (const char* name : {"r.md", "r.csv", "r.xlsx"}) {
            const Ran wrote = cli({"report", "sample:1", "--out", path(name)});
            QVERIFY2(wrote.code == 0 && wrote.out.isEmpty(), wrote.err.constData());
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 1000);
            if (QByteArray(name).endsWith("xlsx")) QCOMPARE(file.read(2), QByteArray("PK"));
        }
        const Ran unknown = cli({"report", "sample:1", "--sections", "memory,nonsense"});
        QVERIFY(unknown.code == 3 && unknown.out.isEmpty() && unknown.err.contains("nonsense"));
        QCOMPARE(cli({"report", "sample:1", "--out", path("r.docx")}).code, 3);
        QCOMPARE(cli({"report", "sample:1", "--out", path("no/such/r.xlsx")}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
