// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/routes.h"
#include "report/report.h"
#include "report/writer.h"
#include <algorithm>
#include <cmath>

namespace spanwright::report {
namespace {

std::string nameOf(const Scenario& s, ItemRef item) {
    switch (item.kind) {
    case ItemKind::Link: return find(s, LinkId{item.id})->name;
    case ItemKind::Wavelength: return find(s, WavelengthId{item.id})->name;
    case ItemKind::Site: return find(s, SiteId{item.id})->name;
    default: return find(s, JobId{item.id})->name;
    }
}

/// Buffers of switches and routers are sold in powers of ten.
std::string megabytes(Bytes b) { return printNumber(b.in(units::MB), 3) + " MB"; }

/// The longest link at a site, by delay; nullptr when none is lit.
const assess::LinkAssessment* longestLink(const Scenario& s, const assess::Assessment& a, SiteId site) {
    const assess::LinkAssessment* longest = nullptr;
    for (const Shared<FibreLink>& link : s.links) {
        const assess::LinkAssessment* l = a.find(link->id);
        if ((link->from == site || link->to == site) && l->capacity.base() > 0 && (!longest || l->oneWay > longest->oneWay)) longest = l;
    }
    return longest;
}

} // namespace

Table trafficTable(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingTraffic), {w(Term::ColumnBetween), w(Term::ColumnGoodput), w(Term::ColumnNeeded), w(Term::ColumnLimit), w(Term::ColumnRtt), w(Term::ColumnLine), w(Term::ColumnKept), w(Term::ColumnChannels), w(Term::ColumnProtocol), w(Term::ColumnJob)}, {}, w(Term::NoteTraffic)};
    for (const assess::JobAssessment& j : a.jobs) {
        const Job& job = *find(s, j.job);
        for (const assess::Crossing& c : j.crossings) {
            const transport::Goodput& g = c.goodput;
            const std::string kept = printNumber(g.headers, 3) + " x " + printNumber(g.spread, 3) + " x " + printNumber(g.recovery, 3);
            const bool isHidden = j.isComputed && j.step.crossSiteNeeded.base() > 0;
            t.rows.push_back({find(s, c.from)->name + " – " + find(s, c.to)->name, shown(Kind::BitRate, g.rate.base()), isHidden ? shown(Kind::BitRate, j.step.crossSiteNeeded.base()) : std::string("–"), w(termOf(Term::LimitLine, g.limit)),
                              shown(Kind::Duration, c.path.roundTrip.base(), 4), shown(Kind::BitRate, c.path.line.base()), kept, printNumber(job.transport.channels, 0) + " (" + printNumber(std::max(1.0, g.channelsNeeded), 0) + ")",
                              w(termOf(Term::ProtocolOfFabric, c.transport.protocol)), job.name});
        }
    }
    return t;
}

Table demandTable(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingDemands), {w(Term::ColumnDemand), w(Term::ColumnFrom), w(Term::ColumnTo), w(Term::ColumnRate), w(Term::ColumnDirections), w(Term::ColumnOneWay), w(Term::ColumnLinkLoad), w(Term::ColumnOver)}, {}, w(Term::NoteDemands)};
    for (const assess::DemandAssessment& d : a.demands) {
        const Demand& demand = *find(s, d.demand);
        std::string over;
        for (const LinkId id : d.links) over += (over.empty() ? "" : ", ") + find(s, id)->name;
        const bool isRouted = !d.links.empty();
        t.rows.push_back({demand.name, find(s, demand.from)->name, find(s, demand.to)->name, shown(Kind::BitRate, demand.rate.base()), w(demand.isBothWays ? Term::DirectionBoth : Term::DirectionOne),
                          isRouted ? shown(Kind::Duration, d.oneWay.base(), 4) : std::string("–"), isRouted ? shown(Kind::Fraction, d.fullest.base(), 3) : std::string("–"), isRouted ? over : w(Term::DemandUnrouted)});
    }
    return t;
}

Table portTable(const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingPorts), {w(Term::ColumnCluster), w(Term::ColumnFabric), w(Term::ColumnRtt), w(Term::ColumnPortRate), w(Term::ColumnHeadroom), w(Term::ColumnBuffer), w(Term::ColumnCongested)}, {}, {}};
    for (const Shared<Site>& site : s.sites)
        for (const Shared<Cluster>& cluster : site->clusters) {
            const assess::LinkAssessment* link = longestLink(s, a, site->id);
            const catalogue::Fabric* fabric = c.fabric(cluster->scaleOutFabric);
            if (!link || !fabric || cluster->wanPorts <= 0) continue;
            const assess::PortNeed need = assess::portNeed(*cluster, *fabric, *link, c);
            t.rows.push_back({site->name + ", " + cluster->name, w.shipped(fabric->name), shown(Kind::Duration, link->oneWay.base() * 2, 4), shown(Kind::BitRate, need.rate.base()),
                              need.buffer.base() > 0 ? megabytes(need.buffer) : w(Term::None), megabytes(cluster->portBuffer), need.congested.base() > 0 ? shown(Kind::Fraction, need.congested.base(), 2) : w(Term::PortDrops)});
        }
    return t;
}

Table routeTable(const Scenario& s, const catalogue::Catalogue& c, SiteId from, SiteId to, int count, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingRoutes, {{"from", find(s, from)->name}, {"to", find(s, to)->name}}), {w(Term::ColumnRoute), w(Term::ColumnLength), w(Term::ColumnRtt), w(Term::ColumnCapacity), w(Term::ColumnAvailability), w(Term::ColumnOver)}, {}, {}};
    const network::Routes routes(s, c);
    const auto add = [&](const std::string& name, const network::Route& route) {
        std::string over;
        for (const LinkId id : route.links) over += (over.empty() ? "" : ", ") + find(s, id)->name;
        t.rows.push_back({name, shown(Kind::Length, route.length.base()), shown(Kind::Duration, route.oneWay.base() * 2, 4), shown(Kind::BitRate, route.rate.base()), shown(Kind::Fraction, route.availability.base(), 6), over});
    };
    int n = 0;
    for (const network::Route& route : routes.shortest(from, to, count)) add(std::to_string(++n), route);
    if (const auto pair = routes.disjointPair(from, to)) {
        add(w(Term::RouteDisjointFirst), pair->first);
        add(w(Term::RouteDisjointSecond), pair->second);
    } else if (n > 0) {
        t.note = w(Term::RouteNoPair);
    }
    return t;
}

Table failureTable(const Scenario& s, const assess::JobAssessment& job, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingFailures) + " – " + find(s, job.job)->name, {w(Term::ColumnFailure), w(Term::ColumnTimes), w(Term::ColumnLasts), w(Term::ColumnEffect), w(Term::ColumnPause), w(Term::ColumnStepMeanwhile), w(Term::ColumnLost)}, {}, w(Term::NoteFailures)};
    for (const assess::Failure& f : job.failures)
        t.rows.push_back({w(termOf(Term::FailureNodes, f.kind), {{"item", nameOf(s, f.subject)}}), printNumber(f.rate.in(units::perYear), 3), f.repair.base() > 0 ? shown(Kind::Duration, f.repair.base()) : std::string("–"),
                          w(termOf(Term::EffectUnnoticed, f.effect)), shown(Kind::Duration, f.pause.base()), f.step.isFinite() ? shown(Kind::Duration, f.step.base()) : std::string("–"),
                          shown(Kind::Duration, f.lost.base() * Duration(1, units::year).base())});
    return t;
}

} // namespace spanwright::report
