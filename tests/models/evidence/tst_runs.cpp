// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/runs.h"
#include <QTest>

using namespace spanwright;
using namespace spanwright::evidence;

class TestRuns final : public QObject {
    Q_OBJECT

    static std::string row(const std::string& more) { return R"({"id": "a-1", "source": "s", "scope": "training_step")" + (more.empty() ? "" : ", " + more) + "}"; }

private Q_SLOTS:
    void badInputIsNamed_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char* name, const std::string& json, const char* expected) { QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(expected); };
        add("not a list", "{}", "the whole text must be a list, but is an object.");
        add("a row that is none", "[" + row("") + ", 7]", "rows[1] must be an object, but is a number.");
        add("no id", R"([{"source": "s", "scope": "x"}])", "rows[0].id is missing. Add it.");
        add("empty id", R"([{"id": "", "source": "s", "scope": "x"}])", "rows[0] ().id is missing. Add it.");
        add("no source", R"([{"id": "a-1", "scope": "x"}])", "rows[0] (a-1).source is missing. Add it.");
        add("null scope", R"([{"id": "a-1", "source": "s", "scope": null}])", "rows[0] (a-1).scope must be text, but is null.");
        add("text for a count", "[" + row(R"("gpus": "8")") + "]", "rows[0] (a-1).gpus must be a whole number, but is text.");
        add("half a layer", "[" + row(R"("layers": 1.5)") + "]", "rows[0] (a-1).layers has the value 1.5; it must be a whole number.");
        add("no pipeline", "[" + row(R"("pp": 0)") + "]", "rows[0] (a-1).pp has the value 0; it must be 1 .. 1e+06.");
        add("too many", "[" + row(R"("tp": 1000001)") + "]", "rows[0] (a-1).tp has the value 1000001; it must be 1 .. 1e+06.");
        add("no time", "[" + row(R"("iter_s": 0)") + "]", "rows[0] (a-1).iter_s has the value 0; it must be a number above zero.");
        add("number for a claim", "[" + row(R"("sp": 1)") + "]", "rows[0] (a-1).sp must be true or false, but is a number.");
        add("unknown key", "[" + row(R"("gpu_count": 1)") + "]", "rows[0] (a-1).gpu_count is not a key of this schema. Remove it or correct its spelling.");
        add("list of numbers", "[" + row(R"("not_stated": [1])") + "]", "rows[0] (a-1).not_stated[0] must be text, but is a number.");
        add("the same id again", "[" + row("") + "," + row("") + "]", "rows[1] (a-1).id: the id a-1 is used twice. Give every item an id of its own.");
    }
    void badInputIsNamed() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const auto runs = readRuns(json.toStdString());
        QVERIFY(!runs);
        QCOMPARE(QByteArray::fromStdString(text::render(runs.error().message())), expected);
    }

    void truncatedTextIsASyntaxError() {
        const std::string whole = "[" + row(R"("gpus": 8)") + "]";
        for (std::size_t length = 0; length < whole.size(); ++length) QCOMPARE(int(readRuns(whole.substr(0, length)).error().code), int(ErrorCode::JsonSyntax));
        QVERIFY(readRuns(whole).hasValue());
    }

    void whatIsNotStatedStaysEmpty() {
        const MeasuredRun run = readRuns("[" + row(R"("gpus": null, "recompute": null, "iter_s": 2.5, "mem_gib": 40, "mem_unit": "GiB", "wan": {"gbps": 1})") + "]").value().front();
        QVERIFY(!run.gpus && run.recompute.empty() && !run.tokensPerSecond && !run.isMoe());
        QCOMPARE(run.step->in(units::s), 2.5);
        QCOMPARE(*run.memory, 40.0);
        QVERIFY(run.hasSites);
    }

    void shippedRowsAreRead() {
        QVERIFY(readRuns("[]").value().empty());
        QCOMPARE(embeddedRuns().size(), std::size_t{921});
        QCOMPARE(embeddedRuns().front().id, std::string("mpt-001"));
        QCOMPARE(*embeddedRuns().front().gpus, 512);
    }
};

QTEST_APPLESS_MAIN(TestRuns)
#include "tst_runs.moc"
