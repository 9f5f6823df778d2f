// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/energyrows.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

using namespace spanwright;
using namespace spanwright::evidence;

class TestEnergyRows final : public QObject {
    Q_OBJECT
    std::vector<EnergyComparison> m_all = compareEnergy(catalogue::Catalogue::shipped());
    const EnergyComparison& row(const char* id) const {
        return *std::ranges::find_if(m_all, [&](const EnergyComparison& c) { return c.row->id == id; });
    }
    static double on(const EnergyComparison& c, EnergyBasis basis) { return c.ours[static_cast<std::size_t>(basis)].value(); }
private Q_SLOTS:
    void rowsAreComplete() {
        std::set<std::string> ids;
        for (const EnergyRow& r : embeddedEnergyRows()) {
            QVERIFY2(ids.insert(r.id).second, r.id.c_str());
            QVERIFY2(r.value > 0 && !r.title.empty() && !r.source.empty(), r.id.c_str());
            QVERIFY2(static_cast<std::size_t>(r.quantity) < kEnergyQuantities.size() && static_cast<std::size_t>(r.basis) < kEnergyBases.size(), r.id.c_str());
            QVERIFY2(r.carbonFact.empty() || catalogue::Catalogue::shipped().fact(r.carbonFact), r.id.c_str());
            QVERIFY2(r.quantity != EnergyQuantity::Carbon || (r.carbon.base() > 0) != !r.carbonFact.empty(), r.id.c_str());
            QVERIFY2(r.basis != EnergyBasis::Measured || r.draw.base() > 0, r.id.c_str());
        }
        QCOMPARE(ids.size(), std::size_t(17));
    }
    void hoursTimesTdpWithinOnePercent() {
        int rows = 0;
        for (const EnergyComparison& c : m_all) {
            if (c.row->basis != EnergyBasis::Tdp || c.row->quantity != EnergyQuantity::Energy) continue;
            ++rows;
            QVERIFY2(std::abs(c.ratio().value() - 1) < 0.01, c.row->id.c_str());
        }
        QCOMPARE(rows, 6);
        QVERIFY(std::abs(row("bloom-176b-co2").ratio().value() - 1) < 0.01);
        QVERIFY(std::abs(row("gpt3-175b").ratio().value() - 1) < 0.01); // 3.552 M h x 330 W x 1.1
    }
    void ratingsOfClusters() {
        QVERIFY(std::abs(row("llama31-405b-epoch-power").ratio().value() - 1) < 0.01); // states its multiplier and PUE
        QVERIFY(std::abs(row("grok3-epoch").ratio().value() - 1) < 0.05);              // PUE of the catalogue
        QVERIFY(row("grok3-epoch").isPueAssumed && !row("llama31-405b-epoch-power").isPueAssumed);
    }
    void basesByHand() {
        // H100: 1275 W of rating x 0.75, NIC 25 W, 3 ports of 747 / 64 W, 4 modules of 10 W, storage 3 % of the rated IT power; PUE 1.1
        const EnergyComparison& c = row("llama31-405b");
        const double hours = 30.84e6, network = 25 + 3 * 747.0 / 64 + 40, it = 1275 * .75 + network + .03 / .97 * (1275 + network);
        QVERIFY(std::abs(on(c, EnergyBasis::Tdp) / (hours * .7) - 1) < 1e-9);
        QVERIFY(std::abs(on(c, EnergyBasis::It) / (hours * it / 1e3) - 1) < 1e-9);
        QVERIFY(std::abs(on(c, EnergyBasis::Facility) / (hours * it * 1.1 / 1e3) - 1) < 1e-9);
        QVERIFY(std::abs(on(c, EnergyBasis::Rating) / (hours * 1275 * 1.1 / 1e3) - 1) < 1e-9);
        QVERIFY(!c.ours[static_cast<std::size_t>(EnergyBasis::Measured)]);
    }
    void withoutAMethodAllBasesAreShown() {
        for (const char* id : {"gopher-280b", "glam"}) {
            QVERIFY(!row(id).own() && !row(id).ratio());
            QVERIFY(on(row(id), EnergyBasis::Tdp) > 0 && on(row(id), EnergyBasis::It) > 0 && on(row(id), EnergyBasis::Facility) > on(row(id), EnergyBasis::It));
        }
        for (const std::optional<double>& value : row("seven-million-kwh").ours) QVERIFY(!value); // no machine, no hours
    }
    void ownFactsReachTheRows() {
        const auto own = catalogue::Catalogue::shipped().with(std::vector<Override>{{"accelerators/h100-sxm/node_power_max_w", 20400, "test"}});
        QVERIFY(own);
        const EnergyComparison changed = compare(*row("grok3-epoch").row, Fraction(.75, units::one), *own);
        QVERIFY(std::abs(*changed.ratio() / *row("grok3-epoch").ratio() - 2) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestEnergyRows)
#include "tst_energyrows.moc"
