// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/plan.h"
#include "support/windowpage.h"
#include "canvas/geometry.h"
#include "canvas/plantree.h"

namespace spanwright::test {

/// A canvas of its own with three sites: A and B linked, C alone to the south-east.
struct CanvasFixture {
    explicit CanvasFixture(bool isMapShown = true) : view(document), page(view, document) {
        Scenario s = Plan().site("A", {32, 110}).site("B", {32, 114}).site("C", {30, 118}).pool("A", 512).pool("B", 512).link("A", "B").job("train").scenario();
        Drawing drawing = *s.drawing;
        drawing.isMapShown = isMapShown;
        if (!isMapShown)
            for (int i = 0; i < 3; ++i) drawing.positions[s.sites[std::size_t(i)]->id] = {i * 100.0, i / 2 * 60.0};
        s.drawing = Shared<Drawing>(drawing);
        Project project;
        project.scenarios.emplace_back(s);
        view.resize(1200, 800);
        view.show();
        if (!QTest::qWaitForWindowActive(&view, 30'000)) qFatal("the canvas does not become active");
        document.reset(std::move(project), QString(), -1);
        document.waitForAssessment();
        view.fitAll();
        view.setFocus();
    }
    [[nodiscard]] const Scenario& scenario() const { return document.scenario(); }
    [[nodiscard]] const Site& site(const QString& name) const { return *find(scenario(), page.site(name)); }
    [[nodiscard]] CanvasPoint position(const QString& name) const { return geometry::position(site(name), *scenario().drawing); }
    [[nodiscard]] int steps() const { return document.undoStack()->count(); }
    void select(const QString& name) { document.select({ref(page.site(name))}); }
    /// Past A's card and before B.
    [[nodiscard]] QPoint bareLink() const { return (page.at(QStringLiteral("A")) + page.at(QStringLiteral("B")) * 5) / 6; }

    widgets::Document document;
    widgets::CanvasView view;
    CanvasPage page;
};

} // namespace spanwright::test
