// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/drawn.h"
#include "network/network.h"
#include "project/edits.h"
#include <QTest>
#include <set>

using namespace spanwright;
using exchange::Drawn;
using exchange::Merged;

namespace {

exchange::DrawnSite siteAt(const char* name, Place place) {
    exchange::DrawnSite out;
    out.site.name = name;
    out.site.place = place;
    out.hasPlace = true;
    return out;
}
exchange::DrawnSite siteNowhere(const char* name) {
    exchange::DrawnSite out;
    out.site.name = name;
    return out;
}
exchange::DrawnLink linkOf(std::size_t from, std::size_t to) {
    exchange::DrawnLink out;
    out.from = from;
    out.to = to;
    return out;
}
Project emptyProject() {
    Project project;
    project.scenarios.emplace_back(edits::emptyScenario(ScenarioId{1}, "s"));
    return project;
}
const Scenario& scenarioOf(const Project& project) { return *project.scenarios.front(); }
Result<Merged> merge(const Project& project, const Drawn& drawn) { return exchange::merged(project, scenarioOf(project).id, drawn, catalogue::Catalogue::shipped(), &mintId); }
bool says(const Merged& merged, Note note) {
    return std::ranges::any_of(merged.notes, [&](const text::Message& m) { return m.entry == &text::entry(note); });
}

} // namespace

