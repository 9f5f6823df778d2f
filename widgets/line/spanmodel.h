// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "network/design.h"
#include <QAbstractTableModel>

namespace spanwright::widgets {

/// A row a span of a link. Spans by hand are edited in their cells, each cell one undoable edit; designed ones are only read.
class SpanModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Span, Fibre, Extra, Loss, Amplifier, Noise, End, ColumnCount };
    explicit SpanModel(Document& document, QObject* parent = nullptr);
    /// Of a link of the document; none clears.
    void setLink(LinkId link, const network::LineDesign& design);
    [[nodiscard]] bool isByHand() const;
    /// What a cell may be set to, with the id that stands for it; empty where text is typed.
    [[nodiscard]] std::vector<std::pair<QString, QString>> choices(const QModelIndex& index) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Of what was typed; empty when it was taken.
    void refused(const QString& reason);

private:
    [[nodiscard]] const FibreLink* link() const;
    [[nodiscard]] const FibreSpan* span(int row) const;
    [[nodiscard]] QString shown(const QModelIndex& index) const;
    [[nodiscard]] static QString stationName(Station station);
    [[nodiscard]] QString typed(const QModelIndex& index) const;
    bool change(int row, FibreSpan changed);

    Document& m_document;
    LinkId m_link;
    std::vector<network::SpanOnLine> m_spans;
};

} // namespace spanwright::widgets
