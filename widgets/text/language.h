// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/compareterms.h"
#include "text/errors.h"
#include "text/evidenceterms.h"
#include "text/figures.h"
#include "text/findings.h"
#include "text/modelterms.h"
#include "text/notes.h"
#include "text/planterms.h"
#include "text/powerterms.h"
#include "text/reportterms.h"
#include "text/shipped.h"
#include "text/sizeterms.h"
#include "text/studyterms.h"
#include "text/terms.h"
#include "units/currency.h"
#include <QCoreApplication>
#include <QString>

/// Sentences of the models in the reader's language, and the switch of language at run time.
namespace spanwright::widgets {

/// "en" or "zh_CN"; installs the program's and Qt's own translations, so every widget gets a LanguageChange event.
void setLanguage(const QString& code);
[[nodiscard]] QString language();
/// The desktop's language if the program speaks it, else "en".
[[nodiscard]] QString systemLanguage();

/// Of functions that are in no class; the context is the one that lupdate gives them.
[[nodiscard]] inline QString tr(const char* text) { return QCoreApplication::translate("spanwright::widgets", text); }
[[nodiscard]] QString say(const text::Message& message);
[[nodiscard]] QString say(const text::Entry& entry);
template <class Code>
[[nodiscard]] QString say(Code code) { return say(text::entry(code)); }
/// Text of a shipped file; the user's own stays as it is.
[[nodiscard]] QString sayShipped(const std::string& english);
/// "648 to 900 k USD": the unit once when both ends share it.
/// "+3.2 %" of what it was; of shares "−1.6 points". Empty when it is too small to matter.
[[nodiscard]] QString sayChange(FigureId figure, double value, double before);
/// A moment as files keep it (ISO 8601, UTC), in the user's time and language.
[[nodiscard]] QString sayTime(const std::string& iso);
[[nodiscard]] QString sayRange(FigureId figure, double low, double value, double high, const Currency& currency = {});
/// A line for tool tips that names the rate, after a line break; empty when money is not converted.
[[nodiscard]] QString currencyHelp(const Currency& currency);
/// For the models' own writers; of the present language, or of a named one.
[[nodiscard]] text::Translator translator();
[[nodiscard]] text::Translator translatorFor(const QString& code);

inline QString qstr(const std::string& s) { return QString::fromStdString(s); }
inline QString qstr(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

} // namespace spanwright::widgets
