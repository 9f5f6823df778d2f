// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyresult.h"
#include "charts/chartexport.h"
#include "common/dialogs.h"
#include "common/reporttable.h"
#include "common/theme.h"
#include "report/studytables.h"
#include "text/language.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace spanwright::widgets {
namespace {

constexpr int kLeastLine = 32; // characters of the sentence beside the buttons
constexpr int kLines = 2;     // of the sentence; more are scrolled to
constexpr int kShares = 5, kSideShare = 2; // of the width

const study::UpgradeAnswer* upgradeOf(const study::StudyAnswer& answer) { return std::get_if<study::UpgradeAnswer>(&answer); }
const study::BestPlan* planOf(const study::StudyAnswer& answer) { return std::get_if<study::BestPlan>(&answer); }
bool hasPicture(const study::StudyAnswer& answer) {
    return std::visit([](const auto& a) { return kHasPicture<decltype(a)>; }, answer);
}

} // namespace

StudyResult::StudyResult(const Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_pages(new QStackedWidget), m_advice(new QLabel), m_sentence(new QLabel), m_stale(new QLabel), m_sentenceArea(new QScrollArea), m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_asTable(new QToolButton), m_apply(new QPushButton), m_export(new QPushButton),
      m_views(new QStackedWidget), m_chart(new StudyChart(document)), m_table(new ReportTable), m_side(new ReportTable) {
    m_advice->setObjectName(QStringLiteral("studyAdvice"));
    m_sentence->setObjectName(QStringLiteral("studySentence"));
    m_stale->setObjectName(QStringLiteral("studyStale"));
    m_asTable->setObjectName(QStringLiteral("studyAsTable"));
    m_export->setObjectName(QStringLiteral("studyExport"));
    m_table->setObjectName(QStringLiteral("studyTable"));
    m_side->setObjectName(QStringLiteral("studySide"));
    m_apply->setObjectName(QStringLiteral("studyApply"));
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
    m_head->addWidget(m_sentenceArea, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QWidget* button : std::initializer_list<QWidget*>{m_apply, m_asTable, m_export}) buttons->addWidget(button, 0, Qt::AlignTop);
    m_head->addLayout(buttons);
    m_views->addWidget(m_chart);
    m_views->addWidget(m_table);
    auto* both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    both->addWidget(m_views);
    both->addWidget(m_side);
    both->setStretchFactor(0, kShares - kSideShare);
    both->setStretchFactor(1, kSideShare);
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(m_head);
    column->addWidget(m_stale);
    column->addWidget(both, 1);
    m_pages->addWidget(m_advice);
    m_pages->addWidget(shown);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_asTable, &QToolButton::toggled, this, &StudyResult::refresh);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const study::UpgradeAnswer* upgrade = m_answer ? upgradeOf(*m_answer) : nullptr) Q_EMIT upgradeRequested(upgrade->plan.scenario);
        const study::BestPlan* plan = m_answer ? planOf(*m_answer) : nullptr;
        if (const auto row = static_cast<std::size_t>(std::max(0, m_table->currentRow())); plan && row < plan->candidates.size()) Q_EMIT planRequested(plan->candidates[row].job);
    });
    connect(m_chart, &StudyChart::planClicked, this, [this](std::size_t plan) { m_table->setCurrentCell(static_cast<int>(plan), 0); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (m_answer && planOf(*m_answer)) m_chart->choose(row >= 0 ? std::optional(static_cast<std::size_t>(row)) : std::nullopt);
    });
    connect(m_export, &QPushButton::clicked, this, &StudyResult::exportAs);
    retranslate();
}

void StudyResult::setAdvice(const QString& text) {
    m_answer = nullptr;
    m_advice->setText(text);
    m_chart->setAnswer(nullptr, false);
    m_pages->setCurrentIndex(0);
}

void StudyResult::setAnswer(std::shared_ptr<const study::StudyAnswer> answer, bool isStale) {
    if (answer == m_answer && isStale == m_isStale) return;
    m_answer = std::move(answer);
    m_isStale = isStale;
    refresh();
}

