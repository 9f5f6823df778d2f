// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QStringView>
#include <optional>

/// Finding by a few letters.
namespace spanwright::widgets {

/// How well the letters of each word of the query stand in the text, in order but not necessarily together; whatever their
/// case. Higher is better: starts of words and runs of letters count most, a long text a little less. An empty query
/// matches everything with 0; nothing when a word is not in the text.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView query, QStringView text);

} // namespace spanwright::widgets
