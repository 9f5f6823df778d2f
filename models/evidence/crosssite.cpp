// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssite.h"
#include "json/json.h"
#include "serving/kvrate.h"
#include "training/pipeline/plan.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;
namespace pipeline = training::pipeline;

// Hops inside a site: at most 10 µs one way on a campus (link classes of arXiv 2507.00217).
constexpr Duration kInsideSite(10, units::us);
// Aims of the validation: docs/physics.md, "Delay-aware schedules", "Low-communication training" and "Remote prefill".
constexpr double kStrictTolerance = 0.12, kPlannedTolerance = 0.15, kBandwidthTolerance = 0.25, kRateTolerance = 0.2;

/// Lower case, letters and digits alone: names that differ in spaces and dashes are one.
std::string plainName(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c))) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::optional<pipeline::Scheme> schemeOf(std::string_view published) {
    const std::size_t suffix = published.find("-2xmem");
    const std::string_view name = published.substr(0, suffix);
    if (name == "zbh1") return pipeline::Scheme::ZbH1;
    if (name == "zbv") return pipeline::Scheme::ZbV;
    if (name == "ud" || name == "udsub") return pipeline::Scheme::DelayAware;
    if (name == "wave") return pipeline::Scheme::DelayAwareV;
    return pipeline::schemeNamed(name);
}

/// Where sites meet: after how many stages.
std::vector<int> boundaries(const PipelineCase& c) {
    std::vector<int> after;
    for (int i = 1; i < c.sites; ++i) after.push_back(std::clamp(static_cast<int>(std::lround(double(c.stages) * i / c.sites)), 1, c.stages - 1));
    return after;
}

Result<pipeline::Schedule> scheduleOfCase(const PipelineCase& c, pipeline::Scheme scheme, const pipeline::Input& in) {
    if (pipeline::isPlanned(scheme)) return pipeline::planSchedule({scheme, c.stages, c.microBatches, {c.stages * c.memoryFactor}, in.stages, in.hops});
    pipeline::Spec spec{scheme, c.stages, c.microBatches, 1, {}};
    if (c.memoryFactor > 1) spec.extraInFlight.assign(static_cast<std::size_t>(c.stages), c.stages * (c.memoryFactor - 1));
    return pipeline::makeSchedule(spec);
}

Result<Duration> stepOf(const PipelineCase& c, pipeline::Scheme scheme, Duration pass, bool isFar) {
    pipeline::Input in;
    in.stages = {{pass, pass, pass}};
    in.hops.assign(static_cast<std::size_t>(c.stages), {kInsideSite, {}});
    if (isFar)
        for (const int after : boundaries(c)) in.hops[static_cast<std::size_t>(after - 1)] = {std::max(c.oneWay, kInsideSite), c.transfer};
    Result<pipeline::Schedule> schedule = scheduleOfCase(c, scheme, in);
    if (!schedule) return Unexpected(schedule.error());
    in.schedule = std::move(*schedule);
    const Result<pipeline::Outcome> outcome = pipeline::run(in);
    if (!outcome) return Unexpected(outcome.error());
    return outcome->step;
}

bool isNear(const PipelineCase& c) { return c.oneWay == Duration() && c.transfer == Duration(); }
bool isAnchorOf(const PipelineCase& anchor, const PipelineCase& c) {
    return isNear(anchor) && anchor.schedule == c.schedule && anchor.stages == c.stages && anchor.microBatches == c.microBatches && anchor.forward == c.forward && anchor.memoryFactor == c.memoryFactor;
}

class Predictor final {
public:
    Predictor(std::span<const CrossSiteRow> rows, const catalogue::Catalogue& catalogue) : m_rows(rows), m_catalogue(catalogue) {}
    [[nodiscard]] CrossSiteResult predict(const CrossSiteRow& row) const;

private:
    [[nodiscard]] const CrossSiteRow* anchorOf(const PipelineCase& c) const;
    [[nodiscard]] const catalogue::Model* modelNamed(std::string_view name) const;
    void add(CrossSiteResult& result, const PipelineCase& c) const;
    void add(CrossSiteResult& result, const BandwidthCase& c) const;
    void add(CrossSiteResult& result, const KvRateCase& c) const;
    void add(CrossSiteResult& result, std::monostate) const { result.skipped = "results of this kind are not predicted"; }