void StudyResult::refresh() {
    if (!m_answer) return;
    std::vector<report::Table> tables = report::answerTables(*m_answer, m_document.scenario(), m_document.catalogue(), translator());
    if (upgradeOf(*m_answer)) { // the bill is what is read; what it reaches stands beside it
        tables.front().columns = {say(text::entry(Term::ColumnName)).toStdString(), say(text::entry(Term::ColumnValue)).toStdString()};
        if (tables.size() == 1) tables.push_back({});
        std::swap(tables[0], tables[1]);
    }
    const report::Table& table = tables.front();
    const report::Table* side = tables.size() > 1 ? &tables[1] : nullptr;
    const study::UpgradeAnswer* upgrade = upgradeOf(*m_answer);
    m_table->setTable(table);
    const std::string& note = upgrade && side ? side->note : table.note;
    m_sentence->setText(qstr(note.empty() ? table.title : note));
    m_sentence->setToolTip(qstr(upgrade ? table.note : table.title));
    m_stale->setVisible(m_isStale);
    QPalette warning = m_stale->palette();
    warning.setColor(QPalette::WindowText, theme::color(theme::Role::Warning));
    m_stale->setPalette(warning);
    m_side->setVisible(side != nullptr);
    if (side) m_side->setTable(*side);
    m_table->setEnabled(!m_isStale); // dimmed
    m_side->setEnabled(!m_isStale);
    m_views->setVisible(hasPicture(*m_answer) || !table.rows.empty()); // nothing needs to be bought
    m_asTable->setVisible(hasPicture(*m_answer));
    const study::BestPlan* plan = planOf(*m_answer);
    m_apply->setVisible((upgrade && upgrade->plan.outcome == study::CapacityOutcome::Reached) || (plan && !plan->candidates.empty()));
    m_apply->setText(plan ? tr("Use this plan") : tr("Apply upgrade"));
    m_apply->setToolTip(plan ? tr("Give the job the layout, cut and placement of the chosen row, else of the best; undo takes them back")
                             : tr("Put the light paths, pairs and fibre of this bill into the plan; undo takes them back"));
    m_apply->setEnabled(!m_isStale);
    m_chart->setAnswer(m_answer, m_isStale);
    m_views->setCurrentIndex(m_asTable->isChecked() || !hasPicture(*m_answer) ? 1 : 0);
    m_pages->setCurrentIndex(1);
    arrangeHead();
}

void StudyResult::exportAs() {
    const bool isTable = m_answer && !hasPicture(*m_answer);
    const QString path = dialogs::saveFile(this, tr("Export study"), isTable ? QStringLiteral("study.csv") : QStringLiteral("study.svg"), isTable ? tr("Tables (*.csv)") : tr("Pictures and tables (*.svg *.pdf *.png *.csv)"));
    if (path.isEmpty()) return;
    const Result<Done> done = exportTo(path);
    Q_EMIT messageShown(done ? tr("Study written to %1").arg(path) : say(done.error().message()));
}

Result<Done> StudyResult::exportTo(const QString& path) const {
    ChartSheet sheet = m_answer && hasPicture(*m_answer) ? m_chart->sheet() : ChartSheet{};
    if (m_answer) sheet.csv = [this] { return study::toCsv(*m_answer); };
    return writeChart(sheet, path);
}

void StudyResult::retranslate() {
    m_asTable->setText(tr("Table"));
    m_asTable->setToolTip(tr("Show the numbers instead of the picture"));
    m_export->setText(tr("Export..."));
    m_stale->setText(tr("The plan changed since; run again."));
    setAccessibleName(tr("Result of the study"));
    refresh();
}

void StudyResult::arrangeHead() {
    const int left = width() - m_head->itemAt(1)->sizeHint().width();
    m_head->setDirection(left < kLeastLine * fontMetrics().averageCharWidth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StudyResult::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeHead();
}

void StudyResult::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
