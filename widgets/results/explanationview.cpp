// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/explanationview.h"
#include "common/theme.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace spanwright::widgets {

namespace {

QString named(const assess::Explanation& e, const QString& subject) { return subject.isEmpty() ? say(e.title) : QStringLiteral("%1 – %2").arg(say(e.title), subject); }

/// The site of a detail, else its job.
QString subjectOf(const Document& document, const assess::Detail& detail) {
    if (const Site* site = spanwright::find(document.scenario(), detail.site)) return qstr(site->name);
    const Job* job = spanwright::find(document.scenario(), detail.job);
    return job ? qstr(job->name) : QString();
}

} // namespace

QString explanationHtml(const assess::Explanation& e, const Currency& currency, const QString& subject) {
    const auto muted = [](const QString& text) { return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::color(theme::Role::Muted).name(), text); };
    const auto cell = [](const QString& text, const char* align = "left") { return QStringLiteral("<td align='%1' valign='middle' style='padding:3px 14px 3px 0'>%2</td>").arg(QLatin1String(align), text); };
    const QString title = ExplanationView::tr("%1: %2").arg(named(e, subject), qstr(print(e.kind, e.value, 4, currency).text()));
    QString html = QStringLiteral("<h3>%1</h3><p>%2</p>").arg(title.toHtmlEscaped(), muted(say(e.help).toHtmlEscaped()));
    if (e.formula.empty()) return QStringLiteral("<h3>%1</h3><p>%2</p>").arg(say(e.figure).toHtmlEscaped(), ExplanationView::tr("This figure is not computed yet; the findings say what is missing."));
    html += QStringLiteral("<table width='100%' cellpadding='8' bgcolor='%1'><tr><td><code>%2</code><br><code>%3</code></td></tr></table>")
                .arg(theme::color(theme::Role::Raised).name(), qstr(e.formula).toHtmlEscaped(), qstr(e.substituted).toHtmlEscaped());
    if (e.binds.entry) html += QStringLiteral("<p><b>%1</b></p>").arg(say(e.binds).toHtmlEscaped());
    html += QStringLiteral("<table cellspacing='0'>");
    for (const assess::ExplainedInput& input : e.inputs) {
        QString source = say(input.source).toHtmlEscaped();
        source = input.fact.empty() ? muted(source) : QStringLiteral("<a href='fact:%1'>%2</a>").arg(qstr(input.fact), source);
        html += QStringLiteral("<tr>") + cell(QStringLiteral("<code>%1</code>").arg(qstr(input.symbol).toHtmlEscaped())) + cell(say(input.name).toHtmlEscaped())
                + cell(QStringLiteral("<b>%1</b>").arg(qstr(print(input.value.kind, input.value.base, 4, currency).text())), "right") + cell(source) + QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table><h4>%1</h4>").arg(say(Term::HeadingPublished).toHtmlEscaped());
    for (const text::Message& line : e.evidence) html += QStringLiteral("<p>%1</p>").arg(say(line).toHtmlEscaped());
    return html;
}

ExplanationView::ExplanationView(Document& document, JobId job, FigureId figure, QWidget* parent)
    : ExplanationView(document, [&document, job, figure] { return assess::explain(document.scenario(), document.catalogue(), document.assessment(), job, figure); }, QString(), parent) {}

ExplanationView::ExplanationView(Document& document, const assess::Detail& detail, QWidget* parent)
    : ExplanationView(document, [&document, detail] { return assess::explain(document.scenario(), document.catalogue(), document.assessment(), detail); }, subjectOf(document, detail), parent) {}

ExplanationView::ExplanationView(Document& document, Make make, QString subject, QWidget* parent)
    : QDialog(parent), m_document(document), m_make(std::move(make)), m_subject(std::move(subject)), m_text(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("explanation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 460);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { Q_EMIT factRequested(url.toString().mid(5)); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyExplanation"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    connect(&m_document, &Document::assessmentChanged, this, &ExplanationView::refresh);
    refresh();
}

QString ExplanationView::plainText() const { return m_text->toPlainText(); }

void ExplanationView::refresh() {
    if (m_document.isStale() && !m_text->document()->isEmpty()) return;
    const assess::Explanation e = m_make();
    setWindowTitle(named(e, m_subject));
    m_text->setHtml(explanationHtml(e, shownCurrency(*m_document.scenario().assumptions), m_subject));
}

void ExplanationView::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
