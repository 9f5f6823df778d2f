// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the real window for people to look at; started by tests/screenshots.sh, once for each language and theme.
#include "charts/whatifchart.h"
#include "charts/whatifsliders.h"
#include "common/theme.h"
#include "power/picture.h"
#include "project/edits.h"
#include "project/libraryedits.h"
#include "common/dialogs.h"
#include "compare/comparepanel.h"
#include "common/quantityedit.h"
#include "studies/layoutsearchpanel.h"
#include "studies/studypanel.h"
#include "shots.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace spanwright;
using test::Camera;
using test::showTab;
using widgets::ActionId;

namespace {

void shootInspector(test::WindowPage& page, Camera& camera) {
    const Site& site = *page.scenario().sites.front();
    const Cluster& cluster = *site.clusters.front();
    const std::vector<std::pair<QString, ItemRef>> kinds{{QStringLiteral("site"), ref(site.id)}, {QStringLiteral("cluster"), ref(cluster.id)},
        {QStringLiteral("pool"), ref(cluster.pools.front()->id)}, {QStringLiteral("link"), ref(page.scenario().links.front()->id)}, {QStringLiteral("job"), ref(page.scenario().jobs.front()->id)}};
    for (const auto& [name, item] : kinds) {
        page.document().select({item});
        camera.shoot(QStringLiteral("06-inspector-") + name);
    }
    page.document().select({});
    camera.shoot(QStringLiteral("06-inspector-scenario"));
}

void shootDialogs(test::WindowPage& page, Camera& camera) {
    QTest::mouseClick(page.find(QStringLiteral("headline_days_to_train")), Qt::LeftButton);
    camera.shoot(QStringLiteral("07-explanation"));
    page.find<QDialog>(QStringLiteral("explanation"))->close();
    page.trigger(ActionId::Catalogue);
    camera.shoot(QStringLiteral("10-catalogue"));
    page.find<QDialog>(QStringLiteral("catalogueBrowser"))->close();
    page.trigger(ActionId::Quotation);
    camera.shoot(QStringLiteral("24-quotation"));
    page.find<QDialog>(QStringLiteral("quotationDialog"))->close();
    page.trigger(ActionId::Tariffs);
    camera.shoot(QStringLiteral("30-tariffs"));
    page.find<QDialog>(QStringLiteral("tariffDialog"))->close();
}

/// The search under way and done; then the job with offload, and what that costs.
void shootLayouts(test::WindowPage& page, Camera& camera) {
    showTab(page, QStringLiteral("layoutSearch"));
    auto* panel = page.find<widgets::LayoutSearchPanel>(QStringLiteral("layoutSearch"));
    page.find<QComboBox>(QStringLiteral("layoutSpace"))->setCurrentIndex(2);
    QTest::mouseClick(page.find(QStringLiteral("searchLayouts")), Qt::LeftButton);
    if (!QTest::qWaitFor([panel] { return panel->found().size() > 20; }, 60'000)) qFatal("no layout is found");
    camera.shoot(QStringLiteral("12-layouts-searching"));
    QTest::mouseClick(page.find(QStringLiteral("searchLayouts")), Qt::LeftButton);
    if (!QTest::qWaitFor([panel] { return !panel->isSearching(); }, 60'000)) qFatal("the search does not stop");
    camera.shoot(QStringLiteral("13-layouts"));
    Job job = *page.scenario().jobs.front();
    job.layout.offloadsActivations = true;
    job.layout.offloadedOptimizer = Fraction(1, units::one);
    page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), job), QStringLiteral("Offload"));
    page.document().select({ref(job.id)});
    showTab(page, QStringLiteral("inspector"));
    page.settle();
    for (const char* section : {"section_placement", "section_layout", "section_overlap", "section_offload"}) QTest::mouseClick(page.find(QLatin1String(section)), Qt::LeftButton);
    showTab(page, QStringLiteral("waterfall"));
    camera.shoot(QStringLiteral("14-offload"));
    // calibrated to a log, with the stages' own times
    for (const char* section : {"section_overlap", "section_offload", "section_measured"}) QTest::mouseClick(page.find(QLatin1String(section)), Qt::LeftButton);
    widgets::dialogs::nextText(QStringLiteral("elapsed time per iteration (ms): 6500"));
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::Yes);
    QTest::mouseClick(page.find(QStringLiteral("calibrate")), Qt::LeftButton);
    showTab(page, QStringLiteral("timeline"));
    page.settle();
    camera.shoot(QStringLiteral("15-calibrated"));
}

/// A long link: what each mode has left on it, the profile along it, and its fields.
void shootLine(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No); // the changes of the pictures before
    page.window.openSample(QStringLiteral("2"));
    page.document().select({ref(page.scenario().links.front()->id)});
    showTab(page, QStringLiteral("inspector"));
    page.settle();
    QTest::mouseClick(page.find(QStringLiteral("section_line")), Qt::LeftButton);
    showTab(page, QStringLiteral("linePanel"));
    page.settle();
    camera.shoot(QStringLiteral("16-line"));
    QTest::mouseClick(page.find(QStringLiteral("lineShowSpans")), Qt::LeftButton);
    FibreLink link = *page.scenario().links.front();
    link.spans = {{Length(62, units::km), {}, {}, {}}, {Length(85, units::km), {}, Decibel(1.2, units::dB), {}}, {Length(110, units::km), "g654e", {}, "std_high_gain"},
                  {Length(40, units::km), "hcf-deployed", {}, {}}, {Length(95, units::km), {}, Decibel(0.6, units::dB), {}}};
    page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), link), QStringLiteral("Spans"));
    page.settle();
    camera.shoot(QStringLiteral("16-line-spans"));
    Wavelength light = *page.scenario().wavelengths.front();
    light.id = mint<WavelengthId>();
    light.name = "Storage";
    light.mode = "400zr";
    light.count = 14;
    page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), light), QStringLiteral("Storage"));
    page.settle();
    for (const char* view : {"lineShowSpectrum", "lineShowEquipment"}) {
        QTest::mouseClick(page.find(QLatin1String(view)), Qt::LeftButton);
        camera.shoot(QStringLiteral("16-") + QLatin1String(view));
    }
    QTest::mouseClick(page.find(QStringLiteral("lineShowModes")), Qt::LeftButton);
}

