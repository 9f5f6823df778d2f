// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studies/studyform.h"
#include "common/combosearch.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include "common/wheelguard.h"
#include "studies/newstudies.h"
#include "study/capacity.h"
#include "text/language.h"
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::widgets {
namespace {

constexpr int kWidth = 262;          // px
constexpr int kShortBox = 8;         // letters that a box shows at least
constexpr int kSearched = 8;         // entries; longer lists are searched by typing
constexpr int kChoiceLines = 5;
constexpr double kMostRuns = 1e6, kMostSeed = 2e9, kMostPoints = 1000; // docs/formats.md, Study
constexpr double kMostTarget = 1e30;

QVariant idData(std::uint64_t id) { return QVariant::fromValue<qulonglong>(id); }

/// Items whose input of that kind it can be, with their names.
std::vector<std::pair<ItemId, QString>> itemsOf(const Scenario& s, ItemKind kind) {
    std::vector<std::pair<ItemId, QString>> items;
    const auto add = [&](const auto& item) { items.emplace_back(ItemId{item.id.value}, qstr(item.name)); };
    if (kind == ItemKind::Link)
        for (const Shared<FibreLink>& l : s.links) add(*l);
    if (kind == ItemKind::Wavelength)
        for (const Shared<Wavelength>& w : s.wavelengths) add(*w);
    for (const Shared<Site>& site : s.sites) {
        if (kind == ItemKind::Site) add(*site);
        for (const Shared<Cluster>& c : site->clusters) {
            if (kind == ItemKind::Cluster) add(*c);
            if (kind == ItemKind::Pool)
                for (const Shared<Pool>& p : c->pools) add(*p);
        }
    }
    return items;
}

bool needsFigure(StudyKind kind) { return kind != StudyKind::MonteCarlo && kind != StudyKind::Plan; }
bool hasTarget(StudyKind kind) { return kind == StudyKind::Threshold || kind == StudyKind::Capacity; }
bool isOfOneJob(StudyKind kind) { return kind == StudyKind::MonteCarlo || kind == StudyKind::Capacity || kind == StudyKind::Plan; }

} // namespace

StudyForm::StudyForm(const Document& document, StudyInputs& inputs, QWidget* parent) : QScrollArea(parent), m_document(document), m_inputs(inputs) {
    setObjectName(QStringLiteral("studyForm"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its fields take it
    setFixedWidth(kWidth);
    connect(&m_inputs, &StudyInputs::changed, this, [this] {
        if (m_study) refresh();
    });
}

QString StudyForm::numbered(const char* name, std::size_t index) { return QLatin1String(name) + QString::number(index + 1); }

void StudyForm::setStudy(const Study* study) {
    m_study = study ? std::optional(*study) : std::nullopt;
    if (shape() != m_shape || !widget()) rebuild();
    else refresh();
}

QString StudyForm::shape() const {
    if (!m_study) return {};
    QString shape = QStringLiteral("%1 %2 %3").arg(m_study->id.value).arg(static_cast<int>(m_study->kind)).arg(static_cast<int>(info(m_study->figure).kind));
    for (const StudyAxis& axis : m_study->axes) {
        const study::Input* input = study::findInput(axis.input);
        shape += QStringLiteral(" %1 %2").arg(qstr(axis.input)).arg(input ? itemsOf(m_document.scenario(), input->of).size() : 0);
    }
    return shape;
}

void StudyForm::apply(const QString& field, const Change& change) {
    if (!m_study) return;
    Study changed = *m_study;
    change(changed);
    if (changed == *m_study) return refresh();
    Q_EMIT edited(changed, field);
}

void StudyForm::rebuild() {
    const QString focused = focusWidget() && isAncestorOf(focusWidget()) ? focusWidget()->objectName() : QString();
    const int scrolled = verticalScrollBar()->value();
    m_shape = shape();
    m_refreshers.clear();
    if (QWidget* old = takeWidget()) {
        old->hide();
        old->deleteLater(); // one of its fields may be what asked for the change
    }
    auto* page = new QWidget;
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 0, 6, 0);
    m_form->setVerticalSpacing(3);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (m_study) {
        addJob();
        if (needsFigure(m_study->kind)) addFigure();
        switch (m_study->kind) {
        case StudyKind::Sweep:
            addAxis(0, tr("Input"), false);
            if (!m_study->axes.empty()) addAxis(1, tr("Curves"), true);
            break;
        case StudyKind::Map:
            addAxis(0, tr("Across"), false);
            if (!m_study->axes.empty()) addAxis(1, tr("Upwards"), false);
            break;
        case StudyKind::Threshold:
            addTarget();
            addAxis(0, tr("Input"), false);
            break;
        case StudyKind::MonteCarlo:
            addQuantity(tr("Drawn runs"), QStringLiteral("studyRuns"), Kind::Count, 1, kMostRuns, [](const Study& s) { return s.runs; }, [](Study& s, double v) { s.runs = static_cast<int>(std::lround(v)); });
            addQuantity(tr("Seed"), QStringLiteral("studySeed"), Kind::Count, 0, kMostSeed, [](const Study& s) { return s.seed; }, [](Study& s, double v) { s.seed = static_cast<int>(std::lround(v)); })
                ->setToolTip(tr("The same seed draws the same failures"));
            break;
        case StudyKind::Capacity: addTarget(); break;
        case StudyKind::Plan: addLimits(); break;
        case StudyKind::Tornado: break;
        }
    }
    setWidget(page);
    refresh();
    verticalScrollBar()->setValue(scrolled);
    if (QWidget* again = focused.isEmpty() ? nullptr : page->findChild<QWidget*>(focused)) again->setFocus();
}

void StudyForm::refresh() {
    for (const auto& refresher : m_refreshers) refresher();
}

QComboBox* StudyForm::addBox(const QString& label, const QString& name) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(new WheelGuard(box));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortBox);
    box->view()->setTextElideMode(Qt::ElideNone);
    m_form->addRow(label, box);
    return box;
}

