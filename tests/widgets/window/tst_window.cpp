// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/windowpage.h"
#include "common/settings.h"
#include "common/theme.h"
#include "evidence/validationpage.h"
#include "library/cataloguebrowser.h"
#include "store/store.h"
#include <QCommandLinkButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QTextBrowser>
#include <QTimer>

using namespace spanwright;
using test::WindowPage;
using widgets::ActionId;
using widgets::dialogs::Answer;

namespace {

QString fileWith(const QString& name, const QByteArray& bytes) {
    const QString path = test::temporaryHome.path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write %s", qPrintable(path));
    return path;
}
QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
QString savedPlan(const QString& name) {
    const QString path = test::temporaryHome.path(name);
    QFile::remove(path);
    if (!store::save(path.toStdString(), test::Plan().site("A").project(), "")) qFatal("cannot save %s", qPrintable(path));
    return path;
}
void edit(WindowPage& page) { page.window.canvas()->addFromPalette(QStringLiteral("site")); }

} // namespace

class TestWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasATextAHelpAndAMenu() {
        WindowPage page(QStringLiteral("1"));
        std::set<const QAction*> inMenus;
        for (const QAction* menu : page.window.menuBar()->actions())
            for (const QAction* action : menu->menu()->actions()) {
                inMenus.insert(action);
                if (!action->menu()) continue;
                for (const QAction* below : action->menu()->actions()) inMenus.insert(below);
            }
        for (const auto& [id, action] : page.window.actions().all()) {
            QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty() && !action->statusTip().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
        }
    }
    void shortcutsAreUnique() {
        WindowPage page;
        std::map<QString, QString> seen;
        for (const auto& [id, action] : page.window.actions().all()) {
            const QString keys = action->shortcut().toString();
            if (keys.isEmpty()) continue;
            QVERIFY2(!seen.contains(keys), qPrintable(keys + QStringLiteral(": ") + seen[keys] + QStringLiteral(", ") + action->text()));
            seen[keys] = action->text();
        }
        QVERIFY(seen.size() > 20);
    }
    void aMenuHasNoMnemonicTwice_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(ActionId::English);
        QTest::newRow("Chinese") << int(ActionId::Chinese);
    }
    void aMenuHasNoMnemonicTwice() {
        QFETCH(const int, language);
        WindowPage page;
        page.trigger(static_cast<ActionId>(language));
        page.settle();
        QStringList twice;
        for (const QAction* menu : page.window.menuBar()->actions()) {
            if (menu->menu()->actions().contains(page.window.actions()[ActionId::Undo])) continue; // its texts name the change
            std::map<QString, QString> seen;
            for (const QAction* action : menu->menu()->actions())
                if (const qsizetype at = action->text().indexOf(QLatin1Char('&')); at >= 0)
                    if (const auto [it, isNew] = seen.try_emplace(action->text().mid(at + 1, 1).toLower(), action->text()); !isNew) twice << it->second + QStringLiteral(" and ") + action->text();
        }
        page.trigger(ActionId::English);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QStringLiteral("; "))));
    }
    void everySampleOpens_data() {
        QTest::addColumn<QString>("sample");
        for (int n = 1; n <= 5; ++n) QTest::addRow("sample %d", n) << QString::number(n);
    }
    void everySampleOpens() {
        QFETCH(const QString, sample);
        WindowPage page;
        QVERIFY(page.window.openSample(sample));
        page.settle();
        QVERIFY(!page.document().isModified());
        QVERIFY(page.window.canvas()->isVisible());
    }
    void themesAndLanguagesSwitchWhileAPlanIsOpen() {
        WindowPage page(QStringLiteral("1"));
        page.document().select({ref(page.scenario().sites[0]->id)});
        for (const ActionId id : {ActionId::ThemeDark, ActionId::Chinese, ActionId::ThemeLight, ActionId::English, ActionId::ThemeDark, ActionId::ThemeSystem, ActionId::ThemeLight}) {
            page.trigger(id);
            page.settle();
            QVERIFY(page.window.actions()[id]->isChecked());
            QVERIFY(!page.window.grab().isNull());
        }
        QVERIFY(!widgets::theme::isDark());
        QCOMPARE(widgets::language(), QStringLiteral("en"));
        QVERIFY(!page.document().isModified());
    }
    void switchingTheLanguageKeepsViewToggles() {
        WindowPage page(QStringLiteral("1"));
        for (const ActionId id : {ActionId::ShowGrid, ActionId::SnapToGrid}) {
            const bool before = page.window.actions()[id]->isChecked();
            page.trigger(id);
            for (const ActionId language : {ActionId::Chinese, ActionId::English}) {
                page.trigger(language);
                page.settle(); // the window hears of it through the event queue
                QCOMPARE(page.window.actions()[id]->isChecked(), !before);
            }
            page.trigger(id);
        }
    }
    void theChoicesAreRemembered() {
        {
            WindowPage page;
            page.trigger(ActionId::ThemeDark);
            page.trigger(ActionId::Chinese);
        }
        QCOMPARE(widgets::setting(widgets::Setting::Theme).toInt(), int(widgets::theme::Mode::Dark));
        QCOMPARE(widgets::setting(widgets::Setting::Language).toString(), QStringLiteral("zh_CN"));
        WindowPage page;
        page.trigger(ActionId::ThemeLight);
        page.trigger(ActionId::English);
    }

    void aFileThatCannotBeReadIsRefusedAndChangesNothing_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("not SQLite") << fileWith(QStringLiteral("text.spanwright"), "this is a letter, not a project; it is long enough to have a header");
        QTest::newRow("empty") << fileWith(QStringLiteral("empty.spanwright"), "");
        QByteArray broken = bytesOf(savedPlan(QStringLiteral("whole.spanwright")));
        for (qsizetype i = 100; i < broken.size(); ++i) broken[i] = char(i * 7);
        QTest::newRow("damaged") << fileWith(QStringLiteral("damaged.spanwright"), broken);
        QByteArray newer = bytesOf(savedPlan(QStringLiteral("whole.spanwright")));
        newer[63] = 99; // user_version, big endian at offset 60
        QTest::newRow("newer") << fileWith(QStringLiteral("newer.spanwright"), newer);
        QTest::newRow("bad JSON") << fileWith(QStringLiteral("bad.json"), "{\"name\": ");
        QTest::newRow("missing") << test::temporaryHome.path(QStringLiteral("missing.spanwright"));
    }
    void aFileThatCannotBeReadIsRefusedAndChangesNothing() {
        QFETCH(const QString, path);
        WindowPage page(QStringLiteral("1"));
        edit(page);
        const Project before = page.document().project();
        const QByteArray bytes = bytesOf(path);
        page.window.showMessage(QString());
        widgets::dialogs::nextAnswer(Answer::No);
        widgets::dialogs::nextFileName(path);
        page.trigger(ActionId::Open);
        QVERIFY(!page.window.message().isEmpty());
        QVERIFY2(page.window.message().contains(QFileInfo(path).fileName()) || path.endsWith(QLatin1String(".json")), qPrintable(page.window.message()));
        QVERIFY(page.document().project() == before);
        QVERIFY(page.document().isModified());
        QCOMPARE(bytesOf(path), bytes);
    }

    void delayRingsSayWhyTheyAreOff() {
        WindowPage page(QStringLiteral("3"));
        QAction* rings = page.window.actions()[ActionId::DelayRings];
        const QString help = rings->statusTip();
        QVERIFY(rings->isEnabled());
        page.trigger(ActionId::ShowMap);
        QVERIFY(!rings->isEnabled() && rings->statusTip() != help && rings->toolTip().contains(rings->statusTip()));
        page.trigger(ActionId::ShowMap);
        QVERIFY(rings->isEnabled());
        QCOMPARE(rings->statusTip(), help);
    }
    void delayRingsStartFromTheSitesMenu() {
        WindowPage page(QStringLiteral("3"));
        const SiteId second = page.scenario().sites[1]->id;
        const QPoint at = page.window.canvas()->sitePosition(second).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, page.window.canvas()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(page.window.canvas()->viewport(), &event);
        auto* menu = page.find<QMenu>(QStringLiteral("canvasMenu"));
        QVERIFY(page.document().selection() == std::set<ItemRef>{ref(second)});
        page.find<QAction>(QStringLiteral("ringsFromHere"))->trigger();
        menu->close();
        QVERIFY(page.window.actions()[ActionId::DelayRings]->isChecked());
        QVERIFY(!page.window.canvas()->rings().curves().empty());
    }
    void closingWithChangesAsks_data() {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("saves");
        QTest::newRow("cancel stays") << int(Answer::Cancel) << false << false;
        QTest::newRow("discard closes") << int(Answer::No) << true << false;
        QTest::newRow("save saves and closes") << int(Answer::Yes) << true << true;
    }
    void closingWithChangesAsks() {
        QFETCH(const int, answer);
        QFETCH(const bool, closes);
        QFETCH(const bool, saves);
        WindowPage page;
        const QString path = savedPlan(QStringLiteral("closing.spanwright"));
        QVERIFY(page.window.openPath(path));
        edit(page);
        widgets::dialogs::nextAnswer(static_cast<Answer>(answer));
        QCOMPARE(page.window.close(), closes);
        QCOMPARE(store::load(path.toStdString())->scenarios[0]->sites.size(), saves ? 2u : 1u);
    }
    void closingWithoutChangesDoesNotAsk() {
        WindowPage page(QStringLiteral("1"));
        QVERIFY(page.window.close());
    }
    void savingTakesWhatIsBeingTyped_data() {
        QTest::addColumn<QString>("field");
        QTest::newRow("a number with a unit") << "site_power_cap";
        QTest::newRow("a name") << "site_name";
    }
    void savingTakesWhatIsBeingTyped() {
        QFETCH(const QString, field);
        WindowPage page;
        const QString path = savedPlan(QStringLiteral("typing.spanwright"));
        QVERIFY(page.window.openPath(path));
        page.document().select({ref(page.scenario().sites[0]->id)});
        QWidget* found = page.find(field);
        auto* line = qobject_cast<QLineEdit*>(found);
        if (!line) line = found->findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("7 MW"));
        QTest::keyClick(&page.window, Qt::Key_S, Qt::ControlModifier);
        const Site saved = *store::load(path.toStdString())->scenarios[0]->sites[0];
        if (field == QLatin1String("site_name")) QCOMPARE(saved.name, std::string("7 MW"));
        else QCOMPARE(saved.powerCap.base(), 7e6);
        QVERIFY(!page.document().isModified());
        QVERIFY(line->hasFocus());
    }
    void closingAsksAboutWhatIsBeingTyped() {
        WindowPage page;
        QVERIFY(page.window.openPath(savedPlan(QStringLiteral("typing.spanwright"))));
        page.document().select({ref(page.scenario().sites[0]->id)});
        auto* line = page.find<QLineEdit>(QStringLiteral("site_name"));
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("x"));
        widgets::dialogs::nextAnswer(Answer::Cancel);
        QVERIFY(!page.window.close());
    }
    void aNameThatIsTakenIsAskedAbout_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("whole name") << "taken 1.2.spanwright";
        QTest::newRow("a suffix of its own") << "taken 1.2";
        QTest::newRow("no suffix") << "taken";
    }
    void aNameThatIsTakenIsAskedAbout() {
        QFETCH(const QString, typed);
        const QString path = savedPlan(typed.section(QStringLiteral(".spanwright"), 0, 0) + QStringLiteral(".spanwright"));
        const QByteArray before = bytesOf(path);
        WindowPage page(QStringLiteral("1"));
        bool isAsked = false;
        int rounds = 0;
        QTimer hand; // types the name, says No to the question, then gives up
        connect(&hand, &QTimer::timeout, &hand, [&] {
            auto* modal = QApplication::activeModalWidget();
            if (auto* question = qobject_cast<QMessageBox*>(modal)) {
                isAsked = true;
                return QTest::mouseClick(question->button(QMessageBox::No), Qt::LeftButton);
            }
            auto* dialog = qobject_cast<QFileDialog*>(modal);
            if (!dialog) return;
            if (isAsked || ++rounds > 5) return dialog->reject();
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            if (rounds == 1) name->setText(test::temporaryHome.path(typed));
            QTimer::singleShot(0, name, [name] { QTest::keyClick(name, Qt::Key_Return); }); // a timer in its slot does not fire again
        });
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        hand.start(20);
        page.trigger(ActionId::SaveAs);
        QVERIFY(isAsked);
        QCOMPARE(bytesOf(path), before);
        QVERIFY(page.document().path().isEmpty());
    }
    void savingNowhereKeepsTheChanges() {
        WindowPage page(QStringLiteral("1"));
        edit(page);
        widgets::dialogs::nextFileName(QString());
        page.trigger(ActionId::Save);
        QVERIFY(page.document().isModified());
    }
    void theTitleNamesTheFileAndMarksChanges() {
        WindowPage page;
        QVERIFY(page.window.openPath(savedPlan(QStringLiteral("title.spanwright"))));
        QVERIFY(page.window.windowTitle().contains(QStringLiteral("title.spanwright")));
        QVERIFY(!page.window.isWindowModified());
        edit(page);
        QVERIFY(page.window.isWindowModified());
    }
    void linksAndTheGroundHaveMenus() {
        WindowPage page(QStringLiteral("1"));
        const QPolygonF way = page.window.canvas()->linkPath(page.scenario().links.front()->id);
        const auto menuAt = [&](const QPoint& at) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, page.window.canvas()->viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(page.window.canvas()->viewport(), &event);
            auto* menu = page.find<QMenu>(QStringLiteral("canvasMenu"));
            const QList<QAction*> actions = menu->actions();
            menu->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return actions;
        };
        const QList<QAction*> link = menuAt(((way.front() + way.back()) / 2).toPoint());
        QVERIFY(page.document().selection() == std::set<ItemRef>{ref(page.scenario().links.front()->id)});
        QVERIFY(link.contains(page.window.actions()[ActionId::Delete]));
        QTest::qWait(0);
        const QList<QAction*> ground = menuAt(page.window.canvas()->viewport()->rect().topRight() + QPoint(-5, 5));
        QVERIFY(ground.contains(page.window.actions()[ActionId::Paste]) && !ground.contains(page.window.actions()[ActionId::Delete]));
    }
    void theStartScreenLeadsBack() {
        WindowPage page;
        QVERIFY(!page.window.findChild<QWidget*>(QStringLiteral("startBack")));
        QVERIFY(page.window.openPath(savedPlan(QStringLiteral("back.spanwright"))));
        page.trigger(ActionId::Tour);
        QVERIFY(page.find<QWidget>(QStringLiteral("tour"))->isVisible());
        page.trigger(ActionId::Start);
        QVERIFY(!page.find<QWidget>(QStringLiteral("tour"))->isVisible()); // what it points to is hidden
        QVERIFY(!page.window.canvas()->isVisible());
        QTest::mouseClick(page.find<QCommandLinkButton>(QStringLiteral("startBack")), Qt::LeftButton);
        QVERIFY(page.window.canvas()->isVisible());
        page.trigger(ActionId::Start);
        QTest::keyClick(page.find<QCommandLinkButton>(QStringLiteral("startNew")), Qt::Key_Escape);
        QVERIFY(page.window.canvas()->isVisible());
    }
    void aFileOpensOnTheScenarioThatWasShown() {
        const QString path = savedPlan(QStringLiteral("two.spanwright"));
        ScenarioId second;
        {
            WindowPage page;
            QVERIFY(page.window.openPath(path));
            page.trigger(ActionId::DuplicateScenario);
            QCOMPARE(page.document().project().scenarios.size(), 2u);
            second = page.document().scenarioId();
            QVERIFY(second != page.document().project().scenarios.front()->id);
            QVERIFY(page.document().save(path, QString()));
        }
        WindowPage later;
        QVERIFY(later.window.openPath(path));
        QCOMPARE(later.document().scenarioId(), second);
    }
    void recentFilesAreInTheFileMenu() {
        const QString path = savedPlan(QStringLiteral("in the menu.spanwright"));
        WindowPage page;
        QVERIFY(page.window.openPath(path));
        auto* recent = page.find<QMenu>(QStringLiteral("recentMenu"));
        for (auto* menu : page.window.menuBar()->findChildren<QMenu*>()) Q_EMIT menu->aboutToShow();
        QVERIFY(!recent->isEmpty());
        QCOMPARE(recent->actions().front()->text(), QStringLiteral("in the menu.spanwright"));
    }
    void recentFilesAreOfferedMostRecentFirst() {
        const QString first = savedPlan(QStringLiteral("first.spanwright")), second = savedPlan(QStringLiteral("second.spanwright"));
        WindowPage page;
        QVERIFY(page.window.openPath(first));
        QVERIFY(page.window.openPath(second));
        page.trigger(ActionId::Start);
        const auto recent = page.window.findChildren<QCommandLinkButton*>(QStringLiteral("recent"));
        QVERIFY(recent.size() >= 2);
        for (const auto& [button, path] : {std::pair{recent[0], second}, std::pair{recent[1], first}}) {
            QCOMPARE(button->text(), QFileInfo(path).completeBaseName());
            QVERIFY2(button->description().contains(QFileInfo(path).absolutePath()), qPrintable(button->description()));
        }
        QTest::mouseClick(recent[1], Qt::LeftButton);
        QCOMPARE(page.document().path(), first);
    }
    void scenariosAreDuplicatedSwitchedAndDeletedWithUndo() {
        WindowPage page(QStringLiteral("1"));
        const ScenarioId original = page.document().scenarioId();
        page.trigger(ActionId::DuplicateScenario);
        QCOMPARE(page.document().project().scenarios.size(), 2u);
        QVERIFY(page.document().scenarioId() != original);
        page.trigger(ActionId::DeleteScenario);
        QCOMPARE(page.document().scenarioId(), original);
        QVERIFY(!page.window.actions()[ActionId::DeleteScenario]->isEnabled());
        page.trigger(ActionId::Undo);
        QCOMPARE(page.document().project().scenarios.size(), 2u);
    }
    void aScenarioDuplicatedTwiceHasThreeNames() {
        WindowPage page(QStringLiteral("1"));
        const ScenarioId original = page.document().scenarioId();
        for (int i = 0; i < 3; ++i) {
            page.document().setScenario(original);
            page.trigger(ActionId::DuplicateScenario);
        }
        std::set<std::string> names;
        for (const auto& scenario : page.document().project().scenarios) names.insert(scenario->name);
        QCOMPARE(names.size(), 4u);
    }
    void aScenarioGoesThroughJsonUnchanged() {
        WindowPage page(QStringLiteral("1"));
        const QString path = test::temporaryHome.path(QStringLiteral("out.json"));
        widgets::dialogs::nextFileName(path);
        page.trigger(ActionId::ExportJson);
        const Scenario written = page.scenario();
        page.trigger(ActionId::New);
        widgets::dialogs::nextFileName(path);
        page.trigger(ActionId::ImportJson);
        QVERIFY2(page.document().project().scenarios.size() == 2, qPrintable(page.window.message()));
        Scenario read = *page.document().project().scenarios[1];
        read.id = written.id;
        QVERIFY(read == written);
    }
    void helpAndAboutOpen() {
        WindowPage page(QStringLiteral("1"));
        const auto shown = [&page](ActionId id) { // the text of the dialog that the action opens
            page.trigger(id);
            QString text;
            for (auto* browser : page.window.findChildren<QTextBrowser*>())
                if (browser->isVisible() && browser->window() != &page.window) {
                    text += browser->toPlainText();
                    delete browser->window();
                }
            return text;
        };
        QVERIFY(shown(ActionId::Help).contains(widgets::say(FigureId::DaysToTrain)));
        QVERIFY(shown(ActionId::About).contains(QStringLiteral("GPL-3.0-or-later")));
        page.trigger(ActionId::Catalogue);
        QVERIFY(page.window.findChild<widgets::CatalogueBrowser*>()->isVisible());
        page.trigger(ActionId::Validation);
        const auto* runs = page.window.findChild<widgets::ValidationPage*>();
        QVERIFY(runs && runs->isVisible() && !runs->isModal());
        page.trigger(ActionId::Quotation);
        QVERIFY(page.window.findChild<QWidget*>(QStringLiteral("quotationDialog"))->isVisible());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
