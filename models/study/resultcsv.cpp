// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/result.h"
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

struct Write {
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
};

} // namespace

std::string toCsv(const StudyAnswer& answer) { return std::visit(Write(), answer); }

} // namespace spanwright::study
