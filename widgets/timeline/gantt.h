// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "training/pipeline/recursion.h"
#include <QColor>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

/// Who works when in one step: stages as rows, time to the right.
namespace spanwright::widgets::gantt {

/// One bar or transfer; seconds from the start of the step.
struct Bar {
    double start = 0, end = 0;
    int microBatch = 0;
    int to = -1; ///< transfers: the receiving stage
    training::pipeline::Op op;
};
struct Data {
    std::vector<std::vector<Bar>> work;      ///< [stage], by start
    std::vector<std::vector<Bar>> transfers; ///< [sending stage], by start
    std::vector<int> sites;                  ///< stages before each boundary between sites
    training::pipeline::Scheme scheme = training::pipeline::Scheme::OneFOneB;
    double step = 0;                         ///< s
    double idle = 0;                         ///< share of all stages' time
    int microBatches = 0;                    ///< shown
    int allMicroBatches = 0;                 ///< of the step; more than shown when it is too long to keep
    int chunks = 1;
    [[nodiscard]] bool isEmpty() const { return work.empty(); }
};
/// Empty when the job has no pipeline that can be carried out.
[[nodiscard]] Data dataOf(const assess::JobAssessment& job);
[[nodiscard]] QString title(training::pipeline::Scheme scheme);
[[nodiscard]] QString title(training::pipeline::Work work);

/// The part of the step that is on view.
struct View {
    double start = 0, end = 1; ///< s; end > start
};
/// Where rows and axis lie in a target; also used to find what is under the mouse.
struct Frame {
    QRectF plot;   ///< rows and bars
    double row = 1;
    View view;
    Frame(const QRectF& target, const Data& data, View shown);
    [[nodiscard]] double x(double seconds) const { return plot.left() + (seconds - view.start) / (view.end - view.start) * plot.width(); }
    [[nodiscard]] double seconds(double x) const { return view.start + (x - plot.left()) / plot.width() * (view.end - view.start); }
};
/// The bar under a point, or the idle gap around it (no microBatch: -1); nothing outside the rows.
struct Hit {
    int stage = 0;
    Bar bar;
    bool isIdle = false;
};
[[nodiscard]] std::optional<Hit> hit(const Frame& frame, const Data& data, const QPointF& point);
[[nodiscard]] QString describe(const Hit& hit, const Data& data);

/// What is narrower than a pixel is drawn as one column with the colours mixed by their share of the time.
void paint(QPainter& painter, const QRectF& target, const Data& data, View view, bool onPaper, bool isStale);

} // namespace spanwright::widgets::gantt
