// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreigntext.h"
#include "exchange/graph.h"
#include "json/json.h"
#include "text/terms.h"
#include <cstdlib>

// GML (Himsolt, "GML: A portable Graph File Format"): pairs of a key and a number, a text in quotes or a list in brackets.
namespace spanwright::exchange {
namespace {


struct Token {
    enum Kind { End, Word, Text, Open, Close } kind = End;
    std::string text;
    std::int64_t line = 1;
};

void appendUtf8(std::string& out, unsigned long c) {
    const auto put = [&](unsigned long byte) { out += static_cast<char>(byte); };
    if (c < 0x80) put(c);
    else if (c < 0x800) put(0xc0 | c >> 6), put(0x80 | (c & 0x3f));
    else if (c < 0x10000) put(0xe0 | c >> 12), put(0x80 | (c >> 6 & 0x3f)), put(0x80 | (c & 0x3f));
    else put(0xf0 | c >> 18), put(0x80 | (c >> 12 & 0x3f)), put(0x80 | (c >> 6 & 0x3f)), put(0x80 | (c & 0x3f));
}

/// Its texts are ASCII with the entities of HTML; of these the numbered ones and those of XML are known.
std::string decoded(std::string_view text) {
    constexpr std::pair<std::string_view, char> kNamed[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto end = text[i] == '&' ? text.substr(i, 10).find(';') : std::string_view::npos;
        const std::string name(end == std::string_view::npos ? std::string_view() : text.substr(i + 1, end - 1));
        const std::size_t before = out.size();
        if (name.starts_with('#')) {
            const bool isHex = name.starts_with("#x");
            if (const unsigned long code = std::strtoul(name.c_str() + (isHex ? 2 : 1), nullptr, isHex ? 16 : 10); code > 0 && code < 0x110000) appendUtf8(out, code);
        } else
            for (const auto& [entity, character] : kNamed)
                if (name == entity) out += character;
        if (out.size() == before) out += text[i];
        else i += end;
    }
    return out;
}

class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) {}

    Result<Token> next() {
        skipBlanks();
        if (m_at >= m_text.size()) return Token{Token::End, {}, m_line};
        const char c = m_text[m_at];
        if (c == '[' || c == ']') {
            ++m_at;
            return Token{c == '[' ? Token::Open : Token::Close, {}, m_line};
        }
        if (c == '"') return quoted();
        const auto end = m_text.find_first_of(" \t\r\n[]\"#", m_at);
        const std::string_view word = m_text.substr(m_at, end == std::string_view::npos ? end : end - m_at);
        m_at += word.size();
        if (word.empty()) return syntax(Term::ReasonNoValue); // a # after a word
        return Token{Token::Word, std::string(word), m_line};
    }
    [[nodiscard]] Unexpected<Error> syntax(Term reason) const { return fail(ErrorCode::NetworkSyntax, {{"format", std::string("GML")}, {"line", m_line}, {"reason", &text::entry(reason)}}); }

private:
    void skipBlanks() {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '#') m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1);
            else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
            if (m_text[m_at] == '\n') ++m_line;
        }
    }
    Result<Token> quoted() {
        const auto end = m_text.find('"', m_at + 1);
        if (end == std::string_view::npos) return syntax(Term::ReasonQuoteOpen);
        const std::string_view inside = m_text.substr(m_at + 1, end - m_at - 1);
        Token token{Token::Text, decoded(inside), m_line};
        for (const char c : inside) m_line += c == '\n';
        m_at = end + 1;
        return token;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

/// Fills nodes and edges as their lists open and close.
class GmlBuilder {
public:
    ValuedGraph graph;

    void open(const std::string& key, std::int64_t line) {
        m_path.push_back(key);
        const bool isItem = m_path.size() == 2 && m_path[0] == "graph" && (key == "node" || key == "edge");
        if (isItem) m_entry = {line, key, {}, {}, {}, {}};
        else if (m_path.size() == 3 && isEntry()) m_entry.values.emplace(key, std::string()); // a list, noted as a field without use
        else if (m_path.size() <= 2 && key != "graph") graph.notes.add(Note::ElementUnused, key, key);
    }
    Result<Done> close() {
        if (m_path.size() == 2 && isEntry()) {
            const bool isNode = m_path[1] == "node";
            for (const auto& [field, value] : {std::pair<const char*, const std::string*>{"id", isNode ? &m_entry.id : nullptr}, {"source", isNode ? nullptr : &m_entry.source}, {"target", isNode ? nullptr : &m_entry.target}})
                if (value && value->empty()) return fail(ErrorCode::NetworkMissing, {{"line", m_entry.line}, {"element", m_entry.title}, {"field", std::string(field)}});
            (isNode ? graph.nodes : graph.edges).push_back(std::move(m_entry));
        }
        m_path.pop_back();
        return checkCount(graph.nodes.size() + graph.edges.size());
    }
    void value(const std::string& key, std::string text) {
        if (m_path.size() == 2 && isEntry()) {
            if (key == "id") {
                if (m_path[1] == "node") m_entry.title = "node \"" + shownValue(text) + "\"", m_entry.id = std::move(text);
            } else if (key == "source" && m_path[1] == "edge") m_entry.source = std::move(text);
            else if (key == "target" && m_path[1] == "edge") m_entry.target = std::move(text);
            else m_entry.values[key] = std::move(text);
        } else if (m_path.size() == 1 && m_path[0] == "graph") {
            if (key == "directed") graph.isDirected = text == "1";
            else graph.notes.add(Note::FieldUnused, "graph", key);
        }
    }
    [[nodiscard]] int depth() const { return static_cast<int>(m_path.size()); }

private:
    [[nodiscard]] bool isEntry() const { return m_path.size() >= 2 && m_path[0] == "graph" && (m_path[1] == "node" || m_path[1] == "edge"); }

    std::vector<std::string> m_path; // keys of the open lists
    ValuedGraph::Entry m_entry;
};

} // namespace

Result<Drawn> drawnFromGml(std::string_view text) {
    if (const auto fits = checkSize(text.size(), "GML"); !fits) return Unexpected(fits.error());
    Tokens tokens(text);
    GmlBuilder builder;
    while (true) {
        const Result<Token> key = tokens.next();
        if (!key) return Unexpected(key.error());
        if (key->kind == Token::End && builder.depth() == 0) return drawnFrom(builder.graph);
        if (key->kind == Token::Close && builder.depth() > 0) {
            if (const auto done = builder.close(); !done) return Unexpected(done.error());
            continue;
        }
        if (key->kind == Token::End) return tokens.syntax(Term::ReasonBracketOpen);
        if (key->kind != Token::Word) return tokens.syntax(Term::ReasonNoKey);
        const Result<Token> value = tokens.next();
        if (!value) return Unexpected(value.error());
        if (value->kind == Token::Open) {
            if (builder.depth() >= json::kDepthLimit) return fail(ErrorCode::NetworkTooDeep, {{"line", key->line}, {"limit", std::int64_t{json::kDepthLimit}}});
            builder.open(key->text, key->line);
        } else if (value->kind == Token::Word || value->kind == Token::Text) builder.value(key->text, value->text);
        else return tokens.syntax(Term::ReasonNoValue);
    }
}

} // namespace spanwright::exchange
