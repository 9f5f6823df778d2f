// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reporttable.h"
#include "cost/costpanel.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Document;
using widgets::ReportTable;

namespace {

struct Shown {
    Document document;
    widgets::CostPanel panel{document};
    explicit Shown(const Project& project) {
        document.reset(project, QString(), -1);
        panel.resize(1100, 300);
        panel.show();
        settle();
    }
    void settle() {
        document.waitForAssessment();
        QCoreApplication::processEvents();
    }
    template <class W> W* field(const char* name) { return panel.findChild<W*>(QLatin1String(name)); }
    void choose(const char* box, const QString& part) {
        auto* choice = field<QComboBox>(box);
        for (int i = 0; i < choice->count(); ++i)
            if (choice->itemText(i).contains(part)) {
                choice->setCurrentIndex(i);
                Q_EMIT choice->activated(i);
                return settle();
            }
        qFatal("%s has no %s", box, qPrintable(part));
    }
    QString cell(int row, int column) { return field<ReportTable>("costTable")->item(row, column)->text(); }
};
Project mixed() {
    Scenario s = Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").scenario();
    Site site = *s.sites[0];
    site.owner = "aws";
    s.sites[0] = Shared<Site>(site);
    Project p;
    p.scenarios.emplace_back(s);
    return p;
}

} // namespace

class TestCostPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTableCanBeChosen() {
        Shown s(mixed());
        QVERIFY(s.field<QComboBox>("costTableChoice")->currentText().contains(QStringLiteral("Cost by site")));
        QCOMPARE(s.cell(0, 0), QStringLiteral("A"));
        s.choose("costTableChoice", QStringLiteral("Bytes between owners"));
        QCOMPARE(s.cell(0, 0), QStringLiteral("A → B"));
        QCOMPARE(s.cell(0, 1), QStringLiteral("AWS"));
        s.choose("costTableChoice", QStringLiteral("Cash flow"));
        QCOMPARE(s.field<ReportTable>("costTable")->rowCount(), 17); // years 0 to 15, sum
        s.choose("costTableChoice", QStringLiteral("Owners"));
        QVERIFY(s.cell(0, 3).contains(QStringLiteral("3.93 USD/h (on demand)")));
    }
    void theCurrencyIsAnEdit() {
        Shown s(mixed());
        s.choose("costCurrency", QStringLiteral("EUR"));
        QCOMPARE(s.document.scenario().assumptions->currency, ShownCurrency::Eur);
        QVERIFY(s.cell(0, 2).endsWith(QStringLiteral("EUR")));
        QVERIFY(s.field<QLabel>("costNote")->text().contains(QStringLiteral("2026-05-08")));
        s.document.undoStack()->undo();
        s.settle();
        QCOMPARE(s.field<QComboBox>("costCurrency")->currentText(), QStringLiteral("USD"));
        QVERIFY(s.cell(0, 2).endsWith(QStringLiteral("USD")));
    }
    void aPriceLeadsToItsFact() {
        Shown s(mixed());
        QSignalSpy asked(&s.panel, &widgets::CostPanel::factRequested);
        s.choose("costTableChoice", QStringLiteral("Prices"));
        Q_EMIT s.field<ReportTable>("costTable")->cellDoubleClicked(0, 0);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("costs/costs/servers/server_over_chip_multiplier"));
    }
    void itFollowsEdits() {
        Shown s(mixed());
        const QString before = s.cell(0, 2);
        Scenario other = s.document.scenario();
        Site site = *other.sites[0];
        site.owner = "lambda";
        other.sites[0] = Shared<Site>(site);
        Project p;
        p.scenarios.emplace_back(other);
        QVERIFY(s.document.apply(p, QStringLiteral("owner")));
        s.settle();
        QVERIFY(s.cell(0, 2) != before);
    }
};

QTEST_MAIN(TestCostPanel)
#include "tst_costpanel.moc"
