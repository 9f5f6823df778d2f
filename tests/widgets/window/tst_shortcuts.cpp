// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include "support/windowpage.h"
#include "window/shortcutdialog.h"
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace spanwright;
using test::WindowPage;
using widgets::ActionId;

class TestShortcuts final : public QObject {
    Q_OBJECT

    /// The dialog as the Help menu opens it, with the action chosen.
    static widgets::ShortcutDialog* open(WindowPage& page, const QString& action) {
        page.trigger(ActionId::Shortcuts);
        auto* dialog = page.find<widgets::ShortcutDialog>(QStringLiteral("shortcutDialog"));
        if (!QTest::qWaitForWindowActive(dialog, 30'000)) qFatal("the dialog does not become active");
        auto* filter = dialog->findChild<QLineEdit*>(QStringLiteral("shortcutFilter"));
        filter->clear();
        QTest::keyClicks(filter, action);
        return dialog;
    }
    static void type(WindowPage& page, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        auto* edit = page.find<QKeySequenceEdit>(QStringLiteral("shortcutKeys"));
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }
    static QString clash(WindowPage& page) { return page.find<QLabel>(QStringLiteral("shortcutClash"))->text(); }
    static void press(WindowPage& page, const char* button) { QTest::mouseClick(page.find<QPushButton>(QLatin1String(button)), Qt::LeftButton); }
    static QString keys(WindowPage& page, ActionId id) { return page.window.actions()[id]->shortcut().toString(); }

private Q_SLOTS:
    void init() {
        widgets::setLanguage(QStringLiteral("en"));
        widgets::setSetting(widgets::Setting::Shortcuts, QVariantMap());
    }

    void everyActionIsListed() {
        WindowPage page;
        open(page, QString());
        QCOMPARE(page.find<QTreeWidget>(QStringLiteral("shortcutList"))->topLevelItemCount(), int(page.window.actions().all().size()));
    }

    void noTwoActionsShareAStandardShortcut() {
        const widgets::Actions actions;
        std::map<QString, QString> holders;
        for (const auto& [id, action] : actions.all()) {
            const QString standard = actions.standardShortcut(id).toString();
            if (standard.isEmpty()) continue;
            QVERIFY2(!holders.contains(standard), qPrintable(standard + QStringLiteral(": ") + actions.name(id) + QStringLiteral(", ") + holders[standard]));
            holders[standard] = actions.name(id);
        }
    }

    void namesThatSettingsAreKeptUnderDiffer() {
        const widgets::Actions actions;
        std::set<QString> names;
        for (const auto& [id, action] : actions.all()) QVERIFY2(names.insert(actions.name(id)).second, qPrintable(actions.name(id)));
    }

    void anotherShortcutHoldsAtOnceAndLater() {
        {
            WindowPage page(QStringLiteral("1"));
            open(page, QStringLiteral("duplicate scenario"));
            type(page, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
            QCOMPARE(keys(page, ActionId::DuplicateScenario), QStringLiteral("Ctrl+Alt+B"));
            press(page, "shortcutClose");
            page.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page.window));
            QTest::keyClick(&page.window, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
            QCOMPARE(page.document().project().scenarios.size(), 2u);
        }
        WindowPage later;
        QCOMPARE(keys(later, ActionId::DuplicateScenario), QStringLiteral("Ctrl+Alt+B"));
        QVERIFY(later.window.actions()[ActionId::DuplicateScenario]->toolTip().contains(QStringLiteral("Ctrl+Alt+B")));
    }

    void aClashNamesTheOtherAction() {
        WindowPage page(QStringLiteral("1"));
        open(page, QStringLiteral("duplicate scenario"));
        type(page, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(clash(page), QStringLiteral("Ctrl+S belongs to \"Save\"."));
        QCOMPARE(keys(page, ActionId::DuplicateScenario), QString());
        QCOMPARE(keys(page, ActionId::Save), QStringLiteral("Ctrl+S"));
        press(page, "shortcutTakeOver");
        QCOMPARE(keys(page, ActionId::DuplicateScenario), QStringLiteral("Ctrl+S"));
        QCOMPARE(keys(page, ActionId::Save), QString());
        QVERIFY(clash(page).isEmpty());
    }

    void keysOfTheCanvasAreKept() {
        WindowPage page(QStringLiteral("1"));
        open(page, QStringLiteral("duplicate scenario"));
        type(page, Qt::Key_Left, Qt::NoModifier);
        QVERIFY(clash(page).contains(QStringLiteral("canvas")));
        QCOMPARE(keys(page, ActionId::DuplicateScenario), QString());
    }

    void oneAndAllAreReset() {
        WindowPage page(QStringLiteral("1"));
        widgets::Actions& actions = page.window.actions();
        actions.setShortcut(ActionId::Save, QKeySequence());
        actions.setShortcut(ActionId::Open, QKeySequence(QStringLiteral("Ctrl+Alt+O")));
        open(page, QStringLiteral("save a revision"));
        open(page, QStringLiteral("save"));
        QCOMPARE(page.find<QTreeWidget>(QStringLiteral("shortcutList"))->currentItem()->text(0), QStringLiteral("Save"));
        press(page, "shortcutReset");
        QCOMPARE(keys(page, ActionId::Save), QStringLiteral("Ctrl+S"));
        QCOMPARE(keys(page, ActionId::Open), QStringLiteral("Ctrl+Alt+O"));
        press(page, "shortcutResetAll");
        QCOMPARE(keys(page, ActionId::Open), QStringLiteral("Ctrl+O"));
        QVERIFY(widgets::setting(widgets::Setting::Shortcuts).toMap().isEmpty());
    }

    void noShortcutIsAChoice() {
        WindowPage page(QStringLiteral("1"));
        open(page, QStringLiteral("recompute"));
        press(page, "shortcutClear");
        QCOMPARE(keys(page, ActionId::Recompute), QString());
        const widgets::Actions later;
        QVERIFY(later[ActionId::Recompute]->shortcut().isEmpty());
    }

    void theListIsWritten() {
        WindowPage page(QStringLiteral("1"));
        open(page, QString());
        const QString html = test::temporaryHome.path(QStringLiteral("keys.html")), pdf = test::temporaryHome.path(QStringLiteral("keys.pdf"));
        widgets::dialogs::nextFileName(html);
        press(page, "shortcutExport");
        QFile file(html);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto& [id, action] : page.window.actions().all())
            QCOMPARE(text.contains(QStringLiteral("<b>%1</b></td><td>%2</td>").arg(action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(), page.window.actions().name(id).toHtmlEscaped())), !action->shortcut().isEmpty());
        widgets::dialogs::nextFileName(pdf);
        press(page, "shortcutExport");
        QFile paper(pdf);
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.readAll().startsWith("%PDF-"));
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
