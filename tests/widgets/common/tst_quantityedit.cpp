// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "common/quantityedit.h"
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace spanwright;
using widgets::QuantityEdit;

namespace {

QString shownReason(const QuantityEdit& field) {
    const auto* label = field.findChild<QLabel*>();
    return label->isHidden() ? QString() : label->text();
}
void type(QuantityEdit& field, const QString& text) {
    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), text);
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
}
double onlyValue(const QSignalSpy& spy) { return spy.size() == 1 ? spy.front().front().toDouble() : NAN; }

} // namespace

class TestQuantityEdit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnyUnitOfItsKind_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("base");
        QTest::newRow("km") << int(Kind::Length) << "120 km" << 120e3;
        QTest::newRow("without a space") << int(Kind::Length) << "85km" << 85e3;
        QTest::newRow("Tb/s") << int(Kind::BitRate) << "3.2 Tb/s" << 3.2e12;
        QTest::newRow("us") << int(Kind::Duration) << "50 us" << 50e-6;
        QTest::newRow("GW") << int(Kind::Power) << "1.2 GW" << 1.2e9;
        QTest::newRow("exponent") << int(Kind::Count) << "1e6" << 1e6;
        QTest::newRow("negative") << int(Kind::Count) << "-3" << -3.0;
    }
    void readsAnyUnitOfItsKind() {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        QFETCH(const double, base);
        QuantityEdit field(static_cast<Kind>(kind));
        field.setValue(7);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, text);
        QVERIFY2(std::abs(onlyValue(edited) - base) <= 1e-12 * std::abs(base), qPrintable(field.lineEdit()->text()));
        QCOMPARE(shownReason(field), QString());
    }

    void refusesNonsenseWithTheReason_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("grouped") << int(Kind::Length) << "1,500 km" << "1,500";
        QTest::newRow("decimal comma") << int(Kind::Power) << "1,5" << "1,5";
        QTest::newRow("wrong kind") << int(Kind::Length) << "3 W" << "W";
        QTest::newRow("unknown unit") << int(Kind::Power) << "3 parrots" << "parrots";
        QTest::newRow("no number") << int(Kind::Length) << "far" << "far";
        QTest::newRow("two numbers") << int(Kind::Length) << "1 2 km" << "2 km";
        QTest::newRow("empty") << int(Kind::Length) << " " << "";
        QTest::newRow("not finite") << int(Kind::Length) << "1e999 km" << "1e999";
    }
    void refusesNonsenseWithTheReason() {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        QFETCH(const QString, named);
        QuantityEdit field(static_cast<Kind>(kind));
        field.setValue(7);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, text);
        QVERIFY(edited.isEmpty());
        const QString reason = shownReason(field);
        QVERIFY(!reason.isEmpty());
        QVERIFY2(reason.contains(named), qPrintable(reason));
        QCOMPARE(field.lineEdit()->text(), text); // what was typed stays to be mended
    }

    void refusesWhatIsOutOfRangeAndNamesTheRange_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("below") << "4 km";
        QTest::newRow("above") << "81 km";
    }
    void refusesWhatIsOutOfRangeAndNamesTheRange() {
        QFETCH(const QString, text);
        QuantityEdit field(Kind::Length);
        field.setAccessibleName(QStringLiteral("Fibre length"));
        field.setRange(5e3, 80e3);
        field.setValue(10e3);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, text);
        QVERIFY(edited.isEmpty());
        for (const char* part : {"Fibre length", "5 km", "80 km"}) QVERIFY2(shownReason(field).contains(QLatin1String(part)), qPrintable(shownReason(field)));
    }
    void acceptsTheEndsOfTheRange() {
        QuantityEdit field(Kind::Length);
        field.setRange(5e3, 80e3);
        field.setValue(10e3);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, QStringLiteral("5 km"));
        type(field, QStringLiteral("80 km"));
        QCOMPARE(edited.size(), 2);
    }
    void aGoodValueTakesTheReasonAway() {
        QuantityEdit field(Kind::Length);
        field.setValue(7);
        type(field, QStringLiteral("far"));
        QVERIFY(!shownReason(field).isEmpty());
        type(field, QStringLiteral("9 km"));
        QCOMPARE(shownReason(field), QString());
    }

    void keepsTheUnitTheUserTyped() {
        QuantityEdit field(Kind::Length);
        field.setValue(120e3);
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("120 km"));
        type(field, QStringLiteral("500 m"));
        field.setValue(1500);
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("1500 m"));
    }
    void aBareNumberTakesTheUnitShown() {
        QuantityEdit field(Kind::Length);
        field.setValue(120e3);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, QStringLiteral("80"));
        QCOMPARE(onlyValue(edited), 80e3);
    }
    void showsNoGroupingThatItWouldRefuse() {
        QuantityEdit field(Kind::Count);
        field.setValue(16384);
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("16384"));
    }
    void whatItShowsItReadsBack_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("base");
        for (int kind = 0; kind <= int(Kind::Mfu); ++kind)
            for (const double base : {0.0, 1.0, 0.000123456, 0.5, 12345.0, 9.87654e11})
                QTest::addRow("kind %d, %g", kind, base) << kind << base;
    }
    void whatItShowsItReadsBack() {
        QFETCH(const int, kind);
        QFETCH(const double, base);
        QuantityEdit field(static_cast<Kind>(kind));
        field.setValue(base);
        const QString shown = field.lineEdit()->text();
        field.setValue(base + 1);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, shown);
        QVERIFY2(std::abs(onlyValue(edited) - base) <= 1e-5 * std::abs(base), qPrintable(shown + QLatin1Char('|') + shownReason(field)));
    }

    void stepsThroughOneTwoFive_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("up");
        QTest::addColumn<double>("down");
        QTest::newRow("1") << 1e3 << 2e3 << 500.0;
        QTest::newRow("2") << 2e3 << 5e3 << 1e3;
        QTest::newRow("5") << 5e3 << 10e3 << 2e3;
        QTest::newRow("between") << 3e3 << 5e3 << 2e3;
        QTest::newRow("just below a decade") << 9.9e3 << 10e3 << 5e3;
    }
    void stepsThroughOneTwoFive() {
        QFETCH(const double, from);
        for (const auto& [key, name] : {std::pair{Qt::Key_Up, "up"}, std::pair{Qt::Key_Down, "down"}}) {
            QuantityEdit field(Kind::Length);
            field.setValue(from);
            QSignalSpy edited(&field, &QuantityEdit::edited);
            QTest::keyClick(field.lineEdit(), key);
            const double expected = *static_cast<const double*>(QTest::qData(name, qMetaTypeId<double>()));
            QVERIFY2(std::abs(onlyValue(edited) - expected) < 1e-9 * expected, name);
        }
    }
    void stepsStopAtTheRange() {
        QuantityEdit field(Kind::Length);
        field.setRange(5e3, 80e3);
        field.setValue(60e3);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        QTest::keyClick(field.lineEdit(), Qt::Key_Up);
        QCOMPARE(onlyValue(edited), 80e3);
        QTest::keyClick(field.lineEdit(), Qt::Key_Up);
        QCOMPARE(edited.size(), 1); // nothing left to change
    }
    void theWheelChangesNothing() {
        QuantityEdit field(Kind::Length);
        field.setValue(120e3);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.lineEdit()->setFocus();
        QSignalSpy edited(&field, &QuantityEdit::edited);
        QWheelEvent wheel(QPointF(5, 5), field.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(field.lineEdit(), &wheel);
        QVERIFY(edited.isEmpty());
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("120 km"));
    }
    void escapeTakesBackWhatWasTyped() {
        QuantityEdit field(Kind::Length);
        field.setValue(120e3);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        QTest::keyClicks(field.lineEdit(), QStringLiteral("99"));
        QTest::keyClick(field.lineEdit(), Qt::Key_Escape);
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("120 km"));
        QVERIFY(edited.isEmpty());
    }
    void anOptionalFieldMayBeEmptied() {
        QuantityEdit field(Kind::Duration);
        field.setOptional(QStringLiteral("not measured"));
        field.setValue(1e-3);
        QSignalSpy cleared(&field, &QuantityEdit::cleared);
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, QStringLiteral(" "));
        QCOMPARE(cleared.size(), 1);
        QVERIFY(edited.isEmpty());
    }
    void aMixedFieldTakesAnyValueForAll_data() {
        QTest::addColumn<double>("shownBefore");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("base");
        QTest::newRow("another value") << 512.0 << "64" << 64.0;
        QTest::newRow("the value shown before") << 512.0 << "512" << 512.0;
        QTest::newRow("zero") << 0.0 << "0" << 0.0;
    }
    void aMixedFieldTakesAnyValueForAll() {
        QFETCH(const double, shownBefore);
        QFETCH(const QString, text);
        QFETCH(const double, base);
        QuantityEdit field(Kind::Count);
        field.setValue(shownBefore);
        field.setMixed();
        QCOMPARE(field.lineEdit()->text(), QString());
        QSignalSpy edited(&field, &QuantityEdit::edited);
        type(field, text);
        QCOMPARE(onlyValue(edited), base);
    }
    void aRefreshLeavesWhatIsBeingTyped_data() {
        QTest::addColumn<QString>("state");
        QTest::newRow("value") << "value";
        QTest::newRow("empty") << "empty";
        QTest::newRow("mixed") << "mixed";
    }
    void aRefreshLeavesWhatIsBeingTyped() {
        QFETCH(const QString, state);
        QuantityEdit field(Kind::Duration);
        field.setOptional(QStringLiteral("not measured"));
        const auto refresh = [&] {
            if (state == QLatin1String("mixed")) field.setMixed();
            else field.setValue(state == QLatin1String("value") ? 1e-3 : NAN);
        };
        refresh();
        field.lineEdit()->selectAll();
        QTest::keyClicks(field.lineEdit(), QStringLiteral("2 m"));
        refresh();
        QCOMPARE(field.lineEdit()->text(), QStringLiteral("2 m"));
    }
};

QTEST_MAIN(TestQuantityEdit)
#include "tst_quantityedit.moc"
