// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/equipmenttable.h"
#include "common/theme.h"
#include "text/language.h"
#include <QHeaderView>

namespace spanwright::widgets {
namespace {

constexpr int kItemCharacters = 40, kSourceCharacters = 60; // longer texts are elided
enum PartColumn { Item, Count, Power, Price, Source, PartColumnCount };

QString nameOf(const cost::Equipment& e) {
    switch (e.kind) {
    case cost::EquipmentKind::Transponder: return EquipmentTable::tr("Transponder, %1").arg(sayShipped(e.name));
    case cost::EquipmentKind::Router: return EquipmentTable::tr("Router port for %1").arg(sayShipped(e.name));
    case cost::EquipmentKind::Regenerator: return EquipmentTable::tr("Regenerator, %1").arg(sayShipped(e.name));
    case cost::EquipmentKind::LineAmplifier: return e.name.empty() ? EquipmentTable::tr("Line amplifier, none has the gain") : EquipmentTable::tr("Line amplifier, %1").arg(sayShipped(e.name));
    case cost::EquipmentKind::RoadmBooster: return EquipmentTable::tr("Booster behind a ROADM between spans");
    case cost::EquipmentKind::RoadmBetween: return EquipmentTable::tr("ROADM between spans, a degree");
    case cost::EquipmentKind::EndAmplifier: return EquipmentTable::tr("Booster and preamplifier at the ends");
    case cost::EquipmentKind::RoadmDegree: return EquipmentTable::tr("ROADM, a degree");
    }
    return {};
}

} // namespace

EquipmentTable::EquipmentTable(QWidget* parent) : QTableWidget(0, PartColumnCount, parent) {
    setObjectName(QStringLiteral("lineEquipment"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
}

void EquipmentTable::setLink(const FibreLink* link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    setAccessibleName(tr("Equipment of the link"));
    setHorizontalHeaderLabels({tr("Equipment"), tr("Count"), tr("Power"), tr("Price"), tr("Source")});
    const std::vector<cost::Equipment> list = link ? cost::equipmentOf(*link, scenario, catalogue) : std::vector<cost::Equipment>();
    setRowCount(static_cast<int>(list.size()) + (link ? 1 : 0));
    const auto fill = [this](int row, const QStringList& cells, bool isMuted, const QString& help) {
        for (int c = 0; c < int(PartColumnCount); ++c) {
            auto* item = new QTableWidgetItem(cells[c]);
            item->setTextAlignment((c == Item || c == Source ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            if (isMuted) item->setForeground(theme::color(theme::Role::Muted));
            item->setToolTip(help.isEmpty() ? cells[c] : help);
            setItem(row, c, item);
        }
    };
    int row = 0;
    const Currency currency = shownCurrency(*scenario.assumptions);
    const auto money = [&](Money price) { return qstr(print(Kind::Money, price.base(), 3, currency).text()); };
    for (const cost::Equipment& e : list) {
        const QString power = qstr(cost::sourceOf(e.powerFact, catalogue)), price = qstr(cost::sourceOf(e.priceFact, catalogue));
        const QString help = tr("Power: %1").arg(power.isEmpty() ? tr("no source") : power) + QLatin1Char('\n') + tr("Price: %1").arg(price.isEmpty() ? tr("no source") : price);
        const QString name = e.isCounted ? nameOf(e) : tr("%1 (not in power and cost of the jobs)").arg(nameOf(e));
        fill(row++, {name, qstr(printNumber(double(e.count), 0)), qstr(print(e.power).text()), e.price.base() > 0 ? money(e.price) : tr("not known"), power == price ? power : power + QStringLiteral(" · ") + price}, !e.isCounted, help);
    }
    if (link) {
        const cost::EquipmentTotal sum = cost::total(list);
        fill(row, {tr("In power and cost of the jobs"), QString(), qstr(print(sum.power).text()), money(sum.price), QString()}, false,
             tr("What the assessment counts for this link: power of optics and routers, and optics, routers and amplifiers of the cost by acquisition") + currencyHelp(currency));
        QFont bold = font();
        bold.setBold(true);
        for (int c = 0; c < int(PartColumnCount); ++c) item(row, c)->setFont(bold);
    }
    resizeColumnsToContents();
    setColumnWidth(Item, std::min(columnWidth(Item), fontMetrics().averageCharWidth() * kItemCharacters));
    setColumnWidth(Source, std::min(columnWidth(Source), fontMetrics().averageCharWidth() * kSourceCharacters));
}

} // namespace spanwright::widgets
