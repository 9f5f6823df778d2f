// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
#include "canvas/labels.h"
#include "canvas/legend.h"
#include "canvas/linkitem.h"
#include "canvas/mapbackground.h"
#include "canvas/siteitem.h"
#include "common/theme.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QGraphicsScene>
#include <QResizeEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <map>

namespace spanwright::widgets {
namespace {

constexpr double kMinScale = 0.04;
constexpr double kMaxScale = 2000; // a campus fills the view
constexpr double kFitMarginX = 230;    // px left and right of the content: a card and its gap
constexpr double kFitMarginY = 80;     // px above and below it
constexpr double kFitLargestScale = 9; // px a scene unit for a single site: its surroundings stay in sight

QPointF toPoint(CanvasPoint p) { return {p.x, p.y}; }

using Worst = std::map<ItemRef, Severity>;

/// The most severe finding of each item; notes are left to the list.
Worst worstByItem(const assess::Assessment& a) {
    Worst worst;
    for (const assess::Finding& f : a.findings)
        if (f.severity != Severity::Info)
            for (const ItemRef item : f.subjects) worst[item] = std::max(worst[item], f.severity);
    return worst;
}

std::optional<Severity> worstOf(const Worst& worst, const Site& site) {
    std::optional<Severity> found;
    const auto look = [&](ItemRef item) {
        if (const auto it = worst.find(item); it != worst.end() && (!found || it->second > *found)) found = it->second;
    };
    look(ref(site.id));
    for (const Shared<Cluster>& c : site.clusters) {
        look(ref(c->id));
        for (const Shared<Pool>& p : c->pools) look(ref(p->id));
    }
    return found;
}

constexpr qsizetype kPoolLines = 3; // more pools than this are counted, not listed

SiteCard cardOf(const Site& site, const Document& document, const Worst& worst) {
    SiteCard card;
    card.name = site.isDown ? CanvasView::tr("%1 · lost").arg(qstr(site.name)) : qstr(site.name);
    for (const Shared<Cluster>& cluster : site.clusters)
        for (const Shared<Pool>& pool : cluster->pools) {
            const catalogue::Accelerator* a = document.catalogue().accelerator(pool->accelerator);
            card.pools << CanvasView::tr("%1 × %2").arg(qstr(printNumber(pool->count, 0)), qstr(a ? a->name : pool->accelerator));
        }
    const assess::SiteAssessment* s = document.assessment().find(site.id);
    if (s && s->accelerators > 0) {
        card.powerShare = s->cap.base() > 0 ? s->peak / s->cap : 2;
        card.power = CanvasView::tr("%1 of %2").arg(qstr(print(s->peak).text()), qstr(print(s->cap).text()));
    }
    card.help = QStringList{card.name, card.pools.join(QLatin1Char('\n')), card.power.isEmpty() ? QString() : CanvasView::tr("Peak power %1 cap").arg(card.power),
                            CanvasView::tr("Drag to move; drag from the ring to lay a link; double-click to rename.")}.join(QLatin1Char('\n')).replace(QStringLiteral("\n\n"), QStringLiteral("\n"));
    if (card.pools.size() > kPoolLines) {
        const int more = static_cast<int>(card.pools.size() - kPoolLines + 1);
        card.pools = card.pools.mid(0, kPoolLines - 1) << CanvasView::tr("and %n more pool(s)", nullptr, more);
    }
    card.isStale = document.isStale();
    card.worst = worstOf(worst, site);
    return card;
}

double fitScale(const QRectF& content, double width, double height) {
    if (content.width() < 1e-3 && content.height() < 1e-3) return kFitLargestScale; // one site
    return std::min(std::max(width, 50.0) / std::max(content.width(), 1e-3), std::max(height, 50.0) / std::max(content.height(), 1e-3));
}

LinkLook lookOf(const FibreLink& link, const Document& document) {
    LinkLook look;
    const Length length = network::lengthOf(link, document.scenario());
    const Duration oneWay = network::oneWay(link, document.scenario(), document.catalogue());
    const BitRate capacity = network::capacity(link, document.scenario(), document.catalogue());
    look.label = CanvasView::tr("%1 · RTT %2 · %3").arg(qstr(print(length).text()), qstr(print(oneWay * 2).text()), qstr(print(capacity).text()));
    look.isLit = capacity.base() > 0;
    const auto isLost = [&](SiteId id) {
        const Site* site = find(document.scenario(), id);
        return site && site->isDown;
    };
    look.isDown = link.isDown || isLost(link.from) || isLost(link.to);
    if (look.isDown) look.label = CanvasView::tr("%1 · lost").arg(qstr(print(length).text()));
    QStringList fibres;
    look.isHollowCore = true; // over the whole way
    for (const std::string& id : network::fibresOf(link)) {
        const catalogue::Fibre* fibre = document.catalogue().fibre(id);
        fibres << (fibre ? sayShipped(fibre->name) : qstr(id));
        look.isHollowCore = look.isHollowCore && fibre && fibre->isHollowCore;
    }
    if (const assess::LinkAssessment* l = document.assessment().find(link.id)) look.load = l->load.base();
    look.help = QStringLiteral("%1\n%2\n%3").arg(qstr(link.name), fibres.join(QStringLiteral(" + ")),
                                                 look.isLit ? CanvasView::tr("%1, mean load %2").arg(look.label, qstr(print(Kind::Fraction, look.load, 2).text())) : look.isDown ? CanvasView::tr("What if: it is lost and carries nothing.") : CanvasView::tr("No wavelengths: it carries nothing."));
    look.isStale = document.isStale();
    return look;
}

} // namespace

CanvasView::CanvasView(Document& document, QWidget* parent) : QGraphicsView(parent), m_document(document), m_legend(new CanvasLegend(this)) {
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Canvas with sites and fibre links"));
    setScene(&m_scene);
    m_scene.setSceneRect(-geometry::kWorldWidth, -geometry::kWorldWidth, 2 * geometry::kWorldWidth, 2 * geometry::kWorldWidth);
    m_scene.setBspTreeDepth(8);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(MinimalViewportUpdate);
    setCacheMode(CacheBackground);
    setMouseTracking(true);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_document, &Document::changed, this, &CanvasView::sync);
    connect(&m_document, &Document::scenarioChanged, this, [this] {
        rebuild();
        fitAll();
    });
    connect(&m_document, &Document::selectionChanged, this, &CanvasView::refreshSelection);
    connect(&m_document, &Document::assessmentChanged, this, &CanvasView::refreshLooks);
    connect(&m_scene, &QGraphicsScene::selectionChanged, this, [this] {
        if (m_isSyncing) return;
        std::set<ItemRef> chosen;
        for (const QGraphicsItem* item : m_scene.selectedItems())
            if (const auto* site = qgraphicsitem_cast<const SiteItem*>(item)) chosen.insert(ref(site->id()));
            else if (const auto* link = qgraphicsitem_cast<const LinkItem*>(item)) chosen.insert(ref(link->id()));
        m_document.select(chosen);
    });
    rebuild();
}

