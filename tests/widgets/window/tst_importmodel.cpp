// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "window/mainwindow.h"
#include <QAction>
#include <QStandardPaths>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {
QString config(const char* name) { return QStringLiteral(SPANWRIGHT_TEST_DATA "/huggingface/") + QLatin1String(name); }
}

class TestImportModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void shapeIsOneUndoableEditOfTheOnlyJob() {
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("1")));
        Document& document = window.document();
        QCOMPARE(document.scenario().jobs.size(), std::size_t(1));
        dialogs::nextFileName(config("mixtral-8x7b.json"));
        window.actions()[ActionId::ImportModel]->trigger();
        const std::optional<ModelShape> shape = document.scenario().jobs.front()->custom;
        QVERIFY(shape && shape->experts == 8 && shape->expertFfn == 14336);
        QVERIFY2(window.message().contains(QLatin1String("num_local_experts")), qPrintable(window.message()));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QVERIFY(!document.scenario().jobs.front()->custom);
    }

    void badFileChangesNothingAndNamesTheKey() {
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("1")));
        dialogs::nextFileName(config("published.json"));
        window.actions()[ActionId::ImportModel]->trigger();
        QVERIFY2(window.message().contains(QLatin1String("model_type")), qPrintable(window.message()));
        QCOMPARE(window.document().undoStack()->count(), 0);
    }

    void withoutAJobItSaysWhatToDo() {
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("5"))); // the empty plan
        window.actions()[ActionId::ImportModel]->trigger();
        QVERIFY(!window.message().isEmpty());
        QCOMPARE(window.document().undoStack()->count(), 0);
    }
};

QTEST_MAIN(TestImportModel)
#include "tst_importmodel.moc"
