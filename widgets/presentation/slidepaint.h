// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "presentation/slidesource.h"
#include <QImage>

class QCPPainter;

namespace spanwright::widgets {

/// How a slide looks this time.
struct SlideLook {
    bool onPaper = true;                     ///< light; else the window's colours
    int number = 0, count = 0;               ///< at the foot; 0: none
    std::optional<LeverPoint> lever;         ///< of a what-if slide: where the marker stands instead
    bool isLive = false;                     ///< on the screen: does not wait for a study, says how far it is
};
inline constexpr QSize kSlideSize(1280, 720);///< logical pixels; slides are 16:9

/// Figures that a slide shows when it names none.
[[nodiscard]] std::vector<FigureId> figuresOf(const Slide& slide);
/// Fills the target with the slide, its 16:9 in the middle.
void paintSlide(QCPPainter& painter, const QRectF& target, const Slide& slide, SlideSource& source, const SlideLook& look);
[[nodiscard]] QImage slideImage(QSize pixels, const Slide& slide, SlideSource& source, const SlideLook& look);

} // namespace spanwright::widgets
