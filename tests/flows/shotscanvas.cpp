// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "project/drawingedits.h"
#include "project/edits.h"
#include "shots.h"
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QTemporaryDir>

namespace spanwright::test {

using widgets::ActionId;

namespace {

/// Halls, a road and a pond, as a plan of a campus shows them.
QImage campusPlan() {
    QImage plan(1200, 800, QImage::Format_RGB32);
    plan.fill(QColor(0xe9, 0xf0, 0xe2));
    QPainter p(&plan);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(QColor(0xb8, 0xb8, 0xb0), 46));
    p.drawPolyline(QPolygonF{{0, 420}, {560, 400}, {700, 300}, {1200, 280}});
    p.setPen(QPen(QColor(0x70, 0x78, 0x80), 4));
    p.setBrush(QColor(0xcf, 0xd6, 0xdc));
    for (const QRect hall : {QRect(90, 80, 330, 190), QRect(720, 60, 360, 160), QRect(130, 520, 300, 200), QRect(620, 480, 280, 220)}) p.drawRect(hall);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x9c, 0xc3, 0xe0));
    p.drawEllipse(960, 480, 200, 150);
    return plan;
}

void shootBackground(WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("4"));
    page.settle();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("campus.png"));
    campusPlan().save(path);
    page.document().select({});
    widgets::dialogs::nextFileName(path);
    page.trigger(ActionId::BackgroundImage);
    page.settle();
    showTab(page, QStringLiteral("inspector"));
    QTest::mouseClick(page.find(QStringLiteral("section_background")), Qt::LeftButton);
    camera.shoot(QStringLiteral("40-canvas-background"));
}

} // namespace

void shootCanvas(WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("3"));
    page.settle();
    widgets::CanvasView& view = *page.window.canvas();
    page.trigger(ActionId::ShowMinimap);
    page.trigger(ActionId::LayerExposed);
    const ScenarioId id = page.document().scenarioId();
    const Scenario& s = page.scenario();
    Result<Project> drawn = edits::note(page.document().project(), id, std::array{ref(s.sites.front()->id)}, "Two halls; the second opens next year");
    drawn = edits::lock(*drawn, id, std::array{s.sites.front()->id}, true);
    for (std::size_t i = 0; i < 2; ++i) {
        Site site = *s.sites[i];
        site.campus = "East campus";
        drawn = edits::put(*drawn, id, site);
    }
    page.document().apply(*drawn, QStringLiteral("Drawn"));
    const QPolygonF way = view.linkPath(s.links.front()->id);
    const QPoint middle = ((way.front() + way.back()) / 2).toPoint();
    page.canvas.drag(middle, middle + QPoint(30, 70));
    page.settle();
    camera.shoot(QStringLiteral("36-canvas-map"));
    page.trigger(ActionId::ShowMap);
    page.settle();
    page.document().select({});
    const QPoint site = view.sitePosition(s.sites.back()->id).toPoint(), other = view.sitePosition(s.sites.front()->id).toPoint();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, site);
    for (const QPoint at : {site + QPoint(20, 20), QPoint(other.x() + 2, site.y() + 60)}) {
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }
    camera.shoot(QStringLiteral("37-canvas-guides"));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(other.x() + 2, site.y() + 60));
    page.trigger(ActionId::LayOut);
    page.trigger(ActionId::Find);
    QTest::keyClicks(page.find<QLineEdit>(QStringLiteral("findWords")), widgets::qstr(page.scenario().sites.front()->name).left(3));
    camera.shoot(QStringLiteral("38-canvas-find"));
    page.find<QWidget>(QStringLiteral("findBar"))->hide();
    page.trigger(ActionId::LayerLabels);
    camera.shoot(QStringLiteral("39-canvas-dots"));
    for (const ActionId layer : {ActionId::LayerLabels, ActionId::LayerExposed, ActionId::ShowMinimap}) page.trigger(layer);
    shootBackground(page, camera);
}

void shootShell(WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("2"));
    page.settle();
    page.trigger(ActionId::Commands);
    QTest::keyClicks(page.find<QLineEdit>(QStringLiteral("commandQuery")), QStringLiteral("co"));
    camera.shoot(QStringLiteral("50-commands"));
    page.find<QWidget>(QStringLiteral("commandPalette"))->hide();
    const auto shootDialog = [&](ActionId action, const char* dialog, const char* name) {
        page.trigger(action);
        camera.shoot(QLatin1String(name));
        page.find<QDialog>(QLatin1String(dialog))->close();
    };
    shootDialog(ActionId::Shortcuts, "shortcutDialog", "51-shortcuts");
    shootDialog(ActionId::Settings, "settingsDialog", "52-settings");
    page.trigger(ActionId::Tour);
    camera.shoot(QStringLiteral("53-tour"));
    QTest::keyClick(page.find<QWidget>(QStringLiteral("tour")), Qt::Key_Escape);
    page.trigger(ActionId::ExportReport);
    QTest::qWait(1500); // the preview
    camera.shoot(QStringLiteral("54-report"));
    page.find<QDialog>(QStringLiteral("reportDialog"))->close();
    page.trigger(ActionId::Presentation);
    QTest::mouseClick(page.find(QStringLiteral("slideSuggest")), Qt::LeftButton);
    QTest::qWait(2000); // charts are computed
    camera.shoot(QStringLiteral("55-slides"));
    page.find<QDialog>(QStringLiteral("slidesDialog"))->close();
    page.trigger(ActionId::Present);
    for (int slide = 0; slide < 6; ++slide) {
        QTest::qWait(1200);
        camera.shoot(QStringLiteral("56-present-%1").arg(slide + 1));
        QTest::keyClick(page.find<QWidget>(QStringLiteral("presenter")), Qt::Key_Right);
    }
    QTest::keyClick(page.find<QWidget>(QStringLiteral("presenter")), Qt::Key_Escape);
}

} // namespace spanwright::test
