// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shortcutdialog.h"
#include "common/dialogs.h"
#include "common/fuzzy.h"
#include "common/textfile.h"
#include "common/theme.h"
#include "text/language.h"
#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spanwright::widgets {
namespace {

QString keysText(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

/// Keys that fields and the canvas need themselves.
bool isTaken(const QKeySequence& keys) {
    static const QList<Qt::Key> own{Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    return keys.count() > 0 && own.contains(keys[0].key()) && !(keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::MetaModifier));
}

void lay(QTextDocument& document, const Actions& actions) {
    document.setDefaultFont(theme::font(10));
    document.setHtml(shortcutsHtml(actions));
}

} // namespace

QString shortcutsHtml(const Actions& actions) {
    QString html = QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head><body><h1>%2</h1><table cellspacing=\"0\" cellpadding=\"4\"><thead><tr><th align=\"left\">%3</th><th align=\"left\">%4</th><th align=\"left\">%5</th></tr></thead><tbody>")
                       .arg(language() == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : QStringLiteral("en"), ShortcutDialog::tr("Keyboard shortcuts of Spanwright"), ShortcutDialog::tr("Keys"), ShortcutDialog::tr("Action"), ShortcutDialog::tr("What it does"));
    for (const auto& [id, action] : actions.all())
        if (!action->shortcut().isEmpty())
            html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td><td>%3</td></tr>").arg(keysText(action->shortcut()).toHtmlEscaped(), actions.name(id).toHtmlEscaped(), actions.help(id).toHtmlEscaped());
    return html + QStringLiteral("</tbody></table></body></html>\n");
}

ShortcutDialog::ShortcutDialog(Actions& actions, QWidget* parent) : QDialog(parent), m_actions(actions) {
    setObjectName(QStringLiteral("shortcutDialog"));
    dialogs::resizeToScreen(*this, {680, 620});
    build();
    for (const auto& [id, action] : m_actions.all()) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setData(0, Qt::UserRole, static_cast<int>(id));
    }
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    m_keys->installEventFilter(this);
    connect(m_clear, &QPushButton::clicked, this, [this] { assign(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { take(m_actions.standardShortcut(current())); });
    connect(m_takeOver, &QPushButton::clicked, this, [this] {
        while (const auto other = m_actions.holder(m_wanted)) m_actions.setShortcut(*other, {});
        assign(current(), m_wanted);
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        for (const auto& [id, action] : m_actions.all()) m_actions.setShortcut(id, m_actions.standardShortcut(id));
        refresh();
    });
    connect(m_export, &QPushButton::clicked, this, &ShortcutDialog::exportList);
    connect(m_print, &QPushButton::clicked, this, &ShortcutDialog::printList);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutDialog::build() {
    auto* column = new QVBoxLayout(this);
    const auto button = [this](const char* name) {
        auto* b = new QPushButton;
        b->setObjectName(QLatin1String(name));
        b->setAutoDefault(false);
        return b;
    };
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int c : {1, 2}) m_list->header()->setSectionResizeMode(c, QHeaderView::ResizeToContents);
    m_label = new QLabel;
    m_keys = new QKeySequenceEdit;
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_label->setBuddy(m_keys);
    m_clear = button("shortcutClear");
    m_reset = button("shortcutReset");
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    m_clash = new QLabel;
    m_clash->setObjectName(QStringLiteral("shortcutClash"));
    m_clash->setWordWrap(true);
    m_takeOver = button("shortcutTakeOver");
    auto* clash = new QHBoxLayout;
    clash->addWidget(m_clash, 1);
    clash->addWidget(m_takeOver);
    m_resetAll = button("shortcutResetAll");
    m_export = button("shortcutExport");
    m_print = button("shortcutPrint");
    m_close = button("shortcutClose");
    auto* last = new QHBoxLayout;
    for (QPushButton* b : {m_resetAll, m_export, m_print}) last->addWidget(b);
    last->addStretch();
    last->addWidget(m_close);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addLayout(clash);
    column->addLayout(last);
}

bool ShortcutDialog::hasCurrent() const { return m_list->currentItem() && !m_list->currentItem()->isHidden(); }
ActionId ShortcutDialog::current() const { return static_cast<ActionId>(m_list->currentItem()->data(0, Qt::UserRole).toInt()); }

void ShortcutDialog::refresh() {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_list->topLevelItem(i);
        const auto id = static_cast<ActionId>(row->data(0, Qt::UserRole).toInt());
        const QKeySequence keys = m_actions[id]->shortcut(), standard = m_actions.standardShortcut(id);
        row->setText(0, m_actions.name(id));
        row->setToolTip(0, m_actions.help(id));
        row->setText(1, keysText(keys));
        row->setText(2, keysText(standard));
        row->setFont(1, theme::font(0, keys != standard));
    }
    showCurrent();
}

