// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/arrange.h"
#include "canvas/backgroundpicture.h"
#include "canvas/delayrings.h"
#include "canvas/guides.h"
#include "canvas/layers.h"
#include "document/document.h"
#include <QGraphicsView>
#include <QPixmap>
#include <QTimer>
#include <functional>
#include <optional>
#include <unordered_map>

namespace spanwright::widgets {

class CanvasLegend;
class FindBar;
class LinkItem;
class Minimap;
class SiteItem;
struct Spoken;

enum class Tool : std::uint8_t { Select, Link };

/// What can be dragged from the palette.
inline constexpr char kPaletteMime[] = "application/x-spanwright-palette";

/// The drawn scenario. Items are keyed by id and follow Document::changed(); a drag moves items, and its edit is made once
/// when the button is let go. With the map shown a site stands at its place, and moving it changes its place. Alt held before a
/// drag begins duplicates what is dragged; Alt pressed during a drag moves freely, off the grid and past the guides.
class CanvasView final : public QGraphicsView {
    Q_OBJECT
public:
    explicit CanvasView(Document& document, QWidget* parent = nullptr);
    ~CanvasView() override;

    void fitAll();
    void fitSelection();
    void zoomBy(double factor); ///< about the middle of the view
    void zoomToOne();
    /// How much of the world is seen, or the zoom of the plain canvas.
    [[nodiscard]] QString scaleText() const;
    void setTool(Tool tool);
    void setMapShown(bool shown);
    /// A picture file under the plain canvas, which is shown then; one undo step. Says why a file cannot be read.
    void putBackground(const QString& path);
    void removeBackground();
    void setSnaps(bool snaps) { m_snaps = snaps; }
    void setGridShown(bool shown);
    void setCoarseGrid(bool isCoarse);
    /// Rings of equal round-trip time from the chosen site, or the one chosen last; on the map alone. A state of the view.
    void setRingsShown(bool shown);
    [[nodiscard]] const DelayRings& rings() const { return m_rings; }
    void setLayers(Layers layers);
    [[nodiscard]] Layers layers() const { return m_layers; }
    void setMinimapShown(bool shown);

