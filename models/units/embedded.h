// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace spanwright {

/// A file compiled into the library by the CMake function `spanwright_embed`.
struct EmbeddedFile {
    std::string_view name;
    std::string_view bytes;
};

} // namespace spanwright
