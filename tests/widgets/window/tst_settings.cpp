// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include "common/theme.h"
#include "support/windowpage.h"
#include "text/numberformat.h"
#include "units/units.h"
#include "window/settingsdialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

using namespace spanwright;
using test::WindowPage;
using widgets::ActionId;
using widgets::Setting;

class TestSettings final : public QObject {
    Q_OBJECT

    static widgets::SettingsDialog* open(WindowPage& page) {
        page.trigger(ActionId::Settings);
        auto* dialog = page.find<widgets::SettingsDialog>(QStringLiteral("settingsDialog"));
        if (!QTest::qWaitForWindowActive(dialog, 30'000)) qFatal("the dialog does not become active");
        return dialog;
    }
    /// By the keys that a hand would press.
    static void choose(WindowPage& page, const char* name, int index) {
        auto* box = page.find<QComboBox>(QLatin1String(name));
        box->setFocus();
        while (box->currentIndex() != index) {
            const int before = box->currentIndex();
            QTest::keyClick(box, before < index ? Qt::Key_Down : Qt::Key_Up);
            box = page.find<QComboBox>(QLatin1String(name)); // another language makes another one
            if (box->currentIndex() == before) qFatal("the choice does not move");
        }
    }

private Q_SLOTS:
    void init() {
        for (const widgets::SettingField& field : widgets::settingFields()) widgets::setSetting(field.key, widgets::standardSetting(field.key));
        widgets::setSetting(Setting::Language, QStringLiteral("en"));
        widgets::setLanguage(QStringLiteral("en"));
        widgets::theme::apply(widgets::theme::Mode::Light);
    }
    void cleanup() { widgets::setNumberFormat(widgets::NumberFormat::Comma); }

    void everyFieldHasAWidgetWithItsValue() {
        widgets::setSetting(Setting::RecoverySeconds, 60);
        widgets::setSetting(Setting::MapOnNew, false);
        WindowPage page;
        const auto* dialog = open(page);
        for (const widgets::SettingField& field : widgets::settingFields()) {
            const auto* editor = dialog->findChild<QWidget*>(field.name);
            QVERIFY2(editor && editor->isVisible(), qPrintable(field.name));
            QCOMPARE(editor->accessibleName(), field.label);
        }
        QCOMPARE(page.find<QComboBox>(QStringLiteral("setting_recovery_seconds"))->currentText(), QStringLiteral("every minute"));
        QVERIFY(!page.find<QCheckBox>(QStringLiteral("setting_map_on_new"))->isChecked());
    }

    void theLanguageChangesAtOnce() {
        WindowPage page(QStringLiteral("1"));
        auto* dialog = open(page);
        choose(page, "setting_language", 2);
        QCoreApplication::processEvents();
        QCOMPARE(widgets::language(), QStringLiteral("zh_CN"));
        QVERIFY(page.window.actions()[ActionId::Chinese]->isChecked());
        QVERIFY(dialog->findChild<QComboBox*>(QStringLiteral("setting_language"))->hasFocus());
        QCOMPARE(widgets::setting(Setting::Language).toString(), QStringLiteral("zh_CN"));
        page.trigger(ActionId::English);
        QCoreApplication::processEvents();
        QCOMPARE(page.find<QComboBox>(QStringLiteral("setting_language"))->currentText(), QStringLiteral("English"));
    }

    void coloursChangeAtOnce() {
        WindowPage page;
        open(page);
        choose(page, "setting_theme", 2);
        QVERIFY(widgets::theme::isDark());
        QVERIFY(page.window.actions()[ActionId::ThemeDark]->isChecked());
    }

    void largeNumbersAreGroupedAsChosen() {
        widgets::setSetting(Setting::NumberFormat, 1);
        WindowPage page(QStringLiteral("3"));
        const auto shows = [&](const QString& text) {
            for (const auto* tree : page.window.findChildren<QTreeWidget*>(QStringLiteral("planTree")))
                if (!tree->findItems(text, Qt::MatchContains | Qt::MatchRecursive).isEmpty()) return true;
            return false;
        };
        const int count = page.scenario().sites[0]->clusters[0]->pools[0]->count;
        const QString plain = QString::number(count);
        const QString left = plain.chopped(3), right = plain.right(3);
        QVERIFY(count >= 1000 && count < 1'000'000);
        QVERIFY(shows(left + QLatin1Char(',') + right));
        open(page);
        choose(page, "setting_number_format", 2);
        QCoreApplication::processEvents();
        QVERIFY(shows(left + QChar(0x202F) + right));
        QVERIFY(!shows(left + QLatin1Char(',') + right));
        choose(page, "setting_number_format", 3);
        QCoreApplication::processEvents();
        QVERIFY(shows(plain));
    }

    void fieldsHoldWhatCanBeReadAgain_data() {
        QTest::addColumn<int>("format");
        for (const int format : {0, 1, 2, 3}) QTest::addRow("%d", format) << format;
    }
    void fieldsHoldWhatCanBeReadAgain() {
        QFETCH(const int, format);
        widgets::setNumberFormat(static_cast<widgets::NumberFormat>(format));
        const std::string text = widgets::ungrouped(print(Kind::Power, 1'234'500e6, 7).text()).toStdString();
        const ParsedQuantity read = parse(Kind::Power, text);
        QVERIFY2(read.problem == ParseProblem::None, text.c_str());
        QCOMPARE(read.base, 1'234'500e6);
    }

    void newProjectsBeginAsChosen() {
        WindowPage page;
        open(page);
        auto* box = page.find<QCheckBox>(QStringLiteral("setting_map_on_new"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        page.trigger(ActionId::New);
        QVERIFY(!page.scenario().drawing->isMapShown);
        QVERIFY(!page.document().isModified());
        QTest::keyClick(box, Qt::Key_Space);
        page.trigger(ActionId::New);
        QVERIFY(page.scenario().drawing->isMapShown);
    }

    void snappingFollowsTheMenuAndBack() {
        WindowPage page(QStringLiteral("1"));
        open(page);
        auto* box = page.find<QCheckBox>(QStringLiteral("setting_snaps_to_grid"));
        QVERIFY(box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!page.window.actions()[ActionId::SnapToGrid]->isChecked());
        page.trigger(ActionId::SnapToGrid);
        QVERIFY(box->isChecked());
        QVERIFY(widgets::setting(Setting::SnapsToGrid).toBool());
    }

    void theRecoveryCopyIsAsOftenAsChosen() {
        WindowPage page(QStringLiteral("1"));
        auto* timer = page.document().findChild<QTimer*>(QStringLiteral("recoveryTimer"));
        QCOMPARE(timer->interval(), 20'000);
        open(page);
        choose(page, "setting_recovery_seconds", 3);
        timer->start(1);
        QTRY_COMPARE(timer->interval(), 300'000);
        const widgets::Document later;
        QCOMPARE(later.findChild<QTimer*>(QStringLiteral("recoveryTimer"))->interval(), 300'000);
    }

    void recentFilesAreForgotten() {
        widgets::addRecentFile(test::temporaryHome.path(QStringLiteral("config")));
        WindowPage page;
        QVERIFY(page.window.findChild<QWidget*>(QStringLiteral("recent")));
        open(page);
        auto* button = page.find<QPushButton>(QStringLiteral("clearRecent"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(widgets::setting(Setting::RecentFiles).toStringList().isEmpty());
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(!page.window.findChild<QWidget*>(QStringLiteral("recent")));
    }

    void allAreReset() {
        WindowPage page;
        open(page);
        choose(page, "setting_theme", 2);
        choose(page, "setting_number_format", 2);
        QTest::mouseClick(page.find<QPushButton>(QStringLiteral("resetSettings")), Qt::LeftButton);
        QCoreApplication::processEvents();
        for (const widgets::SettingField& field : widgets::settingFields()) QCOMPARE(widgets::setting(field.key).toString(), widgets::standardSetting(field.key).toString());
        QCOMPARE(page.find<QComboBox>(QStringLiteral("setting_number_format"))->currentIndex(), 0);
        widgets::setLanguage(QStringLiteral("en"));
    }

    void aSettingIsFoundByName() {
        WindowPage page(QStringLiteral("1"));
        QTest::keyClick(&page.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(page.find(QStringLiteral("commandQuery")), QStringLiteral("large numbers"));
        QTest::keyClick(page.find(QStringLiteral("commandQuery")), Qt::Key_Return);
        QVERIFY(QTest::qWaitForWindowActive(page.find<widgets::SettingsDialog>(QStringLiteral("settingsDialog"))));
        QTRY_VERIFY(page.find(QStringLiteral("setting_number_format"))->hasFocus());
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
