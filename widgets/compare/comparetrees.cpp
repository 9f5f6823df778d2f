// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparetrees.h"
#include "common/theme.h"
#include "report/comparetables.h"
#include "text/compareterms.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kGroup = Qt::UserRole, kItemKind = Qt::UserRole + 1, kItemId = Qt::UserRole + 2, kOther = Qt::UserRole + 3, kIndex = Qt::UserRole + 4;
constexpr int kFirstColumn = 330; ///< px, at most
constexpr int kGap = 14;          ///< px between two columns

QTreeWidgetItem* heading(QTreeWidget* tree, const QString& text, int count) {
    auto* item = new QTreeWidgetItem(tree, {QStringLiteral("%1 (%2)").arg(text).arg(count)});
    QFont bold = tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    return item;
}

} // namespace

CopyTree::CopyTree(QWidget* parent) : QTreeWidget(parent) {
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
}

void CopyTree::fitColumns() {
    for (int column = 0; column < columnCount(); ++column) {
        const int header = fontMetrics().horizontalAdvance(headerItem()->text(column)) + 2 * kGap;
        const int width = column == 0 ? std::min(kFirstColumn, std::max(sizeHintForColumn(0), header)) : std::max(sizeHintForColumn(column) + kGap, header);
        setColumnWidth(column, width);
    }
}

void CopyTree::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTreeWidget::keyPressEvent(event);
    QStringList lines;
    const auto line = [&](const QTreeWidgetItem* item) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) cells << item->text(column);
        lines << cells.join(QLatin1Char('\t'));
    };
    line(headerItem());
    for (QTreeWidgetItemIterator it(this); *it; ++it) line(*it);
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

FigureTree::FigureTree(QWidget* parent) : CopyTree(parent) {
    setObjectName(QStringLiteral("compareFigures"));
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) { m_open.insert(item->data(0, kGroup).toInt()); });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem* item) { m_open.erase(item->data(0, kGroup).toInt()); });
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const ItemRef ref{static_cast<ItemKind>(item->data(0, kItemKind).toInt()), item->data(0, kItemId).toULongLong()};
        if (item->parent() && ref.kind != ItemKind::Scenario) Q_EMIT itemRequested(ref);
    });
}

void FigureTree::show(const study::Comparison& c, bool onlyDifferences, const Currency& currency) {
    const QSignalBlocker quiet(this);
    clear();
    QStringList columns{say(text::entry(CompareTerm::ColumnFigure)), qstr(c.names[0])};
    for (std::size_t i = 1; i < c.names.size(); ++i) columns << qstr(c.names[i]) << say(text::entry(CompareTerm::ColumnChange));
    setColumnCount(static_cast<int>(columns.size()));
    setHeaderLabels(columns);
    const text::Translator t = translator();
    QTreeWidgetItem* group = nullptr;
    for (const study::CompareRow& row : c.rows) {
        if (onlyDifferences && !row.isDifferent()) continue;
        const int code = static_cast<int>(row.group);
        if (!group || group->data(0, kGroup).toInt() != code) {
            const auto shown = std::ranges::count_if(c.rows, [&](const study::CompareRow& r) { return r.group == row.group && (!onlyDifferences || r.isDifferent()); });
            group = heading(this, say(report::groupEntry(row.group)), static_cast<int>(shown));
            group->setData(0, kGroup, code);
        }
        auto* item = new QTreeWidgetItem(group, {qstr(report::rowText(row, t)), qstr(report::valueText(row, 0, currency))});
        item->setToolTip(0, item->text(0));
        item->setData(0, kItemKind, static_cast<int>(row.item.kind));
        item->setData(0, kItemId, QVariant::fromValue<qulonglong>(row.item.id));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (std::size_t i = 1; i < row.values.size(); ++i) {
            const int column = static_cast<int>(2 * i);
            item->setText(column, qstr(report::valueText(row, i, currency)));
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setText(column + 1, qstr(report::differenceText(row, i, currency, t)));
            const study::Verdict verdict = row.verdict(i);
            if (verdict == study::Verdict::Better) item->setForeground(column + 1, theme::color(theme::Role::Good));
            if (verdict == study::Verdict::Worse) item->setForeground(column + 1, theme::color(theme::Role::Error));
            if (verdict == study::Verdict::Same) item->setForeground(column + 1, theme::color(theme::Role::Muted));
        }
    }
    if (topLevelItemCount() == 0) {
        new QTreeWidgetItem(this, {say(text::entry(CompareTerm::NoDifference))});
        topLevelItem(0)->setFirstColumnSpanned(true);
    }
    for (int i = 0; i < topLevelItemCount(); ++i) topLevelItem(i)->setExpanded(m_open.contains(topLevelItem(i)->data(0, kGroup).toInt()));
    headerItem()->setToolTip(0, say(text::entry(CompareTerm::NoteCompare)));
    fitColumns();
}

