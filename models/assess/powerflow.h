// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "text/powerterms.h"

namespace spanwright::assess {

/// Where power of an assessment goes, from grids to model FLOPs, on average over the steps (docs/physics.md, "Flow of power").
/// Inflow and outflow of every node that has both are equal; grids add to the facility power, and so do the nodes at the ends.
struct PowerFlow {
    struct Node {
        FlowStage stage = FlowStage::Grid;
        SiteId site;              ///< of a grid
        Power power;
    };
    struct Edge {
        std::size_t from = 0, to = 0; ///< indices of nodes; from is left of to
        Power power;              ///< > 0
    };
    std::vector<Node> nodes;      ///< in the order of FlowStage; none without power
    std::vector<Edge> edges;
    Power facility;
    FlopRate model;               ///< model FLOPs a second while training
    [[nodiscard]] bool isEmpty() const { return nodes.empty(); }
    /// Model FLOPs a joule while training; zero when nothing trains.
    [[nodiscard]] FlopCount perJoule() const { return FlopCount::fromBase(facility.base() > 0 ? model.base() / facility.base() : 0); }
};
/// Of a computed job, or of everything installed when `job` is none: then what idles is a node of its own.
[[nodiscard]] PowerFlow powerFlow(const Scenario& scenario, const catalogue::Catalogue& catalogue, const Assessment& assessment, JobId job = {});

/// A measure by site and category.
struct Breakdown {
    struct Cell {
        const text::Entry* category = nullptr;
        double value = 0;         ///< base unit of kindOf(measure); not below 0 by construction of the models
    };
    struct Row {
        SiteId site;              ///< none: between sites
        std::vector<Cell> cells;  ///< the same categories in every row
        double total = 0;
    };
    Measure measure = Measure::Power;
    std::vector<Row> rows;        ///< in the order of the scenario's sites, between sites last; none without a value
    double total = 0;
    bool isKnown = true;          ///< false: the price of something is not known; there are no rows
};
/// Of a computed job, or the sum over all computed jobs; power of all jobs holds what idles as well.
[[nodiscard]] Breakdown breakdown(const Scenario& scenario, const Assessment& assessment, Measure measure, JobId job = {});

/// The site whose cap is largest, and the peak of all sites together: could one grid carry it all?
struct GridQuestion {
    Power peak;
    const SiteAssessment* largest = nullptr; ///< nullptr: no site with a cap
};
[[nodiscard]] GridQuestion gridQuestion(const Assessment& assessment);
/// The answer as a sentence; entry null when there is no power.
[[nodiscard]] text::Message gridAnswer(const Scenario& scenario, const Assessment& assessment);
/// The same for one site and what is installed there.
[[nodiscard]] text::Message gridAnswer(const SiteAssessment& site);

} // namespace spanwright::assess
