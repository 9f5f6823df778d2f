// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <array>

/// The one field table of the scenario: reader, writer and schema visit it, so they cannot drift apart. A visitor has
/// text, textList, id, idList, quantity, optionalQuantity, number, integer, boolean, choice, uncertain, object,
/// optionalObject, list.
namespace spanwright::fields {

inline constexpr std::array kPrecisions{"bf16", "fp8", "fp4"};
inline constexpr std::array kRecomputes{"none", "selective", "full"};
inline constexpr std::array kSchedules{"1f1b", "interleaved", "gpipe"};
inline constexpr std::array kZeroStages{"none", "optimizer", "gradients", "weights"};
inline constexpr std::array kCuts{"pipeline", "data", "tensor", "expert", "context"};
inline constexpr std::array kLengthModes{"geodesic", "entered"};
inline constexpr std::array kJobKinds{"training", "serving"};
inline constexpr auto kPortBuffer = unit<Kind::Bytes>("MB");

template <class V> void visit(V& v, Place& p) {
    v.number("latitude_deg", p.latitude);
    v.number("longitude_deg", p.longitude);
}
template <class V> void visit(V& v, Pool& p) {
    v.id("id", p.id);
    v.text("name", p.name);
    v.text("accelerator", p.accelerator);
    v.integer("count", p.count);
    v.integer("per_node", p.perNode);
    v.integer("scale_up_domain", p.scaleUpDomain);
    v.text("scale_up_fabric", p.scaleUpFabric);
    v.text("offload_path", p.offloadPath);
}
template <class V> void visit(V& v, Cluster& c) {
    v.id("id", c.id);
    v.text("name", c.name);
    v.text("scale_out_fabric", c.scaleOutFabric);
    v.quantity("nic_rate_gbps", c.nicRate, units::Gbps);
    v.number("oversubscription", c.oversubscription);
    v.integer("wan_ports", c.wanPorts);
    v.quantity("port_buffer_mb", c.portBuffer, kPortBuffer);
    v.list("pools", c.pools);
}
template <class V> void visit(V& v, Site& s) {
    v.id("id", s.id);
    v.text("name", s.name);
    v.object("place", s.place);
    v.text("region", s.region);
    v.text("owner", s.owner);
    v.text("campus", s.campus);
    v.quantity("power_cap_mw", s.powerCap, units::MW);
    v.uncertain("pue", s.pue, units::pue);
    v.quantity("energy_price_usd_per_kwh", s.energyPrice, units::USDPerKWh);
    v.quantity("carbon_g_per_kwh", s.carbon, units::gPerKWh);
    v.list("clusters", s.clusters);
}
template <class V> void visit(V& v, FibreLink& l) {
    v.id("id", l.id);
    v.text("name", l.name);
    v.id("from", l.from);
    v.id("to", l.to);
    v.text("fibre", l.fibre);
    v.choice("length_mode", l.lengthMode, kLengthModes);
    v.quantity("length_km", l.enteredLength, units::km);
    v.number("route_factor", l.routeFactor);
    v.integer("fibre_pairs", l.fibrePairs);
    v.quantity("equipment_delay_us", l.equipmentDelay, units::us);
    v.optionalQuantity("measured_rtt_ms", l.measuredRtt, units::ms);
    v.textList("shared_risk_groups", l.sharedRiskGroups);
}
template <class V> void visit(V& v, Wavelength& w) {
    v.id("id", w.id);
    v.text("name", w.name);
    v.idList("links", w.links);
    v.text("mode", w.mode);
    v.integer("count", w.count);
    v.idList("regenerated", w.regenerated);
}
template <class V> void visit(V& v, ModelShape& s) {
    v.integer("layers", s.layers);
    v.integer("hidden", s.hidden);
    v.integer("heads", s.heads);
    v.integer("kv_heads", s.kvHeads);
    v.integer("head_dim", s.headDim);
    v.integer("ffn", s.ffn);
    v.boolean("is_gated", s.isGated);
    v.integer("vocabulary", s.vocabulary);
    v.boolean("is_tied", s.isTied);
    v.boolean("is_causal", s.isCausal);
    v.boolean("has_relative_positions", s.hasRelativePositions);
    v.integer("query_rank", s.queryRank);
    v.integer("kv_rank", s.kvRank);
    v.integer("rope_dim", s.ropeDim);
    v.integer("nope_dim", s.nopeDim);
    v.integer("value_dim", s.valueDim);
    v.integer("experts", s.experts);
    v.integer("top_k", s.topK);
    v.integer("shared_experts", s.sharedExperts);
    v.integer("expert_ffn", s.expertFfn);
    v.integer("shared_expert_ffn", s.sharedExpertFfn);
    v.integer("dense_layers", s.denseLayers);
    v.integer("moe_every", s.moeEvery);
    v.integer("mtp_depth", s.mtpDepth);
    v.integer("window", s.window);
    v.integer("window_every", s.windowEvery);
}
template <class V> void visit(V& v, Layout& l) {
    v.integer("tensor", l.tensor);
    v.integer("pipeline", l.pipeline);
    v.integer("context", l.context);
    v.integer("expert", l.expert);
    v.integer("virtual_stages", l.virtualStages);
    v.integer("micro_batch", l.microBatch);
    v.boolean("is_sequence_parallel", l.isSequenceParallel);
    v.choice("schedule", l.schedule, kSchedules);
    v.choice("zero", l.zero, kZeroStages);
    v.choice("recompute", l.recompute, kRecomputes);
    v.boolean("overlaps_tensor", l.overlapsTensor);
    v.boolean("overlaps_data", l.overlapsData);
    v.boolean("overlaps_expert", l.overlapsExpert);
    v.integer("extra_in_flight", l.extraInFlight);
}
template <class V> void visit(V& v, Share& s) {
    v.id("pool", s.pool);
    v.integer("accelerators", s.accelerators);
}
template <class V> void visit(V& v, Job& j) {
    v.id("id", j.id);
    v.text("name", j.name);
    v.choice("kind", j.kind, kJobKinds);
    v.text("model", j.model);
    v.optionalObject("custom", j.custom);
    v.quantity("tokens", j.tokens, units::tok);
    v.integer("sequence", j.sequence);
    v.integer("global_batch", j.globalBatch);
    v.choice("precision", j.precision, kPrecisions);
    v.object("layout", j.layout);
    v.list("placement", j.placement);
    v.choice("cut", j.cut, kCuts);
    v.optionalQuantity("measured_step_s", j.measuredStep, units::s);
}
template <class V> void visit(V& v, Assumptions& a) {
    v.uncertain("transport_goodput", a.transportGoodput, units::one);
    v.uncertain("matmul_efficiency", a.matmulEfficiency, units::one);
    v.uncertain("backward_overlap", a.backwardOverlap, units::one);
    v.uncertain("node_failure_per_hour", a.nodeFailure, units::perHour);
    v.uncertain("fibre_cuts_per_km_year", a.fibreCuts, units::perKmYear);
    v.uncertain("fibre_repair_h", a.fibreRepair, units::hour);
    v.uncertain("restart_s", a.restart, units::s);
    v.uncertain("checkpoint_rate_gbytes_per_s", a.checkpointRate, units::GBPerS);
    v.uncertain("training_power", a.trainingPower, units::one);
    v.uncertain("rental_usd_per_h", a.rental, units::USDPerHour);
    v.uncertain("cost_of_capital", a.costOfCapital, units::one);
    v.uncertain("fibre_lease_usd_per_m_year", a.fibreLease, units::USDPerM);
    v.integer("price_year", a.priceYear);
}
template <class V> void visit(V& v, CanvasPoint& p) {
    v.number("x", p.x);
    v.number("y", p.y);
}
template <class V> void visit(V& v, Drawing& d) {
    v.boolean("is_map_shown", d.isMapShown);
    v.map("positions", d.positions);
    v.map("bends", d.bends);
    v.map("notes", d.notes);
    v.map("display_units", d.displayUnits);
}
template <class V> void visit(V& v, Scenario& s) {
    v.id("id", s.id);
    v.text("name", s.name);
    v.text("about", s.about);
    v.list("sites", s.sites);
    v.list("links", s.links);
    v.list("wavelengths", s.wavelengths);
    v.list("jobs", s.jobs);
    v.object("assumptions", s.assumptions);
    v.object("drawing", s.drawing);
}

} // namespace spanwright::fields
