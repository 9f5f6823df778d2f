// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/pictures.h"
#include "text/language.h"
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kCardWidth = 330, kCardHeight = 150, kGap = 10, kAnswerHeight = 38; // px
constexpr double kFigureHeight = 33;                                                // px

/// A figure on a card.
struct Value {
    QString label, text, tip;
    assess::Detail detail;
    std::optional<FigureId> figure;
    bool isBad = false;
};
struct Card {
    QString name, answer;
    bool isSite = false, isBad = false;
    Power mean, peak, cap;
    std::vector<Value> values; ///< six, three a row
};
struct Cards {
    QString answer;
    std::vector<Card> cards;
};

Value valueOf(const QString& label, const assess::Detail& d, const Scenario& s, const assess::Assessment& a) {
    const std::optional<double> value = assess::valueOf(d, s, a);
    const QString text = value ? qstr(print(kindOf(d.id), *value, 3, shownCurrency(*s.assumptions)).text()) : QStringLiteral("–");
    return {label, text, QStringLiteral("%1: %2\n%3").arg(say(d.id), value ? qstr(print(kindOf(d.id), *value, 4, shownCurrency(*s.assumptions)).text()) : text, say(text::help(d.id))), d, {}, value && kindOf(d.id) == Kind::Power && *value < 0};
}

Card siteCard(const assess::SiteAssessment& row, const Scenario& s, const assess::Assessment& a) {
    const auto detail = [&](const QString& label, DetailId id) { return valueOf(label, {id, row.site, {}}, s, a); };
    Card card{qstr(find(s, row.site)->name), say(assess::gridAnswer(row)), true, row.cap.base() > 0 && row.peak > row.cap, row.facility, row.peak, row.cap, {}};
    const QString cap = row.cap.base() > 0 ? qstr(print(row.cap).text()) : QStringLiteral("–");
    card.values = {detail(tr("Mean"), DetailId::SitePower), detail(tr("Peak"), DetailId::SitePeak),
                   {tr("Power cap"), cap, tr("Power cap: %1\nEntered with the site.").arg(cap), {DetailId::SiteHeadroom, row.site, {}}, {}, false},
                   detail(tr("Headroom"), DetailId::SiteHeadroom), detail(tr("Swing"), DetailId::SiteSwing), detail(tr("Clock"), DetailId::SiteClock)};
    if (row.swingPeriod.base() > 0) card.values[4].tip += QLatin1Char('\n') + tr("Once every %1.").arg(qstr(print(row.swingPeriod).text()));
    return card;
}

Card jobCard(const assess::JobAssessment& j, const Scenario& s, const assess::Assessment& a) {
    const auto detail = [&](const QString& label, DetailId id) { return valueOf(label, {id, {}, j.job}, s, a); };
    Card card{qstr(find(s, j.job)->name), {}, false, false, {}, {}, {}, {}};
    const assess::Figure* token = j.figure(FigureId::CostPerToken);
    const QString price = token ? qstr(print(Kind::TokenPrice, token->value, 3, shownCurrency(*s.assumptions)).text()) : QStringLiteral("–");
    card.values = {detail(tr("Hour, amortised"), DetailId::HourAmortised), detail(tr("Hour, rental"), DetailId::HourRental), detail(tr("FLOPs a joule"), DetailId::FlopsPerJoule),
                   {tr("Tokens, amortised"), price, QStringLiteral("%1: %2\n%3").arg(say(FigureId::CostPerToken), price, say(text::help(FigureId::CostPerToken))), {DetailId::TokenRental, {}, j.job}, FigureId::CostPerToken, false},
                   detail(tr("Tokens, rental"), DetailId::TokenRental), detail(tr("Energy, M tokens"), DetailId::TokenEnergy)};
    return card;
}

class Painter {
public:
    Painter(QPainter& painter, const Ink& ink) : p(painter), m_ink(ink) {}

