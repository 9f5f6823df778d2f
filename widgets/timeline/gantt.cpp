// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/gantt.h"
#include "text/language.h"
#include "training/pipeline/ofstep.h"
#include "units/units.h"
#include <QCoreApplication>
#include <algorithm>

namespace spanwright::widgets::gantt {

using namespace training::pipeline;

namespace {

// 64 stages of 4,096 micro-batches: about 50 MB of bars; longer steps show their beginning.
constexpr int kMostStageMicroBatches = 64 * 4096;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString time(double seconds) { return qstr(print(Kind::Duration, seconds, 5).text()); }

} // namespace

Data dataOf(const assess::JobAssessment& job) {
    Data data;
    const int chunks = std::max(1, job.input.layout.virtualStages);
    Result<Input> input = pipelineOf(job.input, job.step, kMostStageMicroBatches / (job.input.layout.pipeline * chunks));
    if (!input) return data;
    input->wantsTimeline = true;
    const Result<Outcome> outcome = run(*input);
    if (!outcome) return data;
    data.work.resize(outcome->stages.size());
    data.transfers.resize(outcome->stages.size());
    for (const Activity& a : outcome->timeline) {
        auto& row = (a.to < 0 ? data.work : data.transfers)[static_cast<std::size_t>(a.stage)];
        row.push_back({a.start.in(units::s), a.end.in(units::s), a.microBatch, a.to, a.op});
    }
    for (auto& row : data.transfers) std::stable_sort(row.begin(), row.end(), [](const Bar& a, const Bar& b) { return a.start < b.start; });
    data.sites = stagesBeforeBoundaries(job.input);
    data.scheme = input->schedule.scheme;
    data.step = outcome->step.in(units::s);
    double idle = 0;
    for (const StageResult& s : outcome->stages) idle += s.idle.in(units::s);
    data.idle = data.step > 0 ? idle / data.step / static_cast<double>(outcome->stages.size()) : 0;
    data.microBatches = input->schedule.microBatches;
    data.allMicroBatches = job.step.microBatches;
    data.chunks = input->schedule.chunks;
    return data;
}

QString title(Scheme scheme) {
    switch (scheme) {
    case Scheme::Gpipe: return Text::tr("GPipe");
    case Scheme::OneFOneB: return Text::tr("1F1B");
    case Scheme::Interleaved: return Text::tr("Interleaved 1F1B");
    case Scheme::ZbH1: return Text::tr("Zero bubble H1");
    case Scheme::ZbH2: return Text::tr("Zero bubble H2");
    case Scheme::ZbV: return Text::tr("Zero bubble V");
    case Scheme::VHalf: return Text::tr("V-half");
    case Scheme::DelayAware: return Text::tr("Delay-aware");
    case Scheme::DelayAwareV: return Text::tr("Delay-aware V");
    case Scheme::DualPipe: break;
    }
    return Text::tr("DualPipe");
}

QString title(Work work) {
    switch (work) {
    case Work::Forward: return Text::tr("Forward");
    case Work::BackwardInput: return Text::tr("Backward, inputs");
    case Work::BackwardWeight: return Text::tr("Backward, weights");
    case Work::Backward: break;
    }
    return Text::tr("Backward");
}

std::optional<Hit> hit(const Frame& frame, const Data& data, const QPointF& point) {
    if (data.isEmpty() || !frame.plot.contains(point)) return {};
    Hit found;
    found.stage = std::clamp(static_cast<int>((point.y() - frame.plot.top()) / frame.row), 0, static_cast<int>(data.work.size()) - 1);
    const std::vector<Bar>& row = data.work[static_cast<std::size_t>(found.stage)];
    const double t = frame.seconds(point.x());
    if (t < 0 || t > data.step) return {};
    const auto after = std::upper_bound(row.begin(), row.end(), t, [](double value, const Bar& bar) { return value < bar.start; });
    if (after != row.begin() && t <= std::prev(after)->end) {
        found.bar = *std::prev(after);
        return found;
    }
    found.isIdle = true;
    found.bar.start = after == row.begin() ? 0 : std::prev(after)->end;
    found.bar.end = after == row.end() ? data.step : after->start;
    return found;
}

QString describe(const Hit& hit, const Data& data) {
    QString what = hit.isIdle ? Text::tr("Idle") : Text::tr("%1, micro-batch %2").arg(title(hit.bar.op.work)).arg(hit.bar.microBatch + 1);
    if (!hit.isIdle && data.chunks > 1) what += Text::tr(", chunk %1").arg(hit.bar.op.chunk + 1);
    return Text::tr("Stage %1: %2\n%3 to %4 (%5)").arg(QString::number(hit.stage + 1), what, time(hit.bar.start), time(hit.bar.end), time(hit.bar.end - hit.bar.start));
}

} // namespace spanwright::widgets::gantt
