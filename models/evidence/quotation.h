// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "text/errors.h"
#include <optional>
#include <string>
#include <vector>

/// Check of a quotation such as "100,000 H100, 7 GWh": what would have to hold for it to be true.
namespace spanwright::evidence {

/// What somebody stated. Anything but the accelerators may be left open.
struct Quotation {
    const catalogue::Accelerator* accelerator = nullptr;
    int accelerators = 0;
    std::optional<Energy> energy;
    std::optional<Power> power;
    std::optional<Duration> duration;
    std::optional<double> parameters;   ///< active ones of a mixture
    std::optional<TokenCount> tokens;
};
/// What the check supposes where the quotation is silent.
struct QuotationTerms {
    Mfu mfuLow, mfuHigh;                ///< of the 16-bit dense peak, FLOPs as 6 a parameter and token
    double tokensPerParameter = 0;      ///< for a model of which neither size nor tokens are stated
    Fraction training;                  ///< of the server rating while training
    Pue pue;
};
/// MFU and tokens a parameter from the catalogue, power as the defaults of assumptions and sites.
[[nodiscard]] QuotationTerms usualTerms(const catalogue::Catalogue& catalogue);

enum class PowerBasis : std::uint8_t { Accelerators, It, Facility };
struct Span {
    double low = 0, high = 0;
};
/// The quotation read as a statement about one basis. Optional parts lack what they would be computed from.
struct QuotationReading {
    PowerBasis basis = PowerBasis::Accelerators;
    Power power;                            ///< of all accelerators on this basis
    std::optional<double> powerRatio;       ///< stated power, or stated energy over stated duration, over `power`
    std::optional<Duration> duration;       ///< stated, else stated energy over stated power, else over `power`
    std::optional<Energy> energy;           ///< stated, else stated power, else `power`, over the duration
    std::optional<Span> compute;            ///< FLOP in that time at the MFUs
    std::optional<Span> parameters, tokens; ///< what that trains: the one that is not stated, or both at the tokens a parameter
    std::optional<double> mfuNeeded;        ///< for the stated model and tokens in the stated time
    std::optional<Span> durationNeeded;     ///< s, for the stated model and tokens at the MFUs
};
/// A run of which accelerator-hours are public.
struct PublishedRun {
    std::string run, source;
    int accelerators = 0;
    Duration duration;
    double acceleratorHours = 0;
    Energy atTdp;                           ///< accelerator-hours x TDP
    std::optional<Energy> published;        ///< as printed, on the basis that its source chose
    std::optional<double> energyRatio;      ///< the quotation's energy over `atTdp`
};
struct QuotationCheck {
    std::vector<QuotationReading> readings; ///< one a basis, in its order
    std::optional<double> consistency;      ///< stated energy over stated power x duration, when all three are stated
    std::optional<PowerBasis> likeliest;    ///< whose power is nearest to the stated one (on a log scale)
    std::vector<PublishedRun> runs;         ///< least energy first
};
/// Fails when no accelerator or fewer than one is given, when nothing else is, or with a number that is not above zero.
/// Mean power over the time; all accelerators run all of it.
[[nodiscard]] Result<QuotationCheck> check(const Quotation& quotation, const QuotationTerms& terms, const catalogue::Catalogue& catalogue);
/// docs/formats.md, "Quotation, JSON".
[[nodiscard]] std::string toJson(const QuotationCheck& check, const Quotation& quotation, const QuotationTerms& terms);

} // namespace spanwright::evidence
