// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "cost/cashflow.h"
#include "network/network.h"
#include "network/transport.h"
#include "project/project.h"
#include "text/figures.h"
#include "text/findings.h"
#include "text/terms.h"
#include "training/lowcomm.h"
#include "training/sites.h"
#include "training/training.h"
#include <optional>
#include <vector>

/// assess(scenario, catalogue) joins the models into everything that is shown. Pure: same input, same bits out.
namespace spanwright::assess {

/// A change that mends a finding; applied by applyFix() as one edit.
struct Fix {
    FixCode code = FixCode::FitLayout;
    ItemRef subject;
    ItemRef other;                ///< second site of ConnectSites
    double value = 0;             ///< count or base-unit value, by code
    text::Message label;
    bool operator==(const Fix&) const = default;
};

struct Finding {
    Severity severity = Severity::Warning;
    FindingCode code = FindingCode::NoJobs;
    std::vector<ItemRef> subjects;
    text::Message message;
    std::optional<Fix> fix;
    bool operator==(const Finding&) const = default;
};

/// One figure with its range. Without a range low = value = high.
struct Figure {
    FigureId id = FigureId::StepTime;
    double value = 0;             ///< base unit of info(id).kind
    double low = 0;
    double high = 0;
    bool hasRange = false;
};

/// A named part; parts sum to their total.
struct Part {
    Term name = Term::Total;
    double value = 0;
};

/// Traffic of a job over the boundary between two sites.
struct Crossing {
    SiteId from, to;
    Transport transport;          ///< nothing left to the fabric
    transport::Senders senders;
    transport::Path path;         ///< line: what this job gets of the route, planned use and fair shares applied
    transport::Goodput goodput;
};

/// What a job feels of a failure.
enum class FailureEffect : std::uint8_t {
    Unnoticed, ///< light is back within 50 ms
    Stalls,    ///< transfers wait until another path carries them
    Slower,    ///< the step takes longer until it is mended
    Restarts,  ///< from the last checkpoint, at once
    Stops,     ///< until it is mended, then from the last checkpoint
    Shrinks,   ///< the replicas of the other sites go on, from the last checkpoint or, by local SGD, at once
};
enum class FailureKind : std::uint8_t { Nodes, FibreCut, BothPaths, Amplifiers, LightPath, Site };

/// One thing that can fail while all else works, as a job feels it.
struct Failure {
    FailureKind kind = FailureKind::Nodes;
    ItemRef subject;              ///< link, wavelength group, site, or the job for its nodes
    std::vector<LinkId> dark;     ///< links that carry nothing meanwhile: risk groups count
    FailureRate rate;
    Duration repair;
    FailureEffect effect = FailureEffect::Unnoticed;
    Duration pause;               ///< when it happens: switching, or restart and half a checkpoint interval
    Duration step;                ///< while it lasts; infinite when the job stops
    Fraction lost;                ///< of all time: pauses, and what repair takes
};

struct Loss {
    Fraction bandwidth, delay, fault; ///< efficiency = 1 - bandwidth - delay - fault, exactly
};

/// What a job draws and uses at one site; the run's energy, carbon and water are sums over its sites.
struct SiteUse {
    SiteId site;
    int accelerators = 0;
    Power tdp, it, facility;      ///< the three bases: accelerators at TDP; IT and facility on average over the step
    Power optics;                 ///< part of IT: its share of the line between sites
    Power drawn, hosts, network, storage; ///< the rest of IT: accelerators as they draw (not TDP), what else is in their servers, fabrics, storage
    Power swing;                  ///< IT, between computing and waiting, once a step; cooling does not follow
    double lowShare = 0;          ///< share of a step in which it waits
    Power computing, still;       ///< facility, all of its accelerators computing, and none; only of a job that is curtailed
    Energy energy;                ///< facility, whole run
    CarbonMass carbon;
    double waterLitres = 0;       ///< whole run, evaporated at the site
    EnergyPrice meanPrice;        ///< over the hours of the run
    CarbonIntensity meanCarbon;
    Money energyCharge;           ///< whole run
    double months = 0;            ///< calendar months that the run touches
    Money demandCharge;           ///< whole run, of the mean power over a step
};

/// What one window of a site would do to a job.
struct CurtailedWindow {
    SiteId site;
    std::size_t window = 0;       ///< index into the site's curtailments
    Fraction time;                ///< share of all time that lies in it
    Fraction speed;               ///< clock that it leaves the accelerators; 0: they pause
    Fraction lost;                ///< of all time
    Energy kept;                  ///< off the grid at all sites, over the longer run
};
/// What curtailment would do to a job; without windows all is zero.
struct CurtailmentEffect {
    std::vector<CurtailedWindow> windows;
    Fraction lost;                ///< of all time; 1 or more: nothing is trained
    Duration extra;               ///< training time on top; infinite when nothing is trained
    Energy kept;                  ///< off the grid in the windows
    Money bill;                   ///< electricity on top; negative: cheaper
};

/// What a job costs at one site, or between sites, by each method; USD. Sites and what is between them add to the job's parts.
struct SiteCost {
    SiteId site;                  ///< none: fibre and optics between sites
    std::vector<Part> amortised, acquisition, rental;
};

/// Bytes that a job sends over a boundary, one way, to a site of another owner.
struct Egress {
    SiteId from, to;
    Bytes bytes;                  ///< whole run
    std::optional<Money> price;   ///< empty: not known
    std::string fact;             ///< catalogue id of the last tier that is reached; empty: entered, or nothing is charged
};

struct JobAssessment {
    JobId job;
    bool isComputed = false;      ///< false: a finding says why; all figures are then absent
    training::StepInput input;
    training::ModelNumbers model;
    training::Memory memory;
    Bytes usableMemory;
    training::Step step;
    training::Step oneSiteStep;   ///< baseline of the efficiency: delay zero, rate infinite
    training::Step zeroDelayStep; ///< delay zero, real rate
    Loss loss;
    training::ExtraTokens extraTokens; ///< of local SGD; all 1 otherwise
    std::vector<training::SiteWork> work; ///< of its shares where their machines differ, in the order of the placement; else empty
    Duration trainingTime;        ///< wall clock, goodput applied
    Fraction goodput;
    Duration meanTimeToInterrupt;
    Duration checkpointWrite;     ///< blocking part: copy over the offload path, then the write itself
    Duration checkpointTransfer;  ///< until all of it is at the other site; zero without one, infinite without a route
    Duration checkpointInterval;
    Fraction routeAvailability;
    std::vector<Failure> failures;  ///< of nodes, and of links, light paths and sites that the job uses; those that cost most first
    Fraction upShare;               ///< of time that failures leave, restarts of nodes and of cuts apart
    Power accelerators, it, facility;
    Energy energy;
    CarbonMass carbon;
    double waterLitres = 0;
    std::vector<SiteUse> uses;    ///< by site, in the order of the placement
    Fraction capSpeed;            ///< clock that the caps of its sites would leave: 1 none binds, 0 one is below what idles
    SiteId capSite;               ///< whose cap decides, when one binds
    Duration capExtra;            ///< training time on top if the caps are held; infinite at speed 0
    Instant start;
    bool isCurtailed = false;     ///< one of its sites has windows
    CurtailmentEffect curtailment;
    std::vector<Part> power;      ///< W; sums to facility
    std::vector<Part> costAmortised;   ///< USD; sums to the figure
    std::vector<Part> costAcquisition; ///< USD
    std::vector<Part> costRental;      ///< USD
    std::vector<SiteCost> siteCosts;   ///< in the order of the shares, between sites last; empty with the method's parts above
    cost::Outlay outlay;          ///< what is bought for it, and what else the run costs; all sites and lines
    std::vector<Egress> egress;   ///< two a boundary between owners
    bool isRing = false;          ///< its boundaries are a ring over three sites or more, each used one way; else neighbours, used both ways
    std::vector<network::Route> routes; ///< one a boundary
    std::vector<Crossing> crossings;    ///< one a route
    std::string accelerator;      ///< catalogue id of the slowest accelerator, which sets the pace
    int steps = 0;
    std::vector<Figure> figures;
    [[nodiscard]] const Figure* figure(FigureId id) const;
};

struct SiteAssessment {
    SiteId site;
    int accelerators = 0;
    int acceleratorsUsed = 0;
    Power tdp;                    ///< of everything installed
    Power it, facility;           ///< on average over the steps of its jobs, what they leave idling
    Power peak;                   ///< facility, everything installed computing at once
    Power still;                  ///< facility, everything idling: no clock lowers it
    Power swing;                  ///< of the job that swings most, once a step (swingPeriod)
    Duration swingPeriod;         ///< zero: no job
    Power cap;
    Fraction capSpeed;            ///< clock that the cap leaves the accelerators
    Fraction transformerLoad;     ///< of the rating, at the peak; zero without a rating
    double lowShare = 0;          ///< of the step of the job that swings most
    Power swingLeft;              ///< that storage does not take
    Power storageLoss;            ///< while it smooths
};

struct LinkAssessment {
    LinkId link;
    Length length;
    Duration oneWay;              ///< used by the models: half the measured round trip when entered
    Duration computedOneWay;
    BitRate capacity;             ///< lit wavelengths, line rate, per direction
    BitRate goodput;              ///< payload that its jobs' transports make of it
    Fraction load;                ///< of the goodput, mean over a step
    Fraction burst;               ///< of the goodput, while jobs send: above 1 they wait for the link
    int lightPaths = 0;           ///< that shine
    Fraction availability;
    BitRate others;               ///< traffic of others, the link's own and the demands', in the busier direction
};

struct DemandAssessment {
    DemandId demand;
    std::vector<LinkId> links;    ///< of its route, in order; empty: no lit route
    Duration oneWay;              ///< of its links
    Fraction fullest;             ///< traffic of others on the fullest link of its route, of the planned use
};

struct Assessment {
    std::vector<JobAssessment> jobs;
    std::vector<SiteAssessment> sites;
    std::vector<LinkAssessment> links;
    std::vector<DemandAssessment> demands; ///< in the scenario's order
    std::vector<Finding> findings;   ///< errors first, then by item
    std::vector<Figure> totals;      ///< headline figures of the scenario: the longest job's times, summed power and cost
    [[nodiscard]] const Figure* total(FigureId id) const;
    [[nodiscard]] const JobAssessment* find(JobId id) const;
    [[nodiscard]] const SiteAssessment* find(SiteId id) const;
    [[nodiscard]] const LinkAssessment* find(LinkId id) const;
    [[nodiscard]] bool hasErrors() const;
};

/// Traffic of jobs between sites, both ways, named after the job: the rate that hides it in full, else what it gets. Ids none.
[[nodiscard]] std::vector<Demand> jobTraffic(const Scenario& scenario, const Assessment& assessment);

/// What one port of a cluster needs over a link.
struct PortNeed {
    BitRate rate;                 ///< an equal part of the link's capacity, at most the NICs' rate
    Bytes buffer;                 ///< headroom for pauses (lossless Ethernet), a round trip of credits (InfiniBand); 0: none is needed
    Fraction congested;           ///< of the rate that the cluster's buffer leaves under congestion (Ethernet) or at all (InfiniBand)
};
[[nodiscard]] PortNeed portNeed(const Cluster& cluster, const catalogue::Fabric& fabric, const LinkAssessment& link, const catalogue::Catalogue& catalogue);

/// Of all jobs, each running the whole year, over the assumptions' years. Nothing when no job is computed, or one has no amortised cost; rental is zero when
/// one has no price of that.
[[nodiscard]] std::optional<cost::CashFlow> cashFlow(const Scenario& scenario, const Assessment& assessment);

/// The addends of a step and of memory as named parts, in the order they are shown.
[[nodiscard]] std::vector<Part> stepParts(const training::Step& step);
[[nodiscard]] std::vector<Part> memoryParts(const training::Memory& memory);

/// Point values: every uncertain input at its likely value. Figures have no range yet.
[[nodiscard]] Assessment assess(const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// The same jobs, figures and totals without findings, sites, links and demands: for studies, which assess many times.
[[nodiscard]] Assessment figuresOf(const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// assess() with ranges: one-at-a-time swings of the uncertain inputs and the model error, combined in log space
/// (root sum of squares), low/high = P10/P90.
[[nodiscard]] Assessment assessWithRanges(const Scenario& scenario, const catalogue::Catalogue& catalogue);

/// One line of an explanation: a symbol of the formula, what it is, its value and where that comes from.
struct ExplainedInput {
    std::string symbol;
    text::Message name;
    text::Amount value;
    text::Message source;         ///< catalogue fact, assumption, the user's entry, or a formula
    std::string fact;             ///< catalogue id path when the source is a fact
};
struct Explanation {
    FigureId figure = FigureId::StepTime; ///< of explain(); details.h has others
    text::Message title, help;            ///< the figure's name, and one sentence on what it is
    Kind kind = Kind::Count;              ///< of `value`
    std::string formula;          ///< standard notation: "T = matmul + attention + ..."
    std::string substituted;      ///< the same with the values in their units
    double value = 0;             ///< re-evaluated from the inputs; a test compares it with the figure
    std::vector<ExplainedInput> inputs;
    text::Message binds;          ///< what limits the figure; entry may be null
    std::vector<text::Message> evidence; ///< published results nearest to it, each with its source; claims are marked
};
[[nodiscard]] Explanation explain(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment,
                                  JobId job, FigureId figure);

/// One undoable edit. Fails when the subject is gone.
[[nodiscard]] Result<Project> applyFix(const Project& project, ScenarioId scenario, const Fix& fix, std::uint64_t freshId);

} // namespace spanwright::assess
