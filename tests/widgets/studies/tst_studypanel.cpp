// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/quantityedit.h"
#include "common/reporttable.h"
#include "project/edits.h"
#include "studies/studypanel.h"
#include "studies/studyresult.h"
#include "store/store.h"
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "text/language.h"
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace spanwright;
using test::Plan;
using widgets::Question;
using widgets::QuantityEdit;

namespace {

Project twoSites() { return Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("train").project(); }

struct Shown {
    widgets::Document document;
    widgets::StudyPanel panel{document};
    explicit Shown(const Project& project = twoSites()) {
        document.reset(project, QString(), -1);
        panel.resize(1200, 320);
        panel.show();
        settle();
    }
    void settle() {
        document.waitForAssessment();
        QCoreApplication::processEvents();
    }
    template <class W> W* field(const char* name) { return panel.template findChild<W*>(QLatin1String(name)); }
    [[nodiscard]] const std::vector<Shared<Study>>& studies() const { return document.scenario().studies; }
    [[nodiscard]] const study::StudyAnswer* answer() const { return panel.result().answer().get(); }
    bool wait() { return QTest::qWaitFor([this] { return !panel.isRunning(); }, 60'000); }
    bool ask(Question question) {
        QTest::mouseClick(field<QPushButton>(qPrintable(QStringLiteral("studyQuestion%1").arg(static_cast<int>(question)))), Qt::LeftButton);
        return wait();
    }
    void add(StudyKind kind) { field<QAction>(qPrintable(QStringLiteral("newStudy%1").arg(static_cast<int>(kind))))->trigger(); }
    bool run() {
        QTest::mouseClick(field<QPushButton>("runStudy"), Qt::LeftButton);
        return wait();
    }
    void type(const char* name, const char* text) {
        QLineEdit* edit = field<QuantityEdit>(name)->lineEdit();
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void lengthenLink() {
        FibreLink link = *document.scenario().links.front();
        link.enteredLength = link.enteredLength * 2;
        document.apply(edits::put(document.project(), document.scenarioId(), link), QStringLiteral("Longer"));
        settle();
    }
    QByteArray exported(const char* ending) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("study.") + QLatin1String(ending));
        if (!panel.result().exportTo(path)) return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class TestStudyPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewcomersQuestionIsAnsweredByOneClick() {
        Shown s;
        QVERIFY(s.field<QLabel>("studyWelcome")->isVisible());
        QVERIFY(s.ask(Question::HowFar));
        QCOMPARE(s.studies().size(), 1U);
        QCOMPARE(s.document.undoStack()->count(), 1);
        const auto* found = std::get_if<study::ThresholdAnswer>(s.answer());
        QVERIFY(found && found->grid.isComplete);
        QVERIFY2(s.field<QLabel>("studySentence")->text().contains(QStringLiteral("95 %")), qPrintable(s.field<QLabel>("studySentence")->text()));
        s.document.undoStack()->undo();
        QVERIFY(s.studies().empty());
        QVERIFY(s.field<QLabel>("studyWelcome")->isVisible());
    }
    void withoutLinkedSitesItSaysWhatIsMissing() {
        Shown s(Plan().site("A").pool("A", 1024).project());
        QVERIFY(!s.field<QPushButton>("studyQuestion0")->isEnabled());
        QVERIFY(s.field<QLabel>("studyWelcome")->text().contains(QStringLiteral("linked sites")));
    }
    void aSweepHasACurveForEachFibre() {
        Shown s;
        QVERIFY(s.ask(Question::HollowCore));
        const auto* sweep = std::get_if<study::SweepAnswer>(s.answer());
        QVERIFY(sweep);
        QCOMPARE(sweep->grid.rows(), 2U);
        const std::size_t last = sweep->grid.x.values.size() - 1;
        QVERIFY(sweep->grid.cell(last, 1).value > sweep->grid.cell(last, 0).value); // hollow core is faster
        auto* chart = s.field<widgets::StudyChart>("studyChart");
        QTRY_VERIFY(chart->dataArea().width() > 100);
        const QString reading = chart->readingAt(chart->dataArea().center());
        QCOMPARE(reading.count(QLatin1Char('\n')), 2); // the length, and a line for each fibre
        QVERIFY(reading.contains(QStringLiteral("km")));
        QVERIFY(chart->readingAt({0, 0}).isEmpty());
    }
    void aMapReadsUnderTheMouse() {
        Shown s;
        QVERIFY(s.ask(Question::DistanceAgainstWavelengths));
        const auto* map = std::get_if<study::MapAnswer>(s.answer());
        QVERIFY(map && map->grid.isComplete);
        auto* chart = s.field<widgets::StudyChart>("studyChart");
        QTRY_VERIFY(chart->dataArea().width() > 100);
        const QRect area = chart->dataArea();
        const QString corner = chart->readingAt(area.bottomLeft() + QPoint(2, -2)), other = chart->readingAt(area.topRight() + QPoint(-2, 2));
        QVERIFY2(corner.contains(QStringLiteral(": 1 ")) || corner.contains(QStringLiteral(": 1\n")), qPrintable(corner)); // one wavelength
        QVERIFY(corner != other);
    }
    void aFieldIsOneUndo() {
        Shown s;
        QVERIFY(s.ask(Question::HowFar));
        s.type("studyTo1", "500 km");
        QCOMPARE(s.studies()[0]->axes[0].to, 500.0);
        s.type("studyTo1", "700 km");
        QCOMPARE(s.document.undoStack()->count(), 2); // typed twice, one step
        s.type("studyTarget", "90 %");
        QCOMPARE(s.studies()[0]->target, 0.9);
        QCOMPARE(s.document.undoStack()->count(), 3);
        s.document.undoStack()->undo();
        s.document.undoStack()->undo();
        QCOMPARE(s.studies()[0]->axes[0].to, 2000.0);
        QVERIFY2(s.field<QuantityEdit>("studyTo1")->lineEdit()->text().startsWith(QStringLiteral("2000")), "the field follows");
    }
    void anotherInputBringsItsOwnFields() {
        Shown s;
        QVERIFY(s.ask(Question::HowFar));
        auto* inputs = s.field<QComboBox>("studyInput1");
        QTRY_VERIFY_WITH_TIMEOUT(inputs->findData(QStringLiteral("fibre")) >= 0, 60'000);
        QVERIFY2(inputs->itemText(inputs->findData(QStringLiteral("length_km"))).contains(QStringLiteral("120 km")), "the present value is told");
        inputs->setCurrentIndex(inputs->findData(QStringLiteral("fibre")));
        Q_EMIT inputs->activated(inputs->currentIndex());
        QCoreApplication::processEvents();
        QCOMPARE(s.studies()[0]->axes[0].input, std::string("fibre"));
        auto* choices = s.field<QListWidget>("studyChoices1");
        QVERIFY(choices);
        const std::size_t before = s.studies()[0]->axes[0].choices.size();
        choices->item(0)->setCheckState(choices->item(0)->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        QVERIFY(s.studies()[0]->axes[0].choices.size() != before);
        QVERIFY(s.run());
        QVERIFY(std::get_if<study::ThresholdAnswer>(s.answer())->grid.x.values.front().choice != std::string());
    }
    void aResultOfAnotherPlanIsMarked() {
        Shown s;
        QVERIFY(s.ask(Question::HollowCore));
        QVERIFY(!s.panel.isResultStale());
        QVERIFY(!s.field<QLabel>("studyStale")->isVisible());
        s.lengthenLink();
        QVERIFY(s.panel.isResultStale());
        QVERIFY(s.field<QLabel>("studyStale")->isVisible());
        s.document.undoStack()->undo();
        QVERIFY2(!s.panel.isResultStale(), "the plan is again the one that was studied");
        s.type("studyPoints1", "11");
        QVERIFY2(s.panel.isResultStale(), "another question");
        QVERIFY(s.run());
        QVERIFY(!s.panel.isResultStale());
        QCOMPARE(std::get_if<study::SweepAnswer>(s.answer())->grid.x.values.size(), 11U);
    }
    void stopKeepsWhatIsThere() {
        Shown s;
        s.add(StudyKind::Map);
        s.type("studyPoints1", "1000");
        s.type("studyPoints2", "1000");
        QTest::mouseClick(s.field<QPushButton>("runStudy"), Qt::LeftButton);
        QVERIFY(s.panel.isRunning());
        QCOMPARE(s.field<QPushButton>("runStudy")->text(), QStringLiteral("Stop"));
        QTest::mouseClick(s.field<QPushButton>("runStudy"), Qt::LeftButton);
        QVERIFY(s.wait());
        const auto* map = std::get_if<study::MapAnswer>(s.answer());
        QVERIFY(map && !map->grid.isComplete);
        QVERIFY(s.field<QLabel>("studySentence")->text().contains(QStringLiteral("stopped")));
    }
    void everyKindHasAPictureAndATable() {
        Shown s;
        for (const StudyKind kind : widgets::kShownKinds) {
            s.add(kind);
            QVERIFY(s.panel.chosen() && s.panel.chosen()->kind == kind);
            QVERIFY2(s.run() && s.answer(), qPrintable(widgets::kindName(kind) + s.field<QLabel>("studyAdvice")->text()));
            if (kind == StudyKind::Capacity || kind == StudyKind::Plan) continue; // below
            QVERIFY(s.field<widgets::ReportTable>("studyTable")->rowCount() >= 1);
            auto* chart = s.field<widgets::StudyChart>("studyChart");
            QCoreApplication::processEvents();
            const QImage picture = chart->grab().toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); y += 3)
                for (int x = 0; x < picture.width(); x += 3) inked += picture.pixel(x, y) != picture.pixel(0, 0);
            QVERIFY2(inked > 200, "the picture is not blank");
        }
        QCOMPARE(s.field<QListWidget>("studyList")->count(), static_cast<int>(widgets::kShownKinds.size()));
    }
    void aRunCanBeDrawnAgainBySeed() {
        Shown s;
        s.add(StudyKind::MonteCarlo);
        s.type("studyRuns", "200");
        QVERIFY(s.run());
        const auto first = std::get<study::FinishDates>(*s.answer());
        QCOMPARE(first.runs, 200);
        QVERIFY(s.field<widgets::ReportTable>("studySide")->isVisible());
        s.type("studySeed", "7");
        QVERIFY(s.run());
        QVERIFY(std::get<study::FinishDates>(*s.answer()).walls != first.walls);
        s.type("studySeed", "1");
        QVERIFY(s.run());
        QVERIFY(std::get<study::FinishDates>(*s.answer()).walls == first.walls);
    }
    void aPlanIsUsedAsOneStep() {
        Shown s;
        s.add(StudyKind::Plan);
        s.type("studyDeadline", "1000 d");
        QCOMPARE(s.panel.chosen()->limits.deadline->in(units::day), 1000.0);
        QVERIFY(s.run());
        const auto* plan = std::get_if<study::BestPlan>(s.answer());
        QVERIFY(plan && !plan->candidates.empty());
        QCOMPARE(s.field<widgets::ReportTable>("studyTable")->rowCount(), static_cast<int>(plan->candidates.size()));
        QVERIFY(s.exported("csv").contains("pipeline"));
        // the sentence can be read however narrow the panel is
        widgets::StudyResult result(s.document);
        result.setAnswer(s.panel.findChild<widgets::StudyResult*>()->answer(), false);
        result.show();
        const auto* sentence = result.findChild<QLabel*>(QStringLiteral("studySentence"));
        const auto* button = result.findChild<QPushButton*>(QStringLiteral("studyExport"));
        const auto isAbove = [&](int width) {
            result.resize(width, 300);
            QCoreApplication::processEvents();
            return sentence->mapTo(&result, QPoint()).y() < button->mapTo(&result, QPoint()).y();
        };
        QVERIFY(isAbove(380) && sentence->width() > 300);
        QVERIFY(!isAbove(900) && sentence->width() > 300);
        // a dot for each plan; a click on one chooses its row
        QVERIFY(s.exported("svg").contains("<svg"));
        auto* table = s.field<widgets::ReportTable>("studyTable");
        QCOMPARE(table->rowCount(), static_cast<int>(plan->candidates.size()));
        const std::size_t last = plan->candidates.size() - 1;
        Q_EMIT s.field<widgets::StudyChart>("studyChart")->planClicked(last);
        QCOMPARE(table->currentRow(), static_cast<int>(last));
        table->setCurrentCell(0, 0);
        const Job best = plan->candidates.front().job;
        const Project before = s.document.project();
        QTest::mouseClick(s.field<QPushButton>("studyApply"), Qt::LeftButton);
        QCOMPARE(*s.document.scenario().jobs[0], best);
        QVERIFY(s.panel.isResultStale());
        s.document.undoStack()->undo();
        QVERIFY(s.document.project() == before);
        s.type("studyDeadline", "0 d");
        QVERIFY(!s.panel.chosen()->limits.deadline);
        QVERIFY(s.field<QLineEdit>("studyDeadlineText")->text().isEmpty() && !s.field<QLineEdit>("studyDeadlineText")->placeholderText().isEmpty());
        s.type("studyDeadline", "30 d");
        QVERIFY(s.panel.chosen()->limits.deadline);
        s.field<QLineEdit>("studyDeadlineText")->selectAll();
        QTest::keyClick(s.field<QLineEdit>("studyDeadlineText"), Qt::Key_Delete);
        QTest::keyClick(s.field<QLineEdit>("studyDeadlineText"), Qt::Key_Return);
        QVERIFY(!s.panel.chosen()->limits.deadline);
    }
    void anUpgradeIsAppliedAsOneStep() {
        Shown s(Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(120, units::km), 1).job("train", Cut::Data).project());
        s.add(StudyKind::Capacity);
        s.type("studyTarget", "90 %");
        QVERIFY(s.run());
        const auto* upgrade = std::get_if<study::UpgradeAnswer>(s.answer());
        QVERIFY(upgrade);
        QVERIFY2(upgrade->plan.outcome == study::CapacityOutcome::Reached, qPrintable(s.field<QLabel>("studySentence")->text()));
        QVERIFY(s.field<widgets::ReportTable>("studyTable")->rowCount() >= 2); // a purchase and the sum
        QVERIFY(s.exported("csv").contains("transponders"));
        QVERIFY2(!s.panel.result().exportTo(QStringLiteral("/tmp/study.svg")), "there is no picture");
        const int steps = s.document.undoStack()->count();
        QTest::mouseClick(s.field<QPushButton>("studyApply"), Qt::LeftButton);
        QCOMPARE(s.document.undoStack()->count(), steps + 1);
        QCOMPARE(s.studies().size(), 1U);
        s.settle();
        QVERIFY(s.document.assessment().jobs[0].figure(FigureId::Efficiency)->value >= 0.9);
        QVERIFY(s.panel.isResultStale());
        QVERIFY(!s.field<QPushButton>("studyApply")->isEnabled());
        s.document.undoStack()->undo();
        QVERIFY(s.field<QPushButton>("studyApply")->isEnabled());
    }
    void exportsWhatIsShown() {
        Shown s;
        QVERIFY(s.ask(Question::HollowCore));
        const QByteArray csv = s.exported("csv");
        QVERIFY(csv.contains("length_km"));
        QVERIFY(csv.count('\n') > 41);
        QVERIFY(s.exported("svg").contains("<svg"));
        QVERIFY(s.exported("png").startsWith("\x89PNG"));
        QVERIFY(s.exported("pdf").startsWith("%PDF"));
        QVERIFY(!s.panel.result().exportTo(QStringLiteral("/nowhere/study.csv")));
    }
    void studiesAreRenamedDuplicatedAndDeletedByKeyboard() {
        Shown s;
        QVERIFY(s.ask(Question::HowFar));
        auto* list = s.field<QListWidget>("studyList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        auto* editor = list->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Reach"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(s.studies()[0]->name, std::string("Reach"));
        QVERIFY2(!s.panel.isResultStale(), "a name is no question");
        list->actions()[1]->trigger();
        QCOMPARE(s.studies().size(), 2U);
        QCOMPARE(s.studies()[1]->name, std::string("Reach 2"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Reach 2"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(s.studies().size(), 1U);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Reach"));
        s.document.undoStack()->undo();
        QCOMPARE(s.studies().size(), 2U);
    }
    void mayGoWhileANameIsTyped() {
        Shown s;
        QVERIFY(s.ask(Question::HowFar));
        auto* list = s.field<QListWidget>("studyList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        QVERIFY(list->findChild<QLineEdit*>());
        QTest::keyClicks(list->findChild<QLineEdit*>(), QStringLiteral("Half a na")); // the window closes here
    }
    void enterInTheListRuns() {
        Shown s;
        s.add(StudyKind::Tornado);
        auto* list = s.field<QListWidget>("studyList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(s.wait());
        QVERIFY(std::get_if<study::TornadoAnswer>(s.answer()));
    }
    void resultsAreKeptInTheFile() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.spanwright"));
        std::string digest;
        {
            Shown s;
            QVERIFY(s.document.save(path, {}));
            QVERIFY(s.ask(Question::HollowCore)); // not saved yet: written with the next save
            QVERIFY(s.document.save(path, {}));
            s.add(StudyKind::Tornado);
            QVERIFY(s.document.save(path, {}));
            QVERIFY(s.run());                     // the file holds this plan: written at once
            s.document.undoStack()->setClean();
        }
        Result<Project> again = store::load(path.toStdString());
        QVERIFY(again);
        widgets::Document document;
        document.reset(*again, path, 1);
        widgets::StudyPanel panel(document);
        panel.resize(1200, 320);
        panel.show();
        document.waitForAssessment();
        QCoreApplication::processEvents();
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("studyList"));
        QCOMPARE(list->count(), 2);
        QVERIFY(panel.result().answer() && std::get_if<study::SweepAnswer>(panel.result().answer().get()));
        QVERIFY(!panel.isResultStale());
        list->setCurrentRow(1);
        QVERIFY(panel.result().answer() && std::get_if<study::TornadoAnswer>(panel.result().answer().get()));
    }
    void everyFieldHasAName() {
        Shown s;
        for (const StudyKind kind : widgets::kShownKinds) {
            s.add(kind);
            QCoreApplication::processEvents();
            for (QWidget* w : s.panel.findChildren<QWidget*>()) {
                if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus) continue;
                QAccessibleInterface* a = QAccessible::queryAccessibleInterface(w);
                QVERIFY2(a && !(a->text(QAccessible::Name).isEmpty() && a->text(QAccessible::Value).isEmpty()), qPrintable(QLatin1String(w->metaObject()->className()) + QLatin1Char(' ') + w->objectName()));
            }
        }
    }
    void speaksAnotherLanguageAtOnce() {
        Shown s;
        QVERIFY(s.ask(Question::HollowCore));
        const int inputs = s.field<QComboBox>("studyFigure")->count();
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QCOMPARE(s.field<QComboBox>("studyFigure")->count(), inputs); // not filled twice
        QVERIFY(s.answer());
        widgets::setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestStudyPanel)
#include "tst_studypanel.moc"
