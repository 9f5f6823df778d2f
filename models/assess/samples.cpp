// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "project/scenariojson.h"
#include "text/shipped.h"
#include "units/embedded.h"
#include <vector>

namespace spanwright {
std::span<const EmbeddedFile> embeddedSamples();
}

namespace spanwright::assess {

std::span<const Sample> samples() {
    static const std::vector<Sample> all = [] {
        std::vector<Sample> list;
        for (const EmbeddedFile& file : embeddedSamples()) // part of the program; a test reads each
            list.push_back({std::string(file.name.substr(0, file.name.rfind('.'))), scenarioFromJson(file.bytes).value()});
        return list;
    }();
    return all;
}

Result<Project> sampleProject(std::string_view which, const text::Translator& translate) {
    for (std::size_t i = 0; i < samples().size(); ++i) {
        if (samples()[i].id != which && std::to_string(i + 1) != which) continue;
        Project project;
        Scenario scenario = samples()[i].scenario;
        scenario.name = text::renderShipped(scenario.name, translate);
        scenario.about = text::renderShipped(scenario.about, translate);
        project.scenarios.emplace_back(std::move(scenario));
        return project;
    }
    return fail(ErrorCode::ScenarioMissing, {{"name", "sample:" + std::string(which)}});
}

} // namespace spanwright::assess
