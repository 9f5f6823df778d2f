// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "common/dialogs.h"
#include "common/quantityedit.h"
#include "inspector/inspector.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

using namespace spanwright;
using test::Plan;
using widgets::QuantityEdit;

namespace {

/// The inspector on a plan with two sites, a link and a job.
struct Shown {
    Shown() : inspector(document) {
        document.reset(Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 256).link("A", "B").job("train").project(), QString(), -1);
        document.waitForAssessment();
        inspector.resize(420, 900);
        inspector.show();
    }
    [[nodiscard]] const Scenario& scenario() const { return document.scenario(); }
    [[nodiscard]] const Site& site(std::size_t n) const { return *scenario().sites[n]; }
    [[nodiscard]] const Pool& pool(std::size_t n) const { return *site(n).clusters[0]->pools[0]; }
    [[nodiscard]] const FibreLink& link() const { return *scenario().links[0]; }
    [[nodiscard]] ItemRef item(const QString& kind) const {
        if (kind == QLatin1String("site")) return ref(site(0).id);
        if (kind == QLatin1String("cluster")) return ref(site(0).clusters[0]->id);
        if (kind == QLatin1String("pool")) return ref(pool(0).id);
        if (kind == QLatin1String("link")) return ref(link().id);
        return ref(scenario().jobs[0]->id);
    }
    template <class T> T* field(const char* name) {
        T* found = inspector.findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no field %s", name);
        return found;
    }
    void type(const char* name, const QString& text) {
        QLineEdit* edit = field<QWidget>(name)->findChild<QLineEdit*>();
        if (!edit) edit = field<QLineEdit>(name);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void choose(const char* name, const QString& id) {
        auto* box = field<QComboBox>(name);
        const int index = box->findData(id);
        if (index < 0) qFatal("%s does not offer %s", name, qPrintable(id));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QString reason(const char* name) {
        const auto* label = field<QuantityEdit>(name)->findChild<QLabel*>();
        return label->isHidden() ? QString() : label->text();
    }
    int steps() { return document.undoStack()->count(); }

    widgets::Document document;
    widgets::Inspector inspector;
};

} // namespace

class TestInspector final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsForm_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("fields");
        QTest::newRow("scenario") << "scenario" << 30;
        QTest::newRow("site") << "site" << 10;
        QTest::newRow("cluster") << "cluster" << 6;
        QTest::newRow("pool") << "pool" << 7;
        QTest::newRow("link") << "link" << 11;
        QTest::newRow("job") << "job" << 20;
    }
    void everyKindHasItsForm() {
        QFETCH(const QString, kind);
        QFETCH(const int, fields);
        Shown s;
        if (kind != QLatin1String("scenario")) s.document.select({s.item(kind)});
        int found = 0;
        for (const QWidget* w : s.inspector.findChildren<QWidget*>()) {
            if (!w->objectName().startsWith(kind + QLatin1Char('_'))) continue;
            ++found;
            QVERIFY2(!w->accessibleName().isEmpty() && !w->toolTip().isEmpty(), qPrintable(w->objectName()));
        }
        QVERIFY2(found >= fields, qPrintable(QString::number(found)));
        QCOMPARE(s.steps(), 0); // looking changes nothing
    }

    void aNoteStaysWithItsItem_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"site", "cluster", "pool", "link", "job"}) QTest::newRow(kind) << kind;
    }
    void aNoteStaysWithItsItem() {
        QFETCH(const QString, kind);
        Shown s;
        s.document.select({s.item(kind)});
        auto* words = s.field<QPlainTextEdit>(qPrintable(kind + QStringLiteral("_your_words")));
        words->setPlainText(QStringLiteral("two halls"));
        words->document()->setModified(true);
        QFocusEvent leave(QEvent::FocusOut);
        QCoreApplication::sendEvent(words, &leave);
        QCOMPARE(s.scenario().drawing->notes.at(s.item(kind).id), std::string("two halls"));
        QCOMPARE(s.steps(), 1);
    }

    void aFieldEditsTheDocumentInOneStep_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("site name") << "site" << QByteArray("site_name") << "Tianjin";
        QTest::newRow("site power") << "site" << QByteArray("site_power_cap") << "1.2 GW";
        QTest::newRow("site latitude") << "site" << QByteArray("site_latitude") << "-12.5";
        QTest::newRow("cluster NIC") << "cluster" << QByteArray("cluster_nic_rate") << "800 Gb/s";
        QTest::newRow("pool count") << "pool" << QByteArray("pool_accelerators") << "4096";
        QTest::newRow("link length") << "link" << QByteArray("link_fibre_length") << "85 km";
        QTest::newRow("link delay") << "link" << QByteArray("link_equipment_delay") << "50 us";
        QTest::newRow("link round trip") << "link" << QByteArray("link_measured_round_trip") << "2 ms";
        QTest::newRow("link groups") << "link" << QByteArray("link_shared-risk_groups") << "river, bridge";
        QTest::newRow("job batch") << "job" << QByteArray("job_global_batch") << "2048";
        QTest::newRow("job pipeline") << "job" << QByteArray("job_pipeline_(pp)") << "8";
    }
    void aFieldEditsTheDocumentInOneStep() {
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, field);
        QFETCH(const QString, text);
        Shown s;
        s.document.select({s.item(kind)});
        const Project before = s.document.project();
        s.type(field.constData(), text);
        QCOMPARE(s.steps(), 1);
        QVERIFY(!s.document.undoStack()->undoText().isEmpty());
        QLineEdit* edit = s.field<QWidget>(field.constData())->findChild<QLineEdit*>();
        if (!edit) edit = s.field<QLineEdit>(field.constData());
        QCOMPARE(edit->text(), text);
        s.document.undoStack()->undo();
        QVERIFY(s.document.project() == before);
        edit = s.field<QWidget>(field.constData())->findChild<QLineEdit*>();
        if (!edit) edit = s.field<QLineEdit>(field.constData());
        QVERIFY(edit->text() != text); // the form follows undo
    }
    void editedValuesArriveInBaseUnits() {
        Shown s;
        s.document.select({s.item(QStringLiteral("link"))});
        s.type("link_fibre_length", QStringLiteral("85 km"));
        QCOMPARE(s.link().enteredLength.base(), 85e3);
        QCOMPARE(s.link().lengthMode, LengthMode::Entered);
        s.document.select({s.item(QStringLiteral("site"))});
        s.type("site_power_cap", QStringLiteral("1.2 GW"));
        QCOMPARE(s.site(0).powerCap.base(), 1.2e9);
    }
    void typingInTheSameFieldMergesIntoOneStep() {
        Shown s;
        s.document.select({s.item(QStringLiteral("pool"))});
        s.type("pool_accelerators", QStringLiteral("1024"));
        s.type("pool_accelerators", QStringLiteral("2048"));
        QCOMPARE(s.steps(), 1);
        s.document.undoStack()->undo();
        QCOMPARE(s.pool(0).count, 512);
    }
    void theSameFieldOfAnotherItemIsAStepOfItsOwn() {
        Shown s;
        s.document.select({ref(s.pool(0).id)});
        s.type("pool_accelerators", QStringLiteral("1024"));
        s.document.select({ref(s.pool(1).id)});
        s.type("pool_accelerators", QStringLiteral("2048"));
        QCOMPARE(s.steps(), 2);
        s.document.undoStack()->undo();
        QCOMPARE(s.pool(0).count, 1024);
    }

    void severalItemsShowMixedAndTakeOneValueInOneStep() {
        Shown s;
        s.document.select({ref(s.pool(0).id), ref(s.pool(1).id)});
        auto* edit = s.field<QuantityEdit>("pool_accelerators")->lineEdit();
        QCOMPARE(edit->text(), QString());
        QCOMPARE(edit->placeholderText(), QStringLiteral("mixed"));
        s.type("pool_accelerators", QStringLiteral("512"));
        QCOMPARE(s.pool(0).count, 512);
        QCOMPARE(s.pool(1).count, 512);
        QCOMPARE(s.steps(), 1);
        s.document.undoStack()->undo();
        QCOMPARE(s.pool(1).count, 256);
    }
    void severalItemsOfOneValueShowIt() {
        Shown s;
        s.document.select({ref(s.pool(0).id), ref(s.pool(1).id)});
        QCOMPARE(s.field<QComboBox>("pool_accelerator")->currentData().toString(), QStringLiteral("h100-sxm"));
        QCOMPARE(s.field<QuantityEdit>("pool_per_node")->lineEdit()->text(), QStringLiteral("8"));
    }

    void twoFieldsEditedOneAfterTheOtherAreTwoSteps() {
        Shown s;
        s.document.select({s.item(QStringLiteral("site"))});
        s.type("site_name", QStringLiteral("Tianjin"));
        s.choose("site_owner", QStringLiteral("colocation"));
        QCOMPARE(s.steps(), 2);
        QCOMPARE(s.site(0).name, std::string("Tianjin"));
        QCOMPARE(s.site(0).owner, std::string("colocation"));
    }

    void anOwnerIsAddedPricedAndChosen() {
        Shown s;
        s.document.reset(Plan().site("A").site("B", {31, 115}).pool("A", 512).pool("B", 512).link("A", "B").job("train").project(), QString(), -1); // a job that can be computed
        s.document.waitForAssessment();
        QTest::mouseClick(s.field<QPushButton>("addOwner"), Qt::LeftButton);
        QTRY_VERIFY(s.inspector.findChild<QWidget*>(QStringLiteral("scenario_on_demand")));
        s.type("scenario_on_demand", QStringLiteral("1.5 USD/h"));
        s.type("scenario_bytes_to_others", QStringLiteral("0.01"));
        s.type("scenario_source_of_the_prices", QStringLiteral("our contract"));
        const Owner& owner = s.scenario().assumptions->owners.at(0);
        QCOMPARE(owner.onDemand->in(units::USDPerHour), 1.5);
        QCOMPARE(owner.egress->in(units::USDPerGB), 0.01);
        QCOMPARE(owner.source, std::string("our contract"));
        const QString name = QString::fromStdString(owner.name);
        s.document.select({s.item(QStringLiteral("site"))});
        s.choose("site_owner", name);
        s.document.waitForAssessment();
        QVERIFY(s.document.assessment().jobs[0].egress.size() == 2);
        s.document.select({});
        QTest::mouseClick(s.field<QPushButton>("removeOwner"), Qt::LeftButton);
        QVERIFY(s.scenario().assumptions->owners.empty());
        QTRY_VERIFY(!s.inspector.findChild<QWidget*>(QStringLiteral("removeOwner")));
    }
    void theCurrencyAndItsRateAreEdited() {
        Shown s;
        s.choose("scenario_currency", QStringLiteral("CNY"));
        s.type("scenario_cny_for_one_usd", QStringLiteral("7"));
        s.type("scenario_cny:_date", QStringLiteral("2026-01-02"));
        const Currency currency = shownCurrency(*s.scenario().assumptions);
        QCOMPARE(currency.code, std::string("CNY"));
        QCOMPARE(currency.perUsd, 7.0);
        QCOMPARE(currency.date, std::string("2026-01-02"));
    }
    void choicesComeFromTheCatalogue_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("least");
        QTest::newRow("accelerator") << "pool" << QByteArray("pool_accelerator") << int(catalogue::Catalogue::shipped().accelerators().size());
        QTest::newRow("fibre") << "link" << QByteArray("link_fibre") << int(catalogue::Catalogue::shipped().fibres().size());
        QTest::newRow("mode") << "link" << QByteArray("link_mode") << int(catalogue::Catalogue::shipped().transceivers().size());
        QTest::newRow("region") << "site" << QByteArray("site_region") << int(catalogue::Catalogue::shipped().regions().size());
        QTest::newRow("owner") << "site" << QByteArray("site_owner") << 10;
        QTest::newRow("model") << "job" << QByteArray("job_model") << 5;
        QTest::newRow("fabric") << "cluster" << QByteArray("cluster_scale-out_fabric") << 3;
    }
    void choicesComeFromTheCatalogue() {
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, field);
        QFETCH(const int, least);
        Shown s;
        s.document.select({s.item(kind)});
        const auto* box = s.field<QComboBox>(field.constData());
        QVERIFY2(box->count() >= least, qPrintable(QString::number(box->count())));
        for (int i = 0; i < box->count(); ++i) QVERIFY(!box->itemText(i).isEmpty());
    }
    void aChoiceChangesTheDocumentAndTheNumbers() {
        Shown s;
        s.document.select({s.item(QStringLiteral("link"))});
        const double before = s.document.assessment().find(s.link().id)->oneWay.base();
        s.choose("link_fibre", QStringLiteral("hcf-deployed"));
        QCOMPARE(s.link().fibre, std::string("hcf-deployed"));
        s.document.waitForAssessment();
        QVERIFY(s.document.assessment().find(s.link().id)->oneWay.base() < before);
    }
    void anotherAcceleratorBringsItsOwnNode() {
        Shown s;
        s.document.select({s.item(QStringLiteral("pool"))});
        s.choose("pool_accelerator", QStringLiteral("gb200-nvl72"));
        QCOMPARE(s.pool(0).scaleUpDomain, 72);
    }
    void aModelCanBeMadeCustomAndItsShapeEdited() {
        Shown s;
        s.document.select({s.item(QStringLiteral("job"))});
        s.choose("job_model", QStringLiteral("custom"));
        QTRY_VERIFY(s.inspector.findChild<QWidget*>(QStringLiteral("job_layers")));
        s.type("job_layers", QStringLiteral("100"));
        QCOMPARE(s.scenario().jobs[0]->custom->layers, 100);
    }

    void anInvalidValueShowsTheReasonAndChangesNothing_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("grouped") << "pool" << QByteArray("pool_accelerators") << "1,500";
        QTest::newRow("negative") << "pool" << QByteArray("pool_accelerators") << "-1";
        QTest::newRow("wrong kind") << "link" << QByteArray("link_fibre_length") << "3 W";
        QTest::newRow("not a number") << "site" << QByteArray("site_power_cap") << "a lot";
        QTest::newRow("beyond the pole") << "site" << QByteArray("site_latitude") << "91";
    }
    void anInvalidValueShowsTheReasonAndChangesNothing() {
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, field);
        QFETCH(const QString, text);
        Shown s;
        s.document.select({s.item(kind)});
        const Project before = s.document.project();
        s.type(field.constData(), text);
        QVERIFY(s.document.project() == before);
        QVERIFY(!s.reason(field.constData()).isEmpty());
    }
    void theWheelOverAChoiceWithoutFocusChangesNothing() {
        Shown s;
        s.document.select({s.item(QStringLiteral("link"))});
        auto* box = s.field<QComboBox>("link_fibre");
        const int before = box->currentIndex();
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(box->currentIndex(), before);
        QCOMPARE(s.steps(), 0);
    }
    void enterTakesTheFirstChoiceThatHoldsTheLetters() {
        Shown s;
        s.document.select({s.item(QStringLiteral("link"))});
        auto* box = s.field<QComboBox>("link_fibre");
        const std::string before = s.link().fibre;
        const auto type = [&](const char* letters) {
            box->lineEdit()->setFocus();
            box->lineEdit()->selectAll();
            QTest::keyClicks(box->lineEdit(), QLatin1String(letters));
            QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        };
        type("zzz"); // nothing: it stays
        QCOMPARE(s.link().fibre, before);
        QCOMPARE(box->lineEdit()->text(), box->itemText(box->currentIndex()));
        QCOMPARE(s.steps(), 0);
        type("ollow");
        QVERIFY2(box->currentText().contains(QStringLiteral("ollow")), qPrintable(box->currentText()));
        QVERIFY(s.link().fibre != before);
        QCOMPARE(s.steps(), 1);
        const std::string hollow = s.link().fibre;
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("stand"));
        QFocusEvent leave(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(box->lineEdit(), &leave); // letters that were not chosen go
        QCOMPARE(s.link().fibre, hollow);
        QCOMPARE(box->lineEdit()->text(), box->itemText(box->currentIndex()));
    }
    void fibreShorterThanTheStraightLineIsTold() {
        Shown s;
        s.document.select({s.item(QStringLiteral("link"))});
        const auto isTold = [&] {
            return std::ranges::any_of(s.inspector.findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisibleTo(&s.inspector) && label->text().startsWith(QStringLiteral("Shorter than the straight line")); });
        };
        s.type("link_fibre_length", QStringLiteral("5000 km"));
        QVERIFY(!isTold());
        s.type("link_fibre_length", QStringLiteral("1 m"));
        QVERIFY(isTold());
    }
    void buttonsAddWhatTheySay() {
        Shown s;
        s.document.select({});
        QTest::mouseClick(s.field<QPushButton>("addJob"), Qt::LeftButton);
        QCOMPARE(s.scenario().jobs.size(), 2u);
        QCOMPARE(s.document.selection(), std::set<ItemRef>{ref(s.scenario().jobs[1]->id)});
        s.document.select({ref(s.site(0).id)});
        QTest::mouseClick(s.field<QPushButton>("addPool"), Qt::LeftButton);
        QCOMPARE(s.site(0).clusters[0]->pools.size(), 2u);
        s.document.select({ref(s.link().id)});
        QTest::mouseClick(s.field<QPushButton>("addWavelength"), Qt::LeftButton);
        QCOMPARE(s.scenario().wavelengths.size(), 2u);
        QCOMPARE(s.steps(), 3);
    }
    /// A pasted log calibrates the job in one undoable step; a line that cannot be read changes nothing.
    void aPastedLogCalibratesTheJob() {
        Shown s;
        s.document.reset(Plan().site("A").pool("A", 512).job("train").project(), QString(), -1);
        s.document.select({s.item(QStringLiteral("job"))});
        const auto step = [&] {
            s.document.waitForAssessment();
            return s.document.assessment().jobs.at(0).step.total().base();
        };
        const double before = step();
        QVERIFY(before > 0);
        widgets::dialogs::nextText(QStringLiteral("warm-up"));
        s.field<QPushButton>("calibrate")->click();
        QCOMPARE(s.steps(), 0);
        const QString log = QStringLiteral("iteration 1 | elapsed time per iteration (ms): %1\n").arg(before * 1150, 0, 'f', 3);
        widgets::dialogs::nextText(log);
        widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No); // having seen what would change
        s.field<QPushButton>("calibrate")->click();
        QCOMPARE(s.steps(), 0);
        widgets::dialogs::nextText(log);
        widgets::dialogs::nextAnswer(widgets::dialogs::Answer::Yes);
        s.field<QPushButton>("calibrate")->click();
        QCOMPARE(s.steps(), 1);
        QVERIFY2(std::abs(step() / before / 1.15 - 1) < 0.01, qPrintable(QString::number(step() / before)));
        QVERIFY(!s.scenario().jobs[0]->calibration.empty());
        s.document.undoStack()->undo();
        QCOMPARE(step(), before);
        s.choose("job_software_profile", QStringLiteral("megatron-lm-2020"));
        QVERIFY(step() != before);
    }
    void everyFieldIsWideEnoughForItsValue_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"site", "cluster", "pool", "link", "job"}) QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void everyFieldIsWideEnoughForItsValue() {
        QFETCH(const QString, kind);
        Shown s;
        s.inspector.resize(350, 900); // as in the window
        s.document.select({s.item(kind)});
        QCoreApplication::processEvents();
        for (const QuantityEdit* field : s.inspector.findChildren<QuantityEdit*>()) {
            const QLineEdit* edit = field->lineEdit();
            QVERIFY2(edit->width() >= edit->fontMetrics().horizontalAdvance(edit->text()) + 8, qPrintable(field->objectName()));
        }
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
