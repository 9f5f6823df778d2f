// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/differences.h"
#include "report/comparetables.h"
#include "text/fieldterms.h"
#include "text/language.h"
#include <QCoreApplication>

namespace spanwright::widgets {
namespace {

class Differences {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

} // namespace

report::Table differenceTable(const Document& document, const Scenario& before, const Scenario& after) {
    const std::vector<Override>& overrides = document.project().overrides;
    const Currency currency = shownCurrency(*after.assumptions);
    const text::Translator translate = translator();
    report::Table table{{}, {Differences::tr("Item").toStdString(), Differences::tr("Input").toStdString(), Differences::tr("Before").toStdString(), Differences::tr("After").toStdString()}, {}, {}};
    const std::vector<study::InputChange> changes = study::inputChanges({&before, overrides}, {&after, overrides}, document.catalogue());
    for (const study::InputChange& c : changes)
        table.rows.push_back({report::itemText(c, translate), report::inputText(c, translate), report::shownText(c.shownBefore, currency, translate), report::shownText(c.shownAfter, currency, translate)});
    table.note = (changes.empty() ? Differences::tr("No input differs; names, drawing and studies may.") : Differences::tr("Changed inputs: %1").arg(changes.size())).toStdString();
    return table;
}

QString contentText(const Document& document, const Project& project, const Project* saved) {
    constexpr std::size_t kLines = 6;
    QStringList lines;
    for (const Shared<Scenario>& s : project.scenarios) {
        const Scenario* before = saved ? find(*saved, s->id) : nullptr;
        if (!before) {
            lines << Differences::tr("%1: sites %2, links %3, jobs %4").arg(qstr(s->name)).arg(s->sites.size()).arg(s->links.size()).arg(s->jobs.size());
            continue;
        }
        if (*before == *s) continue;
        const report::Table table = differenceTable(document, *before, *s);
        if (table.rows.empty()) lines << QStringLiteral("%1: %2").arg(qstr(s->name), qstr(table.note));
        for (const std::vector<std::string>& row : table.rows) lines << QStringLiteral("%1: %2, %3: %4 → %5").arg(qstr(s->name), qstr(row[0]), qstr(row[1]), qstr(row[2]), qstr(row[3]));
    }
    const auto more = static_cast<qsizetype>(lines.size()) - static_cast<qsizetype>(kLines);
    if (more > 0) lines = lines.mid(0, kLines) << Differences::tr("and %1 more").arg(more);
    return lines.isEmpty() ? Differences::tr("It holds what was saved.") : lines.join(QLatin1Char('\n'));
}

QString conflictText(const Scenario& ours, const Scenario& theirs, const edits::MergeConflict& c) {
    std::string name = study::nameOf(ours, c.item);
    if (name.empty()) name = study::nameOf(theirs, c.item);
    const std::string last = c.key.substr(c.key.rfind('.') + 1);
    const text::Entry* field = text::fieldEntry(last);
    const QString input = c.key.empty() ? Differences::tr("the item as a whole") : field ? say(*field) : qstr(c.key);
    return name.empty() ? input : QStringLiteral("%1: %2").arg(qstr(name), input);
}

} // namespace spanwright::widgets
