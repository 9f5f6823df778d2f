// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/layoutsearchpanel.h"
#include "charts/layoutscatter.h"
#include "common/jobchoice.h"
#include "project/edits.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>
#include <chrono>

namespace spanwright::widgets {
namespace {

constexpr std::size_t kBest = 50;
constexpr double kSlowest = 2; // of the shortest step: a front goes on to layouts nobody would choose
constexpr int kProgressSteps = 1000;
constexpr std::chrono::milliseconds kShowEvery{200}; // rows that change faster cannot be read

/// Layout is what is searched; of it only K and the overlap of experts are inputs.
bool isSameSearch(training::StepInput a, const training::StepInput& b) {
    const bool isSame = a.layout.extraInFlight == b.layout.extraInFlight && a.layout.overlapsExpert == b.layout.overlapsExpert;
    a.layout = b.layout;
    return isSame && a == b;
}

} // namespace

LayoutSearchPanel::LayoutSearchPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_job(new QComboBox(this)), m_space(new QComboBox(this)), m_search(new QPushButton(this)), m_progress(new QProgressBar(this)),
      m_counts(new QLabel(this)), m_apply(new QPushButton(this)), m_pages(new QStackedWidget(this)), m_advice(new QLabel(this)), m_table(new LayoutTable(this)), m_scatter(new LayoutScatter(this)) {
    setObjectName(QStringLiteral("layoutSearch"));
    buildRow();
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_advice->setObjectName(QStringLiteral("layoutAdvice"));
    auto* split = new QSplitter;
    split->addWidget(m_table);
    split->addWidget(m_scatter);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    m_pages->addWidget(m_advice);
    m_pages->addWidget(split);
    connect(m_job, &QComboBox::activated, this, &LayoutSearchPanel::refresh);
    connect(m_search, &QPushButton::clicked, this, &LayoutSearchPanel::searchOrCancel);
    connect(m_apply, &QPushButton::clicked, this, &LayoutSearchPanel::apply);
    connect(m_table, &LayoutTable::applyRequested, this, &LayoutSearchPanel::apply);
    connect(m_table, &LayoutTable::chosenChanged, this, &LayoutSearchPanel::refreshButtons);
    connect(m_scatter, &LayoutScatter::dotClicked, m_table, &LayoutTable::choose);
    connect(&m_document, &Document::assessmentChanged, this, &LayoutSearchPanel::followPlan);
    connect(&m_document, &Document::selectionChanged, this, &LayoutSearchPanel::followSelection);
    retranslate();
}

LayoutSearchPanel::~LayoutSearchPanel() {
    m_worker.request_stop();
    if (m_worker.joinable()) m_worker.join(); // before the widgets it reports to
}

void LayoutSearchPanel::buildRow() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    auto* row = new QHBoxLayout;
    for (QWidget* w : std::initializer_list<QWidget*>{m_job, m_space, m_search, m_progress}) row->addWidget(w);
    row->addWidget(m_counts, 1);
    row->addWidget(m_apply);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    m_job->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_space->setObjectName(QStringLiteral("layoutSpace"));
    m_search->setObjectName(QStringLiteral("searchLayouts"));
    m_apply->setObjectName(QStringLiteral("applyLayout"));
    m_counts->setObjectName(QStringLiteral("layoutCounts"));
    m_counts->setWordWrap(true); // a long sentence must not widen the window
    m_progress->setRange(0, kProgressSteps);
    m_progress->setMaximumWidth(140);
    m_progress->setTextVisible(false);
}

const assess::JobAssessment* LayoutSearchPanel::shownJob() const {
    const assess::JobAssessment* job = m_document.assessment().find(JobId{m_job->currentData().toULongLong()});
    return job && job->input.accelerators > 0 && job->input.machine.peak.base() > 0 ? job : nullptr;
}

bool LayoutSearchPanel::isCurrent() const {
    const assess::JobAssessment* job = shownJob();
    return job && job->job == m_answer.job && isSameSearch(job->input, m_answer.input);
}

void LayoutSearchPanel::followSelection() {
    for (const ItemRef& item : m_document.selection())
        if (const int at = item.kind == ItemKind::Job ? m_job->findData(QVariant::fromValue<qulonglong>(item.id)) : -1; at >= 0 && at != m_job->currentIndex()) {
            m_job->setCurrentIndex(at);
            return refresh();
        }
}

