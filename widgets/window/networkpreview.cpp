// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/networkpreview.h"
#include "network/network.h"
#include "text/language.h"
#include "text/terms.h"
#include <QDialogButtonBox>
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
    return {};
}

int countOf(const std::vector<ItemRef>& items, ItemKind kind) { return static_cast<int>(std::ranges::count(items, kind, &ItemRef::kind)); }

} // namespace

QWidget* NetworkPreview::tableOf(const exchange::Merged& merged, const Scenario& after) {
    auto* table = new QTableWidget;
    table->setObjectName(QStringLiteral("previewTable"));
    table->setAccessibleName(tr("What is added"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({tr("Item"), tr("Name"), tr("Place, ends or mode"), tr("Length or number")});
    table->verticalHeader()->hide();
    const int shown = std::min(kRowsShown, static_cast<int>(merged.added.size())), more = static_cast<int>(merged.added.size()) - shown;
    table->setRowCount(shown + (more > 0));
    for (int row = 0; row < shown; ++row) {
        const QStringList cells = rowOf(merged.added[static_cast<std::size_t>(row)], after);
        for (int column = 0; column < cells.size(); ++column) table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    if (more > 0) table->setItem(shown, 1, new QTableWidgetItem(tr("%n more", nullptr, more)));
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget* NetworkPreview::notesOf(const exchange::Merged& merged) {
    auto* notes = new QListWidget;
    notes->setObjectName(QStringLiteral("previewNotes"));
    notes->setAccessibleName(tr("What was passed over or filled in"));
    notes->setWordWrap(true);
    notes->setAlternatingRowColors(true);
    for (const text::Message& note : merged.notes) notes->addItem(say(note));
    auto* below = new QWidget;
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new QLabel(merged.notes.empty() ? tr("Nothing was passed over or filled in.") : tr("Passed over or filled in:")));
    column->addWidget(notes);
    return below;
}

NetworkPreview::NetworkPreview(const QStringList& names, const exchange::Merged& merged, const Scenario& after, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("networkPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Import network"));
    resize(820, 620);
    auto* layout = new QVBoxLayout(this);
    const QString sites = tr("%n site(s)", nullptr, countOf(merged.added, ItemKind::Site)), links = tr("%n fibre link(s)", nullptr, countOf(merged.added, ItemKind::Link));
    auto* heading = new QLabel(merged.joined.empty() ? tr("%1 would add %2 and %3.").arg(names.join(QStringLiteral(", ")), sites, links)
                                                     : tr("%1 would add %2 and %3, and link to %n site(s) that are there.", nullptr, static_cast<int>(merged.joined.size())).arg(names.join(QStringLiteral(", ")), sites, links));
    heading->setObjectName(QStringLiteral("previewHeading"));
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    layout->addWidget(heading);

    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(tableOf(merged, after));
    split->addWidget(notesOf(merged));
    split->setChildrenCollapsible(false);
    layout->addWidget(split, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("previewAdd"));
    layout->addWidget(buttons);
    add->setDefault(true);
    add->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace spanwright::widgets
