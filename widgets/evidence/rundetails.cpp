// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/rundetails.h"
#include "evidence/validation.h"
#include "project/fields.h"
#include "text/csvline.h"
#include "text/language.h"
#include "training/profile.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets::rundetails {
namespace {

/// Of dense runs or of mixtures.
std::vector<evidence::NamedError> stepErrors(std::span<const evidence::Prediction> all, bool isMoe) {
    std::vector<evidence::NamedError> errors;
    for (const evidence::Prediction& p : all)
        if (p.predictedStep && p.run->isMoe() == isMoe) errors.push_back({evidence::relativeError(*p.measuredStep, *p.predictedStep), p.run->id});
    return errors;
}

/// The smallest error, without its sign, that eight of ten do not exceed; zero when there are none.
Fraction eightOfTen(std::vector<evidence::NamedError> errors) {
    if (errors.empty()) return {};
    const auto size = [](const evidence::NamedError& e) { return std::abs(e.error.base()); };
    std::ranges::sort(errors, {}, size);
    return Fraction(size(errors[(8 * errors.size() + 9) / 10 - 1]), units::one);
}

QString compared(const QString& what, const QString& measured, const QString& predicted, Fraction error) {
    return QCoreApplication::translate("Runs", "%1: measured %2, predicted %3 (%4)").arg(what, measured, predicted, sayError(error));
}

template <Kind K>
void addPair(std::vector<std::string>& cells, const std::optional<Quantity<K>>& measured, const std::optional<Quantity<K>>& predicted, Unit<K> unit) {
    if (measured) cells.insert(cells.end(), {exactNumber(measured->in(unit)), exactNumber(predicted->in(unit)), exactNumber(evidence::relativeError(*measured, *predicted).base())});
    else cells.insert(cells.end(), 3, std::string());
}

} // namespace

std::vector<evidence::Prediction> shown(std::span<const evidence::Prediction> all, const Filter& filter) {
    std::vector<evidence::Prediction> runs;
    for (const evidence::Prediction& p : all) {
        if (p.prepared.skipped.why != evidence::Skip::None) continue;
        if (p.run->source != filter.source.value_or(p.run->source) || p.run->accelerator != filter.accelerator.value_or(p.run->accelerator)) continue;
        if (p.prepared.input.precision != filter.precision.value_or(p.prepared.input.precision) || p.run->isMoe() != filter.isMoe.value_or(p.run->isMoe())) continue;
        runs.push_back(p);
    }
    return runs;
}

QString sayPrecision(Precision precision) { return say(termOf(Term::PrecisionBf16, precision)); }

QString sayKind(bool isMoe) { return isMoe ? QCoreApplication::translate("Runs", "Mixture") : QCoreApplication::translate("Runs", "Dense"); }

QString sayAccelerator(const std::string& id) {
    const catalogue::Accelerator* a = catalogue::Catalogue::shipped().accelerator(id);
    return a ? sayShipped(a->name) : qstr(id);
}

QString sayError(Fraction error) { return (error.base() > 0 ? QStringLiteral("+") : QString()) + qstr(print(error).text()); }

QString describe(const evidence::Prediction& p) {
    QStringList lines{QStringLiteral("%1 · %2").arg(qstr(p.run->id), qstr(p.run->source)),
                      QStringLiteral("%1 · %2 × %3 · %4").arg(qstr(p.run->model), QString::number(p.prepared.input.accelerators), sayAccelerator(p.run->accelerator), sayPrecision(p.prepared.input.precision))};
    if (p.predictedStep) lines << compared(QCoreApplication::translate("Runs", "Step time"), qstr(print(*p.measuredStep).text()), qstr(print(*p.predictedStep).text()), evidence::relativeError(*p.measuredStep, *p.predictedStep));
    if (p.predictedMemory) lines << compared(QCoreApplication::translate("Runs", "Memory"), qstr(print(*p.measuredMemory).text()), qstr(print(*p.predictedMemory).text()), evidence::relativeError(*p.measuredMemory, *p.predictedMemory));
    if (!p.prepared.isStated) lines << QCoreApplication::translate("Runs", "The source leaves out something that matters; a rule filled it in.");
    return lines.join(QLatin1Char('\n'));
}

QString headline(std::span<const evidence::Prediction> all) {
    const auto percent = [](Fraction f) { return qstr(print(f).text()); };
    const std::vector<evidence::NamedError> dense = stepErrors(all, false), moe = stepErrors(all, true);
    return QCoreApplication::translate("Runs", "Of %1 dense steps half are predicted within %2 and eight of ten within %3; of %4 mixture steps, within %5 and %6.")
               .arg(QString::number(dense.size()), percent(evidence::errorStats(dense).median), percent(eightOfTen(dense)), QString::number(moe.size()), percent(evidence::errorStats(moe).median), percent(eightOfTen(moe)))
        + QLatin1Char(' ')
        + QCoreApplication::translate("Runs", "But the constants were fitted to these very runs. On models left out of the fit, eight of ten dense steps stay within %1 and mixture steps within %2: expect that of a plan.")
              .arg(percent(training::unseenError(false)), percent(training::unseenError(true)));
}

std::string csv(std::span<const evidence::Prediction> runs) {
    std::string all = text::csvLine({"id", "source", "model", "kind", "accelerator", "accelerators", "precision", "stated", "measured_s", "predicted_s", "step_error", "measured_mem_gib", "predicted_mem_gib", "memory_error"});
    for (const evidence::Prediction& p : runs) {
        std::vector<std::string> cells{p.run->id, p.run->source, p.run->model, p.run->isMoe() ? "moe" : "dense", p.run->accelerator, std::to_string(p.prepared.input.accelerators),
                                       fields::kPrecisions[static_cast<std::size_t>(p.prepared.input.precision)], p.prepared.isStated ? "true" : "false"};
        addPair(cells, p.measuredStep, p.predictedStep, units::s);
        addPair(cells, p.measuredMemory, p.predictedMemory, units::GiB);
        all += text::csvLine(cells);
    }
    return all;
}

} // namespace spanwright::widgets::rundetails
