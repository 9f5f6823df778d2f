// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/predict.h"
#include "text/errors.h"
#include <QDialog>
#include <thread>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace spanwright::widgets {

class RunScatter;
class RunTable;

/// The engine beside all published runs: scatter, errors per source, and the runs themselves. The predictions are computed
/// off the GUI thread when the page is first shown. A second tab has results over several sites.
class ValidationPage final : public QDialog {
    Q_OBJECT
public:
    explicit ValidationPage(QWidget* parent = nullptr);
    [[nodiscard]] bool isReady() const { return !m_all.empty(); }
    /// What passes the filter.
    [[nodiscard]] const std::vector<evidence::Prediction>& shown() const { return m_shown; }
    /// The shown runs as .csv; the scatter as .svg, .pdf, .png.
    [[nodiscard]] Result<Done> exportTo(const QString& path) const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    void prepareTables();
    void connectParts();
    void receive();
    void fillFilters();
    void refresh();
    void refreshSources();
    void select(const evidence::Prediction* run);
    void exportChosen();
    void retranslate();
    QTabWidget* m_tabs;
    QLabel* m_headline;
    QComboBox* m_source;
    QComboBox* m_accelerator;
    QComboBox* m_precision;
    QComboBox* m_kind;
    QPushButton* m_export;
    RunScatter* m_scatter;
    QTableWidget* m_sources;
    QTableView* m_runs;
    RunTable* m_table;
    QLabel* m_note;
    std::span<const evidence::Prediction> m_all;
    std::vector<evidence::Prediction> m_shown;
    std::jthread m_computing; ///< last: it is joined before the rest goes
};

} // namespace spanwright::widgets
