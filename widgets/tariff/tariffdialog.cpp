// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tariff/tariffdialog.h"
#include "common/dialogs.h"
#include "common/quantityedit.h"
#include "common/theme.h"
#include "exchange/foreigntext.h"
#include "exchange/tarifffile.h"
#include "project/edits.h"
#include "report/gridtables.h"
#include "tariff/periodmodel.h"
#include "tariff/tariffchart.h"
#include "text/language.h"
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace spanwright::widgets {
namespace {

/// The days of a period are chosen.
class DaysDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        for (const TariffDays days : {TariffDays::All, TariffDays::Weekdays, TariffDays::Weekend}) box->addItem(say(termOf(Term::DaysAll, days)), static_cast<int>(days));
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override { static_cast<QComboBox*>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt()); }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override { model->setData(index, static_cast<QComboBox*>(editor)->currentData()); }
};

QPushButton* named(const char* name) {
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

TariffDialog::TariffDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_periods(new PeriodModel(this)), m_form(new QFormLayout), m_choice(new QComboBox), m_name(new QLineEdit), m_source(new QLineEdit), m_offset(new QuantityEdit(Kind::Duration)),
      m_demand(new QuantityEdit(Kind::PowerPrice)), m_table(new QTableView), m_series(new QLabel), m_chart(new TariffChart), m_month(new QComboBox), m_error(new QLabel), m_add(named("tariffAdd")), m_remove(named("tariffRemove")),
      m_import(named("tariffImport")), m_delete(named("tariffDelete")), m_put(named("tariffPut")) {
    setObjectName(QStringLiteral("tariffDialog"));
    dialogs::resizeToScreen(*this, {900, 760});
    buildRows();
    constexpr double kHour = 3600; // s
    m_offset->setRange(-12 * kHour, 14 * kHour);
    m_offset->setUnit(QStringLiteral("h"));
    m_demand->setRange(0, 1e4);
    connect(m_choice, &QComboBox::activated, this, [this] { load(TariffId{m_choice->currentData().toULongLong()}); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_tariff.name = text.trimmed().toStdString();
        refresh();
    });
    connect(m_source, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_tariff.source = text.trimmed().toStdString();
        refresh();
    });
    connect(m_offset, &QuantityEdit::edited, this, [this](double base) {
        m_tariff.utcOffset = Duration::fromBase(base);
        refresh();
    });
    connect(m_demand, &QuantityEdit::edited, this, [this](double base) {
        m_tariff.demandCharge = PowerPrice::fromBase(base);
        refresh();
    });
    connect(m_periods, &PeriodModel::edited, this, [this] {
        m_tariff.periods = m_periods->periods();
        refresh();
    });
    connect(m_periods, &PeriodModel::refused, this, [this](const QString& reason) { refresh(reason); });
    connect(m_month, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        TariffPeriod period = m_tariff.periods.empty() ? TariffPeriod() : m_tariff.periods.back();
        period.name = tr("Period %1").arg(m_tariff.periods.size() + 1).toStdString();
        m_tariff.hourlyPrice.clear();
        m_tariff.hourlyCarbon.clear();
        m_periods->add(std::move(period));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_periods->remove(m_table->currentIndex().row()); });
    connect(m_import, &QPushButton::clicked, this, &TariffDialog::importCsv);
    connect(m_delete, &QPushButton::clicked, this, &TariffDialog::removeTariff);
    connect(m_put, &QPushButton::clicked, this, &TariffDialog::put);
    connect(&m_document, &Document::changed, this, &TariffDialog::refreshChoices);
    connect(&m_document, &Document::scenarioChanged, this, [this] { choose({}); });
    retranslate();
    choose({});
}

void TariffDialog::buildRows() {
    m_choice->setObjectName(QStringLiteral("tariffChoice"));
    m_name->setObjectName(QStringLiteral("tariffName"));
    m_source->setObjectName(QStringLiteral("tariffSource"));
    m_offset->setObjectName(QStringLiteral("tariffOffset"));
    m_demand->setObjectName(QStringLiteral("tariffDemand"));
    m_error->setObjectName(QStringLiteral("tariffError"));
    m_month->setObjectName(QStringLiteral("tariffMonth"));
    m_table->setObjectName(QStringLiteral("tariffPeriods"));
    m_table->setModel(m_periods);
    m_table->setItemDelegateForColumn(PeriodModel::Days, new DaysDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PeriodModel::Name, QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (QLabel* label : {m_series, m_error}) label->setWordWrap(true);
    m_error->setStyleSheet(QStringLiteral("color: %1").arg(theme::color(theme::Role::Error).name()));
    for (QWidget* field : std::initializer_list<QWidget*>{m_choice, m_name, m_source, m_offset, m_demand}) m_form->addRow(new QLabel, field);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_remove, m_import}) buttons->addWidget(button);
    buttons->addStretch();
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_delete);
    ends->addStretch();
    ends->addWidget(m_put);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_series);
    layout->addLayout(buttons);
    layout->addWidget(m_error);
    layout->addWidget(m_month, 0, Qt::AlignLeft);
    layout->addWidget(m_chart, 3);
    layout->addLayout(ends);
}

Tariff TariffDialog::fresh() const {
    Tariff t;
    t.id = mint<TariffId>();
    t.name = tr("Tariff %1").arg(m_document.scenario().tariffs.size() + 1).toStdString();
    t.periods.push_back({});
    t.periods.back().name = tr("All year").toStdString();
    return t;
}

