// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/plan.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>

using namespace spanwright;
using test::Plan;

/// A library of 1,000 scenarios with 20 revisions each. Aims: open in 0.5 s, search in 50 ms.
class TestLibraryBench final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_path;
    Project m_project;

    static double milliseconds(const std::function<void()>& work) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            work();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        return times[times.size() / 2];
    }

private Q_SLOTS:
    void initTestCase() {
        constexpr int kScenarios = 1000, kRevisions = 20;
        m_path = m_folder.filePath(QStringLiteral("large.spanwright")).toStdString();
        const Scenario one = Plan().site("武汉").site("Jinan").site("Shanghai").pool("武汉", 512).pool("Jinan", 512).pool("Shanghai", 512).link("武汉", "Jinan").link("Jinan", "Shanghai").job("train").scenario();
        for (int i = 0; i < kScenarios; ++i) {
            Scenario s = one;
            s.id = {static_cast<std::uint64_t>(i + 1)};
            s.name = "scenario " + std::to_string(i);
            m_project.scenarios.emplace_back(s);
        }
        for (int revision = 0; revision < kRevisions; ++revision) {
            for (Shared<Scenario>& shared : m_project.scenarios) {
                Scenario s = *shared;
                s.about = "revision " + std::to_string(revision) + " of " + s.name;
                shared = Shared<Scenario>(std::move(s));
            }
            const auto saved = store::save(m_path, m_project, "save " + std::to_string(revision));
            QVERIFY2(saved.hasValue(), saved ? "" : text::render(saved.error().message()).c_str());
        }
        QCOMPARE(store::revisions(m_path)->size(), std::size_t{kScenarios * kRevisions});
    }
    void opens() {
        QVERIFY(*store::load(m_path) == m_project);
        qInfo("open 1,000 scenarios x 20 revisions: %.0f ms", milliseconds([&] { QVERIFY(store::load(m_path)); }));
    }
    void searches_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("latin") << "revision 19 of scenario 77";
        QTest::newRow("two Chinese characters") << "武汉";
    }
    void searches() {
        QFETCH(QString, words);
        std::size_t found = 0;
        const double time = milliseconds([&] { found = store::searchRevisions(m_path, words.toStdString())->size(); });
        qInfo("search for %s: %.1f ms, %zu found", qPrintable(words), time, found);
        QVERIFY(found > 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryBench)
#include "tst_librarybench.moc"
