// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/fields.h"
#include "study/inputaccess.h"

namespace spanwright::study {
namespace {

using enum StudyTerm;
using CT = ChoiceTable;

constexpr double kMany = fields::kMany;

// Limits are those of the scenario's field table; a test compares them.
#define SW_FIELD(path) [](auto& i) -> auto& { return i.path; }

template <Kind K> constexpr NumberRow row(std::string_view name, StudyTerm label, Unit<K> unit, double low, double high, double usual) {
    return {name, label, K, unit.factor, low, high, usual};
}
constexpr NumberRow plain(std::string_view name, StudyTerm label, double low, double high, double usual, Kind kind = Kind::Count) { return {name, label, kind, 1, low, high, usual}; }

/// A measured round trip hides what the delay is computed from.
struct ForgetRoundTrip {
    void operator()(FibreLink& l) const { l.measuredRtt.reset(); }
};
struct ForgetSpanFibres {
    void operator()(FibreLink& l) const {
        l.measuredRtt.reset();
        for (FibreSpan& span : l.spans) span.fibre.clear();
    }
};
struct FewerDown {
    void operator()(Wavelength& w) const { w.down = std::min(w.down, w.count); }
};

/// Length of the longest route between the job's sites, or of the link that was named. What it is set to is spread over its links in proportion.
double totalLength(const Scenario& s, const std::vector<LinkId>& links) {
    double total = 0;
    for (const LinkId id : links)
        if (const FibreLink* link = find(s, id)) total += network::lengthOf(*link, s).base();
    return total;
}
bool readLength(const Scenario& s, const Subjects& who, InputValue& out) {
    out = {totalLength(s, who.isNamed ? who.links : who.longest), {}};
    return !(who.isNamed ? who.links : who.longest).empty();
}
void writeLength(Scenario& s, const Subjects& who, const InputValue& value) {
    Subjects chain;
    chain.links = who.isNamed ? who.links : who.longest;
    const double total = totalLength(s, chain.links);
    std::vector<double> lengths;
    eachSubject<FibreLink>(s, chain, [&](const FibreLink& l) {
        lengths.push_back(total > 0 ? network::lengthOf(l, s).base() * (value.number / total) : value.number / static_cast<double>(chain.links.size()));
        return true;
    });
    std::size_t at = 0;
    changeSubjects<FibreLink>(s, chain, [&](FibreLink& l) {
        l.enteredLength = Length::fromBase(lengths[at++]);
        l.lengthMode = LengthMode::Entered;
        l.measuredRtt.reset();
        l.spans.clear();
    });
}

/// How often each link is cut, and how long that lasts: its own figure, else the assumption.
bool readCuts(const Scenario& s, const Subjects& who, InputValue& out) {
    bool isThere = false;
    eachSubject<FibreLink>(s, who, [&](const FibreLink& l) {
        out = {l.cutRate.value_or(s.assumptions->fibreCuts.likely).base(), {}};
        isThere = true;
        return false;
    });
    return isThere;
}
bool readRepair(const Scenario& s, const Subjects& who, InputValue& out) {
    bool isThere = false;
    eachSubject<FibreLink>(s, who, [&](const FibreLink& l) {
        out = {l.repair.value_or(s.assumptions->fibreRepair.likely).base(), {}};
        isThere = true;
        return false;
    });
    return isThere;
}
Input readBy(Input in, decltype(Input::read) read) {
    in.read = read;
    return in;
}

int placed(const Job& job) {
    int sum = 0;
    for (const Share& share : job.placement) sum += share.accelerators;
    return sum;
}
bool readAccelerators(const Scenario& s, const Subjects& who, InputValue& out) {
    const Job* job = who.jobs.empty() ? nullptr : find(s, who.jobs.front());
    if (!job || placed(*job) == 0) return false;
    out = {double(placed(*job)), {}};
    return true;
}
/// Shares keep their proportion: each ends where its part of the whole does, so that they add up. Pools grow where they are too small.
void writeAccelerators(Scenario& s, const Subjects& who, const InputValue& value) {
    changeSubjects<Job>(s, who, [&](Job& job) {
        const double factor = value.number / placed(job);
        double before = 0, given = 0;
        for (Share& share : job.placement) {
            before += share.accelerators;
            const double upTo = std::round(before * factor);
            share.accelerators = static_cast<int>(upTo - given);
            given = upTo;
            Subjects pool;
            pool.pools = {share.pool};
            changeSubjects<Pool>(s, pool, [&](Pool& p) { p.count = std::max(p.count, share.accelerators); });
        }
    });
}

void addLinks(std::vector<Input>& t) {
    Input length;
    length.name = "length_km";
    length.of = ItemKind::Link;
    length.label = InputLength;
    length.kind = Kind::Length;
    length.factor = units::km.factor;
    length.high = 1e5;
    length.usual = 500;
    length.read = readLength;
    length.write = writeLength;
    t.push_back(length);
    t.push_back(catalogued<FibreLink>("fibre", InputFibre, CT::Fibres, SW_FIELD(fibre), ForgetSpanFibres()));
    t.push_back(number<FibreLink>(row("equipment_delay_us", InputEquipmentDelay, units::us, 0, 1e7, 100), SW_FIELD(equipmentDelay), ForgetRoundTrip()));
    t.push_back(number<FibreLink>(plain("packet_loss", InputPacketLoss, 0, 1, 1e-4), SW_FIELD(packetLoss)));
    t.push_back(number<FibreLink>(row("launch_offset_db", InputLaunchOffset, units::dB, -20, 20, 3), SW_FIELD(launchOffset)));
    t.push_back(number<FibreLink>(row("other_traffic_gbps", InputOtherTraffic, units::Gbps, 0, 1e9, 1000), SW_FIELD(otherTraffic)));
    t.push_back(whole<FibreLink>(plain("fibre_pairs", InputFibrePairs, 1, 1e6, 4), SW_FIELD(fibrePairs)));
    t.push_back(readBy(number<FibreLink>(row("cuts_per_km_year", InputCuts, units::perKmYear, 0, 10, 0.01), [](auto& i) -> auto& { return i.cutRate; }), readCuts));
    t.push_back(readBy(number<FibreLink>(row("repair_h", InputRepair, units::hour, 0, 1e5, 24), [](auto& i) -> auto& { return i.repair; }), readRepair));
    t.push_back(choice<FibreLink>("protection", InputProtection, fields::kProtections, Term::ProtectionNone, SW_FIELD(protection)));
    t.push_back(choice<FibreLink>("tenure", InputTenure, fields::kFibreTenures, Term::TenureLease, SW_FIELD(tenure)));
    t.push_back(whole<Wavelength>(plain("count", InputCount, 0, 1e6, 16), SW_FIELD(count), FewerDown()));
    t.push_back(catalogued<Wavelength>("mode", InputMode, CT::Transceivers, SW_FIELD(mode)));
}

void addSites(std::vector<Input>& t) {
    t.push_back(number<Site>(row("power_cap_mw", InputPowerCap, units::MW, 0, 1e6, 100), SW_FIELD(powerCap)));
    t.push_back(number<Site>(plain("pue", InputPue, 1, 10, 1.5, Kind::Pue), SW_FIELD(pue)));
    t.push_back(number<Site>(row("energy_price_usd_per_kwh", InputEnergyPrice, units::USDPerKWh, -10, 100, 0.2), SW_FIELD(energyPrice)));
    t.push_back(number<Site>(row("carbon_g_per_kwh", InputCarbon, units::gPerKWh, 0, 1e4, 800), SW_FIELD(carbon)));
    t.push_back(number<Cluster>(row("nic_rate_gbps", InputNicRate, units::Gbps, 0.001, 1e6, 800), SW_FIELD(nicRate)));
    t.push_back(number<Cluster>(plain("oversubscription", InputOversubscription, 1, 1000, 8, Kind::Factor), SW_FIELD(oversubscription)));
    t.push_back(whole<Cluster>(plain("wan_ports", InputWanPorts, 0, 1e6, 64), SW_FIELD(wanPorts)));
    t.push_back(number<Cluster>(row("port_buffer_mb", InputPortBuffer, units::MB, 0, 1e9, 1000), SW_FIELD(portBuffer)));
    t.push_back(catalogued<Cluster>("scale_out_fabric", InputScaleOutFabric, CT::ScaleOutFabrics, SW_FIELD(scaleOutFabric)));
    t.push_back(catalogued<Pool>("accelerator", InputAcceleratorType, CT::Accelerators, SW_FIELD(accelerator)));
    t.push_back(whole<Pool>(plain("scale_up_domain", InputScaleUpDomain, 1, kMany, 72), SW_FIELD(scaleUpDomain)));
}

void addJobs(std::vector<Input>& t) {
    Input accelerators = whole<Job>(plain("accelerators", InputAccelerators, 1, kMany, 1024), SW_FIELD(globalBatch));
    accelerators.read = readAccelerators;
    accelerators.write = writeAccelerators;
    t.push_back(accelerators);
    struct ForgetCustom {
        void operator()(Job& j) const { j.custom.reset(); }
    };
    t.push_back(catalogued<Job>("model", InputModel, CT::Models, SW_FIELD(model), ForgetCustom()));
    t.push_back(number<Job>(row("tokens", InputTokens, units::tok, 1, 1e18, 1e12), SW_FIELD(tokens)));
    t.push_back(whole<Job>(plain("sequence", InputSequence, 1, kMany, 8192), SW_FIELD(sequence)));
    t.push_back(whole<Job>(plain("global_batch", InputGlobalBatch, 1, kMany, 4096), SW_FIELD(globalBatch)));
    t.push_back(choice<Job>("precision", InputPrecision, fields::kPrecisions, Term::PrecisionBf16, SW_FIELD(precision)));
    t.push_back(whole<Job>(plain("tensor", InputTensor, 1, 1e6, 8), SW_FIELD(layout.tensor)));
    t.push_back(whole<Job>(plain("pipeline", InputPipeline, 1, 1e6, 16), SW_FIELD(layout.pipeline)));
    t.push_back(whole<Job>(plain("context", InputContext, 1, 1e6, 8), SW_FIELD(layout.context)));
    t.push_back(whole<Job>(plain("expert", InputExpert, 1, 1e6, 8), SW_FIELD(layout.expert)));
    t.push_back(whole<Job>(plain("virtual_stages", InputVirtualStages, 1, 1e4, 4), SW_FIELD(layout.virtualStages)));
    t.push_back(whole<Job>(plain("micro_batch", InputMicroBatch, 1, 1e6, 16), SW_FIELD(layout.microBatch)));
    t.push_back(choice<Job>("schedule", InputSchedule, fields::kSchedules, Term::ScheduleOneFOneB, SW_FIELD(layout.schedule)));
    t.push_back(choice<Job>("zero", InputZero, fields::kZeroStages, Term::ZeroNone, SW_FIELD(layout.zero)));
    t.push_back(choice<Job>("recompute", InputRecompute, fields::kRecomputes, Term::RecomputeNone, SW_FIELD(layout.recompute)));
    t.push_back(choice<Job>("overlaps_tensor", InputTensorOverlap, fields::kTensorOverlaps, Term::TensorOverlapNone, SW_FIELD(layout.tensorOverlap)));
    t.push_back(whole<Job>(plain("extra_in_flight", InputExtraInFlight, 0, 1e6, 16), SW_FIELD(layout.extraInFlight)));
    t.push_back(number<Job>(row("offloaded_optimizer", InputOffloaded, units::one, 0, 1, 1), SW_FIELD(layout.offloadedOptimizer)));
    t.push_back(choice<Job>("cut", InputCut, fields::kCuts, Term::CutPipeline, SW_FIELD(cut)));
    t.push_back(whole<Job>(plain("inner_steps", InputInnerSteps, 1, 1e6, 500), SW_FIELD(localSgd.innerSteps)));
    t.push_back(whole<Job>(plain("fragments", InputFragments, 1, 1e4, 16), SW_FIELD(localSgd.fragments)));
    t.push_back(whole<Job>(plain("overlap_steps", InputOverlapSteps, 0, 1e6, 16), SW_FIELD(localSgd.overlapSteps)));
    t.push_back(number<Job>(plain("bits", InputBits, 1, 32, 32), SW_FIELD(localSgd.bits)));
    t.push_back(number<Job>(plain("compression", InputCompression, 1, 1e5, 16, Kind::Factor), SW_FIELD(localSgd.compression)));
    t.push_back(choice<Job>("site_loss", InputSiteLoss, fields::kSiteLosses, Term::SiteLossWait, SW_FIELD(siteLoss)));
    t.push_back(choice<Job>("protocol", InputProtocol, fields::kProtocols, Term::ProtocolOfFabric, SW_FIELD(transport.protocol)));
    t.push_back(whole<Job>(plain("channels", InputChannels, 1, 1e5, 64), SW_FIELD(transport.channels)));
    t.push_back(number<Job>(row("window_mib", InputWindow, units::MiB, 1e-6, 1e6, 64), SW_FIELD(transport.window)));
    t.push_back(number<Job>(row("packet_bytes", InputPacket, units::B, 1, 1e6, 4096), SW_FIELD(transport.packet)));
    t.push_back(choice<Job>("spreading", InputSpreading, fields::kSpreadings, Term::SpreadingOfFabric, SW_FIELD(transport.spreading)));
}

void addAssumptions(std::vector<Input>& t) {
    using A = Assumptions;
    t.push_back(number<A>(row("transport_goodput", InputTransportGoodput, units::one, 0.001, 1, 1), SW_FIELD(transportGoodput)));
    t.push_back(number<A>(row("matmul_efficiency", InputMatmulEfficiency, units::one, 0.01, 10, 1), SW_FIELD(matmulEfficiency)));
    t.push_back(number<A>(row("backward_overlap", InputBackwardOverlap, units::one, 0, 1, 1), SW_FIELD(backwardOverlap)));
    t.push_back(number<A>(row("node_failure_per_hour", InputNodeFailure, units::perHour, 0, 1, 1e-4), SW_FIELD(nodeFailure)));
    t.push_back(number<A>(row("fibre_cuts_per_km_year", InputFibreCuts, units::perKmYear, 0, 10, 0.01), SW_FIELD(fibreCuts)));
    t.push_back(number<A>(row("fibre_repair_h", InputFibreRepair, units::hour, 0, 1e5, 24), SW_FIELD(fibreRepair)));
    t.push_back(number<A>(row("site_outage_per_hour", InputSiteOutage, units::perHour, 0, 1, 1e-4), SW_FIELD(siteOutage)));
    t.push_back(number<A>(row("site_repair_h", InputSiteRepair, units::hour, 0, 1e5, 24), SW_FIELD(siteRepair)));
    t.push_back(number<A>(row("restart_s", InputRestart, units::s, 0, 1e8, 1800), SW_FIELD(restart)));
    t.push_back(number<A>(row("checkpoint_rate_gbytes_per_s", InputCheckpointRate, units::GBPerS, 1e-6, 1e6, 10), SW_FIELD(checkpointRate)));
    t.push_back(number<A>(row("training_power", InputTrainingPower, units::one, 0.01, 2, 1), SW_FIELD(trainingPower)));
    t.push_back(number<A>(row("rental_usd_per_h", InputRental, units::USDPerHour, 0, 1e6, 8), SW_FIELD(rental)));
    t.push_back(number<A>(row("cost_of_capital", InputCostOfCapital, units::one, 0, 10, 0.2), SW_FIELD(costOfCapital)));
    t.push_back(number<A>(row("fibre_lease_usd_per_m_year", InputFibreLease, units::USDPerM, 0, 1e6, 10), SW_FIELD(fibreLease)));
}
#undef SW_FIELD

} // namespace

std::vector<Input> inputTable() {
    std::vector<Input> t;
    addLinks(t);
    addSites(t);
    addJobs(t);
    addAssumptions(t);
    return t;
}

} // namespace spanwright::study
