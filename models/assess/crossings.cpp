// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/resolve.h"
#include "network/shares.h"
#include <algorithm>
#include <utility>

namespace spanwright::assess {
namespace {

constexpr int kMostPriority = 7;  // IEEE 802.1Q has eight classes
constexpr double kLeft = 0.01;    // of the planned use: what a class keeps under those above it (judgement: schedulers guarantee a little)

/// Accelerators, each with a NIC, that send over a boundary at once: the ranks of a stage, or all of the smaller share.
int sendersOf(const ResolvedJob& r, std::size_t before, std::size_t behind) {
    const Layout& l = r.job->layout;
    if (r.job->cut == Cut::Pipeline && l.pipeline > 1) return std::max(1, r.accelerators / l.pipeline);
    return std::max(1, std::min(r.shares[before].count, r.shares[behind].count));
}

/// One direction of a link, as a link of its own: from its first end to its second, or back.
LinkId lane(LinkId link, bool isBack) { return isBack ? LinkId{~link.value} : link; }

/// Calls each(lane, link) for the lanes that a job's boundary takes: both of every link, or in a ring those of its direction.
template <class Each> void forLanes(const ResolvedJob& r, std::size_t boundary, const Scenario& scenario, Each each) {
    SiteId at = r.boundaries[boundary].first;
    for (const LinkId id : r.routes[boundary].links) {
        const FibreLink& link = *find(scenario, id);
        const bool isBack = link.from != at;
        at = isBack ? link.from : link.to;
        if (!r.isRing || !isBack) each(lane(id, false), id);
        if (!r.isRing || isBack) each(lane(id, true), id);
    }
}

/// What a site's bought access sends or receives, as a link of its own.
LinkId access(SiteId site, bool isDown) {
    constexpr std::uint64_t kUp = 0x7570'6c69'6e6b'2121, kDown = 0x646f'776e'6c69'6e6b; // apart from ids, which are random
    return LinkId{site.value ^ (isDown ? kDown : kUp)};
}

/// Calls each(lane, rate) for the accesses that narrow a boundary: of its ends, in both directions, or in a ring in its own.
template <class Each> void forAccesses(const ResolvedJob& r, std::size_t boundary, const Scenario& scenario, Each each) {
    const auto [from, to] = r.boundaries[boundary];
    for (const auto& [id, isFrom] : {std::pair{from, true}, std::pair{to, false}}) {
        const Site& site = *find(scenario, id);
        if (site.uplink && (isFrom || !r.isRing)) each(access(id, false), *site.uplink);
        if (site.downlink && (!isFrom || !r.isRing)) each(access(id, true), *site.downlink);
    }
}

/// What there is on the lanes and accesses of all jobs.
struct Lane {
    LinkId id;
    LinkId link;                ///< none: a site's access
    BitRate planned{}, taken{}, ofClass{};
    [[nodiscard]] BitRate left() const { return std::max(planned * kLeft, planned - taken); }
};
class Lanes {
public:
    void add(const Lane& lane) { m_all.push_back(lane); }
    /// After the last add(): rates of links, and what others take of them.
    template <class Planned> void fill(Planned planned, const network::Others& others) {
        std::ranges::stable_sort(m_all, {}, &Lane::id);
        m_all.erase(std::ranges::unique(m_all, {}, &Lane::id).begin(), m_all.end());
        for (Lane& lane : m_all) {
            if (lane.link.isNone()) continue;
            lane.planned = planned(lane.link);
            lane.taken = others.on(lane.link);
        }
    }
    Lane& operator[](LinkId id) { return *std::ranges::lower_bound(m_all, id, {}, &Lane::id); }
    /// What a class got is taken from those below it.
    void closeClass() {
        for (Lane& lane : m_all) lane.taken += std::exchange(lane.ofClass, BitRate());
    }

private:
    std::vector<Lane> m_all; ///< by id
};

/// Buffer of all ports between the sites that a cluster has.
Bytes credits(const Cluster& cluster) { return cluster.portBuffer * std::max(1, cluster.wanPorts); }

Crossing crossingOf(const ResolvedJob& r, std::size_t boundary, const catalogue::Catalogue& catalogue) {
    const std::size_t before = r.sending[boundary];
    const Cluster& from = *r.shares[before].cluster;
    const Cluster& to = *r.shares[r.receiving[boundary]].cluster;
    const network::Route& route = r.routes[boundary];
    Crossing c;
    std::tie(c.from, c.to) = r.boundaries[boundary];
    c.transport = transport::onFabric(r.job->transport, catalogue.fabric(from.scaleOutFabric));
    c.senders = {sendersOf(r, before, r.receiving[boundary]), std::min(from.nicRate, to.nicRate)};
    c.path = {route.oneWay * 2, route.loss, route.rate, route.lanes, std::min(credits(from), credits(to))};
    return c;
}

} // namespace

PortNeed portNeed(const Cluster& cluster, const catalogue::Fabric& fabric, const LinkAssessment& link, const catalogue::Catalogue& catalogue) {
    PortNeed need;
    need.congested = Fraction(1, units::one);
    if (cluster.wanPorts <= 0) return need;
    need.rate = std::min(link.capacity / cluster.wanPorts, cluster.nicRate);
    if (!fabric.isLossless || need.rate.base() <= 0) return need;
    if (fabric.kind == "infiniband") {
        need.buffer = byteRate(need.rate) * (link.oneWay * 2);
        need.congested = Fraction(std::min(1.0, cluster.portBuffer / need.buffer), units::one);
        return need;
    }
    const Bytes frame = transport::frame({}, transport::Facts(catalogue));
    need.buffer = transport::pfcHeadroom(need.rate, link.oneWay, frame);
    need.congested = transport::pfcUnderCongestion(cluster.portBuffer, need.rate, link.oneWay, frame);
    return need;
}

std::vector<std::vector<Crossing>> crossings(std::span<const ResolvedJob> jobs, const Scenario& scenario, const catalogue::Catalogue& catalogue, const CapacityOf& capacity, const network::Others& others) {
    const transport::Facts facts(catalogue);
    const double use = scenario.assumptions->transportGoodput.likely.base();
    std::vector<std::vector<Crossing>> out;
    for (const ResolvedJob& r : jobs) {
        std::vector<Crossing>& mine = out.emplace_back();
        for (std::size_t i = 0; i < r.routes.size(); ++i) mine.push_back(crossingOf(r, i, catalogue));
    }
    Lanes lanes;
    std::vector<std::vector<std::vector<LinkId>>> ways; // of each job's boundaries
    for (const ResolvedJob& r : jobs) {
        auto& ofJob = ways.emplace_back(r.routes.size());
        for (std::size_t i = 0; i < r.routes.size(); ++i) {
            forLanes(r, i, scenario, [&](LinkId id, LinkId link) {
                ofJob[i].push_back(id);
                lanes.add({id, link});
            });
            forAccesses(r, i, scenario, [&](LinkId id, BitRate rate) {
                ofJob[i].push_back(id);
                lanes.add({id, {}, rate});
            });
        }
    }
    lanes.fill([&](LinkId link) { return capacity(link) * use; }, others);
    // class by class, the highest first: each has what those above it leave, and never less than kLeft
    const auto left = [&lanes](LinkId id) { return lanes[id].left(); };
    for (int priority = kMostPriority; priority >= 0; --priority) {
        std::vector<network::Flow> flows;
        std::vector<Crossing*> of;
        for (std::size_t j = 0; j < jobs.size(); ++j)
            for (std::size_t i = 0; i < out[j].size() && jobs[j].job->transport.priority == priority; ++i) {
                Crossing& c = out[j][i];
                flows.push_back({ways[j][i], transport::demand(c.transport, c.path, c.senders, facts)});
                of.push_back(&c);
            }
        if (flows.empty()) continue;
        const std::vector<BitRate> rates = network::maxMinShares(flows, left);
        for (std::size_t i = 0; i < flows.size(); ++i)
            for (const LinkId id : flows[i].links) lanes[id].ofClass += rates[i];
        for (std::size_t i = 0; i < flows.size(); ++i) {
            Crossing& c = *of[i];
            c.path.line = left(flows[i].links.front());
            for (const LinkId id : flows[i].links) c.path.line = std::min(c.path.line, left(id) - lanes[id].ofClass + rates[i]);
            c.goodput = transport::goodput(c.transport, c.path, c.senders, facts);
        }
        lanes.closeClass();
    }
    return out;
}

} // namespace spanwright::assess
