// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line.h"
#include "exchange/gnpy.h"
#include "input.h"
#include "json/json.h"
#include "units/units.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
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

} // namespace

struct LineVerb::Options {
    CLI::App* verb = nullptr;
    std::string topology, equipment, from, to;
    bool asJson = false;
};

LineVerb::LineVerb(CLI::App& app) : m_options(std::make_unique<Options>()) {
    Options& o = *m_options;
    o.verb = app.add_subcommand("line", "Noise, dispersion and delay of an optical line that GNPy designed");
    o.verb->add_option("--gnpy-topology", o.topology, "GNPy topology JSON with designed amplifiers")->required();
    o.verb->add_option("--gnpy-equipment", o.equipment, "GNPy equipment JSON")->required();
    o.verb->add_option("--from", o.from, "uid of the transceiver that sends")->required();
    o.verb->add_option("--to", o.to, "uid of the transceiver that receives")->required();
    o.verb->add_flag("--json", o.asJson, "JSON instead of text");
}
LineVerb::~LineVerb() = default;

bool LineVerb::isChosen() const { return m_options->verb->parsed(); }

Result<Done> LineVerb::run() const {
    const Options& o = *m_options;
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

} // namespace spanwright::cli
