// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QScrollArea>
#include <functional>

class QFormLayout;

namespace spanwright::widgets {

/// Edits what is selected; the scenario itself when nothing is. Several items of one kind show their common fields, with
/// "mixed" where they differ, and are edited in one undo step.
class Inspector final : public QScrollArea {
    Q_OBJECT
public:
    explicit Inspector(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void refresh();
    Document& m_document;
    std::vector<std::function<void()>> m_refreshers;
    std::set<ItemRef> m_shown;
    int m_widest = 0;              ///< px that a form needed
    std::size_t m_shownParts = 0;
};

} // namespace spanwright::widgets
