// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/reportcontent.h"
#include <QObject>
#include <QTextObjectInterface>

class QPagedPaintDevice;
class QTextDocument;

namespace spanwright::widgets {

/// The report as text with its pictures in it: flowing in a view, or on the pages of a printer or a PDF.
class ReportPages final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit ReportPages(ReportContent content, QObject* parent = nullptr);
    /// Into an empty document, for a view that lives no longer than this.
    void fill(QTextDocument& document);
    /// With page numbers at the foot, as vectors. False: the device cannot be painted on.
    [[nodiscard]] bool paint(QPagedPaintDevice& device);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position, const QTextFormat& format) override;

private:
    ReportContent m_content;
    std::optional<ReportPicture> m_logo;
    QCPPainter* m_painter = nullptr;         ///< of the pages under way; else pictures are drawn from m_images
    double m_unit = 1;                       ///< device pixels of one at 96 dpi
    std::vector<QImage> m_images;
};

} // namespace spanwright::widgets
