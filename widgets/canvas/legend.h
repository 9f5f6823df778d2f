// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace spanwright::widgets {

/// What colours and strokes of links mean; a click folds it to its title.
class CanvasLegend final : public QWidget {
    Q_OBJECT
public:
    explicit CanvasLegend(QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QStringList m_rows;
    bool m_isOpen = true;
};

} // namespace spanwright::widgets
