// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/design.h"
#include <QWidget>

class QCustomPlot;

namespace spanwright::widgets {

class ChartCursors;
struct ChartSheet;

/// Power and signal to noise along a line: falling over each span, raised by each amplifier.
class LineProfile final : public QWidget {
    Q_OBJECT
public:
    explicit LineProfile(QWidget* parent = nullptr);
    void setLine(std::optional<network::DrawnLine> line);
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }
    [[nodiscard]] ChartSheet sheet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, bool onPaper) const;
    QCustomPlot* m_plot;
    ChartCursors* m_cursors;
    std::optional<network::DrawnLine> m_line;
};

} // namespace spanwright::widgets
