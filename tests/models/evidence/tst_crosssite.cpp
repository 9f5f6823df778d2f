// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssite.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

using namespace spanwright;
using namespace spanwright::evidence;

namespace {

const std::vector<CrossSiteResult>& shippedResults() {
    static const std::vector<CrossSiteResult> all = predictCrossSite(crossSiteRows(), catalogue::Catalogue::shipped());
    return all;
}

nlohmann::json pipelineRow(const char* id, const char* schedule, int sites, double delay, double transfer, double value) {
    return {{"id", id}, {"case", {{"kind", "pipeline_across_sites"}, {"sites", sites}, {"schedule", schedule}, {"t_f_s", 0.038}, {"stages", 8}, {"delay_over_tf", delay}, {"transfer_over_tf", transfer}, {"micro_batches", 16}, {"memory_factor", 1}, {"value", value}}}};
}
using Rows = std::vector<nlohmann::json>;
std::vector<CrossSiteRow> rowsOf(const Rows& rows) { return readCrossSiteRows(nlohmann::json(rows).dump()).value(); }
std::vector<CrossSiteResult> predict(const std::vector<CrossSiteRow>& rows) { return predictCrossSite(rows, catalogue::Catalogue::shipped()); }
std::string errorOf(const Rows& rows) {
    const auto read = readCrossSiteRows(nlohmann::json(rows).dump());
    return read ? std::string() : text::render(read.error().message());
}

} // namespace

