// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/resolve.h"
#include "network/design.h"
#include "reliability/reliability.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

// Formulas: docs/physics.md, section "Failures".
namespace spanwright::assess {
namespace {

constexpr double kSlower = 5e-4; // of the step: less is no difference
constexpr double kUnnoticed = 0.05; // s; restoration within 50 ms did not stop training in China Telecom's field test (2024)

class Analysis {
public:
    Analysis(std::span<const ResolvedJob> jobs, std::size_t job, const JobAssessment& assessment, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes, const network::Others& others)
        : m_jobs(jobs), m_job(job), m_assessment(assessment), m_scenario(scenario), m_catalogue(catalogue), m_routes(routes), m_others(others), m_restart(scenario.assumptions->restart.likely) {
        m_reroute = Duration(catalogue.number("transport/reroute_s"), units::s);
        m_patience = Duration::fromBase(std::numeric_limits<double>::infinity());
        if (!m_assessment.crossings.empty() && !transport::isTcp(m_assessment.crossings.front().transport.protocol)) m_patience = transport::givesUpAfter(m_jobs[m_job].job->transport);
        for (const network::Route& route : m_jobs[m_job].routes) m_used.insert(route.links.begin(), route.links.end());
    }

    std::vector<Failure> all() {
        addNodes();
        for (const LinkId id : m_used) addLink(*find(m_scenario, id));
        for (const Shared<Wavelength>& w : m_scenario.wavelengths)
            if (w->count > w->down && std::ranges::any_of(w->links, [&](LinkId id) { return m_used.contains(id); })) addLightPath(*w);
        addSites();
        addRework();
        std::ranges::stable_sort(m_out, std::ranges::greater{}, &Failure::lost);
        return std::move(m_out);
    }

private:
    [[nodiscard]] const ResolvedJob& job() const { return m_jobs[m_job]; }
    /// Mean time between failures of a card of the line system.
    [[nodiscard]] FailureRate cards(double count) const { return FailureRate(count / m_catalogue.number("fibres/failures/equipment_mtbf_h"), units::perHour); }
    [[nodiscard]] Duration cardRepair() const { return {m_catalogue.number("fibres/failures/equipment_mttr_h"), units::hour}; }

    void addNodes() {
        double nodes = 0;
        for (const ResolvedShare& share : job().shares) nodes += std::ceil(double(share.count) / share.pool->perNode);
        add({FailureKind::Nodes, ref(job().job->id), {}, m_scenario.assumptions->nodeFailure.likely * nodes, {}, FailureEffect::Restarts, m_restart, m_assessment.step.total(), {}});
    }

    void addLink(const FibreLink& link) {
        const std::set<LinkId> cut = m_routes.cutWith(link.id);
        const FailureRate cuts = network::cutsOf(link, m_scenario);
        const Duration repair = network::repairOf(link, m_scenario);
        if (link.protection == Protection::None) {
            addDark(FailureKind::FibreCut, ref(link.id), cut, cuts, repair);
        } else {
            addSwitched(FailureKind::FibreCut, link, cuts, repair);
            // both paths at once: the shared duct is cut, or the second path while the first is being mended
            const double down = 1 - network::linkAvailability(link, m_scenario).base();
            const double shared = link.sharedDuct.base();
            const double one = cuts.in(units::perHour) * repair.in(units::hour);
            const FailureRate both = cuts * (shared + 2 * (1 - shared) * (1 - shared) * one / (1 + one));
            if (both.base() > 0) addDark(FailureKind::BothPaths, ref(link.id), cut, both, Duration(down / (1 - down) / both.in(units::perHour), units::hour));
        }
        const FailureRate amplifiers = cards(2.0 * (network::spanCount(link, m_scenario, m_catalogue) - 1)); // one a direction between spans
        if (link.protection == Protection::None) addDark(FailureKind::Amplifiers, ref(link.id), {link.id}, amplifiers, cardRepair());
        else addSwitched(FailureKind::Amplifiers, link, amplifiers, cardRepair());
    }

