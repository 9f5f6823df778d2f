// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/fields.h"
#include "study/planjson.h"
#include "text/csvline.h"
#include <cmath>

namespace spanwright::study {
namespace {

constexpr const char* kLineEnd = "\r\n";
constexpr std::array kStates{"not_done", "not_computed", "too_large", "good"}; // CellState

/// Names of inputs and of the catalogue hold no comma and no quote.
std::string number(double value) { return std::isfinite(value) ? exactNumber(value) : std::string(); }
std::string cell(const InputValue& v) { return v.choice.empty() ? number(v.number) : v.choice; }

std::string gridCsv(const Grid& g) {
    std::string out = g.x.input + (g.y ? "," + g.y->input : "") + "," + std::string(info(g.figure).key) + ",state" + kLineEnd;
    for (std::size_t row = 0; row < g.rows(); ++row)
        for (std::size_t i = 0; i < g.x.values.size(); ++i) {
            const Cell& c = g.cell(i, row);
            out += cell(g.x.values[i]) + (g.y ? "," + cell(g.y->values[row]) : "") + "," + number(c.value) + "," + kStates[static_cast<std::size_t>(c.state)] + kLineEnd;
        }
    return out;
}

struct WriteCsv {
    std::string operator()(const SweepAnswer& a) const { return gridCsv(a.grid); }
    std::string operator()(const MapAnswer& a) const { return gridCsv(a.grid); }
    std::string operator()(const TornadoAnswer& a) const {
        const std::string key(info(a.figure).key);
        std::string out = "input,low,likely,high," + key + "_at_low," + key + "_at_high" + kLineEnd;
        for (const TornadoBar& b : a.bars)
            out += std::string(assess::kUncertainties[static_cast<std::size_t>(b.input)]) + "," + number(b.low) + "," + number(b.likely) + "," + number(b.high) + "," + number(b.atLow) + "," + number(b.atHigh) + kLineEnd;
        return out;
    }
    std::string operator()(const ThresholdAnswer& a) const {
        const std::string key(info(a.grid.figure).key);
        std::string out = a.grid.x.input + "_from," + a.grid.x.input + "_to," + key + "_at_from," + key + "_at_to" + kLineEnd;
        for (const ReachedRange& r : a.ranges) out += cell(r.from) + "," + cell(r.to) + "," + number(r.atFrom) + "," + number(r.atTo) + kLineEnd;
        return out;
    }
    std::string operator()(const BestPlan& plan) const {
        std::string out = text::csvLine({"sites", "cut", "inner_steps", "in_flight", "tensor", "pipeline", "data", "context", "expert", "time_s", "cost_usd", "energy_wh", "carbon_g", "efficiency", "wan_gbps", "is_within", "is_pareto", "is_drawn"});
        for (const PlanCandidate& c : plan.candidates) {
            std::string sites;
            for (const PlannedSite& site : c.sites) sites += (sites.empty() ? "" : " + ") + site.name + " " + std::to_string(site.accelerators);
            const Layout& l = c.job.layout;
            std::vector<std::string> cells{sites, c.isSplit() ? keyOf(fields::kCuts, c.job.cut) : std::string()};
            for (const int n : {c.job.localSgd.innerSteps, l.extraInFlight, l.tensor, l.pipeline, training::dataParallel(l, c.accelerators), l.context, l.expert}) cells.push_back(std::to_string(n));
            for (const double value : {c.time.base(), c.cost ? c.cost->base() : std::nan(""), c.energy.base(), c.carbon.base(), c.efficiency.base(), c.wan.in(units::Gbps)}) cells.push_back(number(value));
            for (const bool is : {c.isWithin(), c.isPareto, c.isDrawn}) cells.emplace_back(is ? "1" : "0");
            out += text::csvLine(cells);
        }
        return out;
    }
    std::string operator()(const UpgradeAnswer& a) const {
        std::string out = text::csvLine({"kind", "link", "name", "count", "first_usd", "yearly_usd", "power_w"});
        for (const UpgradeItem& i : a.plan.items)
            out += text::csvLine({keyOf(kUpgradeKinds, i.kind), i.link, i.name, std::to_string(i.count), exactNumber(i.first.base()), exactNumber(i.yearly.base()), exactNumber(i.power.base())});
        return out;
    }
    std::string operator()(const FinishDates& d) const {
        std::string out = text::csvLine({"from_s", "to_s", "ends_by", "runs", "ended_share"});
        int ended = 0;
        for (const FinishBin& bin : d.bins) {
            ended += bin.runs;
            out += text::csvLine({exactNumber(bin.from.base()), exactNumber(bin.to.base()), instantText(d.dateAfter(bin.to)), std::to_string(bin.runs), exactNumber(double(ended) / d.runs)});
        }
        return out;
    }
};

} // namespace

std::string toCsv(const StudyAnswer& answer) { return std::visit(WriteCsv(), answer); }

} // namespace spanwright::study
