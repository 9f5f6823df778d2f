// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/profile.h"
#include "units/embedded.h"
#include <nlohmann/json.hpp>
#include <vector>

namespace spanwright {
std::span<const EmbeddedFile> embeddedProfiles();
}

namespace spanwright::training {
namespace {

std::vector<NamedProfile> parsed() {
    // The embedded file is part of the program; a test reads it, so a missing key cannot reach a user.
    const auto json = nlohmann::json::parse(embeddedProfiles().front().bytes);
    std::vector<NamedProfile> all;
    for (const auto& row : json.at("profiles")) {
        NamedProfile p;
        p.id = row.at("id");
        p.name = row.at("name");
        p.date = row.at("date");
        p.source = row.at("source");
        p.profile.matmulScale = row.at("matmul_scale");
        p.profile.memoryEfficiency = row.at("memory_efficiency");
        p.profile.attentionCeiling = row.at("attention_ceiling");
        p.profile.isAttentionFused = row.at("is_attention_fused");
        p.profile.hostFloorPerLayer = Duration(row.at("host_floor_per_layer_ms"), units::ms);
        p.profile.moeFloorFactor = row.at("moe_floor_factor");
        p.profile.expertOverlap = row.at("expert_overlap");
        p.profile.backwardOverlap = row.at("backward_overlap");
        all.push_back(std::move(p));
    }
    return all;
}

} // namespace

std::span<const NamedProfile> profiles() {
    static const std::vector<NamedProfile> all = parsed();
    return all;
}

const NamedProfile& profile(std::string_view id) {
    for (const NamedProfile& p : profiles())
        if (p.id == id) return p;
    return profiles().back();
}

const NamedProfile& defaultProfile() { return profile("megatron-2024"); }

} // namespace spanwright::training
