// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numberformat.h"
#include "units/groupmark.h"
#include <QLocale>

namespace spanwright::widgets {

void setNumberFormat(NumberFormat format) {
    const QLocale desktop = QLocale::system();
    switch (format) {
    case NumberFormat::System:
        return setGroupMark((desktop.numberOptions() & QLocale::OmitGroupSeparator) || desktop.groupSeparator().isEmpty() ? GroupMark::None
                            : desktop.groupSeparator() == QLatin1String(",")                                               ? GroupMark::Comma
                                                                                                                            : GroupMark::Space);
    case NumberFormat::Comma: return setGroupMark(GroupMark::Comma);
    case NumberFormat::Space: return setGroupMark(GroupMark::Space);
    case NumberFormat::None: return setGroupMark(GroupMark::None);
    }
}

QString ungrouped(const std::string& printed) { return QString::fromStdString(printed).remove(QLatin1Char(',')).remove(QChar(0x202F)); }

} // namespace spanwright::widgets
