// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/ownerforms.h"
#include "cost/owners.h"
#include "project/edits.h"
#include "project/fields.h"
#include "text/language.h"
#include <QPushButton>
#include <algorithm>

// Forms of owners and currency.
namespace spanwright::widgets {
namespace {

template <class Change>
Result<Project> changed(Document& d, const Project& p, Change change) {
    const Scenario* s = find(p, d.scenarioId());
    if (!s) return p;
    Assumptions a = *s->assumptions;
    change(a);
    return edits::put(p, d.scenarioId(), std::move(a));
}

template <std::size_t N>
std::vector<Choice> choicesOf(const std::array<const char*, N>& names, Term first) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < N; ++i) choices.push_back({say(termOf(first, i)), QLatin1String(names[i])});
    return choices;
}

/// The fields of the owner at an index of the list.
class OwnerRows {
public:
    OwnerRows(PropertyForm& form, Document& d, std::size_t index) : m_form(form), m_document(d), m_index(index) {}

    void text(const QString& label, const QString& help, std::string Owner::* field) {
        m_form.text(label, help, get<std::string>([field](const Owner& o) { return o.*field; }), set<std::string>([field](Owner& o, const std::string& value) { o.*field = value; }));
    }
    template <class E, std::size_t N> void choice(const QString& label, const QString& help, E Owner::* field, const std::array<const char*, N>& names, Term first) {
        m_form.choice(label, help, choicesOf(names, first), get<std::string>([field, names](const Owner& o) { return std::string(names[static_cast<std::size_t>(o.*field)]); }),
                      set<std::string>([field, names](Owner& o, const std::string& value) { o.*field = static_cast<E>(std::ranges::find(names, value) - names.begin()); }));
    }
    template <class Q> void price(const QString& label, const QString& help, std::optional<Q> Owner::* field) {
        m_form.optionalQuantity(label, help, Q::kind, tr("of the catalogue"), get<std::optional<double>>([field](const Owner& o) { return o.*field ? std::optional((o.*field)->base()) : std::nullopt; }),
                                set<std::optional<double>>([field](Owner& o, const std::optional<double>& value) { o.*field = value ? std::optional(Q::fromBase(*value)) : std::nullopt; }));
    }
    void provider() {
        std::vector<Choice> clouds{{tr("none"), QString()}};
        for (const cost::Provider& p : cost::providers()) clouds.push_back({qstr(p.name), qstr(p.id)});
        m_form.choice(tr("Prices of"), tr("The cloud of the catalogue whose prices hold where none is entered"), clouds, get<std::string>([](const Owner& o) { return o.provider; }), set<std::string>([](Owner& o, const std::string& value) { o.provider = value; }));
    }

private:
    template <class T, class Read> PropertyForm::Get<T> get(Read read) const {
        return [&d = m_document, i = m_index, read] {
            const std::vector<Owner>& owners = d.scenario().assumptions->owners;
            return i < owners.size() ? std::vector<T>{read(owners[i])} : std::vector<T>();
        };
    }
    template <class T, class Write> PropertyForm::Set<T> set(Write write) const {
        return [&d = m_document, i = m_index, write](const Project& p, const T& value) {
            return changed(d, p, [&](Assumptions& a) {
                if (i < a.owners.size()) write(a.owners[i], value);
            });
        };
    }
    PropertyForm& m_form;
    Document& m_document;
    std::size_t m_index;
};

void addRate(PropertyForm& form, Document& d, const QString& code, ExchangeRate Assumptions::* rate) {
    const auto text = [&](const QString& label, const QString& help, std::string ExchangeRate::* field) {
        form.text(label, help, [&d, rate, field] { return std::vector{(*d.scenario().assumptions).*rate.*field}; },
                  [&d, rate, field](const Project& p, const std::string& value) { return changed(d, p, [&](Assumptions& a) { a.*rate.*field = value; }); });
    };
    form.quantity(tr("%1 for one USD").arg(code), tr("Rate at which money is converted when it is shown"), Kind::Factor, [&d, rate] { return std::vector{((*d.scenario().assumptions).*rate).perUsd}; },
                  [&d, rate](const Project& p, double value) { return changed(d, p, [&](Assumptions& a) { (a.*rate).perUsd = value; }); }, 1e-6, 1e6);
    text(tr("%1: date").arg(code), tr("Day of the rate, printed wherever money is converted"), &ExchangeRate::date);
    text(tr("%1: source").arg(code), tr("Who publishes the rate"), &ExchangeRate::source);
}

} // namespace

