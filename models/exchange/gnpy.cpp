// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpy.h"
#include "exchange/gnpytopology.h"
#include "json/json.h"
#include "text/terms.h"
#include "units/embedded.h"
#include <algorithm>
#include <map>

namespace spanwright {
std::span<const EmbeddedFile> embeddedAmplifierCurves();
}

namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;
using Amplifiers = std::map<std::string, std::shared_ptr<const line::AmplifierType>>;

// What GNPy assumes where neither file says anything.
constexpr double kRoadmTarget = -20;           // dBm
constexpr double kMostChannels = 2000;

struct Curves {
    double from = 0, to = 0;
    std::vector<double> gainRipple, noiseRipple, tilt, fit;
};

Curves curvesOf(const GnpyNode& config) {
    return {config.required("f_min", 1e12, 1e15), config.required("f_max", 1e12, 1e15), config.numbers("gain_ripple"), config.numbers("nf_ripple"), config.numbers("dgt"), config.numbers("nf_fit_coeff")};
}

/// The equipment file.
class Library {
public:
    Library(const Json& tree, const GnpyFile& file, Result<Done>& result) : m_root(tree, "equipment", result), m_file(file) {
        m_root.each("Edfa", [&](const GnpyNode& row) { readAmplifier(row); });
        m_root.each("Edfa", [&](const GnpyNode& row) { joinStages(row); });
    }
    /// Why an amplifier cannot be used: a file that it names is missing.
    [[nodiscard]] const Error* obstacle(const std::string& variety) const {
        const auto missing = m_missing.find(variety);
        return missing == m_missing.end() ? nullptr : &missing->second;
    }
    /// nullptr when the library has none of that name.
    [[nodiscard]] std::shared_ptr<const line::AmplifierType> amplifier(const std::string& variety) const {
        const auto known = m_amplifiers.find(variety);
        return known == m_amplifiers.end() ? nullptr : known->second;
    }
    /// A row of "Fiber" or "Roadm"; one without a variety is "default".
    [[nodiscard]] GnpyNode row(const char* table, const std::string& variety) const {
        GnpyNode found = m_root.none();
        m_root.each(table, [&](const GnpyNode& r) {
            if (r.text("type_variety", "default") == variety) found = r;
        });
        return found;
    }
    [[nodiscard]] GnpyNode first(const char* table) const {
        GnpyNode found = m_root.none();
        m_root.each(table, [&](const GnpyNode& r) {
            if (!found.exists()) found = r;
        });
        return found;
    }

private:
    void readAmplifier(const GnpyNode& row) {
        const std::string variety = row.requiredText("type_variety"), kind = row.text("type_def", "variable_gain");
        if (kind == "dual_stage" || kind == "multi_band" || !row.isGood()) return; // dual stages: once their stages are known; of several bands: refused where used
        auto type = std::make_shared<line::AmplifierType>();
        type->name = variety;
        const Curves curves = curvesFor(row, kind);
        type->gainMost = row.required("gain_flatmax", -100, 100);
        type->powerMost = row.required("p_max", -100, 100);
        type->pmd = row.number("pmd", 0);
        type->pdl = row.number("pdl", 0);
        type->from = row.number("f_min", curves.from);
        type->to = row.number("f_max", curves.to);
        type->gainRipple = curves.gainRipple;
        type->noiseRipple = curves.noiseRipple;
        type->tilt = curves.tilt;
        line::Stage stage;
        stage.gainLeast = row.number("gain_min", 0);
        stage.gainMost = type->gainMost;
        if (kind == "variable_gain") {
            const auto coils = line::twoCoils(stage.gainLeast, stage.gainMost, row.required("nf_min", -10, 100), row.required("nf_max", -10, 100));
            if (!coils) return row.refuse("nf_min", Term::JsonCoils);
            stage = *coils;
        } else if (kind == "fixed_gain") stage.first = row.required("nf0", -100, 100);
        else if (kind == "advanced_model") {
            stage.model = line::NoiseModel::Polynomial;
            stage.coefficients = curves.fit;
        } else if (kind == "openroadm") {
            stage.model = line::NoiseModel::OpenRoadm;
            stage.coefficients = row.numbers("nf_coef");
        } else if (kind == "openroadm_preamp") stage.model = line::NoiseModel::OpenRoadmPreamp;
        else if (kind == "openroadm_booster") stage.model = line::NoiseModel::OpenRoadmBooster;
        else return row.refuse("type_def", Term::JsonVariety);
        type->stages = {stage};
        m_amplifiers[variety] = type;
    }
    Curves curvesFor(const GnpyNode& row, const std::string& kind) {
        const std::string name = row.text(kind == "advanced_model" ? "advanced_config_from_json" : "default_config_from_json", "");
        if (name.empty()) {
            if (kind == "advanced_model") (void)row.requiredText("advanced_config_from_json");
            return shippedCurves(row);
        }
        Result<std::string> text = m_file(name);
        for (const EmbeddedFile& shipped : embeddedAmplifierCurves())
            if (!text && shipped.name == name) text = std::string(shipped.bytes);
        if (!text) { // refused where it is used
            m_missing.emplace(row.text("type_variety", ""), text.error());
            return shippedCurves(row);
        }
        const Result<Json> tree = json::parse(*text);
        if (!tree) {
            row.fail(tree.error());
            return {};
        }
        return curvesOf(row.of(*tree, name));
    }
    static Curves shippedCurves(const GnpyNode& row) {
        const Result<Json> tree = json::parse(embeddedAmplifierCurves().front().bytes);
        return curvesOf(row.of(*tree, "default"));
    }
    void joinStages(const GnpyNode& row) {
        if (row.text("type_def", "variable_gain") != "dual_stage") return;
        const auto first = amplifier(row.requiredText("preamp_variety")), second = amplifier(row.requiredText("booster_variety"));
        if (!first || !second) return row.refuse(first ? "booster_variety" : "preamp_variety", Term::JsonVariety);
        auto type = std::make_shared<line::AmplifierType>(*second);
        type->name = row.text("type_variety", "");
        type->stages = {first->stages[0], second->stages[0]};
        type->gainMost = first->gainMost + second->gainMost;
        m_amplifiers[type->name] = type;
    }

