// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <functional>
#include <memory>
#include <string>

class QCustomPlot;
class QMenu;
class QPainter;

namespace spanwright::widgets {

class ChartCursors;

/// A chart on paper as it is shown: zoomed, with its cursors, without the curves that are hidden.
struct ChartSheet {
    QString title;                                      ///< of the document
    QString fileName;                                   ///< that is suggested, without an ending: "what-if"
    QSize size{960, 540};                               ///< px
    std::function<void(QCustomPlot&)> fill;             ///< draws a chart of QCustomPlot
    std::function<void(QPainter&, const QRect&)> paint; ///< or any other
    std::function<std::string()> csv;                   ///< the numbers that are shown; none: pictures alone
    [[nodiscard]] bool isEmpty() const { return !fill && !paint; }
};
/// Two pixels a px.
[[nodiscard]] QImage imageOf(const ChartSheet& sheet);
/// By the file's ending: .png, .svg, .pdf, .csv. Fails with ExportFailed, also for another ending, and for an empty sheet, which may have numbers alone.
[[nodiscard]] Result<Done> writeChart(const ChartSheet& sheet, const QString& path);

/// Copy as image (Ctrl+C) and export in all formats, through one context menu on a chart. An empty sheet offers nothing.
class ChartExport final : public QObject {
    Q_OBJECT
public:
    /// `cursors` add their own rows to the menu. Owned by the chart.
    ChartExport(QWidget& chart, std::function<ChartSheet()> sheet, ChartCursors* cursors = nullptr);
    void copy();
    /// Asks for a name; the ending is ".svg" unless another is given.
    void chooseFile(const QString& ending = QStringLiteral("svg"));
    [[nodiscard]] std::unique_ptr<QMenu> menu();

Q_SIGNALS:
    /// What was done, or why not; nobody listening, a tool tip says it.
    void messageShown(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell(const QString& text);
    QWidget& m_chart;
    std::function<ChartSheet()> m_sheet;
    ChartCursors* m_cursors;
};

} // namespace spanwright::widgets
