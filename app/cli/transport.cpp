// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "json/json.h"
#include "network/transport.h"
#include "quantities.h"
#include "text/terms.h"
#include <CLI/CLI.hpp>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

namespace spanwright::cli {

using namespace transport;

class TransportVerb final : public Verb {
public:
    explicit TransportVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string rate, roundTrip, length, fibre = "g652d", window = "4 MiB", packet, buffer = "64 MB";
        double loss = 0;
        int channels = 0, lanes = 1;
        bool asJson = false;
    };
    Options m_options;
};

namespace {

constexpr Protocol kProtocols[] = {Protocol::GoBackN, Protocol::SelectiveRepeat, Protocol::ErasureCoded, Protocol::InfiniBand, Protocol::TcpReno, Protocol::TcpCubic, Protocol::TcpBbr};

/// One sender on a line as fast as its NIC.
struct Question {
    BitRate rate;
    Duration roundTrip;
    Bytes buffer;
    Transport transport{.protocol = Protocol::GoBackN};
    bool hasPacket = false;
    Path path;
};

struct Answer {
    Protocol protocol = Protocol::GoBackN;
    Goodput goodput;
};

std::vector<Answer> answers(const Question& q, const catalogue::Catalogue& catalogue) {
    const Facts facts(catalogue);
    std::vector<Answer> out;
    for (const Protocol p : kProtocols) {
        Transport t = q.transport;
        t.protocol = p;
        if (!q.hasPacket && isTcp(p)) t.packet = Bytes(catalogue.number("transport/tcp/segment_bytes"), units::B);
        out.push_back({p, goodput(t, q.path, {1, q.rate}, facts)});
    }
    return out;
}

std::string plain(const Question& q, const std::vector<Answer>& answers, Bytes headroom, Fraction congested) {
    std::ostringstream out;
    out << print(q.rate).text() << ", round trip " << print(q.roundTrip, 4).text() << ", packet loss " << printNumber(q.path.loss, 3) << ", channels: " << q.transport.channels << ", windows of " << print(q.transport.window).text() << "\n"
        << "lossless Ethernet needs " << printNumber(headroom.in(units::MB), 4) << " MB of buffer a port; " << printNumber(q.buffer.in(units::MB), 4) << " MB keep " << print(congested).text() << " under congestion\n"
        << "a queue pair gives up after " << print(givesUpAfter(q.transport)).text() << "\n\n"
        << std::left << std::setw(24) << "protocol" << std::right << std::setw(12) << "goodput" << std::setw(10) << "headers" << std::setw(8) << "spread" << std::setw(10) << "recovery" << std::setw(14) << "in flight" << std::setw(18) << "channels needed" << "  limited by\n";
    for (const Answer& a : answers)
        out << std::left << std::setw(24) << text::render(text::entry(termOf(Term::ProtocolOfFabric, a.protocol))) << std::right << std::setw(12) << print(a.goodput.rate).text() << std::setw(10) << printNumber(a.goodput.headers, 3) << std::setw(8) << printNumber(a.goodput.spread, 3)
            << std::setw(10) << printNumber(a.goodput.recovery, 3) << std::setw(14) << printNumber(a.goodput.packetsInFlight, 4) << std::setw(18) << printNumber(a.goodput.channelsNeeded, 0) << "  " << text::render(text::entry(termOf(Term::LimitLine, a.goodput.limit))) << '\n';
    return out.str();
}

std::string tree(const Question& q, const std::vector<Answer>& answers, Bytes headroom, Fraction congested) {
    nlohmann::ordered_json node{{"rate_gbps", q.rate.in(units::Gbps)}, {"rtt_ms", q.roundTrip.in(units::ms)}, {"loss", q.path.loss}, {"headroom_mb", headroom.in(units::MB)}, {"kept_under_congestion", congested.base()}, {"gives_up_s", givesUpAfter(q.transport).base()}, {"protocols", nlohmann::ordered_json::object()}};
    for (const Answer& a : answers)
        node["protocols"][text::entry(termOf(Term::ProtocolOfFabric, a.protocol)).key()] = {{"goodput_gbps", a.goodput.rate.in(units::Gbps)}, {"headers", a.goodput.headers}, {"spread", a.goodput.spread}, {"recovery", a.goodput.recovery},
                                                                             {"packets_in_flight", a.goodput.packetsInFlight}, {"channels_needed", a.goodput.channelsNeeded}, {"limit", text::entry(termOf(Term::LimitLine, a.goodput.limit)).key()}};
    return json::print(node);
}

} // namespace

