// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include "units/expected.h"
#include <span>

namespace spanwright {

/// Why an operation did not happen. Each pattern names the item, why, and the fix.
enum class ErrorCode : std::uint8_t {
    FileMissing,          ///< {file}
    FileUnreadable,       ///< {file} {reason}
    FileUnwritable,       ///< {file} {reason}
    FileNotProject,       ///< {file}
    FileNewer,            ///< {file} {version} {supported}
    FileDamaged,          ///< {file} {reason}
    FileChangedOnDisk,    ///< {file}
    FileTooLarge,         ///< {file} {size} {limit}
    ScenarioMissing,      ///< {name}
    ScenarioNameTaken,    ///< {name}
    JsonSyntax,           ///< {reason}
    JsonTooDeep,          ///< {limit}
    JsonUnknownKey,       ///< {path}
    JsonMissingKey,       ///< {path}
    JsonWrongType,        ///< {path} {expected} {found}
    JsonBadValue,         ///< {path} {value} {expected}
    JsonDuplicateId,      ///< {path} {id}
    JsonDanglingId,       ///< {path} {id}
    JsonWrongSchema,      ///< {schema} {expected}
    JsonNewerSchema,      ///< {schema} {supported}
    ValueNotANumber,      ///< {text}
    ValueGrouping,        ///< {text}
    ValueUnknownUnit,     ///< {unit} {expected}
    ValueWrongKind,       ///< {unit} {expected}
    ValueEmpty,           ///< no argument
    ValueOutOfRange,      ///< {field} {value} {low} {high}
    NameEmpty,            ///< {field}
    NameTooLong,          ///< {field} {length} {limit}
    ItemMissing,          ///< {item} {id}
    LinkSameSite,         ///< {site}
    CatalogueUnknown,     ///< {id} {table}
    CatalogueBadFact,     ///< {id} {reason}
    NothingToPaste,       ///< no argument
    DatabaseFailed,       ///< {file} {reason}
    ExportFailed,         ///< {file} {reason}
    UsageBad,             ///< {reason}
    LogLineUnread,        ///< {line} {text}
    LogLineFlops,         ///< {line} {text}
    LogLineContradicts,   ///< {line} {field} {stated} {value}
    RevisionMissing,      ///< {file} {number}
    JsonDuplicateKey,     ///< {key}
    ListTooShort,         ///< {field} {length} {least}
    PipelineDeadlock,     ///< {stage}
    PipelineOddStages,    ///< {schedule} {stages}
    PipelineNoExtra,      ///< {schedule}
    PipelineLength,       ///< {field} {length} {stages}
    LineUnsupported,      ///< {element} {what}
    LineNoGain,           ///< {element}
    LineNoPath,           ///< {from} {to}
    NetworkUnknown,       ///< {file}
    NetworkSyntax,        ///< {format} {line} {reason}
    NetworkEntity,        ///< {line}
    NetworkTooDeep,       ///< {line} {limit}
    NetworkMissing,       ///< {line} {element} {field}
    NetworkBadValue,      ///< {line} {element} {field} {value} {expected}
    NetworkTwice,         ///< {line} {element}
    NetworkDangling,      ///< {line} {element} {id}
    NetworkTooMany,       ///< {count} {limit}
    NetworkNothing,       ///< {file}
    ArchiveBad,           ///< {reason}
    CsvUnknownColumn,     ///< {column} {field} {known}
    CsvMissingColumn,     ///< {field}
    CsvFieldCount,        ///< {line} {count} {expected}
    CsvBadValue,          ///< {line} {column} {field} {value} {expected}
    TariffBadOffset,      ///< {tariff} {offset}
    TariffEmpty,          ///< {tariff}
    TariffBoth,           ///< {tariff}
    TariffLength,         ///< {tariff} {hours}
    TariffUneven,         ///< {tariff} {prices} {carbon}
    TariffHourMissing,    ///< {tariff} {month} {days} {hour}
    TariffHourTwice,      ///< {tariff} {month} {days} {hour} {first} {second}
    CsvTariffUnknown,     ///< {series} {periods}
    CsvPeriodTwice,       ///< {line} {other} {month} {days} {hour}
    CsvNoOffset,          ///< {line} {value}
    CsvClockForward,      ///< {line} {value} {before}
    CsvClockBack,         ///< {line} {value}
    CsvZoneOffset,        ///< {line} {value}
    CsvHourMissing,       ///< {line} {value} {expected}
    CsvHourTwice,         ///< {line} {value} {before}
    CsvHourStep,          ///< {line} {value} {step}
    CsvTooShort,          ///< {line} {hours}
    CsvTooLong,           ///< {line}
    DemandSameSite,       ///< {demand}
    StudyInputUnknown,    ///< {input} {near}
    StudyOutOfRange,      ///< {input} {value} {low} {high}
    StudyChoiceUnknown,   ///< {input} {value} {near}
    StudyNothingToMove,   ///< {input} {item}
    StudyAxisBad,         ///< {input}
    StudyAxesCount,       ///< {study} {needed} {count}
    StudyNoFigure,        ///< {figure} {reason}
    StudyFigureUnknown,   ///< {figure} {near}
    StudyStopped,         ///< {study}
};

struct Error {
    ErrorCode code = ErrorCode::UsageBad;
    std::vector<text::Argument> arguments;
    bool operator==(const Error&) const = default;
    [[nodiscard]] text::Message message() const;
};

template <class T>
using Result = Expected<T, Error>;
struct Done {
    bool operator==(const Done&) const = default;
};

/// `return fail(ErrorCode::JsonMissingKey, {{"path", path}});`
[[nodiscard]] Unexpected<Error> fail(ErrorCode code, std::vector<text::Argument> arguments = {});

namespace text {
[[nodiscard]] const Entry& entry(ErrorCode code);
[[nodiscard]] std::span<const Entry> errorTable();
} // namespace text
} // namespace spanwright
