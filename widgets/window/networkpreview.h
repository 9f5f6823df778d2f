// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/drawn.h"
#include <QDialog>

namespace spanwright::widgets {

/// What a network file would add to the scenario, and all that was passed over or filled in, before anything is changed.
/// accepted() when the user chooses Add. Deletes itself.
class NetworkPreview final : public QDialog {
    Q_OBJECT
public:
    /// `names` are the files, for the heading.
    NetworkPreview(const QStringList& names, const exchange::Merged& merged, const Scenario& after, QWidget* parent);

private:
    static QWidget* tableOf(const exchange::Merged& merged, const Scenario& after);
    static QWidget* notesOf(const exchange::Merged& merged);
};

} // namespace spanwright::widgets
