// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way once through the real window on X11, with mouse and keys: draw, assess, chart, save, crash, recover, report.
#include "support/windowpage.h"
#include "charts/whatifchart.h"
#include "common/quantityedit.h"
#include "common/settings.h"
#include "store/store.h"
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <csignal>

using namespace spanwright;
using test::WindowPage;

namespace {

constexpr char kEditAndDie[] = "--edit-and-die";

void keys(WindowPage& page, Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&page.window, key, modifiers); }

void type(WindowPage& page, const QString& field, const QString& text) {
    auto* edit = page.find<widgets::QuantityEdit>(field)->lineEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void click(WindowPage& page, const QString& name) { QTest::mouseClick(page.find(name), Qt::LeftButton); }

void showWhatIf(WindowPage& page) {
    for (QWidget* up = page.window.chart()->parentWidget(); up; up = up->parentWidget())
        if (auto* tabs = qobject_cast<QTabWidget*>(up))
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(tabs->indexOf(page.window.chart())).center());
}

bool waitForChart(WindowPage& page) {
    return QTest::qWaitFor([&page] { return !page.document().isStale() && !page.window.chart()->isComputing() && page.window.chart()->data().series.size() == 2; }, 20'000);
}

QString headline(WindowPage& page) { return page.find(QStringLiteral("headline_days_to_train"))->accessibleName().section(QStringLiteral(": "), -1); }

/// A window that has unsaved work and is killed once its recovery copy is there. Never returns.
int editAndDie(const QString& file) {
    WindowPage page;
    if (!page.window.openPath(file)) return 2;
    page.document().findChild<QTimer*>(QStringLiteral("recoveryTimer"))->start(20);
    page.settle();
    page.canvas.drop(QStringLiteral("site"), {200, 200});
    const QString folder = widgets::recoveryFolder();
    if (!QTest::qWaitFor([&folder] { return !QDir(folder).entryList({QStringLiteral("*.spanwright")}).isEmpty(); }, 20'000)) return 3;
    ::kill(::getpid(), SIGKILL);
    return 4;
}

} // namespace

class TestWholeWay final : public QObject {
    Q_OBJECT
    const QString m_file = test::temporaryHome.path(QStringLiteral("one way.spanwright"));

    static void drawTwoLinkedSites(WindowPage& page) {
        const QSize size = page.window.canvas()->viewport()->size();
        int n = 0;
        for (const QPoint point : {QPoint(size.width() / 4, size.height() / 3), QPoint(size.width() / 2, size.height() * 2 / 3)}) {
            page.canvas.drop(QStringLiteral("site"), point);
            QCOMPARE(page.scenario().sites.size(), std::size_t(++n));
            click(page, QStringLiteral("addPool"));
            QTRY_COMPARE(page.scenario().sites.back()->clusters.size(), 1u);
        }
        page.canvas.drag(page.canvas.port(QStringLiteral("Site")), page.canvas.port(QStringLiteral("Site 2")));
        QCOMPARE(page.scenario().links.size(), 1u);
    }

private Q_SLOTS:
    void drawsAssessesChartsAndSaves() {
        WindowPage page;
        click(page, QStringLiteral("startNew"));
        QTRY_VERIFY(page.window.canvas()->isVisible());
        QTRY_VERIFY(page.window.canvas()->width() > 400);
        const Project empty = page.document().project();
        drawTwoLinkedSites(page);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(headline(page), QStringLiteral("—"));
        keys(page, Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(page.scenario().jobs.size(), 1u);
        QTRY_VERIFY(headline(page) != QStringLiteral("—"));

        showWhatIf(page);
        page.document().select({ref(page.scenario().links[0]->id)});
        type(page, QStringLiteral("link_fibre_length"), QStringLiteral("120 km"));
        QVERIFY(waitForChart(page));
        const double before = page.window.chart()->data().value;
        auto* fibre = page.find<QComboBox>(QStringLiteral("link_fibre"));
        fibre->setFocus();
        for (int i = 0; i < fibre->count() && page.scenario().links[0]->fibre != "hcf-deployed"; ++i) QTest::keyClick(fibre, Qt::Key_Down);
        QCOMPARE(page.scenario().links[0]->fibre, std::string("hcf-deployed"));
        QTRY_VERIFY(waitForChart(page) && page.window.chart()->data().value > before);

        const Project whole = page.document().project();
        page.window.canvas()->setFocus();
        for (int i = 0; i < 100 && page.document().undoStack()->canUndo(); ++i) keys(page, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(page.document().project() == empty);
        for (int i = 0; i < 100 && page.document().undoStack()->canRedo(); ++i) keys(page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.document().project() == whole);

        widgets::dialogs::nextFileName(m_file);
        keys(page, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!page.document().isModified());
        QVERIFY(page.window.message().contains(m_file));
        const Result<Project> saved = store::load(m_file.toStdString());
        QVERIFY(saved.hasValue() && *saved == whole);
    }

    void theCommandLineComputesTheSameFromTheFile() {
        QProcess cli;
        cli.start(QStringLiteral(SPANWRIGHT_CLI), {QStringLiteral("assess"), QStringLiteral("--json"), m_file});
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
        const QByteArray json = cli.readAllStandardOutput();
        QVERIFY2(!QJsonDocument::fromJson(json).object().isEmpty(), cli.readAllStandardError().constData());
        const Result<Project> saved = store::load(m_file.toStdString());
        const auto assessed = assess::assess(*saved->scenarios[0], catalogue::Catalogue::shipped());
        const double days = assessed.total(FigureId::DaysToTrain)->value;
        QVERIFY2(json.contains(QByteArray::fromStdString(exactNumber(days))), json.left(2000).constData());
    }

    void workIsRecoveredAfterAKill() {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedChannels);
        victim.start(QCoreApplication::applicationFilePath(), {QLatin1String(kEditAndDie), m_file});
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        const Result<Project> saved = store::load(m_file.toStdString());
        QVERIFY(saved.hasValue());
        QCOMPARE(saved->scenarios[0]->sites.size(), 2u); // the user's file is as it was saved

        WindowPage page;
        widgets::dialogs::nextAnswer(widgets::dialogs::Answer::Yes);
        QVERIFY(page.window.offerRecovery());
        QCOMPARE(page.scenario().sites.size(), 3u);
        QCOMPARE(page.document().path(), m_file);
        QVERIFY(page.document().isModified());
        keys(page, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!page.document().isModified());
        QCOMPARE(store::load(m_file.toStdString())->scenarios[0]->sites.size(), 3u);
        QVERIFY(!page.window.offerRecovery()); // nothing is left to recover
    }

    void theReportIsWritten() {
        WindowPage page;
        QVERIFY(page.window.openPath(m_file));
        page.settle();
        const QString path = test::temporaryHome.path(QStringLiteral("report.pdf"));
        keys(page, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        widgets::dialogs::nextFileName(path);
        QTest::mouseClick(page.find(QStringLiteral("reportDialog"))->findChild<QPushButton*>(QStringLiteral("reportExport")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-" && pdf.size() > 10'000);
        QVERIFY(page.window.message().contains(path));
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == QLatin1String(kEditAndDie)) return editAndDie(QFile::decodeName(argv[2]));
    TestWholeWay test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wholeway.moc"
