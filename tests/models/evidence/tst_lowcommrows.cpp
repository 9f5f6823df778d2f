// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/lowcommrows.h"
#include <QTest>
#include <cmath>
#include <string>

using namespace spanwright;
using namespace spanwright::evidence;

namespace {

LowCommResult resultOf(const char* id) {
    for (const LowCommRow& row : lowCommRows())
        if (row.id == id) return predict(row);
    return {};
}

} // namespace

class TestLowCommRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsSource() {
        QCOMPARE(lowCommRows().size(), std::size_t{5});
        for (const LowCommRow& row : lowCommRows()) QVERIFY2(row.source.size() > 10 && row.publishedShare.base() > 0 && row.publishedShare.base() < 1, row.id.c_str());
    }
    void covenantIsWithinATwentieth() {
        const LowCommResult r = resultOf("covenant-72b");
        QVERIFY(std::abs(*r.exchange / *r.row->publishedExchange - 1) < 0.05);
        QVERIFY(std::abs(r.share->base() - r.row->publishedShare.base()) < 0.005);
    }
    void intellectIsWithinTwoPoints() {
        for (const char* id : {"intellect-1-usa", "intellect-1-usa-eu", "intellect-1-3-continents"}) {
            const LowCommResult r = resultOf(id);
            QVERIFY2(std::abs(r.share->base() - r.row->publishedShare.base()) < 0.02, id);
        }
    }
    void nvidiaNeedsABandwidthInsideTheAssumedRange() {
        const LowCommResult r = resultOf("nvidia-340b-1000km");
        QVERIFY(*r.bandwidth > r.row->leastBandwidth && *r.bandwidth < r.row->mostBandwidth);
        QVERIFY(*r.leastShare < r.row->publishedShare && *r.mostShare > r.row->publishedShare);
        QVERIFY(!r.share && !r.exchange); // nothing is predicted where no bandwidth is published
    }
    void claimsImplyTheirMicroBatch_data() { // milliseconds, at 4.9 us/km
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("ms");
        QTest::newRow("120 km, 95 %") << 120.0 << 11.2;
        QTest::newRow("240 km, 99 %") << 240.0 << 116.4;
        QTest::newRow("410 km, 97 %") << 409.61 << 64.9;
        QTest::newRow("500 km, 97 %") << 500.0 << 79.2;
        QTest::newRow("1500 km, 95 %") << 1500.0 << 139.7;
        QTest::newRow("2000 km, 98 %") << 2000.0 << 480.2;
    }
    void claimsImplyTheirMicroBatch() {
        QFETCH(double, km);
        QFETCH(double, ms);
        for (const ClaimImplied& c : impliedByClaims(catalogue::Catalogue::shipped()))
            if (c.claim->distance.in(units::km) == km) {
                QVERIFY2(std::abs(c.microBatch.in(units::ms) / ms - 1) < 0.01, std::to_string(c.microBatch.in(units::ms)).c_str());
                return;
            }
        QFAIL("no claim for this distance");
    }
    void measurementsAreNotClaims() {
        for (const ClaimImplied& c : impliedByClaims(catalogue::Catalogue::shipped())) QCOMPARE(c.claim->evidence, std::string("press claim"));
    }
};

QTEST_GUILESS_MAIN(TestLowCommRows)
#include "tst_lowcommrows.moc"
