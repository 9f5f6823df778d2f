// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/modelshape.h"
#include "catalogue/override.h"
#include "text/errors.h"
#include "units/place.h"
#include "units/units.h"
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Hardware, fibre, model, region and price facts. Flat figures with provenance, and typed tables built from them once.
namespace spanwright::catalogue {

enum class Provenance : std::uint8_t { Read, Memory, Derived, User };

/// One figure. `id` is its path: "accelerators/h100-sxm/board_power_w". Its unit is part of the last path element's
/// name and repeated in `unit` as plain text.
struct Fact {
    std::string id;
    std::variant<double, std::string> value;
    std::optional<double> min;
    std::optional<double> max;
    std::string unit;
    std::string source;      ///< key into Catalogue::sources, or the user's words for Provenance::User
    Provenance provenance = Provenance::Read;
    int year = 0;
    std::string note;
    bool operator==(const Fact&) const = default;
};

struct Accelerator {
    std::string id, name, vendor, status;
    std::vector<std::string> aliases;
    int year = 0;
    FlopRate bf16, fp8, fp4;       ///< dense peak; zero: not supported
    Bytes memory;
    ByteRate memoryBandwidth;
    ByteRate scaleUp;              ///< one direction, per accelerator
    int scaleUpDomain = 8;
    BitRate nic;                   ///< scale-out, per accelerator
    Power board;                   ///< TDP
    int perNode = 8;
    Power node;                    ///< server rating; zero: from the board power and the multiplier of the defaults
    Money price;                   ///< one chip or board; zero: not known
    Money serverPrice;             ///< its share of a whole server or rack; zero: not known apart from `price`
    HourPrice rental;              ///< zero: not known
    double matmulCeilingBf16 = 0;  ///< best measured share of the dense peak; 0: not known
    double matmulCeilingFp8 = 0;
};

enum class FabricScope : std::uint8_t { ScaleUp, Host, ScaleOut, LongHaul };
struct Fabric {
    std::string id, name, kind;    ///< kind: "nvlink", "xgmi", "pcie", "cxl", "infiniband", "ethernet", "optical-io", ...
    FabricScope scope = FabricScope::ScaleOut;
    ByteRate perAccelerator;       ///< or per port, one direction
    Duration hopLatency;
    double efficiency = 0;         ///< of the wire rate for large messages; 0: not known
    double switchGain = 1;         ///< bus bandwidth of all-reduces whose sums the switches form, over that of a ring; 1: they do not
    int domain = 0;                ///< 0: not limited
    double energyPicojoulePerBit = 0;
    bool isLossless = false;       ///< needs buffer headroom over distance
    bool repeatsSelectively = false; ///< sends lost packets alone again, not all after them
    bool spraysPackets = false;    ///< sends the packets of one flow over all paths at once
};

struct Fibre {
    std::string id, name;
    Attenuation attenuation;
    double groupIndex = 0;
    DelayPerLength delay;          ///< one way
    bool isHollowCore = false;
    double dispersion = 0;         ///< ps/(nm km); 0: not known
    double effectiveArea = 0;      ///< um^2; 0: not known
    double pmd = 0;                ///< ps/sqrt(km); 0: not known
    Attenuation attenuationLow, attenuationHigh; ///< P10 and P90; the attenuation where the catalogue has no range
};

/// An erbium amplifier for lines; levels in dB and dBm.
struct Amplifier {
    std::string id, name;
    Decibel gainLeast, gainMost;
    double noiseAtLeast = 0, noiseAtMost = 0; ///< dB, noise figures at the least and the most gain
    double noiseFixed = 0;         ///< dB at every gain; 0: as above
    double powerMost = 0;          ///< dBm, all channels together
};

struct Transceiver {
    std::string id, name, kind;    ///< kind: "coherent", "imdd", ...
    BitRate rate;
    Frequency slot;
    Length reach;                  ///< zero: not stated
    std::string modulation;        ///< "DP-16QAM", "PCS-64QAM", ...; empty: not stated
    Decibel requiredOsnr;          ///< in 0.1 nm; 0: not stated
    Decibel requiredOsnrLow, requiredOsnrHigh; ///< of the sources; the need where they agree
    Frequency symbolRate;          ///< 0: not stated
    double transmitterOsnr = 0;    ///< dB in 0.1 nm; 0: not stated
    double dispersionTolerated = 0; ///< ps/nm; 0: not stated
    Power power;                   ///< one end
    Money price;                   ///< one end; zero: not known
};

struct Model {
    std::string id, name, organisation;
    int year = 0;
    ModelShape shape;
    double publishedParameters = 0;
    double publishedActive = 0;
    TokenCount tokens;             ///< of its published training; zero: not known
    int sequence = 0;
    bool isComplete = true;        ///< false: fields are missing, so it cannot be placed
};

struct Region {
    std::string id, name, country;
    Place place;
    EnergyPrice energyPrice;
    CarbonIntensity carbon;
    Pue pue;
};

/// The text fields of an item, in file order: "name", "vendor", "status", ...
struct Item {
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::string> aliases;
    [[nodiscard]] std::string_view field(std::string_view key) const;
};

/// Immutable. The shipped one is parsed once for the process.
class Catalogue final {
public:
    /// The shipped facts. Loaded on first use, then shared; safe from any thread.
    [[nodiscard]] static const Catalogue& shipped();
    /// Parses facts JSON {"version", "sources", "facts", "items"} (docs/formats.md). Errors name the fact.
    [[nodiscard]] static Result<Catalogue> parse(std::string_view json);
    /// A copy with the project's own figures in place. Unknown ids and non-numeric figures are refused by name.
    [[nodiscard]] Result<Catalogue> with(std::span<const Override> overrides) const;

