// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/shares.h"
#include <algorithm>
#include <limits>

namespace spanwright::network {

std::vector<BitRate> maxMinShares(std::span<const Flow> flows, const std::function<BitRate(LinkId)>& capacity) {
    struct Room {
        double left = 0;
        int growing = 0;
    };
    std::vector<LinkId> links;
    for (const Flow& flow : flows) links.insert(links.end(), flow.links.begin(), flow.links.end());
    std::ranges::sort(links);
    links.erase(std::ranges::unique(links).begin(), links.end());
    std::vector<Room> rooms;
    for (const LinkId link : links) rooms.push_back({capacity(link).base()});
    std::vector<std::vector<std::size_t>> ways; // of each flow, places in `rooms`
    for (const Flow& flow : flows) {
        std::vector<std::size_t>& way = ways.emplace_back();
        for (const LinkId link : flow.links) way.push_back(static_cast<std::size_t>(std::ranges::lower_bound(links, link) - links.begin()));
    }
    std::vector<BitRate> rates(flows.size());
    std::vector<std::size_t> growing;
    for (std::size_t i = 0; i < flows.size(); ++i) growing.push_back(i);
    double level = 0;
    while (!growing.empty()) {
        for (Room& room : rooms) room.growing = 0;
        double next = std::numeric_limits<double>::infinity(); // the level at which a flow or a link is full first
        for (const std::size_t i : growing) {
            next = std::min(next, flows[i].most.base());
            for (const std::size_t room : ways[i]) ++rooms[room].growing;
        }
        for (const Room& room : rooms)
            if (room.growing > 0) next = std::min(next, level + room.left / room.growing);
        if (next == std::numeric_limits<double>::infinity()) {
            for (const std::size_t i : growing) rates[i] = flows[i].most;
            break;
        }
        std::size_t full = rooms.size();
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t r = 0; r < rooms.size(); ++r) {
            Room& room = rooms[r];
            if (room.growing == 0) continue;
            const double after = level + room.left / room.growing;
            room.left = std::max(0.0, room.left - (next - level) * room.growing);
            if (after > next || after >= least) continue;
            least = after;
            full = r;
        }
        std::erase_if(growing, [&](std::size_t i) {
            const bool isDone = flows[i].most.base() <= next || std::ranges::find(ways[i], full) != ways[i].end();
            if (isDone) rates[i] = BitRate::fromBase(next);
            return isDone;
        });
        level = next;
    }
    return rates;
}

} // namespace spanwright::network
