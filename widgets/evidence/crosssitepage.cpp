// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/crosssitepage.h"
#include "common/reporttable.h"
#include "common/theme.h"
#include "report/crosssitetables.h"
#include "text/language.h"
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace spanwright::widgets {

struct CrossSitePage::Results {
    std::vector<evidence::CrossSiteResult> rows;
    std::vector<evidence::LowCommResult> runs;
    std::vector<evidence::ClaimImplied> claims;
};

CrossSitePage::CrossSitePage(QWidget* parent) : QWidget(parent) {
    constexpr std::array kNames{"crossSiteRows", "crossSiteSummary", "crossSiteRuns", "crossSiteClaims"};
    auto* right = new QSplitter(Qt::Vertical);
    auto* both = new QSplitter(Qt::Horizontal);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        Part& part = m_parts[i];
        part = {new QLabel, new ReportTable, new QLabel};
        part.title->setFont(theme::font(0, true));
        part.table->setObjectName(QLatin1String(kNames[i]));
        part.note->setWordWrap(true);
        part.note->setForegroundRole(QPalette::PlaceholderText);
        auto* area = new QWidget;
        auto* column = new QVBoxLayout(area);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(part.title);
        column->addWidget(part.table, 1);
        column->addWidget(part.note);
        if (i == 0) both->addWidget(area);
        else right->addWidget(area);
    }
    both->addWidget(right);
    for (QSplitter* splitter : {right, both}) splitter->setChildrenCollapsible(false);
    both->setSizes({470, 790});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(both);
    retranslate();
}

CrossSitePage::~CrossSitePage() = default;

void CrossSitePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isReady() || m_computing.joinable()) return;
    m_computing = std::jthread([this] {
        auto results = std::make_shared<Results>();
        const catalogue::Catalogue& catalogue = catalogue::Catalogue::shipped();
        results->rows = evidence::predictCrossSite(evidence::crossSiteRows(), catalogue);
        for (const evidence::LowCommRow& row : evidence::lowCommRows()) results->runs.push_back(evidence::predict(row));
        results->claims = evidence::impliedByClaims(catalogue);
        QMetaObject::invokeMethod(this, [this, results] {
            m_results = results;
            retranslate();
        }, Qt::QueuedConnection);
    });
}

void CrossSitePage::retranslate() {
    if (!m_results) {
        m_parts[0].title->setText(tr("Computing..."));
        return;
    }
    const std::array tables{report::crossSiteTable(m_results->rows, translator()), report::crossSiteSummaryTable(m_results->rows, translator()), report::lowCommTable(m_results->runs, translator()),
                            report::claimTable(m_results->claims, translator())};
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].title->setText(qstr(tables[i].title));
        m_parts[i].table->setTable(tables[i]);
        m_parts[i].table->setTextElideMode(Qt::ElideMiddle);
        m_parts[i].table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int row = 0; row < m_parts[i].table->rowCount(); ++row) m_parts[i].table->item(row, 0)->setToolTip(m_parts[i].table->item(row, 0)->text());
        m_parts[i].table->setAccessibleName(qstr(tables[i].title));
        m_parts[i].note->setText(qstr(tables[i].note));
        m_parts[i].note->setVisible(!tables[i].note.empty());
    }
}

void CrossSitePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
