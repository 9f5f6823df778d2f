// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QString>

namespace spanwright::widgets {

/// Writes the current scenario's report by the file's ending: .pdf, .html (one file, pictures inside), .csv, .md.
/// Waits for the assessment; the language is that of the interface.
[[nodiscard]] Result<Done> exportReport(Document& document, const QString& path);

} // namespace spanwright::widgets
