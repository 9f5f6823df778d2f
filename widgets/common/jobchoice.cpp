// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/jobchoice.h"
#include "text/language.h"
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

namespace spanwright::widgets {

void fillTrainingJobs(QComboBox& choice, const Scenario& scenario) {
    const QVariant before = choice.currentData();
    const QSignalBlocker quiet(choice);
    choice.clear();
    for (const Shared<Job>& job : scenario.jobs)
        if (job->kind == JobKind::Training) choice.addItem(qstr(job->name), QVariant::fromValue<qulonglong>(job->id.value));
    choice.setCurrentIndex(std::max(0, choice.findData(before)));
    choice.setVisible(choice.count() > 1);
}

} // namespace spanwright::widgets
