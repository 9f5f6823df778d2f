// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/demandmodel.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include "project/edits.h"
#include "text/language.h"
#include "text/numberformat.h"
#include "text/terms.h"
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kDigits = 6; // of a rate that is typed again

QString siteName(const Scenario& s, SiteId id) {
    const Site* site = spanwright::find(s, id);
    return site ? qstr(site->name) : QString();
}

const assess::DemandAssessment* assessed(const assess::Assessment& a, DemandId id) {
    const auto it = std::ranges::find(a.demands, id, &assess::DemandAssessment::demand);
    return it == a.demands.end() ? nullptr : &*it;
}

} // namespace

DemandModel::DemandModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) { refresh(); }

void DemandModel::refresh() {
    const int rows = static_cast<int>(m_document.scenario().demands.size());
    const bool isSame = rows == m_rows; // an open editor stays where it is
    if (!isSame) beginResetModel();
    m_rows = rows;
    if (!isSame) endResetModel();
    else if (rows > 0) Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

const Demand* DemandModel::demand(int row) const {
    const auto& all = m_document.scenario().demands;
    return row >= 0 && row < static_cast<int>(all.size()) ? &*all[static_cast<std::size_t>(row)] : nullptr;
}

int DemandModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int DemandModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::vector<std::pair<QString, QString>> DemandModel::choices(const QModelIndex& index) const {
    std::vector<std::pair<QString, QString>> all;
    const Demand* d = demand(index.row());
    if (!d) return all;
    if (index.column() == From || index.column() == To)
        for (const Shared<Site>& site : m_document.scenario().sites)
            if (site->id != (index.column() == From ? d->to : d->from)) all.emplace_back(qstr(site->name), qstr(idText(site->id.value)));
    if (index.column() == Directions) all = {{say(text::entry(Term::DirectionBoth)), QStringLiteral("both")}, {say(text::entry(Term::DirectionOne)), QStringLiteral("one")}};
    return all;
}

QString DemandModel::shown(const QModelIndex& index) const {
    const Scenario& s = m_document.scenario();
    const Demand* d = demand(index.row());
    if (!d) return {};
    switch (index.column()) {
    case Name: return qstr(d->name);
    case From: return siteName(s, d->from);
    case To: return siteName(s, d->to);
    case Rate: return qstr(print(d->rate).text());
    case Directions: return say(text::entry(d->isBothWays ? Term::DirectionBoth : Term::DirectionOne));
    default: break;
    }
    const assess::DemandAssessment* a = assessed(m_document.assessment(), d->id);
    if (!a) return {};
    if (a->links.empty()) return index.column() == Over ? say(text::entry(Term::DemandUnrouted)) : QStringLiteral("–");
    if (index.column() == Delay) return qstr(print(a->oneWay, 4).text());
    if (index.column() == Fullest) return qstr(print(a->fullest).text());
    QStringList over;
    for (const LinkId id : a->links)
        if (const FibreLink* link = spanwright::find(s, id)) over << qstr(link->name);
    return over.join(QStringLiteral(", "));
}

QString DemandModel::typed(const QModelIndex& index) const {
    const Demand* d = demand(index.row());
    if (!d) return {};
    switch (index.column()) {
    case Name: return qstr(d->name);
    case From: return qstr(idText(d->from.value));
    case To: return qstr(idText(d->to.value));
    case Rate: {
        const Printed rate = print(Kind::BitRate, d->rate.base(), kDigits);
        return ungrouped(rate.number) + QLatin1Char(' ') + qstr(rate.unit);
    }
    case Directions: return d->isBothWays ? QStringLiteral("both") : QStringLiteral("one");
    default: return {};
    }
}

QVariant DemandModel::data(const QModelIndex& index, int role) const {
    const Demand* d = index.isValid() ? demand(index.row()) : nullptr;
    if (!d) return {};
    const bool isNumber = index.column() == Rate || index.column() == Delay || index.column() == Fullest;
    switch (role) {
    case Qt::DisplayRole: return shown(index);
    case Qt::EditRole: return typed(index);
    case Qt::ToolTipRole: return shown(index);
    case Qt::TextAlignmentRole: return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const assess::DemandAssessment* a = assessed(m_document.assessment(), d->id);
        if (index.column() == Over && a && a->links.empty()) return theme::color(theme::Role::Error);
        if (index.column() == Fullest && a && a->fullest.base() > 1) return theme::color(theme::Role::Warning);
        return flags(index) & Qt::ItemIsEditable ? QVariant() : QVariant(theme::color(theme::Role::Muted));
    }
    default: return {};
    }
}

QVariant DemandModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    constexpr Term kColumns[] = {Term::ColumnDemand, Term::ColumnFrom, Term::ColumnTo, Term::ColumnRate, Term::ColumnDirections, Term::ColumnOneWay, Term::ColumnLinkLoad, Term::ColumnOver};
    return section >= 0 && section < ColumnCount ? say(text::entry(kColumns[section])) : QVariant();
}

Qt::ItemFlags DemandModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | (index.column() <= Directions ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool DemandModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Demand* d = demand(index.row());
    if (role != Qt::EditRole || !d) return false;
    const QString text = value.toString().trimmed();
    if (text == typed(index)) return true; // more digits than are shown stay
    Demand changed = *d;
    const auto site = [&] { return SiteId{parseId(text.toStdString()).value_or(0)}; };
    if (index.column() == Name) changed.name = text.toStdString();
    if (index.column() == From) changed.from = site();
    if (index.column() == To) changed.to = site();
    if (index.column() == Directions) changed.isBothWays = text == QLatin1String("both");
    if (index.column() == Rate) {
        const ParsedQuantity parsed = parse(Kind::BitRate, text.toStdString(), "Gb/s");
        const QString reason = reasonAgainst(parsed, Kind::BitRate);
        Q_EMIT refused(reason);
        if (!reason.isEmpty()) return false;
        changed.rate = BitRate::fromBase(parsed.base);
    }
    const QString undo = tr("Change demand %1").arg(qstr(d->name));
    const Result<Project> after = edits::put(m_document.project(), m_document.scenarioId(), std::move(changed));
    Q_EMIT refused(after ? QString() : say(after.error().message()));
    return after && m_document.apply(after, undo);
}

void DemandModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0) Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace spanwright::widgets
