// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/quantityedit.h"
#include "common/theme.h"
#include "text/errors.h"
#include "text/language.h"
#include "text/numberformat.h"
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <cmath>
#include <limits>
#include <utility>

namespace spanwright::widgets {

QuantityEdit::QuantityEdit(Kind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_low(-std::numeric_limits<double>::infinity()), m_high(std::numeric_limits<double>::infinity()),
      m_edit(new QLineEdit(this)), m_error(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
    m_error->setWordWrap(true);
    m_error->hide();
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &QuantityEdit::commit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (const ParsedQuantity p = parsed(); p.problem == ParseProblem::None && p.base >= m_low && p.base <= m_high) Q_EMIT typed(p.base);
    });
}

// The line edit, a child, loses focus after this object has gone: its last editingFinished must not reach commit().
QuantityEdit::~QuantityEdit() { disconnect(m_edit, nullptr, this, nullptr); }

void QuantityEdit::setRange(double low, double high) {
    m_low = low;
    m_high = high;
}

void QuantityEdit::setOptional(const QString& placeholder) {
    m_isOptional = true;
    m_edit->setPlaceholderText(placeholder);
}

void QuantityEdit::setValue(double base) {
    if (m_edit->isModified() && (m_isEmpty ? std::isnan(base) : base == m_base)) return;
    m_base = base;
    m_isEmpty = std::isnan(base);
    setError({});
    if (m_isEmpty) {
        m_edit->clear();
        return;
    }
    Printed shown = print(m_kind, base, 6);
    if (const UnitRow* typed = m_unit.isEmpty() ? nullptr : findUnit(m_kind, m_unit.toStdString()))
        shown = {printNumber(base / typed->factor, 6), std::string(typed->symbol)};
    const QString number = ungrouped(shown.number);
    m_edit->setText(shown.unit.empty() ? number : number + QLatin1Char(' ') + qstr(shown.unit));
    m_edit->setModified(false);
}

void QuantityEdit::setMixed() {
    if (m_edit->isModified() && m_isEmpty) return;
    m_isEmpty = true;
    m_edit->clear();
    m_edit->setPlaceholderText(tr("mixed"));
}

void QuantityEdit::setError(const QString& reason) {
    m_error->setText(reason);
    m_error->setVisible(!reason.isEmpty());
    QPalette p = m_error->palette();
    p.setColor(QPalette::WindowText, theme::color(theme::Role::Error));
    m_error->setPalette(p);
}

QString reasonAgainst(const ParsedQuantity& parsed, Kind kind) {
    std::string expected;
    for (const UnitRow& row : allUnits())
        if (row.kind == kind && !row.symbol.empty()) expected += (expected.empty() ? "" : ", ") + std::string(row.symbol);
    const auto message = [&](ErrorCode code, const char* name) { return say(text::Message{&text::entry(code), {{name, parsed.offending}, {"expected", expected}}}); };
    switch (parsed.problem) {
    case ParseProblem::None: return {};
    case ParseProblem::Empty: return say(ErrorCode::ValueEmpty);
    case ParseProblem::Grouping: return message(ErrorCode::ValueGrouping, "text");
    case ParseProblem::UnknownUnit: return message(ErrorCode::ValueUnknownUnit, "unit");
    case ParseProblem::WrongKind: return message(ErrorCode::ValueWrongKind, "unit");
    default: return message(ErrorCode::ValueNotANumber, "text");
    }
}

ParsedQuantity QuantityEdit::parsed() const {
    const QString unit = m_unit.isEmpty() && !m_isEmpty ? qstr(print(m_kind, m_base, 6).unit) : m_unit;
    return parse(m_kind, m_edit->text().trimmed().toStdString(), unit.toStdString());
}

void QuantityEdit::commit() {
    if (!m_edit->isModified()) return;
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() && m_isOptional) {
        m_edit->setModified(false);
        setError({});
        Q_EMIT cleared();
        return;
    }
    const ParsedQuantity parsed = this->parsed();
    if (parsed.problem != ParseProblem::None) return setError(reasonAgainst(parsed, m_kind));
    if (parsed.base < m_low || parsed.base > m_high) {
        const text::Message m{&text::entry(ErrorCode::ValueOutOfRange), {{"field", accessibleName().toStdString()}, {"value", text::Amount{m_kind, parsed.base, 4}},
                                                                         {"low", text::Amount{m_kind, m_low, 4}}, {"high", text::Amount{m_kind, m_high, 4}}}};
        return setError(say(m));
    }
    m_unit = qstr(parsed.unit);
    m_edit->setModified(false);
    setError({});
    if (!std::exchange(m_isEmpty, false) && parsed.base == m_base) return setValue(parsed.base);
    m_base = parsed.base;
    Q_EMIT edited(parsed.base);
}

void QuantityEdit::step(int direction) {
    if (m_isEmpty || m_base <= 0) return;
    // the next value of the 1-2-5 row
    const double decade = std::pow(10, std::floor(std::log10(m_base) + 1e-9));
    const double mantissa = m_base / decade;
    double next = 0;
    if (direction > 0) next = mantissa < 1.999 ? 2 : mantissa < 4.999 ? 5 : 10;
    else next = mantissa > 5.001 ? 5 : mantissa > 2.001 ? 2 : mantissa > 1.001 ? 1 : 0.5;
    const double value = std::clamp(next * decade, m_low, m_high);
    if (value == m_base) return;
    m_base = value;
    setValue(value);
    Q_EMIT edited(value);
}

bool QuantityEdit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_edit->isModified()) {
            m_edit->setModified(false);
            setValue(m_isEmpty ? std::numeric_limits<double>::quiet_NaN() : m_base);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace spanwright::widgets
