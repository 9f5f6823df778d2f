// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "cost/equipment.h"
#include "exchange/gnpy.h"
#include "input.h"
#include "json/json.h"
#include "project/fields.h"
#include "network/lineranges.h"
#include "text/terms.h"
#include "units/units.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace spanwright::cli {
namespace {

using line::mean;
constexpr double kPsPerNm = 1e3, kPs = 1e12, kMs = 1e3, kTHz = 1e-12; // of s/m, s, s, Hz

std::string tree(const line::Line& l, const line::Outcome& o) {
    nlohmann::ordered_json out;
    out["schema"] = "spanwright.line/1";
    out["mean"] = {{"gsnr_01nm_db", mean(o.gsnr01nm)}, {"gsnr_signal_db", mean(o.gsnr)}, {"osnr_01nm_db", mean(o.osnr01nm)}, {"cd_ps_per_nm", mean(o.dispersion) * kPsPerNm}, {"pmd_ps", o.pmd * kPs}, {"pdl_db", o.pdl}, {"latency_ms", o.latency * kMs}};
    out["channels"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < o.gsnr.size(); ++i)
        out["channels"].push_back({{"frequency_thz", l.comb.frequency[i] * kTHz}, {"gsnr_01nm_db", o.gsnr01nm[i]}, {"gsnr_signal_db", o.gsnr[i]}, {"osnr_01nm_db", o.osnr01nm[i]},
                                   {"cd_ps_per_nm", o.dispersion[i] * kPsPerNm}, {"pmd_ps", o.pmd * kPs}, {"latency_ms", o.latency * kMs}});
    return json::print(out);
}

std::string plain(const exchange::GnpyLine& g, const line::Outcome& o) {
    std::ostringstream out;
    const auto [least, most] = std::ranges::minmax(o.gsnr01nm);
    out << print(Length::fromBase(g.length), 4).text() << " of fibre, " << g.names.size() << " elements, " << o.gsnr.size() << " channels\n"
        << "GSNR in 0.1 nm        " << printNumber(mean(o.gsnr01nm), 4) << " dB mean, " << printNumber(least, 4) << " to " << printNumber(most, 4) << " dB\n"
        << "GSNR in signal band   " << printNumber(mean(o.gsnr), 4) << " dB mean\n"
        << "OSNR in 0.1 nm        " << printNumber(mean(o.osnr01nm), 4) << " dB mean\n"
        << "chromatic dispersion  " << printNumber(mean(o.dispersion) * kPsPerNm, 5) << " ps/nm\n"
        << "PMD                   " << printNumber(o.pmd * kPs, 3) << " ps\n"
        << "PDL                   " << printNumber(o.pdl, 3) << " dB\n"
        << "latency               " << printNumber(o.latency * kMs, 4) << " ms\n\nafter each element: mean power, mean GSNR of the line in 0.1 nm\n";
    for (std::size_t i = 0; i < g.names.size(); ++i) {
        out << "  " << g.names[i] << "  " << printNumber(o.after[i].power, 3) << " dBm";
        if (std::isfinite(o.after[i].gsnr)) out << "  " << printNumber(o.after[i].gsnr, 4) << " dB";
        out << '\n';
    }
    for (const text::Message& note : g.notes) out << text::render(note) << '\n';
    return out.str();
}

/// Devices, and what of their power and price the assessment counts.
void addEquipment(nlohmann::ordered_json& out, const std::vector<cost::Equipment>& list, const catalogue::Catalogue& catalogue) {
    const auto orNull = [](bool isKnown, auto value) { return isKnown ? nlohmann::ordered_json(value) : nlohmann::ordered_json(); };
    out["equipment"] = nlohmann::ordered_json::array();
    for (const cost::Equipment& e : list)
        out["equipment"].push_back({{"kind", cost::kEquipmentKinds[static_cast<std::size_t>(e.kind)]}, {"name", orNull(!e.name.empty(), e.name)}, {"count", e.count}, {"power_w", e.power.in(units::W)},
                                    {"price_usd", orNull(e.price.base() > 0, e.price.in(units::USD))}, {"is_counted", e.isCounted}, {"power_source", cost::sourceOf(e.powerFact, catalogue)}, {"price_source", cost::sourceOf(e.priceFact, catalogue)}});
    const cost::EquipmentTotal sum = cost::total(list);
    out["equipment_counted"] = {{"power_w", sum.power.in(units::W)}, {"price_usd", sum.price.in(units::USD)}};
}

nlohmann::ordered_json orNull(bool isKnown, double value) { return isKnown ? nlohmann::ordered_json(value) : nlohmann::ordered_json(); }

/// A link's line, as designed, with its ranges.
struct Designed {
    const FibreLink& link;
    const Scenario& scenario;
    const catalogue::Catalogue& catalogue;
    network::LineDesign design;
    network::LineRanges ranges;
    std::optional<network::LineDesign> inC; ///< the same link with C alone, where C and L are lit