void addOwners(PropertyForm& form, Document& d) {
    form.section(tr("Owners of sites"), "owners", false);
    form.note([] { return tr("Own, colocation and the catalogue's clouds are known without an entry. Add an owner to enter your own prices, and choose it at the site."); });
    const std::vector<Owner>& owners = d.scenario().assumptions->owners;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        OwnerRows rows(form, d, i);
        rows.text(tr("Owner %1").arg(i + 1), tr("Name that sites choose"), &Owner::name);
        rows.choice(tr("Kind %1").arg(i + 1), tr("Own: all is bought. Colocation: space is rented. Cloud: accelerators are rented"), &Owner::kind, fields::kOwnerKinds, Term::OwnerOwn);
        if (owners[i].kind == OwnerKind::Cloud) {
            rows.provider();
            rows.choice(tr("Bought"), tr("On demand, reserved, or spot; interruptions of spot are not counted"), &Owner::purchase, fields::kPurchases, Term::PurchaseOnDemand);
            rows.price(tr("On demand"), tr("An accelerator-hour"), &Owner::onDemand);
            rows.price(tr("Reserved"), tr("An accelerator-hour"), &Owner::reserved);
            rows.price(tr("Spot"), tr("An accelerator-hour"), &Owner::spot);
            rows.choice(tr("Bytes leave"), tr("Over the internet, or over a private line at its lower price"), &Owner::egressPath, fields::kEgressPaths, Term::EgressInternet);
        }
        if (owners[i].kind == OwnerKind::Colocation) rows.price(tr("Space"), tr("Of rated IT power, a month"), &Owner::colocation);
        rows.price(tr("Bytes to others"), tr("Of every byte that leaves for a site of another owner"), &Owner::egress);
        rows.text(tr("Source of the prices"), tr("Where your prices come from; shown wherever they count"), &Owner::source);
        form.button(tr("Remove owner %1").arg(i + 1), "removeOwner", [&d, i] {
            d.apply(changed(d, d.project(), [i](Assumptions& a) { a.owners.erase(a.owners.begin() + static_cast<std::ptrdiff_t>(i)); }), tr("Remove owner"));
        });
    }
    form.button(tr("Add an owner"), "addOwner", [&d] {
        d.apply(changed(d, d.project(), [](Assumptions& a) {
                    Owner owner;
                    owner.name = tr("Cloud %1").arg(a.owners.size() + 1).toStdString();
                    a.owners.push_back(std::move(owner));
                }), tr("Add owner"));
    });
}

void addCurrency(PropertyForm& form, Document& d) {
    form.section(tr("Currency and cash flow"), "currency", false);
    std::vector<Choice> codes;
    for (const char* code : fields::kCurrencies) codes.push_back({QLatin1String(code), QLatin1String(code)});
    form.choice(tr("Currency"), tr("What money of this scenario is shown in; it is entered and computed in USD"), codes,
                [&d] { return std::vector{std::string(fields::kCurrencies[static_cast<std::size_t>(d.scenario().assumptions->currency)])}; },
                [&d](const Project& p, const std::string& code) { return changed(d, p, [&](Assumptions& a) { a.currency = static_cast<ShownCurrency>(std::ranges::find(fields::kCurrencies, code) - fields::kCurrencies.begin()); }); });
    addRate(form, d, QStringLiteral("CNY"), &Assumptions::cny);
    addRate(form, d, QStringLiteral("EUR"), &Assumptions::eur);
    form.integer(tr("Years of cash flow"), tr("How far the table of yearly payments reaches"), [&d] { return std::vector{d.scenario().assumptions->cashFlowYears}; },
                 [&d](const Project& p, int years) { return changed(d, p, [&](Assumptions& a) { a.cashFlowYears = years; }); }, 1, 100);
}

std::vector<Choice> ownerChoices(const Document& d) {
    std::vector<Choice> choices{{say(Term::OwnerOwn), QStringLiteral("own")}, {say(Term::OwnerColocation), QStringLiteral("colocation")}};
    for (const cost::Provider& p : cost::providers()) choices.push_back({qstr(p.name), qstr(p.id)});
    for (const Owner& o : d.scenario().assumptions->owners) choices.push_back({qstr(o.name), qstr(o.name)});
    return choices;
}

} // namespace spanwright::widgets
