// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include "network/line/line.h"
#include "text/errors.h"
#include <functional>
#include <string>
#include <string_view>

/// Files of GNPy (github.com/Telecominfraproject/oopt-gnpy, legacy JSON form of 2.x): a network as designed, and its equipment.
/// Units per field as GNPy has them: km or m (`length_units`), dB/km, s/m/m, m^2, s/sqrt(m), Hz, dBm, mW/GHz.
namespace spanwright::exchange {

struct GnpyLine {
    line::Line line;
    std::vector<std::string> names;     ///< of the line's elements: uid
    double length = 0;                  ///< m of fibre
    std::vector<text::Message> notes;   ///< what was passed over, or assumed
};
/// The text of a file that the equipment names (amplifier curves), by its name alone.
using GnpyFile = std::function<Result<std::string>(const std::string& name)>;

/// The shortest path in fibre between two transceivers, full of the channels of the equipment's spectral information (SI) that
/// every amplifier on it passes.
/// Fails on text that is not JSON, a value that is missing or wrong (with its path), an element of unknown type or variety, an
/// amplifier without a designed gain, Raman pumping and multi-band amplifiers, and when no path joins the two.
[[nodiscard]] Result<GnpyLine> lineFromGnpy(std::string_view topology, std::string_view equipment, const std::string& from, const std::string& to, const GnpyFile& file);

/// A topology as sites and links. A Roadm with the Transceivers beside it is one site; a chain of Fiber, RamanFiber, amplifiers and
/// Fused from one site to the next is one link, as long as its fibres, with as many spans and their types of amplifier; gains are
/// designed anew. The two directions of a pair are one link. Where chains branch stands a site of its own. `equipment` is the text
/// of the file that the types of amplifier are from; empty: types are known by name alone.
/// Fails on text that is not JSON, a value that is missing or wrong (with its path), an element of unknown type.
[[nodiscard]] Result<Drawn> drawnFromGnpy(std::string_view topology, std::string_view equipment);

/// Requests (path-request) of a service file as demands: source, destination, bidirectional and path_bandwidth (bit/s) are used, all
/// else is noted. Without a bandwidth, max-nb-of-channel times the rate of a mode that the catalogue has, else 0.
/// Fails on text that is not JSON, a value that is missing or wrong (with its path), a request-id that stands twice or is not there.
[[nodiscard]] Result<Drawn> drawnFromGnpyServices(std::string_view services);

/// GNPy's name of a fibre type and ours. Other types are named alike.
inline constexpr std::pair<std::string_view, std::string_view> kGnpyFibres[] = {{"SSMF", "g652d"}, {"NZDF", "g655"}, {"LOF", "lof"}};
/// GNPy's name of an amplifier and ours. Other types are named alike.
inline constexpr std::pair<std::string_view, std::string_view> kGnpyAmplifiers[] = {{"std_fixed_gain", "fixed_gain"}};
/// In the metadata of an amplifier that the design chose: what is written so is left to the design when it is read.
inline constexpr const char* kGnpyChosen = "chosen_by_design";
/// What GNPy's own files put before the name of a site to name its transceiver.
inline constexpr std::string_view kGnpyTransceiver = "trx ";

} // namespace spanwright::exchange
