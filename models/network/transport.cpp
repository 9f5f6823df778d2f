// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/transport.h"
#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numbers>

// Formulas: docs/physics.md, section "Transport".
namespace spanwright::transport {
namespace {

constexpr double kBitsPerByte = 8;
constexpr double kReno = 1.22;                // Mathis et al. 1997, every packet acknowledged: sqrt(3 / 2)
constexpr double kCubic = 1.054;              // RFC 9438, 5.1: (C (3 + beta) / (4 (1 - beta)))^(1/4) with C 0.4, beta 0.7
constexpr double kTimeoutUnit = 4.096e-6;     // s, InfiniBand Architecture Specification: local ACK timeout
constexpr double kPauseFrame = 64;            // B, IEEE 802.1Qbb
constexpr double kManyFlows = 30;             // flows a lane from which the normal distribution stands in for Poisson's

/// Bit times of IEEE 802.1Qbb: interface (MAC and PHY) and response. Rates above the table take its last row.
struct PauseDelay {
    double rate;      // bit/s
    double interface; // bit
    double response;  // bit
};
constexpr std::array kPauseDelays{PauseDelay{10e9, 8192, 30'720}, PauseDelay{25e9, 6144, 40'960}, PauseDelay{40e9, 24'576, 60'416}, PauseDelay{100e9, 122'880, 201'728},
                                  PauseDelay{400e9, 122'880, 463'360}};

double header(Protocol protocol, const Facts& facts) {
    return isTcp(protocol) ? facts.tcpHeader : protocol == Protocol::InfiniBand ? facts.infinibandHeader : facts.roceHeader;
}
double headerShare(const Transport& t, const Facts& facts) { return t.packet / frame(t, facts) * facts.mapping; }

/// bit/s of payload that bytes in flight allow.
double perRoundTrip(Bytes inFlight, Duration roundTrip) { return roundTrip.base() > 0 ? inFlight.base() * kBitsPerByte / roundTrip.base() : INFINITY; }

double blockLoss(double loss, const Facts& facts) {
    if (loss <= 0) return 0;
    const boost::math::binomial lost(facts.dataPackets + facts.parityPackets, std::min(loss, 1.0));
    return boost::math::cdf(boost::math::complement(lost, double(facts.parityPackets)));
}

double nics(const Senders& senders) { return senders.nic.base() * senders.count; }

/// Most payload that windows, credits and TCP's control let the senders push, bit/s.
double offered(const Transport& t, const Path& path, const Senders& senders, double headers, Limit& limit) {
    double most = INFINITY;
    limit = Limit::Window;
    const auto bound = [&](double rate, Limit by) {
        if (rate >= most) return;
        most = rate;
        limit = by;
    };
    bound(perRoundTrip(t.window, path.roundTrip) * t.channels * senders.count, Limit::Window);
    if (t.protocol == Protocol::InfiniBand) bound(perRoundTrip(path.credits, path.roundTrip) * headers, Limit::Credits);
    if (isTcp(t.protocol)) bound(tcpRate(t.protocol, path.loss, path.roundTrip, t.packet) * t.channels * senders.count, Limit::Loss);
    return most;
}

double recovery(Protocol protocol, double loss, double packetsInFlight, const Facts& facts) {
    switch (protocol) {
    case Protocol::GoBackN: case Protocol::InfiniBand: return goBackN(loss, packetsInFlight);
    case Protocol::ErasureCoded: return erasureCoded(loss, facts);
    case Protocol::TcpBbr: return loss < facts.bbrLossLimit ? 1 - loss : 0;
    default: return 1 - loss;
    }
}

} // namespace

Facts::Facts(const catalogue::Catalogue& c)
    : roceHeader(c.number("transport/headers/roce_bytes")), infinibandHeader(c.number("transport/headers/infiniband_bytes")), tcpHeader(c.number("transport/headers/tcp_bytes")),
      mapping(c.number("transport/mapping/otn_share")), dataPackets(static_cast<int>(c.number("transport/erasure/data_packets"))),
      parityPackets(static_cast<int>(c.number("transport/erasure/parity_packets"))), bbrLossLimit(c.number("transport/tcp/bbr_loss_limit")) {}

Transport onFabric(Transport t, const catalogue::Fabric* fabric) {
    if (t.protocol == Protocol::OfFabric) {
        if (fabric && fabric->kind == "infiniband") t.protocol = Protocol::InfiniBand;
        else t.protocol = fabric && fabric->repeatsSelectively ? Protocol::SelectiveRepeat : Protocol::GoBackN;
    }
    const bool takesAnyOrder = t.protocol == Protocol::SelectiveRepeat || t.protocol == Protocol::ErasureCoded;
    if (t.spreading == Spreading::OfFabric) t.spreading = fabric && fabric->spraysPackets && takesAnyOrder ? Spreading::Packet : Spreading::Flow;
    return t;
}

Bytes frame(const Transport& t, const Facts& facts) { return t.packet + Bytes(header(t.protocol, facts), units::B); }

double goBackN(double loss, double packetsInFlight) { return loss >= 1 ? 0 : (1 - loss) / (1 - loss + loss * std::max(1.0, packetsInFlight)); }

double erasureCoded(double loss, const Facts& facts) {
    return double(facts.dataPackets) / (facts.dataPackets + facts.parityPackets) * (1 - blockLoss(loss, facts));
}

double tcpRate(Protocol protocol, double loss, Duration roundTrip, Bytes segment) {
    if (protocol == Protocol::TcpBbr || loss <= 0 || roundTrip.base() <= 0) return INFINITY;
    const double packetsPerSecond = segment.base() * kBitsPerByte / roundTrip.base();
    const double reno = kReno / std::sqrt(loss) * packetsPerSecond;
    if (protocol == Protocol::TcpReno) return reno;
    return std::max(reno, kCubic * std::pow(roundTrip.base() / loss, 0.75) * packetsPerSecond); // CUBIC is never slower than Reno
}

double spreadOf(double flows, int lanes) {
    if (lanes <= 1 || flows <= 0) return 1;
    const double mean = flows / lanes;
    double fullest = 0;
    if (mean >= kManyFlows) { // expected largest of `lanes` normal values (Blom 1958)
        const double place = (lanes - std::numbers::pi / 8) / (lanes - std::numbers::pi / 4 + 1);
        fullest = mean + std::sqrt(mean * (1 - 1.0 / lanes)) * boost::math::quantile(boost::math::normal(), place);
    } else { // sum over m of P(the fullest lane has more than m), lanes as independent Poisson variables
        for (int m = 0; m < 4 * kManyFlows; ++m) {
            const double more = 1 - std::pow(boost::math::gamma_q(m + 1.0, mean), lanes);
            fullest += more;
            if (m > mean && more < 1e-6) break;
        }
    }
    return mean / std::clamp(fullest, std::ceil(mean), flows);
}

BitRate demand(const Transport& t, const Path& path, const Senders& senders, const Facts& facts) {
    Limit limit{};
    const double headers = headerShare(t, facts);
    return BitRate::fromBase(std::min(nics(senders), offered(t, path, senders, headers, limit) / headers));
}

Goodput goodput(const Transport& t, const Path& path, const Senders& senders, const Facts& facts) {
    Goodput g;
    const double channels = double(t.channels) * senders.count;
    g.headers = headerShare(t, facts);
    g.spread = t.spreading == Spreading::Packet ? 1 : spreadOf(channels, path.lanes);
    Limit bySenders{};
    const double pushed = offered(t, path, senders, g.headers, bySenders);
    if (path.line.base() * g.spread >= nics(senders)) g.spread = 1; // every flow gets its NIC's whole rate
    const double carried = path.line.base() * g.headers * g.spread;
    const double sent = std::min(pushed, carried);
    const double window = t.window / t.packet;
    g.packetsInFlight = std::isfinite(sent) ? std::min(window, sent / channels * path.roundTrip.base() / (t.packet.base() * kBitsPerByte)) : window;
    g.recovery = recovery(t.protocol, path.loss, g.packetsInFlight, facts);
    g.repeated = t.protocol == Protocol::ErasureCoded ? blockLoss(path.loss, facts) / (facts.dataPackets + facts.parityPackets) : path.loss;
    g.rate = BitRate::fromBase(sent * g.recovery);
    g.channelRate = g.rate / channels;
    const double full = std::min(path.line.base(), nics(senders)) * g.headers;
    g.channelsNeeded = std::ceil(full / senders.count / perRoundTrip(t.window, path.roundTrip) - 1e-9);
    if (pushed < carried) g.limit = bySenders;
    else if (g.recovery < g.spread && g.recovery < g.headers) g.limit = Limit::Loss;
    else if (g.spread < g.headers) g.limit = Limit::Spreading;
    return g;
}

Bytes pfcHeadroom(BitRate port, Duration oneWay, Bytes frame) {
    const PauseDelay* delay = &kPauseDelays.front();
    for (const PauseDelay& row : kPauseDelays)
        if (row.rate <= port.base()) delay = &row;
    const double bits = 2 * port.base() * oneWay.base() + delay->interface + delay->response;
    return Bytes(bits / kBitsPerByte + kPauseFrame, units::B) + 2 * frame;
}

Fraction pfcUnderCongestion(Bytes buffer, BitRate port, Duration oneWay, Bytes frame) {
    const double roundTrip = 2 * port.base() * oneWay.base() / kBitsPerByte;
    const double spare = (buffer - pfcHeadroom(port, oneWay, frame)).base();
    if (spare < 0) return {};
    return Fraction(roundTrip > 0 ? (1 + std::min(1.0, spare / roundTrip)) / 2 : 1, units::one);
}

Duration givesUpAfter(const Transport& t) { return Duration(kTimeoutUnit * std::exp2(t.timeoutExponent) * std::max(1, t.retries), units::s); }

} // namespace spanwright::transport
