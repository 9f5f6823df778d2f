// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "presentation/slidepaint.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace spanwright::widgets {

class SlideView;

/// The slides over the whole screen. Arrows, Page Up and Down and Space turn them, Home and End go to the ends, Escape leaves. A what-if slide has a slider
/// that moves a distance or the wavelengths on a copy of the scenario; the document stays as it is.
class Presenter final : public QWidget {
    Q_OBJECT
public:
    Presenter(Document& document, bool onPaper, int first, QWidget* parent = nullptr);
    ~Presenter() override;
    [[nodiscard]] int current() const { return m_current; }
    void go(int slide);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void refreshLevers();
    void pull();
    [[nodiscard]] const Slide* slide() const;
    [[nodiscard]] double leverValue() const;
    SlideSource m_source;
    bool m_onPaper;
    int m_current = 0;
    SlideView* m_view;
    QWidget* m_bar;                          ///< beneath a what-if slide
    QComboBox* m_lever;
    QSlider* m_slider;
    QLabel* m_reading;
    QToolButton* m_back;
    std::vector<Lever> m_levers;
    std::optional<LeverPoint> m_point;       ///< nothing: as planned
};

} // namespace spanwright::widgets
