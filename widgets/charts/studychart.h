// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/result.h"
#include <QWidget>
#include <memory>

class QCPPainter;
class QCustomPlot;

namespace spanwright::widgets {

class ChartCursors;
struct ChartSheet;

/// An upgrade is tables alone.
template <typename Answer> inline constexpr bool kHasPicture = !std::is_same_v<std::decay_t<Answer>, study::UpgradeAnswer>;

/// A study's answer as a picture: curves, contours, swings, a histogram or plans, each with a mark where the plan stands, and a reading under the mouse.
class StudyChart final : public QWidget {
    Q_OBJECT
public:
    explicit StudyChart(const Document& document, QWidget* parent = nullptr);
    /// Nothing: an empty picture.
    void setAnswer(std::shared_ptr<const study::StudyAnswer> answer, bool isStale);
    /// Of the picture and the study's numbers; empty without a picture.
    [[nodiscard]] ChartSheet sheet() const;
    [[nodiscard]] ChartCursors* cursors() const { return m_cursors; }
    /// As vectors, on paper or in the window's colours.
    void paint(QCPPainter& painter, const QRect& target, bool onPaper) const;
    /// What the point of the picture says; empty outside.
    [[nodiscard]] QString readingAt(const QPointF& position) const;
    /// Rings a plan's dot; of other answers nothing.
    void choose(std::optional<std::size_t> plan);
    /// The area that data are drawn in, px.
    [[nodiscard]] QRect dataArea() const;

Q_SIGNALS:
    void planClicked(std::size_t plan);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    [[nodiscard]] std::optional<std::size_t> planAt(const QPointF& position) const;
    void fill(QCustomPlot& plot, QSize size, bool onPaper) const;
    const Document& m_document;
    QCustomPlot* m_plot = nullptr;
    ChartCursors* m_cursors;
    std::shared_ptr<const study::StudyAnswer> m_answer;
    bool m_isStale = false;
    std::optional<std::size_t> m_chosen;
};

} // namespace spanwright::widgets
