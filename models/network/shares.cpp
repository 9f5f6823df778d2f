// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/shares.h"
#include <algorithm>
#include <limits>
#include <map>

namespace spanwright::network {

std::vector<BitRate> maxMinShares(std::span<const Flow> flows, const std::function<BitRate(LinkId)>& capacity) {
    struct Room {
        double left = 0;
        int growing = 0;
    };
    std::map<LinkId, Room> rooms;
    for (const Flow& flow : flows)
        for (const LinkId link : flow.links)
            if (const auto [room, isNew] = rooms.try_emplace(link); isNew) room->second.left = capacity(link).base();
    std::vector<BitRate> rates(flows.size());
    std::vector<std::size_t> growing;
    for (std::size_t i = 0; i < flows.size(); ++i) growing.push_back(i);
    double level = 0;
    while (!growing.empty()) {
        for (auto& [link, room] : rooms) room.growing = 0;
        double next = std::numeric_limits<double>::infinity(); // the level at which a flow or a link is full first
        for (const std::size_t i : growing) {
            next = std::min(next, flows[i].most.base());
            for (const LinkId link : flows[i].links) ++rooms[link].growing;
        }
        for (const auto& [link, room] : rooms)
            if (room.growing > 0) next = std::min(next, level + room.left / room.growing);
        if (next == std::numeric_limits<double>::infinity()) {
            for (const std::size_t i : growing) rates[i] = flows[i].most;
            break;
        }
        const LinkId* full = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (auto& [link, room] : rooms) {
            if (room.growing == 0) continue;
            const double after = level + room.left / room.growing;
            room.left = std::max(0.0, room.left - (next - level) * room.growing);
            if (after > next || after >= least) continue;
            least = after;
            full = &link;
        }
        std::erase_if(growing, [&](std::size_t i) {
            const bool isDone = flows[i].most.base() <= next || (full && std::ranges::find(flows[i].links, *full) != flows[i].links.end());
            if (isDone) rates[i] = BitRate::fromBase(next);
            return isDone;
        });
        level = next;
    }
    return rates;
}

} // namespace spanwright::network
