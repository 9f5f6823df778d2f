// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/modelsize.h"
#include <QWidget>
#include <functional>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace spanwright::widgets {

class QuantityEdit;
class ReportTable;
class SizeChart;

/// Small against large: the size that reaches the quality of a job's model at the least cost of training and serving, as a chart and tables.
/// Follows the plan and every key that is typed; an empty field takes the job's or the catalogue's value.
class SizePanel final : public QWidget {
    Q_OBJECT
public:
    explicit SizePanel(Document& document, QWidget* parent = nullptr);
    [[nodiscard]] const std::optional<study::SizeAnswer>& answer() const { return m_answer; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// A field and what it sets; the text of an empty one says what is taken then.
    struct Field {
        QuantityEdit* edit;
        QLabel* name;
    };
    [[nodiscard]] Field addField(Kind kind, const char* objectName, double low, double high, std::optional<double>& value);
    void buildForm();
    void follow();
    void followSelection();
    void refresh();
    void refreshPlaceholders(const study::SizeQuestion& question);
    void showTables();
    void retranslate();
    void fillChoices();
    [[nodiscard]] std::optional<study::SizeQuestion> ofJob() const;
    [[nodiscard]] Result<study::SizeQuestion> question(study::SizeQuestion ofJob) const;

    Document& m_document;
    QFormLayout* m_form;
    QComboBox* m_jobs;
    QComboBox* m_measure;
    QComboBox* m_law;
    QComboBox* m_view;
    QLabel* m_jobName;
    QLabel* m_measureName;
    QLabel* m_lawName;
    std::optional<double> m_parameters, m_tokens, m_loss, m_served, m_use; ///< typed; base units
    Field m_parametersField, m_tokensField, m_lossField, m_servedField, m_useField;
    QLabel* m_summary;
    QLabel* m_note;
    QScrollArea* m_noteArea;
    QStackedWidget* m_pages;
    SizeChart* m_chart;
    ReportTable* m_table;
    study::SizeQuestion m_question;
    std::optional<study::SizeAnswer> m_answer;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
