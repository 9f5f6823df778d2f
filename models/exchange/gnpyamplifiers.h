// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include "exchange/gnpynode.h"
#include <map>

namespace spanwright::exchange {

/// What a topology's types of amplifier are in the catalogue.
class GnpyAmplifiers {
public:
    /// Types are known by name alone.
    GnpyAmplifiers() = default;
    /// Of the table Edfa of an equipment file: a type is the catalogue's one of that name when their figures agree, else one of the
    /// same figures. Rows that are wrong are refused in the result of the root.
    explicit GnpyAmplifiers(const GnpyNode& equipment);

    /// Catalogue id; empty for none, which is noted. Of several bands, the type of the first one that is known.
    [[nodiscard]] std::string ours(const std::string& variety, const std::string& uid, Notes& notes) const;

private:
    struct Figures {
        double gainLeast = 0, gainMost = 0; ///< dB
        double noiseAtLeast = 0, noiseAtMost = 0, noiseFixed = 0; ///< dB, as catalogue::Amplifier
        double powerMost = 0;               ///< dBm
        bool isComparable = false;          ///< a model of noise that the catalogue has
    };
    [[nodiscard]] static bool isAlike(const Figures& theirs, const catalogue::Amplifier& ours);
    [[nodiscard]] std::string find(const std::string& variety, bool& isByFigures) const;

    std::map<std::string, Figures> m_figures;
    std::map<std::string, std::vector<std::string>> m_bands; ///< types of a type of several bands
};

} // namespace spanwright::exchange
