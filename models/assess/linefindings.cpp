// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/findingparts.h"
#include "assess/resolve.h"
#include "network/design.h"
#include "text/shipped.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

namespace spanwright::assess {
namespace {

bool isUsed(const Assessment& a, LinkId id) {
    return std::ranges::any_of(a.jobs, [&](const JobAssessment& j) {
        return std::ranges::any_of(j.routes, [&](const network::Route& route) { return std::ranges::find(route.links, id) != route.links.end(); });
    });
}

/// Of spans by hand what the catalogue lacks, each span by its number from 1; the first span that no amplifier makes up for.
void addSpans(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::vector<Finding>& out) {
    const auto add = [&](FindingCode code, std::size_t span, std::vector<Argument> more, const std::optional<Fix>& mend) {
        std::vector<Argument> arguments{{"link", link.name}, {"span", whole(static_cast<double>(span + 1))}};
        arguments.insert(arguments.end(), more.begin(), more.end());
        out.push_back(finding(Severity::Warning, code, {ref(link.id)}, std::move(arguments), mend));
    };
    const auto fixOf = [&](FixCode code, std::size_t span, std::vector<Argument> arguments = {}) { return fix(code, ref(link.id), static_cast<double>(span), std::move(arguments)); };
    for (std::size_t i = 0; i < link.spans.size(); ++i) {
        const FibreSpan& span = link.spans[i];
        if (!span.fibre.empty() && !catalogue.fibre(span.fibre)) add(FindingCode::UnknownSpanFibre, i, {{"id", span.fibre}}, fixOf(FixCode::ClearSpanFibre, i));
        if (!span.amplifier.empty() && !catalogue.amplifier(span.amplifier)) add(FindingCode::UnknownSpanAmplifier, i, {{"id", span.amplifier}}, fixOf(FixCode::ClearSpanAmplifier, i));
    }
    const network::LineDesign d = network::designSpans(link, scenario, catalogue);
    if (d.unamplified() < 0) return;
    const auto at = static_cast<std::size_t>(d.unamplified());
    const std::vector<Argument> what{{"length", text::amount(d.spans[at].length)}, {"loss", text::amount(d.spans[at].loss)}};
    if (!link.spans.empty()) {
        const bool isChosen = !link.spans[at].amplifier.empty(); // another one may have the gain
        return add(FindingCode::SpanLossTooHigh, at, what, isChosen ? fixOf(FixCode::ClearSpanAmplifier, at) : fixOf(FixCode::SplitSpan, at, {{"span", whole(static_cast<double>(at + 1))}}));
    }
    const std::optional<Fix> mend = link.amplifierSpacing ? std::optional(fix(FixCode::ClearSpacing, ref(link.id))) : !link.amplifier.empty() ? std::optional(fix(FixCode::ClearAmplifier, ref(link.id))) : std::nullopt;
    std::vector<Argument> arguments{{"link", link.name}};
    arguments.insert(arguments.end(), what.begin(), what.end());
    out.push_back(finding(Severity::Warning, FindingCode::SpanTooLong, {ref(link.id)}, std::move(arguments), mend));
}

/// Whether amplifiers and spectrum suffice.
void addLine(const FibreLink& link, std::span<const Wavelength* const> lights, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::vector<Finding>& out) {
    const Argument name{"link", link.name};
    if (!link.amplifier.empty() && !catalogue.amplifier(link.amplifier))
        out.push_back(finding(Severity::Warning, FindingCode::UnknownAmplifier, {ref(link.id)}, {name, {"id", link.amplifier}}, fix(FixCode::ClearAmplifier, ref(link.id))));
    addSpans(link, scenario, catalogue, out);
    double needed = 0;
    for (const Wavelength* w : lights)
        if (const catalogue::Transceiver* mode = catalogue.transceiver(w->mode)) needed += mode->slot.base() * w->count;
    const double pair = network::bandWidth(link.band).base();
    if (needed <= pair * link.fibrePairs) return;
    const int pairs = static_cast<int>(std::min(1e6, std::ceil(needed / pair)));
    out.push_back(finding(Severity::Warning, FindingCode::BandFull, {ref(link.id)}, {name, {"needed", text::amount(Frequency::fromBase(needed))}, {"band", text::amount(Frequency::fromBase(pair * link.fibrePairs))}},
                          fix(FixCode::AddFibrePairs, ref(link.id), pairs, {{"pairs", whole(pairs)}})));
}

/// Whether a light path arrives with margin; the fix is the fastest mode that does.
void addLight(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::vector<Finding>& out) {
    const catalogue::Transceiver* mode = catalogue.transceiver(light.mode);
    const std::optional<double> margin = mode && light.count > 0 ? network::lightPathMargin(light, scenario, catalogue) : std::nullopt;
    if (!margin || *margin >= 0) return;
    const catalogue::Transceiver* best = nullptr;
    for (const catalogue::Transceiver& other : catalogue.transceivers()) {
        Wavelength changed = light;
        changed.mode = other.id;
        if ((best && other.rate <= best->rate) || network::lightPathMargin(changed, scenario, catalogue).value_or(-1) < 0) continue;
        best = &other;
    }
    const ItemRef item = ref(light.links.front());
    const std::optional<Fix> mend = best ? std::optional(fix(FixCode::SetMode, ref(light.id), static_cast<double>(best - catalogue.transceivers().data()), {{"mode", text::shipped(best->name)}})) : std::nullopt;
    std::vector<Argument> arguments{{"wavelength", light.name}, {"mode", text::shipped(mode->name)}};
    if (std::isinf(*margin)) out.push_back(finding(Severity::Warning, FindingCode::MarginDispersion, {item}, arguments, mend));
    else {
        arguments.push_back({"missing", text::amount(Decibel(-*margin, units::dB), 2)});
        out.push_back(finding(Severity::Warning, FindingCode::MarginShort, {item}, arguments, mend));
    }
}

} // namespace

void addLinkFindings(const Scenario& scenario, const catalogue::Catalogue& catalogue, Assessment& a) {
    std::vector<Finding>& out = a.findings;
    const std::set<LinkId> down = network::downLinks(scenario);
    const bool isAnyComputed = std::ranges::any_of(a.jobs, &JobAssessment::isComputed);
    std::map<LinkId, std::vector<const Wavelength*>> lights;
    for (const Shared<Wavelength>& light : scenario.wavelengths) {
        addLight(*light, scenario, catalogue, out);
        for (const LinkId id : std::set(light->links.begin(), light->links.end())) lights[id].push_back(&*light);
    }
    for (const Shared<FibreLink>& link : scenario.links) {
        const LinkAssessment* l = a.find(link->id);
        if (down.contains(link->id)) continue;
        if (l->capacity.base() <= 0) out.push_back(finding(Severity::Warning, FindingCode::WavelengthUnlit, {ref(link->id)}, {{"link", link->name}}));
        else if (isAnyComputed && !isUsed(a, link->id))
            out.push_back(finding(Severity::Info, FindingCode::LinkUnused, {ref(link->id)}, {{"link", link->name}}, fix(FixCode::RemoveLink, ref(link->id))));
        if (link->measuredRtt) {
            const Duration computed = l->computedOneWay * 2;
            const Duration light = network::lengthOf(*link, scenario) * DelayPerLength(1 / 0.299792458, units::usPerKm) * 2;
            const std::vector<Argument> arguments{{"link", link->name}, {"entered", text::amount(*link->measuredRtt)}, {"computed", text::amount(computed)}};
            const Fix clear = fix(FixCode::ClearMeasuredRtt, ref(link->id));
            if (*link->measuredRtt < light) out.push_back(finding(Severity::Warning, FindingCode::RttTooShort, {ref(link->id)}, arguments, clear));
            else if (std::abs(*link->measuredRtt / computed - 1) > 0.2) out.push_back(finding(Severity::Info, FindingCode::RttDisagrees, {ref(link->id)}, arguments, clear));
        }
        for (const Wavelength* w : lights[link->id]) {
            const catalogue::Transceiver* mode = catalogue.transceiver(w->mode);
            if (!mode || w->links.size() != 1 || mode->reach.base() <= 0 || l->length <= mode->reach || mode->requiredOsnr.base() > 0) continue;
            out.push_back(finding(Severity::Warning, FindingCode::RouteLongerThanReach, {ref(link->id)},
                                  {{"link", link->name}, {"length", text::amount(l->length)}, {"mode", text::shipped(mode->name)}, {"reach", text::amount(mode->reach)}}));
        }
        addLine(*link, lights[link->id], scenario, catalogue, out);
        if (link->sharedRiskGroups.empty()) continue;
        for (const Shared<FibreLink>& other : scenario.links)
            for (const std::string& group : link->sharedRiskGroups)
                if (other->id > link->id && std::ranges::find(other->sharedRiskGroups, group) != other->sharedRiskGroups.end())
                    out.push_back(finding(Severity::Info, FindingCode::SharedRisk, {ref(link->id), ref(other->id)},
                                          {{"first", link->name}, {"second", other->name}, {"group", group}}));
    }
}

} // namespace spanwright::assess