TransportVerb::TransportVerb(CLI::App& app) : Verb(app, "transport", "Goodput of one sender over a distance by protocol, and the buffer its port needs") {
    Options& o = m_options;
    m_verb->add_option("--rate", o.rate, "of the NIC and the line, for example 400Gb/s")->required();
    CLI::Option* roundTrip = m_verb->add_option("--rtt", o.roundTrip, "round trip, for example 1ms");
    CLI::Option* length = m_verb->add_option("--length", o.length, "of fibre instead, for example 100km")->excludes(roundTrip);
    m_verb->add_option("--fibre", o.fibre, "catalogue fibre of that length; g652d otherwise")->needs(length);
    m_verb->add_option("--loss", o.loss, "share of packets lost; 0 otherwise")->check(CLI::Range(0.0, 1.0));
    m_verb->add_option("--channels", o.channels, "queue pairs or streams; as many as the window needs otherwise")->check(CLI::Range(1, 100'000));
    m_verb->add_option("--window", o.window, "most bytes in flight of a channel; 4 MiB otherwise");
    m_verb->add_option("--packet", o.packet, "payload of a packet; 4096 B otherwise, of TCP 8960 B");
    m_verb->add_option("--lanes", o.lanes, "parallel light paths that flows are hashed onto; 1 otherwise")->check(CLI::Range(1, 100'000));
    m_verb->add_option("--buffer", o.buffer, "of the port; 64 MB otherwise");
    m_verb->add_flag("--json", o.asJson, "JSON instead of text");
}
Result<Done> TransportVerb::run() const {
    const Options& o = m_options;
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
    Question q;
    const Result<BitRate> rate = read<BitRate>(o.rate);
    if (!rate) return Unexpected(rate.error());
    q.rate = *rate;
    if (!o.length.empty()) {
        const Result<Length> length = read<Length>(o.length);
        if (!length) return Unexpected(length.error());
        const catalogue::Fibre* fibre = catalogue.fibre(o.fibre);
        if (!fibre) return fail(ErrorCode::CatalogueUnknown, {{"id", o.fibre}, {"table", std::string("fibres")}});
        q.roundTrip = *length * fibre->delay * 2;
    } else {
        const Result<Duration> roundTrip = read<Duration>(o.roundTrip);
        if (!roundTrip) return Unexpected(roundTrip.error());
        q.roundTrip = *roundTrip;
    }
    const Result<Bytes> window = read<Bytes>(o.window);
    if (!window) return Unexpected(window.error());
    const Result<Bytes> buffer = read<Bytes>(o.buffer);
    if (!buffer) return Unexpected(buffer.error());
    q.buffer = *buffer;
    q.transport.window = *window;
    q.hasPacket = !o.packet.empty();
    if (q.hasPacket) {
        const Result<Bytes> packet = read<Bytes>(o.packet);
        if (!packet) return Unexpected(packet.error());
        q.transport.packet = *packet;
    }
    q.path = {q.roundTrip, o.loss, q.rate, o.lanes, q.buffer};
    if (q.rate.base() <= 0 || q.roundTrip.base() < 0 || window->base() <= 0 || q.transport.packet.base() <= 0) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotPositive)}});
    const Facts facts(catalogue);
    q.transport.channels = o.channels > 0 ? o.channels : static_cast<int>(std::clamp(goodput(q.transport, q.path, {1, q.rate}, facts).channelsNeeded, 1.0, 1e5));
    const Bytes frame = transport::frame(q.transport, facts);
    const Bytes headroom = pfcHeadroom(q.rate, q.roundTrip / 2, frame);
    const Fraction congested = pfcUnderCongestion(q.buffer, q.rate, q.roundTrip / 2, frame);
    std::cout << (o.asJson ? tree(q, answers(q, catalogue), headroom, congested) : plain(q, answers(q, catalogue), headroom, congested));
    return Done{};
}

std::unique_ptr<Verb> transportVerb(CLI::App& app) { return std::make_unique<TransportVerb>(app); }

} // namespace spanwright::cli
