// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace spanwright::test {

/// Settings, recovery copies and the run-time folder of this test program alone, set before main(): a test never reads or
/// writes the user's own. A program started by the test shares its home.
class TemporaryHome final {
public:
    TemporaryHome() {
        if (qEnvironmentVariableIsEmpty(kShared)) qputenv(kShared, QFile::encodeName(m_folder.path()));
        else m_root = qEnvironmentVariable(kShared);
        use("XDG_CONFIG_HOME", QStringLiteral("config"));
        use("XDG_DATA_HOME", QStringLiteral("data"));
        use("XDG_CACHE_HOME", QStringLiteral("cache"));
        use("XDG_RUNTIME_DIR", QStringLiteral("run"));
        QCoreApplication::setOrganizationName(QStringLiteral("spanwright"));
        QCoreApplication::setApplicationName(QStringLiteral("spanwright"));
    }
    [[nodiscard]] QString path(const QString& name) const { return m_root + QLatin1Char('/') + name; }

private:
    void use(const char* variable, const QString& name) const {
        QDir().mkpath(path(name));
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, QFile::encodeName(path(name)));
    }
    static constexpr char kShared[] = "SPANWRIGHT_TEST_HOME";
    QTemporaryDir m_folder;
    QString m_root = m_folder.path();
};
inline const TemporaryHome temporaryHome;

} // namespace spanwright::test
