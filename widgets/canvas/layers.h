// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bitset>
#include <cstdint>

namespace spanwright::widgets {

/// What the canvas may leave out or add. A state of the view, remembered by the window, never of the document.
enum class Layer : std::uint8_t {
    Labels,   ///< cards and link labels; without them sites are dots
    Load,     ///< links and power bars by their load
    Delay,    ///< round trip on link labels
    Failures, ///< what is lost, and marks of findings
    Exposed,  ///< time a step that jobs wait for what crosses a link
    Power,    ///< of sites against their cap
    Campuses, ///< boxes round sites of one campus
};
inline constexpr std::size_t kLayerCount = 7;

/// Those that are shown.
class Layers final {
public:
    [[nodiscard]] bool has(Layer layer) const { return m_shown.test(static_cast<std::size_t>(layer)); }
    void set(Layer layer, bool shown) { m_shown.set(static_cast<std::size_t>(layer), shown); }
    [[nodiscard]] int bits() const { return static_cast<int>(m_shown.to_ulong()); }
    [[nodiscard]] static Layers ofBits(int bits) {
        Layers layers;
        layers.m_shown = std::bitset<kLayerCount>(static_cast<unsigned long long>(bits));
        return layers;
    }
    [[nodiscard]] static Layers usual() {
        Layers layers;
        layers.m_shown.set();
        layers.set(Layer::Exposed, false);
        return layers;
    }
    bool operator==(const Layers&) const = default;

private:
    std::bitset<kLayerCount> m_shown;
};

} // namespace spanwright::widgets
