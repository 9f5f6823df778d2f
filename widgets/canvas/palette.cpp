// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/palette.h"
#include "canvas/canvasview.h"
#include "common/theme.h"
#include "text/language.h"
#include <QEvent>
#include <QMimeData>

namespace spanwright::widgets {

Palette::Palette(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("palette"));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
    setIconSize({20, 20});
    setSpacing(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { Q_EMIT picked(item->data(Qt::UserRole).toString()); });
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT picked(QString());
        Q_EMIT chosen(item->data(Qt::UserRole).toString());
    });
    fill();
}

void Palette::fill() {
    setAccessibleName(tr("Palette"));
    clear();
    const auto heading = [this](const QString& text) {
        auto* item = new QListWidgetItem(text, this);
        item->setFlags(Qt::NoItemFlags);
        item->setFont(theme::font(8.5, true));
        item->setForeground(theme::color(theme::Role::Muted));
    };
    const auto add = [this](const QString& name, const QString& kind, const QString& icon, const QString& help) {
        auto* item = new QListWidgetItem(theme::icon(icon), name, this);
        item->setData(Qt::UserRole, kind);
        item->setToolTip(QStringLiteral("%1\n%2").arg(name, help));
    };
    heading(tr("Places"));
    add(tr("Site"), QStringLiteral("site"), QStringLiteral("site"), tr("A data centre without accelerators yet. Drag it onto the map, or press Enter."));
    add(tr("Exchange or hut"), QStringLiteral("exchange"), QStringLiteral("exchange"), tr("A place where fibres meet; it holds no accelerators."));
    heading(tr("GPU pools of 512"));
    for (const char* id : {"h100-sxm", "h200-sxm", "b200-sxm", "gb200-nvl72", "mi300x", "ascend-910c", "h20", "tpu-v5p"})
        if (const catalogue::Accelerator* a = catalogue::Catalogue::shipped().accelerator(id))
            add(qstr(a->name), QStringLiteral("pool:") + QLatin1String(id), QStringLiteral("pool"),
                tr("Drag it onto the map for a new site with 512 of them, or onto a site to add the pool there. Number and type are changed in the inspector."));
    setMinimumWidth(sizeHintForColumn(0) + 2 * spacing() + 2 * frameWidth()); // names are read whole
}

QMimeData* Palette::mimeData(const QList<QListWidgetItem*>& items) const {
    auto* data = new QMimeData;
    if (!items.isEmpty()) data->setData(QLatin1String(kPaletteMime), items.front()->data(Qt::UserRole).toString().toUtf8());
    return data;
}

void Palette::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) fill();
}

} // namespace spanwright::widgets
