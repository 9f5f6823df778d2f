// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/result.h"
#include "support/plan.h"
#include <QElapsedTimer>
#include <QTest>
#include <cmath>

#define VERIFY(result) QVERIFY2((result).hasValue(), (result) ? "" : text::render((result).error().message()).c_str())

namespace spanwright::test {

inline const catalogue::Catalogue& shipped() { return catalogue::Catalogue::shipped(); }

inline Scenario chain(Cut cut = Cut::Pipeline) {
    return Plan().site("A").site("B").site("C").pool("A", 512).pool("C", 512).link("A", "B", Length(100, units::km)).link("B", "C", Length(300, units::km)).job("j", cut).scenario();
}
inline StudyAxis range(std::string input, double from, double to, int points) { return {std::move(input), {}, from, to, points, false, {}}; }
inline StudyAxis choices(std::string input, std::vector<std::string> list) { return {std::move(input), {}, 0, 1, 2, false, std::move(list)}; }
inline Study studyOf(StudyKind kind, FigureId figure, std::vector<StudyAxis> axes) {
    Study s;
    s.id = {99};
    s.name = "study";
    s.kind = kind;
    s.figure = figure;
    s.axes = std::move(axes);
    return s;
}

} // namespace spanwright::test
