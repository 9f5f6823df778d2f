// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/propertyform.h"
#include "common/combosearch.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include "common/wheelguard.h"
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace spanwright::widgets {
namespace {

constexpr int kLabelWidth = 118; // px

template <class T>
bool isMixed(const std::vector<T>& values) { return std::ranges::adjacent_find(values, std::not_equal_to{}) != values.end(); }

/// Saves a multi-line text when the focus leaves it.
class LongText final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    std::function<void(const QString&)> changed;

protected:
    void focusOutEvent(QFocusEvent* event) override {
        QPlainTextEdit::focusOutEvent(event);
        if (document()->isModified() && changed) changed(toPlainText());
        document()->setModified(false);
    }
};

} // namespace

PropertyForm::PropertyForm(Document& document, QVBoxLayout* layout, Refreshers& refreshers, QString key)
    : m_document(document), m_page(layout), m_refreshers(refreshers), m_key(std::move(key)) {
    openRows(nullptr);
}

void PropertyForm::openRows(QWidget* parent) {
    m_layout = new QFormLayout;
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setVerticalSpacing(5);
    m_layout->setHorizontalSpacing(10);
    m_layout->setContentsMargins(0, 2, 0, 4);
    if (parent) parent->setLayout(m_layout);
    else m_page->addLayout(m_layout);
}

void PropertyForm::name(QWidget* field, const QString& label, const QString& help) const {
    field->setToolTip(help);
    field->setWhatsThis(help);
    field->setAccessibleName(label);
    field->setObjectName(QStringLiteral("%1_%2").arg(m_key, QString(label).toLower().replace(QLatin1Char(' '), QLatin1Char('_'))));
}

void PropertyForm::row(const QString& label, const QString& help, QWidget* field) {
    auto* words = new QLabel(label);
    words->setBuddy(field);
    words->setWordWrap(true);
    words->setFixedWidth(kLabelWidth);
    words->setMargin(2);
    words->setToolTip(help);
    name(field, label, help);
    m_layout->addRow(words, field);
}

void PropertyForm::apply(const Result<Project>& after, const QString& label) {
    QString mergeKey = m_key + QLatin1Char('/') + label + QLatin1Char('/') + QString::number(m_document.scenarioId().value);
    for (const ItemRef item : m_document.selection()) mergeKey += QLatin1Char('/') + QString::number(item.id);
    m_document.apply(after, label, mergeKey);
    for (const auto& refresh : m_refreshers) refresh();
}

void PropertyForm::heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(theme::font(11, true));
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->addRow(label);
}

void PropertyForm::section(const QString& text, const char* id, bool isOpenAtFirst) {
    static std::map<QString, bool> isOpen;
    const QString key = m_key + QLatin1Char('/') + QLatin1String(id);
    auto* body = new QWidget;
    auto* header = new QToolButton;
    header->setObjectName(QStringLiteral("section_") + QLatin1String(id));
    header->setText(text);
    header->setFont(theme::font(9.5, true));
    header->setAutoRaise(true);
    header->setCheckable(true);
    header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header->setStyleSheet(QStringLiteral("QToolButton { border: none; border-top: 1px solid palette(mid); padding: 5px 0 3px 0; } QToolButton:focus { color: palette(highlight); }"));
    const bool opens = isOpen.try_emplace(key, isOpenAtFirst).first->second;
    const auto fold = [header, body](bool open) {
        header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    };
    header->setChecked(opens);
    m_page->addWidget(header);
    m_page->addWidget(body);
    fold(opens);
    QObject::connect(header, &QToolButton::toggled, body, [fold, key](bool open) {
        isOpen[key] = open;
        fold(open);
    });
    openRows(body);
}

void PropertyForm::note(const std::function<QString()>& text) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addRow(label);
    m_refreshers.push_back([label, text] {
        label->setText(text());
        label->setVisible(!label->text().isEmpty());
    });
    m_refreshers.back()();
}

QToolButton* PropertyForm::resetButton(const QString& field, const std::function<QString()>& usual, const std::function<bool()>& differs, const std::function<Result<Project>(const Project&)>& reset) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("reset_") + field);
    button->setIcon(theme::icon(QStringLiteral("undo")));
    button->setAutoRaise(true);
    const QString label = QuantityEdit::tr("Back to the usual value");
    QObject::connect(button, &QToolButton::clicked, button, [this_ = *this, reset, label]() mutable { this_.apply(reset(this_.m_document.project()), label); });
    m_refreshers.push_back([button, usual, differs] {
        button->setVisible(differs());
        button->setToolTip(QuantityEdit::tr("Back to the usual value: %1").arg(usual()));
        button->setAccessibleName(button->toolTip());
    });
    return button;
}

void PropertyForm::resettable(const std::function<QString()>& usual, const std::function<bool()>& differs, const std::function<Result<Project>(const Project&)>& reset) {
    const QLayoutItem* item = m_layout->itemAt(m_layout->rowCount() - 1, QFormLayout::FieldRole);
    QWidget* field = item ? item->widget() : nullptr;
    if (!field) return;
    auto* holder = new QWidget;
    delete m_layout->replaceWidget(field, holder);
    auto* both = new QHBoxLayout(holder);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(2);
    both->addWidget(field, 1);
    both->addWidget(resetButton(field->objectName(), usual, differs, reset), 0, Qt::AlignTop);
    m_refreshers.back()();
}

