// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "network/design.h"
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace spanwright::widgets {

class EquipmentTable;
class LineProfile;
class SpanTable;
class SpectrumView;

/// The optical line of one link: its spans and amplifiers, what each coherent mode has left on it, and the profile along it.
class LinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit LinePanel(Document& document, QWidget* parent = nullptr);
    ~LinePanel() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();
    void fillTable();
    void showMode();
    void showView();
    void useMode();
    void retranslate();
    [[nodiscard]] const FibreLink* link() const;
    [[nodiscard]] bool isUsed(const std::string& mode) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString explanation(const network::ModeOnLine& mode) const;

    Document& m_document;
    QComboBox* m_links;
    QLabel* m_summary;
    QPushButton* m_use;
    QButtonGroup* m_views;
    QStackedWidget* m_pages;
    QLabel* m_advice;
    QTableWidget* m_table;
    SpanTable* m_spans;
    SpectrumView* m_spectrum;
    EquipmentTable* m_equipment;
    LineProfile* m_profile;
    network::LineDesign m_design;
    bool m_isDirty = true;
};

} // namespace spanwright::widgets
