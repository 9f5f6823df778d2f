// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slidesdialog.h"
#include "common/dialogs.h"
#include "common/settings.h"
#include "common/theme.h"
#include "presentation/slidedeck.h"
#include "presentation/slideexport.h"
#include "presentation/slideview.h"
#include "project/libraryedits.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace spanwright::widgets {
namespace {

constexpr QSize kThumbnail(192, 108);
constexpr std::array kKinds{SlideKind::Text, SlideKind::Figures, SlideKind::Drawing, SlideKind::WhatIf, SlideKind::StepTime, SlideKind::Study};
constexpr std::array kChartFigures{FigureId::Efficiency, FigureId::StepTime, FigureId::DaysToTrain, FigureId::LatencyPenalty, FigureId::Cost};

template <class Widget> Widget* named(const char* name) {
    auto* widget = new Widget;
    widget->setObjectName(QLatin1String(name));
    return widget;
}
QPushButton* button(const char* name) {
    auto* made = named<QPushButton>(name);
    made->setAutoDefault(false);
    return made;
}
template <class IdType> QVariant number(IdType id) { return QVariant::fromValue<qulonglong>(id.value); }

} // namespace

SlidesDialog::SlidesDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_source(document), m_list(named<QListWidget>("slideList")), m_add(named<QToolButton>("slideAdd")), m_kinds(new QMenu(this)), m_suggest(button("slideSuggest")), m_up(button("slideUp")),
      m_down(button("slideDown")), m_duplicate(button("slideDuplicate")), m_remove(button("slideRemove")), m_form(new QFormLayout), m_title(named<QLineEdit>("slideTitle")), m_text(named<QPlainTextEdit>("slideText")),
      m_scenario(named<QComboBox>("slideScenario")), m_study(named<QComboBox>("slideStudy")), m_figure(named<QComboBox>("slideFigure")), m_figures(named<QListWidget>("slideFigures")), m_colours(named<QComboBox>("slideColours")),
      m_view(new SlideView(m_source)), m_present(button("slidePresent")), m_export(button("slideExport")), m_close(button("slideClose")), m_drawing(new QTimer(this)) {
    setObjectName(QStringLiteral("slidesDialog"));
    dialogs::resizeToScreen(*this, {1160, 760});
    build();
    m_drawing->setSingleShot(true);
    connect(m_drawing, &QTimer::timeout, this, &SlidesDialog::drawNext);
    connect(&m_source, &SlideSource::answered, this, [this] {
        std::erase_if(m_drawn, [](const auto& drawn) { return drawn.second.kind == SlideKind::Study; });
        m_drawing->start(0);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isSyncing) refreshEditor();
    });
    connect(m_suggest, &QPushButton::clicked, this, &SlidesDialog::suggest);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_duplicate, &QPushButton::clicked, this, &SlidesDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &SlidesDialog::remove);
    connect(m_present, &QPushButton::clicked, this, [this] { Q_EMIT presentRequested(isOnPaper(), std::max(0, current())); });
    connect(m_export, &QPushButton::clicked, this, &SlidesDialog::exportAs);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_colours, &QComboBox::activated, this, [this](int index) {
        setSetting(Setting::SlidesAsWindow, index == 1);
        m_drawn.clear();
        refresh();
    });
    connect(&m_document, &Document::changed, this, &SlidesDialog::refresh);
    connect(&m_document, &Document::scenarioChanged, this, &SlidesDialog::refresh);
    connect(&m_document, &Document::assessmentChanged, this, [this] {
        if (m_document.isStale()) return;
        m_drawn.clear();
        refresh();
    });
    for (const auto& [keys, step] : {std::pair{QKeySequence::Undo, &QUndoStack::undo}, {QKeySequence::Redo, &QUndoStack::redo}})
        connect(new QShortcut(keys, this), &QShortcut::activated, m_document.undoStack(), step);
    auto* removing = new QShortcut(QKeySequence::Delete, m_list);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, &SlidesDialog::remove);
    retranslate();
}

SlidesDialog::~SlidesDialog() = default;

