// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exports.h"
#include "exchange/gnpy.h"
#include "exchange/gnpyplan.h"
#include "json/json.h"
#include "network/design.h"
#include "network/network.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kRollOff = 0.15;          // GNPy wants one; it does not enter the closed form
// Fibre with next to no interference: the formula for the width of the mode (line::nonlinearity) has no large area below the reference
// frequency, so that one stands below the C band.
constexpr double kLinearArea = 1e-6;       // m^2
constexpr double kLinearReference = 190.8e12; // Hz
const char* const kLBand = "_L";            // after the name of an amplifier: its like in the L band, and both as one
const char* const kBothBands = "_C_and_L";
constexpr double kAmplifiedLoss = 28;      // dB and km, GNPy's own example values of what its design may do
constexpr double kAmplifiedLength = 150;

std::string gnpyFibre(const std::string& ours) {
    for (const auto& [theirs, id] : kGnpyFibres)
        if (ours == id) return std::string(theirs);
    return ours;
}
const char* const kUsualFibre = "g652d";
std::string knownFibre(const std::string& id, const catalogue::Catalogue& catalogue) { return catalogue.fibre(id) ? id : kUsualFibre; }

/// Elements of one direction of a link, and how they follow each other. One a line, as text at once: a tree of them all would be large.
class TopologyWriter {
public:
    TopologyWriter(const GnpyPlan& plan, Notes& notes) : m_plan(plan), m_notes(notes) {}

    std::string text() {
        for (std::size_t i = 0; i < m_plan.scenario.sites.size(); ++i) addSite(i);
        for (std::size_t i = 0; i < m_plan.scenario.links.size(); ++i) {
            const FibreLink& link = *m_plan.scenario.links[i];
            addDirection(i, link);
            FibreLink back = link;
            std::swap(back.from, back.to);
            std::ranges::reverse(back.spans);
            addDirection(i, back);
        }
        return "{\n\"network_name\": " + Json(m_plan.scenario.name).dump() + ",\n\"elements\": [" + m_elements + "\n],\n\"connections\": [" + m_connections + "\n]\n}\n";
    }

private:
    void addSite(std::size_t i) {
        const Site& site = *m_plan.scenario.sites[i];
        const Json metadata = {{"location", {{"city", m_plan.siteNames[i]}, {"region", ""}, {"latitude", site.place.latitude}, {"longitude", site.place.longitude}}}};
        append(m_elements, {{"uid", m_plan.transceiver(site.id)}, {"type", "Transceiver"}, {"metadata", metadata}});
        append(m_elements, {{"uid", m_plan.roadm(site.id)}, {"type", "Roadm"}, {"metadata", metadata}});
        connect(m_plan.transceiver(site.id), m_plan.roadm(site.id));
        connect(m_plan.roadm(site.id), m_plan.transceiver(site.id));
    }
    static void append(std::string& list, const Json& item) { list += (list.empty() ? "\n" : ",\n") + item.dump(); }
    void connect(const std::string& from, const std::string& to) { append(m_connections, {{"from_node", from}, {"to_node", to}}); }
    void addDirection(std::size_t i, const FibreLink& link) {
        const std::string direction = " of " + m_plan.linkNames[i] + " (" + m_plan.name(link.from) + " → " + m_plan.name(link.to) + ")";
        std::string last = m_plan.roadm(link.from);
        std::size_t fibres = 0, amplifiers = 0;
        const auto add = [&](Json element, const std::string& uid) {
            element["uid"] = uid;
            connect(last, uid);
            last = uid;
            append(m_elements, element);
        };
        const auto line = m_plan.line(link);
        const network::LineDesign design = network::designSpans(link, m_plan.scenario, m_plan.catalogue);
        if (!line) {
            if (link.from == m_plan.scenario.links[i]->from) m_notes.add(Note::NotWritten, m_plan.linkNames[i], "gain_target");
            for (const network::SpanOnLine& span : design.spans) {
                add(fibre(span, 0), "fiber " + std::to_string(++fibres) + direction);
                add(undesigned(link, fibres - 1), "edfa " + std::to_string(fibres) + direction);
            }
        } else
            for (std::size_t at = 1; at + 1 < line->line.elements.size(); ++at) { // without the ROADMs of the sites
                const line::Element& e = line->line.elements[at];
                if (const auto* station = std::get_if<line::Roadm>(&e)) add(roadm(*station), "roadm " + std::to_string(fibres) + direction);
                if (const auto* span = std::get_if<line::Span>(&e)) {
                    add(fibre(design.spans[fibres], span->connectorIn), "fiber " + std::to_string(fibres + 1) + direction);
                    ++fibres;
                }
                if (const auto* amplifier = std::get_if<line::Amplifier>(&e))
                    add(edfa(*amplifier, fibres == 0 || isChosen(link, fibres - 1, m_plan.catalogue)), "edfa " + std::to_string(++amplifiers) + direction);
                if (const auto* stations = std::get_if<line::BandAmplifiers>(&e))
                    add(multiband(stations->type->name, fibres == 0 || isChosen(link, fibres - 1, m_plan.catalogue)), "edfa " + std::to_string(++amplifiers) + direction);
            }
        connect(last, m_plan.roadm(link.to));
    }
    static Json fibre(const network::SpanOnLine& span, double connector) {
        const double length = span.length.in(units::km);
        Json params = {{"length", length}, {"length_units", "km"}, {"loss_coef", span.fibre->attenuation.in(units::dBPerKm)}, {"con_in", connector}, {"con_out", connector}};
        if (span.extraLoss.base() > 0) params["lumped_losses"] = Json::array({{{"position", length / 2}, {"loss", span.extraLoss.in(units::dB)}}});
        if (span.fibre->isHollowCore) params["ref_wavelength"] = line::kLightSpeed / kLinearReference;
        return {{"uid", ""}, {"type", "Fiber"}, {"type_variety", gnpyFibre(span.fibre->id)}, {"params", std::move(params)}};
    }
    static Json roadm(const line::Roadm& r) {
        return {{"uid", ""}, {"type", "Roadm"}, {"params", {{"target_pch_out_db", r.target}, {"pmd", r.pmd}, {"pdl", r.pdl}}}};
    }
    /// That the type of the amplifier after a span was left to the design.
    static bool isChosen(const FibreLink& link, std::size_t span, const catalogue::Catalogue& catalogue) {
        const std::string& own = span < link.spans.size() && !link.spans[span].amplifier.empty() ? link.spans[span].amplifier : link.amplifier;
        return !catalogue.amplifier(own);
    }
    static Json marked(Json element, bool isChosen) {
        if (isChosen) element["metadata"] = {{"location", Json::object()}, {kGnpyChosen, true}};
        return element;
    }
    static Json edfa(const line::Amplifier& a, bool isChosen) {
        return marked({{"uid", ""}, {"type", "Edfa"}, {"type_variety", a.type->name}, {"operational", {{"gain_target", a.gain}, {"tilt_target", a.tilt}, {"out_voa", a.attenuationOut}}}}, isChosen);
    }
    /// Amplifiers of both bands; their gain is left to GNPy, which brings channels back to its own target as ours do.
    static Json multiband(const std::string& type, bool isChosen) {
        return marked({{"uid", ""}, {"type", "Multiband_amplifier"}, {"type_variety", type + kBothBands}, {"amplifiers", {{{"type_variety", type}}, {{"type_variety", type + kLBand}}}}}, isChosen);
    }
    /// An amplifier whose gain is left to GNPy, since ours has not that of its span.
    Json undesigned(const FibreLink& link, std::size_t span) const {
        const bool hasBoth = link.band == OpticalBand::CAndL;
        if (isChosen(link, span, m_plan.catalogue)) return marked({{"uid", ""}, {"type", hasBoth ? "Multiband_amplifier" : "Edfa"}}, true);
        const std::string type = span < link.spans.size() && !link.spans[span].amplifier.empty() ? link.spans[span].amplifier : link.amplifier;
        return hasBoth ? multiband(type, false) : Json{{"uid", ""}, {"type", "Edfa"}, {"type_variety", type}};
    }

