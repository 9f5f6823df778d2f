// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filecheck.h"
#include "project/id.h"
#include "store/store.h"
#include "text/terms.h"
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>

namespace spanwright::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::uint32_t kApplicationId = 0x53505752; // 'SPWR'
// offsets of the SQLite header, https://www.sqlite.org/fileformat.html section 1.3
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kReadVersionAt = 19;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

struct Header {
    std::array<unsigned char, kHeaderSize> bytes{};
    std::size_t size = 0;
    [[nodiscard]] std::uint32_t number(std::size_t at) const {
        return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
    }
    [[nodiscard]] bool isLogged() const { return bytes[kReadVersionAt] == 2; } // write-ahead log; we never write one
};

Unexpected<Error> damaged(const std::string& path, Term reason) {
    return fail(ErrorCode::FileDamaged, {{"file", path}, {"reason", &text::entry(reason)}});
}

Result<Header> readHeader(const std::string& path, const std::string& shownPath) {
    const auto unreadable = [&](text::Value reason) { return fail(ErrorCode::FileUnreadable, {{"file", shownPath}, {"reason", std::move(reason)}}); };
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return fail(ErrorCode::FileMissing, {{"file", shownPath}});
        return unreadable(std::string(std::strerror(errno)));
    }
    if (S_ISDIR(info.st_mode)) return unreadable(&text::entry(Term::ReasonFolder));
    if (!S_ISREG(info.st_mode)) return unreadable(&text::entry(Term::ReasonNotAFile));
    std::ifstream file(path, std::ios::binary);
    if (!file) return unreadable(std::string(std::strerror(errno)));
    Header header;
    file.read(reinterpret_cast<char*>(header.bytes.data()), kHeaderSize);
    header.size = static_cast<std::size_t>(file.gcount());
    return header;
}

Result<Done> checkHeader(const std::string& path, const Header& header) {
    const std::size_t known = std::min(header.size, kMagic.size());
    if (header.size == 0 || std::memcmp(header.bytes.data(), kMagic.data(), known) != 0) return fail(ErrorCode::FileNotProject, {{"file", path}});
    if (header.size < kHeaderSize) return damaged(path, Term::ReasonCutShort);
    if (header.number(kApplicationIdAt) != kApplicationId) return fail(ErrorCode::FileNotProject, {{"file", path}});
    const auto version = static_cast<std::int32_t>(header.number(kUserVersionAt));
    if (version > kFormatVersion)
        return fail(ErrorCode::FileNewer, {{"file", path}, {"version", std::int64_t{version}}, {"supported", std::int64_t{kFormatVersion}}});
    if (version < 1) return damaged(path, Term::ReasonNoVersion);
    return Done{};
}

/// Inside a read transaction.
void checkContent(Database& database, const std::string& openedPath, Check check) {
    const std::int64_t pages = database.number("PRAGMA page_count");
    const std::int64_t pageSize = database.number("PRAGMA page_size");
    if (!database.isOk()) return;
    std::error_code unknown;
    const auto size = static_cast<std::int64_t>(fs::file_size(openedPath, unknown));
    if (unknown || size < pages * pageSize)
        return database.refuse({ErrorCode::FileDamaged, {{"file", database.shownPath()}, {"reason", &text::entry(Term::ReasonCutShort)}}});
    if (check == Check::Header) return;
    const std::string verdict = database.text("PRAGMA quick_check(1)");
    if (database.isOk() && verdict != "ok") database.refuse({ErrorCode::FileDamaged, {{"file", database.shownPath()}, {"reason", verdict}}});
    if (Statement dangling(database, "PRAGMA foreign_key_check"); dangling.next())
        database.refuse({ErrorCode::FileDamaged, {{"file", database.shownPath()}, {"reason", &text::entry(Term::ReasonDangling)}}});
}

} // namespace

CheckedFile::~CheckedFile() {
    m_reading.reset();
    m_database.reset();
    std::error_code ignored;
    if (!m_privateFolder.empty()) fs::remove_all(m_privateFolder, ignored);
}

bool CheckedFile::openCopy(const std::string& path) {
    std::error_code failed;
    std::string pattern = (fs::temp_directory_path(failed) / "spanwright-XXXXXX").string();
    if (failed || !::mkdtemp(pattern.data())) return false;
    m_privateFolder = pattern;
    const std::string copy = m_privateFolder + "/project";
    fs::copy_file(path, copy, failed);
    for (const char* side : {"-journal", "-wal"}) {
        std::error_code absent;
        fs::copy_file(path + side, copy + side, absent);
    }
    m_reading.reset();
    m_database = std::make_unique<Database>(copy, Database::Mode::Write, path);
    return !failed;
}

Result<std::unique_ptr<CheckedFile>> CheckedFile::open(const std::string& shownPath, Check check) {
    const std::string path = resolved(shownPath);
    const Result<Header> header = readHeader(path, shownPath);
    if (!header) return Unexpected(header.error());
    if (auto known = checkHeader(shownPath, *header); !known) return Unexpected(known.error());
    std::unique_ptr<CheckedFile> file(new CheckedFile);
    const auto begin = [&] {
        file->m_reading = std::make_unique<Transaction>(*file->m_database, "BEGIN");
        static_cast<void>(file->m_database->number("PRAGMA schema_version")); // takes the shared lock
        return file->m_database->isOk();
    };
    bool isOpen = false;
    if (!header->isLogged()) {
        file->m_database = std::make_unique<Database>(path, Database::Mode::Read, shownPath);
        isOpen = begin();
    }
    if (!isOpen && (header->isLogged() || file->m_database->code() == SQLITE_READONLY_ROLLBACK)) {
        if (!file->openCopy(path)) return fail(ErrorCode::FileUnreadable, {{"file", shownPath}, {"reason", std::string(std::strerror(ENOSPC))}});
        isOpen = begin();
    }
    if (isOpen) checkContent(*file->m_database, file->m_privateFolder.empty() ? path : file->m_privateFolder + "/project", check);
    if (!file->m_database->isOk()) return Unexpected(file->m_database->error());
    return file;
}

bool isThere(const std::string& path) {
    std::error_code unknown;
    return fs::exists(path, unknown) || unknown;
}

std::string resolved(const std::string& path) {
    std::error_code failed;
    const fs::path full = fs::weakly_canonical(fs::absolute(path, failed), failed);
    return failed || full.empty() ? path : full.string();
}

std::string digest(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return idText(hash);
}

std::string now() {
    const auto time = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count() % 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char buffer[40];
    std::size_t length = std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%S.", &parts);
    for (const int place : {100, 10, 1}) buffer[length++] = static_cast<char>('0' + milliseconds / place % 10);
    buffer[length++] = 'Z';
    return {buffer, length};
}

} // namespace spanwright::store
