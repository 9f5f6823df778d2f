// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slidedeck.h"
#include "project/libraryedits.h"
#include "text/language.h"
#include <QStringList>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kMostFigures = 8; // of a slide
constexpr int kMostFindings = 6;

QString findingsText(const Document& document) {
    QStringList lines;
    for (const assess::Finding& f : document.assessment().findings) {
        if (lines.size() == kMostFindings) break;
        lines << QStringLiteral("%1: %2").arg(say(f.severity), say(f.message));
    }
    if (lines.isEmpty()) lines << tr("Nothing stands against this plan.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString slideKindName(SlideKind kind) {
    switch (kind) {
    case SlideKind::Text: return tr("Text");
    case SlideKind::Figures: return tr("Figures");
    case SlideKind::Drawing: return tr("Drawing");
    case SlideKind::WhatIf: return tr("What if: distance");
    case SlideKind::StepTime: return tr("Step time");
    case SlideKind::Study: return tr("Study");
    }
    return {};
}

Slide newSlide(const Document& document, SlideKind kind) {
    Slide slide;
    slide.id = mint<SlideId>();
    slide.kind = kind;
    slide.scenario = document.scenarioId();
    const auto title = [kind] {
        switch (kind) {
        case SlideKind::Text: return tr("Title");
        case SlideKind::Figures: return tr("Headline figures");
        case SlideKind::Drawing: return tr("Sites and fibre links");
        case SlideKind::WhatIf: return tr("What distance does to efficiency");
        case SlideKind::StepTime: return tr("Where a training step's time goes");
        case SlideKind::Study: return tr("Study");
        }
        return QString();
    };
    slide.title = title().toStdString();
    if (kind == SlideKind::Study && !document.scenario().studies.empty()) {
        const Study& study = *document.scenario().studies.front();
        slide.study = study.id;
        slide.title = study.name;
    }
    return slide;
}

std::vector<Slide> suggestedSlides(const Document& document) {
    const Scenario& s = document.scenario();
    const assess::Assessment& a = document.assessment();
    const auto isComputed = [](const assess::JobAssessment& j) { return j.isComputed; };
    const auto isSplit = [](const assess::JobAssessment& j) { return j.isComputed && !j.routes.empty(); };
    std::vector<Slide> slides{newSlide(document, SlideKind::Text)};
    slides.back().title = s.name;
    slides.back().text = QString::fromStdString(s.about).simplified().toStdString();
    if (!s.sites.empty()) slides.push_back(newSlide(document, SlideKind::Drawing));
    if (!a.totals.empty()) slides.push_back(newSlide(document, SlideKind::Figures));
    if (std::ranges::any_of(a.jobs, isComputed)) slides.push_back(newSlide(document, SlideKind::StepTime));
    if (std::ranges::any_of(a.jobs, isSplit)) slides.push_back(newSlide(document, SlideKind::WhatIf));
    slides.push_back(newSlide(document, SlideKind::Text));
    slides.back().title = tr("Findings").toStdString();
    slides.back().text = findingsText(document).toStdString();
    return slides;
}

bool addSlides(Document& document, const std::vector<Slide>& slides, const QString& text) {
    Result<Project> after = document.project();
    for (const Slide& slide : slides)
        if (after) after = edits::putSlide(*after, slide);
    return document.apply(after, text);
}

bool pinFigure(Document& document, JobId job, FigureId figure) {
    const std::vector<Shared<Slide>>& slides = document.project().slides;
    Slide slide = newSlide(document, SlideKind::Figures);
    slide.job = job;
    if (!slides.empty()) {
        const Slide& last = *slides.back();
        const bool hasRoom = last.kind == SlideKind::Figures && last.scenario == slide.scenario && last.job == job && !last.figures.empty() && last.figures.size() < kMostFigures;
        if (hasRoom) slide = last;
    }
    if (std::ranges::find(slide.figures, figure) != slide.figures.end()) return false;
    slide.figures.push_back(figure);
    return addSlides(document, {slide}, tr("Pin figure"));
}

bool pinChart(Document& document, FigureId figure) {
    Slide slide = newSlide(document, SlideKind::WhatIf);
    slide.figures = {figure};
    slide.title = tr("What distance does: %1").arg(say(figure)).toStdString();
    return addSlides(document, {slide}, tr("Pin chart"));
}

bool pinStudy(Document& document, StudyId study) {
    const Study* found = find(document.scenario(), study);
    if (!found) return false;
    Slide slide = newSlide(document, SlideKind::Study);
    slide.study = study;
    slide.title = found->name;
    return addSlides(document, {slide}, tr("Pin study"));
}

} // namespace spanwright::widgets
