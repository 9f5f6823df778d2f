// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "exchange/gnpy.h"
#include "exchange/gnpynode.h"
#include "json/json.h"
#include <algorithm>
#include <set>

namespace spanwright::exchange {
namespace {

constexpr double kMostRate = 1e18;     // bit/s of a demand
constexpr double kMostRequested = 1e6;

class ServiceReader {
public:
    explicit ServiceReader(const GnpyNode& root) : m_root(root) {}

    Drawn read() {
        if (!m_root.child("path-request").exists()) m_root.refuse("path-request", Term::JsonList);
        m_root.each("path-request", [&](const GnpyNode& request) { addRequest(request); });
        m_root.each("synchronization", [&](const GnpyNode& group) { noteGroup(group); });
        noteOthers(m_root, "", {"path-request", "synchronization"}, "services");
        return std::move(m_out);
    }

private:
    /// Keys that stand there with a value and are not used.
    void noteOthers(const GnpyNode& node, const std::string& prefix, std::initializer_list<std::string_view> used, const std::string& item) {
        for (const std::string& key : node.keys())
            if (std::ranges::find(used, key) == used.end()) m_out.notes.add(Note::FieldUnused, item, prefix + key);
    }
    std::size_t siteOf(const std::string& transceiver) {
        const auto [it, isNew] = m_sites.try_emplace(transceiver, m_out.sites.size());
        if (!isNew) return it->second;
        DrawnSite site;
        site.site.name = cleanName(transceiver);
        if (site.site.name.size() > kGnpyTransceiver.size() && site.site.name.starts_with(kGnpyTransceiver)) site.site.name.erase(0, kGnpyTransceiver.size());
        site.otherNames = {transceiver};
        m_out.sites.push_back(std::move(site));
        return it->second;
    }
    void addRequest(const GnpyNode& request) {
        DrawnDemand out;
        const std::string id = request.requiredId("request-id"), from = request.requiredText("source"), to = request.requiredText("destination");
        const GnpyNode constraints = request.child("path-constraints"), band = constraints.child("te-bandwidth");
        if (!request.isGood()) return;
        if (!m_ids.insert(id).second) return request.refuse("request-id", Term::JsonUnique);
        if (!constraints.isObject()) return request.refuse("path-constraints", Term::JsonObject);
        if (!band.isObject()) return constraints.refuse("te-bandwidth", Term::JsonObject);
        out.demand.name = cleanName(id);
        if (!request.child("bidirectional").exists()) return request.refuse("bidirectional", Term::JsonBoolean);
        out.demand.isBothWays = request.boolean("bidirectional", false);
        for (const auto& [key, end] : {std::pair{"src-tp-id", &from}, {"dst-tp-id", &to}})
            if (request.child(key).exists() && request.text(key, "") != *end) m_out.notes.add(Note::FieldUnused, id, key);
        out.demand.rate = rateOf(band, id);
        (void)band.number("spacing", 0);
        (void)band.number("output-power", 0);
        noteOthers(band, "te-bandwidth.", {"path_bandwidth"}, id);
        noteOthers(constraints, "path-constraints.", {"te-bandwidth"}, id);
        noteOthers(request, "", {"request-id", "source", "destination", "src-tp-id", "dst-tp-id", "bidirectional", "path-constraints"}, id);
        if (!request.isGood()) return;
        if (from == to) return m_out.notes.add(Note::LoopLeftOut, id);
        out.from = siteOf(from);
        out.to = siteOf(to);
        m_out.demands.push_back(std::move(out));
        if (const auto fits = checkCount(m_out.sites.size() + m_out.demands.size()); !fits) request.fail(fits.error());
    }
    /// path_bandwidth is in bit/s. GNPy takes 0 without one.
    BitRate rateOf(const GnpyNode& band, const std::string& id) {
        const double channels = band.number("max-nb-of-channel", 0);
        if (channels < 0 || channels > kMostRequested) band.refuse("max-nb-of-channel", Term::JsonInRange);
        if (band.child("path_bandwidth").exists()) return BitRate::fromBase(band.required("path_bandwidth", 0, kMostRate));
        for (const char* key : {"trx_mode", "trx_type"})
            if (const catalogue::Transceiver* mode = catalogue::Catalogue::shipped().transceiver(band.text(key, "")); mode && channels > 0) {
                m_out.notes.add(Note::RateFromChannels, id, mode->name);
                return mode->rate * channels;
            }
        m_out.notes.add(Note::RateMissing, id, "path_bandwidth");
        return {};
    }
    void noteGroup(const GnpyNode& group) {
        const GnpyNode svec = group.child("svec");
        if (!svec.isObject()) return group.refuse("svec", Term::JsonObject);
        const std::string what = "synchronization " + group.requiredId("synchronization-id") + " (" + svec.text("disjointness", "") + ")";
        for (const std::string& id : svec.ids("request-id-number")) {
            if (!m_ids.contains(id)) return svec.refuse("request-id-number", Term::JsonRequest);
            m_out.notes.add(Note::FieldUnused, id, what);
        }
    }

    const GnpyNode& m_root;
    std::map<std::string, std::size_t> m_sites;
    std::set<std::string> m_ids;
    Drawn m_out;
};

} // namespace

Result<Drawn> drawnFromGnpyServices(std::string_view text) {
    if (const auto fits = checkSize(text.size(), "GNPy"); !fits) return Unexpected(fits.error());
    const Result<nlohmann::ordered_json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    Result<Done> result = Done{};
    const GnpyNode root(*tree, "services", result);
    Drawn drawn = ServiceReader(root).read();
    if (!result) return Unexpected(result.error());
    return drawn;
}

} // namespace spanwright::exchange
