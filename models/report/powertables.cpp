// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/powertables.h"
#include "json/json.h"
#include "report/writer.h"
#include "text/csvline.h"
#include <nlohmann/json.hpp>

namespace spanwright::report {
namespace {

using Json = nlohmann::ordered_json;

class Words {
public:
    explicit Words(const text::Translator& translate) : m_translate(translate) {}
    template <class Code> std::string operator()(Code code) const { return text::render(text::entry(code), m_translate); }
    std::string operator()(const text::Entry& entry) const { return text::render(entry, m_translate); }
    std::string operator()(const text::Message& message) const { return text::render(message, m_translate); }

private:
    const text::Translator& m_translate;
};

std::string keyOf(const assess::PowerFlow::Node& node, const Scenario& s) {
    const Site* site = node.site.isNone() ? nullptr : find(s, node.site);
    return site ? site->name : std::string(text::entry(node.stage).key());
}

} // namespace

std::string nameOf(const assess::PowerFlow::Node& node, const Scenario& s, const text::Translator& translate) {
    const Site* site = node.site.isNone() ? nullptr : find(s, node.site);
    return site ? site->name : Words(translate)(node.stage);
}

std::string nameOf(const assess::Breakdown::Row& row, const Scenario& s, const text::Translator& translate) {
    const Site* site = row.site.isNone() ? nullptr : find(s, row.site);
    return site ? site->name : Words(translate)(Term::RowBetweenSites);
}

Table gridTable(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const Words w(translate);
    Table t{w(PowerTerm::HeadingSites), {w(Term::ColumnName), w(PowerTerm::ColumnMean), w(PowerTerm::ColumnPeak), w(PowerTerm::ColumnCap), w(PowerTerm::ColumnHeadroom), w(PowerTerm::ColumnSwing), w(PowerTerm::ColumnAnswer)}, {}, w(assess::gridAnswer(s, a))};
    for (const assess::SiteAssessment& row : a.sites) {
        const bool hasCap = row.cap.base() > 0;
        t.rows.push_back({find(s, row.site)->name, shown(Kind::Power, row.facility.base()), shown(Kind::Power, row.peak.base()), hasCap ? shown(Kind::Power, row.cap.base()) : "–",
                          hasCap ? shown(Kind::Power, (row.cap - row.peak).base()) : "–", row.swingPeriod.base() > 0 ? shown(Kind::Power, row.swing.base()) + " / " + shown(Kind::Duration, row.swingPeriod.base()) : "–", w(assess::gridAnswer(row))});
    }
    return t;
}

Table flowTable(const Scenario& s, const assess::PowerFlow& flow, const text::Translator& translate) {
    const Words w(translate);
    Table t{w(PowerTerm::HeadingFlow), {w(PowerTerm::ColumnFrom), w(PowerTerm::ColumnTo), w(PowerTerm::ColumnPower), w(PowerTerm::ColumnShare)}, {}, {}};
    for (const assess::PowerFlow::Edge& edge : flow.edges)
        t.rows.push_back({nameOf(flow.nodes[edge.from], s, translate), nameOf(flow.nodes[edge.to], s, translate), shown(Kind::Power, edge.power.base()), shown(Kind::Fraction, edge.power / flow.facility)});
    if (flow.model.base() > 0)
        t.note = w(text::Message{&text::entry(PowerTerm::NoteFlow), {{"rate", text::amount(flow.model)}, {"power", text::amount(flow.facility)}, {"joule", text::amount(flow.perJoule())}}});
    return t;
}

Table breakdownTable(const Scenario& s, const assess::Breakdown& b, const text::Translator& translate) {
    const Words w(translate);
    Table t{w(text::Message{&text::entry(PowerTerm::HeadingBreakdown), {{"measure", &text::entry(b.measure)}}}), {w(Term::ColumnName)}, {}, {}};
    if (!b.isKnown) t.note = w(PowerTerm::NoPrice);
    else if (!isCost(b.measure)) t.note = w(PowerTerm::NoteMixed);
    if (b.rows.empty()) return t;
    const auto inCurrency = [kind = kindOf(b.measure), currency = shownCurrency(*s.assumptions)](double value) { return print(kind, value, 3, currency).text(); };
    std::vector<double> sums(b.rows.front().cells.size());
    for (const assess::Breakdown::Cell& c : b.rows.front().cells) t.columns.push_back(w(*c.category));
    t.columns.push_back(w(Term::Total));
    for (const assess::Breakdown::Row& row : b.rows) {
        std::vector<std::string> cells{nameOf(row, s, translate)};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            cells.push_back(row.cells[i].value == 0 ? "–" : inCurrency(row.cells[i].value));
            sums[i] += row.cells[i].value;
        }
        cells.push_back(inCurrency(row.total));
        t.rows.push_back(std::move(cells));
    }
    std::vector<std::string> last{w(Term::Total)};
    for (const double sum : sums) last.push_back(inCurrency(sum));
    last.push_back(inCurrency(b.total));
    t.rows.push_back(std::move(last));
    return t;
}

