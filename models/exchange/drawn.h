// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "project/project.h"
#include "text/errors.h"
#include "text/notes.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a file of somebody else's format draws, before it is put into a scenario. Items refer to each other by their place in the
/// lists; ids come with merged().
namespace spanwright::exchange {

/// What was passed over or filled in: one message for each remark and field, with the items it concerns.
class Notes {
public:
    void add(Note note, const std::string& item, const std::string& field = {});
    void add(const Notes& others);
    /// In the order of their first item. Long lists of items are cut; the count says how many there are.
    [[nodiscard]] std::vector<text::Message> messages() const;
    bool operator==(const Notes&) const = default;

private:
    struct Row {
        Note note;
        std::string field;
        std::vector<std::string> items;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> m_rows;
    std::map<std::pair<Note, std::string>, std::size_t> m_index; // row of a note and field
};

struct DrawnSite {
    Site site;                          ///< id none
    bool hasPlace = false;
    std::optional<CanvasPoint> sketch;  ///< position in a drawing, x east and y north in the file's own scale
    std::vector<std::string> otherNames; ///< under which other files of the format know it
    bool operator==(const DrawnSite&) const = default;
};
struct DrawnLink {
    FibreLink link;                     ///< ids none; without a name it gets one from its ends; length entered when the file states it
    std::size_t from = 0, to = 0;       ///< in Drawn::sites
    std::optional<BitRate> rate;        ///< stated, of one direction
    std::vector<Place> route{};         ///< between its ends, as the file draws it; only drawn
    bool operator==(const DrawnLink&) const = default;
};
struct DrawnLight {
    Wavelength light;                   ///< ids none
    std::vector<std::size_t> links, regenerated; ///< in Drawn::links and Drawn::sites
    bool operator==(const DrawnLight&) const = default;
};
struct DrawnDemand {
    Demand demand;                      ///< ids none; without a name it gets one from its ends
    std::size_t from = 0, to = 0;       ///< in Drawn::sites, different ones
    bool operator==(const DrawnDemand&) const = default;
};
struct Drawn {
    std::vector<DrawnSite> sites;
    std::vector<DrawnLink> links;
    std::vector<DrawnLight> lights;
    std::vector<DrawnDemand> demands;
    bool lacksRateUnit = false;         ///< it has capacities or demands and states no unit: ReadOptions::rateUnit was taken
    Notes notes;
    bool operator==(const Drawn&) const = default;
};

/// What a file does not say itself.
struct ReadOptions {
    BitRate rateUnit{1, units::Gbps};   ///< one of a capacity or demand whose file states no unit (SNDlib)
    std::string equipment;              ///< text of the GNPy equipment beside a topology; empty: none
};

/// Sites by names that other files of the format use, for the files that follow.
using OtherNames = std::map<std::string, SiteId>;

struct Merged {
    Project project;
    std::vector<ItemRef> added;         ///< sites, links, wavelength groups and demands, in the file's order
    std::vector<ItemRef> joined;        ///< sites that were there before
    std::vector<text::Message> notes;   ///< of reading and of merging
    bool lacksRateUnit = false;         ///< as Drawn::lacksRateUnit
};
/// Puts it all into the scenario as one edit; `mint` is called once for each new item. A site joins one of the same name that
/// stands within 1 km, or, when the file states no place, the one of the same name. Sites without a place are put near those they
/// are linked to, else on a ring. Links without wavelengths get 4 of the default mode, or as many as carry the rate they state.
/// `known`, when there is one, tells what files before called the sites, and learns what this one does.
/// Fails with ScenarioMissing, and as edits::validate does.
[[nodiscard]] Result<Merged> merged(const Project& project, ScenarioId scenario, const Drawn& drawn, const catalogue::Catalogue& catalogue, std::uint64_t (*mint)(), OtherNames* known = nullptr);

/// Gives every site of the list a place. `links` holds pairs of their indices, `centre` is where a ring is drawn.
void placeAll(std::vector<DrawnSite>& sites, const std::vector<DrawnLink>& links, Place centre, Notes& notes);

/// Links of a directed file: two that join the same sites in opposite directions become one. Lengths that differ are noted; one
/// without its counterpart is noted when `wantsBoth`.
void joinDirections(Drawn& drawn, bool wantsBoth);

} // namespace spanwright::exchange
