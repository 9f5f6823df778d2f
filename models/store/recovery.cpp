// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filecheck.h"
#include "store/newfile.h"
#include "store/store.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>

namespace spanwright::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCopyEnding = ".recovery.spanwright";
constexpr std::string_view kLockEnding = ".lock";

std::string lockPath(const std::string& folder, const std::string& token) { return folder + "/" + token + std::string(kLockEnding); }

/// Whether a living window holds the lock. A lock file without a holder is left by a crash.
bool isHeld(const std::string& lock) {
    const int descriptor = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return !isFree;
}

std::string tokenOf(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.ends_with(kCopyEnding) ? name.substr(0, name.size() - kCopyEnding.size()) : std::string();
}

} // namespace

std::string recoveryPath(const std::string& folder, const std::string& token) { return folder + "/" + token + std::string(kCopyEnding); }

Result<Done> writeRecovery(const std::string& folder, const std::string& token, const std::string& original, const Project& project) {
    const std::string path = recoveryPath(folder, token);
    if (!parseId(token)) return fail(ErrorCode::FileUnwritable, {{"file", path}, {"reason", std::string(std::strerror(EINVAL))}});
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) return fail(ErrorCode::FileUnwritable, {{"file", path}, {"reason", failed.message()}});
    return writeNewFile(path, project, {}, original, Replace::Yes).map([](std::int64_t) { return Done{}; });
}

std::vector<RecoveryInfo> recoverable(const std::string& folder) {
    std::vector<RecoveryInfo> found;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        const std::string token = tokenOf(it->path());
        if (!parseId(token) || isHeld(lockPath(folder, token))) continue;
        const Result<std::unique_ptr<CheckedFile>> file = CheckedFile::open(it->path().string());
        if (!file) continue;
        Database& database = (*file)->database();
        RecoveryInfo info{it->path().string(), database.text("SELECT original FROM project"), database.text("SELECT saved_at FROM project")};
        if (database.isOk()) found.push_back(std::move(info));
    }
    std::ranges::sort(found, std::greater{}, &RecoveryInfo::savedAt);
    return found;
}

Result<Project> loadRecovery(const std::string& path) { return load(path); }

void dropRecovery(const std::string& path) {
    const fs::path copy(path);
    const std::string token = tokenOf(copy);
    if (!parseId(token)) return; // never removes what is not a recovery copy
    ::unlink(path.c_str());
    const std::string lock = lockPath(copy.parent_path().string(), token);
    if (!isHeld(lock)) ::unlink(lock.c_str());
}

RecoveryLock::RecoveryLock(const std::string& folder, const std::string& token) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed || !parseId(token)) return;
    m_path = lockPath(folder, token);
    m_descriptor = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor >= 0) ::flock(m_descriptor, LOCK_EX | LOCK_NB);
}

RecoveryLock::~RecoveryLock() {
    if (m_descriptor < 0) return;
    ::unlink(m_path.c_str()); // a copy without a lock file is offered, like one whose lock is free
    ::close(m_descriptor);
}

} // namespace spanwright::store
