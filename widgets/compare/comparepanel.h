// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/compare.h"
#include <QWidget>
#include <thread>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace spanwright::widgets {

class ChangeTree;
class DistanceOverlay;
class FigureTree;
class StepBars;
struct DistanceCurve;

/// A base and up to three other scenarios of the project side by side: figures with their differences, the inputs that cause them, and the charts
/// of all of them in one. Computed on a worker thread while the panel shows; the previous numbers stay meanwhile.
class ComparePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ComparePanel(Document& document, QWidget* parent = nullptr);
    ~ComparePanel() override;
    [[nodiscard]] bool isComputing() const { return m_isComputing; }
    [[nodiscard]] const study::Comparison& comparison() const { return m_comparison; }

Q_SIGNALS:
    void duplicateRequested();    ///< there is one scenario only
    void revealRequested();       ///< an item was selected in its scenario
    void messageShown(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Answer;
    void buildChoices(QWidget* column);
    void buildPages();
    void follow();
    void fillScenarios();
    void refreshStates();
    void compute();
    void take(Answer answer);
    void showTables();
    void jumpTo(ItemRef item);
    void jumpToCause(std::size_t other, const study::InputChange& change);
    void takeOver(std::size_t other, const study::InputChange& change);
    void select(ScenarioId scenario, ItemRef item);
    void exportCsv();
    void retranslate();
    [[nodiscard]] std::vector<ScenarioId> chosen() const; ///< the base first
    [[nodiscard]] FigureId figure() const;

    Document& m_document;
    QStackedWidget* m_pages;
    QLabel* m_hint;
    QPushButton* m_duplicate;
    QLabel* m_baseName;
    QComboBox* m_base;
    QLabel* m_othersName;
    QListWidget* m_others;
    QCheckBox* m_onlyDifferences;
    QLabel* m_figureName;
    QComboBox* m_figure;
    QPushButton* m_export;
    QTabWidget* m_tabs;
    FigureTree* m_figures;
    ChangeTree* m_changes;
    StepBars* m_bars;
    DistanceOverlay* m_distance;
    Project m_project;                     ///< that was computed, or is
    std::vector<ScenarioId> m_scenarios;   ///< of m_comparison
    study::Comparison m_comparison;
    std::uint64_t m_generation = 0;
    bool m_isComputing = false;
    bool m_isDirty = true;
    std::jthread m_worker;
};

} // namespace spanwright::widgets
