// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"

/// What of a line's rate reaches the application over distance, and what limits it. Formulas and sources: docs/physics.md,
/// "Transport".
namespace spanwright::transport {

/// The transport with what it leaves to the fabric filled in: InfiniBand, selective repeat where the fabric has it, else go-back-N; and
/// packets sprayed where the fabric sprays them and the protocol takes them in any order (selective repeat, erasure coded), else flows.
/// All else here takes a transport that leaves nothing open.
[[nodiscard]] Transport onFabric(Transport transport, const catalogue::Fabric* fabric);
[[nodiscard]] inline bool isTcp(Protocol p) { return p == Protocol::TcpReno || p == Protocol::TcpCubic || p == Protocol::TcpBbr; }

/// Figures of the catalogue, table "transport".
struct Facts {
    double roceHeader = 0, infinibandHeader = 0, tcpHeader = 0; ///< B a packet, on the wire
    double mapping = 1;             ///< of the client rate after mapping into OTN
    int dataPackets = 1, parityPackets = 0; ///< of the erasure code
    double bbrLossLimit = 0;        ///< BBR keeps its rate below this loss
    explicit Facts(const catalogue::Catalogue& catalogue);
};

/// What the packets of some senders cross.
struct Path {
    Duration roundTrip;             ///< >= 0
    double loss = 0;                ///< of a packet, end to end; 0 to 1
    BitRate line;                   ///< line rate that these senders may use, one direction; may be infinite
    int lanes = 1;                  ///< parallel light paths that flows are spread over; >= 1
    Bytes credits;                  ///< receive buffers of all ports at the far end; they limit InfiniBand alone
};
struct Senders {
    int count = 1;                  ///< NICs that send at once; >= 1
    BitRate nic;                    ///< of each
};

enum class Limit : std::uint8_t { Line, Window, Credits, Loss, Spreading };

struct Goodput {
    BitRate rate;                   ///< payload of all senders, one direction
    BitRate channelRate;            ///< payload of one channel
    Limit limit = Limit::Line;      ///< what costs most
    double headers = 1;             ///< share of the line that is payload, mapping included
    double spread = 1;              ///< mean over fullest light path
    double recovery = 1;            ///< share of what is sent that is not sent again, nor parity
    double repeated = 0;            ///< of a packet, to be waited for a round trip longer: loss after correction
    double packetsInFlight = 0;     ///< of one channel
    double channelsNeeded = 0;      ///< a sender, so that windows alone would fill the line or the NIC
};
/// The NICs' own rate does not bound it: the step has that time already, as in one site.
[[nodiscard]] Goodput goodput(const Transport& transport, const Path& path, const Senders& senders, const Facts& facts);
/// Line rate that the senders can fill at most: NICs, and windows or credits over the round trip.
[[nodiscard]] BitRate demand(const Transport& transport, const Path& path, const Senders& senders, const Facts& facts);

/// (1 - p) / (1 - p + p W): W packets are sent again for every one that is lost.
[[nodiscard]] double goBackN(double loss, double packetsInFlight);
/// Share of payload of an erasure code whose blocks arrive: k / n (1 - P(more than n - k of n lost)).
[[nodiscard]] double erasureCoded(double loss, const Facts& facts);
/// One stream of Reno (Mathis et al. 1997) or CUBIC (RFC 9438: C 0.4, beta 0.7), bit/s; infinite without loss.
[[nodiscard]] double tcpRate(Protocol protocol, double loss, Duration roundTrip, Bytes segment);
/// Mean over fullest of `lanes` that `flows` equal flows fall on by chance, in (0, 1].
[[nodiscard]] double spreadOf(double flows, int lanes);

/// Buffer that a lossless port and priority needs (IEEE 802.1Qbb): a round trip of its rate, interface and response delays, two frames and a pause frame.
[[nodiscard]] Bytes pfcHeadroom(BitRate port, Duration oneWay, Bytes frame);
/// What of a port's rate one pause after another leaves, at least: it sends what stood behind it, a headroom and what the buffer has beyond
/// one, then waits for the rest of the round trip that the restart takes. 1/2 with one headroom of buffer, 1 with two; 0: it drops packets.
[[nodiscard]] Fraction pfcUnderCongestion(Bytes buffer, BitRate port, Duration oneWay, Bytes frame);
/// How long a queue pair waits before it gives up: 4.096 us x 2^exponent x retries.
[[nodiscard]] Duration givesUpAfter(const Transport& transport);
/// Bytes of a frame on the wire with its headers.
[[nodiscard]] Bytes frame(const Transport& transport, const Facts& facts);

} // namespace spanwright::transport
