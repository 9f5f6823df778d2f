// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// What is said about studies: their inputs, in the order of study::inputs(), and their results.
enum class StudyTerm : std::uint8_t {
    InputLength, InputFibre, InputEquipmentDelay, InputPacketLoss, InputLaunchOffset, InputOtherTraffic, InputFibrePairs, InputCuts, InputRepair,
    InputProtection, InputTenure, InputCount, InputMode, InputPowerCap, InputPue, InputEnergyPrice, InputCarbon, InputNicRate, InputOversubscription,
    InputWanPorts, InputPortBuffer, InputScaleOutFabric, InputAcceleratorType, InputScaleUpDomain, InputAccelerators, InputModel, InputTokens,
    InputSequence, InputGlobalBatch, InputPrecision, InputTensor, InputPipeline, InputContext, InputExpert, InputVirtualStages, InputMicroBatch,
    InputSchedule, InputZero, InputRecompute, InputTensorOverlap, InputExtraInFlight, InputOffloaded, InputCut, InputInnerSteps, InputFragments,
    InputOverlapSteps, InputBits, InputCompression, InputSiteLoss, InputProtocol, InputChannels, InputWindow, InputPacket, InputSpreading, InputTransportGoodput,
    InputMatmulEfficiency, InputBackwardOverlap, InputNodeFailure, InputFibreCuts, InputFibreRepair, InputSiteOutage, InputSiteRepair, InputRestart,
    InputCheckpointRate, InputTrainingPower, InputRental, InputCostOfCapital, InputFibreLease,
    LengthOfLink, ModelError, PueOfSites,
    HeadingSweep, HeadingMap, HeadingTornado, HeadingThreshold, HeadingInputs, HeadingStudy,
    ColumnInput, ColumnKey, ColumnPresent, ColumnRange, ColumnMoves, ColumnRemark, ColumnAtLow, ColumnAtHigh, ColumnSpan, ColumnReached,
    RangeOf, RemarkMemory, RemarkNotDone, RemarkNow, RemarkNone,
    NoteFlat, NoteNotDone, NoteCells, NoteTornado, NoteReaches, NoteReachesFrom, NoteEverywhere, NoteNowhere, NoteNowhereAtAll, NoteSeveral, NoteChoices,
    MoreRows,
};

namespace text {
[[nodiscard]] const Entry& entry(StudyTerm term);
[[nodiscard]] std::span<const Entry> studyTermTable();
} // namespace text
} // namespace spanwright
