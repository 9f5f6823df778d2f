// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/costs.h"
#include <algorithm>
#include <map>

namespace spanwright::assess {
namespace {

Owner ownerOf(const Scenario& s, SiteId site) { return cost::ownerOrOwn(find(s, site)->owner, *s.assumptions); }

/// Crossings between the sites of two owners, both ways, with the bytes of the run.
std::vector<Egress> flowsOf(const JobAssessment& j, const Scenario& s) {
    std::vector<Egress> flows;
    const Bytes bytes = crossingBytes(j.step) * j.steps;
    for (const Crossing& c : j.crossings) {
        if (ownerOf(s, c.from).name == ownerOf(s, c.to).name) continue;
        flows.push_back({c.from, c.to, bytes, {}, {}});
        if (!j.isRing) flows.push_back({c.to, c.from, bytes, {}, {}});
    }
    return flows;
}

} // namespace

Bytes crossingBytes(const training::Step& step) { return step.pipelineMessage * step.microBatches + step.dataVolume; }

cost::Outlay egressOutlay(JobAssessment& j, const Scenario& s, const catalogue::Catalogue& catalogue) {
    j.egress = flowsOf(j, s);
    std::map<std::string, Bytes> sent; // an owner's tiers see all that he sends
    for (const Egress& e : j.egress) sent[ownerOf(s, e.from).name] += e.bytes;
    cost::Outlay out;
    for (Egress& e : j.egress) {
        const Owner owner = ownerOf(s, e.from);
        const std::vector<cost::EgressTier> tiers = cost::egressTiers(owner, catalogue);
        if (tiers.empty()) {
            out.operation.isKnown = false;
            continue;
        }
        const Bytes all = sent[owner.name];
        const Bytes month = all / std::max(1.0, j.trainingTime.in(units::year) * 12);
        e.fact = std::ranges::find_if(tiers, [&](const cost::EgressTier& t) { return month <= t.upTo; })->fact;
        e.price = all.base() > 0 ? cost::egressCost(tiers, all, j.trainingTime) * (e.bytes / all) : Money();
        out.operation.egress += *e.price;
    }
    return out;
}

void addOwnerFindings(const Scenario& s, const std::vector<ResolvedJob>& jobs, const Assessment& a, std::vector<Finding>& out) {
    const auto add = [&](Severity severity, FindingCode code, std::vector<ItemRef> subjects, std::vector<text::Argument> arguments) {
        out.push_back({severity, code, std::move(subjects), {&text::entry(code), std::move(arguments)}, {}});
    };
    for (const Shared<Site>& site : s.sites)
        if (!cost::ownerOf(site->owner, *s.assumptions)) add(Severity::Warning, FindingCode::UnknownOwner, {ref(site->id)}, {{"site", site->name}, {"owner", site->owner}});
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (!a.jobs[i].isComputed) continue;
        const Job& job = *jobs[i].job;
        std::vector<SiteId> said;
        const auto once = [&](SiteId id) { return std::ranges::find(said, id) == said.end() ? (said.push_back(id), true) : false; };
        const auto arguments = [&](SiteId id) { return std::vector<text::Argument>{{"job", job.name}, {"site", nameOf(s, id)}, {"owner", cost::shownName(ownerOf(s, id))}}; };
        for (const Egress& e : a.jobs[i].egress)
            if (!e.price && once(e.from)) add(Severity::Warning, FindingCode::EgressNotPriced, {ref(job.id), ref(e.from)}, arguments(e.from));
        said.clear();
        for (const ResolvedShare& share : jobs[i].shares) {
            const Owner owner = ownerOf(s, share.site->id);
            if (owner.kind == OwnerKind::Cloud && owner.purchase == Purchase::Spot && once(share.site->id)) add(Severity::Info, FindingCode::SpotNotCounted, {ref(job.id), ref(share.site->id)}, arguments(share.site->id));
        }
    }
}

std::optional<cost::CashFlow> cashFlow(const Scenario& s, const Assessment& a) {
    std::vector<cost::Asset> assets;
    Money operation, rental;
    bool isAny = false, isRentalKnown = true;
    for (const JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        if (j.costAmortised.empty()) return std::nullopt;
        isAny = true;
        const double years = j.trainingTime.in(units::year);
        assets.insert(assets.end(), j.outlay.assets.begin(), j.outlay.assets.end());
        operation += j.outlay.operation.total() / years;
        isRentalKnown = isRentalKnown && !j.costRental.empty();
        for (const Part& part : j.costRental) rental += Money(part.value, units::USD) / years;
    }
    if (!isAny) return std::nullopt;
    return cost::cashFlow(assets, operation, isRentalKnown ? rental : Money(), s.assumptions->costOfCapital.likely, s.assumptions->cashFlowYears);
}

} // namespace spanwright::assess
