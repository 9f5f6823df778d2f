// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QFrame>
#include <map>

class QComboBox;
class QToolButton;

namespace spanwright::widgets {

/// The figures that are always visible. Each has value, range and change against the value when the project was opened,
/// is dimmed while stale, and opens its explanation.
class HeadlineStrip final : public QFrame {
    Q_OBJECT
public:
    explicit HeadlineStrip(Document& document, QWidget* parent = nullptr);
    /// The job whose explanations are opened; the totals belong to the longest one.
    [[nodiscard]] JobId job() const;
    /// Take the present values as the base of the changes shown.
    void pinBase();

Q_SIGNALS:
    void explanationRequested(spanwright::JobId job, spanwright::FigureId figure);
    /// For the presentation; none: the totals are shown.
    void pinRequested(spanwright::JobId job, spanwright::FigureId figure);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Card;
    void refresh();
    void showFit(Card& card, const assess::Figure* f);
    Document& m_document;
    std::vector<Card*> m_cards;
    QComboBox* m_jobs;
    std::map<FigureId, double> m_base;
    bool m_wantsBase = true;
};

} // namespace spanwright::widgets
