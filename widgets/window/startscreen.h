// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/samples.h"
#include <QScrollArea>

class QVBoxLayout;

namespace spanwright::widgets {

/// First view: samples, recent files, a new plan.
class StartScreen final : public QScrollArea {
    Q_OBJECT
public:
    explicit StartScreen(QWidget* parent = nullptr);
    void refresh();
    /// Name of the plan that is open behind it, to go back to; empty: none.
    void setPlan(const QString& name);

Q_SIGNALS:
    void backChosen();
    void sampleChosen(const QString& id);
    void fileChosen(const QString& path);
    void templateChosen(const QString& path);
    void newChosen();
    void openChosen();
    void tourChosen();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static void addHeading(QVBoxLayout* column, const QString& text);
    void addSamples(QVBoxLayout* column);
    void addProjects(QVBoxLayout* column);
    void addTemplates(QVBoxLayout* column);
    QString m_plan;
};

} // namespace spanwright::widgets
