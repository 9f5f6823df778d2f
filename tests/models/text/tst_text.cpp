// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/errors.h"
#include "text/figures.h"
#include "text/findings.h"
#include "text/message.h"
#include "text/terms.h"
#include "units/units.h"
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace spanwright;

class TestText final : public QObject {
    Q_OBJECT

    static std::set<QString> arguments(const QString& text) {
        static const QRegularExpression name(R"(\{(\w+)\})");
        std::set<QString> names;
        for (const auto& match : name.globalMatch(text)) names.insert(match.captured(1));
        return names;
    }

private Q_SLOTS:
    void idsAreUniqueAndPatternsFilled() {
        std::set<std::string_view> ids;
        for (const text::Entry* entry : text::allEntries()) {
            QVERIFY2(ids.insert(entry->id).second, entry->id.data());
            QVERIFY2(!entry->pattern.empty(), entry->id.data());
            QCOMPARE(std::ranges::count(entry->pattern, '{'), std::ranges::count(entry->pattern, '}'));
        }
    }
    /// The comments of the enums are the contract of the arguments; the patterns use exactly those.
    void patternsUseTheDocumentedArguments_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("enumName");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("errors") << "errors.h" << "enum class ErrorCode" << 0 << int(text::errorTable().size());
        const int fixes = int(FindingCode::CheckpointNoRoute) + 1;
        QTest::newRow("findings") << "findings.h" << "enum class FindingCode" << 1000 << fixes;
        QTest::newRow("fixes") << "findings.h" << "enum class FixCode" << 1000 + fixes << int(FixCode::RaiseStorageEnergy) + 1;
    }
    void patternsUseTheDocumentedArguments() {
        QFETCH(QString, header);
        QFETCH(QString, enumName);
        QFETCH(int, first);
        QFETCH(int, count);
        QFile file(QString(SPANWRIGHT_SOURCE_DIR "/models/text/") + header);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString body = QString::fromUtf8(file.readAll());
        body = body.mid(body.indexOf(enumName));
        body = body.left(body.indexOf("};"));
        static const QRegularExpression row(R"(^ +(\w+), *///< (.*)$)", QRegularExpression::MultilineOption);
        int i = 0;
        for (const auto& match : row.globalMatch(body)) {
            const text::Entry& entry = (first < 1000 ? text::errorTable() : text::findingTable())[static_cast<std::size_t>(first % 1000 + i++)];
            QVERIFY2(arguments(match.captured(2)) == arguments(QString::fromUtf8(entry.pattern.data(), qsizetype(entry.pattern.size()))), entry.id.data());
        }
        QCOMPARE(i, count); // every value has its comment
    }
    void everyPatternRendersWithItsArguments() {
        for (const text::Entry* entry : text::allEntries()) {
            text::Message message{entry, {}};
            const QString pattern = QString::fromUtf8(entry->pattern.data(), qsizetype(entry->pattern.size()));
            for (const QString& name : arguments(pattern)) message.arguments.push_back({name.toStdString(), std::string("<") + name.toStdString() + ">"});
            const std::string shown = text::render(message);
            QVERIFY2(shown.find('{') == std::string::npos && shown.find('}') == std::string::npos, entry->id.data());
            for (const text::Argument& argument : message.arguments) QVERIFY2(shown.find("<" + argument.name + ">") != std::string::npos, entry->id.data());
        }
    }
    void valuesOfEveryKindAreShown() {
        const text::Entry pattern{"x", "{a}|{b}|{c}|{d}|{e}"};
        const text::Message m{&pattern, {{"a", std::string("{b}")}, {"b", text::amount(Power(1200, units::MW))}, {"c", std::int64_t{1234567}}, {"d", &text::entry(Term::Yes)}}};
        QCOMPARE(text::render(m, [](std::string_view p) { return p == "yes" ? std::string("是") : std::string(p); }), std::string("{b}|1.2 GW|1,234,567|是|{e}"));
        QCOMPARE(text::render(text::Message{}), std::string());
        const text::Entry broken{"x", "{a} {open"};
        QCOMPARE(text::render({&broken, {{"a", std::string("1")}}}), std::string("1 {open"));
    }
    void argumentsAreFilledByName() {
        const Error e{ErrorCode::ValueOutOfRange, {{"field", std::string("length")}, {"value", text::amount(Length(-5, units::km))},
                                                   {"low", text::amount(Length())}, {"high", text::amount(Length(9, units::km))}}};
        QCOMPARE(text::render(e.message()), std::string("length is -5 km; it must lie between 0 m and 9 km."));
    }
    void translatorsSeeThePattern() {
        const text::Message m{&text::entry(Term::Site), {}};
        QCOMPARE(text::render(m, [](std::string_view p) { return "<" + std::string(p) + ">"; }), std::string("<site>"));
    }

    void aRangeStandsOnBothSidesOfItsFigure() {
        const auto shown = [](FigureId id, double low, double value, double high) {
            const PrintedRange range = printRange(id, low, value, high);
            return range.low.text() + " | " + print(id, value).text() + " | " + range.high.text();
        };
        QCOMPARE(shown(FigureId::StepTime, 4.98, 5.61, 6.32), std::string("5 s | 5.61 s | 6.3 s"));
        QCOMPARE(shown(FigureId::CostAcquisition, 99.62e6, 99.71e6, 99.84e6), std::string("99.6 M USD | 99.7 M USD | 99.8 M USD")); // with two digits both ends were 100
        QCOMPARE(shown(FigureId::Efficiency, 0.969, 0.972, 0.9742), std::string("96.9 % | 97.2 % | 97.4 %"));
        QCOMPARE(shown(FigureId::Availability, 0.99998, 0.999993, 0.9999996), std::string("99.998 % | 99.9993 % | 100 %"));
        const auto number = [](const Printed& p) { return std::stod(p.number); };
        quint32 state = 7;
        const auto random = [&state] { return double(state = state * 1664525u + 1013904223u) / 4294967296.0; };
        for (int i = 0; i < 2000; ++i) {
            const double value = 0.1 + 0.899 * random(), low = value * (1 - 0.05 * random()), high = value + (1 - value) * random();
            const PrintedRange range = printRange(FigureId::Mfu, low, value, high);
            QVERIFY2(number(range.low) <= number(print(FigureId::Mfu, value)) && number(print(FigureId::Mfu, value)) <= number(range.high), shown(FigureId::Mfu, low, value, high).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
