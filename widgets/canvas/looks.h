// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/layers.h"
#include "canvas/linkitem.h"
#include "canvas/siteitem.h"
#include "document/document.h"
#include <map>
#include <unordered_map>

namespace spanwright::widgets {

/// What cards and links of a drawing show, read from the document once; short-lived, it holds pointers into it.
class Looks final {
public:
    Looks(const Document& document, Layers layers);
    /// Terse: without words, for the many items of a large drawing that are dots and lines.
    [[nodiscard]] SiteCard card(const Site& site, bool isTerse = false) const;
    [[nodiscard]] LinkLook look(const FibreLink& link, bool isTerse = false) const;
    /// The longest time a step that a training job waits for what crosses the link; none: no job is exposed there.
    [[nodiscard]] std::optional<Duration> exposed(LinkId link) const;

private:
    struct Carried;
    [[nodiscard]] Carried carried(const FibreLink& link) const;
    void addWords(const Site& site, SiteCard& card) const;
    void addWords(const FibreLink& link, const Carried& now, bool isDown, LinkLook& look) const;
    [[nodiscard]] std::optional<Severity> worstOf(const Site& site) const;
    [[nodiscard]] QString noteOf(std::uint64_t id) const;

    const Document& m_document;
    Layers m_layers;
    std::map<ItemRef, Severity> m_worst;
    std::unordered_map<SiteId, const Site*> m_sites;
    std::unordered_map<SiteId, const assess::SiteAssessment*> m_assessedSites;
    std::unordered_map<LinkId, const assess::LinkAssessment*> m_assessedLinks;
    std::unordered_map<LinkId, Duration> m_exposed;
};

} // namespace spanwright::widgets
