// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <optional>
#include <vector>

/// Graph of sites and links: lengths, delay, capacity and routes.
namespace spanwright::network {

/// Geodesic distance on WGS84 (GeographicLib, Karney 2013).
[[nodiscard]] Length geodesic(Place a, Place b);
/// The sum of the spans by hand, as entered, or geodesic x route factor.
[[nodiscard]] Length lengthOf(const FibreLink& link, const Scenario& scenario);
/// The catalogue's fibre of that id; of G.652.D when there is none.
[[nodiscard]] const catalogue::Fibre& fibreOf(const std::string& id, const catalogue::Catalogue& catalogue);
/// Catalogue ids of a link's fibres, each once, in the order of its spans.
[[nodiscard]] std::vector<std::string> fibresOf(const FibreLink& link);
/// One way: length x group index / c, of each span by hand its own, + equipment. Source of the group index: the catalogue's fibre.
[[nodiscard]] Duration computedOneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Half the measured round trip when one is entered, else computedOneWay().
[[nodiscard]] Duration oneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Line rate of all wavelengths that use the link, per direction.
[[nodiscard]] BitRate capacity(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);

/// 1 / (1 + r), r = cut rate x length x repair time at their likely values.
[[nodiscard]] Fraction linkAvailability(const FibreLink& link, const Scenario& scenario);

struct Route {
    std::vector<LinkId> links;
    Duration oneWay;              ///< of all links and regenerators
    BitRate rate;                 ///< the narrowest link's lit capacity, per direction
    Fraction availability;        ///< product over links; 1 - cuts x repair / (1 + cuts x repair) each
    Length length;
};
/// Shortest-delay route over lit links; nullopt when none joins the sites. A route from a site to itself is empty:
/// no delay, infinite rate, always available.
[[nodiscard]] std::optional<Route> shortestRoute(const Scenario& scenario, const catalogue::Catalogue& catalogue, SiteId from, SiteId to);

} // namespace spanwright::network
