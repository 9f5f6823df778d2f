// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "text/language.h"
#include <QWidget>
#include <algorithm>
#include <array>
#include <functional>
#include <optional>

class QFormLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace spanwright::widgets {

/// A value a user may choose, with its label.
struct Choice {
    QString label;
    QString id;
};

/// Three fields of one uncertain input and its source.
struct RangeAccess {
    std::function<double(int)> get;                                      ///< 0 low, 1 likely, 2 high
    std::function<Result<Project>(const Project&, int, double)> set;
    std::function<std::string()> source;
    std::function<Result<Project>(const Project&, const std::string&)> setSource;
    std::function<bool()> differs;                                       ///< from what is usual
    std::function<Result<Project>(const Project&)> reset;                ///< to that
};

/// Builds a form of declared properties over one or more items. Getters read the present value of every item; setters
/// return the changed project for one item, and all items change in one undo step. Rows stand in sections; a section that
/// is seldom needed starts folded and stays as the user left it while the program runs.
class PropertyForm final {
public:
    using Refreshers = std::vector<std::function<void()>>;
    PropertyForm(Document& document, QVBoxLayout* layout, Refreshers& refreshers, QString key);

    /// The title of the form: what is edited.
    void heading(const QString& text);
    /// Rows that follow stand under a header that folds them; `id` names it in tests and remembers its state.
    void section(const QString& text, const char* id, bool isOpenAtFirst = true);
    void note(const std::function<QString()>& text);
    QPushButton* button(const QString& text, const char* name, const std::function<void()>& action);
    /// A flat button that leads to another item.
    QPushButton* link(const QString& text, const QString& icon, const char* name, const std::function<void()>& action);

    template <class T> using Get = std::function<std::vector<T>()>;
    template <class T> using Set = std::function<Result<Project>(const Project&, const T&)>;
    void text(const QString& label, const QString& help, const Get<std::string>& get, const Set<std::string>& set, bool isLong = false);
    void quantity(const QString& label, const QString& help, Kind kind, const Get<double>& get, const Set<double>& set, double low, double high);
    void optionalQuantity(const QString& label, const QString& help, Kind kind, const QString& placeholder, const Get<std::optional<double>>& get,
                          const Set<std::optional<double>>& set);
    void integer(const QString& label, const QString& help, const Get<int>& get, const Set<int>& set, int low, int high);
    void boolean(const QString& label, const QString& help, const Get<bool>& get, const Set<bool>& set);
    void choice(const QString& label, const QString& help, const std::vector<Choice>& choices, const Get<std::string>& get, const Set<std::string>& set);

    /// A button beside the field that was added last, seen while the field differs from `usual` ("the accelerator's own, 8"); it takes all items back.
    void resettable(const std::function<QString()>& usual, const std::function<bool()>& differs, const std::function<Result<Project>(const Project&)>& reset);
    /// The same where every item has the same usual value.
    template <class T> void resettable(Kind kind, T usual, const Get<T>& get, const Set<T>& set) {
        resettable([kind, usual] { return qstr(print(kind, double(usual), 4).text()); }, [get, usual] { return std::ranges::any_of(get(), [usual](const T& value) { return value != usual; }); },
                   [set, usual](const Project& p) { return set(p, usual); });
    }

    /// Low, likely and high on one row, the source and the way back to the usual values below.
    void range(const QString& label, Kind kind, const RangeAccess& access);

private:
    void name(QWidget* field, const QString& label, const QString& help) const;
    void openRows(QWidget* parent);
    void row(const QString& label, const QString& help, QWidget* field);
    void apply(const Result<Project>& after, const QString& label);
    [[nodiscard]] QToolButton* resetButton(const QString& field, const std::function<QString()>& usual, const std::function<bool()>& differs, const std::function<Result<Project>(const Project&)>& reset);
    Document& m_document;
    QVBoxLayout* m_page;
    QFormLayout* m_layout = nullptr;
    Refreshers& m_refreshers;
    QString m_key;
};

// The forms by kind of item; `items` are of that kind and not empty.
void buildScenarioForm(PropertyForm& form, Document& document);
void buildSiteForm(PropertyForm& form, Document& document, const std::vector<SiteId>& items);
/// Rows of a site form about its grid.
void buildGridRows(PropertyForm& form, Document& document, const std::vector<SiteId>& items);
void buildClusterForm(PropertyForm& form, Document& document, const std::vector<ClusterId>& items);
void buildPoolForm(PropertyForm& form, Document& document, const std::vector<PoolId>& items);
void buildLinkForm(PropertyForm& form, Document& document, const std::vector<LinkId>& items);
void buildJobForm(PropertyForm& form, Document& document, const std::vector<JobId>& items);
/// A folded section with the user's note on the items.
void addNote(PropertyForm& form, Document& document, const std::vector<ItemRef>& items);
/// A folded section about the picture under the plain canvas; nothing while there is none.
void addBackground(PropertyForm& form, Document& document);
/// A section of demands between two sites.
void addDemands(PropertyForm& form, Document& document, SiteId from, SiteId to);

} // namespace spanwright::widgets
