// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "project/project.h"
#include <span>
#include <vector>

/// Points of the plain canvas put in line or at equal distances; pure, tested without a window.
namespace spanwright::arrange {

enum class Edge : std::uint8_t { Left, Centre, Right, Top, Middle, Bottom };
enum class Axis : std::uint8_t { Horizontal, Vertical };

/// The points with the same x (left, centre, right) or y: the outermost, or the middle between both.
[[nodiscard]] std::vector<CanvasPoint> aligned(std::span<const CanvasPoint> points, Edge edge);
/// The first and the last along the axis stay, the others stand at equal distances between them, in the order they had. Fewer
/// than three points stay as they are.
[[nodiscard]] std::vector<CanvasPoint> distributed(std::span<const CanvasPoint> points, Axis axis);

} // namespace spanwright::arrange
