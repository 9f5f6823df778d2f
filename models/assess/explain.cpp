// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/explanationbuilder.h"
#include "assess/power.h"
#include "assess/resolve.h"
#include "assess/runevidence.h"
#include "energy/energy.h"
#include "evidence/fieldresults.h"
#include "reliability/reliability.h"
#include "text/modelterms.h"
#include "text/shipped.h"
#include "training/shape.h"
#include <algorithm>
#include <cmath>

namespace spanwright::assess {
namespace {

void explainEfficiency(Builder& b) {
    const JobAssessment& j = b.m_job;
    double value = 1 - b.add("l_bandwidth", Builder::name(FigureId::BandwidthLoss), j.loss.bandwidth, Builder::computed());
    value -= b.add("l_delay", Builder::name(FigureId::DelayLoss), j.loss.delay, Builder::computed());
    value -= b.add("l_fault", Builder::name(FigureId::FaultLoss), j.loss.fault, Builder::computed());
    b.out.formula = "E = 1 - l_bandwidth - l_delay - l_fault";
    const std::pair<double, FigureId> losses[] = {{j.loss.bandwidth.base(), FigureId::BandwidthLoss}, {j.loss.delay.base(), FigureId::DelayLoss}, {j.loss.fault.base(), FigureId::FaultLoss}};
    const auto largest = *std::ranges::max_element(losses, {}, &std::pair<double, FigureId>::first);
    b.out.binds = largest.first > 1e-6 ? Builder::term(Term::BindsLoss, {{"name", &text::entry(largest.second)}}) : Builder::term(Term::BindsNothing);
    b.finish(value);
    Length longest;
    for (const network::Route& route : j.routes) longest = std::max(longest, route.length);
    if (longest.base() <= 0) return;
    for (const evidence::FieldResult* r : evidence::nearestFieldResults(longest, 2))
        b.out.evidence.push_back(Builder::term(Term::EvidenceClaim, {{"title", text::shipped(r->title)}, {"distance", text::amount(r->distance)}, {"bound", std::string(r->isBound ? "> " : "")},
                                                                     {"efficiency", text::amount(r->efficiency)}, {"evidence", text::shipped(r->evidence)}, {"source", text::shipped(r->source)}}));
}

void explainLoss(Builder& b, FigureId id) {
    const JobAssessment& j = b.m_job;
    const double one = b.add("T_one", Builder::term(Term::InputOneSiteStep), j.oneSiteStep.total(), Builder::formula("Efficiency against one site"));
    if (id == FigureId::FaultLoss) {
        const double step = b.add("T", Builder::name(FigureId::StepTime), j.step.total(), Builder::computed());
        const double alone = j.goodput.base() * (one / step) / (one / step - j.loss.fault.base());
        const double goodputAlone = b.add("G_one", Builder::term(Term::InputOneSiteGoodput), Kind::Fraction, alone, Builder::formula("Goodput"));
        const double goodput = b.add("G", Builder::name(FigureId::Goodput), j.goodput, Builder::computed());
        b.out.formula = "l = T_one / T x (1 - G / G_one)";
        return b.finish(one / step * (1 - goodput / goodputAlone));
    }
    const double zero = b.add("T_rate", Builder::term(Term::InputZeroDelayStep), j.zeroDelayStep.total(), Builder::formula("Efficiency against one site"));
    if (id == FigureId::BandwidthLoss) {
        b.out.formula = "l = 1 - T_one / T_rate";
        return b.finish(1 - one / zero);
    }
    const double step = b.add("T", Builder::name(FigureId::StepTime), j.step.total(), Builder::computed());
    b.out.formula = "l = T_one / T_rate - T_one / T";
    b.finish(one / zero - one / step);
}

void explainGoodput(Builder& b, const Scenario& scenario) {
    const JobAssessment& j = b.m_job;
    if (!j.meanTimeToInterrupt.isFinite()) {
        b.out.formula = "G = A";
        return b.finish(b.add("A", Builder::term(Term::InputUpShare), j.upShare, Builder::formula("Failures")));
    }
    const double mean = b.add("M", Builder::term(Term::InputMeanTime), Kind::Duration, j.meanTimeToInterrupt.base(), Builder::assumed(scenario.assumptions->nodeFailure.source));
    const double interval = b.add("dt", Builder::name(FigureId::CheckpointInterval), j.checkpointInterval, Builder::computed());
    const double write = b.add("w", Builder::term(Term::InputCheckpointWrite), j.checkpointWrite, Builder::assumed(scenario.assumptions->checkpointRate.source));
    const double restart = b.add("u", Builder::term(Term::InputRestart), scenario.assumptions->restart.likely, Builder::assumed(scenario.assumptions->restart.source));
    const double available = b.add("A", Builder::term(Term::InputUpShare), j.upShare, Builder::formula("Failures"));
    const double lost = (restart + interval / 2) / mean;
    const bool isFirstOrder = lost < 0.5;
    b.out.formula = isFirstOrder ? "G = (1 - (u + dt / 2) / M) / (1 + w / dt) x A" : "G = M / (4 x (u + dt / 2)) / (1 + w / dt) x A";
    b.finish((isFirstOrder ? 1 - lost : 0.25 / lost) / (1 + write / interval) * available);
}

const SiteUse& useOf(const JobAssessment& j, const Site& site) { return *std::ranges::find(j.uses, site.id, &SiteUse::site); }

void explainPerSite(Builder& b, const Scenario& scenario, const Job& job, bool isCarbon) {
    const JobAssessment& j = b.m_job;
    // energy by site in the proportion of its facility power, as assess() adds it up
    const ResolvedJob r = resolve(job, scenario, b.m_catalogue, network::Routes(scenario, b.m_catalogue));
    double total = 0;
    std::string formula;
    int n = 0;
    Power optics;
    for (const Part& part : j.power)
        if (part.name == Term::PowerOptics) optics = Power::fromBase(part.value);
    for (const ResolvedShare& share : r.shares) {
        ++n;
        const energy::Load load{share.accelerator, b.m_catalogue.fabric(share.cluster->scaleOutFabric), share.cluster->nicRate, share.count, share.cluster->optics};
        const energy::Draw d = energy::draw(load, meanDraw(j, *scenario.assumptions, b.m_catalogue), overheadOf(*share.site, *scenario.assumptions, b.m_catalogue), optics * (double(share.count) / r.accelerators), b.m_catalogue);
        const std::string index = std::to_string(n);
        const double energyUsed = b.add("E" + index, Builder::term(Term::InputSiteEnergy, {{"site", share.site->name}}), d.facility() * j.trainingTime, Builder::formula("Power"));
        formula += (n > 1 ? " + " : "") + ("E" + index);
        if (!isCarbon) {
            total += energyUsed;
            continue;
        }
        const double intensity = b.add("c" + index, Builder::term(Term::InputSiteCarbon, {{"site", share.site->name}}), useOf(j, *share.site).meanCarbon, b.priced(*share.site));
        formula += " x c" + index;
        total += energyUsed / 1000 * intensity;
    }
    b.out.formula = (isCarbon ? "C = " : "E = ") + formula;
    b.finish(total);
}

void explainEnergyCharge(Builder& b, const Scenario& scenario) {
    double total = 0;
    int n = 0;
    for (const SiteUse& use : b.m_job.uses) {
        const std::string index = std::to_string(++n);
        const Site& site = *find(scenario, use.site);
        const double energy = b.add("E" + index, Builder::term(Term::InputSiteEnergy, {{"site", site.name}}), use.energy, Builder::formula("Power"));
        const double price = b.add("p" + index, Builder::term(Term::InputSitePrice, {{"site", site.name}}), use.meanPrice, b.priced(site));
        b.out.formula += (n > 1 ? " + E" : "K = E") + index + " x p" + index;
        total += energy / 1000 * price;
    }
    b.finish(total);
}

void explainDemandCharge(Builder& b, const Scenario& scenario) {
    double total = 0;
    int n = 0;
    for (const SiteUse& use : b.m_job.uses) {
        const Site& site = *find(scenario, use.site);
        const Tariff* tariff = find(scenario, site.tariff);
        if (!tariff) continue;
        const std::string index = std::to_string(++n);
        const double power = b.add("P" + index, Builder::term(Term::InputSiteDemand, {{"site", site.name}}), use.facility, Builder::formula("Power"));
        const double price = b.add("d" + index, Builder::term(Term::InputDemandPrice, {{"tariff", tariff->name}}), tariff->demandCharge, Builder::entered());
        const double months = b.add("n" + index, Builder::term(Term::InputMonths), Kind::Count, use.months, Builder::formula("Tariffs"));
        b.out.formula += (n > 1 ? " + P" : "D = P") + index + " x d" + index + " x n" + index;
        total += power / 1000 * price * months;
    }
    if (n == 0) b.out.formula = "D = 0";
    b.finish(total);
}

void explainCurtailment(Builder& b) {
    const double days = b.add("T", Builder::name(FigureId::DaysToTrain), b.m_job.trainingTime, Builder::computed());
    const double lost = b.add("f", Builder::term(Term::InputCurtailed), b.m_job.curtailment.lost, Builder::formula("Curtailment"));
    b.out.formula = "t = T x f / (1 - f)";
    b.finish(days * lost / (1 - lost));
}

void explainModel(Builder& b, FigureId id) {
    const JobAssessment& j = b.m_job;
    if (id == FigureId::FlopsPerToken) {
        const double forward = b.add("F", Builder::term(Term::InputForward), j.model.forwardPerToken, Builder::formula("Model"));
        b.out.formula = "C = 3 x F";
        return b.finish(3 * forward);
    }
    const training::PartParameters parts = training::allParameters(j.input.shape);
    const double attention = b.add("N_attention", Builder::term(Term::InputAttentionParameters), Kind::Count, parts.attention, Builder::formula("Model"));
    const double ffn = b.add("N_ffn", Builder::term(Term::InputFfnParameters), Kind::Count, parts.ffn, Builder::formula("Model"));
    const double mamba = parts.mamba > 0 ? b.add("N_mamba", {&text::entry(ModelTerm::PartMamba), {}}, Kind::Count, parts.mamba, Builder::formula("Model")) : 0;
    const double other = b.add("N_other", Builder::term(Term::InputOtherParameters), Kind::Count, j.model.parameters - attention - ffn - mamba, Builder::formula("Model"));
    b.out.formula = mamba > 0 ? "N = N_attention + N_ffn + N_mamba + N_other" : "N = N_attention + N_ffn + N_other";
    b.finish(attention + ffn + mamba + other);
}

void explainTimes(Builder& b, const Job& job, FigureId id) {
    const JobAssessment& j = b.m_job;
    const training::Step& s = j.step;
    if (id == FigureId::StepTime) {
        const std::vector<Part> parts = stepParts(s);
        return b.finish(b.addParts("T", parts, Kind::Duration, "Step", Term::BindsMatmul));
    }
    if (id == FigureId::LatencyPenalty) {
        const double step = b.add("T", Builder::name(FigureId::StepTime), s.total(), Builder::computed());
        const double one = b.add("T_one", Builder::term(Term::InputOneSiteStep), j.oneSiteStep.total(), Builder::formula("Efficiency against one site"));
        b.out.formula = "P = T - T_one";
        return b.finish(step - one);
    }
    if (id == FigureId::LatencyShare) {
        const double penalty = b.add("P", Builder::name(FigureId::LatencyPenalty), s.crossSite, Builder::computed());
        const double step = b.add("T", Builder::name(FigureId::StepTime), s.total(), Builder::computed());
        b.out.formula = "p = P / T";
        return b.finish(penalty / step);
    }
    const double batch = b.add("B", Builder::term(Term::InputGlobalBatch), Kind::Count, job.globalBatch, Builder::entered());
    const double sequence = b.add("s", Builder::term(Term::InputSequence), Kind::Count, job.sequence, Builder::entered());
    const double step = b.add("T", Builder::name(FigureId::StepTime), s.total(), Builder::computed());
    if (id == FigureId::TokensPerSecond) {
        b.out.formula = "R = B x s / T";
        return b.finish(batch * sequence / step);
    }
    if (id == FigureId::Mfu) {
        const double flops = b.add("C", Builder::name(FigureId::FlopsPerToken), j.model.modelPerToken, Builder::computed());
        if (j.input.unequal) {
            double peaks = 0;
            std::string sum;
            for (std::size_t i = 0; i < j.input.unequal->size(); ++i) {
                const training::SiteShare& share = (*j.input.unequal)[i];
                const std::string index = std::to_string(i + 1);
                const double n = b.add("n" + index, Builder::term(Term::InputAccelerators), Kind::Count, share.accelerators, Builder::entered());
                peaks += n * b.add("F" + index, Builder::term(Term::InputPeakOf, {{"share", index}}), share.machine.peak, Builder::formula("Unequal sites"));
                sum += (i > 0 ? " + n" : "n") + index + " x F" + index;
            }
            b.out.formula = "MFU = C x B x s / (T x (" + sum + "))";
            return b.finish(flops * batch * sequence / (step * peaks));
        }
        const double n = b.add("n", Builder::term(Term::InputAccelerators), Kind::Count, j.input.accelerators, Builder::entered());
        const char* key = j.input.precision == Precision::Bf16 ? "bf16_dense_tflops" : j.input.precision == Precision::Fp4 ? "fp4_dense_tflops" : "fp8_dense_tflops";
        const double peak = b.addFact("F_peak", Builder::term(Term::InputPeak), Kind::FlopRate, j.input.machine.peak.base(), "accelerators/" + j.accelerator + "/" + key);
        b.out.formula = "MFU = C x B x s / (T x n x F_peak)";
        return b.finish(flops * batch * sequence / (step * n * peak));
    }
    const double tokens = b.add("D", Builder::term(Term::InputTokens), job.tokens, Builder::entered());
    const double goodput = b.add("G", Builder::name(FigureId::Goodput), j.goodput, Builder::computed());
    if (j.extraTokens.likely <= 1) {
        b.out.formula = "days = ceil(D / (B x s)) x T / G";
        return b.finish(std::ceil(tokens / (batch * sequence)) * step / goodput);
    }
    const double extra = b.add("e", Builder::name(FigureId::ExtraTokens), Kind::Fraction, j.extraTokens.likely - 1, Builder::computed());
    b.out.formula = "days = ceil(D x (1 + e) / (B x s)) x T / G";
    b.finish(std::ceil(tokens * (1 + extra) / (batch * sequence)) * step / goodput);
}

void explainMemory(Builder& b, FigureId id) {
    const JobAssessment& j = b.m_job;
    const double total = b.addParts("M", memoryParts(j.memory), Kind::Bytes, "Memory", Term::BindsMemory);
    if (id == FigureId::MemoryPerGpu) return b.finish(total);
    const double usable = b.addFact("M_max", Builder::term(Term::InputUsableMemory), Kind::Bytes, j.usableMemory.base(), "accelerators/" + j.accelerator + "/memory_gb");
    b.out.formula = "u = (" + b.out.formula.substr(4) + ") / M_max";
    b.finish(total / usable);
}

void explainCheckpoint(Builder& b, const Scenario& scenario) {
    const JobAssessment& j = b.m_job;
    const double mean = b.add("M", Builder::term(Term::InputMeanTime), j.meanTimeToInterrupt, Builder::assumed(scenario.assumptions->nodeFailure.source));
    const double write = b.add("w", Builder::term(Term::InputCheckpointWrite), j.checkpointWrite, Builder::assumed(scenario.assumptions->checkpointRate.source));
    if (!j.checkpointTransfer.isFinite() || j.checkpointTransfer.base() <= 0) {
        b.out.formula = "dt = max(sqrt(2 x w x M), w)";
        return b.finish(std::max(std::sqrt(2 * write * mean), write));
    }
    const double transfer = b.add("t", Builder::term(Term::InputCheckpointTransfer), j.checkpointTransfer, Builder::formula("Goodput"));
    b.out.formula = "dt = max(sqrt(2 x w x M), w, t)";
    b.finish(std::max({std::sqrt(2 * write * mean), write, transfer}));
}

void explainExtraTokens(Builder& b, const Job& job) {
    const JobAssessment& j = b.m_job;
    const auto fact = [&](const char* symbol, Term name, Kind kind, const char* id) {
        const std::string path = std::string("local-sgd/") + id;
        return b.addFact(symbol, Builder::term(name), kind, b.m_catalogue.number(path), path);
    };
    if (j.extraTokens.likely <= 1) {
        b.out.formula = "e = 0";
        return b.finish(0);
    }
    const double replicas = b.add("M", Builder::term(Term::InputReplicas), Kind::Count, j.input.crossSite.sites, Builder::entered());
    const double parameters = b.add("N", Builder::name(FigureId::Parameters), Kind::Count, j.model.parameters, Builder::computed());
    const double steps = b.add("H", Builder::term(Term::InputInnerSteps), Kind::Count, job.localSgd.innerSteps, Builder::entered());
    const double c = fact("c", Term::InputFitCoefficient, Kind::Factor, "fit_coefficient"), x = fact("x", Term::InputFitExponent, Kind::Factor, "fit_size_exponent");
    const double more = fact("m", Term::InputMoreSteps, Kind::Factor, "more_inner_steps"), fit = fact("F", Term::InputFitSteps, Kind::Count, "fit_inner_steps");
    const double most = fact("L", Term::InputMostSteps, Kind::Count, "most_inner_steps"), s = fact("a", Term::InputComputeExponent, Kind::Factor, "compute_exponent");
    b.out.formula = "e = exp((ln(M) x c x N^x + m x ln(H / F) / ln(L / F)) / a) - 1";
    b.finish(std::exp((std::log(replicas) * c * std::pow(parameters, x) + more * std::log(steps / fit) / std::log(most / fit)) / s) - 1);
}

void explainAvailability(Builder& b, const Scenario& scenario) {
    double value = 1;
    int n = 0;
    for (const network::Route& route : b.m_job.routes) {
        const FibreLink* first = route.links.empty() ? nullptr : find(scenario, route.links.front());
        const FibreLink* last = route.links.empty() ? nullptr : find(scenario, route.links.back());
        const std::string from = first ? nameOf(scenario, first->from) : std::string();
        const std::string to = last ? nameOf(scenario, last->to) : std::string();
        value *= b.add("A" + std::to_string(++n), Builder::term(Term::InputRouteAvailability, {{"from", from}, {"to", to}}), route.availability, Builder::assumed(scenario.assumptions->fibreCuts.source));
        b.out.formula += (n > 1 ? " x A" : "A = A") + std::to_string(n);
    }
    if (n == 0) b.out.formula = "A = 1";
    b.finish(value);
}

text::Value shownOwner(const Owner& owner) {
    if (owner.name == "own" || owner.name == "colocation") return &text::entry(termOf(Term::OwnerOwn, owner.kind));
    return cost::shownName(owner);
}

/// One line a site and a boundary: whose it is, at what price, from where.
void addOwners(Builder& b) {
    const Assumptions& a = *b.m_scenario.assumptions;
    for (const SiteUse& use : b.m_job.uses) {
        const Site& site = *find(b.m_scenario, use.site);
        const Owner owner = cost::ownerOrOwn(site.owner, a);
        std::vector<text::Argument> arguments{{"site", site.name}, {"owner", shownOwner(owner)}};
        if (owner.kind == OwnerKind::Colocation) {
            const cost::Price<PowerPrice> price = cost::colocationPrice(owner, b.m_catalogue);
            arguments.push_back({"price", b.shown(Kind::PowerPrice, price.value->base())});
            arguments.push_back({"source", b.wordsOf(price)});
            b.out.evidence.push_back(Builder::term(Term::EvidenceSpace, std::move(arguments)));
        } else {
            arguments.push_back({"kind", &text::entry(termOf(Term::OwnerOwn, owner.kind))});
            b.out.evidence.push_back(Builder::term(Term::EvidenceOwner, std::move(arguments)));
        }
    }
    for (const Egress& e : b.m_job.egress) {
        if (!e.price || e.price->base() == 0) continue;
        const Owner owner = cost::ownerOrOwn(find(b.m_scenario, e.from)->owner, a);
        const cost::Price<BytePrice> price{BytePrice(e.price->base() / e.bytes.in(units::GB), units::USDPerGB), e.fact, {}, owner.source};
        b.out.evidence.push_back(Builder::term(Term::EvidenceEgress, {{"from", nameOf(b.m_scenario, e.from)}, {"to", nameOf(b.m_scenario, e.to)}, {"bytes", text::amount(e.bytes)}, {"price", b.shown(Kind::BytePrice, price.value->base())},
                                                                      {"owner", shownOwner(owner)}, {"source", b.wordsOf(price)}}));
    }
    if (b.m_currency.isConverted())
        b.out.evidence.push_back(Builder::term(Term::NoteCurrency, {{"currency", b.m_currency.code}, {"rate", printNumber(b.m_currency.perUsd, 6)}, {"date", b.m_currency.date}, {"source", text::shipped(b.m_currency.source)}}));
}

/// K = n1 x T x p1 + ... + X.
void explainRental(Builder& b, const Job& job) {
    const JobAssessment& j = b.m_job;
    const Assumptions& a = *b.m_scenario.assumptions;
    const double time = b.add("T", Builder::name(FigureId::DaysToTrain), j.trainingTime, Builder::computed());
    double sum = 0;
    int n = 0;
    for (const Share& share : job.placement) {
        const Site* site = siteOf(b.m_scenario, share.pool);
        const Pool* pool = find(b.m_scenario, share.pool);
        const catalogue::Accelerator* accelerator = pool ? b.m_catalogue.accelerator(pool->accelerator) : nullptr;
        if (!site || !accelerator || share.accelerators == 0) continue;
        const std::string i = std::to_string(++n);
        const Owner owner = cost::ownerOrOwn(site->owner, a);
        const cost::Price<HourPrice> price = cost::rentalPrice(owner, *accelerator, a.rental, b.m_catalogue);
        const double count = b.add("n" + i, Builder::term(Term::InputSiteAccelerators, {{"site", site->name}}), Kind::Count, share.accelerators, Builder::entered());
        b.out.formula += (n > 1 ? " + n" : "K = n") + i + " x T x p" + i;
        const text::Message name = Builder::term(Term::InputSiteRental, {{"site", site->name}, {"owner", shownOwner(owner)}, {"purchase", &text::entry(termOf(Term::PurchaseOnDemand, owner.kind == OwnerKind::Cloud ? owner.purchase : Purchase::OnDemand))}});
        sum += count * time / 3600 * b.add("p" + i, name, Kind::HourPrice, price.value->base(), b.sourceOf(price, owner), price.fact);
    }
    for (const Part& part : j.costRental) {
        if (part.name != Term::CostEgress || part.value == 0) continue;
        b.out.formula += " + X";
        sum += b.add("X", Builder::term(Term::CostEgress), Kind::Money, part.value, Builder::formula("Cost"));
    }
    b.finish(sum);
}

void explainCostPerToken(Builder& b, const Job& job) {
    const double cost = b.add("K", Builder::name(FigureId::Cost), Kind::Money, sumOf(b.m_job.costAmortised), Builder::computed());
    const double tokens = b.add("D", Builder::term(Term::InputTokens), job.tokens, Builder::entered());
    b.out.formula = "k = K / D";
    b.finish(cost / tokens);
}

} // namespace

std::vector<Part> stepParts(const training::Step& s) {
    return {{Term::StepMatmul, s.matmul.base()}, {Term::StepAttention, s.attention.base()}, {Term::StepBandwidth, s.bandwidthBound.base()},
            {Term::StepHost, s.host.base()}, {Term::StepTensor, s.tensor.base()}, {Term::StepExpert, s.expert.base()}, {Term::StepContext, s.context.base()},
            {Term::StepPipelineWait, s.pipelineWait.base()}, {Term::StepDataExposed, s.dataExposed.base()}, {Term::StepCrossSite, s.crossSite.base()},
            {Term::StepOptimizer, s.optimizer.base()}, {Term::StepOffload, s.offload.base()}};
}

std::vector<Part> memoryParts(const training::Memory& m) {
    return {{Term::MemoryWeights, m.weights.base()}, {Term::MemoryGradients, m.gradients.base()}, {Term::MemoryOptimizer, m.optimizer.base()},
            {Term::MemoryActivations, m.activations.base()}, {Term::MemoryLogits, m.logits.base()}, {Term::MemoryGathered, m.gathered.base()},
            {Term::MemoryBuffers, m.buffers.base()}, {Term::MemoryFragmentation, m.fragmentation.base()}};
}

Explanation explain(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment, JobId jobId, FigureId figure) {
    const JobAssessment* j = assessment.find(jobId);
    const Job* job = find(scenario, jobId);
    Explanation none;
    none.figure = figure;
    none.title = Builder::name(figure);
    none.kind = info(figure).kind;
    none.value = NAN;
    if (!j || !job || !j->isComputed || !j->figure(figure)) return none;
    Builder b(scenario, catalogue, *j, figure);
    switch (figure) {
    case FigureId::Fits: case FigureId::MemoryPerGpu: explainMemory(b, figure); break;
    case FigureId::Efficiency: explainEfficiency(b); break;
    case FigureId::BandwidthLoss: case FigureId::DelayLoss: case FigureId::FaultLoss: explainLoss(b, figure); break;
    case FigureId::Goodput: explainGoodput(b, scenario); break;
    case FigureId::FacilityPower: b.finish(b.addParts("P", j->power, Kind::Power, "Power", Term::BindsPower)); break;
    case FigureId::ItPower: b.finish(b.addParts("P", {j->power.begin(), j->power.end() - 1}, Kind::Power, "Power", Term::BindsPower)); break;
    case FigureId::AcceleratorPower: b.finish(b.addParts("P", {j->power.front()}, Kind::Power, "Power", Term::BindsPower)); break;
    case FigureId::Energy: explainPerSite(b, scenario, *job, false); break;
    case FigureId::Carbon: explainPerSite(b, scenario, *job, true); break;
    case FigureId::Cost: b.finish(b.addParts("K", j->costAmortised, Kind::Money, "Cost", Term::BindsCost)); break;
    case FigureId::CostRental: explainRental(b, *job); break;
    case FigureId::CostAcquisition: b.finish(b.addParts("K", j->costAcquisition, Kind::Money, "Cost", Term::BindsCost)); break;
    case FigureId::CostPerToken: explainCostPerToken(b, *job); break;
    case FigureId::EnergyCharge: explainEnergyCharge(b, scenario); break;
    case FigureId::DemandCharge: explainDemandCharge(b, scenario); break;
    case FigureId::CurtailmentTime: explainCurtailment(b); break;
    case FigureId::ExtraTokens: explainExtraTokens(b, *job); break;
    case FigureId::Availability: explainAvailability(b, scenario); break;
    case FigureId::Parameters: case FigureId::FlopsPerToken: explainModel(b, figure); break;
    case FigureId::CheckpointInterval: explainCheckpoint(b, scenario); break;
    default: explainTimes(b, *job, figure);
    }
    if (figure == FigureId::StepTime || figure == FigureId::Mfu) b.out.evidence.push_back(profileUsed(*job));
    for (text::Message& line : runEvidence(*j, figure)) b.out.evidence.push_back(std::move(line));
    if (isMoney(info(figure).kind)) addOwners(b);
    if (b.out.evidence.empty()) b.out.evidence.push_back(Builder::term(Term::EvidenceNone));
    return b.out;
}

} // namespace spanwright::assess
