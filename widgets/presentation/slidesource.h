// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/whatifchart.h"
#include "document/document.h"
#include "studies/studyresults.h"
#include "studies/studyrunner.h"
#include "study/inputs.h"
#include "study/result.h"
#include <map>
#include <memory>
#include <optional>

namespace spanwright::widgets {

/// A slider of a what-if slide: an input that is moved on a copy of the scenario.
struct Lever {
    QString name;
    const study::Input* input = nullptr;
    study::Subjects subjects;
    double low = 0, high = 0, present = 0;   ///< in the input's unit
};
/// Where a lever puts the job of a slide.
struct LeverPoint {
    Length route;                            ///< of the longest route, the place on the chart
    double value = 0;                        ///< of the slide's figure; NaN when the job is not computed there
    std::vector<std::pair<FigureId, double>> others;
};

/// What slides show, from the project as it is: computed when first asked for, and again once the scenario changed. Slides of other scenarios than the
/// current one are assessed beside it. The document is only read.
class SlideSource final : public QObject {
    Q_OBJECT
public:
    explicit SlideSource(Document& document, QObject* parent = nullptr);
    [[nodiscard]] Document& document() const { return m_document; }
    /// nullptr when it is gone.
    [[nodiscard]] const Scenario* scenarioOf(const Slide& slide) const;
    /// With the slide's scenario as the current one, assessed: may take a moment.
    [[nodiscard]] const Document* documentOf(const Slide& slide);
    /// The slide's job, or the longest one; nullptr when none is computed.
    [[nodiscard]] const assess::JobAssessment* jobOf(const Slide& slide);
    [[nodiscard]] const assess::Figure* figureOf(const Slide& slide, FigureId figure);
    /// The figure of the slide's chart.
    [[nodiscard]] static FigureId chartFigure(const Slide& slide) { return slide.figures.empty() ? FigureId::Efficiency : slide.figures.front(); }
    [[nodiscard]] const WhatIfData& whatIfOf(const Slide& slide);
    /// The stored answer where it still belongs to the plan; else run now, for a few seconds at most. Nothing when it cannot be run.
    [[nodiscard]] std::shared_ptr<const study::StudyAnswer> answerOf(const Slide& slide);
    struct LiveAnswer {
        std::shared_ptr<const study::StudyAnswer> answer;
        std::optional<double> share;           ///< done, 0 to 1, of a study that runs
    };
    /// The same without waiting: a study runs beside the window, and progressed() says when there is more to say, answered() when there is more to show.
    [[nodiscard]] LiveAnswer liveAnswerOf(const Slide& slide);
    /// Length of the route and of each of its links, wavelengths.
    [[nodiscard]] std::vector<Lever> leversOf(const Slide& slide);
    [[nodiscard]] LeverPoint pointAt(const Slide& slide, const Lever& lever, double at);

Q_SIGNALS:
    void progressed();
    void answered();

private:
    struct Shadow {
        Shared<Scenario> scenario;
        std::vector<Override> overrides;
        std::unique_ptr<Document> document;
    };
    template <class Data> struct Kept {
        Shared<Scenario> scenario;
        std::vector<Override> overrides;
        Data data;
    };
    using Answer = std::shared_ptr<const study::StudyAnswer>;
    template <class Data> [[nodiscard]] static const Data* known(const std::map<std::string, Kept<Data>>& cache, const std::string& key, const Document& of);
    template <class Data, class Make> const Data& kept(std::map<std::string, Kept<Data>>& cache, const std::string& key, const Document& of, Make make);
    [[nodiscard]] std::optional<study::StudyAnswer> stored(const Document& of, const Study& study);
    Document& m_document;
    StudyResults m_stored;
    std::map<ScenarioId, Shadow> m_shadows;
    std::map<std::string, Kept<WhatIfData>> m_charts;
    std::map<std::string, Kept<Answer>> m_answers;
    StudyRunner m_runner;
    std::string m_awaited;                     ///< key of what runs
    std::optional<Kept<Answer>> m_coming;      ///< from what it is computed
};

} // namespace spanwright::widgets
