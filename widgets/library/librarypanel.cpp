// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarypanel.h"
#include "common/theme.h"
#include "document/newitems.h"
#include "library/mergedialog.h"
#include "project/libraryedits.h"
#include "text/language.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <set>

namespace spanwright::widgets {
namespace {

constexpr int kId = Qt::UserRole;
constexpr int kNoteLines = 4;

ScenarioId idOf(const QTreeWidgetItem* item) { return ScenarioId{item->data(0, kId).toULongLong()}; }

QStringList tagsOf(const Project& project, ScenarioId id) {
    QStringList tags;
    if (const auto it = project.cards.find(id); it != project.cards.end())
        for (const std::string& tag : it->second.tags) tags << qstr(tag);
    return tags;
}
QString noteOf(const Project& project, ScenarioId id) {
    const auto it = project.cards.find(id);
    return it == project.cards.end() ? QString() : qstr(it->second.note);
}

/// The note is taken over when the keyboard leaves it.
class NoteEdit final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    std::function<void()> finished;

protected:
    void focusOutEvent(QFocusEvent* event) override {
        QPlainTextEdit::focusOutEvent(event);
        if (finished) finished();
    }
};

} // namespace

LibraryPanel::LibraryPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_filter(new QLineEdit), m_tree(new QTreeWidget), m_variant(new QToolButton), m_duplicate(new QToolButton), m_update(new QToolButton), m_history(new QToolButton),
      m_erase(new QToolButton), m_tagsName(new QLabel), m_tags(new QLineEdit), m_noteName(new QLabel), m_note(new NoteEdit) {
    setObjectName(QStringLiteral("library"));
    build();
    connect(&m_document, &Document::changed, this, &LibraryPanel::refresh);
    connect(&m_document, &Document::scenarioChanged, this, &LibraryPanel::refresh);
    retranslate();
}

