// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/runs.h"

namespace spanwright::evidence {

/// A row that states all that matters: GPT-3 175B on 1,024 A100, times made up.
inline MeasuredRun statedRun() {
    MeasuredRun r;
    r.id = "row-1";
    r.source = "somebody/somewhere";
    r.scope = "training_step";
    r.model = "Own 175B";
    r.attention = "mha";
    r.layers = 96;
    r.hidden = 12288;
    r.heads = 96;
    r.kvHeads = 96;
    r.headDim = 128;
    r.ffn = 49152;
    r.vocabulary = 51200;
    r.sequence = 2048;
    r.isGated = false;
    r.accelerator = "a100-80-sxm";
    r.interconnect = "NVLink3 node, 8x HDR 200 Gb/s";
    r.framework = "Megatron-LM";
    r.precision = "fp16";
    r.gpus = 1024;
    r.perNode = 8;
    r.tensor = 8;
    r.pipeline = 8;
    r.data = 16;
    r.context = 1;
    r.microBatch = 1;
    r.globalBatch = 1536;
    r.isSequenceParallel = true;
    r.sharding = "none";
    r.recompute = "full";
    r.step = Duration(30, units::s);
    return r;
}

} // namespace spanwright::evidence
