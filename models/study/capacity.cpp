// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/capacity.h"
#include "study/capacityplant.h"
#include "text/planterms.h"
#include <algorithm>
#include <cmath>

// Formulas: docs/physics.md, "Upgrades".
namespace spanwright::study {
namespace {

constexpr double kLeastRate = 1e6, kMostRate = 1e17; // bit/s: between them lies what any boundary needs
constexpr int kHalvings = 60;
constexpr int kMostRounds = 8;      // of solving and assessing for one delay
constexpr double kTighter = 1.02;   // of the rate, when the assessment falls short by less
constexpr double kMet = 1e-9;       // of the target: rounding
constexpr std::array kDelays{0.0, 0.5, 1.0}; // between the present delay and the least that can be bought

bool growsWithStep(FigureId figure) { return figure == FigureId::StepTime || figure == FigureId::DaysToTrain; }
bool meets(FigureId figure, double value, double target) { return growsWithStep(figure) ? value <= target * (1 + kMet) : value >= target * (1 - kMet); }

/// The step with one payload rate on every boundary and a share of their delay.
double stepAt(const assess::JobAssessment& job, double rate, double delayLeft) {
    training::StepInput in = job.input;
    for (int b = 0; b < in.crossSite.boundaries; ++b) {
        training::Boundary& boundary = in.crossSite.boundary[static_cast<std::size_t>(b)];
        boundary.rate = BitRate::fromBase(rate);
        boundary.oneWay = boundary.oneWay * delayLeft;
    }
    return training::step(in).total().base();
}

/// The least rate at which the step is that short; nothing when no rate is enough.
std::optional<double> rateFor(const assess::JobAssessment& job, double step, double delayLeft) {
    if (stepAt(job, kMostRate, delayLeft) > step) return std::nullopt;
    double low = std::log(kLeastRate), high = std::log(kMostRate);
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (stepAt(job, std::exp(middle), delayLeft) <= step ? high : low) = middle;
    }
    return std::exp(high);
}

/// Solving and assessing for one delay until the target is met.
class Search {
public:
    Search(const catalogue::Catalogue& catalogue, const CapacityQuestion& question, const CapacityPlant& plant, const assess::JobAssessment& now, CapacityPlan& best, const RunControl& control)
        : m_catalogue(catalogue), m_question(question), m_plant(plant), m_now(now), m_best(best), m_control(control) {}

    /// False when stopped.
    bool tryDelay(double delayLeft, double step, double share) {
        std::optional<double> rate = rateFor(m_now, step, delayLeft);
        if (!rate) return true;
        if (m_worst < CapacityOutcome::NotByPlant) m_worst = CapacityOutcome::NotByPlant;
        double before = 0;
        for (int round = 0; round < kMostRounds; ++round) {
            if (m_control.goOn && !m_control.goOn(share)) return false;
            const Upgrade upgrade = cheapestUpgrade(m_plant.program(BitRate::fromBase(*rate), delayLeft));
            ++m_best.solved;
            if (upgrade.links.empty()) {
                if (!m_isFound) { // what could not be had
                    m_best.status = upgrade.status;
                    m_best.rate = BitRate::fromBase(*rate);
                    m_best.delayLeft = delayLeft;
                }
                return true;
            }
            const Scenario upgraded = m_plant.upgraded(upgrade);
            const assess::Assessment assessed = assess::assess(upgraded, m_catalogue);
            const assess::Figure* figure = assessed.find(m_question.job)->figure(m_question.figure);
            if (figure && meets(m_question.figure, figure->value, m_question.target)) {
                keep(upgrade, upgraded, figure->value, *rate, delayLeft);
                return true;
            }
            if (!figure || figure->value == before) break; // more light does not help
            before = figure->value;
            *rate *= std::max(kTighter, 1 + std::abs(figure->value / m_question.target - 1));
        }
        m_worst = CapacityOutcome::NotByTransport;
        return true;
    }
    [[nodiscard]] bool isFound() const { return m_isFound; }
    [[nodiscard]] CapacityOutcome worst() const { return m_worst; }

private:
    void keep(const Upgrade& upgrade, const Scenario& upgraded, double reached, double rate, double delayLeft) {
        const std::vector<UpgradeItem> items = m_plant.bill(upgrade);
        Money first, yearly;
        Power power;
        for (const UpgradeItem& item : items) {
            first += item.first;
            yearly += item.yearly;
            power += item.power;
        }
        if (m_isFound && m_best.yearly <= yearly) return;
        m_isFound = true;
        const int solved = m_best.solved;
        const double before = m_best.before;
        m_best = {CapacityOutcome::Reached, before, reached, BitRate::fromBase(rate), delayLeft, items, first, yearly, power, upgraded, upgrade.status, upgrade.gap, solved};
    }

    const catalogue::Catalogue& m_catalogue;
    const CapacityQuestion& m_question;
    const CapacityPlant& m_plant;
    const assess::JobAssessment& m_now;
    CapacityPlan& m_best;
    const RunControl& m_control;
    bool m_isFound = false;
    CapacityOutcome m_worst = CapacityOutcome::NotByLinks;
};

} // namespace

std::uint64_t freshIdOf(const Scenario& s) {
    std::uint64_t last = 0;
    const auto look = [&](const auto& items) {
        for (const auto& item : items) last = std::max(last, item->id.value);
    };
    look(s.links);
    look(s.wavelengths);
    look(s.sites);
    look(s.jobs);
    return (last ^ 0x5bd1e995'9e3779b9) | 1; // far from ids that are counted up
}

bool isCapacityFigure(FigureId f) { return growsWithStep(f) || f == FigureId::Efficiency || f == FigureId::TokensPerSecond || f == FigureId::Mfu; }

Result<CapacityPlan> cheapestCapacity(const Scenario& scenario, const catalogue::Catalogue& catalogue, const CapacityQuestion& question, std::uint64_t freshId, const RunControl& control) {
    const auto refuse = [](PlanTerm term) { return fail(ErrorCode::UsageBad, {{"reason", &text::entry(term)}}); };
    if (!isCapacityFigure(question.figure)) return refuse(PlanTerm::ReasonFigure);
    if (!(question.target > 0)) return refuse(PlanTerm::ReasonTarget);
    const assess::Assessment assessment = assess::assess(scenario, catalogue);
    const assess::JobAssessment* now = assessment.find(question.job);
    if (!now || !now->isComputed) return refuse(PlanTerm::ReasonJobMissing);
    if (now->routes.empty()) return refuse(PlanTerm::ReasonOneSite);
    const double value = now->figure(question.figure)->value;
    CapacityPlan plan;
    plan.before = plan.reached = value;
    plan.scenario = scenario;
    if (meets(question.figure, value, question.target)) {
        plan.outcome = CapacityOutcome::Already;
        return plan;
    }
    const CapacityPlant plant(scenario, catalogue, assessment, question, freshId);
    const double step = now->step.total().base() * (growsWithStep(question.figure) ? question.target / value : value / question.target);
    Search search(catalogue, question, plant, *now, plan, control);
    for (std::size_t i = 0; i < kDelays.size(); ++i) {
        const double delayLeft = 1 - (1 - std::min(1.0, plant.leastDelay())) * kDelays[i];
        if (i > 0 && delayLeft == 1) break;
        if (!search.tryDelay(delayLeft, step, double(i) / kDelays.size())) {
            plan.outcome = CapacityOutcome::Stopped;
            return plan;
        }
    }
    if (!search.isFound()) plan.outcome = search.worst();
    return plan;
}

} // namespace spanwright::study
