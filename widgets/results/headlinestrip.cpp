// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/headlinestrip.h"
#include "common/theme.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <array>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr std::array kShown{FigureId::Fits, FigureId::DaysToTrain, FigureId::Efficiency, FigureId::LatencyPenalty, FigureId::FacilityPower, FigureId::Cost, FigureId::Carbon};

QString deltaText(double value, double base) {
    if (base == 0 || value == base) return {};
    const double change = (value / base - 1) * 100;
    if (std::abs(change) < 0.05) return {};
    return QStringLiteral("%1%2 %").arg(change > 0 ? QStringLiteral("+") : QStringLiteral("−"), qstr(printNumber(std::abs(change), 2)));
}

} // namespace

/// One figure: label, value, range, change.
class HeadlineStrip::Card final : public QPushButton {
public:
    Card(FigureId id, QWidget* parent) : QPushButton(parent), figure(id) {
        setObjectName(QStringLiteral("headline_") + qstr(info(id).key));
        setFlat(true);
        setCursor(Qt::PointingHandCursor);
        setMinimumSize(104, 62);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    const FigureId figure;
    QString label, value, range, delta;
    bool isStale = false;
    int tone = 0; ///< -1 worse or bad, 1 better

    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            p.setPen(hasFocus() ? QPen(theme::color(theme::Role::Accent), 1.5) : QPen(Qt::NoPen));
            p.setBrush(theme::color(theme::Role::Raised));
            p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
        }
        const QRect inner = rect().adjusted(9, 5, -6, -5);
        p.setFont(theme::font(8.5));
        p.setPen(theme::color(theme::Role::Muted));
        p.drawText(inner, Qt::AlignLeft | Qt::AlignTop, p.fontMetrics().elidedText(label, Qt::ElideRight, inner.width()));
        p.setFont(theme::font(13, true));
        const bool isBad = figure == FigureId::Fits && tone < 0;
        p.setPen(theme::color(isStale ? theme::Role::Muted : isBad ? theme::Role::Error : theme::Role::Text));
        const int valueWidth = p.fontMetrics().horizontalAdvance(value);
        p.drawText(inner.adjusted(0, 0, 0, -1), Qt::AlignLeft | Qt::AlignVCenter, value);
        p.setFont(theme::font(8.5));
        if (!delta.isEmpty()) {
            p.setPen(theme::color(tone < 0 ? theme::Role::Warning : theme::Role::Good));
            p.drawText(inner.adjusted(valueWidth + 7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, delta);
        }
        p.setPen(theme::color(theme::Role::Muted));
        p.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, range);
    }
};

HeadlineStrip::HeadlineStrip(Document& document, QWidget* parent) : QFrame(parent), m_document(document), m_jobs(new QComboBox(this)) {
    setObjectName(QStringLiteral("headlineStrip"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 10, 2);
    layout->setSpacing(2);
    for (const FigureId id : kShown) {
        auto* card = new Card(id, this);
        connect(card, &QPushButton::clicked, this, [this, card] { Q_EMIT explanationRequested(job(), card->figure); });
        m_cards.push_back(card);
        layout->addWidget(card);
    }
    m_jobs->setObjectName(QStringLiteral("headlineJob"));
    m_jobs->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_jobs);
    connect(m_jobs, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(&m_document, &Document::assessmentChanged, this, &HeadlineStrip::refresh);
    connect(&m_document, &Document::scenarioChanged, this, [this] {
        m_base.clear();
        m_wantsBase = true;
        refresh();
    });
    refresh();
}

JobId HeadlineStrip::job() const {
    const auto& jobs = m_document.scenario().jobs;
    if (jobs.size() == 1) return jobs.front()->id;
    if (m_jobs->currentIndex() > 0) return JobId{m_jobs->currentData().toULongLong()};
    JobId longest;
    Duration time;
    for (const assess::JobAssessment& j : m_document.assessment().jobs)
        if (j.isComputed && j.trainingTime > time) {
            longest = j.job;
            time = j.trainingTime;
        }
    return longest;
}

void HeadlineStrip::pinBase() {
    m_base.clear();
    m_wantsBase = true;
    refresh();
}

void HeadlineStrip::refresh() {
    const auto& jobs = m_document.scenario().jobs;
    {
        const QSignalBlocker quiet(m_jobs);
        const QVariant chosen = m_jobs->currentData();
        m_jobs->clear();
        m_jobs->addItem(tr("All jobs"));
        for (const Shared<Job>& j : jobs) m_jobs->addItem(qstr(j->name), QVariant::fromValue<qulonglong>(j->id.value));
        m_jobs->setCurrentIndex(std::max(0, m_jobs->findData(chosen)));
        m_jobs->setVisible(jobs.size() > 1);
        m_jobs->setAccessibleName(tr("Job whose figures are shown"));
    }
    const assess::JobAssessment* single = m_jobs->currentIndex() > 0 ? m_document.assessment().find(job()) : nullptr;
    for (Card* card : m_cards) {
        const assess::Figure* f = single ? single->figure(card->figure) : m_document.assessment().total(card->figure);
        card->label = say(card->figure);
        card->isStale = m_document.isStale();
        card->setEnabled(f != nullptr);
        card->value = f ? qstr(print(info(card->figure).kind, f->value).text()) : QStringLiteral("—");
        card->range = f && f->hasRange ? tr("%1 to %2").arg(qstr(print(info(card->figure).kind, f->low, 2).text()), qstr(print(info(card->figure).kind, f->high, 2).text())) : QString();
        card->delta.clear();
        card->tone = 0;
        if (f && m_wantsBase && !m_document.isStale()) m_base[card->figure] = f->value;
        if (const auto base = m_base.find(card->figure); f && base != m_base.end()) {
            card->delta = deltaText(f->value, base->second);
            card->tone = (f->value > base->second) == info(card->figure).isBetterHigh ? 1 : -1;
        }
        if (f && card->figure == FigureId::Fits) card->tone = f->value > 1 ? -1 : card->tone;
        if (f && card->figure == FigureId::LatencyPenalty && card->range.isEmpty())
            if (const assess::Figure* share = m_document.assessment().total(FigureId::LatencyShare))
                card->range = tr("%1 of the step").arg(qstr(print(Kind::Fraction, share->value).text()));
        card->setToolTip(say(text::help(card->figure)) + (card->delta.isEmpty() ? QString() : QLatin1Char('\n') + tr("Change since the project was opened: %1").arg(card->delta)));
        card->setAccessibleName(card->label + QStringLiteral(": ") + card->value);
        card->update();
    }
    if (m_wantsBase && !m_document.isStale() && !m_base.empty()) m_wantsBase = false;
}

void HeadlineStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace spanwright::widgets
