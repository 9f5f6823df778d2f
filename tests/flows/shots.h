// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/windowpage.h"
#include <QScreen>
#include <QTabWidget>

/// Pictures of the window on the screen, for people to look at.
namespace spanwright::test {

class Camera {
public:
    Camera(WindowPage& page, QString folder) : m_page(page), m_folder(std::move(folder)) {}
    void shoot(const QString& name) {
        m_page.settle();
        QTest::qWait(120); // the window manager and the X server draw on their own time
        const QString path = QStringLiteral("%1/%2.png").arg(m_folder, name);
        if (!QGuiApplication::primaryScreen()->grabWindow(0).save(path)) qFatal("cannot write %s", qPrintable(path));
    }

private:
    WindowPage& m_page;
    QString m_folder;
};

inline void showTab(WindowPage& page, const QString& widget) {
    auto* panel = page.find(widget);
    for (QWidget* up = panel; up; up = up->parentWidget())
        if (auto* tabs = qobject_cast<QTabWidget*>(up)) tabs->setCurrentWidget(panel);
}

/// Guides, bends, campus boxes, layers, the small map, the search and a picture on the canvas.
void shootCanvas(WindowPage& page, Camera& camera);
/// Commands, shortcuts, settings and the tour; the report before it is written; slides, and two of them full screen.
void shootShell(WindowPage& page, Camera& camera);

} // namespace spanwright::test
