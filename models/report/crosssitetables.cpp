// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/crosssitetables.h"
#include "report/writer.h"
#include "text/evidenceterms.h"
#include <cmath>
#include <map>

namespace spanwright::report {
namespace {

using evidence::CrossSiteResult;

class EvidenceWriter {
public:
    explicit EvidenceWriter(const text::Translator& translate) : m_translate(translate) {}
    std::string operator()(EvidenceTerm t, std::vector<text::Argument> arguments = {}) const { return text::render({&text::entry(t), std::move(arguments)}, m_translate); }
    template <class... T> std::vector<std::string> columns(T... terms) const { return {(*this)(terms)...}; }

private:
    const text::Translator& m_translate;
};

template <class Q> std::string cell(const std::optional<Q>& value) { return value ? print(*value).text() : std::string("–"); }
std::string orDash(const std::optional<double>& value) { return value ? printNumber(*value, 4) : std::string("–"); }
/// With its sign, to a tenth of a per cent.
std::string percent(double share) { return (share < 0 ? "−" : "+") + printNumber(std::round(std::abs(share) * 1000) / 10, 4) + " %"; }

} // namespace

Table crossSiteSummaryTable(std::span<const CrossSiteResult> results, const text::Translator& translate) {
    using T = EvidenceTerm;
    const EvidenceWriter w(translate);
    Table t{w(T::HeadingSummary), w.columns(T::ColumnKind, T::ColumnRows, T::ColumnCompared, T::ColumnMedian, T::ColumnWorst, T::ColumnWithin), {}, {}};
    for (const evidence::CrossSiteSummary& s : evidence::summarise(results))
        if (s.predicted > 0)
            t.rows.push_back({s.group.empty() ? s.kind : "· " + s.group, std::to_string(s.rows), std::to_string(s.errors.rows), print(s.errors.median).text(), print(s.errors.worst).text(), std::to_string(s.within)});
    return t;
}

Table crossSiteTable(std::span<const CrossSiteResult> results, const text::Translator& translate) {
    using T = EvidenceTerm;
    const EvidenceWriter w(translate);
    Table t{w(T::HeadingRows), w.columns(T::ColumnRow, T::ColumnPublished, T::ColumnPredicted, T::ColumnError), {}, w(T::NoteRows)};
    for (const CrossSiteResult& r : results) {
        if (!r.predicted) continue;
        const std::optional<double> error = r.error();
        const bool isMissed = error && r.tolerance && std::abs(*error) > *r.tolerance;
        t.rows.push_back({r.row->id, orDash(r.row->value), orDash(r.predicted), r.isAnchor ? w(T::CellAnchor) : error ? percent(*error) + (isMissed ? " *" : "") : std::string("–")});
    }
    return t;
}

Table crossSiteSkippedTable(std::span<const CrossSiteResult> results, const text::Translator& translate) {
    using T = EvidenceTerm;
    const EvidenceWriter w(translate);
    Table t{w(T::HeadingSkipped), w.columns(T::ColumnRows, T::ColumnKind, T::ColumnWhy), {}, {}};
    std::map<std::pair<std::string, std::string>, int> skipped;
    for (const CrossSiteResult& r : results)
        if (!r.predicted) ++skipped[{r.row->kind, r.skipped}];
    for (const auto& [what, count] : skipped) t.rows.push_back({std::to_string(count), what.first, what.second});
    return t;
}

Table lowCommTable(std::span<const evidence::LowCommResult> runs, const text::Translator& translate) {
    using T = EvidenceTerm;
    const EvidenceWriter w(translate);
    Table t{w(T::HeadingRuns), w.columns(T::ColumnRun, T::ColumnShare, T::ColumnOurShare, T::ColumnExchange, T::ColumnOurExchange, T::ColumnBandwidth, T::ColumnSpan), {}, w(T::NoteRuns)};
    for (const evidence::LowCommResult& r : runs) {
        const evidence::LowCommRow& row = *r.row;
        const std::string range = r.leastShare ? w(T::CellSpan, {{"low", text::amount(*r.leastShare)}, {"high", text::amount(*r.mostShare)}, {"least", text::amount(row.leastBandwidth)}, {"most", text::amount(row.mostBandwidth)}}) : std::string();
        t.rows.push_back({row.title, print(row.publishedShare).text(), cell(r.share), cell(row.publishedExchange), row.exchange ? std::string("–") : cell(r.exchange), cell(r.bandwidth), range});
    }
    return t;
}

Table claimTable(std::span<const evidence::ClaimImplied> claims, const text::Translator& translate) {
    using T = EvidenceTerm;
    const EvidenceWriter w(translate);
    Table t{w(T::HeadingClaims), w.columns(T::ColumnClaim, T::ColumnDistance, T::ColumnEfficiency, T::ColumnOneWay, T::ColumnMicroBatch), {}, w(T::NoteClaims)};
    for (const evidence::ClaimImplied& c : claims)
        t.rows.push_back({c.claim->title, print(c.claim->distance).text(), (c.claim->isBound ? "> " : "") + print(c.claim->efficiency).text(), print(c.oneWay).text(), print(c.microBatch).text()});
    return t;
}

} // namespace spanwright::report
