// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "canvas/canvasaccess.h"
#include "canvas/findbar.h"
#include "canvas/geometry.h"
#include "canvas/legend.h"
#include "canvas/linkitem.h"
#include "canvas/looks.h"
#include "canvas/minimap.h"
#include "canvas/scene.h"
#include "canvas/siteitem.h"
#include "canvas/spoken.h"
#include "project/edits.h"
#include "text/language.h"
#include <QGraphicsScene>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr double kMinScale = 0.04;
constexpr int kSettle = 120;       // ms without zooming after which a large drawing is painted anew
constexpr double kMaxScale = 2000; // a campus fills the view

} // namespace

CanvasView::CanvasView(Document& document, QWidget* parent) : QGraphicsView(parent), m_document(document), m_legend(new CanvasLegend(this)), m_minimap(new Minimap(*this, document)), m_find(new FindBar(*this, document)), m_gridStep(geometry::kGridStep) {
    installCanvasAccess();
    setObjectName(QStringLiteral("canvas"));
    retranslate();
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        resetCachedContent();
        viewport()->update();
    });
    setScene(&m_scene);
    m_scene.setSceneRect(-geometry::kWorldWidth, -geometry::kWorldWidth, 2 * geometry::kWorldWidth, 2 * geometry::kWorldWidth);
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex); // long links lie in most cells of a tree, and zooming moves them all
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
    connect(this, &CanvasView::zoomChanged, m_minimap, qOverload<>(&QWidget::update));
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

void CanvasView::retranslate() {
    for (QWidget* part : std::initializer_list<QWidget*>{this, viewport()}) part->setAccessibleName(tr("Canvas with sites and fibre links"));
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
        item->second->setPath(pathOf(link->id, *s.drawing, from->second->pos(), to->second->pos()));
        item->second->setScaleOfView(transform().m11());
    }
    if (m_background.follow(*s.drawing)) resetCachedContent();
    m_content = m_background.rect();
    for (const auto& [id, item] : m_sites) m_content = grown(m_content, item->pos());
    for (const auto& [id, item] : m_links) m_content = m_content.united(item->path().boundingRect());
    m_minimap->refresh();
}

/// While sites are dragged: bends between two of them go along.
void CanvasView::updateLinkEnds() {
    const Scenario& s = m_document.scenario();
    const std::vector<SiteId> moving = movableSites();
    const std::set<SiteId> moved(moving.begin(), moving.end());
    for (const Shared<FibreLink>& link : s.links) {
        const bool isFrom = moved.contains(link->from), isTo = moved.contains(link->to);
        const auto it = m_links.find(link->id);
        if ((!isFrom && !isTo) || it == m_links.end()) continue;
        const QPointF from = m_sites.at(link->from)->pos();
        const QPointF shift = isFrom && isTo ? from - toPoint(geometry::position(*spanwright::find(s, link->from), *s.drawing)) : QPointF();
        it->second->setPath(pathOf(link->id, *s.drawing, from, m_sites.at(link->to)->pos(), shift));
    }
    if (isPlain()) refreshGround();
}

void CanvasView::refreshLooks() {
    const Looks looks(m_document, m_layers);
    const bool isTerse = isPlain() || areDotsPlain(); // placeLabels() adds the words that are seen
    for (const Shared<Site>& site : m_document.scenario().sites)
        if (const auto it = m_sites.find(site->id); it != m_sites.end()) it->second->setCard(looks.card(*site, isTerse));
    for (const Shared<FibreLink>& link : m_document.scenario().links)
        if (const auto it = m_links.find(link->id); it != m_links.end()) it->second->setLook(looks.look(*link, isTerse));
    placeLabels();
    placeOverlays();
    refreshGround();
}

void CanvasView::refreshSelection() {
    m_isSyncing = true;
    for (const auto& [id, item] : m_sites) item->setSelected(m_document.selection().contains(ref(id)));
    for (const auto& [id, item] : m_links) item->setSelected(m_document.selection().contains(ref(id)));
    m_isSyncing = false;
    placeLabels();
    announceChoice(*this);
}

void CanvasView::setViewScale(double scale) {
    scale = std::clamp(scale, kMinScale, kMaxScale);
    if (isPlain() || areDotsPlain()) m_settle.start();
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
        if (const auto* link = qgraphicsitem_cast<const LinkItem*>(item)) std::ranges::for_each(link->path(), around);
        else around(item->pos());
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
    if (shown) drawing.isMapShown = true;
    else geometry::hideMap(drawing, m_document.scenario());
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), drawing), shown ? tr("Show map") : tr("Hide map"));
    fitAll();
}

QPointF CanvasView::sitePosition(SiteId id) const {
    const auto it = m_sites.find(id);
    return it == m_sites.end() ? QPointF(-1, -1) : QPointF(mapFromScene(it->second->pos()));
}

QPolygonF CanvasView::linkPath(LinkId id) const {
    const auto it = m_links.find(id);
    return it == m_links.end() ? QPolygonF() : QPolygonF(mapFromScene(it->second->path()));
}

QRect CanvasView::itemRect(ItemRef item) const {
    if (item.kind == ItemKind::Site)
        if (const auto it = m_sites.find(SiteId{item.id}); it != m_sites.end()) return it->second->coveredRect().translated(mapFromScene(it->second->pos())).toAlignedRect();
    if (item.kind == ItemKind::Link)
        if (const auto it = m_links.find(LinkId{item.id}); it != m_links.end()) return mapFromScene(it->second->path()).boundingRect();
    return {};
}

std::vector<ItemRef> CanvasView::drawnItems() const {
    std::vector<ItemRef> all;
    for (const Shared<Site>& site : m_document.scenario().sites) all.push_back(ref(site->id));
    for (const Shared<FibreLink>& link : m_document.scenario().links) all.push_back(ref(link->id));
    return all;
}

Spoken CanvasView::spoken(ItemRef item) const { return widgets::spoken(m_document, Looks(m_document, Layers::usual()), item); }

void CanvasView::setLayers(Layers layers) {
    if (layers == m_layers) return;
    m_layers = layers;
    refreshLooks();
    viewport()->update();
}

void CanvasView::setMinimapShown(bool shown) {
    m_isMinimapShown = shown;
    placeOverlays();
}

void CanvasView::showFind() {
    m_find->open();
    placeOverlays();
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_wantsFit || event->oldSize().width() < 200) fitAll();
    placeOverlays();
    refreshRings();
}

void CanvasView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refreshLooks();
        m_scene.update();
        viewport()->update();
    }
}

} // namespace spanwright::widgets