void ShortcutDialog::filter() {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_list->topLevelItem(i);
        row->setHidden(!fuzzyScore(m_filter->text(), row->text(0)) && !row->text(1).contains(m_filter->text(), Qt::CaseInsensitive));
    }
    if (!hasCurrent())
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            if (!m_list->topLevelItem(i)->isHidden()) {
                m_list->setCurrentItem(m_list->topLevelItem(i));
                break;
            }
    showCurrent();
}

void ShortcutDialog::showCurrent() {
    const bool has = hasCurrent();
    for (QWidget* w : std::initializer_list<QWidget*>{m_keys, m_clear, m_reset}) w->setEnabled(has);
    m_clash->clear();
    m_takeOver->hide();
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(has ? m_actions[current()]->shortcut() : QKeySequence());
    m_label->setText(has ? m_actions.name(current()) : tr("No action is called so."));
    m_keys->setAccessibleName(has ? tr("Shortcut of %1").arg(m_actions.name(current())) : tr("Shortcut"));
    m_keys->findChild<QLineEdit*>()->setAccessibleName(m_keys->accessibleName()); // it has the keyboard
}

void ShortcutDialog::take(const QKeySequence& keys) {
    if (!hasCurrent()) return;
    const QKeySequence first = keys.isEmpty() ? keys : QKeySequence(keys[0]); // one chord is enough to remember
    if (first.isEmpty() || first == m_actions[current()]->shortcut()) return assign(current(), first);
    const auto other = m_actions.holder(first);
    if (!other && !isTaken(first)) return assign(current(), first);
    showCurrent();
    if (other) {
        m_wanted = first;
        m_clash->setText(tr("%1 belongs to \"%2\".").arg(keysText(first), m_actions.name(*other)));
        m_takeOver->setText(tr("Take it from \"%1\"").arg(m_actions.name(*other)));
        m_takeOver->show();
    } else {
        m_clash->setText(tr("%1 is needed to move about in fields and on the canvas.").arg(keysText(first)));
    }
    m_clash->setAccessibleName(m_clash->text());
}

void ShortcutDialog::assign(ActionId id, const QKeySequence& keys) {
    m_actions.setShortcut(id, keys);
    refresh();
}

void ShortcutDialog::exportList() {
    const QString path = dialogs::saveFile(this, tr("Export shortcuts"), QStringLiteral("spanwright-shortcuts.pdf"), tr("PDF page (*.pdf);;HTML page (*.html)"));
    if (path.isEmpty()) return;
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        const QString problem = writeTextFile(path, shortcutsHtml(m_actions).toStdString());
        m_clash->setText(problem.isEmpty() ? tr("Written to %1.").arg(path) : tr("%1 cannot be written: %2").arg(path, problem));
        return;
    }
    QPdfWriter pdf(path);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setTitle(tr("Keyboard shortcuts of Spanwright"));
    QTextDocument document;
    lay(document, m_actions);
    document.print(&pdf);
    m_clash->setText(QFileInfo(path).size() > 0 ? tr("Written to %1.").arg(path) : tr("%1 cannot be written: %2").arg(path, tr("no space or no permission")));
}

void ShortcutDialog::printList() {
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) return;
    QTextDocument document;
    lay(document, m_actions);
    document.print(&printer);
}

bool ShortcutDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyRelease) return QDialog::eventFilter(watched, event);
    static const QList<int> modifiers{Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr};
    if (!modifiers.contains(static_cast<QKeyEvent*>(event)->key())) take(m_keys->keySequence()); // one chord; no waiting for more
    return true;
}

void ShortcutDialog::retranslate() {
    setWindowTitle(tr("Keyboard shortcuts"));
    m_filter->setPlaceholderText(tr("Find an action or keys"));
    m_filter->setAccessibleName(tr("Find an action or keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Shortcut"), tr("Standard")});
    m_list->setAccessibleName(tr("Actions and their shortcuts"));
    m_clear->setText(tr("&No shortcut"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset &all"));
    m_export->setText(tr("&Export list..."));
    m_print->setText(tr("&Print list..."));
    m_close->setText(tr("&Close"));
    refresh();
}

void ShortcutDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
