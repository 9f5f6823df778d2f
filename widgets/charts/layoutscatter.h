// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/units.h"
#include <QWidget>
#include <optional>
#include <vector>

class QCustomPlot;

namespace spanwright::widgets {

struct ChartSheet;

/// One layout in the chart. On the front nobody else is both faster and smaller.
struct LayoutDot {
    Duration step;
    Bytes memory;
    bool isFront = false;
};

/// Step time against memory of layouts, with the present one marked. A click chooses the nearest dot.
class LayoutScatter final : public QWidget {
    Q_OBJECT
public:
    explicit LayoutScatter(QWidget* parent = nullptr);
    void setDots(std::vector<LayoutDot> dots, std::optional<LayoutDot> now);
    /// Rings one dot; none when there is no such dot.
    void choose(std::optional<std::size_t> index);
    [[nodiscard]] ChartSheet sheet() const;

Q_SIGNALS:
    void dotClicked(std::size_t index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    void addDots(QCustomPlot& plot, bool isFront, bool onPaper) const;
    void setRanges(QCustomPlot& plot, const QColor& ink) const;
    [[nodiscard]] std::string csv() const;
    [[nodiscard]] std::optional<std::size_t> dotAt(const QPointF& position) const;
    QCustomPlot* m_plot;
    std::vector<LayoutDot> m_dots;
    std::optional<LayoutDot> m_now;
    std::optional<std::size_t> m_chosen;
};

} // namespace spanwright::widgets
