// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/spectrumview.h"
#include "common/theme.h"
#include "network/design.h"
#include "text/language.h"
#include <QEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kRow = 30, kBar = 20, kAxis = 22, kPad = 8; // px
constexpr int kFreeRows = 1;                     // pairs without light that are drawn
constexpr double kLeastSlot = 3;                 // px, from here each channel is seen
constexpr double kTick = 1e12;                   // Hz
constexpr int kColors = 8;                       // of the theme

QString terahertz(Frequency f) { return qstr(printNumber(f.in(units::GHz) / 1000, 6)); }

} // namespace

class SpectrumView::Picture final : public QWidget {
public:
    explicit Picture(SpectrumView& view) : QWidget(&view), m_view(view) {}
    void refresh() {
        setMinimumHeight(rows() * kRow + kAxis + kPad);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent* event) override;

private:
    /// Pairs with light and one without.
    [[nodiscard]] int rows() const {
        int last = -1;
        for (const network::TakenSlots& t : m_view.m_occupancy.taken) last = std::max(last, t.pair);
        return std::min(m_view.m_occupancy.pairs, last + 1 + kFreeRows);
    }
    [[nodiscard]] QString pairName(int pair) const { return SpectrumView::tr("Pair %1").arg(pair + 1); }
    [[nodiscard]] double left() const { return kPad + fontMetrics().horizontalAdvance(pairName(rows() - 1)) + kPad; }
    /// The bands fill the width, lowest frequency first, whatever lies between them left out.
    [[nodiscard]] double x(Frequency f) const;
    [[nodiscard]] QRectF bar(int pair, Frequency from, Frequency to) const { return {QPointF(x(from), pair * kRow + (kRow - kBar) / 2.0), QPointF(x(to), pair * kRow + (kRow + kBar) / 2.0)}; }

    SpectrumView& m_view;
};

double SpectrumView::Picture::x(Frequency f) const {
    auto bands = network::bandRanges(m_view.m_band);
    std::ranges::reverse(bands); // L lies below C
    const double gap = bands.size() > 1 ? 10 : 0;
    const double width = (this->width() - left() - kPad - gap) / static_cast<double>(bands.size());
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (f <= bands[i].second || i + 1 == bands.size()) return left() + static_cast<double>(i) * (width + gap) + (f - bands[i].first) / (bands[i].second - bands[i].first) * width;
    return left();
}

void SpectrumView::Picture::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const auto bands = network::bandRanges(m_view.m_band);
    for (int pair = 0; pair < rows(); ++pair) {
        p.setPen(theme::color(theme::Role::Muted));
        p.drawText(QRectF(kPad, pair * kRow, left() - kPad, kRow), Qt::AlignVCenter | Qt::AlignLeft, pairName(pair));
        p.setPen(theme::color(theme::Role::Line));
        p.setBrush(theme::color(theme::Role::Raised));
        for (const auto& [from, to] : bands) p.drawRect(bar(pair, from, to));
    }
    for (const network::TakenSlots& t : m_view.m_occupancy.taken) {
        const QRectF rect = bar(t.pair, t.from, t.to);
        const Group group = m_view.m_groups.value(t.group.value);
        p.setPen(Qt::NoPen);
        p.setBrush(theme::series(group.series));
        p.drawRect(rect);
        const double slot = rect.width() / t.channels;
        p.setPen(QPen(theme::color(theme::Role::Raised), 1));
        if (slot >= kLeastSlot)
            for (int i = 1; i < t.channels; ++i) p.drawLine(QPointF(rect.left() + i * slot, rect.top()), QPointF(rect.left() + i * slot, rect.bottom()));
        const QString text = QStringLiteral("%1 × %2").arg(t.channels).arg(group.name);
        const double wide = p.fontMetrics().horizontalAdvance(text) + 12;
        if (rect.width() < wide) continue;
        const QRectF label(rect.center() - QPointF(wide / 2, kBar / 2.0 - 2), QSizeF(wide, kBar - 4));
        p.setPen(Qt::NoPen);
        p.setBrush(theme::color(theme::Role::Card)); // legible whatever the colour of the group
        p.drawRoundedRect(label, 3, 3);
        p.setPen(theme::color(theme::Role::Text));
        p.drawText(label, Qt::AlignCenter, text);
    }
    p.setPen(theme::color(theme::Role::Muted));
    const double y = rows() * kRow;
    for (const auto& [from, to] : bands)
        for (double f = std::ceil(from.base() / kTick) * kTick; f < to.base(); f += kTick) {
            const double at = x(Frequency::fromBase(f));
            p.drawLine(QPointF(at, y), QPointF(at, y + 4));
            p.drawText(QRectF(at - 40, y + 4, 80, kAxis - 4), Qt::AlignHCenter | Qt::AlignTop, terahertz(Frequency::fromBase(f)) + QStringLiteral(" THz"));
        }
}

bool SpectrumView::Picture::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const network::TakenSlots& t : m_view.m_occupancy.taken) {
        if (!bar(t.pair, t.from, t.to).contains(help->pos())) continue;
        QToolTip::showText(help->globalPos(), SpectrumView::tr("%1 × %2, %3 to %4 THz").arg(QString::number(t.channels), m_view.m_groups.value(t.group.value).name, terahertz(t.from), terahertz(t.to)), this);
        return true;
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

SpectrumView::SpectrumView(QWidget* parent) : QWidget(parent), m_caption(new QLabel(this)), m_picture(new Picture(*this)) {
    setObjectName(QStringLiteral("spectrum"));
    m_caption->setObjectName(QStringLiteral("spectrumCaption"));
    m_caption->setWordWrap(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_picture);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addWidget(m_caption);
}

void SpectrumView::setLink(const FibreLink* link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    m_occupancy = link ? network::occupancy(*link, scenario, catalogue) : network::Occupancy{};
    m_band = link ? link->band : OpticalBand::C;
    m_groups.clear();
    for (const Shared<Wavelength>& w : scenario.wavelengths)
        if (link && std::ranges::find(w->links, link->id) != w->links.end()) m_groups.insert(w->id.value, {qstr(w->name), static_cast<int>(m_groups.size()) % kColors});
    retranslate();
}

void SpectrumView::retranslate() {
    setAccessibleName(tr("Spectrum of the link"));
    const double all = network::bandWidth(m_band).base() * m_occupancy.pairs;
    QString text = tr("Light paths with a slot: %1; free: %2 of %3.").arg(m_occupancy.placed).arg(qstr(print(m_occupancy.free).text()), qstr(print(Frequency::fromBase(all)).text()));
    if (m_occupancy.left > 0) text += QLatin1Char(' ') + tr("Light paths without a slot: %1.").arg(m_occupancy.left);
    if (m_occupancy.pairs == network::kPairsMost) text += QLatin1Char(' ') + tr("Only the first %1 fibre pairs are looked at.").arg(network::kPairsMost);
    m_caption->setText(text + QLatin1Char(' ') + tr("Groups in their order, each light path into the lowest free slot of C, then of L, pair by pair; each link by itself."));
    m_picture->refresh();
}

void SpectrumView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spanwright::widgets