CanvasView::~CanvasView() {
    m_scene.disconnect(this);
    blockSignals(true); // the scene scrolls its view once more when it goes
    m_areRingsShown = false;
}

void CanvasView::rebuild() {
    m_isSyncing = true;
    m_sites.clear();
    m_links.clear();
    m_scene.clear();
    for (const Shared<Site>& site : m_document.scenario().sites) m_scene.addItem(m_sites[site->id] = new SiteItem(site->id));
    for (const Shared<FibreLink>& link : m_document.scenario().links) m_scene.addItem(m_links[link->id] = new LinkItem(link->id));
    m_isSyncing = false;
    placeItems();
    refreshLooks();
    refreshSelection();
    resetCachedContent();
    viewport()->update();
}

void CanvasView::sync(const ChangeSet& change) {
    m_isSyncing = true;
    for (const ItemRef item : change.removed) {
        if (item.kind == ItemKind::Site)
            if (const auto it = m_sites.find(SiteId{item.id}); it != m_sites.end()) {
                m_scene.removeItem(it->second);
                delete it->second;
                m_sites.erase(it);
            }
        if (item.kind == ItemKind::Link)
            if (const auto it = m_links.find(LinkId{item.id}); it != m_links.end()) {
                m_scene.removeItem(it->second);
                delete it->second;
                m_links.erase(it);
            }
    }
    for (const ItemRef item : change.added) {
        if (item.kind == ItemKind::Site) m_scene.addItem(m_sites[SiteId{item.id}] = new SiteItem(SiteId{item.id}));
        if (item.kind == ItemKind::Link) m_scene.addItem(m_links[LinkId{item.id}] = new LinkItem(LinkId{item.id}));
    }
    m_isSyncing = false;
    placeItems();
    refreshLooks();
    viewport()->update();
}

