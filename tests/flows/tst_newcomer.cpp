// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A newcomer's question, answered in the window by mouse and keys alone: Shanghai and Jinan, 1,500 km: can we train 405B across them, what must
// we light, what does it cost, would hollow core help?
#include "charts/whatifchart.h"
#include "common/quantityedit.h"
#include "support/windowpage.h"
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <cmath>

using namespace spanwright;
using test::WindowPage;

class TestNewcomer final : public QObject {
    Q_OBJECT
    WindowPage* m_page = nullptr;
    int m_actions = 0; ///< clicks, drags and fields that the newcomer used

    void click(const QString& name) {
        ++m_actions;
        QTest::mouseClick(m_page->find(name), Qt::LeftButton);
        m_page->settle();
    }
    void type(const QString& field, const QString& text) {
        ++m_actions;
        QWidget* widget = m_page->find(field);
        auto* edit = qobject_cast<QLineEdit*>(widget);
        if (auto* quantity = qobject_cast<widgets::QuantityEdit*>(widget)) edit = quantity->lineEdit();
        QVERIFY2(edit, qPrintable(field));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        m_page->settle();
    }
    /// Letters typed into a list choose the entry that begins with them; arrows go on to the right one.
    void choose(const QString& field, const QString& id) {
        ++m_actions;
        auto* box = m_page->find<QComboBox>(field);
        const int wanted = box->findData(id);
        QVERIFY2(wanted >= 0, qPrintable(id));
        box->setFocus();
        for (int i = 0; i < box->count() && box->currentIndex() != wanted; ++i) QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        m_page->settle();
    }
    QString headline(const char* figure) { return m_page->find(QStringLiteral("headline_") + QLatin1String(figure))->accessibleName().section(QStringLiteral(": "), -1); }
    /// Clicks the first offered fix whose label begins so; false when none does.
    bool mend(const QString& begins) {
        for (QPushButton* button : m_page->window.findChildren<QPushButton*>()) {
            if (!button->objectName().startsWith(QStringLiteral("fix_")) || !button->text().startsWith(begins)) continue;
            ++m_actions;
            QTest::mouseClick(button, Qt::LeftButton);
            m_page->settle();
            return true;
        }
        return false;
    }
    void showTab(const QString& text) {
        ++m_actions;
        for (QTabWidget* tabs : m_page->window.findChildren<QTabWidget*>())
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->tabText(i).startsWith(text)) {
                    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(i).center());
                    tabs->setCurrentIndex(i); // a tab that is scrolled away is reached by its arrow
                    return;
                }
        QFAIL(qPrintable(text));
    }
    void addSite(const QString& name, const QString& latitude, const QString& longitude, QPoint at) {
        ++m_actions;
        m_page->canvas.drop(QStringLiteral("site"), at);
        type(QStringLiteral("site_name"), name);
        type(QStringLiteral("site_latitude"), latitude);
        type(QStringLiteral("site_longitude"), longitude);
        click(QStringLiteral("addPool"));
        const Site& site = *m_page->scenario().sites.back();
        QCOMPARE(site.clusters.size(), 1u);
        m_page->document().select({ref(site.clusters[0]->pools[0]->id)});
        m_page->settle();
        type(QStringLiteral("pool_accelerators"), QStringLiteral("8192"));
    }

private Q_SLOTS:
    void shanghaiAndJinan() {
        QElapsedTimer clock;
        clock.start();
        WindowPage page;
        m_page = &page;
        click(QStringLiteral("startNew"));
        QTRY_VERIFY(page.window.canvas()->isVisible() && page.window.canvas()->width() > 400);
        const QSize size = page.window.canvas()->viewport()->size();
        addSite(QStringLiteral("Shanghai"), QStringLiteral("31.23"), QStringLiteral("121.47"), {size.width() / 2, size.height() * 2 / 3});
        addSite(QStringLiteral("Jinan"), QStringLiteral("36.65"), QStringLiteral("117.12"), {size.width() / 4, size.height() / 3});
        if (QTest::currentTestFailed()) return;
        page.trigger(widgets::ActionId::FitAll);
        page.settle();
        ++m_actions;
        page.canvas.connect(QStringLiteral("Shanghai"), QStringLiteral("Jinan"));
        QCOMPARE(page.scenario().links.size(), 1u);
        page.document().select({ref(page.scenario().links[0]->id)});
        page.settle();
        type(QStringLiteral("link_fibre_length"), QStringLiteral("1500 km"));

        ++m_actions;
        QTest::keyClick(&page.window, Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(page.scenario().jobs.size(), 1u);
        page.document().select({ref(page.scenario().jobs[0]->id)});
        page.settle();
        choose(QStringLiteral("job_model"), QStringLiteral("llama31-405b"));
        type(QStringLiteral("job_training_tokens"), QStringLiteral("15.6 T tok"));
        QCOMPARE(page.scenario().jobs[0]->model, std::string("llama31-405b"));

        // can we train it? What is offered is taken until nothing is wrong
        for (int i = 0; i < 12 && page.document().assessment().hasErrors(); ++i)
            QVERIFY(mend(QStringLiteral("Choose a layout")) || mend(QStringLiteral("Recompute")) || mend(QStringLiteral("Use")));
        QVERIFY(!page.document().assessment().hasErrors());
        QVERIFY(headline("days_to_train") != QStringLiteral("—"));
        // what must we light?
        for (int i = 0; i < 4; ++i)
            if (!mend(QStringLiteral("Light")) && !mend(QStringLiteral("Set extra micro-batches"))) break;
        const assess::JobAssessment& j = page.document().assessment().jobs[0];
        QVERIFY2(j.figure(FigureId::Efficiency)->value > 0.9, qPrintable(headline("efficiency_against_one_site")));
        int lit = 0;
        for (const Shared<Wavelength>& w : page.scenario().wavelengths) lit += w->count;
        QVERIFY(lit >= 1);
        // what does it cost?
        QVERIFY(headline("cost") != QStringLiteral("—"));
        showTab(QStringLiteral("Cost"));
        // would hollow core help?
        showTab(QStringLiteral("What if"));
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY_WITH_TIMEOUT(!page.document().isStale() && !page.window.chart()->isComputing() && page.window.chart()->data().series.size() == 2, 20'000);
        const std::vector<study::Series>& series = page.window.chart()->data().series;
        for (std::size_t i = 0; i < series[0].points.size(); ++i)
            if (std::isfinite(series[0].points[i].y)) QVERIFY(series[1].points[i].y >= series[0].points[i].y); // never worse at equal light
        qInfo("%d actions, %.1f s, %d light paths, efficiency %s, %s, %s", m_actions, double(clock.elapsed()) / 1000, lit, qPrintable(headline("efficiency_against_one_site")),
              qPrintable(headline("days_to_train")), qPrintable(headline("cost")));
        QVERIFY2(m_actions <= 40, qPrintable(QString::number(m_actions))); // at three seconds each: two minutes
    }
};

QTEST_MAIN(TestNewcomer)
#include "tst_newcomer.moc"
