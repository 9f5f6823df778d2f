// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/propertyform.h"
#include "project/edits.h"
#include "tariff/tariffdialog.h"
#include "text/language.h"
#include <QApplication>
#include <QPushButton>
#include <algorithm>

// Rows of the site form about its grid: tariff, transformers, storage, curtailment.
namespace spanwright::widgets {
namespace {

/// Reads and writes a field of every chosen site.
struct SiteFields {
    PropertyForm& form;
    Document& d;
    std::vector<SiteId> items;

    template <class T, class Read> PropertyForm::Get<T> get(Read read) const {
        return [&d = d, items = items, read] {
            std::vector<T> values;
            for (const SiteId id : items)
                if (const Site* site = find(d.scenario(), id)) values.push_back(read(*site));
            return values;
        };
    }
    template <class T, class Write> PropertyForm::Set<T> set(Write write) const {
        return [&d = d, items = items, write](const Project& project, const T& value) -> Result<Project> {
            Result<Project> after = project;
            for (const SiteId id : items) {
                const Scenario* s = find(*after, d.scenarioId());
                const Site* site = s ? find(*s, id) : nullptr;
                if (!site) continue;
                Site copy = *site;
                write(copy, value);
                after = edits::put(*after, d.scenarioId(), std::move(copy));
                if (!after) return after;
            }
            return after;
        };
    }
    template <class Read> void quantity(const QString& label, const QString& help, Read field, double low, double high) const {
        using Q = std::remove_reference_t<decltype(field(std::declval<Site&>()))>;
        form.quantity(label, help, Q::kind, get<double>([field](Site s) { return field(s).base(); }), set<double>([field](Site& s, double v) { field(s) = Q::fromBase(v); }), low, high);
    }
};

void addTariff(const SiteFields& f) {
    Document& d = f.d;
    std::vector<Choice> choices{{tr("annual price and carbon"), QString()}};
    for (const Shared<Tariff>& t : d.scenario().tariffs) choices.push_back({qstr(t->name), qstr(idText(t->id.value))});
    f.form.choice(tr("Tariff"), tr("Prices and carbon by the hour, and a charge on each month's highest power; without one the annual values hold"), choices,
                  f.get<std::string>([](const Site& s) { return s.tariff.isNone() ? std::string() : idText(s.tariff.value); }), f.set<std::string>([](Site& s, const std::string& id) { s.tariff = {parseId(id).value_or(0)}; }));
    f.form.button(tr("Tariffs..."), "editTariffs", [&d, site = f.items.front()] {
        const Site* s = find(d.scenario(), site);
        QWidget* window = QApplication::activeWindow();
        showTariffs(d, window ? window->window() : nullptr, s ? s->tariff : TariffId());
    });
}

void addWindow(const SiteFields& f, std::size_t index) {
    const auto whole = [&](const QString& label, const QString& help, int Curtailment::* member, int low, int high) {
        f.form.integer(label, help, f.get<int>([index, member](const Site& s) { return index < s.curtailments.size() ? s.curtailments[index].*member : 0; }),
                       f.set<int>([index, member](Site& s, int v) { if (index < s.curtailments.size()) s.curtailments[index].*member = v; }), low, high);
    };
    f.form.text(tr("Time window"), tr("Name of the time window"), f.get<std::string>([index](const Site& s) { return index < s.curtailments.size() ? s.curtailments[index].name : std::string(); }),
                f.set<std::string>([index](Site& s, const std::string& v) { if (index < s.curtailments.size()) s.curtailments[index].name = v; }));
    whole(tr("From hour"), tr("Of the day, in the time of the site's tariff; UTC without one"), &Curtailment::fromHour, 0, 23);
    whole(tr("To hour"), tr("At or below the first hour: past midnight"), &Curtailment::toHour, 1, 24);
    whole(tr("Days a year"), tr("On which the window comes"), &Curtailment::daysPerYear, 0, 366);
    f.form.quantity(tr("Power left"), tr("Of what the accelerators draw while they compute; 0 %: they pause"), Kind::Fraction,
                    f.get<double>([index](const Site& s) { return index < s.curtailments.size() ? s.curtailments[index].powerLeft.base() : 0.0; }),
                    f.set<double>([index](Site& s, double v) { if (index < s.curtailments.size()) s.curtailments[index].powerLeft = Fraction::fromBase(v); }), 0, 1);
    f.form.button(tr("Remove the time window"), "removeWindow", [&d = f.d, id = f.items.front(), index] {
        const Site* site = find(d.scenario(), id);
        if (!site || index >= site->curtailments.size()) return;
        Site copy = *site;
        copy.curtailments.erase(copy.curtailments.begin() + static_cast<std::ptrdiff_t>(index));
        d.apply(edits::put(d.project(), d.scenarioId(), std::move(copy)), tr("Remove time window of curtailment"));
    });
}

void addNotes(const SiteFields& f) {
    f.form.note([&d = f.d, id = f.items.front()] {
        QStringList lines;
        for (const assess::JobAssessment& j : d.assessment().jobs) {
            const Job* job = find(d.scenario(), j.job);
            const auto touches = [&](const assess::CurtailedWindow& w) { return w.site == id; };
            if (!job || !j.isComputed || std::ranges::none_of(j.curtailment.windows, touches)) continue;
            lines << (j.curtailment.extra.isFinite() ? tr("%1 would take %2 longer; %3 stay off the grid, and electricity changes by %4.")
                                                           .arg(qstr(job->name), qstr(print(j.curtailment.extra).text()), qstr(print(j.curtailment.kept).text()), qstr(print(j.curtailment.bill).text()))
                                                     : tr("%1 would never train.").arg(qstr(job->name)));
        }
        return lines.join(QLatin1Char('\n'));
    });
}

} // namespace

void buildGridRows(PropertyForm& form, Document& d, const std::vector<SiteId>& items) {
    const SiteFields f{form, d, items};
    addTariff(f);
    form.section(tr("Transformers and storage"), "grid", false);
    f.quantity(tr("Transformers"), tr("Rating of those that feed the site; 0: not checked"), [](Site& s) -> ApparentPower& { return s.transformer; }, 0, 1e12);
    f.quantity(tr("Storage power"), tr("Of batteries or flywheels that smooth the swing of each step"), [](Site& s) -> Power& { return s.storage.power; }, 0, 1e12);
    f.quantity(tr("Storage energy"), tr("Usable"), [](Site& s) -> Energy& { return s.storage.energy; }, 0, 1e15);
    f.quantity(tr("Storage efficiency"), tr("Of charging and discharging together"), [](Site& s) -> Fraction& { return s.storage.efficiency; }, 0.1, 1);
    f.quantity(tr("Fixed overhead"), tr("Share of what the PUE adds that stays when servers draw less"), [](Site& s) -> Fraction& { return s.fixedOverhead; }, 0, 1);
    form.note([&d, id = items.front()] {
        const assess::SiteAssessment* s = d.assessment().find(id);
        const Site* site = find(d.scenario(), id);
        QStringList lines;
        if (s && site && site->transformer.base() > 0) lines << tr("Transformers at %1 of their rating at the peak").arg(qstr(print(s->transformerLoad).text()));
        if (s && site && site->storage.power.base() > 0 && s->swing.base() > 0) lines << tr("%1 of a swing of %2 are left to the grid; storage loses %3").arg(qstr(print(s->swingLeft).text()), qstr(print(s->swing).text()), qstr(print(s->storageLoss).text()));
        return lines.join(QLatin1Char('\n'));
    });
    if (items.size() != 1) return;
    form.section(tr("What if the grid takes power away"), "curtailment", false);
    if (const Site* site = find(d.scenario(), items.front()))
        for (std::size_t i = 0; i < site->curtailments.size(); ++i) addWindow(f, i);
    addNotes(f);
    form.button(tr("Add a time window"), "addWindow", [&d, id = items.front()] {
        const Site* site = find(d.scenario(), id);
        if (!site) return;
        Site copy = *site;
        copy.curtailments.push_back({});
        copy.curtailments.back().name = tr("Time window %1").arg(copy.curtailments.size()).toStdString();
        d.apply(edits::put(d.project(), d.scenarioId(), std::move(copy)), tr("Add time window of curtailment"));
    });
}

} // namespace spanwright::widgets
