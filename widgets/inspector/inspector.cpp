// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"
#include "inspector/propertyform.h"
#include <QEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace spanwright::widgets {
namespace {

constexpr int kWidest = 420; // px that the panel is forced to at most

template <class IdType>
std::vector<IdType> idsOf(const std::set<ItemRef>& items, ItemKind kind) {
    std::vector<IdType> ids;
    for (const ItemRef item : items)
        if (item.kind == kind) ids.push_back(IdType{item.id});
    return ids;
}

/// What the form's rows depend on beside the selection: lists that grow and shrink.
std::size_t partsOf(const Scenario& s, const std::set<ItemRef>& items) {
    std::size_t parts = s.wavelengths.size() * 1000 + s.jobs.size() + s.demands.size() * 1'000'000'000;
    for (const Shared<Site>& site : s.sites)
        for (const Shared<Cluster>& cluster : site->clusters) parts += 1'000'000 * (1 + cluster->pools.size());
    for (const Owner& owner : s.assumptions->owners) parts = parts * 7 + 1 + static_cast<std::size_t>(owner.kind) + std::hash<std::string>()(owner.name) % 1000;
    parts += s.tariffs.size() * 31;
    for (const Shared<Tariff>& t : s.tariffs) parts += std::hash<std::string>()(t->name) % 997; // they are choices
    if (s.drawing->background) parts += 53;
    for (const ItemRef item : items) {
        if (const Site* site = item.kind == ItemKind::Site ? find(s, SiteId{item.id}) : nullptr) parts += site->curtailments.size() * 100'003;
        if (const Job* job = item.kind == ItemKind::Job ? find(s, JobId{item.id}) : nullptr) parts += job->placement.size() * 10 + (job->custom ? 5 : 0);
    }
    return parts;
}

} // namespace

Inspector::Inspector(Document& document, QWidget* parent) : QScrollArea(parent), m_document(document) {
    setObjectName(QStringLiteral("inspector"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_document, &Document::selectionChanged, this, &Inspector::rebuild);
    connect(&m_document, &Document::scenarioChanged, this, &Inspector::rebuild);
    connect(&m_document, &Document::changed, this, &Inspector::refresh);
    connect(&m_document, &Document::assessmentChanged, this, &Inspector::refresh);
    rebuild();
}

void Inspector::rebuild() {
    m_refreshers.clear();
    m_shown = m_document.selection();
    m_shownParts = partsOf(m_document.scenario(), m_shown);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(3);
    const auto sites = idsOf<SiteId>(m_shown, ItemKind::Site);
    const auto clusters = idsOf<ClusterId>(m_shown, ItemKind::Cluster);
    const auto pools = idsOf<PoolId>(m_shown, ItemKind::Pool);
    const auto links = idsOf<LinkId>(m_shown, ItemKind::Link);
    const auto jobs = idsOf<JobId>(m_shown, ItemKind::Job);
    QString key = QStringLiteral("scenario");
    if (!sites.empty()) key = QStringLiteral("site");
    else if (!clusters.empty()) key = QStringLiteral("cluster");
    else if (!pools.empty()) key = QStringLiteral("pool");
    else if (!links.empty()) key = QStringLiteral("link");
    else if (!jobs.empty()) key = QStringLiteral("job");
    PropertyForm form(m_document, layout, m_refreshers, key);
    if (!sites.empty()) buildSiteForm(form, m_document, sites);
    else if (!clusters.empty()) buildClusterForm(form, m_document, clusters);
    else if (!pools.empty()) buildPoolForm(form, m_document, pools);
    else if (!links.empty()) buildLinkForm(form, m_document, links);
    else if (!jobs.empty()) buildJobForm(form, m_document, jobs);
    else if (!m_document.scenarioId().isNone()) buildScenarioForm(form, m_document);
    const ItemKind kind = !sites.empty() ? ItemKind::Site : !clusters.empty() ? ItemKind::Cluster : !pools.empty() ? ItemKind::Pool : !links.empty() ? ItemKind::Link : ItemKind::Job;
    std::vector<ItemRef> noted;
    std::ranges::copy_if(m_shown, std::back_inserter(noted), [kind](ItemRef item) { return item.kind == kind; });
    if (kind == ItemKind::Job && noted.size() > 1) noted.resize(1); // the form shows the first one
    if (!noted.empty()) addNote(form, m_document, noted);
    layout->addStretch(1);
    setAccessibleName(tr("Inspector"));
    setWidget(page);
    // the form is never narrower than its fields; as wide as the widest so far, so that the panel does not jump with the selection
    m_widest = std::min(kWidest, std::max(m_widest, page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
    setMinimumWidth(m_widest);
}

void Inspector::refresh() {
    if (m_shown != m_document.selection()) return;
    if (m_shownParts == partsOf(m_document.scenario(), m_shown)) {
        for (const auto& refresh : m_refreshers) refresh();
        return;
    }
    // a field may be in the middle of its own signal: build the new form after it returned
    QTimer::singleShot(0, this, [this] {
        const int at = verticalScrollBar() ? verticalScrollBar()->value() : 0;
        rebuild();
        verticalScrollBar()->setValue(at);
    });
}

void Inspector::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

} // namespace spanwright::widgets
