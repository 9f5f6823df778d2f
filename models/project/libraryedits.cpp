// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/libraryedits.h"
#include "units/trimmed.h"
#include <algorithm>

namespace spanwright::edits {
namespace {

auto missing(ScenarioId id) { return fail(ErrorCode::ScenarioMissing, {{"name", idText(id.value)}}); }
auto tooLong(const char* field, std::size_t length, std::size_t limit) {
    return fail(ErrorCode::NameTooLong, {{"field", std::string(field)}, {"length", static_cast<std::int64_t>(length)}, {"limit", static_cast<std::int64_t>(limit)}});
}

template <class Change> Result<Project> withCard(const Project& project, ScenarioId id, Change change) {
    if (!find(project, id)) return missing(id);
    Project after = project;
    ScenarioCard& card = after.cards[id];
    change(card);
    if (card == ScenarioCard{}) after.cards.erase(id);
    return after;
}

struct Base {
    const Scenario* then = nullptr;
    const Scenario* now = nullptr;
};
Base baseOf(const Project& project, ScenarioId variant) {
    const auto it = project.cards.find(variant);
    if (it == project.cards.end() || !it->second.baseValue) return {};
    return {&**it->second.baseValue, find(project, it->second.base)};
}

auto slideIn(auto& project, SlideId id) {
    return std::ranges::find_if(project.slides, [id](const Shared<Slide>& s) { return s->id == id; });
}
auto slideMissing(SlideId id) { return fail(ErrorCode::ItemMissing, {{"item", std::string("slide")}, {"id", idText(id.value)}}); }

} // namespace

Result<Project> makeVariant(const Project& project, ScenarioId base, ScenarioId fresh, std::string name) {
    Result<Project> after = duplicateScenario(project, base, fresh, std::move(name));
    if (!after) return after;
    const auto it = std::ranges::find_if(project.scenarios, [base](const Shared<Scenario>& s) { return s->id == base; });
    return withCard(*after, fresh, [&](ScenarioCard& card) {
        card.base = base;
        card.baseValue = *it;
    });
}

Result<Merged> mergeFromBase(const Project& project, ScenarioId variant, const std::set<std::string>& takeBases) {
    const Scenario* ours = find(project, variant);
    if (!ours) return missing(variant);
    const auto [then, now] = baseOf(project, variant);
    if (!then || !now) return fail(ErrorCode::ItemMissing, {{"item", std::string("base")}, {"id", ours->name}});
    return merge(*then, *ours, *now, takeBases);
}

Result<Project> updateFromBase(const Project& project, ScenarioId variant, const std::set<std::string>& takeBases) {
    Result<Merged> merged = mergeFromBase(project, variant, takeBases);
    if (!merged) return Unexpected(merged.error());
    Result<Project> after = replaceScenario(project, std::move(merged->scenario));
    if (!after) return after;
    const ScenarioId base = project.cards.at(variant).base;
    const auto it = std::ranges::find_if(project.scenarios, [base](const Shared<Scenario>& s) { return s->id == base; });
    return withCard(*after, variant, [&](ScenarioCard& card) { card.baseValue = *it; });
}

bool isBehindBase(const Project& project, ScenarioId variant) {
    const auto [then, now] = baseOf(project, variant);
    return then && now && !(*then == *now);
}

Result<Project> setTags(const Project& project, ScenarioId id, const std::vector<std::string>& tags) {
    std::vector<std::string> kept;
    for (const std::string& tag : tags) {
        const std::string word = trimmed(tag);
        if (word.size() > kTagLimit) return tooLong("tag", word.size(), kTagLimit);
        if (!word.empty() && std::ranges::find(kept, word) == kept.end()) kept.push_back(word);
    }
    return withCard(project, id, [&](ScenarioCard& card) { card.tags = std::move(kept); });
}

Result<Project> setScenarioNote(const Project& project, ScenarioId id, std::string note) {
    return withCard(project, id, [&](ScenarioCard& card) { card.note = trimmed(note); });
}

Result<Project> putSlide(const Project& project, Slide slide) {
    if (slide.title.size() > kNameLimit) return tooLong("title", slide.title.size(), kNameLimit);
    Project after = project;
    if (const auto it = slideIn(after, slide.id); it != after.slides.end()) *it = Shared<Slide>(std::move(slide));
    else after.slides.emplace_back(std::move(slide));
    return after;
}

Result<Project> removeSlide(const Project& project, SlideId id) {
    Project after = project;
    const auto it = slideIn(after, id);
    if (it == after.slides.end()) return slideMissing(id);
    after.slides.erase(it);
    return after;
}

Result<Project> moveSlide(const Project& project, SlideId id, std::size_t place) {
    Project after = project;
    const auto it = slideIn(after, id);
    if (it == after.slides.end()) return slideMissing(id);
    const Shared<Slide> slide = *it;
    after.slides.erase(it);
    after.slides.insert(after.slides.begin() + static_cast<std::ptrdiff_t>(std::min(place, after.slides.size())), slide);
    return after;
}

} // namespace spanwright::edits
