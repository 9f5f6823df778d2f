// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sizechart.h"
#include "common/quantityedit.h"
#include "common/reporttable.h"
#include "project/edits.h"
#include "studies/sizepanel.h"
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "text/language.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace spanwright;
using test::Plan;
using widgets::QuantityEdit;

namespace {

struct Shown {
    widgets::Document document;
    widgets::SizePanel panel{document};
    explicit Shown(const Project& project = Plan().site("A").pool("A", 1024).job("train").project()) {
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
    QLineEdit* line(const char* name) { return field<QuantityEdit>(name)->lineEdit(); }
    void type(const char* name, const char* text) {
        QLineEdit* edit = line(name);
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(text));
    }
    [[nodiscard]] double size() const { return panel.answer()->cheapest.size.parameters; }
};

} // namespace

class TestSizePanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersForTheJobAtOnce() {
        Shown s;
        QVERIFY(s.panel.answer());
        QCOMPARE(s.panel.answer()->like.size.parameters, s.document.assessment().jobs[0].model.active);
        QVERIFY(s.field<QLabel>("sizeSummary")->text().contains(QString::fromStdString(print(Kind::Count, s.size()).text())));
        QVERIFY(s.field<QLabel>("sizeNote")->text().contains(QStringLiteral("2401.00448")));
        QVERIFY(s.field<widgets::SizeChart>("sizeChart")->isVisible());
        QVERIFY(s.field<widgets::ReportTable>("sizeTable")->rowCount() > 8);
    }
    void followsEveryKey() {
        Shown s;
        const double before = s.size();
        s.type("sizeServed", "1");
        QCOMPARE(s.panel.answer()->computeOptimal.servingFlops.base(), 2 * s.panel.answer()->computeOptimal.size.parameters); // one token so far
        const double one = s.size();
        QTest::keyClicks(s.line("sizeServed"), QStringLiteral("00 tn tok"));
        const double hundred = s.size(); // without Enter
        QVERIFY(hundred < before && before < one);
        s.type("sizeServed", "what");
        QCOMPARE(s.size(), hundred); // no number: the last one stays
    }
    void anEmptyFieldTakesTheJobsAgain() {
        Shown s;
        const double before = s.size();
        s.type("sizeParameters", "7 bn");
        QTest::keyClick(s.line("sizeParameters"), Qt::Key_Return);
        QVERIFY(s.size() != before);
        s.line("sizeParameters")->selectAll();
        QTest::keyClick(s.line("sizeParameters"), Qt::Key_Delete);
        QTest::keyClick(s.line("sizeParameters"), Qt::Key_Return);
        QCOMPARE(s.size(), before);
    }
    void aLossStandsForTheModel() {
        Shown s;
        s.type("sizeLoss", "2.1");
        QVERIFY(std::abs(s.panel.answer()->loss - 2.1) < 1e-9);
        QVERIFY(!s.field<QuantityEdit>("sizeParameters")->isEnabled());
        s.type("sizeLoss", "1.5");
        QVERIFY(!s.panel.answer());
        QVERIFY2(s.field<QLabel>("sizeSummary")->text().contains(QStringLiteral("irreducible")), "the reason is told");
        QVERIFY(!s.field<widgets::SizeChart>("sizeChart")->isVisible());
    }
    void lawAndMeasureChangeTheAnswer() {
        Shown s;
        const double before = s.size();
        auto* law = s.field<QComboBox>("sizeLaw");
        law->setCurrentIndex(law->findData(QStringLiteral("hoffmann-2022")));
        Q_EMIT law->activated(law->currentIndex());
        const double other = s.size();
        QVERIFY(other < before);
        auto* measure = s.field<QComboBox>("sizeMeasure");
        measure->setCurrentIndex(measure->findData(int(study::SizeMeasure::Compute)));
        Q_EMIT measure->activated(measure->currentIndex());
        QVERIFY(s.size() > other); // without the poor use in serving a larger one pays
    }
    void everyTableIsFilled() {
        Shown s;
        auto* view = s.field<QComboBox>("sizeView");
        for (int i = 1; i < view->count(); ++i) { // after the chart
            view->setCurrentIndex(i);
            Q_EMIT view->activated(i);
            QVERIFY2(s.field<widgets::ReportTable>("sizeTable")->rowCount() >= 3, qPrintable(view->itemText(i)));
            QVERIFY(!s.field<QLabel>("sizeNote")->text().isEmpty());
        }
    }
    void theChartShowsLeastAndComputeOptimal() {
        Shown s;
        const auto* chart = s.field<widgets::SizeChart>("sizeChart");
        const study::SizeAnswer& a = *s.panel.answer();
        const auto [low, high] = chart->shownParameters();
        QVERIFY(low < a.cheapest.size.parameters && a.computeOptimal.size.parameters < high);
        QVERIFY(chart->shownTop() > a.computeOptimal.total());
    }
    void followsThePlan() {
        Shown s;
        const double before = s.panel.answer()->cheapest.total();
        Job job = *s.document.scenario().jobs[0];
        job.tokens = job.tokens * 4;
        s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), job), QStringLiteral("More tokens"));
        s.settle();
        QVERIFY(s.panel.answer()->cheapest.total() > before);
    }
    void withoutAJobItSaysWhatIsMissing() {
        Shown s(Plan().site("A").pool("A", 1024).project());
        QVERIFY(!s.panel.answer());
        QVERIFY(s.field<QLabel>("sizeSummary")->text().contains(QStringLiteral("training job")));
    }
    void speaksAnotherLanguageAtOnce() {
        Shown s;
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QVERIFY(s.panel.answer());
        QCOMPARE(s.field<QComboBox>("sizeView")->count(), 6); // not filled twice
        QCOMPARE(s.field<QComboBox>("sizeLaw")->count(), 4);
        QCOMPARE(s.field<QComboBox>("sizeMeasure")->count(), 4);
        widgets::setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestSizePanel)
#include "tst_sizepanel.moc"
