// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace spanwright::widgets {

/// A long list is searched by typing: what holds the letters is listed below, Enter takes the first of it, and without a choice the box goes back to what is set.
void makeSearchable(QComboBox& box);

} // namespace spanwright::widgets
