// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tour.h"
#include "common/theme.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace spanwright::widgets {
namespace {

constexpr int kTourWidth = 340;  // px
constexpr int kGap = 12;
constexpr int kRing = 3;

} // namespace

/// Around the widget that is talked about; the mouse goes through it.
class Tour::Ring final : public QWidget {
public:
    explicit Ring(QWidget* window) : QWidget(window) {
        setObjectName(QStringLiteral("tourRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::color(theme::Role::Accent), kRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(kRing / 2.0, kRing / 2.0, -kRing / 2.0, -kRing / 2.0), 6, 6);
    }
};

Tour::Tour(QWidget* window) : QFrame(window), m_ring(new Ring(window)) {
    setObjectName(QStringLiteral("tour"));
    setStyleSheet(QStringLiteral("#tour { background: palette(base); border: 1px solid palette(highlight); border-radius: 6px; }"));
    setFixedWidth(kTourWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_title->setFont(theme::font(11, true));
    m_title->setWordWrap(true);
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("tourText"));
    m_text->setWordWrap(true);
    m_done = new QLabel;
    m_done->setObjectName(QStringLiteral("tourDone"));
    auto* row = new QHBoxLayout;
    const auto button = [this, row](const char* name) {
        auto* b = new QPushButton;
        b->setObjectName(QLatin1String(name));
        b->installEventFilter(this);
        row->addWidget(b);
        return b;
    };
    m_skip = button("tourSkip");
    row->addStretch();
    m_back = button("tourBack");
    m_next = button("tourNext");
    for (QWidget* w : std::initializer_list<QWidget*>{m_title, m_text, m_done}) column->addWidget(w);
    column->addLayout(row);
    setFocusProxy(m_next);
    window->installEventFilter(this);
    connect(m_skip, &QPushButton::clicked, this, &Tour::stop);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_at + 1 < m_steps.size()) go(m_at + 1);
        else stop();
    });
    hide();
}

void Tour::start(std::vector<TourStep> steps) {
    m_steps = std::move(steps);
    go(0);
    m_next->setFocus(Qt::OtherFocusReason);
}

void Tour::replace(std::vector<TourStep> steps) {
    m_steps = std::move(steps);
    go(std::min(m_at, m_steps.size() - 1));
}

void Tour::stop() {
    m_steps.clear();
    m_ring->hide();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (m_target) {
        m_target->removeEventFilter(this);
        if (hadFocus) m_target->setFocus(Qt::OtherFocusReason);
    }
    m_target.clear();
    Q_EMIT stopped();
}

void Tour::go(std::size_t step) {
    m_at = step;
    if (m_target) m_target->removeEventFilter(this);
    m_target = m_steps[m_at].target();
    m_target->installEventFilter(this);
    retranslate();
    m_ring->show();
    m_ring->raise();
    show();
    raise();
    place();
}

void Tour::refresh() {
    if (!isRunning()) return;
    const bool isDone = m_steps[m_at].isDone && m_steps[m_at].isDone();
    m_done->setText(isDone ? tr("✓ Done") : QString());
}

void Tour::retranslate() {
    m_skip->setText(tr("Skip tour"));
    m_back->setText(tr("Previous"));
    if (!isRunning()) return;
    const TourStep& step = m_steps[m_at];
    m_title->setText(tr("%1 of %2: %3").arg(m_at + 1).arg(m_steps.size()).arg(step.title));
    m_text->setText(step.text);
    m_next->setText(m_at + 1 < m_steps.size() ? tr("Next") : tr("Finish"));
    m_back->setEnabled(m_at > 0);
    setAccessibleName(m_title->text());
    m_next->setAccessibleDescription(m_title->text() + QLatin1String(". ") + step.text);
    refresh();
}

void Tour::place() {
    if (!m_target) return;
    const QWidget* window = parentWidget();
    const QRect inside = window->rect().adjusted(kGap, kGap, -kGap, -kGap);
    const QRect around = QRect(m_target->mapTo(window, QPoint()), m_target->size()).adjusted(-kRing, -kRing, kRing, kRing).intersected(window->rect());
    m_ring->setGeometry(around);
    setFixedHeight(layout()->heightForWidth(kTourWidth) > 0 ? layout()->heightForWidth(kTourWidth) : layout()->sizeHint().height());
    const QSize size(kTourWidth, height());
    // beside it where there is room; over its middle where there is none
    const QPoint middle = around.center() - QPoint(size.width() / 2, size.height() / 2);
    std::array<QPoint, 4> places{QPoint(around.right() + kGap, middle.y()), QPoint(around.left() - kGap - size.width(), middle.y()), QPoint(middle.x(), around.bottom() + kGap), QPoint(middle.x(), around.top() - kGap - size.height())};
    if (around.height() < size.height()) std::ranges::rotate(places, places.begin() + 2); // below a bar, not over its neighbours
    const auto kept = [&](QPoint p) {
        return QPoint(std::clamp(p.x(), inside.left(), std::max(inside.left(), inside.right() - size.width())), std::clamp(p.y(), inside.top(), std::max(inside.top(), inside.bottom() - size.height())));
    };
    const auto free = std::ranges::find_if(places, [&](QPoint p) { return !QRect(kept(p), size).intersects(around); });
    move(kept(free == places.end() ? middle : *free));
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (isRunning() && (watched == parentWidget() || watched == m_target) && (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest)) place();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return)
        if (auto* button = qobject_cast<QPushButton*>(watched)) { // Enter presses what has the keyboard, outside a dialog as well
            button->click();
            return true;
        }
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return stop();
    QFrame::keyPressEvent(event);
}

void Tour::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
