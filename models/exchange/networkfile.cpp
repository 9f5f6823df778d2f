// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/networkfile.h"
#include "exchange/graph.h"

namespace spanwright::exchange {
namespace {

using Reader = Result<Drawn> (*)(std::string_view);

bool holds(std::string_view bytes, std::string_view what) {
    constexpr std::size_t kHead = 4096; // bytes in which a file tells what it is
    return bytes.substr(0, kHead).find(what) != std::string_view::npos;
}

Reader readerOf(std::string_view bytes) {
    if (holds(bytes, "<graphml")) return drawnFromGraphMl;
    return nullptr;
}

} // namespace

Result<Drawn> drawnFromFile(std::string_view bytes, const std::string& fileName) {
    const Reader reader = readerOf(bytes);
    if (!reader) return fail(ErrorCode::NetworkUnknown, {{"file", fileName}});
    Result<Drawn> drawn = reader(bytes);
    if (drawn && drawn->sites.empty()) return fail(ErrorCode::NetworkNothing, {{"file", fileName}});
    return drawn;
}

} // namespace spanwright::exchange
