// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/pipeline/timelinecsv.h"
#include "units/units.h"
#include <ostream>

namespace spanwright::training::pipeline {

std::string_view name(Work work) {
    switch (work) {
    case Work::Forward: return "forward";
    case Work::BackwardInput: return "backward_input";
    case Work::BackwardWeight: return "backward_weight";
    case Work::Backward: break;
    }
    return "backward";
}

void writeTimeline(std::ostream& out, const Outcome& outcome) {
    out << "activity,kind,stage,to_stage,chunk,micro_batch,start_s,end_s\n";
    for (const Activity& a : outcome.timeline) {
        out << (a.to < 0 ? "execution," : "transfer,") << name(a.op.work) << ',' << a.stage + 1 << ',';
        if (a.to >= 0) out << a.to + 1;
        out << ',' << a.op.chunk + 1 << ',' << a.microBatch + 1 << ',' << exactNumber(a.start.in(units::s)) << ',' << exactNumber(a.end.in(units::s)) << '\n';
    }
}

} // namespace spanwright::training::pipeline
