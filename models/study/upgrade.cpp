// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/upgrade.h"
#include <algorithm>
#include <cmath>
#include <coin/Cbc_C_Interface.h>
#include <limits>
#include <memory>
#include <mutex>
#include <string>

// Formulas: docs/physics.md, "Upgrades".
namespace spanwright::study {
namespace {

constexpr int kMostLights = 10'000; // of one mode on one link; bounds the search alone

struct Closes {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};

/// Columns and rows of the program, and what they mean.
class Model {
public:
    explicit Model(const UpgradeProgram& program) : m_program(program), m_model(Cbc_newModel()) {
        for (const UpgradeLink& link : program.links) {
            double slowest = 0;
            for (const UpgradeOption& o : link.options) slowest = std::max(slowest, o.delay);
            m_anyDelay += slowest;
        }
        m_anyDelay += 1;
        for (std::size_t l = 0; l < program.links.size(); ++l) addLink(l);
        for (std::size_t f = 0; f < program.flows.size(); ++f) addFlow(f);
        for (std::size_t l = 0; l < program.links.size(); ++l) addCapacity(l);
    }

    Upgrade solve(double mostSeconds) {
        Cbc_Model* model = m_model.get();
        Cbc_setLogLevel(model, 0);
        Cbc_setParameter(model, "log", "0");
        Cbc_setParameter(model, "ratioGap", "0");
        Cbc_setParameter(model, "seconds", std::to_string(mostSeconds).c_str());
        Cbc_solve(model);
        Upgrade out;
        if (Cbc_isProvenInfeasible(model)) {
            out.status = SolverStatus::Infeasible;
            return out;
        }
        const double* at = Cbc_bestSolution(model);
        if (!at) return out;
        out.status = Cbc_isProvenOptimal(model) ? SolverStatus::Optimal : SolverStatus::Feasible;
        read(at, out);
        if (const double bound = Cbc_getBestPossibleObjValue(model); out.status == SolverStatus::Feasible && out.cost > 0) out.gap = std::max(0.0, 1 - bound / out.cost);
        return out;
    }

private:
    struct LinkColumns {
        std::vector<int> option, pairs;
        std::vector<std::vector<int>> lights; ///< by option, by place in its modes
    };

    int column(double most, double cost) {
        Cbc_addCol(m_model.get(), std::to_string(m_columns).c_str(), 0, most, cost, 1, 0, nullptr, nullptr);
        return m_columns++;
    }
    /// Sum of the terms gathered by term() against the right side; sense as in CBC: 'L', 'G', 'E'.
    void row(char sense, double right) {
        Cbc_addRow(m_model.get(), std::to_string(m_rows++).c_str(), static_cast<int>(m_index.size()), m_index.data(), m_factor.data(), sense, right);
        m_index.clear();
        m_factor.clear();
    }
    void term(int at, double factor) {
        if (const auto it = std::ranges::find(m_index, at); it != m_index.end()) m_factor[static_cast<std::size_t>(it - m_index.begin())] += factor;
        else {
            m_index.push_back(at);
            m_factor.push_back(factor);
        }
    }

    void addLink(std::size_t l) {
        const UpgradeLink& link = m_program.links[l];
        LinkColumns& c = m_links.emplace_back();
        for (const UpgradeOption& o : link.options) {
            c.option.push_back(column(1, o.cost));
            c.pairs.push_back(column(o.isDark ? 0 : link.mostPairs, o.pairCost));
            std::vector<int>& lights = c.lights.emplace_back();
            const double spectrum = link.freeSpectrum + link.mostPairs * link.pairSpectrum;
            for (const int m : o.modes) {
                const UpgradeMode& mode = m_program.modes[static_cast<std::size_t>(m)];
                const double most = o.isDark ? 0 : std::clamp(std::floor(spectrum / mode.slot + 1e-9), 0.0, double(kMostLights));
                lights.push_back(column(most, mode.cost));
                term(lights.back(), 1);
                term(c.option.back(), -most);
                row('L', 0);
            }
            term(c.pairs.back(), 1);
            term(c.option.back(), -double(link.mostPairs));
            row('L', 0);
            if (!o.needsLight) continue;
            for (const int w : lights) term(w, 1);
            term(c.option.back(), -1);
            row('G', 0);
        }
        for (const int x : c.option) term(x, 1);
        row('E', 1);
        for (std::size_t o = 0; o < link.options.size(); ++o) {
            for (std::size_t m = 0; m < c.lights[o].size(); ++m) term(c.lights[o][m], m_program.modes[static_cast<std::size_t>(link.options[o].modes[m])].slot);
            term(c.pairs[o], -link.pairSpectrum);
        }
        row('L', link.freeSpectrum);
    }

