// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace spanwright::exchange {

/// A parsed XML text that knows the line of every element. Names are compared without their namespace prefix.
class Xml {
public:
    /// `format` names it in errors. Refused: text above kNetworkSizeLimit, syntax errors, entities of the file's own, nesting deeper than 64.
    [[nodiscard]] static Result<Xml> parse(std::string_view text, const char* format);

    [[nodiscard]] pugi::xml_node root() const;
    [[nodiscard]] std::int64_t line(pugi::xml_node node) const;
    /// `node "n5"`: tag and id or name, for errors and notes.
    [[nodiscard]] static std::string titled(pugi::xml_node node);
    [[nodiscard]] Unexpected<Error> missing(pugi::xml_node node, const std::string& field) const;
    /// The number in the text of the field's own element.
    [[nodiscard]] Result<double> number(pugi::xml_node node, pugi::xml_node field, double low, double high) const;
    [[nodiscard]] Unexpected<Error> twice(pugi::xml_node node) const;
    [[nodiscard]] Unexpected<Error> dangling(pugi::xml_node node, const std::string& id) const;

private:
    Xml() = default;
    [[nodiscard]] std::int64_t lineAt(std::ptrdiff_t offset) const;

    std::unique_ptr<pugi::xml_document> m_document;
    std::vector<std::ptrdiff_t> m_lineEnds;
};

/// Without a prefix: "kml:Point" is "Point".
[[nodiscard]] std::string_view localName(pugi::xml_node node);
/// Its first child of that name; a null node when there is none.
[[nodiscard]] pugi::xml_node childOf(pugi::xml_node node, std::string_view name);
/// Text inside, trimmed.
[[nodiscard]] std::string textOf(pugi::xml_node node);

} // namespace spanwright::exchange
