// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dialogs.h"
#include "common/reporttable.h"
#include "power/pictures.h"
#include "power/powerpanel.h"
#include "report/powertables.h"
#include "support/plan.h"
#include "support/temporaryhome.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace spanwright;
using test::Plan;
using widgets::PowerPanel;
using widgets::Spot;

namespace {

struct Shown {
    widgets::Document document;
    PowerPanel panel{document};
    explicit Shown(const Project& project, QSize size = {1100, 320}) {
        document.reset(project, QString(), -1);
        panel.resize(size);
        panel.show();
        settle();
    }
    void settle() {
        document.waitForAssessment();
        QCoreApplication::processEvents();
    }
    template <class W> W* field(const char* name) { return panel.findChild<W*>(QLatin1String(name)); }
    void show(const char* view) {
        QTest::mouseClick(field<QToolButton>(view), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void choose(const char* box, int index) {
        field<QComboBox>(box)->setCurrentIndex(index);
        QCoreApplication::processEvents();
    }
    widgets::PictureView* picture() { return field<widgets::PictureView>("powerPicture"); }
    QString cell(int row, int column) { return field<widgets::ReportTable>("powerTable")->item(row, column)->text(); }
    const Spot* spot(DetailId id, SiteId site) {
        for (const Spot& s : picture()->spots())
            if (s.detail.id == id && s.detail.site == site && !s.figure) return &s;
        return nullptr;
    }
    const Scenario& scenario() { return document.scenario(); }
    const assess::Assessment& assessment() { return document.assessment(); }
};

Project twoJobs() {
    Project p = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B").job("one", Cut::Data).project();
    Scenario s = *p.scenarios[0];
    Job half = *s.jobs[0];
    half.placement[0].accelerators = half.placement[1].accelerators = 256;
    Job other = half;
    other.id = {777};
    other.name = "two";
    other.globalBatch = 1024;
    s.jobs = {Shared<Job>(half), Shared<Job>(other)};
    Site a = *s.sites[0];
    a.powerCap = Power(5, units::MW);
    s.sites[0] = Shared<Site>(a);
    p.scenarios = {Shared<Scenario>(s)};
    return p;
}
QString shownText(Kind kind, double value) { return widgets::qstr(print(kind, value).text()); }

} // namespace

class TestPowerPanel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { widgets::setLanguage(QStringLiteral("en")); }