std::string toCsv(const Scenario& s, const assess::PowerFlow& flow) {
    std::string out = text::csvLine({"from", "to", "power_w", "share"});
    for (const assess::PowerFlow::Edge& edge : flow.edges)
        out += text::csvLine({keyOf(flow.nodes[edge.from], s), keyOf(flow.nodes[edge.to], s), exactNumber(edge.power.in(units::W)), exactNumber(edge.power / flow.facility)});
    return out;
}

std::string toCsv(const Scenario& s, const assess::Breakdown& b) {
    std::string out = text::csvLine({"site", "category", "value", "unit"});
    for (const assess::Breakdown::Row& row : b.rows)
        for (const assess::Breakdown::Cell& c : row.cells) out += text::csvLine({row.site.isNone() ? std::string() : nameOf(row, s), std::string(c.category->key()), exactNumber(c.value), baseSymbol(kindOf(b.measure))});
    return out;
}

std::string gridCsv(const Scenario& s, const assess::Assessment& a) {
    std::string out = text::csvLine({"site", "facility_w", "peak_w", "idle_w", "cap_w", "headroom_w", "swing_w", "swing_period_s", "capped_speed"});
    for (const assess::SiteAssessment& row : a.sites)
        out += text::csvLine({find(s, row.site)->name, exactNumber(row.facility.base()), exactNumber(row.peak.base()), exactNumber(row.still.base()), exactNumber(row.cap.base()), exactNumber((row.cap - row.peak).base()),
                     exactNumber(row.swing.base()), exactNumber(row.swingPeriod.base()), exactNumber(row.capSpeed.base())});
    return out;
}

std::string powerJson(const Scenario& s, const catalogue::Catalogue& c, const assess::Assessment& a, const std::vector<JobId>& jobs) {
    Json node;
    node["schema"] = "spanwright.power/1";
    node["scenario"] = s.name;
    node["flows"] = Json::array();
    for (const JobId job : jobs) {
        const assess::PowerFlow flow = assess::powerFlow(s, c, a, job);
        Json& out = node["flows"].emplace_back(Json{{"job", job.isNone() ? Json(nullptr) : Json(find(s, job)->name)}, {"facility_w", flow.facility.in(units::W)}, {"model_flop_s", flow.model.base()},
                                                    {"model_flop_per_joule", flow.perJoule().base()}, {"nodes", Json::array()}, {"edges", Json::array()}});
        for (const assess::PowerFlow::Node& n : flow.nodes) out["nodes"].push_back({{"stage", std::string(text::entry(n.stage).key())}, {"site", n.site.isNone() ? Json(nullptr) : Json(find(s, n.site)->name)}, {"power_w", n.power.base()}});
        for (const assess::PowerFlow::Edge& e : flow.edges) out["edges"].push_back({{"from", e.from}, {"to", e.to}, {"power_w", e.power.base()}});
    }
    node["sites"] = Json::array();
    for (const assess::SiteAssessment& row : a.sites)
        node["sites"].push_back({{"name", find(s, row.site)->name}, {"facility_w", row.facility.base()}, {"peak_w", row.peak.base()}, {"idle_w", row.still.base()}, {"cap_w", row.cap.base()}, {"swing_w", row.swing.base()}, {"capped_speed", row.capSpeed.base()}});
    return json::print(node);
}

} // namespace spanwright::report
