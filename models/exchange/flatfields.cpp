// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/flatfields.h"

namespace spanwright::exchange {
namespace {

std::vector<std::string> parts(const std::string* text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; text && at <= text->size();) {
        const std::size_t end = std::min(text->find(';', at), text->size());
        out.push_back(cleanName(text->substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

} // namespace

DrawnSite readSite(FlatReader& reader) {
    DrawnSite out;
    fields::visit(reader, out.site);
    out.hasPlace = reader.value("latitude_deg") && reader.value("longitude_deg");
    return out;
}

FibreLink readLink(FlatReader& reader) {
    FibreLink out;
    fields::visit(reader, out);
    if (reader.value("length_km") && !reader.value("length_mode")) out.lengthMode = LengthMode::Entered;
    return out;
}

std::vector<DrawnLight> readLights(FlatReader& reader, const std::string& name, std::size_t link) {
    std::vector<DrawnLight> out;
    const std::vector<std::string> modes = parts(reader.value("mode")), counts = parts(reader.value("wavelengths"));
    if (!counts.empty() && !modes.empty() && counts.size() != modes.size()) reader.fail("wavelengths", *reader.value("wavelengths"), &text::entry(Term::CsvEachMode));
    for (std::size_t i = 0; i < std::max(modes.size(), counts.size()) && reader.result(); ++i) {
        DrawnLight light;
        light.links = {link};
        std::map<std::string, std::string> values;
        if (i < modes.size()) values["mode"] = modes[i];
        if (i < counts.size()) values["count"] = counts[i];
        FlatReader group(values, [&](const std::string& key, const std::string& value, text::Value expected) {
            reader.fail(key == "count" ? "wavelengths" : key, value, std::move(expected));
            return Error{};
        });
        fields::visit(group, light.light);
        light.light.name = name;
        out.push_back(std::move(light));
    }
    return out;
}

} // namespace spanwright::exchange
