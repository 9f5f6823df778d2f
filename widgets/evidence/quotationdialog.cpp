// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/quotationdialog.h"
#include "common/dialogs.h"
#include "common/quantityedit.h"
#include "common/reporttable.h"
#include "report/quotationtables.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spanwright::widgets {
namespace {

constexpr int kMostAccelerators = 100'000'000;
constexpr int kFirstAccelerators = 100'000;
constexpr double kFirstEnergy = 7e9; // Wh, the statement that first asked for this check

template <class Q>
auto into(std::optional<Q>& out) {
    return [&out](std::optional<double> base) { out = base ? std::optional(Q::fromBase(*base)) : std::nullopt; };
}

} // namespace

QuotationDialog::QuotationDialog(const catalogue::Catalogue& catalogue, QWidget* parent)
    : QDialog(parent), m_catalogue(catalogue), m_form(new QFormLayout), m_count(new QSpinBox), m_accelerator(new QComboBox), m_readings(new ReportTable), m_note(new QLabel), m_runsTitle(new QLabel), m_runs(new ReportTable) {
    setObjectName(QStringLiteral("quotationDialog"));
    dialogs::resizeToScreen(*this, {860, 760});
    m_count->setObjectName(QStringLiteral("quotationCount"));
    m_count->setRange(1, kMostAccelerators);
    m_count->setGroupSeparatorShown(true);
    m_count->setLocale(QLocale::c());
    m_count->setValue(kFirstAccelerators);
    m_accelerator->setObjectName(QStringLiteral("quotationAccelerator"));
    for (const catalogue::Accelerator& a : m_catalogue.accelerators())
        if (a.board.base() > 0) m_accelerator->addItem(qstr(a.name), qstr(a.id));
    m_accelerator->setCurrentIndex(m_accelerator->findData(QStringLiteral("h100-sxm")));
    m_fields = {{m_count, Term::ColumnAccelerators}, {m_accelerator, Term::AcceleratorType}};
    QuantityEdit* energy = field(Kind::Energy, "quotationEnergy", into(m_quotation.energy));
    m_fields.emplace_back(energy, Term::ColumnEnergy);
    m_fields.emplace_back(field(Kind::Power, "quotationPower", into(m_quotation.power)), Term::ColumnBasisPower);
    m_fields.emplace_back(field(Kind::Duration, "quotationDuration", into(m_quotation.duration)), Term::ColumnDuration);
    m_fields.emplace_back(field(Kind::Count, "quotationParameters", [this](std::optional<double> base) { m_quotation.parameters = base; }), Term::ColumnParameters);
    m_fields.emplace_back(field(Kind::TokenCount, "quotationTokens", into(m_quotation.tokens)), Term::ColumnTokens);
    for (const auto& [widget, term] : m_fields) m_form->addRow(new QLabel, widget);
    m_quotation.energy = Energy::fromBase(kFirstEnergy);
    energy->setValue(kFirstEnergy);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("quotationNote"));
    m_readings->setObjectName(QStringLiteral("quotationReadings"));
    m_runs->setObjectName(QStringLiteral("quotationRuns"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_readings, 2);
    layout->addWidget(m_note);
    layout->addWidget(m_runsTitle);
    layout->addWidget(m_runs, 5);
    connect(m_count, &QSpinBox::valueChanged, this, &QuotationDialog::refresh);
    connect(m_accelerator, &QComboBox::currentIndexChanged, this, &QuotationDialog::refresh);
    retranslate();
}

QuantityEdit* QuotationDialog::field(Kind kind, const char* name, std::function<void(std::optional<double>)> store) {
    auto* edit = new QuantityEdit(kind);
    edit->setObjectName(QLatin1String(name));
    edit->setRange(std::numeric_limits<double>::min(), 1e40);
    connect(edit, &QuantityEdit::edited, this, [this, store](double base) {
        store(base);
        refresh();
    });
    connect(edit, &QuantityEdit::cleared, this, [this, store] {
        store(std::nullopt);
        refresh();
    });
    return edit;
}

void QuotationDialog::refresh() {
    m_quotation.accelerators = m_count->value();
    m_quotation.accelerator = m_catalogue.accelerator(m_accelerator->currentData().toString().toStdString());
    const evidence::QuotationTerms terms = evidence::usualTerms(m_catalogue);
    const Result<evidence::QuotationCheck> checked = evidence::check(m_quotation, terms, m_catalogue);
    for (QWidget* part : {static_cast<QWidget*>(m_readings), static_cast<QWidget*>(m_runsTitle), static_cast<QWidget*>(m_runs)}) part->setVisible(checked.hasValue());
    if (!checked) return m_note->setText(say(checked.error().message()));
    const report::Table readings = report::quotationTable(*checked, terms, translator());
    m_readings->setTable(readings);
    m_note->setText(qstr(readings.note));
    const report::Table runs = report::quotationRunsTable(*checked, translator());
    m_runsTitle->setText(qstr(runs.title));
    m_runs->setTable(runs);
}

void QuotationDialog::retranslate() {
    setWindowTitle(tr("Check a quotation"));
    for (const auto& [widget, term] : m_fields) {
        const QString name = say(term);
        qobject_cast<QLabel*>(m_form->labelForField(widget))->setText(name);
        widget->setAccessibleName(name);
        if (auto* edit = qobject_cast<QuantityEdit*>(widget)) edit->setOptional(tr("not stated"));
    }
    refresh();
}

void QuotationDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace spanwright::widgets
