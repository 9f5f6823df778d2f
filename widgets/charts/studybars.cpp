// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "report/studytables.h"
#include "text/language.h"
#include <algorithm>
#include <array>
#include <cmath>

// Tornados and histograms.
namespace spanwright::widgets::studydraw {
namespace {

constexpr int kBarHeight = 18;      // px
constexpr int kAroundBars = 52;     // px that the axis takes from the height
constexpr std::size_t kLeastBars = 4;
constexpr int kNameWidth = 230;     // px
constexpr int kLegendWidth = 150;   // px
constexpr int kNarrow = 560;        // px: below, the values at the ends say enough and the bars need the room
constexpr int kEndFont = 11;        // px
constexpr int kBarTicks = 3;           // numbers of little difference are long
constexpr double kShownShare = 0.995; // of the runs; the last ones may be far away
constexpr int kBarAlpha = 170;

/// Those that move the figure, as many as the height has room for.
std::vector<const study::TornadoBar*> shownBars(const Look& look, const study::TornadoAnswer& answer) {
    const auto room = std::max(kLeastBars, static_cast<std::size_t>(std::max(0, look.size.height() - kAroundBars) / kBarHeight));
    std::vector<const study::TornadoBar*> bars;
    for (const study::TornadoBar& b : answer.bars)
        if (bars.size() < room && b.width() > 0) bars.push_back(&b);
    return bars;
}

QString inputName(const study::TornadoBar& bar) { return say(report::entryOf(bar.input)); }
QString inputText(const Look& look, const study::TornadoBar& bar, double value) { return qstr(print(bar.kind, value, 3, look.currency).text()); }

void addEnd(const Look& look, double figure, double row, const QString& text, bool isLeft) {
    auto* label = new QCPItemText(&look.plot);
    label->position->setCoords(figure, row);
    label->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    label->setPadding(QMargins(4, 0, 4, 0));
    QFont font = theme::font();
    font.setPixelSize(kEndFont);
    label->setFont(font);
    label->setColor(look.color(theme::Role::Muted));
    label->setText(text);
}

} // namespace

void draw(const Look& look, const study::TornadoAnswer& answer) {
    const std::vector<const study::TornadoBar*> bars = shownBars(look, answer);
    QStringList names;
    QVector<double> rows, atLow, atHigh;
    double least = answer.value, most = answer.value;
    for (const study::TornadoBar* b : bars) {
        rows << double(names.size());
        names << inputName(*b);
        atLow << b->atLow - answer.value; // bars are as long as they differ
        atHigh << b->atHigh - answer.value;
        least = std::min({least, b->atLow, b->atHigh});
        most = std::max({most, b->atLow, b->atHigh});
    }
    QFont font = theme::font();
    font.setPixelSize(kEndFont);
    int longest = 0; // text at an end
    for (const study::TornadoBar* b : bars)
        for (const double end : {b->low, b->high}) longest = std::max(longest, QFontMetrics(font).horizontalAdvance(inputText(look, *b, end)));
    const bool hasLegend = look.size.width() >= kNarrow && !bars.empty();
    const int nameWidth = std::min(kNameWidth, look.size.width() * 2 / 5);
    const int width = std::max(look.size.width() - nameWidth - (hasLegend ? kLegendWidth : 0), 3 * longest);
    const double room = std::max(most - least, std::max(std::abs(most), 1e-30) * 1e-3) * (longest + 8) / (width - 2.0 * longest); // for those texts, on each side
    chartstyle::setNameAxis(*look.plot.yAxis, {}, names, nameWidth);
    look.plot.yAxis->setRangeReversed(true);
    look.plot.yAxis->grid()->setVisible(false);
    chartstyle::setAxis(*look.plot.xAxis, say(answer.figure), info(answer.figure).kind, least - room, most + room, look.currency);
    look.plot.xAxis->ticker()->setTickCount(kBarTicks);
    const auto add = [&](const QString& name, const QVector<double>& ends, int color) {
        auto* series = new QCPBars(look.plot.yAxis, look.plot.xAxis);
        series->setName(name);
        series->setWidth(0.66);
        series->setBaseValue(answer.value);
        series->setPen(Qt::NoPen);
        series->setBrush(look.series(color));
        series->setData(rows, ends, true);
    };
    add(StudyChart::tr("at its low value"), atLow, 0);
    add(StudyChart::tr("at its high value"), atHigh, 4);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const study::TornadoBar& b = *bars[i];
        addEnd(look, b.atLow, double(i), inputText(look, b, b.low), b.atLow < b.atHigh);
        addEnd(look, b.atHigh, double(i), inputText(look, b, b.high), b.atLow >= b.atHigh);
    }
    auto* line = new QCPItemStraightLine(&look.plot);
    line->point1->setCoords(answer.value, 0);
    line->point2->setCoords(answer.value, 1);
    line->setPen(QPen(look.color(theme::Role::Text), 1.2));
    if (hasLegend) chartstyle::placeLegend(look.plot, true);
}

