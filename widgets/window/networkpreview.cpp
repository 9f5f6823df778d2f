// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/networkpreview.h"
#include "common/dialogs.h"
#include "network/network.h"
#include "text/language.h"
#include "text/terms.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kRowsShown = 500;

QString placeText(Place place) {
    const auto degrees = [](double value, QLatin1Char positive, QLatin1Char negative) { return QString::number(std::abs(value), 'f', 3) + QStringLiteral("° ") + (value < 0 ? negative : positive); };
    return degrees(place.latitude, QLatin1Char('N'), QLatin1Char('S')) + QStringLiteral(", ") + degrees(place.longitude, QLatin1Char('E'), QLatin1Char('W'));
}

/// Kind, name, where, length or count.
QStringList rowOf(const ItemRef& item, const Scenario& s) {
    if (item.kind == ItemKind::Site)
        if (const Site* site = spanwright::find(s, SiteId{item.id})) return {say(text::entry(Term::Site)), qstr(site->name), placeText(site->place), QString()};
    if (item.kind == ItemKind::Link)
        if (const FibreLink* link = spanwright::find(s, LinkId{item.id}))
            return {say(text::entry(Term::FibreLink)), qstr(link->name), qstr(spanwright::find(s, link->from)->name + " – " + spanwright::find(s, link->to)->name), qstr(print(network::lengthOf(*link, s)).text())};
    if (item.kind == ItemKind::Wavelength)
        if (const Wavelength* group = spanwright::find(s, WavelengthId{item.id})) return {say(text::entry(Term::Wavelength)), qstr(group->name), qstr(group->mode), QStringLiteral("× %1").arg(group->count)};
    if (item.kind == ItemKind::Demand)
        if (const Demand* demand = spanwright::find(s, DemandId{item.id}))
            return {say(text::entry(Term::Demand)), qstr(demand->name), qstr(spanwright::find(s, demand->from)->name + " – " + spanwright::find(s, demand->to)->name), qstr(print(demand->rate).text())};
    return {};
}

int countOf(const std::vector<ItemRef>& items, ItemKind kind) { return static_cast<int>(std::ranges::count(items, kind, &ItemRef::kind)); }

} // namespace

void NetworkPreview::fillTable(const exchange::Merged& merged, const Scenario& after) {
    const int shown = std::min(kRowsShown, static_cast<int>(merged.added.size())), more = static_cast<int>(merged.added.size()) - shown;
    m_table->clearContents();
    m_table->setRowCount(shown + (more > 0));
    for (int row = 0; row < shown; ++row) {
        const QStringList cells = rowOf(merged.added[static_cast<std::size_t>(row)], after);
        for (int column = 0; column < cells.size(); ++column) m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    if (more > 0) m_table->setItem(shown, 1, new QTableWidgetItem(tr("%n more", nullptr, more)));
    m_table->resizeColumnsToContents();
}

void NetworkPreview::fillNotes(const exchange::Merged& merged) {
    m_notesTitle->setText(merged.notes.empty() ? tr("Nothing was passed over or filled in.") : tr("Passed over or filled in:"));
    m_notes->clear();
    for (const text::Message& note : merged.notes) m_notes->addItem(say(note));
}

void NetworkPreview::show(const exchange::Merged& merged, const Scenario& after) {
    const QString sites = tr("%n site(s)", nullptr, countOf(merged.added, ItemKind::Site)), links = tr("%n fibre link(s)", nullptr, countOf(merged.added, ItemKind::Link));
    QString heading = merged.joined.empty() ? tr("%1 would add %2 and %3.").arg(m_names.join(QStringLiteral(", ")), sites, links)
                                            : tr("%1 would add %2 and %3, and link to %n site(s) that are there.", nullptr, static_cast<int>(merged.joined.size())).arg(m_names.join(QStringLiteral(", ")), sites, links);
    if (const int demands = countOf(merged.added, ItemKind::Demand); demands > 0) heading += QLatin1Char(' ') + tr("It holds %n demand(s).", nullptr, demands);
    m_heading->setText(heading);
    m_unitRow->setVisible(merged.lacksRateUnit);
    fillTable(merged, after);
    fillNotes(merged);
}

BitRate NetworkPreview::rateUnit() const { return BitRate::fromBase(m_unit->currentData().toDouble()); }

NetworkPreview::NetworkPreview(const QStringList& names, const exchange::Merged& merged, const Scenario& after, QWidget* parent)
    : QDialog(parent), m_names(names), m_heading(new QLabel), m_unitRow(new QWidget), m_unit(new QComboBox), m_table(new QTableWidget), m_notesTitle(new QLabel), m_notes(new QListWidget) {
    setObjectName(QStringLiteral("networkPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Import network"));
    dialogs::resizeToScreen(*this, {820, 620});
    m_heading->setObjectName(QStringLiteral("previewHeading"));
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_unit->setObjectName(QStringLiteral("previewUnit"));
    for (const double bits : {1e3, 1e6, 2e6, 155e6, 1e9, 2.5e9, 1e10}) m_unit->addItem(qstr(print(BitRate::fromBase(bits)).text()), bits); // powers of ten and SNDlib's usual routing units
    m_unit->setCurrentIndex(m_unit->findData(exchange::ReadOptions{}.rateUnit.base()));
    auto* unitLabel = new QLabel(tr("The file states no &unit. One of its capacities and demands is:"));
    unitLabel->setBuddy(m_unit);
    auto* unitRow = new QHBoxLayout(m_unitRow);
    unitRow->setContentsMargins(0, 0, 0, 0);
    unitRow->addWidget(unitLabel);
    unitRow->addWidget(m_unit);
    unitRow->addStretch(1);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("What is added"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Item"), tr("Name"), tr("Place, ends or mode"), tr("Length, rate or number")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_notes->setObjectName(QStringLiteral("previewNotes"));
    m_notes->setAccessibleName(tr("What was passed over or filled in"));
    m_notes->setWordWrap(true);
    m_notes->setAlternatingRowColors(true);
    auto* below = new QWidget;
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notesTitle);
    column->addWidget(m_notes);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("previewAdd"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_unitRow);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    show(merged, after);
    add->setDefault(true);
    add->setFocus();
    connect(m_unit, &QComboBox::activated, this, [this] { Q_EMIT rateUnitChosen(rateUnit()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace spanwright::widgets
