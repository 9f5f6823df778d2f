// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/studychart.h"
#include "report/report.h"
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace spanwright::widgets {

class ReportTable;

/// What a study answered: a sentence, a chart or the same as a table, and their export.
class StudyResult final : public QWidget {
    Q_OBJECT
public:
    explicit StudyResult(const Document& document, QWidget* parent = nullptr);
    void setAnswer(std::shared_ptr<const study::StudyAnswer> answer, bool isStale);
    /// Instead of an answer: what to do, or why there is none.
    void setAdvice(const QString& text);
    /// By the file's ending: .png, .svg, .pdf, .csv.
    [[nodiscard]] Result<Done> exportTo(const QString& path) const;
    [[nodiscard]] const std::shared_ptr<const study::StudyAnswer>& answer() const { return m_answer; }

Q_SIGNALS:
    void messageShown(const QString& text);
    void upgradeRequested(const spanwright::Scenario& upgraded);
    void planRequested(const spanwright::Job& planned);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void refresh();
    /// The sentence stands beside the buttons where it has room to be read, else above them.
    void arrangeHead();
    void exportAs();
    const Document& m_document;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    QLabel* m_sentence;
    QLabel* m_stale;
    QScrollArea* m_sentenceArea;
    QBoxLayout* m_head;       ///< sentence and buttons
    QToolButton* m_asTable;
    QPushButton* m_apply;
    QPushButton* m_export;
    QStackedWidget* m_views;
    StudyChart* m_chart;
    ReportTable* m_table;
    ReportTable* m_side;      ///< beside a histogram what failures cost, beside a bill what is reached
    std::shared_ptr<const study::StudyAnswer> m_answer;
    bool m_isStale = false;
};

} // namespace spanwright::widgets
