// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdialog.h"
#include "common/dialogs.h"
#include "common/settings.h"
#include "common/theme.h"
#include "report/reportexport.h"
#include "report/reportpages.h"
#include "store/answers.h"
#include "text/language.h"
#include "text/languagescope.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kSectionRole = Qt::UserRole;
constexpr int kDelay = 150;                       // ms after the last change
constexpr const char* kEndings[] = {"pdf", "html", "md", "csv", "xlsx"};

QPushButton* button(const char* name, const QString& text) {
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

Section sectionOf(const QListWidgetItem& item) { return static_cast<Section>(item.data(kSectionRole).toInt()); }

} // namespace

ReportDialog::ReportDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_sections(new QListWidget), m_up(button("reportUp", tr("&Up"))), m_down(button("reportDown", tr("&Down"))), m_all(button("reportAll", tr("&All"))),
      m_none(button("reportNone", tr("&None"))), m_title(new QLineEdit), m_logo(new QLineEdit), m_chooseLogo(button("reportChooseLogo", tr("&Choose..."))), m_dropLogo(button("reportDropLogo", tr("&Remove"))),
      m_language(new QComboBox), m_format(new QComboBox), m_remark(new QLabel), m_preview(new QTextBrowser), m_print(button("reportPrint", tr("&Print preview..."))),
      m_export(button("reportExport", tr("&Export..."))), m_later(new QTimer(this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Report"));
    dialogs::resizeToScreen(*this, {1120, 760});
    m_document.waitForAssessment();
    buildFields();
    arrange();
    if (m_document.scenario().studies.empty()) m_answers.emplace();
    else startStudies();
    fillSections();
    m_later->setSingleShot(true);
    m_later->setInterval(kDelay);
    connect(m_later, &QTimer::timeout, this, &ReportDialog::refreshPreview);
    connect(m_sections, &QListWidget::itemChanged, this, &ReportDialog::changed);
    connect(m_sections, &QListWidget::currentRowChanged, this, &ReportDialog::refreshButtons);
    connect(m_sections->model(), &QAbstractItemModel::rowsMoved, this, &ReportDialog::changed);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(m_title, &QLineEdit::textChanged, this, &ReportDialog::changed);
    connect(m_logo, &QLineEdit::textChanged, this, &ReportDialog::changed);
    connect(m_chooseLogo, &QPushButton::clicked, this, &ReportDialog::chooseLogo);
    connect(m_dropLogo, &QPushButton::clicked, m_logo, &QLineEdit::clear);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportDialog::changed);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::changed);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::showPrintPreview);
    connect(m_export, &QPushButton::clicked, this, &ReportDialog::exportAs);
    refreshButtons();
    m_later->start();
}

ReportDialog::~ReportDialog() { keepChoice(); }

void ReportDialog::buildFields() {
    m_sections->setObjectName(QStringLiteral("reportSections"));
    m_sections->setAccessibleName(tr("Sections of the report, in their order"));
    m_sections->setToolTip(tr("Space takes a section in or out; drag it, or press Alt and an arrow, to move it"));
    m_sections->installEventFilter(this);
    m_sections->setDragDropMode(QAbstractItemView::InternalMove);
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setText(qstr(m_document.scenario().name));
    m_logo->setObjectName(QStringLiteral("reportLogo"));
    m_logo->setPlaceholderText(tr("PNG or SVG file"));
    m_logo->setText(setting(Setting::ReportLogo).toString());
    m_chooseLogo->setAccessibleName(tr("Choose a logo"));
    m_dropLogo->setAccessibleName(tr("Remove the logo"));
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    const QString kept = setting(Setting::ReportLanguage).toString();
    m_language->setCurrentIndex(std::max(0, m_language->findData(kept.isEmpty() ? language() : kept)));
    m_format->setObjectName(QStringLiteral("reportFormat"));
    const QStringList names{tr("PDF"), tr("HTML, one file"), tr("Markdown"), tr("CSV, exact numbers"), tr("Excel workbook (XLSX)")};
    for (int i = 0; i < names.size(); ++i) m_format->addItem(names[i], QLatin1String(kEndings[i]));
    m_format->setCurrentIndex(std::max(0, m_format->findData(setting(Setting::ReportFormat))));
    m_remark->setObjectName(QStringLiteral("reportRemark"));
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, theme::paper(theme::Role::Text));
    m_preview->setPalette(paper);
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->document()->setDocumentMargin(24);
}

