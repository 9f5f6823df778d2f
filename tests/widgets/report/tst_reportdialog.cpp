// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "common/settings.h"
#include "report/reportdialog.h"
#include "report/reportexport.h"
#include "support/windowpage.h"
#include "support/workbook.h"
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTextBrowser>

using namespace spanwright;
using widgets::ReportDialog;
using widgets::Setting;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The dialog over a sample, and its fields.
struct Page {
    explicit Page(int sample = 1) : Page(*assess::sampleProject(std::to_string(sample))) {}
    explicit Page(Project project) {
        document.reset(std::move(project), QString(), -1);
        dialog = new ReportDialog(document);
        dialog->show();
    }
    ~Page() { delete dialog; }
    template <class T> [[nodiscard]] T* find(const char* name) const { return dialog->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] QListWidget* sections() const { return find<QListWidget>("reportSections"); }
    [[nodiscard]] QListWidgetItem* item(Section section) const {
        for (int i = 0; i < sections()->count(); ++i)
            if (sections()->item(i)->data(Qt::UserRole).toInt() == static_cast<int>(section)) return sections()->item(i);
        return nullptr;
    }
    [[nodiscard]] QString preview() const {
        dialog->refreshPreview();
        return find<QTextBrowser>("reportPreview")->toPlainText();
    }
    void press(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// What the Export button writes.
    [[nodiscard]] QString exported(const QString& ending) const {
        auto* format = find<QComboBox>("reportFormat");
        format->setCurrentIndex(format->findData(ending));
        const QString path = test::temporaryHome.path(QStringLiteral("built.") + ending);
        QFile::remove(path);
        widgets::dialogs::nextFileName(path);
        press("reportExport");
        return path;
    }
    widgets::Document document;
    ReportDialog* dialog;
};

} // namespace

class TestReportDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { widgets::setLanguage(QStringLiteral("en")); }

    void thePreviewHasWhatIsChosen() {
        const Page page;
        const QString all = page.preview();
        QVERIFY(all.contains(QStringLiteral("Headline figures")) && all.contains(QStringLiteral("Single failures")));
        QCOMPARE(all.count(QChar::ObjectReplacementCharacter), 7); // its pictures
        page.item(Section::Failures)->setCheckState(Qt::Unchecked);
        page.item(Section::Drawing)->setCheckState(Qt::Unchecked);
        const QString less = page.preview();
        QVERIFY(!less.contains(QStringLiteral("Single failures")));
        QCOMPARE(less.count(QChar::ObjectReplacementCharacter), 6);
        page.find<QLineEdit>("reportTitle")->setText(QStringLiteral("For the board"));
        QVERIFY(page.preview().contains(QStringLiteral("For the board")));
    }
    void sectionsMoveByButtonAndByKey() {
        const Page page;
        const QString heading = QStringLiteral("Error on measured runs");
        page.sections()->setCurrentItem(page.item(Section::Validation));
        const int before = page.sections()->row(page.item(Section::Validation));
        page.press("reportUp");
        QVERIFY(page.sections()->row(page.item(Section::Validation)) < before);
        page.sections()->setFocus();
        for (int i = 0; i < 40; ++i) QTest::keyClick(page.sections(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(page.dialog->choice().sections.front(), Section::Validation);
        QVERIFY(!page.find<QPushButton>("reportUp")->isEnabled() && page.find<QPushButton>("reportDown")->isEnabled());
        QVERIFY(page.preview().indexOf(heading) < page.preview().indexOf(QStringLiteral("Headline figures")));
        QTest::keyClick(page.sections(), Qt::Key_Space);
        QVERIFY(!page.preview().contains(heading));
    }
    void theChoiceIsKept() {
        {
            const Page page;
            page.item(Section::Prices)->setCheckState(Qt::Unchecked);
            page.sections()->setCurrentItem(page.item(Section::Memory));
            for (int i = 0; i < 40; ++i) page.press("reportUp");
            page.find<QComboBox>("reportLanguage")->setCurrentIndex(1);
            page.find<QComboBox>("reportFormat")->setCurrentIndex(4);
            page.find<QLineEdit>("reportTitle")->setText(QStringLiteral("not kept"));
        }
        const Page page(2);
        QCOMPARE(page.dialog->choice().sections.front(), Section::Memory);
        QCOMPARE(page.item(Section::Prices)->checkState(), Qt::Unchecked);
        QCOMPARE(page.find<QComboBox>("reportLanguage")->currentData().toString(), QStringLiteral("zh_CN"));
        QCOMPARE(page.find<QComboBox>("reportFormat")->currentData().toString(), QStringLiteral("xlsx"));
        QCOMPARE(page.dialog->choice().title, QString::fromStdString(page.document.scenario().name));
    }
    void everyFormHasTheChosenSectionsInTheirOrder() {
        const Page page;
        page.press("reportNone");
        QVERIFY(!page.find<QPushButton>("reportExport")->isEnabled());
        page.item(Section::Memory)->setCheckState(Qt::Checked);
        page.item(Section::Figures)->setCheckState(Qt::Checked);
        page.sections()->setCurrentItem(page.item(Section::Memory));
        for (int i = 0; i < 40; ++i) page.press("reportUp");
        for (const QString& ending : {QStringLiteral("html"), QStringLiteral("md"), QStringLiteral("csv")}) {
            const QString text = QString::fromUtf8(bytesOf(page.exported(ending)));
            const auto memory = text.indexOf(QStringLiteral("Memory of the worst rank")), figures = text.indexOf(QStringLiteral("Headline figures"));
            QVERIFY2(memory > 0 && memory < figures && !text.contains(QStringLiteral("Amortised")) && !text.contains(QStringLiteral("Findings")), qPrintable(ending));
        }
        const test::Workbook book(page.exported(QStringLiteral("xlsx")).toStdString());
        QCOMPARE(book.sheets.size(), 4u);
        QCOMPARE(book.sheets[1].name, std::string("Memory of the worst rank"));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) QSKIP("poppler-utils is not installed");
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {page.exported(QStringLiteral("pdf")), QStringLiteral("-")});
        process.waitForFinished();
        const QString text = QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC); // without ligatures
        QVERIFY(text.indexOf(QStringLiteral("Memory of the worst rank")) < text.indexOf(QStringLiteral("Headline figures")));
        QVERIFY(!text.contains(QStringLiteral("Findings")));
    }
    void theLanguageIsItsOwn() {
        widgets::setLanguage(QStringLiteral("zh_CN"));
        if (widgets::say(FigureId::DaysToTrain) == QStringLiteral("Time to train")) QSKIP("the Chinese translation is not built in");
        const QString chinese = widgets::say(FigureId::DaysToTrain);
        widgets::setLanguage(QStringLiteral("en"));
        const Page page;
        page.find<QComboBox>("reportLanguage")->setCurrentIndex(1);
        QVERIFY(page.preview().contains(chinese));
        QCOMPARE(widgets::language(), QStringLiteral("en"));
        const QString html = QString::fromUtf8(bytesOf(page.exported(QStringLiteral("html"))));
        QVERIFY(html.contains(chinese) && html.contains(QStringLiteral("lang=\"zh-CN\"")));
        QCoreApplication::processEvents();
        QCOMPARE(page.find<QPushButton>("reportExport")->text(), QStringLiteral("&Export..."));
        const test::Workbook book(page.exported(QStringLiteral("xlsx")).toStdString());
        bool isThere = false;
        for (const test::Sheet& sheet : book.sheets) isThere = isThere || sheet.has(chinese.toStdString());
        QVERIFY(isThere);
    }
    void aLogoStandsAtTheHead() {
        const QString png = test::temporaryHome.path(QStringLiteral("logo.png")), svg = test::temporaryHome.path(QStringLiteral("logo.svg"));
        QImage image(200, 80, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(png));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30' fill='green'/></svg>") > 0);
        file.close();
        const Page page;
        const auto count = [&page] { return page.preview().count(QChar::ObjectReplacementCharacter); };
        const auto plain = count();
        for (const QString& logo : {png, svg}) {
            widgets::dialogs::nextFileName(logo);
            page.press("reportChooseLogo");
            QCOMPARE(count(), plain + 1);
            QVERIFY(bytesOf(page.exported(QStringLiteral("html"))).contains("data:image/png;base64,"));
            QVERIFY(test::Workbook(page.exported(QStringLiteral("xlsx")).toStdString()).hasPicture);
            QVERIFY(bytesOf(page.exported(QStringLiteral("pdf"))).startsWith("%PDF"));
        }
        QCOMPARE(widgets::setting(Setting::ReportLogo).toString(), svg);
        page.find<QLineEdit>("reportLogo")->setText(QStringLiteral("/nowhere.png"));
        QCOMPARE(count(), plain);
        QVERIFY(page.find<QLabel>("reportRemark")->text().contains(QStringLiteral("left out")));
        page.press("reportDropLogo");
        QVERIFY(page.dialog->choice().logo.isEmpty());
    }
    void thePrintPreviewHasPages() {
        const Page page;
        page.press("reportPrint");
        auto* preview = page.find<QPrintPreviewDialog>("reportPrintPreview");
        QVERIFY(preview);
        auto* pages = preview->findChild<QPrintPreviewWidget*>();
        QVERIFY(pages);
        QTRY_VERIFY(pages->pageCount() > 3);
        preview->close();
    }
    void studiesRunBesideTheWindow() {
        Project project = *assess::sampleProject("1");
        Scenario s = *project.scenarios[0];
        Study study;
        study.id = {7};
        study.name = "How far";
        study.kind = StudyKind::Sweep;
        study.axes = {{"length_km", {}, 1, 400, 60, false, {}}};
        s.studies.emplace_back(study);
        project.scenarios[0] = Shared<Scenario>(s);
        const Page page(std::move(project));
        QVERIFY(!page.dialog->isComplete()); // its answer comes by an event
        QVERIFY(page.item(Section::Studies)->isHidden());
        QVERIFY(!page.find<QPushButton>("reportExport")->isEnabled() && !page.find<QPushButton>("reportPrint")->isEnabled());
        QVERIFY(page.find<QLabel>("reportRemark")->text().contains(QStringLiteral("running")));
        QVERIFY(!page.preview().contains(QStringLiteral("How far")));
        QTRY_VERIFY_WITH_TIMEOUT(page.dialog->isComplete(), 60'000);
        QVERIFY(!page.item(Section::Studies)->isHidden());
        QVERIFY(page.find<QPushButton>("reportExport")->isEnabled() && page.find<QLabel>("reportRemark")->text().isEmpty());
        QVERIFY(page.preview().contains(QStringLiteral("How far")));
        QVERIFY(bytesOf(page.exported(QStringLiteral("md"))).contains("How far"));
    }
    void theWindowOpensIt() {
        test::WindowPage page(QStringLiteral("1"));
        page.trigger(widgets::ActionId::ExportReport);
        auto* dialog = page.find<ReportDialog>(QStringLiteral("reportDialog"));
        QVERIFY(dialog->isModal());
        widgets::dialogs::nextFileName(test::temporaryHome.path(QStringLiteral("window.pdf")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("reportExport")), Qt::LeftButton);
        QVERIFY(page.window.message().contains(QStringLiteral("window.pdf")));
        dialog->close();
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