QuantityEdit* StudyForm::addQuantity(const QString& label, const QString& name, Kind kind, double low, double high, const std::function<double(const Study&)>& get, const std::function<void(Study&, double)>& set) {
    auto* edit = new QuantityEdit(kind);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->lineEdit()->setAccessibleName(label);
    edit->lineEdit()->setObjectName(name + QStringLiteral("Text"));
    edit->setRange(low, high);
    m_form->addRow(label, edit);
    connect(edit, &QuantityEdit::edited, this, [this, name, set](double base) { apply(name, [&](Study& s) { set(s, base); }); });
    m_refreshers.push_back([this, edit, get] { edit->setValue(get(*m_study)); });
    return edit;
}

void StudyForm::addJob() {
    QComboBox* box = addBox(tr("Job"), QStringLiteral("studyJob"));
    connect(box, &QComboBox::activated, this, [this, box] {
        const JobId id{box->currentData().toULongLong()};
        apply(QStringLiteral("job"), [id](Study& s) { s.job = id; });
    });
    m_refreshers.push_back([this, box] {
        box->clear();
        box->addItem(isOfOneJob(m_study->kind) ? tr("the first one") : tr("all together"), idData(0));
        for (const Shared<Job>& job : m_document.scenario().jobs) box->addItem(qstr(job->name), idData(job->id.value));
        box->setCurrentIndex(std::max(0, box->findData(idData(m_study->job.value))));
    });
}

void StudyForm::addFigure() {
    QComboBox* box = addBox(tr("Figure"), QStringLiteral("studyFigure"));
    for (const FigureInfo& f : allFigures()) {
        if (m_study->kind == StudyKind::Capacity && !study::isCapacityFigure(f.id)) continue;
        box->addItem(say(f.id), static_cast<int>(f.id));
        box->setItemData(box->count() - 1, say(text::help(f.id)), Qt::ToolTipRole);
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        const auto figure = static_cast<FigureId>(box->currentData().toInt());
        apply(QStringLiteral("figure"), [this, figure](Study& s) {
            const bool isOther = info(figure).kind != info(s.figure).kind;
            s.figure = figure;
            if (!isOther || !hasTarget(s.kind)) return;
            const assess::JobAssessment* job = m_document.assessment().find(s.job); // a target of another kind says nothing here
            const assess::Figure* now = job ? job->figure(figure) : nullptr;
            if (now) s.target = now->value;
        });
    });
    m_refreshers.push_back([this, box] { box->setCurrentIndex(box->findData(static_cast<int>(m_study->figure))); });
}

void StudyForm::addTarget() {
    addQuantity(tr("Target"), QStringLiteral("studyTarget"), info(m_study->figure).kind, -kMostTarget, kMostTarget, [](const Study& s) { return s.target; }, [](Study& s, double v) { s.target = v; });
}

