// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/predict.h"
#include "evidence/rules.h"
#include "text/terms.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace spanwright::evidence {
namespace {

struct SkipRow {
    std::string_view id;
    Term term;
};
// In the order of Skip.
constexpr std::array kSkips = {
    SkipRow{"", Term::None}, SkipRow{"scope", Term::SkipScope}, SkipRow{"several_sites", Term::SkipSites},
    SkipRow{"nothing_measured", Term::SkipNothingMeasured}, SkipRow{"field_missing", Term::SkipFieldMissing},
    SkipRow{"accelerator", Term::SkipAccelerator}, SkipRow{"unsupported", Term::SkipUnsupported}, SkipRow{"layout", Term::SkipLayout},
};
static_assert(kSkips.size() == static_cast<std::size_t>(Skip::Layout) + 1);

std::optional<Duration> measuredStep(const MeasuredRun& run, const training::StepInput& in) {
    if (run.step) return run.step;
    const double sequences = double(in.globalBatch) / in.accelerators;
    if (run.tokensPerSecond) return Duration(sequences * in.sequence / *run.tokensPerSecond, units::s);
    if (run.samplesPerSecond) return Duration(sequences / *run.samplesPerSecond, units::s);
    return std::nullopt;
}

/// The printed number in the unit that the row names; where it leaves GB or GiB open, the reading nearer to `predicted`.
Bytes measuredMemory(const MeasuredRun& run, Bytes predicted) {
    const Bytes binary(*run.memory, units::GiB);
    const Bytes decimal(*run.memory, units::GB);
    if (run.memoryUnit == "GiB") return binary;
    if (run.memoryUnit == "GB") return decimal;
    const auto farness = [&](Bytes b) { return std::abs(relativeError(b, predicted).base()); };
    return farness(binary) <= farness(decimal) ? binary : decimal;
}

double logDistance(double a, double b) { return std::log(std::max(a, 1.0) / std::max(b, 1.0)); }

} // namespace

std::string_view idOf(Skip why) { return kSkips[static_cast<std::size_t>(why)].id; }

text::Message message(const Skipped& skipped) {
    return {&text::entry(kSkips[static_cast<std::size_t>(skipped.why)].term), {{"what", skipped.what}}};
}

Prediction predict(const MeasuredRun& run, const catalogue::Catalogue& catalogue) {
    Prediction p;
    p.run = &run;
    p.prepared = prepare(run, catalogue);
    if (p.prepared.skipped.why != Skip::None) return p;
    const training::StepInput& in = p.prepared.input;
    p.measuredStep = measuredStep(run, in);
    if (p.measuredStep) p.predictedStep = training::step(in).total();
    if (!run.memory) return p;
    const training::Memory memory = training::memory(in);
    p.predictedMemory = isAllocatedOnly(run.memoryKind) ? memory.total() - memory.buffers - memory.fragmentation : memory.total();
    p.measuredMemory = measuredMemory(run, *p.predictedMemory);
    return p;
}

std::vector<Prediction> predictAll(std::span<const MeasuredRun> runs, const catalogue::Catalogue& catalogue) {
    std::vector<Prediction> all;
    all.reserve(runs.size());
    for (const MeasuredRun& run : runs) all.push_back(predict(run, catalogue));
    return all;
}

std::span<const Prediction> embeddedPredictions() {
    static const std::vector<Prediction> all = predictAll(embeddedRuns(), catalogue::Catalogue::shipped());
    return all;
}

std::vector<const Prediction*> nearestRuns(const Likeness& job, Compared compared, std::size_t count) {
    using Farness = std::tuple<bool, bool, double>;
    std::vector<std::pair<Farness, const Prediction*>> found;
    for (const Prediction& p : embeddedPredictions()) {
        if (compared == Compared::Step ? !p.predictedStep : !p.predictedMemory) continue;
        const training::StepInput& in = p.prepared.input;
        const double parameters = training::modelNumbers(in.shape, in.sequence).parameters;
        const double distance = std::hypot(logDistance(job.parameters, parameters), logDistance(job.accelerators, in.accelerators), logDistance(job.sequence, in.sequence));
        found.push_back({{p.run->accelerator != job.accelerator, p.run->isMoe() != job.isMoe, distance}, &p});
    }
    count = std::min(count, found.size());
    std::ranges::stable_sort(found, {}, &std::pair<Farness, const Prediction*>::first);
    std::vector<const Prediction*> nearest;
    for (std::size_t i = 0; i < count; ++i) nearest.push_back(found[i].second);
    return nearest;
}

} // namespace spanwright::evidence
