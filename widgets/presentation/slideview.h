// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "presentation/slidepaint.h"
#include <QPixmap>
#include <QWidget>

namespace spanwright::widgets {

/// One slide as large as there is room. It paints again when it is told what to show.
class SlideView final : public QWidget {
    Q_OBJECT
public:
    explicit SlideView(SlideSource& source, QWidget* parent = nullptr);
    /// Nothing: an empty page.
    void setSlide(const Slide* slide, const SlideLook& look);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    QSize sizeHint() const override { return kSlideSize / 2; }

private:
    void paintAnew();
    SlideSource& m_source;
    std::optional<Slide> m_slide;
    SlideLook m_look;
    QPixmap m_page;                          ///< as it was painted last
};

} // namespace spanwright::widgets
