// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include <QTest>
#include <limits>
#include <set>

using namespace spanwright;
using catalogue::Catalogue;

class TestCatalogue final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTableIsThere() {
        const Catalogue& c = Catalogue::shipped();
        QVERIFY(c.facts().size() > 2000);
        QCOMPARE(c.accelerators().size(), 44u);
        QCOMPARE(c.fabrics().size(), 36u);
        QVERIFY(c.fibres().size() >= 8);
        QCOMPARE(c.transceivers().size(), 25u);
        QCOMPARE(c.models().size(), 39u);
        QCOMPARE(c.regions().size(), 89u);
        std::set<std::string> vendors;
        for (const auto& a : c.accelerators()) vendors.insert(a.vendor);
        for (const char* vendor : {"NVIDIA", "AMD", "Google", "Huawei"}) QVERIFY2(vendors.contains(vendor), vendor);
        std::set<std::string> kinds;
        for (const auto& f : c.fabrics()) kinds.insert(f.kind);
        for (const char* kind : {"ethernet", "infiniband", "pcie", "cxl", "optical-io"}) QVERIFY2(kinds.contains(kind), kind);
    }

    void everyFactHasAListedSource() {
        const Catalogue& c = Catalogue::shipped();
        for (const auto& fact : c.facts()) {
            QVERIFY2(!fact.source.empty(), fact.id.c_str());
            QVERIFY2(c.sourceText(fact.source) != fact.source, fact.id.c_str());
        }
    }

    void typedFiguresEqualTheirFacts() {
        const auto* h100 = Catalogue::shipped().accelerator("h100-sxm");
        QVERIFY(h100);
        QCOMPARE(h100->bf16.in(units::teraflopPerS), 989.0);
        QCOMPARE(h100->memory.in(units::GB), 80.0);
        QCOMPARE(h100->board.in(units::W), 700.0);
        QVERIFY(std::abs(h100->matmulCeilingBf16 - 794.5 / 989) < 1e-12);
        QCOMPARE(Catalogue::shipped().accelerator("H100-SXM-80GB"), h100);
        const auto* hollow = Catalogue::shipped().fibre("hcf-deployed");
        QVERIFY(hollow && hollow->isHollowCore);
        QVERIFY(!Catalogue::shipped().fibre("g652d")->isHollowCore);
    }

    void completeModelsHaveASaneShape() {
        for (const auto& model : Catalogue::shipped().models()) {
            if (model.id == "gpt4-rumoured") QVERIFY(!model.isComplete);
            else QVERIFY2(model.isComplete, model.id.c_str());
        }
        const auto* v3 = Catalogue::shipped().model("deepseek-v3");
        QCOMPARE(v3->shape.experts, 256);
        QCOMPARE(v3->shape.denseLayers, 3);
        QCOMPARE(v3->shape.kvRank, 512);
        QCOMPARE(Catalogue::shipped().model("llama4-maverick")->shape.moeEvery, 2);
    }

    void anOverrideChangesTableAndProvenance() {
        const Override mine{"accelerators/h100-sxm/board_power_w", 650, "metered in our hall"};
        const auto changed = Catalogue::shipped().with(std::array{mine});
        QVERIFY(changed.hasValue());
        QCOMPARE(changed->accelerator("h100-sxm")->board.in(units::W), 650.0);
        QCOMPARE(changed->fact(mine.fact)->provenance, catalogue::Provenance::User);
        QCOMPARE(changed->fact(mine.fact)->source, mine.source);
        QCOMPARE(Catalogue::shipped().accelerator("h100-sxm")->board.in(units::W), 700.0);
    }

    void badOverridesAreRefusedByName() {
        const auto unknown = Catalogue::shipped().with(std::array{Override{"accelerators/x/board_power_w", 1, "me"}});
        QVERIFY(!unknown && unknown.error().code == ErrorCode::CatalogueUnknown);
        QCOMPARE(std::get<std::string>(unknown.error().arguments[0].value), std::string("accelerators/x/board_power_w"));
        const auto infinite = Catalogue::shipped().with(std::array{Override{"accelerators/h100-sxm/board_power_w", std::numeric_limits<double>::infinity(), "me"}});
        QVERIFY(!infinite && infinite.error().code == ErrorCode::CatalogueBadFact);
        const auto words = Catalogue::shipped().with(std::array{Override{"models/gpt3-175b/architecture/attention", 1, "me"}});
        QVERIFY(!words);
    }

    void malformedFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("other schema") << QByteArray(R"({"schema":"x","facts":[]})");
        QTest::newRow("no source") << QByteArray(R"({"schema":"spanwright.catalogue/1","facts":[{"id":"a/b","value":1}]})");
        QTest::newRow("twice") << QByteArray(R"({"schema":"spanwright.catalogue/1","facts":[{"id":"a","value":1,"source":"s"},{"id":"a","value":2,"source":"s"}]})");
    }
    void malformedFilesAreRefused() {
        QFETCH(QByteArray, json);
        QVERIFY(!Catalogue::parse(std::string_view(json.constData(), static_cast<std::size_t>(json.size()))));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
