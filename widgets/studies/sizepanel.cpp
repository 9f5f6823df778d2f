// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/sizepanel.h"
#include "charts/sizechart.h"
#include "common/jobchoice.h"
#include "common/quantityedit.h"
#include "common/reporttable.h"
#include "report/sizetables.h"
#include "text/language.h"
#include "text/sizeterms.h"
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <limits>

namespace spanwright::widgets {
namespace {

constexpr int kFormWidth = 250;  // px
constexpr int kNoteLines = 2;    // more are scrolled to: the chart needs the height
constexpr double kMost = 1e30;
constexpr double kLeast = std::numeric_limits<double>::min();

enum class View { Chart, Answer, Sizes, Swings, Published, Why };

QString shown(Kind kind, double base) { return qstr(print(kind, base).text()); }

} // namespace

SizePanel::SizePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_form(new QFormLayout), m_jobs(new QComboBox), m_measure(new QComboBox), m_law(new QComboBox), m_view(new QComboBox), m_jobName(new QLabel), m_measureName(new QLabel),
      m_lawName(new QLabel), m_parametersField(addField(Kind::Count, "sizeParameters", kLeast, kMost, m_parameters)), m_tokensField(addField(Kind::TokenCount, "sizeTokens", kLeast, kMost, m_tokens)),
      m_lossField(addField(Kind::Factor, "sizeLoss", kLeast, kMost, m_loss)), m_servedField(addField(Kind::TokenCount, "sizeServed", 0, kMost, m_served)), m_useField(addField(Kind::Fraction, "sizeUse", kLeast, 1, m_use)),
      m_summary(new QLabel), m_note(new QLabel), m_noteArea(new QScrollArea), m_pages(new QStackedWidget), m_chart(new SizeChart), m_table(new ReportTable) {
    setObjectName(QStringLiteral("sizePanel"));
    m_jobs->setObjectName(QStringLiteral("sizeJob"));
    m_measure->setObjectName(QStringLiteral("sizeMeasure"));
    m_law->setObjectName(QStringLiteral("sizeLaw"));
    m_view->setObjectName(QStringLiteral("sizeView"));
    m_summary->setObjectName(QStringLiteral("sizeSummary"));
    m_note->setObjectName(QStringLiteral("sizeNote"));
    m_table->setObjectName(QStringLiteral("sizeTable"));
    buildForm();
    m_summary->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignTop);
    m_noteArea->setFrameShape(QFrame::NoFrame);
    m_noteArea->setWidgetResizable(true);
    m_noteArea->setMaximumHeight(kNoteLines * m_note->fontMetrics().lineSpacing() + 2);
    m_noteArea->setWidget(m_note);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->addWidget(m_view);
    head->addWidget(m_summary, 1);
    auto* column = new QVBoxLayout;
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_noteArea);
    auto* form = new QWidget;
    form->setLayout(m_form);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take it
    scroll->setFixedWidth(kFormWidth);
    scroll->setWidget(form);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(scroll);
    row->addLayout(column, 1);
    connect(m_jobs, &QComboBox::activated, this, &SizePanel::refresh);
    connect(m_measure, &QComboBox::activated, this, &SizePanel::refresh);
    connect(m_law, &QComboBox::activated, this, &SizePanel::refresh);
    connect(m_view, &QComboBox::activated, this, &SizePanel::showTables);
    connect(&m_document, &Document::assessmentChanged, this, &SizePanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &SizePanel::follow);
    connect(&m_document, &Document::selectionChanged, this, &SizePanel::followSelection);
    retranslate();
}

SizePanel::Field SizePanel::addField(Kind kind, const char* objectName, double low, double high, std::optional<double>& value) {
    auto* edit = new QuantityEdit(kind);
    edit->setObjectName(QLatin1String(objectName));
    edit->setRange(low, high);
    edit->setValue(std::numeric_limits<double>::quiet_NaN());
    const auto store = [this, &value](double base) {
        value = base;
        refresh();
    };
    connect(edit, &QuantityEdit::edited, this, store);
    connect(edit, &QuantityEdit::typed, this, store);
    connect(edit, &QuantityEdit::cleared, this, [this, &value] {
        value.reset();
        refresh();
    });
    return {edit, new QLabel};
}

