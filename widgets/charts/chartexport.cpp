// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartexport.h"
#include "charts/chartcursors.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "common/dialogs.h"
#include "common/textfile.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QMetaMethod>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QToolTip>
#include <array>

namespace spanwright::widgets {
namespace {

constexpr int kImageScale = 2;
constexpr int kPaperDpi = 96; // a px is 1/96 in

/// Draws the sheet with a painter that is begun on vectors or pixels of one px.
void draw(const ChartSheet& sheet, QCPPainter& painter) {
    if (sheet.paint) return sheet.paint(painter, QRect(QPoint(), sheet.size));
    QCustomPlot plot;
    sheet.fill(plot);
    painter.setMode(QCPPainter::pmNoCaching);
    chartstyle::paint(plot, painter, QRect(QPoint(), sheet.size));
}

bool writeSvg(const ChartSheet& sheet, const QString& path) {
    QSvgGenerator svg;
    svg.setFileName(path);
    svg.setSize(sheet.size);
    svg.setViewBox(QRect(QPoint(), sheet.size));
    svg.setTitle(sheet.title);
    QCPPainter painter;
    if (!painter.begin(&svg)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    draw(sheet, painter);
    return painter.end();
}

bool writePdf(const ChartSheet& sheet, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    QPdfWriter pdf(&file);
    pdf.setTitle(sheet.title);
    pdf.setResolution(kPaperDpi);
    pdf.setPageMargins(QMarginsF());
    constexpr double kPointsPerPx = 72.0 / kPaperDpi;
    pdf.setPageSize(QPageSize(QSizeF(sheet.size) * kPointsPerPx, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QCPPainter painter;
    if (!painter.begin(&pdf)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    draw(sheet, painter);
    return painter.end();
}

} // namespace

QImage imageOf(const ChartSheet& sheet) {
    if (sheet.isEmpty()) return {};
    QImage image(sheet.size * kImageScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kImageScale);
    image.fill(Qt::white);
    QCPPainter painter;
    painter.begin(&image);
    draw(sheet, painter);
    painter.end();
    return image;
}

Result<Done> writeChart(const ChartSheet& sheet, const QString& path) {
    const auto failed = [&](const QString& reason) { return fail(ErrorCode::ExportFailed, {{"file", path.toStdString()}, {"reason", reason.toStdString()}}); };
    const auto ends = [&](const char* ending) { return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive); };
    if (ends(".csv") && sheet.csv) {
        const QString problem = writeTextFile(path, sheet.csv());
        return problem.isEmpty() ? Result<Done>(Done{}) : failed(problem);
    }
    if (sheet.isEmpty()) return failed(ChartExport::tr("there is nothing to show"));
    bool isWritten = false;
    if (ends(".png")) isWritten = imageOf(sheet).save(path, "PNG");
    else if (ends(".svg")) isWritten = writeSvg(sheet, path);
    else if (ends(".pdf")) isWritten = writePdf(sheet, path);
    else return failed(ChartExport::tr("its ending must be .svg, .pdf, .png or .csv"));
    if (isWritten) return Done{};
    return failed(ChartExport::tr("the file cannot be written"));
}

ChartExport::ChartExport(QWidget& chart, std::function<ChartSheet()> sheet, ChartCursors* cursors) : QObject(&chart), m_chart(chart), m_sheet(std::move(sheet)), m_cursors(cursors) {
    chart.installEventFilter(this);
}

void ChartExport::copy() {
    const ChartSheet sheet = m_sheet();
    if (sheet.isEmpty()) return;
    QApplication::clipboard()->setImage(imageOf(sheet));
    tell(tr("Chart copied as an image"));
}

void ChartExport::chooseFile(const QString& ending) {
    const ChartSheet sheet = m_sheet();
    if (sheet.isEmpty()) return;
    const QString kinds = ending == QLatin1String("csv") ? tr("Tables (*.csv)") : sheet.csv ? tr("Pictures and tables (*.svg *.pdf *.png *.csv)") : tr("Pictures (*.svg *.pdf *.png)");
    const QString path = dialogs::saveFile(&m_chart, tr("Export chart"), sheet.fileName + QLatin1Char('.') + ending, kinds);
    if (path.isEmpty()) return;
    const Result<Done> done = writeChart(sheet, path);
    tell(done ? tr("Chart written to %1").arg(path) : say(done.error().message()));
}

void ChartExport::tell(const QString& text) {
    if (isSignalConnected(QMetaMethod::fromSignal(&ChartExport::messageShown))) Q_EMIT messageShown(text);
    else QToolTip::showText(m_chart.mapToGlobal(m_chart.rect().center()), text, &m_chart);
}

std::unique_ptr<QMenu> ChartExport::menu() {
    auto menu = std::make_unique<QMenu>(&m_chart);
    menu->setObjectName(QStringLiteral("chartMenu"));
    const ChartSheet sheet = m_sheet();
    if (sheet.isEmpty()) return menu;
    QAction* copies = menu->addAction(tr("&Copy as image"), this, &ChartExport::copy);
    copies->setObjectName(QStringLiteral("chartCopy"));
    copies->setShortcut(QKeySequence::Copy);
    const std::array<std::pair<const char*, QString>, 4> formats{{{"svg", tr("Export as &SVG...")}, {"pdf", tr("Export as &PDF...")}, {"png", tr("Export as P&NG...")}, {"csv", tr("Export the numbers as CS&V...")}}};
    for (const auto& [ending, text] : formats) {
        if (QLatin1String(ending) == QLatin1String("csv") && !sheet.csv) continue;
        QAction* action = menu->addAction(text, this, [this, name = QString::fromLatin1(ending)] { chooseFile(name); });
        action->setObjectName(QStringLiteral("chartExport_") + QLatin1String(ending));
    }
    if (m_cursors) m_cursors->addTo(*menu);
    if (!m_chart.actions().isEmpty()) menu->addSeparator();
    menu->addActions(m_chart.actions()); // the chart's own
    return menu;
}

bool ChartExport::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ContextMenu) {
        const std::unique_ptr<QMenu> shown = menu();
        if (shown->isEmpty()) return false;
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        shown->exec(asked->reason() == QContextMenuEvent::Keyboard ? m_chart.mapToGlobal(m_chart.rect().center()) : asked->globalPos());
        return true;
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    if (!static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) return false;
    event->accept();
    if (event->type() == QEvent::KeyPress) copy();
    return true;
}

} // namespace spanwright::widgets
