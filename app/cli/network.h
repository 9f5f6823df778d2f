// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>

namespace CLI {
class App;
}

namespace spanwright::cli {

/// `import`: networks of other people's formats into a scenario. The scenario goes to standard output or a file, the summary and all
/// that was passed over or filled in to standard error.
class ImportVerb final {
public:
    explicit ImportVerb(CLI::App& app);
    ~ImportVerb();
    ImportVerb(const ImportVerb&) = delete;
    ImportVerb& operator=(const ImportVerb&) = delete;
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
};

/// `export`: the network of a scenario in another format, to standard output or a file; what it has no place for to standard error.
class ExportVerb final {
public:
    explicit ExportVerb(CLI::App& app);
    ~ExportVerb();
    ExportVerb(const ExportVerb&) = delete;
    ExportVerb& operator=(const ExportVerb&) = delete;
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] Result<Done> run() const;

private:
    struct Options;
    std::unique_ptr<Options> m_options;
};

} // namespace spanwright::cli