    [[nodiscard]] const std::string& version() const { return m_version; }
    [[nodiscard]] std::span<const Fact> facts() const { return m_facts; }
    [[nodiscard]] const Fact* fact(std::string_view id) const;
    /// The numeric value of a fact in its own unit; NaN when it is missing or text.
    [[nodiscard]] double number(std::string_view id) const;
    /// The item at a path such as "accelerators/h100-sxm"; nullptr when it has no text fields.
    [[nodiscard]] const Item* item(std::string_view path) const;
    [[nodiscard]] const std::map<std::string, Item, std::less<>>& items() const { return m_items; }
    /// The full text of a source key; the key itself when it is not listed.
    [[nodiscard]] std::string sourceText(std::string_view key) const;

    [[nodiscard]] std::span<const Accelerator> accelerators() const { return m_tables.accelerators; }
    [[nodiscard]] std::span<const Fabric> fabrics() const { return m_tables.fabrics; }
    [[nodiscard]] std::span<const Fibre> fibres() const { return m_tables.fibres; }
    [[nodiscard]] std::span<const Transceiver> transceivers() const { return m_tables.transceivers; }
    [[nodiscard]] std::span<const Amplifier> amplifiers() const { return m_tables.amplifiers; }
    [[nodiscard]] std::span<const Model> models() const { return m_tables.models; }
    [[nodiscard]] std::span<const Region> regions() const { return m_tables.regions; }
    /// By id or alias; nullptr when it is not there.
    [[nodiscard]] const Accelerator* accelerator(std::string_view id) const;
    [[nodiscard]] const Fabric* fabric(std::string_view id) const;
    [[nodiscard]] const Fibre* fibre(std::string_view id) const;
    [[nodiscard]] const Transceiver* transceiver(std::string_view id) const;
    [[nodiscard]] const Amplifier* amplifier(std::string_view id) const;
    [[nodiscard]] const Model* model(std::string_view id) const;
    [[nodiscard]] const Region* region(std::string_view id) const;

private:
    friend class TableBuilder;
    struct Tables {
        std::vector<Accelerator> accelerators;
        std::vector<Fabric> fabrics;
        std::vector<Fibre> fibres;
        std::vector<Transceiver> transceivers;
        std::vector<Amplifier> amplifiers;
        std::vector<Model> models;
        std::vector<Region> regions;
    };
    void buildTables();
    std::string m_version;
    std::vector<Fact> m_facts; ///< sorted by id
    std::map<std::string, std::string, std::less<>> m_sources;
    std::map<std::string, Item, std::less<>> m_items; ///< by path
    Tables m_tables;
};

} // namespace spanwright::catalogue