    GnpyNode m_root;
    const GnpyFile& m_file;
    Amplifiers m_amplifiers;
    std::map<std::string, Error> m_missing;
};

std::vector<line::AtFrequency> tableOf(const GnpyNode& node, double factor) {
    const std::vector<double> frequency = node.numbers("frequency"), value = node.numbers("value");
    std::vector<line::AtFrequency> out;
    for (std::size_t i = 0; i < std::min(frequency.size(), value.size()); ++i) out.push_back({frequency[i], value[i] * factor});
    if (out.empty() || frequency.size() != value.size()) node.refuse("value", Term::JsonList);
    std::ranges::sort(out, {}, &line::AtFrequency::frequency);
    return out;
}

/// The elements of the topology on one path.
class LineBuilder {
public:
    LineBuilder(const Library& library, GnpyLine& out) : m_library(library), m_out(out) {}

    void add(const GnpyNode& element, const std::string& before, const std::string& after, bool isAdd, bool isDrop) {
        const std::string type = element.requiredText("type");
        if (type == "Transceiver") return;
        m_out.names.push_back(element.requiredText("uid"));
        if (type == "Fiber") addSpan(element);
        else if (type == "Edfa") addAmplifier(element);
        else if (type == "Roadm") addRoadm(element, before, after, isAdd, isDrop);
        else if (type == "Fused") m_out.line.elements.emplace_back(line::Attenuator{element.child("params").number("loss", kFusedLoss)});
        else element.fail({ErrorCode::LineUnsupported, {{"element", m_out.names.back()}, {"what", type}}});
    }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }

