// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <array>
#include <concepts>

/// The one field table of the scenario: reader, writer, schema and validation visit it, so they cannot drift apart.
/// Ranges are in the unit that the key names. A visitor has ownId, text, textList, reference, optionalReference, referenceList,
/// number, integer, boolean, choice, switchedChoice (a choice that was a boolean in older files), quantity, optionalQuantity, uncertain,
/// instant, optionalInstant, quantityList, object, optionalObject, list, map.
namespace spanwright::fields {

template <class T, class Item>
concept Is = std::same_as<std::remove_const_t<T>, Item>; // const for all visitors but the reader

struct Range {
    double low;
    double high;
};
struct TextLimit {
    std::size_t bytes;
    bool isRequired;
};
inline constexpr TextLimit kName{200, true};
inline constexpr TextLimit kShort{200, false};
inline constexpr TextLimit kSource{1000, false};
inline constexpr TextLimit kLong{100'000, false};
inline constexpr double kMany = 1e8; ///< more accelerators, layers or tokens of a sequence than any plan means
inline constexpr Range kWays{1, 1e6}; ///< of one parallel dimension

inline constexpr std::array kPrecisions{"bf16", "fp8", "mxfp8", "fp4"};
inline constexpr std::array kRecomputes{"none", "selective", "full", "feed_forward"};
inline constexpr std::array kSchedules{"1f1b", "interleaved", "gpipe", "zb_h1", "zb_h2", "zb_v", "dualpipe", "v_half", "delay_aware"};
inline constexpr std::array kZeroStages{"none", "optimizer", "gradients", "weights"};
inline constexpr std::array kTensorOverlaps{"none", "ring", "pipelined"};
inline constexpr std::array kRankOrders{"data_inside", "pipeline_inside"};
inline constexpr std::array kFabricOptics{"of_fabric", "pluggable", "linear", "co_packaged", "chip_io"};
inline constexpr std::array kCuts{"pipeline", "data", "tensor", "expert", "context", "local_sgd"};
inline constexpr std::array kSiteLosses{"wait", "shrink"};
inline constexpr std::array kStudyKinds{"sweep", "map", "tornado", "threshold", "plan", "capacity", "monte_carlo"};
inline constexpr std::array kLengthModes{"geodesic", "entered"};
inline constexpr std::array kStations{"amplifier", "roadm"};
inline constexpr std::array kOpticalBands{"c", "c_and_l"};
inline constexpr std::array kProtections{"none", "1+1", "restoration"};
inline constexpr std::array kProtocols{"of_fabric", "go_back_n", "selective_repeat", "erasure_coded", "infiniband", "tcp_reno", "tcp_cubic", "tcp_bbr"};
inline constexpr std::array kSpreadings{"of_fabric", "flow", "packet"};
inline constexpr std::array kFibreTenures{"lease", "iru", "build"};
inline constexpr std::array kOwnerKinds{"own", "colocation", "cloud"};
inline constexpr std::array kPurchases{"on_demand", "reserved", "spot"};
inline constexpr std::array kEgressPaths{"internet", "private_line"};
inline constexpr std::array kCurrencies{"USD", "CNY", "EUR"};
inline constexpr std::array kJobKinds{"training", "serving"};
inline constexpr std::array kTariffDays{"all", "weekdays", "weekend"};
inline constexpr Range kPriceRange{-10, 100}; ///< USD/kWh; spot prices fall below zero
inline constexpr Range kPeriodPrice{0, 100};  ///< USD/kWh
inline constexpr Range kCarbonRange{0, 1e4};  ///< g/kWh
inline constexpr auto kPortBuffer = unit<Kind::Bytes>("MB");

template <class V, Is<Place> T> void visit(V& v, T& p) {
    v.number("latitude_deg", p.latitude, Range{-90, 90});
    v.number("longitude_deg", p.longitude, Range{-180, 180});
}
template <class V, Is<Pool> T> void visit(V& v, T& p) {
    v.ownId("id", p.id);
    v.text("name", p.name, kName);
    v.text("accelerator", p.accelerator, kShort);
    v.integer("count", p.count, Range{0, kMany});
    v.integer("per_node", p.perNode, Range{1, 1e5});
    v.integer("scale_up_domain", p.scaleUpDomain, Range{1, kMany});
    v.text("scale_up_fabric", p.scaleUpFabric, kShort);
    v.text("offload_path", p.offloadPath, kShort);
}
template <class V, Is<Cluster> T> void visit(V& v, T& c) {
    v.ownId("id", c.id);
    v.text("name", c.name, kName);
    v.text("scale_out_fabric", c.scaleOutFabric, kShort);
    v.quantity("nic_rate_gbps", c.nicRate, units::Gbps, Range{0.001, 1e6});
    v.choice("optics", c.optics, kFabricOptics);
    v.number("oversubscription", c.oversubscription, Range{1, 1000});
    v.integer("wan_ports", c.wanPorts, Range{0, 1e6});
    v.quantity("port_buffer_mb", c.portBuffer, kPortBuffer, Range{0, 1e9});
    v.list("pools", c.pools);
}
template <class V, Is<TariffPeriod> T> void visit(V& v, T& p) {
    v.text("name", p.name, kName);
    v.integer("first_month", p.firstMonth, Range{1, 12});
    v.integer("last_month", p.lastMonth, Range{1, 12});
    v.choice("days", p.days, kTariffDays);
    v.integer("from_hour", p.fromHour, Range{0, 23});
    v.integer("to_hour", p.toHour, Range{1, 24});
    v.quantity("price_usd_per_kwh", p.price, units::USDPerKWh, kPeriodPrice);
    v.optionalQuantity("carbon_g_per_kwh", p.carbon, units::gPerKWh, kCarbonRange);
}
template <class V, Is<Tariff> T> void visit(V& v, T& t) {
    v.ownId("id", t.id);
    v.text("name", t.name, kName);
    v.text("source", t.source, kSource);
    v.quantity("utc_offset_h", t.utcOffset, units::hour, Range{-12, 14});
    v.quantity("demand_charge_usd_per_kw_month", t.demandCharge, units::USDPerKWMonth, Range{0, 1e4});
    v.list("periods", t.periods);
    v.instant("hourly_start", t.hourlyStart);
    v.quantityList("hourly_usd_per_kwh", t.hourlyPrice, units::USDPerKWh, kPriceRange);
    v.quantityList("hourly_g_per_kwh", t.hourlyCarbon, units::gPerKWh, kCarbonRange);
}
template <class V, Is<Curtailment> T> void visit(V& v, T& c) {
    v.text("name", c.name, kName);
    v.integer("from_hour", c.fromHour, Range{0, 23});
    v.integer("to_hour", c.toHour, Range{1, 24});
    v.integer("days_per_year", c.daysPerYear, Range{0, 366});
    v.quantity("power_left", c.powerLeft, units::one, Range{0, 1});
}
template <class V, Is<Site> T> void visit(V& v, T& s) {
    v.ownId("id", s.id);
    v.text("name", s.name, kName);
    v.object("place", s.place);
    v.text("region", s.region, kShort);
    v.text("owner", s.owner, kShort);
    v.text("campus", s.campus, kShort);
    v.quantity("power_cap_mw", s.powerCap, units::MW, Range{0, 1e6});
    v.uncertain("pue", s.pue, units::pue, Range{1, 10});
    v.quantity("energy_price_usd_per_kwh", s.energyPrice, units::USDPerKWh, kPriceRange);
    v.quantity("carbon_g_per_kwh", s.carbon, units::gPerKWh, kCarbonRange);
    v.optionalReference("tariff", s.tariff);
    v.quantity("fixed_overhead", s.fixedOverhead, units::one, Range{0, 1});
    v.quantity("transformer_mva", s.transformer, units::MVA, Range{0, 1e6});
    v.quantity("storage_power_mw", s.storage.power, units::MW, Range{0, 1e6});
    v.quantity("storage_energy_mwh", s.storage.energy, units::MWh, Range{0, 1e9});
    v.quantity("storage_efficiency", s.storage.efficiency, units::one, Range{0.1, 1});
    v.list("curtailments", s.curtailments);
    v.optionalQuantity("uplink_gbps", s.uplink, units::Gbps, Range{1e-6, 1e9});
    v.optionalQuantity("downlink_gbps", s.downlink, units::Gbps, Range{1e-6, 1e9});
    v.list("clusters", s.clusters);
    v.boolean("is_down", s.isDown);
}
inline constexpr double kSpansMost = 1000; ///< of a link by hand
template <class V, Is<FibreSpan> T> void visit(V& v, T& s) {
    v.quantity("length_km", s.length, units::km, Range{0, 1e4});
    v.text("fibre", s.fibre, kShort);
    v.quantity("extra_loss_db", s.extraLoss, units::dB, Range{0, 100});
    v.text("amplifier", s.amplifier, kShort);
    v.choice("station", s.station, kStations);
}
template <class V, Is<FibreLink> T> void visit(V& v, T& l) {
    v.ownId("id", l.id);
    v.text("name", l.name, kName);
    v.reference("from", l.from);
    v.reference("to", l.to);
    v.text("fibre", l.fibre, kShort);
    v.choice("length_mode", l.lengthMode, kLengthModes);
    v.quantity("length_km", l.enteredLength, units::km, Range{0, 1e5});
    v.number("route_factor", l.routeFactor, Range{1, 100});
    v.list("spans", l.spans);
    v.integer("fibre_pairs", l.fibrePairs, Range{1, 1e6});
    v.choice("tenure", l.tenure, kFibreTenures);
    v.quantity("equipment_delay_us", l.equipmentDelay, units::us, Range{0, 1e7});
    v.optionalQuantity("measured_rtt_ms", l.measuredRtt, units::ms, Range{1e-6, 1e5});
    v.optionalQuantity("amplifier_spacing_km", l.amplifierSpacing, units::km, Range{1, 1000});
    v.text("amplifier", l.amplifier, kShort);
    v.quantity("launch_offset_db", l.launchOffset, units::dB, Range{-20, 20});
    v.choice("band", l.band, kOpticalBands);
    v.textList("shared_risk_groups", l.sharedRiskGroups, kName);
    v.quantity("other_traffic_gbps", l.otherTraffic, units::Gbps, Range{0, 1e9});
    v.number("packet_loss", l.packetLoss, Range{0, 1});
    v.choice("protection", l.protection, kProtections);
    v.quantity("switch_time_ms", l.switchTime, units::ms, Range{0, 1e9});
    v.quantity("shared_duct", l.sharedDuct, units::one, Range{0, 1});
    v.optionalQuantity("cuts_per_km_year", l.cutRate, units::perKmYear, Range{0, 10});
    v.optionalQuantity("repair_h", l.repair, units::hour, Range{0, 1e5});
    v.boolean("is_down", l.isDown);
}
template <class V, Is<Wavelength> T> void visit(V& v, T& w) {
    v.ownId("id", w.id);
    v.text("name", w.name, kName);
    v.referenceList("links", w.links, 1);
    v.text("mode", w.mode, kShort);
    v.integer("count", w.count, Range{0, 1e6});
    v.referenceList("regenerated", w.regenerated, 0);
    v.integer("down", w.down, Range{0, 1e6});
}
template <class V, Is<Demand> T> void visit(V& v, T& d) {
    v.ownId("id", d.id);
    v.text("name", d.name, kName);
    v.reference("from", d.from);
    v.reference("to", d.to);
    v.quantity("rate_gbps", d.rate, units::Gbps, Range{0, 1e9});
    v.boolean("both_ways", d.isBothWays);
}
template <class V, Is<ModelShape> T> void visit(V& v, T& s) {
    v.integer("layers", s.layers, Range{1, 1e4});
    v.integer("hidden", s.hidden, Range{1, 1e7});
    v.integer("heads", s.heads, Range{1, 1e6});
    v.integer("kv_heads", s.kvHeads, Range{1, 1e6});
    v.integer("head_dim", s.headDim, Range{1, 1e6});
    v.integer("ffn", s.ffn, Range{0, kMany});
    v.boolean("is_gated", s.isGated);
    v.integer("vocabulary", s.vocabulary, Range{1, kMany});
    v.boolean("is_tied", s.isTied);
    v.boolean("is_causal", s.isCausal);
    v.boolean("has_relative_positions", s.hasRelativePositions);
    v.integer("query_rank", s.queryRank, Range{0, kMany});
    v.integer("kv_rank", s.kvRank, Range{0, kMany});
    v.integer("rope_dim", s.ropeDim, Range{0, kMany});
    v.integer("nope_dim", s.nopeDim, Range{0, kMany});
    v.integer("value_dim", s.valueDim, Range{0, kMany});
    v.integer("experts", s.experts, Range{0, 1e6});
    v.integer("top_k", s.topK, Range{0, 1e6});
    v.integer("shared_experts", s.sharedExperts, Range{0, 1e6});
    v.integer("expert_ffn", s.expertFfn, Range{0, kMany});
    v.integer("shared_expert_ffn", s.sharedExpertFfn, Range{0, kMany});
    v.integer("dense_layers", s.denseLayers, Range{0, 1e4});
    v.integer("moe_every", s.moeEvery, Range{1, 1e4});
    v.integer("mtp_depth", s.mtpDepth, Range{0, 1e4});
    v.integer("window", s.window, Range{0, kMany});
    v.integer("window_every", s.windowEvery, Range{1, 1e4});
    v.integer("window_layers", s.windowLayers, Range{0, 1e4});
    v.boolean("has_sinks", s.hasSinks);
    v.integer("packed_length", s.packedLength, Range{0, kMany});
    v.integer("expert_groups", s.expertGroups, Range{0, 1e6});
    v.integer("groups_per_token", s.groupsPerToken, Range{0, 1e6});
    v.integer("latent_width", s.latentWidth, Range{0, kMany});
    v.integer("learned_positions", s.learnedPositions, Range{0, kMany});
    v.boolean("has_biases", s.hasBiases);
    v.boolean("has_query_bias", s.hasQueryBias);
    v.integer("mamba_blocks", s.mambaBlocks, Range{0, 1e4});
    v.integer("attention_blocks", s.attentionBlocks, Range{0, 1e4});
    v.integer("mamba_heads", s.mambaHeads, Range{1, 1e6});
    v.integer("mamba_head_dim", s.mambaHeadDim, Range{1, 1e6});
    v.integer("state_size", s.stateSize, Range{1, 1e6});
    v.integer("mamba_groups", s.mambaGroups, Range{1, 1e6});
    v.integer("conv_kernel", s.convKernel, Range{1, 1e6});
}
template <class V, Is<Layout> T> void visit(V& v, T& l) {
    v.integer("tensor", l.tensor, kWays);
    v.integer("pipeline", l.pipeline, kWays);
    v.integer("context", l.context, kWays);
    v.integer("expert", l.expert, kWays);
    v.integer("virtual_stages", l.virtualStages, Range{1, 1e4});
    v.integer("micro_batch", l.microBatch, Range{1, 1e6});
    v.boolean("is_sequence_parallel", l.isSequenceParallel);
    v.choice("schedule", l.schedule, kSchedules);
    v.choice("zero", l.zero, kZeroStages);
    v.integer("zero_group", l.zeroGroup, Range{0, kMany});
    v.choice("recompute", l.recompute, kRecomputes);
    v.switchedChoice("overlaps_tensor", l.tensorOverlap, kTensorOverlaps);
    v.boolean("overlaps_data", l.overlapsData);
    v.boolean("overlaps_expert", l.overlapsExpert);
    v.integer("extra_in_flight", l.extraInFlight, Range{0, 1e6});
    v.choice("rank_order", l.rankOrder, kRankOrders);
    v.boolean("offloads_weights", l.offloadsWeights);
    v.boolean("offloads_activations", l.offloadsActivations);
    v.quantity("offloaded_optimizer", l.offloadedOptimizer, units::one, Range{0, 1});
}
template <class V, Is<Transport> T> void visit(V& v, T& t) {
    v.choice("protocol", t.protocol, kProtocols);
    v.integer("channels", t.channels, Range{1, 1e5});
    v.quantity("window_mib", t.window, units::MiB, Range{1e-6, 1e6});
    v.quantity("packet_bytes", t.packet, units::B, Range{1, 1e6});
    v.choice("spreading", t.spreading, kSpreadings);
    v.integer("timeout_exponent", t.timeoutExponent, Range{1, 31});
    v.integer("retries", t.retries, Range{0, 7});
    v.integer("priority", t.priority, Range{0, 7});
}
template <class V, Is<Share> T> void visit(V& v, T& s) {
    v.reference("pool", s.pool);
    v.integer("accelerators", s.accelerators, Range{0, kMany});
}
template <class V, Is<ProfileChange> T> void visit(V& v, T& c) {
    v.text("constant", c.constant, kShort);
    v.number("value", c.value, Range{0, 1e6});
}
template <class V, Is<LocalSgd> T> void visit(V& v, T& l) {
    v.integer("inner_steps", l.innerSteps, Range{1, 1e6});
    v.integer("fragments", l.fragments, Range{1, 1e4});
    v.integer("overlap_steps", l.overlapSteps, Range{0, 1e6});
    v.number("bits", l.bits, Range{1, 32});
    v.number("compression", l.compression, Range{1, 1e5});
}
template <class V, Is<Job> T> void visit(V& v, T& j) {
    v.ownId("id", j.id);
    v.text("name", j.name, kName);
    v.choice("kind", j.kind, kJobKinds);
    v.text("model", j.model, kShort);
    v.optionalObject("custom", j.custom);
    v.quantity("tokens", j.tokens, units::tok, Range{1, 1e18});
    v.integer("sequence", j.sequence, Range{1, kMany});
    v.integer("global_batch", j.globalBatch, Range{1, kMany});
    v.choice("precision", j.precision, kPrecisions);
    v.object("layout", j.layout);
    v.list("placement", j.placement);
    v.choice("cut", j.cut, kCuts);
    v.object("local_sgd", j.localSgd);
    v.choice("site_loss", j.siteLoss, kSiteLosses);
    v.optionalReference("checkpoint_site", j.checkpointSite);
    v.object("transport", j.transport);
    v.text("profile", j.profile, kShort);
    v.list("calibration", j.calibration);
    v.optionalInstant("start", j.start);
    v.optionalQuantity("measured_step_s", j.measuredStep, units::s, Range{1e-6, 1e8});
}
template <class V, Is<StudyAxis> T> void visit(V& v, T& a) {
    v.text("input", a.input, kName);
    v.optionalReference("subject", a.subject);
    v.number("from", a.from, Range{-1e18, 1e18});
    v.number("to", a.to, Range{-1e18, 1e18});
    v.integer("points", a.points, Range{2, 1000});
    v.boolean("is_logarithmic", a.isLogarithmic);
    v.textList("choices", a.choices, kShort);
}
template <class V, Is<PlanLimits> T> void visit(V& v, T& l) {
    v.optionalQuantity("deadline_days", l.deadline, units::day, Range{1e-6, 1e6});
    v.optionalQuantity("budget_usd", l.budget, units::USD, Range{1, 1e15});
    v.optionalQuantity("carbon_t", l.carbon, units::tonne, Range{1e-6, 1e12});
    v.optionalQuantity("wan_gbps", l.wanRate, units::Gbps, Range{1e-6, 1e9});
    v.boolean("chooses_sites", l.choosesSites);
}
template <class V, Is<Study> T> void visit(V& v, T& s) {
    v.ownId("id", s.id);
    v.text("name", s.name, kName);
    v.choice("kind", s.kind, kStudyKinds);
    v.optionalReference("job", s.job);
    v.choice("figure", s.figure, figureKeys());
    v.list("axes", s.axes);
    v.number("target", s.target, Range{-1e30, 1e30});
    v.object("limits", s.limits);
    v.integer("runs", s.runs, Range{1, 1e6});
    v.integer("seed", s.seed, Range{0, 2e9});
}
template <class V, Is<Owner> T> void visit(V& v, T& o) {
    v.text("name", o.name, kName);
    v.choice("kind", o.kind, kOwnerKinds);
    v.text("provider", o.provider, kShort);
    v.choice("purchase", o.purchase, kPurchases);
    v.optionalQuantity("on_demand_usd_per_h", o.onDemand, units::USDPerHour, Range{0, 1e6});
    v.optionalQuantity("reserved_usd_per_h", o.reserved, units::USDPerHour, Range{0, 1e6});
    v.optionalQuantity("spot_usd_per_h", o.spot, units::USDPerHour, Range{0, 1e6});
    v.choice("egress_path", o.egressPath, kEgressPaths);
    v.optionalQuantity("egress_usd_per_gb", o.egress, units::USDPerGB, Range{0, 1e3});
    v.optionalQuantity("colocation_usd_per_kw_month", o.colocation, units::USDPerKWMonth, Range{0, 1e5});
    v.text("source", o.source, kSource);
}
template <class V, Is<ExchangeRate> T> void visit(V& v, T& r) {
    v.number("per_usd", r.perUsd, Range{1e-6, 1e6});
    v.text("date", r.date, kShort);
    v.text("source", r.source, kSource);
}
template <class V, Is<Assumptions> T> void visit(V& v, T& a) {
    v.uncertain("transport_goodput", a.transportGoodput, units::one, Range{0.001, 1});
    v.uncertain("matmul_efficiency", a.matmulEfficiency, units::one, Range{0.01, 10});
    v.uncertain("backward_overlap", a.backwardOverlap, units::one, Range{0, 1});
    v.uncertain("node_failure_per_hour", a.nodeFailure, units::perHour, Range{0, 1});
    v.uncertain("fibre_cuts_per_km_year", a.fibreCuts, units::perKmYear, Range{0, 10});
    v.uncertain("fibre_repair_h", a.fibreRepair, units::hour, Range{0, 1e5});
    v.uncertain("site_outage_per_hour", a.siteOutage, units::perHour, Range{0, 1});
    v.uncertain("site_repair_h", a.siteRepair, units::hour, Range{0, 1e5});
    v.uncertain("restart_s", a.restart, units::s, Range{0, 1e8});
    v.uncertain("checkpoint_rate_gbytes_per_s", a.checkpointRate, units::GBPerS, Range{1e-6, 1e6});
    v.uncertain("training_power", a.trainingPower, units::one, Range{0.01, 2});
    v.uncertain("rental_usd_per_h", a.rental, units::USDPerHour, Range{0, 1e6});
    v.uncertain("cost_of_capital", a.costOfCapital, units::one, Range{0, 10});
    v.uncertain("fibre_lease_usd_per_m_year", a.fibreLease, units::USDPerM, Range{0, 1e6});
    v.integer("price_year", a.priceYear, Range{1990, 2200});
    v.list("owners", a.owners);
    v.choice("currency", a.currency, kCurrencies);
    v.object("cny", a.cny);
    v.object("eur", a.eur);
    v.integer("cash_flow_years", a.cashFlowYears, Range{1, 100});
}
inline constexpr Range kCanvas{-1e9, 1e9}; ///< canvas units, of which a fine grid step is 20
template <class V, Is<CanvasPoint> T> void visit(V& v, T& p) {
    v.number("x", p.x, kCanvas);
    v.number("y", p.y, kCanvas);
}
inline constexpr TextLimit kPicture{4'000'000, true};
inline constexpr Range kPictureWidth{1, 1e7};
template <class V, Is<BackgroundImage> T> void visit(V& v, T& b) {
    v.text("picture_base64", b.picture, kPicture);
    v.object("at", b.at);
    v.number("width", b.width, kPictureWidth);
    v.quantity("opacity", b.opacity, units::one, Range{0, 1});
}
template <class V, Is<Drawing> T> void visit(V& v, T& d) {
    v.boolean("is_map_shown", d.isMapShown);
    v.map("positions", d.positions);
    v.map("bends", d.bends);
    v.map("routes", d.routes);
    v.referenceList("locked", d.locked, 0);
    v.map("notes", d.notes);
    v.map("display_units", d.displayUnits);
    v.optionalObject("background", d.background);
}
template <class V, Is<Scenario> T> void visit(V& v, T& s) {
    v.ownId("id", s.id);
    v.text("name", s.name, kName);
    v.text("about", s.about, kLong);
    v.list("tariffs", s.tariffs);
    v.list("sites", s.sites);
    v.list("links", s.links);
    v.list("wavelengths", s.wavelengths);
    v.list("jobs", s.jobs);
    v.list("demands", s.demands);
    v.list("studies", s.studies);
    v.object("assumptions", s.assumptions);
    v.object("drawing", s.drawing);
}

} // namespace spanwright::fields
