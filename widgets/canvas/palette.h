// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QListWidget>

namespace spanwright::widgets {

/// What can be put on the canvas: drag it there, click and then click the canvas, or press Enter.
class Palette final : public QListWidget {
    Q_OBJECT
public:
    explicit Palette(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& kind); ///< Enter or double click: put it into the middle of the view
    void picked(const QString& kind); ///< a click: the next click on the canvas puts it there; empty: it does not

protected:
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
};

} // namespace spanwright::widgets