/// How far fibre reaches from a site.
void shootRings(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No); // the changes of the pictures before
    page.window.openSample(QStringLiteral("3"));
    page.settle();
    page.document().select({ref(page.scenario().sites.front()->id)});
    page.trigger(ActionId::DelayRings);
    camera.shoot(QStringLiteral("20-delay-rings"));
    page.window.canvas()->zoomBy(0.2);
    camera.shoot(QStringLiteral("21-delay-rings-far"));
    page.trigger(ActionId::DelayRings);
}

/// Traffic and failures of four halls; one fibre cut.
void shootNetwork(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("4"));
    page.document().select({ref(page.scenario().jobs.front()->id)});
    showTab(page, QStringLiteral("inspector"));
    page.settle();
    for (const char* section : {"section_placement", "section_layout", "section_transport"}) QTest::mouseClick(page.find(QLatin1String(section)), Qt::LeftButton);
    showTab(page, QStringLiteral("trafficPanel"));
    page.settle();
    camera.shoot(QStringLiteral("17-traffic"));
    showTab(page, QStringLiteral("failurePanel"));
    page.settle();
    auto* table = page.find<QTableWidget>(QStringLiteral("failureTable"));
    for (int row = 0; row < table->rowCount(); ++row)
        if (page.document().assessment().jobs[0].failures[static_cast<std::size_t>(row)].kind == assess::FailureKind::FibreCut) table->setCurrentCell(row, 0);
    camera.shoot(QStringLiteral("18-failures"));
    QTest::mouseClick(page.find(QStringLiteral("tryFailure")), Qt::LeftButton);
    page.document().select({ref(page.scenario().links.front()->id)});
    page.settle();
    for (const char* section : {"section_wavelengths", "section_risk"}) QTest::mouseClick(page.find(QLatin1String(section)), Qt::LeftButton);
    camera.shoot(QStringLiteral("19-what-if-cut"));
}

