// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/errors.h"
#include "text/message.h"
#include "text/terms.h"
#include "units/units.h"
#include <QTest>
#include <set>

using namespace spanwright;

class TestText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAreUniqueAndPatternsFilled() {
        std::set<std::string_view> ids;
        for (const text::Entry* entry : text::allEntries()) {
            QVERIFY2(ids.insert(entry->id).second, entry->id.data());
            QVERIFY2(!entry->pattern.empty(), entry->id.data());
            QCOMPARE(std::ranges::count(entry->pattern, '{'), std::ranges::count(entry->pattern, '}'));
        }
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
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
