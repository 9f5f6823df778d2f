// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/database.h"
#include <memory>

namespace spanwright::store {

/// How much of a file is read before it is trusted: its header and size, or also every page and reference.
enum class Check : std::uint8_t { Header, Content };

/// A project file that passed its checks, open for reading inside one transaction. A file whose last writer was killed
/// in the middle of a save still needs its journal; that is played back in a private copy, never in the file itself.
class CheckedFile final {
public:
    [[nodiscard]] static Result<std::unique_ptr<CheckedFile>> open(const std::string& path, Check check = Check::Content);
    ~CheckedFile();
    CheckedFile(const CheckedFile&) = delete;
    CheckedFile& operator=(const CheckedFile&) = delete;
    [[nodiscard]] Database& database() { return *m_database; }

private:
    CheckedFile() = default;
    [[nodiscard]] bool openCopy(const std::string& path);

    std::string m_privateFolder; ///< empty: the file itself is open
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Transaction> m_reading;
};

/// Whether there is anything at all under that path.
[[nodiscard]] bool isThere(const std::string& path);
/// Absolute, symbolic links resolved as far as they exist.
[[nodiscard]] std::string resolved(const std::string& path);
/// FNV-1a, 64 bits, 16 hex digits: finds text that changed on a bad disk.
[[nodiscard]] std::string digest(std::string_view text);
/// ISO 8601 UTC with milliseconds.
[[nodiscard]] std::string now();

} // namespace spanwright::store
