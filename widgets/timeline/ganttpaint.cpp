// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"
#include "text/language.h"
#include "timeline/gantt.h"
#include "units/units.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace spanwright::widgets::gantt {

using namespace training::pipeline;

namespace {

constexpr double kAxis = 20, kLabels = 44, kLegend = 22;
constexpr double kLeastBar = 4;            // px; narrower bars are merged into pixel columns
constexpr double kLeastLabelledBar = 22;   // px
constexpr std::size_t kMostTransfers = 3000; // lines on view; more would only darken it

struct PaintText {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QColor colorOf(theme::Role role, bool onPaper) { return onPaper ? theme::paper(role) : theme::color(role); }

QColor colorOf(Op op, bool onPaper) {
    static constexpr std::array series{0, 1, 2, 1}; // in the order of Work: blue, vermilion, green
    const QColor color = theme::series(series[static_cast<std::size_t>(op.work)], onPaper);
    return op.chunk % 2 == 0 ? color : color.lighter(135);
}

QFont fontOf(double pixels) {
    QFont font = theme::font();
    font.setPixelSize(static_cast<int>(pixels));
    return font;
}

/// Colours of one pixel column, weighted by the time they cover.
struct Mix {
    double red = 0, green = 0, blue = 0, share = 0;
    Mix() = default;
    explicit Mix(const QColor& c) : red(c.redF()), green(c.greenF()), blue(c.blueF()), share(1) {}
    void add(const Mix& c, double weight) {
        red += weight * c.red;
        green += weight * c.green;
        blue += weight * c.blue;
        share += weight;
    }
    /// In 32 steps a channel, so that equal neighbours join into one rectangle.
    [[nodiscard]] QRgb over(const Mix& back) const {
        const double rest = std::max(0.0, 1 - share), whole = std::max(1.0, share);
        const auto channel = [&](double sum, double base) { return std::min(255, static_cast<int>((sum + rest * base) / whole * 31 + 0.5) * 255 / 31); };
        return qRgb(channel(red, back.red), channel(green, back.green), channel(blue, back.blue));
    }
};

class RowPainter final {
public:
    RowPainter(QPainter& painter, const Frame& frame, bool onPaper)
        : m_painter(painter), m_frame(frame), m_idle(colorOf(theme::Role::Raised, onPaper)), m_columns(static_cast<std::size_t>(std::ceil(frame.plot.width())) + 1) {
        for (std::size_t work = 0; work < 4; ++work)
            for (std::size_t chunk = 0; chunk < 2; ++chunk) m_colors[work][chunk] = colorOf(Op{static_cast<Work>(work), static_cast<std::uint8_t>(chunk)}, onPaper);
        for (std::size_t work = 0; work < 4; ++work)
            for (std::size_t chunk = 0; chunk < 2; ++chunk) m_mixes[work][chunk] = Mix(m_colors[work][chunk]);
    }
    void paint(const std::vector<Bar>& bars, double top, double height) {
        m_top = top;
        m_height = height;
        m_wide.clear();
        std::fill(m_columns.begin(), m_columns.end(), Mix{});
        const auto first = std::partition_point(bars.begin(), bars.end(), [&](const Bar& b) { return b.end < m_frame.view.start; });
        for (auto bar = first; bar != bars.end() && bar->start <= m_frame.view.end; ++bar) add(*bar);
        paintColumns();
        for (const Bar* bar : m_wide) paintBar(*bar);
    }

private:
    void add(const Bar& bar) {
        const double left = std::max(0.0, m_frame.x(bar.start) - m_frame.plot.left());
        const double right = std::min(m_frame.plot.width(), m_frame.x(bar.end) - m_frame.plot.left());
        if (right - left >= kLeastBar) {
            m_wide.push_back(&bar);
            return;
        }
        const Mix& color = m_mixes[static_cast<std::size_t>(bar.op.work)][bar.op.chunk % 2];
        for (double x = left; x < right;) {
            const auto column = static_cast<std::size_t>(x);
            const double next = std::min(right, static_cast<double>(column + 1));
            m_columns[column].add(color, next - x);
            x = next;
        }
    }
    void paintColumns() {
        const int count = static_cast<int>(m_frame.plot.width());
        const QRgb empty = Mix{}.over(m_idle);
        for (int x = 0; x < count;) {
            const QRgb color = m_columns[static_cast<std::size_t>(x)].over(m_idle);
            int end = x + 1;
            while (end < count && m_columns[static_cast<std::size_t>(end)].over(m_idle) == color) ++end;
            if (color != empty) m_painter.fillRect(QRectF(m_frame.plot.left() + x, m_top, end - x, m_height), QColor(color));
            x = end;
        }
    }
    void paintBar(const Bar& bar) {
        const double left = std::max(m_frame.plot.left(), m_frame.x(bar.start));
        const double right = std::min(m_frame.plot.right(), m_frame.x(bar.end));
        const double gap = right - left > 8 ? 1 : 0; // neighbours stay apart
        const QRectF box(left, m_top, std::max(0.5, right - left - gap), m_height);
        const QColor& color = m_colors[static_cast<std::size_t>(bar.op.work)][bar.op.chunk % 2];
        m_painter.fillRect(box, color);
        if (right - left < kLeastLabelledBar || m_height < 12) return;
        m_painter.setPen(color.lightnessF() > 0.55 ? Qt::black : Qt::white);
        m_painter.drawText(box, Qt::AlignCenter, QString::number(bar.microBatch + 1));
    }

