// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml.h"
#include "exchange/foreigntext.h"
#include "json/json.h"
#include <algorithm>

namespace spanwright::exchange {
namespace {


} // namespace

Result<Xml> Xml::parse(std::string_view text, const char* format) {
    if (const auto fits = checkSize(text.size(), format); !fits) return Unexpected(fits.error());
    Xml xml;
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) xml.m_lineEnds.push_back(static_cast<std::ptrdiff_t>(i));
    if (const auto at = text.find("<!ENTITY"); at != std::string_view::npos) return fail(ErrorCode::NetworkEntity, {{"line", xml.lineAt(static_cast<std::ptrdiff_t>(at))}});
    xml.m_document = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result parsed = xml.m_document->load_buffer(text.data(), text.size());
    if (!parsed) return fail(ErrorCode::NetworkSyntax, {{"format", std::string(format)}, {"line", xml.lineAt(parsed.offset)}, {"reason", std::string(parsed.description())}});
    std::int64_t depth = 0;
    pugi::xml_node node = xml.root();
    while (node) { // in document order without recursion
        if (depth > json::kDepthLimit) return fail(ErrorCode::NetworkTooDeep, {{"line", xml.line(node)}, {"limit", std::int64_t{json::kDepthLimit}}});
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node && !node.next_sibling() && depth > 0) {
            node = node.parent();
            --depth;
        }
        node = depth > 0 ? node.next_sibling() : pugi::xml_node();
    }
    return xml;
}

pugi::xml_node Xml::root() const { return m_document->document_element(); }
std::int64_t Xml::line(pugi::xml_node node) const { return lineAt(node.offset_debug()); }
std::int64_t Xml::lineAt(std::ptrdiff_t offset) const { return std::ranges::lower_bound(m_lineEnds, offset) - m_lineEnds.begin() + 1; }

std::string Xml::titled(pugi::xml_node node) {
    const char* const id = node.attribute("id") ? node.attribute("id").value() : node.attribute("name").value();
    const std::string tag(localName(node));
    return *id ? tag + " \"" + json::clipped(cleanName(id), 60) + "\"" : tag;
}

Unexpected<Error> Xml::missing(pugi::xml_node node, const std::string& field) const { return fail(ErrorCode::NetworkMissing, {{"line", line(node)}, {"element", titled(node)}, {"field", field}}); }
Result<double> Xml::number(pugi::xml_node node, pugi::xml_node field, double low, double high) const {
    return numberOf(textOf(field), low, high, line(field), titled(node), std::string(localName(field)));
}
Unexpected<Error> Xml::twice(pugi::xml_node node) const { return fail(ErrorCode::NetworkTwice, {{"line", line(node)}, {"element", titled(node)}}); }
Unexpected<Error> Xml::dangling(pugi::xml_node node, const std::string& id) const { return fail(ErrorCode::NetworkDangling, {{"line", line(node)}, {"element", titled(node)}, {"id", shownValue(id)}}); }

std::string_view localName(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node childOf(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children())
        if (localName(child) == name) return child;
    return {};
}

std::string textOf(pugi::xml_node node) {
    std::string all;
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) all += child.value();
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::ranges::find_if_not(all, isBlank);
    all.erase(all.begin(), first);
    while (!all.empty() && isBlank(all.back())) all.pop_back();
    return all;
}

} // namespace spanwright::exchange