void TariffDialog::choose(TariffId id) {
    const std::vector<Shared<Tariff>>& all = m_document.scenario().tariffs;
    load(id.isNone() && !all.empty() ? all.front()->id : id);
}

void TariffDialog::load(TariffId id) {
    const Tariff* t = spanwright::find(m_document.scenario(), id);
    m_tariff = t ? *t : fresh();
    m_periods->setPeriods(m_tariff.periods);
    refreshChoices();
    m_name->setText(qstr(m_tariff.name));
    m_source->setText(qstr(m_tariff.source));
    m_offset->setValue(m_tariff.utcOffset.base());
    m_demand->setValue(m_tariff.demandCharge.base());
    refresh();
}

void TariffDialog::refreshChoices() {
    m_choice->clear();
    for (const Shared<Tariff>& t : m_document.scenario().tariffs) m_choice->addItem(qstr(t->name), QVariant::fromValue<qulonglong>(t->id.value));
    m_choice->addItem(tr("New tariff"), QVariant::fromValue<qulonglong>(0));
    const int at = m_choice->findData(QVariant::fromValue<qulonglong>(m_tariff.id.value));
    m_choice->setCurrentIndex(at >= 0 ? at : m_choice->count() - 1);
    m_delete->setEnabled(at >= 0);
}

/// A refusal of what was typed comes before what is wrong with the whole.
void TariffDialog::refresh(const QString& refusal) {
    const Result<Done> valid = edits::validate(m_tariff);
    m_error->setText(!refusal.isEmpty() ? refusal : valid ? QString() : say(valid.error().message()));
    m_error->setVisible(!m_error->text().isEmpty());
    m_put->setEnabled(valid.hasValue());
    m_table->setVisible(!m_tariff.isHourly());
    m_remove->setEnabled(!m_tariff.periods.empty());
    m_series->setVisible(m_tariff.isHourly());
    m_series->setText(m_tariff.isHourly() ? qstr(report::tariffTable(m_tariff, translator()).note) : QString());
    m_chart->show(valid ? &m_tariff : nullptr, std::max(0, m_month->currentIndex()));
}

void TariffDialog::importCsv() {
    const QString path = dialogs::openFile(this, tr("Read a tariff"), tr("CSV of hourly prices or periods (*.csv);;All files (*)"));
    if (path.isEmpty()) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refresh(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    Result<Tariff> read = exchange::tariffFromCsv(file.readAll().toStdString());
    if (!read) return refresh(say(read.error().message()));
    read->id = m_tariff.id;
    read->name = exchange::shownValue(QFileInfo(path).completeBaseName().toStdString());
    read->source = exchange::shownValue(QFileInfo(path).fileName().toStdString());
    read->demandCharge = m_tariff.demandCharge;
    if (!read->isHourly()) read->utcOffset = m_tariff.utcOffset;
    m_tariff = std::move(*read);
    m_periods->setPeriods(m_tariff.periods);
    m_name->setText(qstr(m_tariff.name));
    m_source->setText(qstr(m_tariff.source));
    m_offset->setValue(m_tariff.utcOffset.base());
    refresh();
}

void TariffDialog::put() {
    m_document.apply(edits::put(m_document.project(), m_document.scenarioId(), m_tariff), tr("Change tariff %1").arg(qstr(m_tariff.name)));
    refreshChoices();
}

void TariffDialog::removeTariff() {
    const QString name = qstr(m_tariff.name);
    m_document.apply(edits::remove(m_document.project(), m_document.scenarioId(), std::array{ref(m_tariff.id)}), tr("Remove tariff %1").arg(name));
    choose({});
}

void TariffDialog::retranslate() {
    setWindowTitle(tr("Tariffs"));
    const std::pair<QWidget*, QString> rows[] = {{m_choice, tr("Tariff")}, {m_name, tr("Name")}, {m_source, tr("Source")}, {m_offset, tr("Offset from UTC")}, {m_demand, tr("Demand charge")}};
    for (const auto& [field, label] : rows) {
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(label);
        field->setAccessibleName(label);
    }
    m_offset->setToolTip(tr("Of the tariff's days and hours, in winter time; clocks that change in summer are not followed"));
    m_demand->setToolTip(tr("On each month's highest power"));
    m_add->setText(tr("Add a period"));
    m_remove->setText(tr("Remove the period"));
    m_import->setText(tr("Read CSV..."));
    m_delete->setText(tr("Remove the tariff"));
    m_put->setText(tr("Save the tariff"));
    const int month = std::max(0, m_month->currentIndex());
    const QSignalBlocker quiet(m_month);
    m_month->clear();
    m_month->addItem(tr("Mean of the year"));
    for (int i = 1; i <= 12; ++i) m_month->addItem(tr("Month %1").arg(i));
    m_month->setCurrentIndex(month);
    m_month->setAccessibleName(tr("Shown month"));
    m_periods->retranslate();
    refreshChoices();
    refresh();
}

void TariffDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void showTariffs(Document& document, QWidget* window, TariffId id) {
    auto* dialog = window ? window->findChild<TariffDialog*>() : nullptr;
    if (!dialog) {
        dialog = new TariffDialog(document, window);
        if (!window) dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->choose(id);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace spanwright::widgets
