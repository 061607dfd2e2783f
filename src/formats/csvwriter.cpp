// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileio.h"
#include "formats/format.h"
#include "formats/textcontent.h"

namespace varde::formats {

namespace {

// The reader of delimited text finds technique and unit by these words.

std::string_view abscissaName(Technique technique)
{
    switch (technique) {
    case Technique::Raman:
        return "raman shift (cm-1)";
    case Technique::Ir:
        return "infrared wavenumber (cm-1)";
    case Technique::AtrIr:
        return "atr-infrared wavenumber (cm-1)";
    }
    return {};
}

std::string_view ordinateName(IntensityUnit unit)
{
    switch (unit) {
    case IntensityUnit::Counts:
        return "intensity (counts)";
    case IntensityUnit::Absorbance:
        return "absorbance";
    case IntensityUnit::Transmittance:
        return "transmittance";
    case IntensityUnit::Reflectance:
        return "reflectance";
    case IntensityUnit::KubelkaMunk:
        return "kubelka-munk";
    case IntensityUnit::Arbitrary:
        return "intensity (arbitrary)";
    }
    return {};
}

} // namespace

Status writeCsv(const std::filesystem::path &path, const Spectrum &spectrum)
{
    std::string out;
    out += std::string(abscissaName(spectrum.technique)) + "," + std::string(ordinateName(spectrum.unit)) + "\n";
    for (Eigen::Index i = 0; i < spectrum.axis.size(); ++i)
        out += printNumber(spectrum.axis.at(i)) + "," + printNumber(spectrum.intensities[i]) + "\n";
    return replaceFile(path, out);
}

} // namespace varde::formats
