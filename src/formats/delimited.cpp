// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/delimited.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"
#include "formats/texttable.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::formats {

namespace {

constexpr std::size_t tableProbedBytes = 256 * 1024;

/// Which columns are read, and as what.
struct Roles {
    Eigen::Index x = 0;
    XKind xKind = XKind::Unstated;
    std::vector<Eigen::Index> ys;
};

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

/// The number at the front of `785 nm` or `785,022`.
std::optional<double> leadingNumber(std::string_view text, char decimal)
{
    text = trimmed(text);
    const std::size_t end = text.find_first_not_of("0123456789.,+-eE");
    return parseNumber(trimmed(text.substr(0, end)), decimal);
}

std::optional<double> laserWavelength(const std::map<std::string, std::string> &metadata, char decimal)
{
    for (const auto &[key, value] : metadata) {
        const std::string name = lowered(key);
        const bool isLaser = name.starts_with("laser wavelength") || name.starts_with("laser_wavelength") ||
                             name.starts_with("excitation") || name == "laser" || name.starts_with("laser (nm") ||
                             name.starts_with("laser[nm");
        const auto number = isLaser ? leadingNumber(value, decimal) : std::nullopt;
        // No Raman laser lies outside; 0 and -1 stand for "none".
        if (number && *number > 200 && *number < 2000)
            return number;
    }
    return std::nullopt;
}

/// Where no line names the columns: a key such as `XAxis` or `AxisUnit[0]`, or a line of words right above them.
XKind abscissaFromPreamble(const TextTable &table, const std::map<std::string, std::string> &metadata)
{
    for (const auto &[key, value] : metadata) {
        std::string name;
        for (const char c : lowered(key))
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                name += c;
        if (name.starts_with("xaxis") || name.starts_with("xunit") || name == "axisunit0")
            return xKindFromText(value);
    }
    const std::string last = table.preamble.empty() ? std::string() : lowered(table.preamble.back());
    const bool isAboutLaser = last.find("laser") != std::string::npos || last.find("excitation") != std::string::npos;
    return isAboutLaser ? XKind::Unstated : xKindFromText(last);
}

XKind kindOfColumn(const TextTable &table, Eigen::Index column)
{
    return table.names.empty() ? XKind::Unstated : xKindFromText(table.names[static_cast<std::size_t>(column)]);
}

bool hasNumbers(const TextTable &table, Eigen::Index column)
{
    return table.values.col(column).array().isFinite().any();
}

/// The abscissa: the most useful of the columns whose names are known, else the first.
std::pair<Eigen::Index, XKind> abscissa(const TextTable &table)
{
    constexpr std::array usefulFirst{XKind::RamanShift, XKind::Wavenumber, XKind::Nanometres, XKind::Micrometres};
    for (const XKind wanted : usefulFirst)
        for (Eigen::Index column = 0; column + 1 < table.values.cols(); ++column)
            if (kindOfColumn(table, column) == wanted && hasNumbers(table, column))
                return {column, wanted};
    return {0, kindOfColumn(table, 0)};
}

/// The ordinate that instrument programs mean, where they write several columns beside each other.
std::optional<Eigen::Index> namedOrdinate(const TextTable &table, Eigen::Index firstColumn)
{
    constexpr std::array<std::string_view, 8> wanted{"processed", "dark subtracted", "absorb", "transmi",
                                                     "intensit",  "reflect",         "count",  "raw"};
    for (const std::string_view word : wanted)
        for (Eigen::Index column = firstColumn; column < table.values.cols(); ++column)
            if (lowered(table.names[static_cast<std::size_t>(column)]).find(word) != std::string::npos &&
                hasNumbers(table, column))
                return column;
    return std::nullopt;
}

Roles rolesOf(const TextTable &table)
{
    Roles roles;
    std::tie(roles.x, roles.xKind) = abscissa(table);
    if (!table.names.empty())
        if (const auto named = namedOrdinate(table, roles.x + 1)) {
            roles.ys = {*named};
            return roles;
        }
    for (Eigen::Index column = roles.x + 1; column < table.values.cols(); ++column) {
        const XKind kind = kindOfColumn(table, column);
        if ((kind == XKind::Unstated || kind == XKind::RamanShift) && hasNumbers(table, column))
            roles.ys.push_back(column);
    }
    return roles;
}

bool saysAnywhere(const TextTable &table, std::initializer_list<std::string_view> words)
{
    const auto holds = [&](const std::string &text) {
        const std::string line = lowered(text);
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return line.find(word) != std::string::npos; });
    };
    return std::any_of(table.preamble.begin(), table.preamble.end(), holds) ||
           std::any_of(table.names.begin(), table.names.end(), holds);
}

std::optional<Technique> declaredTechnique(const TextTable &table, XKind xKind, const YKind *yKind, bool hasLaser)
{
    const bool isInfraredUnit =
        yKind && (yKind->unit == IntensityUnit::Absorbance || yKind->unit == IntensityUnit::Transmittance ||
                  yKind->unit == IntensityUnit::KubelkaMunk);
    const bool saysRaman = xKind == XKind::RamanShift || saysAnywhere(table, {"raman shift", "raman spectr"});
    if (saysRaman || (hasLaser && !isInfraredUnit))
        return Technique::Raman;
    if (saysAnywhere(table, {"atr-", "atr ", "(atr)", "attenuated total"}))
        return Technique::AtrIr;
    if (isInfraredUnit || saysAnywhere(table, {"infrared", "ftir", "ft-ir"}))
        return Technique::Ir;
    return std::nullopt;
}

