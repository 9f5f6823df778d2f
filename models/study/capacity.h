// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "study/progress.h"
#include "study/upgrade.h"

/// The cheapest upgrade of links that brings a job's figure to a target. Formulas and what is taken for granted: docs/physics.md, "Upgrades".
namespace spanwright::study {

struct CapacityQuestion {
    JobId job;
    FigureId figure = FigureId::Efficiency; ///< one that follows from the step, see isCapacityFigure()
    double target = 0.95;         ///< in its base unit
    int mostPairs = 4;            ///< fibre pairs that may be added to a link; 0 to 100
    bool changesFibre = true;     ///< hollow core instead of a link's fibre
    bool addsRoutes = true;       ///< links between neighbours of the placement that have none
    FibreTenure newTenure = FibreTenure::Lease; ///< of such links
};
/// Efficiency, step time, days to train, tokens a second, MFU.
[[nodiscard]] bool isCapacityFigure(FigureId figure);

enum class UpgradeKind : std::uint8_t { Transponders, FibrePairs, OtherFibre, Spares };
/// A line of the bill of materials.
struct UpgradeItem {
    UpgradeKind kind = UpgradeKind::Transponders;
    std::string link;             ///< name; empty: all
    std::string name;             ///< of the mode or the fibre; empty otherwise
    std::int64_t count = 0;       ///< devices, pairs; 0: not counted in pieces
    Money first;                  ///< what is bought
    Money yearly;                 ///< annuities of it, lease and upkeep, electricity
    Power power;
};
enum class CapacityOutcome : std::uint8_t {
    Reached,      ///< by the upgrade, as the assessment of the upgraded scenario says
    Already,      ///< as the scenario stands
    NotByLinks,   ///< not even unlimited rate and the least delay would do
    NotByPlant,   ///< what may be bought does not carry it
    NotByTransport, ///< the links carry it, but the figure stays below: senders' windows or loss limit it
    Stopped,
};
struct CapacityPlan {
    CapacityOutcome outcome = CapacityOutcome::Stopped;
    double before = 0, reached = 0; ///< the figure, assessed
    BitRate rate;                 ///< payload that each boundary needs by the model of the step
    double delayLeft = 1;         ///< share of the boundaries' delay that the plan allows
    std::vector<UpgradeItem> items;
    Money first, yearly;
    Power power;
    Scenario scenario;            ///< upgraded; as it was where nothing is reached
    SolverStatus status = SolverStatus::Stopped;
    double gap = 0;
    int solved = 0;               ///< integer programs
};
/// A cheapest upgrade and what it was to reach.
struct UpgradeAnswer {
    CapacityQuestion question;
    CapacityPlan plan;
};
/// An id far from all that the scenario has; the same scenario gives the same one.
[[nodiscard]] std::uint64_t freshIdOf(const Scenario& scenario);
/// New links and light paths take the ids from `freshId` on. Fails when the job is not computed, stands in one site or the figure is none of the above.
[[nodiscard]] Result<CapacityPlan> cheapestCapacity(const Scenario& scenario, const catalogue::Catalogue& catalogue, const CapacityQuestion& question, std::uint64_t freshId, const RunControl& control = {});

} // namespace spanwright::study
