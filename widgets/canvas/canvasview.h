// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/delayrings.h"
#include "document/document.h"
#include <QGraphicsView>
#include <unordered_map>

namespace spanwright::widgets {

class CanvasLegend;
class LinkItem;
class SiteItem;

enum class Tool : std::uint8_t { Select, Link };

/// What can be dragged from the palette.
inline constexpr char kPaletteMime[] = "application/x-spanwright-palette";

/// The drawn scenario. Items are keyed by id and follow Document::changed(); a drag moves items, and its edit is made once
/// when the button is let go. With the map shown a site stands at its place, and moving it changes its place.
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
    void setSnaps(bool snaps) { m_snaps = snaps; }
    void setGridShown(bool shown);
    /// Rings of equal round-trip time from the chosen site, or the one chosen last; on the map alone. A state of the view.
    void setRingsShown(bool shown);
    [[nodiscard]] const DelayRings& rings() const { return m_rings; }
    void copy() const;
    void cut();
    void paste();
    void duplicate();
    void deleteSelection();
    void selectAll();
    void renameSelection();
    /// A site of a palette kind ("site", "exchange", "pool:<accelerator>") at a scene position; a pool let go on a site is
    /// added to it. One undo step.
    void addFromPalette(const QString& kind, const QPointF& scenePosition);
    void addFromPalette(const QString& kind) { addFromPalette(kind, mapToScene(viewport()->rect().center())); }
    /// White ground, no selection, vectors; for report and export.
    void renderTo(QPainter& painter, const QRectF& target);
    static void render(const Document& document, QPainter& painter, const QRectF& target);
    [[nodiscard]] QPointF sitePosition(SiteId id) const; ///< viewport coordinates, for tests

Q_SIGNALS:
    void messageShown(const QString& text);
    void filesDropped(const QStringList& paths);
    void zoomChanged();
    /// The site is chosen by then.
    void siteMenuRequested(SiteId site, const QPoint& globalPosition);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
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
    enum class Drag : std::uint8_t { None, Move, Link, Pan, Band };
    void rebuild();
    void sync(const ChangeSet& change);
    void refreshLooks();
    void refreshSelection();
    void placeItems();
    void updateLinkEnds();
    void placeLabels();
    void placeLegend();
    void refreshGround();
    void refreshRings();
    [[nodiscard]] DelayRings::View ringsView() const;
    [[nodiscard]] bool isPlain() const;
    void drawManyLinks(QPainter& painter, const QRectF& rect) const;
    void drawGrid(QPainter& painter, const QRectF& rect) const;
    void setViewScale(double scale);
    void zoomAt(double factor, const QPoint& fixed); ///< what is at this point of the viewport stays there
    void startMove();
    void finishMove();
    void finishLink(const QPoint& position);
    void nudge(const QPointF& delta);
    void cycle(int direction);
    void showEditor(SiteItem* item);
    void showMoveHint(const QPoint& at);
    [[nodiscard]] QString linkHint(SiteId from, SiteItem* under) const;
    [[nodiscard]] SiteItem* siteAt(const QPoint& position) const;
    [[nodiscard]] QRectF contentRect() const;
    [[nodiscard]] QString whyNoLink(SiteId from, SiteId to) const;

    Document& m_document;
    QGraphicsScene m_scene;
    CanvasLegend* m_legend;
    DelayRings m_rings;
    std::unordered_map<SiteId, SiteItem*> m_sites;
    std::unordered_map<LinkId, LinkItem*> m_links;
    Tool m_tool = Tool::Select;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QPoint m_at;
    QPointF m_grabbed;
    SiteId m_from;
    SiteId m_chosen;               ///< the site that was last chosen alone
    bool m_hasMoved = false;
    bool m_snaps = true;
    bool m_isGridShown = true;
    bool m_areRingsShown = false;
    bool m_isZooming = false;      ///< scale and place change together
    bool m_isSpaceDown = false;
    bool m_isSyncing = false;
    bool m_wantsFit = true;
};

} // namespace spanwright::widgets
