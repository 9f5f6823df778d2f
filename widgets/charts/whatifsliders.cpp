// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatifsliders.h"
#include "common/wheelguard.h"
#include "project/edits.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kSteps = 1000;          // of a slider
constexpr int kRestTime = 250;        // ms without a move, after which curves may follow
constexpr double kFarthest = 500;     // km; a campus is shown on a metro scale
constexpr double kMost = 4;           // times the present value, of counts
constexpr std::size_t kLength = 0, kFibre = 1, kPaths = 2, kHides = 3; // rows
constexpr int kShownWidth = 66;       // px

const char* hiderOf(const Job& job) { return job.cut == Cut::LocalSgd ? "inner_steps" : "extra_in_flight"; }

} // namespace

WhatIfSliders::WhatIfSliders(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_subject(new QLabel(this)), m_apply(new QPushButton(this)), m_reset(new QPushButton(this)), m_rest(new QTimer(this)) {
    setObjectName(QStringLiteral("whatIfSliders"));
    m_apply->setObjectName(QStringLiteral("whatIfApply"));
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    m_subject->setObjectName(QStringLiteral("whatIfSubject"));
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    m_subject->setWordWrap(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 4, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_subject, 0, 0, 1, 3);
    for (const char* input : {"length_km", "fibre", "count", "extra_in_flight"}) addRow(*grid, input);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_apply, 1);
    buttons->addWidget(m_reset, 1);
    grid->addLayout(buttons, grid->rowCount(), 0, 1, 3);
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(1, 1);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestTime);
    connect(m_rest, &QTimer::timeout, this, [this] {
        const bool isHeld = std::ranges::any_of(m_rows, [](const Row& row) { return row.slider && row.slider->isSliderDown(); });
        if (isHeld) m_rest->start();
        else Q_EMIT settled();
    });
    connect(m_apply, &QPushButton::clicked, this, &WhatIfSliders::apply);
    connect(m_reset, &QPushButton::clicked, this, &WhatIfSliders::reset);
    retranslate();
}

WhatIfSliders::~WhatIfSliders() = default;

void WhatIfSliders::addRow(QGridLayout& grid, const char* input) {
    const std::size_t index = m_rows.size();
    const int line = grid.rowCount();
    Row row;
    row.input = study::findInput(input);
    row.name = new QLabel(this);
    grid.addWidget(row.name, line, 0);
    if (row.input->isChoice()) {
        row.box = new QComboBox(this);
        row.box->setObjectName(QStringLiteral("whatIf_") + QLatin1String(input));
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row.box->setMinimumContentsLength(10);
        row.box->setFocusPolicy(Qt::StrongFocus);
        row.box->installEventFilter(new WheelGuard(row.box));
        row.name->setBuddy(row.box);
        grid.addWidget(row.box, line, 1, 1, 2);
        connect(row.box, &QComboBox::activated, this, [this, index](int at) { moveTo(m_rows[index], {0, m_rows[index].box->itemData(at).toString().toStdString()}); });
    } else {
        row.slider = new QSlider(Qt::Horizontal, this);
        row.slider->setObjectName(QStringLiteral("whatIf_") + QLatin1String(index == kHides ? "hides" : input));
        row.slider->setRange(0, kSteps);
        row.slider->setPageStep(kSteps / 20);
        row.slider->setFocusPolicy(Qt::StrongFocus);
        row.slider->installEventFilter(new WheelGuard(row.slider));
        row.name->setBuddy(row.slider);
        row.shown = new QLabel(this);
        row.shown->setMinimumWidth(kShownWidth);
        row.shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(row.slider, line, 1);
        grid.addWidget(row.shown, line, 2);
        connect(row.slider, &QSlider::valueChanged, this, [this, index](int at) {
            Row& r = m_rows[index];
            const double value = r.low + (r.high - r.low) * at / r.slider->maximum();
            moveTo(r, {r.input->isWhole ? std::round(value) : value, {}});
        });
    }
    m_rows.push_back(row);
}

study::Subjects WhatIfSliders::subjects() const {
    study::Subjects who = study::subjectsOf(m_document.scenario(), m_document.assessment(), m_job);
    for (const LinkId link : who.links)
        if (m_document.selection().contains(ref(link))) {
            who.links = {link};
            who.isNamed = true;
            break;
        }
    return who;
}

Scenario WhatIfSliders::changed(bool movesRoute) const {
    Scenario trial = m_document.scenario();
    const study::Subjects who = subjects();
    for (std::size_t i = movesRoute ? kLength : kPaths; i < m_rows.size(); ++i)
        if (m_rows[i].value) m_rows[i].input->set(trial, who, *m_rows[i].value);
    return trial;
}

Scenario WhatIfSliders::trial() const { return changed(true); }
Scenario WhatIfSliders::curveScenario() const { return changed(false); }
bool WhatIfSliders::isChanged() const { return std::ranges::any_of(m_rows, [](const Row& row) { return row.value.has_value(); }); }
bool WhatIfSliders::movesCurves() const { return m_rows[kPaths].value || m_rows[kHides].value; }

Length WhatIfSliders::length() const {
    const assess::JobAssessment* j = m_document.assessment().find(m_job);
    Length longest;
    if (j)
        for (const network::Route& route : j->routes) longest = std::max(longest, route.length);
    const Row& row = m_rows[kLength];
    if (!row.value || !row.present) return longest;
    return longest + Length::fromBase(row.input->base(row.value->number - row.present->number)); // of the chosen link alone: the rest of the route stays
}