    const GnpyPlan& m_plan;
    Notes& m_notes;
    std::string m_elements, m_connections;
};

/// Each in the C band; where there is L, beside it the same in L, and both as one.
Json edfaTypes(const GnpyPlan& plan) {
    const auto bands = plan.edges();
    Json out = Json::array();
    for (std::size_t band = 0; band < bands.size(); ++band)
        for (const catalogue::Amplifier& a : plan.catalogue.amplifiers()) {
            Json row = {{"type_variety", a.id + (band > 0 ? kLBand : "")}, {"type_def", a.noiseFixed > 0 ? "fixed_gain" : "variable_gain"}, {"f_min", bands[band].first}, {"f_max", bands[band].second},
                        {"gain_flatmax", a.gainMost.in(units::dB)}, {"gain_min", a.gainLeast.in(units::dB)}, {"p_max", a.powerMost}};
            if (a.noiseFixed > 0) row["nf0"] = a.noiseFixed;
            else row["nf_min"] = a.noiseAtMost, row["nf_max"] = a.noiseAtLeast;
            row["out_voa_auto"] = false;
            row["allowed_for_design"] = true;
            out.push_back(std::move(row));
        }
    if (plan.hasL())
        for (const catalogue::Amplifier& a : plan.catalogue.amplifiers())
            out.push_back({{"type_variety", a.id + kBothBands}, {"type_def", "multi_band"}, {"amplifiers", {a.id, a.id + kLBand}}, {"allowed_for_design", true}});
    return out;
}

Json fibreTypes(const GnpyPlan& plan) {
    std::set<std::string> used{kUsualFibre};
    for (const Shared<FibreLink>& link : plan.scenario.links) {
        used.insert(knownFibre(link->fibre, plan.catalogue));
        for (const FibreSpan& span : link->spans) used.insert(knownFibre(span.fibre, plan.catalogue));
    }
    Json out = Json::array();
    for (const std::string& id : used) {
        const line::Span span = network::spanOf(*plan.catalogue.fibre(id), plan.catalogue);
        out.push_back({{"type_variety", gnpyFibre(id)}, {"dispersion", span.fibre.dispersion[0].value},
                       {"effective_area", span.fibre.isLinear ? kLinearArea : span.fibre.effectiveArea}, {"pmd_coef", span.pmdCoefficient}});
    }
    return out;
}

