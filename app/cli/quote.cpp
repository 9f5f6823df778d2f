// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"
#include "quantities.h"
#include "report/quotationtables.h"
#include <CLI/CLI.hpp>
#include <iostream>

namespace spanwright::cli {

class QuoteVerb final : public Verb {
public:
    explicit QuoteVerb(CLI::App& app);
    [[nodiscard]] Result<Done> run() const override;

private:
    struct Options {
        int accelerators = 0;
        std::string accelerator = "h100-sxm", energy, power, days, model, tokens, mfuLow, mfuHigh;
        double pue = 0;
        bool asJson = false;
    };
    Options m_options;
};

namespace {

/// Leaves `out` alone when nothing was typed.
template <class Out>
Result<Done> readInto(Out& out, const std::string& text) {
    if (text.empty()) return Done{};
    const auto value = read<typename decltype(std::optional(out))::value_type>(text);
    if (!value) return Unexpected(value.error());
    out = *value;
    return Done{};
}

/// A catalogue model gives its active parameters; else a number: "405 bn", "4.05e11".
Result<Done> readModel(std::optional<double>& out, const std::string& text, const catalogue::Catalogue& catalogue) {
    if (text.empty()) return Done{};
    if (const catalogue::Model* model = catalogue.model(text)) {
        out = model->publishedActive > 0 ? model->publishedActive : model->publishedParameters;
        return Done{};
    }
    const ParsedQuantity parsed = parse(Kind::Count, text);
    if (parsed.problem != ParseProblem::None) return fail(ErrorCode::CatalogueUnknown, {{"id", text}, {"table", std::string("models")}});
    out = parsed.base;
    return Done{};
}

} // namespace

QuoteVerb::QuoteVerb(CLI::App& app) : Verb(app, "quote", "Check a quotation: what would make these accelerators and this energy, power or time true") {
    Options& o = m_options;
    m_verb->add_option("--accelerators", o.accelerators, "how many")->required();
    m_verb->add_option("--accelerator", o.accelerator, "catalogue id; h100-sxm otherwise");
    m_verb->add_option("--energy", o.energy, "for example \"7 GWh\"");
    m_verb->add_option("--power", o.power, "for example 150MW");
    m_verb->add_option("--days", o.days, "for example 90d");
    m_verb->add_option("--model", o.model, "catalogue id, or active parameters: \"405 bn\"");
    m_verb->add_option("--tokens", o.tokens, "for example \"15.6 tn tok\"");
    m_verb->add_option("--mfu-low", o.mfuLow, "for example 30%; the catalogue's range of large runs otherwise");
    m_verb->add_option("--mfu-high", o.mfuHigh, "for example 46%");
    m_verb->add_option("--pue", o.pue, "1.25 otherwise")->check(CLI::Range(1.0, 5.0));
    m_verb->add_flag("--json", o.asJson, "JSON instead of text");
}
Result<Done> QuoteVerb::run() const {
    const Options& o = m_options;
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
    evidence::Quotation q;
    evidence::QuotationTerms terms = evidence::usualTerms(catalogue);
    q.accelerators = o.accelerators;
    q.accelerator = catalogue.accelerator(o.accelerator);
    if (!q.accelerator) return fail(ErrorCode::CatalogueUnknown, {{"id", o.accelerator}, {"table", std::string("accelerators")}});
    if (o.pue > 0) terms.pue = Pue(o.pue, units::pue);
    const std::string days = o.days.empty() || o.days.find_first_not_of("0123456789.eE+") != std::string::npos ? o.days : o.days + " d";
    for (const Result<Done>& read : {readInto(q.energy, o.energy), readInto(q.power, o.power), readInto(q.duration, days), readModel(q.parameters, o.model, catalogue), readInto(q.tokens, o.tokens),
                                     readInto(terms.mfuLow, o.mfuLow), readInto(terms.mfuHigh, o.mfuHigh)})
        if (!read) return read;
    const Result<evidence::QuotationCheck> checked = evidence::check(q, terms, catalogue);
    if (!checked) return Unexpected(checked.error());
    if (o.asJson) std::cout << evidence::toJson(*checked, q, terms);
    else std::cout << report::toPlainText(report::quotationTable(*checked, terms)) << '\n' << report::toPlainText(report::quotationRunsTable(*checked));
    return Done{};
}

std::unique_ptr<Verb> quoteVerb(CLI::App& app) { return std::make_unique<QuoteVerb>(app); }

} // namespace spanwright::cli
