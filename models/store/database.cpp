// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include <sqlite3.h>

namespace spanwright::store {
namespace {

constexpr int kBusyMilliseconds = 5000; // another window's save takes far less

ErrorCode meaning(int code, Database::Mode mode) {
    switch (code & 0xff) {
    case SQLITE_NOTADB: return ErrorCode::FileNotProject;
    case SQLITE_CORRUPT: return ErrorCode::FileDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
    case SQLITE_FULL: return mode == Database::Mode::Read ? ErrorCode::FileUnreadable : ErrorCode::FileUnwritable;
    case SQLITE_ERROR: return mode == Database::Mode::Read ? ErrorCode::FileDamaged : ErrorCode::DatabaseFailed; // no such table
    default: return ErrorCode::DatabaseFailed;
    }
}

} // namespace

Database::Database(const std::string& path, Mode mode, std::string shownPath) : m_shownPath(std::move(shownPath)), m_mode(mode) {
    const int flags = mode == Mode::Read    ? SQLITE_OPEN_READONLY
                      : mode == Mode::Write ? SQLITE_OPEN_READWRITE
                                            : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    note(sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr));
    if (!m_handle) return;
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    run("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON");
}

Database::~Database() { sqlite3_close_v2(m_handle); }

void Database::refuse(Error error) {
    if (!m_error) m_error = std::move(error);
}

void Database::note(int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || m_error) return;
    m_code = code;
    std::vector<text::Argument> arguments{{"file", m_shownPath}};
    const ErrorCode what = meaning(code, m_mode);
    if (what != ErrorCode::FileNotProject) arguments.push_back({"reason", std::string(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code))});
    m_error = Error{what, std::move(arguments)};
}

void Database::run(const char* sql) {
    if (isOk()) note(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::number(const char* sql, std::int64_t otherwise) {
    Statement statement(*this, sql);
    return statement.next() ? statement.number(0) : otherwise;
}

std::string Database::text(const char* sql) {
    Statement statement(*this, sql);
    return statement.next() ? statement.text(0) : std::string();
}

Statement::Statement(Database& database, const char* sql) : m_database(database) {
    if (database.isOk()) database.note(sqlite3_prepare_v2(database.m_handle, sql, -1, &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement& Statement::bind(std::int64_t value) {
    if (m_database.isOk()) m_database.note(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(double value) {
    if (m_database.isOk()) m_database.note(sqlite3_bind_double(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    // SQLITE_TRANSIENT without its old-style cast: SQLite copies the bytes
    const auto transient = reinterpret_cast<sqlite3_destructor_type>(-1);
    const char* const data = value.data() ? value.data() : "";
    if (m_database.isOk()) m_database.note(sqlite3_bind_text64(m_statement, ++m_bound, data, value.size(), transient, SQLITE_UTF8));
    return *this;
}

bool Statement::next() {
    if (!m_database.isOk()) return false;
    const int code = sqlite3_step(m_statement);
    m_database.note(code);
    return code == SQLITE_ROW;
}

void Statement::execute() {
    while (next()) {}
    if (m_statement) sqlite3_reset(m_statement);
    m_bound = 0;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

void Transaction::commit() {
    m_database.run("COMMIT");
    m_isOpen = !m_database.isOk();
}

Transaction::~Transaction() {
    if (m_isOpen && m_database.handle() && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace spanwright::store
