// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/figures.h"
#include "text/findings.h"
#include "text/shipped.h"
#include "text/terms.h"
#include "units/currency.h"

namespace spanwright::report {

/// Short-hands for one language and one currency. Internal to models/report.
class Writer {
public:
    explicit Writer(const text::Translator& translate, Currency currency = {}) : m_translate(translate), m_currency(std::move(currency)) {}
    std::string operator()(Term t) const { return text::render(text::entry(t), m_translate); }
    std::string operator()(FigureId id) const { return text::render(text::entry(id), m_translate); }
    std::string operator()(const text::Message& m) const { return text::render(m, m_translate); }
    std::string operator()(Severity s) const { return text::render(text::entry(s), m_translate); }
    std::string operator()(Term t, std::vector<text::Argument> arguments) const { return text::render({&text::entry(t), std::move(arguments)}, m_translate); }
    /// A quantity, money in the reader's currency.
    std::string shown(Kind kind, double value, int digits = 3) const { return print(kind, value, digits, m_currency).text(); }
    [[nodiscard]] const Currency& currency() const { return m_currency; }
    std::string shipped(const std::string& english) const { return text::renderShipped(english, m_translate); }

private:
    const text::Translator& m_translate;
    Currency m_currency;
};

[[nodiscard]] inline std::string shown(Kind kind, double value, int digits = 3) { return print(kind, value, digits).text(); }

} // namespace spanwright::report
