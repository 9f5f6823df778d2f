// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/figures.h"
#include <charconv>
#include <iterator>

namespace spanwright {
namespace {

constexpr FigureInfo kFigures[] = {
    {FigureId::Fits, "fits", Kind::Fraction, true, false},
    {FigureId::StepTime, "step_time", Kind::Duration, true, false},
    {FigureId::DaysToTrain, "days_to_train", Kind::Duration, true, false},
    {FigureId::Efficiency, "efficiency_against_one_site", Kind::Fraction, true, true},
    {FigureId::LatencyPenalty, "latency_penalty", Kind::Duration, true, false},
    {FigureId::LatencyShare, "latency_penalty_share", Kind::Fraction, true, false},
    {FigureId::Mfu, "mfu", Kind::Mfu, true, true},
    {FigureId::TokensPerSecond, "tokens_per_second", Kind::TokenRate, false, true},
    {FigureId::Goodput, "goodput", Kind::Fraction, true, true},
    {FigureId::FacilityPower, "facility_power", Kind::Power, true, false},
    {FigureId::ItPower, "it_power", Kind::Power, false, false},
    {FigureId::AcceleratorPower, "accelerator_power", Kind::Power, false, false},
    {FigureId::Energy, "energy", Kind::Energy, true, false},
    {FigureId::Carbon, "carbon", Kind::CarbonMass, true, false},
    {FigureId::Cost, "cost", Kind::Money, true, false},
    {FigureId::CostRental, "cost_rental", Kind::Money, false, false},
    {FigureId::CostAcquisition, "cost_acquisition", Kind::Money, false, false},
    {FigureId::CostPerToken, "cost_per_token", Kind::TokenPrice, true, false},
    {FigureId::Availability, "availability", Kind::Fraction, true, true, 6},
    {FigureId::Parameters, "parameters", Kind::Count, false, true},
    {FigureId::FlopsPerToken, "flops_per_token", Kind::FlopCount, false, false},
    {FigureId::MemoryPerGpu, "memory_per_accelerator", Kind::Bytes, false, false},
    {FigureId::CheckpointInterval, "checkpoint_interval", Kind::Duration, false, true},
    {FigureId::BandwidthLoss, "bandwidth_loss", Kind::Fraction, false, false},
    {FigureId::DelayLoss, "delay_loss", Kind::Fraction, false, false},
    {FigureId::FaultLoss, "fault_loss", Kind::Fraction, false, false},
    {FigureId::EnergyCharge, "energy_charge", Kind::Money, false, false},
    {FigureId::DemandCharge, "demand_charge", Kind::Money, false, false},
    {FigureId::CurtailmentTime, "curtailment_time", Kind::Duration, false, false},
    {FigureId::ExtraTokens, "extra_tokens", Kind::Fraction, false, false},
};
static_assert(std::size(kFigures) == kFigureCount);

// Name and help of each figure, two rows a figure, in the order of FigureId.
constexpr text::Entry kTexts[] = {
    {"figure.fits", SW_TEXT("text", "Memory use")},
    {"figure.fits.help", SW_TEXT("text", "Memory of the fullest accelerator over what it has; above 100 % the job does not fit.")},
    {"figure.step_time", SW_TEXT("text", "Step time")},
    {"figure.step_time.help", SW_TEXT("text", "Wall-clock time of one training step, from one optimizer update to the next.")},
    {"figure.days_to_train", SW_TEXT("text", "Time to train")},
    {"figure.days_to_train.help", SW_TEXT("text", "Time for all training tokens, with checkpoints, failures and restarts.")},
    {"figure.efficiency", SW_TEXT("text", "Efficiency against one site")},
    {"figure.efficiency.help", SW_TEXT("text", "Useful speed against the same accelerators in one site: what bandwidth, delay and faults between sites leave over.")},
    {"figure.latency_penalty", SW_TEXT("text", "Latency penalty")},
    {"figure.latency_penalty.help", SW_TEXT("text", "Time that communication between sites adds to each step and that compute does not hide.")},
    {"figure.latency_share", SW_TEXT("text", "Latency penalty, share of step")},
    {"figure.latency_share.help", SW_TEXT("text", "The latency penalty as a share of the step time.")},
    {"figure.mfu", SW_TEXT("text", "MFU")},
    {"figure.mfu.help", SW_TEXT("text", "Model FLOPs per second (causal attention counted by half, recompute not counted) over the dense peak of the accelerators.")},
    {"figure.tokens_per_second", SW_TEXT("text", "Throughput")},
    {"figure.tokens_per_second.help", SW_TEXT("text", "Training tokens per second of the whole job while it runs.")},
    {"figure.goodput", SW_TEXT("text", "Goodput")},
    {"figure.goodput.help", SW_TEXT("text", "Share of wall-clock time that trains, after checkpoints, lost work and restarts.")},
    {"figure.facility_power", SW_TEXT("text", "Facility power")},
    {"figure.facility_power.help", SW_TEXT("text", "Power drawn from the grid: servers, network and optics times the PUE of each site.")},
    {"figure.it_power", SW_TEXT("text", "IT power")},
    {"figure.it_power.help", SW_TEXT("text", "Power of servers, network and optics before cooling and conversion losses.")},
    {"figure.accelerator_power", SW_TEXT("text", "Accelerator power at TDP")},
    {"figure.accelerator_power.help", SW_TEXT("text", "Accelerators alone at their rated power; the basis most published accounts use.")},
    {"figure.energy", SW_TEXT("text", "Energy")},
    {"figure.energy.help", SW_TEXT("text", "Facility energy of the whole run.")},
    {"figure.carbon", SW_TEXT("text", "Carbon")},
    {"figure.carbon.help", SW_TEXT("text", "Energy of each site times the carbon intensity of its grid.")},
    {"figure.cost", SW_TEXT("text", "Cost, amortised")},
    {"figure.cost.help", SW_TEXT("text", "Cost of the run with all that lasts written off over its lifetime; electricity, upkeep, staff, rents and bytes to other owners included.")},
    {"figure.cost_rental", SW_TEXT("text", "Cost, rental")},
    {"figure.cost_rental.help", SW_TEXT("text", "Accelerator-hours times the rental price, and bytes to other owners.")},
    {"figure.cost_acquisition", SW_TEXT("text", "Cost, acquisition")},
    {"figure.cost_acquisition.help", SW_TEXT("text", "Purchase price of all that lasts: servers, network, facility, land, optics, routers; electricity, rents and bytes to other owners of the run included.")},
    {"figure.cost_per_token", SW_TEXT("text", "Cost per million tokens")},
    {"figure.cost_per_token.help", SW_TEXT("text", "Amortised cost over the training tokens.")},
    {"figure.availability", SW_TEXT("text", "Route availability")},
    {"figure.availability.help", SW_TEXT("text", "Share of time in which every route between the sites of the job is up.")},
    {"figure.parameters", SW_TEXT("text", "Parameters")},
    {"figure.parameters.help", SW_TEXT("text", "Trainable parameters computed from the model's shape.")},
    {"figure.flops_per_token", SW_TEXT("text", "Model FLOPs per token")},
    {"figure.flops_per_token.help", SW_TEXT("text", "Forward and backward, causal attention counted by half, recompute not counted.")},
    {"figure.memory_per_accelerator", SW_TEXT("text", "Memory of the worst rank")},
    {"figure.memory_per_accelerator.help", SW_TEXT("text", "Weights, gradients, optimizer states, activations and buffers on the accelerator that needs most.")},
    {"figure.checkpoint_interval", SW_TEXT("text", "Checkpoint interval")},
    {"figure.checkpoint_interval.help", SW_TEXT("text", "Interval that loses least to writing and to lost work.")},
    {"figure.bandwidth_loss", SW_TEXT("text", "Bandwidth loss")},
    {"figure.bandwidth_loss.help", SW_TEXT("text", "Efficiency lost to the finite rate between sites at zero delay.")},
    {"figure.delay_loss", SW_TEXT("text", "Delay loss")},
    {"figure.delay_loss.help", SW_TEXT("text", "Efficiency lost to the delay between sites on top of their rate.")},
    {"figure.fault_loss", SW_TEXT("text", "Fault loss")},
    {"figure.fault_loss.help", SW_TEXT("text", "Efficiency lost to faults of routes between sites.")},
    {"figure.energy_charge", SW_TEXT("text", "Energy charge")},
    {"figure.energy_charge.help", SW_TEXT("text", "Electricity of the run at the prices of the hours in which it is used; part of electricity.")},
    {"figure.demand_charge", SW_TEXT("text", "Demand charge")},
    {"figure.demand_charge.help", SW_TEXT("text", "What the tariffs charge for the highest power of each month of the run; part of electricity.")},
    {"figure.curtailment_time", SW_TEXT("text", "Time lost to curtailment")},
    {"figure.curtailment_time.help", SW_TEXT("text", "What the windows in which the grid takes power away would add to the days to train; a what-if, not part of them.")},
    {"figure.extra_tokens", SW_TEXT("text", "Extra tokens of local SGD")},
    {"figure.extra_tokens.help", SW_TEXT("text", "Tokens on top that sites which meet rarely need for the loss of synchronous training; part of the days to train.")},
};
static_assert(std::size(kTexts) == 2 * kFigureCount);

} // namespace

const FigureInfo& info(FigureId id) { return kFigures[static_cast<std::size_t>(id)]; }
std::span<const FigureInfo> allFigures() { return kFigures; }
Printed print(FigureId id, double value, const Currency& currency) { return print(info(id).kind, value, info(id).digits, currency); }

PrintedRange printRange(FigureId id, double low, double value, double high, const Currency& currency) {
    const int digits = info(id).digits;
    const auto printed = [&](double of, int with) { return print(info(id).kind, of, with, currency); };
    const auto read = [](const Printed& p) {
        std::string number = p.number;
        std::erase(number, ',');
        double out = 0;
        std::from_chars(number.data(), number.data() + number.size(), out);
        return out;
    };
    const PrintedRange shorter{printed(low, digits - 1), printed(high, digits - 1)};
    const Printed middle = printed(value, digits);
    const bool isBelow = shorter.low.unit != middle.unit || read(shorter.low) <= read(middle);
    const bool isAbove = shorter.high.unit != middle.unit || read(shorter.high) >= read(middle);
    const bool isApart = shorter.low.text() != shorter.high.text();
    return isBelow && isAbove && isApart ? shorter : PrintedRange{printed(low, digits), printed(high, digits)};
}

const FigureInfo* findFigure(std::string_view key) {
    for (const FigureInfo& figure : kFigures)
        if (figure.key == key) return &figure;
    return nullptr;
}

const std::array<const char*, kFigureCount>& figureKeys() {
    static constexpr auto kKeys = [] {
        std::array<const char*, kFigureCount> keys{};
        for (std::size_t i = 0; i < kFigureCount; ++i) keys[i] = kFigures[i].key.data();
        return keys;
    }();
    return kKeys;
}

namespace text {
const Entry& entry(FigureId id) { return kTexts[2 * static_cast<std::size_t>(id)]; }
const Entry& help(FigureId id) { return kTexts[2 * static_cast<std::size_t>(id) + 1]; }
std::span<const Entry> figureTable() { return kTexts; }
} // namespace text
} // namespace spanwright
