// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/samples.h"
#include "store/store.h"
#include "support/temporaryhome.h"
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace spanwright;

/// A desktop that has our file type knows project files by what is in them, whatever they are called.
class TestProjectType final : public QObject {
    Q_OBJECT

    QString m_project;
    QMimeDatabase m_types;

private Q_SLOTS:
    void initTestCase() {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("update-mime-database"));
        if (tool.isEmpty()) QSKIP("update-mime-database is missing");
        const QString all = QStringLiteral("/usr/share/mime/packages/freedesktop.org.xml");
        if (!QFile::exists(all)) QSKIP("shared-mime-info is missing");
        // as they lie on a desktop: one beside the other, in one cache
        const QString packages = test::temporaryHome.path(QStringLiteral("data/mime/packages"));
        qputenv("XDG_DATA_DIRS", QFile::encodeName(test::temporaryHome.path(QStringLiteral("data"))));
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(all, packages + QStringLiteral("/freedesktop.org.xml")));
        QVERIFY(QFile::copy(QStringLiteral(SPANWRIGHT_SOURCE_DIR "/resources/desktop/spanwright-mime.xml"), packages + QStringLiteral("/spanwright.xml")));
        qputenv("PKGSYSTEM_ENABLE_FSYNC", "0"); // a thousand small files
        QCOMPARE(QProcess::execute(tool, {test::temporaryHome.path(QStringLiteral("data/mime"))}), 0);
        m_project = test::temporaryHome.path(QStringLiteral("no-ending"));
        const auto sample = assess::sampleProject("1");
        QVERIFY(sample && store::save(m_project.toStdString(), *sample, {}));
    }

    void aProjectIsKnownByItsContent() {
        const QMimeType type = m_types.mimeTypeForFile(m_project, QMimeDatabase::MatchContent);
        QCOMPARE(type.name(), QStringLiteral("application/vnd.spanwright.project"));
        QVERIFY(type.inherits(QStringLiteral("application/vnd.sqlite3")));
        QCOMPARE(type.iconName(), QStringLiteral("spanwright"));
    }

    void anotherDatabaseIsNot() {
        QFile file(m_project);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        QCOMPARE(bytes.mid(68, 4), QByteArray("SPWR"));
        bytes.replace(68, 4, QByteArray(4, '\0'));
        QCOMPARE(m_types.mimeTypeForData(bytes).name(), QStringLiteral("application/vnd.sqlite3"));
    }

    void aNewFileIsKnownByItsEnding() {
        QCOMPARE(m_types.mimeTypeForFile(QStringLiteral("plan.spanwright"), QMimeDatabase::MatchExtension).name(), QStringLiteral("application/vnd.spanwright.project"));
    }

    void theTypeHasAChineseName() {
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        QCOMPARE(m_types.mimeTypeForName(QStringLiteral("application/vnd.spanwright.project")).comment(), QStringLiteral("Spanwright 项目"));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_MAIN(TestProjectType)
#include "tst_projecttype.moc"
