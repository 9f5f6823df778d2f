// SPDX-FileCopyrightText: Spanwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "json/reader.h"

/// Messages in stored results: by the ids of their text, so that they are read in the language of the day. Internal to models/study.
namespace spanwright::study {

[[nodiscard]] nlohmann::ordered_json messageToJson(const text::Message& message);
/// Texts that this program does not know any more are refused with their path.
[[nodiscard]] text::Message messageFromJson(const nlohmann::ordered_json& node, const std::string& path, Result<Done>& result);

} // namespace spanwright::study
