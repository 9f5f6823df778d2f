// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcursors.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"
#include <QAccessible>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>
#include <algorithm>
#include <cmath>

// What the mouse and the keyboard do to a chart; chartmarks.cpp draws it.
namespace spanwright::widgets {
namespace {

constexpr double kClickReach = 4;   // px: a press that moves less is a click
constexpr double kNotch = 0.8;      // of the range that a notch of the wheel leaves
constexpr double kLeastShare = 0.002; // of the whole range
constexpr int kNotchAngle = 120;    // eighths of a degree
constexpr std::array kNames{"A", "B"};

} // namespace

ChartCursors::ChartCursors(QObject* chart) : QObject(chart) {}

void ChartCursors::attach(QCustomPlot& plot, const ChartScales& scales) {
    if (m_plot != &plot) {
        m_plot = &plot;
        plot.installEventFilter(this);
        connect(&plot, &QObject::destroyed, this, [this, gone = &plot] {
            if (m_plot == gone) m_plot = nullptr;
        });
        plot.setFocusPolicy(Qt::StrongFocus);
    }
    m_scales = scales;
    m_full = {plot.xAxis->range().lower, plot.xAxis->range().upper};
    if (m_isLogarithmic) chartstyle::setLogarithmic(plot, *plot.yAxis, theme::color(theme::Role::Muted));
    mark();
    if (m_zoom) setRange(m_zoom->first, m_zoom->second);
    m_tracer.reset();
    for (std::optional<Place>& cursor : m_cursors) {
        QCPGraph* curve = cursor ? graph(cursor->curve) : nullptr;
        cursor = curve ? nearest(curve, cursor->x) : std::nullopt;
    }
    refresh();
}

void ChartCursors::forget() {
    m_tracer.reset();
    m_cursors = m_before = {};
    m_hidden.clear();
    m_zoom.reset();
    m_isLogarithmic = false;
}

std::vector<QCPGraph*> ChartCursors::graphs() const {
    std::vector<QCPGraph*> curves;
    for (int i = 0; m_plot && i < m_plot->graphCount(); ++i)
        if (QCPGraph* g = m_plot->graph(i); g->lineStyle() != QCPGraph::lsNone && g->pen().style() != Qt::NoPen && !g->data()->isEmpty() && g->keyAxis() == m_plot->xAxis) curves.push_back(g);
    return curves;
}

QCPGraph* ChartCursors::graph(const QString& curve) const {
    for (QCPGraph* g : graphs())
        if (g->name() == curve) return g;
    return nullptr;
}

QStringList ChartCursors::curves() const {
    QStringList names;
    for (int i = 0; m_plot && i < m_plot->plottableCount(); ++i) {
        const QCPAbstractPlottable* p = m_plot->plottable(i);
        if (!p->name().isEmpty() && !names.contains(p->name())) names << p->name();
    }
    return names;
}

std::optional<ChartCursors::Place> ChartCursors::nearest(QCPGraph* curve, double x) const {
    const bool isStep = curve->lineStyle() == QCPGraph::lsStepLeft; // a value holds from its point on
    std::optional<Place> best;
    double least = INFINITY;
    const double at = m_plot->xAxis->coordToPixel(x);
    for (const QCPGraphData& point : *curve->data()) {
        if (!std::isfinite(point.value) || (isStep && best && point.key > x)) continue;
        const double far = std::abs(m_plot->xAxis->coordToPixel(point.key) - at);
        if (far >= least) continue;
        least = far;
        best = Place{curve->name(), point.key, point.value};
    }
    return best;
}

std::optional<ChartCursors::Place> ChartCursors::snap(const QPointF& position) const {
    std::optional<Place> best;
    double least = INFINITY;
    for (QCPGraph* curve : graphs()) {
        if (!curve->realVisibility()) continue;
        const std::optional<Place> place = nearest(curve, m_plot->xAxis->pixelToCoord(position.x()));
        if (!place) continue;
        const double far = std::abs(curve->valueAxis()->coordToPixel(place->y) - position.y());
        if (far >= least) continue;
        least = far;
        best = place;
    }
    return best;
}

std::optional<ChartCursors::Place> ChartCursors::start() const {
    if (m_tracer) return m_tracer;
    for (const int index : {m_active, 1 - m_active})
        if (m_cursors[static_cast<std::size_t>(index)]) return m_cursors[static_cast<std::size_t>(index)];
    return m_plot ? snap(m_plot->axisRect()->center()) : std::nullopt;
}

const ChartScale& ChartCursors::scaleOf(const Place& place) const {
    const QCPGraph* curve = graph(place.curve);
    return curve && curve->valueAxis() == m_plot->yAxis2 ? m_scales.y2 : m_scales.y;
}

QString ChartCursors::text(const Place& place, bool withName) const {
    const QString values = QStringLiteral("%1: %2").arg(m_scales.x.text(place.x), scaleOf(place).text(place.y));
    return !withName || graphs().size() < 2 ? values : QStringLiteral("%1, %2").arg(place.curve, values);
}

QString ChartCursors::tag() const { return m_tracer ? text(*m_tracer) : QString(); }

QString ChartCursors::readout(bool withNames) const {
    QStringList lines;
    for (std::size_t i = 0; i < m_cursors.size(); ++i)
        if (m_cursors[i]) lines << QStringLiteral("%1: %2").arg(QLatin1String(kNames[i]), text(*m_cursors[i], withNames));
    if (lines.size() < 2) return lines.join(QLatin1Char('\n'));
    const Place &a = *m_cursors[0], &b = *m_cursors[1];
    QString difference = QStringLiteral("B − A: ") + m_scales.x.difference(a.x, b.x);
    if (const ChartScale& scale = scaleOf(a); &scale == &scaleOf(b)) {
        difference += QStringLiteral(", ") + scale.difference(a.y, b.y);
        if (const QString change = scale.change(a.y, b.y); !change.isEmpty()) difference += QStringLiteral(" (%1)").arg(change);
    }
    lines << difference;
    return lines.join(QLatin1Char('\n'));
}

void ChartCursors::set(int index, const std::optional<Place>& place) {
    m_cursors[static_cast<std::size_t>(index)] = place;
    m_active = index;
    if (place && m_plot && !m_plot->xAxis->range().contains(place->x)) showAll();
    refresh();
    if (!m_plot) return;
    QAccessibleEvent said(m_plot, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void ChartCursors::step(int direction) {
    const std::optional<Place>& now = m_cursors[static_cast<std::size_t>(m_active)];
    if (!now) return set(m_active, start());
    const QCPGraph* curve = graph(now->curve);
    if (!curve) return;
    std::optional<Place> next;
    for (const QCPGraphData& point : *curve->data())
        if (std::isfinite(point.value) && (point.key - now->x) * direction > 0 && (!next || std::abs(point.key - now->x) < std::abs(next->x - now->x))) next = Place{now->curve, point.key, point.value};
    if (next) set(m_active, next);
}

void ChartCursors::change(int direction) {
    const std::optional<Place>& now = m_cursors[static_cast<std::size_t>(m_active)];
    if (!now) return set(m_active, start());
    std::vector<QCPGraph*> visible = graphs();
    std::erase_if(visible, [](const QCPGraph* g) { return !g->realVisibility(); });
    const auto it = std::ranges::find(visible, now->curve, [](const QCPGraph* g) { return g->name(); });
    if (visible.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(visible.size());
    const std::ptrdiff_t at = it == visible.end() ? 0 : (it - visible.begin() + direction + count) % count;
    set(m_active, nearest(visible[static_cast<std::size_t>(at)], now->x));
}

void ChartCursors::toggle(const QString& curve) {
    if (!m_hidden.remove(curve)) m_hidden.insert(curve);
    for (std::optional<Place>& cursor : m_cursors)
        if (cursor && m_hidden.contains(cursor->curve)) cursor.reset();
    Q_EMIT drawingNeeded();
}

void ChartCursors::setLogarithmic(bool isLogarithmic) {
    if (std::exchange(m_isLogarithmic, isLogarithmic) != isLogarithmic) Q_EMIT drawingNeeded();
}

void ChartCursors::setRange(double low, double high) {
    const QCPRange whole(m_full.first, m_full.second);
    m_plot->xAxis->setRange(QCPRange(low, high).bounded(whole.lower, whole.upper));
    const QCPRange now = m_plot->xAxis->range();
    m_zoom = now.size() < whole.size() * (1 - kLeastShare) ? std::optional(std::pair(now.lower, now.upper)) : std::nullopt;
    if (!m_zoom) m_plot->xAxis->setRange(whole);
}

void ChartCursors::zoom(double factor, double at) {
    const QCPRange before = m_plot->xAxis->range();
    m_plot->xAxis->scaleRange(factor, at);
    const QCPRange after = m_plot->xAxis->range();
    if (after.size() < (m_full.second - m_full.first) * kLeastShare) m_plot->xAxis->setRange(before);
    else setRange(after.lower, after.upper);
    refresh();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartCursors::showAll() {
    if (!m_plot || !m_zoom) return;
    setRange(m_full.first, m_full.second);
    refresh();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartCursors::move(const QMouseEvent& event) {
    if (m_pressed && (event.buttons() & Qt::LeftButton)) {
        const double across = event.position().x() - m_pressed->x();
        m_isDragged = m_isDragged || (event.position() - *m_pressed).manhattanLength() >= kClickReach;
        if (!m_isDragged || !m_zoom) return;
        const QCPAxis& axis = *m_plot->xAxis;
        m_plot->xAxis->setRange(m_pressedRange.first, m_pressedRange.second);
        const double low = axis.pixelToCoord(axis.coordToPixel(m_pressedRange.first) - across), high = axis.pixelToCoord(axis.coordToPixel(m_pressedRange.second) - across);
        setRange(low, high);
        refresh();
        return m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    m_tracer = m_plot->axisRect()->rect().contains(event.position().toPoint()) ? snap(event.position()) : std::nullopt;
    refresh();
}

void ChartCursors::release(const QMouseEvent& event) {
    if (!m_pressed) return;
    m_pressed.reset();
    if (m_isDragged) return;
    if (const QString curve = namedAt(event.position()); !curve.isEmpty()) return toggle(curve);
    if (!m_plot->axisRect()->rect().contains(event.position().toPoint())) return;
    m_before = m_cursors;
    if (const std::optional<Place> place = snap(event.position())) set(event.modifiers() & Qt::ShiftModifier ? 1 : 0, place);
}

bool ChartCursors::handles(const QKeyEvent& event) const {
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) || graphs().empty()) return false;
    const int key = event.key();
    if (key == Qt::Key_Escape) return m_cursors[0] || m_cursors[1];
    return key == Qt::Key_A || key == Qt::Key_B || (key >= Qt::Key_0 && key <= Qt::Key_9) || (key >= Qt::Key_Left && key <= Qt::Key_Down) || key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus;
}

bool ChartCursors::press(const QKeyEvent& event) {
    if (!handles(event)) return false;
    const double middle = m_plot->xAxis->pixelToCoord(m_plot->axisRect()->center().x());
    switch (const int key = event.key()) {
    case Qt::Key_A: set(0, start()); break;
    case Qt::Key_B: set(1, start()); break;
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Up: change(-1); break;
    case Qt::Key_Down: change(1); break;
    case Qt::Key_Plus: case Qt::Key_Equal: zoom(kNotch, middle); break;
    case Qt::Key_Minus: zoom(1 / kNotch, middle); break;
    case Qt::Key_0: showAll(); break;
    case Qt::Key_Escape:
        m_cursors = {};
        refresh();
        break;
    default:
        if (const QStringList names = curves(); key - Qt::Key_1 < names.size()) toggle(names[key - Qt::Key_1]);
    }
    return true;
}

bool ChartCursors::eventFilter(QObject* watched, QEvent* event) {
    if (!m_plot || qobject_cast<QCustomPlot*>(watched) != m_plot) return QObject::eventFilter(watched, event); // a plot that is being destroyed is none any more
    switch (event->type()) {
    case QEvent::MouseMove: move(*static_cast<QMouseEvent*>(event)); break;
    case QEvent::Leave:
        m_tracer.reset();
        refresh();
        break;
    case QEvent::FocusIn: case QEvent::FocusOut: refresh(); break;
    case QEvent::MouseButtonPress:
        if (const auto* press = static_cast<QMouseEvent*>(event); press->button() == Qt::LeftButton) {
            m_pressed = press->position();
            m_pressedRange = {m_plot->xAxis->range().lower, m_plot->xAxis->range().upper};
            m_isDragged = false;
        }
        break;
    case QEvent::MouseButtonRelease:
        if (const auto* up = static_cast<QMouseEvent*>(event); up->button() == Qt::LeftButton) release(*up);
        break;
    case QEvent::MouseButtonDblClick:
        m_pressed.reset();
        if (!m_plot->axisRect()->rect().contains(static_cast<QMouseEvent*>(event)->position().toPoint())) break;
        m_cursors = m_before; // its first click set one
        showAll();
        refresh();
        break;
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (graphs().empty() || !m_plot->axisRect()->rect().contains(wheel->position().toPoint())) break;
        zoom(std::pow(kNotch, wheel->angleDelta().y() / double(kNotchAngle)), m_plot->xAxis->pixelToCoord(wheel->position().x()));
        event->accept();
        return true;
    }
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m_reading ? m_reading(help->pos()) : QString();
        if (text.isEmpty()) break;
        QToolTip::showText(help->globalPos(), text, m_plot);
        return true;
    }
    case QEvent::ShortcutOverride:
        if (!handles(*static_cast<QKeyEvent*>(event))) break;
        event->accept();
        return true;
    case QEvent::KeyPress: return press(*static_cast<QKeyEvent*>(event));
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void ChartCursors::addTo(QMenu& menu) {
    if (graphs().empty()) return;
    menu.addSeparator();
    const auto add = [&](const QString& text, const char* name, auto action) {
        QAction* added = menu.addAction(text, this, action);
        added->setObjectName(QLatin1String(name));
        return added;
    };
    add(tr("Cursor &A"), "chartCursorA", [this] { set(0, start()); })->setShortcut(Qt::Key_A);
    add(tr("Cursor &B"), "chartCursorB", [this] { set(1, start()); })->setShortcut(Qt::Key_B);
    add(tr("&Take the cursors away"), "chartClearCursors", [this] {
        m_cursors = {};
        refresh();
    })->setEnabled(m_cursors[0] || m_cursors[1]);
    add(tr("&Show all"), "chartShowAll", [this] { showAll(); })->setEnabled(isZoomed());
    QAction* log = add(tr("&Logarithmic scale"), "chartLogarithmic", [this] { setLogarithmic(!m_isLogarithmic); });
    log->setCheckable(true);
    log->setEnabled(m_scales.y.unit.isEmpty()); // decibels are logarithms already
    log->setChecked(m_isLogarithmic);
    menu.addSeparator();
    const QStringList names = curves();
    for (int i = 0; i < names.size(); ++i) {
        QAction* shows = menu.addAction(QString(names[i]).replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, curve = names[i]] { toggle(curve); });
        shows->setObjectName(QStringLiteral("chartCurve_%1").arg(i));
        shows->setCheckable(true);
        shows->setChecked(!m_hidden.contains(names[i]));
        if (i < 9) shows->setShortcut(Qt::Key_1 + i);
    }
}

} // namespace spanwright::widgets
