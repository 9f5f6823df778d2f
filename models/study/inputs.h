// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "text/studyterms.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The one table of what a study may move. Names are those of the scenario's JSON keys, with their units.
namespace spanwright::study {

/// A value of an input: a number in the input's unit, or a choice by its name.
struct InputValue {
    double number = 0;
    std::string choice;           ///< empty: a number
    bool operator==(const InputValue&) const = default;
};

/// Items of a scenario that a job uses, or one item that was named. Inputs without a subject of their own move all of these.
struct Subjects {
    JobId job;                    ///< the study's, or the first one
    std::vector<JobId> jobs;      ///< those whose own inputs move: the job alone
    std::vector<LinkId> links;    ///< of its routes between sites, each once
    std::vector<LinkId> longest;  ///< of the longest such route
    std::vector<WavelengthId> wavelengths; ///< groups over those links
    std::vector<SiteId> sites;
    std::vector<ClusterId> clusters;
    std::vector<PoolId> pools;
    bool isNamed = false;         ///< one item was named: a length is that link's own
};
/// Of a job; of all jobs together when none is given (inputs of a job are then the first one's).
[[nodiscard]] Subjects subjectsOf(const Scenario& scenario, const assess::Assessment& assessment, JobId job);

/// Where the choices of an input come from.
enum class ChoiceTable : std::uint8_t { None, Keys, Fibres, Transceivers, Models, Accelerators, ScaleOutFabrics };

struct Input {
    std::string_view name;        ///< "length_km"
    ItemKind of = ItemKind::Job;  ///< whose it is; Scenario: of the assumptions
    StudyTerm label = StudyTerm::InputLength;
    Kind kind = Kind::Count;      ///< for printing
    double factor = 1;            ///< base units of the kind in one of the input's unit
    bool isWhole = false;
    double low = 0, high = 0;     ///< that the scenario takes, in the input's unit
    double usual = 1;             ///< end of the usual range where the present value is zero
    ChoiceTable table = ChoiceTable::None;
    std::span<const char* const> keys; ///< of ChoiceTable::Keys
    Term firstKey = Term::Total;  ///< name of keys[0]; the others follow
    bool (*read)(const Scenario&, const Subjects&, InputValue&) = nullptr;   ///< of get(), in base units; a key by its place
    void (*write)(Scenario&, const Subjects&, const InputValue&) = nullptr;  ///< of set(), likewise

    [[nodiscard]] bool isChoice() const { return table != ChoiceTable::None; }
    /// The present value, of the first where there are several; nothing where there is no such item.
    [[nodiscard]] std::optional<InputValue> get(const Scenario& scenario, const Subjects& subjects) const;
    /// Moves all subjects. What hides the input goes with it: a measured round trip hides lengths and fibres, spans by hand a length.
    /// Pools grow to what "accelerators" needs of them. The value is taken as it is: see checked().
    void set(Scenario& scenario, const Subjects& subjects, const InputValue& value) const;
    /// Base unit of `kind`.
    [[nodiscard]] double base(double number) const { return number * factor; }
};
[[nodiscard]] std::span<const Input> inputs();
[[nodiscard]] const Input* findInput(std::string_view name);
/// Fails with StudyInputUnknown, which lists names near to it.
[[nodiscard]] Result<const Input*> inputNamed(std::string_view name);

struct Choice {
    std::string id;
    std::string name;             ///< in English, from the catalogue; empty: `term` has it
    Term term = Term::Total;
};
/// What a choice may be, in the table's order.
[[nodiscard]] std::vector<Choice> choicesOf(const Input& input, const catalogue::Catalogue& catalogue);
/// Fails with StudyOutOfRange for a number outside the input's range or not whole, and StudyChoiceUnknown.
[[nodiscard]] Result<Done> checked(const Input& input, const InputValue& value, const catalogue::Catalogue& catalogue);
/// "800 km", "Standard single mode (G.652.D)", "1F1B".
[[nodiscard]] std::string shown(const Input& input, const InputValue& value, const catalogue::Catalogue& catalogue, const text::Translator& translate = {});

/// An axis that was checked against a scenario: its input, whose, and its values.
struct Axis {
    StudyAxis asked;
    const Input* input = nullptr;
    Subjects subjects;
    std::vector<InputValue> values; ///< ascending, or the choices in the order that was asked; whole numbers each once
    std::optional<InputValue> present;
};
/// Fails with StudyInputUnknown, ItemMissing (no such subject), StudyNothingToMove (the job uses none), StudyOutOfRange, StudyChoiceUnknown, and
/// StudyAxisBad (ends that are equal, or not above zero for a logarithmic axis; less than 2 points).
[[nodiscard]] Result<Axis> axisOf(const StudyAxis& asked, const Scenario& scenario, const Subjects& used, const catalogue::Catalogue& catalogue);

/// An input that can move something of a job, with a range that suits.
struct AvailableInput {
    const Input* input = nullptr;
    InputValue present;
    StudyAxis usual;                ///< a quarter to four times the present value, in the input's range; all choices of a choice
    std::vector<FigureId> moves;    ///< figures that differ between the ends of that range (or any choices); empty: it does nothing here
};
/// In the order of inputs(). `job` none: the totals.
[[nodiscard]] std::vector<AvailableInput> availableInputs(const Scenario& scenario, const catalogue::Catalogue& catalogue, JobId job);

/// Names in the list that are near to a wrong one: they hold it, or differ by few letters; else all of them. Comma separated.
[[nodiscard]] std::string near(std::string_view wrong, std::span<const std::string_view> names);

} // namespace spanwright::study
