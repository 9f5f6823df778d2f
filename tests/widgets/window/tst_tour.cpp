// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"
#include "results/explanationview.h"
#include "support/windowpage.h"
#include "window/tour.h"
#include <QLabel>
#include <QPushButton>

using namespace spanwright;
using test::WindowPage;
using widgets::ActionId;
using widgets::Setting;

class TestTour final : public QObject {
    Q_OBJECT

    static QString title(WindowPage& page) { return page.find<QLabel>(QStringLiteral("tourTitle"))->text(); }
    static QString done(WindowPage& page) { return page.find<QLabel>(QStringLiteral("tourDone"))->text(); }
    static widgets::Tour* tour(WindowPage& page) { return page.find<widgets::Tour>(QStringLiteral("tour")); }
    static void key(WindowPage& page, const char* button, Qt::Key k = Qt::Key_Return) { QTest::keyClick(page.find(QLatin1String(button)), k); }

private Q_SLOTS:
    void init() {
        widgets::setLanguage(QStringLiteral("en"));
        widgets::setSetting(Setting::TourOffered, false);
    }

    void theStartScreenOffersItOnce() {
        WindowPage page;
        QVERIFY(!tour(page)->isVisible());
        auto* offer = page.find<QAbstractButton>(QStringLiteral("startTour"));
        offer->setFocus();
        QTest::keyClick(offer, Qt::Key_Space);
        QVERIFY(tour(page)->isVisible());
        QVERIFY(page.scenario().sites.empty());
        page.trigger(ActionId::Start);
        QTRY_VERIFY(!page.window.findChild<QWidget*>(QStringLiteral("startTour")));
        const WindowPage later;
        QVERIFY(!later.window.findChild<QWidget*>(QStringLiteral("startTour")));
    }

    void whoGoesAnotherWayIsNotAskedAgain() {
        WindowPage page(QStringLiteral("1"));
        QVERIFY(!tour(page)->isVisible());
        page.trigger(ActionId::Start);
        QTRY_VERIFY(!page.window.findChild<QWidget*>(QStringLiteral("startTour")));
    }

    void keysWalkItForthAndBack() {
        WindowPage page(QStringLiteral("1"));
        page.trigger(ActionId::Tour);
        QVERIFY(page.find(QStringLiteral("tourNext"))->hasFocus());
        QCOMPARE(title(page), QStringLiteral("1 of 5: Draw sites"));
        QVERIFY(!page.find(QStringLiteral("tourBack"))->isEnabled());
        for (int step = 2; step <= 5; ++step) {
            key(page, "tourNext");
            QVERIFY2(title(page).startsWith(QStringLiteral("%1 of 5").arg(step)), qPrintable(title(page)));
        }
        key(page, "tourBack");
        QVERIFY(title(page).startsWith(QLatin1String("4 of 5")));
        page.window.canvas()->setFocus();
        for (int presses = 0; presses < 8 && !page.find(QStringLiteral("tourNext"))->hasFocus(); ++presses) QTest::keyClick(&page.window, Qt::Key_F6);
        QVERIFY(page.find(QStringLiteral("tourNext"))->hasFocus());
        key(page, "tourNext");
        QVERIFY(title(page).startsWith(QLatin1String("5 of 5")));
        key(page, "tourNext");
        QVERIFY(!tour(page)->isVisible());
        QVERIFY(!page.find(QStringLiteral("tourRing"))->isVisible());
    }

    void escLeavesIt() {
        WindowPage page(QStringLiteral("1"));
        page.trigger(ActionId::Tour);
        key(page, "tourNext", Qt::Key_Escape);
        QVERIFY(!tour(page)->isVisible());
        page.trigger(ActionId::Tour);
        QVERIFY(title(page).startsWith(QLatin1String("1 of 5")));
        key(page, "tourSkip");
        QVERIFY(!tour(page)->isVisible());
    }

    void eachStepStandsBesideItsWidget() {
        WindowPage page(QStringLiteral("1"));
        page.trigger(ActionId::Tour);
        const char* names[] = {"leftDock", nullptr, nullptr, "headlineBar", "bottomDock"};
        for (const char* name : names) {
            const QRect card = tour(page)->geometry(), ring = page.find(QStringLiteral("tourRing"))->geometry();
            QVERIFY2(page.window.rect().contains(card), qPrintable(title(page)));
            QVERIFY2(page.window.rect().contains(ring), qPrintable(title(page)));
            if (name) {
                QVERIFY2(!card.intersects(ring), qPrintable(title(page)));
                const auto* target = page.find(QLatin1String(name));
                QVERIFY2(QRect(target->mapTo(&page.window, QPoint()), target->size()).adjusted(-4, -4, 4, 4).contains(ring), qPrintable(title(page)));
            }
            key(page, "tourNext");
        }
    }

    void theWindowWorksMeanwhileAndStepsAreTickedOff() {
        WindowPage page;
        page.trigger(ActionId::Tour);
        QVERIFY(done(page).isEmpty());
        page.canvas.drop(QStringLiteral("pool:h100-sxm"), QPoint(150, 150));
        QVERIFY(done(page).isEmpty());
        page.canvas.drop(QStringLiteral("pool:h100-sxm"), QPoint(420, 250));
        QCOMPARE(page.scenario().sites.size(), 2u);
        QVERIFY(done(page).contains(QStringLiteral("Done")));
        key(page, "tourNext");
        QVERIFY(done(page).isEmpty());
        page.canvas.connect(widgets::qstr(page.scenario().sites[0]->name), widgets::qstr(page.scenario().sites[1]->name));
        QCOMPARE(page.scenario().links.size(), 1u);
        QVERIFY(done(page).contains(QStringLiteral("Done")));
        key(page, "tourNext");
        page.trigger(ActionId::AddJob);
        QVERIFY(done(page).contains(QStringLiteral("Done")));
        key(page, "tourNext");
        page.settle();
        QVERIFY(done(page).isEmpty());
        QTest::mouseClick(page.find(QStringLiteral("headline_days_to_train")), Qt::LeftButton);
        QVERIFY(page.window.findChild<widgets::ExplanationView*>());
        QVERIFY(done(page).contains(QStringLiteral("Done")));
    }

    void itFollowsTheLanguage() {
        WindowPage page(QStringLiteral("1"));
        page.trigger(ActionId::Tour);
        key(page, "tourNext");
        widgets::setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QVERIFY(tour(page)->isVisible());
        QVERIFY2(title(page).contains(QLatin1Char('2')), qPrintable(title(page)));
        widgets::setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
