// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line/linepanel.h"
#include "common/theme.h"
#include "line/equipmenttable.h"
#include "line/lineprofile.h"
#include "line/spantable.h"
#include "line/spectrumview.h"
#include "network/network.h"
#include "project/edits.h"
#include "text/language.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace spanwright::widgets {
namespace {

constexpr int kModeCharacters = 26; // longer names are elided
enum View { Modes, Spans, Spectrum, Equipment };
enum ModeColumn { Mode, Rate, Margin, Verdict, Gsnr, Needs, Dispersion, Channels, Capacity, ColumnCount };

QString decibels(double value) { return qstr(printNumber(value, 3)); }

QString needText(const network::ModeOnLine& m) {
    if (m.isStated()) return decibels(m.required);
    return m.need.isKnown() ? LinePanel::tr("%1 to %2, derived").arg(decibels(m.need.low), decibels(m.need.high)) : QStringLiteral("–");
}

/// A need that is only derived is a range: what both its ends say.
QString verdictOf(const network::ModeOnLine& m, double systemMargin) {
    if (m.tolerated > 0 && m.dispersion > m.tolerated) return LinePanel::tr("too much dispersion");
    if (m.isStated()) return m.margin < 0 ? LinePanel::tr("too noisy") : LinePanel::tr("fits");
    if (!m.need.isKnown()) return LinePanel::tr("need not known, by reach alone");
    const double left = m.gsnr - m.pdlPenalty - systemMargin;
    return left >= m.need.high ? LinePanel::tr("fits, need derived") : left >= m.need.low ? LinePanel::tr("may fit, need derived") : LinePanel::tr("too noisy, need derived");
}

} // namespace

LinePanel::LinePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_links(new QComboBox(this)), m_summary(new QLabel(this)), m_use(new QPushButton(this)), m_views(new QButtonGroup(this)), m_pages(new QStackedWidget(this)), m_advice(new QLabel(this)),
      m_table(new QTableWidget(0, ColumnCount, this)), m_spans(new SpanTable(document, this)), m_spectrum(new SpectrumView(this)), m_equipment(new EquipmentTable(this)), m_profile(new LineProfile(this)) {
    setObjectName(QStringLiteral("linePanel"));
    m_links->setObjectName(QStringLiteral("lineLink"));
    m_summary->setObjectName(QStringLiteral("lineSummary"));
    m_use->setObjectName(QStringLiteral("lineUseMode"));
    m_table->setObjectName(QStringLiteral("lineModes"));
    m_summary->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_links);
    for (const char* name : {"lineShowModes", "lineShowSpans", "lineShowSpectrum", "lineShowEquipment"}) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_views->addButton(button, static_cast<int>(m_views->buttons().size()));
        row->addWidget(button);
    }
    m_views->button(Modes)->setChecked(true);
    row->addWidget(m_summary, 1);
    row->addWidget(m_use);
    column->addLayout(row);
    auto* split = new QSplitter;
    split->addWidget(m_pages);
    split->addWidget(m_profile);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({600, 400});
    column->addWidget(split, 1);
    for (QWidget* page : std::initializer_list<QWidget*>{m_table, m_spans, m_spectrum, m_equipment, m_advice}) m_pages->addWidget(page); // views in their order
    connect(m_views, &QButtonGroup::idClicked, this, &LinePanel::showView);
    connect(m_links, &QComboBox::activated, this, [this] {
        m_document.select({ItemRef{ItemKind::Link, m_links->currentData().toULongLong()}});
        refresh();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &LinePanel::showMode);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &LinePanel::useMode);
    connect(m_use, &QPushButton::clicked, this, &LinePanel::useMode);
    connect(&m_document, &Document::changed, this, &LinePanel::follow);
    connect(&m_document, &Document::scenarioChanged, this, &LinePanel::follow);
    connect(&m_document, &Document::selectionChanged, this, &LinePanel::follow);
    retranslate();
}

LinePanel::~LinePanel() { delete m_spans; } // what is being typed there must not reach a panel that is half gone

const FibreLink* LinePanel::link() const { return spanwright::find(m_document.scenario(), LinkId{m_links->currentData().toULongLong()}); }

bool LinePanel::isUsed(const std::string& mode) const {
    const FibreLink* l = link();
    return l && std::ranges::any_of(m_document.scenario().wavelengths, [&](const Shared<Wavelength>& w) { return w->mode == mode && std::ranges::find(w->links, l->id) != w->links.end(); });
}

void LinePanel::follow() {
    m_isDirty = true;
    if (isVisible()) refresh();
}

