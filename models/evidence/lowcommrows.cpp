// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/lowcommrows.h"
#include "units/embedded.h"
#include <nlohmann/json.hpp>

namespace spanwright {
std::span<const EmbeddedFile> embeddedLowCommunication();
}

namespace spanwright::evidence {
namespace {

constexpr int kCrossings = 2;          // of a full exchange between two sites: reduce-scatter and all-gather
constexpr const char* kFibre = "g652d";
constexpr const char* kClaim = "press claim";

std::optional<double> numberIn(const nlohmann::json& j, const char* key) {
    const auto found = j.find(key);
    return found == j.end() ? std::nullopt : std::optional(found->get<double>());
}

LowCommRow readLowCommRow(const nlohmann::json& j) {
    LowCommRow row;
    row.id = j.at("id");
    row.title = j.at("title");
    row.source = j.at("source");
    row.isRecalled = j.at("from") == "memory";
    row.compute = Duration(j.at("compute_s"), units::s);
    row.publishedShare = Fraction(j.at("published_share"), units::one);
    row.hidesBackward = j.value("hides_backward", false);
    if (const auto billions = numberIn(j, "params_b")) {
        training::LowComm job;
        job.parameters = *billions * 1e9;
        job.bits = j.at("bits");
        job.compression = j.value("compression", 1.0);
        job.step = row.compute;
        const Length distance(j.value("distance_km", 0.0), units::km);
        job.latency = kCrossings * (distance * catalogue::Catalogue::shipped().fibre(kFibre)->delay);
        row.job = job;
    }
    if (const auto s = numberIn(j, "exchange_s")) row.exchange = Duration(*s, units::s);
    if (const auto s = numberIn(j, "published_exchange_s")) row.publishedExchange = Duration(*s, units::s);
    if (const auto rate = numberIn(j, "bandwidth_gbps")) row.bandwidth = BitRate(*rate, units::Gbps);
    if (const auto range = j.find("bandwidth_range_gbps"); range != j.end()) {
        row.leastBandwidth = BitRate(range->at(0), units::Gbps);
        row.mostBandwidth = BitRate(range->at(1), units::Gbps);
    }
    return row;
}

} // namespace

std::span<const LowCommRow> lowCommRows() {
    static const std::vector<LowCommRow> all = [] {
        std::vector<LowCommRow> rows;
        // part of the program, and read by a test: a bad file cannot reach a user
        const auto json = nlohmann::json::parse(embeddedLowCommunication().front().bytes);
        for (const auto& row : json.at("rows")) rows.push_back(readLowCommRow(row));
        return rows;
    }();
    return all;
}

LowCommResult predict(const LowCommRow& row) {
    LowCommResult out;
    out.row = &row;
    const auto alone = [&](Duration exchange) { return Fraction(row.compute / (row.compute + exchange), units::one); };
    out.exchange = row.exchange;
    if (row.job && row.bandwidth) out.exchange = Duration(training::exchangeBits(*row.job) / row.bandwidth->base(), units::s);
    if (out.exchange && !row.hidesBackward) out.share = alone(*out.exchange);
    if (row.job && row.hidesBackward) {
        out.bandwidth = training::bandwidthFor(*row.job, row.publishedShare.base());
        if (row.bandwidth) out.share = Fraction(training::computeUtilisation(*row.job, *row.bandwidth), units::one);
        if (row.leastBandwidth.base() > 0) {
            out.leastShare = Fraction(training::computeUtilisation(*row.job, row.leastBandwidth), units::one);
            out.mostShare = Fraction(training::computeUtilisation(*row.job, row.mostBandwidth), units::one);
        }
    }
    return out;
}

std::vector<ClaimImplied> impliedByClaims(const catalogue::Catalogue& catalogue) {
    std::vector<ClaimImplied> out;
    for (const FieldResult& claim : fieldResults()) {
        const double efficiency = claim.efficiency.base();
        if (claim.evidence != kClaim || efficiency >= 1) continue;
        const Duration oneWay = claim.distance * catalogue.fibre(kFibre)->delay;
        out.push_back({&claim, oneWay, oneWay * (efficiency / (1 - efficiency))});
    }
    return out;
}

} // namespace spanwright::evidence
