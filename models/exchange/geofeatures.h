// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <map>
#include <string_view>

namespace spanwright::exchange {

/// Points and lines on a map, as GeoJSON and KML have them.
struct GeoFeature {
    std::string title;                          ///< `features[3]`, `Placemark "Berlin"`, for errors
    std::int64_t line = 0;                      ///< of its element; 0: the format names a path instead
    std::map<std::string, std::string> values;  ///< properties; keys as in flatfields.h, and from and to, the names of a link's sites
    std::vector<Place> points;                  ///< sites
    std::vector<std::vector<Place>> ways;       ///< each at least two places; those that touch are one link
};
/// Points are sites, ways are links as long as the geodesics along them, unless length_km is stated. An end of a way belongs to the
/// site that is named, else to the nearest one within 2 km, else to a new site there.
[[nodiscard]] Result<Drawn> drawnFrom(const std::vector<GeoFeature>& features, Notes notes);

/// GeoJSON (RFC 7946): Point and MultiPoint, LineString and MultiLineString, in a collection or alone. Polygons are noted.
[[nodiscard]] Result<Drawn> drawnFromGeoJson(std::string_view text);
/// KML 2.2: Placemarks with Point, LineString or MultiGeometry in any folder. Links to other files are noted, never followed.
[[nodiscard]] Result<Drawn> drawnFromKml(std::string_view text);
/// A zip archive with a KML file; others in it are noted.
[[nodiscard]] Result<Drawn> drawnFromKmz(std::string_view bytes);

} // namespace spanwright::exchange
