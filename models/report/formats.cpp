// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "report/costtables.h"
#include "report/partsjson.h"
#include "report/report.h"
#include "text/csvline.h"
#include "text/shipped.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;

/// Columns of a terminal: code points, and two for the wide ones of Chinese.
std::size_t width(const std::string& text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c & 0xC0) == 0x80) continue;
        columns += c >= 0xE3 && c <= 0xED ? 2 : 1;
    }
    return columns;
}

std::string escapedCell(const std::string& text) {
    std::string out;
    for (char c : text) out += c == '|' ? std::string("\\|") : c == '\n' || c == '\r' ? std::string(" ") : std::string(1, c);
    return out;
}

Json figuresJson(const std::vector<assess::Figure>& figures) {
    Json node = Json::object();
    for (const assess::Figure& f : figures) {
        const FigureInfo& about = info(f.id);
        Json& row = node[std::string(about.key)];
        row["value"] = f.value;
        row["unit"] = baseSymbol(about.kind);
        row["low"] = f.low;
        row["high"] = f.high;
    }
    return node;
}

Json ratesJson(const std::optional<CostRates>& r) {
    if (!r) return nullptr;
    return {{"usd_per_year", r->perYear.in(units::USD)}, {"usd_per_accelerator_hour", r->perAcceleratorHour.in(units::USDPerHour)}, {"usd_per_million_tokens", r->perToken.in(units::USDPerMTok)}};
}

Json findingJson(const assess::Finding& f) {
    Json node;
    node["severity"] = std::string(text::entry(f.severity).id).substr(9);
    node["code"] = std::string(text::entry(f.code).id).substr(8);
    node["text"] = text::render(f.message);
    node["subjects"] = Json::array();
    for (const ItemRef& subject : f.subjects) node["subjects"].push_back(idText(subject.id));
    if (f.fix) node["fix"] = text::render(f.fix->label);
    return node;
}

Json sitesJson(const Scenario& s, const assess::Assessment& a) {
    Json list = Json::array();
    for (const assess::SiteAssessment& row : a.sites) {
        Json& node = list.emplace_back(Json{{"name", find(s, row.site)->name}, {"accelerators", row.accelerators}, {"tdp_w", row.tdp.base()}, {"it_w", row.it.base()}, {"facility_w", row.facility.base()},
                                            {"peak_w", row.peak.base()}, {"idle_w", row.still.base()}, {"cap_w", row.cap.base()}, {"capped_speed", row.capSpeed.base()}, {"swing_w", row.swing.base()}, {"swing_period_s", nullptr}});
        if (row.swingPeriod.base() > 0) node["swing_period_s"] = row.swingPeriod.base();
    }
    return list;
}

Json usesJson(const Scenario& s, const assess::JobAssessment& j) {
    Json list = Json::array();
    for (const assess::SiteUse& use : j.uses)
        list.push_back({{"name", find(s, use.site)->name}, {"accelerators", use.accelerators}, {"tdp_w", use.tdp.base()}, {"it_w", use.it.base()}, {"facility_w", use.facility.base()}, {"swing_w", use.swing.base()},
                        {"energy_step_wh", (use.facility * j.step.total()).base()}, {"energy_wh", use.energy.base()}, {"energy_year_wh", (use.facility * Duration(1, units::year)).base()},
                        {"carbon_g", use.carbon.base()}, {"water_l", use.waterLitres}});
    return list;
}

} // namespace

std::string toMarkdown(const ReportData& r) {
    std::string out = "# " + escapedCell(r.title) + "\n\n" + r.about + "\n";
    for (const Table& t : r.tables) {
        out += "\n## " + escapedCell(t.title) + "\n\n";
        if (t.columns.empty()) {
            for (const auto& row : t.rows) out += "- " + escapedCell(row.front()) + "\n";
        } else if (!t.rows.empty()) {
            const auto line = [&](const std::vector<std::string>& cells) {
                out += "|";
                for (const std::string& cell : cells) out += " " + escapedCell(cell) + " |";
                out += "\n";
            };
            line(t.columns);
            line(std::vector<std::string>(t.columns.size(), "---"));
            for (const auto& row : t.rows) line(row);
        }
        if (!t.note.empty()) out += "\n" + t.note + "\n";
    }
    return out + "\n" + r.made + "\n";
}

