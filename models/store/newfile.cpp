// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newfile.h"
#include "store/filecheck.h"
#include "store/migrations.h"
#include "store/revisions.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace spanwright::store {
namespace {

namespace fs = std::filesystem;

/// Removes what is left of the temporary file, whatever happened.
struct Temporary {
    std::string path;
    explicit Temporary(std::string name) : path(std::move(name)) {}
    ~Temporary() {
        ::unlink(path.c_str());
        ::unlink((path + "-journal").c_str());
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
};

bool synced(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isSynced;
}

bool renamed(const std::string& from, const std::string& to, Replace replace) {
    if (replace == Replace::Yes) return ::rename(from.c_str(), to.c_str()) == 0;
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    return ::access(to.c_str(), F_OK) != 0 && ::rename(from.c_str(), to.c_str()) == 0; // file systems without the flag
}

} // namespace

Result<std::int64_t> writeNewFile(const std::string& shownPath, const Project& project, const std::string& note,
                                  const std::string& original, Replace replace) {
    const fs::path full = resolved(shownPath);
    const Temporary temporary((full.parent_path() / ("." + idText(mintId()) + ".spanwright-part")).string());
    std::int64_t written = 0;
    {
        Database database(temporary.path, Database::Mode::Create, shownPath);
        database.run("PRAGMA synchronous = OFF"); // the whole file is synced once, before it gets its name
        migrate(database, migrationSteps(), {});
        Transaction transaction(database, "BEGIN IMMEDIATE");
        written = writeProject(database, project, note);
        Statement(database, "UPDATE project SET original = ?, saved_at = ?").bind(std::string_view(original)).bind(std::string_view(now())).execute();
        transaction.commit();
        if (!database.isOk()) return Unexpected(database.error());
    }
    const bool isWritten = synced(temporary.path, O_RDWR) && renamed(temporary.path, full.string(), replace);
    if (!isWritten && errno == EEXIST) return fail(ErrorCode::FileChangedOnDisk, {{"file", shownPath}});
    if (!isWritten) return fail(ErrorCode::FileUnwritable, {{"file", shownPath}, {"reason", std::string(std::strerror(errno))}});
    static_cast<void>(synced(full.parent_path().string(), O_RDONLY | O_DIRECTORY)); // some file systems cannot sync a folder
    return written;
}

} // namespace spanwright::store
