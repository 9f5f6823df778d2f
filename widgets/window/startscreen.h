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

Q_SIGNALS:
    void sampleChosen(const QString& id);
    void fileChosen(const QString& path);
    void templateChosen(const QString& path);
    void newChosen();
    void openChosen();
    void tourChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    static void addHeading(QVBoxLayout* column, const QString& text);
    void addSamples(QVBoxLayout* column);
    void addProjects(QVBoxLayout* column);
    void addTemplates(QVBoxLayout* column);
};

} // namespace spanwright::widgets
