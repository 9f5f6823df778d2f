// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/findings.h"
#include <iterator>

namespace spanwright::text {
namespace {

constexpr std::size_t kFixes = 69;      // first fix
constexpr std::size_t kSeverities = 104; // first severity

// FindingCode, then FixCode, then Severity, each in the order of its enum.
constexpr Entry kTexts[] = {
    {"finding.memory_exceeded", SW_TEXT("text", "{job} does not fit: pipeline stage {rank} needs {needed} of {available} memory.")},
    {"finding.power_cap_exceeded", SW_TEXT("text", "{site} draws up to {needed}, above its cap of {cap}.")},
    {"finding.link_saturated", SW_TEXT("text", "{link} is the bottleneck: full hiding needs {needed}, it carries {available}.")},
    {"finding.no_route", SW_TEXT("text", "{job} uses {from} and {to}, but no lit route joins them.")},
    {"finding.tensor_across_sites", SW_TEXT("text", "{job} cuts tensor parallelism between {from} and {to}: every layer waits for the distance.")},
    {"finding.expert_across_sites", SW_TEXT("text", "{job} cuts expert or context parallelism between {from} and {to}: every layer waits for the distance.")},
    {"finding.layout_mismatch", SW_TEXT("text", "{job}: TP x PP x CP ({product}) does not divide its {accelerators} accelerators.")},
    {"finding.heads_not_divisible", SW_TEXT("text", "{job}: TP {tensor} does not divide the {heads} attention heads.")},
    {"finding.layers_not_divisible", SW_TEXT("text", "{job}: {stages} pipeline stages are more than its {layers} layers can fill.")},
    {"finding.batch_not_divisible", SW_TEXT("text", "{job}: the global batch {batch} is not a multiple of micro-batch x DP = {divisor}.")},
    {"finding.experts_not_divisible", SW_TEXT("text", "{job}: EP {ways} does not divide the {experts} experts.")},
    {"finding.zero_group_not_divisible", SW_TEXT("text", "{job}: ZeRO groups of {group} ranks do not divide the {ranks} data-parallel ranks.")},
    {"finding.odd_stages", SW_TEXT("text", "{job}: DualPipe pairs its stages, but there are {stages}.")},
    {"finding.unknown_profile", SW_TEXT("text", "{job}: there is no software profile or constant named {id}; the default stands in for it.")},
    {"finding.tensor_beyond_domain", SW_TEXT("text", "{job}: TP {tensor} is wider than the scale-up domain of {domain} accelerators, so it runs over the scale-out fabric.")},
    {"finding.pool_overallocated", SW_TEXT("text", "{pool} has {count} accelerators, but its jobs use {used}.")},
    {"finding.pool_empty", SW_TEXT("text", "{pool} has no accelerators. Enter a count.")},
    {"finding.no_placement", SW_TEXT("text", "{job} is not placed on any pool, so nothing can be computed for it.")},
    {"finding.unknown_accelerator", SW_TEXT("text", "{pool}: the accelerator {id} is not in the catalogue. Choose another one.")},
    {"finding.unknown_model", SW_TEXT("text", "{job}: the model {id} is not in the catalogue. Choose another one.")},
    {"finding.precision_unsupported", SW_TEXT("text", "{job}: {accelerator} has no {precision} rate, so the next wider precision is used.")},
    {"finding.mixed_accelerators", SW_TEXT("text", "{job} runs on different accelerators; the work is parted by their speed, and the others still wait {wait} of {step} for the slowest.")},
    {"finding.pipeline_stalls", SW_TEXT("text", "{job}: {in_flight} extra micro-batches in flight do not hide the round trip between sites; {needed} would.")},
    {"finding.rtt_disagrees", SW_TEXT("text", "{link}: the measured round trip {entered} differs from the computed {computed} by more than a fifth.")},
    {"finding.rtt_too_short", SW_TEXT("text", "{link}: the measured round trip {entered} is shorter than light needs ({computed}).")},
    {"finding.buffer_short", SW_TEXT("text", "{site}: a lossless network over this distance needs {needed} of buffer a port, the ports have {buffer}.")},
    {"finding.link_unused", SW_TEXT("text", "{link} carries no traffic of any job.")},
    {"finding.wavelength_unlit", SW_TEXT("text", "{link} has no wavelengths, so it carries nothing.")},
    {"finding.shared_risk", SW_TEXT("text", "{first} and {second} share the risk group {group}: one cut takes both.")},
    {"finding.model_only_approximate", SW_TEXT("text", "{job}: {feature} is approximated in this version; take the range seriously.")},
    {"finding.no_jobs", SW_TEXT("text", "There is no job yet. Add one to see training time, memory and cost.")},
    {"finding.stages_uneven", SW_TEXT("text", "{job}: {layers} layers do not divide evenly over {stages} stages; the fullest stage sets the pace.")},
    {"finding.route_longer_than_reach", SW_TEXT("text", "{link} is {length} long, beyond the {reach} reach of {mode} without regeneration.")},
    {"finding.site_has_no_power", SW_TEXT("text", "{site} has accelerators but a power cap of zero. Enter its cap.")},
    {"finding.unknown_fabric", SW_TEXT("text", "{item}: the fabric {id} is not in the catalogue, so the usual one is assumed. Choose another one.")},
    {"finding.unknown_fibre", SW_TEXT("text", "{link}: the fibre {id} is not in the catalogue, so G.652.D is assumed. Choose another one.")},
    {"finding.unknown_mode", SW_TEXT("text", "{wavelength}: the transceiver {id} is not in the catalogue, so it carries nothing. Choose another one.")},
    {"finding.margin_short", SW_TEXT("text", "{wavelength}: {mode} lacks {missing} of signal to noise on this line, with the system margin.")},
    {"finding.margin_dispersion", SW_TEXT("text", "{wavelength}: the line disperses more than {mode} can undo.")},
    {"finding.band_full", SW_TEXT("text", "{link}: its wavelengths need {needed} of spectrum, its fibre pairs have {band}.")},
    {"finding.unknown_span_fibre", SW_TEXT("text", "{link}, span {span}: the fibre {id} is not in the catalogue, so G.652.D is assumed. Choose another one.")},
    {"finding.unknown_span_amplifier", SW_TEXT("text", "{link}, span {span}: the catalogue has no amplifier {id}; the quietest one stands in for it.")},
    {"finding.span_loss_too_high", SW_TEXT("text", "{link}, span {span}: its {length} lose {loss}, more than its amplifier gains. Enter a shorter span, less extra loss or another amplifier.")},
    {"finding.span_too_long", SW_TEXT("text", "{link}: spans of {length} lose {loss}, more than an amplifier gains.")},
    {"finding.unknown_amplifier", SW_TEXT("text", "{link}: the catalogue has no amplifier {id}; the quietest one stands in for it.")},
    {"finding.senders_slow", SW_TEXT("text", "{job}: its senders push {rate} from {from} to {to}, full hiding needs {needed}.")},
    {"finding.loss_high", SW_TEXT("text", "{job}: packet loss of {loss} between {from} and {to} leaves {share} of what is sent.")},
    {"finding.spread_uneven", SW_TEXT("text", "{job}: its flows load the light paths from {from} to {to} unevenly and use {share} of them.")},
    {"finding.retry_short", SW_TEXT("text", "{job}: its queue pairs give up after {gives_up}, before {link} is restored ({restored}): a cut stops the job.")},
    {"finding.link_down", SW_TEXT("text", "What if {link} is cut: it carries nothing.")},
    {"finding.light_down", SW_TEXT("text", "What if {wavelength} loses {down} of {count} light paths: they carry nothing.")},
    {"finding.site_down", SW_TEXT("text", "What if {site} is lost: its accelerators and links are out.")},
    {"finding.job_stopped", SW_TEXT("text", "{job} needs {site}, which is lost, and stops.")},
    {"finding.power_cap_slows", SW_TEXT("text", "{job}: held to the cap of {site}, accelerators compute at {speed} of their speed, and training takes {extra} longer.")},
    {"finding.power_cap_stops", SW_TEXT("text", "{job}: {site} draws {still} before anything is computed, above its cap of {cap}; the job cannot run within it.")},
    {"finding.transformer_overloaded", SW_TEXT("text", "{site} peaks at {peak}; its transformers of {rating} may carry {limit} of it for long, less than that needs.")},
    {"finding.swing_beyond_storage", SW_TEXT("text", "{site}: every step swings its power by {swing}, and its storage leaves {left} of that to the grid.")},
    {"finding.curtailment_slows", SW_TEXT("text", "{job}: curtailment keeps {energy} off the grid and makes training {extra} longer; its bill for electricity changes by {money}.")},
    {"finding.curtailment_stops", SW_TEXT("text", "{job}: curtailment leaves no time in which it trains.")},
    {"finding.demand_no_route", SW_TEXT("text", "{demand} is from {from} to {to}, but no lit route joins them: it loads no link.")},
    {"finding.others_exceed", SW_TEXT("text", "On {link} traffic of others needs {needed}, more than the {available} of it that may be used. Jobs are left with next to nothing there.")},
    {"finding.unknown_owner", SW_TEXT("text", "{site}: there is no owner named {owner}; the site counts as your own. Enter the owner in the scenario, or choose another one.")},
    {"finding.egress_not_priced", SW_TEXT("text", "{job}: {owner} charges for bytes from {site} to others; the price is not known, so the cost is left out. Enter it for the owner.")},
    {"finding.spot_not_counted", SW_TEXT("text", "{job}: {site} is bought on the spot market of {owner}; its interruptions are not counted in time and cost.")},

    {"finding.shares_not_whole", SW_TEXT("text", "{job}: the {accelerators} accelerators at {site} do not fill whole groups of {unit}, one pipeline stage or replica; a group stands on both sides of the distance.")},
    {"finding.local_sgd_tokens", SW_TEXT("text", "{job}: {replicas} sites that meet every {steps} steps need {low} to {high} more tokens for the loss of synchronous training; the days to train hold the likely value.")},
    {"finding.local_sgd_extrapolated", SW_TEXT("text", "{job}: no published run has {replicas} replicas of this size that meet every {steps} steps; the extra tokens are an extrapolation.")},
    {"finding.checkpoint_slow", SW_TEXT("text", "{job}: a checkpoint takes {time} to reach {site}, longer than the losses of a restart would have it; checkpoints are {interval} apart.")},
    {"finding.checkpoint_no_route", SW_TEXT("text", "{job} writes checkpoints to {site}, but no lit route leads there from {from}.")},
    {"fix.raise_power_cap", SW_TEXT("text", "Raise the cap to {cap}")},
    {"fix.add_wavelengths", SW_TEXT("text", "Light {count} wavelengths")},
    {"fix.connect_sites", SW_TEXT("text", "Connect {from} and {to}")},
    {"fix.cut_by_pipeline", SW_TEXT("text", "Cut the pipeline between the sites instead")},
    {"fix.cut_by_data", SW_TEXT("text", "Cut data parallelism between the sites instead")},
    {"fix.set_tensor", SW_TEXT("text", "Set TP to {tensor}")},
    {"fix.set_pipeline", SW_TEXT("text", "Set PP to {stages}")},
    {"fix.set_batch", SW_TEXT("text", "Set the global batch to {batch}")},
    {"fix.set_expert", SW_TEXT("text", "Set EP to {ways}")},
    {"fix.set_zero_group", SW_TEXT("text", "Set the ZeRO group to {group}")},
    {"fix.use_default_profile", SW_TEXT("text", "Use the default profile")},
    {"fix.recompute_fully", SW_TEXT("text", "Recompute all activations")},
    {"fix.reduce_placement", SW_TEXT("text", "Use {accelerators} accelerators")},
    {"fix.set_in_flight", SW_TEXT("text", "Set extra micro-batches in flight to {in_flight}")},
    {"fix.clear_measured_rtt", SW_TEXT("text", "Use the computed round trip")},
    {"fix.remove_link", SW_TEXT("text", "Remove the link")},
    {"fix.use_bf16", SW_TEXT("text", "Use BF16")},
    {"fix.fit_layout", SW_TEXT("text", "Choose a layout that fits")},
    {"fix.set_port_buffer", SW_TEXT("text", "Use ports with {buffer} of buffer")},
    {"fix.use_pool", SW_TEXT("text", "Place it on {pool}")},
    {"fix.set_mode", SW_TEXT("text", "Use {mode}")},
    {"fix.add_fibre_pairs", SW_TEXT("text", "Light {pairs} fibre pairs")},
    {"fix.clear_span_fibre", SW_TEXT("text", "Use the link's fibre")},
    {"fix.clear_span_amplifier", SW_TEXT("text", "Let its amplifier be chosen")},
    {"fix.split_span", SW_TEXT("text", "Put an amplifier into the middle of span {span}")},
    {"fix.clear_spacing", SW_TEXT("text", "Space amplifiers as the catalogue does")},
    {"fix.clear_amplifier", SW_TEXT("text", "Choose the quietest amplifier")},
    {"fix.set_channels", SW_TEXT("text", "Open {channels} channels a sender")},
    {"fix.repeat_selectively", SW_TEXT("text", "Send lost packets alone again")},
    {"fix.spray_packets", SW_TEXT("text", "Spread packets over all light paths")},
    {"fix.set_timeout", SW_TEXT("text", "Set the timeout exponent to {exponent} (gives up after {gives_up})")},
    {"fix.bring_back", SW_TEXT("text", "Bring {item} back")},
    {"fix.raise_transformer", SW_TEXT("text", "Use transformers of {rating}")},
    {"fix.raise_storage_power", SW_TEXT("text", "Use storage of {power}")},
    {"fix.raise_storage_energy", SW_TEXT("text", "Use storage of {energy}")},

    {"severity.info", SW_TEXT("text", "Note")},
    {"severity.warning", SW_TEXT("text", "Warning")},
    {"severity.error", SW_TEXT("text", "Error")},
};
static_assert(static_cast<std::size_t>(FindingCode::CheckpointNoRoute) + 1 == kFixes);
static_assert(kFixes + static_cast<std::size_t>(FixCode::RaiseStorageEnergy) + 1 == kSeverities);
static_assert(std::size(kTexts) == kSeverities + 3);

} // namespace

const Entry& entry(FindingCode code) { return kTexts[static_cast<std::size_t>(code)]; }
const Entry& entry(FixCode code) { return kTexts[kFixes + static_cast<std::size_t>(code)]; }
const Entry& entry(Severity severity) { return kTexts[kSeverities + static_cast<std::size_t>(severity)]; }
std::span<const Entry> findingTable() { return kTexts; }

} // namespace spanwright::text
