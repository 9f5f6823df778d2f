// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/explanationview.h"
#include "common/dialogs.h"
#include "common/theme.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
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

/// The figure that an input is, when it is one.
std::optional<FigureId> figureOf(const assess::ExplainedInput& input) {
    for (const FigureInfo& row : allFigures())
        if (input.name.entry == &text::entry(row.id)) return row.id;
    return std::nullopt;
}

} // namespace

QString explanationHtml(const assess::Explanation& e, const Currency& currency, const QString& subject, const std::function<bool(FigureId)>& leads) {
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
        const std::optional<FigureId> figure = figureOf(input);
        QString name = say(input.name).toHtmlEscaped();
        if (figure && *figure != e.figure && leads && leads(*figure)) name = QStringLiteral("<a href='figure:%1'>%2</a>").arg(qstr(info(*figure).key), name);
        html += QStringLiteral("<tr>") + cell(QStringLiteral("<code>%1</code>").arg(qstr(input.symbol).toHtmlEscaped())) + cell(name)
                + cell(QStringLiteral("<b>%1</b>").arg(qstr(print(input.value.kind, input.value.base, 4, currency).text())), "right") + cell(source) + QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table><h4>%1</h4>").arg(say(Term::HeadingPublished).toHtmlEscaped());
    for (const text::Message& line : e.evidence) html += QStringLiteral("<p>%1</p>").arg(say(line).toHtmlEscaped());
    return html;
}

ExplanationView::ExplanationView(Document& document, JobId job, FigureId figure, QWidget* parent) : ExplanationView(document, pageOf(document, job, figure), parent) {}
ExplanationView::ExplanationView(Document& document, const assess::Detail& detail, QWidget* parent) : ExplanationView(document, pageOf(document, detail), parent) {}

ExplanationView::ExplanationView(Document& document, Page page, QWidget* parent)
    : QDialog(parent), m_document(document), m_text(new QTextBrowser(this)), m_back(new QPushButton), m_pin(new QPushButton), m_copy(new QPushButton) {
    setObjectName(QStringLiteral("explanation"));
    setAttribute(Qt::WA_DeleteOnClose);
    dialogs::resizeToScreen(*this, {720, 460});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("explanationText"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ExplanationView::follow);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton* button : {m_back, m_pin, m_copy}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false); // Enter follows the link that is reached by Tab
    }
    m_back->setObjectName(QStringLiteral("explanationBack"));
    m_pin->setObjectName(QStringLiteral("pinExplanation"));
    m_pin->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copyExplanation"));
    connect(m_back, &QPushButton::clicked, this, &ExplanationView::back);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    connect(&m_document, &Document::assessmentChanged, this, &ExplanationView::refresh);
    m_pages.push_back(std::move(page));
    retranslate();
}

ExplanationView::Page ExplanationView::pageOf(const Document& document, JobId job, FigureId figure) {
    return {[&document, job, figure] { return assess::explain(document.scenario(), document.catalogue(), document.assessment(), job, figure); }, QString(), job};
}
ExplanationView::Page ExplanationView::pageOf(const Document& document, const assess::Detail& detail) {
    return {[&document, detail] { return assess::explain(document.scenario(), document.catalogue(), document.assessment(), detail); }, subjectOf(document, detail), detail.job};
}

ExplanationView* ExplanationView::openIn(const QWidget& window) {
    for (ExplanationView* view : window.findChildren<ExplanationView*>()) {
        if (!view->isVisible() || view->isPinned()) continue;
        view->raise();
        return view;
    }
    return nullptr;
}

void ExplanationView::explain(JobId job, FigureId figure) { turnTo(pageOf(m_document, job, figure)); }
void ExplanationView::explain(const assess::Detail& detail) { turnTo(pageOf(m_document, detail)); }

void ExplanationView::turnTo(Page page) {
    m_pages.push_back(std::move(page));
    refresh();
    m_text->moveCursor(QTextCursor::Start);
}

void ExplanationView::back() {
    if (m_pages.size() < 2) return;
    m_pages.pop_back();
    refresh();
}

bool ExplanationView::isPinned() const { return m_pin->isChecked(); }

void ExplanationView::follow(const QUrl& url) {
    const QString target = url.toString().section(QLatin1Char(':'), 1);
    if (url.scheme() == QLatin1String("fact")) return Q_EMIT factRequested(target);
    const FigureInfo* figure = findFigure(target.toStdString());
    if (!figure) return;
    const JobId job = m_pages.back().job;
    if (isPinned()) Q_EMIT figureRequested(job, figure->id);
    else explain(job, figure->id);
}

bool ExplanationView::leadsTo(FigureId figure) const {
    const assess::JobAssessment* job = m_document.assessment().find(m_pages.back().job);
    return job && job->figure(figure);
}

std::vector<FigureId> ExplanationView::linked() const {
    std::vector<FigureId> figures;
    const assess::Explanation e = m_pages.back().make();
    for (const assess::ExplainedInput& input : e.inputs)
        if (const std::optional<FigureId> figure = figureOf(input); figure && *figure != e.figure && leadsTo(*figure)) figures.push_back(*figure);
    return figures;
}

QString ExplanationView::plainText() const { return m_text->toPlainText(); }

void ExplanationView::refresh() {
    if (m_document.isStale() && !m_text->document()->isEmpty()) return;
    const Page& page = m_pages.back();
    const assess::Explanation e = page.make();
    setWindowTitle(named(e, page.subject));
    m_text->setHtml(explanationHtml(e, shownCurrency(*m_document.scenario().assumptions), page.subject, [this](FigureId figure) { return leadsTo(figure); }));
    m_text->setAccessibleName(windowTitle());
    m_back->setEnabled(m_pages.size() > 1);
}

void ExplanationView::retranslate() {
    m_back->setText(tr("Back"));
    m_pin->setText(tr("Pin"));
    m_pin->setToolTip(tr("Keep this explanation: others open in windows of their own"));
    m_copy->setText(tr("Copy as text"));
    refresh();
}

void ExplanationView::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
