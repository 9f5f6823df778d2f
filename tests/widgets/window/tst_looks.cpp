// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every reader needs: names for the screen reader, contrast, and words that are not cut off.
#include "support/windowpage.h"
#include "common/theme.h"
#include "project/edits.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>
#include <cmath>

using namespace spanwright;
using test::WindowPage;
using widgets::ActionId;
using widgets::theme::Mode;
using widgets::theme::Role;

namespace {

/// Relative luminance and contrast after WCAG 2.1.
double luminance(const QColor& c) {
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void collectNameless(QAccessibleInterface* node, QStringList& nameless, int depth = 0) {
    if (!node || depth > 40) return;
    const QAccessible::State state = node->state();
    const auto* widget = qobject_cast<QWidget*>(node->object());
    const bool isPart = node->parent() && node->parent()->role() == QAccessible::ComboBox; // the box itself has the name
    const bool isPlain = widget && widget->metaObject() == &QWidget::staticMetaObject;     // a container; what is in it has names
    if (state.focusable && !state.invisible && widget && !isPart && !isPlain && widget->focusPolicy() != Qt::NoFocus && node->text(QAccessible::Name).isEmpty())
        nameless << QStringLiteral("%1 %2 in %3").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing"));
    if (node->role() == QAccessible::Table || node->role() == QAccessible::Tree || node->role() == QAccessible::List) return; // cells have texts
    for (int i = 0; i < node->childCount(); ++i) collectNameless(node->child(i), nameless, depth + 1);
}

QStringList clipped(const QWidget& window) {
    QStringList all;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (needed > label->height() || (!label->wordWrap() && label->sizeHint().width() > label->width())) all << QStringLiteral("label ") + label->text().left(60);
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (!button->isVisible() || button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) continue;
        if (button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() > button->width()) all << QStringLiteral("button ") + button->text();
    }
    for (const auto* card : window.findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^headline_")))) // it paints its texts itself
        if (card->isVisible() && card->sizeHint().width() > card->width()) all << QStringLiteral("card %1 (%2 of %3 px)").arg(card->accessibleName()).arg(card->width()).arg(card->sizeHint().width());
    if (const auto* palette = window.findChild<QListWidget*>(QStringLiteral("palette")); palette->isVisible())
        for (int i = 0; i < palette->count(); ++i)
            if (palette->sizeHintForIndex(palette->model()->index(i, 0)).width() > palette->viewport()->width()) all << QStringLiteral("palette ") + palette->item(i)->text();
    for (const auto* bar : window.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count() && bar->isVisible(); ++i)
            if (bar->fontMetrics().horizontalAdvance(bar->tabText(i)) > bar->tabRect(i).width()) all << QStringLiteral("tab ") + bar->tabText(i);
    return all;
}

} // namespace

class TestLooks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromItsGround_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        for (const auto& [mode, modeName] : {std::pair{Mode::Light, "light"}, std::pair{Mode::Dark, "dark"}}) {
            for (const auto& [text, name] : {std::pair{Role::Text, "text"}, std::pair{Role::Muted, "muted"}, std::pair{Role::Error, "error"}, std::pair{Role::Warning, "warning"}, std::pair{Role::Good, "good"}})
                for (const auto& [ground, groundName] : {std::pair{Role::Window, "window"}, std::pair{Role::Base, "base"}, std::pair{Role::Raised, "raised"}, std::pair{Role::Card, "card"}})
                    QTest::addRow("%s, %s on %s", modeName, name, groundName) << int(mode) << int(text) << int(ground);
            QTest::addRow("%s, text on accent", modeName) << int(mode) << int(Role::AccentText) << int(Role::Accent);
        }
    }
    void textStandsOutFromItsGround() {
        QFETCH(const int, mode);
        QFETCH(const int, text);
        QFETCH(const int, ground);
        widgets::theme::apply(static_cast<Mode>(mode));
        const double ratio = contrast(widgets::theme::color(static_cast<Role>(text)), widgets::theme::color(static_cast<Role>(ground)));
        widgets::theme::apply(Mode::Light);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void everyFocusableWidgetHasAName_data() {
        QTest::addColumn<QString>("selected");
        for (const char* kind : {"start", "scenario", "site", "cluster", "pool", "link", "job", "commands", "shortcuts", "settings", "tour"}) QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void everyFocusableWidgetHasAName() {
        QFETCH(const QString, selected);
        WindowPage page(selected == QLatin1String("start") ? QString() : QStringLiteral("1"));
        if (selected != QLatin1String("start")) {
            const Site& site = *page.scenario().sites[0];
            const std::map<QString, ItemRef> items{{QStringLiteral("site"), ref(site.id)}, {QStringLiteral("cluster"), ref(site.clusters[0]->id)}, {QStringLiteral("pool"), ref(site.clusters[0]->pools[0]->id)},
                {QStringLiteral("link"), ref(page.scenario().links[0]->id)}, {QStringLiteral("job"), ref(page.scenario().jobs[0]->id)}};
            if (items.contains(selected)) page.document().select({items.at(selected)});
        }
        const std::map<QString, ActionId> opened{{QStringLiteral("commands"), ActionId::Commands}, {QStringLiteral("shortcuts"), ActionId::Shortcuts}, {QStringLiteral("settings"), ActionId::Settings}, {QStringLiteral("tour"), ActionId::Tour}};
        if (opened.contains(selected)) page.trigger(opened.at(selected));
        page.settle();
        QStringList nameless;
        collectNameless(QAccessible::queryAccessibleInterface(&page.window), nameless);
        for (auto* dialog : page.window.findChildren<QDialog*>())
            if (dialog->isVisible()) collectNameless(QAccessible::queryAccessibleInterface(dialog), nameless);
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral("; "))));
    }

    void noWordsAreCutOff_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"en", "zh_CN"})
            for (int n = 1; n <= 4; ++n)
                for (const QSize size : {QSize(1500, 940), QSize(1350, 720)}) // the default, and what a laptop's screen leaves of it
                    QTest::addRow("%s, sample %d, %d px", language, n, size.width()) << QString::fromLatin1(language) << QString::number(n) << size;
    }
    void noWordsAreCutOff() {
        QFETCH(const QString, language);
        QFETCH(const QString, sample);
        QFETCH(const QSize, size);
        widgets::setLanguage(language);
        WindowPage page(sample);
        page.window.resize(size);
        page.document().select({ref(page.scenario().sites[0]->id)});
        Job job = *page.scenario().jobs[0];
        job.tokens = job.tokens * 2.37; // cards show a change as well
        page.document().apply(edits::put(page.document().project(), page.document().scenarioId(), job), QStringLiteral("Tokens"));
        page.settle();
        QStringList all;
        const bool isWhole = QTest::qWaitFor([&] { return (all = clipped(page.window)).isEmpty(); }, 2'000); // layouts settle
        widgets::setLanguage(QStringLiteral("en"));
        QVERIFY2(isWhole, qPrintable(all.join(QStringLiteral("; "))));
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
