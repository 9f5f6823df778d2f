// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartstyle.h"
#include "charts/qcustomplotinclude.h"
#include "charts/studydraw.h"
#include "text/language.h"
#include <algorithm>
#include <cmath>

// What the pictures of all kinds of study share: axes, marks and lines.
namespace spanwright::widgets::studydraw {
namespace {

constexpr int kChoiceWidth = 190;        // px of a choice's name
constexpr double kFarShare = 0.5;      // of the axis: a text to the right of it would be cut
constexpr double kHighShare = 0.8;

} // namespace

QString Look::figure(FigureId id, double value, int digits) const {
    return qstr(print(info(id).kind, value, std::max(info(id).digits, digits), currency).text());
}

InputScale::InputScale(const Look& look, const study::GridAxis& axis) : m_look(look), m_axis(axis), m_input(study::findInput(axis.input)) {
    m_isLogarithmic = axis.isLogarithmic && !isChoice() && !axis.values.empty() && axis.at(0) > 0;
}

double InputScale::placeOf(double base) const { return m_isLogarithmic ? std::log10(base) : base; }

std::optional<double> InputScale::present() const {
    if (!m_axis.present || !m_input || m_axis.values.empty()) return std::nullopt;
    if (isChoice()) {
        const auto it = std::ranges::find(m_axis.values, m_axis.present->choice, &study::InputValue::choice);
        return it == m_axis.values.end() ? std::nullopt : std::optional(static_cast<double>(it - m_axis.values.begin()));
    }
    const double base = m_input->base(m_axis.present->number);
    if (base < m_axis.at(0) || base > m_axis.at(m_axis.values.size() - 1)) return std::nullopt;
    return placeOf(base);
}

std::size_t InputScale::nearest(double at) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_axis.values.size(); ++i)
        if (std::abs(place(i) - at) < std::abs(place(best) - at)) best = i;
    return best;
}

QString InputScale::shown(const study::InputValue& value) const { return m_input ? qstr(study::shown(*m_input, value, m_look.catalogue, translator())) : qstr(value.choice); }
QString InputScale::name(std::size_t index) const { return shown(m_axis.values[index]); }
QString InputScale::presentName() const { return m_axis.present ? shown(*m_axis.present) : QString(); }

QStringList InputScale::names() const {
    QStringList all;
    for (std::size_t i = 0; i < m_axis.values.size(); ++i) all << name(i);
    return all;
}

QString InputScale::label() const {
    if (!m_input) return qstr(m_axis.input);
    return say(m_input->label == StudyTerm::InputLength && !m_axis.subject.isNone() ? StudyTerm::LengthOfLink : m_input->label);
}

void InputScale::setUp(QCPAxis& axis, bool hasCells) const {
    if (isChoice() || !m_input) return chartstyle::setNameAxis(axis, {}, names(), kChoiceWidth);
    const std::size_t last = m_axis.values.size() - 1;
    double low = place(0), high = place(last);
    if (last > 0) {
        const double before = hasCells ? (place(1) - low) / 2 : 0, behind = hasCells ? (high - place(last - 1)) / 2 : (high - low) * 0.01;
        low -= before;
        high += behind;
    }
    if (m_isLogarithmic) chartstyle::setDecadeAxis(axis, label(), m_input->kind, low, high, m_look.currency);
    else chartstyle::setAxis(axis, label(), m_input->kind, low, high, m_look.currency);
}

void addMark(const Look& look, const Mark& mark) {
    QCustomPlot& plot = look.plot;
    auto* ring = new QCPItemTracer(&plot);
    ring->position->setTypeX(QCPItemPosition::ptPlotCoords);
    ring->position->setCoords(mark.x, mark.y);
    ring->setStyle(QCPItemTracer::tsCircle);
    ring->setSize(11);
    ring->setPen(QPen(look.color(theme::Role::Text), 2));
    ring->setBrush(look.onPaper ? Qt::white : look.color(theme::Role::Base));
    if (mark.text.isEmpty()) return;
    const QCPRange across = plot.xAxis->range(), up = plot.yAxis->range();
    const bool isLeft = mark.x > across.lower + kFarShare * across.size();
    const bool isBelow = mark.y > up.lower + kHighShare * up.size();
    auto* text = new QCPItemText(&plot);
    text->position->setParentAnchor(ring->position);
    text->position->setCoords(isLeft ? -9 : 9, isBelow ? 9 : -9);
    text->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) | (isBelow ? Qt::AlignTop : Qt::AlignBottom));
    QFont font = theme::font();
    font.setPixelSize(12);
    font.setBold(true);
    text->setFont(font);
    text->setColor(look.color(theme::Role::Text));
    QColor ground = look.onPaper ? QColor(Qt::white) : look.color(theme::Role::Base);
    ground.setAlpha(200);
    text->setBrush(ground); // stays legible over curves and colours
    text->setPadding(QMargins(3, 0, 3, 0));
    text->setText(mark.text);
}

void addLine(const Look& look, bool isUpright, double at, const QString& name, const QColor& color) {
    auto* line = new QCPItemStraightLine(&look.plot);
    line->point1->setCoords(isUpright ? at : 0, isUpright ? 0 : at);
    line->point2->setCoords(isUpright ? at : 1, isUpright ? 1 : at);
    line->setPen(QPen(color, 1.4, Qt::DashLine));
    if (name.isEmpty()) return;
    auto* text = new QCPItemText(&look.plot);
    if (isUpright) {
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(at, 0);
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    } else {
        text->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(1, at);
        text->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    }
    text->setPadding(QMargins(4, 1, 4, 1));
    QFont font = theme::font();
    font.setPixelSize(12);
    text->setFont(font);
    text->setColor(color);
    text->setText(name);
}

QString currentText(const Look& look, const study::Grid& grid, const InputScale& x) {
    return StudyChart::tr("now: %1, %2").arg(x.presentName(), look.figure(grid.figure, grid.present));
}

} // namespace spanwright::widgets::studydraw
