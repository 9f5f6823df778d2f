// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/labels.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace spanwright::widgets::labels {
namespace {

constexpr double kGap = 12;           // px between a dot and its card
constexpr double kDot = 9;            // px round a site that stay free
constexpr double kCell = 160;         // px of the search grid
constexpr std::size_t kFewLinks = 60; // up to here labels may also stand beside short lines
constexpr double kFullRoom = 160;     // px below which only names are

/// Rectangles that are taken, found through a hashed grid.
class Taken final {
public:
    void take(const QRectF& rect) {
        visit(rect, [&](std::int64_t cell) {
            m_cells[cell].push_back(rect);
            return false;
        });
    }
    [[nodiscard]] bool isFree(const QRectF& rect) const {
        return !visit(rect, [&](std::int64_t cell) {
            const auto it = m_cells.find(cell);
            return it != m_cells.end() && std::ranges::any_of(it->second, [&](const QRectF& other) { return other.intersects(rect); });
        });
    }

private:
    template <class F>
    static bool visit(const QRectF& rect, F&& f) {
        const auto at = [](double v) { return static_cast<std::int64_t>(std::floor(v / kCell)); };
        for (std::int64_t x = at(rect.left()); x <= at(rect.right()); ++x)
            for (std::int64_t y = at(rect.top()); y <= at(rect.bottom()); ++y)
                if (f((x << 32) ^ (y & 0xffffffff))) return true;
        return false;
    }
    std::unordered_map<std::int64_t, std::vector<QRectF>> m_cells;
};

bool crosses(const QRectF& rect, const QLineF& line) {
    if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
    const std::array edges{QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()), QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    return std::ranges::any_of(edges, [&](const QLineF& edge) { return edge.intersects(line, nullptr) == QLineF::BoundedIntersection; });
}

QRectF dotRect(const QPointF& at) { return {at.x() - kDot, at.y() - kDot, 2 * kDot, 2 * kDot}; }

/// The free side with the fewest own lines behind it.
std::optional<Side> freeSide(const Card& card, const QSizeF& size, const Taken& taken, std::span<const LinkLabel> links) {
    std::optional<Side> best;
    int fewest = 1'000'000;
    for (const Side side : {Side::East, Side::West, Side::South, Side::North}) {
        const QRectF rect = cardRect(size, side).translated(card.site);
        if (!taken.isFree(rect)) continue;
        int hidden = 0;
        for (const QPointF& other : card.others) hidden += crosses(rect, {card.site, other});
        if (links.size() <= kFewLinks)
            for (const LinkLabel& link : links) hidden += crosses(rect, link.line);
        if (hidden >= fewest) continue;
        fewest = hidden;
        best = side;
    }
    return best;
}

template <class T>
std::vector<std::size_t> chosenFirst(std::span<const T> items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_partition(order, [&](std::size_t i) { return items[i].isChosen; });
    return order;
}

/// How much room the drawing has: pixels from site to site, were they spread evenly.
double spacing(std::span<const Card> cards) {
    if (cards.size() < 2) return 1e9;
    QRectF all(cards.front().site, QSizeF(1, 1));
    for (const Card& card : cards) all |= QRectF(card.site, QSizeF(1, 1));
    return std::sqrt(all.width() * all.height() / static_cast<double>(cards.size()));
}

std::optional<QPointF> labelPlace(const LinkLabel& label, const Taken& taken, std::span<const LinkLabel> links) {
    const bool mayStandBeside = links.size() <= kFewLinks;
    const double length = label.line.length();
    const QPointF along = label.line.p2() - label.line.p1();
    const auto rectAt = [&](const QPointF& offset) {
        const QPointF centre = label.line.center() + offset;
        return QRectF(centre.x() - label.size.width() / 2, centre.y() - label.size.height() / 2, label.size.width(), label.size.height());
    };
    // a label that lies on its line may cover at most 60 % of it
    const double covered = length > 0 ? std::min(label.size.width() / std::max(std::abs(along.x()), 1e-9), label.size.height() / std::max(std::abs(along.y()), 1e-9)) : 1;
    if (covered < 0.6)
        for (const double t : {0.0, -0.14, 0.14, -0.26, 0.26})
            if (const QPointF offset = along * t; taken.isFree(rectAt(offset))) return offset;
    if (!mayStandBeside && !label.isChosen) return std::nullopt;
    const QPointF normal = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF(0, -1);
    const double away = (std::abs(normal.x()) * label.size.width() + std::abs(normal.y()) * label.size.height()) / 2 + 6;
    const auto hidesLine = [&](const QRectF& rect) { return mayStandBeside && std::ranges::any_of(links, [&](const LinkLabel& other) { return crosses(rect, other.line); }); };
    for (const double t : {0.0, -0.2, 0.2, -0.4, 0.4})
        for (const double side : {-1.0, 1.0, -1.8, 1.8})
            if (const QPointF offset = along * t + normal * (side * away); taken.isFree(rectAt(offset)) && !hidesLine(rectAt(offset))) return offset;
    return label.isChosen ? std::optional(normal * away) : std::nullopt;
}

} // namespace

QRectF cardRect(const QSizeF& size, Side side) {
    switch (side) {
    case Side::West: return {QPointF(-kGap - size.width(), -size.height() / 2), size};
    case Side::South: return {QPointF(-size.width() / 2, kGap), size};
    case Side::North: return {QPointF(-size.width() / 2, -kGap - size.height()), size};
    default: return {QPointF(kGap, -size.height() / 2), size};
    }
}

Layout place(std::span<const Card> cards, std::span<const LinkLabel> links) {
    Layout layout;
    layout.cards.resize(cards.size());
    layout.links.resize(links.size());
    Taken taken;
    const bool isLarge = cards.size() > kManyCards;
    const double room = isLarge ? spacing(cards) : 1e9;
    for (const Card& card : cards) taken.take(dotRect(card.site));
    for (const std::size_t i : chosenFirst(cards)) {
        const Card& card = cards[i];
        CardPlace& place = layout.cards[i];
        if (room < kNameRoom && !card.isChosen) continue;
        const auto whole = room < kFullRoom && !card.isChosen ? std::nullopt : freeSide(card, card.full, taken, links);
        if (whole) place = {Detail::Full, *whole};
        else if (const auto small = freeSide(card, card.name, taken, links)) place = {Detail::Name, *small};
        else if (card.isChosen) place = {Detail::Name, Side::East};
        if (place.detail != Detail::Dot) taken.take(cardRect(place.detail == Detail::Full ? card.full : card.name, place.side).translated(card.site));
    }
    for (const std::size_t i : chosenFirst(links)) {
        if (room < kFullRoom && !links[i].isChosen) continue;
        layout.links[i] = labelPlace(links[i], taken, links);
        if (layout.links[i]) taken.take(QRectF(QPointF(), links[i].size).translated(links[i].line.center() + *layout.links[i] - QPointF(links[i].size.width(), links[i].size.height()) / 2));
    }
    return layout;
}

} // namespace spanwright::widgets::labels
