// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/celltable.h"
#include "common/theme.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace spanwright::widgets {
namespace {


class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(CellChoices choices, QObject* parent) : QStyledItemDelegate(parent), m_choices(std::move(choices)) {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto choices = m_choices(index);
        if (choices.empty()) return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        for (const auto& [label, id] : choices) box->addItem(label, id);
        box->view()->setMinimumWidth(box->minimumSizeHint().width());
        auto* self = const_cast<CellDelegate*>(this); // Qt hands out editors from a const function and wants signals of the delegate
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = qobject_cast<QComboBox*>(editor);
        if (!box) return QStyledItemDelegate::setEditorData(editor, index);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        auto* box = qobject_cast<QComboBox*>(editor);
        if (!box) return QStyledItemDelegate::setModelData(editor, model, index);
        if (box->currentIndex() >= 0) model->setData(index, box->currentData()); // an id that the catalogue lacks is no choice
    }

private:
    CellChoices m_choices;
};

} // namespace

void editInCells(QTableView& table, CellChoices choices) {
    table.setItemDelegate(new CellDelegate(std::move(choices), &table));
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(true);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
}

} // namespace spanwright::widgets
