// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runtable.h"
#include "evidence/rundetails.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

using evidence::Prediction;

struct Column {
    const char* title;
    QString (*text)(const Prediction&);
    double (*number)(const Prediction&) = nullptr; ///< what it sorts by; none: by the text
};

template <Kind K>
QString printed(const std::optional<Quantity<K>>& q) { return q ? qstr(print(*q).text()) : QString(); }
template <Kind K>
double base(const std::optional<Quantity<K>>& q) { return q ? q->base() : NAN; }

std::optional<Fraction> stepError(const Prediction& p) { return p.predictedStep ? std::optional(evidence::relativeError(*p.measuredStep, *p.predictedStep)) : std::nullopt; }
std::optional<Fraction> memoryError(const Prediction& p) { return p.predictedMemory ? std::optional(evidence::relativeError(*p.measuredMemory, *p.predictedMemory)) : std::nullopt; }
QString signedText(const std::optional<Fraction>& error) { return error ? rundetails::sayError(*error) : QString(); }

const Column kColumns[] = {
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Run"), [](const Prediction& p) { return qstr(p.run->id); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Model"), [](const Prediction& p) { return qstr(p.run->model); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Kind"), [](const Prediction& p) { return rundetails::sayKind(p.run->isMoe()); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Accelerator"), [](const Prediction& p) { return rundetails::sayAccelerator(p.run->accelerator); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Count"), [](const Prediction& p) { return qstr(printNumber(p.prepared.input.accelerators, 0)); }, [](const Prediction& p) { return double(p.prepared.input.accelerators); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Precision"), [](const Prediction& p) { return rundetails::sayPrecision(p.prepared.input.precision); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Measured step"), [](const Prediction& p) { return printed(p.measuredStep); }, [](const Prediction& p) { return base(p.measuredStep); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Predicted"), [](const Prediction& p) { return printed(p.predictedStep); }, [](const Prediction& p) { return base(p.predictedStep); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Step error"), [](const Prediction& p) { return signedText(stepError(p)); }, [](const Prediction& p) { return base(stepError(p)); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Measured memory"), [](const Prediction& p) { return printed(p.measuredMemory); }, [](const Prediction& p) { return base(p.measuredMemory); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Predicted"), [](const Prediction& p) { return printed(p.predictedMemory); }, [](const Prediction& p) { return base(p.predictedMemory); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Memory error"), [](const Prediction& p) { return signedText(memoryError(p)); }, [](const Prediction& p) { return base(memoryError(p)); }},
    {QT_TRANSLATE_NOOP("spanwright::widgets::RunTable", "Source"), [](const Prediction& p) { return qstr(p.run->source); }},
};

} // namespace

void RunTable::setRuns(std::vector<const Prediction*> runs) {
    beginResetModel();
    m_runs = std::move(runs);
    arrange();
    endResetModel();
}

int RunTable::rowOf(const Prediction* run) const {
    const auto it = std::ranges::find(m_runs, run);
    return it == m_runs.end() ? -1 : static_cast<int>(it - m_runs.begin());
}

void RunTable::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RunTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_runs.size()); }
int RunTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(std::size(kColumns)); }

QVariant RunTable::data(const QModelIndex& index, int role) const {
    const Column& column = kColumns[index.column()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.text(run(index.row()));
    if (role == Qt::TextAlignmentRole && column.number) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RunTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((kColumns[section].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? tr(kColumns[section].title) : QVariant();
}

void RunTable::sort(int column, Qt::SortOrder order) {
    m_column = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<const Prediction*> pinned;
    for (const QModelIndex& i : before) pinned.push_back(&run(i.row()));
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) after << index(rowOf(pinned[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RunTable::arrange() {
    if (m_column < 0) return;
    const Column& column = kColumns[m_column];
    const bool isDown = m_order == Qt::DescendingOrder;
    std::ranges::stable_sort(m_runs, [&](const Prediction* a, const Prediction* b) {
        if (!column.number) return isDown ? column.text(*b) < column.text(*a) : column.text(*a) < column.text(*b);
        const double x = column.number(*a), y = column.number(*b);
        if (std::isnan(x) || std::isnan(y)) return !std::isnan(x) && std::isnan(y);
        return isDown ? y < x : x < y;
    });
}

} // namespace spanwright::widgets
