// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chartscale.h"
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QSet>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QCPAbstractItem;
class QCPGraph;
class QCustomPlot;
class QKeyEvent;
class QMenu;
class QMouseEvent;
class QWheelEvent;

namespace spanwright::widgets {

/// Makes the curves of a chart readable. A tracer snaps to the nearest computed point under the mouse. Cursors A and B (click and Shift+click, or keys A
/// and B; Left and Right move the last one along its curve, Up and Down to another curve, Esc takes both away) show both values and their difference. A
/// click on a name in the legend or at a curve, or keys 1 to 9, hide and show curves. The wheel zooms along the x axis, dragging moves, + and - zoom about
/// the middle, a double click or 0 shows all. What is set stays while the chart is drawn anew.
class ChartCursors final : public QObject {
    Q_OBJECT
public:
    /// A point of a curve: the curve by its name, the place by its coordinate.
    struct Place {
        QString curve;
        double x = 0, y = 0;
        bool operator==(const Place&) const = default;
    };
    explicit ChartCursors(QObject* chart);
    /// After a chart was drawn: its curves are its graphs with lines. The plot may be another one than before.
    void attach(QCustomPlot& plot, const ChartScales& scales);
    /// Forgets all that was set: another chart is shown in the same place.
    void forget();
    /// What a rest of the mouse tells beside the tracer; empty: nothing.
    void setReading(std::function<QString(const QPointF&)> reading) { m_reading = std::move(reading); }
    /// Draws what is set on a chart that was filled in the same way for paper.
    void copyTo(QCustomPlot& paper) const;

    [[nodiscard]] const std::optional<Place>& tracer() const { return m_tracer; }
    [[nodiscard]] const std::optional<Place>& cursor(int index) const { return m_cursors[static_cast<std::size_t>(index)]; } ///< 0 A, 1 B
    /// What the cursors say, a line each; empty without any.
    [[nodiscard]] QString readout(bool withNames = true) const;
    [[nodiscard]] QString tag() const;           ///< of the tracer
    [[nodiscard]] QStringList curves() const;
    [[nodiscard]] bool isHidden(const QString& curve) const { return m_hidden.contains(curve); }
    void toggle(const QString& curve);
    [[nodiscard]] bool isZoomed() const { return m_zoom.has_value(); }
    void showAll();
    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    /// The left axis; values at or below zero are left out, and a note says how many. The chart is drawn anew.
    void setLogarithmic(bool isLogarithmic);
    /// Visible curves in the shown range: a column of places, one of each curve, in base units.
    [[nodiscard]] std::string csv() const;
    /// Rows of a context menu; none while there are no curves.
    void addTo(QMenu& menu);

Q_SIGNALS:
    void drawingNeeded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::vector<QCPGraph*> graphs() const;
    [[nodiscard]] QCPGraph* graph(const QString& curve) const;
    [[nodiscard]] std::optional<Place> nearest(QCPGraph* graph, double x) const;
    [[nodiscard]] std::optional<Place> snap(const QPointF& position) const;
    [[nodiscard]] std::optional<Place> start() const;
    [[nodiscard]] const ChartScale& scaleOf(const Place& place) const;
    [[nodiscard]] QString text(const Place& place, bool withName = true) const;
    /// The curve whose name, in the legend or beside it, is there.
    [[nodiscard]] QString namedAt(const QPointF& position) const;
    void set(int index, const std::optional<Place>& place);
    void step(int direction);
    void change(int direction);
    [[nodiscard]] bool handles(const QKeyEvent& event) const;
    bool press(const QKeyEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void zoom(double factor, double at);
    void setRange(double low, double high);
    void mark();
    void drawCursors(QCustomPlot& plot, bool onPaper, std::vector<QPointer<QCPAbstractItem>>& items) const;
    void drawTracer(std::vector<QPointer<QCPAbstractItem>>& items) const;
    void refresh();
    QCustomPlot* m_plot = nullptr; ///< none once it is gone
    ChartScales m_scales;
    std::function<QString(const QPointF&)> m_reading;
    std::optional<Place> m_tracer;
    std::array<std::optional<Place>, 2> m_cursors, m_before; ///< before: when a click may become a double click
    int m_active = 0;
    QSet<QString> m_hidden;
    bool m_isLogarithmic = false;
    std::pair<double, double> m_full;
    std::optional<std::pair<double, double>> m_zoom;
    std::optional<QPointF> m_pressed;
    std::pair<double, double> m_pressedRange;
    bool m_isDragged = false;
    std::vector<QPointer<QCPAbstractItem>> m_items;
};

} // namespace spanwright::widgets
