// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry to all readers of networks: fuzz_networks CORPUS tests/data/exchange tests/data/gnpy (CONTRIBUTING.md, "Fuzzing").
#include "exchange/exports.h"
#include "exchange/networkfile.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include <cstdlib>

using namespace spanwright;

namespace {

std::uint64_t last = 1;
std::uint64_t counted() { return ++last; }

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto drawn = exchange::drawnFromFile({reinterpret_cast<const char*>(data), size}, "network.csv");
    if (!drawn) {
        if (text::render(drawn.error().message()).empty()) std::abort();
        return 0;
    }
    Project project;
    project.scenarios.emplace_back(edits::emptyScenario(ScenarioId{1}, "s"));
    last = 1;
    const auto merged = exchange::merged(project, ScenarioId{1}, *drawn, catalogue::Catalogue::shipped(), &counted);
    if (!merged) return 0;
    const Scenario& scenario = *merged->project.scenarios.front();
    if (const auto again = scenarioFromJson(toJson(scenario)); !again || *again != scenario) std::abort();
    if (!exchange::drawnFromFile(exchange::exported(scenario, catalogue::Catalogue::shipped(), exchange::ExportFormat::GeoJson).text, "out")) std::abort();
    return 0;
}
