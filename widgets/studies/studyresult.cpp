// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyresult.h"
#include "common/dialogs.h"
#include "common/reporttable.h"
#include "common/theme.h"
#include "report/finishtables.h"
#include "report/studytables.h"
#include "text/language.h"
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace spanwright::widgets {
namespace {

constexpr int kLines = 2;     // of the sentence; more are scrolled to
constexpr int kTableShare = 2; // of 5, beside a histogram

const study::FinishDates* finishOf(const ShownAnswer& answer) { return std::get_if<study::FinishDates>(&answer); }

/// The engine's own value of the kinds that it writes and reads.
std::optional<study::StudyAnswer> engineAnswer(const ShownAnswer& answer) {
    return std::visit([](const auto& a) -> std::optional<study::StudyAnswer> {
        if constexpr (std::is_constructible_v<study::StudyAnswer, decltype(a)>) return study::StudyAnswer(a);
        else return std::nullopt;
    }, answer);
}

} // namespace

StudyResult::StudyResult(const Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_pages(new QStackedWidget), m_advice(new QLabel), m_sentence(new QLabel), m_stale(new QLabel), m_sentenceArea(new QScrollArea), m_asTable(new QToolButton), m_export(new QPushButton),
      m_views(new QStackedWidget), m_chart(new StudyChart(document)), m_table(new ReportTable), m_losses(new ReportTable) {
    m_advice->setObjectName(QStringLiteral("studyAdvice"));
    m_sentence->setObjectName(QStringLiteral("studySentence"));
    m_stale->setObjectName(QStringLiteral("studyStale"));
    m_asTable->setObjectName(QStringLiteral("studyAsTable"));
    m_export->setObjectName(QStringLiteral("studyExport"));
    m_table->setObjectName(QStringLiteral("studyTable"));
    m_losses->setObjectName(QStringLiteral("studyLosses"));
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentenceArea->setWidget(m_sentence);
    m_sentenceArea->setWidgetResizable(true);
    m_sentenceArea->setFrameShape(QFrame::NoFrame);
    m_sentenceArea->setFocusPolicy(Qt::NoFocus);
    m_sentenceArea->setMaximumHeight(kLines * m_sentence->fontMetrics().lineSpacing() + 2);
    m_asTable->setCheckable(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sentenceArea, 1);
    head->addWidget(m_asTable, 0, Qt::AlignTop);
    head->addWidget(m_export, 0, Qt::AlignTop);
    auto* picture = new QSplitter(Qt::Horizontal);
    picture->setChildrenCollapsible(false);
    picture->addWidget(m_chart);
    picture->addWidget(m_losses);
    picture->setStretchFactor(0, 5 - kTableShare);
    picture->setStretchFactor(1, kTableShare);
    m_views->addWidget(picture);
    m_views->addWidget(m_table);
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(m_stale);
    column->addWidget(m_views, 1);
    m_pages->addWidget(m_advice);
    m_pages->addWidget(shown);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_asTable, &QToolButton::toggled, m_views, [this](bool isOn) { m_views->setCurrentIndex(isOn ? 1 : 0); });
    connect(m_export, &QPushButton::clicked, this, &StudyResult::exportAs);
    retranslate();
}

void StudyResult::setAdvice(const QString& text) {
    m_answer = nullptr;
    m_advice->setText(text);
    m_chart->setAnswer(nullptr, false);
    m_pages->setCurrentIndex(0);
}

void StudyResult::setAnswer(std::shared_ptr<const ShownAnswer> answer, bool isStale) {
    if (answer == m_answer && isStale == m_isStale) return;
    m_answer = std::move(answer);
    m_isStale = isStale;
    refresh();
}

report::Table StudyResult::table() const {
    const Scenario& scenario = m_document.scenario();
    if (const study::FinishDates* dates = finishOf(*m_answer)) // its job may be gone since
        return find(scenario, dates->job) ? report::finishTable(scenario, *dates, translator()) : report::finishBinTable(*dates, translator());
    return report::studyTable(*engineAnswer(*m_answer), scenario, m_document.catalogue(), translator());
}

void StudyResult::refresh() {
    if (!m_answer) return;
    const report::Table table = this->table();
    m_table->setTable(table);
    m_sentence->setText(qstr(table.note.empty() ? table.title : table.note));
    m_sentence->setToolTip(qstr(table.title));
    m_stale->setVisible(m_isStale);
    QPalette warning = m_stale->palette();
    warning.setColor(QPalette::WindowText, theme::color(theme::Role::Warning));
    m_stale->setPalette(warning);
    const study::FinishDates* dates = finishOf(*m_answer);
    m_losses->setVisible(dates != nullptr);
    if (dates) m_losses->setTable(report::finishLossTable(*dates, translator()));
    m_chart->setAnswer(m_answer, m_isStale);
    m_pages->setCurrentIndex(1);
}

void StudyResult::exportAs() {
    const QString path = dialogs::saveFile(this, tr("Export study"), QStringLiteral("study.svg"), tr("Pictures and tables (*.svg *.pdf *.png *.csv)"));
    if (path.isEmpty()) return;
    const Result<Done> done = exportTo(path);
    Q_EMIT messageShown(done ? tr("Study written to %1").arg(path) : say(done.error().message()));
}

Result<Done> StudyResult::exportTo(const QString& path) const {
    bool isWritten = false;
    if (m_answer && path.endsWith(QLatin1String(".csv"))) {
        const study::FinishDates* dates = finishOf(*m_answer);
        const std::string csv = dates ? report::finishToCsv(*dates) : study::toCsv(*engineAnswer(*m_answer));
        QFile file(path);
        isWritten = file.open(QIODevice::WriteOnly) && file.write(csv.data(), static_cast<qint64>(csv.size())) == static_cast<qint64>(csv.size());
    } else if (m_answer) {
        isWritten = m_chart->exportTo(path, qstr(table().title));
    }
    if (isWritten) return Done{};
    return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", tr("the file cannot be written").toStdString()}});
}

void StudyResult::retranslate() {
    m_asTable->setText(tr("Table"));
    m_asTable->setToolTip(tr("Show the numbers instead of the picture"));
    m_export->setText(tr("Export..."));
    m_stale->setText(tr("The plan changed since; run again."));
    setAccessibleName(tr("Result of the study"));
    refresh();
}

void StudyResult::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
