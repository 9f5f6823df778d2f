// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/newitems.h"
#include "inspector/propertyform.h"
#include "project/edits.h"
#include "text/language.h"

// Demands between two sites, in the form of both.
namespace spanwright::widgets {
namespace {

bool isBetween(const Demand& d, SiteId a, SiteId b) { return (d.from == a && d.to == b) || (d.from == b && d.to == a); }

Result<Project> changed(const Document& d, const Project& project, DemandId id, const std::function<void(Demand&)>& change) {
    const Scenario* s = find(project, d.scenarioId());
    const Demand* demand = s ? find(*s, id) : nullptr;
    if (!demand) return project;
    Demand copy = *demand;
    change(copy);
    return edits::put(project, d.scenarioId(), std::move(copy));
}

} // namespace

void addDemands(PropertyForm& form, Document& d, SiteId from, SiteId to) {
    form.section(tr("Demands between them"), "demands");
    for (const Shared<Demand>& shared : d.scenario().demands) {
        if (!isBetween(*shared, from, to)) continue;
        const DemandId id = shared->id;
        form.quantity(qstr(shared->name), tr("Rate of this demand; served before the jobs on the route of the least delay"), Kind::BitRate,
                      [&d, id] {
                          const Demand* demand = find(d.scenario(), id);
                          return demand ? std::vector{demand->rate.base()} : std::vector<double>();
                      },
                      [&d, id](const Project& p, const double& value) { return changed(d, p, id, [&](Demand& demand) { demand.rate = BitRate::fromBase(value); }); }, 0, 1e18);
        form.button(tr("Remove %1").arg(qstr(shared->name)), "removeDemand", [&d, id] {
            const ItemRef gone = ref(id);
            d.apply(edits::remove(d.project(), d.scenarioId(), std::span(&gone, 1)), tr("Remove demand"));
        });
    }
    form.button(tr("Add a demand between them"), "addDemand", [&d, from, to] { d.apply(edits::put(d.project(), d.scenarioId(), newDemand(d, from, to)), tr("Add demand")); });
}

} // namespace spanwright::widgets
