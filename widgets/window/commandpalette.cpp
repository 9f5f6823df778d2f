// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commandpalette.h"
#include "common/fuzzy.h"
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

constexpr int kWidth = 620;     // px
constexpr int kMostRows = 200;  // more than anybody reads
constexpr int kShownRows = 12;
constexpr int kRowSpace = 8;    // px: Chinese letters are higher than what the font says
constexpr int kTop = 64;        // px below the window's upper edge

/// Names count more than the kind of a thing.
std::optional<int> score(const QString& query, const Command& command) {
    if (const auto byName = fuzzyScore(query, command.title)) return *byName * 2 + 1;
    if (const auto byAlias = command.alias.isEmpty() ? std::nullopt : fuzzyScore(query, command.alias)) return *byAlias * 2;
    return fuzzyScore(query, command.title + QLatin1Char(' ') + command.group + QLatin1Char(' ') + command.detail);
}

} // namespace

CommandPalette::CommandPalette(QWidget* window) : QFrame(window) {
    setObjectName(QStringLiteral("commandPalette"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    m_query = new QLineEdit;
    m_query->setObjectName(QStringLiteral("commandQuery"));
    m_query->setClearButtonEnabled(true);
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column_ : {1, 2}) m_list->header()->setSectionResizeMode(column_, QHeaderView::ResizeToContents);
    column->addWidget(m_query);
    column->addWidget(m_list);
    setFocusProxy(m_query);
    m_query->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CommandPalette::tellCurrent);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runCurrent);
    retranslate();
    hide();
}

void CommandPalette::open(std::vector<Command> commands) {
    setStyleSheet({}); // its colours are those of the palette when it is set
    setStyleSheet(QStringLiteral("#commandPalette { background: palette(window); border: 1px solid palette(highlight); border-radius: 6px; }"));
    m_commands = std::move(commands);
    if (!isVisible()) m_focusBefore = QApplication::focusWidget();
    m_query->clear();
    refresh();
    place();
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::refresh() {
    const QString query = m_query->text();
    std::vector<std::pair<int, const Command*>> found;
    for (const Command& command : m_commands)
        if (const auto points = score(query, command)) found.emplace_back(*points, &command);
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return std::pair(a.second->isEnabled, a.first) > std::pair(b.second->isEnabled, b.first); });
    m_list->clear();
    for (const auto& [points, command] : found) {
        if (m_list->topLevelItemCount() == kMostRows) break;
        auto* row = new QTreeWidgetItem(m_list, {command->title, command->group, command->detail});
        row->setSizeHint(0, {0, fontMetrics().height() + kRowSpace});
        row->setData(0, Qt::UserRole, static_cast<int>(command - m_commands.data()));
        for (const int column : {1, 2}) row->setForeground(column, palette().placeholderText());
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(0, command->help);
        if (!command->isEnabled) row->setForeground(0, palette().placeholderText());
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    tellCurrent();
    if (found.empty()) (new QTreeWidgetItem(m_list, {tr("Nothing is called so")}))->setFlags(Qt::NoItemFlags);
    if (isVisible()) place();
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int rows = std::clamp(m_list->topLevelItemCount(), 1, kShownRows);
    const int rowHeight = m_list->topLevelItemCount() > 0 ? m_list->sizeHintForRow(0) : m_query->sizeHint().height();
    m_list->setFixedHeight(rows * rowHeight);
    const int width = std::min(kWidth, window->width() - 16);
    const int height = std::min(layout()->sizeHint().height(), window->height() - kTop);
    setGeometry((window->width() - width) / 2, kTop, width, height);
}

void CommandPalette::tellCurrent() {
    const QTreeWidgetItem* row = m_list->currentItem();
    m_query->setAccessibleDescription(!row ? tr("Nothing is called so") : tr("%1, %2").arg(row->text(0), row->text(1)));
}

void CommandPalette::runCurrent() {
    const QTreeWidgetItem* row = m_list->currentItem();
    if (!row) return;
    const Command& command = m_commands[static_cast<std::size_t>(row->data(0, Qt::UserRole).toInt())];
    if (!command.isEnabled) return;
    const std::function<void()> run = command.run;
    leave();
    run();
}

void CommandPalette::leave() {
    hide();
    if (m_focusBefore && m_focusBefore->isVisible()) m_focusBefore->setFocus(Qt::OtherFocusReason);
    else parentWidget()->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) hide();
    if (event->type() == QEvent::ShortcutOverride) {
        // what is typed here must not set off a one-letter shortcut of the window; Esc is ours as well
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) event->accept();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QApplication::sendEvent(m_list, event); return true;
    default: return false;
    }
}

void CommandPalette::retranslate() {
    m_query->setPlaceholderText(tr("Action, site, link, job, figure, panel ..."));
    m_query->setAccessibleName(tr("Find a command or an item"));
    m_list->setAccessibleName(tr("Found commands and items"));
    setAccessibleName(tr("Command palette"));
}

void CommandPalette::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