void StudyForm::addLimits() {
    const auto limit = [&]<Kind K>(const QString& label, const char* name, const QString& help, std::optional<Quantity<K>> PlanLimits::*value) {
        const QString field = QLatin1String(name);
        QuantityEdit* edit = addQuantity(label, field, K, 0, kMostTarget, [value](const Study& s) { return (s.limits.*value) ? (s.limits.*value)->base() : std::numeric_limits<double>::quiet_NaN(); },
                                         [value](Study& s, double v) { s.limits.*value = v > 0 ? std::optional(Quantity<K>::fromBase(v)) : std::nullopt; });
        edit->setOptional(tr("no limit"));
        edit->setToolTip(help);
        connect(edit, &QuantityEdit::cleared, this, [this, field, value] { apply(field, [value](Study& s) { s.limits.*value = std::nullopt; }); });
    };
    limit(tr("Deadline"), "studyDeadline", tr("Of training; then the cheapest plan that keeps it is the best. Without one the fastest is the best"), &PlanLimits::deadline);
    limit(tr("Budget"), "studyBudget", tr("Amortised cost of the run"), &PlanLimits::budget);
    limit(tr("Carbon"), "studyCarbon", tr("Emitted during the run"), &PlanLimits::carbon);
    limit(tr("Rate between sites"), "studyWan", tr("Payload that any boundary between sites may need"), &PlanLimits::wanRate);
    auto* box = new QCheckBox(tr("May change sites"));
    box->setObjectName(QStringLiteral("studySites"));
    box->setToolTip(tr("Sites may be left out or give fewer accelerators; pools that no job uses may join"));
    m_form->addRow(QString(), box);
    connect(box, &QCheckBox::clicked, this, [this](bool isOn) { apply(QStringLiteral("sites"), [isOn](Study& s) { s.limits.choosesSites = isOn; }); });
    m_refreshers.push_back([this, box] { box->setChecked(m_study->limits.choosesSites); });
}

void StudyForm::fillInputs(QComboBox& box, std::size_t index, bool mayBeNone) {
    const std::string now = index < m_study->axes.size() ? m_study->axes[index].input : std::string();
    box.clear();
    if (mayBeNone || now.empty()) box.addItem(mayBeNone ? tr("nothing else") : tr("choose an input"), QString());
    const std::vector<study::AvailableInput>& inputs = m_inputs.of(m_study->job);
    const auto moves = [&](const study::AvailableInput& a) { return std::ranges::find(a.moves, m_study->figure) != a.moves.end(); };
    for (const bool isMoving : {true, false})
        for (const study::AvailableInput& a : inputs) {
            if (moves(a) != isMoving) continue;
            const QString value = qstr(study::shown(*a.input, a.present, m_document.catalogue(), translator()));
            box.addItem(QStringLiteral("%1 (%2)").arg(say(a.input->label), value), qstr(a.input->name));
            if (isMoving) continue;
            box.setItemData(box.count() - 1, theme::color(theme::Role::Muted), Qt::ForegroundRole);
            box.setItemData(box.count() - 1, tr("Does not move this figure here"), Qt::ToolTipRole);
        }
    if (!now.empty() && box.findData(qstr(now)) < 0) {
        const study::Input* input = study::findInput(now);
        box.addItem(input ? say(input->label) : qstr(now), qstr(now));
    }
    box.setCurrentIndex(std::max(0, box.findData(qstr(now))));
}

void StudyForm::chooseInput(std::size_t index, const QString& name) {
    apply(numbered("input", index), [&](Study& s) {
        if (name.isEmpty()) {
            if (index < s.axes.size()) s.axes.erase(s.axes.begin() + static_cast<std::ptrdiff_t>(index));
            return;
        }
        if (index < s.axes.size() && s.axes[index].input == name.toStdString()) return;
        for (const study::AvailableInput& a : m_inputs.of(s.job)) {
            if (a.input->name != name.toStdString()) continue;
            const int points = s.kind == StudyKind::Map ? kMapPoints : index == 1 ? kSeries : kPoints;
            if (index < s.axes.size()) s.axes[index] = usualAxis(a, points);
            else s.axes.push_back(usualAxis(a, points));
        }
    });
}

void StudyForm::addAxis(std::size_t index, const QString& label, bool mayBeNone) {
    QComboBox* box = addBox(label, numbered("studyInput", index));
    makeSearchable(*box);
    box->lineEdit()->setAccessibleName(label);
    connect(box, &QComboBox::activated, this, [this, index, box](int at) { chooseInput(index, box->itemData(at).toString()); });
    m_refreshers.push_back([this, box, index, mayBeNone] {
        fillInputs(*box, index, mayBeNone);
        box->lineEdit()->setCursorPosition(0); // the name matters more than the value
        box->setToolTip(box->currentText());
    });
    if (index >= m_study->axes.size()) return;
    const study::Input* input = study::findInput(m_study->axes[index].input);
    if (!input) return;
    addSubject(index, *input);
    if (input->isChoice()) addChoices(index, *input);
    else addRange(index, *input);
}

