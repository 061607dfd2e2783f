// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jcampkind.h"

#include "formats/textcontent.h"

#include <algorithm>
#include <array>
#include <string>

namespace varde::formats {

namespace {

struct DataType {
    std::string_view word; ///< lower case; a whole word or words of DATA TYPE
    std::string_view name;
};

// The first that fits wins, so the more particular stands above.
constexpr std::array others{
    DataType{"nmr fid", "an NMR FID"},
    DataType{"nmr peak assignments", "a table of NMR peak assignments"},
    DataType{"nmr peak table", "an NMR peak table"},
    DataType{"nmr", "an NMR spectrum"},
    DataType{"fid", "an NMR FID"},
    DataType{"ion mobility", "an ion mobility spectrum"},
    DataType{"ims", "an ion mobility spectrum"},
    DataType{"mass", "a mass spectrum"},
    DataType{"ms", "a mass spectrum"},
    DataType{"chromatogram", "a chromatogram"},
    DataType{"chromatograph", "a chromatogram"},
    DataType{"gas chromatograph", "a chromatogram"},
    DataType{"neutron", "a neutron scattering spectrum"},
    DataType{"ins", "a neutron scattering spectrum"},
    DataType{"epr", "an EPR spectrum"},
    DataType{"esr", "an EPR spectrum"},
    DataType{"interferogram", "an interferogram"},
    DataType{"near infrared", "a near-infrared spectrum"},
    DataType{"nir", "a near-infrared spectrum"},
    DataType{"far infrared", "a far-infrared spectrum"},
    DataType{"uv", "a UV/VIS spectrum"},
    DataType{"vis", "a UV/VIS spectrum"},
    DataType{"ultraviolet", "a UV/VIS spectrum"},
    DataType{"visible", "a UV/VIS spectrum"},
    DataType{"fluorescence", "a fluorescence spectrum"},
    DataType{"circular dichroism", "a circular dichroism spectrum"},
    DataType{"cd", "a circular dichroism spectrum"},
    DataType{"x ray", "an X-ray measurement"},
    DataType{"xrd", "an X-ray measurement"},
    DataType{"peak table", "a peak table"},
    DataType{"assignments", "a table of assignments"},
};

/// Lower case, every other character than a letter or a digit as one blank, a blank at both ends.
std::string asWords(std::string_view text)
{
    std::string out = " ";
    for (const char c : lowered(text)) {
        const bool isWordPart = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWordPart || out.back() != ' ')
            out += isWordPart ? c : ' ';
    }
    return out.back() == ' ' ? out : out + " ";
}

bool holdsWord(const std::string &words, std::string_view word)
{
    return words.find(" " + std::string(word) + " ") != std::string::npos;
}

bool holdsAny(const std::string &words, std::initializer_list<std::string_view> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view word) { return holdsWord(words, word); });
}

Error otherKind(std::string_view name, std::string_view label, std::string_view value)
{
    return {Errc::NotOpticalSpectrum, "this is " + std::string(name) + " (" + std::string(label) + " `" +
                                          cleaned(value.substr(0, 60)) + "`), not an infrared or Raman spectrum"};
}

/// Tables of other shapes than one curve.
Status checkTable(const JcampBlock &block)
{
    const std::string dataClass = asWords(block.value("DATACLASS"));
    if (block.find("NTUPLES") || holdsWord(dataClass, "ntuples"))
        return otherKind("a set of n-tuples", "NTUPLES", block.value("NTUPLES"));
    const bool hasCurve = block.find("XYDATA") || block.find("XYPOINTS");
    if (hasCurve)
        return Done{};
    if (block.find("RADATA"))
        return otherKind("an interferogram", "RADATA", block.value("RADATA"));
    if (block.find("PEAKTABLE") || holdsAny(dataClass, {"peak table", "peaktable"}))
        return otherKind("a peak table", "DATA CLASS", block.value("DATACLASS"));
    if (block.find("PEAKASSIGNMENTS") || holdsWord(dataClass, "assignments"))
        return otherKind("a table of assignments", "DATA CLASS", block.value("DATACLASS"));
    return Done{};
}

JcampTechnique infraredTechnique(const JcampBlock &block, const std::string &type)
{
    std::string procedure = type;
    for (const std::string_view label : {"SAMPLINGPROCEDURE", "DATAPROCESSING", "INSTRUMENTPARAMETERS", "ACCESSORY"})
        procedure += asWords(block.value(label));
    if (holdsAny(procedure, {"atr", "attenuated total"}))
        return {Technique::AtrIr, true};
    return {Technique::Ir, holdsAny(procedure, {"transmission"})};
}

} // namespace

Result<JcampTechnique> jcampTechnique(const JcampBlock &block)
{
    const std::string_view value = block.value("DATATYPE");
    const std::string type = asWords(value);
    // `infrared` first: it may be followed by words that also name others (near-infrared is not among them).
    const bool isNearOrFar = holdsAny(type, {"near infrared", "nir", "far infrared"});
    const bool isPlainInfrared = !isNearOrFar && holdsAny(type, {"infrared", "ir", "ftir", "atr", "mir", "ft ir"});
    const bool isRaman = holdsAny(type, {"raman", "sers"});
    const bool isCurve = !holdsAny(type, {"interferogram", "peak table", "assignments"});
    if ((isPlainInfrared || isRaman) && isCurve) {
        if (const Status status = checkTable(block); !status)
            return status.error();
        return isRaman ? JcampTechnique{Technique::Raman, true} : infraredTechnique(block, type);
    }
    for (const DataType &kind : others)
        if (holdsWord(type, kind.word))
            return otherKind(kind.name, "DATA TYPE", value);
    if (const Status status = checkTable(block); !status)
        return status.error();
    if (!value.empty())
        return Error{Errc::NotOpticalSpectrum,
                     "DATA TYPE is `" + cleaned(value.substr(0, 60)) + "`, not an infrared or Raman spectrum"};
    return JcampTechnique{};
}

} // namespace varde::formats
