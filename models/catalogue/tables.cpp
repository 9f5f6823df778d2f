// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include <charconv>
#include <cmath>

namespace spanwright::catalogue {

/// Builds the typed tables from facts and items. A figure that is missing leaves its field at zero ("not known").
class TableBuilder {
    static constexpr double kLightSpeed = 299792458; // m/s

public:
    explicit TableBuilder(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    Catalogue::Tables build() {
        for (const auto& [path, item] : m_catalogue.m_items) {
            const auto slash = path.find('/');
            if (slash == std::string::npos || path.find('/', slash + 1) != std::string::npos) continue;
            m_path = path;
            m_item = &item;
            m_id = path.substr(slash + 1);
            const std::string_view table = std::string_view(path).substr(0, slash);
            if (table == "accelerators") m_tables.accelerators.push_back(accelerator());
            else if (table == "fabrics" && !item.field("scope").empty()) m_tables.fabrics.push_back(fabric());
            else if (table == "fibres" && number("latency_us_per_km") > 0) m_tables.fibres.push_back(fibre());
            else if (table == "transceivers" && number("bit_rate_gbps") > 0) m_tables.transceivers.push_back(transceiver());
            else if (table == "amplifiers" && firstOf({"nf_at_max_gain_db", "nf_db"}) > 0) m_tables.amplifiers.push_back(amplifier());
            else if (table == "models" && !item.field("kind").empty()) m_tables.models.push_back(model());
            else if (table == "regions") m_tables.regions.push_back(region());
        }
        return std::move(m_tables);
    }

private:
    double number(std::string_view key, double otherwise = 0) const {
        const double value = m_catalogue.number(m_path + "/" + std::string(key));
        return std::isnan(value) ? otherwise : value;
    }
    /// Ends of a figure's range; the figure itself where it has none.
    double least(std::string_view key) const {
        const Fact* fact = m_catalogue.fact(m_path + "/" + std::string(key));
        return fact && fact->min ? *fact->min : number(key);
    }
    double most(std::string_view key) const {
        const Fact* fact = m_catalogue.fact(m_path + "/" + std::string(key));
        return fact && fact->max ? *fact->max : number(key);
    }
    bool isOverridden(std::string_view key) const {
        const Fact* fact = m_catalogue.fact(m_path + "/" + std::string(key));
        return fact && fact->provenance == Provenance::User;
    }
    int whole(std::string_view key, int otherwise = 0) const { return static_cast<int>(number(key, otherwise)); }
    std::string text(std::string_view key) const { return std::string(m_item->field(key)); }
    double fieldNumber(std::string_view key) const {
        const std::string_view field = m_item->field(key);
        double value = 0;
        std::from_chars(field.data(), field.data() + field.size(), value);
        return value;
    }
    double firstOf(std::initializer_list<std::string_view> keys) const {
        for (const std::string_view key : keys)
            if (const double value = number(key); value > 0) return value;
        return 0;
    }

    Accelerator accelerator() const {
        Accelerator a;
        a.id = m_id;
        a.name = text("name");
        a.vendor = text("vendor");
        a.status = text("status");
        a.aliases = m_item->aliases;
        a.year = static_cast<int>(fieldNumber("release_year"));
        a.bf16 = {firstOf({"bf16_dense_tflops", "fp16_dense_tflops"}), units::teraflopPerS};
        a.fp8 = {number("fp8_dense_tflops"), units::teraflopPerS};
        a.fp4 = {firstOf({"nvfp4_dense_tflops", "fp4_dense_tflops"}), units::teraflopPerS};
        a.memory = {number("memory_gb"), units::GB};
        a.memoryBandwidth = {number("memory_bandwidth_gbytes_per_s"), units::GBPerS};
        a.scaleUp = {number("scaleup_bandwidth_gbytes_per_s"), units::GBPerS};
        a.scaleUpDomain = whole("scaleup_domain_accelerators", 1);
        a.nic = {number("scaleout_nic_gbps"), units::Gbps};
        a.board = {firstOf({"board_power_w", "system_power_per_accelerator_w"}), units::W};
        a.perNode = whole("accelerators_per_node", 8);
        a.node = {number("node_power_max_w"), units::W};
        a.price = {number("price_usd"), units::USD};
        const double domain = firstOf({"rack_price_usd", "domain_price_usd"});
        a.serverPrice = {domain > 0 ? domain / a.scaleUpDomain : number("server_price_per_accelerator_usd"), units::USD};
        a.rental = {number("rental_usd_per_h"), units::USDPerHour};
        if (const double peak = firstOf({"bf16_dense_tflops", "fp16_dense_tflops"}); peak > 0)
            a.matmulCeilingBf16 = number("bf16_achieved_matmul_tflops") / peak;
        if (a.fp8.base() > 0) a.matmulCeilingFp8 = number("fp8_achieved_matmul_tflops") / a.fp8.in(units::teraflopPerS);
        return a;
    }

    Fabric fabric() const {
        Fabric f;
        f.id = m_id;
        f.name = text("name");
        f.kind = text("kind");
        const std::string scope = text("scope");
        f.scope = scope == "scale-up" ? FabricScope::ScaleUp
                  : scope == "host" || scope == "cpu-gpu" || scope == "memory-pool" ? FabricScope::Host
                  : scope == "scale-across" ? FabricScope::LongHaul : FabricScope::ScaleOut;
        const double gigabytes = firstOf({"accelerator_bandwidth_gbytes_per_s", "bandwidth_gbytes_per_s", "bundled_bandwidth_gbytes_per_s"});
        const double gigabits = firstOf({"port_bandwidth_gbps", "accelerator_bandwidth_gbps", "chiplet_bandwidth_gbps"});
        f.perAccelerator = gigabytes > 0 ? ByteRate(gigabytes, units::GBPerS) : byteRate(BitRate(gigabits, units::Gbps));
        const double nanoseconds = firstOf({"hop_latency_ns", "end_to_end_latency_ns", "load_latency_ns", "added_latency_ns"});
        f.hopLatency = Duration(nanoseconds / 1000, units::us);
        f.efficiency = firstOf({"allreduce_efficiency", "collective_efficiency_expected", "allreduce_wire_efficiency", "one_way_efficiency"});
        f.switchGain = std::max(1.0, firstOf({"in_switch_reduction_gain"}));
        f.domain = whole("domain_accelerators");
        f.energyPicojoulePerBit = firstOf({"link_energy_pj_per_bit", "energy_pj_per_bit"});
        f.repeatsSelectively = text("recovery") == "selective repeat";
        f.spraysPackets = text("spreading") == "packet";
        f.isLossless = f.kind == "infiniband" || (f.kind == "ethernet" && f.id.starts_with("roce"));
        return f;
    }

    Fibre fibre() const {
        Fibre f;
        f.id = m_id;
        f.name = text("name");
        f.attenuation = {number("attenuation_db_per_km"), units::dBPerKm};
        f.attenuationLow = {least("attenuation_db_per_km"), units::dBPerKm};
        f.attenuationHigh = {most("attenuation_db_per_km"), units::dBPerKm};
        f.groupIndex = number("group_index");
        f.delay = {number("latency_us_per_km"), units::usPerKm};
        // one physical quantity under two ids: the one that the user overrides moves the other
        if (isOverridden("latency_us_per_km")) f.groupIndex = f.delay.base() * kLightSpeed;
        else if (isOverridden("group_index")) f.delay = DelayPerLength::fromBase(f.groupIndex / kLightSpeed);
        f.isHollowCore = m_id.starts_with("hcf");
        f.dispersion = number("dispersion_ps_per_nm_km");
        if (f.dispersion == 0 && f.isHollowCore) f.dispersion = m_catalogue.number("fibres/hcf-dnanf-2025/dispersion_ps_per_nm_km"); // of its kind
        f.effectiveArea = number("effective_area_um2");
        f.pmd = number("pmd_coefficient_ps_per_sqrt_km");
        return f;
    }

    Amplifier amplifier() const {
        Amplifier a;
        a.id = m_id;
        a.name = text("name");
        a.gainLeast = {number("gain_min_db"), units::dB};
        a.gainMost = {number("gain_max_db"), units::dB};
        a.noiseAtLeast = number("nf_at_min_gain_db");
        a.noiseAtMost = number("nf_at_max_gain_db");
        a.noiseFixed = number("nf_db");
        a.powerMost = number("power_out_max_dbm");
        return a;
    }

    Transceiver transceiver() const {
        Transceiver t;
        t.id = m_id;
        t.name = text("name");
        t.kind = text("kind");
        t.rate = {number("bit_rate_gbps"), units::Gbps};
        t.slot = {firstOf({"channel_spacing_ghz", "min_spacing_ghz"}), units::GHz};
        t.reach = {firstOf({"reach_km", "reach_1200g_km", "reach_1600g_km"}), units::km};
        t.modulation = text("modulation");
        t.requiredOsnr = {number("required_osnr_db_0p1nm"), units::dB};
        t.requiredOsnrLow = {least("required_osnr_db_0p1nm"), units::dB};
        t.requiredOsnrHigh = {most("required_osnr_db_0p1nm"), units::dB};
        t.symbolRate = {number("symbol_rate_gbd"), units::GHz};
        t.transmitterOsnr = number("tx_osnr_db_0p1nm");
        t.dispersionTolerated = firstOf({"cd_tolerance_ps_per_nm", "cd_limit_ps_per_nm"});
        t.power = {number("power_w"), units::W};
        t.price = {number("price_usd"), units::USD};
        return t;
    }

    Region region() const {
        Region r;
        r.id = m_id;
        r.name = text("name");
        r.country = text("country");
        r.place = {fieldNumber("lat"), fieldNumber("lon")};
        r.energyPrice = {number("electricity_price_usd_per_kwh"), units::USDPerKWh};
        r.carbon = {firstOf({"carbon_zone_g_per_kwh", "carbon_country_g_per_kwh"}), units::gPerKWh};
        r.pue = {number("pue"), units::pue};
        return r;
    }

    Model model() const {
        Model m;
        m.id = m_id;
        m.name = text("name");
        m.organisation = text("organisation");
        m.year = static_cast<int>(fieldNumber("year"));
        m.publishedParameters = number("parameters_total");
        m.publishedActive = number("parameters_active");
        m.tokens = {number("training_tokens"), units::tok};
        m.sequence = whole("architecture/train_seq", 2048);
        m.shape = shape();
        m.isComplete = m.shape.layers > 0 && m.shape.hidden > 0 && m.shape.heads > 0 && m.shape.headDim > 0 && m.shape.vocabulary > 0
                       && (m.shape.ffn > 0 || m.shape.expertFfn > 0);
        return m;
    }

    ModelShape shape() const {
        ModelShape s;
        s.layers = whole("architecture/layers");
        s.hidden = whole("architecture/hidden");
        s.heads = whole("architecture/heads");
        s.kvHeads = whole("architecture/kv_heads", s.heads);
        s.headDim = whole("architecture/head_dim");
        s.ffn = whole("architecture/ffn");
        s.isGated = number("architecture/gated_ffn") > 0;
        s.vocabulary = whole("architecture/vocab");
        s.isTied = number("architecture/tied_embeddings") > 0;
        const Fact* position = m_catalogue.fact(m_path + "/architecture/position");
        const std::string* kind = position ? std::get_if<std::string>(&position->value) : nullptr;
        s.hasRelativePositions = kind && *kind == "relative-xl";
        if (kind && *kind == "learned") s.learnedPositions = whole("architecture/max_seq");
        s.queryRank = whole("architecture/mla/q_rank");
        s.kvRank = whole("architecture/mla/kv_rank");
        s.ropeDim = whole("architecture/mla/qk_rope_dim");
        s.nopeDim = whole("architecture/mla/qk_nope_dim");
        s.valueDim = whole("architecture/mla/v_dim");
        s.experts = whole("architecture/moe/experts");
        s.topK = whole("architecture/moe/top_k");
        s.sharedExperts = whole("architecture/moe/shared_experts");
        s.expertFfn = whole("architecture/moe/expert_ffn");
        s.sharedExpertFfn = whole("architecture/moe/shared_expert_ffn");
        s.latentWidth = whole("architecture/moe/latent_width");
        s.expertGroups = whole("architecture/moe/expert_groups");
        s.groupsPerToken = whole("architecture/moe/groups_per_token");
        s.window = whole("architecture/window");
        s.windowLayers = whole("architecture/window_layers");
        s.hasSinks = whole("architecture/attention_sinks") > 0;
        s.mambaBlocks = whole("architecture/hybrid/mamba_layers");
        s.attentionBlocks = whole("architecture/hybrid/attention_layers");
        s.mambaHeads = whole("architecture/hybrid/mamba_heads", s.mambaHeads);
        s.mambaHeadDim = whole("architecture/hybrid/mamba_head_dim", s.mambaHeadDim);
        s.stateSize = whole("architecture/hybrid/state_size", s.stateSize);
        s.mambaGroups = whole("architecture/hybrid/groups", s.mambaGroups);
        s.convKernel = whole("architecture/hybrid/conv_kernel", s.convKernel);
        placeExperts(s, whole("architecture/moe/moe_layers"));
        return s;
    }

    /// The files give how many layers are mixtures: either they alternate evenly, or the first ones are dense.
    static void placeExperts(ModelShape& s, int moeLayers) {
        const int ffnLayers = s.mambaBlocks > 0 ? s.layers - s.mambaBlocks - s.attentionBlocks : s.layers;
        if (s.experts == 0 || moeLayers <= 0 || moeLayers >= ffnLayers) return;
        if (ffnLayers % moeLayers == 0) s.moeEvery = ffnLayers / moeLayers;
        else s.denseLayers = ffnLayers - moeLayers;
    }

    const Catalogue& m_catalogue;
    Catalogue::Tables m_tables;
    std::string m_path;
    std::string m_id;
    const Item* m_item = nullptr;
};

void Catalogue::buildTables() { m_tables = TableBuilder(*this).build(); }

} // namespace spanwright::catalogue
