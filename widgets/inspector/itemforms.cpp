// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/newitems.h"
#include "inspector/ownerforms.h"
#include "inspector/propertyform.h"
#include "network/design.h"
#include "project/edits.h"
#include "project/fields.h"
#include "report/report.h"
#include "text/language.h"
#include <QPushButton>
#include <algorithm>
#include <cmath>

// Forms of scenario, site, cluster, pool and link.
namespace spanwright::widgets {
namespace {


const Site* siteOfCluster(const Scenario& s, ClusterId id) {
    for (const Shared<Site>& site : s.sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            if (cluster->id == id) return &*site;
    return nullptr;
}

/// Reads a field of every item.
template <class T, class IdType, class Read>
PropertyForm::Get<T> getter(Document& document, const std::vector<IdType>& items, Read read) {
    return [&document, items, read] {
        std::vector<T> values;
        for (const IdType id : items)
            if (const auto* item = find(document.scenario(), id)) values.push_back(read(*item));
        return values;
    };
}

Result<Project> putBack(const Project& p, ScenarioId id, const Scenario&, Site item) { return edits::put(p, id, std::move(item)); }
Result<Project> putBack(const Project& p, ScenarioId id, const Scenario&, FibreLink item) { return edits::put(p, id, std::move(item)); }
Result<Project> putBack(const Project& p, ScenarioId id, const Scenario& s, Cluster item) { return edits::put(p, id, siteOfCluster(s, item.id)->id, std::move(item)); }
Result<Project> putBack(const Project& p, ScenarioId id, const Scenario& s, Pool item) { return edits::put(p, id, clusterOf(s, item.id)->id, std::move(item)); }

/// Changes a field of every item; one project comes out, so it is one undo step.
template <class T, class IdType, class Write>
PropertyForm::Set<T> setter(Document& document, const std::vector<IdType>& items, Write write) {
    return [&document, items, write](const Project& project, const T& value) -> Result<Project> {
        Result<Project> after = project;
        for (const IdType id : items) {
            const Scenario* s = find(*after, document.scenarioId());
            const auto* item = s ? find(*s, id) : nullptr;
            if (!item) continue;
            auto copy = *item;
            write(copy, value);
            after = putBack(*after, document.scenarioId(), *s, std::move(copy));
            if (!after) return after;
        }
        return after;
    };
}

template <class IdType, class Item>
PropertyForm::Get<std::string> textOf(Document& d, const std::vector<IdType>& items, std::string Item::* field) {
    return getter<std::string>(d, items, [field](const Item& item) { return item.*field; });
}
template <class IdType, class Item>
PropertyForm::Set<std::string> setText(Document& d, const std::vector<IdType>& items, std::string Item::* field) {
    return setter<std::string>(d, items, [field](Item& item, const std::string& value) { item.*field = value; });
}

/// Whether a new item's value is what a field may go back to.
enum class Usual : bool { None, OfNewItem };
template <class IdType, class Item, class Q>
void quantityField(PropertyForm& form, Document& d, const std::vector<IdType>& items, const QString& label, const QString& help, Q Item::* field, double low, double high, Usual usual = Usual::OfNewItem) {
    const auto get = getter<double>(d, items, [field](const Item& item) { return (item.*field).base(); });
    const auto set = setter<double>(d, items, [field](Item& item, double value) { item.*field = Q::fromBase(value); });
    form.quantity(label, help, Q::kind, get, set, low, high);
    if (usual == Usual::OfNewItem) form.resettable(Q::kind, (Item().*field).base(), get, set);
}
template <class IdType, class Item>
void integerField(PropertyForm& form, Document& d, const std::vector<IdType>& items, const QString& label, const QString& help, int Item::* field, int low, int high, Usual usual = Usual::OfNewItem) {
    const auto get = getter<int>(d, items, [field](const Item& item) { return item.*field; });
    const auto set = setter<int>(d, items, [field](Item& item, int value) { item.*field = value; });
    form.integer(label, help, get, set, low, high);
    if (usual == Usual::OfNewItem) form.resettable(Kind::Count, Item().*field, get, set);
}
/// A field that goes back to a value of the item's own catalogue entry; `own` gives it, or nothing.
template <class Value, class IdType, class Own, class Read, class Write>
void resetToOwn(PropertyForm& form, Document& d, const std::vector<IdType>& items, Kind kind, Own own, Read read, Write write) {
    form.resettable([&d, items, kind, own] {
        const auto* item = find(d.scenario(), items.front());
        const std::optional<Value> value = item ? own(*item) : std::nullopt;
        return value ? tr("%1 of the catalogue").arg(qstr(print(kind, double(*value), 4).text())) : QString();
    }, [&d, items, own, read] {
        return std::ranges::any_of(items, [&](IdType id) {
            const auto* item = find(d.scenario(), id);
            const std::optional<Value> value = item ? own(*item) : std::nullopt;
            return value && *value != read(*item);
        });
    }, [set = setter<bool>(d, items, [own, write](auto& item, bool) {
        if (const std::optional<Value> value = own(item)) write(item, *value);
    })](const Project& p) { return set(p, true); });
}

std::vector<Choice> fabricChoices(const catalogue::Catalogue& c, std::initializer_list<catalogue::FabricScope> scopes, const QString& none) {
    std::vector<Choice> choices;
    if (!none.isEmpty()) choices.push_back({none, QString()});
    for (const catalogue::Fabric& f : c.fabrics())
        if (std::ranges::find(scopes, f.scope) != scopes.end() && f.perAccelerator.base() > 0) choices.push_back({sayShipped(f.name), qstr(f.id)});
    return choices;
}

std::vector<Choice> fibreChoices(const catalogue::Catalogue& c) {
    std::vector<Choice> choices;
    for (const catalogue::Fibre& f : c.fibres()) choices.push_back({sayShipped(f.name), qstr(f.id)});
    return choices;
}

template <class Q>
void assumption(PropertyForm& form, Document& d, Term name, Uncertain<Q> Assumptions::* field) {
    const auto changed = [&d](const Project& p, auto write) {
        Assumptions a = *d.scenario().assumptions;
        write(a);
        return edits::put(p, d.scenarioId(), std::move(a));
    };
    RangeAccess access;
    access.get = [&d, field](int i) {
        const Uncertain<Q>& u = (*d.scenario().assumptions).*field;
        return (i == 0 ? u.low : i == 1 ? u.likely : u.high).base();
    };
    access.set = [changed, field](const Project& p, int i, double value) {
        return changed(p, [&](Assumptions& a) { (i == 0 ? (a.*field).low : i == 1 ? (a.*field).likely : (a.*field).high) = Q::fromBase(value); });
    };
    access.source = [&d, field] { return ((*d.scenario().assumptions).*field).source; };
    access.setSource = [changed, field](const Project& p, const std::string& source) { return changed(p, [&](Assumptions& a) { (a.*field).source = source; }); };
    access.differs = [&d, field] { return (*d.scenario().assumptions).*field != edits::defaultAssumptions().*field; };
    access.reset = [changed, field](const Project& p) { return changed(p, [&](Assumptions& a) { a.*field = edits::defaultAssumptions().*field; }); };
    form.range(say(name), Q::kind, access);
}

void addAssumptions(PropertyForm& form, Document& d) {
    form.section(tr("Assumptions: speed"), "assumeSpeed", false);
    form.note([] { return tr("Low, likely and high (P10, most likely, P90); the ranges of all figures come from them."); });
    assumption(form, d, Term::AssumeTransport, &Assumptions::transportGoodput);
    assumption(form, d, Term::AssumeMatmul, &Assumptions::matmulEfficiency);
    assumption(form, d, Term::AssumeOverlap, &Assumptions::backwardOverlap);
    form.section(tr("Assumptions: faults"), "assumeFaults", false);
    assumption(form, d, Term::AssumeNode, &Assumptions::nodeFailure);
    assumption(form, d, Term::AssumeCuts, &Assumptions::fibreCuts);
    assumption(form, d, Term::AssumeRepair, &Assumptions::fibreRepair);
    assumption(form, d, Term::AssumeSiteOutage, &Assumptions::siteOutage);
    assumption(form, d, Term::AssumeSiteRepair, &Assumptions::siteRepair);
    assumption(form, d, Term::AssumeRestart, &Assumptions::restart);
    assumption(form, d, Term::AssumeCheckpoint, &Assumptions::checkpointRate);
    form.section(tr("Assumptions: power and cost"), "assumeCost", false);
    assumption(form, d, Term::AssumePower, &Assumptions::trainingPower);
    assumption(form, d, Term::AssumeRental, &Assumptions::rental);
    assumption(form, d, Term::AssumeCapital, &Assumptions::costOfCapital);
    assumption(form, d, Term::AssumeLease, &Assumptions::fibreLease);
}

void addJob(Document& d) {
    Job job = newJob(d);
    const JobId id = job.id;
    if (d.apply(edits::put(d.project(), d.scenarioId(), std::move(job)), tr("Add job"))) d.select({ref(id)});
}

/// "512 × H800 80 GB SXM5"
QString poolText(const Document& d, const Pool& pool) {
    const catalogue::Accelerator* a = d.catalogue().accelerator(pool.accelerator);
    return tr("%1 × %2").arg(qstr(printNumber(pool.count, 0)), qstr(a ? a->name : pool.accelerator));
}

void addWayUp(PropertyForm& form, Document& d, const Site* site) {
    if (site) form.link(tr("In %1").arg(qstr(site->name)), QStringLiteral("site"), "openSite", [&d, id = site->id] { d.select({ref(id)}); });
}

void addPowerNote(PropertyForm& form, Document& d, SiteId id) {
    form.note([&d, id] {
        const assess::SiteAssessment* s = d.assessment().find(id);
        if (!s || s->accelerators == 0) return QString();
        const auto shown = [](auto q) { return qstr(print(q).text()); };
        QStringList lines{tr("Accelerators at TDP %1; on average IT %2, facility %3").arg(shown(s->tdp), shown(s->it), shown(s->facility)), tr("Peak %1 of a cap of %2").arg(shown(s->peak), shown(s->cap))};
        if (s->swingPeriod.base() > 0) lines << tr("Swings by %1 every step of %2").arg(shown(s->swing), shown(s->swingPeriod));
        if (s->cap.base() > 0 && s->capSpeed.base() < 1) lines << tr("Held to the cap, accelerators compute at %1 of their speed").arg(shown(s->capSpeed));
        return lines.join(QLatin1Char('\n'));
    });
}

void addContents(PropertyForm& form, Document& d, SiteId id) {
    form.section(tr("In this site"), "contents");
    if (const Site* site = find(d.scenario(), id))
        for (const Shared<Cluster>& cluster : site->clusters) {
            form.link(tr("Cluster: %1").arg(qstr(cluster->name)), QStringLiteral("link"), "openCluster", [&d, c = cluster->id] { d.select({ref(c)}); });
            for (const Shared<Pool>& pool : cluster->pools)
                form.link(tr("%1 (%2)").arg(poolText(d, *pool), qstr(pool->name)), QStringLiteral("pool"), "openPool", [&d, p = pool->id] { d.select({ref(p)}); });
        }
    form.button(tr("Add a GPU pool"), "addPool", [&d, id] {
        const PoolId fresh = mint<PoolId>();
        const Result<Project> after = withPool(d, id, "h100-sxm", fresh);
        if (d.apply(after, tr("Add GPU pool"))) d.select({ref(fresh)});
    });
}

/// What joins the two.
void addRoutes(PropertyForm& form, Document& d, SiteId from, SiteId to) {
    constexpr int kRoutes = 3;
    form.section(tr("Routes between them"), "routes");
    form.note([&d, from, to] {
        if (!find(d.scenario(), from) || !find(d.scenario(), to)) return QString();
        const report::Table t = report::routeTable(d.scenario(), d.catalogue(), from, to, kRoutes, translator());
        if (t.rows.empty()) return tr("No lit fibre joins them.");
        QStringList lines;
        for (const std::vector<std::string>& row : t.rows) lines << tr("%1: %2, RTT %3, %4, available %5 (%6)").arg(qstr(row[0]), qstr(row[1]), qstr(row[2]), qstr(row[3]), qstr(row[4]), qstr(row[5]));
        if (!t.note.empty()) lines << qstr(t.note);
        return lines.join(QLatin1Char('\n'));
    });
}

std::vector<Choice> enumChoices(std::span<const char* const> names, Term first) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names.size(); ++i) choices.push_back({say(termOf(first, i)), QLatin1String(names[i])});
    return choices;
}

} // namespace