private:
    void addSpan(const GnpyNode& element) {
        const GnpyNode params = element.child("params");
        const std::string variety = element.text("type_variety", "");
        const GnpyNode kind = m_library.row("Fiber", variety);
        if (!kind.exists()) return element.refuse("type_variety", Term::JsonVariety);
        const GnpyNode span = m_library.first("Span");
        const auto value = [&](const char* key, double otherwise) { return params.number(key, kind.number(key, otherwise)); };
        line::Span s;
        s.length = gnpyLength(element);
        s.connectorIn = params.number("con_in", span.number("con_in", 0));
        s.connectorOut = params.number("con_out", span.number("con_out", 0) + span.number("EOL", 0));
        s.padding = params.number("att_in", 0);
        const double ownPmd = params.number("pmd_coef", 0); // 0 stands for the type's
        s.pmdCoefficient = ownPmd != 0 ? ownPmd : kind.number("pmd_coef", s.pmdCoefficient);
        if (const double wavelength = value("ref_wavelength", 0); wavelength > 0) s.fibre.reference = line::kLightSpeed / wavelength;
        else s.fibre.reference = value("ref_frequency", s.fibre.reference);
        if (const GnpyNode byFrequency = params.child("loss_coef"); byFrequency.isObject()) s.fibre.loss = tableOf(byFrequency, 1e-3);
        else if (params.child("loss_coef_per_frequency").exists()) {
            s.fibre.loss.clear();
            params.each("loss_coef_per_frequency", [&](const GnpyNode& row) { s.fibre.loss.push_back({row.required("frequency", 1e12, 1e15), row.required("loss_coef_value", 0, 100) * 1e-3}); });
            std::ranges::sort(s.fibre.loss, {}, &line::AtFrequency::frequency);
        } else s.fibre.loss = {{line::kReferenceFrequency, (kind.child("loss_coef").exists() ? value("loss_coef", 0) : params.required("loss_coef", 0, 100)) * 1e-3}};
        const GnpyNode curve = params.child("dispersion_per_frequency").exists() ? params.child("dispersion_per_frequency") : kind.child("dispersion_per_frequency");
        if (curve.exists()) s.fibre.dispersion = tableOf(curve, 1);
        else {
            s.fibre.dispersion = {{s.fibre.reference, value("dispersion", s.fibre.dispersion[0].value)}};
            if (params.child("dispersion_slope").exists() || kind.child("dispersion_slope").exists()) s.fibre.slope = value("dispersion_slope", 0);
        }
        if (const double gamma = value("gamma", 0); gamma > 0) s.fibre.effectiveArea = 2 * std::numbers::pi * line::kKerr * s.fibre.reference / (line::kLightSpeed * gamma);
        s.fibre.effectiveArea = value("effective_area", s.fibre.effectiveArea);
        if (!element.isGood()) return;
        if (!(s.fibre.effectiveArea > 0)) return element.refuse("effective_area", Term::JsonPositive);
        if (s.fibre.loss.empty() || !std::ranges::all_of(s.fibre.loss, [](const line::AtFrequency& at) { return at.value > 0; })) return params.refuse("loss_coef", Term::JsonPositive);
        if (std::ranges::any_of(s.fibre.dispersion, [](const line::AtFrequency& at) { return at.value == 0; })) return kind.refuse("dispersion", Term::JsonPositive);
        params.each("lumped_losses", [&](const GnpyNode& row) { s.lumped += row.required("loss", 0, 100); });
        m_out.length += s.length;
        m_out.line.elements.emplace_back(std::move(s));
    }
    void addAmplifier(const GnpyNode& element) {
        const GnpyNode operational = element.child("operational");
        line::Amplifier a;
        a.type = m_library.amplifier(element.requiredText("type_variety"));
        if (!element.isGood()) return;
        if (!a.type) return element.refuse("type_variety", Term::JsonVariety);
        if (const Error* obstacle = m_library.obstacle(a.type->name)) return element.fail(*obstacle);
        if (!operational.child("gain_target").isNumber()) return element.fail({ErrorCode::LineNoGain, {{"element", m_out.names.back()}}});
        a.gain = operational.number("gain_target", 0);
        a.tilt = operational.number("tilt_target", 0);
        a.attenuationOut = operational.number("out_voa", 0);
        a.attenuationIn = operational.number("in_voa", 0);
        m_from = std::max(m_from, a.type->from);
        m_to = std::min(m_to, a.type->to);
        m_out.line.elements.emplace_back(std::move(a));
    }
    void addRoadm(const GnpyNode& element, const std::string& before, const std::string& after, bool isAdd, bool isDrop) {
        const GnpyNode params = element.child("params");
        const std::string variety = element.text("type_variety", "default");
        const GnpyNode kind = m_library.row("Roadm", variety);
        line::Roadm r;
        const auto value = [&](const char* key, double otherwise) { return params.number(key, kind.number(key, otherwise)); };
        r.target = kRoadmTarget;
        struct Way {
            const char *all, *degree;
            line::Levelling levelling;
        };
        constexpr Way kWays[] = {{"target_pch_out_db", "per_degree_pch_out_db", line::Levelling::Power},
                                 {"target_psd_out_mWperGHz", "per_degree_psd_out_mWperGHz", line::Levelling::PerSymbolRate},
                                 {"target_out_mWperSlotWidth", "per_degree_psd_out_mWperSlotWidth", line::Levelling::PerSlot}};
        const auto take = [&](const GnpyNode& node, bool isDegree) {
            for (const Way& way : kWays) {
                const GnpyNode from = isDegree ? node.child(way.degree) : node;
                const char* key = isDegree ? after.c_str() : way.all;
                if (!from.child(key).isNumber()) continue;
                r.levelling = way.levelling;
                r.target = from.number(key, 0);
                return true;
            }
            return false;
        };
        if (!take(params, true) && !take(params, false)) take(kind, false);
        r.pmd = value("pmd", 0);
        r.pdl = value("pdl", 0);
        if (isAdd || isDrop) r.osnr = value("add_drop_osnr", 100) + line::decibel(2);
        addImpairments(r, params, kind, before, after, isAdd ? "roadm-add-path" : isDrop ? "roadm-drop-path" : "roadm-express-path");
        m_out.line.elements.emplace_back(r);
    }
    /// The first profile of the library for this kind of path, or the one that the degrees name.
    void addImpairments(line::Roadm& r, const GnpyNode& params, const GnpyNode& kind, const std::string& before, const std::string& after, const char* path) {
        double chosen = -1;
        params.each("per_degree_impairments", [&](const GnpyNode& row) {
            if (row.text("from_degree", "") == before && row.text("to_degree", "") == after) chosen = row.number("impairment_id", -1);
        });
        bool isFound = false;
        kind.each("roadm-path-impairments", [&](const GnpyNode& profile) {
            if (isFound || (chosen >= 0 ? profile.number("roadm-path-impairments-id", -1) != chosen : !profile.child(path).exists())) return;
            isFound = true;
            int ranges = 0;
            profile.each(path, [&](const GnpyNode& range) {
                if (++ranges > 1) return;
                r.loss = range.number("roadm-maxloss", 0);
                r.pmd = range.number("roadm-pmd", 0);
                r.pdl = range.number("roadm-pdl", 0);
                r.osnr = range.child("roadm-osnr").isNumber() ? std::optional(range.number("roadm-osnr", 0)) : std::nullopt;
            });
            if (ranges > 1) m_out.notes.push_back({&text::entry(Term::NoteRoadmRanges), {{"element", m_out.names.back()}}});
        });
    }

    const Library& m_library;
    GnpyLine& m_out;
    double m_from = 0, m_to = INFINITY; // Hz, that every amplifier passes
};

