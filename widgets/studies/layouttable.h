// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/layoutsearch.h"
#include <QTableView>

class QStandardItem;
class QStandardItemModel;

namespace spanwright::widgets {

/// A layout that a search found, as table and chart show it.
struct FoundLayout {
    study::LayoutCandidate candidate;
    int data = 1;                     ///< data-parallel ranks
    std::optional<assess::Part> lost; ///< against the fastest
    bool isFront = false;             ///< nobody else is both faster and smaller
};

/// Layouts in sortable columns. Enter or a double click asks to apply one.
class LayoutTable final : public QTableView {
    Q_OBJECT
public:
    explicit LayoutTable(QWidget* parent = nullptr);
    /// `now` is the step of the present layout; zero when there is none. Order and the chosen layout stay.
    void setLayouts(const std::vector<FoundLayout>& layouts, Duration now, const Layout& present);
    [[nodiscard]] std::optional<std::size_t> chosen() const; ///< index into the layouts
    void choose(std::size_t index);

Q_SIGNALS:
    void chosenChanged();
    void applyRequested();

private:
    [[nodiscard]] QList<QStandardItem*> rowOf(const FoundLayout& found, std::size_t index, Duration now, bool isPresent) const;
    QStandardItemModel* m_model;
    std::vector<Layout> m_layouts; ///< shown, by index
};

} // namespace spanwright::widgets
