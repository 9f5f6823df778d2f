// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/spanmodel.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include "project/edits.h"
#include "project/fields.h"
#include "text/language.h"
#include "text/numberformat.h"

namespace spanwright::widgets {
namespace {

constexpr int kDigits = 6; // of a length that is typed again

/// What may be typed again: without grouping.
QString editable(Kind kind, double base) {
    const Printed shown = print(kind, base, kDigits);
    return ungrouped(shown.number) + QLatin1Char(' ') + qstr(shown.unit);
}

} // namespace

SpanModel::SpanModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) {}

const FibreLink* SpanModel::link() const { return spanwright::find(m_document.scenario(), m_link); }

const FibreSpan* SpanModel::span(int row) const {
    const FibreLink* l = link();
    return l && row >= 0 && row < static_cast<int>(l->spans.size()) ? &l->spans[static_cast<std::size_t>(row)] : nullptr;
}

bool SpanModel::isByHand() const { return span(0) != nullptr; }

void SpanModel::setLink(LinkId link, const network::LineDesign& design) {
    const bool isSame = link == m_link && design.spans.size() == m_spans.size(); // an open editor stays where it is
    if (!isSame) beginResetModel();
    m_link = link;
    m_spans = design.spans;
    if (!isSame) endResetModel();
    else if (!m_spans.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SpanModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_spans.size()); }
int SpanModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::vector<std::pair<QString, QString>> SpanModel::choices(const QModelIndex& index) const {
    std::vector<std::pair<QString, QString>> all;
    const FibreLink* l = link();
    if (!l) return all;
    if (index.column() == Fibre) {
        const catalogue::Fibre* usual = m_document.catalogue().fibre(l->fibre);
        all.emplace_back(tr("as the link: %1").arg(usual ? sayShipped(usual->name) : qstr(l->fibre)), QString());
        for (const catalogue::Fibre& f : m_document.catalogue().fibres()) all.emplace_back(sayShipped(f.name), qstr(f.id));
    }
    if (index.column() == Amplifier) {
        const catalogue::Amplifier* usual = m_document.catalogue().amplifier(l->amplifier);
        all.emplace_back(usual ? tr("as the link: %1").arg(sayShipped(usual->name)) : tr("the quietest at its gain"), QString());
        for (const catalogue::Amplifier& a : m_document.catalogue().amplifiers()) all.emplace_back(sayShipped(a.name), qstr(a.id));
    }
    if (index.column() == End) {
        all.emplace_back(stationName(Station::Amplifier), QString::fromLatin1(fields::kStations[0]));
        all.emplace_back(stationName(Station::Roadm), QString::fromLatin1(fields::kStations[1]));
    }
    return all;
}

QString SpanModel::stationName(Station station) { return station == Station::Roadm ? tr("ROADM") : tr("amplifiers"); }

QString SpanModel::shown(const QModelIndex& index) const {
    const network::SpanOnLine& s = m_spans[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Number: return QString::number(index.row() + 1);
    case Span: return qstr(print(s.length, 4).text());
    case Fibre: return sayShipped(s.fibre->name);
    case Extra: return s.extraLoss.base() > 0 ? qstr(print(s.extraLoss).text()) : QStringLiteral("–");
    case Loss: return qstr(print(s.loss).text());
    case Amplifier: return s.amplifier ? sayShipped(s.amplifier->name) : tr("none has this gain");
    case Noise: return s.amplifier ? qstr(printNumber(s.noise, 3)) : QStringLiteral("–");
    case End: return index.row() + 1 == rowCount() ? tr("the site") : stationName(s.station);
    default: return {};
    }
}

QString SpanModel::typed(const QModelIndex& index) const {
    const FibreSpan* s = span(index.row());
    if (!s) return {};
    switch (index.column()) {
    case Span: return editable(Kind::Length, s->length.base());
    case Fibre: return qstr(s->fibre);
    case Extra: return editable(Kind::Decibel, s->extraLoss.base());
    case Amplifier: return qstr(s->amplifier);
    case End: return QString::fromLatin1(fields::kStations[static_cast<std::size_t>(s->station)]);
    default: return {};
    }
}

QVariant SpanModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const FibreSpan* s = span(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(index);
    case Qt::EditRole: return typed(index);
    case Qt::TextAlignmentRole: return int((index.column() == Fibre || index.column() == Amplifier || index.column() == End ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Amplifier && !m_spans[static_cast<std::size_t>(index.row())].amplifier) return theme::color(theme::Role::Error);
        if (!(flags(index) & Qt::ItemIsEditable) || (s && (index.column() == Fibre || index.column() == Amplifier) && typed(index).isEmpty())) return theme::color(theme::Role::Muted);
        return {};
    case Qt::ToolTipRole:
        if (!s) return tr("Designed: enter the spans by hand to change it");
        return index.column() == Loss ? tr("Fibre, two connectors and what was entered beside; the amplifier's gain") : shown(index);
    default: return {};
    }
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Number: return tr("Span");
    case Span: return tr("Length");
    case Fibre: return tr("Fibre");
    case Extra: return tr("Extra loss");
    case Loss: return tr("Loss");
    case Amplifier: return tr("Amplifier");
    case Noise: return tr("Noise figure, dB");
    case End: return tr("Ends in");
    default: return {};
    }
}

Qt::ItemFlags SpanModel::flags(const QModelIndex& index) const {
    const int c = index.column();
    const bool isEntered = c == Span || c == Fibre || c == Extra || c == Amplifier || (c == End && index.row() + 1 < rowCount());
    return QAbstractTableModel::flags(index) | (span(index.row()) && isEntered ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool SpanModel::change(int row, FibreSpan changed) {
    const FibreSpan* s = span(row);
    if (!s || changed == *s) return s != nullptr;
    FibreLink l = *link();
    l.spans[static_cast<std::size_t>(row)] = std::move(changed);
    const QString text = tr("Change span %1 of %2").arg(row + 1).arg(qstr(l.name));
    return m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), std::move(l)), text);
}

bool SpanModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const FibreSpan* s = span(index.row());
    if (role != Qt::EditRole || !s) return false;
    FibreSpan changed = *s;
    const QString text = value.toString().trimmed();
    if (index.column() == Fibre) changed.fibre = text.toStdString();
    if (index.column() == Amplifier) changed.amplifier = text.toStdString();
    if (index.column() == End) changed.station = text == QLatin1String(fields::kStations[1]) ? Station::Roadm : Station::Amplifier;
    if (index.column() == Span || index.column() == Extra) {
        if (text == typed(index)) return true; // more digits than are shown stay
        const Kind kind = index.column() == Span ? Kind::Length : Kind::Decibel;
        const ParsedQuantity parsed = parse(kind, text.toStdString(), kind == Kind::Length ? "km" : "dB");
        const QString reason = reasonAgainst(parsed, kind);
        Q_EMIT refused(reason);
        if (!reason.isEmpty()) return false;
        if (kind == Kind::Length) changed.length = Length::fromBase(parsed.base);
        else changed.extraLoss = Decibel::fromBase(parsed.base);
    }
    return change(index.row(), std::move(changed));
}

void SpanModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_spans.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace spanwright::widgets
