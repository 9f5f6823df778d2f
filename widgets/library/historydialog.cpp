// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/historydialog.h"
#include "common/dialogs.h"
#include "common/reporttable.h"
#include "library/differences.h"
#include "project/edits.h"
#include "text/language.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace spanwright::widgets {

HistoryDialog::HistoryDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_search(new QLineEdit), m_list(new QListWidget), m_sentence(new QLabel), m_differences(new ReportTable) {
    setObjectName(QStringLiteral("history"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Revision history"));
    dialogs::resizeToScreen(*this, {980, 520});
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setPlaceholderText(tr("Search names, notes and items of all revisions"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Revisions"));
    m_sentence->setObjectName(QStringLiteral("historySentence"));
    m_sentence->setWordWrap(true);
    m_differences->setObjectName(QStringLiteral("historyDifferences"));
    m_differences->setAccessibleName(tr("From this revision to the scenario as it is now"));
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_search);
    leftColumn->addWidget(m_list, 1);
    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_sentence);
    rightColumn->addWidget(m_differences, 1);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({380, 600});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restoreBeside = buttons->addButton(tr("Restore as new scenario"), QDialogButtonBox::ActionRole);
    m_restore = buttons->addButton(tr("Restore in place"), QDialogButtonBox::ActionRole);
    m_restoreBeside->setObjectName(QStringLiteral("historyRestoreBeside"));
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    m_restore->setToolTip(tr("The scenario becomes what it was in this revision; undo takes it back"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_restoreBeside, &QPushButton::clicked, this, [this] { restore(false); });
    connect(m_restore, &QPushButton::clicked, this, [this] { restore(true); });
    connect(m_search, &QLineEdit::textChanged, this, &HistoryDialog::list);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showRevision);
    list();
}

void HistoryDialog::list() {
    const std::string path = m_document.path().toStdString(), words = m_search->text().trimmed().toStdString();
    const Result<std::vector<store::RevisionInfo>> found = words.empty() ? store::revisions(path) : store::searchRevisions(path, words);
    m_list->clear();
    m_revisions = found ? *found : std::vector<store::RevisionInfo>();
    if (!found) m_sentence->setText(say(found.error().message()));
    for (const store::RevisionInfo& r : m_revisions) new QListWidgetItem(tr("%1 · %2 · %3 %4").arg(r.number).arg(sayTime(r.savedAt), qstr(r.name), qstr(r.note)), m_list);
    if (found && m_revisions.empty()) m_sentence->setText(words.empty() ? tr("Nothing was saved yet.") : tr("No revision holds these words."));
    m_list->setCurrentRow(m_revisions.empty() ? -1 : 0);
    showRevision(m_list->currentRow());
}

std::optional<Scenario> HistoryDialog::chosen() {
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_revisions.size()) return std::nullopt;
    Result<Scenario> scenario = store::revision(m_document.path().toStdString(), m_revisions[static_cast<std::size_t>(row)].number);
    if (!scenario) {
        m_sentence->setText(say(scenario.error().message()));
        return std::nullopt;
    }
    return std::move(*scenario);
}

void HistoryDialog::showRevision(int row) {
    const std::optional<Scenario> revision = row < 0 ? std::nullopt : chosen();
    m_restoreBeside->setEnabled(revision.has_value());
    const Scenario* now = revision ? spanwright::find(m_document.project(), revision->id) : nullptr;
    m_restore->setEnabled(now != nullptr);
    m_differences->setVisible(now != nullptr);
    if (!revision) return;
    if (!now) {
        m_sentence->setText(tr("%1 is not in the project any more; restoring brings it back.").arg(qstr(revision->name)));
        return;
    }
    const report::Table table = differenceTable(m_document, *revision, *now);
    m_differences->setTable(table);
    m_sentence->setText(*revision == *now ? tr("This is %1 as it is now.").arg(qstr(now->name)) : tr("From this revision to %1 as it is now. %2").arg(qstr(now->name), qstr(table.note)));
}

void HistoryDialog::restore(bool inPlace) {
    std::optional<Scenario> scenario = chosen();
    if (!scenario) return;
    const std::int64_t number = m_revisions[static_cast<std::size_t>(m_list->currentRow())].number;
    ScenarioId id = scenario->id;
    Result<Project> after = edits::replaceScenario(m_document.project(), *scenario);
    if (!inPlace) {
        id = scenario->id = mint<ScenarioId>();
        scenario->name = tr("%1 (revision %2)").arg(qstr(scenario->name)).arg(number).toStdString();
        after = edits::addScenario(m_document.project(), std::move(*scenario));
    }
    if (!m_document.apply(after, tr("Restore revision"))) return;
    m_document.setScenario(id);
    Q_EMIT messageShown(tr("Revision %1 is restored; undo takes it back.").arg(number));
    showRevision(m_list->currentRow());
}

} // namespace spanwright::widgets