QPushButton* PropertyForm::button(const QString& text, const char* name, const std::function<void()>& action) {
    auto* push = new QPushButton(text);
    push->setObjectName(QLatin1String(name));
    QObject::connect(push, &QPushButton::clicked, push, action);
    m_layout->addRow(push);
    return push;
}

QPushButton* PropertyForm::link(const QString& text, const QString& icon, const char* name, const std::function<void()>& action) {
    QPushButton* push = button(text, name, action);
    push->setFlat(true);
    push->setIcon(theme::icon(icon));
    push->setCursor(Qt::PointingHandCursor);
    push->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 3px; border: none; } QPushButton:hover, QPushButton:focus { color: palette(highlight); text-decoration: underline; }"));
    return push;
}

void PropertyForm::range(const QString& label, Kind kind, const RangeAccess& access) {
    auto* block = new QWidget;
    auto* rows = new QVBoxLayout(block);
    rows->setContentsMargins(0, 2, 0, 6);
    rows->setSpacing(2);
    auto* words = new QLabel(label);
    words->setWordWrap(true);
    rows->addWidget(words);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(4);
    rows->addLayout(fields);
    const std::array names{QuantityEdit::tr("low"), QuantityEdit::tr("likely"), QuantityEdit::tr("high")};
    for (int i = 0; i < 3; ++i) {
        const QString whole = QStringLiteral("%1 – %2").arg(label, names[static_cast<std::size_t>(i)]);
        auto* edit = new QuantityEdit(kind);
        name(edit, whole, names[static_cast<std::size_t>(i)]);
        edit->lineEdit()->setAccessibleName(whole);
        fields->addWidget(edit, 1, Qt::AlignTop);
        QObject::connect(edit, &QuantityEdit::edited, edit, [this_ = *this, access, i, whole](double value) mutable { this_.apply(access.set(this_.m_document.project(), i, value), whole); });
        m_refreshers.push_back([edit, access, i] { edit->setValue(access.get(i)); });
        m_refreshers.back()();
    }
    auto* source = new QLineEdit;
    name(source, QuantityEdit::tr("Source of %1").arg(label), QString());
    source->setFrame(false);
    source->setFont(theme::font(8.5));
    QPalette muted = source->palette();
    muted.setColor(QPalette::Base, Qt::transparent);
    muted.setColor(QPalette::Text, theme::color(theme::Role::Muted));
    source->setPalette(muted);
    auto* below = new QHBoxLayout;
    below->setSpacing(2);
    below->addWidget(source, 1);
    rows->addLayout(below);
    if (access.differs) {
        const auto usual = [] { return QuantityEdit::tr("low, likely, high and source of a new scenario"); };
        below->addWidget(resetButton(source->objectName(), usual, access.differs, access.reset));
        m_refreshers.back()();
    }
    QObject::connect(source, &QLineEdit::editingFinished, source, [this_ = *this, source, access, label]() mutable {
        if (source->isModified()) this_.apply(access.setSource(this_.m_document.project(), source->text().trimmed().toStdString()), QuantityEdit::tr("Source of %1").arg(label));
        source->setModified(false);
    });
    m_refreshers.push_back([source, access] {
        if (source->isModified() && source->hasFocus()) return;
        source->setText(sayShipped(access.source()));
        source->setCursorPosition(0);
        source->setToolTip(QuantityEdit::tr("Source: %1").arg(source->text()));
    });
    m_refreshers.back()();
    m_layout->addRow(block);
}

void PropertyForm::text(const QString& label, const QString& help, const Get<std::string>& get, const Set<std::string>& set, bool isLong) {
    if (isLong) {
        auto* edit = new LongText;
        edit->setFixedHeight(110);
        edit->setTabChangesFocus(true);
        edit->changed = [this_ = *this, label, set](const QString& value) mutable { this_.apply(set(this_.m_document.project(), value.toStdString()), label); };
        auto* words = new QLabel(label);
        words->setBuddy(edit);
        words->setMargin(2);
        name(edit, label, help);
        m_layout->addRow(words);
        m_layout->addRow(edit);
        m_refreshers.push_back([edit, get] {
            const auto values = get();
            if (edit->hasFocus() || values.empty()) return;
            edit->setPlaceholderText(isMixed(values) ? QuantityEdit::tr("mixed") : QString());
            edit->setPlainText(isMixed(values) ? QString() : qstr(values.front()));
        });
        return m_refreshers.back()();
    }
    auto* edit = new QLineEdit;
    row(label, help, edit);
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [this_ = *this, edit, label, set]() mutable {
        if (edit->isModified()) this_.apply(set(this_.m_document.project(), edit->text().trimmed().toStdString()), label);
        edit->setModified(false);
    });
    m_refreshers.push_back([edit, get] {
        if (edit->isModified() && edit->hasFocus()) return;
        const auto values = get();
        if (values.empty()) return;
        edit->setPlaceholderText(isMixed(values) ? QuantityEdit::tr("mixed") : QString());
        edit->setText(isMixed(values) ? QString() : qstr(values.front()));
        edit->setCursorPosition(0); // a long name shows its beginning
    });
    m_refreshers.back()();
}

