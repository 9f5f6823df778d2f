// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasaccess.h"
#include "canvas/canvasview.h"
#include "canvas/spoken.h"
#include <QAccessibleWidget>
#include <QPointer>
#include <algorithm>
#include <map>

namespace spanwright::widgets {
namespace {

/// One site or link.
class ItemAccess final : public QAccessibleInterface {
public:
    ItemAccess(CanvasView* canvas, ItemRef item) : m_canvas(canvas), m_item(item) {}
    bool isValid() const override { return m_canvas && !m_canvas->itemRect(m_item).isNull(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text which) const override {
        if (!m_canvas) return {};
        const Spoken words = m_canvas->spoken(m_item);
        if (which == QAccessible::Name) return words.name;
        if (which == QAccessible::Value) return words.value;
        if (which == QAccessible::Description) return words.text();
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!m_canvas) return {};
        const QRect seen = m_canvas->itemRect(m_item);
        return {m_canvas->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = state.selectable = state.multiSelectable = true;
        if (!m_canvas) return state;
        state.selected = m_canvas->isChosen(m_item);
        state.focused = state.selected && m_canvas->hasFocus();
        return state;
    }

private:
    QPointer<CanvasView> m_canvas;
    ItemRef m_item;
};

/// The canvas: its items after its own child widgets.
class CanvasAccess final : public QAccessibleWidget {
public:
    explicit CanvasAccess(CanvasView* canvas) : QAccessibleWidget(canvas, QAccessible::List), m_canvas(canvas) {}
    ~CanvasAccess() override {
        for (const auto& [item, id] : m_ids) QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return widgets() + static_cast<int>(m_canvas->drawnItems().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < widgets()) return QAccessibleWidget::child(index);
        const std::vector<ItemRef> items = m_canvas->drawnItems();
        const std::size_t at = static_cast<std::size_t>(index - widgets());
        return at < items.size() ? of(items[at]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<ItemRef> items = m_canvas->drawnItems();
        for (std::size_t i = 0; i < items.size(); ++i)
            if (const auto it = m_ids.find(items[i]); it != m_ids.end() && QAccessible::accessibleInterface(it->second) == child) return widgets() + static_cast<int>(i);
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (const ItemRef item : m_canvas->drawnItems())
            if (QAccessibleInterface* child = of(item); child->rect().contains(x, y)) return child;
        return QAccessibleWidget::childAt(x, y);
    }
    QAccessibleInterface* focusChild() const override {
        for (const ItemRef item : m_canvas->drawnItems())
            if (m_canvas->isChosen(item)) return of(item);
        return QAccessibleWidget::focusChild();
    }

private:
    int widgets() const { return QAccessibleWidget::childCount(); }
    QAccessibleInterface* of(ItemRef item) const {
        const auto it = m_ids.find(item);
        if (it != m_ids.end()) return QAccessible::accessibleInterface(it->second);
        auto* fresh = new ItemAccess(m_canvas, item); // the registry owns it until it is deleted by its id
        m_ids.emplace(item, QAccessible::registerAccessibleInterface(fresh));
        return fresh;
    }
    CanvasView* m_canvas;
    mutable std::map<ItemRef, QAccessible::Id> m_ids;
};

QAccessibleInterface* made(const QString&, QObject* object) {
    auto* canvas = qobject_cast<CanvasView*>(object);
    return canvas ? new CanvasAccess(canvas) : nullptr;
}

} // namespace

void installCanvasAccess() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(made);
        return true;
    }();
    static_cast<void>(isInstalled);
}

void announceChoice(CanvasView& canvas) {
    if (!QAccessible::isActive()) return;
    const std::vector<ItemRef> items = canvas.drawnItems();
    const auto isChosen = [&](ItemRef item) { return canvas.isChosen(item); };
    if (std::ranges::count_if(items, isChosen) != 1) return;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&canvas);
    if (!face) return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(face->childCount() - static_cast<int>(items.end() - std::ranges::find_if(items, isChosen)));
    QAccessible::updateAccessibility(&event);
}

} // namespace spanwright::widgets
