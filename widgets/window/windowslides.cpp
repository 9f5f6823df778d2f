// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whatifchart.h"
#include "common/settings.h"
#include "presentation/presenter.h"
#include "presentation/slidedeck.h"
#include "presentation/slidesdialog.h"
#include "results/headlinestrip.h"
#include "studies/studypanel.h"
#include "text/language.h"
#include "window/mainwindow.h"

// The presentation of the project.
namespace spanwright::widgets {

void MainWindow::connectPins() {
    const auto said = [this](bool isPinned) { showMessage(isPinned ? tr("Pinned to slide %1 of the presentation; Shift+F11 shows them.").arg(m_document.project().slides.size()) : tr("That is on the last slide already.")); };
    connect(m_headline, &HeadlineStrip::pinRequested, this, [this, said](JobId job, FigureId figure) { said(pinFigure(m_document, job, figure)); });
    connect(m_chart, &WhatIfChart::pinRequested, this, [this, said](FigureId figure) { said(pinChart(m_document, figure)); });
    connect(m_studies, &StudyPanel::pinRequested, this, [this, said](StudyId study) { said(pinStudy(m_document, study)); });
}

void MainWindow::showSlides() {
    if (!m_slides) {
        m_slides = new SlidesDialog(m_document, this);
        connect(m_slides, &SlidesDialog::messageShown, this, &MainWindow::showMessage);
        connect(m_slides, &SlidesDialog::presentRequested, this, &MainWindow::startPresenter);
    }
    m_slides->show();
    m_slides->raise();
    m_slides->activateWindow();
}

/// Without slides there is nothing to show: the dialog makes them.
void MainWindow::present() {
    if (!m_document.project().slides.empty()) return startPresenter(!setting(Setting::SlidesAsWindow).toBool(), 0);
    showMessage(tr("There are no slides yet: add some, or let Spanwright suggest them."));
    showSlides();
}

void MainWindow::startPresenter(bool onPaper, int first) {
    auto* presenter = new Presenter(m_document, onPaper, first, this);
    presenter->showFullScreen();
    presenter->activateWindow();
}

} // namespace spanwright::widgets
