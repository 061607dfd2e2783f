// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/delimited.h"

#include "formats/collectedspectra.h"
#include "formats/rawspectrum.h"
#include "formats/textcontent.h"
#include "formats/textpreamble.h"
#include "formats/texttable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace varde::formats {

namespace {

constexpr std::size_t tableProbedBytes = 256 * 1024;

/// Which columns are read, and as what.
struct Roles {
    Eigen::Index x = 0;
    XKind xKind = XKind::Unstated;
    std::vector<Eigen::Index> ys;
};

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

/// What the lines above the numbers say of every spectrum of the table; found once, because a table may have thousands.
struct TableFacts {
    std::map<std::string, std::string> metadata;
    std::optional<double> laserNm;
    std::string title;
    XKind xKind = XKind::Unstated; ///< where no column is named
    bool saysRaman = false;
    bool saysAtr = false;
    bool saysInfrared = false;
};

TableFacts factsOf(const TextTable &table)
{
    TableFacts facts;
    facts.metadata = readPreamble(table);
    facts.laserNm = laserWavelength(facts.metadata, table.dialect.decimal);
    facts.title = titleFromPreamble(facts.metadata);
    facts.xKind = abscissaFromPreamble(table, facts.metadata);
    facts.saysRaman = saysAnywhere(table, {"raman shift", "raman spectr"});
    facts.saysAtr = saysAnywhere(table, {"atr-", "atr ", "(atr)", "attenuated total"});
    facts.saysInfrared = saysAnywhere(table, {"infrared", "ftir", "ft-ir"});
    return facts;
}

std::optional<Technique> declaredTechnique(const TableFacts &facts, XKind xKind, const std::optional<YKind> &yKind)
{
    const bool isInfraredUnit =
        yKind && (yKind->unit == IntensityUnit::Absorbance || yKind->unit == IntensityUnit::Transmittance ||
                  yKind->unit == IntensityUnit::KubelkaMunk);
    if (xKind == XKind::RamanShift || facts.saysRaman || (facts.laserNm && !isInfraredUnit))
        return Technique::Raman;
    if (facts.saysAtr)
        return Technique::AtrIr;
    if (isInfraredUnit || facts.saysInfrared)
        return Technique::Ir;
    return std::nullopt;
}

/// Where nothing is said: infrared programs write falling axes and small numbers, Raman programs counts.
Technique guessedTechnique(const Eigen::Ref<const Eigen::VectorXd> &x, const Eigen::Ref<const Eigen::VectorXd> &y)
{
    constexpr double mostPercent = 110;
    constexpr double leastCounts = 200; // between the two the axis decides
    const bool isFalling = x[x.size() - 1] < x[0];
    const double largest = y.cwiseAbs().maxCoeff();
    const bool fitsInfrared = x.minCoeff() >= 350 && largest < leastCounts;
    return fitsInfrared && (isFalling || largest <= mostPercent) ? Technique::Ir : Technique::Raman;
}

std::string nameOf(const TextTable &table, Eigen::Index column)
{
    return table.names.empty() ? std::string() : table.names[static_cast<std::size_t>(column)];
}

/// One spectrum of the table, whichever way it stands there.
struct Curve {
    Eigen::VectorXd x, y;
    XKind xKind = XKind::Unstated;
    std::string xUnit, yUnit, block;
};

std::string unitName(XKind kind)
{
    switch (kind) {
    case XKind::Wavenumber:
        return "cm-1";
    case XKind::RamanShift:
        return "Raman shift (cm-1)";
    case XKind::Nanometres:
        return "nm";
    case XKind::Micrometres:
        return "um";
    case XKind::Unstated:
    case XKind::Index:
    case XKind::Other:
        return {};
    }
    return {};
}

RawSpectrum spectrumOf(const TextTable &table, const TableFacts &facts, Curve curve, const ReadOptions &options)
{
    RawSpectrum raw;
    raw.format = "text";
    raw.metadata = facts.metadata;
    raw.laserNm = facts.laserNm;
    raw.title = facts.title;
    raw.block = std::move(curve.block);
    raw.x = std::move(curve.x);
    raw.y = std::move(curve.y);
    raw.xUnit = std::move(curve.xUnit);
    raw.yUnit = std::move(curve.yUnit);
    raw.warnings = table.warnings;
    leaveOutMissingEnds(raw);

    raw.xKind = curve.xKind;
    if (raw.xKind == XKind::Unstated && raw.xUnit.empty()) {
        raw.xKind = facts.xKind;
        raw.xUnit = unitName(raw.xKind);
    }
    if (raw.xKind == XKind::Unstated) {
        raw.xKind = XKind::Wavenumber;
        raw.warnings.push_back("the file does not say what its abscissa is; read as cm-1");
    }
    const std::optional<YKind> yKind = yKindFromText(raw.yUnit);
    const auto declared = declaredTechnique(facts, raw.xKind, yKind);
    raw.techniqueDeclared = declared.has_value();
    raw.technique = chosenTechnique(declared, guessedTechnique(raw.x, raw.y), options);
    raw.yKind = yKind.value_or(YKind{IntensityUnit::Arbitrary});
    raw.yKind.isPercent = isPercent(raw.yKind, raw.y);
    return raw;
}

/// Where the line above the numbers starts with one to three empty cells and goes on with an axis, every row is a
/// spectrum behind as many coordinates: how LabSpec writes maps and series. Gives the axis.
std::optional<Eigen::VectorXd> axisInHeader(const TextTable &table)
{
    constexpr std::size_t mostCoordinates = 3;
    constexpr std::size_t leastPoints = 10; // fewer could be names that happen to be numbers
    std::size_t start = 0;
    while (start < table.names.size() && table.names[start].empty())
        ++start;
    if (start == 0 || start > mostCoordinates || table.names.size() - start < leastPoints)
        return std::nullopt;
    Eigen::VectorXd axis(static_cast<Eigen::Index>(table.names.size() - start));
    for (Eigen::Index i = 0; i < axis.size(); ++i) {
        const auto number = parseNumber(table.names[start + static_cast<std::size_t>(i)], table.dialect.decimal);
        if (!number || (i > 0 && *number == axis[i - 1]))
            return std::nullopt;
        axis[i] = *number;
    }
    return axis;
}

Result<std::vector<FileSpectrum>> readRows(const TextTable &table, const Eigen::VectorXd &axis,
                                           const ReadOptions &options)
{
    if (table.values.rows() > static_cast<Eigen::Index>(mostSpectraPerFile))
        return Error{Errc::Malformed, "the table holds more spectra than are read from one file"};
    const TableFacts facts = factsOf(table);
    CollectedSpectra spectra;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        const std::string name = "row " + std::to_string(row + 1) + " of " + std::to_string(table.values.rows());
        Curve curve;
        curve.x = axis;
        curve.y = table.values.row(row).tail(axis.size()).transpose();
        curve.block = name;
        spectra.add(name, toFileSpectrum(spectrumOf(table, facts, std::move(curve), options)));
    }
    return std::move(spectra).take({Errc::TooFewPoints, "the table holds no spectrum"});
}

