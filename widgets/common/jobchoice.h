// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"

class QComboBox;

namespace spanwright::widgets {

/// Offers the training jobs of the scenario, the data of each item its id; keeps the current one while it is still there, and is
/// hidden when there is nothing to choose. Emits nothing.
void fillTrainingJobs(QComboBox& choice, const Scenario& scenario);

} // namespace spanwright::widgets
