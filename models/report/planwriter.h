// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/writer.h"
#include "text/planterms.h"

namespace spanwright::report {

/// Writer with the entries of finish dates, upgrades and plans. Internal to models/report.
class PlanWriter final : public Writer {
public:
    explicit PlanWriter(const text::Translator& translate, Currency currency = {}) : Writer(translate, std::move(currency)), m_translate(translate) {}
    using Writer::operator();
    std::string operator()(PlanTerm t) const { return text::render(text::entry(t), m_translate); }
    std::string operator()(PlanTerm t, std::vector<text::Argument> arguments) const { return text::render({&text::entry(t), std::move(arguments)}, m_translate); }

private:
    const text::Translator& m_translate;
};

} // namespace spanwright::report
