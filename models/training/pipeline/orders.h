// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/pipeline/schedule.h"

/// The order of one stage (counted from 0) under each scheme. Preconditions: as makeSchedule checks them.
namespace spanwright::training::pipeline {

[[nodiscard]] StageOrder gpipe(int microBatches);
[[nodiscard]] StageOrder oneFOneB(int stages, int stage, int microBatches, int extra);
[[nodiscard]] StageOrder interleaved(int stages, int stage, int microBatches, int chunks, int extra);
[[nodiscard]] StageOrder zeroBubbleH(int stages, int stage, int microBatches, int extra, bool fillsStart);
[[nodiscard]] StageOrder zeroBubbleV(int stages, int stage, int microBatches);
[[nodiscard]] StageOrder vHalf(int stages, int stage, int microBatches);
[[nodiscard]] StageOrder dualPipe(int stages, int stage, int microBatches);

} // namespace spanwright::training::pipeline
