// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/resultspanel.h"
#include "common/theme.h"
#include "evidence/fieldresults.h"
#include "text/language.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QStyledItemDelegate>
#include <array>
#include <map>

namespace spanwright::widgets {
namespace {

constexpr int kJob = Qt::UserRole;
constexpr int kFigure = Qt::UserRole + 1;
constexpr int kKey = Qt::UserRole + 2;     // the same row in the next fill
constexpr int kIsGroup = Qt::UserRole + 3; // open and across all columns unless closed by hand
constexpr int kIndex = Qt::UserRole;
constexpr std::size_t kPublishedShown = 3;
constexpr int kRowHeight = 27; // px

/// Shape and colour: square error, triangle warning, circle note.
QIcon severityIcon(Severity severity) {
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter p(&pixmap);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(theme::color(severity == Severity::Error ? theme::Role::Error : severity == Severity::Warning ? theme::Role::Warning : theme::Role::Info));
    if (severity == Severity::Error) p.drawRect(6, 6, 20, 20);
    else if (severity == Severity::Warning) p.drawPolygon(QPolygonF{QPointF(16, 4), QPointF(29, 27), QPointF(3, 27)});
    else p.drawEllipse(6, 6, 20, 20);
    return QIcon(pixmap);
}

/// A row is as high as the text of its first column needs at the present width, and no lower than asked for. For a tree whose words wrap.
class WrappedText : public QStyledItemDelegate {
public:
    WrappedText(QTreeWidget* tree, int least) : QStyledItemDelegate(tree), m_tree(tree), m_least(least) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index).expandedTo({0, m_least});
        if (index.column() > 0 || m_tree->isFirstColumnSpanned(index.row(), index.parent())) return usual;
        int left = m_tree->rootIsDecorated() ? m_tree->indentation() : 0;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) left += m_tree->indentation();
        const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
        if (!index.data(Qt::DecorationRole).isNull()) left += option.decorationSize.width() + 2 * margin;
        const int width = std::max(kNarrowest, m_tree->columnWidth(0) - left - 2 * margin);
        const int height = option.fontMetrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString()).height();
        return {width, std::max(usual.height(), height + 2 * margin)};
    }

private:
    static constexpr int kNarrowest = 60; // px
    QTreeWidget* m_tree;
    int m_least;
};

/// Dims the rows while their numbers are of an older plan.
class Dimmed final : public WrappedText {
public:
    Dimmed(const Document& document, QTreeWidget* tree) : WrappedText(tree, 0), m_document(document) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return WrappedText::sizeHint(option, index) + QSize(index.column() == kRange ? kGap : 0, 0);
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem shifted = option;
        if (index.column() == kRange) shifted.rect.setLeft(option.rect.left() + kGap); // values end where ranges begin
        WrappedText::paint(painter, shifted, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (m_document.isStale()) option->palette.setColor(QPalette::Text, theme::color(theme::Role::Muted));
    }

private:
    static constexpr int kRange = 2; // the column
    static constexpr int kGap = 10;  // px
    const Document& m_document;
};

QTreeWidgetItem* groupOf(QTreeWidgetItem* top, const QString& name, const QString& key) {
    auto* group = new QTreeWidgetItem(top, {name});
    group->setData(0, kKey, top->data(0, kKey).toString() + key);
    group->setData(0, kIsGroup, true);
    return group;
}

} // namespace

FindingsList::FindingsList(Document& document, QWidget* parent) : QTreeWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("findings"));
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setColumnCount(2);
    setWordWrap(true);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    setTextElideMode(Qt::ElideNone);
    setItemDelegate(new WrappedText(this, kRowHeight));
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); }); // other widths, other heights
    connect(this, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) { show(item); });
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (show(item)) Q_EMIT revealRequested();
    });
    connect(&m_document, &Document::assessmentChanged, this, &FindingsList::refresh);
    refresh();
}

bool FindingsList::show(const QTreeWidgetItem* item) {
    const auto index = static_cast<std::size_t>(item->data(0, kIndex).toInt());
    if (!item->data(0, kIndex).isValid() || index >= m_document.assessment().findings.size()) return false;
    const auto& subjects = m_document.assessment().findings[index].subjects;
    m_document.select({subjects.begin(), subjects.end()});
    return !subjects.empty();
}