    /// The second path takes over.
    void addSwitched(FailureKind kind, const FibreLink& link, FailureRate rate, Duration repair) {
        Failure f{kind, ref(link.id), {}, rate, repair, FailureEffect::Stalls, link.switchTime, m_assessment.step.total(), {}};
        if (link.switchTime.base() <= kUnnoticed) f.effect = FailureEffect::Unnoticed;
        if (link.switchTime > m_patience) f.effect = FailureEffect::Restarts;
        add(f);
    }

    /// Links carry nothing: other routes, or none.
    void addDark(FailureKind kind, ItemRef subject, const std::set<LinkId>& dark, FailureRate rate, Duration repair) {
        const auto capacity = [&](LinkId id) { return dark.contains(id) ? BitRate() : m_routes.capacity(id); };
        add(detoured({kind, subject, {dark.begin(), dark.end()}, rate, repair, FailureEffect::Slower, m_reroute, {}, {}}, dark, capacity, {}));
    }

    void addLightPath(const Wavelength& w) {
        const catalogue::Transceiver* mode = m_catalogue.transceiver(w.mode);
        if (!mode) return;
        const std::set<LinkId> links(w.links.begin(), w.links.end());
        const auto capacity = [&](LinkId id) { return links.contains(id) ? m_routes.capacity(id) - mode->rate : m_routes.capacity(id); };
        std::set<LinkId> dark;
        for (const LinkId id : links)
            if (m_routes.lightPaths(id) <= 1) dark.insert(id);
        const FailureRate rate = cards((w.count - w.down) * (2.0 + 2.0 * static_cast<double>(w.regenerated.size()))); // a transponder at each end of each part
        add(detoured({FailureKind::LightPath, ref(w.id), {dark.begin(), dark.end()}, rate, cardRepair(), FailureEffect::Slower, m_reroute, {}, {}}, dark, capacity, links));
    }

    void addSites() {
        const Assumptions& a = *m_scenario.assumptions;
        std::set<SiteId> own, passed;
        for (const ResolvedShare& share : job().shares) own.insert(share.site->id);
        for (const LinkId id : m_used) {
            passed.insert(find(m_scenario, id)->from);
            passed.insert(find(m_scenario, id)->to);
        }
        const Duration never = Duration::fromBase(std::numeric_limits<double>::infinity());
        for (const SiteId id : own) {
            const double left = shrinksTo(id);
            add({FailureKind::Site, ref(id), {}, a.siteOutage.likely, a.siteRepair.likely, left > 0 ? FailureEffect::Shrinks : FailureEffect::Stops, m_restart, left > 0 ? m_assessment.step.total() / left : never, {}});
        }
        for (const SiteId id : passed) {
            if (own.contains(id)) continue;
            std::set<LinkId> dark;
            for (const Shared<FibreLink>& link : m_scenario.links)
                if (link->from == id || link->to == id) dark.insert(link->id);
            addDark(FailureKind::Site, ref(id), dark, a.siteOutage.likely, a.siteRepair.likely);
        }
    }

    /// Share of the accelerators with which the job goes on without a site; 0: it waits. The same batch on fewer replicas takes longer in proportion.
    [[nodiscard]] double shrinksTo(SiteId site) const {
        const bool hasReplicas = job().job->cut == Cut::Data || job().job->cut == Cut::LocalSgd;
        if (job().job->siteLoss != SiteLoss::Shrink || !hasReplicas) return 0;
        double left = 0;
        for (const ResolvedShare& share : job().shares)
            if (share.site->id != site) left += share.count;
        return left / job().accelerators;
    }

