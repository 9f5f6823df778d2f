// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/looks.h"
#include "canvas/canvasview.h"
#include "canvas/geometry.h"
#include "text/language.h"

namespace spanwright::widgets {
namespace {

constexpr qsizetype kPoolLines = 3; // more pools than this are counted, not listed

QString joined(QStringList lines) {
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// What a link is and carries: of the newest assessment while that is of this value.
struct Looks::Carried {
    Length length;
    Duration oneWay;
    BitRate capacity;
};

Looks::Looks(const Document& document, Layers layers) : m_document(document), m_layers(layers) {
    const assess::Assessment& a = document.assessment();
    for (const assess::Finding& f : a.findings) // notes are left to the list
        if (f.severity != Severity::Info)
            for (const ItemRef item : f.subjects) m_worst[item] = std::max(m_worst[item], f.severity);
    for (const Shared<Site>& site : document.scenario().sites) m_sites.emplace(site->id, &*site);
    for (const assess::SiteAssessment& site : a.sites) m_assessedSites.emplace(site.site, &site);
    for (const assess::LinkAssessment& link : a.links) m_assessedLinks.emplace(link.link, &link);
    for (const assess::JobAssessment& job : a.jobs)
        if (job.isComputed && job.step.crossSite.base() > 0)
            for (const network::Route& route : job.routes)
                for (const LinkId link : route.links) m_exposed[link] = std::max(m_exposed[link], job.step.crossSite);
}

std::optional<Severity> Looks::worstOf(const Site& site) const {
    std::optional<Severity> found;
    const auto look = [&](ItemRef item) {
        if (const auto it = m_worst.find(item); it != m_worst.end() && (!found || it->second > *found)) found = it->second;
    };
    look(ref(site.id));
    for (const Shared<Cluster>& c : site.clusters) {
        look(ref(c->id));
        for (const Shared<Pool>& p : c->pools) look(ref(p->id));
    }
    return found;
}

QString Looks::noteOf(std::uint64_t id) const {
    const auto& notes = m_document.scenario().drawing->notes;
    const auto it = notes.find(id);
    return it == notes.end() ? QString() : CanvasView::tr("Note: %1").arg(qstr(it->second));
}

SiteCard Looks::card(const Site& site, bool isTerse) const {
    SiteCard card;
    card.isTerse = isTerse;
    if (const auto s = m_assessedSites.find(site.id); m_layers.has(Layer::Power) && s != m_assessedSites.end() && s->second->accelerators > 0)
        card.powerShare = s->second->cap.base() > 0 ? s->second->peak / s->second->cap : 2;
    card.isStale = m_document.isStale();
    if (m_layers.has(Layer::Failures)) card.worst = worstOf(site);
    if (!isTerse) addWords(site, card);
    return card;
}

void Looks::addWords(const Site& site, SiteCard& card) const {
    card.name = site.isDown && m_layers.has(Layer::Failures) ? CanvasView::tr("%1 · lost").arg(qstr(site.name)) : qstr(site.name);
    for (const Shared<Cluster>& cluster : site.clusters)
        for (const Shared<Pool>& pool : cluster->pools) {
            const catalogue::Accelerator* a = m_document.catalogue().accelerator(pool->accelerator);
            card.pools << CanvasView::tr("%1 × %2").arg(qstr(printNumber(pool->count, 0)), qstr(a ? a->name : pool->accelerator));
        }
    QString power;
    if (const auto s = m_assessedSites.find(site.id); s != m_assessedSites.end() && s->second->accelerators > 0)
        power = CanvasView::tr("%1 of %2").arg(qstr(print(s->second->peak).text()), qstr(print(s->second->cap).text()));
    if (m_layers.has(Layer::Power)) card.power = power;
    card.isLocked = geometry::isLocked(site.id, *m_document.scenario().drawing);
    const QString note = noteOf(site.id.value);
    card.hasNote = !note.isEmpty();
    card.help = joined({card.name, card.pools.join(QLatin1Char('\n')), power.isEmpty() ? QString() : CanvasView::tr("Peak power %1 cap").arg(power), note,
                        card.isLocked ? CanvasView::tr("Locked: it stays where it is.") : CanvasView::tr("Drag to move; drag from the ring to lay a link; double-click to rename.")});
    if (card.pools.size() > kPoolLines) {
        const int more = static_cast<int>(card.pools.size() - kPoolLines + 1);
        card.pools = card.pools.mid(0, kPoolLines - 1) << CanvasView::tr("and %n more pool(s)", nullptr, more);
    }
}

Looks::Carried Looks::carried(const FibreLink& link) const {
    // a large plan shows the figures of the assessment before until new ones come: looking them up again takes too long
    const auto it = m_assessedLinks.find(link.id);
    const bool isLarge = m_document.scenario().links.size() > labels::kManyLinks;
    if (it != m_assessedLinks.end() && (isLarge || !m_document.isStale())) return {it->second->length, it->second->oneWay, it->second->capacity};
    if (isLarge) return {};
    return {network::lengthOf(link, m_document.scenario()), network::oneWay(link, m_document.scenario(), m_document.catalogue()), network::capacity(link, m_document.scenario(), m_document.catalogue())};
}

std::optional<Duration> Looks::exposed(LinkId link) const {
    const auto it = m_exposed.find(link);
    return it == m_exposed.end() ? std::nullopt : std::optional(it->second);
}

LinkLook Looks::look(const FibreLink& link, bool isTerse) const {
    LinkLook look;
    look.isTerse = isTerse;
    const Carried now = carried(link);
    const auto isLost = [&](SiteId id) {
        const auto it = m_sites.find(id);
        return it != m_sites.end() && it->second->isDown;
    };
    look.isLit = now.capacity.base() > 0;
    const bool isDown = link.isDown || isLost(link.from) || isLost(link.to);
    look.isDown = isDown && m_layers.has(Layer::Failures);
    look.isColoured = m_layers.has(Layer::Load);
    look.isHollowCore = true; // over the whole way
    for (const std::string& id : network::fibresOf(link)) {
        const catalogue::Fibre* fibre = m_document.catalogue().fibre(id);
        look.isHollowCore = look.isHollowCore && fibre && fibre->isHollowCore;
    }
    if (const auto it = m_assessedLinks.find(link.id); it != m_assessedLinks.end()) look.load = it->second->load.base();
    look.isStale = m_document.isStale();
    if (!isTerse) addWords(link, now, isDown, look);
    return look;
}

void Looks::addWords(const FibreLink& link, const Carried& now, bool isDown, LinkLook& look) const {
    const QString length = qstr(print(now.length).text()), delay = CanvasView::tr("RTT %1").arg(qstr(print(now.oneWay * 2).text())), capacity = qstr(print(now.capacity).text());
    const QString wait = exposed(link.id) ? CanvasView::tr("jobs wait %1 a step").arg(qstr(print(*exposed(link.id)).text())) : QString();
    const auto words = [&](bool hasDelay, bool hasWait) {
        QStringList parts{length, hasDelay ? delay : QString(), capacity, hasWait ? wait : QString()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    };
    look.label = look.isDown ? CanvasView::tr("%1 · lost").arg(length) : words(m_layers.has(Layer::Delay), m_layers.has(Layer::Exposed));
    QStringList fibres;
    for (const std::string& id : network::fibresOf(link)) {
        const catalogue::Fibre* fibre = m_document.catalogue().fibre(id);
        fibres << (fibre ? sayShipped(fibre->name) : qstr(id));
    }
    const QString carries = look.isLit ? CanvasView::tr("%1, mean load %2").arg(words(true, true), qstr(print(Kind::Fraction, look.load, 2).text()))
                            : isDown   ? CanvasView::tr("What if: it is lost and carries nothing.")
                                       : CanvasView::tr("No wavelengths: it carries nothing.");
    look.help = joined({qstr(link.name), fibres.join(QStringLiteral(" + ")), carries, noteOf(link.id.value), CanvasView::tr("Drag the line to bend it; double-click a bend to remove it.")});
}

} // namespace spanwright::widgets
