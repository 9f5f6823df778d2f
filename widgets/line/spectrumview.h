// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "network/occupancy.h"
#include <QHash>
#include <QWidget>

class QLabel;

namespace spanwright::widgets {

/// Fibre pairs of a link, a row each: which slots the wavelength groups take and what is free.
class SpectrumView final : public QWidget {
    Q_OBJECT
public:
    explicit SpectrumView(QWidget* parent = nullptr);
    void setLink(const FibreLink* link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
    [[nodiscard]] const network::Occupancy& occupancy() const { return m_occupancy; }

protected:
    void changeEvent(QEvent* event) override;

private:
    class Picture;
    struct Group {
        QString name;
        int series = 0; ///< of the theme's colours
    };
    void retranslate();
    network::Occupancy m_occupancy;
    OpticalBand m_band = OpticalBand::C;
    QHash<std::uint64_t, Group> m_groups; ///< by id
    QLabel* m_caption;
    Picture* m_picture;
};

} // namespace spanwright::widgets
