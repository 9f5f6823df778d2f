// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/details.h"
#include "assess/explanationbuilder.h"
#include "assess/resolve.h"
#include "energy/energy.h"
#include "energy/phases.h"
#include <algorithm>
#include <cmath>

namespace spanwright::assess {
namespace {

text::Message say(PowerTerm term) { return {&text::entry(term), {}}; }
text::Message say(PowerTerm term, const char* name, const std::string& value) { return {&text::entry(term), {{name, value}}}; }

bool isOfJob(DetailId id) { return id >= DetailId::HourAmortised; }

const std::vector<Part>* costParts(const SiteCost& cost, DetailId id) {
    return id == DetailId::SiteCostRental ? &cost.rental : id == DetailId::SiteCostAmortised ? &cost.amortised : &cost.acquisition;
}

const SiteUse* useAt(const JobAssessment& j, SiteId site) {
    const auto it = std::ranges::find(j.uses, site, &SiteUse::site);
    return j.isComputed && it != j.uses.end() ? &*it : nullptr;
}

/// What a job uses or costs at a site; nullopt where it is not there.
std::optional<double> valueAt(const JobAssessment& j, SiteId site, DetailId id) {
    if (id >= DetailId::SiteCostRental) {
        const auto cost = std::ranges::find(j.siteCosts, site, &SiteCost::site);
        if (cost == j.siteCosts.end() || costParts(*cost, id)->empty()) return std::nullopt;
        return sumOf(*costParts(*cost, id));
    }
    const SiteUse* use = useAt(j, site);
    if (!use) return std::nullopt;
    switch (id) {
    case DetailId::SitePower: return use->facility.base();
    case DetailId::SiteEnergy: return use->energy.base();
    case DetailId::SiteEnergyYear: return (use->facility * Duration(1, units::year)).base();
    case DetailId::SiteCarbon: return use->carbon.base();
    case DetailId::SiteSwing: return use->swing.base();
    default: return std::nullopt;
    }
}

const Job* jobOf(const Scenario& s, const JobAssessment& j) { return find(s, j.job); }

std::optional<double> valueOfJob(DetailId id, const Scenario& s, const JobAssessment& j) {
    const Job* job = jobOf(s, j);
    if (!j.isComputed || !job) return std::nullopt;
    const double hours = j.input.accelerators * j.trainingTime.in(units::hour), tokens = job->tokens.base();
    const auto over = [](const std::vector<Part>& parts, double by) { return parts.empty() ? std::optional<double>() : sumOf(parts) / by; };
    switch (id) {
    case DetailId::HourAmortised: return over(j.costAmortised, hours);
    case DetailId::HourRental: return over(j.costRental, hours);
    case DetailId::TokenRental: return over(j.costRental, tokens);
    case DetailId::TokenEnergy: return j.energy.base() / (tokens / 1e6);
    default: return j.model.modelPerToken.base() * tokens / (j.energy.base() * 3600);
    }
}

/// Writes formula and inputs of one detail.
class Details {
public:
    Details(Builder& builder, const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment, const Detail& detail)
        : b(builder), s(scenario), c(catalogue), a(assessment), d(detail), m_draw(energy::phaseDraw(scenario.assumptions->trainingPower.likely, catalogue)) {}

    void write() {
        const SiteAssessment* site = a.find(d.site);
        switch (d.id) {
        case DetailId::SitePeak: return peak(*site);
        case DetailId::SiteHeadroom: return headroom(*site);
        case DetailId::SiteClock: return clock(*site);
        case DetailId::SiteSwing: return swing(*site);
        default: break;
        }
        if (isOfJob(d.id)) return ofJob(*a.find(d.job));
        if (d.job.isNone()) return ofAllJobs(site);
        ofOne(*a.find(d.job));
    }

private:
    [[nodiscard]] text::Message assumedDraw() const { return Builder::assumed(s.assumptions->trainingPower.source); }
    [[nodiscard]] const Site& site() const { return *find(s, d.site); }

