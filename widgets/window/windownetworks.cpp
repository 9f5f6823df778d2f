// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "common/dialogs.h"
#include "common/textfile.h"
#include "exchange/exports.h"
#include "exchange/foreigntext.h"
#include "exchange/networkfile.h"
#include "text/language.h"
#include "window/mainwindow.h"
#include "window/networkpreview.h"
#include <QFile>
#include <QFileInfo>

// Networks of other formats, in and out of the main window.
namespace spanwright::widgets {
namespace {

Result<exchange::Drawn> drawnFrom(const QString& path) {
    QFile file(path);
    const std::string name = QFileInfo(path).fileName().toStdString();
    if (const auto fits = exchange::checkSize(static_cast<std::size_t>(std::max(qint64{0}, file.size())), name); !fits) return Unexpected(fits.error());
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {{"file", path.toStdString()}, {"reason", file.errorString().toStdString()}});
    return exchange::drawnFromFile(file.readAll().toStdString(), name);
}

/// All files put into the scenario one after the other.
Result<exchange::Merged> mergedInto(const Document& document, const std::vector<exchange::Drawn>& networks) {
    exchange::Merged all{document.project(), {}, {}, {}};
    for (const exchange::Drawn& drawn : networks) {
        Result<exchange::Merged> one = exchange::merged(all.project, document.scenarioId(), drawn, document.catalogue(), &mintId);
        if (!one) return Unexpected(one.error());
        all.project = std::move(one->project);
        for (const ItemRef& item : one->joined) // of what was there before the first file
            if (std::ranges::find(all.added, item) == all.added.end()) all.joined.push_back(item);
        all.added.insert(all.added.end(), one->added.begin(), one->added.end());
        all.notes.insert(all.notes.end(), one->notes.begin(), one->notes.end());
    }
    return all;
}

} // namespace

void MainWindow::importNetwork() {
    const QString path = dialogs::openFile(this, tr("Import network"), tr("Networks (*.graphml *.gml *.xml *.geojson *.kml *.kmz *.csv *.json);;All files (*)"));
    if (!path.isEmpty()) previewNetworks({path});
}

void MainWindow::previewNetworks(const QStringList& paths) {
    std::vector<exchange::Drawn> networks;
    QStringList names;
    for (const QString& path : paths) {
        Result<exchange::Drawn> drawn = drawnFrom(path);
        if (!drawn) return showMessage(say(drawn.error().message()));
        networks.push_back(std::move(*drawn));
        names << QFileInfo(path).fileName();
    }
    const Result<exchange::Merged> merged = mergedInto(m_document, networks);
    if (!merged) return showMessage(say(merged.error().message()));
    auto* preview = new NetworkPreview(names, *merged, *spanwright::find(merged->project, m_document.scenarioId()), this);
    connect(preview, &QDialog::accepted, this, [this, merged, before = m_document.project(), networks = std::move(networks)] {
        const Result<exchange::Merged> now = m_document.project() == before ? merged : mergedInto(m_document, networks);
        if (!now) return showMessage(say(now.error().message()));
        if (!m_document.apply(now->project, tr("Import network"))) return;
        std::set<ItemRef> added;
        for (const ItemRef& item : now->added)
            if (item.kind != ItemKind::Wavelength) added.insert(item);
        m_document.select(added);
        m_canvas->fitSelection();
    });
    preview->open();
}

void MainWindow::exportNetwork() {
    commitField();
    struct Row {
        exchange::ExportFormat format;
        QString name, suffix, filter;
    };
    const Row rows[] = {{exchange::ExportFormat::GeoJson, QStringLiteral("GeoJSON"), QStringLiteral(".geojson"), QStringLiteral("GeoJSON (*.geojson)")},
                        {exchange::ExportFormat::CsvSites, tr("CSV of the sites"), QStringLiteral(".sites.csv"), QStringLiteral("CSV (*.csv)")},
                        {exchange::ExportFormat::CsvLinks, tr("CSV of the fibre links"), QStringLiteral(".links.csv"), QStringLiteral("CSV (*.csv)")},
                        {exchange::ExportFormat::GnpyTopology, tr("GNPy topology"), QStringLiteral(".topology.json"), tr("GNPy files (*.json)")},
                        {exchange::ExportFormat::GnpyEquipment, tr("GNPy equipment"), QStringLiteral(".equipment.json"), tr("GNPy files (*.json)")},
                        {exchange::ExportFormat::GnpyServices, tr("GNPy services"), QStringLiteral(".services.json"), tr("GNPy files (*.json)")}};
    QStringList names;
    for (const Row& row : rows) names << row.name;
    const int chosen = dialogs::choose(this, tr("Export network"), tr("Format:"), names);
    if (chosen < 0) return;
    const Row& row = rows[chosen];
    const QString path = dialogs::saveFile(this, tr("Export network"), qstr(m_document.scenario().name).replace(QLatin1Char('/'), QLatin1Char('-')) + row.suffix, row.filter);
    if (path.isEmpty()) return;
    const exchange::Exported written = exchange::exported(m_document.scenario(), m_document.catalogue(), row.format);
    if (const QString problem = writeTextFile(path, written.text); !problem.isEmpty()) return showMessage(problem);
    QStringList said{tr("Network written to %1.").arg(path)};
    for (const text::Message& note : written.notes) said << say(note);
    showMessage(said.join(QLatin1Char('\n')));
}

} // namespace spanwright::widgets