/// Small against large: the result, all sizes and the reasons.
void shootSizes(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("3"));
    page.settle();
    showTab(page, QStringLiteral("sizePanel"));
    QTest::keyClicks(page.find<widgets::QuantityEdit>(QStringLiteral("sizeServed"))->lineEdit(), QStringLiteral("100 tn tok"));
    auto* view = page.find<QComboBox>(QStringLiteral("sizeView"));
    for (int i = 0; i < view->count(); ++i) {
        view->setCurrentIndex(i);
        Q_EMIT view->activated(i);
        camera.shoot(QStringLiteral("30-model-size-%1").arg(i));
    }
}

/// Sites against caps, bars and flow; then a plan without anything in it.
void shootPower(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("3"));
    showTab(page, QStringLiteral("powerPanel"));
    page.settle();
    camera.shoot(QStringLiteral("25-power-sites"));
    QTest::mouseClick(page.find(QStringLiteral("powerShowBars")), Qt::LeftButton);
    for (const int measure : {0, 5}) {
        page.find<QComboBox>(QStringLiteral("powerMeasure"))->setCurrentIndex(measure);
        camera.shoot(QStringLiteral("26-power-bars-%1").arg(measure));
    }
    QTest::mouseClick(page.find(QStringLiteral("powerShowFlow")), Qt::LeftButton);
    camera.shoot(QStringLiteral("27-power-flow"));
    auto* picture = page.find<widgets::PictureView>(QStringLiteral("powerPicture"));
    for (const widgets::Spot& spot : picture->spots())
        if (!spot.figure && !spot.detail.site.isNone()) {
            QTest::mouseClick(picture, Qt::LeftButton, {}, spot.area.center().toPoint());
            break;
        }
    camera.shoot(QStringLiteral("28-power-explained"));
    page.find<QDialog>(QStringLiteral("explanation"))->close();
    page.window.openSample(QStringLiteral("5"));
    camera.shoot(QStringLiteral("29-power-empty"));
}

/// Where a newcomer begins; then a study of each kind, one of them of an older plan and one as a table.
void shootStudies(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("2"));
    page.settle();
    showTab(page, QStringLiteral("studyPanel"));
    camera.shoot(QStringLiteral("31-studies-empty"));
    auto* panel = page.find<widgets::StudyPanel>(QStringLiteral("studyPanel"));
    const auto wait = [panel] {
        if (!QTest::qWaitFor([panel] { return !panel->isRunning(); }, 120'000)) qFatal("the study does not finish");
    };
    for (const widgets::Question question : widgets::kQuestions) {
        if (question == widgets::Question::HowFar) QTest::mouseClick(page.find(QStringLiteral("studyQuestion0")), Qt::LeftButton);
        else page.find<QAction>(QStringLiteral("askStudy%1").arg(static_cast<int>(question)))->trigger();
        wait();
        QTest::qWait(1500); // the inputs that the form offers
        camera.shoot(QStringLiteral("32-study-question-%1").arg(static_cast<int>(question)));
    }
    for (const StudyKind kind : {StudyKind::Tornado, StudyKind::MonteCarlo, StudyKind::Capacity, StudyKind::Plan}) {
        page.find<QAction>(QStringLiteral("newStudy%1").arg(static_cast<int>(kind)))->trigger();
        QTest::mouseClick(page.find(QStringLiteral("runStudy")), Qt::LeftButton);
        wait();
        camera.shoot(QStringLiteral("33-study-kind-%1").arg(static_cast<int>(kind)));
    }
    page.find<QListWidget>(QStringLiteral("studyList"))->setCurrentRow(1);
    page.find<QToolButton>(QStringLiteral("studyAsTable"))->click();
    camera.shoot(QStringLiteral("34-study-table"));
    page.find<QToolButton>(QStringLiteral("studyAsTable"))->click();
    FibreLink link = *page.scenario().links.front();
    link.equipmentDelay = link.equipmentDelay + Duration(100, units::us);
    page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), link), QStringLiteral("Slower"));
    page.settle();
    camera.shoot(QStringLiteral("35-study-stale"));
}