    void peak(const SiteAssessment& of) {
        double sum = 0;
        std::string terms;
        if (of.accelerators == 0) {
            b.out.formula = "P_peak = 0";
            return b.finish(0);
        }
        const double draw = b.add("d", say(PowerTerm::InputComputeDraw), m_draw.compute, assumedDraw());
        int n = 0;
        for (const Shared<Cluster>& cluster : site().clusters)
            for (const Shared<Pool>& pool : cluster->pools) {
                const catalogue::Accelerator* accelerator = c.accelerator(pool->accelerator);
                if (!accelerator || pool->count == 0) continue;
                const std::string i = std::to_string(++n);
                const energy::Load one{accelerator, c.fabric(cluster->scaleOutFabric), cluster->nicRate, 1, cluster->optics};
                const double count = b.add("n" + i, say(PowerTerm::InputInstalled, "pool", pool->name), Kind::Count, pool->count, Builder::entered());
                const double rating = b.add("S" + i, say(PowerTerm::InputRating, "pool", pool->name), energy::serverRating(*accelerator, c), Builder::formula("Power"));
                const double network = b.add("w" + i, say(PowerTerm::InputPortPower, "pool", pool->name), energy::networkPower(one, c), Builder::formula("Power"));
                const double storage = b.add("m" + i, say(PowerTerm::InputPortStorage, "pool", pool->name), energy::storagePower(one, c), Builder::formula("Power"));
                sum += count * (rating * draw + network + storage);
                terms += (n > 1 ? " + n" : "n") + i + " x (S" + i + " x d + w" + i + " + m" + i + ")";
            }
        Power optics;
        for (const JobAssessment& j : a.jobs)
            if (const SiteUse* use = useAt(j, of.site)) optics += use->optics;
        if (optics.base() > 0) {
            sum += b.add("o", say(PowerTerm::InputOptics), optics, Builder::formula("Power"));
            terms += " + o";
        }
        const double pue = b.add("PUE", say(PowerTerm::InputPue), site().pue.likely, Builder::entered());
        b.out.formula = "P_peak = PUE x (" + terms + ")";
        b.finish(pue * sum);
    }
    void headroom(const SiteAssessment& of) {
        const double cap = b.add("P_cap", say(PowerTerm::InputCap), of.cap, Builder::entered());
        const double top = b.add("P_peak", {&text::entry(DetailId::SitePeak), {}}, of.peak, Builder::computed());
        b.out.formula = "H = P_cap - P_peak";
        b.finish(cap - top);
    }
    void clock(const SiteAssessment& of) {
        const double cap = b.add("P_cap", say(PowerTerm::InputCap), of.cap, Builder::entered());
        const double top = b.add("P_peak", {&text::entry(DetailId::SitePeak), {}}, of.peak, Builder::computed());
        const double still = b.add("P_idle", say(PowerTerm::InputIdle), of.still, Builder::formula("Power"));
        if (cap >= top || cap <= still) {
            b.out.formula = cap >= top ? "f = 1" : "f = 0";
            return b.finish(cap >= top ? 1 : 0);
        }
        const std::string fact = "sites-energy/facility/power_cap/dynamic_power_exponent";
        const double exponent = b.addFact("e_p", say(PowerTerm::InputExponent), Kind::Factor, c.number(fact), fact);
        b.out.formula = "f = ((P_cap - P_idle) / (P_peak - P_idle))^(1 / e_p)";
        b.finish(std::pow((cap - still) / (top - still), 1 / exponent));
    }
    void swing(const SiteAssessment& of) {
        const JobAssessment* most = nullptr;
        for (const JobAssessment& j : a.jobs)
            if (const SiteUse* use = useAt(j, of.site); use && (d.job.isNone() ? !most || use->swing > useAt(*most, of.site)->swing : j.job == d.job)) most = &j;
        if (!most) {
            b.out.formula = "dP = 0";
            return b.finish(0);
        }
        const bool isJoined = (most->step.dataExposed + most->step.crossSite).base() > 0;
        const double draw = b.add("d_c", say(PowerTerm::InputComputeDraw), m_draw.compute, assumedDraw());
        const double low = b.add("d_w", say(PowerTerm::InputWaitDraw), isJoined ? m_draw.wait : m_draw.bandwidth, Builder::formula("Power"));
        double sum = 0;
        std::string terms;
        int n = 0;
        const ResolvedJob r = resolve(*jobOf(s, *most), s, c, network::Routes(s, c));
        for (const ResolvedShare& share : r.shares) {
            if (share.site->id != of.site) continue;
            const std::string i = std::to_string(++n);
            const double count = b.add("n" + i, say(PowerTerm::InputInstalled, "pool", share.pool->name), Kind::Count, share.count, Builder::entered());
            const double rating = b.add("S" + i, say(PowerTerm::InputRating, "pool", share.pool->name), energy::serverRating(*share.accelerator, c), Builder::formula("Power"));
            sum += count * rating;
            terms += (n > 1 ? " + n" : "n") + i + " x S" + i;
        }
        b.out.formula = "dP = (" + terms + ") x (d_c - d_w)";
        b.finish(sum * (draw - low));
    }
    /// One job at the site, or between sites.
    void ofOne(const JobAssessment& j) {
        if (d.id >= DetailId::SiteCostRental) {
            const auto cost = std::ranges::find(j.siteCosts, d.site, &SiteCost::site);
            return b.finish(b.addParts("K", *costParts(*cost, d.id), Kind::Money, "Cost", Term::BindsCost));
        }
        const SiteUse& use = *useAt(j, d.site);
        if (d.id == DetailId::SitePower) {
            double it = b.add("a", say(PowerTerm::InputAcceleratorsDrawn), use.drawn, Builder::formula("Flow of power"));
            it += b.add("h", say(PowerTerm::InputHosts), use.hosts, Builder::formula("Flow of power"));
            it += b.add("w", say(PowerTerm::InputNetwork), use.network, Builder::formula("Power"));
            it += b.add("m", say(PowerTerm::InputStorage), use.storage, Builder::formula("Power"));
            it += b.add("o", say(PowerTerm::InputOptics), use.optics, Builder::formula("Power"));
            it += b.add("c", say(PowerTerm::InputCooling), use.facility - use.it, Builder::formula("Power"));
            b.out.formula = "P = a + h + w + m + o + c";
            return b.finish(it);
        }
        if (d.id == DetailId::SiteCarbon) {
            const double energy = b.add("E", {&text::entry(DetailId::SiteEnergy), {}}, use.energy, Builder::computed());
            const double intensity = b.add("c", Builder::term(Term::InputSiteCarbon, {{"site", site().name}}), use.meanCarbon, b.priced(site()));
            b.out.formula = "C = E x c";
            return b.finish(energy / 1000 * intensity);
        }
        const Power facility = use.facility;
        b.add("P", {&text::entry(DetailId::SitePower), {}}, facility, Builder::computed());
        const bool isYear = d.id == DetailId::SiteEnergyYear;
        const Duration time = isYear ? Duration(1, units::year) : j.trainingTime;
        b.add("T", say(isYear ? PowerTerm::InputYear : PowerTerm::InputRun), time, isYear ? Builder::formula("Power") : Builder::computed());
        b.out.formula = "E = P x T";
        b.finish((facility * time).base());
    }
    /// The sum over jobs, and what idles where it draws power.
    void ofAllJobs(const SiteAssessment* of) {
        const bool isPower = d.id == DetailId::SitePower || d.id == DetailId::SiteEnergyYear;
        const PowerTerm label = isPower ? PowerTerm::InputJobPower : d.id >= DetailId::SiteCostRental ? PowerTerm::InputJobCost : PowerTerm::InputJobEnergy;
        double sum = 0, held = 0;
        int n = 0;
        std::string terms;
        const std::string symbol = d.id >= DetailId::SiteCostRental ? "K" : isPower ? "P" : "E";
        const auto term = [&](const text::Message& name, Kind kind, double value) {
            terms += (n > 0 ? " + " : "") + symbol + std::to_string(n + 1);
            ++n;
            sum += b.add(symbol + std::to_string(n), name, kind, value, Builder::computed());
        };
        for (const JobAssessment& j : a.jobs) {
            const auto value = valueAt(j, d.site, isPower ? DetailId::SitePower : d.id == DetailId::SiteCarbon ? DetailId::SiteEnergy : d.id);
            if (!value) continue;
            term(say(label, "job", jobOf(s, j)->name), isPower ? Kind::Power : d.id >= DetailId::SiteCostRental ? Kind::Money : Kind::Energy, *value);
            held += *value;
        }
        if (isPower && of && of->facility.base() - held > of->facility.base() * 1e-9) term(say(PowerTerm::InputIdlePower), Kind::Power, of->facility.base() - held);
        if (n == 0) terms = "0";
        if (d.id == DetailId::SiteCarbon) {
            const double intensity = b.add("c", Builder::term(Term::InputSiteCarbon, {{"site", site().name}}), site().carbon, Builder::entered());
            b.out.formula = "C = (" + terms + ") x c";
            return b.finish(sum / 1000 * intensity);
        }
        if (d.id == DetailId::SiteEnergyYear) {
            b.add("T", say(PowerTerm::InputYear), Duration(1, units::year), Builder::formula("Power"));
            b.out.formula = "E = (" + terms + ") x T";
            return b.finish((Power::fromBase(sum) * Duration(1, units::year)).base());
        }
        b.out.formula = std::string(d.id >= DetailId::SiteCostRental ? "K" : d.id == DetailId::SitePower ? "P" : "E") + " = " + terms;
        b.finish(sum);
    }
    void ofJob(const JobAssessment& j) {
        const double tokens = jobOf(s, j)->tokens.base();
        const auto addTokens = [&] { return b.add("D", say(PowerTerm::InputRunTokens), Kind::TokenCount, tokens, Builder::entered()); };
        if (d.id == DetailId::TokenEnergy || d.id == DetailId::FlopsPerJoule) {
            const double energy = b.add("E", say(PowerTerm::InputRunEnergy), j.energy, Builder::computed());
            if (d.id == DetailId::TokenEnergy) {
                b.out.formula = "e = 1,000,000 x E / D";
                return b.finish(energy / (addTokens() / 1e6));
            }
            const double flops = b.add("C", Builder::name(FigureId::FlopsPerToken), j.model.modelPerToken, Builder::computed());
            b.out.formula = "F = C x D / E";
            return b.finish(flops * addTokens() / (energy * 3600));
        }
        const bool isAmortised = d.id == DetailId::HourAmortised;
        const FigureId figure = isAmortised ? FigureId::Cost : FigureId::CostRental;
        const double cost = b.add("K", say(PowerTerm::InputRunCost), Kind::Money, j.figure(figure)->value, Builder::computed());
        if (d.id == DetailId::TokenRental) {
            b.out.formula = "k = K / D";
            return b.finish(cost / addTokens());
        }
        const double count = b.add("n", Builder::term(Term::InputAccelerators), Kind::Count, j.input.accelerators, Builder::entered());
        const double time = b.add("T", say(PowerTerm::InputRun), j.trainingTime, Builder::computed());
        b.out.formula = "k = K / (n x T)";
        b.finish(cost / (count * time / 3600));
    }

