// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "text/language.h"
#include <QWidget>
#include <functional>
#include <array>
#include <optional>

class QFormLayout;
class QPushButton;

namespace spanwright::widgets {

/// A value a user may choose, with its label.
struct Choice {
    QString label;
    QString id;
};

/// Builds a form of declared properties over one or more items. Getters read the present value of every item; setters
/// return the changed project for one item, and all items change in one undo step.
class PropertyForm final {
public:
    using Refreshers = std::vector<std::function<void()>>;
    PropertyForm(Document& document, QFormLayout* layout, Refreshers& refreshers, QString key);

    void heading(const QString& text);
    void note(const std::function<QString()>& text);
    QPushButton* button(const QString& text, const char* name, const std::function<void()>& action);

    template <class T> using Get = std::function<std::vector<T>()>;
    template <class T> using Set = std::function<Result<Project>(const Project&, const T&)>;
    void text(const QString& label, const QString& help, const Get<std::string>& get, const Set<std::string>& set, bool isLong = false);
    void quantity(const QString& label, const QString& help, Kind kind, const Get<double>& get, const Set<double>& set, double low, double high);
    void optionalQuantity(const QString& label, const QString& help, Kind kind, const QString& placeholder, const Get<std::optional<double>>& get,
                          const Set<std::optional<double>>& set);
    void integer(const QString& label, const QString& help, const Get<int>& get, const Set<int>& set, int low, int high);
    void boolean(const QString& label, const QString& help, const Get<bool>& get, const Set<bool>& set);
    void choice(const QString& label, const QString& help, const std::vector<Choice>& choices, const Get<std::string>& get, const Set<std::string>& set);

private:
    void row(const QString& label, const QString& help, QWidget* field);
    void apply(const Result<Project>& after, const QString& label);
    Document& m_document;
    QFormLayout* m_layout;
    Refreshers& m_refreshers;
    QString m_key;
    int m_count = 0;
};

// The forms by kind of item; `items` are of that kind and not empty.
void buildScenarioForm(PropertyForm& form, Document& document);
void buildSiteForm(PropertyForm& form, Document& document, const std::vector<SiteId>& items);
void buildClusterForm(PropertyForm& form, Document& document, const std::vector<ClusterId>& items);
void buildPoolForm(PropertyForm& form, Document& document, const std::vector<PoolId>& items);
void buildLinkForm(PropertyForm& form, Document& document, const std::vector<LinkId>& items);
void buildJobForm(PropertyForm& form, Document& document, JobId job);

} // namespace spanwright::widgets
