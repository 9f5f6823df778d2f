// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "charts/whatifchart.h"
#include "common/theme.h"
#include "presentation/presenter.h"
#include "presentation/slidedeck.h"
#include "presentation/slideexport.h"
#include "presentation/slidesdialog.h"
#include "project/edits.h"
#include "project/libraryedits.h"
#include "results/headlinestrip.h"
#include "support/windowpage.h"
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QToolButton>

using namespace spanwright;
using widgets::Document;

namespace {

constexpr QSize kSmall(640, 360);

QString outputOf(const QString& tool, const QStringList& words) {
    QProcess process;
    process.start(tool, words);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC); // without ligatures and radicals
}
bool has(const char* tool) { return !QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty(); }

/// Share of the pixels that are not the ground.
double inked(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) != image.pixel(0, 0);
    return double(count) / (image.width() * image.height());
}

/// A sample with a stored sweep.
void open(Document& document, int sample = 1) {
    Project project = *assess::sampleProject(std::to_string(sample));
    Scenario s = *project.scenarios[0];
    if (s.studies.empty() && !s.jobs.empty()) {
        Study study;
        study.id = mint<StudyId>();
        study.name = "Distance";
        study.job = s.jobs[0]->id;
        study.axes.resize(1);
        study.axes[0].input = "length_km";
        study.axes[0].from = 1;
        study.axes[0].to = 1000;
        study.axes[0].points = 9;
        s.studies.emplace_back(study);
    }
    project.scenarios[0] = Shared<Scenario>(s);
    document.reset(std::move(project), QString(), -1);
    document.waitForAssessment();
}

constexpr std::array kKinds{SlideKind::Text, SlideKind::Figures, SlideKind::Drawing, SlideKind::WhatIf, SlideKind::StepTime, SlideKind::Study};

} // namespace