/// Where nothing is said: infrared programs write falling axes and small numbers, Raman programs counts.
Technique guessedTechnique(const Eigen::Ref<const Eigen::VectorXd> &x, const Eigen::Ref<const Eigen::VectorXd> &y)
{
    const bool isFalling = x[x.size() - 1] < x[0];
    const bool fitsInfrared = x.minCoeff() >= 350;
    const bool isSmall = y.cwiseAbs().maxCoeff() <= 110;
    return fitsInfrared && (isFalling || isSmall) ? Technique::Ir : Technique::Raman;
}

/// Rows at either end that hold no number are left out; a gap inside stays and is refused later.
void trimEnds(RawSpectrum &raw)
{
    const auto isGap = [&](Eigen::Index i) { return std::isnan(raw.x[i]) || std::isnan(raw.y[i]); };
    Eigen::Index first = 0;
    Eigen::Index end = raw.y.size();
    while (first < end && isGap(first))
        ++first;
    while (end > first && isGap(end - 1))
        --end;
    const Eigen::Index left = raw.y.size() - (end - first);
    // A file that is mostly gaps is not a spectrum with an unused edge.
    if (left == 0 || 2 * left > raw.y.size())
        return;
    raw.x = Eigen::VectorXd(raw.x.segment(first, end - first));
    raw.y = Eigen::VectorXd(raw.y.segment(first, end - first));
    raw.warnings.push_back(std::to_string(left) + " rows without a number at the ends were left out");
}

std::string nameOf(const TextTable &table, Eigen::Index column)
{
    return table.names.empty() ? std::string() : table.names[static_cast<std::size_t>(column)];
}

std::string titleOf(const std::map<std::string, std::string> &metadata)
{
    for (const auto &[key, value] : metadata)
        for (const std::string_view wanted : {"label", "title", "sample name", "sample", "name"})
            if (lowered(key) == wanted)
                return value;
    return {};
}

RawSpectrum spectrumOf(const TextTable &table, const Roles &roles, Eigen::Index column, const ReadOptions &options)
{
    RawSpectrum raw;
    raw.format = "text";
    raw.metadata = readPreamble(table);
    raw.laserNm = laserWavelength(raw.metadata, table.dialect.decimal);
    raw.title = titleOf(raw.metadata);
    raw.block = roles.ys.size() > 1 ? "column " + std::to_string(column + 1) + " " + nameOf(table, column) : "";
    raw.x = table.values.col(roles.x);
    raw.y = table.values.col(column);
    raw.xUnit = nameOf(table, roles.x);
    raw.yUnit = nameOf(table, column);
    raw.warnings = table.warnings;
    trimEnds(raw);

    raw.xKind = roles.xKind;
    if (raw.xKind == XKind::Unstated && table.names.empty())
        raw.xKind = abscissaFromPreamble(table, raw.metadata);
    if (raw.xKind == XKind::Unstated) {
        raw.xKind = XKind::Wavenumber;
        raw.warnings.push_back("the file does not say what its first column is; read as cm-1");
    }
    const std::optional<YKind> yKind = yKindFromText(raw.yUnit);
    const auto declared = declaredTechnique(table, raw.xKind, yKind ? &*yKind : nullptr, raw.laserNm.has_value());
    raw.techniqueDeclared = declared.has_value();
    raw.technique = chosenTechnique(declared, guessedTechnique(raw.x, raw.y), options);
    raw.yKind = yKind.value_or(YKind{IntensityUnit::Arbitrary});
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    return raw;
}

} // namespace

Probe probeDelimited(std::span<const std::byte> content)
{
    const Result<std::string> text = decodeText(content.first(std::min(content.size(), tableProbedBytes)));
    return text && looksLikeTable(*text) ? Probe::Maybe : Probe::No;
}

Result<std::vector<FileSpectrum>> readDelimited(std::span<const std::byte> content, const ReadOptions &options)
{
    const Result<std::string> text = decodeText(content);
    if (!text)
        return text.error();
    const Result<TextTable> table = findTable(*text);
    if (!table)
        return table.error();
    const Roles roles = rolesOf(*table);
    if (roles.xKind == XKind::Index || roles.xKind == XKind::Other)
        return Error{Errc::WrongUnit, "the axis is `" + nameOf(*table, roles.x) + "`, which is not a wavenumber"};
    if (!table->values.allFinite() && roles.ys.empty())
        return Error{Errc::NonFiniteValue, "no column of intensities holds a number"};
    if (roles.ys.empty())
        return Error{Errc::Malformed, "the table has an axis and no column of intensities"};
    if (roles.ys.size() > mostSpectraPerFile)
        return Error{Errc::Malformed, "the table holds more spectra than are read from one file"};
    std::vector<FileSpectrum> spectra;
    for (const Eigen::Index column : roles.ys) {
        Result<FileSpectrum> spectrum = toFileSpectrum(spectrumOf(*table, roles, column, options));
        if (!spectrum)
            return spectrum.error();
        spectra.push_back(std::move(*spectrum));
    }
    return spectra;
}

} // namespace varde::formats