/// How what a file draws becomes a part of a scenario.
class TestDrawn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allItemsComeInWithIdsOfTheirOwn() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8}), siteAt("B", {51, 9}), siteAt("C", {52, 9})};
        drawn.links = {linkOf(0, 1), linkOf(1, 2)};
        const auto merged = merge(emptyProject(), drawn);
        QVERIFY(merged);
        const Scenario& s = scenarioOf(merged->project);
        QCOMPARE(s.sites.size(), std::size_t(3));
        QCOMPARE(s.links.size(), std::size_t(2));
        QCOMPARE(s.wavelengths.size(), std::size_t(2));
        QCOMPARE(s.links[0]->name, std::string("A – B"));
        QCOMPARE(s.wavelengths[0]->count, 4);
        QCOMPARE(merged->added.size(), std::size_t(7));
        QVERIFY(says(*merged, Note::LengthComputed) && says(*merged, Note::LightsDefaulted));
        QVERIFY(edits::validate(s));
    }
    void aRateBecomesEnoughWavelengths() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8}), siteAt("B", {51, 9})};
        drawn.links = {linkOf(0, 1)};
        drawn.links[0].rate = BitRate(2, units::Tbps); // of 800 Gb/s each
        const auto merged = merge(emptyProject(), drawn);
        QCOMPARE(scenarioOf(merged->project).wavelengths[0]->count, 3);
        QVERIFY(says(*merged, Note::LightsFromRate));
    }
    void sitesJoinThoseOfTheSameNameAndPlace() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8}), siteAt("B", {51, 9})};
        drawn.links = {linkOf(0, 1)};
        const auto first = merge(emptyProject(), drawn);
        Drawn more;
        more.sites = {siteAt("A", {50.001, 8.001}), siteAt("B", {60, 9}), siteNowhere("B"), siteNowhere("D")};
        more.links = {linkOf(0, 1), linkOf(2, 3)};
        const auto second = merge(first->project, more);
        QVERIFY(second);
        const Scenario& s = scenarioOf(second->project);
        QCOMPARE(s.sites.size(), std::size_t(4)); // A, B, another B at 60 N, D
        QCOMPARE(second->joined, (std::vector<ItemRef>{ref(s.sites[0]->id), ref(s.sites[1]->id)}));
        QCOMPARE(s.sites[0]->place, (Place{50, 8}));
        QCOMPARE(s.links[1]->from, s.sites[0]->id);
        QCOMPARE(s.links[2]->from, s.sites[1]->id);
        QVERIFY(says(*second, Note::SiteJoined) && says(*second, Note::SiteByName));
    }
    void sitesWithoutAPlaceStandNearTheirNeighbours() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8}), siteNowhere("X"), siteNowhere("Y"), siteNowhere("Z"), siteNowhere("alone")};
        drawn.links = {linkOf(0, 1), linkOf(0, 2), linkOf(2, 3)};
        const auto merged = merge(emptyProject(), drawn);
        const Scenario& s = scenarioOf(merged->project);
        std::set<std::pair<double, double>> places;
        for (const Shared<Site>& site : s.sites) places.emplace(site->place.latitude, site->place.longitude);
        QCOMPARE(places.size(), std::size_t(5)); // none on another
        for (const std::size_t i : {1u, 2u}) QVERIFY(network::geodesic(s.sites[i]->place, {50, 8}) < Length(25, units::km));
        QVERIFY(network::geodesic(s.sites[3]->place, s.sites[2]->place) < Length(25, units::km));
        QVERIFY(says(*merged, Note::PlaceFromNeighbours) && says(*merged, Note::PlaceOnRing) && says(*merged, Note::LengthOfUnknownPlaces));
    }
    void aDrawingKeepsItsShape() {
        Drawn drawn;
        for (const auto& [name, at] : {std::pair("W", CanvasPoint{0, 0}), std::pair("E", CanvasPoint{200, 0}), std::pair("N", CanvasPoint{100, 80})}) {
            drawn.sites.push_back(siteNowhere(name));
            drawn.sites.back().sketch = at;
        }
        const Scenario s = scenarioOf(merge(emptyProject(), drawn)->project);
        QVERIFY(s.sites[0]->place.longitude < s.sites[2]->place.longitude && s.sites[2]->place.longitude < s.sites[1]->place.longitude);
        QVERIFY(s.sites[2]->place.latitude > s.sites[0]->place.latitude + 1);
        QVERIFY(std::abs(network::geodesic(s.sites[0]->place, s.sites[1]->place).in(units::km) - 1000) < 20);
    }
    void namesAreMadeFit() {
        Drawn drawn;
        drawn.sites = {siteAt("  tab\tand\nline ", {1, 1}), siteAt("bad \xff byte", {2, 2}), siteAt(std::string(500, 'x').c_str(), {3, 3})};
        const auto merged = merge(emptyProject(), drawn);
        QVERIFY(merged);
        QCOMPARE(scenarioOf(merged->project).sites[0]->name, std::string("tab and line"));
        QCOMPARE(scenarioOf(merged->project).sites[1]->name, std::string("bad \xef\xbf\xbd byte"));
        QVERIFY(scenarioOf(merged->project).sites[2]->name.size() <= edits::kNameLimit);
        QVERIFY(says(*merged, Note::NameChanged));
    }
    void loopsAreLeftOut() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8})};
        drawn.links = {linkOf(0, 0)};
        const auto merged = merge(emptyProject(), drawn);
        QVERIFY(merged && scenarioOf(merged->project).links.empty() && scenarioOf(merged->project).wavelengths.empty());
        QVERIFY(says(*merged, Note::LoopLeftOut));
    }
    void bothDirectionsBecomeOneLink() {
        Drawn drawn;
        drawn.sites = {siteAt("A", {50, 8}), siteAt("B", {51, 9})};
        drawn.links = {linkOf(0, 1), linkOf(0, 1), linkOf(1, 0)};
        for (auto& l : drawn.links) l.link.lengthMode = LengthMode::Entered;
        drawn.links[0].link.enteredLength = Length(80, units::km);
        drawn.links[1].link.enteredLength = Length(120, units::km);
        drawn.links[2].link.enteredLength = Length(121, units::km);
        exchange::joinDirections(drawn, true);
        QCOMPARE(drawn.links.size(), std::size_t(2));
        QCOMPARE(drawn.links[1].link.enteredLength, Length(121, units::km));
        const auto notes = drawn.notes.messages();
        const auto has = [&](Note note) { return std::ranges::any_of(notes, [&](const text::Message& m) { return m.entry == &text::entry(note); }); };
        QVERIFY(has(Note::DirectionsJoined) && has(Note::DirectionsDiffer) && has(Note::OneDirection));
    }
    void nothingIsDoneWithoutAScenario() {
        QVERIFY(!exchange::merged(emptyProject(), ScenarioId{9}, Drawn{}, catalogue::Catalogue::shipped(), &mintId));
    }
};

QTEST_GUILESS_MAIN(TestDrawn)
#include "tst_drawn.moc"