    Designed(const FibreLink& l, const Scenario& s, const catalogue::Catalogue& c)
        : link(l), scenario(s), catalogue(c), design(network::designLine(l, s, c)), ranges(network::lineRanges(l, s, c, design)) {
        if (l.band == OpticalBand::C) return;
        FibreLink oneBand = l;
        oneBand.band = OpticalBand::C;
        inC = network::designLine(oneBand, s, c);
    }
    [[nodiscard]] std::vector<const Wavelength*> lights() const {
        std::vector<const Wavelength*> out;
        for (const Shared<Wavelength>& w : scenario.wavelengths)
            if (std::ranges::find(w->links, link.id) != w->links.end()) out.push_back(&*w);
        return out;
    }
};

nlohmann::ordered_json modeTree(const network::ModeOnLine& m, const network::ModeRange& range, const catalogue::Catalogue& catalogue) {
    const bool hasMargin = m.need.isKnown();
    return {{"mode", m.mode}, {"rate_gbps", catalogue.transceiver(m.mode)->rate.in(units::Gbps)}, {"launch_dbm", m.launch},
            {"gsnr_01nm_db", m.gsnr}, {"gsnr_low_db", range.gsnr.low}, {"gsnr_high_db", range.gsnr.high}, {"gsnr_c_01nm_db", m.gsnrC}, {"gsnr_l_01nm_db", orNull(m.gsnrL != 0, m.gsnrL)},
            {"osnr_01nm_db", m.osnr}, {"cd_ps_per_nm", m.dispersion}, {"pmd_ps", m.pmd}, {"pdl_db", m.pdl}, {"pdl_penalty_db", m.pdlPenalty}, {"channels_per_pair", m.wavelengths},
            {"required_db", orNull(m.isStated(), m.required)}, {"need_low_db", orNull(hasMargin, m.need.low)}, {"need_high_db", orNull(hasMargin, m.need.high)}, {"need_is_derived", m.need.isDerived},
            {"margin_db", orNull(m.isStated(), m.margin)}, {"margin_low_db", orNull(hasMargin, range.margin.low)}, {"margin_high_db", orNull(hasMargin, range.margin.high)},
            {"is_feasible", m.isFeasible()}, {"closing", network::kClosings[static_cast<std::size_t>(range.closing)]}};
}

std::string tree(const Designed& line) {
    nlohmann::ordered_json out;
    out["schema"] = "spanwright.line_design/1";
    out["spans"] = line.design.spans.size();
    out["span_list"] = nlohmann::ordered_json::array();
    for (const network::SpanOnLine& span : line.design.spans)
        out["span_list"].push_back({{"length_km", span.length.in(units::km)}, {"fibre", span.fibre->id}, {"extra_loss_db", span.extraLoss.in(units::dB)}, {"loss_db", span.loss.in(units::dB)},
                                {"amplifier", span.amplifier ? nlohmann::ordered_json(span.amplifier->id) : nlohmann::ordered_json()},
                                {"noise_figure_db", span.amplifier ? nlohmann::ordered_json(span.noise) : nlohmann::ordered_json()},
                                {"station", fields::kStations[static_cast<std::size_t>(span.station)]}});
    out["modes"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < line.design.modes.size(); ++i) out["modes"].push_back(modeTree(line.design.modes[i], line.ranges.modes[i], line.catalogue));
    const auto& [capacity, availability] = std::pair(line.ranges.capacity, line.ranges.availability);
    out["capacity_gbps"] = {{"low", capacity.low.in(units::Gbps)}, {"likely", capacity.likely.in(units::Gbps)}, {"high", capacity.high.in(units::Gbps)}};
    if (line.inC) out["capacity_c_alone_gbps"] = network::capacityOf(*line.inC, line.catalogue).in(units::Gbps);
    out["availability"] = {{"low", availability.low}, {"likely", availability.likely}, {"high", availability.high}};
    out["light_paths"] = nlohmann::ordered_json::array();
    for (const Wavelength* w : line.lights()) {
        const std::optional<network::LightPath> path = network::lightPath(*w, line.scenario, line.catalogue);
        out["light_paths"].push_back({{"name", w->name}, {"mode", w->mode}, {"roadms", path ? nlohmann::ordered_json(path->roadms) : nlohmann::ordered_json()},
                                      {"regenerations", w->regenerated.size()}, {"pdl_db", orNull(path.has_value(), path ? path->pdl : 0)}, {"margin_db", orNull(path && std::isfinite(path->margin), path ? path->margin : 0)}});
    }
    addEquipment(out, cost::equipmentOf(line.link, line.scenario, line.catalogue), line.catalogue);
    return json::print(out);
}

std::string verdict(network::Closing closing) {
    constexpr std::array kWords{"closes", "closes likely", "may close", "does not close", "too much dispersion", "need not known"};
    return kWords[static_cast<std::size_t>(closing)];
}

void addModes(std::ostream& out, const Designed& line) {
    out << "mode                             rate  launch    GSNR   needs          margin         P10 to P90   ps/nm  channels  capacity a pair\n";
    for (std::size_t i = 0; i < line.design.modes.size(); ++i) {
        const network::ModeOnLine& m = line.design.modes[i];
        const network::ModeRange& range = line.ranges.modes[i];
        const catalogue::Transceiver& mode = *line.catalogue.transceiver(m.mode);
        const std::string needs = m.isStated() ? printNumber(m.required, 3) : m.need.isKnown() ? printNumber(m.need.low, 3) + " to " + printNumber(m.need.high, 3) : "-";
        const std::string ends = m.need.isKnown() ? (std::isinf(range.margin.low) ? "-" : printNumber(range.margin.low, 2)) + " to " + printNumber(range.margin.high, 2) : "-";
        out << std::left << std::setw(26) << m.mode << std::right << std::setw(11) << print(mode.rate).text() << std::setw(8) << printNumber(m.launch, 2) << std::setw(8) << printNumber(m.gsnr, 3) << std::setw(15) << needs
            << std::setw(9) << (m.need.isKnown() ? printNumber(range.margin.likely, 2) : "-") << std::setw(19) << ends << std::setw(8) << printNumber(m.dispersion, 4) << std::setw(10) << m.wavelengths << std::setw(12)
            << print(mode.rate * m.wavelengths).text() << "  " << verdict(range.closing) << (m.need.isDerived ? " (need derived)" : "") << '\n';
    }
}

std::string percent(double share) { return printNumber(share * 100, 6) + " %"; }

std::string plain(const Designed& line) {
    const network::LineDesign& d = line.design;
    std::ostringstream out;
    const auto amplifier = [](const network::SpanOnLine& span) { return "amplifier " + (span.amplifier ? span.amplifier->name + ", noise figure " + printNumber(span.noise, 3) + " dB" : "none has the gain"); };
    if (d.isEven()) {
        out << d.spans.size() << " spans of " << print(d.spans.front().length).text() << ", " << print(d.spans.front().loss).text() << " each; " << amplifier(d.spans.front()) << '\n';
    } else {
        for (std::size_t i = 0; i < d.spans.size(); ++i)
            out << "span " << i + 1 << ": " << print(d.spans[i].length, 4).text() << " of " << d.spans[i].fibre->name << ", " << print(d.spans[i].loss, 3).text() << "; " << amplifier(d.spans[i]) << (d.spans[i].station == Station::Roadm ? ", ROADM and booster" : "") << '\n';
    }
    out << '\n';
    addModes(out, line);
    const auto& [capacity, availability] = std::pair(line.ranges.capacity, line.ranges.availability);
    out << "\ncapacity a pair: " << print(capacity.likely).text() << " (P10 " << print(capacity.low).text() << ", P90 " << print(capacity.high).text() << ")";
    if (line.inC) out << "; with C alone " << print(network::capacityOf(*line.inC, line.catalogue)).text();
    out << "\navailability: " << percent(availability.likely) << " (P10 " << percent(availability.low) << ", P90 " << percent(availability.high) << ")\n";
    for (const Wavelength* w : line.lights())
        if (const auto path = network::lightPath(*w, line.scenario, line.catalogue))
            out << "light path " << w->name << ": margin " << (std::isfinite(path->margin) ? printNumber(path->margin, 2) + " dB" : "none, too much dispersion") << ", " << path->roadms << " ROADMs passed, PDL " << printNumber(path->pdl, 2) << " dB\n";
    return out.str();
}

Result<Done> printLink(const std::string& file, const std::string& scenarioName, const std::string& name, bool asJson) {
    if (file.empty()) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonLineSource)}});
    const Result<Input> input = open(file, scenarioName);
    if (!input) return Unexpected(input.error());
    const auto catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const Scenario& scenario = *find(input->project, input->scenario);
    const auto link = std::ranges::find_if(scenario.links, [&](const Shared<FibreLink>& l) { return name.empty() || l->name == name; });
    if (link == scenario.links.end()) return fail(ErrorCode::ItemMissing, {{"item", std::string("link")}, {"id", name}});
    const Designed line(**link, scenario, *catalogue);
    std::cout << (asJson ? tree(line) : plain(line));
    return Done{};
}

} // namespace

