// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/terms.h"
#include <iterator>

namespace spanwright::text {
namespace {

// From Term::Tariff on, in the order of the enum.
constexpr Entry kGridTerms[] = {
    {"term.tariff", SW_TEXT("text", "tariff")},
    {"days.all", SW_TEXT("text", "every day")},
    {"days.working", SW_TEXT("text", "Monday to Friday")},
    {"days.weekend", SW_TEXT("text", "Saturday and Sunday")},
    {"json.instant", SW_TEXT("text", "a time such as 2026-03-01T00:00Z")},
    {"tariff.of_year", SW_TEXT("text", "annual price")},
    {"curtailment.paused", SW_TEXT("text", "paused")},
    {"heading.electricity", SW_TEXT("text", "Electricity")},
    {"column.tariff", SW_TEXT("text", "Tariff")},
    {"column.mean_price", SW_TEXT("text", "Mean price")},
    {"column.energy_charge", SW_TEXT("text", "Energy charge")},
    {"column.months", SW_TEXT("text", "Months")},
    {"column.demand_charge", SW_TEXT("text", "Demand charge")},
    {"column.mean_carbon", SW_TEXT("text", "Mean carbon")},
    {"note.electricity", SW_TEXT("text", "From {start} on, at the prices of the hours in which the run draws power; each calendar month that it touches is charged in full for its mean power over a step, as meters average longer than a step takes.")},
    {"heading.grid", SW_TEXT("text", "Transformers and storage")},
    {"column.transformer", SW_TEXT("text", "Transformers")},
    {"column.transformer_load", SW_TEXT("text", "Load at the peak")},
    {"column.storage", SW_TEXT("text", "Storage")},
    {"column.swing_left", SW_TEXT("text", "Swing left to the grid")},
    {"column.storage_loss", SW_TEXT("text", "Loss in storage")},
    {"note.grid", SW_TEXT("text", "Transformers at a power factor of {factor} may be loaded to {limit} for long. The loss in storage is not part of the energy of jobs.")},
    {"heading.curtailment", SW_TEXT("text", "Curtailment")},
    {"column.window", SW_TEXT("text", "Time window")},
    {"column.hours_year", SW_TEXT("text", "Hours a year")},
    {"column.power_left", SW_TEXT("text", "Power left")},
    {"column.speed", SW_TEXT("text", "Speed")},
    {"column.energy_kept", SW_TEXT("text", "Kept off the grid")},
    {"note.curtailment", SW_TEXT("text", "A what-if: the figures of the job above hold without it. Windows of several sites are taken to fall on different days, since all accelerators wait for the slowest.")},
    {"row.extra_time", SW_TEXT("text", "Training takes longer by")},
    {"row.bill_change", SW_TEXT("text", "Change of the electricity bill")},
    {"heading.tariff", SW_TEXT("text", "Tariff")},
    {"heading.tariff_months", SW_TEXT("text", "Prices by month")},
    {"column.month", SW_TEXT("text", "Month")},
    {"column.lowest", SW_TEXT("text", "Lowest")},
    {"column.mean", SW_TEXT("text", "Mean")},
    {"column.highest", SW_TEXT("text", "Highest")},
    {"note.tariff_series", SW_TEXT("text", "Hourly prices of {hours} hours from {start} on; days and months at UTC{offset}.")},
    {"note.tariff_periods", SW_TEXT("text", "{count} periods; days and months at UTC{offset}, in winter time all year.")},
    {"input.site_price", SW_TEXT("text", "Mean price of electricity in {site} while it runs")},
    {"input.site_demand", SW_TEXT("text", "Power of the job in {site}, mean over a step")},
    {"input.demand_price", SW_TEXT("text", "Demand charge of {tariff} a kW and month")},
    {"input.months", SW_TEXT("text", "Calendar months that the run touches")},
    {"input.curtailed", SW_TEXT("text", "Share of time lost to curtailment")},
    {"term.demand", SW_TEXT("text", "demand")},
    {"heading.demands", SW_TEXT("text", "Demands: traffic of others")},
    {"column.demand", SW_TEXT("text", "Demand")},
    {"column.from", SW_TEXT("text", "From")},
    {"column.to", SW_TEXT("text", "To")},
    {"column.rate", SW_TEXT("text", "Rate")},
    {"column.directions", SW_TEXT("text", "Directions")},
    {"column.link_load", SW_TEXT("text", "Others on its fullest link")},
    {"direction.both", SW_TEXT("text", "both ways")},
    {"direction.one", SW_TEXT("text", "one way")},
    {"demand.unrouted", SW_TEXT("text", "no route")},
    {"note.demands", SW_TEXT("text", "Each demand takes the route of the least delay and is served before the jobs. Others on a link: its other traffic and all demands, in the busier direction, over its planned use.")},
    {"json.request", SW_TEXT("text", "the request-id of a request of the file")},
};
static_assert(std::size(kGridTerms) == static_cast<std::size_t>(Term::JsonRequest) + 1 - static_cast<std::size_t>(Term::Tariff));

} // namespace

std::span<const Entry> gridTermTable() { return kGridTerms; }

} // namespace spanwright::text
