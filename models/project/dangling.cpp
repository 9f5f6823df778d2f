// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/dangling.h"
#include "project/validate.h"
#include <algorithm>
#include <unordered_set>

namespace spanwright::edits {
namespace {

/// Ids of what a scenario holds, for many look-ups.
struct Present {
    std::unordered_set<std::uint64_t> all;
    explicit Present(const Scenario& s) {
        for (const Shared<Tariff>& tariff : s.tariffs) all.insert(tariff->id.value);
        for (const Shared<Site>& site : s.sites) {
            all.insert(site->id.value);
            for (const Shared<Cluster>& cluster : site->clusters) {
                all.insert(cluster->id.value);
                for (const Shared<Pool>& pool : cluster->pools) all.insert(pool->id.value);
            }
        }
        for (const Shared<FibreLink>& link : s.links) all.insert(link->id.value);
        for (const Shared<Wavelength>& light : s.wavelengths) all.insert(light->id.value);
        for (const Shared<Job>& job : s.jobs) all.insert(job->id.value);
        for (const Shared<Demand>& demand : s.demands) all.insert(demand->id.value);
        for (const Shared<Study>& study : s.studies) all.insert(study->id.value);
    }
    template <class IdType> bool lacks(IdType id) const { return !all.contains(id.value); }
};

void dropFromDrawing(Scenario& s, const Present& present) {
    Drawing drawing = *s.drawing;
    std::erase_if(drawing.positions, [&](const auto& entry) { return present.lacks(entry.first); });
    std::erase_if(drawing.bends, [&](const auto& entry) { return present.lacks(entry.first); });
    std::erase_if(drawing.routes, [&](const auto& entry) { return present.lacks(entry.first); });
    std::erase_if(drawing.locked, [&](SiteId id) { return present.lacks(id); });
    std::erase_if(drawing.notes, [&](const auto& entry) { return !present.all.contains(entry.first); });
    std::erase_if(drawing.displayUnits, [&](const auto& entry) {
        const auto id = parseId(std::string_view(entry.first).substr(0, entry.first.find('/')));
        return id && !present.all.contains(*id);
    });
    if (!(drawing == *s.drawing)) s.drawing = Shared<Drawing>(std::move(drawing));
}

} // namespace

void dropDangling(Scenario& s) {
    const Present before(s);
    std::erase_if(s.links, [&](const Shared<FibreLink>& l) { return before.lacks(l->from) || before.lacks(l->to); });
    std::erase_if(s.demands, [&](const Shared<Demand>& d) { return before.lacks(d->from) || before.lacks(d->to); });
    const Present present(s);
    std::erase_if(s.wavelengths, [&](const Shared<Wavelength>& w) {
        std::size_t wrong = 0;
        return std::ranges::any_of(w->links, [&](LinkId id) { return present.lacks(id); }) || (w->links.size() > 1 && !isChain(s, *w, wrong));
    });
    for (Shared<Wavelength>& w : s.wavelengths) {
        if (std::ranges::none_of(w->regenerated, [&](SiteId id) { return present.lacks(id); })) continue;
        Wavelength copy = *w;
        std::erase_if(copy.regenerated, [&](SiteId id) { return present.lacks(id); });
        w = Shared<Wavelength>(std::move(copy));
    }
    for (Shared<Site>& site : s.sites) {
        if (site->tariff.isNone() || !present.lacks(site->tariff)) continue;
        Site copy = *site;
        copy.tariff = {};
        site = Shared<Site>(std::move(copy));
    }
    for (Shared<Job>& job : s.jobs) {
        const bool isSiteGone = !job->checkpointSite.isNone() && present.lacks(job->checkpointSite);
        if (!isSiteGone && std::ranges::none_of(job->placement, [&](const Share& share) { return present.lacks(share.pool); })) continue;
        Job copy = *job;
        std::erase_if(copy.placement, [&](const Share& share) { return present.lacks(share.pool); });
        if (isSiteGone) copy.checkpointSite = {};
        job = Shared<Job>(std::move(copy));
    }
    for (Shared<Study>& study : s.studies) {
        const auto isGone = [&](const StudyAxis& axis) { return !axis.subject.isNone() && present.lacks(axis.subject); };
        const bool isJobGone = !study->job.isNone() && present.lacks(study->job);
        if (!isJobGone && std::ranges::none_of(study->axes, isGone)) continue;
        Study copy = *study;
        std::erase_if(copy.axes, isGone);
        if (isJobGone) copy.job = {};
        study = Shared<Study>(std::move(copy));
    }
    dropFromDrawing(s, Present(s));
}

} // namespace spanwright::edits
