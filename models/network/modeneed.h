// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"

namespace spanwright::network {

/// What a coherent mode needs, dB in 0.1 nm. `low` and `high` 0: not known.
struct ModeNeed {
    double low = 0, high = 0;
    bool isDerived = false;          ///< not stated: from its rate, symbol rate and how far its family stays behind Shannon's limit
    [[nodiscard]] bool isKnown() const { return high > 0; }
    [[nodiscard]] double likely() const { return (low + high) / 2; }
};

/// OSNR in 0.1 nm at which two polarisations of a symbol rate could just carry the mode's rate: (2^(R / 2 S) - 1) S / 12.5 GHz, Shannon 1948; dB.
/// NaN where the symbol rate is not known.
[[nodiscard]] double shannonOsnr(const catalogue::Transceiver& mode);
/// The sources' range where they state a need. Otherwise Shannon's OSNR and the least and most that the modes of its family, whose
/// needs are stated, lie above theirs; a family has the same modulation, or probabilistic shaping (PCS). Formulas: docs/physics.md, "Needs of modes".
[[nodiscard]] ModeNeed needOf(const catalogue::Transceiver& mode, const catalogue::Catalogue& catalogue);

} // namespace spanwright::network
