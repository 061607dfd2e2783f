// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/scansettings.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

std::string scanSettings(const std::optional<Background> &background)
{
    nlohmann::json settings = nlohmann::json::object();
    if (background)
        settings["background"] = {{"minutes", background->minutes}, {"warmed_by_celsius", background->warmedByCelsius}};
    return settings.dump();
}

std::optional<Background> backgroundOf(const std::string &settingsJson)
{
    const auto settings = nlohmann::json::parse(settingsJson, nullptr, false);
    if (!settings.is_object() || !settings.contains("background"))
        return std::nullopt;
    try {
        const auto &background = settings.at("background");
        return Background{background.at("minutes").get<double>(), background.at("warmed_by_celsius").get<double>()};
    } catch (const nlohmann::json::exception &) {
        return std::nullopt;
    }
}

} // namespace varde::booth
