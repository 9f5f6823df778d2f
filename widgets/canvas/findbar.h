// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace spanwright::widgets {

class CanvasView;

/// Items whose name holds the words, in any case: sites with their clusters and pools, links, jobs, in the order of the plan.
[[nodiscard]] std::vector<ItemRef> itemsNamed(const Scenario& scenario, const QString& words);

/// Finds items of the plan by name: each is selected and brought to the middle of the canvas. Enter goes on, Shift+Enter back,
/// Escape closes.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    FindBar(CanvasView& canvas, Document& document);
    void open();
    void shut();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void search();
    void step(int by);
    CanvasView& m_canvas;
    Document& m_document;
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    std::vector<ItemRef> m_found;
    std::size_t m_at = 0;
};

} // namespace spanwright::widgets
