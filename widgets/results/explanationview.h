// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/details.h"
#include "document/document.h"
#include <QDialog>
#include <functional>
#include <vector>

class QPushButton;
class QTextBrowser;
class QUrl;

namespace spanwright::widgets {

/// How a figure comes about: formula, values, source of each input, what binds, published results. Stays open beside the
/// plan and follows it until closed. An input that is a figure itself leads to its own explanation: in the same window, or,
/// when this one is pinned, in another.
class ExplanationView final : public QDialog {
    Q_OBJECT
public:
    ExplanationView(Document& document, JobId job, FigureId figure, QWidget* parent = nullptr);
    ExplanationView(Document& document, const assess::Detail& detail, QWidget* parent = nullptr);
    /// The one over a window that the next figure is explained in, brought to the front; nullptr when none is open, or all are pinned.
    [[nodiscard]] static ExplanationView* openIn(const QWidget& window);
    /// Another figure in this window; back() returns.
    void explain(JobId job, FigureId figure);
    void explain(const assess::Detail& detail);
    void back();
    /// Keeps its figure: others are explained in windows of their own.
    [[nodiscard]] bool isPinned() const;
    [[nodiscard]] QString plainText() const;
    /// The figures that this explanation leads to.
    [[nodiscard]] std::vector<FigureId> linked() const;

Q_SIGNALS:
    void factRequested(const QString& id);
    void figureRequested(spanwright::JobId job, spanwright::FigureId figure); ///< by a pinned one

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Page {
        std::function<assess::Explanation()> make;
        QString subject;          ///< whose figure it is; empty: the job's
        JobId job;                ///< whose figures its inputs are; none: nobody's
    };
    ExplanationView(Document& document, Page page, QWidget* parent);
    [[nodiscard]] static Page pageOf(const Document& document, JobId job, FigureId figure);
    [[nodiscard]] static Page pageOf(const Document& document, const assess::Detail& detail);
    void turnTo(Page page);
    void follow(const QUrl& url);
    [[nodiscard]] bool leadsTo(FigureId figure) const;
    void refresh();
    void retranslate();
    Document& m_document;
    std::vector<Page> m_pages;    ///< the last one is shown
    QTextBrowser* m_text;
    QPushButton* m_back;
    QPushButton* m_pin;
    QPushButton* m_copy;
};

/// The same as HTML, also for the report; inputs that `leads` to an explanation of their own are links "figure:key".
[[nodiscard]] QString explanationHtml(const assess::Explanation& explanation, const Currency& currency = {}, const QString& subject = {}, const std::function<bool(FigureId)>& leads = {});

} // namespace spanwright::widgets
