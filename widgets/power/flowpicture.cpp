// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/pictures.h"
#include "report/powertables.h"
#include "text/language.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>

namespace spanwright::widgets {
namespace {

constexpr double kNodeWidth = 11, kPitch = 19, kLeastWidth = 740, kLeastHeight = 236, kNote = 22; // px
constexpr double kBreak = 14;                                                                      // px, between what flows on and what ends
constexpr int kColumns = 4;

int columnOf(FlowStage stage) { return stage == FlowStage::Grid ? 0 : stage <= FlowStage::Accelerators ? 1 : stage <= FlowStage::Computing ? 2 : 3; }
bool flowsOn(FlowStage stage) { return stage == FlowStage::Grid || stage == FlowStage::Accelerators || stage == FlowStage::Computing; }

/// From top to bottom in a column: what flows on, then what ends; power turns away downwards.
int rankOf(FlowStage stage) {
    constexpr std::array kOrder{FlowStage::Grid, FlowStage::Accelerators, FlowStage::Hosts, FlowStage::Network, FlowStage::Storage, FlowStage::Optics, FlowStage::Idle, FlowStage::Cooling,
                                FlowStage::Computing, FlowStage::MemoryBound, FlowStage::WithinSites, FlowStage::BetweenSites, FlowStage::Waiting, FlowStage::Useful, FlowStage::Overhead};
    static_assert(kOrder.size() == kFlowStages);
    return static_cast<int>(std::ranges::find(kOrder, stage) - kOrder.begin());
}

struct Node {
    QString name, value, tip;
    FlowStage stage = FlowStage::Grid;
    double power = 0;
    assess::Detail detail;
    std::optional<FigureId> figure;
};
struct Band {
    std::size_t from = 0, to = 0;
    double power = 0;
    QString tip;
};
struct Flow {
    QString note;
    std::vector<Node> nodes;
    std::vector<Band> bands;
    double facility = 0;
};

Flow flowOf(const Scenario& s, const assess::PowerFlow& flow, JobId job, JobId explained) {
    Flow all;
    all.facility = flow.facility.base();
    all.note = qstr(report::flowTable(s, flow, translator()).note);
    const auto share = [&](Power power) { return qstr(print(Kind::Fraction, power / flow.facility).text()); };
    for (const assess::PowerFlow::Node& n : flow.nodes) {
        Node node{qstr(report::nameOf(n, s, translator())), QStringLiteral("%1 · %2").arg(qstr(print(n.power).text()), share(n.power)), {}, n.stage, n.power.base(), {DetailId::SitePower, n.site, job}, {}};
        if (n.stage != FlowStage::Grid) {
            node.detail.job = explained;
            node.figure = n.stage == FlowStage::Useful || n.stage == FlowStage::Overhead ? FigureId::Mfu : columnOf(n.stage) == 2 ? FigureId::StepTime : FigureId::FacilityPower;
        }
        node.tip = QStringLiteral("%1: %2, %3\n%4").arg(node.name, qstr(print(n.power, 4).text()), share(n.power), say(text::help(n.stage)));
        all.nodes.push_back(std::move(node));
    }
    for (const assess::PowerFlow::Edge& e : flow.edges)
        all.bands.push_back({e.from, e.to, e.power.base(), QStringLiteral("%1 → %2: %3, %4").arg(all.nodes[e.from].name, all.nodes[e.to].name, qstr(print(e.power, 4).text()), share(e.power))});
    return all;
}

/// Names stand over their values where the way to the right is short: before another column, and at the edge.
bool hasTwoLines(FlowStage stage) { return stage != FlowStage::Grid && (flowsOn(stage) || columnOf(stage) == kColumns - 1); }
double leastRoom(const Node& n) { return columnOf(n.stage) == kColumns - 1 ? 32 : kPitch - 6; }
double labelWidth(const Node& n) {
    const QFontMetricsF metrics(Ink::font(12));
    return hasTwoLines(n.stage) ? std::max(metrics.horizontalAdvance(n.name), metrics.horizontalAdvance(n.value)) : metrics.horizontalAdvance(n.name + QStringLiteral("  ") + n.value);
}

/// Where nodes stand: their bars, with at least a label's height each.
std::vector<QRectF> placed(const Flow& all, const QRectF& target) {
    double sites = 0, last = 60;
    std::array<std::vector<std::size_t>, kColumns> columns;
    for (std::size_t i = 0; i < all.nodes.size(); ++i) {
        const int column = columnOf(all.nodes[i].stage);
        columns[static_cast<std::size_t>(column)].push_back(i);
        if (column == 0) sites = std::max(sites, std::min(labelWidth(all.nodes[i]), 230.0));
        if (column == kColumns - 1) last = std::max(last, labelWidth(all.nodes[i]) + 10);
    }
    double scale = 1e300;
    const auto gaps = [&](const std::vector<std::size_t>& column) {
        double sum = 0;
        for (std::size_t i = 0; i + 1 < column.size(); ++i) sum += flowsOn(all.nodes[column[i]].stage) && columnOf(all.nodes[column[i]].stage) > 0 ? kBreak + 6 : 6;
        return sum;
    };
    for (auto& column : columns) {
        std::ranges::stable_sort(column, {}, [&](std::size_t i) { return rankOf(all.nodes[i].stage); });
        // thin nodes take a label's height, so the rest has to be narrower; two rounds are enough to know which are thin
        double thin = 0, power = 0;
        for (const std::size_t i : column) power += all.nodes[i].power;
        for (int round = 0; round < 3; ++round) {
            const double room = target.height() - gaps(column) - thin;
            double thick = 0;
            const double now = power > 0 ? std::max(room, 40.0) / power : scale;
            thin = 0;
            for (const std::size_t i : column) {
                if (all.nodes[i].power * now < leastRoom(all.nodes[i])) thin += leastRoom(all.nodes[i]);
                else thick += all.nodes[i].power;
            }
            if (thick > 0) scale = std::min(scale, std::max(target.height() - gaps(column) - thin, 40.0) / thick);
        }
    }
    std::vector<QRectF> boxes(all.nodes.size());
    const double first = target.left() + sites + 8;
    const double wide = target.right() - last - kNodeWidth - first;
    constexpr std::array<double, kColumns> kAt{0, 0.26, 0.66, 1}; // longest labels stand behind the second column
    double lowest = target.top(); // of the last column: what ends before it has its label below
    for (std::size_t c = columns.size(); c-- > 0;) {
        double y = target.top();
        for (std::size_t k = 0; k < columns[c].size(); ++k) {
            const Node& node = all.nodes[columns[c][k]];
            const double height = std::max(node.power * scale, 1.0);
            const double room = std::max(height, leastRoom(node));
            boxes[columns[c][k]] = QRectF(first + kAt[c] * wide, y + (room - height) / 2, kNodeWidth, height);
            y += room + (flowsOn(node.stage) && c > 0 ? kBreak + 6 : 6);
            if (c == kColumns - 1) lowest = y;
            if (c == kColumns - 2) y = std::max(y, lowest);
        }
    }
    return boxes;
}

std::vector<Spot> paintFlow(QPainter& p, const Flow& all, const QRectF& target, const Ink& ink) {
    std::vector<Spot> spots;
    const std::vector<QRectF> boxes = placed(all, target.adjusted(0, 0, 0, -kNote));
    std::vector<std::size_t> order(all.bands.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::pair(boxes[all.bands[i].from].top(), boxes[all.bands[i].to].top()); });
    std::vector<double> out(all.nodes.size()), in(all.nodes.size());
    for (const std::size_t i : order) {
        const Band& band = all.bands[i];
        const QRectF& a = boxes[band.from];
        const QRectF& b = boxes[band.to];
        const double from = a.height() * band.power / all.nodes[band.from].power, to = b.height() * band.power / all.nodes[band.to].power;
        const double y1 = a.top() + out[band.from], y2 = b.top() + in[band.to], middle = (a.right() + b.left()) / 2;
        out[band.from] += from;
        in[band.to] += to;
        QPainterPath path(QPointF(a.right(), y1));
        path.cubicTo(QPointF(middle, y1), QPointF(middle, y2), QPointF(b.left(), y2));
        path.lineTo(b.left(), y2 + to);
        path.cubicTo(QPointF(middle, y2 + to), QPointF(middle, y1 + from), QPointF(a.right(), y1 + from));
        path.closeSubpath();
        QColor fill = ink.series(seriesOf(all.nodes[band.to].stage));
        fill.setAlphaF(0.35F);
        p.fillPath(path, fill);
        spots.push_back({QRectF(QPointF(a.right(), y1), QPointF(middle, y1 + from)), band.tip, all.nodes[band.to].detail, all.nodes[band.to].figure});
    }
    const QFont font = Ink::font(12);
    const QFontMetricsF metrics(font);
    p.setFont(font);
    for (std::size_t i = 0; i < all.nodes.size(); ++i) {
        const Node& n = all.nodes[i];
        const QRectF& box = boxes[i];
        p.fillRect(box, ink.series(seriesOf(n.stage)));
        const bool isFirst = n.stage == FlowStage::Grid;
        const QString value = QStringLiteral("  ") + n.value;
        const bool isTall = hasTwoLines(n.stage);
        const QString name = isFirst ? metrics.elidedText(n.name, Qt::ElideRight, std::max(30.0, box.left() - target.left() - 14 - metrics.horizontalAdvance(value))) : n.name;
        const double wide = (isTall ? labelWidth(n) : metrics.horizontalAdvance(name + value)) + 6;
        const double high = isTall ? 32 : 16;
        const double y = std::max(target.top() + high / 2, isTall && flowsOn(n.stage) ? box.top() + std::min(20.0, box.height() / 2) : box.center().y());
        const QRectF label(isFirst ? box.left() - 5 - wide : box.right() + 5, y - high / 2, wide, high);
        QColor halo = ink(theme::Role::Base);
        halo.setAlphaF(0.72F);
        if (!isFirst) p.fillRect(label, halo);
        p.setPen(ink(theme::Role::Text));
        p.drawText(label.adjusted(3, 0, 4, isTall ? -16 : 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        p.setPen(ink(theme::Role::Muted));
        if (isTall) p.drawText(label.adjusted(3, 16, 4, 0), Qt::AlignLeft | Qt::AlignVCenter, n.value);
        else p.drawText(label.adjusted(3 + metrics.horizontalAdvance(name), 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter, value);
        spots.push_back({box.united(label), n.tip, n.detail, n.figure});
    }
    p.setPen(ink(theme::Role::Text));
    p.setFont(Ink::font(12, true));
    p.drawText(QRectF(target.left(), target.bottom() - kNote + 6, target.width(), kNote - 6), Qt::AlignLeft | Qt::AlignBottom, all.note);
    return spots;
}

} // namespace

Picture flowPicture(const Scenario& s, const assess::PowerFlow& flow, JobId job, JobId explained) {
    if (flow.isEmpty()) return {};
    const Flow all = flowOf(s, flow, job, explained);
    std::array<double, kColumns> counts{};
    for (const Node& n : all.nodes) ++counts[static_cast<std::size_t>(columnOf(n.stage))];
    const double tall = *std::ranges::max_element(counts) * kPitch + 80;
    Picture picture;
    picture.size = [tall](double width) { return QSizeF(std::max(width, kLeastWidth), std::max(kLeastHeight, tall) + kNote); };
    picture.paint = [all](QPainter& p, const QRectF& target, bool onPaper, bool isStale) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        std::vector<Spot> spots = paintFlow(p, all, target, Ink(onPaper, isStale));
        p.restore();
        return spots;
    };
    return picture;
}

} // namespace spanwright::widgets
