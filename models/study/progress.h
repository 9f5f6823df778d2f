// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

/// Many independent pieces of work on all cores.
namespace spanwright::study {

/// How a study runs; what it answers depends on neither.
struct RunControl {
    /// Hears the share that is done, 0 to 1, from one thread at a time and some ten times a second; false stops the study.
    std::function<bool(double share)> goOn;
    int threads = 0;              ///< 0: all cores; never more than there are
};

/// Calls work(i) once for each i below `count`, in any order and from several threads (oneTBB). False when it was stopped: then some were not called.
/// A stop is heard before the next piece of each thread, so within the time of one piece.
[[nodiscard]] bool forEach(std::size_t count, const std::function<void(std::size_t)>& work, const RunControl& control);
/// Threads that it uses at most.
[[nodiscard]] int threadsOf(const RunControl& control);

} // namespace spanwright::study
