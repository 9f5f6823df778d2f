// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cost/equipment.h"
#include <QTableWidget>

namespace spanwright::widgets {

/// Devices of a link with power, price and where the numbers come from; the counted ones summed in the last row.
class EquipmentTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit EquipmentTable(QWidget* parent = nullptr);
    void setLink(const FibreLink* link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
};

} // namespace spanwright::widgets
