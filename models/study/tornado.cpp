// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/tornado.h"
#include "text/studyterms.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::study {
namespace {

const assess::Figure* figureOf(const assess::Assessment& a, const Study& study) {
    if (study.job.isNone()) return a.total(study.figure);
    const assess::JobAssessment* j = a.find(study.job);
    return j ? j->figure(study.figure) : nullptr;
}

} // namespace

double TornadoBar::width() const {
    const double w = std::abs(atHigh - atLow);
    return std::isfinite(w) ? w : 0;
}

Result<TornadoAnswer> tornado(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control) {
    if (!study.job.isNone() && !find(scenario, study.job)) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", idText(study.job.value)}});
    const assess::Assessment now = assess::figuresOf(scenario, catalogue);
    const assess::Figure* figure = figureOf(now, study);
    if (!figure) return fail(ErrorCode::StudyNoFigure, {{"figure", &text::entry(study.figure)}, {"reason", &text::entry(StudyTerm::RemarkNone)}});
    const std::vector<assess::Swing> swings = assess::swings(scenario);
    std::vector<double> swung(swings.size() * 2, std::numeric_limits<double>::quiet_NaN());
    TornadoAnswer a;
    a.figure = study.figure;
    a.job = study.job;
    a.value = figure->value;
    a.isComplete = forEach(swung.size(), [&](std::size_t i) {
        const assess::Assessment changed = assess::figuresOf(i % 2 == 0 ? swings[i / 2].atLow : swings[i / 2].atHigh, catalogue);
        if (const assess::Figure* f = figureOf(changed, study)) swung[i] = f->value;
    }, control);
    for (std::size_t i = 0; i < swings.size(); ++i) {
        const assess::Swing& s = swings[i];
        a.bars.push_back({s.input, s.kind, s.low, s.likely, s.high, swung[2 * i], swung[2 * i + 1]});
    }
    const double error = assess::modelError(now, study.job.isNone() ? nullptr : now.find(study.job));
    const double least = 1 / (1 + error), most = 1 + error;
    a.bars.push_back({assess::Uncertainty::ModelError, Kind::Factor, least, 1, most, assess::withModelError(a.figure, a.value, least), assess::withModelError(a.figure, a.value, most)});
    std::erase_if(swung, [](double value) { return std::isnan(value); });
    swung.push_back(a.bars.back().atHigh);
    swung.push_back(a.bars.back().atLow);
    const assess::Figure wide = assess::widened(*figure, swung);
    a.low = wide.low;
    a.high = wide.high;
    std::ranges::stable_sort(a.bars, std::greater(), &TornadoBar::width);
    return a;
}

} // namespace spanwright::study
