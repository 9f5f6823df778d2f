// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportexport.h"
#include "canvas/canvasview.h"
#include "charts/qcustomplotinclude.h"
#include "charts/waterfall.h"
#include "charts/whatifchart.h"
#include "common/theme.h"
#include "power/pictures.h"
#include "report/report.h"
#include "text/language.h"
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kDpi = 300;
constexpr double kScreenDpi = 96;
constexpr int kHeading = QTextFormat::UserProperty; ///< marks the title of a table

QString tr(const char* text) { return QCoreApplication::translate("spanwright::widgets", text); }

/// A picture of the report: painted into SVG for HTML, straight onto the page for PDF.
struct ReportPicture {
    QString title;
    QSize size;
    std::function<void(QCPPainter&, const QRect&)> paint;
};

using Drawn = std::vector<ReportPicture>;

/// Sites against their caps, bars by site and category, and the flow of power; with one job of many, its own.
void addPower(Drawn& all, const Document& d, const assess::JobAssessment& longest) {
    constexpr double kWidth = 900, kTallest = 1150; // px; what is taller fits no page, and the tables hold it
    const Scenario& s = d.scenario();
    const assess::Assessment& a = d.assessment();
    const auto add = [&](const QString& title, const Picture& picture) {
        if (picture.isEmpty() || picture.size(kWidth).height() > kTallest) return;
        all.push_back({title, picture.size(kWidth).toSize(), [picture](QCPPainter& p, const QRect& r) { (void)picture.paint(p, r, true, false); }});
    };
    const auto titled = [](Measure measure) { return say(text::Message{&text::entry(PowerTerm::HeadingBreakdown), {{"measure", &text::entry(measure)}}}); };
    add(say(PowerTerm::HeadingSites), gridPicture(s, a));
    for (const Measure measure : {Measure::Power, Measure::CostAmortised}) add(titled(measure), barsPicture(s, assess::breakdown(s, a, measure), {}));
    add(say(PowerTerm::HeadingFlow), flowPicture(s, assess::powerFlow(s, d.catalogue(), a), {}, longest.job));
}

Drawn pictures(const Document& d) {
    Drawn all;
    if (!d.scenario().sites.empty())
        all.push_back({say(Term::HeadingDrawing), {900, 360}, [&d](QCPPainter& p, const QRect& r) { CanvasView::render(d, p, r); }});
    const assess::JobAssessment* longest = nullptr;
    for (const assess::JobAssessment& j : d.assessment().jobs)
        if (j.isComputed && (!longest || j.trainingTime > longest->trainingTime)) longest = &j;
    if (!longest) return all;
    all.push_back({say(Term::HeadingStep), {900, 270}, [longest](QCPPainter& p, const QRect& r) { StepWaterfall::paint(p, r, assess::stepParts(longest->step), true, false); }});
    const WhatIfData data = whatIf(d.scenario(), d.catalogue(), d.assessment(), longest->job, FigureId::Efficiency);
    addPower(all, d, *longest);
    if (!data.series.empty()) all.push_back({say(Term::HeadingWhatIf), {900, 320}, [data](QCPPainter& p, const QRect& r) { paintWhatIf(p, r, data); }});
    return all;
}

report::ReportData reportOf(const Document& d) {
    return report::makeReport(d.project(), d.scenario(), d.catalogue(), d.assessment(), QDate::currentDate().toString(Qt::ISODate).toStdString(), translator());
}

QByteArray svgOf(const ReportPicture& picture) {
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(), picture.size));
    QCPPainter painter;
    painter.begin(&svg);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    picture.paint(painter, QRect(QPoint(), picture.size));
    painter.end();
    QByteArray text = buffer.data();
    return text.mid(text.indexOf("<svg")); // inline: no XML declaration
}