    void copy() const;
    void cut();
    void paste(); ///< under the mouse, or in the middle of the view
    void duplicate();
    void deleteSelection();
    void selectAll();
    /// Every site with the accelerators of a selected one, every link of a selected one's fibre.
    void selectSameKind();
    void invertSelection();
    void renameSelection();
    /// Selected sites in line or at equal distances on the plain canvas; one undo step. Locked sites stay.
    void align(arrange::Edge edge);
    void distribute(arrange::Axis axis);
    /// All sites of the plain canvas laid out anew from their links; one undo step. Locked sites stay.
    void layOut();
    /// Locks the selected sites where they are, or frees them when all of them are locked.
    void toggleLock();
    [[nodiscard]] bool isSelectionLocked() const;
    /// A site of a palette kind ("site", "exchange", "pool:<accelerator>") at a scene position; a pool let go on a site is
    /// added to it. One undo step.
    void addFromPalette(const QString& kind, const QPointF& scenePosition);
    void addFromPalette(const QString& kind) { addFromPalette(kind, mapToScene(viewport()->rect().center())); }
    /// The next click on the canvas adds this kind; empty: none.
    void setPlacing(const QString& kind);
    /// The bar that finds items by name.
    void showFind();
    /// Selects an item and brings it to the middle of the view.
    void reveal(ItemRef item);
    /// The whole drawing without a selection, as vectors; for reports and slides. On paper, or in the window's colours.
    static void render(const Document& document, QPainter& painter, const QRectF& target, bool onPaper);
    [[nodiscard]] QPointF sitePosition(SiteId id) const; ///< viewport coordinates, for tests
    /// Ends and bends of a link in viewport coordinates, for tests.
    [[nodiscard]] QPolygonF linkPath(LinkId id) const;
    [[nodiscard]] const guides::Fit& guides() const { return m_guides; }
    /// Where an item is drawn, in viewport coordinates; empty for what is not on the canvas.
    [[nodiscard]] QRect itemRect(ItemRef item) const;
    /// What the canvas draws, in the order that Tab goes through: sites, then links.
    [[nodiscard]] std::vector<ItemRef> drawnItems() const;
    [[nodiscard]] bool isChosen(ItemRef item) const { return m_document.selection().contains(item); }
    [[nodiscard]] Spoken spoken(ItemRef item) const;
    /// Smallest rectangle of the scene that holds every site.
    [[nodiscard]] QRectF contentRect() const { return m_content; }
    /// Dots and lines of the whole drawing at a scale; for the small map.
    void paintSmall(QPainter& painter) const;

Q_SIGNALS:
    void messageShown(const QString& text);
    void filesDropped(const QStringList& paths);
    void zoomChanged();
    /// Of a site or link, which is chosen by then; none: of the ground.
    void menuRequested(const std::optional<spanwright::ItemRef>& item, const QPoint& globalPosition);
    /// What setPlacing() asked for has been put, or given up.
    void placingEnded();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag : std::uint8_t { None, Move, Copy, Bend, Link, Pan, Band };
    void retranslate();
    void rebuild();
    void sync(const ChangeSet& change);
    void refreshLooks();
    void refreshSelection();
    void placeItems();
    void updateLinkEnds();
    void placeLabels();
    void putWords(const QRectF& part);
    void placeLegend();
    void placeOverlays();
    void refreshGround();
    void paintGround(QPainter& painter, const QRectF& rect) const;
    void refreshRings();
    [[nodiscard]] DelayRings::View ringsView() const;
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] bool areDotsPlain() const;
    [[nodiscard]] double spacing() const; ///< px from site to site, were they spread evenly
    void drawManyLinks(QPainter& painter, const QRectF& rect) const;
    void drawManySites(QPainter& painter) const;
    void drawGrid(QPainter& painter, const QRectF& rect) const;
    void drawCampuses(QPainter& painter) const;
    void drawGuides(QPainter& painter) const;
    void drawGhosts(QPainter& painter) const;
    void setViewScale(double scale);
    void zoomAt(double factor, const QPoint& fixed); ///< what is at this point of the viewport stays there
    void panBy(const QPoint& delta);
    void startDrag(const QMouseEvent* event, QGraphicsItem* item);
    void cancelDrag();
    void dragSites(const QMouseEvent& event);
    void beginBend();
    void dragBend(const QMouseEvent& event);
    void fitGuides(SiteId grabbed, CanvasPoint& at);
    [[nodiscard]] std::vector<SiteId> movableSites() const;
    void finishMove();
    void finishCopy();
    void finishBend();
    void finishBand(const QMouseEvent& event);
    void finishLink(const QPoint& position);
    void setPath(LinkId link, const QPolygonF& path);
    [[nodiscard]] Result<Project> withShiftedBends(const Project& project, const std::vector<SiteId>& moved) const;
    void moveTo(const std::vector<SiteId>& sites, const std::vector<CanvasPoint>& points, const QString& text);
    void arrangeSelection(std::size_t least, const QString& text, const std::function<std::vector<CanvasPoint>(const std::vector<CanvasPoint>&)>& arranged);
    void pasteAt(const Scenario& part, const QPointF& shift, const QString& text);
    void nudge(const QPointF& delta);
    void cycle(int direction);
    void goTowards(const QPointF& direction);
    void showEditor(ItemRef item);
    void showMoveHint(const QPoint& at);
    void showTargets();
    [[nodiscard]] QString linkHint(SiteId from, SiteItem* under) const;
    [[nodiscard]] CanvasPoint onGrid(const QPointF& scene) const;
    [[nodiscard]] SiteItem* siteAt(const QPoint& position) const;
    [[nodiscard]] QString whyNoLink(SiteId from, SiteId to) const;
    [[nodiscard]] QPointF mouseScene() const;

    Document& m_document;
    QGraphicsScene m_scene;
    CanvasLegend* m_legend;
    Minimap* m_minimap;
    FindBar* m_find;
    DelayRings m_rings;
    BackgroundPicture m_background;
    QRectF m_content;
    QRectF m_labelled;             ///< part of the scene that labels were placed in; null: all of it
    std::unordered_map<SiteId, SiteItem*> m_sites;
    std::unordered_map<LinkId, LinkItem*> m_links;
    Layers m_layers = Layers::usual();
    Tool m_tool = Tool::Select;
    Drag m_drag = Drag::None;
    guides::Fit m_guides;
    std::vector<QPointF> m_ghosts; ///< scene points where sites would come to stand
    QString m_placing;             ///< kind that the next click adds
    QPoint m_pressed;
    QPoint m_at;
    std::optional<QPoint> m_mouse; ///< over the viewport
    QPointF m_grabbed;
    SiteId m_from;                 ///< where a link begins, or the site that is dragged
    LinkId m_bent;
    int m_bend = 0;                ///< index in the path of the link that is bent
    SiteId m_chosen;               ///< the site that was last chosen alone
    double m_gridStep;
    QPixmap m_picture;             ///< of a large drawing's ground, stretched while it is zoomed
    QTransform m_pictureAt;        ///< scene to viewport when it was taken
    QTimer m_settle;               ///< runs while a large drawing is zoomed
    bool m_hasMoved = false;
    bool m_snaps = true;
    bool m_isGridShown = true;
    bool m_areRingsShown = false;
    bool m_isMinimapShown = false;
    bool m_isZooming = false;      ///< scale and place change together
    bool m_isSpaceDown = false;
    bool m_isSyncing = false;
    bool m_wantsFit = true;
};

} // namespace spanwright::widgets
