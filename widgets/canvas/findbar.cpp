// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/findbar.h"
#include "canvas/canvasview.h"
#include "text/language.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace spanwright::widgets {

std::vector<ItemRef> itemsNamed(const Scenario& scenario, const QString& words) {
    std::vector<ItemRef> found;
    if (words.trimmed().isEmpty()) return found;
    const auto add = [&](const auto& item) {
        if (qstr(item.name).contains(words.trimmed(), Qt::CaseInsensitive)) found.push_back(ref(item.id));
    };
    for (const Shared<Site>& site : scenario.sites) {
        add(*site);
        for (const Shared<Cluster>& cluster : site->clusters) {
            add(*cluster);
            for (const Shared<Pool>& pool : cluster->pools) add(*pool);
        }
    }
    for (const Shared<FibreLink>& link : scenario.links) add(*link);
    for (const Shared<Job>& job : scenario.jobs) add(*job);
    return found;
}

FindBar::FindBar(CanvasView& canvas, Document& document) : QFrame(&canvas), m_canvas(canvas), m_document(document), m_words(new QLineEdit), m_count(new QLabel) {
    setObjectName(QStringLiteral("findBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    const auto button = [this](const char* name, const QString& text) {
        auto* b = new QToolButton;
        b->setObjectName(QLatin1String(name));
        b->setText(text);
        b->setAutoRaise(true);
        return b;
    };
    m_previous = button("findPrevious", QStringLiteral("▲"));
    m_next = button("findNext", QStringLiteral("▼"));
    m_close = button("findClose", QStringLiteral("✕"));
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("findCount"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 4, 4);
    row->addWidget(m_words, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_count, m_previous, m_next, m_close}) row->addWidget(widget);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::shut);
    retranslate();
    hide();
}

void FindBar::retranslate() {
    m_words->setPlaceholderText(tr("Find in the plan"));
    m_words->setAccessibleName(tr("Find in the plan"));
    m_words->setToolTip(tr("Sites, pools, links and jobs by name"));
    for (const auto& [button, text] : {std::pair{m_previous, tr("Previous match (Shift+Enter)")}, {m_next, tr("Next match (Enter)")}, {m_close, tr("Close the search (Esc)")}}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    resize(sizeHint().expandedTo({360, 0}));
}

void FindBar::open() {
    show();
    raise();
    m_words->setFocus();
    m_words->selectAll();
    search();
}

void FindBar::search() {
    m_found = itemsNamed(m_document.scenario(), m_words->text());
    m_at = 0;
    step(0);
}

void FindBar::step(int by) {
    m_found = itemsNamed(m_document.scenario(), m_words->text()); // the plan may have changed
    const bool isAny = !m_found.empty();
    for (QToolButton* button : {m_previous, m_next}) button->setEnabled(isAny);
    if (!isAny) {
        m_count->setText(m_words->text().trimmed().isEmpty() ? QString() : tr("nothing found"));
        return;
    }
    const std::size_t count = m_found.size();
    m_at = (std::min(m_at, count - 1) + count + static_cast<std::size_t>(by + static_cast<int>(count))) % count;
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(count));
    m_canvas.reveal(m_found[m_at]);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (event->key() == Qt::Key_Escape) return shut();
    QFrame::keyPressEvent(event);
}

void FindBar::shut() {
    hide();
    m_canvas.setFocus();
}

void FindBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
