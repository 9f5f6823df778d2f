// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include <functional>
#include <set>
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
/// ROADMs between the spans of a link that are entered by hand.
[[nodiscard]] int roadmCount(const FibreLink& link);
/// One way: length x group index / c, of each span by hand its own, + ROADMs between them + equipment. Source of the group index: the catalogue's fibre.
[[nodiscard]] Duration computedOneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Half the measured round trip when one is entered, else computedOneWay().
[[nodiscard]] Duration oneWay(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Line rate of all wavelengths that use the link, per direction; nothing while the link or one of its ends is down.
[[nodiscard]] BitRate capacity(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Links that are marked as lost, or an end of which is.
[[nodiscard]] std::set<LinkId> downLinks(const Scenario& scenario);
/// Light paths of a group that shine: none over a link that is down.
[[nodiscard]] int litCount(const Wavelength& light, const std::function<bool(LinkId)>& isDown);

/// How often the fibre is cut, and how long a cut lasts: the link's own figures, else the assumptions' likely values.
[[nodiscard]] FailureRate cutsOf(const FibreLink& link, const Scenario& scenario);
[[nodiscard]] Duration repairOf(const FibreLink& link, const Scenario& scenario);
/// 1 - U of the fibre. One path: U = r / (1 + r), r = cuts x repair. With a second path that shares a part f of the duct:
/// f U + ((1 - f) U)^2.
[[nodiscard]] Fraction linkAvailability(const FibreLink& link, const Scenario& scenario);

struct Route {
    std::vector<LinkId> links;
    Duration oneWay;              ///< of all links and regenerators
    BitRate rate;                 ///< the narrowest link's lit capacity, per direction
    Fraction availability;        ///< product over links
    Length length;
    double loss = 0;              ///< of a packet, end to end
    int lanes = 1;                ///< light paths of the narrowest link
};

} // namespace spanwright::network
