// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/startscreen.h"
#include "common/settings.h"
#include "common/theme.h"
#include "text/language.h"
#include <QAction>
#include <QCommandLinkButton>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace spanwright::widgets {
StartScreen::StartScreen(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("startScreen"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    refresh();
}

namespace {

constexpr int kPageWidth = 1040; // px: lines stay readable on a wide screen

/// The first sentence, whole, in either language.
QString firstSentence(const QString& text) {
    static const QRegularExpression end(QStringLiteral("\\. |。"));
    return text.left(text.indexOf(end) + 1);
}

/// What to look at in each sample, in their order.
QString lesson(std::size_t sample) {
    switch (sample) {
    case 0: return StartScreen::tr("Shows: pipeline cut over a metro distance, and what micro-batches in flight hide.");
    case 1: return StartScreen::tr("Shows: hierarchical data parallelism over a long haul, beside NVIDIA's own figure.");
    case 2: return StartScreen::tr("Shows: power against the grid, energy and carbon of a very large run.");
    case 3: return StartScreen::tr("Shows: that a campus of short links behaves almost like one site.");
    default: return StartScreen::tr("Start from nothing: draw sites, link them, add a job.");
    }
}

QCommandLinkButton* card(const QString& name, const QString& text, const QString& detail, const QString& icon) {
    auto* b = new QCommandLinkButton(text, detail);
    b->setObjectName(name);
    b->setIcon(theme::icon(icon));
    b->setIconSize({22, 22});
    b->setAccessibleDescription(detail);
    // Qt's own height for wrapped text is far too large
    const int lines = QFontMetrics(theme::font(9)).boundingRect(QRect(0, 0, kPageWidth / 2 - 100, 10'000), Qt::TextWordWrap, detail).height();
    b->setFixedHeight(lines + 50);
    b->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    b->setStyleSheet(QStringLiteral("QCommandLinkButton { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; padding: 8px; }"
                                    "QCommandLinkButton:hover, QCommandLinkButton:focus { border: 1px solid palette(highlight); }"));
    return b;
}

} // namespace

void StartScreen::refresh() {
    auto* page = new QWidget;
    auto* outer = new QHBoxLayout(page);
    auto* middle = new QWidget;
    middle->setMaximumWidth(kPageWidth);
    outer->addStretch();
    outer->addWidget(middle, 100);
    outer->addStretch();
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(20, 28, 20, 28);
    column->setSpacing(8);
    auto* title = new QLabel(QStringLiteral("Spanwright"));
    title->setFont(theme::font(22, true));
    column->addWidget(title);
    auto* words = new QLabel(tr("Plan AI training over several data centres: does it fit, how long does it train, what does the distance cost?"));
    words->setWordWrap(true);
    words->setFont(theme::font(10.5));
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(words);
    addProjects(column);
    addTemplates(column);
    addSamples(column);
    column->addStretch();
    setWidget(page);
}

void StartScreen::addHeading(QVBoxLayout* column, const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(theme::font(11, true));
    label->setContentsMargins(0, 14, 0, 2);
    column->addWidget(label);
}

void StartScreen::addSamples(QVBoxLayout* column) {
    addHeading(column, tr("Samples"));
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    column->addLayout(grid);
    int n = 0;
    for (const assess::Sample& sample : assess::samples()) {
        const QString about = sayShipped(sample.scenario.about);
        const bool isEmpty = sample.scenario.sites.empty();
        const QString detail = isEmpty ? lesson(4) : firstSentence(about) + QLatin1Char('\n') + lesson(static_cast<std::size_t>(n));
        auto* button = card(QStringLiteral("sample_") + qstr(sample.id), sayShipped(sample.scenario.name), detail, isEmpty ? QStringLiteral("new") : QStringLiteral("site"));
        button->setToolTip(about);
        connect(button, &QCommandLinkButton::clicked, this, [this, id = qstr(sample.id)] { Q_EMIT sampleChosen(id); });
        grid->addWidget(button, n / 2, n % 2);
        if (n % 2) { // two beside each other are equally high
            QWidget* left = grid->itemAtPosition(n / 2, 0)->widget();
            const int height = std::max(left->minimumHeight(), button->minimumHeight());
            left->setFixedHeight(height);
            button->setFixedHeight(height);
        }
        ++n;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void StartScreen::addTemplates(QVBoxLayout* column) {
    const QFileInfoList files = QDir(templateFolder()).entryInfoList({QStringLiteral("*.spanwright")}, QDir::Files, QDir::Name);
    if (files.isEmpty()) return;
    addHeading(column, tr("Templates"));
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    column->addLayout(grid);
    int n = 0;
    for (const QFileInfo& file : files) {
        auto* button = card(QStringLiteral("template_") + file.completeBaseName(), file.completeBaseName(), tr("Opened as a new project. Delete key: remove the template"), QStringLiteral("new"));
        connect(button, &QCommandLinkButton::clicked, this, [this, path = file.filePath()] { Q_EMIT templateChosen(path); });
        auto* remove = new QAction(tr("Remove the template"), button);
        remove->setShortcut(QKeySequence::Delete);
        remove->setShortcutContext(Qt::WidgetShortcut);
        button->addAction(remove);
        button->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(remove, &QAction::triggered, this, [this, path = file.filePath()] {
            if (!QFile::moveToTrash(path)) QFile::remove(path);
            QMetaObject::invokeMethod(this, &StartScreen::refresh, Qt::QueuedConnection);
        });
        grid->addWidget(button, n / 2, n % 2);
        ++n;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void StartScreen::addProjects(QVBoxLayout* column) {
    addHeading(column, tr("Projects"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    if (!m_plan.isEmpty()) {
        auto* back = card(QStringLiteral("startBack"), tr("Back to %1").arg(m_plan), tr("The open project, as it was. Esc does the same"), QStringLiteral("map"));
        connect(back, &QCommandLinkButton::clicked, this, &StartScreen::backChosen);
        row->addWidget(back, 1);
    }
    auto* fresh = card(QStringLiteral("startNew"), tr("New project"), tr("An empty map"), QStringLiteral("new"));
    connect(fresh, &QCommandLinkButton::clicked, this, &StartScreen::newChosen);
    row->addWidget(fresh, 1);
    auto* open = card(QStringLiteral("startOpen"), tr("Open a project"), tr("A .spanwright file, or a scenario in JSON"), QStringLiteral("open"));
    connect(open, &QCommandLinkButton::clicked, this, &StartScreen::openChosen);
    row->addWidget(open, 1);
    if (!setting(Setting::TourOffered).toBool()) {
        auto* tour = card(QStringLiteral("startTour"), tr("Take the tour"), tr("Five steps on an empty map; later in Help"), QStringLiteral("map"));
        connect(tour, &QCommandLinkButton::clicked, this, &StartScreen::tourChosen);
        row->addWidget(tour, 1);
    }
    QGridLayout* grid = nullptr; // made with the first file that is there
    int n = 0;
    for (const QString& path : setting(Setting::RecentFiles).toStringList()) {
        if (!QFileInfo::exists(path)) continue;
        if (!grid) {
            grid = new QGridLayout;
            grid->setSpacing(8);
            grid->setColumnStretch(0, 1);
            grid->setColumnStretch(1, 1);
            addHeading(column, tr("Recent"));
            column->addLayout(grid);
        }
        auto* recent = card(QStringLiteral("recent"), QFileInfo(path).completeBaseName(), tr("%1, changed %2").arg(QFileInfo(path).absolutePath(), QLocale().toString(QFileInfo(path).lastModified(), QLocale::ShortFormat)), QStringLiteral("save"));
        recent->setToolTip(path);
        connect(recent, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        grid->addWidget(recent, n / 2, n % 2);
        ++n;
    }
}

void StartScreen::setPlan(const QString& name) {
    m_plan = name;
    refresh();
}

void StartScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_plan.isEmpty()) Q_EMIT backChosen();
    else QScrollArea::keyPressEvent(event);
}

void StartScreen::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
