// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/mergedialog.h"
#include "common/dialogs.h"
#include "common/reporttable.h"
#include "common/theme.h"
#include "library/differences.h"
#include "project/libraryedits.h"
#include "report/comparetables.h"
#include "text/language.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace spanwright::widgets {
namespace {

QString plainValue(const std::string& json) {
    if (json.empty()) return MergeDialog::tr("removed");
    QString text = qstr(json);
    constexpr int kLongest = 60;
    if (text.size() > 1 && text.front() == QLatin1Char('"')) text = text.mid(1, text.size() - 2);
    return text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text;
}

} // namespace

MergeDialog::MergeDialog(Document& document, ScenarioId variant, QWidget* parent)
    : QDialog(parent), m_document(document), m_variant(variant), m_sentence(new QLabel), m_changes(new ReportTable), m_conflictsTitle(new QLabel), m_conflicts(new QTableWidget) {
    setObjectName(QStringLiteral("mergeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Update from base"));
    dialogs::resizeToScreen(*this, {760, 480});
    m_sentence->setObjectName(QStringLiteral("mergeSentence"));
    m_sentence->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("mergeChanges"));
    m_changes->setAccessibleName(tr("What the base brings"));
    m_conflicts->setObjectName(QStringLiteral("mergeConflicts"));
    m_conflicts->setAccessibleName(tr("Changed in both"));
    m_conflictsTitle->setFont(theme::font(0, true));
    m_conflictsTitle->setText(tr("Changed in both: which value stands?"));
    m_conflicts->setColumnCount(4);
    m_conflicts->setHorizontalHeaderLabels({tr("Input"), tr("Variant"), tr("Base"), tr("Keep")});
    m_conflicts->verticalHeader()->hide();
    m_conflicts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_conflicts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_update = buttons->addButton(tr("Update"), QDialogButtonBox::AcceptRole);
    m_update->setObjectName(QStringLiteral("mergeUpdate"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_changes, 2);
    layout->addWidget(m_conflictsTitle);
    layout->addWidget(m_conflicts, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_document.apply(edits::updateFromBase(m_document.project(), m_variant, takeBases()), tr("Update from base"));
        close();
    });
    fillConflicts();
    preview();
}

std::set<std::string> MergeDialog::takeBases() const {
    std::set<std::string> paths;
    for (int row = 0; row < m_conflicts->rowCount(); ++row)
        if (const auto* box = qobject_cast<QComboBox*>(m_conflicts->cellWidget(row, 3)); box && box->currentIndex() == 1) paths.insert(m_paths[static_cast<std::size_t>(row)]);
    return paths;
}

void MergeDialog::fillConflicts() {
    const Result<edits::Merged> merged = edits::mergeFromBase(m_document.project(), m_variant);
    if (!merged) return;
    const Scenario& ours = *spanwright::find(m_document.project(), m_variant);
    const Scenario& base = *spanwright::find(m_document.project(), m_document.project().cards.at(m_variant).base);
    const std::vector<Override>& overrides = m_document.project().overrides;
    const std::vector<study::InputChange> changes = study::inputChanges({&ours, overrides}, {&base, overrides}, m_document.catalogue());
    const Currency currency = shownCurrency(*ours.assumptions);
    m_conflicts->setRowCount(static_cast<int>(merged->conflicts.size()));
    for (std::size_t i = 0; i < merged->conflicts.size(); ++i) {
        const edits::MergeConflict& c = merged->conflicts[i];
        const int row = static_cast<int>(i);
        m_paths.push_back(c.path);
        m_conflicts->setItem(row, 0, new QTableWidgetItem(conflictText(ours, base, c)));
        const auto change = std::ranges::find_if(changes, [&](const study::InputChange& each) { return each.item == c.item && each.key == c.key; });
        const bool isInput = change != changes.end();
        m_conflicts->setItem(row, 1, new QTableWidgetItem(isInput ? qstr(report::shownText(change->shownBefore, currency, translator())) : plainValue(c.ours)));
        m_conflicts->setItem(row, 2, new QTableWidgetItem(isInput ? qstr(report::shownText(change->shownAfter, currency, translator())) : plainValue(c.theirs)));
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("mergeKeep%1").arg(row));
        box->addItems({tr("Variant"), tr("Base")});
        box->setAccessibleName(tr("Which value stands"));
        connect(box, &QComboBox::currentIndexChanged, this, &MergeDialog::preview);
        m_conflicts->setCellWidget(row, 3, box);
    }
    const bool hasConflicts = !merged->conflicts.empty();
    m_conflictsTitle->setVisible(hasConflicts);
    m_conflicts->setVisible(hasConflicts);
}

void MergeDialog::preview() {
    const Result<edits::Merged> merged = edits::mergeFromBase(m_document.project(), m_variant, takeBases());
    m_update->setEnabled(merged.hasValue());
    if (!merged) {
        m_sentence->setText(say(merged.error().message()));
        return;
    }
    const Scenario& ours = *spanwright::find(m_document.project(), m_variant);
    const Scenario& base = *spanwright::find(m_document.project(), m_document.project().cards.at(m_variant).base);
    const report::Table table = differenceTable(m_document, ours, merged->scenario);
    m_changes->setTable(table);
    m_sentence->setText(tr("%1 takes what changed in %2 since. %3").arg(qstr(ours.name), qstr(base.name), qstr(table.note)));
}

} // namespace spanwright::widgets