void SlidesDialog::build() {
    m_list->setIconSize(kThumbnail);
    m_list->setSpacing(3);
    m_list->setMinimumWidth(kThumbnail.width() + 60);
    m_list->setWordWrap(true);
    m_add->setMenu(m_kinds);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const SlideKind kind : kKinds) {
        QAction* action = m_kinds->addAction(QString(), this, [this, kind] { add(kind); });
        action->setObjectName(QStringLiteral("slideAdd%1").arg(static_cast<int>(kind)));
    }
    const auto row = [](std::initializer_list<QWidget*> widgets) {
        auto* layout = new QHBoxLayout;
        for (QWidget* widget : widgets) layout->addWidget(widget);
        return layout;
    };
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row({m_add, m_suggest}));
    column->addWidget(m_list, 1);
    column->addLayout(row({m_up, m_down}));
    column->addLayout(row({m_duplicate, m_remove}));
    buildEditor();
    auto* right = new QWidget;
    auto* page = new QVBoxLayout(right);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_view, 1);
    page->addLayout(m_form);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_colours);
    ends->addStretch();
    for (QPushButton* end : {m_present, m_export, m_close}) ends->addWidget(end);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addLayout(ends);
}

void SlidesDialog::buildEditor() {
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(84);
    m_figures->setMaximumHeight(110);
    for (QWidget* field : std::initializer_list<QWidget*>{m_title, m_text, m_scenario, m_study, m_figure, m_figures}) {
        auto* label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) { put([&text](Slide& s) { s.title = text.toStdString(); }, tr("Change title of slide"), "slide-title"); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSyncing) put([this](Slide& s) { s.text = m_text->toPlainText().toStdString(); }, tr("Change text of slide"), "slide-text");
    });
    connect(m_scenario, &QComboBox::activated, this, [this] {
        put([this](Slide& s) {
            s.scenario = ScenarioId{m_scenario->currentData().toULongLong()};
            s.job = {};
            s.study = {};
        }, tr("Change scenario of slide"));
    });
    connect(m_study, &QComboBox::activated, this, [this] { put([this](Slide& s) { s.study = StudyId{m_study->currentData().toULongLong()}; }, tr("Change study of slide")); });
    connect(m_figure, &QComboBox::activated, this, [this] { put([this](Slide& s) { s.figures = {static_cast<FigureId>(m_figure->currentData().toInt())}; }, tr("Change figure of slide")); });
    connect(m_figures, &QListWidget::itemChanged, this, [this] {
        if (m_isSyncing) return;
        put([this](Slide& s) {
            s.figures.clear();
            for (int i = 0; i < m_figures->count(); ++i)
                if (m_figures->item(i)->checkState() == Qt::Checked) s.figures.push_back(static_cast<FigureId>(m_figures->item(i)->data(Qt::UserRole).toInt()));
        }, tr("Change figures of slide"));
    });
}

void SlidesDialog::retranslate() {
    setWindowTitle(tr("Presentation"));
    m_list->setAccessibleName(tr("Slides"));
    m_add->setText(tr("&Add"));
    m_add->setAccessibleName(tr("Add a slide"));
    for (std::size_t i = 0; i < kKinds.size(); ++i) m_kinds->actions()[static_cast<qsizetype>(i)]->setText(slideKindName(kKinds[i]));
    m_suggest->setText(tr("&Suggest slides"));
    m_suggest->setToolTip(tr("Adds a cover, the drawing, headline figures, step time, what distance does, and the findings"));
    m_up->setText(tr("&Up"));
    m_down->setText(tr("&Down"));
    m_duplicate->setText(tr("Dupli&cate"));
    m_remove->setText(tr("D&elete"));
    const QStringList labels{tr("&Title"), tr("Te&xt"), tr("Sce&nario"), tr("Stud&y"), tr("&Figure"), tr("Fi&gures")};
    for (int i = 0; i < labels.size(); ++i) {
        auto* label = qobject_cast<QLabel*>(m_form->itemAt(i, QFormLayout::LabelRole)->widget());
        label->setText(labels[i]);
        label->buddy()->setAccessibleName(QString(labels[i]).remove(QLatin1Char('&')));
    }
    m_text->setPlaceholderText(tr("Lines beneath what is shown"));
    const int colours = setting(Setting::SlidesAsWindow).toBool() ? 1 : 0;
    m_colours->clear();
    m_colours->addItems({tr("Light, as on paper"), tr("Colours of the window")});
    m_colours->setCurrentIndex(colours);
    m_colours->setAccessibleName(tr("Colours of the slides"));
    m_present->setText(tr("&Present"));
    m_present->setToolTip(tr("Full screen from this slide on; Escape ends it"));
    m_export->setText(tr("&Export..."));
    m_close->setText(tr("Close"));
    m_drawn.clear();
    refresh();
}

