// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "study/inputs.h"
#include <QString>
#include <array>
#include <optional>
#include <span>

/// Studies to begin with.
namespace spanwright::widgets {

/// What newcomers ask of a plan.
enum class Question : std::uint8_t { HowFar, HollowCore, DistanceAgainstWavelengths };
inline constexpr std::array kQuestions{Question::HowFar, Question::HollowCore, Question::DistanceAgainstWavelengths};
[[nodiscard]] QString questionText(Question question);
/// The study that answers it for the first job over linked sites; nothing without such a job.
[[nodiscard]] std::optional<Study> studyFor(Question question, const Document& document);

/// The first job that is computed; none without one.
[[nodiscard]] JobId firstJob(const Document& document);

/// Kinds that the window runs, in the order of its menu.
inline constexpr std::array kShownKinds{StudyKind::Sweep, StudyKind::Map, StudyKind::Tornado, StudyKind::Threshold, StudyKind::MonteCarlo, StudyKind::Capacity, StudyKind::Plan};
[[nodiscard]] QString kindName(StudyKind kind);
[[nodiscard]] QString kindHelp(StudyKind kind);
/// One of a kind for the first job, with inputs that move its figure (while none are known: distance and wavelengths); its name is not taken yet.
[[nodiscard]] Study newStudy(StudyKind kind, const Document& document, std::span<const study::AvailableInput> inputs);
/// An axis over the usual range of an input; of a choice no more than a picture has room for, the present one among them.
[[nodiscard]] StudyAxis usualAxis(const study::AvailableInput& input, int points);
/// "Sweep", "Sweep 2", ...
[[nodiscard]] std::string freeName(const Scenario& scenario, const QString& name);

inline constexpr int kPoints = 41;      ///< of a curve
inline constexpr int kSeries = 4;       ///< curves of a sweep over two inputs
inline constexpr int kMapPoints = 24;   ///< along a side

} // namespace spanwright::widgets
