// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>

namespace spanwright::widgets::theme {

/// From dark blue over grey to yellow for a share of 0 to 1, told apart with any kind of colour vision (cividis, Nunez et al. 2018).
[[nodiscard]] QColor scale(double share);

} // namespace spanwright::widgets::theme
