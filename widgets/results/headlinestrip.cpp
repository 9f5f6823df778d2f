// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/headlinestrip.h"
#include "common/theme.h"
#include "text/language.h"
#include <QAction>
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

} // namespace

/// One figure: label, value, range, change.
class HeadlineStrip::Card final : public QPushButton {
public:
    Card(FigureId id, QWidget* parent) : QPushButton(parent), figure(id) {
        setObjectName(QStringLiteral("headline_") + qstr(info(id).key));
        setFlat(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus); // a strip of buttons must not take the first focus
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        pin->setObjectName(QStringLiteral("pin_") + qstr(info(id).key));
        addAction(pin);
        setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    QSize sizeHint() const override { return {std::max(width(theme::font(8.5), label), std::max(width(theme::font(13, true), value) + width(theme::font(8.5), delta), width(theme::font(8.5), range))) + 26, 62}; }
    QSize minimumSizeHint() const override { return {width(theme::font(13, true), value) + 20, 62}; }
    static int width(const QFont& font, const QString& text) { return QFontMetrics(font).horizontalAdvance(text); }
    const FigureId figure;
    QAction* const pin = new QAction(this);
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
            const QRect beside = inner.adjusted(valueWidth + 7, 0, 0, 0);
            p.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(delta, Qt::ElideRight, beside.width()));
        }
        p.setPen(theme::color(theme::Role::Muted));
        p.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, p.fontMetrics().elidedText(range, Qt::ElideRight, inner.width()));
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
        connect(card->pin, &QAction::triggered, this, [this, card] { Q_EMIT pinRequested(m_jobs->currentIndex() > 0 ? job() : JobId{}, card->figure); });
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
    const auto figure = [&](FigureId id) { return single ? single->figure(id) : m_document.assessment().total(id); };
    const Currency currency = shownCurrency(*m_document.scenario().assumptions);
    for (Card* card : m_cards) {
        const assess::Figure* f = figure(card->figure);
        const Kind kind = info(card->figure).kind;
        card->label = say(card->figure);
        card->pin->setText(tr("Pin to presentation"));
        card->isStale = m_document.isStale();
        card->setEnabled(f != nullptr);
        card->value = f ? qstr(print(f->id, f->value, currency).text()) : QStringLiteral("—");
        card->range = f && f->hasRange ? sayRange(f->id, f->low, f->value, f->high, currency) : QString();
        card->delta.clear();
        card->tone = 0;
        if (f && m_wantsBase && !m_document.isStale()) m_base[card->figure] = f->value;
        if (const auto base = m_base.find(card->figure); f && base != m_base.end() && card->figure != FigureId::Fits) { // yes or no has no share of change
            card->delta = sayChange(card->figure, f->value, base->second);
            card->tone = (f->value > base->second) == info(card->figure).isBetterHigh ? 1 : -1;
        }
        if (card->figure == FigureId::Fits) showFit(*card, f);
        if (const assess::Figure* share = card->figure == FigureId::LatencyPenalty && f ? figure(FigureId::LatencyShare) : nullptr)
            card->range = tr("%1 of the step").arg(qstr(print(Kind::Fraction, share->value).text())) + (card->range.isEmpty() ? QString() : QStringLiteral(" · ") + card->range);
        QString help = say(text::help(card->figure));
        if (!card->range.isEmpty()) help += QLatin1Char('\n') + card->range;
        if (!card->delta.isEmpty()) help += QLatin1Char('\n') + tr("Change since this scenario was shown, or since \"Compare from now\": %1").arg(card->delta);
        card->setToolTip(help + QLatin1Char('\n') + tr("Click for formula, values and sources.") + (isMoney(kind) ? currencyHelp(currency) : QString()));
        card->setAccessibleName(card->label + QStringLiteral(": ") + card->value);
        card->updateGeometry();
        card->update();
    }
    if (m_wantsBase && !m_document.isStale() && !m_base.empty()) m_wantsBase = false;
}

/// Yes or no first; how much of the memory is used below.
void HeadlineStrip::showFit(Card& card, const assess::Figure* f) {
    card.label = tr("Fits in memory");
    if (!f) return;
    card.tone = f->value > 1 ? -1 : card.tone;
    card.range = tr("%1 of the worst GPU").arg(card.value);
    card.value = f->value > 1 ? tr("No") : tr("Yes");
}

void HeadlineStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace spanwright::widgets
