// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"

#include "booth/instrument/instrumentjson.h"

#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

/// What `read` makes of a part; nothing where that part is missing or of another shape.
template <typename Read>
auto partOf(const json &settings, const char *name, const Read &read) -> decltype(read(settings))
{
    if (!settings.is_object() || !settings.contains(name))
        return {};
    try {
        return read(settings.at(name));
    } catch (const json::exception &) {
        return {};
    }
}

} // namespace

std::string settingsJson(const ScanSettings &settings)
{
    json object = json::object();
    if (settings.background)
        object["background"] = {{"minutes", settings.background->minutes},
                                {"warmed_by_celsius", settings.background->warmedByCelsius}};
    if (settings.instrument)
        object["instrument"] = instrumentToJson(*settings.instrument);
    if (!settings.curveHash.empty())
        object["curve"] = settings.curveHash;
    return object.dump();
}

std::string withInstrument(const std::string &settingsJson, const InstrumentState &state)
{
    json object = json::parse(settingsJson, nullptr, false);
    if (!object.is_object())
        object = json::object();
    object["instrument"] = instrumentToJson(state);
    return object.dump();
}

ScanSettings scanSettings(const std::string &settingsJson)
{
    const json settings = json::parse(settingsJson, nullptr, false);
    ScanSettings out;
    out.background = partOf(settings, "background", [](const json &part) {
        return std::optional(Background{part.at("minutes").get<double>(), part.at("warmed_by_celsius").get<double>()});
    });
    out.instrument = partOf(settings, "instrument", instrumentFromJson);
    out.curveHash = partOf(settings, "curve", [](const json &part) { return part.get<std::string>(); });
    return out;
}

} // namespace varde::booth
