// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <memory>
#include <optional>
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
    [[nodiscard]] Unexpected<Error> bad(pugi::xml_node node, const std::string& field, const std::string& value, text::Value expected) const;
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

/// A finite number that fills the text but for blanks around it; nullopt otherwise.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);
/// "-90 .. 90", for the expected value of an error.
[[nodiscard]] std::string between(double low, double high);

} // namespace spanwright::exchange