void CanvasView::placeItems() {
    const Scenario& s = m_document.scenario();
    for (const Shared<Site>& site : s.sites)
        if (const auto it = m_sites.find(site->id); it != m_sites.end()) it->second->setPos(toPoint(geometry::position(*site, *s.drawing)));
    for (const Shared<FibreLink>& link : s.links) {
        const auto item = m_links.find(link->id);
        const auto from = m_sites.find(link->from);
        const auto to = m_sites.find(link->to);
        if (item == m_links.end() || from == m_sites.end() || to == m_sites.end()) continue;
        item->second->setEnds(from->second->pos(), to->second->pos());
        item->second->setScaleOfView(transform().m11());
    }
}

void CanvasView::updateLinkEnds() {
    for (const Shared<FibreLink>& link : m_document.scenario().links)
        if (const auto it = m_links.find(link->id); it != m_links.end()) it->second->setEnds(m_sites.at(link->from)->pos(), m_sites.at(link->to)->pos());
    if (isPlain()) refreshGround();
}

void CanvasView::refreshLooks() {
    const Worst worst = worstByItem(m_document.assessment());
    for (const Shared<Site>& site : m_document.scenario().sites)
        if (const auto it = m_sites.find(site->id); it != m_sites.end()) it->second->setCard(cardOf(*site, m_document, worst));
    for (const Shared<FibreLink>& link : m_document.scenario().links)
        if (const auto it = m_links.find(link->id); it != m_links.end()) it->second->setLook(lookOf(*link, m_document));
    placeLabels();
    placeLegend();
    refreshGround();
}

namespace {

/// Cards and labels of a drawing at a scale; the same for the window and for paper.
template <class Sites, class Links>
void layOut(const Scenario& s, const Sites& sites, const Links& links, double scale) {
    std::vector<labels::Card> cards;
    std::unordered_map<SiteId, std::size_t> index;
    std::vector<SiteItem*> siteItems;
    for (const Shared<Site>& site : s.sites) {
        SiteItem* item = sites(site->id);
        if (!item) continue;
        index[site->id] = cards.size();
        siteItems.push_back(item);
        cards.push_back({item->pos() * scale, item->fullSize(), item->nameSize(), {}, item->isSelected()});
    }
    std::vector<labels::LinkLabel> texts;
    std::vector<LinkItem*> linkItems;
    for (const Shared<FibreLink>& link : s.links) {
        LinkItem* item = links(link->id);
        if (!item) continue;
        const QLineF line(item->line().p1() * scale, item->line().p2() * scale);
        linkItems.push_back(item);
        texts.push_back({line, item->labelSize(), item->isSelected()});
        if (const auto at = index.find(link->from); at != index.end()) cards[at->second].others.push_back(line.p2());
        if (const auto at = index.find(link->to); at != index.end()) cards[at->second].others.push_back(line.p1());
    }
    const labels::Layout layout = labels::place(cards, texts);
    for (std::size_t i = 0; i < siteItems.size(); ++i) siteItems[i]->setPlace(layout.cards[i]);
    for (std::size_t i = 0; i < linkItems.size(); ++i) linkItems[i]->setLabelAt(layout.links[i]);
}

} // namespace

void CanvasView::placeLabels() {
    const auto item = [](auto& items) {
        return [&items](auto id) {
            const auto it = items.find(id);
            return it == items.end() ? nullptr : it->second;
        };
    };
    layOut(m_document.scenario(), item(m_sites), item(m_links), transform().m11());
    if (isPlain()) resetCachedContent();
    refreshRings();
}

