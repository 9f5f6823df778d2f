// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/differences.h"
#include "report/comparetables.h"
#include "text/fieldterms.h"
#include "text/language.h"
#include <QCoreApplication>

namespace spanwright::widgets {

report::Table differenceTable(const Document& document, const Scenario& before, const Scenario& after) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Differences", text); };
    const std::vector<Override>& overrides = document.project().overrides;
    const Currency currency = shownCurrency(*after.assumptions);
    const text::Translator translate = translator();
    report::Table table{{}, {tr(QT_TRANSLATE_NOOP("Differences", "Item")).toStdString(), tr(QT_TRANSLATE_NOOP("Differences", "Input")).toStdString(), tr(QT_TRANSLATE_NOOP("Differences", "Before")).toStdString(), tr(QT_TRANSLATE_NOOP("Differences", "After")).toStdString()}, {}, {}};
    const std::vector<study::InputChange> changes = study::inputChanges({&before, overrides}, {&after, overrides}, document.catalogue());
    for (const study::InputChange& c : changes)
        table.rows.push_back({report::itemText(c, translate), report::inputText(c, translate), report::shownText(c.shownBefore, currency, translate), report::shownText(c.shownAfter, currency, translate)});
    table.note = (changes.empty() ? tr(QT_TRANSLATE_NOOP("Differences", "No input differs; names, drawing and studies may.")) : tr(QT_TRANSLATE_NOOP("Differences", "Changed inputs: %1")).arg(changes.size())).toStdString();
    return table;
}

QString conflictText(const Scenario& ours, const Scenario& theirs, const edits::MergeConflict& c) {
    std::string name = study::nameOf(ours, c.item);
    if (name.empty()) name = study::nameOf(theirs, c.item);
    const std::string last = c.key.substr(c.key.rfind('.') + 1);
    const text::Entry* field = text::fieldEntry(last);
    const QString input = c.key.empty() ? QCoreApplication::translate("Differences", "the item as a whole") : field ? say(*field) : qstr(c.key);
    return name.empty() ? input : QStringLiteral("%1: %2").arg(qstr(name), input);
}

} // namespace spanwright::widgets
