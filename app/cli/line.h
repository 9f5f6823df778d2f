// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// `line`: noise and dispersion of an optical line in GNPy's files. Files that the equipment names stand beside it.
class LineVerb {
public:
    explicit LineVerb(CLI::App& app);
    ~LineVerb();
    LineVerb(const LineVerb&) = delete;
    LineVerb& operator=(const LineVerb&) = delete;
    [[nodiscard]] bool isChosen() const;
    /// Prints the line.
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
};

} // namespace spanwright::cli
