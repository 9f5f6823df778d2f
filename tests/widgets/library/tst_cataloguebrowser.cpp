// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "library/cataloguebrowser.h"
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;

namespace {

struct Browsed {
    Browsed() : browser(document) {
        document.reset(Plan().site("A").pool("A", 512).job("train").project(), QString(), -1);
        document.waitForAssessment();
        browser.show(QString());
    }
    template <class T = QLineEdit> T* field(const char* name) { return browser.findChild<T*>(QLatin1String(name)); }
    QTableWidget* table() { return field<QTableWidget>("catalogueTable"); }
    QString detail() { return browser.findChild<QTextBrowser*>()->toPlainText(); }
    void filter(const QString& words) { field("catalogueFilter")->setText(words); }
    void override(const QString& value, const QString& source) {
        field("overrideValue")->setText(value);
        field("overrideSource")->setText(source);
        QTest::mouseClick(field<QPushButton>("overrideApply"), Qt::LeftButton);
    }
    void selectAccelerator() {
        filter(acceleratorFacts);
        table()->selectRow(0);
    }
    double power() {
        document.waitForAssessment();
        return document.assessment().total(FigureId::FacilityPower)->value;
    }
    inline static const QString acceleratorFacts = QStringLiteral("accelerators/h100-sxm/");
    widgets::Document document;
    widgets::CatalogueBrowser browser;
};

} // namespace

class TestCatalogueBrowser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryFigureUnfiltered() {
        Browsed b;
        QCOMPARE(b.table()->rowCount(), int(b.document.catalogue().facts().size()));
        QVERIFY(b.table()->rowCount() > 300);
    }
    void filteringNeverChoosesAnotherFact() {
        Browsed b;
        b.filter(QStringLiteral("accelerators/h100-sxm/"));
        b.table()->selectRow(2);
        const QString chosen = b.table()->item(2, 0)->text();
        QVERIFY(b.detail().contains(chosen));
        b.filter(QStringLiteral("fibres/"));
        QVERIFY(b.table()->selectedItems().isEmpty());
        QVERIFY(!b.detail().contains(QStringLiteral("fibres/")));
        b.filter(QStringLiteral("accelerators/h100-sxm/"));
        b.table()->selectRow(2);
        b.filter(QStringLiteral("accelerators/")); // it stays where it is still listed
        QCOMPARE(b.table()->item(b.table()->currentRow(), 0)->text(), chosen);
    }
    void theFilterKeepsRowsWithAllWords_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("one word") << "h100";
        QTest::newRow("two words") << "h100 power";
        QTest::newRow("case and order do not matter") << "POWER H100";
        QTest::newRow("part of a word") << "hcf";
    }
    void theFilterKeepsRowsWithAllWords() {
        QFETCH(const QString, words);
        Browsed b;
        b.filter(words);
        QVERIFY(b.table()->rowCount() > 0);
        QVERIFY(b.table()->rowCount() < int(b.document.catalogue().facts().size()));
        for (int row = 0; row < b.table()->rowCount(); ++row) {
            const QString text = b.table()->item(row, 0)->text() + QLatin1Char(' ') + b.table()->item(row, 4)->text();
            for (const QString& word : words.split(QLatin1Char(' '))) QVERIFY2(text.contains(word, Qt::CaseInsensitive), qPrintable(text));
        }
    }
    void aFilterThatFindsNothingLeavesAnEmptyTable() {
        Browsed b;
        b.filter(QStringLiteral("parrot"));
        QCOMPARE(b.table()->rowCount(), 0);
        QVERIFY(!b.field<QPushButton>("overrideApply")->isEnabled());
    }
    void theSourceOfASelectedFigureIsShown() {
        Browsed b;
        b.selectAccelerator();
        const catalogue::Fact* fact = b.document.catalogue().fact(b.table()->item(0, 0)->text().toStdString());
        QVERIFY(fact);
        const QString source = QString::fromStdString(std::string(b.document.catalogue().sourceText(fact->source)));
        QVERIFY(!source.isEmpty());
        QVERIFY2(b.detail().simplified().contains(source.simplified()), qPrintable(b.detail()));
    }
    void everyRowHasASource() {
        Browsed b;
        for (int row = 0; row < b.table()->rowCount(); ++row) QVERIFY2(!b.table()->item(row, 4)->text().isEmpty(), qPrintable(b.table()->item(row, 0)->text()));
    }

    void anOverrideNeedsAValueAndASource_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("source");
        QTest::newRow("no source") << "2" << " ";
        QTest::newRow("no value") << " " << "meter";
    }
    void anOverrideNeedsAValueAndASource() {
        QFETCH(const QString, value);
        QFETCH(const QString, source);
        Browsed b;
        b.selectAccelerator();
        b.override(value, source);
        QVERIFY(b.document.project().overrides.empty());
    }
    void aValueThatIsNoNumberIsRefusedWithTheReason() {
        Browsed b;
        b.filter(QStringLiteral("regions/"));
        b.table()->selectRow(0);
        for (int row = 0; row < b.table()->rowCount() && std::holds_alternative<std::string>(b.document.catalogue().fact(b.table()->item(row, 0)->text().toStdString())->value); ++row)
            b.table()->selectRow(row + 1);
        b.override(QStringLiteral("1,5"), QStringLiteral("contract"));
        QVERIFY(b.document.project().overrides.empty());
        QVERIFY2(b.detail().contains(QStringLiteral("1,5")), qPrintable(b.detail()));
    }
    void anOverrideChangesTheNumbersAndUndoTakesItBack() {
        Browsed b;
        const double before = b.power();
        const QString fact = QStringLiteral("accelerators/h100-sxm/node_power_max_w");
        b.filter(fact);
        QCOMPARE(b.table()->rowCount(), 1);
        b.table()->selectRow(0);
        b.override(QStringLiteral("20400"), QStringLiteral("our own meter"));
        QCOMPARE(b.document.project().overrides.size(), 1u);
        QVERIFY2(b.power() > before, qPrintable(fact));
        QCOMPARE(b.document.catalogue().fact(fact.toStdString())->provenance, catalogue::Provenance::User);
        QVERIFY(b.detail().contains(QStringLiteral("our own meter")));
        QVERIFY(b.field<QPushButton>("overrideReset")->isEnabled());
        b.document.undoStack()->undo();
        QCOMPARE(b.power(), before);
        b.document.undoStack()->redo();
        QVERIFY(b.power() > before);
        QTest::mouseClick(b.field<QPushButton>("overrideReset"), Qt::LeftButton);
        QCOMPARE(b.power(), before);
    }
};

QTEST_MAIN(TestCatalogueBrowser)
#include "tst_cataloguebrowser.moc"
