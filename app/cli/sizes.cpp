// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "input.h"
#include "quantities.h"
#include "report/sizetables.h"
#include "text/sizeterms.h"
#include "text/terms.h"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

namespace spanwright::cli {

class SizesVerb final : public Verb {
public:
    explicit SizesVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        std::string file, scenario, job, served, model, tokens, law = training::kUsualLaw, measure, servingUse;
        double loss = 0;
        bool asJson = false, asCsv = false;
    };
    [[nodiscard]] Result<Done> setQuality(study::SizeQuestion& question, const catalogue::Catalogue& catalogue) const;
    [[nodiscard]] Result<study::SizeQuestion> question(const Scenario& scenario, const assess::Assessment& assessment, const catalogue::Catalogue& catalogue) const;
    Options m_options;
};

SizesVerb::SizesVerb(CLI::App& app) : Verb(app, "sizes", "Small against large: the model size that reaches a quality at the least cost of training and serving") {
    Options& o = m_options;
    m_verb->add_option("file", o.file, "project file, scenario JSON, or sample:1 to sample:5")->required();
    m_verb->add_option("--scenario", o.scenario, "name of the scenario; the first one otherwise");
    m_verb->add_option("--like-job", o.job, "name of the job whose quality, accelerators and prices count; the first training job otherwise");
    m_verb->add_option("--served", o.served, "tokens served over the life, for example \"1e13\" or \"10 tn tok\"; as many as trained on otherwise");
    CLI::Option* loss = m_verb->add_option("--loss", o.loss, "quality as a loss by the law, nats a token, instead of the job's");
    CLI::Option* model = m_verb->add_option("--model", o.model, "quality of a catalogue model or so many parameters (\"70 bn\") instead")->excludes(loss);
    CLI::Option* tokens = m_verb->add_option("--tokens", o.tokens, "that it is trained on; as published, or the job's, otherwise")->needs(model);
    static_cast<void>(tokens);
    m_verb->add_option("--law", o.law, "besiroglu-2024 otherwise; catalogue list scaling names them");
    m_verb->add_option("--measure", o.measure, "what is made least: amortised, rental, energy or compute; amortised otherwise where prices are known")->check(CLI::IsMember(std::vector<std::string>(study::kSizeMeasures.begin(), study::kSizeMeasures.end())));
    m_verb->add_option("--serving-use", o.servingUse, "share of the 16-bit peak that serving makes use of, for example 10%; the catalogue's range otherwise");
    CLI::Option* json = m_verb->add_flag("--json", o.asJson, "JSON instead of text");
    m_verb->add_flag("--csv", o.asCsv, "CSV of the curve instead of text")->excludes(json);
}

Result<Done> SizesVerb::setQuality(study::SizeQuestion& q, const catalogue::Catalogue& catalogue) const {
    const Options& o = m_options;
    if (o.loss != 0) {
        const Result<study::TrainedSize> size = study::sizeOfLoss(o.loss, o.law, catalogue);
        if (!size) return Unexpected(size.error());
        q.like = *size;
    } else if (const catalogue::Model* model = catalogue.model(o.model)) {
        q.like.parameters = model->publishedActive > 0 ? model->publishedActive : model->publishedParameters;
        if (model->tokens.base() > 0) q.like.tokens = model->tokens;
    } else if (!o.model.empty()) {
        const ParsedQuantity parsed = parse(Kind::Count, o.model);
        if (parsed.problem != ParseProblem::None) return fail(ErrorCode::CatalogueUnknown, {{"id", o.model}, {"table", std::string("models")}});
        q.like.parameters = parsed.base;
    }
    if (!o.tokens.empty()) {
        const Result<TokenCount> tokens = read<TokenCount>(o.tokens);
        if (!tokens) return Unexpected(tokens.error());
        q.like.tokens = *tokens;
    }
    return Done{};
}

Result<study::SizeQuestion> SizesVerb::question(const Scenario& scenario, const assess::Assessment& assessment, const catalogue::Catalogue& catalogue) const {
    const Options& o = m_options;
    const auto job = std::ranges::find_if(scenario.jobs, [&](const Shared<Job>& j) { return o.job.empty() ? j->kind == JobKind::Training : j->name == o.job; });
    if (job == scenario.jobs.end() && o.job.empty()) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(SizeTerm::ReasonNoJob)}});
    if (job == scenario.jobs.end()) return fail(ErrorCode::ItemMissing, {{"item", &text::entry(Term::Job)}, {"id", o.job}});
    std::optional<study::SizeQuestion> q = study::questionFor(scenario, *assessment.find((*job)->id), catalogue);
    if (!q) return fail(ErrorCode::UsageBad, {{"reason", &text::entry(Term::ReasonNotComputed)}});
    q->law = o.law;
    if (const Result<Done> done = setQuality(*q, catalogue); !done) return Unexpected(done.error());
    if (!o.measure.empty()) q->measure = static_cast<study::SizeMeasure>(std::ranges::find(study::kSizeMeasures, o.measure) - study::kSizeMeasures.begin());
    q->served = q->like.tokens;
    if (!o.served.empty()) {
        const Result<TokenCount> served = read<TokenCount>(o.served);
        if (!served) return Unexpected(served.error());
        q->served = *served;
    }
    if (!o.servingUse.empty()) {
        const Result<Fraction> use = read<Fraction>(o.servingUse);
        if (!use) return Unexpected(use.error());
        q->serving = {*use, *use, *use};
    }
    return *q;
}

Result<Done> SizesVerb::run() const {
    const Result<Input> input = open(m_options.file, m_options.scenario);
    if (!input) return Unexpected(input.error());
    const Result<catalogue::Catalogue> catalogue = catalogue::Catalogue::shipped().with(input->project.overrides);
    if (!catalogue) return Unexpected(catalogue.error());
    const Scenario& scenario = *find(input->project, input->scenario);
    const Result<study::SizeQuestion> q = question(scenario, assess::assess(scenario, *catalogue), *catalogue);
    if (!q) return Unexpected(q.error());
    const Result<study::SizeAnswer> a = study::sizes(*q, *catalogue);
    if (!a) return Unexpected(a.error());
    if (m_options.asJson) std::cout << report::sizesToJson(*q, *a);
    else if (m_options.asCsv) std::cout << report::sizesToCsv(*q, *a);
    else
        for (const report::Table& t : {report::sizeAnswerTable(*q, *a), report::sizeTable(*q, *a), report::sizeSwingTable(*a), report::sizePublishedTable(*a), report::sizeWhyTable(*q, *a, *catalogue)}) std::cout << report::toPlainText(t) << '\n';
    return Done{};
}

std::unique_ptr<Verb> sizesVerb(CLI::App& app) { return std::make_unique<SizesVerb>(app); }

} // namespace spanwright::cli