void LibraryPanel::build() {
    m_filter->setObjectName(QStringLiteral("libraryFilter"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("libraryTree"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_tags->setObjectName(QStringLiteral("libraryTags"));
    m_note->setObjectName(QStringLiteral("libraryNote"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(kNoteLines * m_note->fontMetrics().lineSpacing() + 10);
    m_tagsName->setBuddy(m_tags);
    m_noteName->setBuddy(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    const std::array<std::pair<QToolButton*, const char*>, 5> all{{{m_variant, "libraryVariant"}, {m_duplicate, "libraryDuplicate"}, {m_update, "libraryUpdate"}, {m_history, "libraryHistory"}, {m_erase, "libraryDelete"}}};
    for (const auto& [button, name] : all) {
        button->setObjectName(QLatin1String(name));
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addLayout(buttons);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_tagsName);
    layout->addWidget(m_tags);
    layout->addWidget(m_noteName);
    layout->addWidget(m_note);
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryPanel::refresh);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_isSyncing && item) m_document.setScenario(idOf(item));
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_isSyncing) return;
        const ScenarioId id = idOf(item);
        const std::string name = item->text(0).trimmed().toStdString();
        QMetaObject::invokeMethod(this, [this, id, name] { // the row is still being edited
            if (!m_document.apply(edits::renameScenario(m_document.project(), id, name), tr("Rename scenario"))) refresh();
        }, Qt::QueuedConnection);
    });
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
    connect(m_variant, &QToolButton::clicked, this, &LibraryPanel::addVariant);
    connect(m_duplicate, &QToolButton::clicked, this, &LibraryPanel::duplicate);
    connect(m_update, &QToolButton::clicked, this, &LibraryPanel::update);
    connect(m_history, &QToolButton::clicked, this, &LibraryPanel::historyRequested);
    connect(m_erase, &QToolButton::clicked, this, &LibraryPanel::erase);
    connect(m_tags, &QLineEdit::editingFinished, this, [this] {
        std::vector<std::string> tags;
        for (const QString& tag : m_tags->text().split(QRegularExpression(QStringLiteral("[,，;；]")))) tags.push_back(tag.toStdString());
        m_document.apply(edits::setTags(m_document.project(), chosen(), tags), tr("Change tags"));
    });
    static_cast<NoteEdit*>(m_note)->finished = [this] {
        if (!m_isSyncing && !chosen().isNone()) m_document.apply(edits::setScenarioNote(m_document.project(), chosen(), m_note->toPlainText().toStdString()), tr("Change note"));
    };
}

void LibraryPanel::refresh() {
    m_isSyncing = true;
    const Project& project = m_document.project();
    const QString wanted = m_filter->text().trimmed();
    m_tree->clear();
    std::map<ScenarioId, QTreeWidgetItem*> rows;
    const auto passes = [&](const Scenario& s) {
        return wanted.isEmpty() || qstr(s.name).contains(wanted, Qt::CaseInsensitive) || tagsOf(project, s.id).join(QLatin1Char(' ')).contains(wanted, Qt::CaseInsensitive) || noteOf(project, s.id).contains(wanted, Qt::CaseInsensitive);
    };
    std::function<QTreeWidgetItem*(const Scenario&, std::set<ScenarioId>)> add = [&](const Scenario& s, std::set<ScenarioId> passed) -> QTreeWidgetItem* {
        if (const auto it = rows.find(s.id); it != rows.end()) return it->second;
        const auto card = project.cards.find(s.id);
        const Scenario* base = card == project.cards.end() || !passed.insert(s.id).second ? nullptr : spanwright::find(project, card->second.base);
        QTreeWidgetItem* parent = base && passes(*base) && !passed.contains(base->id) ? add(*base, passed) : nullptr;
        auto* row = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
        row->setText(0, qstr(s.name));
        row->setData(0, kId, QVariant::fromValue<qulonglong>(s.id.value));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        QStringList about;
        const bool isBehind = edits::isBehindBase(project, s.id);
        if (base) about << tr("Variant of %1").arg(qstr(base->name));
        if (isBehind) about << tr("its base changed since");
        about << tagsOf(project, s.id);
        if (const QString note = noteOf(project, s.id); !note.isEmpty()) about << note;
        row->setToolTip(0, about.join(QLatin1Char('\n')));
        row->setData(0, Qt::AccessibleDescriptionRole, about.join(QStringLiteral(", ")));
        if (isBehind) row->setIcon(0, theme::icon(QStringLiteral("redo")));
        rows.emplace(s.id, row);
        return row;
    };
    for (const Shared<Scenario>& s : project.scenarios)
        if (passes(*s)) add(*s, {});
    m_tree->expandAll();
    if (const auto it = rows.find(chosen()); it != rows.end()) m_tree->setCurrentItem(it->second);
    refreshCard();
    m_isSyncing = false;
}

void LibraryPanel::refreshCard() {
    const Project& project = m_document.project();
    const bool hasOne = !chosen().isNone();
    if (!m_tags->hasFocus()) m_tags->setText(tagsOf(project, chosen()).join(QStringLiteral(", ")));
    if (!m_note->hasFocus()) m_note->setPlainText(noteOf(project, chosen()));
    for (QWidget* part : std::initializer_list<QWidget*>{m_variant, m_duplicate, m_tags, m_note}) part->setEnabled(hasOne);
    m_erase->setEnabled(project.scenarios.size() > 1);
    m_history->setEnabled(!m_document.path().isEmpty());
    const bool isBehind = hasOne && edits::isBehindBase(project, chosen());
    m_update->setEnabled(isBehind);
    m_update->setToolTip(isBehind ? tr("Take over what changed in the base since, after a preview") : tr("This scenario is no variant, or has all of its base"));
}

void LibraryPanel::addVariant() {
    const ScenarioId fresh = mint<ScenarioId>();
    const std::string name = freeName(m_document.project(), tr("%1 (variant)").arg(qstr(m_document.scenario().name)).toStdString());
    if (m_document.apply(edits::makeVariant(m_document.project(), chosen(), fresh, name), tr("New variant"))) m_document.setScenario(fresh);
}

void LibraryPanel::duplicate() {
    const ScenarioId fresh = mint<ScenarioId>();
    const std::string name = freeName(m_document.project(), tr("%1 (copy)").arg(qstr(m_document.scenario().name)).toStdString());
    if (m_document.apply(edits::duplicateScenario(m_document.project(), chosen(), fresh, name), tr("Duplicate scenario"))) m_document.setScenario(fresh);
}

void LibraryPanel::erase() { m_document.apply(edits::removeScenario(m_document.project(), chosen()), tr("Delete scenario")); }

void LibraryPanel::update() {
    auto* dialog = new MergeDialog(m_document, chosen(), this);
    dialog->show();
}

void LibraryPanel::showMenu(const QPoint& at) {
    QTreeWidgetItem* item = m_tree->itemAt(at);
    if (!item) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, bool isEnabled, auto&& act) {
        QAction* action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, menu, std::forward<decltype(act)>(act));
    };
    add(tr("New variant"), true, [this] { addVariant(); });
    add(tr("Duplicate"), true, [this] { duplicate(); });
    add(tr("Rename"), true, [this, item] { m_tree->editItem(item); });
    add(tr("Update from base..."), m_update->isEnabled(), [this] { update(); });
    add(tr("Compare"), m_document.project().scenarios.size() > 1, [this] { Q_EMIT compareRequested(); });
    add(tr("Delete"), m_erase->isEnabled(), [this] { erase(); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void LibraryPanel::retranslate() {
    m_filter->setPlaceholderText(tr("Filter by name, tag or note"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_tree->setAccessibleName(tr("Scenarios"));
    m_variant->setText(tr("Variant"));
    m_variant->setToolTip(tr("A copy of this scenario that can follow it"));
    m_duplicate->setText(tr("Copy"));
    m_duplicate->setToolTip(tr("A copy that stands by itself"));
    m_update->setText(tr("Update"));
    m_history->setText(tr("History"));
    m_history->setToolTip(tr("See and restore saved revisions"));
    m_erase->setText(tr("Delete"));
    m_erase->setToolTip(tr("Remove the scenario from the project; undo brings it back"));
    m_tagsName->setText(tr("Tags"));
    m_tags->setPlaceholderText(tr("words, with commas"));
    m_noteName->setText(tr("Notes"));
    refresh();
}

void LibraryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
