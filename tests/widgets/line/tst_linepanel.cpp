// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/linepanel.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Document;
using widgets::LinePanel;

namespace {

struct Shown {
    Document document;
    LinePanel panel{document};
    explicit Shown(const Project& project) {
        document.reset(project, QString(), -1);
        panel.resize(900, 260);
        panel.show();
    }
    template <class W> W* field(const char* name) { return panel.findChild<W*>(QLatin1String(name)); }
    [[nodiscard]] const Scenario& scenario() const { return document.scenario(); }
    /// Row of a mode by a part of its name; -1 when there is none.
    int row(const QString& part) {
        auto* table = field<QTableWidget>("lineModes");
        for (int i = 0; i < table->rowCount(); ++i)
            if (table->item(i, 0)->text().contains(part)) return i;
        return -1;
    }
};
Project project(double km) { return Plan().site("A").site("B").site("C").link("A", "B", Length(km, units::km)).link("B", "C", Length(40, units::km)).project(); }

} // namespace

class TestLinePanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyModeHasARow() {
        Shown s(project(120));
        QVERIFY(s.field<QTableWidget>("lineModes")->rowCount() > 8);
        QVERIFY(s.row(QStringLiteral("400ZR")) >= 0);
        QVERIFY(s.field<QLabel>("lineSummary")->text().contains(QStringLiteral("2 × 60 km")));
        QCOMPARE(s.field<QComboBox>("lineLink")->count(), 2);
    }
    void theSelectedLinkIsShownAndFollowed() {
        Shown s(project(800));
        const QString far = s.field<QTableWidget>("lineModes")->item(s.row(QStringLiteral("400ZR")), 2)->text();
        s.document.select({ref(s.scenario().links[1]->id)});
        QCOMPARE(s.field<QComboBox>("lineLink")->currentIndex(), 1);
        QVERIFY(s.field<QTableWidget>("lineModes")->item(s.row(QStringLiteral("400ZR")), 2)->text() != far);
        QVERIFY(s.field<QLabel>("lineSummary")->text().contains(QStringLiteral("1 × 40 km")));
    }
    void aModeIsUsedAsOneEditThatUndoTakesBack() {
        Shown s(project(120));
        s.document.select({ref(s.scenario().links[0]->id)});
        auto* table = s.field<QTableWidget>("lineModes");
        table->selectRow(s.row(QStringLiteral("400ZR")));
        s.field<QPushButton>("lineUseMode")->click();
        QCOMPARE(s.scenario().wavelengths[0]->mode, std::string("400zr"));
        QCOMPARE(s.document.undoStack()->count(), 1);
        QVERIFY(s.row(QStringLiteral("● ")) == s.row(QStringLiteral("400ZR")));
        QVERIFY(!s.field<QPushButton>("lineUseMode")->isEnabled());
        s.document.undoStack()->undo();
        QVERIFY(s.scenario().wavelengths[0]->mode != "400zr");
    }
    void withoutALinkItSaysWhatToDo() {
        Shown s(Plan().site("A").project());
        QCOMPARE(s.field<QTableWidget>("lineModes")->rowCount(), 0);
        QVERIFY(s.field<QComboBox>("lineLink")->isHidden());
    }
};

QTEST_MAIN(TestLinePanel)
#include "tst_linepanel.moc"
