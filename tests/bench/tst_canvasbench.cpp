// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvasview.h"
#include "common/theme.h"
#include "support/largeplan.h"
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <ctime>

using namespace spanwright;
using namespace spanwright::widgets;

/// Milliseconds a frame at 1600 x 1000: panning, zooming and dragging large plans, on the map and on the plain canvas.
class CanvasBench final : public QObject {
    Q_OBJECT

    struct Plan {
        int sites, links;
        double frame; ///< ms that a frame may take
    };
    static constexpr Plan kLarge{2000, 3000, 16}, kHuge{20'000, 30'000, 100};

    static double threadMilliseconds() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    template <class Step>
    double medianFrame(Step step) {
        std::vector<double> frames;
        for (int i = 0; i < 21; ++i) {
            const double start = threadMilliseconds();
            step(i);
            m_view->viewport()->repaint();
            frames.push_back(threadMilliseconds() - start);
        }
        std::ranges::nth_element(frames, frames.begin() + 10);
        return frames[10];
    }
    void show(const Plan& plan) {
        if (m_sites == plan.sites) return m_view->fitAll();
        m_view.reset();
        m_document = std::make_unique<Document>();
        m_document->reset(test::largeProject(plan.sites, plan.links), {}, -1);
        m_view = std::make_unique<CanvasView>(*m_document);
        m_view->resize(1600, 1000);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_document->waitForAssessment();
        m_view->fitAll();
        m_sites = plan.sites;
    }
    void pan(int i) { m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + (i % 2 ? 8 : -8)); }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<CanvasView> m_view;
    int m_sites = 0;

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void cleanupTestCase() {
        m_view.reset();
        m_document.reset();
    }

    void frames_data() {
        QTest::addColumn<bool>("isHuge");
        QTest::addColumn<bool>("isMapShown");
        QTest::addColumn<double>("zoom");
        for (const bool isHuge : {false, true})
            for (const bool isMapShown : {true, false})
                for (const double zoom : {1.0, 8.0})
                    QTest::addRow("%s, %s, %s", isHuge ? "20,000 sites" : "2,000 sites", isMapShown ? "map" : "plain", zoom > 1 ? "a region" : "all") << isHuge << isMapShown << zoom;
    }
    void frames() {
        QFETCH(const bool, isHuge);
        QFETCH(const bool, isMapShown);
        QFETCH(const double, zoom);
        const Plan& plan = isHuge ? kHuge : kLarge;
        show(plan);
        m_view->setMapShown(isMapShown);
        m_document->waitForAssessment();
        QCoreApplication::processEvents();
        m_view->fitAll();
        m_view->zoomBy(zoom);
        const double panned = medianFrame([this](int i) { pan(i); });
        const double zoomed = medianFrame([this](int i) { m_view->zoomBy(i < 11 ? 1.1 : 1 / 1.1); });
        QTest::qWait(300); // until zooming has settled
        m_view->viewport()->repaint();
        const double still = medianFrame([this](int) { m_view->setGridShown(true); });
        qInfo("pan %.1f, zoom %.1f ms a frame, aim %.0f; painting anew %.1f ms", panned, zoomed, plan.frame, still);
    }
    void aFrameOfEverything() {
        show(kLarge);
        m_view->fitAll();
        int i = 0;
        QBENCHMARK {
            pan(i++);
            m_view->viewport()->repaint();
        }
    }
};

QTEST_MAIN(CanvasBench)
#include "tst_canvasbench.moc"
