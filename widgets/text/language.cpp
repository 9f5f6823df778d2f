// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cmath>
#include <memory>

namespace spanwright::widgets {
namespace {

QString& current() {
    static QString code = QStringLiteral("en");
    return code;
}

std::shared_ptr<QTranslator> load(const QString& code) {
    auto t = std::make_shared<QTranslator>();
    if (!t->load(QStringLiteral(":/i18n/spanwright_%1.qm").arg(code))) return nullptr;
    return t;
}

/// Qt's tables take null-terminated text.
std::string translated(const QTranslator* t, std::string_view pattern) {
    const std::string source(pattern);
    const QString done = t ? t->translate("text", source.c_str()) : QString();
    return done.isEmpty() ? source : done.toStdString();
}

} // namespace

void setLanguage(const QString& code) {
    static std::shared_ptr<QTranslator> own;
    static std::unique_ptr<QTranslator> qt;
    if (own) QCoreApplication::removeTranslator(own.get());
    if (qt) QCoreApplication::removeTranslator(qt.get());
    own.reset();
    qt.reset();
    current() = code;
    if (code != QLatin1String("en")) {
        qt = std::make_unique<QTranslator>();
        if (qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) QCoreApplication::installTranslator(qt.get());
    }
    own = load(code);
    if (own) QCoreApplication::installTranslator(own.get());
}

QString language() { return current(); }

QString systemLanguage() { return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"); }

text::Translator translator() {
    return [](std::string_view pattern) {
        const std::string source(pattern);
        return QCoreApplication::translate("text", source.c_str()).toStdString();
    };
}

text::Translator translatorFor(const QString& code) {
    return [t = load(code)](std::string_view pattern) { return translated(t.get(), pattern); };
}

QString sayRange(FigureId figure, double low, double value, double high, const Currency& currency) {
    const auto [from, to] = printRange(figure, low, value, high, currency);
    return QCoreApplication::translate("Range", "%1 to %2").arg(qstr(from.unit == to.unit ? from.number : from.text()), qstr(to.text()));
}

QString sayChange(FigureId figure, double value, double before) {
    const bool isShare = info(figure).kind == Kind::Fraction || info(figure).kind == Kind::Mfu;
    const double change = (isShare ? value - before : before == 0 ? 0 : value / before - 1) * 100;
    const double least = isShare ? 0.005 : 0.05;
    if (!(std::abs(change) >= least)) return {};
    const QString number = (change > 0 ? QStringLiteral("+") : QStringLiteral("−")) + qstr(printNumber(std::abs(change), 2));
    return isShare ? QCoreApplication::translate("Range", "%1 points").arg(number) : number + QStringLiteral(" %");
}

QString sayTime(const std::string& iso) {
    const QDateTime moment = QDateTime::fromString(qstr(iso), Qt::ISODateWithMs);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : qstr(iso);
}

QString currencyHelp(const Currency& c) {
    if (!c.isConverted()) return {};
    return QLatin1Char('\n') + say(text::Message{&text::entry(Term::NoteCurrency), {{"currency", c.code}, {"rate", printNumber(c.perUsd, 6)}, {"date", c.date}, {"source", text::shipped(c.source)}}});
}

QString say(const text::Message& message) { return qstr(text::render(message, translator())); }
QString sayShipped(const std::string& english) { return qstr(text::renderShipped(english, translator())); }
QString say(const text::Entry& entry) { return qstr(text::render(entry, translator())); }

} // namespace spanwright::widgets
