// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportcontent.h"
#include "canvas/canvasview.h"
#include "charts/qcustomplotinclude.h"
#include "charts/waterfall.h"
#include "charts/whatifchart.h"
#include "power/pictures.h"
#include "text/language.h"
#include <QBuffer>
#include <QDate>
#include <QFileInfo>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <algorithm>
#include <memory>

namespace spanwright::widgets {
namespace {

using Drawn = std::vector<ReportPicture>;

/// Sites against their caps, bars by site and category, and the flow of power; with one job of many, its own.
void addPower(Drawn& all, const Document& d, const assess::JobAssessment& longest) {
    constexpr double kWidth = 900, kTallest = 1150; // px; what is taller fits no page, and the tables hold it
    const Scenario& s = d.scenario();
    const assess::Assessment& a = d.assessment();
    const auto add = [&](Section section, const QString& title, const Picture& picture) {
        if (picture.isEmpty() || picture.size(kWidth).height() > kTallest) return;
        all.push_back({section, title, picture.size(kWidth).toSize(), [picture](QCPPainter& p, const QRect& r) { (void)picture.paint(p, r, true, false); }});
    };
    const auto titled = [](Measure measure) { return say(text::Message{&text::entry(PowerTerm::HeadingBreakdown), {{"measure", &text::entry(measure)}}}); };
    add(Section::Sites, say(PowerTerm::HeadingSites), gridPicture(s, a));
    add(Section::Power, titled(Measure::Power), barsPicture(s, assess::breakdown(s, a, Measure::Power), {}));
    add(Section::Power, say(PowerTerm::HeadingFlow), flowPicture(s, assess::powerFlow(s, d.catalogue(), a), {}, longest.job));
    add(Section::Cost, titled(Measure::CostAmortised), barsPicture(s, assess::breakdown(s, a, Measure::CostAmortised), {}));
}

Drawn pictures(const Document& d) {
    Drawn all;
    if (!d.scenario().sites.empty())
        all.push_back({Section::Drawing, say(Term::HeadingDrawing), {900, 360}, [&d](QCPPainter& p, const QRect& r) { CanvasView::render(d, p, r, true); }});
    const assess::JobAssessment* longest = nullptr;
    for (const assess::JobAssessment& j : d.assessment().jobs)
        if (j.isComputed && (!longest || j.trainingTime > longest->trainingTime)) longest = &j;
    if (!longest) return all;
    all.push_back({Section::Step, say(Term::HeadingStep), {900, 270}, [parts = assess::stepParts(longest->step)](QCPPainter& p, const QRect& r) { StepWaterfall::paint(p, r, parts, true, false); }});
    const WhatIfData data = whatIf(d.scenario(), d.catalogue(), d.assessment(), longest->job, FigureId::Efficiency);
    if (!data.series.empty()) all.push_back({Section::WhatIf, say(Term::HeadingWhatIf), {900, 320}, [data](QCPPainter& p, const QRect& r) { paintWhatIf(p, r, data); }});
    addPower(all, d, *longest);
    return all;
}

} // namespace

QByteArray ReportPicture::svg() const {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter, QRect(QPoint(), size));
    painter.end();
    const QByteArray text = buffer.data();
    return text.mid(text.indexOf("<svg")); // inline: no XML declaration
}

QImage ReportPicture::image(double scale) const {
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QCPPainter painter;
    painter.begin(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter, QRect(QPoint(), size));
    painter.end();
    return image;
}

ReportContent reportContent(const Document& d, const report::StudyAnswers& answers) {
    ReportContent content;
    content.data = report::makeReport(d.project(), d.scenario(), d.catalogue(), d.assessment(), answers, QDate::currentDate().toString(Qt::ISODate).toStdString(), translator());
    content.pictures = pictures(d);
    for (std::size_t i = 0; i < kSectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        if (std::ranges::find(content.data.tables, section, &report::Table::section) != content.data.tables.end() || std::ranges::find(content.pictures, section, &ReportPicture::section) != content.pictures.end())
            content.sections.push_back(section);
    }
    return content;
}

ReportContent chosenContent(ReportContent content, const ReportChoice& choice) {
    if (!choice.sections.empty()) {
        std::vector<Section> wanted;
        for (const Section section : choice.sections)
            if (std::ranges::find(content.sections, section) != content.sections.end()) wanted.push_back(section);
        content.sections = std::move(wanted);
    }
    if (!choice.title.isEmpty()) content.data.title = choice.title.toStdString();
    content.logo = choice.logo;
    return content;
}

std::optional<ReportPicture> logoPicture(const QString& file) {
    if (file.isEmpty()) return std::nullopt;
    constexpr double kHeight = 56, kWidth = 300; // px at most
    const auto fitted = [](QSize size) { return size.scaled(QSize(int(kWidth), int(kHeight)), Qt::KeepAspectRatio); };
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        const auto renderer = std::make_shared<QSvgRenderer>(file);
        if (!renderer->isValid() || renderer->defaultSize().isEmpty()) return std::nullopt;
        return ReportPicture{Section::Figures, QFileInfo(file).completeBaseName(), fitted(renderer->defaultSize()), [renderer](QCPPainter& p, const QRect& r) { renderer->render(&p, r); }};
    }
    const QImage image(file);
    if (image.isNull()) return std::nullopt;
    return ReportPicture{Section::Figures, QFileInfo(file).completeBaseName(), fitted(image.size()), [image](QCPPainter& p, const QRect& r) {
        p.setRenderHint(QPainter::SmoothPixmapTransform);
        p.drawImage(r, image);
    }};
}

QByteArray logoPng(const QString& file) {
    const std::optional<ReportPicture> logo = logoPicture(file);
    if (!logo) return {};
    QImage image = logo->image(2);
    image.setDevicePixelRatio(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace spanwright::widgets