void CanvasView::placeLegend() {
    m_legend->setVisible(!m_links.empty() || !m_rings.curves().empty());
    constexpr int kAway = 10; // px from the border
    const int right = width() - m_legend->width() - kAway;
    const int bottom = height() - m_legend->height() - kAway;
    for (const QPoint at : {QPoint(kAway, bottom), QPoint(right, bottom), QPoint(kAway, kAway), QPoint(right, kAway)}) {
        m_legend->move(at);
        if (items(m_legend->geometry(), Qt::IntersectsItemShape).isEmpty()) return;
    }
    m_legend->move(kAway, bottom);
}

void CanvasView::refreshSelection() {
    m_isSyncing = true;
    for (const auto& [id, item] : m_sites) item->setSelected(m_document.selection().contains(ref(id)));
    for (const auto& [id, item] : m_links) item->setSelected(m_document.selection().contains(ref(id)));
    m_isSyncing = false;
    placeLabels();
}

QRectF CanvasView::contentRect() const {
    QRectF rect;
    for (const auto& [id, item] : m_sites) rect = rect.isNull() ? QRectF(item->pos(), QSizeF(1e-6, 1e-6)) : rect.united(QRectF(item->pos(), QSizeF(1e-6, 1e-6)));
    return rect;
}

void CanvasView::setViewScale(double scale) {
    scale = std::clamp(scale, kMinScale, kMaxScale);
    setTransform(QTransform::fromScale(scale, scale));
    for (const auto& [id, item] : m_links) item->setScaleOfView(scale);
    placeLabels();
    Q_EMIT zoomChanged();
}

void CanvasView::fitAll() {
    const QRectF content = contentRect();
    m_wantsFit = !isVisible();
    if (content.isNull()) {
        setViewScale(std::max(0.1, viewport()->width() / geometry::kWorldWidth));
        centerOn(geometry::project({25, 20}).x, geometry::project({25, 20}).y);
        return;
    }
    const double width = std::max(50.0, viewport()->width() - 2 * kFitMarginX);
    const double height = std::max(50.0, viewport()->height() - 2 * kFitMarginY);
    setViewScale(fitScale(content, width, height));
    centerOn(content.center());
    placeLegend();
}

void CanvasView::fitSelection() {
    QRectF rect;
    const auto around = [&rect](const QPointF& point) { rect = rect.united(QRectF(point - QPointF(2, 2), QSizeF(4, 4))); };
    for (const QGraphicsItem* item : m_scene.selectedItems()) { // cards and labels keep their size on the screen, so they do not count
        const auto* link = qgraphicsitem_cast<const LinkItem*>(item);
        for (const QPointF& point : {link ? link->line().p1() : item->pos(), link ? link->line().p2() : item->pos()}) around(point);
    }
    if (rect.isNull()) return fitAll();
    setViewScale(std::min({viewport()->width() * 0.6 / std::max(rect.width(), 0.05), viewport()->height() * 0.6 / std::max(rect.height(), 0.05), kMaxScale}));
    centerOn(rect.center());
}

void CanvasView::zoomAt(double factor, const QPoint& fixed) {
    const QPointF scene = mapToScene(fixed);
    m_isZooming = true;
    setViewScale(transform().m11() * factor);
    const QPoint drift = mapFromScene(scene) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + drift.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + drift.y());
    m_isZooming = false;
    refreshRings();
}
void CanvasView::zoomBy(double factor) { zoomAt(factor, viewport()->rect().center()); }
void CanvasView::zoomToOne() { zoomBy(1 / transform().m11()); }
QString CanvasView::scaleText() const {
    if (!m_document.scenario().drawing->isMapShown) return tr("Zoom %1 %").arg(transform().m11() * 100, 0, 'g', 3);
    const QPointF left = mapToScene(0, viewport()->height() / 2);
    const QPointF right = mapToScene(viewport()->width(), viewport()->height() / 2);
    const double degrees = (right.x() - left.x()) / geometry::kWorldWidth * 360;
    const double latitude = geometry::unproject({left.x(), left.y()}).latitude;
    constexpr double kMetresPerDegree = 111'320; // of longitude at the equator, WGS84
    return tr("View %1 wide").arg(qstr(print(Kind::Length, degrees * kMetresPerDegree * std::cos(latitude * std::numbers::pi / 180), 2).text()));
}


