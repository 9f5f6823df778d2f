// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"
#include "common/settings.h"
#include "project/edits.h"
#include "store/store.h"
#include "text/language.h"
#include <QTimer>
#include <QUndoStack>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace spanwright::widgets {
namespace {


bool holds(const Scenario& s, ItemRef item) {
    switch (item.kind) {
    case ItemKind::Site: return find(s, SiteId{item.id});
    case ItemKind::Cluster: return find(s, ClusterId{item.id});
    case ItemKind::Pool: return find(s, PoolId{item.id});
    case ItemKind::Link: return find(s, LinkId{item.id});
    case ItemKind::Wavelength: return find(s, WavelengthId{item.id});
    case ItemKind::Job: return find(s, JobId{item.id});
    case ItemKind::Tariff: return find(s, TariffId{item.id});
    case ItemKind::Demand: return find(s, DemandId{item.id});
    case ItemKind::Study: return find(s, StudyId{item.id});
    case ItemKind::Scenario: return false;
    }
    return false;
}

/// Undo and redo are the same: put a whole value back. Undo also selects again what the edit was made on.
class SnapshotCommand final : public QUndoCommand {
public:
    SnapshotCommand(Document& document, std::function<void(const Project&)> put, Project after, const QString& text, QString mergeKey)
        : QUndoCommand(text), m_document(document), m_put(std::move(put)), m_before(document.project()), m_after(std::move(after)), m_selection(document.selection()),
          m_mergeKey(std::move(mergeKey)) {}
    void undo() override {
        m_put(m_before);
        std::set<ItemRef> selection = m_selection;
        std::erase_if(selection, [this](ItemRef item) { return !holds(m_document.scenario(), item); });
        m_document.select(std::move(selection));
    }
    void redo() override { m_put(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const SnapshotCommand*>(other);
        if (next->m_mergeKey != m_mergeKey) return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document& m_document;
    std::function<void(const Project&)> m_put;
    Project m_before;
    Project m_after;
    std::set<ItemRef> m_selection; ///< when the edit was made
    QString m_mergeKey;
};

struct Order {
    std::uint64_t generation = 0;
    Scenario scenario;
    std::shared_ptr<const catalogue::Catalogue> catalogue;
};
struct Answer {
    std::uint64_t generation = 0;
    bool hasRanges = false;
    std::shared_ptr<const assess::Assessment> assessment;
};

/// One thread with a mailbox of one order: a newer order replaces one that was not begun. Point values are reported first,
/// ranges after, unless a newer order waits by then.
class Worker final {
public:
    explicit Worker(std::function<void(Answer)> report) : m_report(std::move(report)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}
    ~Worker() {
        m_thread.request_stop();
        m_wake.notify_all();
    }
    void put(Order order) {
        {
            const std::lock_guard lock(m_mutex);
            m_order = std::move(order);
        }
        m_wake.notify_all();
    }

private:
    bool isNewerWaiting() {
        const std::lock_guard lock(m_mutex);
        return m_order.has_value();
    }
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::optional<Order> order;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, stop, [this] { return m_order.has_value(); });
                order = std::exchange(m_order, std::nullopt);
            }
            if (!order || stop.stop_requested()) continue;
            m_report({order->generation, false, std::make_shared<assess::Assessment>(assess::assess(order->scenario, *order->catalogue))});
            if (isNewerWaiting() || stop.stop_requested()) continue;
            m_report({order->generation, true, std::make_shared<assess::Assessment>(assess::assessWithRanges(order->scenario, *order->catalogue))});
        }
    }

    std::function<void(Answer)> m_report;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Order> m_order;
    std::jthread m_thread; // last: it uses the members above
};

} // namespace

class Document::Private {
public:
    explicit Private(Document* document)
        : q(document), token(QString::fromStdString(idText(mintId()))), folder(recoveryFolder().toStdString()), lock(folder, token.toStdString()),
          catalogue(std::make_shared<catalogue::Catalogue>(catalogue::Catalogue::shipped())), assessment(std::make_shared<assess::Assessment>()),
          worker([document, this](Answer answer) { QMetaObject::invokeMethod(document, [this, answer = std::move(answer)] { take(answer); }, Qt::QueuedConnection); }) {}

