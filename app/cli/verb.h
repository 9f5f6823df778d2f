// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// A verb of the command line: tells the parser its options when it is made, and does its work when it was chosen.
class Verb {
public:
    virtual ~Verb() = default;
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;
    [[nodiscard]] bool isChosen() const;
    /// Prints to standard output.
    [[nodiscard]] virtual Result<Done> run() const = 0;

protected:
    Verb(CLI::App& app, const char* name, const char* help);
    CLI::App* m_verb;
};

/// `line`: noise and dispersion of a drawn link, or of an optical line in GNPy's files; those that the equipment names stand beside it.
[[nodiscard]] std::unique_ptr<Verb> lineVerb(CLI::App& app);
/// `transport`: goodput of one sender over a distance, protocol by protocol, and the buffer that its port needs.
[[nodiscard]] std::unique_ptr<Verb> transportVerb(CLI::App& app);
/// `quote`: what would make a quotation of accelerators and energy, power or time true.
[[nodiscard]] std::unique_ptr<Verb> quoteVerb(CLI::App& app);
/// `power`: where power goes from each grid to model FLOPs, and whether the grids carry it.
[[nodiscard]] std::unique_ptr<Verb> powerVerb(CLI::App& app);
/// `tariff`: checks a CSV of electricity prices and sums it up, or puts it into a scenario.
[[nodiscard]] std::unique_ptr<Verb> tariffVerb(CLI::App& app);
/// `costs`: cost by site and owner, bytes between owners, cash flow, prices.
[[nodiscard]] std::unique_ptr<Verb> costsVerb(CLI::App& app);
/// `import` and `export`: networks of other formats.
[[nodiscard]] std::unique_ptr<Verb> importVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> exportVerb(CLI::App& app);
/// `pipeline`: one pipelined step exactly; the step in seconds on the first line, then where the time goes.
[[nodiscard]] std::unique_ptr<Verb> pipelineVerb(CLI::App& app);
/// `sizes`: the model size that reaches a quality at the least cost of training and serving.
[[nodiscard]] std::unique_ptr<Verb> sizesVerb(CLI::App& app);
/// Studies: `inputs` lists what they may move, `study` runs a stored one.
[[nodiscard]] std::unique_ptr<Verb> inputsVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> sweepVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> mapVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> tornadoVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> thresholdVerb(CLI::App& app);
[[nodiscard]] std::unique_ptr<Verb> studyVerb(CLI::App& app);
/// `montecarlo`: when a job ends, its failures drawn at random.
[[nodiscard]] std::unique_ptr<Verb> monteCarloVerb(CLI::App& app);
/// `capacity`: the cheapest upgrade of links that brings a figure to a target.
[[nodiscard]] std::unique_ptr<Verb> capacityVerb(CLI::App& app);
/// `plan`: the best layout, cut and sites of a job under limits.
[[nodiscard]] std::unique_ptr<Verb> planVerb(CLI::App& app);
/// `compare`: scenarios side by side, and which inputs make the difference.
[[nodiscard]] std::unique_ptr<Verb> compareVerb(CLI::App& app);

} // namespace spanwright::cli
