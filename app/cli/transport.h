// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// `transport`: goodput of one flow over a distance, protocol by protocol, and the buffer that its port needs.
class TransportVerb {
public:
    explicit TransportVerb(CLI::App& app);
    ~TransportVerb();
    TransportVerb(const TransportVerb&) = delete;
    TransportVerb& operator=(const TransportVerb&) = delete;
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
};

} // namespace spanwright::cli
