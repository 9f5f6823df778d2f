// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>
#include <thread>

class QLabel;

namespace spanwright::widgets {

class ReportTable;

/// Published results over several sites beside ours: every row, errors by group, single runs, and what claims imply. Computed beside the window when
/// it is first shown.
class CrossSitePage final : public QWidget {
    Q_OBJECT
public:
    explicit CrossSitePage(QWidget* parent = nullptr);
    ~CrossSitePage() override;
    [[nodiscard]] bool isReady() const { return m_results != nullptr; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Results;
    struct Part {
        QLabel* title = nullptr;
        ReportTable* table = nullptr;
        QLabel* note = nullptr;
    };
    void retranslate();
    std::array<Part, 4> m_parts; ///< rows, summary, runs, claims
    std::shared_ptr<const Results> m_results;
    std::jthread m_computing;    ///< last: it is joined before the rest goes
};

} // namespace spanwright::widgets