class TestPresentation final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() {
        widgets::setLanguage(QStringLiteral("en"));
        widgets::theme::apply(widgets::theme::Mode::Light);
    }

    void everyKindPaintsSomethingOfItsOwn() {
        Document document;
        open(document);
        widgets::SlideSource source(document);
        std::vector<QImage> pages;
        for (const SlideKind kind : kKinds) {
            Slide slide = widgets::newSlide(document, kind);
            slide.title = "Title";
            slide.text = "One\nTwo\nThree";
            pages.push_back(widgets::slideImage(kSmall, slide, source, {}));
            QVERIFY2(inked(pages.back()) > 0.003, qPrintable(widgets::slideKindName(kind)));
            // beneath title and text there is the picture: more than that of an empty page
            if (kind != SlideKind::Text) QVERIFY2(inked(pages.back().copy(40, 100, 560, 150)) > 0.02, qPrintable(widgets::slideKindName(kind)));
            for (std::size_t i = 0; i + 1 < pages.size(); ++i) QVERIFY(pages[i] != pages.back());
            widgets::theme::apply(widgets::theme::Mode::Dark);
            const QImage dark = widgets::slideImage(kSmall, slide, source, {false, 0, 0, {}});
            QVERIFY(qGray(dark.pixel(2, 2)) < 80 && qGray(pages.back().pixel(2, 2)) > 240);
            const QRgb mean = dark.copy(40, 100, 560, 150).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0);
            QVERIFY2(qGray(mean) < 110, qPrintable(widgets::slideKindName(kind)));
            widgets::theme::apply(widgets::theme::Mode::Light);
        }
    }
    void aSlideFollowsTheProject() {
        Document document;
        open(document);
        widgets::SlideSource source(document);
        const Slide slide = widgets::newSlide(document, SlideKind::WhatIf);
        const QImage before = widgets::slideImage(kSmall, slide, source, {});
        QCOMPARE(widgets::slideImage(kSmall, slide, source, {}), before);
        FibreLink link = *document.scenario().links[0];
        link.lengthMode = LengthMode::Entered;
        link.enteredLength = Length(900, units::km);
        QVERIFY(document.apply(edits::put(document.project(), document.scenarioId(), link), QStringLiteral("longer")));
        QVERIFY(widgets::slideImage(kSmall, slide, source, {}) != before);
    }
    void onTheScreenAStudyRunsBesideTheWindow() {
        Document document;
        open(document);
        widgets::SlideSource source(document);
        Slide slide = widgets::newSlide(document, SlideKind::Study);
        QVERIFY(!slide.study.isNone());
        const QSignalSpy answers(&source, &widgets::SlideSource::answered);
        const widgets::SlideSource::LiveAnswer first = source.liveAnswerOf(slide);
        QVERIFY(!first.answer && first.share);
        const QImage waiting = widgets::slideImage(kSmall, slide, source, {true, 0, 0, {}, true});
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 60'000);
        const widgets::SlideSource::LiveAnswer second = source.liveAnswerOf(slide);
        QVERIFY(second.answer && !second.share);
        QVERIFY(widgets::slideImage(kSmall, slide, source, {true, 0, 0, {}, true}) != waiting);
        QCOMPARE(source.answerOf(slide), second.answer); // a file has the same
    }
    void aSlideOfAnotherScenarioShowsThatOne() {
        Document document;
        open(document);
        Slide slide = widgets::newSlide(document, SlideKind::Figures);
        widgets::SlideSource source(document);
        const double one = source.figureOf(slide, FigureId::FacilityPower)->value;
        Scenario other = assess::samples()[2].scenario;
        other.id = mint<ScenarioId>();
        QVERIFY(document.apply(edits::addScenario(document.project(), other), QStringLiteral("another")));
        slide.scenario = other.id;
        QVERIFY(source.figureOf(slide, FigureId::FacilityPower)->value != one);
        slide.scenario = ScenarioId{77};
        QVERIFY(!source.documentOf(slide));
        QVERIFY(inked(widgets::slideImage(kSmall, slide, source, {})) > 0.001);
    }
    void theSuggestedDeckTellsTheWholeStory() {
        Document document;
        open(document);
        const std::vector<Slide> slides = widgets::suggestedSlides(document);
        QCOMPARE(slides.size(), 6u);
        QCOMPARE(slides[0].title, document.scenario().name);
        QVERIFY(slides[5].text.size() > 10);
        QVERIFY(widgets::addSlides(document, slides, QStringLiteral("suggest")));
        QCOMPARE(document.project().slides.size(), 6u);
        document.undoStack()->undo();
        QVERIFY(document.project().slides.empty());
        open(document, 5); // nothing in it
        QVERIFY(widgets::suggestedSlides(document).size() >= 2);
    }
    void pinnedFiguresShareASlide() {
        test::WindowPage page(QStringLiteral("1"));
        const auto pin = [&page](const char* key) { page.window.findChild<QAction*>(QStringLiteral("pin_") + QLatin1String(key))->trigger(); };
        pin("cost");
        pin("carbon");
        pin("cost");
        const auto& slides = page.document().project().slides;
        QCOMPARE(slides.size(), 1u);
        QCOMPARE(slides[0]->figures, (std::vector<FigureId>{FigureId::Cost, FigureId::Carbon}));
        Q_EMIT page.window.chart()->pinRequested(FigureId::StepTime);
        QCOMPARE(slides.size(), 2u);
        QCOMPARE(slides[1]->kind, SlideKind::WhatIf);
        QVERIFY(page.window.message().contains(QLatin1Char('2')));
        pin("carbon"); // the last slide has no figures: a new one
        QCOMPARE(slides.size(), 3u);
        for (int i = 0; i < 4; ++i) page.document().undoStack()->undo();
        QVERIFY(slides.empty());
    }
    void theDialogMakesSlidesAndUndoTakesThemBack() {
        Document document;
        open(document);
        widgets::SlidesDialog dialog(document);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(QStringLiteral("slideList"));
        const auto press = [&dialog](const char* name) { QTest::mouseClick(dialog.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton); };
        const auto& slides = document.project().slides;
        for (const SlideKind kind : kKinds) dialog.findChild<QAction*>(QStringLiteral("slideAdd%1").arg(int(kind)))->trigger();
        QCOMPARE(slides.size(), kKinds.size());
        QCOMPARE(list->count(), int(kKinds.size()));
        QCOMPARE(dialog.current(), 5);
        for (std::size_t i = 0; i < kKinds.size(); ++i) QCOMPARE(slides[i]->kind, kKinds[i]);
        QTRY_VERIFY_WITH_TIMEOUT(!list->item(5)->icon().isNull(), 30'000);
        press("slideUp");
        QCOMPARE(slides[4]->kind, SlideKind::Study);
        QCOMPARE(dialog.current(), 4);
        list->setCurrentRow(0);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("slideUp"))->isEnabled());
        auto* title = dialog.findChild<QLineEdit*>(QStringLiteral("slideTitle"));
        title->selectAll();
        const int steps = document.undoStack()->index();
        QTest::keyClicks(title, QStringLiteral("Why two sites"));
        QCOMPARE(slides[0]->title, std::string("Why two sites"));
        QCOMPARE(document.undoStack()->index(), steps + 1); // typing is one step
        auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("slideText"));
        text->setPlainText(QStringLiteral("one\ntwo"));
        QCOMPARE(slides[0]->text, std::string("one\ntwo"));
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(title->text(), QStringLiteral("Title"));
        QVERIFY(text->toPlainText().isEmpty());
        list->setCurrentRow(1);
        auto* figures = dialog.findChild<QListWidget*>(QStringLiteral("slideFigures"));
        QVERIFY(figures->isVisible());
        figures->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(slides[1]->figures.size(), 5u);
        press("slideDuplicate");
        QCOMPARE(slides.size(), kKinds.size() + 1);
        QCOMPARE(slides[2]->figures, slides[1]->figures);
        press("slideRemove");
        QCOMPARE(slides.size(), kKinds.size());
        press("slideSuggest");
        QCOMPARE(slides.size(), kKinds.size() + 6);
        while (document.undoStack()->canUndo()) document.undoStack()->undo();
        QCOMPARE(list->count(), 0);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("slidePresent"))->isEnabled());
        while (document.undoStack()->canRedo()) document.undoStack()->redo();
        QCOMPARE(list->count(), int(kKinds.size()) + 6);
    }
    void keysTurnTheSlides() {
        Document document;
        open(document);
        QVERIFY(widgets::addSlides(document, widgets::suggestedSlides(document), QStringLiteral("suggest")));
        auto* presenter = new widgets::Presenter(document, true, 0);
        const QPointer<widgets::Presenter> alive = presenter;
        presenter->show();
        QVERIFY(QTest::qWaitForWindowExposed(presenter));
        const auto after = [presenter](Qt::Key key) {
            QTest::keyClick(presenter, key);
            return presenter->current();
        };
        QCOMPARE(after(Qt::Key_Right), 1);
        QCOMPARE(after(Qt::Key_PageDown), 2);
        QCOMPARE(after(Qt::Key_Space), 3);
        QCOMPARE(after(Qt::Key_Left), 2);
        QCOMPARE(after(Qt::Key_PageUp), 1);
        QCOMPARE(after(Qt::Key_End), 5);
        QCOMPARE(after(Qt::Key_Right), 5);
        QCOMPARE(after(Qt::Key_Home), 0);
        QCOMPARE(after(Qt::Key_Left), 0);
        QTest::keyClick(presenter, Qt::Key_Escape);
        QTRY_VERIFY(!alive);
    }
    void theSliderMovesTheMarkerAndNotTheDocument() {
        Document document;
        open(document);
        QVERIFY(widgets::addSlides(document, {widgets::newSlide(document, SlideKind::WhatIf)}, QStringLiteral("add")));
        const Project before = document.project();
        const int steps = document.undoStack()->count();
        widgets::Presenter presenter(document, true, 0);
        presenter.setAttribute(Qt::WA_DeleteOnClose, false);
        presenter.resize(960, 600);
        presenter.show();
        auto* slider = presenter.findChild<QSlider*>(QStringLiteral("presenterSlider"));
        auto* reading = presenter.findChild<QLabel*>(QStringLiteral("presenterReading"));
        auto* lever = presenter.findChild<QComboBox*>(QStringLiteral("presenterLever"));
        QVERIFY(slider->isVisible() && lever->count() >= 2);
        const QImage planned = presenter.grab().toImage();
        for (int i = 0; i < lever->count(); ++i) {
            lever->setCurrentIndex(i);
            slider->setValue(slider->maximum());
            QVERIFY2(presenter.grab().toImage() != planned, qPrintable(lever->currentText()));
            QVERIFY(reading->text().contains(QStringLiteral("instead of")));
        }
        QTest::mouseClick(presenter.findChild<QToolButton*>(QStringLiteral("presenterBack")), Qt::LeftButton);
        QVERIFY(reading->text().startsWith(QStringLiteral("as planned")));
        QVERIFY(document.project() == before);
        QCOMPARE(document.undoStack()->count(), steps);
        // numbers: farther is slower
        widgets::SlideSource source(document);
        const Slide& slide = *document.project().slides[0];
        const widgets::Lever distance = source.leversOf(slide).front();
        const widgets::LeverPoint here = source.pointAt(slide, distance, distance.present), there = source.pointAt(slide, distance, 3000);
        QVERIFY(std::abs(here.value / source.figureOf(slide, FigureId::Efficiency)->value - 1) < 1e-9);
        QVERIFY(there.value < here.value);
        QVERIFY(std::abs(there.route.in(units::km) / 3000 - 1) < 1e-6);
    }
    void pdfAndPicturesHaveEverySlide() {
        Document document;
        open(document);
        QVERIFY(widgets::addSlides(document, widgets::suggestedSlides(document), QStringLiteral("suggest")));
        widgets::SlideSource source(document);
        const QString pdf = test::temporaryHome.path(QStringLiteral("slides.pdf"));
        QVERIFY(widgets::exportSlides(source, pdf, true));
        QVERIFY(widgets::exportSlides(source, test::temporaryHome.path(QStringLiteral("deck.png")), true));
        for (int i = 1; i <= 6; ++i) QCOMPARE(QImage(test::temporaryHome.path(QStringLiteral("deck-0%1.png").arg(i))).size(), QSize(1920, 1080));
        QVERIFY(!widgets::exportSlides(source, test::temporaryHome.path(QStringLiteral("no/such.pdf")), true));
        QVERIFY(!widgets::exportSlides(source, test::temporaryHome.path(QStringLiteral("deck.gif")), true));
        if (!has("pdfinfo")) QSKIP("poppler-utils is not installed");
        const QString about = outputOf(QStringLiteral("pdfinfo"), {pdf});
        QVERIFY2(about.contains(QRegularExpression(QStringLiteral("Pages: +6\n"))), qPrintable(about));
        QVERIFY2(about.contains(QRegularExpression(QStringLiteral("Page size: +960(\\.\\d+)? x 540"))), qPrintable(about));
        const QString text = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        for (const Shared<Slide>& slide : document.project().slides) QVERIFY2(QString(text).simplified().contains(QString::fromStdString(slide->title).simplified()), slide->title.c_str());
        QCOMPARE(outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf}).trimmed().split(QLatin1Char('\n')).size(), 2); // its two header lines: all is vectors
    }
    void chineseSlidesAreChinese() {
        widgets::setLanguage(QStringLiteral("zh_CN"));
        if (widgets::say(FigureId::DaysToTrain) == QStringLiteral("Time to train")) QSKIP("the Chinese translation is not built in");
        if (!has("pdftotext")) QSKIP("poppler-utils is not installed");
        Document document;
        open(document);
        Slide slide = widgets::newSlide(document, SlideKind::Figures);
        slide.title = "两个站点的代价";
        QVERIFY(widgets::addSlides(document, {slide}, QStringLiteral("add")));
        widgets::SlideSource source(document);
        const QString pdf = test::temporaryHome.path(QStringLiteral("zh.pdf"));
        QVERIFY(widgets::exportSlides(source, pdf, true));
        const QString text = outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("两个站点的代价")) && text.contains(widgets::say(FigureId::FacilityPower)));
        const QString fonts = outputOf(QStringLiteral("pdffonts"), {pdf});
        QVERIFY2(!fonts.contains(QStringLiteral("CJKjp"), Qt::CaseInsensitive), qPrintable(fonts));
    }
    void theWindowOffersIt() {
        test::WindowPage page(QStringLiteral("1"));
        page.trigger(widgets::ActionId::Present); // nothing to show yet
        auto* dialog = page.find<widgets::SlidesDialog>(QStringLiteral("slidesDialog"));
        QVERIFY(dialog->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("slideSuggest")), Qt::LeftButton);
        page.trigger(widgets::ActionId::Present);
        auto* presenter = page.find<widgets::Presenter>(QStringLiteral("presenter"));
        QVERIFY(presenter->isFullScreen());
        presenter->close();
        dialog->close();
    }
};

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