int SlidesDialog::current() const { return m_list->currentRow(); }
bool SlidesDialog::isOnPaper() const { return m_colours->currentIndex() != 1; }

const Slide* SlidesDialog::chosen() const {
    const std::vector<Shared<Slide>>& slides = m_document.project().slides;
    return current() >= 0 && current() < static_cast<int>(slides.size()) ? &*slides[static_cast<std::size_t>(current())] : nullptr;
}

void SlidesDialog::choose(SlideId slide) {
    const std::vector<Shared<Slide>>& slides = m_document.project().slides;
    for (std::size_t i = 0; i < slides.size(); ++i)
        if (slides[i]->id == slide) m_list->setCurrentRow(static_cast<int>(i));
}

void SlidesDialog::refresh() {
    const std::vector<Shared<Slide>>& slides = m_document.project().slides;
    const int before = current();
    m_isSyncing = true;
    while (m_list->count() > static_cast<int>(slides.size())) delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < static_cast<int>(slides.size())) new QListWidgetItem(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        const Slide& slide = *slides[static_cast<std::size_t>(i)];
        QListWidgetItem* item = m_list->item(i);
        item->setText(QString::number(i + 1));
        item->setToolTip(qstr(slide.title));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2: %3").arg(i + 1).arg(slideKindName(slide.kind), qstr(slide.title)));
        if (item->data(Qt::UserRole) != number(slide.id)) {
            item->setData(Qt::UserRole, number(slide.id));
            m_drawn.erase(slide.id);
        }
    }
    if (before < 0 || before >= m_list->count()) m_list->setCurrentRow(std::min(std::max(before, 0), m_list->count() - 1));
    m_isSyncing = false;
    refreshEditor();
    m_drawing->start(0);
}

void SlidesDialog::refreshEditor() {
    const Slide* slide = chosen();
    m_isSyncing = true;
    const SlideKind kind = slide ? slide->kind : SlideKind::Text;
    const auto show = [this](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    show(m_scenario, slide && kind != SlideKind::Text && m_document.project().scenarios.size() > 1);
    show(m_study, slide && kind == SlideKind::Study);
    show(m_figure, slide && kind == SlideKind::WhatIf);
    show(m_figures, slide && kind == SlideKind::Figures);
    for (QWidget* field : std::initializer_list<QWidget*>{m_title, m_text, m_duplicate, m_remove, m_present, m_export}) field->setEnabled(slide != nullptr);
    m_up->setEnabled(slide && current() > 0);
    m_down->setEnabled(slide && current() + 1 < m_list->count());
    const QString title = slide ? qstr(slide->title) : QString(), text = slide ? qstr(slide->text) : QString();
    if (m_title->text() != title) m_title->setText(title);
    if (m_text->toPlainText() != text) m_text->setPlainText(text);
    m_scenario->clear();
    for (const Shared<Scenario>& s : m_document.project().scenarios) m_scenario->addItem(qstr(s->name), number(s->id));
    m_study->clear();
    m_figure->clear();
    for (const FigureId id : kChartFigures) m_figure->addItem(say(id), static_cast<int>(id));
    if (slide) {
        m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(number(slide->scenario))));
        const Scenario* shown = m_source.scenarioOf(*slide);
        for (const Shared<Study>& study : shown ? shown->studies : std::vector<Shared<Study>>{}) m_study->addItem(qstr(study->name), number(study->id));
        m_study->setCurrentIndex(m_study->findData(number(slide->study)));
        m_figure->setCurrentIndex(m_figure->findData(static_cast<int>(SlideSource::chartFigure(*slide))));
        if (kind == SlideKind::Figures) refreshFigures(*slide);
    }
    m_isSyncing = false;
    refreshPage();
}

