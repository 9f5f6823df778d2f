// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>
#include <zip.h>

/// Reads back what was written into a workbook (.xlsx), by the file format alone.
namespace spanwright::test {

struct Cell {
    std::string text;
    std::optional<double> number;
    bool isFormula = false;
};
struct Sheet {
    std::string name;
    std::map<std::string, Cell> cells;       ///< by place: "B3"
    bool isFrozen = false, hasWidths = false;
    [[nodiscard]] Cell at(const std::string& place) const {
        const auto found = cells.find(place);
        return found == cells.end() ? Cell{} : found->second;
    }
    [[nodiscard]] bool has(const std::string& text) const {
        for (const auto& [place, cell] : cells)
            if (cell.text == text) return true;
        return false;
    }
};

struct Workbook {
    std::vector<Sheet> sheets;
    std::string styles;
    bool hasPicture = false;
    Workbook() = default;
    explicit Workbook(const std::string& path) {
        int problem = 0;
        zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &problem);
        if (!archive) return;
        styles = part(archive, "xl/styles.xml");
        hasPicture = zip_name_locate(archive, "xl/media/image1.png", 0) >= 0;
        pugi::xml_document book, shared;
        shared.load_string(part(archive, "xl/sharedStrings.xml").c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
        std::vector<std::string> strings;
        for (const pugi::xml_node string : shared.child("sst").children("si")) strings.push_back(string.child("t").text().get());
        book.load_string(part(archive, "xl/workbook.xml").c_str());
        int number = 0;
        for (const pugi::xml_node node : book.child("workbook").child("sheets")) sheets.push_back(read(part(archive, "xl/worksheets/sheet" + std::to_string(++number) + ".xml"), node.attribute("name").value(), strings));
        zip_close(archive);
    }
    [[nodiscard]] const Sheet* sheet(const std::string& name) const {
        for (const Sheet& sheet : sheets)
            if (sheet.name == name) return &sheet;
        return nullptr;
    }

private:
    static std::string part(zip_t* archive, const std::string& name) {
        zip_stat_t about;
        zip_file_t* file = zip_stat(archive, name.c_str(), 0, &about) == 0 ? zip_fopen(archive, name.c_str(), 0) : nullptr;
        if (!file) return {};
        std::string bytes(about.size, '\0');
        const zip_int64_t read = zip_fread(file, bytes.data(), about.size);
        zip_fclose(file);
        return read == static_cast<zip_int64_t>(about.size) ? bytes : std::string();
    }
    static Sheet read(const std::string& xml, const std::string& name, const std::vector<std::string>& strings) {
        Sheet sheet;
        sheet.name = name;
        pugi::xml_document document;
        document.load_string(xml.c_str());
        const pugi::xml_node root = document.child("worksheet");
        sheet.isFrozen = std::string(root.child("sheetViews").child("sheetView").child("pane").attribute("state").value()) == "frozen";
        sheet.hasWidths = !root.child("cols").empty();
        for (const pugi::xml_node row : root.child("sheetData"))
            for (const pugi::xml_node node : row) {
                Cell& cell = sheet.cells[node.attribute("r").value()];
                cell.isFormula = !node.child("f").empty();
                const std::string type = node.attribute("t").value(), value = node.child("v").text().get();
                if (type == "s") cell.text = strings.at(std::stoul(value));
                else if (double number = 0; !value.empty() && std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc{}) cell.number = number;
            }
        return sheet;
    }
};

} // namespace spanwright::test
