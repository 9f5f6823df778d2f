// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

/// The cheapest upgrade of a network as an integer program, in bare numbers: Gb/s, GHz, ms and a cost of any one unit.
/// Formulas: docs/physics.md, "Upgrades".
namespace spanwright::study {

struct UpgradeMode {
    double rate = 0;              ///< that a light path adds for jobs; > 0
    double slot = 0;              ///< > 0
    double cost = 0;              ///< of a light path; > 0
};
/// One way that a link's plant may be: as it is first, then with other fibre; or absent.
struct UpgradeOption {
    double cost = 0;
    double delay = 0;             ///< one way
    bool isDark = false;          ///< carries nothing: not built, or not lit
    bool needsLight = false;      ///< carries something only with a light path that is bought
    double pairCost = 0;          ///< of one more fibre pair
    std::vector<int> modes;       ///< of the program's, those that close
};
struct UpgradeLink {
    double capacity = 0;          ///< left for flows now; >= 0
    double pairSpectrum = 0;      ///< of one fibre pair
    double freeSpectrum = 0;      ///< of the pairs that it has, or would have at once
    int mostPairs = 0;            ///< that may be added
    std::vector<UpgradeOption> options; ///< at least one
};
/// Traffic that takes the path of the least delay among those that carry light, whole.
struct UpgradeFlow {
    double need = 0;
    double mostDelay = 0;
    std::vector<std::vector<int>> paths; ///< links in order; each a path that may become the shortest
};
struct UpgradeProgram {
    std::vector<UpgradeMode> modes;
    std::vector<UpgradeLink> links;
    std::vector<UpgradeFlow> flows;
};
struct LinkUpgrade {
    int option = 0;
    int pairs = 0;                ///< added
    std::vector<int> lights;      ///< added, by mode
    bool operator==(const LinkUpgrade&) const = default;
};
enum class SolverStatus : unsigned char { Optimal, Feasible, Infeasible, Stopped };
struct Upgrade {
    SolverStatus status = SolverStatus::Stopped; ///< Feasible: time was up before the proof
    double cost = 0;
    double gap = 0;               ///< cost over what is proven to be needed at least, as a share
    std::vector<LinkUpgrade> links;
    std::vector<int> paths;       ///< by flow
};
/// By COIN-OR CBC; one at a time in the program, which is not safe for threads. Nothing is printed.
[[nodiscard]] Upgrade cheapestUpgrade(const UpgradeProgram& program, double mostSeconds = 20);

} // namespace spanwright::study
