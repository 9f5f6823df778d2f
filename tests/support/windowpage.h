// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "support/temporaryhome.h"
#include "text/language.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QUndoStack>

namespace spanwright::test {

/// Moves the pressed mouse in steps, as a hand does: views start a drag only after some of them.
inline void drag(QWidget* widget, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    constexpr int kSteps = 6;
    QTest::mousePress(widget, Qt::LeftButton, keys, from);
    for (int i = 1; i <= kSteps; ++i) {
        QMouseEvent move(QEvent::MouseMove, from + (to - from) * i / kSteps, widget->mapToGlobal(from + (to - from) * i / kSteps), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, keys, to);
}

/// The canvas as a hand sees it: points are pixels of its viewport.
class CanvasPage {
public:
    CanvasPage(widgets::CanvasView& view, widgets::Document& document) : m_view(view), m_document(document) {}

    [[nodiscard]] SiteId site(const QString& name) const {
        for (const Shared<Site>& s : m_document.scenario().sites)
            if (s->name == name.toStdString()) return s->id;
        return {};
    }
    [[nodiscard]] QPoint at(const QString& name) const { return m_view.sitePosition(site(name)).toPoint(); }
    [[nodiscard]] QPoint port(const QString& name) const { return at(name) + QPoint(0, -12); }
    void click(QPoint point, Qt::KeyboardModifiers keys = {}) { QTest::mouseClick(m_view.viewport(), Qt::LeftButton, keys, point); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) { test::drag(m_view.viewport(), from, to, keys); }
    void connect(const QString& from, const QString& to) { drag(port(from), at(to)); }
    void drop(const QString& kind, QPoint point) {
        QMimeData data;
        data.setData(QLatin1String(widgets::kPaletteMime), kind.toUtf8());
        QDragEnterEvent enter(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.viewport(), &enter);
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&m_view, key, keys); }

private:
    widgets::CanvasView& m_view;
    widgets::Document& m_document;
};

/// The main window as a user meets it.
class WindowPage {
public:
    explicit WindowPage(const QString& sample = {}) : canvas(*window.canvas(), window.document()) {
        window.show();
        if (!QTest::qWaitForWindowActive(&window, 30'000)) qFatal("the window does not become active");
        if (sample.isEmpty()) return;
        window.openSample(sample);
        settle();
    }
    ~WindowPage() { window.document().undoStack()->setClean(); }

    /// Numbers of the present value, and all that is queued behind them.
    void settle() {
        document().waitForAssessment();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] widgets::Document& document() { return window.document(); }
    [[nodiscard]] const Scenario& scenario() { return window.document().scenario(); }
    void trigger(widgets::ActionId id) { window.actions()[id]->trigger(); }
    template <class T = QWidget>
    [[nodiscard]] T* find(const QString& name) {
        T* found = window.findChild<T*>(name);
        if (!found) qFatal("no widget is called %s", qPrintable(name));
        return found;
    }

    widgets::MainWindow window;
    CanvasPage canvas;
};

} // namespace spanwright::test
