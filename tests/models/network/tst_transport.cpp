// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/transport.h"
#include <QTest>
#include <array>
#include <cmath>

using namespace spanwright;
using namespace spanwright::transport;

namespace {

BitRate gbps(double value) { return {value, units::Gbps}; }
Duration ms(double value) { return {value, units::ms}; }
const Facts& facts() {
    static const Facts f(catalogue::Catalogue::shipped());
    return f;
}
Transport with(Transport t, Protocol protocol) {
    t.protocol = protocol;
    return t;
}
/// One sender on an own line with windows that never bind.
Goodput alone(Protocol protocol, double gigabits, double roundTrip, double loss, std::size_t channels = 1) {
    Transport t;
    t.channels = static_cast<int>(channels);
    t.window = Bytes(1e6, units::MiB);
    if (isTcp(protocol)) t.packet = Bytes(8960, units::B);
    return goodput(with(t, protocol), {ms(roundTrip), loss, gbps(gigabits), 1, Bytes(1e9, units::MB)}, {1, gbps(gigabits)}, facts());
}
bool isNear(double value, double wanted, double tolerance) { return std::abs(value / wanted - 1) <= tolerance; }

} // namespace

class TestTransport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Rows: rate, round trip, packets of 4 KiB in flight, share kept at losses 1e-8 to 1e-3 (formula by hand, three digits).
    void goBackNKeepsWhatTheTableSays_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("inFlight");
        QTest::addColumn<QList<double>>("kept");
        QTest::newRow("100G 10 ms") << 100. << 10. << 30'518. << QList<double>{1, .997, .970, .766, .247, .032};
        QTest::newRow("400G 1 ms") << 400. << 1. << 12'207. << QList<double>{1, .999, .988, .891, .450, .076};
        QTest::newRow("800G 1.18 ms") << 800. << 1.18 << 28'809. << QList<double>{1, .997, .972, .776, .258, .034};
        QTest::newRow("400G 5 ms") << 400. << 5. << 61'035. << QList<double>{.999, .994, .942, .621, .141, .016};
        QTest::newRow("400G 20 ms") << 400. << 20. << 244'141. << QList<double>{.998, .976, .804, .291, .039, .004};
    }
    void goBackNKeepsWhatTheTableSays() {
        QFETCH(double, rate);
        QFETCH(double, roundTrip);
        QFETCH(double, inFlight);
        QFETCH(QList<double>, kept);
        double loss = 1e-8;
        for (const double share : kept) {
            QVERIFY2(std::abs(goBackN(loss, inFlight) - share) <= 0.0006, qPrintable(QString::number(goBackN(loss, inFlight))));
            // a whole flow: its headers leave a little less in flight
            QVERIFY(std::abs(alone(Protocol::GoBackN, rate, roundTrip, loss).recovery - share) < 0.01);
            loss *= 10;
        }
    }
    void windowsOfFourMebibytes_data() {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("gigabits");
        QTest::newRow("0.4 ms") << .4 << 83.9;
        QTest::newRow("1 ms") << 1. << 33.6;
        QTest::newRow("4.9 ms") << 4.9 << 6.85;
        QTest::newRow("9.8 ms") << 9.8 << 3.42;
        QTest::newRow("21 ms") << 21. << 1.6;
    }
    void windowsOfFourMebibytes() {
        QFETCH(double, roundTrip);
        QFETCH(double, gigabits);
        Transport t;
        t.channels = 1;
        const Goodput g = goodput(with(t, Protocol::GoBackN), {ms(roundTrip), 0, gbps(400), 1, {}}, {1, gbps(400)}, facts());
        QVERIFY(isNear(g.rate.in(units::Gbps), gigabits, 0.005));
        QCOMPARE(int(g.limit), int(Limit::Window));
    }
    void channelsThatFillA400GigabitNic_data() {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("channels");
        QTest::newRow("1 ms") << 1. << 12.;
        QTest::newRow("5 ms") << 5. << 60.;
        QTest::newRow("10 ms") << 10. << 119.;
    }
    void channelsThatFillA400GigabitNic() {
        QFETCH(double, roundTrip);
        QFETCH(double, channels);
        Transport t;
        Facts bare = facts(); // the published counts are of the wire, without headers
        bare.roceHeader = 0;
        bare.mapping = 1;
        QVERIFY(std::abs(goodput(with(t, Protocol::GoBackN), {ms(roundTrip), 0, gbps(400), 1, {}}, {1, gbps(400)}, bare).channelsNeeded - channels) <= 1);
    }
    void headroomOfLosslessPorts_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("km");
        QTest::addColumn<double>("megabytes");
        QTest::newRow("400G 40 km") << 400. << 40. << 19.6;
        QTest::newRow("400G 100 km") << 400. << 100. << 49.;
        QTest::newRow("400G 500 km") << 400. << 500. << 245.;
        QTest::newRow("800G 120 km") << 800. << 120. << 118.;
    }
    void headroomOfLosslessPorts() {
        QFETCH(double, rate);
        QFETCH(double, km);
        QFETCH(double, megabytes);
        const Duration oneWay = Length(km, units::km) * catalogue::Catalogue::shipped().fibre("g652d")->delay;
        const Bytes need = pfcHeadroom(gbps(rate), oneWay, Bytes(4182, units::B));
        QVERIFY2(isNear(need.in(units::MB), megabytes, 0.01), qPrintable(QString::number(need.in(units::MB))));
        QCOMPARE(pfcUnderCongestion(need * 0.99, gbps(rate), oneWay, Bytes(4182, units::B)).base(), 0.0);
        QVERIFY(isNear(pfcUnderCongestion(need * 1.5, gbps(rate), oneWay, Bytes(4182, units::B)).base(), 0.75, 0.02));
        QCOMPARE(pfcUnderCongestion(need * 3, gbps(rate), oneWay, Bytes(4182, units::B)).base(), 1.0);
    }
    /// The terms beside the round trip: interface 122,880 and response 463,360 bit times, two frames, 64 B.
    void headroomWithoutDistance() { QVERIFY(std::abs(pfcHeadroom(gbps(400), {}, Bytes(9216, units::B)).in(units::B) - ((122'880 + 463'360) / 8.0 + 2 * 9216 + 64)) < 1e-6); }

    /// Reno and CUBIC in Gb/s with segments of 8,960 B.
    void tcpFollowsItsLaws_data() {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("reno");
        QTest::addColumn<double>("cubic");
        QTest::newRow("1 ms 1e-8") << 1. << 1e-8 << 875. << 425.;
        QTest::newRow("1 ms 1e-6") << 1. << 1e-6 << 87. << 13.4;
        QTest::newRow("10 ms 1e-8") << 10. << 1e-8 << 87. << 239.;
        QTest::newRow("10 ms 1e-6") << 10. << 1e-6 << 8.7 << 7.6;
        QTest::newRow("30 ms 1e-7") << 30. << 1e-7 << 9.2 << 32.;
        QTest::newRow("100 ms 1e-5") << 100. << 1e-5 << .28 << .76;
    }
    void tcpFollowsItsLaws() {
        QFETCH(double, roundTrip);
        QFETCH(double, loss);
        QFETCH(double, reno);
        QFETCH(double, cubic);
        const Bytes segment(8960, units::B);
        QVERIFY(isNear(tcpRate(Protocol::TcpReno, loss, ms(roundTrip), segment), reno * 1e9, 0.02));
        QVERIFY(isNear(tcpRate(Protocol::TcpCubic, loss, ms(roundTrip), segment), std::max(reno, cubic) * 1e9, 0.02));
        // parallel streams add up until the line is full
        QVERIFY(isNear(alone(Protocol::TcpReno, 1e6, roundTrip, loss, 8).rate / alone(Protocol::TcpReno, 1e6, roundTrip, loss).rate, 8, 0.01) || reno * 8 > 9e5);
        QVERIFY(isNear(alone(Protocol::TcpBbr, 400, roundTrip, loss).rate.in(units::Gbps), 400 * 8960. / (8960 + facts().tcpHeader) * facts().mapping, 0.001));
    }
    void erasureCodesCostAFifthAndHoldUntilBlocksFail() {
        QVERIFY(isNear(erasureCoded(1e-6, facts()), 0.8, 1e-9));
        QVERIFY(isNear(erasureCoded(1e-2, facts()), 0.8, 1e-6));
        QVERIFY(erasureCoded(0.3, facts()) < 0.2);
        QVERIFY(erasureCoded(1e-2, facts()) > goBackN(1e-2, 61'035));
        QVERIFY(erasureCoded(1e-8, facts()) < alone(Protocol::SelectiveRepeat, 400, 25, 1e-8).recovery);
    }
    void infiniBandNeedsARoundTripOfBuffer() {
        Transport t;
        t.window = Bytes(1e6, units::MiB);
        const auto at = [&](double buffer) { return goodput(with(t, Protocol::InfiniBand), {ms(1), 0, gbps(400), 1, Bytes(buffer, units::MB)}, {1, gbps(400)}, facts()); };
        QCOMPARE(int(at(25).limit), int(Limit::Credits));
        QVERIFY(isNear(at(25).rate / at(100).rate, 0.5, 0.001)); // B x RTT = 50 MB
        QCOMPARE(at(51).rate.base(), at(500).rate.base());
    }
    void fewFlowsOnManyLightPaths() {
        QCOMPARE(spreadOf(1, 4), 0.25);
        QVERIFY(isNear(spreadOf(2, 2), 2 / 3.0, 0.03)); // both on one in half of all cases: 1 / 1.5
        QVERIFY(isNear(spreadOf(4, 2), 2 / 2.75, 0.05)); // (4 2/16 + 3 8/16 + 2 6/16) = 2.75
        QVERIFY(spreadOf(1e6, 8) > 0.99);
        double before = 0;
        for (const double flows : {8., 16., 64., 200., 239., 240., 241., 1000., 1e5}) {
            QVERIFY(spreadOf(flows, 8) > before);
            before = spreadOf(flows, 8);
        }
        // a flow never gets less from more light paths
        for (const double flows : {1., 3., 32., 256., 1000.})
            for (int lanes = 1; lanes < 100; ++lanes) QVERIFY2(spreadOf(flows, lanes + 1) * (lanes + 1) >= spreadOf(flows, lanes) * lanes * 0.999, qPrintable(QString("%1 flows, %2").arg(flows).arg(lanes)));
    }
    void nothingGetsWorseWithMoreRateWindowOrChannels() {
        for (const Protocol p : {Protocol::GoBackN, Protocol::SelectiveRepeat, Protocol::ErasureCoded, Protocol::InfiniBand, Protocol::TcpReno, Protocol::TcpCubic, Protocol::TcpBbr})
            for (const double loss : {0., 1e-8, 1e-5, 1e-3})
                for (const double roundTrip : {0., .1, 1., 20.})
                    for (int factor = 1; factor < 64; factor *= 2) {
                        const auto rate = [&](double line, int channels, double window, double worse) {
                            Transport t;
                            t.channels = channels;
                            t.window = Bytes(window, units::MiB);
                            return goodput(with(t, p), {ms(roundTrip * worse), loss * worse, gbps(line), 4, Bytes(64, units::MB)}, {16, gbps(400)}, facts()).rate.base();
                        };
                        const double base = rate(800 * factor, 4, 4, 1);
                        QVERIFY(base > 0 && base <= 800e9 * factor);
                        QVERIFY(rate(1600 * factor, 4, 4, 1) >= base * (1 - 1e-12));
                        QVERIFY(rate(800 * factor, 8, 4, 1) >= base * 0.999);
                        QVERIFY(rate(800 * factor, 4, 8, 1) >= base * (1 - 1e-12));
                        QVERIFY(rate(800 * factor, 4, 4, 2) <= base * (1 + 1e-12));
                    }
    }
    void queuePairsGiveUp() {
        Transport t;
        QVERIFY(isNear(givesUpAfter(t).in(units::s), 30, 0.01));
        t.timeoutExponent = 18;
        QVERIFY(isNear(givesUpAfter(t).in(units::s), 7.5, 0.01));
        t.timeoutExponent = 14;
        QVERIFY(isNear(givesUpAfter(t).in(units::s), 0.47, 0.01));
    }
    void theFabricChoosesTheProtocol() {
        const auto& c = catalogue::Catalogue::shipped();
        QCOMPARE(int(onFabric({}, c.fabric("roce-400g")).protocol), int(Protocol::GoBackN));
        QCOMPARE(int(onFabric({}, c.fabric("ib-ndr")).protocol), int(Protocol::InfiniBand));
        QCOMPARE(int(onFabric({}, c.fabric("uec-1")).protocol), int(Protocol::SelectiveRepeat));
        QCOMPARE(int(onFabric({}, nullptr).protocol), int(Protocol::GoBackN));
        Transport t;
        t.protocol = Protocol::TcpCubic;
        QCOMPARE(int(onFabric(t, c.fabric("ib-ndr")).protocol), int(Protocol::TcpCubic));
    }
    void theFabricChoosesTheSpreading() {
        const auto& c = catalogue::Catalogue::shipped();
        const auto onSpreading = [&](const char* fabric, Protocol protocol, Spreading spreading) {
            Transport t;
            t.protocol = protocol;
            t.spreading = spreading;
            return int(onFabric(t, c.fabric(fabric)).spreading);
        };
        QCOMPARE(onSpreading("uec-1", Protocol::OfFabric, Spreading::OfFabric), int(Spreading::Packet));
        QCOMPARE(onSpreading("efa-v4", Protocol::OfFabric, Spreading::OfFabric), int(Spreading::Packet));
        QCOMPARE(onSpreading("roce-400g", Protocol::OfFabric, Spreading::OfFabric), int(Spreading::Flow));
        QCOMPARE(onSpreading("ib-ndr", Protocol::OfFabric, Spreading::OfFabric), int(Spreading::Flow));
        QCOMPARE(onSpreading("uec-1", Protocol::GoBackN, Spreading::OfFabric), int(Spreading::Flow)); // go-back-N takes no packet out of order
        QCOMPARE(onSpreading("uec-1", Protocol::OfFabric, Spreading::Flow), int(Spreading::Flow));
        QCOMPARE(onSpreading("roce-400g", Protocol::OfFabric, Spreading::Packet), int(Spreading::Packet));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
