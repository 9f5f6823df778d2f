// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studyfixture.h"
#include "assess/samples.h"
#include <map>
#include <set>

using namespace spanwright;
using namespace spanwright::study;
using namespace spanwright::test;

class TestInputs final : public QObject {
    Q_OBJECT

    /// Two sites, data-parallel or by local SGD, with something of everything.
    static Scenario plan(Cut cut = Cut::Data) {
        Scenario s = Plan().site("A").site("B").pool("A", 512).pool("B", 512).link("A", "B", Length(400, units::km), 2).job("j", cut).scenario();
        Job j = *s.jobs[0];
        j.layout.pipeline = 16;
        s.jobs[0] = Shared<Job>(j);
        return s;
    }
    static Subjects used(const Scenario& s) { return subjectsOf(s, assess::figuresOf(s, shipped()), {}); }

private Q_SLOTS:
    void namesAreUniqueAndLabelsFollowTheTable() {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < inputs().size(); ++i) {
            QVERIFY(names.insert(inputs()[i].name).second);
            QCOMPARE(static_cast<std::size_t>(inputs()[i].label), i);
        }
        QCOMPARE(inputs().size(), static_cast<std::size_t>(StudyTerm::InputFibreLease) + 1);
    }
    void everyInputIsReadBackAsItWasSet_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < inputs().size(); ++i) QTest::addRow("%s", std::string(inputs()[i].name).c_str()) << int(i);
    }
    void everyInputIsReadBackAsItWasSet() {
        QFETCH(int, row);
        const Input& in = inputs()[static_cast<std::size_t>(row)];
        const Scenario s = plan();
        QVERIFY(in.get(s, used(s)));
        std::vector<InputValue> values;
        for (const Choice& c : choicesOf(in, shipped())) values.push_back({0, c.id});
        if (!in.isChoice()) values = {{in.low, {}}, {in.high, {}}, {in.usual, {}}};
        for (const InputValue& value : values) {
            VERIFY(checked(in, value, shipped()));
            Scenario changed = s;
            in.set(changed, used(s), value);
            const InputValue back = *in.get(changed, used(s));
            QCOMPARE(back.choice, value.choice);
            QVERIFY(std::abs(back.number - value.number) <= 1e-9 * std::abs(value.number));
            VERIFY(edits::validate(changed)); // the table's limits are those of the scenario's fields
            QVERIFY(!shown(in, value, shipped()).empty());
        }
        if (!in.isChoice()) QVERIFY(!checked(in, {in.high * 1.01 + 1, {}}, shipped()));
        else QVERIFY(!checked(in, {0, "no such choice"}, shipped()));
    }
    void everyInputMovesAFigureOrSaysThatItDoesNot() {
        // what only findings and tables speak of, and what waits for the numbers of local SGD and of lost sites
        const std::set<std::string_view> silent{"power_cap_mw", "wan_ports", "port_buffer_mb", "launch_offset_db", "inner_steps", "fragments", "overlap_steps", "bits", "compression", "site_loss"};
        std::map<std::string_view, bool> moves;
        for (const Scenario& s : {plan(), plan(Cut::Pipeline), plan(Cut::LocalSgd), assess::samples()[1].scenario, assess::samples()[2].scenario, assess::samples()[3].scenario})
            for (const AvailableInput& a : availableInputs(s, shipped(), {})) {
                moves[a.input->name] = moves[a.input->name] || !a.moves.empty();
                if (a.input->isChoice() || a.moves.empty()) continue;
                StudyAxis axis = a.usual;
                axis.points = 2;
                const auto answer = sweep(studyOf(StudyKind::Sweep, a.moves.front(), {axis}), s, shipped());
                VERIFY(answer);
                QVERIFY(std::ranges::any_of(answer->grid.cells, [&](const Cell& c) { return !(c.value == answer->grid.present); }));
            }
        QStringList still;
        for (const auto& [name, isMoving] : moves)
            if (!isMoving && !silent.contains(name)) still << QString::fromStdString(std::string(name));
        QCOMPARE(moves.size(), inputs().size());
        QVERIFY2(still.isEmpty(), qPrintable(still.join(", ")));
    }
    void anInputOfOneItemMovesThatItemAlone() {
        const Scenario s = chain();
        StudyAxis axis = range("length_km", 50, 150, 2);
        axis.subject = {s.links[0]->id.value};
        const auto resolved = axisOf(axis, s, used(s), shipped());
        VERIFY(resolved);
        QCOMPARE(resolved->present->number, 100.0);
        Scenario changed = s;
        resolved->input->set(changed, resolved->subjects, {250, {}});
        QCOMPARE(changed.links[0]->enteredLength.in(units::km), 250.0);
        QVERIFY(changed.links[1] == s.links[1]);
    }
    void aLengthIsSpreadOverTheRouteInProportion() {
        Scenario changed = chain();
        findInput("length_km")->set(changed, used(changed), {800, {}});
        QCOMPARE(changed.links[0]->enteredLength.in(units::km), 200.0);
        QCOMPARE(changed.links[1]->enteredLength.in(units::km), 600.0);
    }
    void acceleratorsKeepTheirProportionAndPoolsGrow() {
        Scenario changed = plan();
        findInput("accelerators")->set(changed, used(changed), {2048, {}});
        QCOMPARE(changed.jobs[0]->placement[0].accelerators, 1024);
        QCOMPARE(changed.jobs[0]->placement[1].accelerators, 1024);
        QCOMPARE(changed.sites[1]->clusters[0]->pools[0]->count, 1024);
        findInput("accelerators")->set(changed, used(changed), {1001, {}});
        QCOMPARE(changed.jobs[0]->placement[0].accelerators + changed.jobs[0]->placement[1].accelerators, 1001);
        QCOMPARE(changed.sites[1]->clusters[0]->pools[0]->count, 1024); // they do not shrink
    }
    void whatHidesAnInputGoesWithIt() {
        Scenario s = plan();
        FibreLink l = *s.links[0];
        l.measuredRtt = Duration(9, units::ms);
        s.links[0] = Shared<FibreLink>(l);
        findInput("fibre")->set(s, used(s), {0, "hcf-deployed"});
        QVERIFY(!s.links[0]->measuredRtt);
        QCOMPARE(s.links[0]->fibre, std::string("hcf-deployed"));
    }
    void wholeNumbersAreWalkedOnce() {
        const Scenario s = plan();
        const auto axis = axisOf(range("micro_batch", 1, 4, 21), s, used(s), shipped());
        VERIFY(axis);
        QCOMPARE(axis->values.size(), 4u);
        StudyAxis wide = range("count", 1, 1024, 11);
        wide.isLogarithmic = true;
        const auto powers = axisOf(wide, s, used(s), shipped());
        VERIFY(powers);
        for (std::size_t i = 0; i < powers->values.size(); ++i) QCOMPARE(powers->values[i].number, std::pow(2, double(i)));
    }
    void usualRangesCanBeWalked() {
        for (const assess::Sample& sample : assess::samples()) {
            const Subjects subjects = used(sample.scenario);
            for (const AvailableInput& a : availableInputs(sample.scenario, shipped(), {})) VERIFY(axisOf(a.usual, sample.scenario, subjects, shipped()));
        }
    }
    void nearNamesAreOffered() {
        const std::vector<std::string_view> names{"length_km", "fibre", "count", "packet_loss"};
        QCOMPARE(near("lenght_km", names), std::string("length_km"));
        QCOMPARE(near("packet", names), std::string("packet_loss"));
        QCOMPARE(near("qqqqqqqqqqqqqqq", names), std::string("length_km, fibre, count, packet_loss"));
    }
};

QTEST_GUILESS_MAIN(TestInputs)
#include "tst_inputs.moc"