void SizePanel::buildForm() {
    m_form->setContentsMargins(0, 0, 6, 0);
    m_form->setVerticalSpacing(3);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_jobName, m_jobs);
    for (const Field* f : {&m_servedField, &m_parametersField, &m_tokensField, &m_lossField, &m_useField}) m_form->addRow(f->name, f->edit);
    m_form->addRow(m_measureName, m_measure);
    m_form->addRow(m_lawName, m_law);
    for (QComboBox* choice : {m_jobs, m_measure, m_law, m_view}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(choice == m_view ? 15 : 8);
    }
}

void SizePanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void SizePanel::followSelection() {
    for (const ItemRef& item : m_document.selection())
        if (const int at = item.kind == ItemKind::Job ? m_jobs->findData(QVariant::fromValue<qulonglong>(item.id)) : -1; at >= 0 && at != m_jobs->currentIndex()) {
            m_jobs->setCurrentIndex(at);
            return follow();
        }
}

std::optional<study::SizeQuestion> SizePanel::ofJob() const {
    const JobId id{m_jobs->currentData().toULongLong()};
    const assess::JobAssessment* job = spanwright::find(m_document.scenario(), id) ? m_document.assessment().find(id) : nullptr;
    return job ? study::questionFor(m_document.scenario(), *job, m_document.catalogue()) : std::nullopt;
}

Result<study::SizeQuestion> SizePanel::question(study::SizeQuestion q) const {
    q.law = m_law->currentData().toString().toStdString();
    q.measure = static_cast<study::SizeMeasure>(m_measure->currentData().toInt());
    if (m_loss) {
        const Result<study::TrainedSize> size = study::sizeOfLoss(*m_loss, q.law, m_document.catalogue());
        if (!size) return Unexpected(size.error());
        q.like = *size;
    } else {
        if (m_parameters) q.like.parameters = *m_parameters;
        if (m_tokens) q.like.tokens = TokenCount::fromBase(*m_tokens);
    }
    q.served = m_served ? TokenCount::fromBase(*m_served) : q.like.tokens;
    if (m_use) {
        const Fraction use = Fraction::fromBase(*m_use);
        q.serving = {use, use, use};
    }
    return q;
}

void SizePanel::refreshPlaceholders(const study::SizeQuestion& q) {
    m_parametersField.edit->setOptional(shown(Kind::Count, q.like.parameters));
    m_tokensField.edit->setOptional(shown(Kind::TokenCount, q.like.tokens.base()));
    m_servedField.edit->setOptional(shown(Kind::TokenCount, q.served.base()));
    m_useField.edit->setOptional(shown(Kind::Fraction, q.serving.likely.base()));
    m_lossField.edit->setOptional(m_answer ? qstr(printNumber(m_answer->loss, 4)) : QString());
    for (const Field* f : {&m_parametersField, &m_tokensField}) f->edit->setEnabled(!m_loss);
}

void SizePanel::refresh() {
    m_isDirty = false;
    fillTrainingJobs(*m_jobs, m_document.scenario());
    m_form->labelForField(m_jobs)->setVisible(!m_jobs->isHidden());
    m_answer.reset();
    QString trouble = tr("Add a training job that can be computed to compare model sizes at its rates.");
    if (const std::optional<study::SizeQuestion> job = ofJob()) {
        const Result<study::SizeQuestion> q = question(*job);
        const Result<study::SizeAnswer> a = q ? study::sizes(*q, m_document.catalogue()) : Result<study::SizeAnswer>(Unexpected(q.error()));
        if (a) {
            m_question = *q;
            m_answer = *a;
        } else trouble = say(a.error().message());
        refreshPlaceholders(q ? *q : *job);
    }
    m_pages->setVisible(m_answer.has_value());
    m_view->setVisible(m_answer.has_value());
    if (m_answer) {
        const study::SizeAnswer& a = *m_answer;
        m_summary->setText(tr("Best size: %1 parameters on %2, %3; %4 below the compute-optimal %5.")
                               .arg(shown(Kind::Count, a.cheapest.size.parameters), shown(Kind::TokenCount, a.cheapest.size.tokens.base()), shown(study::kindOf(m_question.measure), a.cheapest.total()), shown(Kind::Fraction, a.saving().base()), shown(Kind::Count, a.computeOptimal.size.parameters)));
        m_chart->setAnswer(m_question.measure, a);
    } else m_summary->setText(trouble);
    showTables();
}

