// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/id.h"
#include "text/figures.h"
#include "units/units.h"
#include <optional>
#include <string>
#include <vector>

/// Studies of a scenario: what was asked. Their results stand beside the project (store/results.h).
namespace spanwright {

enum class StudyKind : std::uint8_t {
    Sweep,      ///< one or two inputs against a figure; the second makes the series
    Map,        ///< two inputs against a figure, as contours
    Tornado,    ///< every uncertain input against a figure
    Threshold,  ///< the value of one input at which a figure reaches the target
    Plan,       ///< layouts, cuts, sites: the best under limits
    Capacity,   ///< the cheapest upgrade of links that reaches the target
    MonteCarlo, ///< when the run ends, failures drawn at random
};

/// An input that a study moves.
struct StudyAxis {
    std::string input;                ///< name of the input with its unit: "length_km"; see study/inputs.h
    ItemId subject;                   ///< whose; none: all that the job uses
    double from = 0;                  ///< in the input's unit
    double to = 1;
    int points = 21;                  ///< 2 to 1000
    bool isLogarithmic = false;       ///< points are spread evenly over the logarithm; both ends > 0 then
    std::vector<std::string> choices; ///< of an input that is a choice, by their names; from, to and points are not used then
    bool operator==(const StudyAxis&) const = default;
};

/// What a plan must keep besides memory and the caps of its sites.
struct PlanLimits {
    std::optional<Duration> deadline; ///< of training, goodput applied; > 0
    std::optional<Money> budget;      ///< amortised cost of the run; > 0
    std::optional<CarbonMass> carbon; ///< of the run; > 0
    std::optional<BitRate> wanRate;   ///< payload that any boundary between sites may need; > 0
    bool choosesSites = false;        ///< whether sites may be left out, or give fewer accelerators
    bool operator==(const PlanLimits&) const = default;
};

struct Study {
    StudyId id;
    std::string name;
    StudyKind kind = StudyKind::Sweep;
    JobId job;                        ///< none: the scenario's totals, or its first job where one is needed
    FigureId figure = FigureId::Efficiency;
    std::vector<StudyAxis> axes;
    double target = 0.95;             ///< of the figure, in its base unit
    PlanLimits limits;
    int runs = 10000;                 ///< of a Monte Carlo; 1 to 1,000,000
    int seed = 1;                     ///< the same seed gives the same result; >= 0
    bool operator==(const Study&) const = default;
};

} // namespace spanwright