std::string WhatIfSliders::fibre() const {
    const Row& row = m_rows[kFibre];
    return row.value ? row.value->choice : row.present ? row.present->choice : std::string();
}

void WhatIfSliders::setJob(JobId job) {
    if (job != m_job) {
        m_job = job;
        reset();
    }
    if (const Job* j = spanwright::find(m_document.scenario(), job)) m_rows[kHides].input = study::findInput(hiderOf(*j));
    refresh();
    if (isChanged()) assess();
}

void WhatIfSliders::refreshRow(Row& row) {
    const study::Subjects who = subjects();
    row.present = m_job.isNone() ? std::nullopt : row.input->get(m_document.scenario(), who);
    const bool isThere = row.present.has_value();
    for (QWidget* w : std::initializer_list<QWidget*>{row.name, row.slider, row.box, row.shown})
        if (w) w->setEnabled(isThere);
    if (!isThere) row.value.reset();
    const study::InputValue now = row.value ? *row.value : row.present.value_or(study::InputValue());
    if (row.box) {
        const QSignalBlocker quiet(row.box);
        row.box->clear();
        for (const study::Choice& c : study::choicesOf(*row.input, m_document.catalogue())) row.box->addItem(c.name.empty() ? say(c.term) : sayShipped(c.name), qstr(c.id));
        row.box->setCurrentIndex(row.box->findData(qstr(now.choice)));
        return;
    }
    const double present = row.present ? row.present->number : 0;
    if (&row == &m_rows[kLength]) {
        row.low = 0;
        row.high = std::max(kFarthest, 2 * present);
    } else {
        row.low = std::max(row.input->low, row.input->label == StudyTerm::InputExtraInFlight ? 0.0 : 1.0);
        row.high = std::max({row.low + 1, row.input->usual, std::ceil(present * kMost)});
    }
    const QSignalBlocker quiet(row.slider);
    row.slider->setRange(0, row.input->isWhole ? static_cast<int>(std::min(row.high - row.low, double(kSteps))) : kSteps);
    row.slider->setValue(static_cast<int>(std::lround((now.number - row.low) / (row.high - row.low) * row.slider->maximum())));
    row.shown->setText(isThere ? qstr(study::shown(*row.input, now, m_document.catalogue(), translator())) : QStringLiteral("—"));
}

void WhatIfSliders::refresh() {
    for (Row& row : m_rows) refreshRow(row);
    const Job* job = spanwright::find(m_document.scenario(), m_job);
    const study::Subjects who = subjects();
    const FibreLink* link = who.isNamed ? spanwright::find(m_document.scenario(), who.links.front()) : nullptr;
    m_subject->setText(!job ? QString() : link ? tr("%1; length and fibre of %2").arg(qstr(job->name), qstr(link->name)) : tr("%1; its longest route").arg(qstr(job->name)));
    m_rows[kHides].name->setText(!job || job->cut != Cut::LocalSgd ? tr("In flight (K)") : tr("Inner steps (H)"));
    const bool hides = job && (job->cut == Cut::LocalSgd || job->cut == Cut::Pipeline);
    for (QWidget* w : std::initializer_list<QWidget*>{m_rows[kHides].name, m_rows[kHides].slider, m_rows[kHides].shown}) w->setVisible(hides);
    if (!hides) m_rows[kHides].value.reset();
    for (Row& row : m_rows)
        if (QWidget* field = row.slider ? static_cast<QWidget*>(row.slider) : row.box) field->setAccessibleName(row.name->text() + (row.shown ? QStringLiteral(": ") + row.shown->text() : QString()));
    m_apply->setEnabled(isChanged());
    m_reset->setEnabled(isChanged());
}

void WhatIfSliders::moveTo(Row& row, const study::InputValue& value) {
    row.value = row.present && value == *row.present ? std::nullopt : std::optional(value);
    refresh();
    assess(); // first, so that older numbers are known as such
    Q_EMIT moved();
    m_rest->start();
}

void WhatIfSliders::assess() {
    if (m_isBusy) {
        m_isPending = true;
        return;
    }
    m_isBusy = true;
    m_worker = std::jthread([this, generation = m_generation, trial = trial(), catalogue = m_document.catalogue()] {
        assess::Assessment assessment = assess::figuresOf(trial, catalogue);
        QMetaObject::invokeMethod(this, [this, generation, assessment = std::move(assessment)] {
            m_isBusy = false;
            if (generation == m_generation) m_assessment = assessment;
            if (std::exchange(m_isPending, false) && isChanged()) assess();
            Q_EMIT assessed();
        }, Qt::QueuedConnection);
    });
}

void WhatIfSliders::reset() {
    const bool wasChanged = isChanged();
    for (Row& row : m_rows) row.value.reset();
    m_assessment.reset();
    m_isPending = false;
    ++m_generation;
    refresh();
    if (!wasChanged) return;
    Q_EMIT moved();
    Q_EMIT settled();
}

void WhatIfSliders::apply() {
    if (!isChanged()) return;
    const Result<Project> after = edits::replaceScenario(m_document.project(), trial());
    if (m_document.apply(after, tr("Apply what-if"))) reset();
}

void WhatIfSliders::retranslate() {
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Put these values into the plan; undo takes them back"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the plan as it is"));
    m_rows[kLength].name->setText(tr("Length"));
    m_rows[kFibre].name->setText(tr("Fibre"));
    m_rows[kPaths].name->setText(tr("Light paths"));
    setAccessibleName(tr("What-if sliders"));
    refresh();
}

void WhatIfSliders::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
