// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json.h"
#include "project/fields.h"
#include "quantities.h"
#include "report/studytables.h"
#include "store/results.h"
#include "studyoptions.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace spanwright::cli {
namespace {

using Json = nlohmann::ordered_json;

/// An axis by its parts: --input, --of, --from, --to, --points, --log, --choices.
struct AxisOptions {
    std::string input, of, from, to, choices;
    int points = 0;
    bool isLogarithmic = false;

    void add(CLI::App& verb) {
        verb.add_option("--input", input, "what is moved: \"length_km\"; spanwright-cli inputs lists them")->required();
        verb.add_option("--of", of, "name of the link, site, ... whose input it is; all that the job uses otherwise");
        verb.add_option("--from", from, "one end, with a unit or in the input's own: 100km; of its usual range otherwise");
        verb.add_option("--to", to, "the other end");
        verb.add_option("--points", points, "how many; 21 otherwise")->check(CLI::Range(2, 1000));
        verb.add_flag("--log", isLogarithmic, "spread over the logarithm");
        verb.add_option("--choices", choices, "of an input that is a choice, with commas; all otherwise");
    }
    [[nodiscard]] Result<StudyAxis> read(const StudyPlace& place) const {
        std::string text = input + (of.empty() ? "" : "@" + of);
        if (!choices.empty()) text += "=" + choices;
        Result<StudyAxis> axis = readAxis(text, place);
        if (!axis) return axis;
        const study::Input& in = *study::findInput(axis->input);
        for (const auto& [said, end] : {std::pair{&from, &axis->from}, std::pair{&to, &axis->to}}) {
            if (said->empty()) continue;
            const Result<double> number = readNumber(in, *said);
            if (!number) return Unexpected(number.error());
            *end = *number;
        }
        if (points > 0) axis->points = points;
        axis->isLogarithmic = isLogarithmic;
        return axis;
    }
};

class SweepVerb final : public Verb {
public:
    explicit SweepVerb(CLI::App& app) : Verb(app, "sweep", "One input against one figure, a curve for each value of a second one") {
        m_options.add(*m_verb);
        m_axis.add(*m_verb);
        m_verb->add_option("--series", m_series, "a second input and its values: fibre=g652d,hcf-deployed or count=2..16:8");
    }
    [[nodiscard]] Result<Done> run() const override {
        Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        const Result<StudyAxis> axis = m_axis.read(*place);
        if (!axis) return Unexpected(axis.error());
        place->study.kind = StudyKind::Sweep;
        place->study.axes = {*axis};
        if (!m_series.empty()) {
            const Result<StudyAxis> series = readAxis(m_series, *place);
            if (!series) return Unexpected(series.error());
            place->study.axes.push_back(*series);
        }
        return runAndPrint(*place, m_options);
    }

private:
    StudyOptions m_options;
    AxisOptions m_axis;
    std::string m_series;
};

class MapVerb final : public Verb {
public:
    explicit MapVerb(CLI::App& app) : Verb(app, "map", "Two inputs against one figure, every cell an assessment") {
        m_options.add(*m_verb);
        m_verb->add_option("--x", m_x, "an input and its values: length_km=100..2000km:40, with :log over the logarithm; of one item: length_km@NAME=...")->required();
        m_verb->add_option("--y", m_y, "another one: count=1..64:64")->required();
    }
    [[nodiscard]] Result<Done> run() const override {
        Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        place->study.kind = StudyKind::Map;
        for (const std::string& text : {m_x, m_y}) {
            const Result<StudyAxis> axis = readAxis(text, *place);
            if (!axis) return Unexpected(axis.error());
            place->study.axes.push_back(*axis);
        }
        return runAndPrint(*place, m_options);
    }

private:
    StudyOptions m_options;
    std::string m_x, m_y;
};

class TornadoVerb final : public Verb {
public:
    explicit TornadoVerb(CLI::App& app) : Verb(app, "tornado", "How much each uncertain input moves a figure by itself") { m_options.add(*m_verb); }
    [[nodiscard]] Result<Done> run() const override {
        Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        place->study.kind = StudyKind::Tornado;
        return runAndPrint(*place, m_options);
    }

private:
    StudyOptions m_options;
};

class ThresholdVerb final : public Verb {
public:
    explicit ThresholdVerb(CLI::App& app) : Verb(app, "threshold", "The value of one input at which a figure reaches a target") {
        m_options.add(*m_verb);
        m_axis.add(*m_verb);
        m_verb->add_option("--target", m_target, "of the figure, with a unit or in its base unit: 0.95, 95%, 30d")->required();
    }
    [[nodiscard]] Result<Done> run() const override {
        Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        const Result<StudyAxis> axis = m_axis.read(*place);
        if (!axis) return Unexpected(axis.error());
        const Kind kind = info(place->study.figure).kind;
        const ParsedQuantity target = parse(kind, m_target);
        if (target.problem != ParseProblem::None) return refusal(kind, m_target, target);
        place->study.kind = StudyKind::Threshold;
        place->study.axes = {*axis};
        place->study.target = target.base;
        return runAndPrint(*place, m_options);
    }

private:
    StudyOptions m_options;
    AxisOptions m_axis;
    std::string m_target;
};

class StudyVerb final : public Verb {
public:
    explicit StudyVerb(CLI::App& app) : Verb(app, "study", "Run a study that the scenario holds; without a name, list them") {
        m_options.add(*m_verb, false);
        m_verb->add_option("--study", m_name, "its name");
        m_verb->add_flag("--save", m_saves, "keep the result in the project file");
    }
    [[nodiscard]] Result<Done> run() const override {
        Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        if (m_name.empty()) return list(*place, m_options.file);
        const std::vector<Shared<Study>>& all = place->scenario().studies;
        const auto it = std::ranges::find_if(all, [&](const Shared<Study>& s) { return s->name == m_name; });
        if (it == all.end()) return fail(ErrorCode::ItemMissing, {{"item", std::string("study")}, {"id", m_name}});
        place->study = **it;
        const Result<study::StudyAnswer> answer = study::run(place->study, place->scenario(), place->catalogue, {{}, m_options.threads});
        if (!answer) return Unexpected(answer.error());
        if (m_saves) {
            const std::string digest = store::digestOf(place->project, place->scenario(), place->study, place->catalogue.version());
            if (const Result<Done> done = store::writeResult(m_options.file, {place->id, place->study.id, digest, {}, study::toJson(*answer)}); !done) return done;
        }
        print(*answer, place->scenario(), place->catalogue, m_options.asJson, m_options.asCsv);
        return Done{};
    }

private:
    /// Names, kinds and figures; when a result was kept, and whether it still holds.
    [[nodiscard]] static Result<Done> list(const StudyPlace& place, const std::string& file) {
        const Result<std::vector<store::StoredResult>> read = store::readResults(file, place.id);
        const std::vector<store::StoredResult> kept = read ? *read : std::vector<store::StoredResult>(); // samples and JSON keep none
        for (const Shared<Study>& s : place.scenario().studies) {
            std::cout << s->name << "  " << fields::kStudyKinds[static_cast<std::size_t>(s->kind)] << "  " << info(s->figure).key;
            if (const auto it = std::ranges::find(kept, s->id, &store::StoredResult::study); it != kept.end())
                std::cout << "  result of " << it->madeAt << (it->digest == store::digestOf(place.project, place.scenario(), *s, place.catalogue.version()) ? "" : ", stale");
            std::cout << '\n';
        }
        return Done{};
    }
    StudyOptions m_options;
    std::string m_name;
    bool m_saves = false;
};

class InputsVerb final : public Verb {
public:
    explicit InputsVerb(CLI::App& app) : Verb(app, "inputs", "Inputs that a study can move here, with their values and usual ranges") { m_options.add(*m_verb, false); }
    [[nodiscard]] Result<Done> run() const override {
        const Result<StudyPlace> place = placeOf(m_options);
        if (!place) return Unexpected(place.error());
        const std::vector<study::AvailableInput> inputs = study::availableInputs(place->scenario(), place->catalogue, place->study.job);
        if (m_options.asJson) std::cout << json(inputs);
        else std::cout << report::toPlainText(report::inputTable(inputs, place->catalogue));
        return Done{};
    }

private:
    [[nodiscard]] static std::string json(const std::vector<study::AvailableInput>& inputs) {
        Json node{{"schema", "spanwright.study-inputs/1"}, {"inputs", Json::array()}};
        for (const study::AvailableInput& a : inputs) {
            Json one{{"input", a.input->name}};
            if (a.input->isChoice()) {
                one["present"] = a.present.choice;
                one["choices"] = a.usual.choices;
            } else {
                one["present"] = a.present.number;
                one["from"] = a.usual.from;
                one["to"] = a.usual.to;
                one["is_whole"] = a.input->isWhole;
            }
            one["moves"] = Json::array();
            for (const FigureId f : a.moves) one["moves"].push_back(info(f).key);
            node["inputs"].push_back(std::move(one));
        }
        return json::print(node);
    }
    StudyOptions m_options;
};

} // namespace

std::unique_ptr<Verb> sweepVerb(CLI::App& app) { return std::make_unique<SweepVerb>(app); }
std::unique_ptr<Verb> mapVerb(CLI::App& app) { return std::make_unique<MapVerb>(app); }
std::unique_ptr<Verb> tornadoVerb(CLI::App& app) { return std::make_unique<TornadoVerb>(app); }
std::unique_ptr<Verb> thresholdVerb(CLI::App& app) { return std::make_unique<ThresholdVerb>(app); }
std::unique_ptr<Verb> studyVerb(CLI::App& app) { return std::make_unique<StudyVerb>(app); }
std::unique_ptr<Verb> inputsVerb(CLI::App& app) { return std::make_unique<InputsVerb>(app); }

} // namespace spanwright::cli
