// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "network/line/line.h"
#include "network/modeneed.h"
#include "project/project.h"

/// The optical line that a drawn link needs, and which coherent modes it carries.
namespace spanwright::network {

/// One coherent mode on a link, in a full band. Where C and L are lit, figures are those of the worse band: the one of the lower GSNR.
struct ModeOnLine {
    std::string mode;                ///< catalogue id of the transceiver
    double gsnr = 0, osnr = 0;       ///< dB in 0.1 nm, mean of the channels
    double gsnrC = 0, gsnrL = 0;     ///< the same of each band; gsnrL 0: not lit
    double required = 0;             ///< dB in 0.1 nm; 0: the catalogue does not state it
    ModeNeed need;                   ///< its range: what sources give, or what is derived
    double margin = 0;               ///< dB left after the system margin and the penalty of ROADMs
    double pdl = 0, pdlPenalty = 0;  ///< dB, of ROADMs between the ends
    double dispersion = 0, tolerated = 0; ///< ps/nm; tolerated 0: not stated
    double pmd = 0;                  ///< ps
    double launch = 0;               ///< dBm a channel
    double ends = 0;                 ///< noise over signal in 0.1 nm of transmitter, adding and dropping; part of the GSNR
    int wavelengths = 0;             ///< that a fibre pair's band holds
    [[nodiscard]] bool isStated() const { return required > 0; }
    [[nodiscard]] bool isFeasible() const { return isStated() && margin >= 0 && (tolerated == 0 || dispersion <= tolerated); }
};

/// A span as it is, and the amplifier after it, which makes up for its loss.
struct SpanOnLine {
    Length length;
    const catalogue::Fibre* fibre = nullptr; ///< G.652.D when the catalogue lacks the id
    Decibel extraLoss;               ///< entered beside the fibre's own and its connectors'
    Decibel loss;                    ///< of all; also the amplifier's gain
    const catalogue::Amplifier* amplifier = nullptr; ///< nullptr: none has the gain, a shorter span is needed
    double noise = 0;                ///< dB, its noise figure
    Station station = Station::Amplifier; ///< at its end; a ROADM has a booster behind it
    bool operator==(const SpanOnLine&) const = default;
};

/// What GSNR would be with one source of noise alone, dB in 0.1 nm; infinite without it. Their inverses add up to the GSNR's.
struct NoiseBudget {
    double amplifiers = 0, interference = 0, ends = 0;
};
[[nodiscard]] NoiseBudget noiseBudget(const ModeOnLine& mode);

/// Amplified spans between two ROADMs.
struct LineDesign {
    std::vector<SpanOnLine> spans;   ///< at least one
    std::vector<ModeOnLine> modes;   ///< of the coherent transceivers whose symbol rate and slot are known, fastest first
    int best = -1;                   ///< the mode of the largest feasible capacity a fibre pair; -1: none
    [[nodiscard]] const ModeOnLine* find(std::string_view mode) const;
    [[nodiscard]] bool isEven() const; ///< all spans alike
    [[nodiscard]] int unamplified() const; ///< index of the first span without an amplifier that has the gain; -1: none
};
/// Spans between amplifiers: those entered by hand, or the length over the link's largest spacing (or the catalogue's), rounded up; at least 1.
[[nodiscard]] int spanCount(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Spans and amplifiers alone, without modes.
[[nodiscard]] LineDesign designSpans(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// The spans that the design chooses, as they would be entered by hand; amplifiers and fibre stay the link's.
[[nodiscard]] std::vector<FibreSpan> spansByHand(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Two halves of a span by hand, an amplifier between them; they share its extra loss.
void splitSpan(FibreLink& link, std::size_t at);
/// The line as drawn, with what the link leaves open chosen: spans, amplifiers (the least noise at the gain), launch power (the same into every span,
/// where interference is half the amplifiers' noise, within what the weakest amplifier gives) plus the link's offset, and the quietest booster that gives it. Modes: all that the catalogue knows, or the one named.
/// Formulas: docs/physics.md, "Line" and "Line design". Fibres whose dispersion or effective area the catalogue lacks take those of G.652.D;
/// hollow core makes no interference.
[[nodiscard]] LineDesign designLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view onlyMode = {});
/// The same line for one mode, to be computed or drawn: element by element.
struct DrawnLine {
    line::Line line;
    line::Outcome outcome;           ///< traced
};
[[nodiscard]] std::optional<DrawnLine> drawnLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view mode);
/// A light path over its links, regenerated where its group says so.
struct LightPath {
    double margin = 0;               ///< dB, of its worst part, over whose links the line's noise adds up, with one transmitter, adding and dropping; -infinity: too much dispersion
    int roadms = 0;                  ///< that it passes: sites where it is not regenerated, and those between spans
    int regenerations = 0;
    double pdl = 0;                  ///< dB, of the worst part
};
/// nullopt when the mode's needs are not stated or a link is not known.
[[nodiscard]] std::optional<LightPath> lightPath(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue);
[[nodiscard]] std::optional<double> lightPathMargin(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Penalty of polarisation-dependent loss, dB: straight between the catalogue's points, and on beyond the last one.
[[nodiscard]] double pdlPenalty(double pdl, const catalogue::Catalogue& catalogue);
/// Lowest and highest frequency of each lit band, C first.
[[nodiscard]] std::vector<std::pair<Frequency, Frequency>> bandRanges(OpticalBand band);
/// A line before it has spans: a full comb of the mode, its transmitter, and the ROADM that stands at either end.
[[nodiscard]] line::Line terminalsOf(OpticalBand band, const catalogue::Transceiver& mode, const catalogue::Catalogue& catalogue);
/// One metre of a fibre type between the catalogue's connectors.
[[nodiscard]] line::Span spanOf(const catalogue::Fibre& fibre, const catalogue::Catalogue& catalogue);
/// Spectrum of one fibre pair.
[[nodiscard]] Frequency bandWidth(OpticalBand band);
/// Channels of a slot that a fibre pair's band holds.
[[nodiscard]] int channelsOf(OpticalBand band, Frequency slot);

} // namespace spanwright::network
