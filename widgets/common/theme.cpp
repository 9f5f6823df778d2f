// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"
#include "common/colorscale.h"
#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <algorithm>
#include <array>
#include <cmath>

namespace spanwright::widgets::theme {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};
// In the order of Role.
constexpr std::array<Pair, 20> kColors{{
    {0xfff4f5f7, 0xff1f2226}, {0xffffffff, 0xff272b30}, {0xffeceef1, 0xff30353b}, {0xff1d2329, 0xffe6e9ec}, {0xff5b6570, 0xffa3adb8},
    {0xffd3d8de, 0xff40474f}, {0xff1f6fb2, 0xff5aa9e6}, {0xffffffff, 0xff10151a}, {0xff1a7348, 0xff5ccb94}, {0xff9a5b00, 0xfff0b44c},
    {0xffb3261e, 0xffff8a80}, {0xff44617b, 0xff9fb8cf}, {0xffe9eff4, 0xff1b2127}, {0xfff8f6f0, 0xff2b3035}, {0xffb9c3cc, 0xff4b555f},
    {0xffdde5ec, 0xff262d34}, {0xff7b8794, 0xff8b96a1}, {0xffffffff, 0xff2c3137}, {0xffbfc7d0, 0xff505a64}, {0xff1f6fb2, 0xff5aa9e6},
}};
constexpr std::array<QRgb, 8> kSeries{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xffe69f00, 0xff56b4e9, 0xff8c6d00, 0xff6e6e6e};
constexpr std::array<QRgb, 5> kScale{0xff00224e, 0xff434e6c, 0xff7d7c78, 0xffbcae6c, 0xfffee838};

Mode& chosen() {
    static Mode mode = Mode::System;
    return mode;
}
bool& dark() {
    static bool isDarkNow = false;
    return isDarkNow;
}

QPalette palette() {
    QPalette p;
    p.setColor(QPalette::Window, color(Role::Window));
    p.setColor(QPalette::WindowText, color(Role::Text));
    p.setColor(QPalette::Base, color(Role::Base));
    p.setColor(QPalette::AlternateBase, color(Role::Raised));
    p.setColor(QPalette::Text, color(Role::Text));
    p.setColor(QPalette::Button, color(Role::Raised));
    p.setColor(QPalette::ButtonText, color(Role::Text));
    p.setColor(QPalette::BrightText, color(Role::Error));
    p.setColor(QPalette::ToolTipBase, color(Role::Raised));
    p.setColor(QPalette::ToolTipText, color(Role::Text));
    p.setColor(QPalette::PlaceholderText, color(Role::Muted));
    p.setColor(QPalette::Highlight, color(Role::Accent));
    p.setColor(QPalette::HighlightedText, color(Role::AccentText));
    p.setColor(QPalette::Link, color(Role::Accent));
    p.setColor(QPalette::Mid, color(Role::Line));
    p.setColor(QPalette::Midlight, color(Role::Line));
    p.setColor(QPalette::Light, color(Role::Base));
    p.setColor(QPalette::Dark, color(Role::Line).darker(120));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Role::Muted));
    return p;
}

bool desktopIsDark() {
    static const bool isDesktopDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return isDesktopDark;
}

} // namespace

void apply(Mode mode) {
    chosen() = mode;
    const bool desktop = desktopIsDark();
    dark() = mode == Mode::Dark || (mode == Mode::System && desktop);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font());
    QApplication::setPalette(palette());
}

Mode mode() { return chosen(); }
bool isDark() { return dark(); }
QColor color(Role role) {
    const Pair& pair = kColors[static_cast<std::size_t>(role)];
    return QColor::fromRgb(dark() ? pair.dark : pair.light);
}
QColor paper(Role role) { return QColor::fromRgb(kColors[static_cast<std::size_t>(role)].light); }

QColor series(int index, bool onPaper) {
    const QColor c = QColor::fromRgb(kSeries[static_cast<std::size_t>(index) % kSeries.size()]);
    return dark() && !onPaper ? c.lighter(135) : c;
}

QColor load(double share, bool onPaper) {
    if (share < 0.6) return series(0, onPaper);
    return share < 0.9 ? series(4, onPaper) : onPaper ? paper(Role::Error) : color(Role::Error);
}

QColor scale(double share) {
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(kScale.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(place), kScale.size() - 2);
    const double part = place - static_cast<double>(below);
    const QColor a = QColor::fromRgb(kScale[below]), b = QColor::fromRgb(kScale[below + 1]);
    const auto mixed = [part](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * part)); };
    return {mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue())};
}

QFont font(double pointSize, bool isBold) {
    QFont f;
    f.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei")});
    f.setPointSizeF(pointSize > 0 ? pointSize : 9.5);
    f.setBold(isBold);
    return f;
}

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color(Role::Text).name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace spanwright::widgets::theme
