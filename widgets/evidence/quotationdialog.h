// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/quotation.h"
#include "text/terms.h"
#include <QDialog>
#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace spanwright::widgets {

class QuantityEdit;
class ReportTable;

/// Check of a quotation: what would make it true, and published runs beside it. Checked anew with every edit.
class QuotationDialog final : public QDialog {
    Q_OBJECT
public:
    explicit QuotationDialog(const catalogue::Catalogue& catalogue, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QuantityEdit* field(Kind kind, const char* name, std::function<void(std::optional<double>)> store);
    void refresh();
    void retranslate();
    catalogue::Catalogue m_catalogue; ///< a copy: the document's changes with its overrides
    evidence::Quotation m_quotation;
    QFormLayout* m_form;
    QSpinBox* m_count;
    QComboBox* m_accelerator;
    std::vector<std::pair<QWidget*, Term>> m_fields; ///< in the order shown, each with its label
    ReportTable* m_readings;
    QLabel* m_note;
    QLabel* m_runsTitle;
    ReportTable* m_runs;
};

} // namespace spanwright::widgets
