// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry to all readers of networks: fuzz_networks CORPUS tests/data/exchange tests/data/gnpy (CONTRIBUTING.md, "Fuzzing").
#include "exchange/exports.h"
#include "exchange/networkfile.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include <algorithm>
#include <cstdlib>

using namespace spanwright;

namespace {

std::uint64_t last = 1;
std::uint64_t counted() { return ++last; }

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    // a zero byte parts a topology from the equipment beside it; no format has one but KMZ, which knows no equipment
    const std::size_t end = std::min(bytes.find('\0'), size);
    exchange::ReadOptions options;
    if (end < size) options.equipment = std::string(bytes.substr(end + 1));
    auto drawn = exchange::drawnFromFile(bytes, "network.csv");
    if (!drawn && end < size) drawn = exchange::drawnFromFile(bytes.substr(0, end), "network.csv", options);
    if (!drawn) {
        if (text::render(drawn.error().message()).empty()) std::abort();
        return 0;
    }
    Project project;
    project.scenarios.emplace_back(edits::emptyScenario(ScenarioId{1}, "s"));
    last = 1;
    exchange::OtherNames known;
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
    const auto merged = exchange::merged(project, ScenarioId{1}, *drawn, catalogue, &counted, &known);
    if (!merged) return 0;
    const Scenario& scenario = *merged->project.scenarios.front();
    if (const auto again = scenarioFromJson(toJson(scenario)); !again || *again != scenario) std::abort();
    if (!exchange::drawnFromFile(exchange::exported(scenario, catalogue, exchange::ExportFormat::GeoJson).text, "out")) std::abort();
    if (scenario.demands.empty()) return 0;
    for (const auto format : {exchange::ExportFormat::CsvDemands, exchange::ExportFormat::GnpyServices}) { // as many demands come back
        const auto back = exchange::drawnFromFile(exchange::exported(scenario, catalogue, format).text, "out");
        if (!back || back->demands.size() != scenario.demands.size()) std::abort();
    }
    return 0;
}
