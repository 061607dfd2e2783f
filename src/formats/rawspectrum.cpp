// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rawspectrum.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace varde::formats {

namespace {

Status checkPoints(const RawSpectrum &raw)
{
    if (raw.y.size() < 3)
        return Error{Errc::TooFewPoints,
                     "a spectrum needs at least 3 points, this one has " + std::to_string(raw.y.size())};
    for (Eigen::Index i = 0; i < raw.y.size(); ++i)
        if (!std::isfinite(raw.x[i]) || !std::isfinite(raw.y[i]))
            return Error{Errc::NonFiniteValue,
                         "point " + std::to_string(i + 1) + " of " + std::to_string(raw.y.size()) + " has no number"};
    return Done{};
}

Result<Eigen::VectorXd> wavenumbers(const RawSpectrum &raw)
{
    const bool isWavelength = raw.xKind == XKind::Nanometres || raw.xKind == XKind::Micrometres;
    if (!isWavelength) {
        if (raw.xKind == XKind::Wavenumber || raw.xKind == XKind::RamanShift)
            return raw.x;
        return Error{Errc::WrongUnit, "the axis is in `" + raw.xUnit + "`, which is not a wavenumber"};
    }
    if (raw.x.minCoeff() <= 0)
        return Error{Errc::WrongUnit, "the axis is a wavelength, but holds values of zero or less"};
    const Eigen::VectorXd nanometres = raw.xKind == XKind::Micrometres ? Eigen::VectorXd(raw.x * 1e3) : raw.x;
    if (raw.technique == Technique::Raman) {
        if (!raw.laserNm)
            return Error{Errc::WrongUnit, "the axis is a wavelength and the file does not tell the laser's"};
        return ramanShiftPerCm(*raw.laserNm, nanometres);
    }
    constexpr double shortestInfraredNm = 2000; // what ends before is near-infrared, visible or ultraviolet light
    if (nanometres.maxCoeff() > shortestInfraredNm)
        return Eigen::VectorXd(1e7 / nanometres.array());
    return Error{Errc::WrongUnit, "the axis is a wavelength of " + printNumber(nanometres.minCoeff()) + " to " +
                                      printNumber(nanometres.maxCoeff()) +
                                      " nm, which is not infrared, and no laser is named for Raman"};
}

void warnAboutFlatParts(const Eigen::VectorXd &y, std::vector<std::string> &warnings)
{
    if (y.maxCoeff() == y.minCoeff()) {
        warnings.push_back("every point has the same value");
        return;
    }
    Eigen::Index head = 0;
    while (y[head] == 0)
        ++head;
    Eigen::Index tail = 0;
    while (y[y.size() - 1 - tail] == 0)
        ++tail;
    for (const auto &[count, end] : {std::pair{head, "first"}, std::pair{tail, "last"}})
        if (count > 1)
            warnings.push_back("the " + std::string(end) + " " + std::to_string(count) +
                               " points are exactly zero: probably not measured");
}

/// Light of a kind that no infrared reference is measured with.
Status checkInfrared(const Axis &axis, RawSpectrum &raw)
{
    constexpr double mostNearInfrared = 12800;
    constexpr double mostMidInfrared = 4000;
    if (!isInfrared(raw.technique))
        return Done{};
    if (axis.min() > mostNearInfrared)
        return Error{Errc::NotOpticalSpectrum, "the axis starts at " + printNumber(axis.min()) +
                                                   " cm-1: this is a visible or ultraviolet spectrum"};
    if (axis.min() > mostMidInfrared)
        raw.warnings.push_back("the axis starts at " + printNumber(axis.min()) +
                               " cm-1: this is near infrared, which no mid-infrared reference covers");
    return Done{};
}

/// Who measured, for whom, on which computer, in which folder: nothing that anybody needs to judge a spectrum.
bool mayTellPersonOrPlace(const std::string &key, std::string_view value)
{
    std::string name;
    for (const char c : lowered(key))
        if (c >= 'a' && c <= 'z')
            name += c;
    constexpr std::array<std::string_view, 16> words{
        "operator", "user",      "analyst",  "author",   "owner",    "customer", "client",    "patient",
        "person",   "createdas", "computer", "filename", "filepath", "folder",   "directory", "technician"};
    const bool isPersonal = std::any_of(words.begin(), words.end(),
                                        [&](std::string_view word) { return name.find(word) != std::string::npos; });
    const bool isPath = value.find(":\\") != std::string_view::npos || value.find(":/") != std::string_view::npos ||
                        value.starts_with("\\\\") ||
                        (value.starts_with("/") && value.find('/', 1) != std::string_view::npos);
    return isPersonal || isPath;
}

} // namespace