    std::span<const CrossSiteRow> m_rows;
    const catalogue::Catalogue& m_catalogue;
};

const CrossSiteRow* Predictor::anchorOf(const PipelineCase& c) const {
    const CrossSiteRow* other = nullptr;
    for (const std::span<const CrossSiteRow> rows : {m_rows, crossSiteRows()})
        for (const CrossSiteRow& row : rows) {
            const PipelineCase* candidate = std::get_if<PipelineCase>(&row.parts);
            if (!candidate || !row.value || *row.value <= 0 || !isAnchorOf(*candidate, c)) continue;
            if (candidate->sites == c.sites) return &row;
            if (!other) other = &row;
        }
    return other;
}

void Predictor::add(CrossSiteResult& result, const PipelineCase& c) const {
    result.group = c.schedule;
    const std::optional<pipeline::Scheme> scheme = schemeOf(c.schedule);
    if (!scheme) {
        result.skipped = "the schedule is not known";
        return;
    }
    if (*scheme == pipeline::Scheme::OneFOneB) result.tolerance = kStrictTolerance;
    if (pipeline::isPlanned(*scheme)) result.tolerance = kPlannedTolerance;
    Duration pass = c.forward;
    if (const CrossSiteRow* anchor = anchorOf(c)) {
        result.anchor = anchor->id;
        result.isAnchor = anchor->id == result.row->id;
        const Result<Duration> near = stepOf(c, *scheme, pass, false);
        if (near) pass *= *anchor->value * c.microBatches / near->in(units::s); // without delays a step is as many passes
    }
    const Result<Duration> step = stepOf(c, *scheme, pass, true);
    if (step) result.predicted = step->in(units::s) / c.microBatches;
    else result.skipped = text::render(step.error().message());
}

void Predictor::add(CrossSiteResult& result, const BandwidthCase& c) const {
    result.group = c.method;
    result.tolerance = kBandwidthTolerance;
    const BitRate rate = training::bandwidthFor(c.job, c.utilisation);
    if (rate.isFinite()) result.predicted = rate.in(units::Gbps);
    else result.skipped = "no bandwidth reaches this utilisation: the latency alone takes more";
}

/// By id or name; else the only one whose name goes on after this one ("Qwen3-235B": "Qwen3 235B-A22B").
const catalogue::Model* Predictor::modelNamed(std::string_view name) const {
    const std::string wanted = plainName(name);
    const catalogue::Model* longer = nullptr;
    int count = 0;
    for (const catalogue::Model& model : m_catalogue.models()) {
        const std::string plain = plainName(model.name);
        if (plain == wanted || plainName(model.id) == wanted) return &model;
        if (wanted.empty() || !plain.starts_with(wanted)) continue;
        longer = &model;
        ++count;
    }
    return count == 1 ? longer : nullptr;
}

void Predictor::add(CrossSiteResult& result, const KvRateCase& c) const {
    result.group = result.row->model;
    result.tolerance = kRateTolerance;
    const catalogue::Model* model = modelNamed(result.row->model);
    const catalogue::Accelerator* accelerator = m_catalogue.accelerator(c.accelerator);
    if (!model || !model->isComplete) {
        result.skipped = "the shape of the model is not in the catalogue";
        return;
    }
    if (!accelerator || accelerator->bf16.base() <= 0) {
        result.skipped = "the accelerator is not in the catalogue";
        return;
    }
    const serving::Prefill instance{c.accelerators, accelerator->bf16, Mfu(m_catalogue.number("serving/prefill_mfu"), units::mfu), Duration(m_catalogue.number("serving/prefill_start"), units::s)};
    const std::optional<BitRate> rate = serving::kvRate(model->shape, c.tokens, instance);
    if (rate) result.predicted = rate->in(units::Gbps);
    else result.skipped = "the bytes of the model's states are not in the catalogue";
}

CrossSiteResult Predictor::predict(const CrossSiteRow& row) const {
    CrossSiteResult result;
    result.row = &row;
    std::visit([&](const auto& parts) { add(result, parts); }, row.parts);
    return result;
}

Json toTree(const CrossSiteSummary& s) {
    const auto share = [](Fraction f) { return f.base(); };
    Json node{{"rows", s.rows}, {"predicted", s.predicted}, {"anchors", s.anchors}, {"compared", s.errors.rows}};
    if (s.errors.rows == 0) return node;
    node["median"] = share(s.errors.median);
    node["p90"] = share(s.errors.p90);
    node["worst"] = share(s.errors.worst);
    node["worst_row"] = s.errors.worstRun;
    node["within_tolerance"] = s.within;
    return node;
}

