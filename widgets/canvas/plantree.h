// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QTreeWidget>

namespace spanwright::widgets {

/// The scenario as a tree: the canvas's twin for keyboard and screen reader, bound to the same selection.
class PlanTree final : public QTreeWidget {
    Q_OBJECT
public:
    explicit PlanTree(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showSelection();
    QTreeWidgetItem* add(QTreeWidgetItem* parent, const QString& text, ItemRef item);

    Document& m_document;
    bool m_isSyncing = false;
};

} // namespace spanwright::widgets
