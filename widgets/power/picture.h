// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/details.h"
#include "charts/chartexport.h"
#include "common/theme.h"
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace spanwright::widgets {

/// A part of a picture that can be pointed at: what it says, and which figure it stands for.
struct Spot {
    QRectF area;
    QString tip;                             ///< value, unit, share and where it comes from; also for screen readers
    assess::Detail detail;                   ///< explained when `figure` is none
    std::optional<FigureId> figure;          ///< of detail.job
};

/// A chart as vectors, painted the same way on screen and paper; sizes in logical pixels.
struct Picture {
    /// What it needs at a width; wider than that width when it cannot be narrower.
    std::function<QSizeF(double width)> size;
    std::function<std::vector<Spot>(QPainter& painter, const QRectF& target, bool onPaper, bool isStale)> paint;
    [[nodiscard]] bool isEmpty() const { return !paint; }
};

/// Colours and fonts of pictures, on screen or on paper.
class Ink {
public:
    Ink(bool onPaper, bool isStale) : m_onPaper(onPaper), m_isStale(isStale) {}
    [[nodiscard]] QColor operator()(theme::Role role) const { return m_onPaper ? theme::paper(role) : theme::color(role); }
    /// A series' colour; grey while stale.
    [[nodiscard]] QColor series(int index) const { return m_isStale ? (*this)(theme::Role::Muted) : theme::series(index, m_onPaper); }
    /// Black or white, whichever is legible on the colour.
    [[nodiscard]] static QColor on(const QColor& fill);
    /// Pixels, because points would scale with a printer's resolution.
    [[nodiscard]] static QFont font(int pixels = 12, bool isBold = false);

private:
    bool m_onPaper;
    bool m_isStale;
};
/// The stages of power have their colours wherever they are shown.
[[nodiscard]] int seriesOf(FlowStage stage);

/// Shows a picture: tool tips, a click or Enter on a part, arrow keys from part to part.
class PictureView final : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);
    void setPicture(Picture picture, bool isStale);
    [[nodiscard]] const Picture& picture() const { return m_picture; }
    /// As they were painted last; paints when they are not known yet.
    [[nodiscard]] const std::vector<Spot>& spots();

Q_SIGNALS:
    void chosen(const spanwright::widgets::Spot& spot);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const Spot* spotAt(const QPointF& point) const;
    void fit();
    Picture m_picture;
    std::vector<Spot> m_spots;
    int m_current = -1;                      ///< chosen by keys
    bool m_isStale = false;
};

[[nodiscard]] ChartSheet sheetOf(const Picture& picture, const QString& title, const std::string& csv);

} // namespace spanwright::widgets
