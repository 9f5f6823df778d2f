// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "common/dialogs.h"
#include "common/theme.h"
#include "evidence/rundetails.h"
#include "evidence/runscatter.h"
#include "evidence/validation.h"
#include "evidence/validationpage.h"
#include "text/language.h"
#include "training/profile.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>
#include <set>

using namespace spanwright;
using namespace spanwright::widgets;
using evidence::Prediction;

namespace {

struct Shown {
    Shown() {
        page.show();
        if (!QTest::qWaitForWindowExposed(&page) || !QTest::qWaitFor([this] { return page.isReady(); }, 60'000)) qFatal("the page does not get ready");
        settle();
    }
    static void settle() { QTest::qWait(50); } // a queued replot
    template <class T> T* part(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    QTableView* runs() { return part<QTableView>("validationRuns"); }
    QTableWidget* sources() { return part<QTableWidget>("validationSources"); }
    RunScatter* scatter() { return page.findChild<RunScatter*>(); }
    QString cell(int row, int column) { return runs()->model()->index(row, column).data().toString(); }
    int column(const QString& title) {
        for (int c = 0; c < runs()->model()->columnCount(); ++c)
            if (runs()->model()->headerData(c, Qt::Horizontal).toString() == title) return c;
        return -1;
    }
    ValidationPage page;
};

/// Fields of a line of CSV with quotes.
QStringList fieldsOf(const QString& line) {
    QStringList fields(QString{});
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"')) isQuoted = !isQuoted;
        else if (c == QLatin1Char(',') && !isQuoted) fields << QString();
        else fields.last() += c;
    }
    return fields;
}

/// Relative luminance and contrast after WCAG 2.1.
double luminance(const QColor& c) {
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestValidationPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsBetweenSitesStandInASecondTab() {
        Shown s;
        s.part<QTabWidget>("validationTabs")->setCurrentIndex(1);
        auto* rows = s.part<QTableWidget>("crossSiteRows");
        QVERIFY(QTest::qWaitFor([&] { return rows->rowCount() > 100; }, 60'000));
        QCOMPARE(s.part<QTableWidget>("crossSiteClaims")->rowCount(), 6);
        auto* runs = s.part<QTableWidget>("crossSiteRuns");
        bool hasCovenant = false;
        for (int row = 0; row < runs->rowCount(); ++row) hasCovenant |= runs->item(row, 0)->text().contains(QLatin1String("Covenant")) && runs->item(row, 2)->text().startsWith(QLatin1String("94"));
        QVERIFY(hasCovenant);
        QVERIFY(s.part<QTableWidget>("crossSiteSummary")->rowCount() >= 6);
    }
    void everyPredictedRunIsShown() {
        Shown s;
        const evidence::Validation v = evidence::validate(evidence::embeddedPredictions());
        QVERIFY(v.predicted > 600);
        QCOMPARE(int(s.page.shown().size()), v.predicted);
        QCOMPARE(s.runs()->model()->rowCount(), v.predicted);
        int withStep = 0;
        for (const Prediction& p : evidence::embeddedPredictions()) withStep += p.predictedStep.has_value();
        QCOMPARE(int(s.scatter()->runs().size()), withStep);
    }

    void aFilterKeepsOnlyWhatItNames_data() {
        QTest::addColumn<QString>("box");
        for (const char* box : {"validationSource", "validationAccelerator", "validationPrecision", "validationKind"}) QTest::newRow(box) << QString::fromLatin1(box);
    }
    void aFilterKeepsOnlyWhatItNames() {
        QFETCH(const QString, box);
        Shown s;
        const std::size_t all = s.page.shown().size();
        auto* filter = s.page.findChild<QComboBox*>(box);
        QVERIFY(filter->count() > 2);
        std::size_t sum = 0;
        for (int i = 1; i < filter->count(); ++i) {
            filter->setCurrentIndex(i);
            QVERIFY2(!s.page.shown().empty() && s.page.shown().size() < all, qPrintable(filter->currentText()));
            sum += s.page.shown().size();
            QCOMPARE(s.runs()->model()->rowCount(), int(s.page.shown().size()));
            for (int row = 0; row < s.runs()->model()->rowCount(); ++row) {
                QStringList cells;
                for (int c = 0; c < s.runs()->model()->columnCount(); ++c) cells << s.cell(row, c);
                QVERIFY2(cells.contains(filter->currentText()), qPrintable(cells.join(QLatin1Char('|'))));
            }
        }
        QCOMPARE(sum, all);
        filter->setCurrentIndex(0);
        QCOMPARE(s.page.shown().size(), all);
    }
    void filtersThatExcludeEachOtherLeaveNothingAndNoExport() {
        Shown s;
        auto* source = s.part<QComboBox>("validationSource");
        source->setCurrentIndex(source->findText(QStringLiteral("mosaicml/llm-foundry")));
        QVERIFY(source->currentIndex() > 0);
        s.part<QComboBox>("validationKind")->setCurrentIndex(2);
        QVERIFY(s.page.shown().empty());
        QCOMPARE(s.sources()->rowCount(), 0);
        QVERIFY(!s.part<QPushButton>("validationExport")->isEnabled());
    }

    void errorsPerSourceAreTheEvidences_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("all") << 0;
        QTest::newRow("dense") << 1;
        QTest::newRow("mixtures") << 2;
    }
    void errorsPerSourceAreTheEvidences() {
        QFETCH(const int, kind);
        Shown s;
        s.part<QComboBox>("validationKind")->setCurrentIndex(kind);
        std::vector<Prediction> expected;
        for (const Prediction& p : evidence::embeddedPredictions())
            if (kind == 0 || p.run->isMoe() == (kind == 2)) expected.push_back(p);
        const evidence::Validation v = evidence::validate(expected);
        QCOMPARE(s.sources()->rowCount(), int(v.overall.size() + v.sources.size()));
        const auto percent = [](Fraction f) { return qstr(print(f).text()); };
        for (std::size_t i = 0; i < v.sources.size(); ++i) {
            const evidence::Group& g = v.sources[i];
            const auto text = [&](int c) { return s.sources()->item(int(v.overall.size() + i), c)->text(); };
            QCOMPARE(text(0), qstr(g.name));
            if (g.step.rows > 0) QCOMPARE((QStringList{text(2), text(3), text(4), text(5)}), (QStringList{QString::number(g.step.rows), percent(g.step.median), percent(g.step.p90), percent(g.step.worst)}));
            if (g.memory.rows > 0) QCOMPARE((QStringList{text(6), text(7), text(8), text(9)}), (QStringList{QString::number(g.memory.rows), percent(g.memory.median), percent(g.memory.p90), percent(g.memory.worst)}));
        }
    }
    void theHeadlineStatesFittedAndUnseenErrors() {
        Shown s;
        const QString text = s.part<QLabel>("validationHeadline")->text();
        for (const bool isMoe : {false, true}) {
            QVERIFY2(text.contains(qstr(print(training::unseenError(isMoe)).text())), qPrintable(text));
            std::vector<evidence::NamedError> errors;
            for (const Prediction& p : evidence::embeddedPredictions())
                if (p.predictedStep && p.run->isMoe() == isMoe) errors.push_back({evidence::relativeError(*p.measuredStep, *p.predictedStep), p.run->id});
            const evidence::ErrorStats stats = evidence::errorStats(errors);
            QVERIFY2(text.contains(QString::number(stats.rows)) && text.contains(qstr(print(stats.median).text())), qPrintable(text));
            std::vector<double> sizes;
            for (const auto& e : errors) sizes.push_back(std::abs(e.error.base()));
            std::ranges::sort(sizes);
            const auto eight = std::ranges::find_if(sizes, [&](double bound) { return 10 * std::ranges::count_if(sizes, [&](double e) { return e <= bound; }) >= 8 * std::ssize(sizes); });
            QVERIFY2(text.contains(qstr(print(Kind::Fraction, *eight).text())), qPrintable(text));
        }
    }

    void thePointerOverARunTellsIt() {
        Shown s;
        const Prediction* run = s.scatter()->runs().front();
        const QPoint at = s.scatter()->positionOf(*run).toPoint();
        const Prediction* hit = s.scatter()->runAt(at); // another one may lie closer to the whole pixel
        QVERIFY(hit);
        QTest::mouseMove(s.part<QWidget>("runPlot"), at);
        const auto tip = [] { return QToolTip::text(); };
        QTRY_VERIFY(!tip().isEmpty());
        for (const QString& part : {qstr(hit->run->id), qstr(hit->run->source), qstr(hit->run->model), qstr(print(*hit->measuredStep).text()), qstr(print(*hit->predictedStep).text()),
                                    rundetails::sayError(evidence::relativeError(*hit->measuredStep, *hit->predictedStep)), QString::number(hit->prepared.input.accelerators)})
            QVERIFY2(tip().contains(part), qPrintable(part + QStringLiteral(" in ") + tip()));
        QVERIFY(!s.scatter()->runAt({1, 1}));
    }
    void aClickSelectsInBoth() {
        Shown s;
        s.runs()->selectRow(40);
        QCOMPARE(s.scatter()->selected()->run->id, s.cell(40, 0).toStdString());
        const Prediction* other = s.scatter()->runs().front();
        const QPoint at = s.scatter()->positionOf(*other).toPoint();
        const Prediction* hit = s.scatter()->runAt(at);
        QTest::mouseClick(s.part<QWidget>("runPlot"), Qt::LeftButton, Qt::NoModifier, at);
        QCOMPARE(s.scatter()->selected(), hit);
        QCOMPARE(s.cell(s.runs()->currentIndex().row(), 0), qstr(hit->run->id));
    }
    void aSelectionSurvivesSortingAndAFilterThatKeepsIt() {
        Shown s;
        s.runs()->selectRow(40);
        const QString id = s.cell(40, 0);
        s.runs()->sortByColumn(s.column(QStringLiteral("Step error")), Qt::DescendingOrder);
        QCOMPARE(s.cell(s.runs()->currentIndex().row(), 0), id);
        auto* kind = s.part<QComboBox>("validationKind");
        kind->setCurrentIndex(s.scatter()->selected()->run->isMoe() ? 2 : 1);
        QCOMPARE(s.cell(s.runs()->currentIndex().row(), 0), id);
        QCOMPARE(qstr(s.scatter()->selected()->run->id), id);
        kind->setCurrentIndex(kind->currentIndex() == 1 ? 2 : 1);
        QVERIFY(!s.scatter()->selected() && !s.runs()->currentIndex().isValid());
    }
    void errorsSortAsNumbersWithoutOnesLast() {
        Shown s;
        const int column = s.column(QStringLiteral("Memory error"));
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            s.runs()->sortByColumn(column, order);
            double before = order == Qt::AscendingOrder ? -1e9 : 1e9;
            bool isOver = false;
            for (int row = 0; row < s.runs()->model()->rowCount(); ++row) {
                const QString text = s.cell(row, column);
                if (text.isEmpty()) {
                    isOver = true;
                    continue;
                }
                QVERIFY2(!isOver, "a number after an empty cell");
                const double value = QString(text).remove(QLatin1Char('%')).remove(QLatin1Char(',')).trimmed().toDouble();
                QVERIFY(order == Qt::AscendingOrder ? value >= before : value <= before);
                before = value;
            }
            QVERIFY(isOver);
        }
    }

    void theCsvHoldsTheShownRuns() {
        Shown s;
        s.part<QComboBox>("validationKind")->setCurrentIndex(2);
        const QString path = test::temporaryHome.path(QStringLiteral("runs.csv"));
        dialogs::nextFileName(path);
        QTest::mouseClick(s.part<QPushButton>("validationExport"), Qt::LeftButton);
        QVERIFY(s.part<QLabel>("validationNote")->text().contains(path));
        const QStringList lines = QString::fromUtf8(read(path)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(s.page.shown().size()) + 1);
        const QStringList keys = fieldsOf(lines[0]);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList fields = fieldsOf(lines[i]);
            const Prediction& p = s.page.shown()[std::size_t(i - 1)];
            QCOMPARE(fields.size(), keys.size());
            QCOMPARE(fields[keys.indexOf(QStringLiteral("id"))], qstr(p.run->id));
            QCOMPARE(fields[keys.indexOf(QStringLiteral("kind"))], QStringLiteral("moe"));
            const QString error = fields[keys.indexOf(QStringLiteral("step_error"))];
            QCOMPARE(error.isEmpty(), !p.predictedStep);
            if (p.predictedStep) QCOMPARE(error.toDouble(), fields[keys.indexOf(QStringLiteral("predicted_s"))].toDouble() / fields[keys.indexOf(QStringLiteral("measured_s"))].toDouble() - 1);
        }
    }
    void everyPictureIsWellFormed() {
        Shown s;
        const auto write = [&](const char* name) {
            const QString path = test::temporaryHome.path(QLatin1String(name));
            return s.page.exportTo(path) ? path : QString();
        };
        const QImage image(write("runs.png"));
        QCOMPARE(image.size(), QSize(1800, 1440));
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, y));
        QVERIFY(colours.contains(theme::series(0, true).rgb()) && colours.contains(theme::series(1, true).rgb()));
        const QByteArray svg = read(write("runs.svg"));
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(svg.size() > 50'000 && !svg.contains("<image"));
        const QByteArray pdf = read(write("runs.pdf"));
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
        for (const char* ending : {"png", "svg", "pdf", "csv"}) QVERIFY2(!s.page.exportTo(test::temporaryHome.path(QStringLiteral("no/folder/runs.") + QLatin1String(ending))), ending);
    }

