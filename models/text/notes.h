// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What the reader of a network file passed over or filled in. Each speaks of a field (their name of it, or a value) and of the
/// items it concerns: {field} {count} {items}, where the sentence needs them.
enum class Note : std::uint8_t {
    // of what the file states
    FieldUnused, ElementUnused, NameMissing, NameChanged, LoopLeftOut, DirectionsJoined, OneDirection, DirectionsDiffer,
    // of what it does not state
    PlaceFromNeighbours, PlaceFromSketch, PlaceOnRing, LengthComputed, LengthOfUnknownPlaces, LightsDefaulted, LightsFromRate,
    // of lines on a map
    EndJoined, EndAdded, FileUnused,
    // of optical equipment
    FibreUnknown, EquipmentDesigned, Junction,
    // of what was there before
    SiteJoined, SiteByName,
    // of writing
    ModeCut, LinearFibre, NotWritten, PathNotWritten, ZeroWritten,
    // of demands and amplifiers
    RateUnitAssumed, RateUnitStated, RateMissing, RateFromChannels, AmplifierUnknown, AmplifierAlike, GainDesigned, DirectionsAmplified, JobsWritten,
};

namespace text {
[[nodiscard]] const Entry& entry(Note note);
[[nodiscard]] std::span<const Entry> noteTable();
} // namespace text
} // namespace spanwright
