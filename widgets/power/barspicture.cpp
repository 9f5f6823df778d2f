// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/pictures.h"
#include "report/powertables.h"
#include "text/language.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <map>

namespace spanwright::widgets {
namespace {

constexpr double kRow = 32, kBar = 22, kLegendRow = 18, kSwatch = 10, kLeastBar = 220; // px
constexpr double kTitle = 24;                                                          // px

struct Segment {
    QString category, text, tip;
    double value = 0;
    int series = 0;
};
struct Bar {
    QString name, total;
    SiteId site;
    double value = 0;
    std::vector<Segment> segments;
};
struct Bars {
    QString title;
    std::vector<Bar> bars;
    std::vector<std::pair<QString, int>> legend; ///< with the sum of each
    assess::Detail detail;                       ///< without its site
    double most = 0;
};

/// Stages of power have their own colours; others by their place.
int seriesOfCategory(const text::Entry* category, std::size_t place) {
    for (std::size_t i = 0; i < kFlowStages; ++i)
        if (category == &text::entry(static_cast<FlowStage>(i))) return widgets::seriesOf(static_cast<FlowStage>(i));
    return static_cast<int>(place);
}

Bars barsOf(const Scenario& s, const assess::Breakdown& b, JobId job) {
    const Kind kind = kindOf(b.measure);
    const Currency currency = shownCurrency(*s.assumptions);
    Bars all;
    all.title = QStringLiteral("%1: %2").arg(say(b.measure), qstr(print(kind, b.total, 3, currency).text()));
    all.detail = {detailOf(b.measure), {}, job};
    std::map<const text::Entry*, double> sums;
    for (const assess::Breakdown::Row& row : b.rows) {
        Bar bar{qstr(report::nameOf(row, s, translator())), qstr(print(kind, row.total, 3, currency).text()), row.site, row.total, {}};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const assess::Breakdown::Cell& c = row.cells[i];
            sums[c.category] += c.value;
            if (c.value <= 0) continue;
            const QString name = say(*c.category), text = qstr(print(kind, c.value, 3, currency).text());
            const QString tip = QCoreApplication::translate("spanwright::widgets", "%1, %2: %3, %4 of the site\n%5\nClick: how the site's figure comes about.")
                                    .arg(bar.name, name, qstr(print(kind, c.value, 4, currency).text()), qstr(print(Kind::Fraction, c.value / row.total).text()), say(text::help(b.measure)));
            bar.segments.push_back({name, text, tip, c.value, seriesOfCategory(c.category, i)});
        }
        all.most = std::max(all.most, bar.value);
        all.bars.push_back(std::move(bar));
    }
    if (!b.rows.empty())
        for (std::size_t i = 0; i < b.rows.front().cells.size(); ++i) {
            const text::Entry* category = b.rows.front().cells[i].category;
            all.legend.emplace_back(QStringLiteral("%1 %2").arg(say(*category), qstr(print(kind, sums[category], 3, currency).text())), seriesOfCategory(category, i));
        }
    return all;
}

double widest(const std::vector<Bar>& bars, QString Bar::* member, double most) {
    double width = 40;
    for (const Bar& bar : bars) width = std::max(width, QFontMetricsF(Ink::font(12)).horizontalAdvance(bar.*member));
    return std::min(width, most);
}

/// Places of the legend's entries, from the origin on.
std::vector<QPointF> legendPlaces(const Bars& all, double width) {
    std::vector<QPointF> places;
    double x = 0, y = 0;
    for (const auto& [text, series] : all.legend) {
        const double need = kSwatch + 5 + QFontMetricsF(Ink::font(12)).horizontalAdvance(text) + 18;
        if (x > 0 && x + need > width) {
            x = 0;
            y += kLegendRow;
        }
        places.emplace_back(x, y);
        x += need;
    }
    return places;
}

double legendHeight(const Bars& all, double width) { return all.legend.empty() ? 0 : legendPlaces(all, width).back().y() + kLegendRow + 6; }

std::vector<Spot> paintBars(QPainter& p, const Bars& all, const QRectF& target, const Ink& ink) {
    std::vector<Spot> spots;
    p.setFont(Ink::font(12, true));
    p.setPen(ink(theme::Role::Text));
    p.drawText(QRectF(target.left(), target.top(), target.width(), 18), Qt::AlignLeft | Qt::AlignVCenter, all.title);
    const QPointF origin(target.left(), target.top() + kTitle);
    const std::vector<QPointF> places = legendPlaces(all, target.width());
    p.setFont(Ink::font(12));
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QPointF at = origin + places[i];
        p.fillRect(QRectF(at.x(), at.y() + 4, kSwatch, kSwatch), ink.series(all.legend[i].second));
        p.setPen(ink(theme::Role::Text));
        p.drawText(QRectF(at.x() + kSwatch + 5, at.y(), target.width(), kLegendRow), Qt::AlignLeft | Qt::AlignVCenter, all.legend[i].first);
    }
    const double names = widest(all.bars, &Bar::name, 180), totals = widest(all.bars, &Bar::total, 110);
    const double left = target.left() + names + 10;
    const double scale = std::max(kLeastBar, target.right() - left - totals - 10) / std::max(all.most, 1e-300);
    double y = origin.y() + legendHeight(all, target.width());
    const QFontMetricsF metrics(Ink::font(12));
    for (const Bar& bar : all.bars) {
        p.setFont(Ink::font(12));
        p.setPen(ink(theme::Role::Text));
        p.drawText(QRectF(target.left(), y, names, kRow), Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(bar.name, Qt::ElideRight, names));
        double x = left;
        for (const Segment& segment : bar.segments) {
            const QRectF box(x, y + (kRow - kBar) / 2, segment.value * scale, kBar);
            const QColor fill = ink.series(segment.series);
            p.setPen(QPen(ink(theme::Role::Base), 1));
            p.setBrush(fill);
            p.drawRect(box);
            const QString both = segment.category + QLatin1Char(' ') + segment.text;
            const QString& label = metrics.horizontalAdvance(both) + 10 < box.width() ? both : segment.text;
            p.setPen(Ink::on(fill));
            if (metrics.horizontalAdvance(label) + 10 < box.width()) p.drawText(box, Qt::AlignCenter, label);
            assess::Detail detail = all.detail;
            detail.site = bar.site;
            spots.push_back({box, segment.tip, detail, {}});
            x += box.width();
        }
        p.setPen(ink(theme::Role::Text));
        p.drawText(QRectF(x + 8, y, totals + 20, kRow), Qt::AlignLeft | Qt::AlignVCenter, bar.total);
        y += kRow;
    }
    return spots;
}

} // namespace

Picture barsPicture(const Scenario& s, const assess::Breakdown& breakdown, JobId job) {
    const Bars all = barsOf(s, breakdown, job);
    if (all.bars.empty()) return {};
    const double least = widest(all.bars, &Bar::name, 180) + 20 + kLeastBar + widest(all.bars, &Bar::total, 110);
    Picture picture;
    picture.size = [all, least](double width) {
        const double wide = std::max(width, least);
        return QSizeF(wide, kTitle + legendHeight(all, wide) + kRow * double(all.bars.size()));
    };
    picture.paint = [all](QPainter& p, const QRectF& target, bool onPaper, bool isStale) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        std::vector<Spot> spots = paintBars(p, all, target, Ink(onPaper, isStale));
        p.restore();
        return spots;
    };
    return picture;
}

} // namespace spanwright::widgets
