// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/units.h"

#include "formats/textcontent.h"

#include <array>
#include <string>

namespace varde::formats {

namespace {

/// One way to say a unit. `isWord`: only as a whole word, because it is short enough to occur inside others.
template <typename Meaning>
struct Word {
    std::string_view text;
    Meaning meaning;
    bool isWord = false;
};

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool contains(std::string_view text, std::string_view word, bool asWord)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool standsAlone =
            (at == 0 || !isLetterOrDigit(text[at - 1])) && (end == text.size() || !isLetterOrDigit(text[end]));
        if (!asWord || standsAlone)
            return true;
    }
    return false;
}

// The first that fits wins, so the more particular stands above.
constexpr std::array xWords{
    Word<XKind>{"chemical shift", XKind::Other},
    Word<XKind>{"raman", XKind::RamanShift},
    Word<XKind>{"stokes", XKind::RamanShift},
    Word<XKind>{"shift", XKind::RamanShift, true},
    Word<XKind>{"cm-1", XKind::Wavenumber},
    Word<XKind>{"cm^-1", XKind::Wavenumber},
    Word<XKind>{"cm^(-1)", XKind::Wavenumber},
    Word<XKind>{"cm**-1", XKind::Wavenumber},
    Word<XKind>{"cm\xE2\x81\xBB\xC2\xB9", XKind::Wavenumber}, // superscript minus, superscript one
    Word<XKind>{"cm\xE2\x88\x92\x31", XKind::Wavenumber},     // minus sign, one
    Word<XKind>{"cm-\xC2\xB9", XKind::Wavenumber},            // hyphen, superscript one
    Word<XKind>{"cm\xCB\x89\xC2\xB9", XKind::Wavenumber},     // macron, superscript one
    Word<XKind>{"1/cm", XKind::Wavenumber, true},
    Word<XKind>{"1 / cm", XKind::Wavenumber, true},
    Word<XKind>{"cm -1", XKind::Wavenumber},
    Word<XKind>{"wavenumber", XKind::Wavenumber},
    Word<XKind>{"wave number", XKind::Wavenumber},
    Word<XKind>{"wellenzahl", XKind::Wavenumber},
    Word<XKind>{"nombre d'onde", XKind::Wavenumber},
    Word<XKind>{"reciprocal cent", XKind::Wavenumber},
    Word<XKind>{"inverse cent", XKind::Wavenumber},
    Word<XKind>{"microm", XKind::Micrometres},
    Word<XKind>{"micron", XKind::Micrometres},
    Word<XKind>{"um", XKind::Micrometres, true},
    Word<XKind>{"\xC2\xB5m", XKind::Micrometres, true}, // micro sign
    Word<XKind>{"\xCE\xBCm", XKind::Micrometres, true}, // Greek mu
    Word<XKind>{"nanomet", XKind::Nanometres},
    Word<XKind>{"nm", XKind::Nanometres, true},
    Word<XKind>{"wavelength", XKind::Nanometres},
    Word<XKind>{"lambda", XKind::Nanometres, true},
    Word<XKind>{"pixel", XKind::Index},
    Word<XKind>{"index", XKind::Index, true},
    Word<XKind>{"point", XKind::Index, true},
    Word<XKind>{"ppm", XKind::Other, true},
    Word<XKind>{"hz", XKind::Other, true},
    Word<XKind>{"hertz", XKind::Other},
    Word<XKind>{"khz", XKind::Other, true},
    Word<XKind>{"mhz", XKind::Other, true},
    Word<XKind>{"ghz", XKind::Other, true},
    Word<XKind>{"thz", XKind::Other, true},
    Word<XKind>{"m/z", XKind::Other, true},
    Word<XKind>{"mass", XKind::Other, true},
    Word<XKind>{"ev", XKind::Other, true},
    Word<XKind>{"kev", XKind::Other, true},
    Word<XKind>{"second", XKind::Other},
    Word<XKind>{"minute", XKind::Other},
    Word<XKind>{"time", XKind::Other, true},
    Word<XKind>{"gauss", XKind::Other, true},
    Word<XKind>{"tesla", XKind::Other, true},
    Word<XKind>{"volt", XKind::Other},
    Word<XKind>{"theta", XKind::Other},
    Word<XKind>{"degree", XKind::Other},
    Word<XKind>{"kelvin", XKind::Other},
    Word<XKind>{"temperature", XKind::Other},
};

constexpr YKind percentTransmittance{IntensityUnit::Transmittance, true};
constexpr YKind percentReflectance{IntensityUnit::Reflectance, true};

constexpr std::array yWords{
    Word<YKind>{"%t", percentTransmittance, true},
    Word<YKind>{"% t", percentTransmittance, true},
    Word<YKind>{"t%", percentTransmittance},
    Word<YKind>{"t [%]", percentTransmittance},
    Word<YKind>{"%r", percentReflectance, true},
    Word<YKind>{"% r", percentReflectance, true},
    Word<YKind>{"kubelka", {IntensityUnit::KubelkaMunk}},
    Word<YKind>{"absorb", {IntensityUnit::Absorbance}},
    Word<YKind>{"absorp", {IntensityUnit::Absorbance}},
    Word<YKind>{"extinction", {IntensityUnit::Absorbance}},
    Word<YKind>{"log(1/", {IntensityUnit::Absorbance}},
    Word<YKind>{"(micromol/mol)-1m-1", {IntensityUnit::Absorbance}}, // coefficient: proportional to absorbance
    Word<YKind>{"a.u.", {IntensityUnit::Arbitrary}},
    Word<YKind>{"transmi", {IntensityUnit::Transmittance}},
    Word<YKind>{"reflect", {IntensityUnit::Reflectance}},
    Word<YKind>{"count", {IntensityUnit::Counts}},
    Word<YKind>{"cts", {IntensityUnit::Counts}, true},
    Word<YKind>{"arbitrary", {IntensityUnit::Arbitrary}},
    Word<YKind>{"intensit", {IntensityUnit::Arbitrary}},
    Word<YKind>{"abs", {IntensityUnit::Absorbance}, true},
    Word<YKind>{"raman", {IntensityUnit::Arbitrary}},
    Word<YKind>{"dark subtracted", {IntensityUnit::Counts}},
    Word<YKind>{"processed", {IntensityUnit::Counts}},
};

template <typename Words>
auto find(const Words &words, std::string_view text) -> const typename Words::value_type *
{
    const std::string lower = lowered(text);
    for (const auto &word : words)
        if (contains(lower, word.text, word.isWord))
            return &word;
    return nullptr;
}

} // namespace

XKind xKindFromText(std::string_view text)
{
    const auto *word = find(xWords, text);
    return word ? word->meaning : XKind::Unstated;
}

std::optional<YKind> yKindFromText(std::string_view text)
{
    const auto *word = find(yWords, text);
    if (!word)
        return trimmed(text) == "A" ? std::optional<YKind>(YKind{IntensityUnit::Absorbance}) : std::nullopt;
    YKind kind = word->meaning;
    const bool isFraction = kind.unit == IntensityUnit::Transmittance || kind.unit == IntensityUnit::Reflectance;
    const std::string lower = lowered(text);
    if (isFraction && (contains(lower, "%", false) || contains(lower, "percent", false)))
        kind.isPercent = true;
    return kind;
}

} // namespace varde::formats