void buildScenarioForm(PropertyForm& form, Document& d) {
    form.heading(tr("Scenario"));
    form.text(tr("Name"), tr("Name of the scenario"), [&d] { return std::vector{d.scenario().name}; },
              [&d](const Project& p, const std::string& value) { return edits::renameScenario(p, d.scenarioId(), value); });
    form.text(tr("About"), tr("Where the figures of this scenario come from; printed in the report"), [&d] { return std::vector{d.scenario().about}; },
              [&d](const Project& p, const std::string& value) {
                  Scenario s = d.scenario();
                  s.about = value;
                  return edits::replaceScenario(p, std::move(s));
              }, true);
    form.section(tr("Jobs"), "jobs");
    for (const Shared<Job>& job : d.scenario().jobs)
        form.link(qstr(job->name), QStringLiteral("job"), "openJob", [&d, id = job->id] { d.select({ref(id)}); });
    if (d.scenario().jobs.empty()) form.note([] { return tr("No job yet. A job trains a model on the GPU pools of this scenario; all figures belong to jobs."); });
    form.button(tr("Add a job"), "addJob", [&d] { addJob(d); });
    addOwners(form, d);
    addAssumptions(form, d);
    addCurrency(form, d);
    addBackground(form, d);
}

void buildSiteForm(PropertyForm& form, Document& d, const std::vector<SiteId>& items) {
    form.heading(items.size() == 1 ? tr("Site") : tr("%1 sites").arg(items.size()));
    form.text(tr("Name"), tr("Name of the site"), textOf(d, items, &Site::name), setText(d, items, &Site::name));
    std::vector<Choice> regions{{tr("none"), QString()}};
    for (const catalogue::Region& r : d.catalogue().regions()) regions.push_back({QStringLiteral("%1 (%2)").arg(sayShipped(r.name), qstr(r.country)), qstr(r.id)});
    form.choice(tr("Region"), tr("Takes electricity price, carbon intensity and PUE from the catalogue"), regions, textOf(d, items, &Site::region),
                setter<std::string>(d, items, [&d](Site& s, const std::string& id) {
                    s.region = id;
                    const catalogue::Region* r = d.catalogue().region(id);
                    if (!r) return;
                    if (r->energyPrice.base() > 0) s.energyPrice = r->energyPrice;
                    if (r->carbon.base() > 0) s.carbon = r->carbon;
                    if (r->pue.base() >= 1) s.pue = {Pue::fromBase(std::max(1.0, r->pue.base() - 0.05)), r->pue, Pue::fromBase(r->pue.base() + 0.1), "catalogue regions/" + id + "/pue"};
                }));
    quantityField(form, d, items, tr("Power cap"), tr("Grid connection of the site"), &Site::powerCap, 0, 1e12, Usual::None);
    form.quantity(tr("PUE"), tr("Facility power over IT power, likely value"), Kind::Pue, getter<double>(d, items, [](const Site& s) { return s.pue.likely.base(); }),
                  setter<double>(d, items, [](Site& s, double value) {
                      s.pue = {Pue::fromBase(std::min(value, s.pue.low.base())), Pue::fromBase(value), Pue::fromBase(std::max(value, s.pue.high.base())), s.pue.source};
                  }), 1, 10);
    const auto ofRegion = [&](Kind kind, auto read, auto write, double (*own)(const catalogue::Region&)) {
        resetToOwn<double>(form, d, items, kind, [&d, own](const Site& s) -> std::optional<double> {
            const catalogue::Region* r = d.catalogue().region(s.region);
            return r && own(*r) > 0 ? std::optional(own(*r)) : std::nullopt;
        }, read, write);
    };
    ofRegion(Kind::Pue, [](const Site& s) { return s.pue.likely.base(); }, [](Site& s, double v) { s.pue.likely = Pue::fromBase(v), s.pue.low = std::min(s.pue.low, s.pue.likely), s.pue.high = std::max(s.pue.high, s.pue.likely); },
             [](const catalogue::Region& r) { return r.pue.base(); });
    quantityField(form, d, items, tr("Electricity price"), tr("Price of energy at the site"), &Site::energyPrice, -10, 100, Usual::None);
    ofRegion(Kind::EnergyPrice, [](const Site& s) { return s.energyPrice.base(); }, [](Site& s, double v) { s.energyPrice = EnergyPrice::fromBase(v); }, [](const catalogue::Region& r) { return r.energyPrice.base(); });
    quantityField(form, d, items, tr("Carbon intensity"), tr("Of the grid that feeds the site"), &Site::carbon, 0, 10'000, Usual::None);
    ofRegion(Kind::CarbonIntensity, [](const Site& s) { return s.carbon.base(); }, [](Site& s, double v) { s.carbon = CarbonIntensity::fromBase(v); }, [](const catalogue::Region& r) { return r.carbon.base(); });
    if (items.size() == 1) addPowerNote(form, d, items.front());
    buildGridRows(form, d, items);
    const auto rate = [&](const QString& label, const QString& help, std::optional<BitRate> Site::*member) {
        form.optionalQuantity(label, help, Kind::BitRate, tr("as its links"), getter<std::optional<double>>(d, items, [member](const Site& s) { return s.*member ? std::optional((s.*member)->base()) : std::nullopt; }),
                              setter<std::optional<double>>(d, items, [member](Site& s, const std::optional<double>& value) { s.*member = value ? std::optional(BitRate::fromBase(*value)) : std::nullopt; }));
    };
    form.section(tr("Access"), "access", false);
    rate(tr("Uplink"), tr("Most that the site sends to all others together, where a bought access is narrower than its links"), &Site::uplink);
    rate(tr("Downlink"), tr("Most that the site receives from all others together; less or more than the uplink"), &Site::downlink);
    form.section(tr("Place and owner"), "place", false);
    form.quantity(tr("Latitude"), tr("Degrees, north positive; moving the site on the map changes it"), Kind::Count, getter<double>(d, items, [](const Site& s) { return s.place.latitude; }),
                  setter<double>(d, items, [](Site& s, double value) { s.place.latitude = value; }), -90, 90);
    form.quantity(tr("Longitude"), tr("Degrees, east positive"), Kind::Count, getter<double>(d, items, [](const Site& s) { return s.place.longitude; }),
                  setter<double>(d, items, [](Site& s, double value) { s.place.longitude = value; }), -180, 180);
    form.choice(tr("Owner"), tr("Own, colocation, or a cloud: what is bought, what is rented, and who charges for bytes to others"), ownerChoices(d), getter<std::string>(d, items, [](const Site& s) { return s.owner.empty() ? std::string("own") : s.owner; }), setText(d, items, &Site::owner));
    form.text(tr("Campus"), tr("Sites with the same campus are one group"), textOf(d, items, &Site::campus), setText(d, items, &Site::campus));
    form.boolean(tr("What if it is lost"), tr("No accelerators and no way through; jobs on it stop"), getter<bool>(d, items, [](const Site& s) { return s.isDown; }), setter<bool>(d, items, [](Site& s, bool value) { s.isDown = value; }));
    if (items.size() == 1) addContents(form, d, items.front());
    if (items.size() == 2) {
        addRoutes(form, d, items.front(), items.back());
        addDemands(form, d, items.front(), items.back());
    }
}

void buildClusterForm(PropertyForm& form, Document& d, const std::vector<ClusterId>& items) {
    using catalogue::FabricScope;
    form.heading(items.size() == 1 ? tr("Cluster") : tr("%1 clusters").arg(items.size()));
    if (items.size() == 1) addWayUp(form, d, siteOfCluster(d.scenario(), items.front()));
    form.text(tr("Name"), tr("Name of the cluster"), textOf(d, items, &Cluster::name), setText(d, items, &Cluster::name));
    form.choice(tr("Scale-out fabric"), tr("InfiniBand, lossless or Ultra Ethernet, co-packaged optics: latency, collective efficiency and power follow"),
                fabricChoices(d.catalogue(), {FabricScope::ScaleOut, FabricScope::LongHaul}, {}), textOf(d, items, &Cluster::scaleOutFabric), setText(d, items, &Cluster::scaleOutFabric));
    quantityField(form, d, items, tr("NIC rate"), tr("Per accelerator, one direction"), &Cluster::nicRate, 1e6, 1e15);
    form.quantity(tr("Oversubscription"), tr("Of the fabric above the leaf switches; 1 is none"), Kind::Factor, getter<double>(d, items, [](const Cluster& c) { return c.oversubscription; }),
                  setter<double>(d, items, [](Cluster& c, double value) { c.oversubscription = value; }), 1, 1000);
    form.choice(tr("Optics"), tr("At the ends of the fabric's cables: their energy per bit counts in the network's power"), enumChoices(fields::kFabricOptics, Term::FabricOpticsOfFabric),
                getter<std::string>(d, items, [](const Cluster& c) { return std::string(fields::kFabricOptics[static_cast<std::size_t>(c.optics)]); }),
                setter<std::string>(d, items, [](Cluster& c, const std::string& value) { c.optics = static_cast<FabricOptics>(std::ranges::find(fields::kFabricOptics, value) - fields::kFabricOptics.begin()); }));
    form.section(tr("Towards other sites"), "wan");
    integerField(form, d, items, tr("WAN ports"), tr("Router ports towards other sites"), &Cluster::wanPorts, 0, 1'000'000);
    quantityField(form, d, items, tr("Port buffer"), tr("Packet buffer of one such port; lossless Ethernet needs a round trip of line rate"), &Cluster::portBuffer, 0, 1e15);
}

void buildPoolForm(PropertyForm& form, Document& d, const std::vector<PoolId>& items) {
    using catalogue::FabricScope;
    form.heading(items.size() == 1 ? tr("GPU pool") : tr("%1 GPU pools").arg(items.size()));
    if (items.size() == 1) addWayUp(form, d, siteOf(d.scenario(), items.front()));
    form.text(tr("Name"), tr("Name of the pool"), textOf(d, items, &Pool::name), setText(d, items, &Pool::name));
    std::vector<Choice> accelerators;
    for (const catalogue::Accelerator& a : d.catalogue().accelerators()) accelerators.push_back({QStringLiteral("%1 (%2)").arg(qstr(a.name), qstr(a.vendor)), qstr(a.id)});
    form.choice(tr("Accelerator"), tr("Type of the pool's accelerators; type to search"), accelerators, textOf(d, items, &Pool::accelerator),
                setter<std::string>(d, items, [&d](Pool& p, const std::string& id) {
                    p.accelerator = id;
                    const catalogue::Accelerator* a = d.catalogue().accelerator(id);
                    if (!a) return;
                    p.perNode = std::max(1, a->perNode);
                    p.scaleUpDomain = std::max(1, a->scaleUpDomain);
                    p.scaleUpFabric.clear();
                }));
    integerField(form, d, items, tr("Accelerators"), tr("How many the pool has"), &Pool::count, 0, 100'000'000, Usual::None);
    form.section(tr("Scale-up and offload"), "scaleUp");
    integerField(form, d, items, tr("Per node"), tr("Accelerators of one host"), &Pool::perNode, 1, 100'000, Usual::None);
    const auto ofAccelerator = [&](int Pool::* field, int catalogue::Accelerator::* own) {
        resetToOwn<int>(form, d, items, Kind::Count, [&d, own](const Pool& p) {
            const catalogue::Accelerator* a = d.catalogue().accelerator(p.accelerator);
            return a ? std::optional(std::max(1, a->*own)) : std::nullopt;
        }, [field](const Pool& p) { return p.*field; }, [field](Pool& p, int v) { p.*field = v; });
    };
    ofAccelerator(&Pool::perNode, &catalogue::Accelerator::perNode);
    integerField(form, d, items, tr("Scale-up domain"), tr("Accelerators that reach each other over the scale-up fabric"), &Pool::scaleUpDomain, 1, 100'000'000, Usual::None);
    ofAccelerator(&Pool::scaleUpDomain, &catalogue::Accelerator::scaleUpDomain);
    form.choice(tr("Scale-up fabric"), tr("NVLink, Infinity Fabric, PCIe, CXL, chip optical I/O: bandwidth and latency of tensor parallelism follow"),
                fabricChoices(d.catalogue(), {FabricScope::ScaleUp, FabricScope::Host}, tr("the accelerator's own")), textOf(d, items, &Pool::scaleUpFabric), setText(d, items, &Pool::scaleUpFabric));
    form.choice(tr("Offload path"), tr("Way to host or pooled memory"), fabricChoices(d.catalogue(), {FabricScope::Host}, tr("none")), textOf(d, items, &Pool::offloadPath),
                setText(d, items, &Pool::offloadPath));
}

namespace {

void addWavelengths(PropertyForm& form, Document& d, LinkId link) {
    form.note([&d, link] {
        const FibreLink* l = find(d.scenario(), link);
        if (!l) return QString();
        const Duration computed = network::computedOneWay(*l, d.scenario(), d.catalogue()) * 2;
        return tr("Computed round trip %1; capacity %2 in each direction.").arg(qstr(print(computed, 4).text()), qstr(print(network::capacity(*l, d.scenario(), d.catalogue())).text()));
    });
    form.section(tr("Wavelengths"), "wavelengths");
    std::vector<Choice> modes;
    for (const catalogue::Transceiver& t : d.catalogue().transceivers()) modes.push_back({sayShipped(t.name), qstr(t.id)});
    for (const Shared<Wavelength>& wavelength : d.scenario().wavelengths) {
        if (std::ranges::find(wavelength->links, link) == wavelength->links.end()) continue;
        const WavelengthId id = wavelength->id;
        const auto change = [&d, id](const Project& p, auto write) -> Result<Project> {
            const Wavelength* w = find(d.scenario(), id);
            if (!w) return p;
            Wavelength copy = *w;
            write(copy);
            return edits::put(p, d.scenarioId(), std::move(copy));
        };
        form.choice(tr("Mode"), tr("Rate and reach of each light path"), modes, getter<std::string>(d, std::vector{id}, [](const Wavelength& w) { return w.mode; }),
                    [change](const Project& p, const std::string& value) { return change(p, [&](Wavelength& w) { w.mode = value; }); });
        form.integer(tr("Count"), tr("Light paths of this group"), getter<int>(d, std::vector{id}, [](const Wavelength& w) { return w.count; }),
                     [change](const Project& p, const int& value) { return change(p, [&](Wavelength& w) { w.count = value; }); }, 0, 1'000'000);
        form.integer(tr("What if lost"), tr("So many of them carry nothing"), getter<int>(d, std::vector{id}, [](const Wavelength& w) { return w.down; }),
                     [change](const Project& p, const int& value) { return change(p, [&](Wavelength& w) { w.down = value; }); }, 0, 1'000'000);
    }
    form.button(tr("Add a wavelength group"), "addWavelength", [&d, link] {
        Wavelength w;
        w.id = mint<WavelengthId>();
        w.name = find(d.scenario(), link)->name;
        w.links = {link};
        d.apply(edits::put(d.project(), d.scenarioId(), std::move(w)), tr("Add wavelength group"));
    });
}

/// What the line design would choose.
void addLine(PropertyForm& form, Document& d, const std::vector<LinkId>& items) {
    form.section(tr("Line"), "line", false);
    form.optionalQuantity(tr("Amplifier spacing"), tr("Longest span between amplifiers; more amplifiers cost power and money, longer spans cost signal to noise"), Kind::Length, tr("80 km of the catalogue"),
                          getter<std::optional<double>>(d, items, [](const FibreLink& l) { return l.amplifierSpacing ? std::optional(l.amplifierSpacing->base()) : std::nullopt; }),
                          setter<std::optional<double>>(d, items, [](FibreLink& l, const std::optional<double>& value) { l.amplifierSpacing = value ? std::optional(Length::fromBase(*value)) : std::nullopt; }));
    std::vector<Choice> amplifiers{{tr("the quietest at its gain"), QString()}};
    for (const catalogue::Amplifier& a : d.catalogue().amplifiers()) amplifiers.push_back({sayShipped(a.name), qstr(a.id)});
    form.choice(tr("Amplifier"), tr("After each span; makes up for its loss"), amplifiers, textOf(d, items, &FibreLink::amplifier), setText(d, items, &FibreLink::amplifier));
    quantityField(form, d, items, tr("Launch offset"), tr("Of the launch power from the best one, where interference is half the amplifiers' noise"), &FibreLink::launchOffset, -20, 20);
    form.choice(tr("Band"), tr("Spectrum that is lit: C alone, or C and L with amplifiers of their own"), {{say(Term::BandC), QStringLiteral("c")}, {say(Term::BandCAndL), QStringLiteral("c_and_l")}},
                getter<std::string>(d, items, [](const FibreLink& l) { return std::string(l.band == OpticalBand::C ? "c" : "c_and_l"); }),
                setter<std::string>(d, items, [](FibreLink& l, const std::string& band) { l.band = band == "c" ? OpticalBand::C : OpticalBand::CAndL; }));
    form.note([&d, items] {
        const FibreLink* l = items.size() == 1 ? find(d.scenario(), items.front()) : nullptr;
        if (!l) return QString();
        const network::LineDesign design = network::designSpans(*l, d.scenario(), d.catalogue());
        if (const int at = design.unamplified(); at >= 0) return tr("No amplifier makes up for a span of %1.").arg(qstr(print(design.spans[static_cast<std::size_t>(at)].loss).text()));
        if (!l->spans.empty()) return tr("Spans: %1, entered by hand in the Line tab.").arg(design.spans.size());
        return tr("Spans: %1 × %2, %3 each. The Line tab shows what each mode has left.").arg(design.spans.size()).arg(qstr(print(design.spans.front().length).text()), qstr(print(design.spans.front().loss).text()));
    });
}

} // namespace

void buildLinkForm(PropertyForm& form, Document& d, const std::vector<LinkId>& items) {
    form.heading(items.size() == 1 ? tr("Fibre link") : tr("%1 fibre links").arg(items.size()));
    form.text(tr("Name"), tr("Name of the link"), textOf(d, items, &FibreLink::name), setText(d, items, &FibreLink::name));
    form.choice(tr("Fibre"), tr("Delay follows from its group index; hollow core saves a third"), fibreChoices(d.catalogue()), textOf(d, items, &FibreLink::fibre), setText(d, items, &FibreLink::fibre));
    form.choice(tr("Length"), tr("From the map, as the carrier states it, or the sum of the spans that are entered in the Line tab"),
                {{say(Term::LengthGeodesic), QStringLiteral("geodesic")}, {say(Term::LengthEntered), QStringLiteral("entered")}, {tr("Sum of the spans"), QStringLiteral("spans")}},
                getter<std::string>(d, items, [](const FibreLink& l) { return std::string(!l.spans.empty() ? "spans" : l.lengthMode == LengthMode::Geodesic ? "geodesic" : "entered"); }),
                setter<std::string>(d, items, [&d](FibreLink& l, const std::string& mode) {
                    if (mode == "spans") return void(l.spans = network::spansByHand(l, d.scenario(), d.catalogue()));
                    if (mode == "entered" && (l.lengthMode == LengthMode::Geodesic || !l.spans.empty())) l.enteredLength = network::lengthOf(l, d.scenario());
                    l.lengthMode = mode == "entered" ? LengthMode::Entered : LengthMode::Geodesic;
                    l.spans.clear();
                }));
    form.quantity(tr("Fibre length"), tr("Typing a length makes it the entered one; spans that are entered by hand stretch with it"), Kind::Length, getter<double>(d, items, [&d](const FibreLink& l) { return network::lengthOf(l, d.scenario()).base(); }),
                  setter<double>(d, items, [&d](FibreLink& l, double value) {
                      const Length now = network::lengthOf(l, d.scenario());
                      for (FibreSpan& span : l.spans) span.length = now.base() > 0 ? span.length * (value / now.base()) : Length::fromBase(value / static_cast<double>(l.spans.size()));
                      l.enteredLength = Length::fromBase(value);
                      l.lengthMode = LengthMode::Entered;
                  }), 0, 1e8);
    form.note([&d, items] { // sites of the plain canvas have no place that counts
        const FibreLink* l = items.size() == 1 && d.scenario().drawing->isMapShown ? find(d.scenario(), items.front()) : nullptr;
        const Length straight = l ? network::geodesic(find(d.scenario(), l->from)->place, find(d.scenario(), l->to)->place) : Length();
        return l && network::lengthOf(*l, d.scenario()) < straight ? tr("Shorter than the straight line between the sites on the map, %1: no fibre is. Choose the length from the map, or move a site.").arg(qstr(print(straight).text())) : QString();
    });
    form.quantity(tr("Route factor"), tr("Fibre over geodesic, used when the length comes from the map"), Kind::Factor, getter<double>(d, items, [](const FibreLink& l) { return l.routeFactor; }),
                  setter<double>(d, items, [](FibreLink& l, double value) { l.routeFactor = value; }), 1, 100);
    {
        std::vector<Choice> tenures;
        for (std::size_t i = 0; i < fields::kFibreTenures.size(); ++i) tenures.push_back({say(termOf(Term::TenureLease, i)), QLatin1String(fields::kFibreTenures[i])});
        form.choice(tr("Fibre is"), tr("Leased by the year, an IRU bought for a term of years, or a cable laid by yourself"), tenures, getter<std::string>(d, items, [](const FibreLink& l) { return std::string(fields::kFibreTenures[static_cast<std::size_t>(l.tenure)]); }),
                    setter<std::string>(d, items, [](FibreLink& l, const std::string& value) { l.tenure = static_cast<FibreTenure>(std::ranges::find(fields::kFibreTenures, value) - fields::kFibreTenures.begin()); }));
    }
    integerField(form, d, items, tr("Fibre pairs"), tr("Leased or own pairs; amplifiers and lease follow"), &FibreLink::fibrePairs, 1, 1'000'000);
    quantityField(form, d, items, tr("Equipment delay"), tr("One way, both terminals together"), &FibreLink::equipmentDelay, 0, 10);
    form.optionalQuantity(tr("Measured round trip"), tr("Overrides the computed delay; leave empty to use the computed one"), Kind::Duration, tr("not measured"),
                          getter<std::optional<double>>(d, items, [](const FibreLink& l) { return l.measuredRtt ? std::optional(l.measuredRtt->base()) : std::nullopt; }),
                          setter<std::optional<double>>(d, items, [](FibreLink& l, const std::optional<double>& value) {
                              l.measuredRtt = value ? std::optional(Duration::fromBase(*value)) : std::nullopt;
                          }));
    if (items.size() == 1) addWavelengths(form, d, items.front());
    addLine(form, d, items);
    form.section(tr("Risk"), "risk", false);
    form.boolean(tr("What if it is cut"), tr("Carries nothing; other routes take over where there are any"), getter<bool>(d, items, [](const FibreLink& l) { return l.isDown; }), setter<bool>(d, items, [](FibreLink& l, bool value) { l.isDown = value; }));
    quantityField(form, d, items, tr("Other traffic"), tr("Of others on this fibre, in each direction; served before the jobs"), &FibreLink::otherTraffic, 0, 1e18);
    form.quantity(tr("Packet loss"), tr("Share of packets lost at any load; 1e-8 on a private line, up to 1e-2 on a provider's path"), Kind::Factor, getter<double>(d, items, [](const FibreLink& l) { return l.packetLoss; }),
                  setter<double>(d, items, [](FibreLink& l, double value) { l.packetLoss = value; }), 0, 1);
    form.choice(tr("Protection"), tr("A second path: it always carries the light too, or is set up when the first is cut"), enumChoices(fields::kProtections, Term::ProtectionNone),
                getter<std::string>(d, items, [](const FibreLink& l) { return std::string(fields::kProtections[static_cast<std::size_t>(l.protection)]); }),
                setter<std::string>(d, items, [](FibreLink& l, const std::string& value) { l.protection = static_cast<Protection>(std::ranges::find(fields::kProtections, value) - fields::kProtections.begin()); }));
    quantityField(form, d, items, tr("Switch time"), tr("Until the second path carries the traffic; up to 50 ms training does not notice"), &FibreLink::switchTime, 0, 1e6);
    quantityField(form, d, items, tr("Shared duct"), tr("Share of the length in which both paths are cut together"), &FibreLink::sharedDuct, 0, 1);
    form.optionalQuantity(tr("Cuts"), tr("A year and km of this cable; the scenario's assumption when empty"), Kind::CutRate, tr("as assumed"),
                          getter<std::optional<double>>(d, items, [](const FibreLink& l) { return l.cutRate ? std::optional(l.cutRate->base()) : std::nullopt; }),
                          setter<std::optional<double>>(d, items, [](FibreLink& l, const std::optional<double>& value) { l.cutRate = value ? std::optional(CutRate::fromBase(*value)) : std::nullopt; }));
    form.optionalQuantity(tr("Repair"), tr("How long a cut lasts; the scenario's assumption when empty"), Kind::Duration, tr("as assumed"),
                          getter<std::optional<double>>(d, items, [](const FibreLink& l) { return l.repair ? std::optional(l.repair->base()) : std::nullopt; }),
                          setter<std::optional<double>>(d, items, [](FibreLink& l, const std::optional<double>& value) { l.repair = value ? std::optional(Duration::fromBase(*value)) : std::nullopt; }));
    form.text(tr("Shared-risk groups"), tr("Names separated by commas; links of one group are cut together"),
              getter<std::string>(d, items, [](const FibreLink& l) {
                  std::string text;
                  for (const std::string& g : l.sharedRiskGroups) text += (text.empty() ? "" : ", ") + g;
                  return text;
              }),
              setter<std::string>(d, items, [](FibreLink& l, const std::string& value) {
                  l.sharedRiskGroups.clear();
                  for (const QString& part : qstr(value).split(QLatin1Char(','), Qt::SkipEmptyParts))
                      if (!part.trimmed().isEmpty()) l.sharedRiskGroups.push_back(part.trimmed().toStdString());
              }));
}

} // namespace spanwright::widgets
