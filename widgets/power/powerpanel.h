// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "power/picture.h"
#include "report/report.h"
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace spanwright::widgets {

class ReportTable;

/// Power, energy and cost: sites against their caps, bars by site and category, and the flow from the grid to model FLOPs, each with
/// its table. A click on a part selects the site and asks for the figure's explanation.
class PowerPanel final : public QWidget {
    Q_OBJECT
public:
    enum View { Sites, Bars, Flow };
    explicit PowerPanel(Document& document, QWidget* parent = nullptr);
    /// Of the view that is shown, with its numbers.
    [[nodiscard]] ChartSheet sheet() const;

Q_SIGNALS:
    void explanationRequested(spanwright::JobId job, spanwright::FigureId figure);
    void detailRequested(const spanwright::assess::Detail& detail);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void fillJobs();
    void retranslate();
    void choose(const Spot& spot);
    [[nodiscard]] QString advice() const;
    [[nodiscard]] JobId job() const;             ///< none: all
    [[nodiscard]] JobId explainedJob() const;    ///< the chosen one, else the one that trains longest
    [[nodiscard]] Measure measure() const;
    Document& m_document;
    QButtonGroup* m_views;
    QComboBox* m_jobs;
    QComboBox* m_measures;
    QToolButton* m_showTable;
    QPushButton* m_copy;
    QPushButton* m_export;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    PictureView* m_picture;
    ChartExport* m_exports;
    ReportTable* m_table;
    QLabel* m_note;
    std::string m_csv;                           ///< of what is shown
    QString m_title;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
