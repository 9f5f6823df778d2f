// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include <CLI/CLI.hpp>

namespace spanwright::cli {

Verb::Verb(CLI::App& app, const char* name, const char* help) : m_verb(app.add_subcommand(name, help)) {}
bool Verb::isChosen() const { return m_verb->parsed(); }

} // namespace spanwright::cli