class TestCrossSite final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsPredictedOrSaysWhyNot() {
        QVERIFY(shippedResults().size() >= 171);
        for (const CrossSiteResult& r : shippedResults()) {
            QVERIFY2(r.predicted.has_value() == r.skipped.empty(), r.row->id.c_str());
            if (r.row->kind == "pipeline_across_sites" || r.row->kind == "bandwidth_for_utilisation") QVERIFY2(r.predicted, r.row->id.c_str());
        }
    }
    void pipelinesMeetTheirTolerance() {
        int compared = 0;
        for (const CrossSiteResult& r : shippedResults()) {
            if (r.row->kind != "pipeline_across_sites" || r.isAnchor) continue;
            QVERIFY2(!r.anchor.empty(), r.row->id.c_str());
            const double error = std::abs(*r.error());
            const double most = r.group.starts_with("1f1b") ? 0.12 : r.group.starts_with("zbh1") ? 0.18 : r.group.starts_with("zbv") ? 0.32 : 0.15; // no aim for the last two: what they are now
            QVERIFY2(error <= most, (r.row->id + ": " + std::to_string(error)).c_str());
            ++compared;
        }
        QVERIFY(compared >= 29);
    }
    void nineTenthsOfStreamingDilocoAreWithinAQuarter() {
        int cells = 0, within = 0;
        for (const CrossSiteResult& r : shippedResults()) {
            const BandwidthCase* c = std::get_if<BandwidthCase>(&r.row->parts);
            if (!c || !r.row->id.starts_with("streamdiloco") || c->utilisation > 0.98) continue;
            ++cells;
            within += std::abs(*r.error()) <= 0.25;
        }
        QVERIFY(cells >= 30);
        QVERIFY(within >= 0.9 * cells);
    }
    void scalingLawsAreWithinHalf() {
        for (const CrossSiteResult& r : shippedResults())
            if (r.row->id.starts_with("dilocolaws")) QVERIFY2(*r.error() < 0.5 && *r.error() > -1.0 / 3, r.row->id.c_str());
    }
    void modelsOutsideTheCatalogueAreSkipped() {
        for (const CrossSiteResult& r : shippedResults())
            if (r.row->model == "Kimi Linear") QVERIFY2(!r.predicted, r.row->id.c_str());
    }
    void claimsAndReportsAreSkipped() {
        for (const CrossSiteResult& r : shippedResults())
            if (r.row->kind == "claim" || r.row->kind == "report") QVERIFY(!r.predicted && !r.skipped.empty());
    }

    void anchorIsItsOwnValueAndIsNotCounted() {
        const auto rows = rowsOf({pipelineRow("near", "1f1b", 2, 0, 0, 0.2), pipelineRow("far", "1f1b", 2, 1, 0, 0.3)});
        const auto results = predict(rows);
        QVERIFY(std::abs(*results[0].predicted - 0.2) < 1e-4);
        QVERIFY(results[0].isAnchor && results[1].anchor == "near");
        const std::vector<CrossSiteSummary> summary = summarise(results);
        QCOMPARE(summary.front().anchors, 1);
        QCOMPARE(summary.front().errors.rows, 1);
    }
    // an anchor gives the time of a pass; delays stay what they are
    void delayIsNotScaledByTheAnchor() {
        const auto rows = rowsOf({pipelineRow("near", "gpipe", 2, 0, 0, 0.2), pipelineRow("far", "gpipe", 2, 1, 0, 0.3)});
        const double extra = *predict(rows)[1].predicted - *predict(rows)[0].predicted;
        QVERIFY2(std::abs(extra * 16 - 2 * 0.038) < 1e-3, std::to_string(extra).c_str()); // GPipe waits for a hop twice a step
    }
    void fileGoesBeforeTheShippedAnchor() {
        const auto rows = rowsOf({pipelineRow("mine", "ud", 2, 0, 0, 0.3), pipelineRow("far", "ud", 2, 2, 2, 0.3)});
        QCOMPARE(predict(rows)[1].anchor, std::string("mine"));
        const auto alone = rowsOf({pipelineRow("far", "ud", 2, 2, 2, 0.196)});
        QCOMPARE(predict(alone)[0].anchor, std::string("crosspipe-2dc-ud-l0-b0"));
    }
    void otherNumberOfSitesAnchorsToo() { // without delay it does not matter where the sites meet
        QCOMPARE(predict(rowsOf({pipelineRow("far", "ud", 4, 2, 2, 0.3)}))[0].anchor, std::string("crosspipe-2dc-ud-l0-b0"));
    }
    void anyShapeAndMemoryIsPredicted() {
        nlohmann::json row = pipelineRow("other", "wave-2xmem", 3, 1, 0.5, 0.3);
        row["case"]["stages"] = 12;
        row["case"]["micro_batches"] = 40;
        row["case"]["memory_factor"] = 2;
        nlohmann::json strict = row, unknown = row, noRoom = row;
        strict["id"] = "strict", strict["case"]["schedule"] = "1f1b-2xmem";
        unknown["id"] = "unknown", unknown["case"]["schedule"] = "quipe";
        noRoom["id"] = "no-room", noRoom["case"]["schedule"] = "zbv";
        const auto rows = rowsOf({row, strict, unknown, noRoom});
        const auto results = predict(rows);
        QVERIFY(results[0].predicted && results[0].anchor.empty());
        QVERIFY(*results[1].predicted > *results[0].predicted);
        QVERIFY(!results[2].predicted && !results[2].skipped.empty());
        QVERIFY(!results[3].predicted && !results[3].skipped.empty());
    }
    void moreMemoryAndLessDelayAreFaster() {
        std::vector<double> predicted;
        for (const auto& [delay, memory] : {std::pair(2.0, 1), std::pair(2.0, 2), std::pair(0.5, 2)}) {
            nlohmann::json row = pipelineRow("x", "ud", 4, delay, delay, 0.3);
            row["case"]["memory_factor"] = memory;
            row["case"]["micro_batches"] = 64;
            predicted.push_back(*predict(rowsOf({row}))[0].predicted);
        }
        QVERIFY(predicted[0] > predicted[1] && predicted[1] > predicted[2]);
    }

    void bareListAndWrappedListAreTheSame() {
        const Rows list{pipelineRow("a", "1f1b", 2, 0, 0, 0.1)};
        QCOMPARE(readCrossSiteRows(nlohmann::json{{"rows", nlohmann::json(list)}, {"about", "text"}}.dump())->size(), std::size_t{1});
        QCOMPARE(rowsOf(list).size(), std::size_t{1});
    }
    void badInputNamesRowAndKey_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << "t_f_s" << "\"x\"" << "rows[1] (b).case.t_f_s must be a number, but is text.";
        QTest::newRow("not above zero") << "t_f_s" << "0" << "rows[1] (b).case.t_f_s";
        QTest::newRow("missing") << "t_f_s" << "null" << "rows[1] (b).case.t_f_s";
        QTest::newRow("negative") << "delay_over_tf" << "-1" << "rows[1] (b).case.delay_over_tf";
        QTest::newRow("too many sites") << "sites" << "9" << "rows[1] (b).case.sites";
        QTest::newRow("half a stage") << "stages" << "1.5" << "rows[1] (b).case.stages";
        QTest::newRow("no schedule") << "schedule" << "\"\"" << "rows[1] (b).case.schedule";
        QTest::newRow("no kind") << "kind" << "null" << "rows[1] (b).case.kind";
        QTest::newRow("value") << "value" << "[]" << "rows[1] (b).case.value";
    }
    void badInputNamesRowAndKey() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, said);
        Rows rows{pipelineRow("a", "1f1b", 2, 0, 0, 0.1), pipelineRow("b", "1f1b", 2, 0, 0, 0.1)};
        rows[1]["case"][key.toStdString()] = nlohmann::json::parse(value.toStdString());
        const std::string error = errorOf(rows);
        QVERIFY2(error.find(said.toStdString()) != std::string::npos, error.c_str());
    }
    void badFilesAreRefused() {
        QVERIFY(!readCrossSiteRows("{"));
        QVERIFY(!readCrossSiteRows("{\"rows\": 3}"));
        QVERIFY(!readCrossSiteRows("[3]"));
        QVERIFY(!readCrossSiteRows("[{\"id\": \"a\"}]"));
        const Rows twice{pipelineRow("a", "1f1b", 2, 0, 0, 0.1), pipelineRow("a", "1f1b", 2, 0, 0, 0.1)};
        QVERIFY(errorOf(twice).find("rows[1] (a).id") != std::string::npos);
    }
    void jsonHoldsEveryRowAndTheSummary() {
        const nlohmann::json tree = nlohmann::json::parse(toJson(shippedResults()));
        QCOMPARE(tree.at("rows").size(), shippedResults().size());
        for (const char* key : {"id", "kind", "measured", "predicted", "error", "skipped"}) QVERIFY2(tree.at("rows")[0].contains(key), key);
        const auto& ud = tree.at("summary").at("pipeline_across_sites").at("groups").at("ud");
        QVERIFY(ud.at("within_tolerance") == ud.at("compared"));
    }
};

QTEST_GUILESS_MAIN(TestCrossSite)
#include "tst_crosssite.moc"