QByteArray html(const Document& d) {
    const report::ReportData r = reportOf(d);
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>"
                                 "body{font-family:Inter,'DejaVu Sans','Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#1d2329;max-width:62rem;margin:2rem auto;padding:0 1rem;line-height:1.45}"
                                 "h1{margin-bottom:.3rem}h2{margin-top:2rem;font-size:1.15rem;border-bottom:1px solid #d3d8de}table{border-collapse:collapse;width:100%%}"
                                 "th{text-align:left;color:#5b6570;font-weight:600}td,th{padding:.25rem .9rem .25rem 0;border-bottom:1px solid #eceef1;vertical-align:top}"
                                 "svg{max-width:100%%;height:auto}.note{color:#5b6570;font-size:.9rem}@media print{h2{break-after:avoid}tr,svg{break-inside:avoid}}</style></head><body>\n")
                      .arg(language() == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : QStringLiteral("en"), qstr(r.title).toHtmlEscaped());
    out.replace(QStringLiteral("%%"), QStringLiteral("%"));
    out += QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n").arg(qstr(r.title).toHtmlEscaped(), qstr(r.about).toHtmlEscaped());
    for (const ReportPicture& picture : pictures(d)) out += QStringLiteral("<h2>%1</h2>\n").arg(picture.title.toHtmlEscaped()) + QString::fromUtf8(svgOf(picture)) + QLatin1Char('\n');
    for (const report::Table& t : r.tables) {
        out += QStringLiteral("<h2>%1</h2>\n<table>").arg(qstr(t.title).toHtmlEscaped());
        if (!t.columns.empty()) {
            out += QStringLiteral("<tr>");
            for (const std::string& c : t.columns) out += QStringLiteral("<th>%1</th>").arg(qstr(c).toHtmlEscaped());
            out += QStringLiteral("</tr>");
        }
        for (const auto& row : t.rows) {
            out += QStringLiteral("<tr>");
            for (const std::string& c : row) out += QStringLiteral("<td>%1</td>").arg(qstr(c).toHtmlEscaped());
            out += QStringLiteral("</tr>\n");
        }
        out += QStringLiteral("</table>\n");
        if (!t.note.empty()) out += QStringLiteral("<p class=\"note\">%1</p>\n").arg(qstr(t.note).toHtmlEscaped());
    }
    return (out + QStringLiteral("<p class=\"note\">%1</p>\n</body></html>\n").arg(qstr(r.made).toHtmlEscaped())).toUtf8();
}

/// Fills the text document: headings, and a table for each table of the report.
void fillText(QTextDocument& text, const report::ReportData& r) {
    QTextCursor cursor(&text);
    cursor.beginEditBlock(); // without it a long table takes seconds
    QTextCharFormat plain;
    plain.setFont(theme::font(9));
    plain.setForeground(Qt::black);
    QTextCharFormat bold = plain;
    bold.setFont(theme::font(9, true));
    QTextCharFormat heading = plain;
    heading.setFont(theme::font(11.5, true));
    QTextBlockFormat above;
    above.setTopMargin(14);
    above.setBottomMargin(4);
    for (const report::Table& t : r.tables) {
        cursor.movePosition(QTextCursor::End);
        QTextBlockFormat headed = above;
        headed.setProperty(kHeading, true);
        cursor.insertBlock(headed);
        cursor.insertText(qstr(t.title), heading);
        if (!t.rows.empty()) {
            int columns = static_cast<int>(t.columns.size());
            for (const auto& row : t.rows) columns = std::max(columns, static_cast<int>(row.size()));
            const int header = t.columns.empty() ? 0 : 1;
            QTextTableFormat format;
            format.setBorder(0.5);
            format.setBorderBrush(theme::paper(theme::Role::Line));
            format.setBorderCollapse(true);
            format.setCellPadding(3);
            format.setCellSpacing(0);
            format.setHeaderRowCount(header);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            cursor.insertBlock(QTextBlockFormat());
            QTextTable* table = cursor.insertTable(static_cast<int>(t.rows.size()) + header, columns, format);
            for (int c = 0; header && c < columns; ++c) table->cellAt(0, c).firstCursorPosition().insertText(qstr(t.columns[static_cast<std::size_t>(c)]), bold);
            for (std::size_t i = 0; i < t.rows.size(); ++i)
                for (std::size_t c = 0; c < t.rows[i].size(); ++c)
                    table->cellAt(static_cast<int>(i) + header, static_cast<int>(c)).firstCursorPosition().insertText(qstr(t.rows[i][c]), plain);
        }
        if (t.note.empty()) continue;
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(qstr(t.note), plain);
    }
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock(above);
    cursor.insertText(qstr(r.made), plain);
    cursor.endEditBlock();
}

