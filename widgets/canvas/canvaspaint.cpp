// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/findbar.h"
#include "canvas/labels.h"
#include "canvas/legend.h"
#include "canvas/looks.h"
#include "canvas/mapbackground.h"
#include "canvas/minimap.h"
#include "canvas/scene.h"
#include "common/theme.h"
#include <QPainter>
#include <algorithm>
#include <limits>
#include <map>

// Where cards and labels stand, what is drawn over the items, and the drawing on paper.
namespace spanwright::widgets {
namespace {

/// Cards and labels of a drawing at a scale; the same for the window and for paper. Items outside `part` of the scene, unless that
/// is null, are not labelled.
template <class Sites, class Links>
void arrangeLabels(const Scenario& s, const Sites& sites, const Links& links, double scale, const QRectF& part) {
    std::vector<labels::Card> cards;
    std::unordered_map<SiteId, std::size_t> index;
    std::vector<SiteItem*> siteItems;
    for (const Shared<Site>& site : s.sites) {
        SiteItem* item = sites(site->id);
        if (!item) continue;
        if (!part.isNull() && !part.contains(item->pos()) && !item->isSelected()) {
            item->setPlace({});
            continue;
        }
        index[site->id] = cards.size();
        siteItems.push_back(item);
        cards.push_back({item->pos() * scale, item->fullSize(), item->nameSize(), {}, item->isSelected()});
    }
    std::vector<labels::LinkLabel> texts;
    std::vector<LinkItem*> linkItems;
    for (const Shared<FibreLink>& link : s.links) {
        LinkItem* item = links(link->id);
        if (!item) continue;
        const QPolygonF& path = item->path();
        if (const auto at = index.find(link->from); at != index.end()) cards[at->second].others.push_back(path[1] * scale);
        if (const auto at = index.find(link->to); at != index.end()) cards[at->second].others.push_back(path[path.size() - 2] * scale);
        const QLineF middle = item->middle();
        if ((!part.isNull() && !part.contains(middle.center()) && !item->isSelected()) || item->labelSize().isEmpty()) {
            item->setLabelAt(std::nullopt);
            continue;
        }
        linkItems.push_back(item);
        texts.push_back({QLineF(middle.p1() * scale, middle.p2() * scale), item->labelSize(), item->isSelected()});
    }
    const labels::Layout layout = labels::place(cards, texts);
    for (std::size_t i = 0; i < siteItems.size(); ++i) siteItems[i]->setPlace(layout.cards[i]);
    for (std::size_t i = 0; i < linkItems.size(); ++i) linkItems[i]->setLabelAt(layout.links[i]);
}

} // namespace

/// Words of a large drawing, for what stands in that part of the scene or is selected.
void CanvasView::putWords(const QRectF& part) {
    std::optional<Looks> looks;
    const auto words = [&]() -> const Looks& { return looks ? *looks : looks.emplace(m_document, m_layers); };
    for (const Shared<Site>& site : m_document.scenario().sites) {
        const auto it = m_sites.find(site->id);
        if (it != m_sites.end() && it->second->card().isTerse && (it->second->isSelected() || part.contains(it->second->pos()))) it->second->setCard(words().card(*site));
    }
    for (const Shared<FibreLink>& link : m_document.scenario().links) {
        const auto it = m_links.find(link->id);
        if (it != m_links.end() && it->second->look().isTerse && (it->second->isSelected() || part.contains(it->second->middle().center()))) it->second->setLook(words().look(*link));
    }
}

/// Large drawings are labelled where they are seen and half a view around; far away only what is selected is.
void CanvasView::placeLabels() {
    const auto item = [](auto& items) {
        return [&items](auto id) {
            const auto it = items.find(id);
            return it == items.end() ? nullptr : it->second;
        };
    };
    const bool isFar = !m_layers.has(Layer::Labels) || (areDotsPlain() && spacing() < labels::kNameRoom);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    m_labelled = areDotsPlain() && !isFar ? seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2) : QRectF();
    if (isPlain() || areDotsPlain()) putWords(isFar ? QRectF() : m_labelled.isNull() ? m_content.adjusted(-1, -1, 1, 1) : m_labelled);
    if (isFar) {
        for (const auto& [id, site] : m_sites) site->setPlace({site->isSelected() ? labels::Detail::Name : labels::Detail::Dot, labels::Side::East});
        for (const auto& [id, link] : m_links) link->setLabelAt(std::nullopt);
    } else {
        arrangeLabels(m_document.scenario(), item(m_sites), item(m_links), transform().m11(), m_labelled);
    }
    const bool hasBoxes = m_layers.has(Layer::Campuses) && std::ranges::any_of(m_document.scenario().sites, [](const Shared<Site>& site) { return !site->campus.empty(); });
    if (isPlain() || areDotsPlain() || hasBoxes) resetCachedContent();
    refreshRings();
}