/// Cash flow in another currency.
void shootCost(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("3"));
    page.settle();
    showTab(page, QStringLiteral("costPanel"));
    auto* currency = page.find<QComboBox>(QStringLiteral("costCurrency"));
    Q_EMIT currency->activated(1);
    page.settle();
    camera.shoot(QStringLiteral("24-cost-owners"));
    auto* table = page.find<QComboBox>(QStringLiteral("costTableChoice"));
    for (int i = 0; i < table->count(); ++i) {
        table->setCurrentIndex(i);
        Q_EMIT table->activated(i);
        camera.shoot(QStringLiteral("24-cost-table-%1").arg(i));
    }
}

/// A network of another format: what it would add, and added.
void shootImport(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("5"));
    widgets::dialogs::nextFileName(QStringLiteral(SPANWRIGHT_TEST_DATA "/exchange/ring.graphml"));
    page.trigger(ActionId::ImportNetwork);
    camera.shoot(QStringLiteral("22-import-preview"));
    QTest::mouseClick(page.find(QStringLiteral("previewAdd")), Qt::LeftButton);
    camera.shoot(QStringLiteral("23-imported"));
}

/// Three variants of a plan: their figures, what was changed, and both charts; then what one scenario alone shows.
void shootCompare(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("1"));
    page.settle();
    showTab(page, QStringLiteral("comparePanel"));
    camera.shoot(QStringLiteral("31-compare-empty"));
    const auto variant = [&](const char* name, double km, const char* fibre, Cut cut) {
        page.trigger(ActionId::DuplicateScenario);
        const ScenarioId id = page.document().scenarioId();
        FibreLink link = *page.scenario().links.front();
        link.enteredLength = Length(km, units::km);
        link.lengthMode = LengthMode::Entered;
        link.spans.clear();
        link.fibre = fibre;
        Job job = *page.scenario().jobs.front();
        job.cut = cut;
        Result<Project> changed = edits::put(page.document().project(), id, link);
        changed = edits::put(*changed, id, job);
        page.document().apply(edits::renameScenario(*changed, id, name), QStringLiteral("Variant"));
        page.settle();
        page.document().setScenario(page.document().project().scenarios.front()->id);
    };
    variant("1,200 km", 1200, "g652d", Cut::Pipeline);
    variant("1,200 km, hollow core", 1200, "hcf-deployed", Cut::Pipeline);
    variant("120 km, data parallel", 120, "g652d", Cut::Data);
    auto* panel = page.find<widgets::ComparePanel>(QStringLiteral("comparePanel"));
    auto* tabs = page.find<QTabWidget>(QStringLiteral("compareTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        if (!QTest::qWaitFor([panel] { return !panel->isComputing(); }, 60'000)) qFatal("the comparison does not finish");
        camera.shoot(QStringLiteral("32-compare-%1").arg(i));
    }
}

