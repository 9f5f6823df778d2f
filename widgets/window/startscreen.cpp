// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/startscreen.h"
#include "common/settings.h"
#include "common/theme.h"
#include "text/language.h"
#include <QCommandLinkButton>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace spanwright::widgets {
namespace {

QString firstSentence(const QString& text) {
    static const QRegularExpression end(QStringLiteral("\\. |。"));
    return text.left(text.indexOf(end) + 1);
}

} // namespace

StartScreen::StartScreen(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("startScreen"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    refresh();
}

void StartScreen::refresh() {
    auto* page = new QWidget;
    auto* outer = new QHBoxLayout(page);
    auto* column = new QVBoxLayout;
    outer->addStretch();
    outer->addLayout(column, 8);
    outer->addStretch();
    column->setContentsMargins(20, 28, 20, 28);
    column->setSpacing(8);
    auto* title = new QLabel(QStringLiteral("Spanwright"));
    title->setFont(theme::font(22, true));
    column->addWidget(title);
    auto* words = new QLabel(tr("Plan AI training over several data centres: does it fit, how long does it train, what does the distance cost?"));
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(words);
    const auto heading = [&](const QString& text) {
        auto* label = new QLabel(text);
        label->setFont(theme::font(11, true));
        label->setContentsMargins(0, 14, 0, 2);
        column->addWidget(label);
    };
    const auto button = [](const QString& name, const QString& text, const QString& detail, const QString& icon) {
        auto* b = new QCommandLinkButton(text, detail);
        b->setObjectName(name);
        b->setIcon(theme::icon(icon));
        b->setAccessibleDescription(detail);
        return b;
    };
    heading(tr("Samples"));
    auto* grid = new QGridLayout;
    column->addLayout(grid);
    int n = 0;
    for (const assess::Sample& sample : assess::samples()) {
        const QString about = sayShipped(sample.scenario.about);
        auto* card = button(QStringLiteral("sample_") + qstr(sample.id), sayShipped(sample.scenario.name), firstSentence(about), n == 4 ? QStringLiteral("new") : QStringLiteral("site"));
        card->setToolTip(about);
        connect(card, &QCommandLinkButton::clicked, this, [this, id = qstr(sample.id)] { Q_EMIT sampleChosen(id); });
        grid->addWidget(card, n / 2, n % 2);
        ++n;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    heading(tr("Projects"));
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    auto* fresh = button(QStringLiteral("startNew"), tr("New project"), tr("An empty map"), QStringLiteral("new"));
    connect(fresh, &QCommandLinkButton::clicked, this, &StartScreen::newChosen);
    row->addWidget(fresh);
    auto* open = button(QStringLiteral("startOpen"), tr("Open a project"), tr("A .spanwright file, or a scenario in JSON"), QStringLiteral("open"));
    connect(open, &QCommandLinkButton::clicked, this, &StartScreen::openChosen);
    row->addWidget(open);
    for (const QString& path : setting(Setting::RecentFiles).toStringList()) {
        if (!QFileInfo::exists(path)) continue;
        auto* recent = button(QStringLiteral("recent"), QFileInfo(path).completeBaseName(), path, QStringLiteral("save"));
        connect(recent, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        column->addWidget(recent);
    }
    column->addStretch();
    setWidget(page);
}

void StartScreen::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace spanwright::widgets
