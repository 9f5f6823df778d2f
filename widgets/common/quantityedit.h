// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "units/units.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace spanwright::widgets {

/// Why a typed quantity is refused; empty when it is not.
[[nodiscard]] QString reasonAgainst(const ParsedQuantity& parsed, Kind kind);

/// A field for a quantity: shows and keeps the unit, reads any unit of its kind, refuses nonsense with the reason below.
/// Up and Down step by 1-2-5; the wheel never changes it.
class QuantityEdit final : public QWidget {
    Q_OBJECT
public:
    QuantityEdit(Kind kind, QWidget* parent = nullptr);
    ~QuantityEdit() override;
    /// Shows the value; `mixed` shows a placeholder instead. Not while the user is typing something else.
    void setValue(double base);
    void setMixed();
    void setRange(double low, double high);
    /// A field that may be empty emits cleared().
    void setOptional(const QString& placeholder);
    /// Unit that values are shown in until another one is typed; of the field's kind.
    void setUnit(const QString& symbol) { m_unit = symbol; }
    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    void setError(const QString& reason);

Q_SIGNALS:
    void edited(double base);
    /// While a text that could be committed is being typed; edited() follows once it is.
    void typed(double base);
    void cleared();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    [[nodiscard]] ParsedQuantity parsed() const;
    void step(int direction);

    Kind m_kind;
    double m_base = 0;
    double m_low;
    double m_high;
    QString m_unit;
    bool m_isOptional = false;
    bool m_isEmpty = true;
    QLineEdit* m_edit;
    QLabel* m_error;
};

} // namespace spanwright::widgets
