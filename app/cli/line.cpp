// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "cost/equipment.h"
#include "exchange/gnpy.h"
#include "input.h"
#include "json/json.h"
#include "network/design.h"
#include "text/terms.h"
#include "units/units.h"
#include <CLI/CLI.hpp>
#include <algorithm>
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
    out["mean"] = {{"gsnr_01nm_db", mean(o.gsnr01nm)}, {"gsnr_signal_db", mean(o.gsnr)}, {"osnr_01nm_db", mean(o.osnr01nm)}, {"cd_ps_per_nm", mean(o.dispersion) * kPsPerNm}, {"pmd_ps", o.pmd * kPs}, {"latency_ms", o.latency * kMs}};
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

std::string tree(const network::LineDesign& d, const std::vector<cost::Equipment>& equipment, const catalogue::Catalogue& catalogue) {
    nlohmann::ordered_json out;
    out["schema"] = "spanwright.line_design/1";
    out["spans"] = d.spans.size();
    out["span_list"] = nlohmann::ordered_json::array();
    for (const network::SpanOnLine& span : d.spans)
        out["span_list"].push_back({{"length_km", span.length.in(units::km)}, {"fibre", span.fibre->id}, {"extra_loss_db", span.extraLoss.in(units::dB)}, {"loss_db", span.loss.in(units::dB)},
                                {"amplifier", span.amplifier ? nlohmann::ordered_json(span.amplifier->id) : nlohmann::ordered_json()},
                                {"noise_figure_db", span.amplifier ? nlohmann::ordered_json(span.noise) : nlohmann::ordered_json()}});
    out["modes"] = nlohmann::ordered_json::array();
    for (const network::ModeOnLine& m : d.modes) {
        nlohmann::ordered_json row = {{"mode", m.mode}, {"rate_gbps", catalogue.transceiver(m.mode)->rate.in(units::Gbps)}, {"launch_dbm", m.launch}, {"gsnr_01nm_db", m.gsnr}, {"osnr_01nm_db", m.osnr}, {"cd_ps_per_nm", m.dispersion}, {"pmd_ps", m.pmd}, {"channels_per_pair", m.wavelengths}};
        row["required_db"] = m.isStated() ? nlohmann::ordered_json(m.required) : nlohmann::ordered_json();
        row["margin_db"] = m.isStated() ? nlohmann::ordered_json(m.margin) : nlohmann::ordered_json();
        row["is_feasible"] = m.isFeasible();
        out["modes"].push_back(row);
    }
    addEquipment(out, equipment, catalogue);
    return json::print(out);
}

std::string plain(const network::LineDesign& d, const catalogue::Catalogue& catalogue) {
    std::ostringstream out;
    const auto amplifier = [](const network::SpanOnLine& span) { return "amplifier " + (span.amplifier ? span.amplifier->name + ", noise figure " + printNumber(span.noise, 3) + " dB" : "none has the gain"); };
    if (d.isEven()) {
        out << d.spans.size() << " spans of " << print(d.spans.front().length).text() << ", " << print(d.spans.front().loss).text() << " each; " << amplifier(d.spans.front()) << '\n';
    } else {
        for (std::size_t i = 0; i < d.spans.size(); ++i)
            out << "span " << i + 1 << ": " << print(d.spans[i].length, 4).text() << " of " << d.spans[i].fibre->name << ", " << print(d.spans[i].loss, 3).text() << "; " << amplifier(d.spans[i]) << '\n';
    }
    out << '\n'
        << "mode                             rate  launch    GSNR   needs  margin   ps/nm  channels  capacity a pair\n";
    for (const network::ModeOnLine& m : d.modes) {
        const catalogue::Transceiver& mode = *catalogue.transceiver(m.mode);
        out << std::left << std::setw(26) << m.mode << std::right << std::setw(11) << print(mode.rate).text() << std::setw(8) << printNumber(m.launch, 2) << std::setw(8) << printNumber(m.gsnr, 3) << std::setw(8) << (m.isStated() ? printNumber(m.required, 3) : "-") << std::setw(8)
            << (m.isStated() ? printNumber(m.margin, 2) : "-") << std::setw(8) << printNumber(m.dispersion, 4) << std::setw(10) << m.wavelengths << std::setw(12) << print(mode.rate * m.wavelengths).text() << (m.isFeasible() ? "  fits\n" : "\n");
    }
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
    const network::LineDesign design = network::designLine(**link, scenario, *catalogue);
    std::cout << (asJson ? tree(design, cost::equipmentOf(**link, scenario, *catalogue), *catalogue) : plain(design, *catalogue));
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