    void marksStandOutFromTheirGround() {
        for (const theme::Mode mode : {theme::Mode::Dark, theme::Mode::Light}) {
            theme::apply(mode);
            for (const int series : {0, 1}) {
                QVERIFY(contrast(theme::series(series), theme::color(theme::Role::Base)) >= 3);
                QVERIFY(contrast(theme::series(series, true), Qt::white) >= 3);
            }
        }
    }
    void theMarksAreDrawnInTheThemesColours_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("dark") << int(theme::Mode::Dark);
        QTest::newRow("light") << int(theme::Mode::Light);
    }
    void theMarksAreDrawnInTheThemesColours() {
        QFETCH(const int, mode);
        Shown s;
        theme::apply(static_cast<theme::Mode>(mode)); // while it is open
        Shown::settle();
        const QImage image = s.scatter()->grab().toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
        const auto isDrawn = [&](const QColor& c) { // rounding of a lightened colour apart
            return std::ranges::any_of(colours, [&](QRgb p) { return std::max({std::abs(qRed(p) - c.red()), std::abs(qGreen(p) - c.green()), std::abs(qBlue(p) - c.blue())}) <= 2; });
        };
        const bool ground = isDrawn(theme::color(theme::Role::Base)), dense = isDrawn(theme::series(0)), moe = isDrawn(theme::series(1));
        theme::apply(theme::Mode::Light);
        QVERIFY2(ground, "ground");
        QVERIFY2(dense, "dense");
        QVERIFY2(moe, "mixtures");
    }
    void everyFieldHasAName() {
        Shown s;
        for (const auto* w : s.page.findChildren<QWidget*>()) {
            const bool isPart = qobject_cast<const QAbstractButton*>(w) || w->parentWidget() != &s.page;
            if (w->isVisible() && w->focusPolicy() != Qt::NoFocus && !isPart) QVERIFY2(!w->accessibleName().isEmpty(), w->metaObject()->className());
        }
        for (const char* name : {"validationSource", "validationAccelerator", "validationPrecision", "validationKind", "validationRuns", "validationSources", "runPlot"})
            QVERIFY2(!s.part<QWidget>(name)->accessibleName().isEmpty(), name);
    }
    void itClosesWhileItComputes() {
        auto page = std::make_unique<ValidationPage>();
        page->show();
        page.reset();
    }
};

QTEST_MAIN(TestValidationPage)
#include "tst_validationpage.moc"
