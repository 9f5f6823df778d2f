// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace spanwright::study {

/// Random numbers of one run of many: its seed and index fix them, whichever thread draws. xoshiro256++ (Blackman and Vigna 2021), its
/// state filled by SplitMix64 (Steele et al. 2014).
class Random final {
public:
    Random(std::uint64_t seed, std::uint64_t index) {
        std::uint64_t state = mixed(seed) ^ mixed(~index);
        for (std::uint64_t& word : m_state) word = mixed(state += kGolden);
    }
    std::uint64_t next() {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    /// Above 0, up to 1.
    double uniform() { return (static_cast<double>(next() >> 11) + 1) * 0x1p-53; }
    /// Of mean 1.
    double exponential() { return -std::log(uniform()); }
    /// Of mean 0 and variance 1 (Box and Muller 1958).
    double normal() { return std::sqrt(2 * exponential()) * std::cos(2 * std::numbers::pi * uniform()); }

private:
    static constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace spanwright::study
