// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QString>
#include <vector>

/// Making slides, each as one undo step.
namespace spanwright::widgets {

[[nodiscard]] QString slideKindName(SlideKind kind);
/// Of the current scenario, with a title that says what it shows.
[[nodiscard]] Slide newSlide(const Document& document, SlideKind kind);
/// Six of the current scenario: cover, drawing, headline figures, step time, distance, findings; fewer where there is nothing to show.
[[nodiscard]] std::vector<Slide> suggestedSlides(const Document& document);
/// Adds them at the end.
bool addSlides(Document& document, const std::vector<Slide>& slides, const QString& text);
/// A figure goes onto the last slide while that shows figures of the same scenario and job and has room, else onto a new one.
bool pinFigure(Document& document, JobId job, FigureId figure);
bool pinChart(Document& document, FigureId figure);
bool pinStudy(Document& document, StudyId study);

} // namespace spanwright::widgets
