// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/quantityedit.h"
#include "evidence/quotationdialog.h"
#include "text/language.h"
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {

struct Shown {
    Shown() : dialog(catalogue::Catalogue::shipped()) {
        dialog.show();
        if (!QTest::qWaitForWindowExposed(&dialog)) qFatal("the dialog is not shown");
    }
    void type(const char* field, const QString& text) {
        QLineEdit* edit = dialog.findChild<QuantityEdit*>(QLatin1String(field))->lineEdit();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    [[nodiscard]] QString cell(const char* table, int row, int column) const { return dialog.findChild<QTableWidget*>(QLatin1String(table))->item(row, column)->text(); }
    QuotationDialog dialog;
};

} // namespace

class TestQuotationDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWithAHundredHours() {
        const Shown s;
        QCOMPARE(s.cell("quotationReadings", 0, 3), QStringLiteral("4.17 d"));
        QVERIFY(s.dialog.findChild<QTableWidget*>(QStringLiteral("quotationRuns"))->rowCount() >= 10);
    }
    void editsAreCheckedAtOnce() {
        Shown s;
        s.dialog.findChild<QSpinBox*>(QStringLiteral("quotationCount"))->setValue(50'000);
        QCOMPARE(s.cell("quotationReadings", 0, 3), QStringLiteral("8.33 d"));
        s.type("quotationPower", QStringLiteral("35 MW"));
        QCOMPARE(s.cell("quotationReadings", 0, 2), QStringLiteral("1"));
    }
    void nothingStatedSaysWhatToState() {
        Shown s;
        s.type("quotationEnergy", {});
        QVERIFY(!s.dialog.findChild<QTableWidget*>(QStringLiteral("quotationReadings"))->isVisible());
        QCOMPARE(s.dialog.findChild<QLabel*>(QStringLiteral("quotationNote"))->text(), say(Term::ReasonQuotationEmpty));
        s.type("quotationDuration", QStringLiteral("90 d"));
        QVERIFY(s.dialog.findChild<QTableWidget*>(QStringLiteral("quotationReadings"))->isVisible());
    }
};

QTEST_MAIN(TestQuotationDialog)
#include "tst_quotationdialog.moc"
