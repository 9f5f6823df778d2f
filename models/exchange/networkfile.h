// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <string_view>

/// Networks of other people's formats (docs/formats.md, "Networks").
namespace spanwright::exchange {

/// Reads a network by what stands in it; the name of the file is for errors and for what the text does not tell.
/// Fails with NetworkUnknown when it is none of the formats, NetworkNothing when it draws nothing, and with errors that name line
/// and element (JSON: path) of what is wrong. Nothing is fetched, and no more than kNetworkSizeLimit is unpacked.
[[nodiscard]] Result<Drawn> drawnFromFile(std::string_view bytes, const std::string& fileName, const ReadOptions& options = {});
/// Whether it is a GNPy equipment file: no network, but what a topology beside it names.
[[nodiscard]] bool isGnpyEquipment(std::string_view bytes);

} // namespace spanwright::exchange
