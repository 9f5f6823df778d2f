// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/propertyform.h"
#include "project/drawingedits.h"
#include "text/language.h"

namespace spanwright::widgets {
void addNote(PropertyForm& form, Document& document, const std::vector<ItemRef>& items) {
    form.section(tr("Notes"), "note", false);
    const auto noteOf = [&document](ItemRef item) {
        const auto& notes = document.scenario().drawing->notes;
        const auto it = notes.find(item.id);
        return it == notes.end() ? std::string() : it->second;
    };
    const auto get = [items, noteOf] {
        std::vector<std::string> notes;
        for (const ItemRef item : items) notes.push_back(noteOf(item));
        return notes;
    };
    const auto set = [&document, items](const Project& project, const std::string& text) { return edits::note(project, document.scenarioId(), items, text); };
    form.text(tr("Your words"), tr("A remark that stays with the item; the canvas marks it. It changes no figure."), get, set, items.size() == 1);
}

} // namespace spanwright::widgets
