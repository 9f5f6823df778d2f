// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"

namespace spanwright::assess {

/// The measured runs most like a computed job, each with our prediction of it. For StepTime, Mfu and MemoryPerGpu; empty for
/// other figures.
[[nodiscard]] std::vector<text::Message> runEvidence(const JobAssessment& job, FigureId figure);

/// The job's software profile and its date, and whether the user's own log moved it.
[[nodiscard]] text::Message profileUsed(const Job& job);

} // namespace spanwright::assess
