// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/spoken.h"
#include "canvas/plantree.h"
#include "text/language.h"

namespace spanwright::widgets {
namespace {

QString spokenList(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString count(int accelerators) { return PlanTree::tr("%1 accelerators").arg(qstr(printNumber(accelerators, 0))); }

QString severityOf(const SiteCard& card) {
    if (!card.worst) return {};
    return *card.worst == Severity::Error ? PlanTree::tr("has an error") : PlanTree::tr("has a warning");
}

Spoken ofSite(const Looks& looks, const Site& site) {
    const SiteCard card = looks.card(site);
    const QString cap = card.power.isEmpty() ? QString() : PlanTree::tr("peak power %1").arg(card.power);
    return {qstr(site.name), PlanTree::tr("site"),
            spokenList({card.pools.join(QStringLiteral(", ")), cap, site.isDown ? PlanTree::tr("lost") : QString(), severityOf(card), card.isLocked ? PlanTree::tr("locked") : QString()})};
}

Spoken ofLink(const Document& document, const Looks& looks, const FibreLink& link) {
    const auto nameOf = [&](SiteId id) {
        const Site* site = find(document.scenario(), id);
        return site ? qstr(site->name) : QString();
    };
    return {qstr(link.name), PlanTree::tr("fibre link"), spokenList({PlanTree::tr("from %1 to %2").arg(nameOf(link.from), nameOf(link.to)), looks.look(link).label})};
}

Spoken ofPool(const Document& document, const Pool& pool) {
    const catalogue::Accelerator* a = document.catalogue().accelerator(pool.accelerator);
    return {qstr(pool.name), PlanTree::tr("GPU pool"), PlanTree::tr("%1 × %2").arg(qstr(printNumber(pool.count, 0)), qstr(a ? a->name : pool.accelerator))};
}

Spoken ofCluster(const Cluster& cluster) {
    int all = 0;
    for (const Shared<Pool>& pool : cluster.pools) all += pool->count;
    return {qstr(cluster.name), PlanTree::tr("cluster"), count(all)};
}

Spoken ofJob(const Job& job) {
    int all = 0;
    for (const Share& share : job.placement) all += share.accelerators;
    return {qstr(job.name), job.kind == JobKind::Serving ? PlanTree::tr("serving job") : PlanTree::tr("training job"), count(all)};
}

} // namespace

QString Spoken::text() const { return spokenList({name, role, value}); }

Spoken spoken(const Document& document, const Looks& looks, ItemRef item) {
    const Scenario& s = document.scenario();
    Spoken out;
    if (item.kind == ItemKind::Site) {
        if (const Site* site = find(s, SiteId{item.id})) out = ofSite(looks, *site);
    } else if (item.kind == ItemKind::Link) {
        if (const FibreLink* link = find(s, LinkId{item.id})) out = ofLink(document, looks, *link);
    } else if (item.kind == ItemKind::Pool) {
        if (const Pool* pool = find(s, PoolId{item.id})) out = ofPool(document, *pool);
    } else if (item.kind == ItemKind::Cluster) {
        if (const Cluster* cluster = find(s, ClusterId{item.id})) out = ofCluster(*cluster);
    } else if (item.kind == ItemKind::Job) {
        if (const Job* job = find(s, JobId{item.id})) out = ofJob(*job);
    }
    if (const auto note = s.drawing->notes.find(item.id); note != s.drawing->notes.end()) out.value = spokenList({out.value, PlanTree::tr("note: %1").arg(qstr(note->second))});
    return out;
}

} // namespace spanwright::widgets
