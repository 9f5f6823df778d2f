// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/looks.h"

namespace spanwright::widgets {

/// An item in words, as a screen reader says it and the plan tree's tool tips show it.
struct Spoken {
    QString name;
    QString role;  ///< "site", "GPU pool", ...
    QString value; ///< what it holds or carries, its state and its note; may be empty

    /// All of it, parted by commas.
    [[nodiscard]] QString text() const;
};
/// Of a site, cluster, pool, link or job; empty for anything else.
[[nodiscard]] Spoken spoken(const Document& document, const Looks& looks, ItemRef item);

} // namespace spanwright::widgets