    void card(const Card& card, const QRectF& box) {
        p.setPen(QPen(m_ink(theme::Role::CardLine), 1));
        p.setBrush(m_ink(theme::Role::Card));
        p.drawRoundedRect(box, 6, 6);
        const QRectF in = box.adjusted(10, 8, -10, -6);
        text(QRectF(in.left(), in.top(), in.width(), 18), card.name, Ink::font(13, true), theme::Role::Text);
        double y = in.top() + 22;
        if (card.isSite) {
            bar(card, QRectF(in.left(), y, in.width(), 12));
            y += 18;
        }
        for (std::size_t i = 0; i < card.values.size(); ++i) {
            const QRectF at(in.left() + double(i % 3) * in.width() / 3, y + double(i / 3) * kFigureHeight, in.width() / 3 - 4, kFigureHeight - 3);
            value(card.values[i], at);
        }
        y += 2 * kFigureHeight;
        p.setFont(Ink::font(11));
        p.setPen(m_ink(card.isBad ? theme::Role::Error : theme::Role::Muted));
        p.drawText(QRectF(in.left(), y, in.width(), box.bottom() - 4 - y), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, card.answer);
    }
    std::vector<Spot> spots;

private:
    void text(const QRectF& at, const QString& what, const QFont& font, theme::Role role) {
        p.setFont(font);
        p.setPen(m_ink(role));
        p.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(what, Qt::ElideRight, at.width()));
    }
    /// Mean over peak, and a line where the cap is.
    void bar(const Card& card, const QRectF& track) {
        const Power full = std::max({card.peak, card.cap, card.mean});
        p.setPen(Qt::NoPen);
        p.setBrush(m_ink(theme::Role::Raised));
        p.drawRect(track);
        if (full.base() <= 0) return;
        const auto upTo = [&](Power power) { return QRectF(track.left(), track.top(), track.width() * (power / full), track.height()); };
        QColor light = m_ink.series(card.isBad ? 1 : 0);
        p.setBrush(light);
        p.drawRect(upTo(card.mean));
        light.setAlphaF(0.4F);
        p.setBrush(light);
        p.drawRect(upTo(card.peak));
        if (card.cap.base() <= 0) return;
        const double x = std::min(upTo(card.cap).right(), track.right() - 1);
        p.setPen(QPen(m_ink(theme::Role::Text), 2));
        p.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3));
    }
    void value(const Value& v, const QRectF& at) {
        text(QRectF(at.left(), at.top(), at.width(), 14), v.label, Ink::font(11), theme::Role::Muted);
        const bool isWide = QFontMetricsF(Ink::font(12, true)).horizontalAdvance(v.text) > at.width();
        text(QRectF(at.left(), at.top() + 14, at.width(), 16), v.text, Ink::font(isWide ? 10 : 12, true), v.isBad ? theme::Role::Error : theme::Role::Text);
        spots.push_back({at, v.tip, v.detail, v.figure});
    }
    QPainter& p;
    Ink m_ink;
};

int columnsAt(double width) { return std::max(1, static_cast<int>((width + kGap) / (kCardWidth + kGap))); }

} // namespace

Picture gridPicture(const Scenario& s, const assess::Assessment& a) {
    Cards all;
    all.answer = say(assess::gridAnswer(s, a));
    for (const assess::SiteAssessment& row : a.sites) all.cards.push_back(siteCard(row, s, a));
    for (const assess::JobAssessment& j : a.jobs)
        if (j.isComputed) all.cards.push_back(jobCard(j, s, a));
    if (all.cards.empty()) return {};
    Picture picture;
    picture.size = [count = all.cards.size()](double width) {
        const double rows = std::ceil(double(count) / columnsAt(width));
        return QSizeF(std::max(width, kCardWidth), kAnswerHeight + rows * (kCardHeight + kGap) - kGap);
    };
    picture.paint = [all](QPainter& p, const QRectF& target, bool onPaper, bool isStale) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        const Ink ink(onPaper, isStale);
        p.setFont(Ink::font(12, true));
        p.setPen(ink(theme::Role::Text));
        p.drawText(QRectF(target.left(), target.top(), target.width(), kAnswerHeight - 6), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, all.answer);
        Painter painter(p, ink);
        const auto columns = static_cast<std::size_t>(columnsAt(target.width()));
        const double wide = std::min(kCardWidth * 1.3, (target.width() + kGap) / double(columns) - kGap);
        for (std::size_t i = 0; i < all.cards.size(); ++i)
            painter.card(all.cards[i], QRectF(target.left() + double(i % columns) * (wide + kGap), target.top() + kAnswerHeight + double(i / columns) * (kCardHeight + kGap), wide, kCardHeight));
        p.restore();
        return painter.spots;
    };
    return picture;
}

} // namespace spanwright::widgets
