// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/huggingface.h"
#include "exchange/families.h"
#include "json/json.h"
#include "project/edits.h"
#include <algorithm>

namespace spanwright::exchange {
namespace {

using Json = nlohmann::ordered_json;

std::string knownList() {
    std::string list;
    for (const std::string_view type : knownModelTypes()) list += (list.empty() ? "" : ", ") + std::string(type);
    return list;
}

const Family* familyOf(const std::string& type) {
    const auto all = families();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Family& f) { return f.type == type; });
    return it == all.end() ? nullptr : &*it;
}

/// Ranges and relations are those of a job's custom shape.
Result<Done> checkShape(const ModelShape& shape, const std::string& name) {
    Job job;
    job.id = JobId{1};
    job.name = name;
    job.custom = shape;
    return edits::validate(job);
}

} // namespace

std::vector<std::string_view> knownModelTypes() {
    std::vector<std::string_view> types;
    for (const Family& f : families()) types.push_back(f.type);
    return types;
}

Result<ImportedModel> shapeFromConfig(std::string_view text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    if (!tree->is_object())
        return fail(ErrorCode::JsonWrongType, {{"path", &text::entry(Term::JsonFile)}, {"expected", &text::entry(Term::JsonObject)}, {"found", &json::typeName(*tree)}});
    ImportedModel out;
    Result<Done> result = Done{};
    ConfigReader top(*tree, "", out, result);
    out.family = top.text("model_type", "");
    out.name = top.text("_name_or_path", "");
    if (result && out.family.empty()) return fail(ErrorCode::JsonMissingKey, {{"path", std::string("model_type")}});
    const Family* family = familyOf(out.family);
    if (result && !family) top.refuseValue("model_type", knownList());
    if (!result) return Unexpected(result.error());
    if (out.name.empty()) out.name = out.family;

    constexpr const char* kNested = "text_config"; // models that also see or hear
    const auto nested = tree->find(kNested);
    if (nested != tree->end() && nested->is_object()) {
        ConfigReader reader(*nested, std::string(kNested) + ".", out, result);
        reader.note(ModelTerm::ImportNested, {{"key", std::string(kNested)}});
        readShape(reader, *family, out);
        reader.finish("model_type");
        top.finish(kNested);
    } else {
        readShape(top, *family, out);
        top.finish();
    }
    if (!result) return Unexpected(result.error());
    if (const Result<Done> valid = checkShape(out.shape, out.name); !valid) return Unexpected(valid.error());
    return out;
}

} // namespace spanwright::exchange