    void put(const Project& value) {
        const Scenario before = q->scenario();
        const bool overridesChanged = value.overrides != project.overrides;
        project = value;
        if (!find(project, current)) {
            current = project.scenarios.empty() ? ScenarioId{} : project.scenarios.front()->id;
            if (overridesChanged) rebuildCatalogue();
            return announceScenario();
        }
        const ChangeSet change = diff(before, q->scenario());
        if (overridesChanged) rebuildCatalogue();
        if (overridesChanged || change.affectsAssessment()) order();
        std::set<ItemRef> kept;
        for (const ItemRef item : selection)
            if (!change.removed.contains(item)) kept.insert(item);
        Q_EMIT q->changed(change);
        q->select(kept);
    }
    void announceScenario() {
        selection.clear();
        order();
        Q_EMIT q->scenarioChanged();
        Q_EMIT q->selectionChanged();
    }
    void rebuildCatalogue() {
        Result<catalogue::Catalogue> changed = catalogue::Catalogue::shipped().with(project.overrides);
        if (changed) catalogue = std::make_shared<catalogue::Catalogue>(std::move(*changed));
        else Q_EMIT q->failed(say(changed.error().message()));
    }
    void order() {
        ++generation;
        isStale = true;
        hasRanges = false;
        worker.put({generation, q->scenario(), catalogue});
        Q_EMIT q->assessmentChanged();
    }
    void take(const Answer& answer) {
        if (answer.generation != generation || (hasRanges && !answer.hasRanges)) return;
        assessment = answer.assessment;
        hasRanges = answer.hasRanges;
        isStale = false;
        Q_EMIT q->assessmentChanged();
    }
    /// A changed interval begins with the tick after it.
    void useRecoveryInterval() {
        const int seconds = setting(Setting::RecoverySeconds).toInt();
        if (std::exchange(recoverySeconds, seconds) != seconds) timer.start(seconds * 1000);
    }
    void writeRecovery() {
        if (!q->isModified()) return dropRecovery();
        if (project == recovered) return;
        if (store::writeRecovery(folder, token.toStdString(), path.toStdString(), project)) recovered = project;
    }
    /// Saved, discarded or closed in an orderly way: nothing to recover.
    void dropRecovery() {
        if (!recovered) return;
        store::dropRecovery(store::recoveryPath(folder, token.toStdString()));
        recovered.reset();
    }

    Document* q;
    Project project;
    std::optional<Project> recovered; ///< what the recovery copy holds
    ScenarioId current;
    QString path;
    std::int64_t revision = -1;
    std::set<ItemRef> selection;
    QUndoStack stack;
    QString token;
    std::string folder;
    store::RecoveryLock lock;
    QTimer timer{q};
    int recoverySeconds = 0;
    std::shared_ptr<const catalogue::Catalogue> catalogue;
    std::shared_ptr<const assess::Assessment> assessment;
    std::uint64_t generation = 0;
    bool isStale = false;
    bool hasRanges = false;
    Worker worker; // last: destroyed first, so no answer comes to a dead document
};

Document::Document(QObject* parent) : QObject(parent), d(std::make_unique<Private>(this)) {
    connect(&d->stack, &QUndoStack::cleanChanged, this, &Document::fileChanged);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        d->writeRecovery();
        d->useRecoveryInterval();
    });
    d->timer.setObjectName(QStringLiteral("recoveryTimer"));
    d->useRecoveryInterval();
}

Document::~Document() { d->dropRecovery(); }

const Project& Document::project() const { return d->project; }
const Scenario& Document::scenario() const {
    static const Scenario none;
    const Scenario* found = find(d->project, d->current);
    return found ? *found : none;
}
ScenarioId Document::scenarioId() const { return d->current; }
void Document::setScenario(ScenarioId id) {
    if (id == d->current || !find(d->project, id)) return;
    d->current = id;
    d->announceScenario();
}
const catalogue::Catalogue& Document::catalogue() const { return *d->catalogue; }

bool Document::apply(const Result<Project>& after, const QString& text, const QString& mergeKey) {
    if (!after) {
        Q_EMIT failed(say(after.error().message()));
        return false;
    }
    if (*after == d->project) return false;
    d->stack.push(new SnapshotCommand(*this, [this](const Project& value) { d->put(value); }, *after, text, mergeKey));
    return true;
}
QUndoStack* Document::undoStack() const { return &d->stack; }

void Document::reset(Project project, const QString& path, std::int64_t revision) {
    d->dropRecovery();
    d->stack.clear();
    d->project = std::move(project);
    d->path = path;
    d->revision = revision;
    d->current = d->project.scenarios.empty() ? ScenarioId{} : d->project.scenarios.front()->id;
    d->rebuildCatalogue();
    d->announceScenario();
    Q_EMIT fileChanged();
}

QString Document::path() const { return d->path; }
bool Document::isModified() const { return !d->stack.isClean(); }

Result<Done> Document::save(const QString& path, const QString& note) {
    const Result<std::int64_t> number = store::save(path.toStdString(), d->project, note.toStdString(), path == d->path ? d->revision : -1);
    if (!number) return Unexpected(number.error());
    d->path = path;
    d->revision = *number;
    d->stack.setClean();
    d->dropRecovery();
    addRecentFile(path);
    Q_EMIT fileChanged();
    return Done{};
}

const std::set<ItemRef>& Document::selection() const { return d->selection; }
void Document::select(std::set<ItemRef> items) {
    if (items == d->selection) return;
    d->selection = std::move(items);
    Q_EMIT selectionChanged();
}

const assess::Assessment& Document::assessment() const { return *d->assessment; }
bool Document::isStale() const { return d->isStale; }
bool Document::hasRanges() const { return !d->isStale && d->hasRanges; }
void Document::waitForAssessment() {
    if (!d->isStale && d->hasRanges) return;
    d->take({d->generation, true, std::make_shared<assess::Assessment>(assess::assessWithRanges(scenario(), *d->catalogue))});
}

} // namespace spanwright::widgets
