// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include "units/currency.h"
#include <array>
#include <span>

namespace spanwright {

/// Every headline or detail figure of an assessment. Ids are stable: JSON, CSV, report and charts use them.
enum class FigureId : std::uint8_t {
    Fits,              ///< worst-rank memory over usable memory, Fraction; <= 100 % fits
    StepTime,          ///< Duration
    DaysToTrain,       ///< Duration
    Efficiency,        ///< against the same accelerators in one site, Fraction
    LatencyPenalty,    ///< Duration added to each step by distance (delay and bandwidth)
    LatencyShare,      ///< that penalty as a share of the step, Fraction
    Mfu,               ///< model FLOPs (causal attention halved, no recompute) over dense peak
    TokensPerSecond,   ///< TokenRate
    Goodput,           ///< share of time that trains, Fraction
    FacilityPower,     ///< Power, PUE included
    ItPower,           ///< Power of servers, network and optics
    AcceleratorPower,  ///< Power, accelerators at TDP
    Energy,            ///< facility, whole run
    Carbon,            ///< CarbonMass, whole run
    Cost,              ///< Money, amortised ownership, whole run
    CostRental,        ///< Money
    CostAcquisition,   ///< Money
    CostPerToken,      ///< TokenPrice, amortised
    Availability,      ///< Fraction of the inter-site routes a job needs
    Parameters,        ///< Count
    FlopsPerToken,     ///< FlopCount
    MemoryPerGpu,      ///< Bytes, worst rank
    CheckpointInterval,///< Duration
    BandwidthLoss,     ///< Fraction
    DelayLoss,         ///< Fraction
    FaultLoss,         ///< Fraction
    EnergyCharge,      ///< Money, electricity by the hour of its use, whole run
    DemandCharge,      ///< Money, electricity by the months' highest power, whole run
    CurtailmentTime,   ///< Duration that the curtailment of its sites would add to training
    ExtraTokens,       ///< share of the tokens on top that local SGD takes for the same loss, Fraction
};
inline constexpr std::size_t kFigureCount = 30;

struct FigureInfo {
    FigureId id;
    std::string_view key;  ///< "step_time"; JSON, CSV
    Kind kind;
    bool isHeadline;       ///< shown with a range in the headline table and report
    bool isBetterHigh;     ///< colours of deltas
    int digits = 3;        ///< significant ones, as it is shown
};
[[nodiscard]] const FigureInfo& info(FigureId id);
[[nodiscard]] std::span<const FigureInfo> allFigures();
/// The figure with that key, or nullptr.
[[nodiscard]] const FigureInfo* findFigure(std::string_view key);
/// A figure as it is shown.
[[nodiscard]] Printed print(FigureId id, double value, const Currency& currency = {});
/// The ends of its range: with one digit less, or with as many where they would look equal or as if the value did not lie between them.
struct PrintedRange {
    Printed low, high;
};
[[nodiscard]] PrintedRange printRange(FigureId id, double low, double value, double high, const Currency& currency = {});
/// Keys in the order of FigureId.
[[nodiscard]] const std::array<const char*, kFigureCount>& figureKeys();

namespace text {
/// The figure's name: "Days to train".
[[nodiscard]] const Entry& entry(FigureId id);
/// One sentence on what the figure is, for tooltips, the manual and in-app help.
[[nodiscard]] const Entry& help(FigureId id);
[[nodiscard]] std::span<const Entry> figureTable();
} // namespace text
} // namespace spanwright