void ReportDialog::arrange() {
    const auto row = [](std::initializer_list<QWidget*> widgets) {
        auto* layout = new QHBoxLayout;
        for (QWidget* widget : widgets) layout->addWidget(widget);
        return layout;
    };
    auto* form = new QFormLayout;
    form->addRow(tr("&Title"), m_title);
    auto* logo = row({m_logo, m_chooseLogo, m_dropLogo});
    logo->setStretch(0, 1);
    form->addRow(tr("&Logo"), logo);
    qobject_cast<QLabel*>(form->labelForField(logo))->setBuddy(m_logo);
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("&Form"), m_format);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("&Sections"));
    heading->setBuddy(m_sections);
    column->addWidget(heading);
    column->addWidget(m_sections, 1);
    column->addLayout(row({m_up, m_down, m_all, m_none}));
    column->addLayout(form);
    column->addWidget(m_remark);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_preview);
    split->setSizes({400, 720});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
}

/// In the order that was kept, those that are new at the end; only what this report has is shown, the rest keeps its place.
void ReportDialog::fillSections() {
    std::vector<std::pair<Section, bool>> order;
    for (const QString& kept : setting(Setting::ReportSections).toStringList()) {
        const bool isOut = kept.startsWith(QLatin1Char('-'));
        if (const std::optional<Section> section = text::sectionNamed(kept.mid(isOut ? 1 : 0).toStdString())) order.emplace_back(*section, !isOut);
    }
    for (std::size_t i = 0; i < kSectionCount; ++i)
        if (std::ranges::find(order, static_cast<Section>(i), &std::pair<Section, bool>::first) == order.end()) order.emplace_back(static_cast<Section>(i), true);
    for (const auto& [section, isIn] : order) {
        auto* item = new QListWidgetItem(say(section), m_sections);
        item->setData(kSectionRole, static_cast<int>(section));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    showSections();
    for (int i = 0; i < m_sections->count() && m_sections->currentRow() < 0; ++i)
        if (!m_sections->item(i)->isHidden()) m_sections->setCurrentRow(i);
}

void ReportDialog::showSections() {
    const std::vector<Section>& there = content(language()).sections;
    for (int i = 0; i < m_sections->count(); ++i) m_sections->item(i)->setHidden(std::ranges::find(there, sectionOf(*m_sections->item(i))) == there.end());
}

void ReportDialog::startStudies() {
    m_worker = std::jthread([this, path = m_document.path().toStdString(), project = m_document.project(), scenario = m_document.scenario(), catalogue = m_document.catalogue()](const std::stop_token& stop) {
        study::RunControl control;
        control.goOn = [&stop](double) { return !stop.stop_requested(); };
        auto answers = std::make_shared<report::StudyAnswers>(store::answersOf(path, project, scenario, catalogue, report::kMostAcross, control));
        QMetaObject::invokeMethod(this, [this, answers] {
            m_answers = std::move(*answers);
            m_contents.clear();
            showSections();
            changed();
        }, Qt::QueuedConnection);
    });
}

ReportChoice ReportDialog::choice() const {
    ReportChoice chosen;
    for (int i = 0; i < m_sections->count(); ++i)
        if (const QListWidgetItem& item = *m_sections->item(i); !item.isHidden() && item.checkState() == Qt::Checked) chosen.sections.push_back(sectionOf(item));
    chosen.title = m_title->text().trimmed();
    chosen.logo = m_logo->text().trimmed();
    chosen.language = m_language->currentData().toString();
    return chosen;
}

void ReportDialog::move(int rows) {
    const int from = m_sections->currentRow();
    int to = from + rows;
    while (to >= 0 && to < m_sections->count() && m_sections->item(to)->isHidden()) to += rows;
    if (from < 0 || to < 0 || to >= m_sections->count()) return;
    QListWidgetItem* item = m_sections->takeItem(from);
    m_sections->insertItem(to, item);
    m_sections->setCurrentItem(item);
    changed();
}

void ReportDialog::checkAll(bool isChecked) {
    for (int i = 0; i < m_sections->count(); ++i)
        if (!m_sections->item(i)->isHidden()) m_sections->item(i)->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

void ReportDialog::chooseLogo() {
    const QString file = dialogs::openFile(this, tr("Logo"), tr("Pictures (*.png *.svg)"));
    if (!file.isEmpty()) m_logo->setText(file);
}

void ReportDialog::changed() {
    refreshButtons();
    m_later->start();
}

void ReportDialog::refreshButtons() {
    const ReportChoice chosen = choice();
    const int row = m_sections->currentRow();
    const auto hasNeighbour = [this, row](int step) {
        for (int i = row + step; row >= 0 && i >= 0 && i < m_sections->count(); i += step)
            if (!m_sections->item(i)->isHidden()) return true;
        return false;
    };
    m_up->setEnabled(hasNeighbour(-1));
    m_down->setEnabled(hasNeighbour(1));
    m_dropLogo->setEnabled(!m_logo->text().isEmpty());
    const bool isEmpty = chosen.sections.empty();
    m_print->setEnabled(!isEmpty && isComplete());
    m_export->setEnabled(!isEmpty && isComplete());
    const QString format = m_format->currentData().toString();
    m_remark->setText(isEmpty                                                       ? tr("Choose at least one section.")
                      : !isComplete()                                               ? tr("The studies of this plan are running; their tables follow.")
                      : !chosen.logo.isEmpty() && !logoPicture(chosen.logo)         ? tr("The logo is no PNG or SVG picture that can be read; it is left out.")
                      : format == QLatin1String("csv")                              ? tr("CSV holds the numbers as they were computed, of figures, findings, step, memory, power, cost and assumptions. It has no logo.")
                      : format == QLatin1String("md")                               ? tr("Markdown holds the tables; it has no pictures and no logo.")
                      : format == QLatin1String("xlsx")                             ? tr("The workbook has a sheet for each section, assumptions on the first one, and the numbers as they were computed on the last.")
                                                                                    : QString());
}

void ReportDialog::keepChoice() const {
    QStringList sections;
    for (int i = 0; i < m_sections->count(); ++i) {
        const QListWidgetItem& item = *m_sections->item(i);
        const std::string_view key = text::key(sectionOf(item));
        sections << (item.checkState() == Qt::Checked ? QString() : QStringLiteral("-")) + qstr(key);
    }
    setSetting(Setting::ReportSections, sections);
    setSetting(Setting::ReportLogo, m_logo->text().trimmed());
    setSetting(Setting::ReportLanguage, m_language->currentData());
    setSetting(Setting::ReportFormat, m_format->currentData());
}

const ReportContent& ReportDialog::content(const QString& code) {
    const auto found = m_contents.find(code);
    if (found != m_contents.end()) return found->second;
    const LanguageScope scope(code);
    return m_contents.emplace(code, reportContent(m_document, m_answers.value_or(report::StudyAnswers()))).first->second;
}

void ReportDialog::refreshPreview() {
    m_later->stop();
    const ReportChoice chosen = choice();
    const int place = m_preview->verticalScrollBar()->value();
    auto* text = new QTextDocument;
    text->setDocumentMargin(24);
    if (!chosen.sections.empty()) {
        const ReportContent wanted = chosenContent(content(chosen.language), chosen);
        const LanguageScope scope(chosen.language);
        auto pages = std::make_unique<ReportPages>(wanted);
        pages->fill(*text);
        text->setParent(m_preview);
        const QPointer<QTextDocument> before = m_preview->document();
        m_preview->setDocument(text);
        delete before; // the view deletes only what it made itself
        m_pages = std::move(pages);
    } else {
        delete text;
        m_preview->document()->clear();
    }
    m_preview->verticalScrollBar()->setValue(place);
}

void ReportDialog::exportAs() {
    const QString ending = m_format->currentData().toString();
    const QString name = m_title->text().trimmed().isEmpty() ? qstr(m_document.scenario().name) : m_title->text().trimmed();
    const QString path = dialogs::saveFile(this, tr("Export report"), QString(name).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1Char('.') + ending, tr("Reports (*.%1)").arg(ending));
    if (path.isEmpty()) return;
    keepChoice();
    const Result<Done> done = exportReport(m_document, [this] { return *m_answers; }, path, choice());
    const QString said = done ? tr("Report written to %1").arg(path) : say(done.error().message());
    m_remark->setText(said);
    Q_EMIT messageShown(said);
}

void ReportDialog::showPrintPreview() {
    auto* preview = new QPrintPreviewDialog(this);
    preview->printer()->setPageSize(QPageSize(QPageSize::A4));
    preview->printer()->setPageMargins(QMarginsF(16, 16, 16, 14), QPageLayout::Millimeter);
    preview->printer()->setDocName(m_title->text());
    preview->setObjectName(QStringLiteral("reportPrintPreview"));
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowTitle(tr("Print preview"));
    preview->resize(900, 760);
    const ReportChoice chosen = choice();
    connect(preview, &QPrintPreviewDialog::paintRequested, this, [this, chosen](QPrinter* to) {
        const ReportContent wanted = chosenContent(content(chosen.language), chosen);
        const LanguageScope scope(chosen.language);
        if (!ReportPages(wanted).paint(*to)) m_remark->setText(tr("The printer does not take the report."));
    });
    preview->open();
}

/// Alt and an arrow move the section instead of the choice.
bool ReportDialog::eventFilter(QObject* watched, QEvent* event) {
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (watched != m_sections || !key || key->modifiers() != Qt::AltModifier || (key->key() != Qt::Key_Up && key->key() != Qt::Key_Down)) return QDialog::eventFilter(watched, event);
    move(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace spanwright::widgets
