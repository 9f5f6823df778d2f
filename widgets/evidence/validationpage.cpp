// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/validationpage.h"
#include "charts/chartexport.h"
#include "common/dialogs.h"
#include "evidence/crosssitepage.h"
#include "evidence/rundetails.h"
#include "evidence/runscatter.h"
#include "evidence/runtable.h"
#include "evidence/validation.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <algorithm>
#include <set>

namespace spanwright::widgets {
namespace {

using evidence::Prediction;

constexpr int kWidest = 210; // px, of a column at first; tool tips tell all

std::vector<const Prediction*> pointers(const std::vector<Prediction>& runs) {
    std::vector<const Prediction*> all;
    for (const Prediction& p : runs) all.push_back(&p);
    return all;
}

template <class T>
std::optional<T> chosen(const QComboBox& box) {
    if (box.currentIndex() <= 0) return std::nullopt;
    if constexpr (std::is_same_v<T, std::string>) return box.currentData().toString().toStdString();
    else return static_cast<T>(box.currentData().toInt());
}

struct Choice {
    QString text;
    QVariant data;
};
/// The first item lets all pass; the choice made before stays.
void fillBox(QComboBox& box, const QString& all, const std::vector<Choice>& choices) {
    const QSignalBlocker quiet(&box);
    const int at = std::max(0, box.currentIndex());
    box.clear();
    box.addItem(all);
    for (const Choice& c : choices) box.addItem(c.text, c.data);
    box.setCurrentIndex(at);
}

void addStats(QStringList& cells, const evidence::ErrorStats& s) {
    if (s.rows == 0) {
        cells << QString() << QString() << QString() << QString();
        return;
    }
    cells << QString::number(s.rows);
    for (const Fraction f : {s.median, s.p90, s.worst}) cells << qstr(print(f).text());
}

} // namespace

ValidationPage::ValidationPage(QWidget* parent)
    : QDialog(parent), m_tabs(new QTabWidget), m_headline(new QLabel), m_source(new QComboBox), m_accelerator(new QComboBox), m_precision(new QComboBox), m_kind(new QComboBox), m_export(new QPushButton),
      m_scatter(new RunScatter), m_sources(new QTableWidget), m_runs(new QTableView), m_table(new RunTable(this)), m_note(new QLabel) {
    setObjectName(QStringLiteral("validationPage"));
    dialogs::resizeToScreen(*this, {1280, 860});
    m_headline->setObjectName(QStringLiteral("validationHeadline"));
    m_source->setObjectName(QStringLiteral("validationSource"));
    m_accelerator->setObjectName(QStringLiteral("validationAccelerator"));
    m_precision->setObjectName(QStringLiteral("validationPrecision"));
    m_kind->setObjectName(QStringLiteral("validationKind"));
    m_export->setObjectName(QStringLiteral("validationExport"));
    m_sources->setObjectName(QStringLiteral("validationSources"));
    m_runs->setObjectName(QStringLiteral("validationRuns"));
    m_note->setObjectName(QStringLiteral("validationNote"));
    arrange();
    prepareTables();
    connectParts();
    retranslate();
}

void ValidationPage::arrange() {
    auto* runs = new QWidget;
    m_tabs->setObjectName(QStringLiteral("validationTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(runs, QString());
    m_tabs->addTab(new CrossSitePage, QString());
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(runs);
    m_headline->setWordWrap(true);
    layout->addWidget(m_headline);
    auto* row = new QHBoxLayout;
    for (QComboBox* box : {m_source, m_accelerator, m_precision, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
    }
    row->addStretch();
    m_export->setAutoDefault(false); // Enter in a table is no export
    row->addWidget(m_export);
    layout->addLayout(row);
    auto* above = new QSplitter(Qt::Horizontal);
    above->addWidget(m_scatter);
    above->addWidget(m_sources);
    above->setSizes({500, 760});
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(above);
    split->addWidget(m_runs);
    split->setSizes({480, 260});
    split->setChildrenCollapsible(false);
    above->setChildrenCollapsible(false);
    layout->addWidget(split, 1);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
}

void ValidationPage::prepareTables() {
    m_runs->setModel(m_table);
    m_runs->horizontalHeader()->setStretchLastSection(true);
    m_runs->setSortingEnabled(true);
    m_runs->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    for (QTableView* table : {static_cast<QTableView*>(m_sources), m_runs}) {
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->verticalHeader()->hide();
        table->horizontalHeader()->setHighlightSections(false);
        table->verticalHeader()->setDefaultSectionSize(24);
        table->setAlternatingRowColors(true);
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->setTextElideMode(Qt::ElideMiddle);
        table->setTabKeyNavigation(false);
    }
}

void ValidationPage::connectParts() {
    for (QComboBox* box : {m_source, m_accelerator, m_precision, m_kind}) connect(box, &QComboBox::currentIndexChanged, this, &ValidationPage::refresh);
    connect(m_export, &QPushButton::clicked, this, &ValidationPage::exportChosen);
    connect(m_scatter, &RunScatter::picked, this, &ValidationPage::select);
    connect(m_scatter->exports(), &ChartExport::messageShown, m_note, &QLabel::setText);
    connect(m_runs->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) select(&m_table->run(now.row()));
    });
}

void ValidationPage::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (isReady() || m_computing.joinable()) return;
    m_computing = std::jthread([this] {
        const std::span<const Prediction> all = evidence::embeddedPredictions();
        QMetaObject::invokeMethod(this, [this, all] {
            m_all = all;
            receive();
        }, Qt::QueuedConnection);
    });
}

void ValidationPage::receive() {
    retranslate();
    m_runs->horizontalHeader()->setMaximumSectionSize(kWidest);
    m_runs->resizeColumnsToContents();
    m_runs->horizontalHeader()->setMaximumSectionSize(-1); // by hand it may be wider
    m_sources->resizeColumnsToContents();
    m_sources->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ValidationPage::fillFilters() {
    std::set<std::string> sources, accelerators;
    std::set<Precision> precisions;
    for (const Prediction& p : rundetails::shown(m_all, {})) {
        sources.insert(p.run->source);
        accelerators.insert(p.run->accelerator);
        precisions.insert(p.prepared.input.precision);
    }
    std::vector<Choice> choices;
    for (const std::string& s : sources) choices.push_back({qstr(s), qstr(s)});
    fillBox(*m_source, tr("All sources"), choices);
    choices.clear();
    for (const std::string& a : accelerators) choices.push_back({rundetails::sayAccelerator(a), qstr(a)});
    fillBox(*m_accelerator, tr("All accelerators"), choices);
    choices.clear();
    for (const Precision p : precisions) choices.push_back({rundetails::sayPrecision(p), static_cast<int>(p)});
    fillBox(*m_precision, tr("All precisions"), choices);
    fillBox(*m_kind, tr("Dense and mixtures"), {{rundetails::sayKind(false), 0}, {rundetails::sayKind(true), 1}});
}

void ValidationPage::refresh() {
    if (!isReady()) return;
    std::vector<Prediction> next = rundetails::shown(m_all, {chosen<std::string>(*m_source), chosen<std::string>(*m_accelerator), chosen<Precision>(*m_precision), chosen<bool>(*m_kind)});
    const evidence::MeasuredRun* before = m_scatter->selected() ? m_scatter->selected()->run : nullptr;
    m_table->setRuns(pointers(next));
    m_scatter->setRuns(pointers(next));
    m_shown = std::move(next); // a moved vector keeps its elements in place
    refreshSources();
    if (const auto kept = std::ranges::find(m_shown, before, &Prediction::run); before && kept != m_shown.end()) select(&*kept);
    m_export->setEnabled(!m_shown.empty());
    const auto predicted = std::ranges::count(m_all, evidence::Skip::None, [](const Prediction& p) { return p.prepared.skipped.why; });
    m_note->setText(tr("%1 of %2 predicted runs are shown. %3 more published runs lack something that the engine needs.")
                        .arg(QString::number(m_shown.size()), QString::number(predicted), QString::number(std::ssize(m_all) - predicted)));
}

void ValidationPage::refreshSources() {
    const evidence::Validation v = evidence::validate(m_shown);
    std::vector<evidence::Group> groups = v.overall;
    for (evidence::Group& g : groups) g.name = tr("%1, all shown").arg(rundetails::sayKind(g.name == "moe")).toStdString();
    groups.insert(groups.end(), v.sources.begin(), v.sources.end());
    m_sources->setRowCount(static_cast<int>(groups.size()));
    for (int row = 0; row < m_sources->rowCount(); ++row) {
        const evidence::Group& g = groups[static_cast<std::size_t>(row)];
        QStringList cells{qstr(g.name), g.isStated ? tr("stated") : tr("filled in")};
        addStats(cells, g.step);
        addStats(cells, g.memory);
        for (int c = 0; c < cells.size(); ++c) {
            auto* item = new QTableWidgetItem(cells[c]);
            if (c > 1) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (c == 0) item->setToolTip(cells[c]);
            if (c == 5) item->setToolTip(qstr(g.step.worstRun));
            if (c == 9) item->setToolTip(qstr(g.memory.worstRun));
            m_sources->setItem(row, c, item);
        }
    }
}

void ValidationPage::select(const Prediction* run) {
    if (m_scatter->selected() != run) m_scatter->select(run);
    const int row = m_table->rowOf(run);
    if (row < 0 || m_runs->currentIndex().row() == row) return;
    m_runs->selectRow(row);
    m_runs->scrollTo(m_table->index(row, 0));
}

Result<Done> ValidationPage::exportTo(const QString& path) const {
    ChartSheet sheet = m_scatter->sheet();
    sheet.csv = [this] { return rundetails::csv(m_shown); }; // of all runs of the table, those without a point as well
    return writeChart(sheet, path);
}

void ValidationPage::exportChosen() {
    const QString path = dialogs::saveFile(this, tr("Export comparison"), QStringLiteral("published-runs.csv"), tr("Runs and pictures (*.csv *.svg *.pdf *.png)"));
    if (path.isEmpty()) return;
    const Result<Done> done = exportTo(path);
    m_note->setText(done ? tr("Written to %1").arg(path) : say(done.error().message()));
}

void ValidationPage::retranslate() {
    setWindowTitle(tr("Compare with published runs"));
    m_headline->setText(isReady() ? rundetails::headline(m_all) : tr("Predicting the published runs..."));
    m_tabs->setTabText(0, tr("Training runs"));
    m_tabs->setTabText(1, tr("Between sites"));
    m_tabs->setAccessibleName(tr("Training runs, between sites"));
    fillFilters();
    m_source->setAccessibleName(tr("Source"));
    m_accelerator->setAccessibleName(tr("Accelerator"));
    m_precision->setAccessibleName(tr("Precision"));
    m_kind->setAccessibleName(tr("Dense or mixture"));
    m_export->setText(tr("Export..."));
    m_export->setEnabled(isReady());
    m_sources->setAccessibleName(tr("Errors per source"));
    m_runs->setAccessibleName(tr("Runs"));
    m_scatter->setAccessibleName(tr("Predicted against measured step time"));
    m_sources->setColumnCount(10);
    m_sources->setHorizontalHeaderLabels({tr("Source"), tr("Settings"), tr("Step\nruns"), tr("Step\nmedian"), tr("Step\nP90"), tr("Step\nworst"), tr("Memory\nruns"), tr("Memory\nmedian"),
                                           tr("Memory\nP90"), tr("Memory\nworst")});
    m_table->retranslate();
    refresh();
}

void ValidationPage::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