Eigen::VectorXd ramanShiftPerCm(double laserNm, const Eigen::Ref<const Eigen::VectorXd> &wavelengthsNm)
{
    return 1e7 / laserNm - 1e7 / wavelengthsNm.array();
}

bool isPercent(const YKind &kind, const Eigen::Ref<const Eigen::VectorXd> &y)
{
    const bool isFraction = kind.unit == IntensityUnit::Transmittance || kind.unit == IntensityUnit::Reflectance;
    return kind.isPercent || (isFraction && 100 * (y.array() > 2).count() > y.size());
}

void leaveOutMissingEnds(RawSpectrum &raw)
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
    raw.warnings.push_back(std::to_string(left) + " points without a number at the ends were left out");
}

Technique chosenTechnique(std::optional<Technique> declared, Technique guess, const ReadOptions &options)
{
    if (!declared)
        return options.technique.value_or(guess);
    const bool refines = *declared == Technique::Ir && options.technique && isInfrared(*options.technique);
    return refines ? *options.technique : *declared;
}

Result<FileSpectrum> toFileSpectrum(RawSpectrum raw)
{
    assert(raw.x.size() == raw.y.size());
    if (const Status status = checkPoints(raw); !status)
        return status.error();
    Result<Eigen::VectorXd> perCm = wavenumbers(raw);
    if (!perCm)
        return perCm.error();
    Result<Axis> axis = Axis::fromValues(std::move(*perCm));
    if (!axis)
        return axis.error();
    if (const Status status = checkInfrared(*axis, raw); !status)
        return status.error();
    Eigen::VectorXd y = raw.yKind.isPercent ? Eigen::VectorXd(raw.y / 100) : raw.y;
    Result<Spectrum> spectrum = Spectrum::make(std::move(*axis), std::move(y), raw.technique, raw.yKind.unit);
    if (!spectrum)
        return spectrum.error();
    warnAboutFlatParts(raw.y, raw.warnings);
    std::erase_if(raw.metadata, [](const auto &entry) { return mayTellPersonOrPlace(entry.first, entry.second); });
    if (raw.xKind == XKind::Nanometres || raw.xKind == XKind::Micrometres)
        raw.xUnit += " (converted)";

    return FileSpectrum{.spectrum = std::move(*spectrum),
                        .format = std::move(raw.format),
                        .block = cleaned(raw.block),
                        .title = cleaned(raw.title),
                        .xUnit = cleaned(raw.xUnit),
                        .yUnit = cleaned(raw.yUnit),
                        .xFileFirst = raw.x[0],
                        .xFileLast = raw.x[raw.x.size() - 1],
                        .yFileMin = raw.y.minCoeff(),
                        .yFileMax = raw.y.maxCoeff(),
                        .techniqueDeclared = raw.techniqueDeclared,
                        .laserNm = raw.laserNm,
                        .background = raw.background,
                        .metadata = std::move(raw.metadata),
                        .warnings = std::move(raw.warnings),
                        .isCut = raw.isCut,
                        .unread = raw.unread};
}

} // namespace varde::formats
