// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QDialog>

class QTextBrowser;

namespace spanwright::widgets {

/// How a figure comes about: formula, values, source of each input, what binds, published results. Stays open beside the
/// plan and follows it until closed.
class ExplanationView final : public QDialog {
    Q_OBJECT
public:
    ExplanationView(Document& document, JobId job, FigureId figure, QWidget* parent = nullptr);
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void factRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Document& m_document;
    JobId m_job;
    FigureId m_figure;
    QTextBrowser* m_text;
};

/// The same as HTML, also for the report.
[[nodiscard]] QString explanationHtml(const assess::Explanation& explanation, const Currency& currency = {});

} // namespace spanwright::widgets