void CanvasView::placeOverlays() {
    constexpr int kAway = 10; // px from the border
    m_minimap->setVisible(m_isMinimapShown && !m_sites.empty());
    m_minimap->move(width() - m_minimap->width() - kAway, height() - m_minimap->height() - kAway);
    m_find->move((width() - m_find->width()) / 2, kAway);
    placeLegend();
}

void CanvasView::placeLegend() {
    m_legend->setVisible(!m_links.empty() || !m_rings.curves().empty());
    constexpr int kAway = 10; // px from the border
    const int right = width() - m_legend->width() - kAway;
    const int bottom = height() - m_legend->height() - kAway;
    constexpr int kCard = 100, kPanel = 100'000; // how bad it is to cover one, in labels and links
    QPoint best;
    int least = std::numeric_limits<int>::max();
    for (const QPoint at : {QPoint(kAway, bottom), QPoint(right, bottom), QPoint(kAway, kAway), QPoint(right, kAway)}) {
        const QRect there(at, m_legend->size());
        const auto isOn = [&](const QWidget* panel) { return panel->isVisibleTo(this) && panel->geometry().intersects(there); };
        int covered = isOn(m_minimap) || isOn(m_find) ? kPanel : 0;
        for (const QGraphicsItem* item : items(there, Qt::IntersectsItemShape)) covered += qgraphicsitem_cast<const SiteItem*>(item) ? kCard : 1;
        if (covered >= least) continue;
        least = covered;
        best = at;
    }
    m_legend->move(best);
}

void CanvasView::drawGuides(QPainter& painter) const {
    painter.setPen(QPen(theme::color(theme::Role::Good), 1.5, Qt::DashLine)); // seen on a link as well
    for (const QLineF& line : m_guides.lines) painter.drawLine(mapFromScene(line.p1()), mapFromScene(line.p2()));
    painter.setPen(QPen(theme::color(theme::Role::Good), 1.5));
    constexpr double kTick = 5; // px to each side at the end of a gap
    for (const QLineF& gap : m_guides.gaps) {
        const QLineF line(mapFromScene(gap.p1()), mapFromScene(gap.p2()));
        if (line.length() < 1) continue;
        const QLineF across = line.normalVector().unitVector();
        const QPointF tick = (across.p2() - across.p1()) * kTick;
        painter.drawLine(line);
        for (const QPointF& end : {line.p1(), line.p2()}) painter.drawLine(end - tick, end + tick);
    }
}

