// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spclog.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <array>

namespace varde::formats {

namespace {

constexpr std::uint64_t logHeaderBytes = 64;
constexpr std::uint64_t mostLogBytes = 64 * 1024;

/// Keys whose values are kept: they start with one of these. Logs also hold operators, users and folders.
constexpr std::array<std::string_view, 38> keptKeys{
    "model",     "instrum",  "serial",  "scans",    "res",         "det",
    "bsplitter", "bslitter", "src",     "speed",    "gain",        "highpass",
    "lowpass",   "apod",     "phase",   "lwn",      "ramanfreq",   "raman",
    "laser",     "excit",    "accumul", "exposure", "integration", "grating",
    "objective", "power",    "slit",    "pinhole",  "filter",      "accessor",
    "sampling",  "atr",      "crystal", "zero",     "beam",        "measurement_type",
    "scan_type", "aperture"};

bool isKept(const std::string &key)
{
    return std::any_of(keptKeys.begin(), keptKeys.end(),
                       [&](std::string_view start) { return key.starts_with(start); });
}

/// The number in front of `nm`, or the only number: `Laser: 457nm_Raman`, `785.1`.
std::optional<double> laserFrom(const std::string &key, std::string_view value)
{
    const bool isLaser = key.starts_with("laser") || key.starts_with("excit");
    if (!isLaser && key != "ramanfreq")
        return std::nullopt;
    const std::size_t start = value.find_first_of("0123456789");
    if (start == std::string_view::npos)
        return std::nullopt;
    const std::string_view digits = value.substr(start, value.find_first_not_of("0123456789.", start) - start);
    const std::string rest = lowered(trimmed(value.substr(start + digits.size())));
    const auto number = parseNumber(digits);
    if (!number || *number <= 0)
        return std::nullopt;
    if (key == "ramanfreq") // cm-1
        return *number > 5000 && *number < 50000 ? std::optional(1e7 / *number) : std::nullopt;
    const bool isNm = rest.starts_with("nm") || (rest.empty() && start == 0);
    return isNm && *number > 200 && *number < 2000 ? number : std::nullopt;
}

void takeLine(std::string_view line, SpcLog &log)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || equals > 60)
        return;
    const std::string_view name = trimmed(line.substr(0, equals));
    const std::string_view value = trimmed(line.substr(equals + 1));
    const std::string key = lowered(name);
    if (value.empty() || !isKept(key))
        return;
    log.saysRaman = log.saysRaman || key.starts_with("raman") || key.starts_with("excit");
    const std::string words = " " + lowered(value) + " ";
    const bool isAboutSampling = key.starts_with("accessor") || key.starts_with("sampling");
    log.saysAtr = log.saysAtr || (isAboutSampling && words.find("atr") != std::string::npos);
    if (!log.laserNm)
        log.laserNm = laserFrom(key, value);
    if (log.entries.size() < mostMetadata)
        log.entries.emplace(cleaned(name), cleaned(value));
}

} // namespace

SpcLog spcLog(const Bytes &file, const SpcHeader &header)
{
    SpcLog log;
    if (header.logOffset == 0 || header.logOffset == file.size())
        return log;
    const std::uint64_t at = header.logOffset;
    const bool isThere = at >= header.bytes() && file.holds(at, logHeaderBytes);
    const std::uint64_t length = isThere ? *file.u32(at) : 0;
    const std::uint64_t text = isThere ? *file.u32(at + 8) : 0;
    if (!isThere || text < logHeaderBytes || !file.holds(at, text)) {
        log.isCut = true;
        log.warnings.push_back("the log that the SPC header announces is not in the file");
        return log;
    }
    const std::uint64_t there = std::min({file.size() - at - text, length > text ? length - text : 0, mostLogBytes});
    const std::string_view bytes = *file.text(at + text, there);
    const std::string lines = isValidUtf8(bytes) ? std::string(bytes) : latin1ToUtf8(bytes);
    for (const std::string_view line : splitLines(lines))
        takeLine(line, log);
    return log;
}

} // namespace varde::formats
