// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tariff/periodmodel.h"
#include "common/quantityedit.h"
#include "text/language.h"
#include "text/numberformat.h"
#include "text/terms.h"

namespace spanwright::widgets {
namespace {

constexpr int kDigits = 5; // of a price that is typed again

QString editable(Kind kind, double base) { return ungrouped(print(kind, base, kDigits).text()); }

/// The whole number of an hour or a month, "8" or "08:00"; nullopt outside.
std::optional<int> wholeIn(const QString& text, int low, int high) {
    bool isNumber = false;
    const int value = text.section(QLatin1Char(':'), 0, 0).toInt(&isNumber);
    return isNumber && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

QString clock(int hour) { return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')); }

} // namespace

void PeriodModel::setPeriods(std::vector<TariffPeriod> periods) {
    beginResetModel();
    m_periods = std::move(periods);
    endResetModel();
}

void PeriodModel::add(TariffPeriod period) {
    beginInsertRows({}, rowCount(), rowCount());
    m_periods.push_back(std::move(period));
    endInsertRows();
    Q_EMIT edited();
}

void PeriodModel::remove(int row) {
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_periods.erase(m_periods.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int PeriodModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_periods.size()); }
int PeriodModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }
Qt::ItemFlags PeriodModel::flags(const QModelIndex& index) const { return QAbstractTableModel::flags(index) | Qt::ItemIsEditable; }

QVariant PeriodModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const TariffPeriod& p = m_periods[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) return int((index.column() == Name || index.column() == Days ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    switch (index.column()) {
    case Name: return qstr(p.name);
    case FirstMonth: return p.firstMonth;
    case LastMonth: return p.lastMonth;
    case Days: return role == Qt::EditRole ? QVariant(static_cast<int>(p.days)) : QVariant(say(termOf(Term::DaysAll, p.days)));
    case FromHour: return clock(p.fromHour);
    case ToHour: return clock(p.toHour);
    case Price: return editable(Kind::EnergyPrice, p.price.base());
    case Carbon: return p.carbon ? editable(Kind::CarbonIntensity, p.carbon->base()) : role == Qt::EditRole ? QString() : tr("the site's");
    default: return {};
    }
}

QVariant PeriodModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Period");
    case FirstMonth: return tr("From month");
    case LastMonth: return tr("To month");
    case Days: return tr("Days");
    case FromHour: return tr("From hour");
    case ToHour: return tr("To hour");
    case Price: return tr("Price");
    case Carbon: return tr("Carbon");
    default: return {};
    }
}

bool PeriodModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    TariffPeriod p = m_periods[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    QString reason;
    const auto whole = [&](int& out, int low, int high) {
        if (const std::optional<int> read = wholeIn(text, low, high)) out = *read;
        else reason = tr("Enter a whole number of %1 to %2.").arg(low).arg(high);
    };
    const auto quantity = [&](Kind kind, auto store) {
        const ParsedQuantity parsed = parse(kind, text.toStdString());
        reason = reasonAgainst(parsed, kind);
        if (reason.isEmpty()) store(parsed.base);
    };
    switch (index.column()) {
    case Name: p.name = text.toStdString(); break;
    case FirstMonth: whole(p.firstMonth, 1, 12); break;
    case LastMonth: whole(p.lastMonth, 1, 12); break;
    case Days: p.days = static_cast<TariffDays>(value.toInt()); break;
    case FromHour: whole(p.fromHour, 0, 23); break;
    case ToHour: whole(p.toHour, 1, 24); break;
    case Price: quantity(Kind::EnergyPrice, [&](double base) { p.price = EnergyPrice::fromBase(base); }); break;
    case Carbon:
        if (text.isEmpty()) p.carbon.reset();
        else quantity(Kind::CarbonIntensity, [&](double base) { p.carbon = CarbonIntensity::fromBase(base); });
        break;
    default: return false;
    }
    Q_EMIT refused(reason);
    if (!reason.isEmpty()) return false;
    m_periods[static_cast<std::size_t>(index.row())] = std::move(p);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

void PeriodModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_periods.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace spanwright::widgets
