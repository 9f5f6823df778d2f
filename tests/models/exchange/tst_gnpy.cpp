// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpy.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spanwright;

namespace {

const QString kFolder = QStringLiteral(SPANWRIGHT_TEST_DATA "/gnpy/");

QByteArray read(const QString& name) {
    QFile file(kFolder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
Result<std::string> beside(const std::string& name) {
    const QByteArray bytes = read(QString::fromStdString(name));
    if (bytes.isEmpty()) return fail(ErrorCode::FileMissing, {{"file", name}});
    return bytes.toStdString();
}
Result<exchange::GnpyLine> lineOf(const QByteArray& topology, const std::string& from, const std::string& to, const QString& equipment = QStringLiteral("eqpt_config.json")) {
    return exchange::lineFromGnpy(topology.toStdString(), read(equipment).toStdString(), from, to, beside);
}
QString messageOf(const Result<exchange::GnpyLine>& line) { return line ? QString() : QString::fromStdString(text::render(line.error().message())); }
/// The example with one span, after a change.
QByteArray changed(const char* before, const char* after) {
    QByteArray topology = read(QStringLiteral("edfa_example_network--Site_A--Site_B.designed.json"));
    const qsizetype size = topology.size();
    topology.replace(before, after);
    return size == topology.size() && qstrcmp(before, after) != 0 && !topology.contains(after) ? QByteArray() : topology;
}

} // namespace

/// What GNPy computed for lines that it designed, against ours, channel by channel.
class TestGnpy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyChannelIsMet_data() {
        QTest::addColumn<QString>("stem");
        for (const QString& name : QDir(kFolder).entryList({QStringLiteral("*.designed.json")})) {
            const QString stem = name.chopped(14);
            QTest::newRow(qPrintable(stem)) << stem;
        }
    }
    void everyChannelIsMet() {
        QFETCH(QString, stem);
        const QJsonObject theirs = QJsonDocument::fromJson(read(stem + QStringLiteral(".result.json"))).object();
        const auto line = lineOf(read(stem + QStringLiteral(".designed.json")), theirs["from"].toString().toStdString(), theirs["to"].toString().toStdString(), theirs["equipment"].toString());
        QVERIFY2(line, qPrintable(messageOf(line)));
        const line::Outcome ours = line::propagate(line->line);
        const auto worst = [&](const char* key, const std::vector<double>& values) {
            const QJsonArray list = theirs[key].toArray();
            double most = list.size() == qsizetype(values.size()) && !values.empty() ? 0 : INFINITY;
            for (qsizetype i = 0; i < std::min(list.size(), qsizetype(values.size())); ++i) most = std::max(most, std::abs(list[i].toDouble() - values[std::size_t(i)]));
            return most;
        };
        QVERIFY(worst("gsnr_01nm_db", ours.gsnr01nm) < 1e-4);
        QVERIFY(worst("gsnr_signal_db", ours.gsnr) < 1e-4);
        QVERIFY(worst("osnr_ase_01nm_db", ours.osnr01nm) < 1e-4);
        const QJsonObject mean = theirs["mean"].toObject();
        QVERIFY(std::abs(line::mean(ours.dispersion) * 1e3 / mean["cd_ps_per_nm"].toDouble() - 1) < 1e-9);
        QVERIFY(std::abs(ours.pmd * 1e12 / mean["pmd_ps"].toDouble() - 1) < 1e-9);
        QVERIFY(std::abs(ours.latency * 1e3 / mean["latency_ms"].toDouble() - 1) < 1e-9);
    }
    /// GNPy prints 3.74 dB for its OpenROADM 5 example (tests/invocation/openroadm-v5-Stockholm-Gothenburg).
    void polarisationDependentLossIsThatOfGnpy() {
        const auto line = lineOf(read(QStringLiteral("openroadm.designed.json")), "trx_Stockholm", "trx_Gothenburg", QStringLiteral("openroadm.equipment.json"));
        QVERIFY2(line, qPrintable(messageOf(line)));
        QVERIFY2(std::abs(line::propagate(line->line).pdl - 3.74) < 0.005, qPrintable(QString::number(line::propagate(line->line).pdl)));
    }
    void channelsOutsideAnAmplifierAreNoted() {
        const auto line = lineOf(read(QStringLiteral("own-booster-band.designed.json")), "A", "B");
        QVERIFY(line && line->line.comb.frequency.size() == 74 && line->notes.size() == 1);
    }

    void badInputIsNamed_data() {
        QTest::addColumn<QByteArray>("topology");
        QTest::addColumn<QString>("part");
        const auto add = [](const char* name, const QByteArray& topology, const char* part) { QTest::newRow(name) << topology << QString::fromLatin1(part); };
        add("no JSON", "{", "JSON");
        add("no elements", "{}", "Site_A");
        add("a list", "[]", "Site_A");
        add("elements no list", "{\"elements\": 5}", "topology.elements");
        add("unknown variety", changed("std_low_gain", "none_such"), "topology.elements[2].type_variety");
        add("no gain", changed("\"gain_target\": 15.0", "\"gain_target\": null"), "Edfa1");
        add("Raman", changed("\"Fiber\"", "\"RamanFiber\""), "Span1");
        add("text for a number", changed("\"length\": 80.0", "\"length\": \"long\""), "topology.elements[1].params.length");
        add("negative length", changed("\"length\": 80.0", "\"length\": -80"), "topology.elements[1].params.length");
        add("no loss", changed("\"loss_coef\": 0.2,", ""), "topology.elements[1].params.loss_coef");
        add("zero loss", changed("\"loss_coef\": 0.2", "\"loss_coef\": 0"), "loss_coef");
        add("dangling connection", changed("\"to_node\": \"Edfa1\"", "\"to_node\": \"Edfa9\""), "topology.connections[1].to_node");
        add("twice", changed("\"uid\": \"Edfa1\"", "\"uid\": \"Span1\""), "uid");
    }
    void badInputIsNamed() {
        QFETCH(QByteArray, topology);
        QFETCH(QString, part);
        QVERIFY(!topology.isEmpty());
        const auto line = lineOf(topology, "Site_A", "Site_B");
        QVERIFY(!line);
        QVERIFY2(messageOf(line).contains(part), qPrintable(messageOf(line)));
        QVERIFY(!messageOf(line).contains(u'{') || part == u"JSON");
    }
    void noPathAgainstTheConnections() {
        const auto back = lineOf(changed("", ""), "Site_B", "Site_A");
        QVERIFY(!back && back.error().code == ErrorCode::LineNoPath);
        const auto unknown = lineOf(changed("", ""), "Site_A", "Site_C");
        QVERIFY(!unknown && unknown.error().code == ErrorCode::ItemMissing);
    }
    void anAmplifierFileThatIsMissingMattersWhereItIsUsed() {
        const auto none = [](const std::string& name) -> Result<std::string> { return fail(ErrorCode::FileMissing, {{"file", name}}); };
        const auto with = [&](const char* stem, const char* from, const char* to) {
            return exchange::lineFromGnpy(read(QString::fromLatin1(stem) + QStringLiteral(".designed.json")).toStdString(), read(QStringLiteral("eqpt_config.json")).toStdString(), from, to, none);
        };
        QVERIFY(with("edfa_example_network--Site_A--Site_B", "Site_A", "Site_B"));
        QVERIFY(with("own-booster-band", "A", "B")); // GNPy's own two are shipped
        QByteArray equipment = read(QStringLiteral("eqpt_config.json"));
        equipment.replace("Juniper-BoosterHG.json", "mine.json");
        const auto mine = exchange::lineFromGnpy(read(QStringLiteral("own-booster-band.designed.json")).toStdString(), equipment.toStdString(), "A", "B", none);
        QVERIFY(!mine && messageOf(mine).contains("mine.json"));
    }
};

QTEST_GUILESS_MAIN(TestGnpy)
#include "tst_gnpy.moc"
