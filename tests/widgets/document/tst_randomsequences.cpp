// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporaryhome.h"
#include "document/document.h"
#include "project/libraryedits.h"
#include "store/store.h"
#include "support/plan.h"
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <random>

using namespace spanwright;
using test::Plan;

/// Edits, undo, redo, saves and loads in random order: the document always holds the value that a list of values says.
class TestRandomSequences final : public QObject {
    Q_OBJECT
    std::mt19937 m_random{11};
    unsigned below(unsigned n) { return static_cast<unsigned>(m_random() % n); }

    Result<Project> edit(const Project& p) {
        const Scenario& s = *p.scenarios[below(static_cast<unsigned>(p.scenarios.size()))];
        const ScenarioId id = s.id;
        const auto site = [&] { return s.sites.empty() ? SiteId{} : s.sites[below(static_cast<unsigned>(s.sites.size()))]->id; };
        switch (below(9)) {
        case 0: {
            if (s.sites.size() > 20) return edits::remove(p, id, std::array{ref(site()), ref(site())});
            Site fresh;
            fresh.id = {m_random() | 1ULL << 40};
            fresh.name = "site " + std::to_string(below(1000));
            fresh.place = {double(below(120)) - 60, double(below(300)) - 150};
            return edits::put(p, id, fresh);
        }
        case 1: return edits::remove(p, id, std::array{ref(site())});
        case 2: return edits::rename(p, id, ref(site()), "renamed " + std::to_string(below(50)));
        case 3: return edits::moveToPlace(p, id, std::array{std::pair{site(), Place{double(below(100)) - 50, double(below(100))}}});
        case 4: return edits::connect(p, id, site(), site(), LinkId{m_random() | 1ULL << 41}, WavelengthId{m_random() | 1ULL << 42});
        case 5: return p.scenarios.size() > 4 ? edits::removeScenario(p, id) : edits::makeVariant(p, id, ScenarioId{m_random() | 1ULL << 43}, "variant " + std::to_string(m_random()));
        case 6: return edits::setTags(p, id, {"tag " + std::to_string(below(5))});
        case 7: {
            Slide slide;
            slide.id = {1 + below(6)};
            slide.title = "slide " + std::to_string(below(100));
            return edits::putSlide(p, slide);
        }
        default: return edits::putOverride(p, {"accelerators/h100-sxm/board_power_w", 500.0 + below(300), "test"});
        }
    }

private Q_SLOTS:
    void theValueIsAlwaysTheOneOfTheList() {
        const int rounds = qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") > 0 ? qEnvironmentVariableIntValue("SPANWRIGHT_ROUNDS") : 400;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.spanwright"));
        widgets::Document document;
        document.reset(Plan().site("A").site("B").pool("A", 8).pool("B", 8).link("A", "B").project(), QString(), -1);
        std::vector<Project> values{document.project()};
        std::size_t at = 0;
        int edited = 0, undone = 0, redone = 0, saved = 0, loaded = 0;
        for (int round = 0; round < rounds; ++round) {
            const unsigned what = below(100);
            if (what < 50) {
                const Result<Project> after = edit(document.project());
                const bool isTaken = document.apply(after, QStringLiteral("edit"));
                QCOMPARE(isTaken, after && !(*after == values[at]));
                if (isTaken) {
                    values.resize(at + 1);
                    values.push_back(*after);
                    ++at;
                    ++edited;
                }
            } else if (what < 70) {
                if (at > 0) --at, ++undone;
                document.undoStack()->undo();
            } else if (what < 88) {
                if (at + 1 < values.size()) ++at, ++redone;
                document.undoStack()->redo();
            } else if (what < 96) {
                const Result<Done> done = document.save(path, QString());
                QVERIFY2(done.hasValue(), done ? "" : text::render(done.error().message()).c_str());
                QVERIFY(!document.isModified());
                ++saved;
            } else if (!document.path().isEmpty() && !document.isModified()) {
                Result<Project> file = store::load(path.toStdString());
                QVERIFY(file);
                QVERIFY(*file == values[at]);
                document.reset(std::move(*file), path, *store::newestRevision(path.toStdString()));
                values = {document.project()};
                at = 0;
                ++loaded;
            }
            QVERIFY2(document.project() == values[at], qPrintable(QStringLiteral("round %1").arg(round)));
        }
        qInfo("%d edits, %d undone, %d redone, %d saved, %d loaded", edited, undone, redone, saved, loaded);
        QVERIFY(edited > rounds / 5 && undone > rounds / 20 && redone > rounds / 50 && saved > 0 && loaded > 0);
    }
};

QTEST_MAIN(TestRandomSequences)
#include "tst_randomsequences.moc"
