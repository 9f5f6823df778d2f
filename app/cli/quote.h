// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// `quote`: what would make a quotation of accelerators and energy, power or days true, beside published runs.
class QuoteVerb {
public:
    explicit QuoteVerb(CLI::App& app);
    ~QuoteVerb();
    QuoteVerb(const QuoteVerb&) = delete;
    QuoteVerb& operator=(const QuoteVerb&) = delete;
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
};

} // namespace spanwright::cli
