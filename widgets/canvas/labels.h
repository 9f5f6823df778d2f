// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

/// Where cards and link labels stand so that they hide neither each other nor the lines; pure, in screen pixels.
namespace spanwright::widgets::labels {

inline constexpr std::size_t kManyCards = 300; ///< from here detail follows the room there is
inline constexpr std::size_t kManyLinks = 400; ///< from here lines are drawn in one go, without smoothing
inline constexpr double kNameRoom = 60;        ///< px from site to site below which only dots are drawn

enum class Detail : std::uint8_t { Dot, Name, Full };
enum class Side : std::uint8_t { East, West, South, North };

struct Card {
    QPointF site;
    QSizeF full;                 ///< size of the whole card
    QSizeF name;                 ///< size of the card with the name alone
    std::vector<QPointF> others; ///< far ends of the site's links
    bool isChosen = false;       ///< placed first, and never less than its name
};
struct CardPlace {
    Detail detail = Detail::Dot;
    Side side = Side::East;
    bool operator==(const CardPlace&) const = default;
};
struct LinkLabel {
    QLineF line;
    QSizeF size;
    bool isChosen = false;
};
struct Layout {
    std::vector<CardPlace> cards;
    std::vector<std::optional<QPointF>> links; ///< centre of the label relative to the middle of the line; none: not shown
};

/// Card rectangle relative to its site.
[[nodiscard]] QRectF cardRect(const QSizeF& size, Side side);
/// Greedy, in the given order, chosen ones first: a card takes the free side that hides the fewest of its own lines, else
/// shrinks to its name, else to the dot; a link label takes the first free place along or beside its line.
[[nodiscard]] Layout place(std::span<const Card> cards, std::span<const LinkLabel> links);

} // namespace spanwright::widgets::labels
