// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace spanwright::widgets {

struct TourStep {
    QString title;
    QString text;
    std::function<QWidget*()> target;  ///< brings it into view and says which it is
    std::function<bool()> isDone;      ///< the reader has done it
};

/// A walk through the window: a card beside the widget that each step is about, and a frame around that widget. Nothing is
/// blocked meanwhile; the card says when the step was done.
class Tour final : public QFrame {
    Q_OBJECT
public:
    explicit Tour(QWidget* window);
    void start(std::vector<TourStep> steps);
    /// The same steps in another language; stays where it is.
    void replace(std::vector<TourStep> steps);
    void stop();
    /// Looks again whether the present step was done.
    void refresh();
    [[nodiscard]] bool isRunning() const { return !m_steps.empty(); }

Q_SIGNALS:
    void stopped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Ring;
    void go(std::size_t step);
    void retranslate();
    void place();

    Ring* m_ring;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_done;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
    std::vector<TourStep> m_steps;
    std::size_t m_at = 0;
    QPointer<QWidget> m_target;
};

} // namespace spanwright::widgets
