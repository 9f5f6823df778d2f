// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/powerterms.h"
#include <iterator>

namespace spanwright {

Kind kindOf(Measure measure) {
    constexpr std::array kKinds{Kind::Power, Kind::Energy, Kind::Energy, Kind::CarbonMass, Kind::Money, Kind::Money, Kind::Money};
    static_assert(kKinds.size() == kMeasures.size());
    return kKinds[static_cast<std::size_t>(measure)];
}

Kind kindOf(DetailId id) {
    constexpr std::array kKinds{Kind::Power, Kind::Power, Kind::Power, Kind::Fraction, Kind::Power, Kind::Energy, Kind::Energy, Kind::CarbonMass,
                                Kind::Money, Kind::Money, Kind::Money, Kind::HourPrice, Kind::HourPrice, Kind::TokenPrice, Kind::Energy, Kind::FlopCount};
    static_assert(kKinds.size() == kDetailCount);
    return kKinds[static_cast<std::size_t>(id)];
}

DetailId detailOf(Measure measure) {
    constexpr std::array kDetails{DetailId::SitePower, DetailId::SiteEnergy, DetailId::SiteEnergyYear, DetailId::SiteCarbon, DetailId::SiteCostRental, DetailId::SiteCostAmortised, DetailId::SiteCostAcquisition};
    static_assert(kDetails.size() == kMeasures.size());
    return kDetails[static_cast<std::size_t>(measure)];
}

namespace text {
namespace {

// Name and help of each, in the order of FlowStage, Measure and DetailId; then the names of PowerTerm.
constexpr Entry kPowerTerms[] = {
    {"flow.grid", SW_TEXT("text", "Grid")},
    {"flow.grid.help", SW_TEXT("text", "What the site draws from its grid on average over a step.")},
    {"flow.cooling", SW_TEXT("text", "Cooling and conversion")},
    {"flow.cooling.help", SW_TEXT("text", "IT power times the site's PUE less one.")},
    {"flow.hosts", SW_TEXT("text", "Hosts")},
    {"flow.hosts.help", SW_TEXT("text", "Processors, memory, fans and power supplies of the servers: their share of the server rating, at the servers' mean draw.")},
    {"flow.network", SW_TEXT("text", "Network")},
    {"flow.network.help", SW_TEXT("text", "NICs, switches and optical modules of the fabrics within the site.")},
    {"flow.storage", SW_TEXT("text", "Data storage")},
    {"flow.storage.help", SW_TEXT("text", "Storage of data and checkpoints: a share of the rated IT power that does not follow the step.")},
    {"flow.optics", SW_TEXT("text", "Optics and routers between sites")},
    {"flow.optics.help", SW_TEXT("text", "Transponders, regenerators, router ports and amplifiers of the job's routes, shared by its accelerators.")},
    {"flow.idle", SW_TEXT("text", "Servers without a job")},
    {"flow.idle.help", SW_TEXT("text", "Installed servers and their network that no job uses; they idle.")},
    {"flow.accelerators", SW_TEXT("text", "Accelerators")},
    {"flow.accelerators.help", SW_TEXT("text", "What accelerators draw on average over a step (not their TDP): their share of the server rating, at the servers' mean draw.")},
    {"flow.waiting", SW_TEXT("text", "Waiting")},
    {"flow.waiting.help", SW_TEXT("text", "Drawn while accelerators wait for other stages, the host or offloaded data.")},
    {"flow.within", SW_TEXT("text", "Communication within sites")},
    {"flow.within.help", SW_TEXT("text", "Drawn during tensor, expert, context and data parallel communication within sites that compute does not hide.")},
    {"flow.between", SW_TEXT("text", "Communication between sites")},
    {"flow.between.help", SW_TEXT("text", "Drawn during communication between sites that compute does not hide: what distance costs in power.")},
    {"flow.memory", SW_TEXT("text", "Memory-bound work")},
    {"flow.memory.help", SW_TEXT("text", "Drawn during operations that the memory limits, and the optimizer.")},
    {"flow.computing", SW_TEXT("text", "Compute")},
    {"flow.computing.help", SW_TEXT("text", "Drawn during matrix multiplications and attention.")},
    {"flow.overhead", SW_TEXT("text", "Below peak, recomputation")},
    {"flow.overhead.help", SW_TEXT("text", "Compute that makes no model FLOPs: multiplications below the dense peak, and activations computed twice.")},
    {"flow.useful", SW_TEXT("text", "Model FLOPs")},
    {"flow.useful.help", SW_TEXT("text", "What the same model FLOPs would draw at the dense peak: compute times MFU over the share of the step that computes.")},

    {"measure.power", SW_TEXT("text", "Power")},
    {"measure.power.help", SW_TEXT("text", "Facility power on average over a step.")},
    {"measure.energy_run", SW_TEXT("text", "Energy of the run")},
    {"measure.energy_run.help", SW_TEXT("text", "Facility energy of the whole run, by what draws it.")},
    {"measure.energy_year", SW_TEXT("text", "Energy a year")},
    {"measure.energy_year.help", SW_TEXT("text", "Facility power for 8,760 hours, as if training never paused.")},
    {"measure.carbon", SW_TEXT("text", "Carbon of the run")},
    {"measure.carbon.help", SW_TEXT("text", "Energy of each site times the carbon intensity of its grid, by what draws it.")},
    {"measure.cost_rental", SW_TEXT("text", "Cost, rental")},
    {"measure.cost_rental.help", SW_TEXT("text", "Accelerator-hours times the rental price.")},
    {"measure.cost_amortised", SW_TEXT("text", "Cost, amortised")},
    {"measure.cost_amortised.help", SW_TEXT("text", "Cost of the run with servers, network, facility and fibre written off over their lifetimes, electricity included.")},
    {"measure.cost_acquisition", SW_TEXT("text", "Cost, acquisition")},
    {"measure.cost_acquisition.help", SW_TEXT("text", "Purchase price of servers, network, optics and facility; electricity of the run included.")},

    {"detail.site_power", SW_TEXT("text", "Power of the site")},
    {"detail.site_power.help", SW_TEXT("text", "What the site draws from its grid, on average over the steps of its jobs.")},
    {"detail.site_peak", SW_TEXT("text", "Peak of the site")},
    {"detail.site_peak.help", SW_TEXT("text", "Everything installed computing at once, cooling included; the grid has to carry it.")},
    {"detail.site_headroom", SW_TEXT("text", "Headroom under the cap")},
    {"detail.site_headroom.help", SW_TEXT("text", "Power cap less peak; negative where the cap would bind.")},
    {"detail.site_clock", SW_TEXT("text", "Clock under the cap")},
    {"detail.site_clock.help", SW_TEXT("text", "Share of the full clock that the power cap leaves the accelerators when all compute.")},
    {"detail.site_swing", SW_TEXT("text", "Swing of the site")},
    {"detail.site_swing.help", SW_TEXT("text", "IT power between computing and waiting, once a step; cooling does not follow. Of the job that swings most.")},
    {"detail.site_energy", SW_TEXT("text", "Energy of the site")},
    {"detail.site_energy.help", SW_TEXT("text", "Facility energy that the run uses at the site.")},
    {"detail.site_energy_year", SW_TEXT("text", "Energy of the site a year")},
    {"detail.site_energy_year.help", SW_TEXT("text", "Facility power for 8,760 hours, as if training never paused.")},
    {"detail.site_carbon", SW_TEXT("text", "Carbon of the site")},
    {"detail.site_carbon.help", SW_TEXT("text", "Energy of the run at the site times the carbon intensity of its grid.")},
    {"detail.site_cost_rental", SW_TEXT("text", "Cost of the site, rental")},
    {"detail.site_cost_rental.help", SW_TEXT("text", "Accelerator-hours at the site times the rental price.")},
    {"detail.site_cost_amortised", SW_TEXT("text", "Cost of the site, amortised")},
    {"detail.site_cost_amortised.help", SW_TEXT("text", "What the run costs at the site with all that is bought written off over its lifetime.")},
    {"detail.site_cost_acquisition", SW_TEXT("text", "Cost of the site, acquisition")},
    {"detail.site_cost_acquisition.help", SW_TEXT("text", "Purchase price of what the job uses at the site, and its electricity for the run.")},
    {"detail.hour_amortised", SW_TEXT("text", "Cost of an accelerator-hour, amortised")},
    {"detail.hour_amortised.help", SW_TEXT("text", "Amortised cost of the run over its accelerators and its time.")},
    {"detail.hour_rental", SW_TEXT("text", "Cost of an accelerator-hour, rental")},
    {"detail.hour_rental.help", SW_TEXT("text", "Rental cost of the run over its accelerators and its time.")},
    {"detail.token_rental", SW_TEXT("text", "Cost of a million tokens, rental")},
    {"detail.token_rental.help", SW_TEXT("text", "Rental cost of the run over its training tokens.")},
    {"detail.token_energy", SW_TEXT("text", "Energy of a million tokens")},
    {"detail.token_energy.help", SW_TEXT("text", "Facility energy of the run over its training tokens.")},
    {"detail.flops_per_joule", SW_TEXT("text", "Model FLOPs a joule")},
    {"detail.flops_per_joule.help", SW_TEXT("text", "Model FLOPs of all training tokens over the facility energy of the run, failures and restarts included.")},

    {"power.heading_sites", SW_TEXT("text", "Does one site's grid carry it?")},
    {"power.heading_flow", SW_TEXT("text", "From the grid to model FLOPs")},
    {"power.heading_breakdown", SW_TEXT("text", "{measure} by site and category")},
    {"power.column_from", SW_TEXT("text", "From")},
    {"power.column_to", SW_TEXT("text", "To")},
    {"power.column_power", SW_TEXT("text", "Power")},
    {"power.column_share", SW_TEXT("text", "Share")},
    {"power.column_mean", SW_TEXT("text", "Mean")},
    {"power.column_peak", SW_TEXT("text", "Peak")},
    {"power.column_cap", SW_TEXT("text", "Power cap")},
    {"power.column_headroom", SW_TEXT("text", "Headroom")},
    {"power.column_swing", SW_TEXT("text", "Swing")},
    {"power.column_answer", SW_TEXT("text", "Does its grid carry it?")},
    {"power.all_jobs", SW_TEXT("text", "All jobs")},
    {"power.without_job", SW_TEXT("text", "Servers without a job")},
    {"power.no_price", SW_TEXT("text", "A price is not known, so the sum would be too small; enter it in the catalogue.")},
    {"power.carries", SW_TEXT("text", "Yes, with {margin} to spare.")},
    {"power.slows", SW_TEXT("text", "Not at peak: {over} over the cap; held to it, the clock falls to {clock}.")},
    {"power.stops", SW_TEXT("text", "No: even idling draws {idle}.")},
    {"power.no_cap", SW_TEXT("text", "No power cap is entered.")},
    {"power.no_load", SW_TEXT("text", "No accelerators are here.")},
    {"power.one_carries", SW_TEXT("text", "One grid could carry it all: {site} may draw {cap}, and all sites together peak at {peak}.")},
    {"power.none_carries", SW_TEXT("text", "No site's grid carries it alone: all sites together peak at {peak}, and the largest cap is {cap} ({site}).")},
    {"power.none_is_known", SW_TEXT("text", "Enter power caps of sites to see whether one grid could carry it all.")},
    {"power.note_flow", SW_TEXT("text", "{rate} of model FLOPs from {power}: {joule} a joule.")},
    {"power.note_mixed", SW_TEXT("text", "Accelerators and hosts as they draw on average, not at TDP.")},
    {"power.input_job_power", SW_TEXT("text", "facility power of {job} there")},
    {"power.input_job_energy", SW_TEXT("text", "energy of {job} there")},
    {"power.input_job_cost", SW_TEXT("text", "cost of {job} there")},
    {"power.input_idle_power", SW_TEXT("text", "servers without a job, cooling included")},
    {"power.input_accelerators", SW_TEXT("text", "accelerators as they draw")},
    {"power.input_hosts", SW_TEXT("text", "hosts as they draw")},
    {"power.input_network", SW_TEXT("text", "network within the site")},
    {"power.input_storage", SW_TEXT("text", "storage")},
    {"power.input_optics", SW_TEXT("text", "optics and routers between sites, its share")},
    {"power.input_cooling", SW_TEXT("text", "cooling and conversion: what the PUE adds")},
    {"power.input_pue", SW_TEXT("text", "PUE of the site")},
    {"power.input_installed", SW_TEXT("text", "accelerators of {pool}")},
    {"power.input_rating", SW_TEXT("text", "server rating of one accelerator of {pool}")},
    {"power.input_port_power", SW_TEXT("text", "network of one accelerator of {pool}")},
    {"power.input_port_storage", SW_TEXT("text", "storage of one accelerator of {pool}")},
    {"power.input_compute_draw", SW_TEXT("text", "draw while computing, of the server rating")},
    {"power.input_wait_draw", SW_TEXT("text", "draw while it waits, of the server rating")},
    {"power.input_cap", SW_TEXT("text", "power cap of the site")},
    {"power.input_idle", SW_TEXT("text", "facility power while everything idles")},
    {"power.input_exponent", SW_TEXT("text", "exponent of power over clock")},
    {"power.input_year", SW_TEXT("text", "a year without a pause")},
    {"power.input_run", SW_TEXT("text", "time of the run")},
    {"power.input_run_energy", SW_TEXT("text", "facility energy of the run")},
    {"power.input_run_tokens", SW_TEXT("text", "training tokens")},
    {"power.input_run_cost", SW_TEXT("text", "cost of the run by this method")},
};
constexpr std::size_t kFirstMeasure = 2 * kFlowStages;
constexpr std::size_t kFirstDetail = kFirstMeasure + 2 * kMeasures.size();
constexpr std::size_t kFirstTerm = kFirstDetail + 2 * kDetailCount;
static_assert(std::size(kPowerTerms) == kFirstTerm + static_cast<std::size_t>(PowerTerm::InputRunCost) + 1);

const Entry& row(std::size_t first, std::size_t index) { return kPowerTerms[first + index]; }

} // namespace

const Entry& entry(FlowStage stage) { return row(0, 2 * static_cast<std::size_t>(stage)); }
const Entry& help(FlowStage stage) { return row(1, 2 * static_cast<std::size_t>(stage)); }
const Entry& entry(Measure measure) { return row(kFirstMeasure, 2 * static_cast<std::size_t>(measure)); }
const Entry& help(Measure measure) { return row(kFirstMeasure + 1, 2 * static_cast<std::size_t>(measure)); }
const Entry& entry(DetailId id) { return row(kFirstDetail, 2 * static_cast<std::size_t>(id)); }
const Entry& help(DetailId id) { return row(kFirstDetail + 1, 2 * static_cast<std::size_t>(id)); }
const Entry& entry(PowerTerm term) { return row(kFirstTerm, static_cast<std::size_t>(term)); }
std::span<const Entry> powerTermTable() { return kPowerTerms; }

} // namespace text
} // namespace spanwright