void PropertyForm::quantity(const QString& label, const QString& help, Kind kind, const Get<double>& get, const Set<double>& set, double low, double high) {
    auto* edit = new QuantityEdit(kind);
    edit->setRange(low, high);
    row(label, help + QLatin1Char('\n') + QuantityEdit::tr("From %1 to %2").arg(qstr(print(kind, low).text()), qstr(print(kind, high).text())), edit);
    edit->lineEdit()->setAccessibleName(label);
    QObject::connect(edit, &QuantityEdit::edited, edit, [this_ = *this, label, set](double value) mutable { this_.apply(set(this_.m_document.project(), value), label); });
    m_refreshers.push_back([edit, get] {
        const auto values = get();
        if (values.empty()) return;
        if (isMixed(values)) edit->setMixed();
        else edit->setValue(values.front());
    });
    m_refreshers.back()();
}

void PropertyForm::optionalQuantity(const QString& label, const QString& help, Kind kind, const QString& placeholder, const Get<std::optional<double>>& get,
                                    const Set<std::optional<double>>& set) {
    auto* edit = new QuantityEdit(kind);
    edit->setOptional(placeholder);
    edit->setRange(0, 1e300);
    row(label, help, edit);
    edit->lineEdit()->setAccessibleName(label);
    QObject::connect(edit, &QuantityEdit::edited, edit, [this_ = *this, label, set](double value) mutable { this_.apply(set(this_.m_document.project(), value), label); });
    QObject::connect(edit, &QuantityEdit::cleared, edit, [this_ = *this, label, set]() mutable { this_.apply(set(this_.m_document.project(), std::nullopt), label); });
    m_refreshers.push_back([edit, get] {
        const auto values = get();
        if (values.empty()) return;
        if (isMixed(values)) edit->setMixed();
        else edit->setValue(values.front().value_or(std::numeric_limits<double>::quiet_NaN()));
    });
    m_refreshers.back()();
}

void PropertyForm::integer(const QString& label, const QString& help, const Get<int>& get, const Set<int>& set, int low, int high) {
    quantity(label, help, Kind::Count, [get] {
        std::vector<double> values;
        for (const int v : get()) values.push_back(v);
        return values;
    }, [set](const Project& p, const double& value) { return set(p, static_cast<int>(std::lround(value))); }, low, high);
}

void PropertyForm::boolean(const QString& label, const QString& help, const Get<bool>& get, const Set<bool>& set) {
    auto* box = new QCheckBox;
    row(label, help, box);
    QObject::connect(box, &QCheckBox::clicked, box, [this_ = *this, label, set](bool on) mutable { this_.apply(set(this_.m_document.project(), on), label); });
    m_refreshers.push_back([box, get] {
        const std::vector<bool> values = get();
        if (values.empty()) return;
        const QSignalBlocker quiet(box);
        const bool isEach = !isMixed(values);
        box->setTristate(!isEach); // a click on a mixed one sets all
        box->setCheckState(!isEach ? Qt::PartiallyChecked : values.front() ? Qt::Checked : Qt::Unchecked);
        box->setText(isEach ? QString() : QuantityEdit::tr("mixed"));
    });
    m_refreshers.back()();
}

void PropertyForm::choice(const QString& label, const QString& help, const std::vector<Choice>& choices, const Get<std::string>& get, const Set<std::string>& set) {
    auto* box = new QComboBox;
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(new WheelGuard(box));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->view()->setTextElideMode(Qt::ElideNone);
    if (choices.size() > 8) makeSearchable(*box);
    for (const Choice& c : choices) box->addItem(c.label, c.id);
    row(label, help, box);
    QObject::connect(box, &QComboBox::activated, box, [this_ = *this, box, label, set](int index) mutable {
        this_.apply(set(this_.m_document.project(), box->itemData(index).toString().toStdString()), label);
    });
    m_refreshers.push_back([box, get] {
        const auto values = get();
        if (values.empty()) return;
        const QSignalBlocker quiet(box);
        const QString id = qstr(values.front());
        int index = isMixed(values) ? -1 : box->findData(id);
        if (index < 0 && !isMixed(values) && !id.isEmpty()) {
            box->addItem(id, id); // not in the catalogue: shown as it is, the finding says so
            index = box->count() - 1;
        }
        box->setCurrentIndex(index);
        if (box->lineEdit()) {
            box->lineEdit()->setCursorPosition(0); // a long name shows its beginning
            box->lineEdit()->setPlaceholderText(QuantityEdit::tr("mixed"));
            if (index < 0) box->lineEdit()->clear();
        }
        box->setPlaceholderText(QuantityEdit::tr("mixed"));
    });
    m_refreshers.back()();
}

} // namespace spanwright::widgets
