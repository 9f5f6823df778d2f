// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "report/comparetables.h"
#include "text/compareterms.h"
#include "verb.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

namespace spanwright::cli {
namespace {

/// A scenario of one of the files, assessed with that file's catalogue figures.
struct Candidate {
    const Input* input = nullptr;
    const Scenario* scenario = nullptr;
    std::string file;
    std::string name;             ///< with the file where others are called the same
    bool isNamed(const std::string& asked) const { return asked == name || asked == scenario->name || (asked == file && input->project.scenarios.size() == 1); }
};

} // namespace

class CompareVerb final : public Verb {
public:
    explicit CompareVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    [[nodiscard]] Result<std::vector<Candidate>> chosen(const std::vector<Input>& inputs) const;
    void print(study::Comparison comparison, const Currency& currency) const;
    std::vector<std::string> m_files, m_others;
    std::string m_base, m_figure{info(FigureId::DaysToTrain).key};
    bool m_onlyDifferences = false, m_onlyChanges = false, m_asJson = false, m_asCsv = false;
};

CompareVerb::CompareVerb(CLI::App& app) : Verb(app, "compare", "Two to four scenarios side by side: figures with differences, and the inputs that cause them") {
    m_verb->add_option("files", m_files, "project files, scenario JSONs, or sample:1 to sample:5")->required();
    m_verb->add_option("--base", m_base, "name of the scenario that the others are compared with; the first one otherwise");
    m_verb->add_option("--with", m_others, "name of another one, up to three times; all others otherwise")->allow_extra_args(false);
    m_verb->add_flag("--only-differences", m_onlyDifferences, "leave out figures that are the same in all of them");
    m_verb->add_flag("--changes", m_onlyChanges, "only the changed inputs");
    m_verb->add_option("--figure", m_figure, "that each changed item is told alone for; days_to_train otherwise")->check(CLI::IsMember(std::vector<std::string>(figureKeys().begin(), figureKeys().end())));
    CLI::Option* json = m_verb->add_flag("--json", m_asJson, "JSON instead of tables");
    m_verb->add_flag("--csv", m_asCsv, "CSV instead of tables: of the figures, or of the changed inputs with --changes")->excludes(json);
}

/// The base first.
Result<std::vector<Candidate>> CompareVerb::chosen(const std::vector<Input>& inputs) const {
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (const Shared<Scenario>& s : inputs[i].project.scenarios) all.push_back({&inputs[i], &*s, m_files[i], s->name});
    for (Candidate& c : all)
        if (std::ranges::count_if(all, [&](const Candidate& o) { return o.scenario->name == c.scenario->name; }) > 1) c.name = c.scenario->name + " (" + c.file + ")";
    std::vector<Candidate> out;
    const auto isTaken = [&](const Candidate& c) { return std::ranges::any_of(out, [&](const Candidate& o) { return o.scenario == c.scenario; }); };
    const auto take = [&](const std::string& name) -> Result<Done> {
        const auto isFree = [&](const Candidate& c) { return !isTaken(c) && (name.empty() || c.isNamed(name)); };
        if (const auto it = std::ranges::find_if(all, isFree); it != all.end()) return out.push_back(*it), Done{};
        if (std::ranges::any_of(all, [&](const Candidate& c) { return c.isNamed(name); })) return fail(ErrorCode::UsageBad, {{"reason", text::render({&text::entry(CompareTerm::ReasonSameName), {{"name", name}}})}});
        return fail(ErrorCode::ScenarioMissing, {{"name", name}});
    };
    if (const Result<Done> done = take(m_base); !done) return Unexpected(done.error());
    for (const std::string& name : m_others)
        if (const Result<Done> done = take(name); !done) return Unexpected(done.error());
    if (m_others.empty())
        for (const Candidate& c : all)
            if (!isTaken(c)) out.push_back(c);
    if (out.size() < 2) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(CompareTerm::ReasonOneScenario)}});
    if (out.size() > study::kOthersMost + 1) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(CompareTerm::ReasonManyScenarios)}});
    return out;
}

void CompareVerb::print(study::Comparison comparison, const Currency& currency) const {
    const FigureId figure = findFigure(m_figure)->id;
    if (m_asJson) {
        std::cout << report::compareJson(comparison, m_onlyDifferences, figure);
        return;
    }
    if (m_asCsv) {
        std::cout << (m_onlyChanges ? report::changesCsv(comparison, figure) : report::compareCsv(comparison, m_onlyDifferences));
        return;
    }
    if (!m_onlyChanges)
        for (const report::Table& t : report::compareTables(comparison, m_onlyDifferences, currency)) std::cout << report::toPlainText(t) << '\n';
    for (std::size_t i = 1; i < comparison.names.size(); ++i) std::cout << report::toPlainText(report::changeTable(comparison, i, figure, currency)) << (i + 1 < comparison.names.size() ? "\n" : "");
}

Result<Done> CompareVerb::run() const {
    std::vector<Input> inputs;
    for (const std::string& file : m_files) {
        Result<Input> input = open(file, {});
        if (!input) return Unexpected(input.error());
        inputs.push_back(std::move(*input));
    }
    const Result<std::vector<Candidate>> picked = chosen(inputs);
    if (!picked) return Unexpected(picked.error());
    std::vector<catalogue::Catalogue> catalogues;
    std::vector<assess::Assessment> assessments;
    for (const Candidate& c : *picked) {
        Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(c.input->project.overrides);
        if (!catalogue) return Unexpected(catalogue.error());
        assessments.push_back(assess::assess(*c.scenario, *catalogue));
        catalogues.push_back(std::move(*catalogue));
    }
    std::vector<study::ComparedScenario> sides;
    for (std::size_t i = 0; i < picked->size(); ++i) sides.push_back({{(*picked)[i].scenario, (*picked)[i].input->project.overrides}, (*picked)[i].name, &assessments[i]});
    study::Comparison comparison = study::compare(sides.front(), std::span(sides).subspan(1), catalogues.front());
    for (std::size_t i = 1; i < sides.size(); ++i) study::addEffects(comparison.changes[i - 1], *sides[0].inputs.scenario, *sides[i].inputs.scenario, catalogues.front(), findFigure(m_figure)->id);
    print(std::move(comparison), shownCurrency(*sides[0].inputs.scenario->assumptions));
    return Done{};
}

std::unique_ptr<Verb> compareVerb(CLI::App& app) { return std::make_unique<CompareVerb>(app); }

} // namespace spanwright::cli
