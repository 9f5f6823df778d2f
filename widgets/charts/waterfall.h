// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QWidget>

class QPainter;

namespace spanwright::widgets {

struct ChartSheet;

/// The addends of a step from nothing to the step time.
class StepWaterfall final : public QWidget {
    Q_OBJECT
public:
    explicit StepWaterfall(Document& document, QWidget* parent = nullptr);
    static void paint(QPainter& painter, const QRectF& target, const std::vector<assess::Part>& parts, bool onPaper, bool isStale);
    [[nodiscard]] ChartSheet sheet() const;

Q_SIGNALS:
    void explanationRequested(spanwright::JobId job, spanwright::FigureId figure);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] const assess::JobAssessment* shownJob() const;
    Document& m_document;
};

} // namespace spanwright::widgets
