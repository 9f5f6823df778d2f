// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "report/report.h"
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>
#include <vector>

class QCPPainter;

namespace spanwright::widgets {

/// What of the report is wanted, and how.
struct ReportChoice {
    std::vector<Section> sections; ///< in their order; empty: all that there are
    QString title;                 ///< empty: the scenario's name
    QString logo;                  ///< file: .png or .svg; empty: none
    QString language;              ///< "en" or "zh_CN"; empty: the window's
};

/// A picture of the report, painted as vectors on paper. Its text is in the language of the moment it is painted.
struct ReportPicture {
    Section section;
    QString title;
    QSize size;
    std::function<void(QCPPainter&, const QRect&)> paint;
    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QImage image(double scale) const;
};

/// Tables and pictures of the report in one language; it refers to the document.
struct ReportContent {
    report::ReportData data;
    std::vector<ReportPicture> pictures;
    std::vector<Section> sections; ///< in the order wanted
    QString logo;
};
/// All there is, of the assessment as it is, with `answers` of the studies (see store::answersOf). The language is that of the moment.
[[nodiscard]] ReportContent reportContent(const Document& document, const report::StudyAnswers& answers);
/// Of those sections the ones that the report has, and the title.
[[nodiscard]] ReportContent chosenContent(ReportContent content, const ReportChoice& choice);

/// A company's mark as it is painted at the head; nothing where the file is none.
[[nodiscard]] std::optional<ReportPicture> logoPicture(const QString& file);
[[nodiscard]] QByteArray logoPng(const QString& file);

} // namespace spanwright::widgets
