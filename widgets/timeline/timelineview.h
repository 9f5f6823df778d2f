// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "timeline/gantt.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace spanwright::widgets {

class ChartExport;
struct ChartSheet;

/// The surface of the timeline: wheel zooms at the cursor, drag pans, double click shows all, hovering tells times.
class GanttPlot final : public QWidget {
    Q_OBJECT
public:
    explicit GanttPlot(QWidget* parent = nullptr);
    /// Keeps the view while the step changes little, else shows all of it.
    void setData(gantt::Data data, const QString& placeholder);
    void setStale(bool isStale);
    [[nodiscard]] const gantt::Data& data() const { return m_data; }
    [[nodiscard]] gantt::View view() const { return m_view; }
    void setView(gantt::View view);
    void showAll();
    /// `factor` > 1 shows less; `at` in seconds stays where it is.
    void zoom(double factor, double at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] gantt::Frame frame() const;
    gantt::Data m_data;
    gantt::View m_view;
    QString m_placeholder;
    bool m_isStale = false;
    std::optional<double> m_dragFrom; ///< x, px
    gantt::View m_dragView;
};

/// The pipeline of one job of the document, calculated event by event when the panel is on view.
class TimelineView final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Document& document, QWidget* parent = nullptr);
    /// What is on view; bars as its table.
    [[nodiscard]] ChartSheet sheet() const;
    [[nodiscard]] GanttPlot* plot() const { return m_plot; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void retranslate();
    Document& m_document;
    QComboBox* m_job;
    QLabel* m_summary;
    QPushButton* m_all;
    QPushButton* m_export;
    GanttPlot* m_plot;
    ChartExport* m_exports;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
