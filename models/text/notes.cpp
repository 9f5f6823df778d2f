// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/notes.h"
#include <iterator>

namespace spanwright::text {
namespace {

// In the order of Note.
constexpr Entry kNotes[] = {
    {"note.field_unused", SW_TEXT("text", "{field} is not used ({count}): {items}")},
    {"note.element_unused", SW_TEXT("text", "{field} is neither site nor link and is left out ({count}): {items}")},
    {"note.name_missing", SW_TEXT("text", "No name is stated; one was made ({count}): {items}")},
    {"note.name_changed", SW_TEXT("text", "Names were shortened or cleaned of characters that cannot be shown ({count}): {items}")},
    {"note.loop_left_out", SW_TEXT("text", "Both ends are the same site; left out ({count}): {items}")},
    {"note.directions_joined", SW_TEXT("text", "The two directions became one link ({count}): {items}")},
    {"note.one_direction", SW_TEXT("text", "Only one direction is stated; both are taken to be alike ({count}): {items}")},
    {"note.directions_differ", SW_TEXT("text", "The two directions differ in length; the longer one is taken ({count}): {items}")},
    {"note.place_from_neighbours", SW_TEXT("text", "No place is stated; put near the sites that are linked to it ({count}): {items}")},
    {"note.place_from_sketch", SW_TEXT("text", "Only positions in a drawing are stated; laid out alike, but not where they are on the earth ({count}): {items}")},
    {"note.place_on_ring", SW_TEXT("text", "No place is stated; put on a ring, move them ({count}): {items}")},
    {"note.length_computed", SW_TEXT("text", "No length is stated; geodesic times {field} is taken ({count}): {items}")},
    {"note.length_of_unknown_places", SW_TEXT("text", "Neither its length nor the place of both ends is stated: its length means nothing until you enter it ({count}): {items}")},
    {"note.lights_defaulted", SW_TEXT("text", "No wavelengths are stated; {field} are taken on each ({count}): {items}")},
    {"note.lights_from_rate", SW_TEXT("text", "A rate is stated, no wavelengths; as many {field} are taken as carry it ({count}): {items}")},
    {"note.end_joined", SW_TEXT("text", "Ends within {field} of a site; joined to it, and the way there is not counted ({count}): {items}")},
    {"note.end_added", SW_TEXT("text", "Ends at no site of the file; a new site stands there ({count}): {items}")},
    {"note.file_unused", SW_TEXT("text", "Other files of the archive are not read ({count}): {items}")},
    {"note.fibre_unknown", SW_TEXT("text", "The fibre type {field} is not in the catalogue; G.652.D is taken ({count}): {items}")},
    {"note.equipment_designed", SW_TEXT("text", "{field} of the file are not kept: the line is designed anew ({count}): {items}")},
    {"note.junction", SW_TEXT("text", "Lines branch here; taken as a site ({count}): {items}")},
    {"note.site_joined", SW_TEXT("text", "A site of this name and place is already there; links are joined to it ({count}): {items}")},
    {"note.site_by_name", SW_TEXT("text", "The file states no place; links are joined to the site of this name ({count}): {items}")},
    {"note.mode_cut", SW_TEXT("text", "The format has one comb of channels, that of {field}; launch powers of other modes differ ({count}): {items}")},
    {"note.linear_fibre", SW_TEXT("text", "The format has no fibre without interference; {field} is written with a very large effective area instead ({count}): {items}")},
    {"note.not_written", SW_TEXT("text", "{field} has no place in this format ({count}): {items}")},
    {"note.path_not_written", SW_TEXT("text", "Wavelengths over several links have no place in this format ({count}): {items}")},
    {"note.zero_written", SW_TEXT("text", "The catalogue does not state {field}; 0 is written ({count}): {items}")},
    {"note.rate_unit_assumed", SW_TEXT("text", "The file states no unit of its capacities and demands; one of them is taken to be {field} ({count}): {items}")},
    {"note.rate_unit_stated", SW_TEXT("text", "The file states its unit: one is {field} ({count}): {items}")},
    {"note.rate_missing", SW_TEXT("text", "{field} is not stated; 0 is taken ({count}): {items}")},
    {"note.rate_from_channels", SW_TEXT("text", "path_bandwidth is not stated; its channels times the rate of {field} are taken ({count}): {items}")},
    {"note.amplifier_unknown", SW_TEXT("text", "The amplifier type {field} is not in the catalogue; the quietest one is chosen ({count}): {items}")},
    {"note.amplifier_alike", SW_TEXT("text", "{field}: the catalogue's amplifier of the same gain, noise and power is taken ({count}): {items}")},
    {"note.gain_designed", SW_TEXT("text", "{field} of the file is not kept: each amplifier makes up for its span ({count}): {items}")},
    {"note.directions_amplified", SW_TEXT("text", "The two directions have other amplifiers; those of the first are taken ({count}): {items}")},
    {"note.jobs_written", SW_TEXT("text", "Traffic of jobs is written as it is needed to hide it, else as they get it ({count}): {items}")},
};
static_assert(std::size(kNotes) == static_cast<std::size_t>(Note::JobsWritten) + 1);

} // namespace

const Entry& entry(Note note) { return kNotes[static_cast<std::size_t>(note)]; }
std::span<const Entry> noteTable() { return kNotes; }

} // namespace spanwright::text
