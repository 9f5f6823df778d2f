// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/backgroundpicture.h"
#include "inspector/propertyform.h"
#include "project/drawingedits.h"
#include "project/fields.h"
#include "text/language.h"

// Forms of what is drawn and never assessed.
namespace spanwright::widgets {
namespace {

/// A number of the background image, 0 where there is none.
PropertyForm::Get<double> numberOf(Document& document, const std::function<double(const BackgroundImage&)>& read) {
    return [&document, read] {
        const auto& background = document.scenario().drawing->background;
        return background ? std::vector{read(**background)} : std::vector<double>();
    };
}

PropertyForm::Set<double> setNumber(Document& document, const std::function<void(BackgroundImage&, double)>& write) {
    return [&document, write](const Project& project, double value) -> Result<Project> {
        Drawing drawing = *document.scenario().drawing;
        if (!drawing.background) return project;
        BackgroundImage changed = **drawing.background;
        write(changed, value);
        drawing.background = Shared<BackgroundImage>(std::move(changed));
        return edits::put(project, document.scenarioId(), std::move(drawing));
    };
}

} // namespace

void addBackground(PropertyForm& form, Document& d) {
    const auto& background = d.scenario().drawing->background;
    if (!background) return;
    form.section(tr("Background image"), "background", false);
    if (BackgroundPicture::isBroken(**background)) form.note([] { return tr("The picture in the file cannot be read. Choose another: Edit, Arrange, Background image."); });
    const auto number = [&](const QString& label, const QString& help, Kind kind, auto read, auto write, fields::Range range) { form.quantity(label, help, kind, numberOf(d, read), setNumber(d, write), range.low, range.high); };
    number(tr("Opacity"), tr("How much of the picture is seen"), Kind::Fraction, [](const BackgroundImage& b) { return b.opacity.base(); }, [](BackgroundImage& b, double v) { b.opacity = Fraction::fromBase(v); }, {0, 1});
    number(tr("Width"), tr("On the plain canvas, where a fine step of the grid is 20; the height follows"), Kind::Factor, [](const BackgroundImage& b) { return b.width; }, [](BackgroundImage& b, double v) { b.width = v; }, fields::kPictureWidth);
    number(tr("Middle, across"), tr("Grows to the right"), Kind::Factor, [](const BackgroundImage& b) { return b.at.x; }, [](BackgroundImage& b, double v) { b.at.x = v; }, fields::kCanvas);
    number(tr("Middle, down"), tr("Grows downwards"), Kind::Factor, [](const BackgroundImage& b) { return b.at.y; }, [](BackgroundImage& b, double v) { b.at.y = v; }, fields::kCanvas);
}

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