void FindingsList::refresh() {
    if (m_document.isStale() || (topLevelItemCount() > 0 && m_shown == m_document.assessment().findings)) return;
    m_shown = m_document.assessment().findings;
    setHeaderLabels({tr("Finding"), tr("Fix")});
    setAccessibleName(tr("Findings"));
    const int place = verticalScrollBar()->value();
    clear();
    std::array<QIcon, 3> icons;
    for (std::size_t i = 0; i < icons.size(); ++i) icons[i] = severityIcon(static_cast<Severity>(i));
    QList<QTreeWidgetItem*> rows;
    int errors = 0;
    int warnings = 0;
    int index = 0;
    for (const assess::Finding& f : m_shown) {
        errors += f.severity == Severity::Error;
        warnings += f.severity == Severity::Warning;
        auto* row = rows.emplaceBack(new QTreeWidgetItem({say(f.message)}));
        row->setIcon(0, icons[static_cast<std::size_t>(f.severity)]);
        row->setToolTip(0, tr("%1: %2").arg(say(f.severity), say(f.message)) + QLatin1Char('\n') + tr("Click to select the item, double-click to show it."));
        row->setData(0, kIndex, index++);
    }
    if (rows.isEmpty()) rows.emplaceBack(new QTreeWidgetItem({tr("Nothing found: memory, power, routes and layout are in order.")}))->setForeground(0, theme::color(theme::Role::Muted));
    addTopLevelItems(rows);
    for (int i = 0; i < index; ++i) {
        const std::optional<assess::Fix>& fix = m_shown[static_cast<std::size_t>(i)].fix;
        if (!fix) continue;
        auto* button = new QPushButton(say(fix->label), this);
        button->setObjectName(QStringLiteral("fix_%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, fix = *fix] {
            m_document.apply(assess::applyFix(m_document.project(), m_document.scenarioId(), fix, mintId()), say(fix.label));
        });
        setItemWidget(rows[i], 1, button);
    }
    verticalScrollBar()->setValue(place);
    Q_EMIT countChanged(errors, warnings);
}

void FindingsList::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::PaletteChange) return;
    clear(); // the same findings look and read otherwise
    refresh();
}

ResultsPanel::ResultsPanel(Document& document, QWidget* parent) : QTreeWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("results"));
    setFrameShape(QFrame::NoFrame);
    setColumnCount(3);
    setIndentation(12);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setMinimumSectionSize(60);
    header()->setStretchLastSection(false);
    setItemDelegate(new Dimmed(m_document, this));
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); }); // other widths, other heights
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->data(0, kFigure).isValid()) Q_EMIT explanationRequested(JobId{item->data(0, kJob).toULongLong()}, static_cast<FigureId>(item->data(0, kFigure).toInt()));
    });
    connect(&m_document, &Document::assessmentChanged, this, &ResultsPanel::refresh);
    refresh();
}

/// Filled apart from the view and put into it at once: a row that is added to a tree on view is measured then and there.
void ResultsPanel::refresh() {
    if (m_document.isStale()) return viewport()->update();
    std::map<QString, bool> wasOpen;
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        if ((*it)->childCount() > 0) wasOpen[(*it)->data(0, kKey).toString()] = (*it)->isExpanded();
    const QString current = currentItem() ? currentItem()->data(0, kKey).toString() : QString();
    const int place = verticalScrollBar()->value();
    setHeaderLabels({tr("Figure"), tr("Value"), tr("Range")});
    setAccessibleName(tr("Results"));
    clear();
    QList<QTreeWidgetItem*> tops;
    for (const assess::JobAssessment& j : m_document.assessment().jobs)
        if (const Job* job = spanwright::find(m_document.scenario(), j.job)) tops << jobRows(*job, j);
    if (tops.isEmpty()) tops << new QTreeWidgetItem({tr("Add a job to see figures.")});
    for (const int column : {1, 2}) header()->setSectionResizeMode(column, QHeaderView::Interactive); // else each row that opens measures all
    addTopLevelItems(tops);
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        QTreeWidgetItem* row = *it;
        const bool isGroup = row->data(0, kIsGroup).toBool();
        if (isGroup && row->parent()) row->setFirstColumnSpanned(true);
        const QString key = row->data(0, kKey).toString();
        const auto was = wasOpen.find(key);
        if (row->childCount() > 0) row->setExpanded(was != wasOpen.end() ? was->second : isGroup);
        if (!key.isEmpty() && key == current) setCurrentItem(row);
    }
    for (const int column : {1, 2}) header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    verticalScrollBar()->setValue(place);
}

