// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

enum class Severity : std::uint8_t { Info, Warning, Error };

/// What an assessment may find. Each pattern says what, which item, why; its fix has a text of its own.
enum class FindingCode : std::uint8_t {
    MemoryExceeded,      ///< {job} {needed} {available} {rank}
    PowerCapExceeded,    ///< {site} {needed} {cap}
    LinkSaturated,       ///< {link} {needed} {available}
    NoRoute,             ///< {job} {from} {to}
    TensorAcrossSites,   ///< {job} {from} {to}
    ExpertAcrossSites,   ///< {job} {from} {to}
    LayoutMismatch,      ///< {job} {product} {accelerators}
    HeadsNotDivisible,   ///< {job} {tensor} {heads}
    LayersNotDivisible,  ///< {job} {layers} {stages}
    BatchNotDivisible,   ///< {job} {batch} {divisor}
    ExpertsNotDivisible, ///< {job} {experts} {ways}
    ZeroGroupNotDivisible, ///< {job} {group} {ranks}
    OddStages,           ///< {job} {stages}
    UnknownProfile,      ///< {job} {id}
    TensorBeyondDomain,  ///< {job} {tensor} {domain}
    PoolOverallocated,   ///< {pool} {used} {count}
    PoolEmpty,           ///< {pool}
    NoPlacement,         ///< {job}
    UnknownAccelerator,  ///< {pool} {id}
    UnknownModel,        ///< {job} {id}
    PrecisionUnsupported,///< {job} {precision} {accelerator}
    MixedAccelerators,   ///< {job} {wait} {step}
    PipelineStalls,      ///< {job} {in_flight} {needed}
    RttDisagrees,        ///< {link} {entered} {computed}
    RttTooShort,         ///< {link} {entered} {computed}
    BufferShort,         ///< {site} {needed} {buffer}
    LinkUnused,          ///< {link}
    WavelengthUnlit,     ///< {link}
    SharedRisk,          ///< {group} {first} {second}
    ModelOnlyApproximate,///< {job} {feature}
    NoJobs,              ///< no argument
    StagesUneven,        ///< {job} {layers} {stages}
    RouteLongerThanReach,///< {link} {length} {mode} {reach}
    SiteHasNoPower,      ///< {site}
    UnknownFabric,       ///< {item} {id}
    UnknownFibre,        ///< {link} {id}
    UnknownMode,         ///< {wavelength} {id}
    MarginShort,         ///< {wavelength} {mode} {missing}
    MarginDispersion,    ///< {wavelength} {mode}
    BandFull,            ///< {link} {needed} {band}
    UnknownSpanFibre,    ///< {link} {span} {id}
    UnknownSpanAmplifier,///< {link} {span} {id}
    SpanLossTooHigh,     ///< {link} {span} {length} {loss}
    SpanTooLong,         ///< {link} {length} {loss}
    UnknownAmplifier,    ///< {link} {id}
    SendersSlow,         ///< {job} {from} {to} {rate} {needed}
    LossHigh,            ///< {job} {from} {to} {loss} {share}
    SpreadUneven,        ///< {job} {from} {to} {share}
    RetryShort,          ///< {job} {link} {gives_up} {restored}
    LinkDown,            ///< {link}
    LightDown,           ///< {wavelength} {down} {count}
    SiteDown,            ///< {site}
    JobStopped,          ///< {job} {site}
    PowerCapSlows,       ///< {job} {site} {speed} {extra}
    PowerCapStops,       ///< {job} {site} {still} {cap}
    TransformerOverloaded, ///< {site} {peak} {rating} {limit}
    SwingBeyondStorage,  ///< {site} {swing} {left}
    CurtailmentSlows,    ///< {job} {extra} {energy} {money}
    CurtailmentStops,    ///< {job}
    DemandNoRoute,       ///< {demand} {from} {to}
    OthersExceed,        ///< {link} {needed} {available}
    UnknownOwner,        ///< {site} {owner}
    EgressNotPriced,     ///< {job} {owner} {site}
    SpotNotCounted,      ///< {job} {site} {owner}
    SharesNotWhole,      ///< {job} {site} {accelerators} {unit}
    LocalSgdTokens,      ///< {job} {low} {high} {replicas} {steps}
    LocalSgdExtrapolated,///< {job} {replicas} {steps}
    CheckpointSlow,      ///< {job} {site} {time} {interval}
    CheckpointNoRoute,   ///< {job} {from} {site}
};

/// The label of the one-click fix.
enum class FixCode : std::uint8_t {
    RaisePowerCap,      ///< {cap}
    AddWavelengths,     ///< {count}
    ConnectSites,       ///< {from} {to}
    CutByPipeline,      ///< no argument
    CutByData,          ///< no argument
    SetTensor,          ///< {tensor}
    SetPipeline,        ///< {stages}
    SetBatch,           ///< {batch}
    SetExpert,          ///< {ways}
    SetZeroGroup,       ///< {group}
    UseDefaultProfile,  ///< no argument
    RecomputeFully,     ///< no argument
    ReducePlacement,    ///< {accelerators}
    SetInFlight,        ///< {in_flight}
    ClearMeasuredRtt,   ///< no argument
    RemoveLink,         ///< no argument
    UseBf16,            ///< no argument
    FitLayout,          ///< no argument
    SetPortBuffer,      ///< {buffer}
    UsePool,            ///< {pool}
    SetMode,            ///< {mode}
    AddFibrePairs,      ///< {pairs}
    ClearSpanFibre,     ///< no argument
    ClearSpanAmplifier, ///< no argument
    SplitSpan,          ///< {span}
    ClearSpacing,       ///< no argument
    ClearAmplifier,     ///< no argument
    SetChannels,        ///< {channels}
    RepeatSelectively,  ///< no argument
    SprayPackets,       ///< no argument
    SetTimeout,         ///< {exponent} {gives_up}
    BringBack,          ///< {item}
    RaiseTransformer,   ///< {rating}
    RaiseStoragePower,  ///< {power}
    RaiseStorageEnergy, ///< {energy}
};

namespace text {
[[nodiscard]] const Entry& entry(FindingCode code);
[[nodiscard]] const Entry& entry(FixCode code);
[[nodiscard]] const Entry& entry(Severity severity);
[[nodiscard]] std::span<const Entry> findingTable();
} // namespace text
} // namespace spanwright
