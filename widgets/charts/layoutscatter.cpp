// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/layoutscatter.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kReach = 12; // px
constexpr double kRoom = 0.08; // of the range, on each side

} // namespace

LayoutScatter::LayoutScatter(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("layoutScatter"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(220, 120);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (const auto index = dotAt(event->position())) Q_EMIT dotClicked(*index);
    });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const auto index = dotAt(event->position());
        QToolTip::showText(event->globalPosition().toPoint(), index ? tr("Step time %1, memory use %2").arg(qstr(print(Kind::Duration, m_dots[*index].step.base(), 4).text()), qstr(print(m_dots[*index].memory).text())) : QString(), m_plot);
    });
    draw();
}

void LayoutScatter::setDots(std::vector<LayoutDot> dots, std::optional<LayoutDot> now) {
    m_dots = std::move(dots);
    m_now = now;
    m_chosen.reset();
    draw();
}

void LayoutScatter::choose(std::optional<std::size_t> index) {
    m_chosen = index && *index < m_dots.size() ? index : std::nullopt;
    draw();
}

std::optional<std::size_t> LayoutScatter::dotAt(const QPointF& position) const {
    std::optional<std::size_t> nearest;
    double best = kReach;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const double far = std::hypot(m_plot->xAxis->coordToPixel(m_dots[i].memory.base()) - position.x(), m_plot->yAxis->coordToPixel(m_dots[i].step.base()) - position.y());
        if (far >= best) continue;
        best = far;
        nearest = i;
    }
    return nearest;
}

void LayoutScatter::addDots(bool isFront) {
    QCPGraph* graph = m_plot->addGraph();
    const QColor color = theme::series(isFront ? 1 : 0);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(isFront ? QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(color, 1.6), QBrush(color), 9) : QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.4), Qt::NoBrush, 6));
    for (const LayoutDot& dot : m_dots)
        if (dot.isFront == isFront) graph->addData(dot.memory.base(), dot.step.base());
}

void LayoutScatter::addMark(const LayoutDot& dot, double size, const QColor& color, const QString& label) {
    auto* ring = new QCPItemTracer(m_plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(dot.memory.base(), dot.step.base());
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(size);
    ring->setPen(QPen(color, 2));
    ring->setBrush(Qt::NoBrush);
    if (label.isEmpty()) return;
    auto* text = new QCPItemText(m_plot);
    text->position->setParentAnchor(ring->position);
    const bool isLeft = dot.memory.base() > m_plot->xAxis->range().center(); // towards the middle there is room
    text->position->setCoords(isLeft ? -10 : 10, 0);
    text->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    text->setFont(font);
    text->setColor(color);
    text->setText(label);
}

void LayoutScatter::setRanges() {
    std::vector<LayoutDot> all = m_dots;
    if (m_now) all.push_back(*m_now);
    QCPRange x(0, 1), y(0, 1);
    if (!all.empty()) {
        const auto [least, most] = std::ranges::minmax(all, {}, &LayoutDot::memory);
        const auto [fast, slow] = std::ranges::minmax(all, {}, &LayoutDot::step);
        x = {least.memory.base(), most.memory.base()};
        y = {fast.step.base(), slow.step.base()};
    }
    const auto room = [](const QCPRange& r) { return std::max(r.size() * kRoom, std::abs(r.upper) * 1e-3); };
    chartstyle::setAxis(*m_plot->xAxis, say(FigureId::MemoryPerGpu), Kind::Bytes, x.lower - room(x), x.upper + room(x));
    chartstyle::setAxis(*m_plot->yAxis, QString(), Kind::Duration, y.lower - room(y), y.upper + room(y));
    chartstyle::setTitle(*m_plot, say(FigureId::StepTime), Kind::Duration, y.upper, theme::color(theme::Role::Text));
}

void LayoutScatter::draw() {
    m_plot->clearGraphs();
    m_plot->clearItems();
    chartstyle::apply(*m_plot, false);
    setRanges();
    addDots(false);
    addDots(true);
    if (m_now) addMark(*m_now, 11, theme::color(theme::Role::Text), tr("now"));
    if (m_chosen) addMark(m_dots[*m_chosen], 16, theme::color(theme::Role::Accent), QString());
    m_plot->setAccessibleName(tr("Chart of step time against memory"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LayoutScatter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
