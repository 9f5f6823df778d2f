// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace spanwright {

/// What a number is about. Kinds, not only dimensions: a bit rate is not a byte rate, a PUE is not an MFU.
/// The comment names the base unit in which a Quantity of the kind is held.
enum class Kind : std::uint8_t {
    Length,          ///< m
    Duration,        ///< s
    BitRate,         ///< bit/s
    ByteRate,        ///< B/s
    Bytes,           ///< B
    Power,           ///< W
    Energy,          ///< Wh
    FlopCount,       ///< FLOP
    FlopRate,        ///< FLOP/s
    Fraction,        ///< 1 (efficiency, share, loss; shown as %)
    Pue,             ///< 1
    Mfu,             ///< 1 (shown as %; always with its FLOP convention)
    Factor,          ///< 1 (oversubscription, route factor)
    CarbonIntensity, ///< g/kWh
    CarbonMass,      ///< g
    Money,           ///< USD of the scenario's price year (exchange rates are assumptions)
    EnergyPrice,     ///< USD/kWh
    HourPrice,       ///< USD/h (per accelerator)
    TokenCount,      ///< tok
    TokenRate,       ///< tok/s
    TokenPrice,      ///< USD per token
    Frequency,       ///< Hz
    Attenuation,     ///< dB/km
    Decibel,         ///< dB
    FailureRate,     ///< 1/h
    CutRate,         ///< 1/(km year)
    DelayPerLength,  ///< s/m
    Count,           ///< 1
    LengthPrice,     ///< USD/m
    ApparentPower,   ///< VA
    BytePrice,       ///< USD/GB
    PowerPrice,      ///< USD/(kW month); a month is a twelfth of a year
};
inline constexpr std::size_t kKindCount = 32;

/// One row of the table of units. `symbol` is what is printed; `factor` converts to the kind's base unit.
struct UnitRow {
    Kind kind;
    std::string_view symbol;
    double factor;
    bool isPrinted; ///< the printer may choose it when it picks a prefix; others are only read
};

/// A unit of a kind; made from the table only (see units.h).
template <Kind K>
struct Unit {
    std::string_view symbol;
    double factor;
};

/// A number of kind K. It can be made and read only in a named unit.
template <Kind K>
class Quantity final {
public:
    static constexpr Kind kind = K;
    constexpr Quantity() = default;
    constexpr Quantity(double value, Unit<K> unit) : m_base(value * unit.factor) {}
    [[nodiscard]] constexpr double in(Unit<K> unit) const { return m_base / unit.factor; }
    /// The number in the base unit of the kind; for generic code (printing, JSON, explanation).
    [[nodiscard]] constexpr double base() const { return m_base; }
    [[nodiscard]] static constexpr Quantity fromBase(double base) {
        Quantity q;
        q.m_base = base;
        return q;
    }
    [[nodiscard]] bool isFinite() const { return std::isfinite(m_base); }

    constexpr Quantity operator+(Quantity o) const { return fromBase(m_base + o.m_base); }
    constexpr Quantity operator-(Quantity o) const { return fromBase(m_base - o.m_base); }
    constexpr Quantity operator-() const { return fromBase(-m_base); }
    constexpr Quantity operator*(double k) const { return fromBase(m_base * k); }
    constexpr Quantity operator/(double k) const { return fromBase(m_base / k); }
    constexpr double operator/(Quantity o) const { return m_base / o.m_base; }
    constexpr Quantity& operator+=(Quantity o) { m_base += o.m_base; return *this; }
    constexpr Quantity& operator-=(Quantity o) { m_base -= o.m_base; return *this; }
    constexpr Quantity& operator*=(double k) { m_base *= k; return *this; }
    constexpr auto operator<=>(const Quantity&) const = default;

private:
    double m_base = 0;
};
template <Kind K>
constexpr Quantity<K> operator*(double k, Quantity<K> q) { return q * k; }

using Length = Quantity<Kind::Length>;
using Duration = Quantity<Kind::Duration>;
using BitRate = Quantity<Kind::BitRate>;
using ByteRate = Quantity<Kind::ByteRate>;
using Bytes = Quantity<Kind::Bytes>;
using Power = Quantity<Kind::Power>;
using Energy = Quantity<Kind::Energy>;
using FlopCount = Quantity<Kind::FlopCount>;
using FlopRate = Quantity<Kind::FlopRate>;
using Fraction = Quantity<Kind::Fraction>;
using Pue = Quantity<Kind::Pue>;
using Mfu = Quantity<Kind::Mfu>;
using Factor = Quantity<Kind::Factor>;
using CarbonIntensity = Quantity<Kind::CarbonIntensity>;
using CarbonMass = Quantity<Kind::CarbonMass>;
using Money = Quantity<Kind::Money>;
using EnergyPrice = Quantity<Kind::EnergyPrice>;
using HourPrice = Quantity<Kind::HourPrice>;
using TokenCount = Quantity<Kind::TokenCount>;
using TokenRate = Quantity<Kind::TokenRate>;
using TokenPrice = Quantity<Kind::TokenPrice>;
using Frequency = Quantity<Kind::Frequency>;
using Attenuation = Quantity<Kind::Attenuation>;
using Decibel = Quantity<Kind::Decibel>;
using FailureRate = Quantity<Kind::FailureRate>;
using CutRate = Quantity<Kind::CutRate>;
using DelayPerLength = Quantity<Kind::DelayPerLength>;
using LengthPrice = Quantity<Kind::LengthPrice>;
using ApparentPower = Quantity<Kind::ApparentPower>;
using BytePrice = Quantity<Kind::BytePrice>;
using PowerPrice = Quantity<Kind::PowerPrice>;

// The physical products that the models use; a wrong pairing does not compile.
constexpr Duration operator/(Bytes b, ByteRate r) { return Duration::fromBase(b.base() / r.base()); }
constexpr Duration operator/(Bytes b, BitRate r) { return Duration::fromBase(b.base() * 8 / r.base()); }
constexpr Duration operator/(FlopCount f, FlopRate r) { return Duration::fromBase(f.base() / r.base()); }
constexpr Bytes operator*(ByteRate r, Duration t) { return Bytes::fromBase(r.base() * t.base()); }
constexpr Energy operator*(Power p, Duration t) { return Energy::fromBase(p.base() * t.base() / 3600); }
constexpr Money operator*(Energy e, EnergyPrice p) { return Money::fromBase(e.base() / 1000 * p.base()); }
constexpr Money operator*(HourPrice p, Duration t) { return Money::fromBase(p.base() * t.base() / 3600); }
constexpr CarbonMass operator*(Energy e, CarbonIntensity c) { return CarbonMass::fromBase(e.base() / 1000 * c.base()); }
constexpr Length operator/(Duration t, DelayPerLength d) { return Length::fromBase(t.base() / d.base()); }
constexpr Duration operator*(Length l, DelayPerLength d) { return Duration::fromBase(l.base() * d.base()); }
constexpr Power operator*(Power p, Pue k) { return Power::fromBase(p.base() * k.base()); }
constexpr Money operator*(Length l, LengthPrice p) { return Money::fromBase(l.base() * p.base()); }
constexpr Money operator*(Power p, PowerPrice month) { return Money::fromBase(p.base() / 1000 * month.base()); } ///< a month
constexpr Money operator*(Bytes b, BytePrice p) { return Money::fromBase(b.base() / 1e9 * p.base()); }
constexpr BitRate bitRate(ByteRate r) { return BitRate::fromBase(r.base() * 8); }
constexpr ByteRate byteRate(BitRate r) { return ByteRate::fromBase(r.base() / 8); }

} // namespace spanwright
