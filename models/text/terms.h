// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/message.h"
#include <span>

namespace spanwright {

/// Labels that are neither figure, finding nor error: addends, enum values, item kinds. Add rows here and in terms.cpp
/// in the same order; group by theme.
enum class Term : std::uint16_t {
    // items
    Project, Scenario, Site, Cluster, Pool, FibreLink, Wavelength, Job, Assumption,
    // step addends
    StepMatmul, StepAttention, StepBandwidth, StepHost, StepTensor, StepExpert, StepContext, StepPipelineWait,
    StepDataExposed, StepCrossSite, StepOptimizer, StepOffload,
    // memory addends
    MemoryWeights, MemoryGradients, MemoryOptimizer, MemoryActivations, MemoryLogits, MemoryGathered, MemoryBuffers,
    MemoryFragmentation,
    // power, energy and cost categories
    PowerAccelerators, PowerHosts, PowerNetwork, PowerStorage, PowerOptics, PowerCooling,
    CostServers, CostNetwork, CostFacility, CostFibre, CostOptics, CostElectricity, CostStaff, CostMaintenance,
    CostLand, CostColocation, CostAmplifiers, CostSpares, CostRent, CostEgress, CostRouters,
    WayNotStated, WayRental, WayValueLoss, WayChipsAndPower,
    HeadingPublishedCosts, ColumnRun, ColumnPublished, ColumnWay, ColumnSameWay, ColumnRental, ColumnAmortised, ColumnAcquisition, ValuePerYear, NotePublishedCosts,
    HeadingQuotation, HeadingQuotationRuns, ColumnBasis, ColumnPowerRatio, ColumnDuration, ColumnEnergy, ColumnParameters, ColumnTokens, ColumnMfuNeeded, ColumnTimeNeeded, ColumnHours, ColumnAtTdp, ColumnEnergyRatio, BasisAccelerators, BasisIt, BasisFacility, NoteQuotation, NoteLikeliest, NoteConsistency, ReasonQuotationEmpty, ReasonQuotationBad,
    ColumnBasisPower, HeadingCostBySite, RowBetweenSites, RowPerYear, RowPerAcceleratorHour, RowPerMillionTokens, NoteCostBySite,
    AcceleratorType,
    // owners, currency, cash flow and prices (owners, ways to buy, ways out and tenures in their enum's order)
    OwnerOwn, OwnerColocation, OwnerCloud, PurchaseOnDemand, PurchaseReserved, PurchaseSpot, EgressInternet, EgressPrivateLine, TenureLease, TenureIru, TenureBuild,
    HeadingOwners, HeadingEgress, HeadingCashFlow, HeadingPrices, ColumnOwner, ColumnKind, ColumnRentalPrice, ColumnSpacePrice, ColumnBytes, ColumnBytePrice, ColumnCost, ColumnFact, ColumnYear, ColumnOutlay, ColumnReplacement, ColumnOperation, ColumnResidual, ColumnNet, ColumnDiscounted, ColumnRentalYear, ColumnRentalDiscounted, RowSum, NoteOwners, NoteEgress, NoteCashFlow, NotePrices, NoteCurrency, PriceNotKnown, PriceServerLife, PriceNetworkLife, PriceOpticsLife, PriceFacilityLife, PriceFibreLife, PriceServerFactor, PriceNetworkShare, PriceSpares, PriceFacility, PriceLand, PriceAcres, PriceOpex, PriceColocation, PriceServerUpkeep, PriceNetworkUpkeep, PriceStaff, PriceWage, PriceOverhead, PriceAmplifier, PriceRouter, PriceIru, PriceIruUpkeep, PriceBuild, PriceHut, PriceHutUpkeep, PriceReserved, PriceSpot, InputSiteAccelerators, InputTime, InputSiteRental, SourceOwner, SourceDiscount, EvidenceOwner, EvidenceSpace, EvidenceEgress, ReasonNoCurrency,
    // precision
    PrecisionBf16, PrecisionFp8, PrecisionMxfp8, PrecisionFp4,
    // recompute
    RecomputeNone, RecomputeSelective, RecomputeFull, RecomputeFeedForward,
    // schedule
    ScheduleOneFOneB, ScheduleInterleaved, ScheduleGpipe, ScheduleZbH1, ScheduleZbH2, ScheduleZbV, ScheduleDualPipe, ScheduleVHalf, ScheduleDelayAware,
    // overlap of tensor parallelism; order of ranks
    TensorOverlapNone, TensorOverlapRing, TensorOverlapPipelined, OrderDataInside, OrderPipelineInside,
    // which dimension crosses a boundary
    CutPipeline, CutData, CutTensor, CutExpert, CutContext, CutLocalSgd, SiteLossWait, SiteLossShrink,
    // sharding of states
    ZeroNone, Zero1, Zero2, Zero3,
    // length mode
    LengthGeodesic, LengthEntered, BandC, BandCAndL,
    // what carries traffic between sites, and what limits it (each in its enum's order)
    ProtocolOfFabric, ProtocolGoBackN, ProtocolSelectiveRepeat, ProtocolErasureCoded, ProtocolInfiniBand, ProtocolTcpReno, ProtocolTcpCubic, ProtocolTcpBbr,
    FabricOpticsOfFabric, FabricOpticsPluggable, FabricOpticsLinear, FabricOpticsCoPackaged, FabricOpticsChipIo,
    SpreadingOfFabric, SpreadingFlow, SpreadingPacket, LimitLine, LimitWindow, LimitCredits, LimitLoss, LimitSpreading,
    // what fails, and what a job feels of it (each in its enum's order)
    ProtectionNone, ProtectionOnePlusOne, ProtectionRestoration,
    FailureNodes, FailureFibreCut, FailureBothPaths, FailureAmplifiers, FailureLightPath, FailureSite,
    EffectUnnoticed, EffectStalls, EffectSlower, EffectRestarts, EffectStops, EffectShrinks,
    // inputs of explanations, where they come from, what binds, evidence
    InputSteps, InputGlobalBatch, InputSequence, InputTokens, InputAccelerators, InputPeak, InputUsableMemory, InputOneSiteStep, InputZeroDelayStep, InputOneSiteGoodput, InputMeanTime, InputCheckpointWrite, InputRestart, InputTokensPerSecond, InputSiteEnergy, InputSiteCarbon, InputRouteAvailability, InputUpShare, InputForward, InputAttentionParameters, InputFfnParameters, InputOtherParameters, InputReplicas, InputInnerSteps, InputFitCoefficient, InputFitExponent, InputMoreSteps, InputFitSteps, InputMostSteps, InputComputeExponent, InputCheckpointTransfer, InputPeakOf, SourceEntered, SourceComputed, SourceFact, SourceAssumption, SourceFormula, BindsMatmul, BindsMemory, BindsCost, BindsPower, BindsLoss, BindsNothing, EvidenceClaim, EvidenceNone, EvidenceRun,
    // headings, columns and sentences of reports
    HeadingFigures, HeadingStep, HeadingMemory, HeadingPower, HeadingCostAmortised, HeadingCostAcquisition, HeadingCostRental, HeadingSites, HeadingLinks, HeadingFindings, HeadingAssumptions, HeadingOverrides, HeadingPublished, HeadingNearestRuns, HeadingValidation, HeadingAbout, HeadingJobs, HeadingDrawing, HeadingWhatIf, HeadingTraffic, HeadingPorts, HeadingRoutes, HeadingFailures, ColumnName, ColumnValue, ColumnLow, ColumnHigh, ColumnSource, ColumnAccelerators, ColumnPower, ColumnCap, ColumnLength, ColumnOneWay, ColumnRtt, ColumnCapacity, ColumnLoad, ColumnAvailability, ColumnRuns, ColumnMedian, ColumnP90, ColumnUnit, ColumnSection, ColumnSeverity, ColumnFinding, ColumnFix, ColumnRoute, ColumnOver, RouteDisjointFirst, RouteDisjointSecond, RouteNoPair, ColumnJob, ColumnCluster, ColumnBetween, ColumnProtocol, ColumnLine, ColumnGoodput, ColumnNeeded, ColumnLimit, ColumnKept, ColumnBurst, ColumnChannels, ColumnFabric, ColumnPortRate, ColumnHeadroom, ColumnBuffer, ColumnCongested, ColumnFailure, ColumnTimes, ColumnLasts, ColumnEffect, ColumnPause, ColumnStepMeanwhile, ColumnLost, ColumnTdp, ColumnIt, ColumnPeak, ColumnSwing, ColumnEnergyStep, ColumnEnergyRun, ColumnEnergyYear, ColumnCarbon, ColumnWater, HeadingEnergy, NotePower, NoteEnergy, PortDrops, NoteTraffic, NoteFailures, AssumeTransport, AssumeMatmul, AssumeOverlap, AssumeNode, AssumeCuts, AssumeRepair, AssumeSiteOutage, AssumeSiteRepair, AssumeRestart, AssumeCheckpoint, AssumePower, AssumeRental, AssumeCapital, AssumeLease, ValidationDenseStep, ValidationMixtureStep, ValidationMemory, ValidationSource, ValidationNote, ReportMade, ReportRange, ReportNothing, ReportNotComputed,
    // why a measured run is not predicted
    SkipScope, SkipSites, SkipNothingMeasured, SkipFieldMissing, SkipAccelerator, SkipUnsupported, SkipLayout,
    // what is only approximated
    FeatureServing, FeatureBoundaries, FeatureFewMicroBatches,
    // why a search leaves layouts out
    RuleProduct, RuleHeads, RuleLayers, RuleOddStages, RuleBatch, RuleExperts, RuleSequence, RuleRounds, RuleMemory,
    // why a fix or a file is of no use; what prices mean
    ReasonNoLayout, ReasonNotComputed, ReasonPermission, ReasonLineSource, ReasonNotPositive, ReportPrices,
    // how a line of a log was read (in the order of evidence::LogReading), and what calibrating to it gives
    LogStepTime, LogTokensOfJob, LogTokensOfOne, LogSamplesOfJob, LogSamplesOfOne, LogWarmUp, LogEvaluation, ToldLine, ToldLinePassed, ToldSteps, ToldConstant, ToldOutOfReach, ProfileUsed, ProfileCalibrated,
    // ends of scales
    Yes, No, None, Total,
    // why a file cannot be used
    ReasonFolder, ReasonNotAFile, ReasonCutShort, ReasonNoVersion, ReasonDangling, ReasonDigest,
    // what stands, or should stand, in a JSON text
    JsonFile, JsonObject, JsonList, JsonText, JsonBoolean, JsonNumber, JsonPositive, JsonNull, JsonWhole, JsonId, JsonSharedSite, JsonInRange, JsonVariety, JsonCoils, JsonUnique, JsonUid, JsonChannels, JsonPlace, JsonPlaces, CsvShortText, CsvName, CsvEachMode,
    // what the reader of a GNPy network passed over
    NoteRoadmRanges, NoteChannelsOut,
    // why a KMZ archive cannot be read, or GML and CSV
    ReasonNoArchive, ReasonNoKml, ReasonNotUnpacked, ReasonQuoteOpen, ReasonAfterQuote, ReasonBracketOpen, ReasonNoKey, ReasonNoValue,
    // tariffs, curtailment, storage and transformers
    Tariff, DaysAll, DaysWorking, DaysWeekend, JsonInstant, TariffOfYear, Paused,
    HeadingElectricity, ColumnTariff, ColumnMeanPrice, ColumnEnergyCharge, ColumnMonths, ColumnDemandCharge, ColumnMeanCarbon, NoteElectricity,
    HeadingGrid, ColumnTransformer, ColumnTransformerLoad, ColumnStorage, ColumnSwingLeft, ColumnStorageLoss, NoteGrid,
    HeadingCurtailment, ColumnWindow, ColumnHoursYear, ColumnPowerLeft, ColumnSpeed, ColumnEnergyKept, NoteCurtailment, RowExtraTime, RowBillChange,
    HeadingTariff, HeadingTariffMonths, ColumnMonth, ColumnLowest, ColumnMean, ColumnHighest, NoteTariffSeries, NoteTariffPeriods,
    InputSitePrice, InputSiteDemand, InputDemandPrice, InputMonths, InputCurtailed,
    // demands
    Demand, HeadingDemands, ColumnDemand, ColumnFrom, ColumnTo, ColumnRate, ColumnDirections, ColumnLinkLoad, DirectionBoth, DirectionOne, DemandUnrouted, NoteDemands, JsonRequest,
};

/// The term of an enum's value, where the terms stand in the enum's order from `first` on.
template <class Enum> [[nodiscard]] constexpr Term termOf(Term first, Enum value) { return static_cast<Term>(static_cast<int>(first) + static_cast<int>(value)); }

namespace text {
[[nodiscard]] const Entry& entry(Term term);
[[nodiscard]] std::span<const Entry> termTable();     ///< those before Term::JsonFile
[[nodiscard]] std::span<const Entry> gridTermTable(); ///< what files may be wrong in, tariffs, curtailment, demands: from Term::JsonFile on
} // namespace text
} // namespace spanwright
