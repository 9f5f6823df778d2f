// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/plantree.h"
#include "canvas/spoken.h"
#include "text/language.h"
#include <QEvent>
#include <QTreeWidgetItemIterator>

namespace spanwright::widgets {
namespace {
constexpr int kKind = Qt::UserRole;
constexpr int kId = Qt::UserRole + 1;

/// Says, when it is asked, what a screen reader hears of an item and what its tool tip shows.
class Row final : public QTreeWidgetItem {
public:
    Row(QTreeWidgetItem* parent, const QString& text, const Document& document, ItemRef item) : QTreeWidgetItem(parent, {text}, UserType), m_document(document), m_item(item) {}
    QVariant data(int column, int role) const override {
        if (role != Qt::AccessibleTextRole && role != Qt::AccessibleDescriptionRole && role != Qt::ToolTipRole) return QTreeWidgetItem::data(column, role);
        const Spoken words = spoken(m_document, Looks(m_document, Layers::usual()), m_item);
        if (role == Qt::AccessibleTextRole) return words.text();
        if (role == Qt::AccessibleDescriptionRole) return words.value;
        return QStringLiteral("%1\n%2").arg(words.name, words.value).trimmed();
    }

private:
    const Document& m_document;
    ItemRef m_item;
};

ItemRef itemOf(const QTreeWidgetItem* item) { return {static_cast<ItemKind>(item->data(0, kKind).toInt()), item->data(0, kId).toULongLong()}; }
} // namespace

PlanTree::PlanTree(Document& document, QWidget* parent) : QTreeWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("planTree"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet& change) {
        if (change.affectsAssessment()) rebuild();
    });
    connect(&m_document, &Document::scenarioChanged, this, &PlanTree::rebuild);
    connect(&m_document, &Document::selectionChanged, this, &PlanTree::showSelection);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (m_isSyncing) return;
        std::set<ItemRef> chosen;
        for (const QTreeWidgetItem* item : selectedItems())
            if (item->data(0, kId).isValid()) chosen.insert(itemOf(item));
        m_document.select(chosen);
    });
    rebuild();
}

QTreeWidgetItem* PlanTree::add(QTreeWidgetItem* parent, const QString& text, ItemRef item) {
    auto* row = new Row(parent, text, m_document, item);
    row->setData(0, kKind, static_cast<int>(item.kind));
    row->setData(0, kId, QVariant::fromValue<qulonglong>(item.id));
    return row;
}

void PlanTree::rebuild() {
    m_isSyncing = true;
    clear();
    setAccessibleName(tr("Plan"));
    const Scenario& s = m_document.scenario();
    const auto heading = [this](const QString& text) {
        auto* row = new QTreeWidgetItem(this, {text});
        row->setFlags(Qt::ItemIsEnabled);
        return row;
    };
    QTreeWidgetItem* sites = heading(tr("Sites (%1)").arg(s.sites.size()));
    for (const Shared<Site>& site : s.sites) {
        QTreeWidgetItem* siteRow = add(sites, qstr(site->name), ref(site->id));
        for (const Shared<Cluster>& cluster : site->clusters) {
            QTreeWidgetItem* clusterRow = add(siteRow, qstr(cluster->name), ref(cluster->id));
            for (const Shared<Pool>& pool : cluster->pools)
                add(clusterRow, tr("%1: %2").arg(qstr(pool->name), qstr(printNumber(pool->count, 0))), ref(pool->id));
        }
    }
    QTreeWidgetItem* links = heading(tr("Fibre links (%1)").arg(s.links.size()));
    for (const Shared<FibreLink>& link : s.links) add(links, qstr(link->name), ref(link->id));
    QTreeWidgetItem* jobs = heading(tr("Jobs (%1)").arg(s.jobs.size()));
    for (const Shared<Job>& job : s.jobs) add(jobs, qstr(job->name), ref(job->id));
    expandAll();
    m_isSyncing = false;
    showSelection();
}

void PlanTree::showSelection() {
    m_isSyncing = true;
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        (*it)->setSelected((*it)->data(0, kId).isValid() && m_document.selection().contains(itemOf(*it)));
    m_isSyncing = false;
}

void PlanTree::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

} // namespace spanwright::widgets
