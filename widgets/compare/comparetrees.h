// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "study/compare.h"
#include "units/currency.h"
#include <QTreeWidget>
#include <set>

namespace spanwright::widgets {

/// A tree that copies all it shows, cells apart by tabs.
class CopyTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit CopyTree(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Column 0 takes what the others leave, but no less than its own text wants; call when filled.
    void fitColumns();
};

/// Figures by group: the base, then value and difference of each of the others. Better and worse are words, and colours besides.
class FigureTree final : public CopyTree {
    Q_OBJECT
public:
    explicit FigureTree(QWidget* parent = nullptr);
    void show(const study::Comparison& comparison, bool onlyDifferences, const Currency& currency);

Q_SIGNALS:
    void itemRequested(spanwright::ItemRef item); ///< a row of a job, site or link was activated

private:
    std::set<int> m_open{static_cast<int>(study::CompareGroup::Totals), static_cast<int>(study::CompareGroup::Findings)};
};

/// Changed inputs of each of the others.
class ChangeTree final : public CopyTree {
    Q_OBJECT
public:
    explicit ChangeTree(QWidget* parent = nullptr);
    void show(const study::Comparison& comparison, FigureId figure, const Currency& currency);

Q_SIGNALS:
    void causeRequested(std::size_t other, const spanwright::study::InputChange& change); ///< other: 1 to their number
    void takeRequested(std::size_t other, const spanwright::study::InputChange& change);  ///< into the base

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// Of a row; nothing of a heading.
    [[nodiscard]] std::optional<std::pair<std::size_t, study::InputChange>> changeOf(const QTreeWidgetItem* item) const;
    std::vector<std::vector<study::InputChange>> m_all;
};

} // namespace spanwright::widgets
