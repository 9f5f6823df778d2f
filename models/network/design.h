// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalogue/catalogue.h"
#include "network/line/line.h"
#include "project/project.h"

/// The optical line that a drawn link needs, and which coherent modes it carries.
namespace spanwright::network {

/// One coherent mode on a link, in a full band.
struct ModeOnLine {
    std::string mode;                ///< catalogue id of the transceiver
    double gsnr = 0, osnr = 0;       ///< dB in 0.1 nm, mean of the channels
    double required = 0;             ///< dB in 0.1 nm; 0: the catalogue does not state it
    double margin = 0;               ///< dB left after the system margin
    double dispersion = 0, tolerated = 0; ///< ps/nm; tolerated 0: not stated
    double pmd = 0;                  ///< ps
    double launch = 0;               ///< dBm a channel
    double ends = 0;                 ///< noise over signal in 0.1 nm of transmitter, adding and dropping; part of the GSNR
    int wavelengths = 0;             ///< that a fibre pair's band holds
    [[nodiscard]] bool isStated() const { return required > 0; }
    [[nodiscard]] bool isFeasible() const { return isStated() && margin >= 0 && (tolerated == 0 || dispersion <= tolerated); }
};

/// Amplified spans of equal length between two ROADMs; amplifiers make up for the loss of the span before them.
struct LineDesign {
    int spans = 1;
    Length spanLength;
    Decibel spanLoss;                ///< with connectors
    const catalogue::Amplifier* inLine = nullptr; ///< after each span; nullptr: no amplifier has the gain, shorter spans are needed
    Decibel gain;
    double noise = 0;                ///< dB, its noise figure
    std::vector<ModeOnLine> modes;   ///< of the coherent transceivers whose symbol rate and slot are known, fastest first
    int best = -1;                   ///< the mode of the largest feasible capacity a fibre pair; -1: none
    [[nodiscard]] const ModeOnLine* find(std::string_view mode) const;
};
/// Spans between amplifiers: the length over the link's largest spacing (or the catalogue's), rounded up; at least 1.
[[nodiscard]] int spanCount(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// Spans and amplifiers alone, without modes.
[[nodiscard]] LineDesign designSpans(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// The line as drawn, with what the link leaves open chosen: spacing, amplifiers (the least noise at the gain), launch power (where interference is half
/// the amplifiers' noise, within what the amplifiers give) plus the link's offset, and the quietest booster that gives it. Modes: all that the catalogue knows, or the one named.
/// Formulas: docs/physics.md, "Line" and "Line design". Fibres whose dispersion or effective area the catalogue lacks take those of G.652.D;
/// hollow core makes no interference.
[[nodiscard]] LineDesign designLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view onlyMode = {});
/// The same line for one mode, to be computed or drawn: element by element.
struct DrawnLine {
    line::Line line;
    line::Outcome outcome;           ///< traced
};
[[nodiscard]] std::optional<DrawnLine> drawnLine(const FibreLink& link, const Scenario& scenario, const catalogue::Catalogue& catalogue, std::string_view mode);
/// Margin of a light path over its links, regenerated where its group says so: the worst of its parts, over whose links the
/// line's noise adds up, with one transmitter, adding and dropping. nullopt when
/// the mode's needs are not stated or a link is not known.
[[nodiscard]] std::optional<double> lightPathMargin(const Wavelength& light, const Scenario& scenario, const catalogue::Catalogue& catalogue);
/// A line before it has spans: a full comb of the mode, its transmitter, and the ROADM that stands at either end.
[[nodiscard]] line::Line terminalsOf(OpticalBand band, const catalogue::Transceiver& mode, const catalogue::Catalogue& catalogue);
/// One metre of a fibre type between the catalogue's connectors.
[[nodiscard]] line::Span spanOf(const catalogue::Fibre& fibre, const catalogue::Catalogue& catalogue);
/// Spectrum of one fibre pair.
[[nodiscard]] Frequency bandWidth(OpticalBand band);
/// Channels of a slot that a fibre pair's band holds.
[[nodiscard]] int channelsOf(OpticalBand band, Frequency slot);

} // namespace spanwright::network