    QPainter& m_painter;
    const Frame& m_frame;
    Mix m_idle;
    std::array<std::array<QColor, 2>, 4> m_colors;
    std::array<std::array<Mix, 2>, 4> m_mixes;
    std::vector<Mix> m_columns;
    std::vector<const Bar*> m_wide;
    double m_top = 0, m_height = 1;
};

void paintTransfers(QPainter& painter, const Frame& frame, const Data& data, bool onPaper) {
    std::vector<std::pair<int, const Bar*>> shown;
    for (std::size_t s = 0; s < data.transfers.size(); ++s) {
        // a transfer lasts at most as long as the whole view before it matters: start a little earlier
        const double from = frame.view.start - (frame.view.end - frame.view.start);
        auto bar = std::partition_point(data.transfers[s].begin(), data.transfers[s].end(), [&](const Bar& b) { return b.start < from; });
        for (; bar != data.transfers[s].end() && bar->start <= frame.view.end; ++bar) {
            if (bar->end < frame.view.start) continue;
            if (shown.size() == kMostTransfers) return;
            shown.emplace_back(static_cast<int>(s), &*bar);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = colorOf(theme::Role::Text, onPaper);
    color.setAlphaF(0.55f);
    painter.setPen(QPen(color, 0.9));
    for (const auto& [stage, bar] : shown) {
        const bool goesDown = bar->to > stage;
        const double from = frame.plot.top() + frame.row * (stage + (goesDown ? 0.7 : 0.3));
        const double to = frame.plot.top() + frame.row * (bar->to + (goesDown ? 0.3 : 0.7));
        painter.drawLine(QPointF(frame.x(bar->start), from), QPointF(frame.x(bar->end), to));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintAxis(QPainter& painter, const Frame& frame, bool onPaper) {
    const double span = frame.view.end - frame.view.start;
    const double rough = span / std::max(2.0, frame.plot.width() / 110);
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    const double step = decade * (rough / decade <= 1 ? 1 : rough / decade <= 2 ? 2 : rough / decade <= 5 ? 5 : 10);
    const UnitRow* unit = findUnit(Kind::Duration, print(Kind::Duration, std::max(frame.view.end, step)).unit);
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step / unit->factor) + 1e-9)));
    painter.setFont(fontOf(11));
    for (double t = std::ceil(frame.view.start / step) * step; t <= frame.view.end + step * 1e-6; t += step) {
        const double x = frame.x(t);
        painter.setPen(colorOf(theme::Role::Line, onPaper));
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom() + 4));
        painter.setPen(colorOf(theme::Role::Muted, onPaper));
        const QString label = QString::number(t / unit->factor, 'f', decimals) + QLatin1Char(' ') + qstr(unit->symbol);
        const double width = painter.fontMetrics().horizontalAdvance(label);
        const double left = std::min(x - width / 2, frame.plot.right() - width);
        painter.drawText(QPointF(left, frame.plot.bottom() + 15), label);
    }
}

