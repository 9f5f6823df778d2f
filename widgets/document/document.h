// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "assess/assess.h"
#include "project/diff.h"
#include <QObject>
#include <QString>
#include <memory>
#include <set>

class QUndoStack;

namespace spanwright::widgets {

/// The open project: the value, its undo stack, the current scenario, the selection and the newest assessment.
/// Every change goes through apply(); views listen to changed() and never keep model pointers.
class Document final : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const Project& project() const;
    [[nodiscard]] const Scenario& scenario() const;   ///< the current one; an empty value when there is none
    [[nodiscard]] ScenarioId scenarioId() const;
    void setScenario(ScenarioId id);
    /// The shipped catalogue with the project's overrides.
    [[nodiscard]] const catalogue::Catalogue& catalogue() const;

    /// Makes `after` the project as one undo step. Steps with the same non-empty merge key merge while no other step
    /// lies between. An error or an equal value changes nothing; errors go to failed().
    bool apply(const Result<Project>& after, const QString& text, const QString& mergeKey = {});
    [[nodiscard]] QUndoStack* undoStack() const;

    /// Replaces everything (new, open, recover): clears undo.
    void reset(Project project, const QString& path, std::int64_t revision);
    [[nodiscard]] QString path() const;                ///< empty: never saved
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] Result<Done> save(const QString& path, const QString& note);

    [[nodiscard]] const std::set<ItemRef>& selection() const;
    void select(std::set<ItemRef> items);

    /// The newest finished assessment, maybe of an older value; isStale() tells. Computed on a worker thread.
    [[nodiscard]] const assess::Assessment& assessment() const;
    [[nodiscard]] bool isStale() const;
    /// Of the present value, and its ranges are computed.
    [[nodiscard]] bool hasRanges() const;
    /// Blocks until the assessment of the present value with ranges is there; for tests and export only.
    void waitForAssessment();

Q_SIGNALS:
    void changed(const spanwright::ChangeSet& change);
    void scenarioChanged();                            ///< another scenario or project became current (changed() follows)
    void selectionChanged();
    void assessmentChanged();                          ///< new numbers, or staleness changed
    void fileChanged();                                ///< path or modified state
    void failed(const QString& message);               ///< translated, for the message bar

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spanwright::widgets
