// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/guides.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace spanwright::widgets::guides {
namespace {

constexpr double kSame = 1e-6; // scene units

/// A box along one axis, and where it lies across it.
struct Span {
    double low, dot, high;
    double across;
};
Span spanOf(const Box& box, bool isX) {
    if (isX) return {box.rect.left(), box.dot.x(), box.rect.right(), box.dot.y()};
    return {box.rect.top(), box.dot.y(), box.rect.bottom(), box.dot.x()};
}
QPointF point(double along, double across, bool isX) { return isX ? QPointF(along, across) : QPointF(across, along); }
bool isSame(double a, double b) { return std::abs(a - b) < kSame; }

/// Keeps the smallest shift within reach.
class Nearest final {
public:
    explicit Nearest(double reach) : m_reach(reach) {}
    void offer(double shift) {
        if (std::abs(shift) > m_reach || (m_isFound && std::abs(shift) >= std::abs(m_shift))) return;
        m_shift = shift;
        m_isFound = true;
    }
    [[nodiscard]] std::optional<double> shift() const { return m_isFound ? std::optional(m_shift) : std::nullopt; }
    [[nodiscard]] double shiftOrNone() const { return m_shift; }

private:
    double m_reach;
    double m_shift = 0;
    bool m_isFound = false;
};

constexpr std::array kEdges{&Span::low, &Span::high};

std::optional<double> inLine(const Span& moved, const std::vector<Span>& others, double reach, bool fitsEdges) {
    Nearest dots(reach), edges(reach);
    for (const Span& other : others) {
        dots.offer(other.dot - moved.dot);
        if (!fitsEdges) continue;
        for (const auto mine : kEdges)
            for (const auto theirs : kEdges) edges.offer(other.*theirs - moved.*mine);
    }
    return dots.shift() ? dots.shift() : edges.shift();
}

/// Dots of the row that the moved one stands in, rising.
std::vector<double> rowOf(const Span& moved, const std::vector<Span>& others) {
    std::vector<double> row;
    for (const Span& other : others)
        if (isSame(other.across, moved.across)) row.push_back(other.dot);
    std::ranges::sort(row);
    const auto last = std::ranges::unique(row, isSame);
    row.erase(last.begin(), last.end());
    return row;
}

/// Where gaps become equal: in the middle of two neighbours, or as far beyond one as its own neighbour is away.
double equalGap(const Span& moved, const std::vector<double>& row, double reach) {
    Nearest nearest(reach);
    for (std::size_t i = 1; i < row.size(); ++i) {
        const double gap = row[i] - row[i - 1];
        nearest.offer((row[i] + row[i - 1]) / 2 - moved.dot);
        nearest.offer(row[i] + gap - moved.dot);
        nearest.offer(row[i - 1] - gap - moved.dot);
    }
    return nearest.shiftOrNone();
}

void showGaps(const Span& moved, const std::vector<double>& row, bool isX, std::vector<QLineF>& gaps) {
    const auto add = [&](double from, double to) { gaps.emplace_back(point(from, moved.across, isX), point(to, moved.across, isX)); };
    for (std::size_t i = 1; i < row.size(); ++i) {
        const double low = row[i - 1], high = row[i], gap = high - low;
        if (isSame(moved.dot, (low + high) / 2)) {
            add(low, moved.dot);
            add(moved.dot, high);
        } else if (isSame(moved.dot, high + gap)) {
            add(low, high);
            add(high, moved.dot);
        } else if (isSame(moved.dot, low - gap)) {
            add(moved.dot, low);
            add(low, high);
        }
    }
}

void showLines(const Span& moved, const std::vector<Span>& others, bool isX, bool fitsEdges, std::vector<QLineF>& lines) {
    const auto add = [&](double at, const Span& other) { lines.emplace_back(point(at, moved.across, isX), point(at, other.across, isX)); };
    for (const Span& other : others) {
        if (isSame(other.dot, moved.dot)) add(moved.dot, other);
        if (!fitsEdges) continue;
        for (const auto mine : kEdges)
            if (std::ranges::any_of(kEdges, [&](const auto theirs) { return isSame(moved.*mine, other.*theirs); })) add(moved.*mine, other);
    }
}

Span shifted(Span span, double along, double across) { return {span.low + along, span.dot + along, span.high + along, span.across + across}; }

} // namespace

Fit fit(const Box& dragged, std::span<const Box> others, double reach, bool fitsEdges) {
    std::vector<Span> columns, rows;
    for (const Box& box : others) {
        columns.push_back(spanOf(box, true));
        rows.push_back(spanOf(box, false));
    }
    Fit out;
    const Span x = spanOf(dragged, true), y = spanOf(dragged, false);
    const std::optional<double> byX = inLine(x, columns, reach, fitsEdges), byY = inLine(y, rows, reach, fitsEdges);
    const double dx = byX ? *byX : equalGap(x, rowOf(shifted(x, 0, byY.value_or(0)), columns), reach);
    const double dy = byY ? *byY : equalGap(y, rowOf(shifted(y, 0, dx), rows), reach);
    out.offset = {dx, dy};
    const Span movedX = shifted(x, dx, dy), movedY = shifted(y, dy, dx);
    showLines(movedX, columns, true, fitsEdges, out.lines);
    showLines(movedY, rows, false, fitsEdges, out.lines);
    showGaps(movedX, rowOf(movedX, columns), true, out.gaps);
    showGaps(movedY, rowOf(movedY, rows), false, out.gaps);
    return out;
}

} // namespace spanwright::widgets::guides
