// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assess.h"
#include "assess/samples.h"
#include "catalogue/catalogue.h"
#include "evidence/loglines.h"
#include "evidence/runs.h"
#include "exchange/exports.h"
#include "exchange/gnpy.h"
#include "exchange/huggingface.h"
#include "exchange/networkfile.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace spanwright;

namespace {

constexpr int kRounds = 20'000;
const std::string kAlphabet = "{}[]\",:.-+eE0123456789 \n\\utrufalsn\xff\xc3<>/&;=#";

/// A few bytes changed, removed, doubled or swapped with pieces from elsewhere in the text.
std::string mutated(std::string text, std::mt19937_64& random) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % std::max<std::size_t>(n, 1)); };
    for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + below(40));
        switch (below(5)) {
        case 0: text[at] = kAlphabet[below(kAlphabet.size())]; break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(below(text.size()), text.substr(at, length)); break;
        case 3: text.resize(at); break;
        default: text.insert(at, std::to_string(static_cast<std::int64_t>(random()))); break;
        }
    }
    return text;
}

} // namespace

/// Whatever stands in a file, a reader gives a value or an error that says something; what it accepts can be assessed.
class TestFuzz final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenarios() {
        std::mt19937_64 random(1);
        int accepted = 0, refused = 0;
        for (int round = 0; round < kRounds; ++round) {
            const std::string text = toJson(assess::samples()[static_cast<std::size_t>(round) % assess::samples().size()].scenario);
            const Result<Scenario> scenario = scenarioFromJson(mutated(text, random));
            if (!scenario) {
                QVERIFY(!text::render(scenario.error().message()).empty());
                ++refused;
                continue;
            }
            ++accepted;
            const assess::Assessment a = assess::assess(*scenario, catalogue::Catalogue::shipped());
            for (const assess::Finding& f : a.findings) QVERIFY(!text::render(f.message).empty());
            const Result<Scenario> again = scenarioFromJson(toJson(*scenario));
            QVERIFY(again.hasValue() && *again == *scenario);
        }
        QVERIFY(accepted > 0 && refused > kRounds / 2);
    }
    void measuredRuns() {
        const std::string text = R"([{"id": "a", "source": "s", "scope": "training_step", "layers": 4, "gpus": 8, "iter_s": 1.5, "experts": null}])";
        std::mt19937_64 random(2);
        for (int round = 0; round < kRounds; ++round) {
            const auto runs = evidence::readRuns(mutated(text, random));
            if (!runs) QVERIFY(!text::render(runs.error().message()).empty());
        }
    }
    void modelConfigurations() {
        const std::string text = R"({"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32,
            "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "tie_word_embeddings": false})";
        std::mt19937_64 random(3);
        for (int round = 0; round < kRounds; ++round) {
            const auto model = exchange::shapeFromConfig(mutated(text, random));
            if (!model) QVERIFY(!text::render(model.error().message()).empty());
        }
    }
    void gnpyNetworks() {
        const auto read = [](const char* name) {
            QFile file(QStringLiteral(SPANWRIGHT_TEST_DATA "/gnpy/") + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        };
        const std::string topology = read("mixed-4.designed.json"), equipment = read("mixed-4.equipment.json");
        const auto expected = QJsonDocument::fromJson(QByteArray::fromStdString(read("mixed-4.result.json"))).object();
        const auto none = [](const std::string& name) -> Result<std::string> { return fail(ErrorCode::FileMissing, {{"file", name}}); };
        std::mt19937_64 random(4);
        int accepted = 0;
        for (int round = 0; round < kRounds / 10; ++round) {
            const auto line = exchange::lineFromGnpy(round % 2 ? mutated(topology, random) : topology, round % 2 ? equipment : mutated(equipment, random), expected["from"].toString().toStdString(), expected["to"].toString().toStdString(), none);
            if (!line) {
                QVERIFY(!spanwright::text::render(line.error().message()).empty());
                continue;
            }
            ++accepted;
            QCOMPARE(line::propagate(line->line).gsnr.size(), line->line.comb.frequency.size());
        }
        QVERIFY(accepted > 0);
    }
    void networks_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"ring.graphml", "valley.gml", "triangle.snd.xml", "route.geojson", "route.kml", "route.kmz", "sites.csv", "links.csv", "demands.csv", "pair.gnpy.json", "services.gnpy.json"}) QTest::newRow(file) << QString::fromLatin1(file);
    }
    /// What is accepted becomes a valid scenario, or is refused there; what is written of it is read again.
    void networks() {
        QFETCH(QString, file);
        QFile source(QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const std::string bytes = source.readAll().toStdString();
        Project empty;
        empty.scenarios.emplace_back(edits::emptyScenario(ScenarioId{1}, "s"));
        const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
        std::mt19937_64 random(6);
        int accepted = 0, refused = 0;
        for (int round = 0; round < kRounds; ++round) {
            const auto drawn = exchange::drawnFromFile(round == 0 ? bytes : mutated(bytes, random), file.toStdString());
            if (!drawn) {
                QVERIFY(!text::render(drawn.error().message()).empty());
                ++refused;
                continue;
            }
            const auto merged = exchange::merged(empty, ScenarioId{1}, *drawn, catalogue, &mintId);
            if (!merged) {
                QVERIFY(!text::render(merged.error().message()).empty());
                ++refused;
                continue;
            }
            ++accepted;
            const Scenario& scenario = *merged->project.scenarios.front();
            for (const text::Message& note : merged->notes) QVERIFY(!text::render(note).empty());
            const Result<Scenario> again = scenarioFromJson(toJson(scenario));
            QVERIFY(again.hasValue() && *again == scenario);
            if (round % 50 != 0) continue;
            for (const auto format : {exchange::ExportFormat::GeoJson, exchange::ExportFormat::CsvSites, exchange::ExportFormat::GnpyTopology}) QVERIFY(exchange::drawnFromFile(exchange::exported(scenario, catalogue, format).text, "out"));
        }
        QVERIFY(accepted > 0 && refused > 0);
    }
    void logs() {
        training::StepInput job;
        job.globalBatch = 1024;
        const std::string lines = "iteration 12/ 500 | elapsed time per iteration (ms): 5,470.1 | global batch size: 1024 | tokens/s/GPU: 3500k\nstep 5 s TP=8 12.3 samples/sec\nvalidation step time: 2 s\n";
        std::mt19937_64 random(5);
        for (int round = 0; round < kRounds; ++round) {
            const auto steps = evidence::loggedSteps(mutated(lines, random), job);
            if (!steps) QVERIFY(!text::render(steps.error().message()).empty());
            else QVERIFY(evidence::medianStep(*steps).base() > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
