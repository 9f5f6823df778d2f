// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "store/store.h"
#include <iostream>

/// writeproject SAMPLE FILE: the sample as a project file.
int main(int argc, char** argv) {
    using namespace spanwright;
    if (argc != 3) return 2;
    const auto written = assess::sampleProject(argv[1]).andThen([&](const Project& project) { return store::save(argv[2], project, {}); });
    if (!written) std::cerr << text::render(written.error().message()) << '\n';
    return written ? 0 : 1;
}