template <class Q> Json baseOrNull(const std::optional<Q>& value) { return value ? Json(value->base()) : Json(nullptr); }

} // namespace

std::optional<double> CrossSiteResult::error() const {
    if (!predicted || !row->value || *row->value == 0) return std::nullopt;
    return *predicted / *row->value - 1;
}

std::vector<CrossSiteResult> predictCrossSite(std::span<const CrossSiteRow> rows, const catalogue::Catalogue& catalogue) {
    const Predictor predictor(rows, catalogue);
    std::vector<CrossSiteResult> results;
    for (const CrossSiteRow& row : rows) results.push_back(predictor.predict(row));
    return results;
}

std::vector<CrossSiteSummary> summarise(std::span<const CrossSiteResult> results) {
    std::vector<std::string> kinds;
    std::map<std::string, std::map<std::string, std::vector<const CrossSiteResult*>>> groups; // of a kind; "" has all of it
    for (const CrossSiteResult& r : results) {
        if (std::ranges::find(kinds, r.row->kind) == kinds.end()) kinds.push_back(r.row->kind);
        groups[r.row->kind][""].push_back(&r);
        if (!r.group.empty()) groups[r.row->kind][r.group].push_back(&r);
    }
    std::vector<CrossSiteSummary> out;
    for (const std::string& kind : kinds)
        for (const auto& [group, rows] : groups[kind]) {
            CrossSiteSummary s{kind, group, static_cast<int>(rows.size()), 0, 0, 0, {}};
            std::vector<NamedError> errors;
            for (const CrossSiteResult* r : rows) {
                s.predicted += r->predicted.has_value();
                s.anchors += r->isAnchor;
                const std::optional<double> error = r->error();
                if (!error || r->isAnchor) continue;
                errors.push_back({Fraction(*error, units::one), r->row->id});
                s.within += r->tolerance && std::abs(*error) <= *r->tolerance;
            }
            s.errors = errorStats(std::move(errors));
            out.push_back(std::move(s));
        }
    return out;
}

std::string toJson(std::span<const CrossSiteResult> results, std::span<const LowCommResult> runs, std::span<const ClaimImplied> claims) {
    Json rows = Json::array();
    for (const CrossSiteResult& r : results)
        rows.push_back({{"id", r.row->id}, {"kind", r.row->kind}, {"group", r.group}, {"measured", json::orNull(r.row->value)}, {"predicted", json::orNull(r.predicted)}, {"error", json::orNull(r.error())},
                        {"tolerance", json::orNull(r.tolerance)}, {"anchor", r.anchor.empty() ? Json(nullptr) : Json(r.anchor)}, {"skipped", r.skipped.empty() ? Json(nullptr) : Json(r.skipped)}});
    Json summary = Json::object();
    for (const CrossSiteSummary& s : summarise(results)) {
        if (s.group.empty()) summary[s.kind] = toTree(s);
        else summary[s.kind]["groups"][s.group] = toTree(s);
    }
    Json out{{"schema", "spanwright.cross-site-evidence/1"}, {"rows", std::move(rows)}, {"summary", std::move(summary)}};
    if (!runs.empty()) out["runs"] = Json::array();
    for (const LowCommResult& r : runs)
        out["runs"].push_back({{"id", r.row->id}, {"published_share", r.row->publishedShare.base()}, {"share", baseOrNull(r.share)}, {"published_exchange_s", baseOrNull(r.row->publishedExchange)}, {"exchange_s", baseOrNull(r.exchange)},
                               {"bandwidth_for_share_bps", baseOrNull(r.bandwidth)}, {"least_share", baseOrNull(r.leastShare)}, {"most_share", baseOrNull(r.mostShare)}});
    if (!claims.empty()) out["claims"] = Json::array();
    for (const ClaimImplied& c : claims)
        out["claims"].push_back({{"claim", c.claim->title}, {"distance_km", c.claim->distance.in(units::km)}, {"efficiency", c.claim->efficiency.base()}, {"one_way_s", c.oneWay.base()}, {"least_micro_batch_s", c.microBatch.base()}});
    return json::print(out);
}

} // namespace spanwright::evidence