std::string toPlainText(const Table& t) {
    std::string out = t.title + "\n";
    std::vector<std::size_t> widths;
    for (const auto& row : t.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (widths.size() <= i) widths.push_back(i < t.columns.size() ? width(t.columns[i]) : 0);
            widths[i] = std::max(widths[i], width(row[i]));
        }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text = "  ";
        for (std::size_t i = 0; i < cells.size(); ++i) text += cells[i] + (i + 1 < cells.size() ? std::string(widths[i] + 2 - std::min(widths[i], width(cells[i])), ' ') : std::string());
        while (text.ends_with(' ')) text.pop_back();
        out += text + "\n";
    };
    if (!t.rows.empty() && !t.columns.empty()) line(t.columns);
    for (const auto& row : t.rows) line(row);
    if (!t.note.empty()) out += "  " + t.note + "\n";
    return out;
}

std::string toPlainText(const ReportData& r) {
    std::string out = r.title + "\n" + r.about + "\n";
    for (const Table& t : r.tables) out += "\n" + toPlainText(t);
    return out + "\n" + r.made + "\n";
}

std::vector<NumberRow> numberRows(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const auto say = [&](const auto& code) { return text::render(text::entry(code), translate); };
    std::vector<NumberRow> rows;
    for (const assess::Figure& f : a.totals) rows.push_back({Section::Figures, say(Term::HeadingFigures), say(f.id), f.value, baseSymbol(info(f.id).kind), std::pair{f.low, f.high}, {}});
    const auto parts = [&](Section section, Term heading, const std::string& job, const std::vector<assess::Part>& list, Kind kind) {
        for (const assess::Part& p : list) rows.push_back({section, say(heading) + " – " + job, say(p.name), p.value, baseSymbol(kind), {}, {}});
    };
    for (const assess::JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        const std::string& name = find(s, j.job)->name;
        parts(Section::Step, Term::HeadingStep, name, assess::stepParts(j.step), Kind::Duration);
        parts(Section::Memory, Term::HeadingMemory, name, assess::memoryParts(j.memory), Kind::Bytes);
        parts(Section::Power, Term::HeadingPower, name, j.power, Kind::Power);
        parts(Section::Cost, Term::HeadingCostAmortised, name, j.costAmortised, Kind::Money);
        parts(Section::Cost, Term::HeadingCostAcquisition, name, j.costAcquisition, Kind::Money);
        parts(Section::Cost, Term::HeadingCostRental, name, j.costRental, Kind::Money);
    }
    for (const AssumptionRow& r : assumptionRows(*s.assumptions))
        rows.push_back({Section::Assumptions, say(Term::HeadingAssumptions), say(r.name), r.likely, baseSymbol(r.kind), std::pair{r.low, r.high}, text::renderShipped(r.source, translate)});
    return rows;
}

std::string toCsv(const Scenario& s, const assess::Assessment& a, const text::Translator& translate, const std::vector<Section>& sections) {
    const auto say = [&](const auto& code) { return text::render(text::entry(code), translate); };
    std::vector<std::pair<Section, std::string>> lines;
    for (const NumberRow& r : numberRows(s, a, translate))
        lines.emplace_back(r.section, text::csvLine({r.heading, r.name, exactNumber(r.value), r.unit, r.range ? exactNumber(r.range->first) : std::string(), r.range ? exactNumber(r.range->second) : std::string(), r.source}));
    for (const assess::Finding& f : a.findings) lines.emplace_back(Section::Findings, text::csvLine({say(Term::HeadingFindings), say(f.severity), text::render(f.message, translate), {}, {}, {}, {}}));
    std::string out = text::csvLine({say(Term::ColumnSection), say(Term::ColumnName), say(Term::ColumnValue), say(Term::ColumnUnit), say(Term::ColumnLow), say(Term::ColumnHigh), say(Term::ColumnSource)});
    if (sections.empty())
        for (const auto& [section, line] : lines) out += line;
    for (const Section chosen : sections)
        for (const auto& [section, line] : lines)
            if (section == chosen) out += line;
    return out;
}

