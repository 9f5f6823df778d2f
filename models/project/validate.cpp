// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edits.h"
#include <cmath>
#include <limits>
#include <set>

namespace spanwright::edits {
namespace {

constexpr int kCountLimit = 100'000'000; // more accelerators, layers or tokens of a sequence than any plan means
constexpr std::size_t kTextLimit = 100'000;

struct Checker {
    std::string item;
    Result<Done> result = Done{};

    void refuse(Unexpected<Error> error) {
        if (result) result = error;
    }
    void name(const std::string& text, const char* field = "name") {
        if (text.empty()) refuse(fail(ErrorCode::NameEmpty, {{"field", item + " " + field}}));
        bounded(text, field, kNameLimit);
    }
    void bounded(const std::string& text, const char* field, std::size_t limit = kNameLimit) {
        if (text.size() > limit)
            refuse(fail(ErrorCode::NameTooLong, {{"field", item + " " + field}, {"length", std::int64_t(text.size())}, {"limit", std::int64_t(limit)}}));
    }
    void range(double value, double low, double high, Kind kind, const char* field) {
        if (value >= low && value <= high) return; // false for NaN
        refuse(fail(ErrorCode::ValueOutOfRange, {{"field", item + " " + field}, {"value", text::Amount{kind, value, 6}},
                                                 {"low", text::Amount{kind, low, 6}}, {"high", text::Amount{kind, high, 6}}}));
    }
    template <Kind K>
    void range(Quantity<K> value, Quantity<K> low, Quantity<K> high, const char* field) { range(value.base(), low.base(), high.base(), K, field); }
    void count(int value, int low, const char* field, int high = kCountLimit) { range(value, low, high, Kind::Count, field); }
    template <Kind K>
    void uncertain(const Uncertain<Quantity<K>>& u, double low, double high, const char* field) {
        range(u.likely.base(), low, high, K, field);
        range(u.low.base(), low, u.likely.base(), K, field);
        range(u.high.base(), u.likely.base(), high, K, field);
        bounded(u.source, field, 1000);
    }
};

const std::string& shown(const std::string& name, const std::string& otherwise) { return name.empty() ? otherwise : name; }

void checkShape(Checker& c, const ModelShape& s) {
    c.count(s.layers, 1, "layers", 10'000);
    c.count(s.hidden, 1, "hidden", 10'000'000);
    c.count(s.heads, 1, "heads", 1'000'000);
    c.count(s.kvHeads, 1, "kv_heads", s.heads > 0 ? s.heads : 1);
    c.count(s.headDim, 1, "head_dim", 1'000'000);
    c.count(s.ffn, 0, "ffn");
    c.count(s.vocabulary, 1, "vocabulary");
    c.count(s.experts, 0, "experts", 1'000'000);
    c.count(s.topK, s.experts > 0 ? 1 : 0, "top_k", s.experts > 0 ? s.experts : 1'000'000);
    for (const int value : {s.queryRank, s.kvRank, s.ropeDim, s.nopeDim, s.valueDim, s.sharedExperts, s.expertFfn, s.sharedExpertFfn, s.denseLayers, s.mtpDepth, s.window})
        c.count(value, 0, "shape");
    c.count(s.moeEvery, 1, "moe_every");
    c.count(s.windowEvery, 1, "window_every");
}

void checkLayout(Checker& c, const Layout& l) {
    c.count(l.tensor, 1, "tensor", 1'000'000);
    c.count(l.pipeline, 1, "pipeline", 1'000'000);
    c.count(l.context, 1, "context", 1'000'000);
    c.count(l.expert, 1, "expert", 1'000'000);
    c.count(l.virtualStages, 1, "virtual_stages", 10'000);
    c.count(l.microBatch, 1, "micro_batch", 1'000'000);
    c.count(l.extraInFlight, 0, "extra_in_flight", 1'000'000);
}

} // namespace

Result<Done> validate(const Pool& p) {
    Checker c{shown(p.name, "pool")};
    c.name(p.name);
    c.bounded(p.accelerator, "accelerator");
    c.count(p.count, 0, "count");
    c.count(p.perNode, 1, "per_node", 100'000);
    c.count(p.scaleUpDomain, 1, "scale_up_domain");
    c.bounded(p.scaleUpFabric, "scale_up_fabric");
    c.bounded(p.offloadPath, "offload_path");
    return c.result;
}

Result<Done> validate(const Cluster& v) {
    Checker c{shown(v.name, "cluster")};
    c.name(v.name);
    c.bounded(v.scaleOutFabric, "scale_out_fabric");
    c.range(v.nicRate, BitRate(0.001, units::Gbps), BitRate(1000, units::Tbps), "nic_rate");
    c.range(v.oversubscription, 1, 1000, Kind::Factor, "oversubscription");
    c.count(v.wanPorts, 0, "wan_ports", 1'000'000);
    c.range(v.portBuffer, Bytes(), Bytes(1e6, units::GB), "port_buffer");
    for (const Shared<Pool>& pool : v.pools)
        if (auto r = validate(*pool); !r) c.refuse(Unexpected(r.error()));
    return c.result;
}

Result<Done> validate(const Site& s) {
    Checker c{shown(s.name, "site")};
    c.name(s.name);
    c.range(s.place.latitude, -90, 90, Kind::Count, "latitude");
    c.range(s.place.longitude, -180, 180, Kind::Count, "longitude");
    c.bounded(s.region, "region");
    c.bounded(s.owner, "owner");
    c.bounded(s.campus, "campus");
    c.range(s.powerCap, Power(), Power(1e6, units::MW), "power_cap");
    c.uncertain(s.pue, 1, 10, "pue");
    c.range(s.energyPrice, EnergyPrice(-10, units::USDPerKWh), EnergyPrice(100, units::USDPerKWh), "energy_price");
    c.range(s.carbon, CarbonIntensity(), CarbonIntensity(10'000, units::gPerKWh), "carbon");
    for (const Shared<Cluster>& cluster : s.clusters)
        if (auto r = validate(*cluster); !r) c.refuse(Unexpected(r.error()));
    return c.result;
}

Result<Done> validate(const FibreLink& l) {
    Checker c{shown(l.name, "link")};
    c.name(l.name);
    if (l.from == l.to) c.refuse(fail(ErrorCode::LinkSameSite, {{"site", l.name}}));
    c.bounded(l.fibre, "fibre");
    c.range(l.enteredLength, Length(), Length(100'000, units::km), "length");
    c.range(l.routeFactor, 1, 100, Kind::Factor, "route_factor");
    c.count(l.fibrePairs, 1, "fibre_pairs", 1'000'000);
    c.range(l.equipmentDelay, Duration(), Duration(10, units::s), "equipment_delay");
    if (l.measuredRtt) c.range(*l.measuredRtt, Duration(0.001, units::us), Duration(100, units::s), "measured_rtt");
    for (const std::string& group : l.sharedRiskGroups) c.name(group, "shared_risk_group");
    return c.result;
}

Result<Done> validate(const Wavelength& w) {
    Checker c{shown(w.name, "wavelength")};
    c.name(w.name);
    c.bounded(w.mode, "mode");
    c.count(w.count, 0, "count", 1'000'000);
    c.count(static_cast<int>(w.links.size()), 1, "links");
    return c.result;
}

Result<Done> validate(const Job& j) {
    Checker c{shown(j.name, "job")};
    c.name(j.name);
    c.bounded(j.model, "model");
    if (j.custom) checkShape(c, *j.custom);
    c.range(j.tokens, TokenCount(1, units::tok), TokenCount(1e18, units::tok), "tokens");
    c.count(j.sequence, 1, "sequence");
    c.count(j.globalBatch, 1, "global_batch");
    checkLayout(c, j.layout);
    for (const Share& share : j.placement) c.count(share.accelerators, 0, "placement");
    if (j.measuredStep) c.range(*j.measuredStep, Duration(0.001, units::ms), Duration(1000, units::day), "measured_step");
    return c.result;
}

Result<Done> validate(const Assumptions& a) {
    Checker c{"assumption"};
    c.uncertain(a.transportGoodput, 0.001, 1, "transport_goodput");
    c.uncertain(a.matmulEfficiency, 0.01, 10, "matmul_efficiency");
    c.uncertain(a.backwardOverlap, 0, 1, "backward_overlap");
    c.uncertain(a.nodeFailure, 0, 1, "node_failure");
    c.uncertain(a.fibreCuts, 0, 10, "fibre_cuts");
    c.uncertain(a.fibreRepair, 0, 1e9, "fibre_repair");
    c.uncertain(a.restart, 0, 1e9, "restart");
    c.uncertain(a.checkpointRate, 1e3, 1e15, "checkpoint_rate");
    c.uncertain(a.trainingPower, 0.01, 2, "training_power");
    c.uncertain(a.rental, 0, 1e6, "rental");
    c.uncertain(a.costOfCapital, 0, 10, "cost_of_capital");
    c.uncertain(a.fibreLease, 0, 1e6, "fibre_lease");
    c.count(a.priceYear, 1990, "price_year", 2200);
    return c.result;
}

Result<Done> validate(const Drawing& d) {
    Checker c{"drawing"};
    for (const auto& [id, point] : d.positions) {
        c.range(point.x, -1e9, 1e9, Kind::Count, "x");
        c.range(point.y, -1e9, 1e9, Kind::Count, "y");
    }
    for (const auto& [id, note] : d.notes) c.bounded(note, "note", kTextLimit);
    return c.result;
}

namespace {

struct References {
    const Scenario& scenario;
    Checker checker{"scenario"};
    std::set<std::uint64_t> ids;

    void own(std::uint64_t id, const std::string& what) {
        if (id == 0 || !ids.insert(id).second) checker.refuse(fail(ErrorCode::JsonDuplicateId, {{"path", what}, {"id", idText(id)}}));
    }
    template <class IdType>
    void uses(IdType id, const std::string& what) {
        if (!find(scenario, id)) checker.refuse(fail(ErrorCode::JsonDanglingId, {{"path", what}, {"id", idText(id.value)}}));
    }
    template <class Item>
    void items(const std::vector<Shared<Item>>& list) {
        for (const Shared<Item>& item : list) {
            own(item->id.value, item->name);
            if (auto r = validate(*item); !r) checker.refuse(Unexpected(r.error()));
        }
    }
};

} // namespace

Result<Done> validate(const Scenario& s) {
    References r{s, {"scenario"}, {}};
    r.checker.name(s.name);
    r.checker.bounded(s.about, "about", kTextLimit);
    r.items(s.sites);
    for (const Shared<Site>& site : s.sites)
        for (const Shared<Cluster>& cluster : site->clusters) {
            r.own(cluster->id.value, cluster->name);
            for (const Shared<Pool>& pool : cluster->pools) r.own(pool->id.value, pool->name);
        }
    r.items(s.links);
    r.items(s.wavelengths);
    r.items(s.jobs);
    for (const Shared<FibreLink>& link : s.links) {
        r.uses(link->from, link->name);
        r.uses(link->to, link->name);
    }
    for (const Shared<Wavelength>& wavelength : s.wavelengths) {
        for (const LinkId id : wavelength->links) r.uses(id, wavelength->name);
        for (const SiteId id : wavelength->regenerated) r.uses(id, wavelength->name);
    }
    for (const Shared<Job>& job : s.jobs)
        for (const Share& share : job->placement) r.uses(share.pool, job->name);
    if (auto v = validate(*s.assumptions); !v) r.checker.refuse(Unexpected(v.error()));
    if (auto v = validate(*s.drawing); !v) r.checker.refuse(Unexpected(v.error()));
    return r.checker.result;
}

} // namespace spanwright::edits