/// No heading at the foot of a page while its table begins on the next one.
void keepHeadings(QTextDocument& document) {
    const double height = document.pageSize().height();
    const auto page = [&](const QTextBlock& block) { return std::floor(document.documentLayout()->blockBoundingRect(block).top() / height); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().hasProperty(kHeading)) continue;
        QTextBlock first = block.next();
        if (const QTextTable* table = QTextCursor(first.next()).currentTable()) first = table->cellAt(std::min(1, table->rows() - 1), 0).firstCursorPosition().block();
        if (!first.isValid() || page(first) == page(block)) continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

class PdfPages final {
    Q_DECLARE_TR_FUNCTIONS(PdfPages)
public:
    PdfPages(QPdfWriter& pdf, QCPPainter& painter, QString title) : m_pdf(pdf), m_painter(painter), m_title(std::move(title)) {
        m_page = QRectF(0, 0, pdf.width(), pdf.height());
        m_footer = 26 * kDpi / kScreenDpi;
    }
    [[nodiscard]] QRectF body() const { return m_page.adjusted(0, 0, 0, -m_footer); }
    void footer() {
        m_painter.save();
        m_painter.setFont(theme::font(8));
        m_painter.setPen(theme::paper(theme::Role::Muted));
        const QRectF line(m_page.left(), m_page.bottom() - m_footer * 0.6, m_page.width(), m_footer * 0.6);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, tr("Page %1").arg(++m_number));
        m_painter.restore();
    }
    void next() { m_pdf.newPage(); }
    QPdfWriter& m_pdf;
    QCPPainter& m_painter;

private:
    QString m_title;
    QRectF m_page;
    double m_footer = 0;
    int m_number = 0;
};

/// The cover page holds title, about and the pictures, as many as fit; the rest follow.
void paintPictures(PdfPages& pages, const report::ReportData& r, const Drawn& all) {
    QCPPainter& p = pages.m_painter;
    const double unit = kDpi / kScreenDpi;
    QRectF body = pages.body();
    double y = 0;
    p.setPen(Qt::black);
    const auto paragraph = [&](const QString& text, const QFont& font, double gap) {
        p.setFont(font);
        QRectF used;
        p.drawText(QRectF(0, y, body.width(), body.height()), Qt::TextWordWrap, text, &used);
        y += used.height() + gap * unit;
    };
    paragraph(qstr(r.title), theme::font(20, true), 8);
    paragraph(qstr(r.about), theme::font(9.5), 14);
    for (const ReportPicture& picture : all) {
        const double scale = body.width() / picture.size.width();
        const double height = picture.size.height() * scale;
        if (y + height + 30 * unit > body.height()) {
            pages.footer();
            pages.next();
            y = 0;
        }
        p.setPen(Qt::black);
        paragraph(picture.title, theme::font(11.5, true), 4);
        p.save();
        p.translate(0, y);
        p.scale(scale, scale);
        picture.paint(p, QRect(QPoint(), picture.size));
        p.restore();
        y += height + 14 * unit;
    }
    pages.footer();
}

Result<Done> writePdf(const Document& d, const QString& path, const QString& shownPath) {
    const report::ReportData r = reportOf(d);
    QPdfWriter pdf(path);
    pdf.setResolution(static_cast<int>(kDpi));
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(16, 16, 16, 14), QPageLayout::Millimeter);
    pdf.setTitle(qstr(r.title));
    pdf.setCreator(QStringLiteral("Spanwright %1").arg(QCoreApplication::applicationVersion()));
    QCPPainter painter;
    if (!painter.begin(&pdf)) return fail(ErrorCode::ExportFailed, {{"file", shownPath.toStdString()}, {"reason", tr("the file cannot be written").toStdString()}});
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    PdfPages pages(pdf, painter, qstr(r.title));
    paintPictures(pages, r, pictures(d));

    QTextDocument text;
    text.setDefaultFont(theme::font(9));
    text.documentLayout()->setPaintDevice(&pdf);
    text.setPageSize(pages.body().size());
    text.setDocumentMargin(0);
    fillText(text, r);
    keepHeadings(text);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int page = 0; page < text.pageCount(); ++page) {
        pages.next();
        painter.save();
        const QRectF view(0, page * pages.body().height(), pages.body().width(), pages.body().height());
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        context.clip = view;
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        pages.footer();
    }
    painter.end();
    return Done{};
}

} // namespace

Result<Done> exportReport(Document& d, const QString& path) {
    d.waitForAssessment();
    const auto failed = [&](const QString& reason) { return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", reason.toStdString()}}); };
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        // written beside its place and moved there whole, so that a failed export leaves the old file alone
        const QString part = path + QStringLiteral(".part");
        QFile probe(part);
        if (!probe.open(QIODevice::WriteOnly)) return failed(probe.errorString());
        probe.close();
        if (auto done = writePdf(d, part, path); !done) return done;
        QFile::remove(path);
        if (!QFile::rename(part, path)) return failed(tr("the file cannot be replaced"));
        return Done{};
    }
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)) bytes = html(d);
    else if (path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)) bytes = QByteArray::fromStdString(report::toMarkdown(reportOf(d)));
    else if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) bytes = QByteArray::fromStdString(report::toCsv(d.scenario(), d.assessment(), translator()));
    else return failed(tr("its ending must be .pdf, .html, .csv or .md"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) return failed(file.errorString());
    return Done{};
}

} // namespace spanwright::widgets