QString reading(const Look& look, const study::TornadoAnswer& answer, double, double y) {
    const std::vector<const study::TornadoBar*> bars = shownBars(look, answer);
    const auto row = static_cast<std::size_t>(std::max(0L, std::lround(y)));
    if (row >= bars.size()) return {};
    const study::TornadoBar& b = *bars[row];
    return QStringLiteral("%1\n%2: %3\n%4: %5").arg(inputName(b), inputText(look, b, b.low), look.figure(answer.figure, b.atLow), inputText(look, b, b.high), look.figure(answer.figure, b.atHigh));
}

void draw(const Look& look, const study::FinishDates& answer) {
    if (answer.bins.empty()) return;
    auto* bars = new QCPBars(look.plot.xAxis, look.plot.yAxis);
    const double width = answer.bins.front().to.base() - answer.bins.front().from.base();
    int most = 1;
    for (const study::FinishBin& bin : answer.bins) {
        bars->addData((bin.from.base() + bin.to.base()) / 2, bin.runs);
        most = std::max(most, bin.runs);
    }
    const auto shown = static_cast<std::size_t>(double(answer.walls.size()) * kShownShare);
    const double last = shown < answer.walls.size() && std::isfinite(answer.walls[shown]) ? answer.walls[shown] : answer.bins.back().to.base();
    bars->setWidth(width);
    QColor color = look.series(0);
    bars->setPen(QPen(color, 1));
    color.setAlpha(kBarAlpha);
    bars->setBrush(color);
    chartstyle::setAxis(*look.plot.xAxis, StudyChart::tr("Wall clock"), Kind::Duration, answer.bins.front().from.base() - width, last + width);
    look.plot.xAxis->ticker()->setTickCount(kBarTicks);
    constexpr double kHeadroom = 1.3; // the names of the lines stand above the bars
    chartstyle::setAxis(*look.plot.yAxis, QString(), Kind::Count, 0, most * kHeadroom);
    chartstyle::setTitle(look.plot, StudyChart::tr("Drawn runs"), Kind::Factor, 1, look.color(theme::Role::Text));
    const std::array<std::pair<const char*, Duration>, 3> marks{{{"P10", answer.wall.p10}, {"P50", answer.wall.p50}, {"P90", answer.wall.p90}}};
    const double range = look.plot.xAxis->range().size();
    double step = 0; // names that would lie on each other stand lower
    double before = -INFINITY;
    for (const auto& [name, wall] : marks) {
        if (!wall.isFinite()) continue;
        addLine(look, true, wall.base(), QString(), look.color(theme::Role::Text));
        step = wall.base() - before < range / 5 ? step + 1 : 0;
        before = wall.base();
        auto* text = new QCPItemText(&look.plot);
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(wall.base(), 0.01 + step * 0.1);
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        text->setPadding(QMargins(4, 0, 2, 0));
        QFont font = theme::font();
        font.setPixelSize(12);
        font.setBold(true);
        text->setFont(font);
        text->setColor(look.color(theme::Role::Text));
        text->setText(QStringLiteral("%1 %2").arg(QLatin1String(name), qstr(print(wall, 4).text())));
    }
}

QString reading(const Look&, const study::FinishDates& answer, double x, double) {
    int ended = 0;
    for (const study::FinishBin& bin : answer.bins) {
        ended += bin.runs;
        if (x < bin.from.base() || x >= bin.to.base()) continue;
        return StudyChart::tr("%1 to %2: %3 runs\n%4 of the runs end by %5")
            .arg(qstr(print(bin.from, 4).text()), qstr(print(bin.to, 4).text()), qstr(printNumber(bin.runs, 0)), qstr(print(Kind::Fraction, double(ended) / answer.runs).text()),
                 qstr(instantText(answer.dateAfter(bin.to)).substr(0, 10)));
    }
    return {};
}

} // namespace spanwright::widgets::studydraw