void paintRowLabels(QPainter& painter, const Frame& frame, const Data& data, bool onPaper) {
    painter.setFont(fontOf(11));
    const int stages = static_cast<int>(data.work.size());
    int every = 1;
    while (every * frame.row < 12) every *= 2;
    painter.setPen(colorOf(theme::Role::Muted, onPaper));
    for (int s = 0; s < stages; s += every) {
        const double height = std::max(frame.row, 12.0);
        const double middle = frame.plot.top() + (s + 0.5) * frame.row;
        painter.drawText(QRectF(0, middle - height / 2, frame.plot.left() - 8, height), Qt::AlignRight | Qt::AlignVCenter, QString::number(s + 1));
    }
}

void paintLegend(QPainter& painter, const QRectF& target, const Data& data, bool onPaper) {
    QFont font = fontOf(12);
    painter.setFont(font);
    double x = target.left() + 8;
    const double middle = target.top() + kLegend / 2;
    const auto add = [&](const QString& text, auto&& mark) {
        mark(QRectF(x, middle - 5, 14, 10));
        painter.setPen(colorOf(theme::Role::Text, onPaper));
        const double width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRectF(x + 19, target.top(), width + 4, kLegend), Qt::AlignVCenter, text);
        x += 19 + width + 18;
    };
    const auto box = [&](const QColor& color) { return [&painter, color](const QRectF& r) { painter.fillRect(r, color); }; };
    const auto line = [&](QPen pen, bool isSlanted) {
        return [&painter, pen, isSlanted](const QRectF& r) {
            painter.setPen(pen);
            painter.drawLine(isSlanted ? r.topLeft() : QPointF(r.left(), r.center().y()), isSlanted ? r.bottomRight() : QPointF(r.right(), r.center().y()));
        };
    };
    add(title(Work::Forward), box(colorOf(Op{Work::Forward, 0}, onPaper)));
    if (splitsBackward(data.scheme)) {
        add(title(Work::BackwardInput), box(colorOf(Op{Work::BackwardInput, 0}, onPaper)));
        add(title(Work::BackwardWeight), box(colorOf(Op{Work::BackwardWeight, 0}, onPaper)));
    } else {
        add(title(Work::Backward), box(colorOf(Op{Work::Backward, 0}, onPaper)));
    }
    add(PaintText::tr("Idle"), [&](const QRectF& r) {
        painter.fillRect(r, colorOf(theme::Role::Raised, onPaper));
        painter.setPen(colorOf(theme::Role::Line, onPaper));
        painter.drawRect(r);
    });
    add(PaintText::tr("Transfer"), line(QPen(colorOf(theme::Role::Text, onPaper), 1), true));
    if (!data.sites.empty()) add(PaintText::tr("Boundary between sites"), line(QPen(colorOf(theme::Role::Accent, onPaper), 1.4, Qt::DashLine), false));
}

} // namespace

Frame::Frame(const QRectF& target, const Data& data, View shown)
    : plot(target.adjusted(kLabels, kLegend, -10, -kAxis)), row(plot.height() / std::max(1, static_cast<int>(data.work.size()))), view(shown) {}

void paint(QPainter& painter, const QRectF& target, const Data& data, View view, bool onPaper, bool isStale) {
    const Frame frame(target, data, view);
    paintLegend(painter, target, data, onPaper);
    painter.fillRect(frame.plot, colorOf(theme::Role::Raised, onPaper));
    paintAxis(painter, frame, onPaper);
    paintRowLabels(painter, frame, data, onPaper);
    painter.save();
    painter.setClipRect(frame.plot);
    painter.setFont(fontOf(std::clamp(frame.row * 0.6, 9.0, 12.0)));
    if (isStale) painter.setOpacity(0.45);
    RowPainter rows(painter, frame, onPaper);
    const double margin = frame.row > 6 ? frame.row * 0.1 : 0;
    for (std::size_t s = 0; s < data.work.size(); ++s) rows.paint(data.work[s], frame.plot.top() + frame.row * static_cast<double>(s) + margin, frame.row - 2 * margin);
    if (frame.row >= 6) paintTransfers(painter, frame, data, onPaper);
    painter.setOpacity(1);
    painter.setPen(QPen(colorOf(theme::Role::Accent, onPaper), 1.4, Qt::DashLine));
    for (const int before : data.sites) {
        const double y = frame.plot.top() + before * frame.row;
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    }
    painter.restore();
}

} // namespace spanwright::widgets::gantt
