// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"
#include "exchange/huggingface.h"
#include "input.h"
#include "json/json.h"
#include "text/modelterms.h"
#include "training/conventions.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace spanwright::cli {
namespace {

using exchange::ImportedModel;
using training::FlopConvention;

constexpr int kUsualSequence = 4096; ///< tokens; what most published runs train at

const text::Entry& nameOf(FlopConvention convention) { return text::entry(static_cast<ModelTerm>(convention)); }

double flops(const ModelShape& shape, int sequence, FlopConvention convention) {
    return training::flopsPerToken(shape, sequence, Recompute::Full, convention).in(units::flop);
}

std::string plain(const ImportedModel& m, int sequence) {
    const training::ModelNumbers n = training::modelNumbers(m.shape, sequence);
    std::ostringstream out;
    out << m.name << " (" << m.family << ")\n"
        << "parameters         " << printNumber(n.parameters / 1e9, 4) << " billion\n"
        << "active parameters  " << printNumber(n.active / 1e9, 4) << " billion\n"
        << "FLOPs per token at " << sequence << " tokens, forward and backward, full recomputation where it counts:\n";
    for (int i = 0; i < training::kFlopConventions; ++i) {
        const auto convention = static_cast<FlopConvention>(i);
        out << "  " << printNumber(flops(m.shape, sequence, convention) / 1e9, 4) << " GFLOP  " << text::render(nameOf(convention)) << '\n';
    }
    out << "read:\n";
    for (const exchange::UsedField& field : m.used) out << "  " << field.theirs << " = " << field.value << " -> " << field.ours << '\n';
    if (!m.notes.empty()) out << "notes:\n";
    for (const text::Message& note : m.notes) out << "  " << text::render(note) << '\n';
    if (!m.ignored.empty()) out << "ignored:";
    for (const std::string& key : m.ignored) out << ' ' << key;
    if (!m.ignored.empty()) out << '\n';
    return out.str();
}

std::string asTree(const ImportedModel& m, int sequence) {
    const training::ModelNumbers n = training::modelNumbers(m.shape, sequence);
    nlohmann::ordered_json tree = {{"schema", "spanwright.model/1"}, {"name", m.name}, {"model_type", m.family}, {"parameters", n.parameters},
                                   {"active_parameters", n.active}, {"sequence", sequence}};
    for (int i = 0; i < training::kFlopConventions; ++i) {
        const auto convention = static_cast<FlopConvention>(i);
        tree["flops_per_token"][std::string(nameOf(convention).key())] = flops(m.shape, sequence, convention);
    }
    tree["used"] = nlohmann::ordered_json::array();
    for (const exchange::UsedField& field : m.used) tree["used"].push_back({{"key", field.theirs}, {"field", field.ours}, {"value", field.value}});
    tree["notes"] = nlohmann::ordered_json::array();
    for (const text::Message& note : m.notes) tree["notes"].push_back(text::render(note));
    tree["ignored"] = m.ignored;
    return json::print(tree);
}

} // namespace

Result<std::string> describeModel(const std::string& file, int sequence, bool asJson) {
    const Result<std::string> text = readFile(file);
    if (!text) return Unexpected(text.error());
    const Result<ImportedModel> model = exchange::shapeFromConfig(*text);
    if (!model) return Unexpected(model.error());
    const int longest = model->sequence > 0 ? std::min(model->sequence, kUsualSequence) : kUsualSequence;
    const int tokens = sequence > 0 ? sequence : longest;
    return asJson ? asTree(*model, tokens) : plain(*model, tokens);
}

} // namespace spanwright::cli
