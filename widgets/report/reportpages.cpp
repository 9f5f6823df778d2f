// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpages.h"
#include "charts/qcustomplotinclude.h"
#include "common/theme.h"
#include "text/language.h"
#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr double kScreenDpi = 96;
constexpr double kFooter = 26;                    // px at kScreenDpi
constexpr double kTallest = 0.92;                 // of a page: room for the heading above
constexpr double kPreviewScale = 1.5;
constexpr int kHeading = QTextFormat::UserProperty;     ///< marks the title of a table or a picture
constexpr int kPlace = QTextFormat::UserProperty + 1;   ///< of a picture among its like; -1: the logo
constexpr int kPicture = QTextFormat::UserObject;

/// Writes headings, tables and pictures at the end of a document.
class Writer final {
public:
    explicit Writer(QTextDocument& document) : m_cursor(&document) {
        m_plain.setFont(theme::font(9));
        m_plain.setForeground(theme::paper(theme::Role::Text));
        m_bold = m_plain;
        m_bold.setFont(theme::font(9, true));
        m_heading = m_plain;
        m_heading.setFont(theme::font(11.5, true));
        m_above.setTopMargin(14);
        m_above.setBottomMargin(4);
        m_cursor.beginEditBlock(); // without it a long table takes seconds
    }
    ~Writer() { m_cursor.endEditBlock(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void title(const report::ReportData& data, bool hasLogo) {
        QTextBlockFormat head;
        head.setBottomMargin(6);
        if (hasLogo) {
            m_cursor.setBlockFormat(head);
            object(-1);
            m_cursor.insertBlock(head);
        } else {
            m_cursor.setBlockFormat(head);
        }
        QTextCharFormat large = m_plain;
        large.setFont(theme::font(20, true));
        m_cursor.insertText(qstr(data.title), large);
        paragraph(data.about);
    }
    void heading(const QString& text) {
        m_cursor.movePosition(QTextCursor::End);
        QTextBlockFormat format = m_above;
        format.setProperty(kHeading, true);
        m_cursor.insertBlock(format);
        m_cursor.insertText(text, m_heading);
    }
    void picture(std::size_t place) {
        m_cursor.insertBlock(QTextBlockFormat());
        object(static_cast<int>(place));
    }
    void table(const report::Table& t) {
        heading(qstr(t.title));
        if (!t.rows.empty()) grid(t);
        if (!t.note.empty()) paragraph(t.note);
    }
    void paragraph(const std::string& text, double topMargin = 0) {
        m_cursor.movePosition(QTextCursor::End);
        QTextBlockFormat format;
        format.setTopMargin(topMargin);
        m_cursor.insertBlock(format);
        m_cursor.insertText(qstr(text), m_plain);
    }

private:
    void object(int place) {
        QTextCharFormat format;
        format.setObjectType(kPicture);
        format.setProperty(kPlace, place);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    void grid(const report::Table& t) {
        std::size_t columns = t.columns.size();
        for (const auto& row : t.rows) columns = std::max(columns, row.size());
        const int header = t.columns.empty() ? 0 : 1;
        QTextTableFormat format;
        format.setBorder(0.5);
        format.setBorderBrush(theme::paper(theme::Role::Line));
        format.setBorderCollapse(true);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setHeaderRowCount(header);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        m_cursor.insertBlock(QTextBlockFormat());
        QTextTable* table = m_cursor.insertTable(static_cast<int>(t.rows.size()) + header, static_cast<int>(columns), format);
        const auto put = [table](std::size_t row, std::size_t column, const std::string& text, const QTextCharFormat& how) { table->cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition().insertText(qstr(text), how); };
        for (std::size_t c = 0; c < t.columns.size(); ++c) put(0, c, t.columns[c], m_bold);
        for (std::size_t i = 0; i < t.rows.size(); ++i)
            for (std::size_t c = 0; c < t.rows[i].size(); ++c) put(i + static_cast<std::size_t>(header), c, t.rows[i][c], m_plain);
    }
    QTextCursor m_cursor;
    QTextCharFormat m_plain, m_bold, m_heading;
    QTextBlockFormat m_above;
};

/// No heading at the foot of a page while what it heads begins on the next one.
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

} // namespace

ReportPages::ReportPages(ReportContent content, QObject* parent) : QObject(parent), m_content(std::move(content)), m_logo(logoPicture(m_content.logo)) {}

void ReportPages::fill(QTextDocument& document) {
    document.setDefaultFont(theme::font(9));
    document.documentLayout()->registerHandler(kPicture, this);
    Writer writer(document);
    writer.title(m_content.data, m_logo.has_value());
    for (const Section section : m_content.sections) {
        for (std::size_t i = 0; i < m_content.pictures.size(); ++i) {
            if (m_content.pictures[i].section != section) continue;
            writer.heading(m_content.pictures[i].title);
            writer.picture(i);
        }
        for (const report::Table& t : m_content.data.tables)
            if (t.section == section) writer.table(t);
    }
    writer.paragraph(m_content.data.made, 14);
    if (m_painter) return;
    m_images.clear();
    for (const ReportPicture& picture : m_content.pictures)
        m_images.push_back(std::ranges::find(m_content.sections, picture.section) == m_content.sections.end() ? QImage() : picture.image(kPreviewScale));
    if (m_logo) m_images.push_back(m_logo->image(kPreviewScale));
}

QSizeF ReportPages::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const int place = format.intProperty(kPlace);
    if (place < 0) return QSizeF(m_logo->size) * m_unit;
    const QSizeF size(m_content.pictures[static_cast<std::size_t>(place)].size);
    double scale = std::max(100.0, document->textWidth() - 2 * document->documentMargin()) / size.width();
    if (document->pageSize().height() > 0) scale = std::min(scale, document->pageSize().height() * kTallest / size.height());
    return size * scale;
}

void ReportPages::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) {
    const int place = format.intProperty(kPlace);
    if (!m_painter) {
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, place < 0 ? m_images.back() : m_images[static_cast<std::size_t>(place)]);
        painter->restore();
        return;
    }
    const ReportPicture& picture = place < 0 ? *m_logo : m_content.pictures[static_cast<std::size_t>(place)];
    m_painter->save();
    m_painter->translate(rect.topLeft());
    m_painter->scale(rect.width() / picture.size.width(), rect.height() / picture.size.height());
    picture.paint(*m_painter, QRect(QPoint(), picture.size));
    m_painter->restore();
}

bool ReportPages::paint(QPagedPaintDevice& device) {
    QCPPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_painter = &painter;
    m_unit = device.logicalDpiX() / kScreenDpi;
    const double footer = kFooter * m_unit;
    const QRectF page(0, 0, device.width(), device.height());
    const QRectF body = page.adjusted(0, 0, 0, -footer);
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&device);
    text.setDocumentMargin(0);
    text.setPageSize(body.size());
    fill(text);
    keepHeadings(text);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme::paper(theme::Role::Text));
    for (int number = 0; number < text.pageCount(); ++number) {
        if (number > 0) device.newPage();
        painter.save();
        const QRectF view(0, number * body.height(), body.width(), body.height());
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        context.clip = view;
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.save();
        painter.setFont(theme::font(8));
        painter.setPen(theme::paper(theme::Role::Muted));
        const QRectF line(page.left(), page.bottom() - footer * 0.6, page.width(), footer * 0.6);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, qstr(m_content.data.title));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, tr("Page %1").arg(number + 1));
        painter.restore();
    }
    m_painter = nullptr;
    m_unit = 1;
    return painter.end();
}

} // namespace spanwright::widgets
