// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "exchange/drawn.h"
#include <array>
#include <span>

/// A scenario's network in other people's formats (docs/formats.md, "Networks").
namespace spanwright::exchange {

enum class ExportFormat : std::uint8_t { GeoJson, CsvSites, CsvLinks, CsvDemands, GnpyTopology, GnpyEquipment, GnpyServices, GnpyLightPaths };
inline constexpr std::array kExportFormats{"geojson", "csv-sites", "csv-links", "csv-demands", "gnpy-topology", "gnpy-equipment", "gnpy-services", "gnpy-light-paths"};

struct Exported {
    std::string text;
    std::vector<text::Message> notes;   ///< what the format has no place for
};
/// Sites of the same name are told apart by a number. GNPy's three files belong together: lines as network::designLine designs them
/// for the mode that most links are lit with. `jobs` is the traffic of the jobs (assess::jobTraffic), for the services.
[[nodiscard]] Exported exported(const Scenario& scenario, const catalogue::Catalogue& catalogue, ExportFormat format, std::span<const Demand> jobs = {});

/// Names of the sites in their order, or of the links; those that stand before with the same name get " (2)", " (3)", ...
[[nodiscard]] std::vector<std::string> uniqueSiteNames(const Scenario& scenario);
[[nodiscard]] std::vector<std::string> uniqueLinkNames(const Scenario& scenario);

/// The GNPy texts; `notes` receives what they cannot say. Services are the demands and the jobs' traffic, or the light paths with
/// their routes.
[[nodiscard]] std::string gnpyTopology(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes);
[[nodiscard]] std::string gnpyEquipment(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes);
[[nodiscard]] std::string gnpyServices(const Scenario& scenario, const catalogue::Catalogue& catalogue, std::span<const Demand> jobs, Notes& notes);
[[nodiscard]] std::string gnpyLightPaths(const Scenario& scenario, const catalogue::Catalogue& catalogue, Notes& notes);

} // namespace spanwright::exchange