void CanvasView::setTool(Tool tool) {
    m_tool = tool;
    viewport()->setCursor(tool == Tool::Link ? Qt::CrossCursor : Qt::ArrowCursor);
    for (const auto& [id, item] : m_sites) item->setPortsVisible(tool == Tool::Link, false);
}

void CanvasView::setMapShown(bool shown) {
    Drawing drawing = *m_document.scenario().drawing;
    if (drawing.isMapShown == shown) return;
    if (!shown) // sites that never stood on the plain canvas start where the map has them, on the grid
        for (const Shared<Site>& site : m_document.scenario().sites)
            drawing.positions.try_emplace(site->id, geometry::snapped(geometry::project(site->place), geometry::kGridStep));
    drawing.isMapShown = shown;
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), drawing), shown ? tr("Show map") : tr("Hide map"));
    fitAll();
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
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

void CanvasView::renderTo(QPainter& painter, const QRectF& target) { render(m_document, painter, target); }

void CanvasView::render(const Document& document, QPainter& painter, const QRectF& target) {
    const Scenario& s = document.scenario();
    QRectF content;
    for (const Shared<Site>& site : s.sites) {
        const QPointF at = toPoint(geometry::position(*site, *s.drawing));
        content = content.isNull() ? QRectF(at, QSizeF(1e-6, 1e-6)) : content.united(QRectF(at, QSizeF(1e-6, 1e-6)));
    }
    const double scale = fitScale(content, target.width() - 2 * kFitMarginX, target.height() - 2 * kFitMarginY);
    painter.save();
    painter.setClipRect(target);
    painter.fillRect(target, s.drawing->isMapShown ? theme::paper(theme::Role::Sea) : Qt::white);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-content.center());
    const QRectF exposed(content.center() - QPointF(target.width(), target.height()) / scale, QSizeF(2 * target.width(), 2 * target.height()) / scale);
    if (s.drawing->isMapShown) MapBackground::shared().paint(painter, exposed, scale, true);
    std::map<SiteId, SiteItem> sites;
    std::map<LinkId, LinkItem> links;
    const Worst worst = worstByItem(document.assessment());
    for (const Shared<Site>& site : s.sites) {
        SiteItem& item = sites.try_emplace(site->id, site->id).first->second;
        item.setPos(toPoint(geometry::position(*site, *s.drawing)));
        SiteCard card = cardOf(*site, document, worst);
        card.isStale = false;
        item.setCard(card);
    }
    for (const Shared<FibreLink>& link : s.links) {
        LinkItem& item = links.try_emplace(link->id, link->id).first->second;
        item.setEnds(sites.at(link->from).pos(), sites.at(link->to).pos());
        item.setScaleOfView(scale);
        LinkLook look = lookOf(*link, document);
        look.isStale = false;
        item.setLook(look);
    }
    layOut(s, [&](SiteId id) { return &sites.at(id); }, [&](LinkId id) { return &links.at(id); }, scale);
    for (const auto& [id, item] : links) item.paintLine(painter, true, false);
    for (const auto& [id, item] : sites) {
        painter.save();
        painter.translate(item.pos());
        painter.scale(1 / scale, 1 / scale);
        item.paintCard(painter, true, false);
        painter.restore();
    }
    painter.restore();
}

QPointF CanvasView::sitePosition(SiteId id) const {
    const auto it = m_sites.find(id);
    return it == m_sites.end() ? QPointF(-1, -1) : QPointF(mapFromScene(it->second->pos()));
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_wantsFit || event->oldSize().width() < 200) fitAll();
    placeLegend();
    refreshRings();
}

void CanvasView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Canvas with sites and fibre links"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refreshLooks();
        m_scene.update();
        viewport()->update();
    }
}

} // namespace spanwright::widgets
