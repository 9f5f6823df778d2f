// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/layoutscatter.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "text/csvline.h"
#include "text/language.h"
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kReach = 12; // px
constexpr double kRoom = 0.08; // of the range, on each side

void addMark(QCustomPlot& plot, const LayoutDot& dot, double size, const QColor& color, const QString& label) {
    auto* ring = new QCPItemTracer(&plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(dot.memory.base(), dot.step.base());
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(size);
    ring->setPen(QPen(color, 2));
    ring->setBrush(Qt::NoBrush);
    if (label.isEmpty()) return;
    auto* text = new QCPItemText(&plot);
    text->position->setParentAnchor(ring->position);
    const bool isLeft = dot.memory.base() > plot.xAxis->range().center(); // towards the middle there is room
    text->position->setCoords(isLeft ? -10 : 10, 0);
    text->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    text->setFont(font);
    text->setColor(color);
    text->setText(label);
}

} // namespace

LayoutScatter::LayoutScatter(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("layoutScatter"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setMinimumSize(220, 120);
    new ChartExport(*this, [this] { return sheet(); });
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

void LayoutScatter::addDots(QCustomPlot& plot, bool isFront, bool onPaper) const {
    QCPGraph* graph = plot.addGraph();
    const QColor color = theme::series(isFront ? 1 : 0, onPaper);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(isFront ? QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(color, 1.6), QBrush(color), 9) : QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.4), Qt::NoBrush, 6));
    for (const LayoutDot& dot : m_dots)
        if (dot.isFront == isFront) graph->addData(dot.memory.base(), dot.step.base());
}

void LayoutScatter::setRanges(QCustomPlot& plot, const QColor& ink) const {
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
    chartstyle::setAxis(*plot.xAxis, say(FigureId::MemoryPerGpu), Kind::Bytes, x.lower - room(x), x.upper + room(x));
    chartstyle::setAxis(*plot.yAxis, QString(), Kind::Duration, y.lower - room(y), y.upper + room(y));
    chartstyle::setTitle(plot, say(FigureId::StepTime), Kind::Duration, y.upper, ink);
}

void LayoutScatter::fill(QCustomPlot& plot, bool onPaper) const {
    const auto color = [onPaper](theme::Role role) { return onPaper ? theme::paper(role) : theme::color(role); };
    plot.clearGraphs();
    plot.clearItems();
    chartstyle::apply(plot, onPaper);
    setRanges(plot, color(theme::Role::Text));
    addDots(plot, false, onPaper);
    addDots(plot, true, onPaper);
    if (m_now) addMark(plot, *m_now, 11, color(theme::Role::Text), tr("now"));
    if (m_chosen) addMark(plot, m_dots[*m_chosen], 16, color(theme::Role::Accent), QString());
}

void LayoutScatter::draw() {
    fill(*m_plot, false);
    m_plot->setAccessibleName(tr("Chart of step time against memory"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::string LayoutScatter::csv() const {
    std::string csv = text::csvLine({"memory_bytes", "step_time_s", "is_front"});
    for (const LayoutDot& dot : m_dots) csv += text::csvLine({exactNumber(dot.memory.base()), exactNumber(dot.step.base()), dot.isFront ? "1" : "0"});
    return csv;
}

ChartSheet LayoutScatter::sheet() const {
    ChartSheet sheet;
    if (m_dots.empty()) return sheet;
    sheet.title = tr("Chart of step time against memory");
    sheet.fileName = QStringLiteral("layouts");
    sheet.fill = [this](QCustomPlot& plot) { fill(plot, true); };
    sheet.csv = [this] { return csv(); };
    return sheet;
}

void LayoutScatter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

} // namespace spanwright::widgets
