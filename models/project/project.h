// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/modelshape.h"
#include "catalogue/override.h"
#include "project/id.h"
#include "project/shared.h"
#include "project/study.h"
#include "project/tariff.h"
#include "units/currency.h"
#include "units/instant.h"
#include "units/place.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The document as plain values. A Project holds scenarios and catalogue overrides; a Scenario holds sites (with
/// clusters and pools), fibre links, wavelength groups, jobs, demands, studies and assumptions. Items refer to each other by id only.
namespace spanwright {

/// An uncertain input: P10, most likely, P90. low <= likely <= high.
template <class Q>
struct Uncertain {
    Q low;
    Q likely;
    Q high;
    std::string source; ///< where the three values come from; the catalogue's or the user's own words
    bool operator==(const Uncertain&) const = default;
};

/// N accelerators of one type. Fabrics are catalogue ids; all five networking technologies may be chosen.
struct Pool {
    PoolId id;
    std::string name;
    std::string accelerator;      ///< catalogue id, "h100-sxm"
    int count = 0;                ///< accelerators; >= 0
    int perNode = 8;              ///< accelerators a host; >= 1
    int scaleUpDomain = 8;        ///< accelerators that reach each other over the scale-up fabric; >= 1
    std::string scaleUpFabric;    ///< catalogue id, "nvlink4"; empty: the accelerator's own
    std::string offloadPath;      ///< catalogue id of the path to host or pooled memory, "pcie5-x16", "cxl3-x16"
    bool operator==(const Pool&) const = default;
};

/// What turns bits into light at the ends of a scale-out fabric's cables: what the fabric says, pluggable modules, linear ones without a DSP,
/// engines beside the switch chip (NICs keep modules), or light from the chips themselves.
enum class FabricOptics : std::uint8_t { OfFabric, Pluggable, Linear, CoPackaged, ChipIo };

/// The pools of a site that share one scale-out fabric.
struct Cluster {
    ClusterId id;
    std::string name;
    std::string scaleOutFabric = "roce-400g"; ///< catalogue id
    BitRate nicRate{400, units::Gbps};        ///< per accelerator, one direction; > 0
    FabricOptics optics = FabricOptics::OfFabric;
    double oversubscription = 1;              ///< of the scale-out fabric above the leaf; >= 1
    int wanPorts = 8;                         ///< router ports to the fibre plant; >= 0
    Bytes portBuffer{64, units::MB};          ///< packet buffer of one such port; >= 0
    std::vector<Shared<Pool>> pools;
    bool operator==(const Cluster&) const = default;
};

/// Hours in which a site's grid takes part of its power away.
struct Curtailment {
    std::string name;
    int fromHour = 17;            ///< of the local day of the site's tariff, UTC without one; 0 to 23
    int toHour = 21;              ///< 1 to 24; at or below fromHour: past midnight
    int daysPerYear = 50;         ///< 0 to 366
    Fraction powerLeft;           ///< of what the accelerators draw while they compute; 0: they pause
    bool operator==(const Curtailment&) const = default;
    [[nodiscard]] int hours() const { return toHour > fromHour ? toHour - fromHour : toHour + 24 - fromHour; }
};

/// Batteries or flywheels behind the meter. Without power or energy there is none.
struct Storage {
    Power power;                  ///< in and out; >= 0
    Energy energy;                ///< usable; >= 0
    Fraction efficiency{0.85, units::one}; ///< round trip; 0.1 to 1; the catalogue's sites-energy/grid/storage_round_trip
    bool operator==(const Storage&) const = default;
};

struct Site {
    SiteId id;
    std::string name;
    Place place;
    std::string region;                     ///< catalogue region id the defaults were taken from; may be empty
    std::string owner;                      ///< name of one of the assumptions' owners, "own", "colocation" or a cloud of the catalogue; empty: own
    std::string campus;                     ///< sites with the same non-empty campus are one group
    Power powerCap{100, units::MW};         ///< grid connection; >= 0
    Uncertain<Pue> pue{Pue(1.1, units::pue), Pue(1.25, units::pue), Pue(1.4, units::pue), {}};
    EnergyPrice energyPrice{0.08, units::USDPerKWh};
    CarbonIntensity carbon{400, units::gPerKWh};
    TariffId tariff;                        ///< prices and carbon by the hour; none: the two above hold all year
    Fraction fixedOverhead;                 ///< share of what the PUE adds that stays when IT draws less; 0 to 1
    ApparentPower transformer;              ///< rating of the transformers that feed it; 0: not checked
    Storage storage;
    std::vector<Curtailment> curtailments;
    std::optional<BitRate> uplink;          ///< most that it sends to all other sites together, where a bought access is narrower than its links; > 0
    std::optional<BitRate> downlink;        ///< most that it receives; > 0
    std::vector<Shared<Cluster>> clusters;  ///< none: a hut or an exchange
    bool isDown = false;                    ///< what if it were lost: no accelerators, no way through
    bool operator==(const Site&) const = default;
};

enum class LengthMode : std::uint8_t { Geodesic, Entered };

/// What happens when the fibre is cut: nothing, a second path that always carries the light too (1+1), or one that is set up then.
enum class Protection : std::uint8_t { None, OnePlusOne, Restoration };

/// Bands of a fibre that are lit: C alone, or C and L.
enum class OpticalBand : std::uint8_t { C, CAndL };

/// How fibre is had: for a yearly rent, for a term of years paid at once (IRU), or laid by oneself.
enum class FibreTenure : std::uint8_t { Lease, Iru, Build };

/// Fibre between two stations of a link whose spans are given by hand, and the amplifier after it.
/// What stands at the end of a span: amplifiers, or a ROADM that passes the light on between two.
enum class Station : std::uint8_t { Amplifier, Roadm };

struct FibreSpan {
    Length length;                          ///< >= 0
    std::string fibre;                      ///< catalogue id; empty: the link's
    Decibel extraLoss;                      ///< of splices, patch panels and repairs, beside the fibre's own and its two connectors; >= 0
    std::string amplifier;                  ///< catalogue id; empty: the link's, or the quietest one that has the gain
    Station station = Station::Amplifier;   ///< at its end; after the last span stands the site, whatever this says
    bool operator==(const FibreSpan&) const = default;
};

/// Fibre plant between two sites; its length is the geodesic times the route factor, as entered, or the sum of spans by hand.
struct FibreLink {
    LinkId id;
    std::string name;
    SiteId from;
    SiteId to;
    std::string fibre = "g652d";            ///< catalogue id
    LengthMode lengthMode = LengthMode::Geodesic;
    Length enteredLength;                   ///< used when lengthMode is Entered; >= 0
    double routeFactor = 1.3;               ///< fibre over geodesic; >= 1; used when lengthMode is Geodesic
    std::vector<FibreSpan> spans;           ///< by hand, in order from `from`; their sum is the length then; empty: equal ones by the spacing
    int fibrePairs = 1;                     ///< >= 1
    FibreTenure tenure = FibreTenure::Lease;
    Duration equipmentDelay{20, units::us}; ///< one way, both terminals together; >= 0
    std::optional<Duration> measuredRtt;    ///< overrides the computed delay; > 0
    std::optional<Length> amplifierSpacing; ///< the longest span between amplifiers; empty: the catalogue's; > 0
    std::string amplifier;                  ///< catalogue id of the amplifier after each span; empty: the quietest one
    Decibel launchOffset;                   ///< of the launch power from the best one
    OpticalBand band = OpticalBand::C;
    std::vector<std::string> sharedRiskGroups;
    BitRate otherTraffic;                   ///< of others, served before the jobs, per direction; >= 0
    double packetLoss = 1e-8;               ///< share of packets lost at any load; 0 to 1
    Protection protection = Protection::None;
    Duration switchTime{50, units::ms};     ///< until the second path carries the traffic; >= 0
    Fraction sharedDuct;                    ///< share of the length in which the second path runs in the same duct; 0 to 1
    std::optional<CutRate> cutRate;         ///< overrides the assumption; >= 0
    std::optional<Duration> repair;         ///< overrides the assumption; >= 0
    bool isDown = false;                    ///< what if it were cut
    bool operator==(const FibreLink&) const = default;
};

/// A group of equal light paths over an ordered chain of links.
struct Wavelength {
    WavelengthId id;
    std::string name;
    std::vector<LinkId> links;              ///< ordered, each shares a site with the next; at least one
    std::string mode = "800g-gen5";         ///< catalogue id of the transceiver
    int count = 1;                          ///< light paths; >= 0
    std::vector<SiteId> regenerated;        ///< intermediate sites where the signal is regenerated; others are express
    int down = 0;                           ///< what if so many of them were dark; 0 to count
    bool operator==(const Wavelength&) const = default;
};

/// Traffic of others between two sites. It takes the route of the least delay and is served before the jobs, like FibreLink::otherTraffic.
struct Demand {
    DemandId id;
    std::string name;
    SiteId from;
    SiteId to;                              ///< another site than `from`
    BitRate rate;                           ///< >= 0
    bool isBothWays = true;                 ///< the rate in each direction; else from `from` to `to` alone
    bool operator==(const Demand&) const = default;
};

/// Of matrix multiplications. Fp8 has one scale a tensor, Mxfp8 one for 32 numbers (OCP microscaling), Fp4 one for 16 (NVFP4).
enum class Precision : std::uint8_t { Bf16, Fp8, Mxfp8, Fp4 };
enum class Recompute : std::uint8_t { None, Selective, Full, FeedForward };
enum class Schedule : std::uint8_t { OneFOneB, Interleaved, Gpipe, ZbH1, ZbH2, ZbV, DualPipe, VHalf, DelayAware };
enum class ZeroStage : std::uint8_t { None, Optimizer, Gradients, Weights };
/// Tensor-parallel collectives behind the matrix products: not at all, sent round a ring in as many pieces as ranks, or as
/// pipelined collectives of a few pieces each.
enum class TensorOverlap : std::uint8_t { None, Ring, Pipelined };
/// Which neighbours stand next to each other after TP and CP, and so share a scale-up domain first: replicas or stages.
enum class RankOrder : std::uint8_t { DataInside, PipelineInside };
/// Which parallel dimension crosses the boundary between two shares of a placement. LocalSgd: replicas that meet only every so
/// many steps (DiLoCo).
enum class Cut : std::uint8_t { Pipeline, Data, Tensor, Expert, Context, LocalSgd };

/// How sites that train by local SGD meet; of a job whose cut is LocalSgd.
struct LocalSgd {
    int innerSteps = 100;           ///< H: steps between two outer ones; >= 1
    int fragments = 1;              ///< parts of the model that are sent in turn, spread over the H steps (streaming DiLoCo); 1: all at once
    int overlapSteps = 0;           ///< inner steps behind which a transfer may hide; >= 0
    double bits = 16;               ///< of an outer gradient's element; 1 to 32
    double compression = 1;         ///< by which sparsity shortens them further; >= 1
    bool operator==(const LocalSgd&) const = default;
};

/// When a site is lost: the job waits for it, or goes on with the replicas of the others.
enum class SiteLoss : std::uint8_t { Wait, Shrink };

/// How a job is split. DP follows: accelerators / (tensor x pipeline x context).
struct Layout {
    int tensor = 1;
    int pipeline = 1;
    int context = 1;
    int expert = 1;                 ///< inside the data- and context-parallel ranks
    int virtualStages = 1;          ///< chunks per stage; > 1 needs Schedule::Interleaved
    int microBatch = 1;             ///< sequences
    bool isSequenceParallel = true;
    Schedule schedule = Schedule::OneFOneB;
    ZeroStage zero = ZeroStage::Optimizer;
    int zeroGroup = 0;              ///< ranks that ZeRO shards over, copies of the group replicate them (HSDP); 0: all data-parallel ranks
    Recompute recompute = Recompute::Selective;
    TensorOverlap tensorOverlap = TensorOverlap::None;
    bool overlapsData = true;
    bool overlapsExpert = false;
    int extraInFlight = 0;          ///< K: micro-batches held in flight before a boundary between sites beyond 1F1B's own
    RankOrder rankOrder = RankOrder::DataInside;
    bool offloadsWeights = false;     ///< layers wait on the host and come in for each forward and backward
    bool offloadsActivations = false; ///< kept activations wait on the host between forward and backward
    Fraction offloadedOptimizer;      ///< share of Adam's moments that the host keeps and updates; 0 to 1
    bool operator==(const Layout&) const = default;
};

/// What carries a job's bytes between sites. OfFabric: what the sending cluster's scale-out fabric runs, see transport::onFabric().
enum class Protocol : std::uint8_t { OfFabric, GoBackN, SelectiveRepeat, ErasureCoded, InfiniBand, TcpReno, TcpCubic, TcpBbr };
/// How flows are spread over parallel light paths: as the fabric does, each by its hash, or packet by packet.
enum class Spreading : std::uint8_t { OfFabric, Flow, Packet };

/// How a sender (one NIC) uses the network between sites. Sources of the defaults: docs/physics.md, "Transport".
struct Transport {
    Protocol protocol = Protocol::OfFabric;
    int channels = 4;               ///< queue pairs, or TCP streams, that a sender keeps open to its peer; >= 1
    Bytes window{4, units::MiB};    ///< most bytes in flight of one channel; > 0
    Bytes packet{4096, units::B};   ///< payload of one packet; > 0
    Spreading spreading = Spreading::OfFabric;
    int timeoutExponent = 20;       ///< a queue pair waits 4.096 us x 2^this for an answer; 1 to 31
    int retries = 7;                ///< before it gives up; 0 to 7
    int priority = 0;               ///< class of traffic on shared links, higher ones are served first; 0 to 7
    bool operator==(const Transport&) const = default;
};

struct Share {
    PoolId pool;
    int accelerators = 0;
    bool operator==(const Share&) const = default;
};

/// A constant of a software profile, by its name in the profile file, that the user's own log moved.
struct ProfileChange {
    std::string constant;
    double value = 0;                       ///< in the unit that the name ends with
    bool operator==(const ProfileChange&) const = default;
};

enum class JobKind : std::uint8_t { Training, Serving };

struct Job {
    JobId id;
    std::string name;
    JobKind kind = JobKind::Training;
    std::string model = "gpt3-175b";        ///< catalogue id; ignored when `custom` is set
    std::optional<ModelShape> custom;
    TokenCount tokens{300e9, units::tok};   ///< > 0
    int sequence = 2048;                    ///< tokens; >= 1
    int globalBatch = 1536;                 ///< sequences; >= 1
    Precision precision = Precision::Bf16;
    Layout layout;
    std::vector<Share> placement;           ///< ordered; boundaries lie between neighbours in different sites
    Cut cut = Cut::Pipeline;                ///< the dimension that crosses every such boundary
    LocalSgd localSgd;
    SiteLoss siteLoss = SiteLoss::Wait;
    SiteId checkpointSite;                  ///< to which checkpoints are written besides; none: they stay where they are made
    Transport transport;
    std::string profile;                    ///< id of a dated software profile; empty: the default one
    std::vector<ProfileChange> calibration; ///< constants of that profile moved to meet the user's own log
    std::optional<Instant> start;           ///< of the run; empty: 1 January of the price year, 00:00 UTC
    std::optional<Duration> measuredStep;   ///< the user's own measurement; shown beside ours
    bool operator==(const Job&) const = default;
};

enum class OwnerKind : std::uint8_t { Own, Colocation, Cloud };
/// How a cloud's accelerators are bought.
enum class Purchase : std::uint8_t { OnDemand, Reserved, Spot };
/// What carries bytes out of a cloud; each has its price.
enum class EgressPath : std::uint8_t { Internet, PrivateLine };

/// Who has a site. Sites name it. Prices that are empty are the catalogue's.
struct Owner {
    std::string name;
    OwnerKind kind = OwnerKind::Cloud;
    std::string provider;                   ///< cloud of the catalogue whose prices hold, "aws"; empty: none
    Purchase purchase = Purchase::OnDemand;
    std::optional<HourPrice> onDemand, reserved, spot; ///< per accelerator-hour; >= 0
    EgressPath egressPath = EgressPath::Internet;
    std::optional<BytePrice> egress;        ///< of every byte to another owner's sites; >= 0
    std::optional<PowerPrice> colocation;   ///< of rated IT power; >= 0
    std::string source;                     ///< of the prices entered
    bool operator==(const Owner&) const = default;
};

enum class ShownCurrency : std::uint8_t { Usd, Cny, Eur };
struct ExchangeRate {
    double perUsd = 1;                      ///< units of the currency for one USD; > 0
    std::string date;                       ///< "2026-05-08"
    std::string source;
    bool operator==(const ExchangeRate&) const = default;
};

/// Inputs that are not drawn. Each with its range and source; the defaults come from the catalogue.
struct Assumptions {
    Uncertain<Fraction> transportGoodput;   ///< of the line rate that is planned to be used, before headers and losses
    Uncertain<Fraction> matmulEfficiency;   ///< multiplies the catalogue's kernel ceilings; likely 100 %
    Uncertain<Fraction> backwardOverlap;    ///< share of compute behind which DP may hide; likely 2/3
    Uncertain<FailureRate> nodeFailure;     ///< per node
    Uncertain<CutRate> fibreCuts;
    Uncertain<Duration> fibreRepair;
    Uncertain<FailureRate> siteOutage;      ///< of power and cooling of one site
    Uncertain<Duration> siteRepair;         ///< of such an outage
    Uncertain<Duration> restart;            ///< detect, reschedule, reload
    Uncertain<ByteRate> checkpointRate;     ///< per accelerator, blocking part of the write
    Uncertain<Fraction> trainingPower;      ///< of the server rating while training
    Uncertain<HourPrice> rental;            ///< per accelerator-hour; 0: the accelerator's own catalogue price
    Uncertain<Fraction> costOfCapital;      ///< a year
    Uncertain<LengthPrice> fibreLease;      ///< per fibre pair, metre and year
    int priceYear = 2026;
    std::vector<Owner> owners;              ///< beside those that every scenario knows: own, colocation and the catalogue's clouds
    ShownCurrency currency = ShownCurrency::Usd; ///< what money is shown in; it is computed in USD
    ExchangeRate cny, eur;
    int cashFlowYears = 15;                 ///< of the cash-flow table; >= 1
    bool operator==(const Assumptions&) const = default;
};

/// The currency that the assumptions choose, with its rate.
[[nodiscard]] Currency shownCurrency(const Assumptions& assumptions);

struct CanvasPoint {
    double x = 0;
    double y = 0;
    bool operator==(const CanvasPoint&) const = default;
};

/// A picture under the plain canvas: a campus plan, a duct map.
struct BackgroundImage {
    std::string picture;                               ///< PNG or JPEG file, base64 (RFC 4648)
    CanvasPoint at;                                    ///< of its middle
    double width = 1000;                               ///< on the canvas; the height follows
    Fraction opacity = Fraction::fromBase(0.5);
    bool operator==(const BackgroundImage&) const = default;
};

/// How the scenario is drawn. Undone with it, never an input to assess.
struct Drawing {
    bool isMapShown = true;                            ///< sites stand at their place; else at `positions`
    std::map<SiteId, CanvasPoint> positions;           ///< used when the map is not shown
    std::map<LinkId, std::vector<CanvasPoint>> bends;  ///< between the ends, from `from`; used when the map is not shown
    std::map<LinkId, std::vector<Place>> routes;       ///< the same on the map; only drawn, a link's length does not follow it
    std::vector<SiteId> locked;                        ///< sites that stay where they are
    std::map<std::uint64_t, std::string> notes;        ///< by item id
    std::map<std::string, std::string> displayUnits;   ///< "<item id>/<field>" -> unit symbol the user typed
    std::optional<Shared<BackgroundImage>> background; ///< drawn when the map is not shown
    bool operator==(const Drawing&) const = default;
};

struct Scenario {
    ScenarioId id;
    std::string name;
    std::string about;                                 ///< where its figures come from; shown on opening a sample
    std::vector<Shared<Tariff>> tariffs;
    std::vector<Shared<Site>> sites;
    std::vector<Shared<FibreLink>> links;
    std::vector<Shared<Wavelength>> wavelengths;
    std::vector<Shared<Job>> jobs;
    std::vector<Shared<Demand>> demands;
    std::vector<Shared<Study>> studies;                ///< never an input to assess
    Shared<Assumptions> assumptions;
    Shared<Drawing> drawing;
    bool operator==(const Scenario&) const = default;
};

/// What the library says of a scenario besides what is in it.
struct ScenarioCard {
    std::vector<std::string> tags;             ///< each once, none empty
    std::string note;
    ScenarioId base;                           ///< of a variant: what it came from, which may be gone since
    std::optional<Shared<Scenario>> baseValue; ///< the base as it was when the variant last took all of it
    bool operator==(const ScenarioCard&) const = default;
};

enum class SlideKind : std::uint8_t { Text, Figures, Drawing, WhatIf, StepTime, Study };
/// A page of a presentation; what it shows follows the project.
struct Slide {
    SlideId id;
    SlideKind kind = SlideKind::Text;
    std::string title;
    std::string text;                          ///< beneath what is shown; lines
    ScenarioId scenario;                       ///< none: the first one
    JobId job;                                 ///< none: its first one
    std::vector<FigureId> figures;             ///< of Figures
    StudyId study;                             ///< of Study
    bool operator==(const Slide&) const = default;
};

/// The undoable value.
struct Project {
    std::vector<Shared<Scenario>> scenarios;
    std::vector<Override> overrides;
    std::map<ScenarioId, ScenarioCard> cards;  ///< of scenarios that have one
    std::vector<Shared<Slide>> slides;         ///< in their order
    bool operator==(const Project&) const = default;
};

[[nodiscard]] const Scenario* find(const Project&, ScenarioId);
[[nodiscard]] const Site* find(const Scenario&, SiteId);
[[nodiscard]] const Cluster* find(const Scenario&, ClusterId);
[[nodiscard]] const Pool* find(const Scenario&, PoolId);
[[nodiscard]] const FibreLink* find(const Scenario&, LinkId);
[[nodiscard]] const Wavelength* find(const Scenario&, WavelengthId);
[[nodiscard]] const Job* find(const Scenario&, JobId);
[[nodiscard]] const Tariff* find(const Scenario&, TariffId);
[[nodiscard]] const Demand* find(const Scenario&, DemandId);
[[nodiscard]] const Study* find(const Scenario&, StudyId);
/// The site and the cluster that hold a pool; nullptr when it is not there.
[[nodiscard]] const Site* siteOf(const Scenario&, PoolId);
[[nodiscard]] const Cluster* clusterOf(const Scenario&, PoolId);

} // namespace spanwright
