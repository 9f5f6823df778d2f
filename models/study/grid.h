// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/inputs.h"
#include "study/progress.h"
#include <cstdint>
#include <limits>
#include <optional>

/// One figure over the values of one or two inputs, each point an assessment of its own. Sweeps and maps are such grids.
namespace spanwright::study {

enum class CellState : std::uint8_t {
    NotDone,     ///< the study was stopped before
    NotComputed, ///< the job cannot run so, or the figure does not exist then; Cell::reason says why
    TooLarge,    ///< computed, but the job does not fit into memory
    Good,
};
struct Cell {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< base unit of the figure; NaN in the first two states
    CellState state = CellState::NotDone;
    int reason = -1;              ///< index into Grid::reasons; -1: none, or not among those that are kept
};
inline constexpr std::size_t kMostReasons = 1000; ///< different ones that a grid keeps

/// An axis as it was walked.
struct GridAxis {
    std::string input;            ///< name in the table of inputs
    ItemId subject;               ///< none: all that the job uses
    bool isLogarithmic = false;   ///< how it is best drawn
    std::vector<InputValue> values; ///< in the input's unit
    std::optional<InputValue> present;
    /// Base unit, for drawing; of a choice its place.
    [[nodiscard]] double at(std::size_t i) const;
};

struct Grid {
    FigureId figure = FigureId::Efficiency;
    JobId job;                    ///< none: of the totals
    GridAxis x;
    std::optional<GridAxis> y;    ///< of a map; of a sweep the input that makes the series
    std::vector<Cell> cells;      ///< x runs fastest
    std::vector<text::Message> reasons; ///< first error that a point meets, each once
    double present = std::numeric_limits<double>::quiet_NaN(); ///< the figure as the scenario stands
    bool isComplete = true;       ///< false: stopped before the end
    [[nodiscard]] std::size_t rows() const { return y ? y->values.size() : 1; }
    [[nodiscard]] const Cell& cell(std::size_t ix, std::size_t iy) const { return cells[iy * x.values.size() + ix]; }
    [[nodiscard]] bool isFlat() const; ///< all computed points, two or more, are equal: the inputs do nothing here
};

/// The figure of the study's job, or of the totals, over its axes (one or two). Fails as axisOf(), with ItemMissing for a job that is gone, and with
/// StudyAxesCount. Equal to assess() of each changed scenario, bit for bit, whatever the number of threads.
[[nodiscard]] Result<Grid> grid(const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control = {});

/// The same over axes that are resolved already: one or two.
[[nodiscard]] Result<Grid> gridOver(const std::vector<Axis>& axes, const Study& study, const Scenario& scenario, const catalogue::Catalogue& catalogue, const RunControl& control);

/// Evaluates one figure of changed scenarios. Safe from several threads.
class Probe final {
public:
    Probe(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job, FigureId figure) : m_scenario(scenario), m_catalogue(catalogue), m_job(job), m_figure(figure) {}
    /// A point, and its reason where it has none.
    [[nodiscard]] Cell at(const Scenario& changed, std::optional<text::Message>& reason) const;
    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    [[nodiscard]] const catalogue::Catalogue& catalogue() const { return m_catalogue; }

private:
    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    JobId m_job;
    FigureId m_figure;
};

} // namespace spanwright::study
