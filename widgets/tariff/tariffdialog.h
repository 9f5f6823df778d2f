// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace spanwright::widgets {

class PeriodModel;
class QuantityEdit;
class TariffChart;

/// The tariffs of the scenario: one at a time is edited as a copy, with its chart beside it, and put back as one undoable step when all
/// of it is valid. What is wrong stands below, for a file with its line.
class TariffDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TariffDialog(Document& document, QWidget* parent = nullptr);
    /// None: a new one.
    void choose(TariffId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildRows();
    void refreshChoices();
    void load(TariffId id);
    void refresh(const QString& refusal = {});
    void importCsv();
    void put();
    void removeTariff();
    void retranslate();
    [[nodiscard]] Tariff fresh() const;

    Document& m_document;
    Tariff m_tariff; ///< as it is edited
    PeriodModel* m_periods;
    QFormLayout* m_form;
    QComboBox* m_choice;
    QLineEdit* m_name;
    QLineEdit* m_source;
    QuantityEdit* m_offset;
    QuantityEdit* m_demand;
    QTableView* m_table;
    QLabel* m_series;
    TariffChart* m_chart;
    QComboBox* m_month;
    QLabel* m_error;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_delete;
    QPushButton* m_put;
};

/// Brings the one editor of the window up, at a tariff; none: the first one, or a new one.
void showTariffs(Document& document, QWidget* window, TariffId id = {});

} // namespace spanwright::widgets
