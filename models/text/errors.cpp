// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/errors.h"
#include <iterator>

namespace spanwright {
namespace {

using text::Entry;

// In the order of ErrorCode.
constexpr Entry kErrors[] = {
    {"error.file_missing", SW_TEXT("text", "There is no file {file}. Check the path.")},
    {"error.file_unreadable", SW_TEXT("text", "{file} cannot be read: {reason}. Check its permissions.")},
    {"error.file_unwritable", SW_TEXT("text", "{file} cannot be written: {reason}. Choose another folder or free some space.")},
    {"error.file_not_project", SW_TEXT("text", "{file} is not a Spanwright project. Open a .spanwright file, or import a scenario from JSON.")},
    {"error.file_newer", SW_TEXT("text", "{file} was written by a newer Spanwright (file version {version}; this program reads up to {supported}). Update the program; the file was not touched.")},
    {"error.file_damaged", SW_TEXT("text", "{file} is damaged: {reason}. It was not touched; restore it from a backup or open its recovery copy.")},
    {"error.file_changed_on_disk", SW_TEXT("text", "{file} was changed by another program since it was opened. Save under another name, or reopen it.")},
    {"error.file_too_large", SW_TEXT("text", "{file} is {size}; at most {limit} is read. Check that it is the right file.")},
    {"error.scenario_missing", SW_TEXT("text", "There is no scenario named \"{name}\" in the project. List the names by leaving --scenario out.")},
    {"error.scenario_name_taken", SW_TEXT("text", "A scenario named \"{name}\" is already there. Choose another name.")},
    {"error.json_syntax", SW_TEXT("text", "The text is not JSON: {reason}.")},
    {"error.json_too_deep", SW_TEXT("text", "The JSON is nested deeper than {limit} levels. It is not a scenario.")},
    {"error.json_unknown_key", SW_TEXT("text", "{path} is not a key of this schema. Remove it or correct its spelling.")},
    {"error.json_missing_key", SW_TEXT("text", "{path} is missing. Add it.")},
    {"error.json_wrong_type", SW_TEXT("text", "{path} must be {expected}, but is {found}.")},
    {"error.json_bad_value", SW_TEXT("text", "{path} has the value {value}; it must be {expected}.")},
    {"error.json_duplicate_id", SW_TEXT("text", "{path}: the id {id} is used twice. Give every item an id of its own.")},
    {"error.json_dangling_id", SW_TEXT("text", "{path} refers to {id}, which is not in the scenario. Correct the reference or add the item.")},
    {"error.json_wrong_schema", SW_TEXT("text", "The schema is \"{schema}\"; expected \"{expected}\".")},
    {"error.json_newer_schema", SW_TEXT("text", "The schema \"{schema}\" is newer than this program reads (\"{supported}\"). Update the program.")},
    {"error.value_not_a_number", SW_TEXT("text", "\"{text}\" is not a number. Type digits with \".\" for decimals, then a unit.")},
    {"error.value_grouping", SW_TEXT("text", "\"{text}\" has a grouping comma. Leave it out; \".\" is the decimal mark.")},
    {"error.value_unknown_unit", SW_TEXT("text", "\"{unit}\" is not a unit. Use one of: {expected}.")},
    {"error.value_wrong_kind", SW_TEXT("text", "\"{unit}\" measures something else. Use one of: {expected}.")},
    {"error.value_empty", SW_TEXT("text", "The field is empty. Type a number with a unit.")},
    {"error.value_out_of_range", SW_TEXT("text", "{field} is {value}; it must lie between {low} and {high}.")},
    {"error.name_empty", SW_TEXT("text", "{field} is empty. Type a name.")},
    {"error.name_too_long", SW_TEXT("text", "{field} has {length} bytes; at most {limit} are kept. Shorten it.")},
    {"error.item_missing", SW_TEXT("text", "{item} {id} is no longer in the scenario. Select another one.")},
    {"error.link_same_site", SW_TEXT("text", "A fibre link needs two different sites, but both ends are {site}. Choose another end.")},
    {"error.catalogue_unknown", SW_TEXT("text", "{id} is not in the catalogue table {table}. Run \"spanwright-cli catalogue list\" to see what is.")},
    {"error.catalogue_bad_fact", SW_TEXT("text", "The catalogue figure {id} cannot be used: {reason}.")},
    {"error.nothing_to_paste", SW_TEXT("text", "The clipboard holds nothing that can be pasted here. Copy sites or links first.")},
    {"error.database_failed", SW_TEXT("text", "{file}: the database refused the operation: {reason}. Nothing was changed.")},
    {"error.export_failed", SW_TEXT("text", "{file} could not be exported: {reason}.")},
    {"error.usage_bad", SW_TEXT("text", "{reason}")},
    {"error.log_line_unread", SW_TEXT("text", "Line {line} has no step time and no rate: \"{text}\". Write for example \"step 5.47 s\", \"elapsed time per iteration (ms): 5470\" or \"3500 tokens/s/GPU\".")},
    {"error.log_line_flops", SW_TEXT("text", "Line {line} gives a FLOP rate, \"{text}\", whose convention is not known. Use its step time or its tokens a second.")},
    {"error.log_line_contradicts", SW_TEXT("text", "Line {line} is of another run: it states {field} {stated}, the job has {value}. Set the job as the run was, or use a log of this job.")},
    {"error.revision_missing", SW_TEXT("text", "{file} has no revision {number}. Choose another one from its list of revisions.")},
    {"error.json_duplicate_key", SW_TEXT("text", "The key \"{key}\" stands twice in one JSON object. Remove one.")},
    {"error.list_too_short", SW_TEXT("text", "{field} lists {length}; it needs at least {least}. Add what is missing.")},
    {"error.pipeline_deadlock", SW_TEXT("text", "Stage {stage} of the pipeline waits for work that never arrives in this order. Keep fewer extra micro-batches in flight, or choose another schedule.")},
    {"error.pipeline_odd_stages", SW_TEXT("text", "{schedule} needs an even number of stages, but there are {stages}. Add or remove one.")},
    {"error.pipeline_no_extra", SW_TEXT("text", "{schedule} has a fixed number of micro-batches in flight. Leave the extra ones out, or choose 1f1b or zb-h1.")},
    {"error.pipeline_length", SW_TEXT("text", "{field} lists {length}; give one for all stages or one for each of the {stages} stages.")},
    {"error.line_unsupported", SW_TEXT("text", "{element} is of the type {what}, which is not computed. Supported are Fiber, Edfa, Roadm, Fused and Transceiver; replace it by these.")},
    {"error.line_no_gain", SW_TEXT("text", "The amplifier {element} has no gain_target. Let GNPy design the network and save it, then read the saved file.")},
    {"error.line_no_path", SW_TEXT("text", "No path leads from {from} to {to}. Check the connections of the topology, which hold in one direction.")},
    {"error.network_unknown", SW_TEXT("text", "{file} is no network that can be read. Choose GraphML, GML, SNDlib XML, GeoJSON, KML, KMZ, CSV of sites or links, or a GNPy topology.")},
    {"error.network_syntax", SW_TEXT("text", "Line {line} is not {format}: {reason}. Correct it, or write the file again.")},
    {"error.network_entity", SW_TEXT("text", "Line {line} declares entities of its own, which are not read. Write the file without its DOCTYPE.")},
    {"error.network_too_deep", SW_TEXT("text", "Line {line} is nested deeper than {limit} levels. It is not a network.")},
    {"error.network_missing", SW_TEXT("text", "Line {line}: {element} has no {field}. Add it.")},
    {"error.network_bad_value", SW_TEXT("text", "Line {line}, {element}: {field} is \"{value}\"; it must be {expected}.")},
    {"error.network_twice", SW_TEXT("text", "Line {line}: {element} stands twice in the file. Give every item an id of its own.")},
    {"error.network_dangling", SW_TEXT("text", "Line {line}: {element} refers to \"{id}\", which is not in the file. Correct the reference or add the site.")},
    {"error.network_too_many", SW_TEXT("text", "The file draws {count} sites and links; at most {limit} are read. Take a part of it.")},
    {"error.network_nothing", SW_TEXT("text", "{file} draws no site and no link. Check that it is the right file.")},
    {"error.archive_bad", SW_TEXT("text", "The KMZ archive cannot be read: {reason}. Unpack it and read the KML file in it.")},
    {"error.csv_unknown_column", SW_TEXT("text", "Column {column} of the first line is \"{field}\". Use these: {known}.")},
    {"error.csv_missing_column", SW_TEXT("text", "The first line has no column {field}. Add it.")},
    {"error.csv_field_count", SW_TEXT("text", "Line {line} has {count} fields; the first line names {expected}. Add or remove commas, or put text that holds one in double quotes.")},
    {"error.csv_bad_value", SW_TEXT("text", "Line {line}, column {column} ({field}): \"{value}\" must be {expected}.")},
    {"error.tariff_bad_offset", SW_TEXT("text", "{tariff}: {offset} h is no offset of a time zone. Enter a multiple of a quarter of an hour.")},
    {"error.tariff_empty", SW_TEXT("text", "{tariff} has neither periods nor hourly prices. Add a period, or read a file of hourly prices.")},
    {"error.tariff_both", SW_TEXT("text", "{tariff} has periods and hourly prices. Remove one of the two.")},
    {"error.tariff_length", SW_TEXT("text", "{tariff} has prices of {hours} hours. A year has 8,760, a leap year 8,784.")},
    {"error.tariff_uneven", SW_TEXT("text", "{tariff} has {prices} hourly prices and {carbon} hourly values of carbon. Give one for each hour, or no carbon.")},
    {"error.tariff_hour_missing", SW_TEXT("text", "{tariff} has no price in month {month}, {days}, at {hour}:00. Add a period, or let another one reach there.")},
    {"error.tariff_hour_twice", SW_TEXT("text", "{tariff}: {first} and {second} both hold in month {month}, {days}, at {hour}:00. Shorten one of them.")},
    {"error.csv_tariff_unknown", SW_TEXT("text", "The first line names neither hourly prices nor periods. Hourly prices have the columns {series}; periods have {periods}.")},
    {"error.csv_period_twice", SW_TEXT("text", "Lines {other} and {line} both hold in month {month}, {days}, at {hour}:00. Shorten one of them.")},
    {"error.csv_no_offset", SW_TEXT("text", "Line {line}: the time \"{value}\" does not say how far it is from UTC. Write 2026-01-01T00:00Z, or 2026-01-01T00:00+01:00.")},
    {"error.csv_clock_forward", SW_TEXT("text", "Line {line}: \"{value}\" follows \"{before}\": an hour is missing where clocks go forward, and the times do not say how far they are from UTC. Write each with its offset, such as +01:00 before the change and +02:00 after it.")},
    {"error.csv_clock_back", SW_TEXT("text", "Line {line}: \"{value}\" stands twice where clocks go back, and the times do not say how far they are from UTC. Write each with its offset, such as +02:00 before the change and +01:00 after it.")},
    {"error.csv_zone_offset", SW_TEXT("text", "Line {line}: no time zone has the offset of \"{value}\". Use one of -12:00 to +14:00 in quarters of an hour.")},
    {"error.csv_hour_missing", SW_TEXT("text", "Line {line}: \"{value}\" stands where {expected} should: hours are missing. Add them.")},
    {"error.csv_hour_twice", SW_TEXT("text", "Line {line}: \"{value}\" is not after \"{before}\" in the line before. Remove one of the two, or sort the lines by time.")},
    {"error.csv_hour_step", SW_TEXT("text", "Line {line}: \"{value}\" is {step} min after the line before. Write one price an hour; average the others.")},
    {"error.csv_too_short", SW_TEXT("text", "Line {line} is the last one, after {hours} hours. A year has 8,760, a leap year 8,784; add the others.")},
    {"error.csv_too_long", SW_TEXT("text", "Line {line} is hour 8,785; a leap year has 8,784. Cut the file after one year.")},
    {"error.demand_same_site", SW_TEXT("text", "{demand} needs two different sites, but both ends are the same. Choose another end.")},
    {"error.study_input_unknown", SW_TEXT("text", "No input is called \"{input}\". Use one of these: {near}.")},
    {"error.study_out_of_range", SW_TEXT("text", "{input} cannot be {value}: it must be between {low} and {high}, and whole where it counts.")},
    {"error.study_choice_unknown", SW_TEXT("text", "{input} cannot be \"{value}\". Use one of these: {near}.")},
    {"error.study_nothing_to_move", SW_TEXT("text", "{input} has nothing to move: the job uses no {item}. Choose another input, or name its subject.")},
    {"error.study_axis_bad", SW_TEXT("text", "The axis of {input} needs two different ends and 2 to 1,000 points, and ends above zero where it is logarithmic.")},
    {"error.study_axes_count", SW_TEXT("text", "The study {study} needs {needed} inputs, but names {count}. Add or remove one.")},
    {"error.study_no_figure", SW_TEXT("text", "{figure} is not computed for this scenario: {reason}")},
    {"error.study_figure_unknown", SW_TEXT("text", "No figure is called \"{figure}\". Use one of these: {near}.")},
    {"error.study_stopped", SW_TEXT("text", "The study {study} was stopped before it had an answer. Run it again.")},
};
static_assert(std::size(kErrors) == static_cast<std::size_t>(ErrorCode::StudyStopped) + 1);

} // namespace

text::Message Error::message() const { return {&text::entry(code), arguments}; }

Unexpected<Error> fail(ErrorCode code, std::vector<text::Argument> arguments) {
    return Unexpected<Error>(Error{code, std::move(arguments)});
}

namespace text {
const Entry& entry(ErrorCode code) { return kErrors[static_cast<std::size_t>(code)]; }
std::span<const Entry> errorTable() { return kErrors; }
} // namespace text
} // namespace spanwright
