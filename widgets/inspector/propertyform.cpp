// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/propertyform.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <limits>

namespace spanwright::widgets {
namespace {

/// The wheel scrolls the panel; it never changes a field that has no focus.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || (widget && widget->hasFocus())) return false;
        event->ignore();
        return true;
    }
};

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

PropertyForm::PropertyForm(Document& document, QFormLayout* layout, Refreshers& refreshers, QString key)
    : m_document(document), m_layout(layout), m_refreshers(refreshers), m_key(std::move(key)) {}

void PropertyForm::row(const QString& label, const QString& help, QWidget* field) {
    auto* name = new QLabel(label);
    name->setBuddy(field);
    name->setWordWrap(true);
    name->setToolTip(help);
    field->setToolTip(help);
    field->setWhatsThis(help);
    field->setAccessibleName(label);
    field->setObjectName(QStringLiteral("%1_%2").arg(m_key, QString(label).toLower().replace(QLatin1Char(' '), QLatin1Char('_'))));
    m_layout->addRow(name, field);
    ++m_count;
}

void PropertyForm::apply(const Result<Project>& after, const QString& label) {
    QString mergeKey = m_key + QLatin1Char('/') + label + QLatin1Char('/') + QString::number(m_document.scenarioId().value);
    for (const ItemRef item : m_document.selection()) mergeKey += QLatin1Char('/') + QString::number(item.id);
    m_document.apply(after, label, mergeKey);
    for (const auto& refresh : m_refreshers) refresh();
}

void PropertyForm::heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(theme::font(10, true));
    label->setContentsMargins(0, m_count > 0 ? 12 : 0, 0, 2);
    m_layout->addRow(label);
    ++m_count;
}

void PropertyForm::note(const std::function<QString()>& text) {
    auto* label = new QLabel(text());
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addRow(label);
    m_refreshers.push_back([label, text] { label->setText(text()); });
}

QPushButton* PropertyForm::button(const QString& text, const char* name, const std::function<void()>& action) {
    auto* push = new QPushButton(text);
    push->setObjectName(QLatin1String(name));
    QObject::connect(push, &QPushButton::clicked, push, action);
    m_layout->addRow(push);
    return push;
}

void PropertyForm::text(const QString& label, const QString& help, const Get<std::string>& get, const Set<std::string>& set, bool isLong) {
    if (isLong) {
        auto* edit = new LongText;
        edit->setFixedHeight(110);
        edit->setTabChangesFocus(true);
        edit->changed = [this_ = *this, label, set](const QString& value) mutable { this_.apply(set(this_.m_document.project(), value.toStdString()), label); };
        row(label, help, edit);
        m_refreshers.push_back([edit, get] {
            if (!edit->hasFocus()) edit->setPlainText(qstr(get().front()));
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
    });
    m_refreshers.back()();
}

void PropertyForm::quantity(const QString& label, const QString& help, Kind kind, const Get<double>& get, const Set<double>& set, double low, double high) {
    auto* edit = new QuantityEdit(kind);
    edit->setRange(low, high);
    row(label, help, edit);
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
        box->setChecked(values.front());
    });
    m_refreshers.back()();
}

void PropertyForm::choice(const QString& label, const QString& help, const std::vector<Choice>& choices, const Get<std::string>& get, const Set<std::string>& set) {
    auto* box = new QComboBox;
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(new WheelGuard(box));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    if (choices.size() > 8) { // long lists are searched by typing
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    }
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
        box->setPlaceholderText(QuantityEdit::tr("mixed"));
    });
    m_refreshers.back()();
}

} // namespace spanwright::widgets
