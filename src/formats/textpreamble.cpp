// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/textpreamble.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>

namespace varde::formats {

namespace {

/// The number at the front of `785 nm` or `785,022`.
std::optional<double> leadingNumber(std::string_view text, char decimal)
{
    text = trimmed(text);
    const std::size_t end = text.find_first_not_of("0123456789.,+-eE");
    return parseNumber(trimmed(text.substr(0, end)), decimal);
}

/// Of LabSpec's axes, the one that is spectral; `AxisType[1]=Spectr` tells which `AxisUnit` is its unit.
XKind labSpecAbscissa(const std::map<std::string, std::string> &metadata)
{
    for (const auto &[key, value] : metadata) {
        const std::string name = lowered(key);
        const auto unit = metadata.find("AxisUnit" + key.substr(std::min<std::size_t>(8, key.size())));
        if (name.starts_with("axistype") && lowered(value).starts_with("spectr") && unit != metadata.end())
            return xKindFromText(unit->second);
    }
    for (const auto &[key, value] : metadata) {
        const XKind kind = lowered(key).starts_with("axisunit") ? xKindFromText(value) : XKind::Unstated;
        if (kind == XKind::Wavenumber || kind == XKind::RamanShift || kind == XKind::Nanometres)
            return kind;
    }
    return XKind::Unstated;
}

} // namespace

XKind abscissaFromPreamble(const TextTable &table, const std::map<std::string, std::string> &metadata)
{
    for (const auto &[key, value] : metadata) {
        std::string name;
        for (const char c : lowered(key))
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                name += c;
        if (name.starts_with("xaxis") || name.starts_with("xunit"))
            return xKindFromText(value);
    }
    if (const XKind kind = labSpecAbscissa(metadata); kind != XKind::Unstated)
        return kind;
    // Its files do not name their axis, which is the spectrometer's own.
    if (!table.preamble.empty() && lowered(table.preamble.front()).starts_with("spectrasuite"))
        return XKind::Nanometres;
    const std::string last = table.preamble.empty() ? std::string() : lowered(table.preamble.back());
    const bool isAboutLaser = last.find("laser") != std::string::npos || last.find("excitation") != std::string::npos;
    return isAboutLaser ? XKind::Unstated : xKindFromText(last);
}

std::map<std::string, std::string> readPreamble(const TextTable &table)
{
    std::map<std::string, std::string> out;
    for (const std::string &line : table.preamble) {
        std::string_view text = line;
        text.remove_prefix(text.starts_with('#') ? 1 : 0);
        const std::string_view separators = table.dialect.delimiter == ' ' ? "=:\t" : "=:;,\t";
        const std::size_t end = text.find_first_of(separators);
        if (end == std::string_view::npos || out.size() >= mostMetadata)
            continue;
        std::string_view value = text.substr(end);
        value.remove_prefix(std::min(value.find_first_not_of("=:;,\t "), value.size()));
        const std::string key = cleaned(text.substr(0, end));
        while (value.ends_with(table.dialect.delimiter))
            value.remove_suffix(1);
        if (!key.empty() && !value.empty())
            out[key] = cleaned(value);
    }
    return out;
}

std::optional<double> laserWavelength(const std::map<std::string, std::string> &metadata, char decimal)
{
    for (const auto &[key, value] : metadata) {
        const std::string name = lowered(key);
        const bool isLaser = name.starts_with("laser wavelength") || name.starts_with("laser_wavelength") ||
                             name.find("excitation") != std::string::npos || name == "laser" ||
                             name.starts_with("laser (nm") || name.starts_with("laser[nm");
        const auto number = isLaser ? leadingNumber(value, decimal) : std::nullopt;
        // No Raman laser lies outside; 0 and -1 stand for "none".
        if (number && *number > 200 && *number < 2000)
            return number;
    }
    return std::nullopt;
}

std::string titleFromPreamble(const std::map<std::string, std::string> &metadata)
{
    for (const auto &[key, value] : metadata)
        for (const std::string_view wanted : {"label", "title", "sample name", "sample", "name"})
            if (lowered(key) == wanted)
                return value;
    return {};
}

} // namespace varde::formats
