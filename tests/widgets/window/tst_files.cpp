// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "common/settings.h"
#include "library/differences.h"
#include "project/edits.h"
#include "project/scenariojson.h"
#include "store/store.h"
#include "support/plan.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QCommandLinkButton>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace spanwright;
using namespace spanwright::widgets;
using test::Plan;

namespace {

Project twoSites() { return Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train").project(); }

struct Shown {
    MainWindow window;
    QTemporaryDir folder;
    Shown() {
        window.openSample(QStringLiteral("5"));
        window.show();
        if (!QTest::qWaitForWindowExposed(&window, 30'000)) qFatal("the window does not show");
    }
    void drop(const QString& path) {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QWidget* viewport = window.canvas()->viewport();
        QDragEnterEvent enter(viewport->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QDropEvent event(viewport->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    }
};

} // namespace

class TestFiles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDroppedScenarioIsAdded() {
        Shown s;
        const QString path = s.folder.filePath(QStringLiteral("plan.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(toJson(*twoSites().scenarios[0])));
        file.close();
        const std::size_t before = s.window.document().project().scenarios.size();
        s.drop(path);
        QCOMPARE(s.window.document().project().scenarios.size(), before + 1);
        QCOMPARE(s.window.document().scenario().sites.size(), std::size_t{2});
    }
    void aDroppedProjectIsOpened() {
        Shown s;
        const QString path = s.folder.filePath(QStringLiteral("plan.spanwright"));
        QVERIFY(store::save(path.toStdString(), twoSites(), {}));
        s.drop(path);
        QCOMPARE(s.window.document().path(), path);
        QVERIFY(!s.window.document().isModified());
    }
    void aDroppedPictureLiesUnderTheCanvas() {
        Shown s;
        s.window.document().reset(twoSites(), QString(), -1);
        const QString path = s.folder.filePath(QStringLiteral("campus.png"));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(image.save(path));
        s.drop(path);
        QVERIFY(s.window.document().scenario().drawing->background);
        QVERIFY(!s.window.document().scenario().drawing->isMapShown);
    }
    void aTemplateIsOpenedAsANewProject() {
        Shown s;
        s.window.document().reset(twoSites(), QString(), -1);
        s.window.actions()[ActionId::SaveTemplate]->setEnabled(true);
        dialogs::nextText(QStringLiteral("Two sites / 两站"));
        s.window.actions()[ActionId::SaveTemplate]->trigger();
        const QString path = templateFolder() + QStringLiteral("/Two sites - 两站.spanwright");
        QVERIFY(QFile::exists(path));
        s.window.openSample(QStringLiteral("5"));
        s.window.actions()[ActionId::Start]->trigger();
        auto* button = s.window.findChild<QCommandLinkButton*>(QStringLiteral("template_Two sites - 两站"));
        QVERIFY(button);
        button->click();
        QVERIFY(s.window.document().path().isEmpty());
        QVERIFY(s.window.document().project() == twoSites() || s.window.document().scenario().sites.size() == 2);
        s.window.actions()[ActionId::Start]->trigger();
        button = s.window.findChild<QCommandLinkButton*>(QStringLiteral("template_Two sites - 两站"));
        QVERIFY(button);
        button->actions().front()->trigger();
        QVERIFY(!QFile::exists(path));
    }
    void whatARecoveryCopyHoldsIsTold() {
        Document document;
        const Project saved = twoSites();
        FibreLink link = *saved.scenarios[0]->links[0];
        link.enteredLength = Length(640, units::km);
        const Project copy = *edits::put(saved, saved.scenarios[0]->id, link);
        const QString text = contentText(document, copy, &saved);
        QVERIFY2(text.contains(QLatin1String("120 km")) && text.contains(QLatin1String("640 km")) && text.contains(QLatin1String("A-B")), qPrintable(text));
        QVERIFY(contentText(document, copy, nullptr).contains(QLatin1String("2")));
        QCOMPARE(contentText(document, saved, &saved), QStringLiteral("It holds what was saved."));
    }
    void anotherWindowHoldsAnotherProject() {
        Shown s;
        const int before = static_cast<int>(QApplication::topLevelWidgets().size());
        s.window.actions()[ActionId::NewWindow]->trigger();
        MainWindow* other = nullptr;
        for (QWidget* w : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<MainWindow*>(w); window && window != &s.window) other = window;
        QVERIFY(other && static_cast<int>(QApplication::topLevelWidgets().size()) > before);
        QVERIFY(other->openSample(QStringLiteral("1")));
        QVERIFY(other->document().scenario().sites.size() != s.window.document().scenario().sites.size());
        other->close();
    }
    void twoWindowsOnOneFileLoseNothing() {
        Shown s;
        const QString path = s.folder.filePath(QStringLiteral("plan.spanwright"));
        QVERIFY(store::save(path.toStdString(), twoSites(), {}));
        QVERIFY(s.window.openPath(path));
        MainWindow other;
        QVERIFY(other.openPath(path));
        other.canvas()->addFromPalette(QStringLiteral("site"));
        other.actions()[ActionId::Save]->trigger();
        QVERIFY(!other.document().isModified());
        s.window.canvas()->addFromPalette(QStringLiteral("site"));
        s.window.canvas()->addFromPalette(QStringLiteral("site"));
        s.window.actions()[ActionId::Save]->trigger();
        QVERIFY(s.window.document().isModified()); // refused
        QVERIFY(!s.window.message().isEmpty());
        QCOMPARE(store::load(path.toStdString())->scenarios[0]->sites.size(), std::size_t{3}); // the other's
        dialogs::nextFileName(s.folder.filePath(QStringLiteral("mine.spanwright")));
        s.window.actions()[ActionId::SaveAs]->trigger();
        QVERIFY(!s.window.document().isModified());
    }
    void aFileDeletedUnderneathIsWrittenAgain() {
        Shown s;
        const QString path = s.folder.filePath(QStringLiteral("plan.spanwright"));
        QVERIFY(store::save(path.toStdString(), twoSites(), {}));
        QVERIFY(s.window.openPath(path));
        QVERIFY(QFile::remove(path));
        s.window.canvas()->addFromPalette(QStringLiteral("site"));
        s.window.actions()[ActionId::Save]->trigger();
        const bool isThere = QFile::exists(path);
        QVERIFY(isThere ? !s.window.document().isModified() : !s.window.message().isEmpty()); // written, or told
        if (isThere) QCOMPARE(store::load(path.toStdString())->scenarios[0]->sites.size(), std::size_t{3});
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
