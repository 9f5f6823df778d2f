// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gnpyamplifiers.h"
#include "exchange/gnpy.h"
#include <cmath>

namespace spanwright::exchange {
namespace {

constexpr double kSame = 0.05; // dB: figures are stated to a tenth

} // namespace

GnpyAmplifiers::GnpyAmplifiers(const GnpyNode& equipment) {
    if (!equipment.child("Edfa").exists()) equipment.refuse("Edfa", Term::JsonList);
    equipment.each("Edfa", [&](const GnpyNode& row) {
        const std::string variety = row.requiredText("type_variety"), kind = row.text("type_def", "variable_gain");
        if (kind == "multi_band") {
            m_bands[variety] = row.ids("amplifiers");
            return;
        }
        Figures f;
        f.isComparable = kind == "variable_gain" || kind == "fixed_gain";
        if (f.isComparable) {
            f.gainMost = row.required("gain_flatmax", -100, 100);
            f.gainLeast = row.number("gain_min", 0);
            f.powerMost = row.required("p_max", -100, 100);
            if (kind == "fixed_gain") f.noiseFixed = row.required("nf0", -100, 100);
            else {
                f.noiseAtMost = row.required("nf_min", -10, 100);
                f.noiseAtLeast = row.required("nf_max", -10, 100);
            }
        }
        m_figures[variety] = f;
    });
}

bool GnpyAmplifiers::isAlike(const Figures& theirs, const catalogue::Amplifier& ours) {
    const auto isNear = [](double a, double b) { return std::abs(a - b) <= kSame; };
    if (!theirs.isComparable || !isNear(theirs.gainMost, ours.gainMost.in(units::dB)) || !isNear(theirs.powerMost, ours.powerMost) || !isNear(theirs.noiseFixed, ours.noiseFixed)) return false;
    return ours.noiseFixed != 0 ? isNear(theirs.gainLeast, ours.gainLeast.in(units::dB))
                                : isNear(theirs.gainLeast, ours.gainLeast.in(units::dB)) && isNear(theirs.noiseAtMost, ours.noiseAtMost) && isNear(theirs.noiseAtLeast, ours.noiseAtLeast);
}

std::string GnpyAmplifiers::find(const std::string& variety, bool& isByFigures) const {
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
    std::string named = variety;
    for (const auto& [theirs, id] : kGnpyAmplifiers)
        if (variety == theirs) named = id;
    const catalogue::Amplifier* byName = catalogue.amplifier(named);
    const auto row = m_figures.find(variety);
    if (row == m_figures.end()) return byName ? byName->id : std::string();
    if (byName && isAlike(row->second, *byName)) return byName->id;
    for (const catalogue::Amplifier& other : catalogue.amplifiers())
        if (isAlike(row->second, other)) {
            isByFigures = true;
            return other.id;
        }
    return {};
}

std::string GnpyAmplifiers::ours(const std::string& variety, const std::string& uid, Notes& notes) const {
    if (variety.empty()) return {}; // to be designed
    std::vector<std::string> candidates{variety};
    if (const auto bands = m_bands.find(variety); bands != m_bands.end()) candidates = bands->second;
    for (const std::string& candidate : candidates) {
        bool isByFigures = false;
        const std::string id = find(candidate, isByFigures);
        if (isByFigures) notes.add(Note::AmplifierAlike, uid, candidate);
        if (!id.empty()) return id;
    }
    notes.add(Note::AmplifierUnknown, uid, variety);
    return {};
}

} // namespace spanwright::exchange