void LinePanel::refresh() {
    m_isDirty = false;
    qulonglong wanted = m_links->currentData().toULongLong();
    for (const ItemRef& item : m_document.selection())
        if (item.kind == ItemKind::Link) wanted = item.id;
    {
        const QSignalBlocker blocker(m_links);
        m_links->clear();
        for (const Shared<FibreLink>& l : m_document.scenario().links) m_links->addItem(qstr(l->name), qulonglong(l->id.value));
        m_links->setCurrentIndex(std::max(0, m_links->findData(wanted)));
    }
    const FibreLink* l = link();
    m_links->setVisible(l != nullptr);
    m_design = l ? network::designLine(*l, m_document.scenario(), m_document.catalogue()) : network::LineDesign{};
    for (QAbstractButton* button : m_views->buttons()) button->setVisible(l != nullptr);
    m_spans->setLink(l ? l->id : LinkId{}, m_design);
    m_spectrum->setLink(l, m_document.scenario(), m_document.catalogue());
    m_equipment->setLink(l, m_document.scenario(), m_document.catalogue());
    const int at = l ? m_design.unamplified() : -1;
    m_advice->setText(!l           ? tr("Join two sites with fibre to see its amplifiers and what each coherent mode has left on it.")
                      : at < 0     ? tr("A line needs a length.")
                      : l->spans.empty() ? tr("No amplifier of the catalogue makes up for a span of this loss. Set a shorter amplifier spacing of the link.")
                                         : tr("No amplifier makes up for span %1. Split it, or give it less loss or another amplifier, under Spans.").arg(at + 1));
    showView();
    fillTable();
}

/// The chosen view; without modes there is advice in the place of their table.
void LinePanel::showView() {
    const FibreLink* l = link();
    const int view = m_views->checkedId();
    const bool isAdvised = !l || (view == Modes && m_design.modes.empty());
    m_pages->setCurrentWidget(isAdvised ? m_advice : m_pages->widget(view));
    m_profile->setVisible(!m_design.modes.empty() && (view == Modes || view == Spans)); // the others need the width
    m_use->setVisible(l && view == Modes);
    m_summary->setText(l && (view == Modes || view == Spans) ? summary() : QString());
}

QString LinePanel::summary() const {
    if (m_design.unamplified() >= 0) return QString();
    const network::SpanOnLine& first = m_design.spans.front();
    QString text = m_design.isEven() ? tr("Spans: %1 × %2, %3 each; %4, noise figure %5 dB.")
                                           .arg(m_design.spans.size())
                                           .arg(qstr(print(first.length).text()), qstr(print(first.loss).text()), sayShipped(first.amplifier->name), decibels(first.noise))
                                     : tr("Spans: %1, %2 in all.").arg(m_design.spans.size()).arg(qstr(print(network::lengthOf(*link(), m_document.scenario())).text()));
    if (m_design.best < 0) return text + QLatin1Char(' ') + tr("No mode whose needs are known reaches the other end.");
    const network::ModeOnLine& best = m_design.modes[static_cast<std::size_t>(m_design.best)];
    const catalogue::Transceiver& mode = *m_document.catalogue().transceiver(best.mode);
    return text + QLatin1Char(' ') + tr("Most capacity: %1, %2 a fibre pair.").arg(sayShipped(mode.name), qstr(print(mode.rate * best.wavelengths).text()));
}

/// What makes up the signal to noise, what the mode needs and by whom, and how far it is said to reach.
QString LinePanel::explanation(const network::ModeOnLine& m) const {
    const catalogue::Catalogue& c = m_document.catalogue();
    const network::NoiseBudget noise = network::noiseBudget(m);
    const auto alone = [](double value) { return std::isfinite(value) ? decibels(value) : QStringLiteral("∞"); };
    QStringList lines{tr("GSNR %1 dB in 0.1 nm: amplifiers alone %2 dB, interference alone %3 dB, transmitter with add and drop alone %4 dB.").arg(decibels(m.gsnr), alone(noise.amplifiers), alone(noise.interference), alone(noise.ends))};
    if (const catalogue::Fact* need = c.fact("transceivers/" + m.mode + "/required_osnr_db_0p1nm")) {
        lines << tr("Needs %1 dB: %2.").arg(decibels(m.required), qstr(c.sourceText(need->source)));
        if (need->min && need->max && *need->min < *need->max)
            lines << tr("Sources give %1 to %2 dB, a margin of %3 to %4 dB.").arg(decibels(*need->min), decibels(*need->max), decibels(m.margin + m.required - *need->max), decibels(m.margin + m.required - *need->min));
    }
    if (m.need.isDerived) lines << tr("No source states its need. Derived: Shannon's limit at its rate and symbol rate, and what modes of its family need beyond theirs: %1 to %2 dB.").arg(decibels(m.need.low), decibels(m.need.high));
    if (m.gsnrL != 0) lines << tr("C: %1 dB, L: %2 dB. Raman transfer takes power from C and gives it to L; the amplifiers undo the tilt, the worse band counts.").arg(decibels(m.gsnrC), decibels(m.gsnrL));
    if (m.pdl > 0) lines << tr("ROADMs between spans: %1 dB of polarisation-dependent loss, a penalty of %2 dB.").arg(decibels(m.pdl), decibels(m.pdlPenalty));
    lines << tr("Margin: GSNR less the need and %1 dB of system margin.").arg(decibels(c.number("fibres/plant/system_margin_db")));
    if (const catalogue::Fact* reach = c.fact("transceivers/" + m.mode + "/reach_km"))
        lines << tr("Said to reach %1 km: %2.").arg(qstr(printNumber(c.number("transceivers/" + m.mode + "/reach_km"), 3)), qstr(c.sourceText(reach->source)));
    return lines.join(QLatin1Char('\n'));
}

