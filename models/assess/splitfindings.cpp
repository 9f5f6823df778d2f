// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/findingparts.h"
#include "assess/resolve.h"
#include <set>

namespace spanwright::assess {
namespace {

/// Sites whose accelerators are no multiple of what stands together: a stage of all replicas, or a whole replica.
void addShares(const ResolvedJob& r, const JobAssessment& j, std::vector<Finding>& out) {
    const Job& job = *r.job;
    const bool isByStage = job.cut == Cut::Pipeline && job.layout.pipeline > 1;
    if (!isByStage && job.cut != Cut::Data && job.cut != Cut::LocalSgd) return;
    const int unit = isByStage ? j.input.accelerators / job.layout.pipeline : job.layout.tensor * job.layout.pipeline * job.layout.context;
    std::map<SiteId, int> counts;
    for (const ResolvedShare& share : r.shares) counts[share.site->id] += share.count;
    if (counts.size() < 2) return;
    std::set<SiteId> said;
    for (const ResolvedShare& share : r.shares)
        if (const int count = counts[share.site->id]; unit > 0 && count % unit != 0 && said.insert(share.site->id).second)
            out.push_back(finding(Severity::Info, FindingCode::SharesNotWhole, {ref(job.id), ref(share.site->id)},
                                  {{"job", job.name}, {"site", share.site->name}, {"accelerators", whole(count)}, {"unit", whole(unit)}}));
}

void addLocalSgd(const ResolvedJob& r, const JobAssessment& j, std::vector<Finding>& out) {
    if (r.job->cut != Cut::LocalSgd || j.input.crossSite.boundaries == 0) return;
    const training::ExtraTokens& extra = j.extraTokens;
    const Argument job{"job", r.job->name}, replicas{"replicas", whole(j.input.crossSite.sites)}, steps{"steps", whole(r.job->localSgd.innerSteps)};
    const auto share = [](double factor) { return text::amount(Fraction(factor - 1, units::one)); };
    if (extra.high > 1) out.push_back(finding(Severity::Info, FindingCode::LocalSgdTokens, {ref(r.job->id)}, {job, {"low", share(extra.low)}, {"high", share(extra.high)}, replicas, steps}));
    if (extra.isExtrapolated) out.push_back(finding(Severity::Warning, FindingCode::LocalSgdExtrapolated, {ref(r.job->id)}, {job, replicas, steps}));
}

void addCheckpoints(const ResolvedJob& r, const JobAssessment& j, const Scenario& scenario, std::vector<Finding>& out) {
    if (r.job->checkpointSite.isNone()) return;
    const Argument job{"job", r.job->name}, site{"site", nameOf(scenario, r.job->checkpointSite)};
    const std::vector<ItemRef> subjects{ref(r.job->id), ref(r.job->checkpointSite)};
    if (!j.checkpointTransfer.isFinite())
        out.push_back(finding(Severity::Warning, FindingCode::CheckpointNoRoute, subjects, {job, site, {"from", r.shares.front().site->name}}));
    else if (j.checkpointTransfer >= j.checkpointInterval)
        out.push_back(finding(Severity::Info, FindingCode::CheckpointSlow, subjects, {job, site, {"time", text::amount(j.checkpointTransfer)}, {"interval", text::amount(j.checkpointInterval)}}));
}

} // namespace

void addSplitFindings(const ResolvedJob& r, const JobAssessment& j, const Scenario& scenario, std::vector<Finding>& out) {
    addShares(r, j, out);
    addLocalSgd(r, j, out);
    addCheckpoints(r, j, scenario, out);
}

} // namespace spanwright::assess
