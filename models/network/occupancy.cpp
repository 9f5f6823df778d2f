// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/occupancy.h"
#include "network/design.h"
#include <algorithm>
#include <cmath>

namespace spanwright::network {

Occupancy occupancy(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue) {
    struct Segment {
        int pair;
        double next, end; ///< Hz; filled from below without gaps
    };
    Occupancy out;
    out.pairs = std::clamp(link.fibrePairs, 1, kPairsMost);
    std::vector<Segment> segments;
    for (int pair = 0; pair < out.pairs; ++pair)
        for (const auto& [from, to] : bandRanges(link.band)) segments.push_back({pair, from.base(), to.base()});
    for (const Shared<Wavelength>& w : scenario.wavelengths) {
        if (std::ranges::find(w->links, link.id) == w->links.end()) continue;
        const catalogue::Transceiver* mode = catalogue.transceiver(w->mode);
        if (!mode || mode->slot.base() <= 0) continue;
        const double slot = mode->slot.base();
        int waiting = w->count;
        for (Segment& s : segments) {
            if (waiting == 0) break;
            const int channels = std::min(waiting, static_cast<int>((s.end - s.next) / slot + 1e-9));
            if (channels <= 0) continue;
            out.taken.push_back({w->id, s.pair, Frequency::fromBase(s.next), Frequency::fromBase(s.next + slot * channels), channels});
            s.next += slot * channels;
            waiting -= channels;
        }
        out.placed += w->count - waiting;
        out.left += waiting;
    }
    for (const Segment& s : segments) out.free += Frequency::fromBase(s.end - s.next);
    return out;
}

} // namespace spanwright::network