void LayoutSearchPanel::followPlan() {
    if (m_document.isStale()) return refreshButtons();
    if (m_isSearching) {
        const assess::JobAssessment* job = m_document.assessment().find(m_asked.job);
        if (!job || !isSameSearch(job->input, m_asked.input)) {
            m_isDropped = true;
            m_answer = {};
            m_worker.request_stop();
        }
    }
    m_isDirty = true;
    if (isVisible()) refresh();
}

LayoutSearchPanel::Answer LayoutSearchPanel::answerOf(const training::StepInput& input, JobId job, study::LayoutSearch counts, double seconds) {
    Answer answer{input, job, std::move(counts), {}, seconds};
    const study::LayoutSearch& s = answer.counts;
    for (const study::LayoutCandidate& c : s.best) answer.found.push_back({c, training::dataParallel(c.layout, input.accelerators), {}, false});
    for (const study::LayoutCandidate& c : s.pareto) {
        if (c.step > s.pareto.front().step * kSlowest) break;
        const auto same = std::ranges::find(answer.found, c.layout, [](const FoundLayout& f) { return f.candidate.layout; });
        if (same != answer.found.end()) same->isFront = true;
        else answer.found.push_back({c, training::dataParallel(c.layout, input.accelerators), {}, true});
    }
    if (answer.found.empty()) return answer;
    const std::vector<assess::Part> fastest = study::stepPartsOf(input, answer.found.front().candidate.layout);
    for (FoundLayout& f : answer.found) f.lost = study::mostLost(fastest, study::stepPartsOf(input, f.candidate.layout));
    return answer;
}

void LayoutSearchPanel::searchOrCancel() {
    if (m_isSearching) {
        m_worker.request_stop();
        return refreshButtons();
    }
    const assess::JobAssessment* job = shownJob();
    if (!job || m_document.isStale()) return;
    m_isSearching = true;
    m_isDropped = false;
    m_asked = {job->input, job->job, {}, {}, 0};
    m_answer = {};
    m_progress->setValue(0);
    startWorker(static_cast<study::LayoutSpace>(m_space->currentData().toInt()));
    refresh();
}

void LayoutSearchPanel::startWorker(study::LayoutSpace space) {
    m_worker = std::jthread([this, input = m_asked.input, job = m_asked.job, space](const std::stop_token& stop) { // the one before has reported, so nothing waits here
        const auto start = std::chrono::steady_clock::now();
        auto shown = start;
        const auto tell = [&](study::LayoutSearch found, bool isLast) {
            Answer answer = answerOf(input, job, std::move(found), std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            QMetaObject::invokeMethod(this, [this, isLast, answer = std::move(answer)]() mutable { take(std::move(answer), isLast); }, Qt::QueuedConnection);
        };
        study::LayoutSearch found = study::searchLayouts(input, space, kBest, [&](double share, const study::LayoutSearch& soFar) {
            if (const auto now = std::chrono::steady_clock::now(); now - shown >= kShowEvery) {
                shown = now;
                QMetaObject::invokeMethod(m_progress, [this, share] { m_progress->setValue(static_cast<int>(share * kProgressSteps)); }, Qt::QueuedConnection);
                tell(soFar, false);
            }
            return !stop.stop_requested();
        });
        tell(std::move(found), true);
    });
}

void LayoutSearchPanel::take(Answer answer, bool isLast) {
    if (isLast) m_isSearching = false;
    if (!m_isDropped) m_answer = std::move(answer);
    refresh();
}

void LayoutSearchPanel::apply() {
    const std::optional<std::size_t> chosen = m_table->chosen();
    const Job* job = spanwright::find(m_document.scenario(), m_answer.job);
    if (!chosen || !job || !m_apply->isEnabled()) return;
    Job changed = *job;
    const int extra = changed.layout.extraInFlight;
    changed.layout = m_answer.found[*chosen].candidate.layout;
    changed.layout.extraInFlight = extra;
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(changed)), tr("Apply layout"));
}

QString LayoutSearchPanel::sentence() const {
    const study::LayoutSearch& c = m_answer.counts;
    const auto count = [](std::int64_t n) { return qstr(printNumber(double(n), 0)); };
    const QString counts = tr("%1 considered: %2 indivisible, %3 over the memory, %4 timed; %5.")
                               .arg(count(c.considered), count(c.indivisible()), count(c.tooLarge()), count(c.timed), qstr(print(Kind::Duration, m_answer.seconds).text()));
    return c.isComplete || m_isSearching ? counts : tr("Stopped early.") + QLatin1Char(' ') + counts;
}

