// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "common/quantityedit.h"
#include "document/document.h"
#include "support/plan.h"
#include "tariff/periodmodel.h"
#include "tariff/tariffchart.h"
#include "tariff/tariffdialog.h"
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <cmath>

using namespace spanwright;
using namespace spanwright::widgets;

namespace {

struct Shown {
    Shown() {
        document.reset(test::Plan().site("A").project(), {}, 0);
        dialog.emplace(document);
        dialog->show();
        if (!QTest::qWaitForWindowExposed(&*dialog)) qFatal("the dialog is not shown");
    }
    template <class T> T* child(const char* name) { return dialog->findChild<T*>(QLatin1String(name)); }
    bool edit(int row, int column, const QVariant& value) {
        QAbstractItemModel* model = child<QTableView>("tariffPeriods")->model();
        return model->setData(model->index(row, column), value);
    }
    void click(const char* name) { child<QPushButton>(name)->click(); }
    [[nodiscard]] QString error() { return child<QLabel>("tariffError")->text(); }
    [[nodiscard]] bool maySave() { return child<QPushButton>("tariffPut")->isEnabled(); }
    [[nodiscard]] const std::vector<Shared<Tariff>>& tariffs() const { return document.scenario().tariffs; }
    Document document;
    std::optional<TariffDialog> dialog;
};

QString csv(const QTemporaryDir& folder, int hours, int spoiled = -1) {
    QFile file(folder.filePath(QStringLiteral("spot.csv")));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write("time,price_usd_per_kwh\n");
    for (int i = 0; i < hours; ++i) {
        const std::string time = instantText({startOfYear(2026).minutes + 60 * i});
        file.write((time + "," + (i == spoiled ? "cheap" : exactNumber(i % 24 / 100.0)) + "\n").c_str());
    }
    return file.fileName();
}

} // namespace

class TestTariffDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewTariffIsSavedAsOneStep() {
        Shown s;
        QVERIFY(s.maySave() && s.error().isEmpty());
        QTest::keyClicks(s.child<QLineEdit>("tariffName"), QStringLiteral(" X"));
        QLineEdit* demand = s.child<QuantityEdit>("tariffDemand")->lineEdit();
        demand->selectAll();
        QTest::keyClicks(demand, QStringLiteral("12"));
        QTest::keyClick(demand, Qt::Key_Return);
        s.click("tariffPut");
        QCOMPARE(s.tariffs().size(), std::size_t(1));
        QCOMPARE(s.tariffs()[0]->name, std::string("Tariff 1 X"));
        QCOMPARE(s.tariffs()[0]->demandCharge.in(units::USDPerKWMonth), 12.);
        QCOMPARE(s.document.undoStack()->count(), 1);
        s.document.undoStack()->undo();
        QVERIFY(s.tariffs().empty());
    }
    void gapsAndOverlapsAreNamedAndNotSaved() {
        Shown s;
        QVERIFY(s.edit(0, PeriodModel::FromHour, QStringLiteral("8")));
        QVERIFY(!s.maySave());
        QVERIFY2(s.error().contains(QStringLiteral("0:00")), qPrintable(s.error()));
        s.click("tariffAdd");
        QVERIFY2(s.error().contains(QStringLiteral("both hold")) || s.error().contains(QStringLiteral("no price")), qPrintable(s.error()));
        QVERIFY(s.edit(1, PeriodModel::FromHour, 0) && s.edit(1, PeriodModel::ToHour, QStringLiteral("08:00")));
        QVERIFY2(s.maySave(), qPrintable(s.error()));
        QVERIFY(!s.edit(1, PeriodModel::Price, QStringLiteral("much")));
        QVERIFY(!s.error().isEmpty());
        QVERIFY(!s.edit(1, PeriodModel::FirstMonth, 13));
        QVERIFY(s.edit(1, PeriodModel::Price, QStringLiteral("0.03")));
        QVERIFY(s.error().isEmpty());
        auto* chart = s.child<TariffChart>("tariffChart");
        QCOMPARE(chart->priceShown(false, 7), .03);
        QCOMPARE(chart->priceShown(true, 8), .08);
        s.click("tariffPut");
        QCOMPARE(s.tariffs()[0]->periods.size(), std::size_t(2));
    }
    void hourlyPricesComeFromCsv() {
        Shown s;
        const QTemporaryDir folder;
        dialogs::nextFileName(csv(folder, 8760, 100));
        s.click("tariffImport");
        QVERIFY2(s.error().contains(QStringLiteral("102")), qPrintable(s.error())); // the line
        dialogs::nextFileName(csv(folder, 8760));
        s.click("tariffImport");
        QVERIFY2(s.error().isEmpty() && s.maySave(), qPrintable(s.error()));
        QVERIFY(!s.child<QTableView>("tariffPeriods")->isVisible());
        QVERIFY(std::abs(s.child<TariffChart>("tariffChart")->priceShown(false, 13) - .13) < 1e-9);
        s.click("tariffPut");
        QCOMPARE(s.tariffs()[0]->hourlyPrice.size(), std::size_t(8760));
        QCOMPARE(s.tariffs()[0]->name, std::string("spot"));
    }
    void aTariffIsRemovedFromItsSites() {
        Shown s;
        s.click("tariffPut");
        Site site = *s.document.scenario().sites[0];
        site.tariff = s.tariffs()[0]->id;
        QVERIFY(s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), site), QStringLiteral("choose")));
        s.dialog->choose(site.tariff);
        s.click("tariffDelete");
        QVERIFY(s.tariffs().empty() && s.document.scenario().sites[0]->tariff.isNone());
    }
    void anotherTariffIsChosen() {
        Shown s;
        s.click("tariffPut");
        auto* choice = s.child<QComboBox>("tariffChoice");
        QCOMPARE(choice->count(), 2);
        choice->setCurrentIndex(1);
        Q_EMIT choice->activated(1);
        QCOMPARE(s.child<QLineEdit>("tariffName")->text(), QStringLiteral("Tariff 2"));
        s.click("tariffPut");
        QCOMPARE(s.tariffs().size(), std::size_t(2));
    }
};

QTEST_MAIN(TestTariffDialog)
#include "tst_tariffdialog.moc"
