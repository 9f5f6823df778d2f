// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/terms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of Term.
constexpr Entry kTerms[] = {
    {"term.project", SW_TEXT("text", "project")},
    {"term.scenario", SW_TEXT("text", "scenario")},
    {"term.site", SW_TEXT("text", "site")},
    {"term.cluster", SW_TEXT("text", "cluster")},
    {"term.pool", SW_TEXT("text", "GPU pool")},
    {"term.fibre_link", SW_TEXT("text", "fibre link")},
    {"term.wavelength", SW_TEXT("text", "wavelength")},
    {"term.job", SW_TEXT("text", "job")},
    {"term.assumption", SW_TEXT("text", "assumption")},

    {"step.matmul", SW_TEXT("text", "Matrix multiplication")},
    {"step.attention", SW_TEXT("text", "Attention")},
    {"step.bandwidth", SW_TEXT("text", "Memory-bound operations")},
    {"step.host", SW_TEXT("text", "Host and launch floor")},
    {"step.tensor", SW_TEXT("text", "Tensor parallel, exposed")},
    {"step.expert", SW_TEXT("text", "Expert parallel, exposed")},
    {"step.context", SW_TEXT("text", "Context parallel, exposed")},
    {"step.pipeline_wait", SW_TEXT("text", "Pipeline wait")},
    {"step.data_exposed", SW_TEXT("text", "Data parallel, exposed")},
    {"step.cross_site", SW_TEXT("text", "Between sites, exposed")},
    {"step.optimizer", SW_TEXT("text", "Optimizer")},

    {"memory.weights", SW_TEXT("text", "Weights")},
    {"memory.gradients", SW_TEXT("text", "Gradients")},
    {"memory.optimizer", SW_TEXT("text", "Optimizer states")},
    {"memory.activations", SW_TEXT("text", "Activations")},
    {"memory.logits", SW_TEXT("text", "Logits")},
    {"memory.gathered", SW_TEXT("text", "Gathered layers")},
    {"memory.buffers", SW_TEXT("text", "Context and communication buffers")},
    {"memory.fragmentation", SW_TEXT("text", "Fragmentation")},

    {"power.accelerators", SW_TEXT("text", "Accelerators")},
    {"power.hosts", SW_TEXT("text", "Hosts")},
    {"power.network", SW_TEXT("text", "Network")},
    {"power.optics", SW_TEXT("text", "Optics between sites")},
    {"power.cooling", SW_TEXT("text", "Cooling and conversion")},
    {"cost.servers", SW_TEXT("text", "Servers")},
    {"cost.network", SW_TEXT("text", "Network")},
    {"cost.facility", SW_TEXT("text", "Facility")},
    {"cost.fibre", SW_TEXT("text", "Fibre")},
    {"cost.optics", SW_TEXT("text", "Optics between sites")},
    {"cost.electricity", SW_TEXT("text", "Electricity")},
    {"cost.staff", SW_TEXT("text", "Staff")},
    {"cost.maintenance", SW_TEXT("text", "Maintenance")},

    {"precision.bf16", SW_TEXT("text", "BF16")},
    {"precision.fp8", SW_TEXT("text", "FP8")},
    {"precision.fp4", SW_TEXT("text", "FP4")},
    {"recompute.none", SW_TEXT("text", "No recompute")},
    {"recompute.selective", SW_TEXT("text", "Selective (attention core)")},
    {"recompute.full", SW_TEXT("text", "Full recompute")},
    {"schedule.1f1b", SW_TEXT("text", "1F1B")},
    {"schedule.interleaved", SW_TEXT("text", "Interleaved 1F1B")},
    {"schedule.gpipe", SW_TEXT("text", "GPipe")},
    {"cut.pipeline", SW_TEXT("text", "Pipeline (PP)")},
    {"cut.data", SW_TEXT("text", "Data, hierarchical (DP)")},
    {"cut.tensor", SW_TEXT("text", "Tensor (TP)")},
    {"cut.expert", SW_TEXT("text", "Expert (EP)")},
    {"cut.context", SW_TEXT("text", "Context (CP)")},
    {"zero.none", SW_TEXT("text", "Not sharded")},
    {"zero.1", SW_TEXT("text", "ZeRO-1 (optimizer)")},
    {"zero.2", SW_TEXT("text", "ZeRO-2 (and gradients)")},
    {"zero.3", SW_TEXT("text", "ZeRO-3 (and weights)")},
    {"length.geodesic", SW_TEXT("text", "Geodesic x route factor")},
    {"length.entered", SW_TEXT("text", "As entered")},
    {"term.yes", SW_TEXT("text", "yes")},
    {"term.no", SW_TEXT("text", "no")},
    {"term.none", SW_TEXT("text", "none")},
    {"term.total", SW_TEXT("text", "Total")},
    {"reason.folder", SW_TEXT("text", "it is a folder")},
    {"reason.not_a_file", SW_TEXT("text", "it is not a regular file")},
    {"reason.cut_short", SW_TEXT("text", "it is cut short")},
    {"reason.no_version", SW_TEXT("text", "it has no format version")},
    {"reason.dangling", SW_TEXT("text", "a scenario refers to a revision that is not there")},
    {"reason.digest", SW_TEXT("text", "the text of a revision differs from its checksum")},
};
static_assert(std::size(kTerms) == static_cast<std::size_t>(Term::ReasonDigest) + 1);

} // namespace

const Entry& entry(Term term) { return kTerms[static_cast<std::size_t>(term)]; }
std::span<const Entry> termTable() { return kTerms; }

} // namespace spanwright::text
