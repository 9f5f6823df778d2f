// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "assess/samples.h"
#include "report/reportexport.h"
#include "text/language.h"
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace spanwright;

namespace {

QString exported(const QString& name, int sample = 1) {
    widgets::Document document;
    document.reset(*assess::sampleProject(std::to_string(sample)), QString(), -1);
    const QString path = test::temporaryHome.path(name);
    return widgets::exportReport(document, [] { return report::StudyAnswers(); }, path) ? path : QString();
}
QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
QString outputOf(const QString& tool, const QStringList& words) {
    QProcess process;
    process.start(tool, words);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}
bool has(const char* tool) { return !QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty(); }

} // namespace

class TestReportExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { widgets::setLanguage(QStringLiteral("en")); }

    void thePdfHasTextAndVectorsOnly() {
        if (!has("pdfimages") || !has("pdftotext")) QSKIP("poppler-utils is not installed");
        const QString path = exported(QStringLiteral("report.pdf"));
        QVERIFY(!path.isEmpty());
        QCOMPARE(outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).trimmed().split(QLatin1Char('\n')).size(), 2); // its two header lines
        const QString text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        const std::string name = assess::samples()[0].scenario.name;
        for (const QString& words : {QString::fromStdString(name), widgets::say(FigureId::DaysToTrain), QStringLiteral("Page 2")}) QVERIFY2(text.contains(words), qPrintable(words));
    }
    void theChinesePdfEmbedsAChineseFont() {
        widgets::setLanguage(QStringLiteral("zh_CN"));
        if (widgets::say(FigureId::DaysToTrain) == QStringLiteral("Time to train")) QSKIP("the Chinese translation is not built in");
        if (!has("pdffonts")) QSKIP("poppler-utils is not installed");
        const QString fonts = outputOf(QStringLiteral("pdffonts"), {exported(QStringLiteral("报告.pdf"))});
        QVERIFY2(fonts.contains(QStringLiteral("CJKsc"), Qt::CaseInsensitive) || fonts.contains(QStringLiteral("WenQuanYi"), Qt::CaseInsensitive), qPrintable(fonts));
        QVERIFY2(!fonts.contains(QStringLiteral("CJKjp"), Qt::CaseInsensitive), qPrintable(fonts));
    }
    void theHtmlIsOneFileWithDrawingsInside() {
        const QByteArray html = bytesOf(exported(QStringLiteral("report.html")));
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.trimmed().endsWith("</html>"));
        QVERIFY(html.count("<svg") >= 3);
        QCOMPARE(html.count("<svg"), html.count("</svg>"));
        for (const char* foreign : {"<script", "<link", "<img", "src=", "@import", "url(http", "<image"}) QVERIFY2(!html.contains(foreign), foreign);
    }
    void theHtmlSaysItsLanguage() {
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(bytesOf(exported(QStringLiteral("zh.html"))).contains("lang=\"zh-CN\""));
    }
    void theCsvHasAHeaderAndEqualRows() {
        const QByteArray csv = bytesOf(exported(QStringLiteral("report.csv")));
        const QList<QByteArray> lines = csv.trimmed().split('\n');
        QVERIFY(lines.size() > 10);
        const auto cells = [](QByteArray line) {
            bool isQuoted = false;
            int count = 1;
            for (const char c : line) {
                if (c == '"') isQuoted = !isQuoted;
                count += c == ',' && !isQuoted;
            }
            return count;
        };
        for (const QByteArray& line : lines) QVERIFY2(cells(line) == cells(lines[0]), line.constData());
        QVERIFY2(lines[0].contains("Unit"), lines[0].constData());
    }
    void everySampleExportsInEveryForm_data() {
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("ending");
        for (int sample = 1; sample <= 5; ++sample)
            for (const char* ending : {"pdf", "html", "csv", "md", "xlsx"}) QTest::addRow("sample %d, %s", sample, ending) << sample << QString::fromLatin1(ending);
    }
    void everySampleExportsInEveryForm() {
        QFETCH(const int, sample);
        QFETCH(const QString, ending);
        QVERIFY(bytesOf(exported(QStringLiteral("sample.") + ending, sample)).size() > 200);
    }
    void anUnknownEndingIsRefused() { QVERIFY(exported(QStringLiteral("report.docx")).isEmpty()); }
    void anExportToNowhereFailsAndLeavesNothing_data() {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"pdf", "html", "csv", "md", "xlsx"}) QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void anExportToNowhereFailsAndLeavesNothing() {
        QFETCH(const QString, ending);
        QVERIFY(exported(QStringLiteral("no/such/folder.") + ending).isEmpty());
        QVERIFY(!QFile::exists(test::temporaryHome.path(QStringLiteral("no"))));
    }
};

QTEST_MAIN(TestReportExport)
#include "tst_reportexport.moc"
