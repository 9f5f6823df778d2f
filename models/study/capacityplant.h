// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/capacity.h"
#include <map>

/// What may be bought for a scenario's links, as the integer program sees it. Internal to models/study.
namespace spanwright::study {

struct UpgradePrice {
    Money first, spares, yearly;
    Power power;
    UpgradePrice operator-(const UpgradePrice& o) const { return {first - o.first, spares - o.spares, yearly - o.yearly, power - o.power}; }
};

/// Links as they are and as they could be, in the order of UpgradeProgram::links.
class CapacityPlant final {
public:
    CapacityPlant(const Scenario& scenario, const catalogue::Catalogue& catalogue, const assess::Assessment& assessment, const CapacityQuestion& question, std::uint64_t freshId);
    /// The program for a payload that every boundary needs and the share of its delay that it may keep.
    [[nodiscard]] UpgradeProgram program(BitRate rate, double delayLeft) const;
    /// Least delay that a boundary could have, over its present one: of the boundary that gains least.
    [[nodiscard]] double leastDelay() const { return m_leastDelay; }
    /// The scenario after an upgrade, and its bill.
    [[nodiscard]] Scenario upgraded(const Upgrade& upgrade) const;
    [[nodiscard]] std::vector<UpgradeItem> bill(const Upgrade& upgrade) const;

private:
    struct Way {
        FibreLink link;           ///< with its fibre
        bool isDark = false;
        std::string changedFibre; ///< its name; empty: as it is
    };
    struct Plant {
        bool isNew = false;
        bool isLit = false;
        std::vector<Way> ways;
    };
    void addLinks();
    void addRoutes(std::uint64_t& freshId);
    void addProgramLink(const Plant& plant);
    void addPaths();
    void pathsFrom(SiteId at, SiteId to, double delay, double most, std::vector<int>& path, std::vector<SiteId>& passed, std::vector<std::vector<int>>& out) const;
    [[nodiscard]] std::vector<int> closing(const FibreLink& link) const;
    [[nodiscard]] UpgradePrice lights(const catalogue::Transceiver& mode, int count, const FibreLink& link) const;
    [[nodiscard]] UpgradePrice pairs(const FibreLink& link, int count) const;
    [[nodiscard]] UpgradePrice otherFibre(const Way& way) const;
    [[nodiscard]] UpgradePrice priced(const energy::Line& line, FibreTenure tenure, const FibreLink& link) const;

    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    const assess::JobAssessment& m_job;
    const assess::Assessment& m_assessment;
    const CapacityQuestion& m_question;
    Scenario m_drawn;                  ///< with the links that may be new: their lengths need it
    std::vector<const catalogue::Transceiver*> m_modes;
    std::vector<Plant> m_plants;
    UpgradeProgram m_program;          ///< without needs
    std::vector<double> m_presentDelay; ///< ms, by boundary
    double m_leastDelay = 1;
    std::uint64_t m_nextId = 0;
};

} // namespace spanwright::study
