// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportexport.h"
#include "report/reportpages.h"
#include "report/workbook.h"
#include "text/language.h"
#include "text/languagescope.h"
#include <QCoreApplication>
#include <QFile>
#include <QPdfWriter>
#include <QSaveFile>

namespace spanwright::widgets {
namespace {

constexpr int kDpi = 300;

QString htmlOf(const report::Table& t) {
    QString out = QStringLiteral("<h2>%1</h2>\n<table>").arg(qstr(t.title).toHtmlEscaped());
    const auto row = [&out](const std::vector<std::string>& cells, const QString& cell) {
        out += QStringLiteral("<tr>");
        for (const std::string& c : cells) out += cell.arg(qstr(c).toHtmlEscaped());
        out += QStringLiteral("</tr>\n");
    };
    if (!t.columns.empty()) row(t.columns, QStringLiteral("<th>%1</th>"));
    for (const auto& cells : t.rows) row(cells, QStringLiteral("<td>%1</td>"));
    out += QStringLiteral("</table>\n");
    if (!t.note.empty()) out += QStringLiteral("<p class=\"note\">%1</p>\n").arg(qstr(t.note).toHtmlEscaped());
    return out;
}

QString logoHtml(const QString& file) {
    const QByteArray png = logoPng(file);
    return png.isEmpty() ? QString() : QStringLiteral("<p><img class=\"logo\" alt=\"\" src=\"data:image/png;base64,%1\"></p>\n").arg(QString::fromLatin1(png.toBase64()));
}

QByteArray html(const ReportContent& content) {
    const report::ReportData& r = content.data;
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>"
                                 "body{font-family:Inter,'DejaVu Sans','Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#1d2329;max-width:62rem;margin:2rem auto;padding:0 1rem;line-height:1.45}"
                                 "h1{margin-bottom:.3rem}h2{margin-top:2rem;font-size:1.15rem;border-bottom:1px solid #d3d8de}table{border-collapse:collapse;width:100%%}"
                                 "th{text-align:left;color:#5b6570;font-weight:600}td,th{padding:.25rem .9rem .25rem 0;border-bottom:1px solid #eceef1;vertical-align:top}"
                                 "svg{max-width:100%%;height:auto}.logo{max-height:56px}.note{color:#5b6570;font-size:.9rem}@media print{h2{break-after:avoid}tr,svg{break-inside:avoid}}</style></head><body>\n")
                      .arg(language() == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : QStringLiteral("en"), qstr(r.title).toHtmlEscaped());
    out.replace(QStringLiteral("%%"), QStringLiteral("%"));
    out += logoHtml(content.logo) + QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n").arg(qstr(r.title).toHtmlEscaped(), qstr(r.about).toHtmlEscaped());
    for (const Section section : content.sections) {
        for (const ReportPicture& picture : content.pictures)
            if (picture.section == section) out += QStringLiteral("<h2>%1</h2>\n").arg(picture.title.toHtmlEscaped()) + QString::fromUtf8(picture.svg()) + QLatin1Char('\n');
        for (const report::Table& t : r.tables)
            if (t.section == section) out += htmlOf(t);
    }
    return (out + QStringLiteral("<p class=\"note\">%1</p>\n</body></html>\n").arg(qstr(r.made).toHtmlEscaped())).toUtf8();
}

/// Written beside its place and moved there whole, so that a failed export leaves the old file alone; empty, else why not.
QString writePdf(const ReportContent& content, const QString& path) {
    const QString part = path + QStringLiteral(".part");
    QFile probe(part);
    if (!probe.open(QIODevice::WriteOnly)) return probe.errorString();
    probe.close();
    {
        QPdfWriter pdf(part);
        pdf.setResolution(kDpi);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(16, 16, 16, 14), QPageLayout::Millimeter);
        pdf.setTitle(qstr(content.data.title));
        pdf.setCreator(QStringLiteral("Spanwright %1").arg(QCoreApplication::applicationVersion()));
        if (!ReportPages(content).paint(pdf)) return tr("the file cannot be written");
    }
    QFile::remove(path);
    return QFile::rename(part, path) ? QString() : tr("the file cannot be replaced");
}

} // namespace

Result<Done> exportReport(Document& d, const std::function<report::StudyAnswers()>& answers, const QString& path, const ReportChoice& choice) {
    d.waitForAssessment();
    const LanguageScope scope(choice.language);
    const auto failed = [&](const QString& reason) { return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", reason.toStdString()}}); };
    const auto ends = [&path](const char* ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); };
    QByteArray bytes;
    if (ends(".csv")) {
        bytes = QByteArray::fromStdString(report::toCsv(d.scenario(), d.assessment(), translator(), choice.sections));
    } else if (ends(".pdf") || ends(".html") || ends(".md") || ends(".xlsx")) {
        const ReportContent content = chosenContent(reportContent(d, answers()), choice);
        if (ends(".xlsx")) return report::writeWorkbook(path.toStdString(), content.data, report::numberRows(d.scenario(), d.assessment(), translator()), {content.sections, logoPng(content.logo).toStdString()}, translator());
        if (ends(".pdf")) {
            const QString problem = writePdf(content, path);
            return problem.isEmpty() ? Result<Done>(Done{}) : failed(problem);
        }
        bytes = ends(".html") ? html(content) : QByteArray::fromStdString(report::toMarkdown(report::withSections(content.data, content.sections)));
    } else {
        return failed(tr("its ending must be .pdf, .html, .md, .csv or .xlsx"));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) return failed(file.errorString());
    return Done{};
}

} // namespace spanwright::widgets
