// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/labels.h"
#include <QTest>
#include <algorithm>
#include <random>

using namespace spanwright::widgets::labels;

namespace {

constexpr QSizeF kFull(180, 60);
constexpr QSizeF kName(60, 22);
constexpr QSizeF kText(90, 20);

Card card(const QPointF& site, std::vector<QPointF> others = {}) { return {site, kFull, kName, std::move(others), false}; }
LinkLabel label(const QPointF& from, const QPointF& to) { return {QLineF(from, to), kText, false}; }
/// Sites that leave no gap as large as a card or a label.
std::vector<Card> lattice() {
    std::vector<Card> cards;
    for (int x = -8; x <= 8; ++x)
        for (int y = -8; y <= 8; ++y) cards.push_back(card({x * 25.0, y * 25.0}));
    return cards;
}
QRectF rectOf(const Card& card, const CardPlace& place) { return cardRect(place.detail == Detail::Full ? card.full : card.name, place.side).translated(card.site); }
QRectF rectOf(const LinkLabel& link, const QPointF& offset) {
    const QPointF centre = link.line.center() + offset;
    return {centre.x() - link.size.width() / 2, centre.y() - link.size.height() / 2, link.size.width(), link.size.height()};
}

} // namespace

class TestLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCardStandsBesideItsSiteOnTheSideItNames_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<QPointF>("towards");
        QTest::newRow("east") << int(Side::East) << QPointF(1, 0);
        QTest::newRow("west") << int(Side::West) << QPointF(-1, 0);
        QTest::newRow("south") << int(Side::South) << QPointF(0, 1);
        QTest::newRow("north") << int(Side::North) << QPointF(0, -1);
    }
    void aCardStandsBesideItsSiteOnTheSideItNames() {
        QFETCH(const int, side);
        QFETCH(const QPointF, towards);
        const QRectF rect = cardRect(kFull, static_cast<Side>(side));
        QCOMPARE(rect.size(), kFull);
        QVERIFY(!rect.contains(QPointF()));
        const double along = QPointF::dotProduct(rect.center(), towards);
        QVERIFY(along > 0);
        QCOMPARE(rect.center(), towards * along); // centred on the axis
    }
    void nothingDrawnNeedsNoPlaces() {
        const Layout layout = place({}, {});
        QVERIFY(layout.cards.empty() && layout.links.empty());
    }
    void aLoneSiteShowsItsWholeCardInTheEast() {
        const std::vector cards{card({0, 0})};
        QCOMPARE(place(cards, {}).cards[0], (CardPlace{Detail::Full, Side::East}));
    }
    void aCardLeavesItsOwnLineFree_data() {
        QTest::addColumn<QPointF>("other");
        QTest::addColumn<int>("side");
        QTest::newRow("line to the east") << QPointF(600, 0) << int(Side::West);
        QTest::newRow("line to the west") << QPointF(-600, 0) << int(Side::East);
        QTest::newRow("line to the south") << QPointF(0, 600) << int(Side::East);
    }
    void aCardLeavesItsOwnLineFree() {
        QFETCH(const QPointF, other);
        QFETCH(const int, side);
        const std::vector cards{card({0, 0}, {other})};
        QCOMPARE(place(cards, {}).cards[0], (CardPlace{Detail::Full, static_cast<Side>(side)}));
    }
    void whereRoomIsShortACardShrinksToItsNameThenToItsDot() {
        std::vector<Card> cards;
        for (int x = 0; x < 9; ++x)
            for (int y = 0; y < 9; ++y) cards.push_back(card({x * 70.0, y * 34.0}));
        const Layout layout = place(cards, {});
        QVERIFY(std::ranges::any_of(layout.cards, [](const CardPlace& p) { return p.detail == Detail::Name; }));
        QVERIFY(std::ranges::any_of(layout.cards, [](const CardPlace& p) { return p.detail == Detail::Dot; }));
    }
    void aChosenCardIsPlacedFirstAndNeverADot() {
        std::vector<Card> cards;
        for (int i = 0; i < 40; ++i) cards.push_back(card({i * 12.0, 0}));
        cards[20].isChosen = true;
        QVERIFY(place(cards, {}).cards[20].detail != Detail::Dot);
        cards = lattice(); // no side is free
        Card& middle = cards[cards.size() / 2];
        QCOMPARE(place(cards, {}).cards[cards.size() / 2].detail, Detail::Dot);
        middle.isChosen = true;
        QCOMPARE(place(cards, {}).cards[cards.size() / 2].detail, Detail::Name);
    }
    void aLabelStandsOnALongLineAndBesideAShortOne_data() {
        QTest::addColumn<QPointF>("end");
        QTest::addColumn<bool>("isOnLine");
        QTest::newRow("long") << QPointF(800, 0) << true;
        QTest::newRow("short") << QPointF(100, 0) << false;
        QTest::newRow("no length") << QPointF(0, 0) << false;
    }
    void aLabelStandsOnALongLineAndBesideAShortOne() {
        QFETCH(const QPointF, end);
        QFETCH(const bool, isOnLine);
        const std::vector links{label({0, 0}, end)};
        const std::optional<QPointF> at = place({}, links).links[0];
        QVERIFY(at.has_value());
        const QRectF rect = rectOf(links[0], *at);
        QCOMPARE(rect.top() < 0 && rect.bottom() > 0, isOnLine);
        if (isOnLine) QCOMPARE(*at, QPointF(0, 0));
    }
    void aLabelWithoutRoomIsNotShownUnlessChosen_data() {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("not chosen") << false;
        QTest::newRow("chosen") << true;
    }
    void aLabelWithoutRoomIsNotShownUnlessChosen() {
        QFETCH(const bool, isChosen);
        std::vector links{label({-40, 0}, {40, 0})};
        links[0].isChosen = isChosen;
        QCOMPARE(place(lattice(), links).links[0].has_value(), isChosen);
    }
    void nothingPlacedOverlaps_data() {
        QTest::addColumn<int>("sites");
        for (const int n : {3, 20, 80, 400}) QTest::addRow("%d sites", n) << n;
    }
    void nothingPlacedOverlaps() {
        QFETCH(const int, sites);
        std::mt19937 random(7);
        std::uniform_real_distribution<double> x(0, 1200), y(0, 800);
        std::vector<Card> cards;
        for (int i = 0; i < sites; ++i) cards.push_back(card({x(random), y(random)}));
        std::vector<LinkLabel> links;
        for (std::size_t i = 1; i < cards.size(); ++i) {
            links.push_back(label(cards[i - 1].site, cards[i].site));
            cards[i - 1].others.push_back(cards[i].site);
            cards[i].others.push_back(cards[i - 1].site);
        }
        const Layout layout = place(cards, links);
        std::vector<QRectF> taken;
        for (std::size_t i = 0; i < cards.size(); ++i)
            if (layout.cards[i].detail != Detail::Dot) taken.push_back(rectOf(cards[i], layout.cards[i]));
        for (std::size_t i = 0; i < links.size(); ++i)
            if (layout.links[i]) taken.push_back(rectOf(links[i], *layout.links[i]));
        for (std::size_t i = 0; i < taken.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!taken[i].adjusted(0.01, 0.01, -0.01, -0.01).intersects(taken[j]));
            for (const Card& c : cards) QVERIFY(!taken[i].contains(c.site)); // no site is hidden
        }
        QCOMPARE(place(cards, links).cards, layout.cards); // the same drawing, the same places
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