Json modes(const GnpyPlan& plan, Notes& notes) {
    std::set<std::string> used{plan.mode().id};
    for (const Shared<Wavelength>& group : plan.scenario.wavelengths)
        if (plan.isCoherent(group->mode)) used.insert(group->mode);
        else notes.add(Note::NotWritten, group->name, group->mode);
    const auto bands = plan.edges();
    const double from = bands.back().first, to = bands.front().second; // C stands above L
    Json out = Json::array();
    for (const std::string& id : used) {
        const catalogue::Transceiver& t = *plan.catalogue.transceiver(id);
        if (t.requiredOsnr.base() == 0) notes.add(Note::ZeroWritten, t.name, "OSNR");
        const double transmitterOsnr = network::terminalsOf(OpticalBand::C, t, plan.catalogue).transmitterOsnr;
        Json mode = {{"format", id}, {"baud_rate", t.symbolRate.base()}, {"OSNR", t.requiredOsnr.in(units::dB)}, {"bit_rate", t.rate.base()}, {"roll_off", kRollOff},
                     {"tx_osnr", transmitterOsnr}, {"min_spacing", t.slot.base()}, {"cost", 1}};
        out.push_back({{"type_variety", id}, {"frequency", {{"min", from}, {"max", to}}}, {"mode", Json::array({std::move(mode)})}});
    }
    return out;
}

} // namespace

std::string gnpyTopology(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes) {
    const GnpyPlan plan(scenario, catalogue);
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const FibreLink& link = *scenario.links[i];
        std::set<std::string> types{link.fibre};
        for (const FibreSpan& span : link.spans) types.insert(span.fibre.empty() ? link.fibre : span.fibre);
        for (const std::string& type : types)
            if (const catalogue::Fibre* fibre = catalogue.fibre(type); !fibre) notes.add(Note::FibreUnknown, plan.linkNames[i], type);
            else if (fibre->isHollowCore) notes.add(Note::LinearFibre, plan.linkNames[i], fibre->name);
        for (const auto& [isSet, field] : {std::pair{link.fibrePairs > 1, "fibre_pairs"}, {link.measuredRtt.has_value(), "measured_rtt_ms"}, {!link.sharedRiskGroups.empty(), "shared_risk_groups"}})
            if (isSet) notes.add(Note::NotWritten, plan.linkNames[i], field);
    }
    for (const Shared<Wavelength>& group : scenario.wavelengths)
        if (plan.isCoherent(group->mode) && group->mode != plan.mode().id) notes.add(Note::ModeCut, group->name, plan.mode().name);
    return TopologyWriter(plan, notes).text();
}

std::string gnpyEquipment(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes) {
    const GnpyPlan plan(scenario, catalogue);
    const catalogue::Transceiver& mode = plan.mode();
    const double slot = mode.slot.base();
    const line::Line terminals = plan.terminals();
    const line::Roadm& roadm = std::get<line::Roadm>(terminals.elements.front());
    Json out;
    out["Edfa"] = edfaTypes(plan);
    out["Fiber"] = fibreTypes(plan);
    out["Span"] = Json::array({{{"power_mode", false}, {"delta_power_range_db", {0, 0, 0.5}}, {"max_fiber_lineic_loss_for_raman", 0.25}, {"target_extended_gain", 2.5},
                                {"max_length", kAmplifiedLength}, {"length_units", "km"}, {"max_loss", kAmplifiedLoss}, {"padding", 0}, {"EOL", 0}, {"con_in", 0}, {"con_out", 0}}});
    out["Roadm"] = Json::array({{{"target_pch_out_db", roadm.target}, {"add_drop_osnr", *roadm.osnr - line::decibel(2)}, {"pmd", 0}, {"pdl", 0},
                                 {"restrictions", {{"preamp_variety_list", Json::array()}, {"booster_variety_list", Json::array()}}}}});
    out["SI"] = Json::array();
    for (const auto& [from, to] : plan.edges()) { // GNPy's first channel stands one spacing above f_min
        Json comb = Json::object();
        if (!out["SI"].empty()) comb["type_variety"] = "lband";
        comb.update(Json{{"f_min", from - slot / 2}, {"baud_rate", mode.symbolRate.base()}, {"f_max", to - slot / 2}, {"spacing", slot}, {"power_dbm", 0}, {"tx_power_dbm", 0},
                         {"power_range_db", {0, 0, 1}}, {"roll_off", kRollOff}, {"tx_osnr", terminals.transmitterOsnr}, {"sys_margins", catalogue.number("fibres/plant/system_margin_db")}});
        out["SI"].push_back(std::move(comb));
    }
    out["Transceiver"] = modes(plan, notes);
    return json::print(out);
}

} // namespace spanwright::exchange