    Builder& b;
    const Scenario& s;
    const catalogue::Catalogue& c;
    const Assessment& a;
    const Detail& d;
    energy::PhaseDraw m_draw;
};

} // namespace

std::optional<double> valueOf(const Detail& d, const Scenario& s, const Assessment& a) {
    if (isOfJob(d.id)) {
        const JobAssessment* j = a.find(d.job);
        return j ? valueOfJob(d.id, s, *j) : std::nullopt;
    }
    const SiteAssessment* site = a.find(d.site);
    if (d.site.isNone() ? d.id < DetailId::SiteCostRental : !site || !find(s, d.site)) return std::nullopt;
    switch (d.id) {
    case DetailId::SitePeak: return site->peak.base();
    case DetailId::SiteHeadroom: return site->cap.base() > 0 ? std::optional(site->cap.base() - site->peak.base()) : std::nullopt;
    case DetailId::SiteClock: return site->cap.base() > 0 ? std::optional(site->capSpeed.base()) : std::nullopt;
    case DetailId::SitePower: if (d.job.isNone()) return site->facility.base(); break;
    case DetailId::SiteEnergyYear: if (d.job.isNone()) return (site->facility * Duration(1, units::year)).base(); break;
    case DetailId::SiteSwing: if (d.job.isNone()) return site->swing.base(); break;
    default: break;
    }
    if (!d.job.isNone()) {
        const JobAssessment* j = a.find(d.job);
        return j ? valueAt(*j, d.site, d.id) : std::nullopt;
    }
    double sum = 0;
    for (const JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        const auto value = valueAt(j, d.site, d.id);
        if (!value && d.id >= DetailId::SiteCostRental && std::ranges::find(j.siteCosts, d.site, &SiteCost::site) != j.siteCosts.end()) return std::nullopt; // a price is missing
        sum += value.value_or(0);
    }
    return sum;
}

namespace {

/// The sum over jobs is told as the one job's own figure where no other job, and nothing idle, adds to it.
Detail toldAs(const Detail& detail, double value, const Assessment& assessment) {
    if (!detail.job.isNone() || isOfJob(detail.id)) return detail;
    Detail alone = detail;
    for (const JobAssessment& j : assessment.jobs) {
        const auto part = j.isComputed ? valueAt(j, detail.site, detail.id) : std::nullopt;
        if (!part) continue;
        if (!alone.job.isNone() || std::abs(*part - value) > std::abs(value) * 1e-9) return detail;
        alone.job = j.job;
    }
    return alone;
}

} // namespace

Explanation explain(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment, const Detail& detail) {
    static const JobAssessment kNoJob;
    Builder b(scenario, catalogue, kNoJob, FigureId::FacilityPower);
    b.out.title = {&text::entry(detail.id), {}};
    b.out.help = {&text::help(detail.id), {}};
    b.out.kind = kindOf(detail.id);
    const std::optional<double> value = valueOf(detail, scenario, assessment);
    if (!value) {
        b.out.value = std::nan("");
        return b.out;
    }
    const Detail told = toldAs(detail, *value, assessment);
    Details(b, scenario, catalogue, assessment, told).write();
    b.out.evidence.push_back(Builder::term(Term::EvidenceNone));
    return b.out;
}

} // namespace spanwright::assess