/// Those that are shown first, in their order.
void SlidesDialog::refreshFigures(const Slide& slide) {
    const std::vector<FigureId> shown = figuresOf(slide);
    std::vector<FigureId> order = shown;
    for (const FigureInfo& figure : allFigures())
        if (std::ranges::find(order, figure.id) == order.end()) order.push_back(figure.id);
    const int row = m_figures->currentRow();
    m_figures->clear();
    for (const FigureId id : order) {
        auto* item = new QListWidgetItem(say(id), m_figures);
        item->setData(Qt::UserRole, static_cast<int>(id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(shown, id) != shown.end() ? Qt::Checked : Qt::Unchecked);
    }
    m_figures->setCurrentRow(row);
}

/// Stays as it is while numbers are on their way; they bring a refresh.
void SlidesDialog::refreshPage() {
    if (!m_document.isStale()) m_view->setSlide(chosen(), {isOnPaper(), current() + 1, m_list->count(), {}});
}

/// One thumbnail, then the window's other work, then the next one.
void SlidesDialog::drawNext() {
    if (!isVisible() || m_document.isStale()) return; // being shown and new numbers start it again
    const std::vector<Shared<Slide>>& slides = m_document.project().slides;
    for (std::size_t i = 0; i < slides.size() && i < static_cast<std::size_t>(m_list->count()); ++i) {
        const Slide& slide = *slides[i];
        const auto drawn = m_drawn.find(slide.id);
        if (drawn != m_drawn.end() && drawn->second == slide) continue;
        m_drawn.insert_or_assign(slide.id, slide);
        const QSize pixels = kThumbnail * devicePixelRatio();
        QPixmap page = QPixmap::fromImage(slideImage(pixels, slide, m_source, {isOnPaper(), 0, 0, {}, true}));
        QPainter frame(&page);
        frame.setPen(theme::color(theme::Role::Line));
        frame.drawRect(QRect(QPoint(), pixels - QSize(1, 1)));
        frame.end();
        page.setDevicePixelRatio(devicePixelRatio());
        m_list->item(static_cast<int>(i))->setIcon(QIcon(page));
        m_drawing->start(0);
        return;
    }
}

void SlidesDialog::put(const std::function<void(Slide&)>& change, const QString& text, const char* mergeKey) {
    const Slide* slide = chosen();
    if (!slide) return;
    Slide changed = *slide;
    change(changed);
    const QString key = *mergeKey ? QLatin1String(mergeKey) + qstr(idText(changed.id.value)) : QString();
    if (!m_document.apply(edits::putSlide(m_document.project(), std::move(changed)), text, key)) refreshEditor();
}

void SlidesDialog::add(SlideKind kind) {
    const Slide slide = newSlide(m_document, kind);
    Result<Project> after = edits::putSlide(m_document.project(), slide);
    if (after && current() >= 0) after = edits::moveSlide(*after, slide.id, static_cast<std::size_t>(current()) + 1);
    m_document.apply(after, tr("Add slide"));
    choose(slide.id);
}

void SlidesDialog::suggest() {
    m_document.waitForAssessment();
    const std::vector<Slide> slides = suggestedSlides(m_document);
    addSlides(m_document, slides, tr("Suggest slides"));
    choose(slides.front().id);
}

void SlidesDialog::move(int places) {
    const Slide* slide = chosen();
    const int to = current() + places;
    if (!slide || to < 0 || to >= m_list->count()) return;
    const SlideId id = slide->id;
    m_document.apply(edits::moveSlide(m_document.project(), id, static_cast<std::size_t>(to)), tr("Move slide"));
    choose(id);
}

void SlidesDialog::duplicate() {
    const Slide* slide = chosen();
    if (!slide) return;
    Slide copy = *slide;
    copy.id = mint<SlideId>();
    const SlideId id = copy.id;
    Result<Project> after = edits::putSlide(m_document.project(), std::move(copy));
    if (after) after = edits::moveSlide(*after, id, static_cast<std::size_t>(current()) + 1);
    m_document.apply(after, tr("Duplicate slide"));
    choose(id);
}

void SlidesDialog::remove() {
    if (const Slide* slide = chosen()) m_document.apply(edits::removeSlide(m_document.project(), slide->id), tr("Delete slide"));
}

void SlidesDialog::exportAs() {
    const QString name = qstr(m_document.scenario().name).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString path = dialogs::saveFile(this, tr("Export slides"), name + QStringLiteral(".pdf"), tr("Slides as one PDF, or as numbered pictures (*.pdf *.png)"));
    if (path.isEmpty()) return;
    const Result<Done> done = exportSlides(m_source, path, isOnPaper());
    Q_EMIT messageShown(done ? tr("Slides written to %1").arg(path) : say(done.error().message()));
}

void SlidesDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    refresh();
}

void SlidesDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && !isOnPaper()) {
        m_drawn.clear();
        refresh();
    }
}

} // namespace spanwright::widgets