ChangeTree::ChangeTree(QWidget* parent) : CopyTree(parent) {
    setObjectName(QStringLiteral("compareChanges"));
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const auto change = changeOf(item)) Q_EMIT causeRequested(change->first, change->second);
    });
}

std::optional<std::pair<std::size_t, study::InputChange>> ChangeTree::changeOf(const QTreeWidgetItem* item) const {
    if (!item || !item->data(0, kOther).isValid()) return std::nullopt;
    const auto other = static_cast<std::size_t>(item->data(0, kOther).toInt());
    return std::pair(other, m_all[other - 1][static_cast<std::size_t>(item->data(0, kIndex).toInt())]);
}

void ChangeTree::contextMenuEvent(QContextMenuEvent* event) {
    const auto change = changeOf(currentItem());
    if (!change) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Select it in its scenario")), &QAction::triggered, this, [this, change] { Q_EMIT causeRequested(change->first, change->second); });
    connect(menu->addAction(tr("Take over into the base")), &QAction::triggered, this, [this, change] { Q_EMIT takeRequested(change->first, change->second); });
    menu->popup(event->globalPos());
}

void ChangeTree::show(const study::Comparison& c, FigureId figure, const Currency& currency) {
    const QSignalBlocker quiet(this);
    clear();
    m_all = c.changes;
    setColumnCount(5);
    setHeaderLabels({say(text::entry(CompareTerm::ColumnItem)), say(text::entry(CompareTerm::ColumnInput)), say(text::entry(CompareTerm::ColumnBefore)), say(text::entry(CompareTerm::ColumnAfter)), say(text::Message{&text::entry(CompareTerm::ColumnAlone), {{"figure", &text::entry(figure)}}})});
    const text::Translator t = translator();
    for (std::size_t other = 1; other < c.names.size(); ++other) {
        const std::vector<study::InputChange>& changes = c.changes[other - 1];
        QTreeWidgetItem* group = heading(this, qstr(c.names[other]), static_cast<int>(changes.size()));
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const study::InputChange& change = changes[i];
            auto* item = new QTreeWidgetItem(group, {qstr(report::itemText(change, t)), qstr(report::inputText(change, t)), qstr(report::shownText(change.shownBefore, currency, t)),
                                                     qstr(report::shownText(change.shownAfter, currency, t)), qstr(report::aloneText(change, figure, currency, t))});
            for (int column = 0; column < columnCount(); ++column) item->setToolTip(column, item->text(column) + QLatin1Char('\n') + tr("Enter or double-click: select it in its scenario."));
            if (change.alone && *change.alone != 0)
                item->setForeground(4, theme::color((*change.alone > 0) == info(figure).isBetterHigh ? theme::Role::Good : theme::Role::Error));
            item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(0, kOther, static_cast<int>(other));
            item->setData(0, kIndex, static_cast<int>(i));
        }
        if (changes.empty()) {
            auto* item = new QTreeWidgetItem(group, {say(text::entry(CompareTerm::NoChange))});
            item->setFirstColumnSpanned(true);
        }
        group->setExpanded(true);
    }
    headerItem()->setToolTip(4, say(text::entry(CompareTerm::NoteChanges)));
    fitColumns();
}

} // namespace spanwright::widgets
