// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/message.h"
#include "text/compareterms.h"
#include "text/errors.h"
#include "text/evidenceterms.h"
#include "text/fieldterms.h"
#include "text/figures.h"
#include "text/findings.h"
#include "text/modelterms.h"
#include "text/notes.h"
#include "text/planterms.h"
#include "text/powerterms.h"
#include "text/reportterms.h"
#include "text/shipped.h"
#include "text/sizeterms.h"
#include "text/studyterms.h"
#include "text/terms.h"
#include "units/units.h"

namespace spanwright::text {
namespace {

std::string translated(std::string_view pattern, const Translator& translate) {
    return translate ? translate(pattern) : std::string(pattern);
}

std::string shown(const Value& value, const Translator& translate) {
    struct Visitor {
        const Translator& translate;
        std::string operator()(const std::string& s) const { return s; }
        std::string operator()(const Amount& a) const { return print(a.kind, a.base, a.digits).text(); }
        std::string operator()(std::int64_t n) const { return printNumber(static_cast<double>(n), 0); }
        std::string operator()(const Entry* e) const { return e ? translated(e->pattern, translate) : std::string(); }
    };
    return std::visit(Visitor{translate}, value);
}

} // namespace

std::string render(const Message& message, const Translator& translate) {
    if (!message.entry) return {};
    const std::string pattern = translated(message.entry->pattern, translate);
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('{', at);
        const auto close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) break;
        out.append(pattern, at, open - at);
        const std::string name = pattern.substr(open + 1, close - open - 1);
        const Argument* found = nullptr;
        for (const Argument& argument : message.arguments)
            if (argument.name == name) found = &argument;
        out += found ? shown(found->value, translate) : "{" + name + "}";
        at = close + 1;
    }
    return out.append(pattern, at);
}

std::string render(const Entry& entry, const Translator& translate) { return translated(entry.pattern, translate); }

std::vector<const Entry*> allEntries() {
    std::vector<const Entry*> all;
    for (const auto table : {compareTermTable(), errorTable(), evidenceTermTable(), fieldTermTable(), findingTable(), figureTable(), gridTermTable(), modelTermTable(), noteTable(), planTermTable(), powerTermTable(), reportTermTable(), sectionTable(), shippedTable(), sizeTermTable(), studyTermTable(), termTable()})
        for (const Entry& entry : table) all.push_back(&entry);
    return all;
}

} // namespace spanwright::text