void fillComb(const Library& library, const LineBuilder& built, GnpyLine& out) {
    const GnpyNode si = library.first("SI");
    const double from = si.required("f_min", 1e12, 1e15), to = si.required("f_max", 1e12, 1e15), slot = si.required("spacing", 1e8, 1e13);
    out.line.comb.symbolRate = si.required("baud_rate", 1e8, 1e13);
    out.line.comb.slot = slot;
    out.line.comb.launch = line::watt(si.number("tx_power_dbm", si.number("power_dbm", 0)));
    out.line.transmitterOsnr = si.number("tx_osnr", 40);
    if (!si.isGood()) return;
    const double channels = std::floor((to - from) / slot * (1 + 1e-12));
    if (!(channels >= 1 && channels <= kMostChannels)) return si.refuse("spacing", Term::JsonChannels);
    for (int i = 1; i <= static_cast<int>(channels); ++i) {
        const double f = from + slot * i;
        if (f - slot / 2 >= built.from() && f + slot / 2 <= built.to()) out.line.comb.frequency.push_back(f);
    }
    if (const auto lost = static_cast<std::int64_t>(channels) - static_cast<std::int64_t>(out.line.comb.frequency.size()); lost > 0)
        out.notes.push_back({&text::entry(Term::NoteChannelsOut), {{"count", lost}}});
    if (out.line.comb.frequency.empty()) si.refuse("f_min", Term::JsonChannels);
}

} // namespace

Result<GnpyLine> lineFromGnpy(std::string_view topology, std::string_view equipment, const std::string& from, const std::string& to, const GnpyFile& file) {
    const Result<Json> network = json::parse(topology);
    if (!network) return Unexpected(network.error());
    const Result<Json> gear = json::parse(equipment);
    if (!gear) return Unexpected(gear.error());
    Result<Done> result = Done{};
    const Library library(*gear, file, result);
    const GnpyTopology map(GnpyNode(*network, "topology", result));
    if (!result) return Unexpected(result.error());
    for (const std::string& end : {from, to})
        if (const auto known = map.index.find(end); known == map.index.end() || map.elements[known->second].text("type", "") != "Transceiver")
            return fail(ErrorCode::ItemMissing, {{"item", std::string("Transceiver")}, {"id", end}});
    const std::vector<std::size_t> path = map.path(map.index.at(from), map.index.at(to));
    if (path.size() < 2) return fail(ErrorCode::LineNoPath, {{"from", from}, {"to", to}});
    GnpyLine out;
    LineBuilder builder(library, out);
    const auto uid = [&](std::size_t i) { return map.elements[path[i]].text("uid", ""); };
    const auto isEnd = [&](std::size_t i) { return map.elements[path[i]].text("type", "") == "Transceiver"; };
    for (std::size_t i = 1; i + 1 < path.size() && result; ++i) builder.add(map.elements[path[i]], uid(i - 1), uid(i + 1), isEnd(i - 1), isEnd(i + 1));
    if (result) fillComb(library, builder, out);
    if (!result) return Unexpected(result.error());
    return out;
}

} // namespace spanwright::exchange