void SizePanel::showTables() {
    m_noteArea->setVisible(m_answer.has_value());
    if (!m_answer) return;
    const text::Translator t = translator();
    const auto view = static_cast<View>(m_view->currentIndex());
    m_pages->setCurrentWidget(view == View::Chart ? static_cast<QWidget*>(m_chart) : m_table);
    const auto table = [&]() -> report::Table {
        switch (view) {
        case View::Sizes: return report::sizeTable(m_question, *m_answer, t);
        case View::Swings: return report::sizeSwingTable(*m_answer, t);
        case View::Published: return report::sizePublishedTable(*m_answer, t);
        case View::Why: return report::sizeWhyTable(m_question, *m_answer, m_document.catalogue(), t);
        default: return report::sizeAnswerTable(m_question, *m_answer, t);
        }
    }();
    m_table->setTable(table);
    m_note->setText(qstr(table.note.empty() ? report::sizeAnswerTable(m_question, *m_answer, t).note : table.note));
}

void SizePanel::fillChoices() {
    const QSignalBlocker measures(m_measure), laws(m_law), views(m_view);
    const int measure = m_measure->currentIndex(), law = m_law->currentIndex(), view = m_view->currentIndex();
    m_measure->clear();
    for (const study::SizeMeasure m : {study::SizeMeasure::Amortised, study::SizeMeasure::Rental, study::SizeMeasure::Energy, study::SizeMeasure::Compute}) m_measure->addItem(say(report::measureEntry(m)), static_cast<int>(m));
    m_measure->setCurrentIndex(std::max(0, measure));
    m_law->clear();
    for (const training::ScalingLaw& l : training::scalingLaws(m_document.catalogue())) {
        m_law->addItem(qstr(l.name), qstr(l.id));
        m_law->setItemData(m_law->count() - 1, qstr(l.source), Qt::ToolTipRole);
    }
    m_law->setCurrentIndex(std::max(0, law));
    m_view->clear();
    m_view->addItems({tr("Chart"), tr("Result"), tr("All sizes"), tr("What moves it"), tr("Others' fits"), tr("Explanation")}); // in the order of View
    m_view->setCurrentIndex(std::max(0, view));
}

void SizePanel::retranslate() {
    fillChoices();
    const auto name = [](QLabel* label, QWidget* field, const QString& text, const QString& help) {
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(text);
        field->setToolTip(help);
    };
    name(m_jobName, m_jobs, tr("Job"), tr("Its quality, accelerators, use and prices count"));
    name(m_servedField.name, m_servedField.edit, say(text::entry(SizeTerm::ColumnServed)), tr("Prompt and answer tokens over the model's life; empty: as many as it is trained on"));
    name(m_parametersField.name, m_parametersField.edit, say(Term::ColumnParameters), tr("Of the model whose quality is to be reached; empty: the job's"));
    name(m_tokensField.name, m_tokensField.edit, say(text::entry(SizeTerm::ColumnTrainingTokens)), tr("That this model is trained on; empty: the job's"));
    name(m_lossField.name, m_lossField.edit, tr("Or a loss"), tr("By the chosen law, nats a token, instead of a model; empty: that of the model"));
    name(m_useField.name, m_useField.edit, tr("Use in serving"), tr("Share of the 16-bit peak that serving makes use of; empty: the catalogue's, with its range"));
    name(m_measureName, m_measure, tr("Made least"), tr("Cost by a method, energy, or FLOPs that count alike in training and serving"));
    name(m_lawName, m_law, tr("Scaling law"), tr("Published fit of the loss by parameters and training tokens"));
    m_view->setAccessibleName(tr("Chart or table"));
    m_noteArea->setAccessibleName(tr("What the answer rests on"));
    setAccessibleName(tr("Model size"));
    refresh();
}

void SizePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SizePanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
