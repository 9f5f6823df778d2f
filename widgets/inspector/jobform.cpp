// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ownlog.h"
#include "common/dialogs.h"
#include "inspector/propertyform.h"
#include "project/edits.h"
#include "project/fields.h"
#include "text/language.h"
#include "training/profile.h"
#include <QApplication>
#include <QPushButton>
#include <algorithm>

// Form of training jobs.
namespace spanwright::widgets {
namespace {

/// Getters and setters of the chosen jobs.
struct JobFields {
    PropertyForm& form;
    Document& d;
    JobId id;                   ///< the first, whose own rows are shown when it is alone
    std::vector<JobId> items;
    [[nodiscard]] bool isAlone() const { return items.size() == 1; }

    template <class T, class Read> PropertyForm::Get<T> get(Read read) const {
        return [&doc = d, jobs = items, read] {
            std::vector<T> values;
            for (const JobId job : jobs)
                if (const Job* j = find(doc.scenario(), job)) values.push_back(T(read(*j)));
            return values;
        };
    }
    template <class T, class Write> PropertyForm::Set<T> set(Write write) const {
        return [&doc = d, jobs = items, write](const Project& p, const T& value) -> Result<Project> {
            Result<Project> after = p;
            for (const JobId job : jobs) {
                const Scenario* s = find(*after, doc.scenarioId());
                const Job* j = s ? find(*s, job) : nullptr;
                if (!j) continue;
                Job copy = *j;
                write(copy, value);
                after = edits::put(*after, doc.scenarioId(), std::move(copy));
                if (!after) return after;
            }
            return after;
        };
    }
    /// A whole number whose usual value is that of a new job.
    template <class Read> void whole(const QString& label, const QString& help, Read field, int low, int high) const {
        const auto read = get<int>([field](Job j) { return field(j); });
        const auto write = set<int>([field](Job& j, int v) { field(j) = v; });
        form.integer(label, help, read, write, low, high);
        Job fresh;
        form.resettable(Kind::Count, field(fresh), read, write);
    }
    void integer(const QString& label, const QString& help, int Layout::* field, int low) const {
        whole(label, help, [field](Job& j) -> int& { return j.layout.*field; }, low, 1'000'000);
    }
    void boolean(const QString& label, const QString& help, bool Layout::* field) const {
        form.boolean(label, help, get<bool>([field](const Job& j) { return j.layout.*field; }), set<bool>([field](Job& j, bool v) { j.layout.*field = v; }));
    }
    /// Enum choices whose labels are consecutive terms.
    template <class E, std::size_t N, class Read, class Write>
    void choice(const QString& label, const QString& help, const std::array<const char*, N>& names, Term first, Read read, Write write) const {
        std::vector<Choice> choices;
        for (std::size_t i = 0; i < N; ++i) choices.push_back({say(termOf(first, i)), QLatin1String(names[i])});
        form.choice(label, help, choices, get<std::string>([read, &names](const Job& j) { return std::string(names[static_cast<std::size_t>(read(j))]); }),
                    set<std::string>([write, &names](Job& j, const std::string& v) {
                        for (std::size_t i = 0; i < N; ++i)
                            if (v == names[i]) write(j, static_cast<E>(i));
                    }));
    }
};

void addProfile(const JobFields& f) {
    std::vector<Choice> profiles{{tr("Default (%1)").arg(qstr(training::defaultProfile().name)), QString()}};
    for (const training::NamedProfile& p : training::profiles()) profiles.push_back({qstr(p.name + " (" + p.date + ")"), qstr(p.id)});
    f.form.choice(tr("Software profile"), tr("Dated behaviour of a software stack, fitted to published runs: floors, ceilings, overlap"), profiles,
                  f.get<std::string>([](const Job& j) { return j.profile; }), f.set<std::string>([](Job& j, const std::string& id) {
                      j.profile = id;
                      j.calibration.clear(); // it belongs to the profile that it was made from
                  }));
}

void addModel(const JobFields& f) {
    std::vector<Choice> models;
    for (const catalogue::Model& m : f.d.catalogue().models())
        if (m.isComplete) models.push_back({sayShipped(m.name), qstr(m.id)});
    models.push_back({tr("custom"), QStringLiteral("custom")});
    f.form.choice(tr("Model"), tr("A preset of the catalogue, or custom to enter a shape"), models, f.get<std::string>([](const Job& j) { return j.custom ? std::string("custom") : j.model; }),
                  f.set<std::string>([&d = f.d](Job& j, const std::string& value) {
                      const catalogue::Model* m = d.catalogue().model(value == "custom" ? j.model : value);
                      if (value == "custom") {
                          j.custom = m ? m->shape : ModelShape{};
                          return;
                      }
                      j.custom.reset();
                      j.model = value;
                      if (!m) return;
                      j.sequence = m->sequence;
                      if (m->tokens.base() > 0) j.tokens = m->tokens;
                  }));
    f.form.quantity(tr("Training tokens"), tr("Tokens of the whole run"), Kind::TokenCount, f.get<double>([](const Job& j) { return j.tokens.base(); }),
                    f.set<double>([](Job& j, double v) { j.tokens = TokenCount::fromBase(v); }), 1, 1e18);
    const auto published = [&d = f.d](const Job& j) {
        const catalogue::Model* m = j.custom ? nullptr : d.catalogue().model(j.model);
        return m && m->tokens.base() > 0 ? m->tokens : j.tokens;
    };
    f.form.resettable([f, published] { return tr("%1 of the catalogue").arg(qstr(print(published(*find(f.d.scenario(), f.id))).text())); },
                      [differs = f.get<bool>([published](const Job& j) { return j.tokens != published(j); })] { return std::ranges::count(differs(), true) > 0; },
                      [setAll = f.set<bool>([published](Job& j, bool) { j.tokens = published(j); })](const Project& p) { return setAll(p, true); });
    f.form.text(tr("Start of the run"), tr("When the run begins, such as 2026-03-01 or 2026-03-01T08:00+08:00; empty: 1 January of the price year, UTC"), f.get<std::string>([](const Job& j) { return j.start ? instantText(*j.start) : std::string(); }),
                [setAll = f.set<std::optional<Instant>>([](Job& j, const std::optional<Instant>& start) { j.start = start; })](const Project& p, const std::string& text) -> Result<Project> {
                    const std::optional<WrittenTime> time = parseTime(text);
                    if (!text.empty() && !time) return fail(ErrorCode::JsonBadValue, {{"path", tr("Start of the run").toStdString()}, {"value", text}, {"expected", &text::entry(Term::JsonInstant)}});
                    return setAll(p, time ? std::optional(time->instant()) : std::nullopt);
                });
    f.form.integer(tr("Sequence length"), tr("Tokens of one sequence"), f.get<int>([](const Job& j) { return j.sequence; }), f.set<int>([](Job& j, int v) { j.sequence = v; }), 1, 100'000'000);
    f.form.integer(tr("Global batch"), tr("Sequences of one step"), f.get<int>([](const Job& j) { return j.globalBatch; }), f.set<int>([](Job& j, int v) { j.globalBatch = v; }), 1, 100'000'000);
    addProfile(f);
    f.choice<Precision>(tr("Precision"), tr("Of matrix multiplications"), fields::kPrecisions, Term::PrecisionBf16, [](const Job& j) { return j.precision; }, [](Job& j, Precision v) { j.precision = v; });
}

void addShape(const JobFields& f) {
    const auto field = [&](const QString& label, int ModelShape::* member, int low) {
        f.form.integer(label, tr("Shape of the custom model"), f.get<int>([member](const Job& j) { return j.custom ? (*j.custom).*member : 0; }),
                       f.set<int>([member](Job& j, int v) { if (j.custom) (*j.custom).*member = v; }), low, 100'000'000);
    };
    f.form.section(tr("Shape"), "shape");
    field(tr("Layers"), &ModelShape::layers, 1);
    field(tr("Hidden size"), &ModelShape::hidden, 1);
    field(tr("Attention heads"), &ModelShape::heads, 1);
    field(tr("Key-value heads"), &ModelShape::kvHeads, 1);
    field(tr("Head size"), &ModelShape::headDim, 1);
    field(tr("Feed-forward width"), &ModelShape::ffn, 0);
    field(tr("Vocabulary"), &ModelShape::vocabulary, 1);
    field(tr("Experts"), &ModelShape::experts, 0);
    field(tr("Experts per token"), &ModelShape::topK, 0);
    field(tr("Expert width"), &ModelShape::expertFfn, 0);
    field(tr("Shared experts"), &ModelShape::sharedExperts, 0);
    f.form.boolean(tr("Gated feed-forward"), tr("SwiGLU-like: three matrices"), f.get<bool>([](const Job& j) { return j.custom && j.custom->isGated; }),
                   f.set<bool>([](Job& j, bool v) { if (j.custom) j.custom->isGated = v; }));
}

/// Accelerators of each pool that a job alone uses, and buttons for the others.
void addShares(const JobFields& f, const Job& job) {
    for (std::size_t i = 0; i < job.placement.size(); ++i) {
        const Pool* pool = find(f.d.scenario(), job.placement[i].pool);
        f.form.integer(pool ? qstr(pool->name) : tr("missing pool"), tr("Accelerators this job uses there; 0 leaves the pool out"),
                       f.get<int>([i](const Job& j) { return i < j.placement.size() ? j.placement[i].accelerators : 0; }),
                       f.set<int>([i](Job& j, int v) { if (i < j.placement.size()) j.placement[i].accelerators = v; }), 0, 100'000'000);
    }
    for (const Shared<Site>& site : f.d.scenario().sites)
        for (const Shared<Cluster>& cluster : site->clusters)
            for (const Shared<Pool>& pool : cluster->pools) {
                if (std::ranges::find(job.placement, pool->id, &Share::pool) != job.placement.end()) continue;
                f.form.button(tr("Use %1").arg(qstr(pool->name)), "usePool", [&d = f.d, id = f.id, poolId = pool->id, count = pool->count] {
                    const Job* j = find(d.scenario(), id);
                    if (!j) return;
                    Job copy = *j;
                    copy.placement.push_back({poolId, count});
                    d.apply(edits::put(d.project(), d.scenarioId(), std::move(copy)), tr("Use GPU pool"));
                });
            }
}

void addPlacement(const JobFields& f) {
    f.form.section(tr("Placement"), "placement");
    const Job* job = find(f.d.scenario(), f.id);
    if (!job) return;
    if (f.isAlone()) addShares(f, *job);
    f.choice<Cut>(tr("Cut between sites"), tr("Which parallel dimension crosses the distance"), fields::kCuts, Term::CutPipeline, [](const Job& j) { return j.cut; }, [](Job& j, Cut v) { j.cut = v; });
    f.choice<SiteLoss>(tr("When a site is lost"), tr("Whether the job waits for it, or goes on with the replicas of the other sites; a cut pipeline always waits"), fields::kSiteLosses, Term::SiteLossWait, [](const Job& j) { return j.siteLoss; }, [](Job& j, SiteLoss v) { j.siteLoss = v; });
}

/// How sites that train by local SGD meet.
void addLocalSgd(const JobFields& f) {
    const auto whole = [&](const QString& label, const QString& help, int LocalSgd::* field, int low, int high) {
        f.whole(label, help, [field](Job& j) -> int& { return j.localSgd.*field; }, low, high);
    };
    const auto number = [&](const QString& label, const QString& help, double LocalSgd::* field, double low, double high) {
        const auto read = f.get<double>([field](const Job& j) { return j.localSgd.*field; });
        const auto write = f.set<double>([field](Job& j, double v) { j.localSgd.*field = v; });
        f.form.quantity(label, help, Kind::Factor, read, write, low, high);
        f.form.resettable(Kind::Factor, LocalSgd().*field, read, write);
    };
    f.form.section(tr("Local SGD"), "localSgd", false);
    whole(tr("Inner steps (H)"), tr("Steps that each site trains alone before the sites meet"), &LocalSgd::innerSteps, 1, 1'000'000);
    whole(tr("Fragments"), tr("Parts of the model that are sent in turn, spread over the inner steps (streaming); 1 sends all at once"), &LocalSgd::fragments, 1, 10'000);
    whole(tr("Overlapped steps"), tr("Inner steps behind which a transfer may hide; up to 5 advised, 10 tested (arXiv 2501.18512)"), &LocalSgd::overlapSteps, 0, 1'000'000);
    number(tr("Bits per element"), tr("Of the outer gradients on the wire: 16, 8 or 4"), &LocalSgd::bits, 1, 32);
    number(tr("Compression"), tr("By which sparsity shortens them further; 1: none"), &LocalSgd::compression, 1, 1e5);
}

/// How its bytes cross between sites, and what came of it.
void addTransport(const JobFields& f) {
    const auto whole = [&](const QString& label, const QString& help, int Transport::* field, int low, int high) {
        f.whole(label, help, [field](Job& j) -> int& { return j.transport.*field; }, low, high);
    };
    const auto bytes = [&](const QString& label, const QString& help, Bytes Transport::* field, double low, double high) {
        const auto read = f.get<double>([field](const Job& j) { return (j.transport.*field).base(); });
        const auto write = f.set<double>([field](Job& j, double v) { j.transport.*field = Bytes::fromBase(v); });
        f.form.quantity(label, help, Kind::Bytes, read, write, low, high);
        f.form.resettable(Kind::Bytes, (Transport().*field).base(), read, write);
    };
    f.form.section(tr("Transport between sites"), "transport", false);
    f.choice<Protocol>(tr("Protocol"), tr("What carries the job's bytes between sites, and how lost packets come again"), fields::kProtocols, Term::ProtocolOfFabric, [](const Job& j) { return j.transport.protocol; }, [](Job& j, Protocol v) { j.transport.protocol = v; });
    whole(tr("Channels"), tr("Queue pairs or TCP streams that a NIC keeps open to its peer"), &Transport::channels, 1, 100'000);
    bytes(tr("Window"), tr("Most bytes in flight of one channel; NCCL's channel buffer is 4 MiB"), &Transport::window, 1, 1e12);
    bytes(tr("Packet"), tr("Payload of one packet; 4,096 B of RDMA, 8,960 B of TCP in jumbo frames"), &Transport::packet, 1, 1e6);
    f.choice<Spreading>(tr("Spreading"), tr("How flows fill parallel light paths"), fields::kSpreadings, Term::SpreadingOfFabric, [](const Job& j) { return j.transport.spreading; }, [](Job& j, Spreading v) { j.transport.spreading = v; });
    whole(tr("Timeout exponent"), tr("A queue pair waits 4.096 µs × 2 to this power for an answer; a cut that is switched sooner only stalls the job"), &Transport::timeoutExponent, 1, 31);
    whole(tr("Retries"), tr("Before a queue pair gives up and the job restarts"), &Transport::retries, 0, 7);
    whole(tr("Priority"), tr("Class of traffic on shared links, 0 to 7; higher ones are served first"), &Transport::priority, 0, 7);
    if (!f.isAlone()) return;
    f.form.note([&d = f.d, id = f.id] {
        const assess::JobAssessment* j = d.assessment().find(id);
        if (!j || j->crossings.empty()) return tr("All in one site; nothing crosses.");
        const auto narrow = std::ranges::min_element(j->crossings, {}, [](const assess::Crossing& c) { return c.goodput.rate; });
        return tr("Goodput %1, limited by: %2. The Traffic tab has every boundary.").arg(qstr(print(narrow->goodput.rate).text()), say(termOf(Term::LimitLine, narrow->goodput.limit)));
    });
}

/// What follows from the layout, under it.
void addLayoutNote(const JobFields& f) {
    if (!f.isAlone()) return;
    f.form.note([&d = f.d, id = f.id] {
        const assess::JobAssessment* j = d.assessment().find(id);
        if (!j || !j->isComputed) return tr("Not computed; the findings say why.");
        return tr("DP %1, %2 micro-batches of %3 a step, %4 parameters.")
            .arg(j->step.dataParallel)
            .arg(j->step.microBatches)
            .arg(qstr(print(j->step.microBatchTime).text()), qstr(print(Kind::Count, j->model.parameters).text()));
    });
}

void addMeasured(const JobFields& f) {
    f.form.section(tr("Measured"), "measured", false);
    f.form.button(tr("Calibrate from a log…"), "calibrate", [&d = f.d, id = f.id] {
        const Job* job = find(d.scenario(), id);
        if (!job) return;
        const QString log = dialogs::askLines(QApplication::activeWindow(), tr("Calibrate from a log"), tr("Lines of your training log with the step time or tokens a second, for this job as it is drawn:"), {});
        if (log.trimmed().isEmpty()) return;
        const Result<assess::LogCalibration> calibrated = assess::calibratedToLog(*job, d.scenario(), d.catalogue(), log.toStdString());
        if (calibrated) {
            QStringList lines;
            for (const text::Message& line : assess::told(*calibrated)) lines << say(line);
            if (dialogs::ask(QApplication::activeWindow(), tr("Calibrate %1 to this log?").arg(qstr(job->name)), lines.join(QLatin1Char('\n')), tr("Calibrate"), tr("Leave as it is"), false) != dialogs::Answer::Yes) return;
        }
        d.apply(calibrated ? edits::put(d.project(), d.scenarioId(), calibrated->job) : Result<Project>(Unexpected(calibrated.error())), tr("Calibrate %1").arg(qstr(job->name)));
    });
    f.form.note([&d = f.d, id = f.id] {
        const Job* job = find(d.scenario(), id);
        if (!job || job->calibration.empty()) return QString();
        return tr("Calibrated to your log; constants moved: %1.").arg(job->calibration.size());
    });
    f.form.optionalQuantity(tr("Measured step"), tr("Your own measurement; shown beside ours"), Kind::Duration, tr("not measured"),
                            f.get<std::optional<double>>([](const Job& j) { return j.measuredStep ? std::optional(j.measuredStep->base()) : std::nullopt; }),
                            f.set<std::optional<double>>([](Job& j, const std::optional<double>& v) { j.measuredStep = v ? std::optional(Duration::fromBase(*v)) : std::nullopt; }));
    f.form.note([&d = f.d, id = f.id] {
        const assess::JobAssessment* j = d.assessment().find(id);
        const Job* job = find(d.scenario(), id);
        if (!job || !job->measuredStep || !j || !j->isComputed) return QString();
        return tr("Measured step %1, ours differs by %2 %.").arg(qstr(print(*job->measuredStep).text()), qstr(printNumber((j->step.total() / *job->measuredStep - 1) * 100, 2)));
    });
}

void addLayout(const JobFields& f) {
    f.form.section(tr("Parallel layout"), "layout");
    f.integer(tr("Tensor (TP)"), tr("Ranks that share each matrix"), &Layout::tensor, 1);
    f.integer(tr("Pipeline (PP)"), tr("Stages of layers"), &Layout::pipeline, 1);
    f.integer(tr("Context (CP)"), tr("Ranks that share each sequence"), &Layout::context, 1);
    f.integer(tr("Expert (EP)"), tr("Ranks that share the experts"), &Layout::expert, 1);
    f.integer(tr("Virtual stages"), tr("Chunks per stage; more than 1 needs the interleaved schedule"), &Layout::virtualStages, 1);
    f.integer(tr("Micro-batch"), tr("Sequences of one micro-batch"), &Layout::microBatch, 1);
    f.integer(tr("Extra in flight"), tr("Micro-batches held before a long hop beyond the schedule's own; hides its delay, costs memory"), &Layout::extraInFlight, 0);
    f.choice<RankOrder>(tr("Rank order"), tr("Innermost first: what comes first shares a scale-up domain first"), fields::kRankOrders, Term::OrderDataInside,
                        [](const Job& j) { return j.layout.rankOrder; }, [](Job& j, RankOrder v) { j.layout.rankOrder = v; });
    addLayoutNote(f);
    f.form.section(tr("Schedule and memory"), "memory", false);
    f.choice<Schedule>(tr("Schedule"), tr("Order of forward and backward passes"), fields::kSchedules, Term::ScheduleOneFOneB, [](const Job& j) { return j.layout.schedule; },
                       [](Job& j, Schedule v) { j.layout.schedule = v; });
    f.choice<ZeroStage>(tr("Sharding"), tr("States that data-parallel ranks share"), fields::kZeroStages, Term::ZeroNone, [](const Job& j) { return j.layout.zero; }, [](Job& j, ZeroStage v) { j.layout.zero = v; });
    f.integer(tr("ZeRO group"), tr("Ranks that ZeRO shards over; groups are copies of each other (HSDP). 0: all data-parallel ranks"), &Layout::zeroGroup, 0);
    f.choice<Recompute>(tr("Recompute"), tr("Activations computed twice instead of kept"), fields::kRecomputes, Term::RecomputeNone, [](const Job& j) { return j.layout.recompute; },
                        [](Job& j, Recompute v) { j.layout.recompute = v; });
    f.boolean(tr("Sequence parallel"), tr("Norms and inputs split over tensor ranks"), &Layout::isSequenceParallel);
    f.form.section(tr("Overlap"), "overlap", false);
    f.boolean(tr("Overlap data parallel"), tr("Gradients are reduced while the backward pass runs"), &Layout::overlapsData);
    f.choice<TensorOverlap>(tr("Overlap tensor parallel"), tr("Collectives in pieces behind the matrices"), fields::kTensorOverlaps, Term::TensorOverlapNone,
                            [](const Job& j) { return j.layout.tensorOverlap; }, [](Job& j, TensorOverlap v) { j.layout.tensorOverlap = v; });
    f.boolean(tr("Overlap expert parallel"), tr("Dispatch of one micro-batch behind another"), &Layout::overlapsExpert);
    f.form.section(tr("Offload to the host"), "offload", false);
    f.boolean(tr("Weights"), tr("Layers wait in host memory and come in for each forward and backward"), &Layout::offloadsWeights);
    f.boolean(tr("Activations"), tr("Kept activations wait in host memory between forward and backward"), &Layout::offloadsActivations);
    f.form.quantity(tr("Optimizer states"), tr("Share of Adam's moments that the host keeps and updates; saves 8 bytes a parameter, and the host updates slowly"), Kind::Fraction,
                    f.get<double>([](const Job& j) { return j.layout.offloadedOptimizer.base(); }),
                    f.set<double>([](Job& j, double v) { j.layout.offloadedOptimizer = Fraction::fromBase(v); }), 0, 1);
    if (!f.isAlone()) return;
    f.form.note([&d = f.d, id = f.id] {
        const assess::JobAssessment* j = d.assessment().find(id);
        if (!j || !j->isComputed || j->memory.host.base() <= 0) return QString();
        return tr("%1 of host memory an accelerator.").arg(qstr(print(j->memory.host).text()));
    });
}

} // namespace

void buildJobForm(PropertyForm& form, Document& d, const std::vector<JobId>& items) {
    const JobFields f{form, d, items.front(), items};
    form.heading(f.isAlone() ? tr("Training job") : tr("%1 training jobs").arg(items.size()));
    form.text(tr("Name"), tr("Name of the job"), f.get<std::string>([](const Job& j) { return j.name; }), f.set<std::string>([](Job& j, const std::string& v) { j.name = v; }));
    addModel(f);
    if (const Job* job = find(d.scenario(), f.id); f.isAlone() && job && job->custom) addShape(f);
    addPlacement(f);
    addLocalSgd(f);
    addLayout(f);
    addTransport(f);
    if (f.isAlone()) addMeasured(f);
}

} // namespace spanwright::widgets
