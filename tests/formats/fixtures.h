// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Files made for tests, in every dialect. Nothing measured is in them.
namespace fixtures {

using Content = std::vector<std::byte>;

Content bytesOf(std::string_view text);

/// A made curve with bands, flat stretches and negative values; whole-numbered ordinates.
std::vector<int> ordinates(int points);

enum class Form { Affn, Pac, Sqz, Dif, DifDup };

/// One JCAMP-DX block over ordinates(points), whose y is multiplied by yFactor.
struct Jcamp {
    Form form = Form::Affn;
    int points = 200;
    double firstX = 4000;
    double lastX = 400;
    double yFactor = 0.001;
    std::string title = "a made curve";
    std::string dataType = "INFRARED SPECTRUM";
    std::string xUnits = "1/CM";
    std::string yUnits = "ABSORBANCE";
    std::string extra = {}; ///< header lines, each with \n
    std::string tableForm = "(X++(Y..Y))";
    std::string declaredPoints = {}; ///< NPOINTS; empty: points
    std::string lineEnd = "\n";
    std::string indent = {}; ///< in front of every label
    bool decimalComma = false;
    bool pairs = false; ///< XYPOINTS
    bool ended = true;
};
std::string jcamp(const Jcamp &parts);
std::string jcampLink(const std::vector<std::string> &blocks);
std::string encoded(const std::vector<int> &values, Form form); ///< without abscissa

/// One parameter of OPUS: `type` 0 int32, 1 double, 2 text.
struct OpusValue {
    std::string name;
    std::uint16_t type;
    double number = 0;
    std::string text;
};
struct OpusPart {
    std::uint32_t type;
    Content content;
};
Content opusParameters(const std::vector<OpusValue> &values);
Content opusFloats(const std::vector<float> &values);
Content opusFile(const std::vector<OpusPart> &parts);

constexpr std::uint32_t opusAbsorbance = 0x0000100F;
constexpr std::uint32_t opusInterferogram = 0x00000807;
constexpr std::uint32_t opusUncompensated = 0x40000000;
constexpr std::uint32_t opusParametersOf(std::uint32_t data)
{
    return data | 0x10;
}

/// The parameters of a data block of `points` values from 4000 to 400 cm-1.
std::vector<OpusValue> opusDataValues(int points);
/// A whole file with an absorbance block of `points` values.
Content opusAbsorbanceFile(int points);

/// The layouts of one maker's Raman program over the years.
enum class Layout { PixelWavelength, PixelWavelengthWavenumber, WavenumberOnly, PixelWavenumber };
std::string ramanCsv(Layout layout, int points = 200);

struct Named {
    std::string name;   ///< e.g. `jcamp-dx difdup`
    std::string format; ///< the registry's name of the reader it belongs to; empty: none
    Content content;
};
/// One file of every kind this room reads or refuses by name.
std::vector<Named> everyKind();

} // namespace fixtures