    void cardsShowTheAssessment() {
        Shown s(twoJobs());
        const assess::SiteAssessment& a = s.assessment().sites[0];
        QCOMPARE(s.cell(0, 1), shownText(Kind::Power, a.facility.base()));
        QCOMPARE(s.cell(0, 2), shownText(Kind::Power, a.peak.base()));
        QCOMPARE(s.cell(0, 4), shownText(Kind::Power, (a.cap - a.peak).base()));
        for (const auto& [id, value] : std::vector<std::pair<DetailId, Power>>{{DetailId::SitePower, a.facility}, {DetailId::SitePeak, a.peak}, {DetailId::SiteSwing, a.swing}}) {
            const Spot* spot = s.spot(id, a.site);
            QVERIFY(spot);
            QVERIFY2(spot->tip.contains(widgets::qstr(print(value, 4).text())), qPrintable(spot->tip));
        }
        QVERIFY(s.spot(DetailId::SiteClock, s.assessment().sites[1].site)->tip.contains(shownText(Kind::Fraction, s.assessment().sites[1].capSpeed.base())));
        QVERIFY(s.spot(DetailId::HourAmortised, {}));
        const auto says = [&](const QString& words) { return std::ranges::any_of(s.picture()->spots(), [&](const Spot& spot) { return spot.detail.id == DetailId::SiteHeadroom && spot.tip.contains(words); }); };
        QVERIFY(says(widgets::qstr(print(a.cap - a.peak, 4).text())) && says(QStringLiteral("Power cap: 5 MW")));
    }
    void barsShowEveryMeasureOfEveryJob() {
        Shown s(twoJobs());
        s.show("powerShowBars");
        auto* jobs = s.field<QComboBox>("powerJob");
        QCOMPARE(jobs->count(), 3);
        for (int job = 0; job < 3; ++job)
            for (int measure = 0; measure < int(kMeasures.size()); ++measure) {
                s.choose("powerJob", job);
                s.choose("powerMeasure", measure);
                const JobId id{jobs->currentData().toULongLong()};
                const assess::Breakdown b = assess::breakdown(s.scenario(), s.assessment(), kMeasures[std::size_t(measure)], id);
                QVERIFY(!b.rows.empty());
                auto* table = s.field<widgets::ReportTable>("powerTable");
                QCOMPARE(table->rowCount(), int(b.rows.size()) + 1);
                QCOMPARE(s.cell(table->rowCount() - 1, table->columnCount() - 1), shownText(kindOf(b.measure), b.total));
                std::size_t segments = 0;
                for (const assess::Breakdown::Row& row : b.rows)
                    for (const assess::Breakdown::Cell& cell : row.cells) segments += cell.value > 0;
                QCOMPARE(s.picture()->spots().size(), segments);
            }
    }
    void barsAreToScale() {
        Shown s(twoJobs());
        s.show("powerShowBars");
        const assess::Breakdown b = assess::breakdown(s.scenario(), s.assessment(), Measure::Power);
        double perWatt = 0;
        std::size_t at = 0;
        for (const assess::Breakdown::Row& row : b.rows)
            for (const assess::Breakdown::Cell& cell : row.cells) {
                if (cell.value <= 0) continue;
                const double now = s.picture()->spots()[at++].area.width() / cell.value;
                if (perWatt > 0) QVERIFY(std::abs(now / perWatt - 1) < 1e-6);
                perWatt = now;
            }
    }
    void aClickSelectsTheSiteAndAsksForTheFigure() {
        Shown s(twoJobs());
        s.show("powerShowBars");
        QSignalSpy asked(&s.panel, &PowerPanel::detailRequested);
        const SiteId b = s.scenario().sites[1]->id;
        const Spot* spot = s.spot(DetailId::SitePower, b);
        QVERIFY(spot);
        QTest::mouseClick(s.picture(), Qt::LeftButton, {}, spot->area.center().toPoint());
        QCOMPARE(asked.size(), 1);
        const auto detail = asked[0][0].value<assess::Detail>();
        QVERIFY(detail.id == DetailId::SitePower && detail.site == b && detail.job.isNone());
        QVERIFY(s.document.selection().contains(ref(b)));
    }
    void keysGoFromPartToPart() {
        Shown s(twoJobs());
        s.picture()->setFocus();
        QSignalSpy asked(&s.panel, &PowerPanel::detailRequested);
        QTest::keyClick(s.picture(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(s.picture(), Qt::Key_Right);
        QCOMPARE(s.picture()->accessibleDescription(), s.picture()->spots()[0].tip);
        QTest::keyClick(s.picture(), Qt::Key_Right);
        QTest::keyClick(s.picture(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<assess::Detail>() == s.picture()->spots()[1].detail);
    }
    void theFlowHoldsEveryEdge() {
        Shown s(twoJobs());
        s.show("powerShowFlow");
        for (int job = 0; job < 3; ++job) {
            s.choose("powerJob", job);
            const JobId id{s.field<QComboBox>("powerJob")->currentData().toULongLong()};
            const assess::PowerFlow flow = assess::powerFlow(s.scenario(), s.document.catalogue(), s.assessment(), id);
            QCOMPARE(s.field<widgets::ReportTable>("powerTable")->rowCount(), int(flow.edges.size()));
            QCOMPARE(s.picture()->spots().size(), flow.edges.size() + flow.nodes.size());
            for (std::size_t i = 0; i < flow.edges.size(); ++i) QCOMPARE(s.cell(int(i), 2), shownText(Kind::Power, flow.edges[i].power.base()));
        }
    }
    void everyPartOfThePicturesLiesInside_data() {
        QTest::addColumn<QByteArray>("view");
        QTest::addColumn<QSize>("size");
        for (const char* view : {"powerShowSites", "powerShowBars", "powerShowFlow"})
            for (const QSize size : {QSize(420, 200), QSize(1100, 320), QSize(2200, 900)}) QTest::addRow("%s, %d px", view, size.width()) << QByteArray(view) << size;
    }
    void everyPartOfThePicturesLiesInside() {
        QFETCH(const QByteArray, view);
        QFETCH(const QSize, size);
        Shown s(twoJobs(), size);
        for (const char* language : {"en", "zh_CN"}) {
            widgets::setLanguage(QLatin1String(language));
            s.show(view.constData());
            const QRectF inside = s.picture()->rect();
            for (const Spot& spot : s.picture()->spots()) QVERIFY2(inside.contains(spot.area), qPrintable(spot.tip));
        }
    }
    void everyViewIsExported() {
        Shown s(twoJobs());
        for (const char* view : {"powerShowSites", "powerShowBars", "powerShowFlow"}) {
            s.show(view);
            for (const char* ending : {"png", "svg", "pdf", "csv"}) {
                const QString path = test::temporaryHome.path(QStringLiteral("%1.%2").arg(QLatin1String(view), QLatin1String(ending)));
                widgets::dialogs::nextFileName(path);
                QTest::mouseClick(s.field<QPushButton>("powerExport"), Qt::LeftButton);
                QFile file(path);
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
                const QByteArray bytes = file.readAll();
                QVERIFY(bytes.size() > 100);
                if (QLatin1String(ending) == QLatin1String("png")) QVERIFY(QImage(path).width() >= 1900);
                if (QLatin1String(ending) == QLatin1String("svg")) QVERIFY(bytes.contains("<svg") && !bytes.contains("<image"));
            }
            QTest::mouseClick(s.field<QPushButton>("powerCopy"), Qt::LeftButton);
            QVERIFY(!QApplication::clipboard()->image().isNull());
        }
        QVERIFY(!widgets::writeChart(s.panel.sheet(), test::temporaryHome.path(QStringLiteral("x.docx"))));
        QVERIFY(!widgets::writeChart(s.panel.sheet(), test::temporaryHome.path(QStringLiteral("no/such/folder.svg"))));
    }
    void theTableIsCopied() {
        Shown s(twoJobs());
        s.show("powerShowFlow");
        auto* table = s.field<widgets::ReportTable>("powerTable");
        QVERIFY(!table->isVisible());
        QTest::mouseClick(s.field<QToolButton>("powerShowTable"), Qt::LeftButton);
        QVERIFY(table->isVisible());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), table->rowCount() + 1);
        QCOMPARE(lines[1].split(QLatin1Char('\t'))[2], s.cell(0, 2));
    }
    void anotherLanguageReachesIt() {
        Shown s(twoJobs());
        s.show("powerShowFlow");
        const QString english = s.cell(0, 1);
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        if (widgets::say(FlowStage::MemoryBound) == QStringLiteral("Memory-bound work")) QSKIP("the Chinese translation is not built in");
        QVERIFY(s.cell(0, 1) != english);
        QVERIFY(s.field<QToolButton>("powerShowFlow")->text() != QStringLiteral("Flow of power"));
        bool isSaid = false;
        for (const Spot& spot : s.picture()->spots()) isSaid = isSaid || spot.tip.contains(widgets::say(FlowStage::Cooling));
        QVERIFY(isSaid);
    }
    void lookAtIt() {
        const QByteArray folder = qgetenv("SPANWRIGHT_PICTURES"); // for people: where to put what the views look like
        if (folder.isEmpty()) QSKIP("SPANWRIGHT_PICTURES is not set");
        for (const char* view : {"powerShowSites", "powerShowBars", "powerShowFlow"}) {
            Shown s(twoJobs());
            s.show(view);
            QVERIFY(s.panel.grab().save(QString::fromUtf8(folder) + QLatin1Char('/') + QLatin1String(view) + QStringLiteral(".png")));
        }
    }
    void emptyScenariosSayWhatToDo() {
        Shown empty(Plan().project());
        for (const char* view : {"powerShowSites", "powerShowBars", "powerShowFlow"}) {
            empty.show(view);
            QVERIFY(empty.field<QLabel>("powerAdvice")->isVisible() && !empty.field<QLabel>("powerAdvice")->text().isEmpty());
            QVERIFY(!empty.field<QPushButton>("powerExport")->isEnabled());
        }
        Shown idle(Plan().site("A").pool("A", 64).project());
        QVERIFY(!idle.field<QLabel>("powerAdvice")->isVisible());
        idle.show("powerShowBars");
        idle.choose("powerMeasure", 1);
        QVERIFY(idle.field<QLabel>("powerAdvice")->isVisible());
        Shown unknown(Plan().site("A").pool("A", 512, "mi455x").job("one").project());
        unknown.show("powerShowBars");
        unknown.choose("powerMeasure", int(Measure::CostAcquisition));
        QCOMPARE(unknown.field<QLabel>("powerAdvice")->text(), widgets::say(PowerTerm::NoPrice));
    }
    void editsReachIt() {
        Shown s(twoJobs());
        const QString before = s.cell(1, 3);
        Site site = *s.scenario().sites[1];
        site.powerCap = Power(7, units::MW);
        QVERIFY(s.document.apply(edits::put(s.document.project(), s.document.scenarioId(), site), QStringLiteral("cap")));
        s.settle();
        QVERIFY(s.cell(1, 3) != before);
        QCOMPARE(s.cell(1, 3), QStringLiteral("7 MW"));
    }
};

QTEST_MAIN(TestPowerPanel)
#include "tst_powerpanel.moc"
