// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/layouttable.h"
#include "common/theme.h"
#include "text/language.h"
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kSort = Qt::UserRole;
constexpr int kIndex = Qt::UserRole + 1;
constexpr int kFront = 1;
constexpr int kStep = 2;
constexpr int kLost = 16;
constexpr int kColumns = 17;

QStandardItem* cell(const QString& text, const QVariant& sort, Qt::Alignment alignment) {
    auto* item = new QStandardItem(text);
    item->setData(sort, kSort);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}
QStandardItem* words(const QString& text) { return cell(text, text, Qt::AlignLeft); }
QStandardItem* number(int value) { return cell(QString::number(value), value, Qt::AlignRight); }

template <class E> QString term(Term first, E value) { return say(termOf(first, value)); }

QString switches(const Layout& l) {
    QStringList on;
    if (l.isSequenceParallel && l.tensor > 1) on << LayoutTable::tr("sequence");
    if (l.tensorOverlap != TensorOverlap::None && l.tensor > 1) on << LayoutTable::tr("TP overlap: %1").arg(term(Term::TensorOverlapNone, l.tensorOverlap));
    if (l.overlapsData) on << LayoutTable::tr("DP overlap");
    if (l.rankOrder == RankOrder::PipelineInside) on << term(Term::OrderDataInside, l.rankOrder);
    QStringList away;
    if (l.offloadsWeights) away << LayoutTable::tr("weights");
    if (l.offloadsActivations) away << LayoutTable::tr("activations");
    if (l.offloadedOptimizer.base() > 0) away << LayoutTable::tr("optimizer states");
    if (!away.isEmpty()) on << LayoutTable::tr("offload of %1").arg(away.join(QStringLiteral(" + ")));
    return on.join(QStringLiteral(", "));
}

} // namespace

LayoutTable::LayoutTable(QWidget* parent) : QTableView(parent), m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("layoutTable"));
    m_model->setSortRole(kSort);
    m_model->setColumnCount(kColumns);
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);
    sortByColumn(kStep, Qt::AscendingOrder);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayoutTable::chosenChanged);
    connect(this, &QTableView::activated, this, &LayoutTable::applyRequested);
}

QList<QStandardItem*> LayoutTable::rowOf(const FoundLayout& found, std::size_t index, Duration now, bool isPresent) const {
    const Layout& l = found.candidate.layout;
    const double change = now.base() > 0 ? found.candidate.step / now - 1 : 0;
    const QString against = isPresent ? tr("present") : now.base() > 0 ? QLatin1String(change > 0 ? "+" : "") + qstr(print(Kind::Fraction, change).text()) : QString();
    const QString lost = found.lost ? tr("%1, +%2").arg(say(found.lost->name), qstr(print(Kind::Duration, found.lost->value).text())) : QString();
    QList<QStandardItem*> row{number(static_cast<int>(index) + 1), cell(found.isFront ? QStringLiteral("◆") : QString(), found.isFront ? 0 : 1, Qt::AlignHCenter),
                              cell(qstr(print(Kind::Duration, found.candidate.step.base(), 4).text()), found.candidate.step.base(), Qt::AlignRight), cell(against, change, Qt::AlignRight),
                              cell(qstr(print(found.candidate.memory).text()), found.candidate.memory.base(), Qt::AlignRight), number(l.tensor), number(l.pipeline), number(l.context),
                              number(found.data), number(l.expert), number(l.virtualStages), number(l.microBatch), words(term(Term::ScheduleOneFOneB, l.schedule)),
                              words(term(Term::ZeroNone, l.zero)), words(term(Term::RecomputeNone, l.recompute)), words(switches(l)),
                              cell(lost, found.lost ? found.lost->value : 0, Qt::AlignLeft)};
    row[kFront]->setAccessibleText(found.isFront ? tr("on the Pareto front") : QString());
    for (QStandardItem* item : row) {
        item->setData(static_cast<int>(index), kIndex);
        if (!isPresent) continue;
        QFont bold = font();
        bold.setBold(true);
        item->setFont(bold);
    }
    return row;
}

void LayoutTable::setLayouts(const std::vector<FoundLayout>& layouts, Duration now, const Layout& present) {
    const std::vector<Layout> before = std::move(m_layouts);
    const std::size_t index = chosen().value_or(before.size());
    const bool wasEmpty = m_model->rowCount() == 0;
    {
        const QSignalBlocker quiet(selectionModel());
        m_model->setRowCount(0);
    }
    m_model->setHorizontalHeaderLabels({tr("Place"), QStringLiteral("◆"), say(FigureId::StepTime), tr("Against now"), tr("Memory"), QStringLiteral("TP"), QStringLiteral("PP"), QStringLiteral("CP"),
                                        QStringLiteral("DP"), QStringLiteral("EP"), tr("Chunks"), tr("Micro-batch"), tr("Schedule"), tr("Sharding"), tr("Recompute"), tr("Also on"), tr("Loses most by")});
    m_model->horizontalHeaderItem(kFront)->setToolTip(tr("On the Pareto front: no other layout is both faster and smaller"));
    m_model->horizontalHeaderItem(kFront)->setAccessibleText(tr("Pareto front"));
    m_model->horizontalHeaderItem(kLost)->setToolTip(tr("The part of the step that is most above that of the fastest layout"));
    for (std::size_t i = 0; i < layouts.size(); ++i) m_model->appendRow(rowOf(layouts[i], i, now, layouts[i].candidate.layout == present));
    m_model->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    if (wasEmpty) resizeColumnsToContents();
    m_layouts.clear();
    for (const FoundLayout& f : layouts) m_layouts.push_back(f.candidate.layout);
    if (index < before.size())
        if (const auto at = std::ranges::find(m_layouts, before[index]); at != m_layouts.end()) choose(static_cast<std::size_t>(at - m_layouts.begin()));
    setAccessibleName(tr("Layouts found"));
}

std::optional<std::size_t> LayoutTable::chosen() const {
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(static_cast<std::size_t>(rows.front().data(kIndex).toInt()));
}

void LayoutTable::choose(std::size_t index) {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(kIndex).toInt() == static_cast<int>(index)) {
            setCurrentIndex(m_model->index(row, 0));
            return selectRow(row);
        }
}

} // namespace spanwright::widgets
