// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// The verb "pipeline": the exact time of one pipelined step from the times of its stages and hops.
class PipelineVerb final {
public:
    explicit PipelineVerb(CLI::App& app);
    ~PipelineVerb();
    [[nodiscard]] bool isChosen() const;
    /// Prints to standard output: the step in seconds on the first line, then where the time goes.
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
    CLI::App* m_verb;
};

} // namespace spanwright::cli
