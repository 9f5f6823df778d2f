// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/textfile.h"
#include <QSaveFile>

namespace spanwright::widgets {

QString writeTextFile(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace spanwright::widgets