    /// How the job goes on: its step over the routes that are left, with a pause until they are found.
    [[nodiscard]] Failure detoured(Failure f, const std::set<LinkId>& dark, const CapacityOf& capacity, const std::set<LinkId>& dimmed) const {
        std::vector<ResolvedJob> left(m_jobs.begin(), m_jobs.end());
        bool isCut = false;
        for (ResolvedJob& r : left)
            for (std::size_t i = 0; i < r.routes.size(); ++i) {
                network::Route& route = r.routes[i];
                const auto isIn = [&](const std::set<LinkId>& links) { return std::ranges::any_of(route.links, [&](LinkId id) { return links.contains(id); }); };
                if (isIn(dimmed)) route.lanes = std::max(1, route.lanes - 1);
                if (!isIn(dark)) continue;
                std::optional<network::Route> other = m_routes.shortest(r.boundaries[i].first, r.boundaries[i].second, dark);
                if (other) route = std::move(*other);
                else if (&r == &left[m_job]) isCut = true;
                else route.links.clear(); // that job stops, and takes nothing
            }
        if (isCut) {
            f.effect = FailureEffect::Stops;
            f.pause = m_restart;
            f.step = Duration::fromBase(std::numeric_limits<double>::infinity());
            return f;
        }
        std::erase_if(left, [](const ResolvedJob& r) { return std::ranges::any_of(r.routes, [](const network::Route& route) { return route.links.empty(); }); });
        const auto me = std::ranges::find(left, job().job, &ResolvedJob::job);
        const std::optional<network::Others> moved = m_others.uses(dark) ? std::optional(m_others.without(dark)) : std::nullopt;
        const std::vector<Crossing> mine = crossings(left, m_scenario, m_catalogue, capacity, moved ? *moved : m_others)[static_cast<std::size_t>(me - left.begin())];
        f.step = training::step(stepInput(*me, m_scenario, m_catalogue, mine)).total();
        if (m_reroute > m_patience) f.effect = FailureEffect::Restarts;
        else if (f.step <= m_assessment.step.total() * (1 + kSlower)) f.effect = FailureEffect::Stalls;
        return f;
    }

    void add(Failure f) {
        if (f.rate.base() > 0) m_out.push_back(std::move(f));
    }

    /// Restarts lose half a checkpoint interval too, which follows from how many there are.
    void addRework() {
        FailureRate restarts;
        const bool meetsRarely = job().job->cut == Cut::LocalSgd;
        const auto isRestart = [&](const Failure& f) { return f.effect == FailureEffect::Restarts || f.effect == FailureEffect::Stops || (f.effect == FailureEffect::Shrinks && !meetsRarely); };
        for (const Failure& f : m_out)
            if (isRestart(f)) restarts += f.rate;
        const Duration interval = reliability::goodput(restarts, m_assessment.checkpointWrite, m_restart, Fraction(1, units::one), m_assessment.checkpointTransfer.isFinite() ? m_assessment.checkpointTransfer : Duration()).interval;
        const double step = m_assessment.step.total().base();
        for (Failure& f : m_out) {
            if (isRestart(f)) f.pause = m_restart + interval / 2;
            else if (f.effect == FailureEffect::Shrinks) // the others go on; what the lost site did since the last meeting is gone
                f.pause = m_assessment.step.total() * (job().job->localSgd.innerSteps / 2.0 * (1 - shrinksTo(SiteId{f.subject.id})));
            const double times = f.rate.in(units::perHour);
            const double mending = times * f.repair.in(units::hour);
            const double slower = f.step.isFinite() ? 1 - step / std::max(step, f.step.base()) : 1;
            f.lost = Fraction(std::min(1.0, times * f.pause.in(units::hour) + (f.step.isFinite() ? mending : mending / (1 + mending)) * slower), units::one);
        }
    }

    std::span<const ResolvedJob> m_jobs;
    std::size_t m_job;
    const JobAssessment& m_assessment;
    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    const network::Routes& m_routes;
    const network::Others& m_others;
    Duration m_restart, m_reroute, m_patience;
    std::set<LinkId> m_used;
    std::vector<Failure> m_out;
};

} // namespace

std::vector<Failure> failuresOf(std::span<const ResolvedJob> jobs, std::size_t job, const JobAssessment& assessment, const Scenario& scenario, const catalogue::Catalogue& catalogue, const network::Routes& routes, const network::Others& others) {
    return Analysis(jobs, job, assessment, scenario, catalogue, routes, others).all();
}

} // namespace spanwright::assess