QTreeWidgetItem* ResultsPanel::jobRows(const Job& job, const assess::JobAssessment& j) const {
    auto* top = new QTreeWidgetItem({qstr(job.name)});
    QFont bold = font();
    bold.setBold(true);
    top->setFont(0, bold);
    top->setData(0, kKey, qstr(idText(j.job.value)));
    top->setData(0, kIsGroup, true);
    if (!j.isComputed) {
        new QTreeWidgetItem(top, {tr("Not computed; see the findings")});
        return top;
    }
    const Currency currency = shownCurrency(*m_document.scenario().assumptions);
    const QString rate = currencyHelp(currency);
    for (const assess::Figure& f : j.figures) {
        const Kind kind = info(f.id).kind;
        auto* row = new QTreeWidgetItem(top, {say(f.id), qstr(print(f.id, f.value, currency).text()), f.hasRange ? sayRange(f.id, f.low, f.value, f.high, currency) : QString()});
        row->setToolTip(0, say(f.id) + QLatin1Char('\n') + say(text::help(f.id)) + QLatin1Char('\n') + tr("Double-click or Enter: formula, values and sources.") + (isMoney(kind) ? rate : QString()));
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(0, kJob, QVariant::fromValue<qulonglong>(j.job.value));
        row->setData(0, kFigure, static_cast<int>(f.id));
        row->setData(0, kKey, top->data(0, kKey).toString() + qstr(info(f.id).key));
        const std::vector<assess::Part> parts = f.id == FigureId::StepTime ? assess::stepParts(j.step) : f.id == FigureId::MemoryPerGpu ? assess::memoryParts(j.memory)
                                                : f.id == FigureId::FacilityPower ? j.power : f.id == FigureId::Cost ? j.costAmortised
                                                : f.id == FigureId::CostAcquisition ? j.costAcquisition : f.id == FigureId::CostRental ? j.costRental : std::vector<assess::Part>();
        for (const assess::Part& part : parts) {
            if (part.value == 0) continue;
            auto* child = new QTreeWidgetItem(row, {say(part.name), qstr(print(kind, part.value, 3, currency).text()), qstr(print(Kind::Fraction, part.value / f.value, 2).text())});
            child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    addWork(top, job, j);
    addPublished(top, j);
    return top;
}

/// How sites whose accelerators differ share the work.
void ResultsPanel::addWork(QTreeWidgetItem* top, const Job& job, const assess::JobAssessment& j) const {
    if (j.work.empty()) return;
    auto* group = groupOf(top, tr("How the sites share the work"), QStringLiteral("work"));
    const QString help = tr("Layers or micro-batches by the speed of each site's accelerators; the time is that in which its busiest rank works in a step.");
    std::size_t next = 0;
    for (const training::SiteWork& work : j.work) {
        const Site* site = nullptr;
        for (int left = work.accelerators; left > 0 && next < job.placement.size(); left -= job.placement[next++].accelerators) site = siteOf(m_document.scenario(), job.placement[next].pool);
        const QString layers = work.leastLayers == work.mostLayers ? QString::number(work.mostLayers) : QStringLiteral("%1–%2").arg(work.leastLayers).arg(work.mostLayers);
        const QString share = work.stages > 0 ? tr("%n stage(s), %1 layers each", nullptr, work.stages).arg(layers) : tr("%n replica(s), %1 micro-batches each", nullptr, work.replicas).arg(work.microBatches);
        auto* row = new QTreeWidgetItem(group, {site ? qstr(site->name) : QString(), share, qstr(print(work.busy).text())});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (int c = 0; c < 3; ++c) row->setToolTip(c, help);
    }
}

/// What others reported for distances like this one, beside our figure.
void ResultsPanel::addPublished(QTreeWidgetItem* top, const assess::JobAssessment& j) const {
    const assess::Figure* ours = j.figure(FigureId::Efficiency);
    Length longest;
    for (const network::Route& route : j.routes) longest = std::max(longest, route.length);
    if (!ours || longest.base() <= 0) return;
    auto* group = groupOf(top, say(Term::HeadingPublished), QStringLiteral("published"));
    const auto row = [&](const QString& name, const QString& value, const QString& detail, const QString& help) {
        auto* item = new QTreeWidgetItem(group, {name, value, detail});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (int c = 0; c < 3; ++c) item->setToolTip(c, help);
    };
    row(tr("Ours, %1").arg(qstr(print(longest).text())), qstr(print(FigureId::Efficiency, ours->value).text()), ours->hasRange ? sayRange(FigureId::Efficiency, ours->low, ours->value, ours->high) : QString(), say(text::help(FigureId::Efficiency)));
    static const QRegularExpression comma(QStringLiteral("[,\uFF0C]"));
    for (const evidence::FieldResult* r : evidence::nearestFieldResults(longest, kPublishedShown)) {
        const QString title = sayShipped(r->title);
        row(tr("%1, %2").arg(title.section(comma, 0, 0), qstr(print(r->distance).text())), (r->isBound ? QStringLiteral("> ") : QString()) + qstr(print(r->efficiency).text()),
            sayShipped(r->evidence), title + QLatin1Char('\n') + tr("Source: %1").arg(qstr(r->source)));
    }
}

void ResultsPanel::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTreeWidget::keyPressEvent(event);
    QString text;
    for (QTreeWidgetItemIterator it(this); *it; ++it) text += (*it)->text(0) + QLatin1Char('\t') + (*it)->text(1) + QLatin1Char('\t') + (*it)->text(2) + QLatin1Char('\n');
    QApplication::clipboard()->setText(text);
}

void ResultsPanel::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

} // namespace spanwright::widgets
