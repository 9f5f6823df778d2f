// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/profile.h"
#include "units/embedded.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace spanwright {
std::span<const EmbeddedFile> embeddedProfiles();
}

namespace spanwright::training {
namespace {

template <double Profile::* Member> ProfileField number(std::string_view key, double low, double high, double spread) {
    return {key, [](const Profile& p) { return p.*Member; }, [](Profile& p, double value) { p.*Member = value; }, low, high, spread};
}
template <Duration Profile::* Member> ProfileField milliseconds(std::string_view key, double low, double high, double spread) {
    return {key, [](const Profile& p) { return (p.*Member).in(units::ms); }, [](Profile& p, double value) { p.*Member = Duration(value, units::ms); }, low, high, spread};
}
template <Generation G> ProfileField attention(std::string_view key) {
    constexpr auto index = static_cast<std::size_t>(G);
    return {key, [](const Profile& p) { return p.attentionCeiling[index]; }, [](Profile& p, double value) { p.attentionCeiling[index] = value; }, 0.05, 0.95, 0.4};
}

const std::vector<ProfileField>& table() {
    static const std::vector<ProfileField> all{
        number<&Profile::matmul16>("matmul_bf16", 0.3, 1.25, 0.12),
        number<&Profile::matmul8>("matmul_fp8", 0.3, 1.25, 0.12),
        number<&Profile::matmul4>("matmul_fp4", 0.3, 1.25, 0.15),
        number<&Profile::depthRamp>("depth_ramp", 50, 2000, 0.35),
        milliseconds<&Profile::kernelTail>("kernel_tail_ms", 0, 0.05, 0.003),
        attention<Generation::Volta>("attention_volta"),
        attention<Generation::Ampere>("attention_ampere"),
        attention<Generation::Hopper>("attention_hopper"),
        attention<Generation::Blackwell>("attention_blackwell"),
        attention<Generation::BlackwellUltra>("attention_blackwell_ultra"),
        attention<Generation::Cdna>("attention_cdna"),
        attention<Generation::Tpu>("attention_tpu"),
        attention<Generation::Other>("attention_other"),
        number<&Profile::softmaxShare>("softmax_share", 0, 0.9, 0.2),
        number<&Profile::scorePasses>("score_passes", 0, 20, 1.5),
        number<&Profile::sinkPasses>("sink_passes", 0, 20, 1.5),
        number<&Profile::memoryEfficiency>("memory_efficiency", 0.2, 1, 0.2),
        number<&Profile::castPasses>("cast_passes", 0, 10, 1),
        number<&Profile::blockCastPasses>("block_cast_passes", 0, 15, 1),
        number<&Profile::permutePasses>("permute_passes", 1, 40, 0.6),
        number<&Profile::scanPasses>("scan_passes", 5, 1000, 0.6),
        milliseconds<&Profile::hostFloor>("host_floor_ms", 0.01, 10, 0.5),
        milliseconds<&Profile::mixtureFloor>("mixture_floor_ms", 0.01, 30, 0.6),
        number<&Profile::rackFloor>("rack_floor", 0.1, 1.5, 0.5),
        number<&Profile::hostTensor>("host_tensor", 0, 2, 0.3),
        number<&Profile::hostSharpness>("host_sharpness", 1, 8, 0.4),
        milliseconds<&Profile::fixedPerStep>("fixed_per_step_ms", 0, 500, 30),
        number<&Profile::scaleUpShare>("scale_up_share", 0.2, 1.2, 0.2),
        number<&Profile::scaleOutShare>("scale_out_share", 0.2, 1.3, 0.25),
        number<&Profile::expertScaleUp>("expert_scale_up", 0.1, 1.5, 0.4),
        number<&Profile::expertScaleOut>("expert_scale_out", 0.1, 1.5, 0.4),
        number<&Profile::expertImbalance>("expert_imbalance", 1, 2, 0.12),
        number<&Profile::expertOverlap>("expert_overlap", 0, 1, 0.25),
        number<&Profile::tensorOverlap>("tensor_overlap", 0, 1, 0.2),
        number<&Profile::contextOverlap>("context_overlap", 0, 1, 0.2),
        number<&Profile::gatherOverlap>("gather_overlap", 0, 1, 0.2),
        number<&Profile::dataOverlap>("data_overlap", 0, 1, 0.25),
        number<&Profile::copyTax>("copy_tax", 0, 0.3, 0.05),
        number<&Profile::reduceBytes>("reduce_bytes", 1, 4, 0.3),
        number<&Profile::gradientBytes>("gradient_bytes", 1, 8, 0.3),
        number<&Profile::backwardOverlap>("backward_overlap", 0, 1, 0.1),
    };
    return all;
}

struct ProfileFile {
    std::vector<NamedProfile> profiles;
    double errorDense = 0, errorMixture = 0;
};

ProfileFile parsed() {
    // The embedded file is part of the program; a test reads it, so a missing key cannot reach a user.
    const auto json = nlohmann::json::parse(embeddedProfiles().front().bytes);
    ProfileFile file;
    file.errorDense = json.at("unseen_error_p80").at("dense");
    file.errorMixture = json.at("unseen_error_p80").at("mixtures");
    std::vector<NamedProfile>& all = file.profiles;
    for (const auto& row : json.at("profiles")) {
        NamedProfile p;
        p.id = row.at("id");
        p.name = row.at("name");
        p.date = row.at("date");
        p.source = row.at("source");
        p.frameworks = row.at("frameworks");
        p.family = row.at("family");
        p.profile.isAttentionFused = row.at("is_attention_fused");
        for (const auto& [key, value] : row.at("constants").items())
            if (const ProfileField* field = findProfileField(key)) field->set(p.profile, value);
        all.push_back(std::move(p));
    }
    return file;
}

const ProfileFile& shipped() {
    static const ProfileFile file = parsed();
    return file;
}

} // namespace

std::span<const ProfileField> profileFields() { return table(); }

const ProfileField* findProfileField(std::string_view key) {
    const auto it = std::ranges::find(table(), key, &ProfileField::key);
    return it == table().end() ? nullptr : &*it;
}

std::span<const NamedProfile> profiles() { return shipped().profiles; }

Fraction unseenError(bool isMixture) { return Fraction(isMixture ? shipped().errorMixture : shipped().errorDense, units::one); }

const NamedProfile* findProfile(std::string_view id) {
    const auto it = std::ranges::find(profiles(), id, &NamedProfile::id);
    return it == profiles().end() ? nullptr : &*it;
}

const NamedProfile& profile(std::string_view id) {
    const NamedProfile* found = findProfile(id);
    return found ? *found : profiles().back();
}

const NamedProfile& defaultProfile() { return profile("nemo-2024"); }

} // namespace spanwright::training
