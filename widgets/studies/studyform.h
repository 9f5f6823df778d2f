// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "studies/studyrunner.h"
#include <QScrollArea>
#include <functional>

class QComboBox;
class QFormLayout;
class QListWidget;

namespace spanwright::widgets {

class QuantityEdit;

/// What a study asks, to be edited: job, figure, inputs with their ranges or choices, target, runs. Emits each change as a whole study.
class StudyForm final : public QScrollArea {
    Q_OBJECT
public:
    StudyForm(const Document& document, StudyInputs& inputs, QWidget* parent = nullptr);
    /// Shows a study, or nothing. Fields keep their focus as long as the same ones are needed.
    void setStudy(const Study* study);

Q_SIGNALS:
    /// `field` tells changes of one field from those of another.
    void edited(const spanwright::Study& study, const QString& field);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Change = std::function<void(Study&)>;
    void rebuild();
    void refresh();
    void apply(const QString& field, const Change& change);
    [[nodiscard]] QString shape() const; ///< of the fields that are needed
    void addJob();
    void addFigure();
    void addTarget();
    void addLimits();
    void addAxis(std::size_t index, const QString& label, bool mayBeNone);
    void addSubject(std::size_t index, const study::Input& input);
    void addRange(std::size_t index, const study::Input& input);
    void addChoices(std::size_t index, const study::Input& input);
    void fillInputs(QComboBox& box, std::size_t index, bool mayBeNone);
    void chooseInput(std::size_t index, const QString& name);
    [[nodiscard]] QComboBox* addBox(const QString& label, const QString& name);
    QuantityEdit* addQuantity(const QString& label, const QString& name, Kind kind, double low, double high, const std::function<double(const Study&)>& get, const std::function<void(Study&, double)>& set);
    [[nodiscard]] static QString numbered(const char* name, std::size_t index);

    const Document& m_document;
    StudyInputs& m_inputs;
    std::optional<Study> m_study;
    QString m_shape;
    QFormLayout* m_form = nullptr;
    std::vector<std::function<void()>> m_refreshers;
};

} // namespace spanwright::widgets
