// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "common/quantityedit.h"
#include "inspector/inspector.h"
#include "project/edits.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::QuantityEdit;

// What fields do for several items at once, and how they go back to what is usual.
namespace {

/// Two sites, two links and two jobs that differ in every kind of field.
struct Shown {
    Shown() : inspector(document) {
        document.reset(Plan().site("A").site("B", {31, 115}).site("C", {35, 110}).pool("A", 512).pool("B", 512).link("A", "B").link("B", "C").job("one").job("two").project(), QString(), -1);
        FibreLink link = *document.scenario().links[1];
        link.fibre = "hcf-deployed";
        link.fibrePairs = 3;
        link.measuredRtt = Duration(3, units::ms);
        link.isDown = true;
        put(link);
        Job job = *document.scenario().jobs[1];
        job.layout.pipeline = 4;
        job.precision = Precision::Fp8;
        job.layout.isSequenceParallel = !job.layout.isSequenceParallel;
        job.tokens = job.tokens * 2;
        put(job);
        document.undoStack()->clear();
        document.waitForAssessment();
        inspector.resize(420, 900);
        inspector.show();
    }
    template <class Item> void put(Item item) { document.apply(edits::put(document.project(), document.scenarioId(), std::move(item)), QStringLiteral("Put")); }
    [[nodiscard]] const Scenario& scenario() const { return document.scenario(); }
    [[nodiscard]] const FibreLink& link(std::size_t n) const { return *scenario().links[n]; }
    [[nodiscard]] const Job& job(std::size_t n) const { return *scenario().jobs[n]; }
    void selectLinks() { document.select({ref(link(0).id), ref(link(1).id)}); }
    void selectJobs() { document.select({ref(job(0).id), ref(job(1).id)}); }
    template <class T> T* field(const char* name) {
        T* found = inspector.findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no field %s", name);
        return found;
    }
    QLineEdit* edit(const char* name) {
        QLineEdit* inner = field<QWidget>(name)->findChild<QLineEdit*>();
        return inner ? inner : field<QLineEdit>(name);
    }
    void type(const char* name, const QString& text) {
        QLineEdit* line = edit(name);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void choose(const char* name, const QString& id) {
        auto* box = field<QComboBox>(name);
        const int index = box->findData(id);
        if (index < 0) qFatal("%s does not offer %s", name, qPrintable(id));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QToolButton* reset(const char* name) { return field<QToolButton>((QByteArray("reset_") + name).constData()); }
    int steps() { return document.undoStack()->count(); }

    widgets::Document document;
    widgets::Inspector inspector;
};

} // namespace

class TestInspectorFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFieldShowsMixed() {
        Shown s;
        s.selectLinks();
        for (const char* name : {"link_name", "link_fibre_pairs", "link_measured_round_trip"}) {
            QVERIFY2(s.edit(name)->text().isEmpty(), name);
            QCOMPARE(s.edit(name)->placeholderText(), QStringLiteral("mixed"));
        }
        QCOMPARE(s.field<QComboBox>("link_fibre")->currentIndex(), -1);
        QCOMPARE(s.field<QComboBox>("link_fibre")->placeholderText(), QStringLiteral("mixed"));
        const auto* box = s.field<QCheckBox>("link_what_if_it_is_cut");
        QCOMPARE(box->checkState(), Qt::PartiallyChecked);
        QCOMPARE(box->text(), QStringLiteral("mixed"));
        QCOMPARE(s.steps(), 0);
    }
    void eachIsSetForAllInOneStep() {
        Shown s;
        s.selectLinks();
        const Project before = s.document.project();
        s.type("link_fibre_pairs", QStringLiteral("5"));
        s.choose("link_fibre", QStringLiteral("g654e"));
        s.type("link_measured_round_trip", QStringLiteral("2 ms"));
        QTest::mouseClick(s.field<QCheckBox>("link_what_if_it_is_cut"), Qt::LeftButton, {}, {6, s.field<QCheckBox>("link_what_if_it_is_cut")->height() / 2});
        for (std::size_t i : {0u, 1u}) {
            QCOMPARE(s.link(i).fibrePairs, 5);
            QCOMPARE(s.link(i).fibre, std::string("g654e"));
            QCOMPARE(s.link(i).measuredRtt->base(), 2e-3);
            QVERIFY(s.link(i).isDown);
        }
        QCOMPARE(s.steps(), 4);
        QCOMPARE(s.field<QCheckBox>("link_what_if_it_is_cut")->checkState(), Qt::Checked);
        for (int i = 0; i < 4; ++i) s.document.undoStack()->undo();
        QVERIFY(s.document.project() == before);
    }
    void severalJobsAreEditedAtOnce() {
        Shown s;
        s.selectJobs();
        QCOMPARE(s.edit("job_pipeline_(pp)")->placeholderText(), QStringLiteral("mixed"));
        QCOMPARE(s.field<QComboBox>("job_precision")->currentIndex(), -1);
        QCOMPARE(s.field<QCheckBox>("job_sequence_parallel")->checkState(), Qt::PartiallyChecked);
        s.type("job_pipeline_(pp)", QStringLiteral("8"));
        s.choose("job_precision", QStringLiteral("bf16"));
        s.type("job_start_of_the_run", QStringLiteral("2026-03-01"));
        for (std::size_t i : {0u, 1u}) {
            QCOMPARE(s.job(i).layout.pipeline, 8);
            QCOMPARE(s.job(i).precision, Precision::Bf16);
            QVERIFY(s.job(i).start.has_value());
        }
        QCOMPARE(s.steps(), 3);
        QVERIFY(!s.inspector.findChild<QWidget*>(QStringLiteral("calibrate"))); // of one job alone
    }
    void aFieldThatDiffersGoesBackToTheUsualValue() {
        Shown s;
        s.document.select({ref(s.link(1).id)});
        QVERIFY(!s.reset("link_fibre_pairs")->isHidden());
        QVERIFY(s.reset("link_fibre_pairs")->toolTip().contains(QString::number(FibreLink().fibrePairs)));
        s.reset("link_fibre_pairs")->click();
        QCOMPARE(s.link(1).fibrePairs, FibreLink().fibrePairs);
        QCOMPARE(s.steps(), 1);
        QVERIFY(s.reset("link_fibre_pairs")->isHidden()); // nothing to take back
        s.document.undoStack()->undo();
        QVERIFY(!s.reset("link_fibre_pairs")->isHidden());
    }
    void aPoolGoesBackToItsAcceleratorsOwnNode() {
        Shown s;
        const Pool& pool = *s.scenario().sites[0]->clusters[0]->pools[0];
        s.document.select({ref(pool.id)});
        QVERIFY(s.reset("pool_per_node")->isHidden());
        s.type("pool_per_node", QStringLiteral("4"));
        QVERIFY(!s.reset("pool_per_node")->isHidden());
        s.reset("pool_per_node")->click();
        QCOMPARE(s.scenario().sites[0]->clusters[0]->pools[0]->perNode, s.document.catalogue().accelerator(pool.accelerator)->perNode);
    }
    void aSiteGoesBackToItsRegion() {
        Shown s;
        s.document.select({ref(s.scenario().sites[0]->id)});
        QVERIFY(s.reset("site_carbon_intensity")->isHidden()); // no region, nothing to go back to
        const auto* box = s.field<QComboBox>("site_region");
        s.choose("site_region", box->itemData(1).toString());
        const CarbonIntensity own = s.scenario().sites[0]->carbon;
        s.type("site_carbon_intensity", QStringLiteral("7"));
        QVERIFY(s.scenario().sites[0]->carbon.base() == 7);
        s.reset("site_carbon_intensity")->click();
        QVERIFY(s.scenario().sites[0]->carbon == own);
    }
    void anAssumptionGoesBackWithItsSource() {
        Shown s;
        QToolButton* back = nullptr;
        for (QToolButton* button : s.inspector.findChildren<QToolButton*>())
            if (button->objectName().startsWith(QLatin1String("reset_scenario_source_of_")) && !back) back = button;
        QVERIFY(back && back->isHidden());
        Assumptions a = *s.scenario().assumptions;
        a.transportGoodput.high = a.transportGoodput.likely;
        a.transportGoodput.source = "our trial";
        s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), a), QStringLiteral("Assumption"));
        QVERIFY(!back->isHidden());
        back->click();
        QVERIFY(s.scenario().assumptions->transportGoodput == edits::defaultAssumptions().transportGoodput);
        QVERIFY(back->isHidden());
    }
    void resettingSeveralItemsIsOneStep() {
        Shown s;
        s.selectJobs();
        s.type("job_pipeline_(pp)", QStringLiteral("8"));
        s.reset("job_pipeline_(pp)")->click();
        for (std::size_t i : {0u, 1u}) QCOMPARE(s.job(i).layout.pipeline, Layout().pipeline);
        QCOMPARE(s.steps(), 2);
    }
    void aFieldTellsItsRange() {
        Shown s;
        s.document.select({ref(s.link(0).id)});
        const QString help = s.field<QuantityEdit>("link_fibre_pairs")->toolTip();
        QVERIFY2(help.contains(QStringLiteral("From 1 to 1 M")), qPrintable(help));
    }
};

QTEST_MAIN(TestInspectorFields)
#include "tst_inspectorfields.moc"
