// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/details.h"
#include "document/document.h"
#include <QDialog>
#include <functional>

class QTextBrowser;

namespace spanwright::widgets {

/// How a figure comes about: formula, values, source of each input, what binds, published results. Stays open beside the
/// plan and follows it until closed.
class ExplanationView final : public QDialog {
    Q_OBJECT
public:
    ExplanationView(Document& document, JobId job, FigureId figure, QWidget* parent = nullptr);
    ExplanationView(Document& document, const assess::Detail& detail, QWidget* parent = nullptr);
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void factRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Make = std::function<assess::Explanation()>;
    ExplanationView(Document& document, Make make, QString subject, QWidget* parent);
    void refresh();
    Document& m_document;
    Make m_make;
    QString m_subject;            ///< whose figure it is; empty: the job's
    QTextBrowser* m_text;
};

/// The same as HTML, also for the report.
[[nodiscard]] QString explanationHtml(const assess::Explanation& explanation, const Currency& currency = {}, const QString& subject = {});

} // namespace spanwright::widgets
