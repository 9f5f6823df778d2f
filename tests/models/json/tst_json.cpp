// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/reader.h"
#include <QTest>
#include <functional>

using namespace spanwright;
using Json = nlohmann::ordered_json;

class TestJson final : public QObject {
    Q_OBJECT

    static std::string nested(int depth) { return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']'); }
    static std::string why(const Error& error) { return text::render(error.message()); }

    /// The error that reading `text` as one object with `read` gives; empty when there is none.
    static std::string refusal(const char* text, const std::function<void(json::ObjectReader&)>& read) {
        const Result<Json> tree = json::parse(text);
        Result<Done> result = Done{};
        {
            json::ObjectReader reader(*tree, "root", result);
            read(reader);
        }
        return result ? "" : why(result.error());
    }

private Q_SLOTS:
    void depthIsBoundedBeforeParsing() {
        QVERIFY(json::parse(nested(json::kDepthLimit)).hasValue());
        QCOMPARE(int(json::parse(nested(json::kDepthLimit + 1)).error().code), int(ErrorCode::JsonTooDeep));
        QCOMPARE(int(json::parse(std::string(5'000'000, '[')).error().code), int(ErrorCode::JsonTooDeep));
        QCOMPARE(int(json::parse(std::string(1000, '{')).error().code), int(ErrorCode::JsonTooDeep));
        QVERIFY(json::parse("\"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\"").hasValue()); // brackets in text
    }

    void sizeIsBounded() {
        const std::string huge(json::kSizeLimit + 1, ' ');
        QCOMPARE(int(json::parse(huge).error().code), int(ErrorCode::FileTooLarge));
    }

    void keysMayNotRepeat() {
        QCOMPARE(int(json::parse(R"({"a": {"b": 1, "b": 2}})").error().code), int(ErrorCode::JsonDuplicateKey));
        QVERIFY(json::parse(R"([{"a": 1}, {"a": {"a": 1}}])").hasValue());
    }

    void badTextGivesAShortReason_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("word") << QByteArray("spanwright");
        QTest::newRow("open") << QByteArray("{\"a\": ");
        QTest::newRow("trailing") << QByteArray("{} {}");
        QTest::newRow("NaN") << QByteArray("[NaN]");
        QTest::newRow("infinite") << QByteArray("[1e999]");
        QTest::newRow("not UTF-8") << QByteArray("[\"\xff\xfe\"]");
        QTest::newRow("long text") << QByteArray("[\"") + QByteArray(1'000'000, 'x') + "\x01";
        QTest::newRow("unbalanced") << QByteArray("]]]]");
    }
    void badTextGivesAShortReason() {
        QFETCH(QByteArray, text);
        const auto parsed = json::parse({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error().code), int(ErrorCode::JsonSyntax));
        const std::string shown = why(parsed.error());
        QVERIFY2(shown.size() < 300 && shown.size() > 30, shown.c_str());
        QVERIFY2(shown.find("json.exception") == std::string::npos, shown.c_str());
        QVERIFY(QUtf8StringView(shown.data(), static_cast<qsizetype>(shown.size())).isValidUtf8());
    }

    void clippingKeepsCharactersWhole() {
        QCOMPARE(json::clipped("short", 10), std::string("short"));
        QCOMPARE(json::clipped("武汉武汉", 7), std::string("武汉…"));
        QCOMPARE(json::clipped("武", 1), std::string("…"));
    }

    void printedTextIsStable() {
        const auto tree = json::parse(R"({"b":[1,2.5,"武"],"a":{}})");
        QCOMPARE(json::print(*tree), std::string("{\n  \"b\": [\n    1,\n    2.5,\n    \"武\"\n  ],\n  \"a\": {}\n}\n"));
        QVERIFY(!json::print(Json("\xff")).empty());
    }

    void wrongValuesNameTheirPath() {
        double number = 7;
        int whole = 7;
        std::string text = "kept";
        bool flag = true;
        std::vector<std::string> list{"kept"};
        using R = json::ObjectReader;
        QCOMPARE(refusal(R"({"x": "1"})", [&](R& r) { r.number("x", number); }), std::string("root.x must be a number, but is text."));
        QCOMPARE(refusal(R"({"x": null})", [&](R& r) { r.number("x", number); }), std::string("root.x must be a number, but is null."));
        QCOMPARE(refusal(R"({"x": 1.5})", [&](R& r) { r.integer("x", whole); }), std::string("root.x has the value 1.5; it must be a whole number."));
        QCOMPARE(refusal(R"({"x": 3e9})", [&](R& r) { r.integer("x", whole); }), std::string("root.x has the value 3000000000.0; it must be a whole number."));
        QCOMPARE(refusal(R"({"x": []})", [&](R& r) { r.text("x", text); }), std::string("root.x must be text, but is a list."));
        QCOMPARE(refusal(R"({"x": 1})", [&](R& r) { r.boolean("x", flag); }), std::string("root.x must be true or false, but is a number."));
        QCOMPARE(refusal(R"({"x": ["a", {}]})", [&](R& r) { r.textList("x", list); }), std::string("root.x[1] must be text, but is an object."));
        QCOMPARE(refusal(R"({"x": "c"})", [&](R& r) { static_cast<void>(r.choice("x", std::array{"a", "b"})); }), std::string("root.x has the value \"c\"; it must be a / b."));
        QCOMPARE(refusal(R"({"x": 1, "y": 2})", [&](R& r) { r.number("x", number); }), std::string("root.y is not a key of this schema. Remove it or correct its spelling."));
        QCOMPARE(refusal("[]", [&](R& r) { r.number("x", number); }), std::string("root must be an object, but is a list."));
        QCOMPARE(number, 1.0); // the only value that was right
        QCOMPARE(whole, 7);
        QCOMPARE(text, std::string("kept"));
        QCOMPARE(list, std::vector<std::string>{"kept"});
    }

    void absentKeysKeepTheDefault() {
        int whole = 7;
        std::string text = "kept";
        QCOMPARE(refusal("{}", [&](json::ObjectReader& r) { r.integer("x", whole); r.text("t", text); }), std::string());
        QCOMPARE(whole, 7);
        QCOMPARE(refusal(R"({"x": 8.0})", [&](json::ObjectReader& r) { r.integer("x", whole); }), std::string());
        QCOMPARE(whole, 8);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
