// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/linepanel.h"
#include "line/spectrumview.h"
#include "project/edits.h"
#include "support/plan.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Document;
using widgets::LinePanel;
using widgets::SpectrumView;

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
    void theSpectrumShowsWhoTakesWhat() {
        Shown s(project(120));
        s.field<QToolButton>("lineShowSpectrum")->click();
        auto* spectrum = s.field<SpectrumView>("spectrum");
        QVERIFY(spectrum->isVisible() && !s.field<QTableWidget>("lineModes")->isVisible());
        QCOMPARE(spectrum->occupancy().taken.size(), 1u);
        QCOMPARE(spectrum->occupancy().placed, 4);
        QVERIFY(s.field<QLabel>("spectrumCaption")->text().contains(QStringLiteral("4.35 THz of 4.8 THz"))); // four of 112.5 GHz
        const QImage lit = spectrum->grab().toImage();
        Wavelength w = *s.scenario().wavelengths[0];
        w.count = 50;
        s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), w), QStringLiteral("more"));
        QCOMPARE(spectrum->occupancy().left, 50 - 42);
        QVERIFY(spectrum->grab().toImage() != lit);
    }
    void theEquipmentIsListedAndSummed() {
        Shown s(project(200));
        s.field<QToolButton>("lineShowEquipment")->click();
        auto* table = s.field<QTableWidget>("lineEquipment");
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 6); // transponders, router ports, line amplifiers, both ends, ROADMs, the sum
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("8"));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("8")); // router ports
        QCOMPARE(table->item(2, 1)->text(), QStringLiteral("4")); // two sites, two directions
        QCOMPARE(table->item(5, 2)->text(), QStringLiteral("1.44 kW")); // 8 x 120 W, 8 x 32 W and 2 x 110 W
        QVERIFY(!table->item(0, 4)->text().isEmpty());
        s.document.select({ref(s.scenario().links[1]->id)}); // 40 km: no site between
        QCOMPARE(table->rowCount(), 5);
    }
    void withoutALinkItSaysWhatToDo() {
        Shown s(Plan().site("A").project());
        QCOMPARE(s.field<QTableWidget>("lineModes")->rowCount(), 0);
        QVERIFY(s.field<QComboBox>("lineLink")->isHidden());
    }
};

QTEST_MAIN(TestLinePanel)
#include "tst_linepanel.moc"