class LineVerb final : public Verb {
public:
    explicit LineVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, link; // of a project
        std::string topology, equipment, from, to; // of GNPy
        bool asJson = false;
    };
    Options m_options;
};

LineVerb::LineVerb(CLI::App& app) : Verb(app, "line", "Noise, dispersion and delay of an optical line: a link of a project, or one that GNPy designed") {
    Options& o = m_options;
    CLI::Option* file = m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5");
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise")->needs(file);
    m_verb->add_option("--link", o.link, "name of the link; the first one otherwise")->needs(file);
    CLI::Option* topology = m_verb->add_option("--gnpy-topology", o.topology, "GNPy topology JSON with designed amplifiers")->excludes(file);
    CLI::Option* equipment = m_verb->add_option("--gnpy-equipment", o.equipment, "GNPy equipment JSON; files that it names stand beside it");
    CLI::Option* from = m_verb->add_option("--from", o.from, "uid of the transceiver that sends");
    CLI::Option* to = m_verb->add_option("--to", o.to, "uid of the transceiver that receives");
    topology->needs(equipment)->needs(from)->needs(to);
    m_verb->add_flag("--json", o.asJson, "JSON instead of text");
}
Result<Done> LineVerb::run() const {
    const Options& o = m_options;
    if (o.topology.empty()) return printLink(o.file, o.scenario, o.link, o.asJson);
    const Result<std::string> topology = readFile(o.topology);
    if (!topology) return Unexpected(topology.error());
    const Result<std::string> equipment = readFile(o.equipment);
    if (!equipment) return Unexpected(equipment.error());
    const auto beside = [&](const std::string& name) { return readFile((std::filesystem::path(o.equipment).parent_path() / std::filesystem::path(name).filename()).string()); };
    const Result<exchange::GnpyLine> read = exchange::lineFromGnpy(*topology, *equipment, o.from, o.to, beside);
    if (!read) return Unexpected(read.error());
    const line::Outcome outcome = line::propagate(read->line, !o.asJson);
    std::cout << (o.asJson ? tree(read->line, outcome) : plain(*read, outcome));
    return Done{};
}

std::unique_ptr<Verb> lineVerb(CLI::App& app) { return std::make_unique<LineVerb>(app); }

} // namespace spanwright::cli