/// Where sites would come to stand.
void CanvasView::drawGhosts(QPainter& painter) const {
    constexpr double kGhost = 8; // px
    QColor fill = theme::color(theme::Role::Accent);
    painter.setPen(QPen(fill, 1.5, Qt::DashLine));
    fill.setAlpha(90);
    painter.setBrush(fill);
    for (const QPointF& ghost : m_ghosts) painter.drawEllipse(QPointF(mapFromScene(ghost)), kGhost, kGhost);
    painter.setBrush(Qt::NoBrush);
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    drawGuides(*painter);
    drawGhosts(*painter);
    if (m_drag == Drag::Link && m_sites.contains(m_from)) {
        painter->setPen(QPen(theme::color(theme::Role::Accent), 2.5, Qt::DashLine));
        painter->drawLine(mapFromScene(m_sites.at(m_from)->pos()), m_at);
    }
    if (m_drag == Drag::Band) {
        QColor fill = theme::color(theme::Role::Selection);
        painter->setPen(QPen(fill, 1, m_at.x() < m_pressed.x() ? Qt::DashLine : Qt::SolidLine));
        fill.setAlpha(30);
        painter->setBrush(fill);
        painter->drawRect(QRect(m_pressed, m_at).normalized());
    }
    if (m_sites.empty()) {
        painter->setFont(theme::font(11));
        painter->setPen(theme::color(theme::Role::Muted));
        painter->drawText(viewport()->rect().adjusted(40, 0, -40, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          tr("1. Drag a GPU pool from the palette on the left onto the map: a site with that pool appears.\n2. Drag from the ring of one site to another to lay a fibre link.\n3. Add a job (Ctrl+J) and read the figures above."));
    }
    painter->restore();
}

void CanvasView::paintSmall(QPainter& painter) const {
    drawManyLinks(painter, contentRect());
    constexpr double kDot = 3.5; // px
    std::map<QRgb, QList<QPointF>> dots;
    for (const auto& [id, item] : m_sites) dots[item->dotColor(false).rgb()] << item->pos();
    for (const auto& [color, drawn] : dots) {
        QPen pen(QColor::fromRgb(color), kDot, Qt::SolidLine, Qt::RoundCap);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawPoints(drawn.data(), static_cast<int>(drawn.size()));
    }
}

void CanvasView::render(const Document& document, QPainter& painter, const QRectF& target, bool onPaper) {
    const Scenario& s = document.scenario();
    const auto color = [onPaper](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    BackgroundPicture background;
    background.follow(*s.drawing);
    QRectF content = background.rect();
    for (const Shared<Site>& site : s.sites) content = grown(content, toPoint(geometry::position(*site, *s.drawing)));
    for (const Shared<FibreLink>& link : s.links)
        for (const CanvasPoint bend : geometry::bends(link->id, *s.drawing)) content = grown(content, toPoint(bend));
    const double scale = fitScale(content, target.width() - 2 * kFitMarginX, target.height() - 2 * kFitMarginY);
    painter.save();
    painter.setClipRect(target);
    painter.fillRect(target, s.drawing->isMapShown ? color(theme::Role::Sea) : onPaper ? QColor(Qt::white) : color(theme::Role::Base));
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-content.center());
    const QRectF exposed(content.center() - QPointF(target.width(), target.height()) / scale, QSizeF(2 * target.width(), 2 * target.height()) / scale);
    if (s.drawing->isMapShown) MapBackground::shared().paint(painter, exposed, scale, onPaper);
    background.paint(painter);
    std::map<SiteId, SiteItem> sites;
    std::map<LinkId, LinkItem> links;
    const Looks looks(document, Layers::usual());
    for (const Shared<Site>& site : s.sites) {
        SiteItem& item = sites.try_emplace(site->id, site->id).first->second;
        item.setPos(toPoint(geometry::position(*site, *s.drawing)));
        SiteCard card = looks.card(*site);
        card.isStale = false;
        item.setCard(card);
    }
    for (const Shared<FibreLink>& link : s.links) {
        LinkItem& item = links.try_emplace(link->id, link->id).first->second;
        item.setPath(pathOf(link->id, *s.drawing, sites.at(link->from).pos(), sites.at(link->to).pos()));
        item.setScaleOfView(scale);
        LinkLook look = looks.look(*link);
        look.isStale = false;
        item.setLook(look);
    }
    arrangeLabels(s, [&](SiteId id) { return &sites.at(id); }, [&](LinkId id) { return &links.at(id); }, scale, QRectF());
    for (const auto& [id, item] : links) item.paintLine(painter, onPaper, false);
    for (const auto& [id, item] : sites) {
        painter.save();
        painter.translate(item.pos());
        painter.scale(1 / scale, 1 / scale);
        item.paintCard(painter, onPaper, false);
        painter.restore();
    }
    painter.restore();
}

} // namespace spanwright::widgets
