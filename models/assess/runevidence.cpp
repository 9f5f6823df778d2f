// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/runevidence.h"
#include "evidence/predict.h"
#include "text/terms.h"
#include "training/profile.h"

namespace spanwright::assess {
namespace {

constexpr std::size_t kShown = 3;

/// Model FLOPs (causal by half, no recompute) over the peak: the convention of our own MFU.
Mfu mfuOf(const training::StepInput& in, Duration step) {
    const FlopCount flops = training::modelNumbers(in.shape, in.sequence).modelPerToken * (double(in.globalBatch) * in.sequence);
    return Mfu(flops / in.machine.peak / step / in.accelerators, units::mfu);
}

std::string signedText(Fraction error) { return (error.base() > 0 ? "+" : "") + print(error, 2).text(); }

template <Kind K>
text::Message line(const evidence::Prediction& p, Quantity<K> measured, Quantity<K> predicted) {
    const training::StepInput& in = p.prepared.input;
    const catalogue::Accelerator* a = catalogue::Catalogue::shipped().accelerator(p.run->accelerator);
    return {&text::entry(Term::EvidenceRun),
            {{"model", p.run->model}, {"accelerators", std::int64_t{in.accelerators}}, {"accelerator", a ? a->name : p.run->accelerator},
             {"precision", &text::entry(termOf(Term::PrecisionBf16, in.precision))}, {"sequence", std::int64_t{in.sequence}},
             {"measured", text::amount(measured)}, {"predicted", text::amount(predicted)},
             {"error", signedText(evidence::relativeError(measured, predicted))}, {"id", p.run->id}, {"source", p.run->source}}};
}

} // namespace

text::Message profileUsed(const Job& job) {
    const training::NamedProfile* named = training::findProfile(job.profile);
    const training::NamedProfile& base = named ? *named : training::defaultProfile();
    if (job.calibration.empty()) return {&text::entry(Term::ProfileUsed), {{"profile", base.name}, {"date", base.date}}};
    return {&text::entry(Term::ProfileCalibrated), {{"profile", base.name}, {"date", base.date}, {"count", static_cast<std::int64_t>(job.calibration.size())}}};
}

std::vector<text::Message> runEvidence(const JobAssessment& job, FigureId figure) {
    const bool isMemory = figure == FigureId::MemoryPerGpu;
    if (!isMemory && figure != FigureId::StepTime && figure != FigureId::Mfu) return {};
    const evidence::Likeness likeness{job.accelerator, job.input.shape.experts > 0, job.model.parameters, job.input.accelerators, job.input.sequence};
    std::vector<text::Message> lines;
    for (const evidence::Prediction* p : evidence::nearestRuns(likeness, isMemory ? evidence::Compared::Memory : evidence::Compared::Step, kShown)) {
        const training::StepInput& in = p->prepared.input;
        if (isMemory) lines.push_back(line(*p, *p->measuredMemory, *p->predictedMemory));
        else if (figure == FigureId::StepTime) lines.push_back(line(*p, *p->measuredStep, *p->predictedStep));
        else lines.push_back(line(*p, mfuOf(in, *p->measuredStep), mfuOf(in, *p->predictedStep)));
    }
    return lines;
}

} // namespace spanwright::assess
