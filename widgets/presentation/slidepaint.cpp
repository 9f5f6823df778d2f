// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slidepaint.h"
#include "canvas/canvasview.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studychart.h"
#include "charts/waterfall.h"
#include "common/theme.h"
#include "report/studytables.h"
#include "text/language.h"
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace spanwright::widgets {
namespace {

// Logical pixels of a slide.
constexpr double kMargin = 64;
constexpr double kTitleTop = 40, kTitleHeight = 64;
constexpr double kFoot = 40;
constexpr double kLine = 34;              // of text beneath a picture
constexpr double kPictureScale = 1.5;     // charts are made for reading near by
constexpr std::size_t kMostLines = 4;     // of text beneath a picture
constexpr std::size_t kMostCards = 8;
constexpr std::array kUsual{FigureId::DaysToTrain, FigureId::Efficiency, FigureId::LatencyPenalty, FigureId::FacilityPower, FigureId::Cost, FigureId::Carbon};

QFont font(double pixels, bool isBold = false) {
    QFont f = theme::font(0, isBold);
    f.setPixelSize(static_cast<int>(std::lround(pixels)));
    return f;
}

/// Paints one slide in logical pixels.
class SlidePainter final {
    Q_DECLARE_TR_FUNCTIONS(SlidePainter)
public:
    SlidePainter(QCPPainter& painter, const Slide& slide, SlideSource& source, const SlideLook& look) : m_painter(painter), m_slide(slide), m_source(source), m_look(look) {}
    void paint();

private:
    [[nodiscard]] QColor ink(theme::Role role) const { return m_look.onPaper ? theme::paper(role) : theme::color(role); }
    void text(const QRectF& area, int flags, const QString& words, const QFont& font, theme::Role role) const {
        m_painter.setFont(font);
        m_painter.setPen(ink(role));
        m_painter.drawText(area, flags, words);
    }
    /// At that size, or the next smaller one at which it fits.
    void fitted(const QRectF& area, int flags, const QString& words, double pixels, double least, bool isBold, theme::Role role) const;
    void words(const QRectF& area) const;
    void cards(const QRectF& area) const;
    void card(const QRectF& area, FigureId figure) const;
    void drawing(const QRectF& area) const;
    void chart(const QRectF& area) const;
    void readings(const QRectF& area, const LeverPoint& point) const;
    void step(const QRectF& area) const;
    void answer(const QRectF& area) const;
    void table(const QRectF& area, const report::Table& table) const;
    void empty(const QRectF& area, const QString& why) const { text(area, Qt::AlignCenter | Qt::TextWordWrap, why, font(22), theme::Role::Muted); }
    /// Lets `paint` draw on an area of larger pixels.
    template <class Paint> void enlarged(const QRectF& area, Paint paint) const {
        m_painter.save();
        m_painter.translate(area.topLeft());
        m_painter.scale(kPictureScale, kPictureScale);
        paint(QRect(0, 0, static_cast<int>(area.width() / kPictureScale), static_cast<int>(area.height() / kPictureScale)));
        m_painter.restore();
    }
    [[nodiscard]] QStringList lines() const { return qstr(m_slide.text).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

    QCPPainter& m_painter;
    const Slide& m_slide;
    SlideSource& m_source;
    const SlideLook& m_look;
};

void SlidePainter::fitted(const QRectF& area, int flags, const QString& words, double pixels, double least, bool isBold, theme::Role role) const {
    for (; pixels > least; pixels -= 2) {
        const QRectF used = QFontMetricsF(font(pixels, isBold)).boundingRect(area, flags, words);
        if (used.width() <= area.width() + 1 && used.height() <= area.height() + 1) break;
    }
    text(area, flags, words, font(pixels, isBold), role);
}

void SlidePainter::paint() {
    const QRectF whole(0, 0, kSlideSize.width(), kSlideSize.height());
    m_painter.fillRect(whole, m_look.onPaper ? QColor(Qt::white) : ink(theme::Role::Base));
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = whole.adjusted(kMargin, 0, -kMargin, 0);
    if (m_look.number > 0) {
        const QRectF foot(inner.left(), whole.bottom() - kFoot, inner.width(), kFoot - 10);
        const Document* d = m_source.documentOf(m_slide);
        text(foot, Qt::AlignLeft | Qt::AlignVCenter, d ? qstr(d->scenario().name) : QString(), font(14), theme::Role::Muted);
        text(foot, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1 / %2").arg(m_look.number).arg(m_look.count), font(14), theme::Role::Muted);
    }
    const QRectF body(inner.left(), kTitleTop + kTitleHeight + 30, inner.width(), whole.bottom() - kFoot - kTitleTop - kTitleHeight - 40);
    const QStringList below = lines();
    const bool isCover = m_slide.kind == SlideKind::Text && below.size() <= 2;
    if (!isCover) {
        fitted({inner.left(), kTitleTop, inner.width(), kTitleHeight}, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, qstr(m_slide.title), 38, 20, true, theme::Role::Text);
        m_painter.fillRect(QRectF(inner.left(), kTitleTop + kTitleHeight + 4, 72, 4), ink(theme::Role::Accent));
    }
    if (m_slide.kind == SlideKind::Text) return words(isCover ? inner : body);
    const double room = kLine * static_cast<double>(std::min(static_cast<std::size_t>(below.size()), kMostLines));
    const QRectF picture = body.adjusted(0, 0, 0, room > 0 ? -room - 18 : 0);
    switch (m_slide.kind) {
    case SlideKind::Text: break;
    case SlideKind::Figures: cards(picture); break;
    case SlideKind::Drawing: drawing(picture); break;
    case SlideKind::WhatIf: chart(picture); break;
    case SlideKind::StepTime: step(picture); break;
    case SlideKind::Study: answer(picture); break;
    }
    if (room > 0) fitted({body.left(), body.bottom() - room, body.width(), room}, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, below.mid(0, int(kMostLines)).join(QLatin1Char('\n')), 22, 12, false, theme::Role::Text);
}

/// Few lines: a cover, in the middle of the page.
void SlidePainter::words(const QRectF& area) const {
    const QStringList all = lines();
    if (all.size() > 2) return fitted(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, all.join(QStringLiteral("\n\n")), 26, 12, false, theme::Role::Text);
    const double middle = kSlideSize.height() / 2.0;
    fitted({area.left(), middle - 190, area.width(), 170}, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, qstr(m_slide.title), 60, 26, true, theme::Role::Text);
    m_painter.fillRect(QRectF(area.left(), middle, 120, 6), ink(theme::Role::Accent));
    fitted({area.left(), middle + 28, area.width(), 200}, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, all.join(QLatin1Char('\n')), 26, 14, false, theme::Role::Muted);
}

void SlidePainter::cards(const QRectF& area) const {
    const std::vector<FigureId> figures = figuresOf(m_slide);
    const auto count = static_cast<int>(figures.size());
    const int columns = count <= 3 ? count : count == 4 ? 2 : count <= 6 ? 3 : 4;
    const int rows = (count + columns - 1) / columns;
    constexpr double kGap = 20, kTallest = 260;
    const double width = (area.width() - kGap * (columns - 1)) / columns;
    const double height = std::min(kTallest, (area.height() - kGap * (rows - 1)) / rows);
    const double top = area.top() + (area.height() - height * rows - kGap * (rows - 1)) / 2;
    for (int i = 0; i < count; ++i) card({area.left() + (i % columns) * (width + kGap), top + (i / columns) * (height + kGap), width, height}, figures[static_cast<std::size_t>(i)]);
}

void SlidePainter::card(const QRectF& area, FigureId id) const {
    m_painter.setPen(QPen(ink(theme::Role::CardLine), 1.5));
    m_painter.setBrush(ink(theme::Role::Card));
    m_painter.drawRoundedRect(area, 10, 10);
    m_painter.setBrush(Qt::NoBrush);
    const assess::Figure* figure = m_source.figureOf(m_slide, id);
    const Document* d = m_source.documentOf(m_slide);
    const Currency currency = d ? shownCurrency(*d->scenario().assumptions) : Currency{};
    const QRectF inner = area.adjusted(22, 18, -22, -18);
    const QString value = figure ? qstr(print(id, figure->value, currency).text()) : QStringLiteral("—");
    fitted({inner.left(), inner.top(), inner.width(), 30}, Qt::AlignLeft | Qt::AlignTop, say(id), 20, 11, false, theme::Role::Muted);
    fitted({inner.left(), inner.top() + 30, inner.width(), inner.height() - 60}, Qt::AlignLeft | Qt::AlignVCenter, value, 54, 20, true, theme::Role::Text);
    if (figure && figure->hasRange) fitted({inner.left(), inner.bottom() - 28, inner.width(), 28}, Qt::AlignLeft | Qt::AlignBottom, sayRange(id, figure->low, figure->value, figure->high, currency), 18, 10, false, theme::Role::Muted);
}

void SlidePainter::drawing(const QRectF& area) const {
    const Document* d = m_source.documentOf(m_slide);
    if (!d || d->scenario().sites.empty()) return empty(area, tr("The scenario has no sites."));
    m_painter.save();
    enlarged(area, [&](const QRect& rect) { CanvasView::render(*d, m_painter, rect, m_look.onPaper); });
    m_painter.restore();
    m_painter.setPen(QPen(ink(theme::Role::Line), 1));
    m_painter.drawRect(area);
}

void SlidePainter::chart(const QRectF& area) const {
    WhatIfData data = m_source.whatIfOf(m_slide);
    if (data.series.empty()) return empty(area, tr("No job of the scenario runs on two linked sites, so distance changes nothing."));
    constexpr double kReadings = 76;
    if (m_look.lever) {
        data.now = m_look.lever->route;
        data.value = m_look.lever->value;
        readings({area.left(), area.bottom() - kReadings, area.width(), kReadings}, *m_look.lever);
    }
    enlarged(area.adjusted(0, 0, 0, m_look.lever ? -kReadings - 8 : 0), [&](const QRect& rect) { paintWhatIf(m_painter, rect, data, m_look.onPaper); });
}

/// Other figures at the place of the slider, each beside what it is in the plan.
void SlidePainter::readings(const QRectF& area, const LeverPoint& point) const {
    const Document* d = m_source.documentOf(m_slide);
    const assess::JobAssessment* job = m_source.jobOf(m_slide);
    if (!d || !job || point.others.empty()) return;
    const Currency currency = shownCurrency(*d->scenario().assumptions);
    const double width = area.width() / static_cast<double>(point.others.size());
    double left = area.left();
    for (const auto& [id, value] : point.others) {
        const QRectF cell(left, area.top(), width - 16, area.height());
        const assess::Figure* now = job->figure(id);
        fitted({cell.left(), cell.top(), cell.width(), 24}, Qt::AlignLeft | Qt::AlignTop, say(id), 16, 10, false, theme::Role::Muted);
        fitted({cell.left(), cell.top() + 22, cell.width(), 34}, Qt::AlignLeft | Qt::AlignVCenter, std::isfinite(value) ? qstr(print(id, value, currency).text()) : QStringLiteral("—"), 28, 14, true, theme::Role::Text);
        if (now) fitted({cell.left(), cell.bottom() - 20, cell.width(), 20}, Qt::AlignLeft | Qt::AlignBottom, tr("in the plan %1").arg(qstr(print(id, now->value, currency).text())), 14, 9, false, theme::Role::Muted);
        left += width;
    }
}

void SlidePainter::step(const QRectF& area) const {
    const assess::JobAssessment* job = m_source.jobOf(m_slide);
    if (!job) return empty(area, tr("No job of the scenario is computed."));
    enlarged(area, [&](const QRect& rect) { StepWaterfall::paint(m_painter, rect, assess::stepParts(job->step), m_look.onPaper, false); });
}

void SlidePainter::answer(const QRectF& area) const {
    const Document* d = m_source.documentOf(m_slide);
    const SlideSource::LiveAnswer live = m_look.isLive ? m_source.liveAnswerOf(m_slide) : SlideSource::LiveAnswer{m_source.answerOf(m_slide), {}};
    if (live.share) return empty(area, tr("The study runs: %1 %").arg(std::lround(*live.share * 100)));
    const std::shared_ptr<const study::StudyAnswer>& found = live.answer;
    if (!d || !found) return empty(area, tr("The study is gone or cannot be run; look at Studies."));
    const bool hasPicture = std::visit([](const auto& one) { return kHasPicture<decltype(one)>; }, *found);
    const report::Table rows = report::answerTables(*found, d->scenario(), d->catalogue(), translator()).front();
    if (!hasPicture) return table(area, rows);
    constexpr double kSentence = 30;
    text({area.left(), area.top() - 8, area.width(), kSentence}, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font(17)).elidedText(qstr(rows.title), Qt::ElideRight, area.width()), font(17), theme::Role::Muted);
    StudyChart chart(*d);
    chart.setAnswer(found, false);
    enlarged(area.adjusted(0, kSentence, 0, 0), [&](const QRect& rect) { chart.paint(m_painter, rect, m_look.onPaper); });
}

void SlidePainter::table(const QRectF& area, const report::Table& t) const {
    constexpr double kRow = 36;
    std::size_t columns = t.columns.size();
    for (const auto& row : t.rows) columns = std::max(columns, row.size());
    if (columns == 0) return empty(area, qstr(t.note));
    const double width = area.width() / static_cast<double>(columns);
    double top = area.top();
    const auto line = [&](const std::vector<std::string>& cells, bool isHead) {
        const QFont face = font(isHead ? 18 : 20, isHead);
        for (std::size_t c = 0; c < cells.size(); ++c)
            text({area.left() + width * static_cast<double>(c), top, width - 12, kRow}, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(face).elidedText(qstr(cells[c]), Qt::ElideRight, width - 12), face, isHead ? theme::Role::Muted : theme::Role::Text);
        top += kRow;
        m_painter.setPen(QPen(ink(theme::Role::Line), 1));
        m_painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top));
    };
    if (!t.columns.empty()) line(t.columns, true);
    for (const auto& row : t.rows) {
        if (top + kRow > area.bottom()) break;
        line(row, false);
    }
}

} // namespace

