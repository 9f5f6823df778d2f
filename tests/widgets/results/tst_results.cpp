// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowpage.h"
#include "project/edits.h"
#include "results/explanationview.h"
#include "results/resultspanel.h"
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace spanwright;
using test::WindowPage;

namespace {

QString printed(FigureId id, double value) { return QString::fromStdString(print(id, value).text()); }
QString keyOf(FigureId id) { return QString::fromUtf8(info(id).key.data(), qsizetype(info(id).key.size())); }
QPushButton* card(WindowPage& page, FigureId id) { return page.find<QPushButton>(QStringLiteral("headline_") + keyOf(id)); }

} // namespace

class TestResults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlineCardsShowTheAssessment_data() {
        QTest::addColumn<int>("figure");
        for (const FigureId id : {FigureId::Fits, FigureId::DaysToTrain, FigureId::Efficiency, FigureId::LatencyPenalty, FigureId::FacilityPower, FigureId::Cost, FigureId::Carbon})
            QTest::newRow(qPrintable(keyOf(id))) << int(id);
    }
    void headlineCardsShowTheAssessment() {
        QFETCH(const int, figure);
        const auto id = static_cast<FigureId>(figure);
        WindowPage page(QStringLiteral("1"));
        const double value = page.document().assessment().total(id)->value;
        const QString shown = id == FigureId::Fits ? value > 1 ? QStringLiteral("No") : QStringLiteral("Yes") : printed(id, value);
        const QString name = card(page, id)->accessibleName();
        QVERIFY2(name.endsWith(QStringLiteral(": ") + shown), qPrintable(name));
        if (id == FigureId::Fits) QVERIFY2(card(page, id)->toolTip().contains(printed(id, value)), qPrintable(card(page, id)->toolTip()));
    }
    void aClickExplainsTheFigureWithFormulaAndSources_data() { headlineCardsShowTheAssessment_data(); }
    void aClickExplainsTheFigureWithFormulaAndSources() {
        QFETCH(const int, figure);
        const auto id = static_cast<FigureId>(figure);
        WindowPage page(QStringLiteral("1"));
        QTest::mouseClick(card(page, id), Qt::LeftButton);
        const QString text = page.find<widgets::ExplanationView>(QStringLiteral("explanation"))->plainText();
        const assess::Explanation e = assess::explain(page.scenario(), page.document().catalogue(), page.document().assessment(), page.scenario().jobs[0]->id, id);
        QVERIFY(!e.formula.empty() && !e.inputs.empty());
        QVERIFY2(text.contains(QString::fromStdString(e.formula)), qPrintable(text));
        for (const assess::ExplainedInput& input : e.inputs) {
            QVERIFY(text.contains(widgets::say(input.name)));
            QVERIFY2(!widgets::say(input.source).isEmpty() && text.contains(widgets::say(input.source)), input.symbol.c_str());
        }
    }
    void anOpenExplanationFollowsThePlan() {
        WindowPage page(QStringLiteral("1"));
        QTest::mouseClick(card(page, FigureId::DaysToTrain), Qt::LeftButton);
        const auto* view = page.find<widgets::ExplanationView>(QStringLiteral("explanation"));
        const QString before = view->plainText();
        Job job = *page.scenario().jobs[0];
        job.tokens = job.tokens * 2;
        page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), job), QStringLiteral("Tokens"));
        page.settle();
        QVERIFY(view->plainText() != before);
    }
    void rowsStayOpenAndChosenWhenTheNumbersChange() {
        WindowPage page(QStringLiteral("1"));
        auto* tree = page.find<QTreeWidget>(QStringLiteral("results"));
        const auto row = [&](FigureId id) {
            for (QTreeWidgetItemIterator it(tree); *it; ++it)
                if ((*it)->text(0) == widgets::say(id)) return *it;
            return static_cast<QTreeWidgetItem*>(nullptr);
        };
        QVERIFY(tree->topLevelItem(0)->isExpanded());
        QVERIFY(!row(FigureId::StepTime)->isExpanded() && row(FigureId::StepTime)->childCount() > 0);
        row(FigureId::StepTime)->setExpanded(true);
        tree->setCurrentItem(row(FigureId::Cost));
        tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->maximum());
        const int place = tree->verticalScrollBar()->value();
        const QString before = row(FigureId::DaysToTrain)->text(1);
        const QImage fresh = tree->viewport()->grab().toImage();
        Job job = *page.scenario().jobs[0];
        job.tokens = job.tokens * 2;
        page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), job), QStringLiteral("Tokens"));
        QVERIFY(page.document().isStale() && tree->viewport()->grab().toImage() != fresh); // dimmed
        page.settle();
        QVERIFY(row(FigureId::DaysToTrain)->text(1) != before);
        QVERIFY(row(FigureId::StepTime)->isExpanded() && !row(FigureId::Cost)->isExpanded());
        QCOMPARE(tree->currentItem(), row(FigureId::Cost));
        QCOMPARE(tree->verticalScrollBar()->value(), place);
        page.document().undoStack()->undo();
        page.settle();
        QCOMPARE(row(FigureId::DaysToTrain)->text(1), before);
    }
    void theNextFigureTakesTheSameWindowUnlessItIsPinned() {
        WindowPage page(QStringLiteral("1"));
        const auto views = [&] { return page.window.findChildren<widgets::ExplanationView*>().size(); };
        QTest::mouseClick(card(page, FigureId::DaysToTrain), Qt::LeftButton);
        const QString first = page.find<widgets::ExplanationView>(QStringLiteral("explanation"))->plainText();
        QTest::mouseClick(card(page, FigureId::Cost), Qt::LeftButton);
        QCOMPARE(views(), 1);
        auto* view = page.find<widgets::ExplanationView>(QStringLiteral("explanation"));
        QVERIFY(view->plainText() != first);
        QTest::mouseClick(view->findChild<QPushButton*>(QStringLiteral("explanationBack")), Qt::LeftButton);
        QCOMPARE(view->plainText(), first);
        QVERIFY(!view->findChild<QPushButton*>(QStringLiteral("explanationBack"))->isEnabled());
        view->findChild<QPushButton*>(QStringLiteral("pinExplanation"))->click();
        QTest::mouseClick(card(page, FigureId::Cost), Qt::LeftButton);
        QCOMPARE(views(), 2);
        QCOMPARE(view->plainText(), first);
    }
    void anInputThatIsAFigureLeadsToItsExplanation() {
        WindowPage page(QStringLiteral("1"));
        QTest::mouseClick(card(page, FigureId::Efficiency), Qt::LeftButton);
        auto* view = page.find<widgets::ExplanationView>(QStringLiteral("explanation"));
        QVERIFY(view->linked() == (std::vector{FigureId::BandwidthLoss, FigureId::DelayLoss, FigureId::FaultLoss}));
        auto* text = view->findChild<QTextBrowser*>(QStringLiteral("explanationText"));
        QVERIFY(text->toHtml().contains(QStringLiteral("figure:") + keyOf(FigureId::FaultLoss)));
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("figure:") + keyOf(FigureId::FaultLoss)));
        QVERIFY2(view->windowTitle().contains(widgets::say(FigureId::FaultLoss)), qPrintable(view->windowTitle()));
        QVERIFY(!view->linked().empty()); // and on into its own inputs
        view->findChild<QPushButton*>(QStringLiteral("pinExplanation"))->click();
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("figure:") + keyOf(FigureId::Goodput)));
        QCOMPARE(page.window.findChildren<widgets::ExplanationView*>().size(), 2);
        QVERIFY(view->windowTitle().contains(widgets::say(FigureId::FaultLoss)));
    }
    void everyLinkedInputHasAnExplanation() {
        WindowPage page(QStringLiteral("1"));
        const JobId job = page.scenario().jobs[0]->id;
        for (const assess::Figure& f : page.document().assessment().jobs[0].figures) {
            const widgets::ExplanationView view(page.document(), job, f.id);
            for (const FigureId linked : view.linked())
                QVERIFY2(!assess::explain(page.scenario(), page.document().catalogue(), page.document().assessment(), job, linked).formula.empty(), qPrintable(keyOf(linked)));
        }
    }
    void anExplanationIsCopiedAsText() {
        WindowPage page(QStringLiteral("1"));
        QTest::mouseClick(card(page, FigureId::Cost), Qt::LeftButton);
        const auto* view = page.find<widgets::ExplanationView>(QStringLiteral("explanation"));
        QTest::mouseClick(view->findChild<QPushButton*>(QStringLiteral("copyExplanation")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), view->plainText());
    }
    void withoutAJobCardsShowNoNumber() {
        WindowPage page;
        page.trigger(widgets::ActionId::New);
        page.settle();
        QVERIFY(card(page, FigureId::DaysToTrain)->accessibleName().endsWith(QStringLiteral("—")));
        QVERIFY(!card(page, FigureId::DaysToTrain)->isEnabled());
    }

    void theFindingsListShowsEveryFinding() {
        WindowPage page(QStringLiteral("1"));
        const auto& findings = page.document().assessment().findings;
        QVERIFY(!findings.empty());
        const auto* list = page.find<widgets::FindingsList>(QStringLiteral("findings"));
        QCOMPARE(list->topLevelItemCount(), int(findings.size()));
        for (int i = 0; i < list->topLevelItemCount(); ++i) QCOMPARE(list->topLevelItem(i)->text(0), widgets::say(findings[std::size_t(i)].message));
    }
    void activatingAFindingSelectsWhatItSpeaksOf() {
        WindowPage page(QStringLiteral("1"));
        auto* list = page.find<widgets::FindingsList>(QStringLiteral("findings"));
        const auto& subjects = page.document().assessment().findings[0].subjects;
        QVERIFY(!subjects.empty());
        list->setCurrentItem(list->topLevelItem(0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(page.document().selection(), (std::set<ItemRef>{subjects.begin(), subjects.end()}));
    }
    void aFixMendsItsFindingInOneStep_data() {
        QTest::addColumn<QString>("sample");
        for (int n = 1; n <= 5; ++n) QTest::addRow("sample %d", n) << QString::number(n);
    }
    void aFixMendsItsFindingInOneStep() {
        QFETCH(const QString, sample);
        const std::size_t count = [&] {
            WindowPage page(sample);
            return page.document().assessment().findings.size();
        }();
        for (std::size_t i = 0; i < count; ++i) {
            WindowPage page(sample);
            const assess::Finding finding = page.document().assessment().findings[i];
            if (!finding.fix) continue;
            QTest::mouseClick(page.find<QPushButton>(QStringLiteral("fix_%1").arg(i)), Qt::LeftButton);
            page.settle();
            QCOMPARE(page.document().undoStack()->count(), 1);
            for (const assess::Finding& left : page.document().assessment().findings)
                QVERIFY2(left.code != finding.code || left.subjects != finding.subjects, qPrintable(widgets::say(finding.message)));
        }
    }

    void theResultsTreeShowsEveryFigureOfEveryJob() {
        WindowPage page(QStringLiteral("1"));
        auto* tree = page.find<widgets::ResultsPanel>(QStringLiteral("results"));
        QCOMPARE(tree->topLevelItemCount(), int(page.document().assessment().jobs.size()));
        const auto& figures = page.document().assessment().jobs[0].figures;
        QCOMPARE(tree->topLevelItem(0)->childCount(), int(figures.size()) + 1); // and published results for such a distance
        const QTreeWidgetItem* published = tree->topLevelItem(0)->child(int(figures.size()));
        QCOMPARE(published->text(0), widgets::say(Term::HeadingPublished));
        QVERIFY(published->childCount() > 1);
        QCOMPARE(published->child(0)->text(1), printed(FigureId::Efficiency, page.document().assessment().jobs[0].figure(FigureId::Efficiency)->value));
        for (std::size_t i = 0; i < figures.size(); ++i) QCOMPARE(tree->topLevelItem(0)->child(int(i))->text(1), printed(figures[i].id, figures[i].value));
    }
    void enterInTheResultsTreeExplains() {
        WindowPage page(QStringLiteral("1"));
        auto* tree = page.find<widgets::ResultsPanel>(QStringLiteral("results"));
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(page.window.findChild<widgets::ExplanationView*>());
    }
};

QTEST_MAIN(TestResults)
#include "tst_results.moc"
