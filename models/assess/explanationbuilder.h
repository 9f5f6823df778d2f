// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "cost/owners.h"
#include "text/shipped.h"
#include <algorithm>

namespace spanwright::assess {

[[nodiscard]] inline double sumOf(const std::vector<Part>& parts) {
    double sum = 0;
    for (const Part& part : parts) sum += part.value;
    return sum;
}

/// Collects inputs and writes the formula out twice: with symbols and with values. Internal to models/assess.
class Builder {
public:
    Builder(const Scenario& scenario, const catalogue::Catalogue& catalogue, const JobAssessment& job, FigureId figure)
        : m_scenario(scenario), m_catalogue(catalogue), m_job(job), m_currency(shownCurrency(*scenario.assumptions)) {
        out.figure = figure;
        out.title = name(figure);
        out.help = {&text::help(figure), {}};
        out.kind = info(figure).kind;
    }
    Explanation out;

    double add(std::string symbol, text::Message name, Kind kind, double value, text::Message source, std::string fact = {}) {
        out.inputs.push_back({std::move(symbol), std::move(name), {kind, value, 4}, std::move(source), std::move(fact)});
        return value;
    }
    template <Kind K> double add(std::string symbol, text::Message name, Quantity<K> value, text::Message source) {
        return add(std::move(symbol), std::move(name), K, value.base(), std::move(source));
    }
    static text::Message term(Term t, std::vector<text::Argument> arguments = {}) { return {&text::entry(t), std::move(arguments)}; }
    static text::Message name(FigureId id) { return {&text::entry(id), {}}; }
    static text::Message entered() { return term(Term::SourceEntered); }
    static text::Message computed() { return term(Term::SourceComputed); }
    static text::Message formula(const char* section) { return term(Term::SourceFormula, {{"section", std::string(section)}}); }
    static text::Message assumed(const std::string& source) { return term(Term::SourceAssumption, {{"source", text::shipped(source)}}); }
    /// Where a site's price and carbon come from.
    text::Message priced(const Site& site) const { return find(m_scenario, site.tariff) ? formula("Tariffs") : entered(); }
    double addFact(const std::string& symbol, text::Message label, Kind kind, double value, const std::string& id) {
        const catalogue::Fact* fact = m_catalogue.fact(id);
        const std::string source = fact ? m_catalogue.sourceText(fact->source) : std::string("?");
        return add(symbol, std::move(label), kind, value, term(Term::SourceFact, {{"id", id}, {"source", source}}), id);
    }
    /// "T = a + b + c" over named parts.
    double addParts(const char* total, const std::vector<Part>& parts, Kind kind, const char* section, Term binding) {
        double sum = 0;
        const Part* largest = nullptr;
        std::vector<std::string> symbols;
        for (const Part& part : parts) {
            symbols.push_back(symbolOf(part.name));
            sum += add(symbols.back(), term(part.name), kind, part.value, formula(section));
            if (!largest || part.value > largest->value) largest = &part;
        }
        out.formula = std::string(total) + " = " + joined(symbols, " + ");
        if (largest && sum > 0)
            out.binds = term(binding, {{"name", &text::entry(largest->name)}, {"share", text::amount(Fraction(largest->value / sum, units::one))}});
        return sum;
    }
    void finish(double value) {
        out.value = value;
        std::string text = out.formula;
        // longest symbols first, so that T1 does not eat T
        std::vector<const ExplainedInput*> order;
        for (const ExplainedInput& input : out.inputs) order.push_back(&input);
        std::ranges::stable_sort(order, std::ranges::greater{}, [](const ExplainedInput* i) { return i->symbol.size(); });
        std::string done;
        const auto equals = text.find('=');
        std::string right = equals == std::string::npos ? text : text.substr(equals + 1);
        std::size_t at = 0;
        while (at < right.size()) {
            const ExplainedInput* hit = nullptr;
            for (const ExplainedInput* input : order)
                if (!hit && right.compare(at, input->symbol.size(), input->symbol) == 0) hit = input;
            if (hit) {
                done += shown(hit->value.kind, hit->value.base);
                at += hit->symbol.size();
            } else {
                done += right[at++];
            }
        }
        out.substituted = (equals == std::string::npos ? std::string() : text.substr(0, equals + 1)) + done + " = " + shown(out.kind, value);
    }

    std::string shown(Kind kind, double value) const { return print(kind, value, 4, m_currency).text(); }
    /// Where a price comes from.
    template <class Q> text::Message sourceOf(const cost::Price<Q>& price, const Owner& owner) const {
        if (price.fact.empty()) return term(Term::SourceOwner, {{"owner", cost::shownName(owner)}, {"source", price.source}});
        const catalogue::Fact* fact = m_catalogue.fact(price.fact);
        const std::string source = fact ? m_catalogue.sourceText(fact->source) : std::string("?");
        if (price.discount.empty()) return term(Term::SourceFact, {{"id", price.fact}, {"source", source}});
        return term(Term::SourceDiscount, {{"id", price.fact}, {"discount", text::amount(Fraction(m_catalogue.number(price.discount), units::one))}, {"fact", price.discount}, {"source", source}});
    }
    template <class Q> std::string wordsOf(const cost::Price<Q>& price) const {
        const catalogue::Fact* fact = m_catalogue.fact(price.fact);
        return fact ? price.fact + ": " + m_catalogue.sourceText(fact->source) : price.source;
    }

    const Scenario& m_scenario;
    const catalogue::Catalogue& m_catalogue;
    const JobAssessment& m_job;
    const Currency m_currency;

private:
    static std::string joined(const std::vector<std::string>& list, const char* between) {
        std::string text;
        for (const std::string& item : list) text += (text.empty() ? "" : between) + item;
        return text;
    }
    /// "step.pipeline_wait" -> "t_pipeline_wait"
    static std::string symbolOf(Term t) {
        const std::string_view id = text::entry(t).id;
        const auto dot = id.find('.');
        return std::string(1, id.starts_with("step") ? 't' : id[0]) + "_" + std::string(id.substr(dot + 1));
    }
};

} // namespace spanwright::assess