/// A variant whose base changed since, what an update would bring, saved revisions, and published results over several sites.
void shootLibrary(test::WindowPage& page, Camera& camera) {
    widgets::dialogs::nextAnswer(widgets::dialogs::Answer::No);
    page.window.openSample(QStringLiteral("2"));
    page.settle();
    showTab(page, QStringLiteral("library"));
    const ScenarioId base = page.document().scenarioId();
    const QTemporaryDir folder;
    static_cast<void>(page.document().save(folder.filePath(QStringLiteral("plan.spanwright")), QStringLiteral("first draft")));
    page.trigger(ActionId::NewVariant);
    const auto put = [&](ScenarioId id, double km, double price) {
        const Scenario& s = *find(page.document().project(), id);
        FibreLink link = *s.links.front();
        link.lengthMode = LengthMode::Entered;
        link.enteredLength = Length(km, units::km);
        Site site = *s.sites.front();
        site.energyPrice = EnergyPrice(price, units::USDPerKWh);
        const Result<Project> changed = edits::put(page.document().project(), id, link);
        page.document().apply(edits::put(*changed, id, site), QStringLiteral("Longer"));
    };
    put(page.document().scenarioId(), 1300, find(page.document().project(), base)->sites.front()->energyPrice.in(units::USDPerKWh));
    put(base, 1180, 0.065);
    page.document().apply(edits::setTags(page.document().project(), page.document().scenarioId(), {"2027", "bid"}), QStringLiteral("Tags"));
    page.settle();
    camera.shoot(QStringLiteral("40-library"));
    QTest::mouseClick(page.find(QStringLiteral("libraryUpdate")), Qt::LeftButton);
    camera.shoot(QStringLiteral("41-update-from-base"));
    page.find<QDialog>(QStringLiteral("mergeDialog"))->close();
    page.document().setScenario(base);
    page.trigger(ActionId::History);
    camera.shoot(QStringLiteral("42-history"));
    page.find<QDialog>(QStringLiteral("history"))->close();
    page.trigger(ActionId::Validation);
    page.find<QTabWidget>(QStringLiteral("validationTabs"))->setCurrentIndex(1);
    auto* rows = page.find<QTableWidget>(QStringLiteral("crossSiteRows"));
    if (!QTest::qWaitFor([rows] { return rows->rowCount() > 100; }, 60'000)) qFatal("the rows are not predicted");
    camera.shoot(QStringLiteral("43-between-sites"));
    page.find<QDialog>(QStringLiteral("validationPage"))->close();
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 4) qFatal("screenshots FOLDER en|zh_CN light|dark [canvas|shell]");
    widgets::setLanguage(words[2]);
    widgets::theme::apply(words[3] == QLatin1String("dark") ? widgets::theme::Mode::Dark : widgets::theme::Mode::Light);
    test::WindowPage page;
    Camera camera(page, words[1]);
    const QString only = words.value(4); // one room alone
    if (only == QLatin1String("canvas")) test::shootCanvas(page, camera);
    if (only == QLatin1String("shell")) test::shootShell(page, camera);
    if (!only.isEmpty()) return 0;
    camera.shoot(QStringLiteral("01-start"));
    for (const int sample : {4, 3, 2, 1}) {
        page.window.openSample(QString::number(sample));
        camera.shoot(QStringLiteral("0%1-sample-%2").arg(sample + 1).arg(sample));
    }
    shootInspector(page, camera);
    shootDialogs(page, camera);
    showTab(page, QStringLiteral("findings"));
    camera.shoot(QStringLiteral("08-findings"));
    showTab(page, QStringLiteral("whatIfChart"));
    if (!QTest::qWaitFor([&page] { return !page.window.chart()->isComputing(); }, 60'000)) qFatal("the chart does not finish");
    camera.shoot(QStringLiteral("09-what-if"));
    {
        auto* plot = page.find<QWidget>(QStringLiteral("whatIfPlot"));
        page.find<QSlider>(QStringLiteral("whatIf_length_km"))->setValue(700);
        if (!QTest::qWaitFor([&page] { return !page.window.chart()->sliders()->isBusy(); }, 60'000)) qFatal("the trial is not assessed");
        QTest::mouseClick(plot, Qt::LeftButton, {}, {plot->width() / 4, plot->height() / 3});
        QTest::mouseClick(plot, Qt::LeftButton, Qt::ShiftModifier, {plot->width() / 2, plot->height() / 3});
        camera.shoot(QStringLiteral("09-what-if-tried"));
        QTest::mouseClick(page.find<QWidget>(QStringLiteral("whatIfReset")), Qt::LeftButton);
        QTest::keyClick(plot, Qt::Key_Escape);
    }
    showTab(page, QStringLiteral("results"));
    showTab(page, QStringLiteral("waterfall"));
    showTab(page, QStringLiteral("planTree"));
    camera.shoot(QStringLiteral("11-results"));
    shootLayouts(page, camera);
    shootLine(page, camera);
    shootNetwork(page, camera);
    shootRings(page, camera);
    shootPower(page, camera);
    shootCost(page, camera);
    shootImport(page, camera);
    shootSizes(page, camera);
    shootCompare(page, camera);
    shootStudies(page, camera);
    shootLibrary(page, camera);
    test::shootCanvas(page, camera);
    test::shootShell(page, camera);
    return 0;
}
