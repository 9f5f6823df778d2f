// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "training/training.h"

namespace spanwright::training {

/// The fabrics of a pool as the user chose them; nullptr stands for the accelerator's own scale-up link, or for none.
struct Fabrics {
    const catalogue::Fabric* scaleUp = nullptr;
    const catalogue::Fabric* scaleOut = nullptr;
    const catalogue::Fabric* offload = nullptr;
    BitRate nic;               ///< per accelerator; a fabric's own port rate caps it
    double oversubscription = 1;
    int perNode = 8;
    int scaleUpDomain = 8;
};
/// The precision, or the next wider one that the accelerator has a rate for.
[[nodiscard]] Precision usedPrecision(const catalogue::Accelerator& accelerator, Precision precision);
[[nodiscard]] FlopRate peakRate(const catalogue::Accelerator& accelerator, Precision precision);
[[nodiscard]] Machine machineOf(const catalogue::Accelerator& accelerator, const Fabrics& fabrics, Precision precision);

} // namespace spanwright::training