    void delayTerms(const std::vector<int>& path, double factor) {
        for (const int l : path) {
            const auto at = static_cast<std::size_t>(l);
            for (std::size_t o = 0; o < m_links[at].option.size(); ++o) term(m_links[at].option[o], factor * m_program.links[at].options[o].delay);
        }
    }
    /// One for each of the path's links that carries nothing.
    void darkTerms(const std::vector<int>& path, double factor) {
        for (const int l : path) {
            const auto at = static_cast<std::size_t>(l);
            for (std::size_t o = 0; o < m_links[at].option.size(); ++o)
                if (m_program.links[at].options[o].isDark) term(m_links[at].option[o], factor);
        }
    }

    void addFlow(std::size_t f) {
        const UpgradeFlow& flow = m_program.flows[f];
        std::vector<int>& chosen = m_paths.emplace_back();
        for (std::size_t p = 0; p < flow.paths.size(); ++p) chosen.push_back(column(1, 0));
        for (const int z : chosen) term(z, 1);
        row('E', 1);
        for (std::size_t p = 0; p < flow.paths.size(); ++p) {
            const double links = double(flow.paths[p].size());
            term(chosen[p], links);
            darkTerms(flow.paths[p], 1);
            row('L', links);
            delayTerms(flow.paths[p], 1);
            term(chosen[p], m_anyDelay);
            row('L', flow.mostDelay + m_anyDelay);
            for (std::size_t q = 0; q < flow.paths.size(); ++q) { // no lit path is shorter
                if (q == p) continue;
                delayTerms(flow.paths[p], 1);
                delayTerms(flow.paths[q], -1);
                term(chosen[p], m_anyDelay);
                darkTerms(flow.paths[q], -m_anyDelay);
                row('L', m_anyDelay);
            }
        }
    }

    void addCapacity(std::size_t l) {
        const UpgradeLink& link = m_program.links[l];
        bool isUsed = false;
        for (std::size_t f = 0; f < m_program.flows.size(); ++f)
            for (std::size_t p = 0; p < m_program.flows[f].paths.size(); ++p)
                if (std::ranges::find(m_program.flows[f].paths[p], static_cast<int>(l)) != m_program.flows[f].paths[p].end()) {
                    term(m_paths[f][p], m_program.flows[f].need);
                    isUsed = true;
                }
        if (!isUsed) return;
        for (std::size_t o = 0; o < link.options.size(); ++o)
            for (std::size_t m = 0; m < m_links[l].lights[o].size(); ++m) term(m_links[l].lights[o][m], -m_program.modes[static_cast<std::size_t>(link.options[o].modes[m])].rate);
        row('L', link.capacity);
    }

    void read(const double* at, Upgrade& out) const {
        const auto whole = [&](int c) { return static_cast<int>(std::lround(at[c])); };
        for (std::size_t l = 0; l < m_links.size(); ++l) {
            const UpgradeLink& link = m_program.links[l];
            LinkUpgrade& u = out.links.emplace_back();
            u.lights.assign(m_program.modes.size(), 0);
            for (std::size_t o = 0; o < link.options.size(); ++o) {
                if (whole(m_links[l].option[o]) == 0) continue;
                u.option = static_cast<int>(o);
                u.pairs = whole(m_links[l].pairs[o]);
                out.cost += link.options[o].cost + u.pairs * link.options[o].pairCost;
                for (std::size_t m = 0; m < m_links[l].lights[o].size(); ++m) {
                    const auto mode = static_cast<std::size_t>(link.options[o].modes[m]);
                    u.lights[mode] = whole(m_links[l].lights[o][m]);
                    out.cost += u.lights[mode] * m_program.modes[mode].cost;
                }
            }
        }
        for (const std::vector<int>& chosen : m_paths) {
            const auto it = std::ranges::find_if(chosen, [&](int z) { return whole(z) == 1; });
            out.paths.push_back(static_cast<int>(it - chosen.begin()));
        }
    }

    const UpgradeProgram& m_program;
    std::unique_ptr<Cbc_Model, Closes> m_model;
    std::vector<LinkColumns> m_links;
    std::vector<std::vector<int>> m_paths;
    std::vector<int> m_index;
    std::vector<double> m_factor;
    double m_anyDelay = 0; ///< more than any path has
    int m_columns = 0, m_rows = 0;
};

} // namespace

Upgrade cheapestUpgrade(const UpgradeProgram& program, double mostSeconds) {
    static std::mutex only;
    const std::scoped_lock lock(only);
    return Model(program).solve(mostSeconds);
}

} // namespace spanwright::study