/// A table whose columns are named, but none as anything spectral, may be any table.
Status checkPlausible(const TextTable &table, const Roles &roles)
{
    const bool isNamed = std::any_of(roles.ys.begin(), roles.ys.end(), [&](Eigen::Index column) {
        return yKindFromText(nameOf(table, column)).has_value();
    });
    const std::string name = nameOf(table, roles.x);
    if (name.empty() || isNamed || roles.xKind != XKind::Unstated)
        return Done{};
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const double x : table.values.col(roles.x))
        if (!std::isnan(x)) {
            least = std::min(least, x);
            most = std::max(most, x);
        }
    if (least > -5000 && most < 15000 && most - least >= 100)
        return Done{};
    return Error{Errc::WrongUnit, "no column is named as that of a spectrum, and `" + name + "` from " +
                                      printNumber(least) + " to " + printNumber(most) +
                                      " is no likely range of wavenumbers"};
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
    if (const auto axis = axisInHeader(*table))
        return readRows(*table, *axis, options);
    const Roles roles = rolesOf(*table);
    if (roles.xKind == XKind::Index || roles.xKind == XKind::Other)
        return Error{Errc::WrongUnit, "the axis is `" + nameOf(*table, roles.x) + "`, which is not a wavenumber"};
    if (!table->values.allFinite() && roles.ys.empty())
        return Error{Errc::NonFiniteValue, "no column of intensities holds a number"};
    if (roles.ys.empty())
        return Error{Errc::Malformed, "the table has an axis and no column of intensities"};
    if (roles.ys.size() > mostSpectraPerFile)
        return Error{Errc::Malformed, "the table holds more spectra than are read from one file"};
    if (const Status status = checkPlausible(*table, roles); !status)
        return status.error();
    const TableFacts facts = factsOf(*table);
    std::vector<FileSpectrum> spectra;
    for (const Eigen::Index column : roles.ys) {
        const std::string name = nameOf(*table, column);
        Curve curve{.x = table->values.col(roles.x),
                    .y = table->values.col(column),
                    .xKind = roles.xKind,
                    .xUnit = nameOf(*table, roles.x),
                    .yUnit = name,
                    .block = roles.ys.size() > 1 ? "column " + std::to_string(column + 1) + " " + name : ""};
        Result<FileSpectrum> spectrum = toFileSpectrum(spectrumOf(*table, facts, std::move(curve), options));
        if (!spectrum)
            return spectrum.error();
        spectra.push_back(std::move(*spectrum));
    }
    return spectra;
}

} // namespace varde::formats