void StudyForm::addSubject(std::size_t index, const study::Input& input) {
    if (itemsOf(m_document.scenario(), input.of).size() < 2) return;
    QComboBox* box = addBox(tr("Of"), numbered("studySubject", index));
    connect(box, &QComboBox::activated, this, [this, box, index] {
        const ItemId id{box->currentData().toULongLong()};
        apply(numbered("subject", index), [index, id](Study& s) { s.axes[index].subject = id; });
    });
    m_refreshers.push_back([this, box, index, kind = input.of] {
        box->clear();
        box->addItem(tr("all that the job uses"), idData(0));
        for (const auto& [id, name] : itemsOf(m_document.scenario(), kind)) box->addItem(name, idData(id.value));
        box->setCurrentIndex(std::max(0, box->findData(idData(m_study->axes[index].subject.value))));
    });
}

void StudyForm::addRange(std::size_t index, const study::Input& input) {
    const double factor = input.factor;
    const auto end = [&](const QString& label, const char* name, double StudyAxis::*value) {
        addQuantity(label, numbered(name, index), input.kind, input.base(input.low), input.base(input.high), [index, factor, value](const Study& s) { return s.axes[index].*value * factor; },
                    [index, factor, value, isWhole = input.isWhole](Study& s, double base) { s.axes[index].*value = isWhole ? std::round(base / factor) : base / factor; });
    };
    end(tr("From"), "studyFrom", &StudyAxis::from);
    end(tr("To"), "studyTo", &StudyAxis::to);
    addQuantity(tr("Points"), numbered("studyPoints", index), Kind::Count, 2, kMostPoints, [index](const Study& s) { return s.axes[index].points; },
                [index](Study& s, double v) { s.axes[index].points = static_cast<int>(std::lround(v)); });
    auto* box = new QCheckBox(tr("Logarithmic"));
    box->setObjectName(numbered("studyLog", index));
    box->setToolTip(tr("Spread the points over the logarithm; both ends must be above zero"));
    m_form->addRow(QString(), box);
    connect(box, &QCheckBox::clicked, this, [this, index](bool isOn) { apply(numbered("log", index), [index, isOn](Study& s) { s.axes[index].isLogarithmic = isOn; }); });
    m_refreshers.push_back([this, box, index] {
        const StudyAxis& axis = m_study->axes[index];
        box->setChecked(axis.isLogarithmic);
        box->setEnabled(axis.isLogarithmic || std::min(axis.from, axis.to) > 0);
    });
}

void StudyForm::addChoices(std::size_t index, const study::Input& input) {
    auto* list = new QListWidget;
    list->setObjectName(numbered("studyChoices", index));
    list->setAccessibleName(tr("Choices"));
    const std::vector<study::Choice> choices = study::choicesOf(input, m_document.catalogue());
    for (const study::Choice& c : choices) {
        auto* item = new QListWidgetItem(c.name.empty() ? say(c.term) : sayShipped(c.name), list);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(Qt::UserRole, qstr(c.id));
    }
    const int lines = std::min(static_cast<int>(choices.size()), kChoiceLines);
    list->setFixedHeight(lines * (list->fontMetrics().height() + 5) + 2 * list->frameWidth() + 2);
    m_form->addRow(tr("Choices"), list);
    connect(list, &QListWidget::itemChanged, this, [this, list, index] {
        std::vector<std::string> chosen;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->checkState() == Qt::Checked) chosen.push_back(list->item(i)->data(Qt::UserRole).toString().toStdString());
        apply(numbered("choices", index), [&](Study& s) {
            if (!chosen.empty()) s.axes[index].choices = chosen; // none would mean all
        });
    });
    m_refreshers.push_back([this, list, index] {
        const QSignalBlocker quiet(list);
        const std::vector<std::string>& chosen = m_study->axes[index].choices;
        for (int i = 0; i < list->count(); ++i) {
            const bool isOn = chosen.empty() || std::ranges::find(chosen, list->item(i)->data(Qt::UserRole).toString().toStdString()) != chosen.end();
            list->item(i)->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
        }
    });
}

void StudyForm::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_study) rebuild();
}

} // namespace spanwright::widgets
