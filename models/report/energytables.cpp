// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"
#include "report/writer.h"

namespace spanwright::report {
namespace {

std::string cubicMetres(double litres) { return printNumber(litres / 1e3, 3) + " m³"; }

} // namespace

Table siteTable(const Scenario& s, const assess::Assessment& a, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingSites), {w(Term::ColumnName), w(Term::ColumnAccelerators), w(Term::ColumnTdp), w(Term::ColumnIt), w(Term::ColumnPower), w(Term::ColumnPeak), w(Term::ColumnCap), w(Term::ColumnSwing)}, {}, w(Term::NotePower)};
    for (const assess::SiteAssessment& row : a.sites) {
        const bool isSwinging = row.swingPeriod.base() > 0;
        t.rows.push_back({find(s, row.site)->name, printNumber(row.accelerators, 0), shown(Kind::Power, row.tdp.base()), shown(Kind::Power, row.it.base()), shown(Kind::Power, row.facility.base()),
                          shown(Kind::Power, row.peak.base()), shown(Kind::Power, row.cap.base()), isSwinging ? shown(Kind::Power, row.swing.base()) + " / " + shown(Kind::Duration, row.swingPeriod.base()) : std::string("–")});
    }
    return t;
}

Table energyTable(const Scenario& s, const assess::JobAssessment& j, const text::Translator& translate) {
    const Writer w(translate);
    Table t{w(Term::HeadingEnergy) + " – " + find(s, j.job)->name, {w(Term::ColumnName), w(Term::ColumnEnergyStep), w(Term::ColumnEnergyRun), w(Term::ColumnEnergyYear), w(Term::ColumnCarbon), w(Term::ColumnWater)}, {}, w(Term::NoteEnergy)};
    const auto add = [&](const std::string& name, Power facility, Energy run, CarbonMass carbon, double litres) {
        t.rows.push_back({name, shown(Kind::Energy, (facility * j.step.total()).base()), shown(Kind::Energy, run.base()), shown(Kind::Energy, (facility * Duration(1, units::year)).base()), shown(Kind::CarbonMass, carbon.base()), cubicMetres(litres)});
    };
    for (const assess::SiteUse& use : j.uses) add(find(s, use.site)->name, use.facility, use.energy, use.carbon, use.waterLitres);
    add(w(Term::Total), j.facility, j.energy, j.carbon, j.waterLitres);
    return t;
}

} // namespace spanwright::report
