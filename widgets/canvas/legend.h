// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace spanwright::widgets {

/// What colours and strokes of links and delay rings mean; a click folds it to its title.
class CanvasLegend final : public QWidget {
    Q_OBJECT
public:
    explicit CanvasLegend(QWidget* parent);
    QSize sizeHint() const override;
    /// Names of the fibres whose delay rings are drawn; none: there are no rings. True when that is new.
    bool setRings(const QStringList& fibres);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QStringList m_rows;
    QStringList m_rings;
    bool m_isOpen = true;
};

} // namespace spanwright::widgets
