// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/fuzzy.h"
#include <QStringList>
#include <QTest>

using spanwright::widgets::fuzzyScore;

class TestFuzzy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersInOrderAreFound_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("all of it") << "Export report" << "Export report" << true;
        QTest::newRow("any case") << "EXP" << "Export report" << true;
        QTest::newRow("initials") << "er" << "Export report" << true;
        QTest::newRow("letters apart") << "xprt" << "Export report" << true;
        QTest::newRow("words in any order") << "report exp" << "Export report" << true;
        QTest::newRow("wrong order") << "trope" << "Export" << false;
        QTest::newRow("a letter too many") << "exporttt" << "Export t" << false;
        QTest::newRow("one word missing") << "export map" << "Export report" << false;
        QTest::newRow("Chinese") << QStringLiteral("报告") << QStringLiteral("导出报告") << true;
        QTest::newRow("nothing asked") << "" << "Export" << true;
        QTest::newRow("only spaces") << "  " << "Export" << true;
        QTest::newRow("nothing there") << "e" << "" << false;
    }
    void lettersInOrderAreFound() {
        QFETCH(const QString, query);
        QFETCH(const QString, text);
        QFETCH(const bool, isFound);
        QCOMPARE(fuzzyScore(query, text).has_value(), isFound);
    }

    void betterPlacesComeFirst_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("start of the text") << "sa" << "Save" << "Unsaved";
        QTest::newRow("starts of words") << "er" << "Export report" << "Recompute layers";
        QTest::newRow("a run") << "site" << "Website" << "Past list here";
        QTest::newRow("a start of a word inside") << "map" << "Show map" << "Bitmap";
        QTest::newRow("the shorter one") << "link" << "Link" << "Link between the first and the second site";
        QTest::newRow("the whole, not the first letters found") << "ab" << "xa ab" << "xa xb";
    }
    void betterPlacesComeFirst() {
        QFETCH(const QString, query);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        const auto a = fuzzyScore(query, better), b = fuzzyScore(query, worse);
        QVERIFY(a);
        QVERIFY(!b || *a > *b);
    }
};

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
