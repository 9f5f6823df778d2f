// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/capacity.h"
#include "study/montecarlo.h"
#include "study/plan.h"
#include "study/result.h"
#include <QWidget>
#include <memory>
#include <variant>

class QCustomPlot;

namespace spanwright::widgets {

/// A cheapest upgrade and what it was to reach.
struct UpgradeAnswer {
    study::CapacityQuestion question;
    study::CapacityPlan plan;
};
/// What a study answered, of all kinds that the window runs.
using ShownAnswer = std::variant<study::SweepAnswer, study::MapAnswer, study::TornadoAnswer, study::ThresholdAnswer, study::FinishDates, UpgradeAnswer, study::BestPlan>;
/// Others are tables alone.
template <typename Answer> inline constexpr bool kHasPicture = !std::is_same_v<std::decay_t<Answer>, UpgradeAnswer> && !std::is_same_v<std::decay_t<Answer>, study::BestPlan>;

/// A study's answer as a picture: curves, contours, swings or a histogram, each with a mark where the plan stands, and a reading under the mouse.
class StudyChart final : public QWidget {
    Q_OBJECT
public:
    explicit StudyChart(const Document& document, QWidget* parent = nullptr);
    /// Nothing: an empty picture.
    void setAnswer(std::shared_ptr<const ShownAnswer> answer, bool isStale);
    /// On paper, by the file's ending: .png, .svg, .pdf. False: the file cannot be written.
    [[nodiscard]] bool exportTo(const QString& path, const QString& title) const;
    /// What the point of the picture says; empty outside.
    [[nodiscard]] QString readingAt(const QPointF& position) const;
    /// The area that data are drawn in, px.
    [[nodiscard]] QRect dataArea() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void fill(QCustomPlot& plot, QSize size, bool onPaper) const;
    const Document& m_document;
    QCustomPlot* m_plot = nullptr;
    std::shared_ptr<const ShownAnswer> m_answer;
    bool m_isStale = false;
};

} // namespace spanwright::widgets
