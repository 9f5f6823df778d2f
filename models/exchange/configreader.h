// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/huggingface.h"
#include "text/modelterms.h"
#include "text/terms.h"
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>

namespace spanwright::exchange {

/// Lenient reading of one configuration object: a value is asked for under every name that families give it, and what was
/// used is noted. null counts as absent. The first error is kept, and nothing is read after it.
class ConfigReader {
public:
    using Json = nlohmann::ordered_json;
    using Keys = std::initializer_list<const char*>;

    ConfigReader(const Json& node, std::string prefix, ImportedModel& out, Result<Done>& result);

    [[nodiscard]] bool has(const char* key) const;
    /// Missing: JsonMissingKey with the first name.
    void required(Keys keys, const char* ours, int& out);
    /// Missing: stays as it is, with a note that this was assumed when `isNoted`.
    void optional(Keys keys, const char* ours, int& out, bool isNoted = true);
    void flag(const char* key, const char* ours, bool& out, bool isNoted = true);
    /// A list of texts; empty when absent.
    [[nodiscard]] std::vector<std::string> texts(const char* key, const char* ours);
    /// The number of elements of a list; 0 when absent.
    [[nodiscard]] int length(const char* key, const char* ours);
    [[nodiscard]] std::string text(const char* key, const char* ours);
    /// A switch or number that decides how another key is read; false or 0 when absent.
    [[nodiscard]] bool isOn(const char* key, bool otherwise = false);
    void note(ModelTerm term, std::vector<text::Argument> arguments);
    void refuse(Unexpected<Error> error);
    void refuseValue(const char* key, std::string expected);
    /// Lists what nobody asked for.
    void finish(std::string_view except = {});
    [[nodiscard]] bool isGood() const { return m_result.hasValue(); }

private:
    [[nodiscard]] const Json* find(Keys keys, std::string& found);
    void read(const Json& value, const std::string& key, const char* ours, int& out);
    void use(const std::string& key, const char* ours, std::string value);
    [[nodiscard]] std::string at(const std::string& key) const { return m_prefix + key; }

    const Json& m_node;
    std::string m_prefix;
    ImportedModel& m_out;
    Result<Done>& m_result;
    std::set<std::string> m_known;
};

} // namespace spanwright::exchange
