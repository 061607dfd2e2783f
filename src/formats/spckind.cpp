// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/spckind.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>

namespace varde::formats {

namespace {

struct SpcAbscissa {
    std::uint8_t type;
    std::string_view unit;
    XKind kind;
    std::string_view other = {}; ///< what a file with such an axis holds instead of an optical spectrum
};

// SPC.H, X units.
constexpr std::string_view timeTrace = "a trace over time (a chromatogram or an FID)";
constexpr std::string_view pointTrace = "a readout over points (an interferogram or raw detector data)";
constexpr std::string_view lengthTrace = "a trace over length (an interferogram or a profile)";
constexpr std::array spcAbscissaTypes{
    SpcAbscissa{0, "Arbitrary", XKind::Unstated},
    SpcAbscissa{1, "Wavenumber (cm-1)", XKind::Wavenumber},
    SpcAbscissa{2, "Micrometers", XKind::Micrometres},
    SpcAbscissa{3, "Nanometers", XKind::Nanometres},
    SpcAbscissa{4, "Seconds", XKind::Other, timeTrace},
    SpcAbscissa{5, "Minutes", XKind::Other, timeTrace},
    SpcAbscissa{6, "Hertz", XKind::Other, "a spectrum over a frequency in Hz"},
    SpcAbscissa{7, "Kilohertz", XKind::Other, "a spectrum over a frequency in kHz"},
    SpcAbscissa{8, "Megahertz", XKind::Other, "a spectrum over a frequency in MHz"},
    SpcAbscissa{9, "Mass (M/z)", XKind::Other, "a mass spectrum"},
    SpcAbscissa{10, "Parts per million", XKind::Other, "an NMR spectrum"},
    SpcAbscissa{11, "Days", XKind::Other, timeTrace},
    SpcAbscissa{12, "Years", XKind::Other, timeTrace},
    SpcAbscissa{13, "Raman Shift (cm-1)", XKind::RamanShift},
    SpcAbscissa{14, "eV", XKind::Other, "a spectrum over energy in eV"},
    SpcAbscissa{15, "Arbitrary", XKind::Unstated},
    SpcAbscissa{16, "Diode Number", XKind::Other, pointTrace},
    SpcAbscissa{17, "Channel", XKind::Other, pointTrace},
    SpcAbscissa{18, "Degrees", XKind::Other, "a measurement over angles (X-ray diffraction)"},
    SpcAbscissa{19, "Temperature (F)", XKind::Other, "a trace over temperature"},
    SpcAbscissa{20, "Temperature (C)", XKind::Other, "a trace over temperature"},
    SpcAbscissa{21, "Temperature (K)", XKind::Other, "a trace over temperature"},
    SpcAbscissa{22, "Data Points", XKind::Other, pointTrace},
    SpcAbscissa{23, "Milliseconds", XKind::Other, timeTrace},
    SpcAbscissa{24, "Microseconds", XKind::Other, timeTrace},
    SpcAbscissa{25, "Nanoseconds", XKind::Other, timeTrace},
    SpcAbscissa{26, "Gigahertz", XKind::Other, "a spectrum over a frequency in GHz"},
    SpcAbscissa{27, "Centimeters", XKind::Other, lengthTrace},
    SpcAbscissa{28, "Meters", XKind::Other, lengthTrace},
    SpcAbscissa{29, "Millimeters", XKind::Other, lengthTrace},
    SpcAbscissa{30, "Hours", XKind::Other, timeTrace},
    SpcAbscissa{255, "Double interferogram", XKind::Other, "a double interferogram"},
};

struct SpcOrdinate {
    std::uint8_t type;
    std::string_view unit;
    YKind kind;
    bool isInfrared = false;     ///< Raman programs do not write it
    std::string_view other = {}; ///< as above
};

// SPC.H, Y units; those that are not here are arbitrary.
constexpr std::array spcOrdinateTypes{
    SpcOrdinate{0, "Arbitrary Intensity", {IntensityUnit::Arbitrary}},
    SpcOrdinate{1, "Interferogram", {IntensityUnit::Arbitrary}, false, "an interferogram"},
    SpcOrdinate{2, "Absorbance", {IntensityUnit::Absorbance}},
    SpcOrdinate{3, "Kubelka-Munk", {IntensityUnit::KubelkaMunk}, true},
    SpcOrdinate{4, "Counts", {IntensityUnit::Counts}},
    SpcOrdinate{10, "Log(1/R)", {IntensityUnit::Absorbance}, true},
    SpcOrdinate{11, "Percent", {IntensityUnit::Arbitrary}},
    SpcOrdinate{12, "Intensity", {IntensityUnit::Arbitrary}},
    SpcOrdinate{13, "Relative Intensity", {IntensityUnit::Arbitrary}},
    SpcOrdinate{14, "Energy", {IntensityUnit::Arbitrary}, false, "a single-beam spectrum"},
    SpcOrdinate{128, "Transmission", {IntensityUnit::Transmittance}, true},
    SpcOrdinate{129, "Reflectance", {IntensityUnit::Reflectance}, true},
    SpcOrdinate{130, "Single Beam", {IntensityUnit::Arbitrary}, false, "a single-beam spectrum"},
    SpcOrdinate{131, "Emission", {IntensityUnit::Arbitrary}, false, "an emission spectrum"},
};

/// What an instrument technique (SPC.H, fexper) other than infrared and Raman is called.
struct SpcExperiment {
    std::uint8_t type;
    std::string_view name;
};
constexpr std::array spcExperiments{
    SpcExperiment{1, "a gas chromatogram"},
    SpcExperiment{2, "a chromatogram"},
    SpcExperiment{3, "a liquid chromatogram"},
    SpcExperiment{5, "a near-infrared spectrum"},
    SpcExperiment{7, "a UV/VIS spectrum"},
    SpcExperiment{8, "an X-ray measurement"},
    SpcExperiment{9, "a mass spectrum"},
    SpcExperiment{10, "an NMR spectrum"},
    SpcExperiment{12, "a fluorescence spectrum"},
    SpcExperiment{13, "an atomic spectrum"},
    SpcExperiment{14, "a diode-array chromatogram"},
};
constexpr std::uint8_t infraredExperiment = 4;
constexpr std::uint8_t ramanExperiment = 11;

template <typename Table>
auto entryOf(const Table &table, std::uint8_t type) -> const typename Table::value_type *
{
    const auto found =
        std::find_if(table.begin(), table.end(), [type](const auto &entry) { return entry.type == type; });
    return found == table.end() ? nullptr : &*found;
}

Error otherThanOptical(std::string_view name, const std::string &because)
{
    return {Errc::NotOpticalSpectrum,
            "this is " + std::string(name) + " (" + because + "), not an infrared or Raman spectrum"};
}

Status checkExperiment(const SpcHeader &header, XKind xKind)
{
    const SpcExperiment *experiment = entryOf(spcExperiments, header.experiment);
    // Chromatographs with an infrared detector call every spectrum a chromatogram's.
    const bool isHyphenated = header.experiment <= 3 && (xKind == XKind::Wavenumber || xKind == XKind::RamanShift);
    if (experiment && !isHyphenated)
        return otherThanOptical(experiment->name, "SPC technique " + std::to_string(header.experiment));
    return Done{};
}

Status setSpcAbscissa(const SpcHeader &header, SpcKind &kind)
{
    const SpcAbscissa *type = entryOf(spcAbscissaTypes, header.xType);
    kind.xKind = type ? type->kind : XKind::Unstated;
    kind.xUnit = header.labels[0].empty() && type ? std::string(type->unit) : header.labels[0];
    // Labels stand in place of the types, says the specification; where they say nothing that is known, the types do.
    const XKind label = xKindFromText(header.labels[0]);
    if (label != XKind::Unstated)
        kind.xKind = label;
    else if (type && !type->other.empty())
        return otherThanOptical(type->other, "its abscissa is `" + cleaned(kind.xUnit) + "`");
    if (kind.xKind == XKind::Index || kind.xKind == XKind::Other)
        return otherThanOptical("a measurement of another kind", "its abscissa is `" + cleaned(kind.xUnit) + "`");
    return Done{};
}

Status setSpcOrdinate(const SpcHeader &header, SpcKind &kind)
{
    const SpcOrdinate *type = entryOf(spcOrdinateTypes, header.yType);
    kind.yUnit = header.labels[1].empty() ? std::string(type ? type->unit : "") : header.labels[1];
    const auto label = yKindFromText(header.labels[1]);
    if (type && !type->other.empty() && !label)
        return otherThanOptical(type->other, "its ordinate is `" + cleaned(kind.yUnit) + "`");
    kind.yKind = label.value_or(type ? type->kind : YKind{IntensityUnit::Arbitrary});
    constexpr std::uint8_t percent = 11;
    if (header.yType == percent && !label)
        kind.warnings.push_back("the file says that its ordinate is a percentage, but not of what; read as arbitrary");
    if (kind.yUnit.empty())
        kind.warnings.push_back("ordinate type " + std::to_string(header.yType) + " is not known; read as arbitrary");
    return Done{};
}

bool saysRaman(const SpcHeader &header, const SpcLog &log, const SpcKind &kind)
{
    return kind.xKind == XKind::RamanShift || header.experiment == ramanExperiment || log.saysRaman ||
           lowered(kind.yUnit).find("raman") != std::string::npos;
}

bool saysInfrared(const SpcHeader &header)
{
    const SpcOrdinate *type = entryOf(spcOrdinateTypes, header.yType);
    return header.experiment == infraredExperiment || (type && type->isInfrared);
}

} // namespace

Result<SpcKind> spcKind(const SpcHeader &header, const SpcLog &log, const ReadOptions &options)
{
    SpcKind kind;
    if (Status status = setSpcAbscissa(header, kind); !status)
        return status.error();
    if (Status status = checkExperiment(header, kind.xKind); !status)
        return status.error();
    if (Status status = setSpcOrdinate(header, kind); !status)
        return status.error();
    std::optional<Technique> declared;
    if (saysRaman(header, log, kind))
        declared = Technique::Raman;
    else if (saysInfrared(header))
        declared = log.saysAtr ? Technique::AtrIr : Technique::Ir;
    if (kind.xKind == XKind::Unstated) {
        if (!declared && !options.technique)
            return Error{Errc::WrongUnit, "the SPC file does not say what its abscissa is, nor how it was measured"};
        kind.xKind = XKind::Wavenumber;
        kind.warnings.push_back("the file does not say what its abscissa is; read as cm-1");
    }
    if (kind.xKind == XKind::Nanometres && !log.laserNm)
        return otherThanOptical("a UV, visible or near-infrared spectrum",
                                "its abscissa is a wavelength in nanometres and no laser is named");
    if (kind.xKind == XKind::Nanometres)
        declared = Technique::Raman;
    kind.techniqueDeclared = declared.has_value();
    kind.technique = chosenTechnique(declared, Technique::Ir, options);
    return kind;
}

} // namespace varde::formats
