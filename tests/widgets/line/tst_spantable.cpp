// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/linepanel.h"
#include "line/spanmodel.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Document;
using widgets::LinePanel;
using widgets::SpanModel;

namespace {

/// The panel with the spans of one link of 200 km in front.
struct Shown {
    Document document;
    LinePanel panel{document};
    explicit Shown(double km = 200) {
        document.reset(Plan().site("A").site("B").link("A", "B", Length(km, units::km)).project(), QString(), -1);
        panel.resize(1100, 300);
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel, 30'000)) qFatal("the panel does not become active");
        field<QToolButton>("lineShowSpans")->click();
    }
    template <class W> W* field(const char* name) { return panel.findChild<W*>(QLatin1String(name)); }
    QTableView* table() { return field<QTableView>("spanTable"); }
    [[nodiscard]] const FibreLink& link() const { return *document.scenario().links[0]; }
    [[nodiscard]] int steps() { return document.undoStack()->count(); }
    QString text(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString gsnr() { return field<QTableWidget>("lineModes")->item(0, 4)->text(); }
    /// Types into a cell as a hand does.
    void type(int row, int column, const QString& words) {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, column));
        table()->edit(table()->currentIndex());
        auto* editor = table()->viewport()->findChild<QLineEdit*>();
        if (!editor) qFatal("the cell is not edited");
        editor->selectAll();
        QTest::keyClicks(editor, words);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the cell is written when the key is done
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void choose(int row, int column, const QString& id) {
        table()->setCurrentIndex(table()->model()->index(row, column));
        table()->edit(table()->currentIndex());
        auto* box = table()->viewport()->findChild<QComboBox*>();
        if (!box) qFatal("the cell has no list");
        box->setCurrentIndex(box->findData(id));
        Q_EMIT box->activated(box->currentIndex());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void enter() { field<QPushButton>("spansByHand")->click(); }
};

} // namespace

class TestSpanTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void designedSpansAreReadOnly() {
        Shown s;
        QCOMPARE(s.table()->model()->rowCount(), 3);
        for (int c = 0; c < s.table()->model()->columnCount(); ++c) QVERIFY(!(s.table()->model()->index(0, c).flags() & Qt::ItemIsEditable));
        QVERIFY(s.field<QPushButton>("spansByHand")->isVisible() && !s.field<QPushButton>("spansDesigned")->isVisible());
    }
    void enteringByHandChangesNoNumberAndIsOneEdit() {
        Shown s;
        const QString before = s.gsnr();
        s.enter();
        QCOMPARE(s.steps(), 1);
        QCOMPARE(s.link().spans.size(), 3u);
        QCOMPARE(s.gsnr(), before);
        QVERIFY(s.field<QPushButton>("spansDesigned")->isVisible());
        s.document.undoStack()->undo();
        QVERIFY(s.link().spans.empty());
        QVERIFY(s.field<QPushButton>("spansByHand")->isVisible());
    }
    void eachCellIsOneEditThatMovesTheWholeTable() {
        Shown s;
        s.enter();
        QString before = s.gsnr();
        const auto changed = [&](const char* what) {
            QVERIFY2(s.gsnr() != before, what);
            before = s.gsnr();
        };
        s.type(1, SpanModel::Span, QStringLiteral("115 km"));
        QCOMPARE(s.link().spans[1].length.in(units::km), 115.0);
        changed("length");
        s.type(1, SpanModel::Extra, QStringLiteral("2.5"));
        QCOMPARE(s.link().spans[1].extraLoss.in(units::dB), 2.5);
        changed("extra loss");
        s.choose(1, SpanModel::Amplifier, QStringLiteral("std_high_gain"));
        QCOMPARE(s.link().spans[1].amplifier, std::string("std_high_gain"));
        s.choose(1, SpanModel::Fibre, QStringLiteral("g654e"));
        QCOMPARE(s.link().spans[1].fibre, std::string("g654e"));
        changed("fibre and amplifier");
        QCOMPARE(s.steps(), 5);
        for (int i = 0; i < 5; ++i) s.document.undoStack()->undo();
        QVERIFY(s.link().spans.empty());
    }
    void whatCannotBeReadIsRefusedWithTheReason_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("words");
        QTest::newRow("no number") << int(SpanModel::Span) << QStringLiteral("far");
        QTest::newRow("a unit of another kind") << int(SpanModel::Span) << QStringLiteral("3 dB");
        QTest::newRow("nothing") << int(SpanModel::Extra) << QString();
    }
    void whatCannotBeReadIsRefusedWithTheReason() {
        QFETCH(const int, column);
        QFETCH(const QString, words);
        Shown s;
        s.enter();
        const FibreLink before = s.link();
        s.table()->model()->setData(s.table()->model()->index(0, column), words);
        QVERIFY(s.link() == before);
        QVERIFY(s.field<QLabel>("spanError")->isVisible() && !s.field<QLabel>("spanError")->text().isEmpty());
        s.type(0, column, column == SpanModel::Span ? QStringLiteral("50 km") : QStringLiteral("1 dB"));
        QVERIFY(!s.field<QLabel>("spanError")->isVisible());
    }
    void aValueOutOfItsRangeChangesNothing() {
        Shown s;
        s.enter();
        const FibreLink before = s.link();
        QString said;
        connect(&s.document, &Document::failed, &s.document, [&](const QString& reason) { said = reason; });
        s.type(0, SpanModel::Span, QStringLiteral("-5 km"));
        QVERIFY(s.link() == before);
        QVERIFY2(said.contains(QStringLiteral("spans[0].length_km")), qPrintable(said));
    }
    void leavingACellAsItIsKeepsItsDigits() {
        Shown s;
        s.enter(); // 66.666... km
        const double before = s.link().spans[0].length.base();
        s.table()->setCurrentIndex(s.table()->model()->index(0, SpanModel::Span));
        s.table()->edit(s.table()->currentIndex());
        QTest::keyClick(s.table()->viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(s.link().spans[0].length.base(), before);
        QCOMPARE(s.steps(), 1);
    }
    void spansAreSplitAndRemoved() {
        Shown s;
        s.enter();
        s.table()->selectRow(1);
        s.field<QPushButton>("spanSplit")->click();
        QCOMPARE(s.link().spans.size(), 4u);
        QCOMPARE(s.link().spans[1].length.base(), s.link().spans[2].length.base());
        QVERIFY(std::abs(s.link().spans[1].length.base() * 2 - s.link().spans[0].length.base()) < 1e-6);
        for (int left = 3; left >= 1; --left) {
            s.field<QPushButton>("spanRemove")->click();
            QCOMPARE(int(s.link().spans.size()), left);
        }
        QVERIFY(!s.field<QPushButton>("spanRemove")->isEnabled()); // the last one stays
    }
    void designThemForMeKeepsTheLength() {
        Shown s;
        s.enter();
        s.field<QPushButton>("spansDesigned")->click();
        QCOMPARE(s.link().enteredLength.in(units::km), 200.0);
        s.enter();
        s.type(0, SpanModel::Span, QStringLiteral("100 km"));
        s.field<QPushButton>("spansDesigned")->click();
        QVERIFY(s.link().spans.empty());
        QVERIFY(std::abs(s.link().enteredLength.in(units::km) - (100 + 400.0 / 3)) < 1e-9);
    }
    void aSpanThatNoAmplifierMakesUpForIsNamedAndCanBeMended() {
        Shown s;
        s.enter();
        s.type(2, SpanModel::Extra, QStringLiteral("40 dB"));
        QCOMPARE(s.field<QTableWidget>("lineModes")->rowCount(), 0);
        QVERIFY(s.table()->isVisible()); // still there to be edited
        s.field<QToolButton>("lineShowModes")->click();
        QVERIFY(!s.table()->isVisible());
        const auto labels = s.panel.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("span 3")); }));
        s.field<QToolButton>("lineShowSpans")->click();
        s.type(2, SpanModel::Extra, QStringLiteral("0"));
        QVERIFY(s.field<QTableWidget>("lineModes")->rowCount() > 8);
    }
    void closingWhileACellIsEditedIsSafe() {
        auto s = std::make_unique<Shown>();
        s->enter();
        s->table()->setCurrentIndex(s->table()->model()->index(0, SpanModel::Span));
        s->table()->edit(s->table()->currentIndex());
        QTest::keyClicks(s->table()->viewport()->findChild<QLineEdit*>(), QStringLiteral("1"));
        s.reset();
    }
    void tooManySpansAreNotEnteredByHand() {
        Shown s(90'000);
        QVERIFY(s.table()->model()->rowCount() > 1000);
        QVERIFY(!s.field<QPushButton>("spansByHand")->isEnabled() && !s.field<QPushButton>("spansByHand")->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestSpanTable)
#include "tst_spantable.moc"
