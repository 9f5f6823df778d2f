// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/presenter.h"
#include "common/theme.h"
#include "presentation/slideview.h"
#include "text/language.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kSteps = 1000;              // of a slider over a distance

} // namespace

Presenter::Presenter(Document& document, bool onPaper, int first, QWidget* parent)
    : QWidget(parent, Qt::Window), m_source(document), m_onPaper(onPaper), m_view(new SlideView(m_source)), m_bar(new QWidget), m_lever(new QComboBox), m_slider(new QSlider(Qt::Horizontal)), m_reading(new QLabel), m_back(new QToolButton) {
    setObjectName(QStringLiteral("presenter"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_lever->setObjectName(QStringLiteral("presenterLever"));
    m_lever->setAccessibleName(tr("What the slider moves"));
    m_lever->setFocusPolicy(Qt::TabFocus);
    m_slider->setObjectName(QStringLiteral("presenterSlider"));
    m_slider->setFocusPolicy(Qt::TabFocus); // dragging it leaves the arrow keys to the slides
    m_reading->setObjectName(QStringLiteral("presenterReading"));
    m_reading->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_back->setObjectName(QStringLiteral("presenterBack"));
    m_back->setText(tr("As planned"));
    m_back->setToolTip(tr("Put the slider back to the plan"));
    m_back->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(24, 6, 24, 10);
    row->addWidget(m_lever);
    row->addWidget(m_slider, 1);
    row->addWidget(m_reading);
    row->addWidget(m_back);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    for (QWidget* child : std::initializer_list<QWidget*>{m_lever, m_slider, m_back}) child->installEventFilter(this);
    connect(m_lever, &QComboBox::currentIndexChanged, this, &Presenter::refreshLevers);
    connect(m_slider, &QSlider::valueChanged, this, &Presenter::pull);
    connect(m_back, &QToolButton::clicked, this, &Presenter::refreshLevers);
    connect(&document, &Document::changed, this, &Presenter::refresh);
    go(first);
}

Presenter::~Presenter() = default;

const Slide* Presenter::slide() const {
    const std::vector<Shared<Slide>>& slides = m_source.document().project().slides;
    return m_current >= 0 && m_current < static_cast<int>(slides.size()) ? &*slides[static_cast<std::size_t>(m_current)] : nullptr;
}

void Presenter::go(int slide) {
    m_current = std::clamp(slide, 0, std::max(0, static_cast<int>(m_source.document().project().slides.size()) - 1));
    refresh();
}

void Presenter::refresh() {
    const Slide* shown = slide();
    m_levers = shown && shown->kind == SlideKind::WhatIf ? m_source.leversOf(*shown) : std::vector<Lever>{};
    {
        const QSignalBlocker quiet(m_lever);
        m_lever->clear();
        for (const Lever& lever : m_levers) m_lever->addItem(lever.name);
    }
    m_bar->setVisible(!m_levers.empty());
    if (m_levers.empty()) setFocus();
    refreshLevers();
}

/// The slider stands where the plan does.
void Presenter::refreshLevers() {
    m_point.reset();
    m_reading->clear();
    const int at = m_lever->currentIndex();
    if (at >= 0 && at < static_cast<int>(m_levers.size())) {
        const Lever& lever = m_levers[static_cast<std::size_t>(at)];
        const QSignalBlocker quiet(m_slider);
        const bool isWhole = lever.input->isWhole;
        m_slider->setRange(isWhole ? static_cast<int>(lever.low) : 0, isWhole ? static_cast<int>(lever.high) : kSteps);
        m_slider->setPageStep(isWhole ? 1 : kSteps / 20);
        m_slider->setValue(static_cast<int>(std::lround(isWhole ? lever.present : (lever.present - lever.low) / (lever.high - lever.low) * kSteps)));
        m_slider->setAccessibleName(lever.name);
        m_point = slide() ? std::optional(m_source.pointAt(*slide(), lever, lever.present)) : std::nullopt;
        m_reading->setText(tr("as planned: %1").arg(qstr(print(lever.input->kind, lever.input->base(lever.present)).text())));
    }
    m_view->setSlide(slide(), {m_onPaper, m_current + 1, static_cast<int>(m_source.document().project().slides.size()), m_point});
}

double Presenter::leverValue() const {
    const Lever& lever = m_levers[static_cast<std::size_t>(m_lever->currentIndex())];
    return lever.input->isWhole ? m_slider->value() : lever.low + (lever.high - lever.low) * m_slider->value() / kSteps;
}

void Presenter::pull() {
    const Slide* shown = slide();
    if (!shown || m_levers.empty()) return;
    const Lever& lever = m_levers[static_cast<std::size_t>(m_lever->currentIndex())];
    const double at = leverValue();
    m_point = m_source.pointAt(*shown, lever, at);
    const auto said = [&lever](double value) { return qstr(print(lever.input->kind, lever.input->base(value)).text()); };
    m_reading->setText(tr("%1 instead of %2").arg(said(at), said(lever.present)));
    m_view->setSlide(shown, {m_onPaper, m_current + 1, static_cast<int>(m_source.document().project().slides.size()), m_point});
}

void Presenter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right: case Qt::Key_Down: case Qt::Key_PageDown: case Qt::Key_Space: case Qt::Key_Return: case Qt::Key_Enter: return go(m_current + 1);
    case Qt::Key_Left: case Qt::Key_Up: case Qt::Key_PageUp: case Qt::Key_Backspace: return go(m_current - 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(static_cast<int>(m_source.document().project().slides.size()) - 1);
    case Qt::Key_Escape: case Qt::Key_F11: close(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void Presenter::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) go(m_current + 1);
    else if (event->button() == Qt::BackButton) go(m_current - 1);
}

/// Escape leaves the slider first; Page Up and Down turn the slides from there as well.
bool Presenter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        setFocus();
        return true;
    }
    if (key->key() != Qt::Key_PageDown && key->key() != Qt::Key_PageUp) return false;
    keyPressEvent(key);
    return true;
}

} // namespace spanwright::widgets