std::string toJson(const Scenario& s, const assess::Assessment& a) {
    Json node;
    node["schema"] = "spanwright.assessment/1";
    node["scenario"] = s.name;
    node["figures"] = figuresJson(a.totals);
    node["breakdown"] = Json::object();
    for (const assess::JobAssessment& j : a.jobs) {
        if (!j.isComputed) continue;
        std::string name = find(s, j.job)->name;
        if (node["breakdown"].contains(name)) name += " #" + idText(j.job.value); // names need not differ
        Json& job = node["breakdown"][name];
        job["figures"] = figuresJson(j.figures);
        job["step_s"] = partsJson(assess::stepParts(j.step));
        job["memory_bytes"] = partsJson(assess::memoryParts(j.memory));
        job["power_w"] = partsJson(j.power);
        job["sites"] = usesJson(s, j);
        job["capped_speed"] = j.capSpeed.base();
        job["capped_extra_s"] = j.capExtra.isFinite() ? Json(j.capExtra.base()) : Json();
        job["cost_amortised_usd"] = partsJson(j.costAmortised);
        job["cost_acquisition_usd"] = partsJson(j.costAcquisition);
        job["cost_rental_usd"] = partsJson(j.costRental);
        job["cost_by_site"] = Json::array();
        for (const assess::SiteCost& c : j.siteCosts)
            job["cost_by_site"].push_back({{"site", c.site.isNone() ? Json(nullptr) : Json(find(s, c.site)->name)}, {"amortised_usd", partsJson(c.amortised)}, {"acquisition_usd", partsJson(c.acquisition)}, {"rental_usd", partsJson(c.rental)}});
        job["cost_rates"] = {{"amortised", ratesJson(costRates(j.costAmortised, s, j))}, {"rental", ratesJson(costRates(j.costRental, s, j))}};
        job["crossings"] = Json::array();
        for (const assess::Crossing& c : j.crossings)
            job["crossings"].push_back({{"from", find(s, c.from)->name}, {"to", find(s, c.to)->name}, {"protocol", text::entry(termOf(Term::ProtocolOfFabric, c.transport.protocol)).key()}, {"spreading", text::entry(termOf(Term::SpreadingOfFabric, c.transport.spreading)).key()}, {"rtt_ms", c.path.roundTrip.in(units::ms)},
                                        {"line_gbps", c.path.line.in(units::Gbps)}, {"goodput_gbps", c.goodput.rate.in(units::Gbps)}, {"needed_gbps", j.step.crossSiteNeeded.in(units::Gbps)},
                                        {"limit", text::entry(termOf(Term::LimitLine, c.goodput.limit)).key()}, {"headers", c.goodput.headers}, {"spread", c.goodput.spread}, {"recovery", c.goodput.recovery},
                                        {"loss", c.path.loss}, {"senders", c.senders.count}, {"channels_needed", c.goodput.channelsNeeded}});
        job["failures"] = Json::array();
        for (const assess::Failure& f : j.failures) {
            Json& row = job["failures"].emplace_back(Json{{"kind", text::entry(termOf(Term::FailureNodes, f.kind)).key()}, {"subject", idText(f.subject.id)}, {"per_hour", f.rate.in(units::perHour)}, {"repair_h", f.repair.in(units::hour)},
                                                          {"effect", text::entry(termOf(Term::EffectUnnoticed, f.effect)).key()}, {"pause_s", f.pause.base()}, {"step_s", nullptr}, {"lost", f.lost.base()}});
            if (f.step.isFinite()) row["step_s"] = f.step.base();
        }
        job["in_flight_needed"] = j.step.inFlightNeeded;
        job["micro_batch_s"] = j.step.microBatchTime.base();
    }
    node["sites"] = sitesJson(s, a);
    node["links"] = Json::array();
    for (const assess::LinkAssessment& l : a.links)
        node["links"].push_back({{"name", find(s, l.link)->name}, {"length_km", l.length.in(units::km)}, {"rtt_ms", l.oneWay.in(units::ms) * 2},
                                 {"computed_rtt_ms", l.computedOneWay.in(units::ms) * 2}, {"capacity_gbps", l.capacity.in(units::Gbps)}, {"goodput_gbps", l.goodput.in(units::Gbps)}, {"load", l.load.base()}, {"burst", l.burst.base()}, {"availability", l.availability.base()}});
    node["findings"] = Json::array();
    for (const assess::Finding& f : a.findings) node["findings"].push_back(findingJson(f));
    return json::print(node);
}

} // namespace spanwright::report