QString LayoutSearchPanel::rules() const {
    QStringList lines{m_counts->text()};
    for (std::size_t i = 0; i < study::kRules; ++i)
        if (const std::int64_t n = m_answer.counts.pruned[i]; n > 0)
            lines << tr("%1: %2").arg(say(termOf(Term::RuleProduct, i)), qstr(printNumber(double(n), 0)));
    return lines.join(QLatin1Char('\n'));
}

QString LayoutSearchPanel::advice() const {
    if (!shownJob()) return tr("Add a training job and place it on a pool to search its layouts.");
    if (m_isSearching) return tr("Searching...");
    if (isCurrent()) return m_answer.counts.isComplete ? tr("No layout of this space divides and fits into the memory. Use more accelerators or try the full space.") : tr("Stopped before a layout was found.");
    if (m_isDropped || !m_answer.job.isNone()) return tr("The plan is no longer the one that was searched. Search again.");
    return tr("Search tries every layout of the job that divides and fits into the memory, and ranks them by step time.");
}

void LayoutSearchPanel::refresh() {
    m_isDirty = false;
    fillTrainingJobs(*m_job, m_document.scenario());
    const assess::JobAssessment* job = shownJob();
    const bool isShown = isCurrent() && !m_answer.found.empty();
    m_counts->setText(isCurrent() ? sentence() : QString());
    m_counts->setToolTip(isCurrent() ? rules() : QString());
    m_advice->setText(advice());
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    const std::vector<FoundLayout> none;
    const std::vector<FoundLayout>& found = isShown ? m_answer.found : none;
    std::vector<LayoutDot> dots;
    for (const FoundLayout& f : found) dots.push_back({f.candidate.step, f.candidate.memory, f.isFront});
    const bool hasNow = job && job->isComputed;
    m_scatter->setDots(std::move(dots), hasNow && isShown ? std::optional(LayoutDot{job->step.total(), job->memory.total(), false}) : std::nullopt);
    m_table->setLayouts(found, hasNow ? job->step.total() : Duration(), job ? job->input.layout : Layout());
    refreshButtons();
}

void LayoutSearchPanel::refreshButtons() {
    const bool isStopping = m_isSearching && m_worker.get_stop_token().stop_requested();
    m_search->setText(m_isSearching ? tr("Cancel") : tr("Search"));
    m_search->setEnabled(m_isSearching ? !isStopping : shownJob() != nullptr && !m_document.isStale());
    m_progress->setVisible(m_isSearching);
    m_space->setEnabled(!m_isSearching);
    m_apply->setEnabled(m_table->chosen().has_value() && isCurrent() && !m_document.isStale());
    m_scatter->choose(m_table->chosen());
}

void LayoutSearchPanel::retranslate() {
    const int space = std::max(0, m_space->currentIndex());
    m_space->clear();
    m_space->addItem(tr("Usual"), static_cast<int>(study::LayoutSpace::Usual));
    m_space->addItem(tr("Full space"), static_cast<int>(study::LayoutSpace::Full));
    m_space->addItem(tr("Everything"), static_cast<int>(study::LayoutSpace::Everything));
    m_space->setItemData(0, tr("TP inside the scale-up domain, CP up to 8, micro-batches up to 16, 1F1B, interleaved and ZB-H1, ZeRO 1 and 3, TP overlap none and ring"), Qt::ToolTipRole);
    m_space->setItemData(1, tr("Every TP, PP, micro-batch and number of chunks that divides, ZeRO 0, 1 and 3, all overlaps, offload and both rank orders; seconds"), Qt::ToolTipRole);
    m_space->setItemData(2, tr("The full space, and all schedules, ZeRO 2 and short slices of CP; up to a minute"), Qt::ToolTipRole);
    m_space->setCurrentIndex(space);
    m_space->setAccessibleName(tr("Layouts to try"));
    m_job->setAccessibleName(tr("Job"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_apply->setText(tr("Apply this layout"));
    m_apply->setToolTip(tr("Give the job the chosen layout (double click); extra in flight stays, undo takes it back"));
    m_scatter->setToolTip(tr("Diamonds: no other layout is both faster and smaller. Click a mark to choose its layout."));
    setAccessibleName(tr("Layouts"));
    refresh();
}

void LayoutSearchPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LayoutSearchPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isDirty) refresh();
}

} // namespace spanwright::widgets
