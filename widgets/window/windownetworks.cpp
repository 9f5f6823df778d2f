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
#include <algorithm>

// Networks of other formats, in and out of the main window.
namespace spanwright::widgets {
namespace {

/// Files as they were read, kept for another unit of capacities.
struct Files {
    std::vector<std::pair<std::string, std::string>> networks; ///< name and bytes
    std::string equipment;                                     ///< of GNPy, for the topologies among them
};

Result<Files> filesFrom(const QStringList& paths) {
    Files out;
    for (const QString& path : paths) {
        QFile file(path);
        const std::string name = QFileInfo(path).fileName().toStdString();
        if (const auto fits = exchange::checkSize(static_cast<std::size_t>(std::max(qint64{0}, file.size())), name); !fits) return Unexpected(fits.error());
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {{"file", path.toStdString()}, {"reason", file.errorString().toStdString()}});
        std::string bytes = file.readAll().toStdString();
        if (paths.size() > 1 && exchange::isGnpyEquipment(bytes)) out.equipment = std::move(bytes);
        else out.networks.emplace_back(name, std::move(bytes));
    }
    // GNPy's services name what its topology calls its transceivers
    std::ranges::stable_partition(out.networks, [](const auto& file) { return file.second.find("\"path-request\"") == std::string::npos; });
    return out;
}

Result<std::vector<exchange::Drawn>> drawnFrom(const Files& files, BitRate rateUnit) {
    std::vector<exchange::Drawn> out;
    for (const auto& [name, bytes] : files.networks) {
        Result<exchange::Drawn> drawn = exchange::drawnFromFile(bytes, name, {rateUnit, files.equipment});
        if (!drawn) return Unexpected(drawn.error());
        out.push_back(std::move(*drawn));
    }
    return out;
}

/// All files put into the scenario one after the other.
Result<exchange::Merged> mergedInto(const Document& document, const std::vector<exchange::Drawn>& networks) {
    exchange::Merged all{document.project(), {}, {}, {}, false};
    exchange::OtherNames known;
    for (const exchange::Drawn& drawn : networks) {
        Result<exchange::Merged> one = exchange::merged(all.project, document.scenarioId(), drawn, document.catalogue(), &mintId, &known);
        if (!one) return Unexpected(one.error());
        all.lacksRateUnit |= one->lacksRateUnit;
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
    Result<Files> files = filesFrom(paths);
    if (!files) return showMessage(say(files.error().message()));
    const auto readAgain = [this, files = std::move(*files)](BitRate rateUnit) -> Result<exchange::Merged> {
        const Result<std::vector<exchange::Drawn>> networks = drawnFrom(files, rateUnit);
        if (!networks) return Unexpected(networks.error());
        return mergedInto(m_document, *networks);
    };
    const BitRate usual = exchange::ReadOptions{}.rateUnit;
    const Result<exchange::Merged> merged = readAgain(usual);
    if (!merged) return showMessage(say(merged.error().message()));
    QStringList names;
    for (const QString& path : paths) names << QFileInfo(path).fileName();
    auto* preview = new NetworkPreview(names, *merged, *spanwright::find(merged->project, m_document.scenarioId()), this);
    connect(preview, &NetworkPreview::rateUnitChosen, this, [this, preview, readAgain](BitRate unit) {
        const Result<exchange::Merged> now = readAgain(unit);
        if (now) preview->show(*now, *spanwright::find(now->project, m_document.scenarioId()));
        else showMessage(say(now.error().message()));
    });
    connect(preview, &QDialog::accepted, this, [this, preview, readAgain] {
        const Result<exchange::Merged> now = readAgain(preview->rateUnit());
        if (!now) return showMessage(say(now.error().message()));
        if (!m_document.apply(now->project, tr("Import network"))) return;
        std::set<ItemRef> added;
        for (const ItemRef& item : now->added)
            if (item.kind != ItemKind::Wavelength && item.kind != ItemKind::Demand) added.insert(item);
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
                        {exchange::ExportFormat::CsvDemands, tr("CSV of the demands"), QStringLiteral(".demands.csv"), QStringLiteral("CSV (*.csv)")},
                        {exchange::ExportFormat::GnpyTopology, tr("GNPy topology"), QStringLiteral(".topology.json"), tr("GNPy files (*.json)")},
                        {exchange::ExportFormat::GnpyEquipment, tr("GNPy equipment"), QStringLiteral(".equipment.json"), tr("GNPy files (*.json)")},
                        {exchange::ExportFormat::GnpyServices, tr("GNPy services: demands and jobs"), QStringLiteral(".services.json"), tr("GNPy files (*.json)")},
                        {exchange::ExportFormat::GnpyLightPaths, tr("GNPy services: light paths"), QStringLiteral(".light-paths.json"), tr("GNPy files (*.json)")}};
    QStringList names;
    for (const Row& row : rows) names << row.name;
    const int chosen = dialogs::choose(this, tr("Export network"), tr("Format:"), names);
    if (chosen < 0) return;
    const Row& row = rows[chosen];
    const QString path = dialogs::saveFile(this, tr("Export network"), qstr(m_document.scenario().name).replace(QLatin1Char('/'), QLatin1Char('-')) + row.suffix, row.filter);
    if (path.isEmpty()) return;
    const std::vector<Demand> jobs = row.format == exchange::ExportFormat::GnpyServices ? assess::jobTraffic(m_document.scenario(), assess::assess(m_document.scenario(), m_document.catalogue())) : std::vector<Demand>();
    const exchange::Exported written = exchange::exported(m_document.scenario(), m_document.catalogue(), row.format, jobs);
    if (const QString problem = writeTextFile(path, written.text); !problem.isEmpty()) return showMessage(problem);
    QStringList said{tr("Network written to %1.").arg(path)};
    for (const text::Message& note : written.notes) said << say(note);
    showMessage(said.join(QLatin1Char('\n')));
}

} // namespace spanwright::widgets
