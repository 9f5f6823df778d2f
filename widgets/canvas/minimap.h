// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace spanwright::widgets {

class CanvasView;
class Document;

/// The whole drawing in a corner of the canvas with a frame round what is seen; dragging the frame moves the view. Its picture is
/// kept until the drawing changes.
class Minimap final : public QWidget {
    Q_OBJECT
public:
    Minimap(CanvasView& canvas, const Document& document);
    /// The drawing changed.
    void refresh();
    /// What the canvas shows, in pixels of this widget.
    [[nodiscard]] QRectF frame() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void moveView(const QPointF& to);
    [[nodiscard]] QTransform toMap() const; ///< scene to pixels of this widget
    CanvasView& m_canvas;
    const Document& m_document;
    QPixmap m_picture;
    QPointF m_grip;                         ///< from the middle of the frame to where it was taken
};

} // namespace spanwright::widgets
