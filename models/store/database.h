// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "text/errors.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace spanwright::store {

class Statement;

/// One connection. The first error is kept and everything after it does nothing, so callers check once.
class Database final {
public:
    enum class Mode : std::uint8_t { Read, Write, Create };
    /// `shownPath` is what errors name; `path` is what is opened.
    Database(const std::string& path, Mode mode, std::string shownPath);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] bool isOk() const { return !m_error; }
    [[nodiscard]] const Error& error() const { return *m_error; }
    /// SQLite's extended result code of the first error; 0 (SQLITE_OK) without one.
    [[nodiscard]] int code() const { return m_code; }
    void refuse(Error error);
    void run(const char* sql);
    [[nodiscard]] std::int64_t number(const char* sql, std::int64_t otherwise = 0);
    [[nodiscard]] std::string text(const char* sql);
    [[nodiscard]] const std::string& shownPath() const { return m_shownPath; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    void note(int code);

    std::string m_shownPath;
    Mode m_mode;
    sqlite3* m_handle = nullptr;
    int m_code = 0;
    std::optional<Error> m_error;
};

/// A prepared statement. `bind` fills the parameters from the left; `next` steps to a row.
class Statement final {
public:
    Statement(Database& database, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(std::string_view value);
    /// False at the end and on an error.
    [[nodiscard]] bool next();
    /// Runs to the end and makes the statement ready for new values.
    void execute();
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

/// Rolls back unless committed. The kind is "BEGIN" for a consistent read, "BEGIN IMMEDIATE" for writing.
class Transaction final {
public:
    Transaction(Database& database, const char* begin) : m_database(database) { database.run(begin); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_isOpen = true;
};

} // namespace spanwright::store
