// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
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

namespace spanwright::widgets {
namespace {

constexpr double kMinScale = 0.04;
constexpr double kMaxScale = 60;
constexpr double kFitMargin = 90;      // px round the content
constexpr double kFitLargestScale = 9; // px a scene unit: two close sites do not fill the screen with nothing

QPointF toPoint(CanvasPoint p) { return {p.x, p.y}; }

std::optional<Severity> worstOf(const assess::Assessment& a, const Site& site) {
    std::optional<Severity> worst;
    const auto touches = [&](ItemRef item) {
        if (item == ref(site.id)) return true;
        for (const Shared<Cluster>& c : site.clusters) {
            if (item == ref(c->id)) return true;
            for (const Shared<Pool>& p : c->pools)
                if (item == ref(p->id)) return true;
        }
        return false;
    };
    for (const assess::Finding& f : a.findings)
        if (f.severity != Severity::Info && std::ranges::any_of(f.subjects, touches) && (!worst || f.severity > *worst)) worst = f.severity;
    return worst;
}

SiteCard cardOf(const Site& site, const Document& document) {
    SiteCard card;
    card.name = qstr(site.name);
    for (const Shared<Cluster>& cluster : site.clusters)
        for (const Shared<Pool>& pool : cluster->pools) {
            const catalogue::Accelerator* a = document.catalogue().accelerator(pool->accelerator);
            card.pools << CanvasView::tr("%1 × %2").arg(qstr(printNumber(pool->count, 0)), qstr(a ? a->name : pool->accelerator));
        }
    const assess::SiteAssessment* s = document.assessment().find(site.id);
    if (s && s->accelerators > 0) {
        card.powerShare = s->cap.base() > 0 ? s->facility / s->cap : 2;
        card.power = CanvasView::tr("%1 of %2").arg(qstr(print(s->facility).text()), qstr(print(s->cap).text()));
    }
    card.isStale = document.isStale();
    card.worst = worstOf(document.assessment(), site);
    return card;
}

LinkLook lookOf(const FibreLink& link, const Document& document) {
    LinkLook look;
    const Length length = network::lengthOf(link, document.scenario());
    const Duration oneWay = network::oneWay(link, document.scenario(), document.catalogue());
    const BitRate capacity = network::capacity(link, document.scenario(), document.catalogue());
    look.label = CanvasView::tr("%1 · RTT %2 · %3").arg(qstr(print(length).text()), qstr(print(oneWay * 2).text()), qstr(print(capacity).text()));
    look.isLit = capacity.base() > 0;
    const catalogue::Fibre* fibre = document.catalogue().fibre(link.fibre);
    look.isHollowCore = fibre && fibre->isHollowCore;
    if (const assess::LinkAssessment* l = document.assessment().find(link.id)) look.load = l->load.base();
    look.isStale = document.isStale();
    return look;
}

} // namespace

CanvasView::CanvasView(Document& document, QWidget* parent) : QGraphicsView(parent), m_document(document) {
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

CanvasView::~CanvasView() { m_scene.disconnect(this); }

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

void CanvasView::updateLinkEnds(SiteId site) {
    for (const Shared<FibreLink>& link : m_document.scenario().links)
        if (link->from == site || link->to == site)
            if (const auto it = m_links.find(link->id); it != m_links.end()) it->second->setEnds(m_sites.at(link->from)->pos(), m_sites.at(link->to)->pos());
}

void CanvasView::refreshLooks() {
    for (const Shared<Site>& site : m_document.scenario().sites)
        if (const auto it = m_sites.find(site->id); it != m_sites.end()) it->second->setCard(cardOf(*site, m_document));
    for (const Shared<FibreLink>& link : m_document.scenario().links)
        if (const auto it = m_links.find(link->id); it != m_links.end()) it->second->setLook(lookOf(*link, m_document));
}

void CanvasView::refreshSelection() {
    m_isSyncing = true;
    for (const auto& [id, item] : m_sites) item->setSelected(m_document.selection().contains(ref(id)));
    for (const auto& [id, item] : m_links) item->setSelected(m_document.selection().contains(ref(id)));
    m_isSyncing = false;
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
}

void CanvasView::fitAll() {
    const QRectF content = contentRect();
    m_wantsFit = !isVisible();
    if (content.isNull()) {
        setViewScale(std::max(0.1, viewport()->width() / geometry::kWorldWidth));
        centerOn(geometry::project({25, 20}).x, geometry::project({25, 20}).y);
        return;
    }
    // cards stand to the right of their sites: more room there
    const double width = std::max(50.0, viewport()->width() - 2 * kFitMargin - 160);
    const double height = std::max(50.0, viewport()->height() - 2 * kFitMargin);
    setViewScale(std::min({width / std::max(content.width(), 1e-3), height / std::max(content.height(), 1e-3), kFitLargestScale}));
    centerOn(content.center() + QPointF(70 / transform().m11(), 0));
}

void CanvasView::fitSelection() {
    QRectF rect;
    for (const QGraphicsItem* item : m_scene.selectedItems()) rect = rect.united(item->type() == SiteItem::Type ? QRectF(item->pos(), QSizeF(1, 1)) : item->sceneBoundingRect());
    if (rect.isNull()) return fitAll();
    setViewScale(std::min({viewport()->width() * 0.6 / std::max(rect.width(), 1.0), viewport()->height() * 0.6 / std::max(rect.height(), 1.0), kFitLargestScale}));
    centerOn(rect.center());
}

void CanvasView::zoomAt(double factor, const QPoint& fixed) {
    const QPointF scene = mapToScene(fixed);
    setViewScale(transform().m11() * factor);
    const QPoint drift = mapFromScene(scene) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + drift.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + drift.y());
}
void CanvasView::zoomBy(double factor) { zoomAt(factor, viewport()->rect().center()); }
void CanvasView::zoomToOne() { zoomBy(1 / transform().m11()); }

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

void CanvasView::setGridShown(bool shown) {
    m_isGridShown = shown;
    viewport()->update();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const bool isMap = m_document.scenario().drawing->isMapShown;
    painter->fillRect(rect, theme::color(isMap ? theme::Role::Sea : theme::Role::Base));
    if (isMap) return MapBackground::shared().paint(*painter, rect, transform().m11(), false);
    if (!m_isGridShown) return;
    double step = geometry::kGridStep;
    while (step * transform().m11() < 14) step *= 5;
    QPen pen(theme::color(theme::Role::Graticule));
    pen.setCosmetic(true);
    painter->setPen(pen);
    QList<QLineF> lines;
    for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step) lines << QLineF(x, rect.top(), x, rect.bottom());
    for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step) lines << QLineF(rect.left(), y, rect.right(), y);
    painter->drawLines(lines);
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
                          tr("Drag a site from the palette on the left onto the map.\nThen drag from the ring of one site to another to lay a fibre link."));
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
    const double scale = std::min({(target.width() - 320) / std::max(content.width(), 1e-3), (target.height() - 150) / std::max(content.height(), 1e-3), kFitLargestScale});
    painter.save();
    painter.setClipRect(target);
    painter.fillRect(target, s.drawing->isMapShown ? theme::paper(theme::Role::Sea) : Qt::white);
    painter.translate(target.center() - QPointF(80, 0));
    painter.scale(scale, scale);
    painter.translate(-content.center());
    const QRectF exposed(content.center() - QPointF(target.width(), target.height()) / scale, QSizeF(2 * target.width(), 2 * target.height()) / scale);
    if (s.drawing->isMapShown) MapBackground::shared().paint(painter, exposed, scale, true);
    for (const Shared<FibreLink>& link : s.links) {
        const Site* from = spanwright::find(s, link->from);
        const Site* to = spanwright::find(s, link->to);
        LinkItem item(link->id);
        item.setEnds(toPoint(geometry::position(*from, *s.drawing)), toPoint(geometry::position(*to, *s.drawing)));
        item.setScaleOfView(scale);
        LinkLook look = lookOf(*link, document);
        look.isStale = false;
        item.setLook(look);
        item.paintLine(painter, true, false);
    }
    for (const Shared<Site>& site : s.sites) {
        SiteItem item(site->id);
        SiteCard card = cardOf(*site, document);
        card.isStale = false;
        item.setCard(card);
        painter.save();
        painter.translate(toPoint(geometry::position(*site, *s.drawing)));
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
