// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/units.h"

#include <cstdint>

namespace varde::formats {

constexpr std::int64_t mostPointsPerSpectrum = 1 << 20;
constexpr std::size_t mostSpectraPerFile = 4096;
constexpr std::size_t mostMetadata = 300; ///< entries kept of one spectrum

/// What a reader took out of a file, in the file's own units and order.
struct RawSpectrum {
    std::string format, block, title, xUnit, yUnit; ///< as in FileSpectrum
    Eigen::VectorXd x;
    Eigen::VectorXd y; ///< x.size()
    XKind xKind = XKind::Wavenumber;
    YKind yKind{IntensityUnit::Arbitrary};
    Technique technique = Technique::Raman;
    bool techniqueDeclared = false;
    std::optional<double> laserNm;
    std::optional<Background> background;
    std::map<std::string, std::string> metadata;
    std::vector<std::string> warnings;
    bool isCut = false; ///< as in FileSpectrum
    int unread = 0;     ///< as in FileSpectrum
};

/// Turns units into cm-1 and fractions, checks what every spectrum must keep and takes persons and paths out of the
/// metadata. A wavelength in nanometres needs
/// Raman and the laser's wavelength, unless it is infrared light's. Fails with TooFewPoints, NonFiniteValue, WrongUnit
/// or NonMonotonicAxis.
Result<FileSpectrum> toFileSpectrum(RawSpectrum raw);

/// Raman shift of scattered light: 1e7/laser - 1e7/wavelength, cm-1. No entry may be 0.
Eigen::VectorXd ramanShiftPerCm(double laserNm, const Eigen::Ref<const Eigen::VectorXd> &wavelengthsNm);

/// Whether transmittances or reflectances are in percent: their unit says so, or more than one in a hundred of them
/// is above 2, which no fraction is.
bool isPercent(const YKind &kind, const Eigen::Ref<const Eigen::VectorXd> &y);

/// For formats that can say that a point is missing (NaN): those at either end are left out, with a warning, unless
/// they are most of the spectrum. A gap inside stays, and toFileSpectrum() refuses it.
void leaveOutMissingEnds(RawSpectrum &raw);

/// What stands when a file declares one thing (nothing: it does not say) and the caller another.
Technique chosenTechnique(std::optional<Technique> declared, Technique guess, const ReadOptions &options);

} // namespace varde::formats
