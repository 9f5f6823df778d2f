// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "presentation/slidepaint.h"

namespace spanwright::widgets {

/// All slides: a page each of a 16:9 .pdf, as vectors; or pictures of 1920 x 1080 beside each other for a .png, "name-01.png" and so on.
/// Fails with ExportFailed.
[[nodiscard]] Result<Done> exportSlides(SlideSource& source, const QString& path, bool onPaper);

} // namespace spanwright::widgets
