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

/// 2,000 sites and 3,000 links: milliseconds a frame of panning, zooming and dragging at 1280 x 800.
class CanvasSpeed final : public QObject {
    Q_OBJECT

    static constexpr int kSites = 2000;
    static constexpr int kLinks = 3000;
    static constexpr double kFrame = 16;  ///< ms: 60 frames a second
    static constexpr double kSlack = 2;   ///< caches of a shared machine

    /// Processor time of this thread: other programs on the machine do not count.
    static double threadMilliseconds() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    template <class Step>
    static double medianFrame(CanvasView& view, Step step) {
        std::vector<double> frames;
        for (int i = 0; i < 31; ++i) {
            const double start = threadMilliseconds();
            step(i);
            view.viewport()->repaint();
            frames.push_back(threadMilliseconds() - start);
        }
        std::ranges::nth_element(frames, frames.begin() + 15);
        return frames[15];
    }

    Document m_document;
    std::unique_ptr<CanvasView> m_view;

private Q_SLOTS:
    void initTestCase() {
        theme::apply(theme::Mode::Light);
        m_document.reset(test::largeProject(kSites, kLinks), {}, -1);
        m_document.waitForAssessment();
        m_view = std::make_unique<CanvasView>(m_document);
        m_view->resize(1280, 800);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->fitAll();
    }
    void cleanupTestCase() { m_view.reset(); }

    void panWholeWorld() {
        m_view->fitAll();
        const double ms = medianFrame(*m_view, [&](int i) { m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + (i % 2 ? 6 : -6)); });
        qInfo("pan, whole world: %.1f ms a frame", ms);
        QVERIFY(ms < kFrame * kSlack);
    }
    void panRegion() {
        m_view->fitAll();
        m_view->zoomBy(6);
        const double ms = medianFrame(*m_view, [&](int) { m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + 6); });
        qInfo("pan, region: %.1f ms a frame", ms);
        QVERIFY(ms < kFrame * kSlack);
    }
    void zoom() {
        m_view->fitAll();
        const double ms = medianFrame(*m_view, [&](int i) { m_view->zoomBy(i < 16 ? 1.1 : 1 / 1.1); });
        qInfo("zoom: %.1f ms a frame", ms);
        QVERIFY(ms < kFrame * kSlack);
    }
    void panAndZoomWithDelayRings() {
        m_view->fitAll();
        m_document.select({ref(SiteId{10})});
        m_view->setRingsShown(true);
        QVERIFY(!m_view->rings().curves().empty());
        const double pan = medianFrame(*m_view, [&](int i) { m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + (i % 2 ? 6 : -6)); });
        const double zoom = medianFrame(*m_view, [&](int i) { m_view->zoomBy(i < 16 ? 1.1 : 1 / 1.1); });
        qInfo("with delay rings: pan %.1f, zoom %.1f ms a frame", pan, zoom);
        m_view->setRingsShown(false);
        m_document.select({});
        QVERIFY(pan < kFrame * kSlack && zoom < kFrame * kSlack);
    }
    void frameBenchmark() {
        m_view->fitAll();
        QBENCHMARK { m_view->viewport()->repaint(); }
    }
};

QTEST_MAIN(CanvasSpeed)
#include "tst_canvasspeed.moc"
