// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/inputs.h"
#include <QWidget>
#include <optional>
#include <thread>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QTimer;

namespace spanwright::widgets {

/// Sliders over the inputs that distance is weighed with: length and fibre of a job's longest route (of the chosen link alone, when the job uses it),
/// light paths, and what hides the delay (K in flight, or H inner steps). They move a copy of the scenario; the plan changes when "Apply" is pressed, in one
/// step. The copy is assessed on a thread of its own; while that runs, the assessment before it is the newest one.
class WhatIfSliders final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfSliders(Document& document, QWidget* parent = nullptr);
    ~WhatIfSliders() override;
    /// The job that is moved, as the plan stands now; values that were set stay. None: nothing can be moved.
    void setJob(JobId job);
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] bool isChanged() const;
    /// Something other than length and fibre was moved, so the curves differ.
    [[nodiscard]] bool movesCurves() const;
    [[nodiscard]] Scenario trial() const;
    /// The trial with the plan's own length and fibre: what the curves are drawn of.
    [[nodiscard]] Scenario curveScenario() const;
    [[nodiscard]] Length length() const;         ///< of the job's longest route in the trial
    [[nodiscard]] std::string fibre() const;     ///< catalogue id, of the first link that is moved
    /// Of the newest trial that was assessed; nothing before one was, and after a reset.
    [[nodiscard]] const std::optional<assess::Assessment>& assessment() const { return m_assessment; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; } ///< assessment() is older than the sliders
    void reset();
    void apply();

Q_SIGNALS:
    void moved();                                ///< the trial changed
    void assessed();
    void settled();                              ///< the trial changed, and the hand rests

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const study::Input* input = nullptr;
        QLabel* name = nullptr;
        QSlider* slider = nullptr;               ///< of a number
        QComboBox* box = nullptr;                ///< of a choice
        QLabel* shown = nullptr;
        double low = 0, high = 1;                ///< of the slider, in the input's unit
        std::optional<study::InputValue> present;
        std::optional<study::InputValue> value;  ///< that was set
    };
    void addRow(QGridLayout& grid, const char* input);
    void refreshRow(Row& row);
    void refresh();
    void moveTo(Row& row, const study::InputValue& value);
    void assess();
    [[nodiscard]] study::Subjects subjects() const;
    [[nodiscard]] Scenario changed(bool movesRoute) const;
    void retranslate();
    Document& m_document;
    JobId m_job;
    std::vector<Row> m_rows;                     ///< length, fibre, light paths, what hides the delay
    QLabel* m_subject;
    QPushButton* m_apply;
    QPushButton* m_reset;
    QTimer* m_rest;
    std::optional<assess::Assessment> m_assessment;
    bool m_isBusy = false, m_isPending = false;
    std::uint64_t m_generation = 0;              ///< of resets: what was assessed before one is dropped
    std::jthread m_worker;
};

} // namespace spanwright::widgets