std::vector<FigureId> figuresOf(const Slide& slide) {
    std::vector<FigureId> figures = slide.figures.empty() ? std::vector<FigureId>(kUsual.begin(), kUsual.end()) : slide.figures;
    if (figures.size() > kMostCards) figures.resize(kMostCards);
    return figures;
}

void paintSlide(QCPPainter& painter, const QRectF& target, const Slide& slide, SlideSource& source, const SlideLook& look) {
    const double scale = std::min(target.width() / kSlideSize.width(), target.height() / kSlideSize.height());
    painter.save();
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-kSlideSize.width() / 2.0, -kSlideSize.height() / 2.0);
    SlidePainter(painter, slide, source, look).paint();
    painter.restore();
}

QImage slideImage(QSize pixels, const Slide& slide, SlideSource& source, const SlideLook& look) {
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(look.onPaper ? QColor(Qt::white) : theme::color(theme::Role::Base));
    QCPPainter painter;
    painter.begin(&image);
    painter.setMode(QCPPainter::pmVectorized); // scaled text and lines stay sharp
    painter.setMode(QCPPainter::pmNoCaching);
    paintSlide(painter, QRectF(QPointF(), QSizeF(pixels)), slide, source, look);
    painter.end();
    return image;
}

} // namespace spanwright::widgets
