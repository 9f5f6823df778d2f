// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QEvent>
#include <QWidget>

namespace spanwright::widgets {

/// The wheel scrolls the panel; it never changes a field that has no focus.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || (widget && widget->hasFocus())) return false;
        event->ignore();
        return true;
    }
};

} // namespace spanwright::widgets
