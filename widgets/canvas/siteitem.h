// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "canvas/labels.h"
#include "project/project.h"
#include "text/findings.h"
#include <QFont>
#include <QGraphicsItem>
#include <optional>

namespace spanwright::widgets {

/// Sizes in pixels, so that a drawing on paper keeps its proportions whatever the printer's resolution.
[[nodiscard]] QFont canvasFont(double points, bool isBold = false);

/// What a site card paints: a copy, never a pointer into the document.
struct SiteCard {
    QString name;
    QStringList pools;               ///< "512 x H100 SXM"
    double powerShare = 0;           ///< of the cap
    QString power;                   ///< "0.67 of 3 MW"
    QString help;                    ///< the tool tip
    bool isStale = false;
    std::optional<Severity> worst;
    bool isLocked = false;
    bool hasNote = false;
    bool isTerse = false;            ///< only what a dot shows
    bool operator==(const SiteCard&) const = default;
};

/// A site at constant size on the screen: dot, label or card, by zoom. Its port is the ring around the dot.
class SiteItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    explicit SiteItem(SiteId id);
    [[nodiscard]] SiteId id() const { return m_id; }
    void setCard(const SiteCard& card);
    [[nodiscard]] QSizeF fullSize() const { return m_fullSize; }
    [[nodiscard]] QSizeF nameSize() const { return m_nameSize; }
    void setPlace(labels::CardPlace place);
    void setPortsVisible(bool visible, bool isLegalTarget);
    [[nodiscard]] bool isOnPort(const QPointF& itemPosition) const;
    /// What it covers beside its ports, relative to its site, in pixels.
    [[nodiscard]] QRectF coveredRect() const;
    [[nodiscard]] const SiteCard& card() const { return m_card; }
    /// The dot's fill.
    [[nodiscard]] QColor dotColor(bool onPaper) const;
    /// Many sites are drawn by the canvas in one go while they are dots; the item then paints only what is more than that.
    void setPlain(bool isPlain);
    [[nodiscard]] bool isPlainDot() const { return flags() & ItemHasNoContents; }
    /// A dot as a picture, its middle at the middle; thousands of them are stamped, not drawn.
    [[nodiscard]] static QPixmap stamp(const QColor& fill, const QPen& edge, double ratio);
    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// The same card for reports: always light, never selected.
    void paintCard(QPainter& painter, bool onPaper, bool isSelected) const;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;

private:
    void refreshContents();
    [[nodiscard]] QRectF cardRect() const;
    void paintDot(QPainter& painter, bool onPaper, bool isSelected) const;
    void paintBadge(QPainter& painter, bool onPaper, const QPointF& at) const;
    void paintMarks(QPainter& painter, bool onPaper, const QPointF& at) const;
    [[nodiscard]] double marksWidth() const;
    void paintPower(QPainter& painter, bool onPaper, const QRectF& bar) const;
    SiteId m_id;
    SiteCard m_card;
    QSizeF m_fullSize;
    QSizeF m_nameSize;
    labels::CardPlace m_place{labels::Detail::Full, labels::Side::East};
    bool m_portsVisible = false;
    bool m_isLegalTarget = false;
    bool m_isPlain = false;
};

} // namespace spanwright::widgets
