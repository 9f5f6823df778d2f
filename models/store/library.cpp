// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library.h"
#include "json/reader.h"
#include "project/scenariojson.h"
#include <array>

namespace spanwright::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kFirstWithLibrary = 3; // file format
constexpr std::array kSlideKinds{"text", "figures", "drawing", "what_if", "step_time", "study"}; // in the order of SlideKind

void damaged(Database& database, const Error& error) { database.refuse({ErrorCode::FileDamaged, {{"file", database.shownPath()}, {"reason", text::render(error.message())}}}); }

std::string toJson(const Slide& slide) {
    Json figures = Json::array();
    for (const FigureId figure : slide.figures) figures.push_back(info(figure).key);
    return json::print({{"kind", kSlideKinds[static_cast<std::size_t>(slide.kind)]}, {"title", slide.title}, {"text", slide.text}, {"scenario", idText(slide.scenario.value)}, {"job", idText(slide.job.value)},
                        {"figures", std::move(figures)}, {"study", idText(slide.study.value)}});
}

Result<Slide> slideFromJson(const std::string& text) {
    const Result<Json> tree = json::parse(text);
    if (!tree) return Unexpected(tree.error());
    Result<Done> result = Done{};
    Slide slide;
    {
        json::ObjectReader in(*tree, {}, result);
        const auto id = [&](const char* key, auto& out) {
            std::string written;
            in.text(key, written);
            out.value = parseId(written).value_or(0);
        };
        if (const auto kind = in.choice("kind", kSlideKinds)) slide.kind = static_cast<SlideKind>(*kind);
        in.text("title", slide.title);
        in.text("text", slide.text);
        id("scenario", slide.scenario);
        id("job", slide.job);
        id("study", slide.study);
        std::vector<std::string> figures;
        in.textList("figures", figures);
        for (const std::string& key : figures)
            if (const FigureInfo* figure = findFigure(key)) slide.figures.push_back(figure->id);
            else in.refuseValue(Json(key), in.at("figures"), &text::entry(Term::JsonText));
    }
    if (!result) return Unexpected(result.error());
    return slide;
}

std::map<ScenarioId, ScenarioCard> readCards(Database& database) {
    std::map<ScenarioId, ScenarioCard> cards;
    for (Statement rows(database, "SELECT scenario, tags, note, base, base_json FROM cards"); rows.next();) {
        ScenarioCard card;
        Result<Done> result = Done{};
        if (const Result<Json> tags = json::parse(rows.text(1)); tags && tags->is_array()) {
            for (const Json& tag : *tags)
                if (tag.is_string()) card.tags.push_back(tag.get<std::string>());
        } else {
            damaged(database, tags ? Error{ErrorCode::JsonMissingKey, {{"path", std::string("tags")}}} : tags.error());
        }
        card.note = rows.text(2);
        card.base.value = parseId(rows.text(3)).value_or(0);
        if (const std::string json = rows.text(4); !json.empty()) {
            Result<Scenario> base = scenarioFromJson(json);
            if (base) card.baseValue.emplace(std::move(*base));
            else damaged(database, base.error());
        }
        cards.emplace(ScenarioId{parseId(rows.text(0)).value_or(0)}, std::move(card));
    }
    return cards;
}

std::vector<Shared<Slide>> readSlides(Database& database) {
    std::vector<Shared<Slide>> slides;
    for (Statement rows(database, "SELECT id, json FROM slides ORDER BY position"); rows.next();) {
        Result<Slide> slide = slideFromJson(rows.text(1));
        if (!slide) {
            damaged(database, slide.error());
            break;
        }
        slide->id.value = parseId(rows.text(0)).value_or(0);
        slides.emplace_back(std::move(*slide));
    }
    return slides;
}

void writeCards(Database& database, const std::map<ScenarioId, ScenarioCard>& cards) {
    database.run("DELETE FROM cards");
    Statement insert(database, "INSERT INTO cards VALUES (?, ?, ?, ?, ?)");
    for (const auto& [scenario, card] : cards) {
        const std::string id = idText(scenario.value), tags = json::print(Json(card.tags)), base = idText(card.base.value), value = card.baseValue ? spanwright::toJson(**card.baseValue) : std::string();
        insert.bind(std::string_view(id)).bind(std::string_view(tags)).bind(std::string_view(card.note)).bind(std::string_view(base)).bind(std::string_view(value)).execute();
    }
}

void writeSlides(Database& database, const std::vector<Shared<Slide>>& slides) {
    database.run("DELETE FROM slides");
    Statement insert(database, "INSERT INTO slides VALUES (?, ?, ?)");
    std::int64_t position = 0;
    for (const Shared<Slide>& slide : slides) {
        const std::string id = idText(slide->id.value), json = toJson(*slide);
        insert.bind(std::string_view(id)).bind(position++).bind(std::string_view(json)).execute();
    }
}

} // namespace

void readLibrary(Database& database, Project& project) {
    if (database.number("PRAGMA user_version") < kFirstWithLibrary) return;
    project.cards = readCards(database);
    project.slides = readSlides(database);
}

bool writeLibrary(Database& database, const Project& project) {
    Project stored;
    readLibrary(database, stored);
    const bool hasCards = stored.cards != project.cards, hasSlides = stored.slides != project.slides;
    if (hasCards) writeCards(database, project.cards);
    if (hasSlides) writeSlides(database, project.slides);
    return hasCards || hasSlides;
}

} // namespace spanwright::store