void LinePanel::fillTable() {
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(static_cast<int>(m_design.modes.size()));
    int current = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const network::ModeOnLine& m = m_design.modes[static_cast<std::size_t>(row)];
        const catalogue::Transceiver& mode = *m_document.catalogue().transceiver(m.mode);
        const bool used = isUsed(m.mode);
        if (used || (current < 0 && row == m_design.best)) current = row;
        const QString verdict = verdictOf(m, m_document.catalogue().number("fibres/plant/system_margin_db"));
        const QString cells[ColumnCount] = {(used ? QStringLiteral("● ") : QString()) + sayShipped(mode.name), qstr(print(mode.rate).text()), m.isStated() ? decibels(m.margin) : QStringLiteral("–"), verdict, decibels(m.gsnr), needText(m),
                                            m.tolerated > 0 ? tr("%1 of %2").arg(qstr(printNumber(m.dispersion, 3)), qstr(printNumber(m.tolerated, 3))) : qstr(printNumber(m.dispersion, 3)),
                                            QString::number(m.wavelengths), qstr(print(mode.rate * m.wavelengths).text())};
        const QString why = explanation(m);
        for (int c = 0; c < int(ColumnCount); ++c) {
            auto* item = new QTableWidgetItem(cells[c]);
            item->setTextAlignment((c == Mode || c == Verdict ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            item->setToolTip(why);
            if (!m.isFeasible()) item->setForeground(theme::color(theme::Role::Muted));
            m_table->setItem(row, c, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(Mode, std::min(m_table->columnWidth(Mode), fontMetrics().averageCharWidth() * kModeCharacters));
    if (current < 0 && m_table->rowCount() > 0) current = 0;
    if (current >= 0) m_table->selectRow(current);
    showMode();
}

void LinePanel::showMode() {
    const int row = m_table->currentRow();
    const FibreLink* l = link();
    const bool isChosen = l && row >= 0 && row < static_cast<int>(m_design.modes.size());
    const std::string mode = isChosen ? m_design.modes[static_cast<std::size_t>(row)].mode : std::string();
    m_table->setAccessibleDescription(isChosen ? explanation(m_design.modes[static_cast<std::size_t>(row)]) : QString());
    m_use->setEnabled(isChosen && !isUsed(mode));
    m_profile->setLine(isChosen ? network::drawnLine(*l, m_document.scenario(), m_document.catalogue(), mode) : std::nullopt);
}

/// All groups of light paths over this link take the mode; a link without one gets a first.
void LinePanel::useMode() {
    const int row = m_table->currentRow();
    const FibreLink* l = link();
    if (!l || row < 0 || row >= static_cast<int>(m_design.modes.size())) return;
    const std::string mode = m_design.modes[static_cast<std::size_t>(row)].mode;
    Result<Project> changed = m_document.project();
    bool isAny = false;
    for (const Shared<Wavelength>& w : m_document.scenario().wavelengths) {
        if (std::ranges::find(w->links, l->id) == w->links.end()) continue;
        isAny = true;
        Wavelength copy = *w;
        copy.mode = mode;
        if (changed) changed = edits::put(*changed, m_document.scenarioId(), std::move(copy));
    }
    if (!isAny) {
        Wavelength first;
        first.id = mint<WavelengthId>();
        first.name = l->name;
        first.links = {l->id};
        first.mode = mode;
        changed = edits::put(m_document.project(), m_document.scenarioId(), std::move(first));
    }
    m_document.apply(std::move(changed), tr("Use %1").arg(sayShipped(m_document.catalogue().transceiver(mode)->name)));
}

void LinePanel::retranslate() {
    m_links->setAccessibleName(tr("Fibre link"));
    m_views->button(Modes)->setText(tr("Modes"));
    m_views->button(Spans)->setText(tr("Spans"));
    m_views->button(Spectrum)->setText(tr("Spectrum"));
    m_views->button(Equipment)->setText(tr("Equipment"));
    m_use->setText(tr("Use this mode"));
    m_use->setToolTip(tr("All light paths over this link take the chosen mode; undo takes it back"));
    m_table->setAccessibleName(tr("Coherent modes on this line"));
    m_table->setHorizontalHeaderLabels({tr("Mode"), tr("Rate"), tr("Margin, dB"), tr("Verdict"), tr("GSNR, dB"), tr("Needs, dB"), tr("Dispersion, ps/nm"), tr("Channels a pair"), tr("Capacity a pair")});
    m_table->horizontalHeaderItem(Gsnr)->setToolTip(tr("Signal over all noise in 0.1 nm, mean of a full band"));
    m_table->horizontalHeaderItem(Margin)->setToolTip(tr("GSNR less the mode's need and the system margin"));
    m_isDirty = true;
    if (isVisible()) refresh();
}

void LinePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) follow();
    QWidget::changeEvent(event);
}

void LinePanel::showEvent(QShowEvent* event) {
    if (m_isDirty) refresh();
    QWidget::showEvent(event);
}

} // namespace spanwright::widgets
