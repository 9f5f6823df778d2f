// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/studychart.h"
#include "charts/chartcursors.h"
#include "charts/chartexport.h"
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "report/studytables.h"
#include "text/language.h"
#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace spanwright::widgets {
StudyChart::StudyChart(const Document& document, QWidget* parent) : QWidget(parent), m_document(document), m_cursors(new ChartCursors(this)) {
    setObjectName(QStringLiteral("studyChart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setMinimumSize(220, 110);
    new ChartExport(*this, [this] { return sheet(); }, m_cursors);
    m_cursors->setReading([this](const QPointF& position) { return readingAt(position); });
    connect(m_cursors, &ChartCursors::drawingNeeded, this, &StudyChart::draw, Qt::QueuedConnection); // the plot is in its own event, and is drawn as a new one
    draw();
}

void StudyChart::setAnswer(std::shared_ptr<const study::StudyAnswer> answer, bool isStale) {
    if (answer == m_answer && isStale == m_isStale) return;
    if (answer != m_answer) m_cursors->forget();
    m_answer = std::move(answer);
    m_isStale = isStale;
    m_chosen.reset();
    draw();
}

void StudyChart::choose(std::optional<std::size_t> plan) {
    if (std::exchange(m_chosen, plan) != plan) draw();
}

std::optional<std::size_t> StudyChart::planAt(const QPointF& position) const {
    const study::BestPlan* plan = m_answer ? std::get_if<study::BestPlan>(m_answer.get()) : nullptr;
    if (!plan) return std::nullopt;
    return studydraw::nearestPlan({*m_plot, m_document.catalogue(), shownCurrency(*m_document.scenario().assumptions), size(), false, m_isStale, m_chosen}, *plan, position);
}

void StudyChart::fill(QCustomPlot& plot, QSize size, bool onPaper) const {
    chartstyle::apply(plot, onPaper);
    const studydraw::Look look{plot, m_document.catalogue(), shownCurrency(*m_document.scenario().assumptions), size, onPaper, m_isStale && !onPaper, m_chosen};
    plot.axisRect()->setVisible(m_answer != nullptr);
    if (!m_answer) return;
    std::visit([&look](const auto& answer) {
        if constexpr (kHasPicture<decltype(answer)>) studydraw::draw(look, answer);
    }, *m_answer);
}

void StudyChart::draw() {
    // each kind lays its plot out in its own way, so it starts from a fresh one
    delete m_plot;
    m_plot = new QCustomPlot(this);
    m_plot->setObjectName(QStringLiteral("studyPlot"));
    m_plot->setAccessibleName(tr("Chart of the study"));
    layout()->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (!m_cursors->tracer()) QToolTip::showText(event->globalPosition().toPoint(), readingAt(event->position()), m_plot);
    });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (const auto plan = planAt(event->position())) QMetaObject::invokeMethod(this, [this, plan = *plan] { Q_EMIT planClicked(plan); }, Qt::QueuedConnection); // the answer redraws, and the plot is in its own event
    });
    fill(*m_plot, size(), false);
    m_cursors->attach(*m_plot, m_answer ? studydraw::scales({*m_plot, m_document.catalogue(), shownCurrency(*m_document.scenario().assumptions), size(), false, m_isStale, m_chosen}, *m_answer) : ChartScales());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QRect StudyChart::dataArea() const { return m_plot->axisRect()->rect(); }

QString StudyChart::readingAt(const QPointF& position) const {
    if (!m_answer || !dataArea().contains(position.toPoint())) return {};
    const studydraw::Look look{*m_plot, m_document.catalogue(), shownCurrency(*m_document.scenario().assumptions), size(), false, m_isStale, m_chosen};
    const double x = m_plot->xAxis->pixelToCoord(position.x()), y = m_plot->yAxis->pixelToCoord(position.y());
    return std::visit([&](const auto& answer) -> QString {
        if constexpr (kHasPicture<decltype(answer)>) return studydraw::reading(look, answer, x, y);
        else return {};
    }, *m_answer);
}

ChartSheet StudyChart::sheet() const {
    ChartSheet sheet;
    const bool hasPicture = m_answer && std::visit([](const auto& answer) { return kHasPicture<decltype(answer)>; }, *m_answer);
    if (!hasPicture) return sheet;
    sheet.title = qstr(report::answerTables(*m_answer, m_document.scenario(), m_document.catalogue(), translator()).front().title);
    sheet.fileName = QStringLiteral("study");
    sheet.fill = [this, paper = sheet.size](QCustomPlot& plot) {
        fill(plot, paper, true);
        m_cursors->copyTo(plot);
    };
    sheet.csv = [this] { return study::toCsv(*m_answer); };
    return sheet;
}

void StudyChart::paint(QCPPainter& painter, const QRect& target, bool onPaper) const {
    QCustomPlot plot;
    fill(plot, target.size(), onPaper);
    chartstyle::paint(plot, painter, target);
}

void StudyChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) draw();
}

void StudyChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    draw(); // labels share the room that there is
}

} // namespace spanwright::widgets
