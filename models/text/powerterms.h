// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <array>
#include <span>

namespace spanwright {

/// Where power is on its way from the grid to useful FLOPs, from left to right.
enum class FlowStage : std::uint8_t {
    Grid,                                                                ///< of one site
    Cooling, Hosts, Network, Storage, Optics, Idle, Accelerators,                 ///< what a facility feeds
    Waiting, WithinSites, BetweenSites, MemoryBound, Computing,          ///< what accelerators do
    Overhead, Useful,                                                    ///< what becomes of computing
};
inline constexpr std::size_t kFlowStages = 15;

/// What the bars by site and category measure.
enum class Measure : std::uint8_t { Power, EnergyRun, EnergyYear, Carbon, CostRental, CostAmortised, CostAcquisition };
inline constexpr std::array kMeasures{Measure::Power, Measure::EnergyRun, Measure::EnergyYear, Measure::Carbon, Measure::CostRental, Measure::CostAmortised, Measure::CostAcquisition};
[[nodiscard]] Kind kindOf(Measure measure);
[[nodiscard]] constexpr bool isCost(Measure measure) { return measure >= Measure::CostRental; }

/// Figures of a site, or of a job at a site, that are explained like the headline figures but are not in the list of a job's figures.
enum class DetailId : std::uint8_t {
    SitePower,            ///< Power, facility, on average; of a job or of all
    SitePeak,             ///< Power, facility, everything installed computing at once
    SiteHeadroom,         ///< Power, cap less peak; negative: over the cap
    SiteClock,            ///< Fraction, that the cap leaves the accelerators
    SiteSwing,            ///< Power, IT, once a step
    SiteEnergy,           ///< Energy, whole run
    SiteEnergyYear,       ///< Energy
    SiteCarbon,           ///< CarbonMass, whole run
    SiteCostRental, SiteCostAmortised, SiteCostAcquisition, ///< Money, whole run; no site: between sites
    HourAmortised, HourRental,                              ///< HourPrice, an accelerator-hour of a job
    TokenRental,          ///< TokenPrice of a job
    TokenEnergy,          ///< Energy of a million tokens of a job
    FlopsPerJoule,        ///< FlopCount a joule of facility energy, whole run of a job
};
inline constexpr std::size_t kDetailCount = 16;
[[nodiscard]] Kind kindOf(DetailId id);
/// The figure of a site that a measure shows.
[[nodiscard]] DetailId detailOf(Measure measure);

/// Headings, columns and sentences about power by site.
enum class PowerTerm : std::uint8_t {
    HeadingSites, HeadingFlow, HeadingBreakdown, ///< the last one: {measure}
    ColumnFrom, ColumnTo, ColumnPower, ColumnShare, ColumnMean, ColumnPeak, ColumnCap, ColumnHeadroom, ColumnSwing, ColumnAnswer,
    AllJobs, WithoutJob, NoPrice,
    Carries,      ///< {margin}
    Slows,        ///< {over} {clock}
    Stops,        ///< {idle}
    NoCap, NoLoad,
    OneCarries,   ///< {site} {cap} {peak}
    NoneCarries,  ///< {site} {cap} {peak}
    NoneIsKnown,
    NoteFlow,     ///< {rate} {power} {joule}
    NoteMixed,
    InputJobPower, InputJobEnergy, InputJobCost,            ///< {job}
    InputIdlePower, InputAcceleratorsDrawn, InputHosts, InputNetwork, InputStorage, InputOptics, InputCooling, InputPue,
    InputInstalled, InputRating, InputPortPower, InputPortStorage, ///< {pool}
    InputComputeDraw, InputWaitDraw, InputCap, InputIdle, InputExponent, InputYear, InputRun, InputRunEnergy, InputRunTokens, InputRunCost,
};

namespace text {
[[nodiscard]] const Entry& entry(FlowStage stage);
/// One sentence on what the power does there and how it is computed.
[[nodiscard]] const Entry& help(FlowStage stage);
[[nodiscard]] const Entry& entry(Measure measure);
[[nodiscard]] const Entry& help(Measure measure);
[[nodiscard]] const Entry& entry(DetailId id);
[[nodiscard]] const Entry& help(DetailId id);
[[nodiscard]] const Entry& entry(PowerTerm term);
/// All of the above.
[[nodiscard]] std::span<const Entry> powerTermTable();
} // namespace text
} // namespace spanwright
