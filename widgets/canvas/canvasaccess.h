// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spanwright::widgets {

class CanvasView;

/// The items of the canvas for screen readers: children of the canvas with name, role, value, place and state.
void installCanvasAccess();
/// Tells a screen reader which item was chosen; nothing when none listens or not exactly one is.
void announceChoice(CanvasView& canvas);

} // namespace spanwright::widgets
