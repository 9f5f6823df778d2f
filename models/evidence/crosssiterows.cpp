// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssite.h"
#include "evidence/rowpath.h"
#include "json/reader.h"
#include "training/pipeline/schedule.h"
#include "units/embedded.h"
#include <cmath>
#include <set>

namespace spanwright {
std::span<const EmbeddedFile> embeddedCrossSite();
}

namespace spanwright::evidence {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kMost = 1e9;  // of a whole number
constexpr double kLargest = 1e15; // of any other

/// Keys that nobody asks for are let pass: rows carry text for a reader.
class Reader {
public:
    Reader(const Json& node, const std::string& path, Result<Done>& result) : m_node(node), m_reader(node, path, result) {
        if (node.is_object())
            for (const auto& [key, value] : node.items()) static_cast<void>(m_reader.optionalMember(key.c_str()));
    }
    [[nodiscard]] std::string text(const char* key) {
        std::string out;
        if (m_reader.optionalMember(key)) m_reader.text(key, out);
        return out;
    }
    [[nodiscard]] std::string neededText(const char* key) {
        std::string out = text(key);
        if (out.empty()) missing(key);
        return out;
    }
    /// A number from `low` on, or above it when `isOpen`.
    [[nodiscard]] double number(const char* key, double low, bool isOpen, std::optional<double> usual = {}, double high = kLargest) {
        const Json* node = m_reader.optionalMember(key);
        if (!node && !usual) missing(key);
        if (!node) return usual.value_or(1);
        double value = 1;
        m_reader.number(key, value);
        const bool isInside = (isOpen ? value > low : value >= low) && value <= high;
        if (isInside) return value;
        if (isOpen && high >= kLargest) m_reader.refuseValue(*node, m_reader.at(key), &text::entry(Term::JsonPositive));
        else m_reader.refuseValue(*node, m_reader.at(key), exactNumber(low) + " .. " + exactNumber(high));
        return 1;
    }
    [[nodiscard]] int count(const char* key, int low, std::optional<int> usual = {}, double high = kMost) {
        const Json* node = m_reader.optionalMember(key);
        if (!node && !usual) missing(key);
        if (!node) return usual.value_or(low);
        int value = low;
        m_reader.integer(key, value);
        if (value >= low && value <= high) return value;
        m_reader.refuseValue(*node, m_reader.at(key), exactNumber(low) + " .. " + exactNumber(high));
        return low;
    }
    [[nodiscard]] std::optional<double> value() {
        if (!m_reader.optionalMember("value")) return std::nullopt;
        double value = 0;
        m_reader.number("value", value);
        return value;
    }
    [[nodiscard]] const Json* object(const char* key) {
        const Json* node = m_reader.optionalMember(key);
        if (!node) missing(key);
        return node;
    }
    [[nodiscard]] std::string at(const char* key) const { return m_reader.at(key); }

private:
    void missing(const char* key) { m_reader.refuse(ErrorCode::JsonMissingKey, {{"path", m_reader.at(key)}}); }
    const Json& m_node;
    json::ObjectReader m_reader;
};

PipelineCase readPipeline(Reader& r) {
    PipelineCase c;
    c.schedule = r.neededText("schedule");
    c.forward = Duration(r.number("t_f_s", 0, true), units::s);
    c.oneWay = c.forward * r.number("delay_over_tf", 0, false);
    c.transfer = c.forward * r.number("transfer_over_tf", 0, false);
    c.stages = r.count("stages", 1, {}, training::pipeline::kMaxStages);
    c.sites = r.count("sites", 1, {}, c.stages);
    c.microBatches = r.count("micro_batches", 1, {}, training::pipeline::kMaxMicroBatches);
    c.memoryFactor = r.count("memory_factor", 1, 1, 1000);
    return c;
}

BandwidthCase readBandwidth(Reader& r) {
    BandwidthCase c;
    c.method = r.text("method");
    c.job.parameters = r.number("params_b", 0, true) * 1e9;
    c.job.step = Duration(r.number("step_s", 0, true), units::s);
    c.job.innerSteps = r.count("h", 1, 1);
    c.job.bits = r.number("bits", 0, true, 16);
    c.job.fragments = r.count("fragments", 1, 1);
    c.job.overlapSteps = r.count("overlap_steps", 0, 0);
    c.job.compression = r.number("compression", 1, false, 1);
    c.job.latency = Duration(r.number("latency_s", 0, false, 0), units::s);
    c.utilisation = r.number("utilisation", 0, true, {}, 1);
    return c;
}

KvRateCase readKvRate(Reader& r) { return {r.count("prompt_tokens", 1), r.count("accelerators", 1), r.neededText("accelerator_id")}; }

CrossSiteRow readCrossSiteRow(const Json& node, const std::string& path, Result<Done>& result) {
    CrossSiteRow row;
    Reader r(node, path, result);
    row.id = r.neededText("id");
    row.source = r.text("source");
    row.model = r.text("model");
    const Json* object = r.object("case");
    if (!object) return row;
    Reader parts(*object, r.at("case"), result);
    row.kind = parts.neededText("kind");
    row.value = parts.value();
    if (row.kind == "pipeline_across_sites") row.parts = readPipeline(parts);
    else if (row.kind == "bandwidth_for_utilisation") row.parts = readBandwidth(parts);
    else if (row.kind == "kv_rate") row.parts = readKvRate(parts);
    return row;
}

} // namespace

Result<std::vector<CrossSiteRow>> readCrossSiteRows(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    const bool isWrapped = tree->is_object() && tree->contains("rows");
    const Json& list = isWrapped ? tree->at("rows") : *tree;
    if (!list.is_array()) {
        text::Value where = &text::entry(Term::JsonFile);
        if (isWrapped) where = std::string("rows");
        return fail(ErrorCode::JsonWrongType, {{"path", std::move(where)}, {"expected", &text::entry(Term::JsonList)}, {"found", &json::typeName(list)}});
    }
    std::vector<CrossSiteRow> rows;
    std::set<std::string> ids;
    Result<Done> result = Done{};
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string path = rowPath(list[i], i);
        CrossSiteRow row = readCrossSiteRow(list[i], path, result);
        if (!result) return Unexpected(result.error());
        if (!ids.insert(row.id).second) return fail(ErrorCode::JsonDuplicateId, {{"path", path + ".id"}, {"id", row.id}});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::span<const CrossSiteRow> crossSiteRows() {
    // part of the program, and read by a test: a bad file cannot reach a user
    static const std::vector<CrossSiteRow> all = readCrossSiteRows(embeddedCrossSite().front().bytes).value();
    return all;
}

} // namespace spanwright::evidence
