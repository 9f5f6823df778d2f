// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slideexport.h"
#include "charts/qcustomplotinclude.h"
#include "text/language.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPdfWriter>

namespace spanwright::widgets {
namespace {

constexpr QSizeF kPage(338.67, 190.5);            // mm: what presentation programs call widescreen
constexpr int kDpi = 300;
constexpr QSize kPixels(1920, 1080);

QString writePdf(SlideSource& source, const QString& path, bool onPaper) {
    const std::vector<Shared<Slide>>& slides = source.document().project().slides;
    const QString part = path + QStringLiteral(".part");
    QFile probe(part);
    if (!probe.open(QIODevice::WriteOnly)) return probe.errorString();
    probe.close();
    {
        QPdfWriter pdf(part);
        pdf.setResolution(kDpi);
        pdf.setPageSize(QPageSize(kPage, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(qstr(slides.front()->title));
        pdf.setCreator(QStringLiteral("Spanwright %1").arg(QCoreApplication::applicationVersion()));
        QCPPainter painter;
        if (!painter.begin(&pdf)) return tr("the file cannot be written");
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        for (std::size_t i = 0; i < slides.size(); ++i) {
            if (i > 0) pdf.newPage();
            paintSlide(painter, QRectF(0, 0, pdf.width(), pdf.height()), *slides[i], source, {onPaper, static_cast<int>(i) + 1, static_cast<int>(slides.size()), {}});
        }
        painter.end();
    }
    QFile::remove(path);
    return QFile::rename(part, path) ? QString() : tr("the file cannot be replaced");
}

QString writePictures(SlideSource& source, const QString& path, bool onPaper) {
    const std::vector<Shared<Slide>>& slides = source.document().project().slides;
    const QFileInfo file(path);
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const QString name = QStringLiteral("%1/%2-%3.png").arg(file.path(), file.completeBaseName()).arg(i + 1, 2, 10, QLatin1Char('0'));
        if (!slideImage(kPixels, *slides[i], source, {onPaper, static_cast<int>(i) + 1, static_cast<int>(slides.size()), {}}).save(name)) return tr("the file cannot be written");
    }
    return {};
}

} // namespace

Result<Done> exportSlides(SlideSource& source, const QString& path, bool onPaper) {
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const QString problem = source.document().project().slides.empty()                       ? tr("there are no slides")
                            : isPdf                                                          ? writePdf(source, path, onPaper)
                            : path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ? writePictures(source, path, onPaper)
                                                                                             : tr("its ending must be .pdf or .png");
    if (problem.isEmpty()) return Done{};
    return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", problem.toStdString()}});
}

} // namespace spanwright::widgets
