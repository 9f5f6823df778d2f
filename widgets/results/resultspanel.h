// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QTreeWidget>

namespace spanwright::widgets {

/// All findings: Enter or double click jumps to the item, the button applies the fix as one undo step.
class FindingsList final : public QTreeWidget {
    Q_OBJECT
public:
    explicit FindingsList(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void revealRequested();
    void countChanged(int errors, int warnings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    /// Selects what the finding is about; false when it is about nothing drawn.
    bool show(const QTreeWidgetItem* item);
    using QTreeWidget::show;
    Document& m_document;
    std::vector<assess::Finding> m_shown;
};

/// All figures and their parts, grouped; Enter opens an explanation. What is open, chosen and on view stays so when the numbers change.
class ResultsPanel final : public QTreeWidget {
    Q_OBJECT
public:
    explicit ResultsPanel(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void explanationRequested(spanwright::JobId job, spanwright::FigureId figure);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QTreeWidgetItem* jobRows(const Job& job, const assess::JobAssessment& assessment) const;
    void addWork(QTreeWidgetItem* top, const Job& job, const assess::JobAssessment& assessment) const;
    void addPublished(QTreeWidgetItem* top, const assess::JobAssessment& job) const;
    Document& m_document;
};

} // namespace spanwright::widgets
