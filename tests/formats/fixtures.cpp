// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fixtures.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace fixtures {

namespace {

std::string print(double value, bool decimalComma = false)
{
    std::array<char, 40> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string out(buffer.data(), result.ptr);
    if (decimalComma)
        for (char &c : out)
            c = c == '.' ? ',' : c;
    return out;
}

/// `value` with its sign and first digit in one letter of `letters`: zero, then 1..9, then -1..-9.
std::string squeezed(int value, std::string_view letters)
{
    std::string digits = std::to_string(std::abs(value));
    const auto first = static_cast<std::size_t>(digits[0] - '0');
    digits[0] = letters[value < 0 ? first + 9 : first];
    return digits;
}

constexpr std::string_view sqzLetters = "@ABCDEFGHIabcdefghi";
constexpr std::string_view difLetters = "%JKLMNOPQRjklmnopqr";

std::string repetition(int count)
{
    constexpr std::string_view letters = "STUVWXYZs";
    std::string digits = std::to_string(count);
    digits[0] = letters[static_cast<std::size_t>(digits[0] - '1')];
    return digits;
}

std::string differences(const std::vector<int> &values, bool repeat)
{
    std::string out = squeezed(values[0], sqzLetters);
    for (std::size_t i = 1; i < values.size();) {
        const int step = values[i] - values[i - 1];
        std::size_t end = i + 1;
        while (repeat && end < values.size() && values[end] - values[end - 1] == step)
            ++end;
        out += squeezed(step, difLetters);
        if (end - i > 1)
            out += repetition(static_cast<int>(end - i));
        i = end;
    }
    return out;
}

std::string dataLines(const Jcamp &parts)
{
    const std::vector<int> y = ordinates(parts.points);
    const double step = (parts.lastX - parts.firstX) / (parts.points - 1);
    const bool isDifference = parts.form == Form::Dif || parts.form == Form::DifDup;
    std::string out;
    for (std::size_t first = 0; first < y.size();) {
        const std::size_t end = std::min(first + 8, y.size());
        // A line after differences starts with the last ordinate of the line before.
        const std::size_t from = isDifference && first > 0 ? first - 1 : first;
        out += print(parts.firstX + step * static_cast<double>(from), parts.decimalComma);
        out += parts.form == Form::Affn ? " " : "";
        out += encoded({y.begin() + static_cast<long>(from), y.begin() + static_cast<long>(end)}, parts.form) + "\n";
        first = end;
    }
    if (isDifference)
        out += print(parts.lastX) + squeezed(y.back(), sqzLetters) + "\n";
    return out;
}

std::string pairLines(const Jcamp &parts)
{
    const std::vector<int> y = ordinates(parts.points);
    const double step = (parts.lastX - parts.firstX) / (parts.points - 1);
    std::string out;
    for (std::size_t i = 0; i < y.size(); ++i)
        out += print(parts.firstX + step * static_cast<double>(i), parts.decimalComma) +
               (parts.decimalComma ? "; " : ", ") + std::to_string(y[i]) + "\n";
    return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

template <typename T>
void append(Content &out, T value)
{
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof(T)); // tests run on little-endian machines
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out.push_back(static_cast<std::byte>(bits >> (8 * i)));
}

void pad(Content &out)
{
    while (out.size() % 4 != 0)
        out.push_back(std::byte{0});
}

} // namespace

Content bytesOf(std::string_view text)
{
    const auto *data = reinterpret_cast<const std::byte *>(text.data());
    return {data, data + text.size()};
}

std::vector<int> ordinates(int points)
{
    std::vector<int> out;
    for (int i = 0; i < points; ++i) {
        const double t = static_cast<double>(i) / points;
        const double bands =
            900 * std::exp(-std::pow((t - 0.3) / 0.02, 2)) + 400 * std::exp(-std::pow((t - 0.7) / 0.05, 2));
        out.push_back(static_cast<int>(bands) + (i % 7 == 0 ? -3 : 0) + static_cast<int>(10 * t));
    }
    return out;
}

std::string encoded(const std::vector<int> &values, Form form)
{
    if (form == Form::Dif || form == Form::DifDup)
        return differences(values, form == Form::DifDup);
    std::string out;
    for (const int value : values) {
        if (form == Form::Affn)
            out += (out.empty() ? "" : " ") + std::to_string(value);
        else if (form == Form::Pac)
            out += (value < 0 ? "" : "+") + std::to_string(value);
        else
            out += squeezed(value, sqzLetters);
    }
    return out;
}

std::string jcamp(const Jcamp &parts)
{
    const std::string points = parts.declaredPoints.empty() ? std::to_string(parts.points) : parts.declaredPoints;
    std::string out = "##TITLE=" + parts.title + "\n##JCAMP-DX=4.24 $$ made for a test\n";
    if (!parts.dataType.empty())
        out += "##DATA TYPE=" + parts.dataType + "\n";
    out += "##ORIGIN=made\n##OWNER=nobody\n";
    if (!parts.xUnits.empty())
        out += "##XUNITS=" + parts.xUnits + "\n";
    out += "##YUNITS=" + parts.yUnits + "\n##XFACTOR=1\n##YFACTOR=" + print(parts.yFactor, parts.decimalComma) + "\n";
    out +=
        "##FIRSTX=" + print(parts.firstX, parts.decimalComma) + "\n##LASTX=" + print(parts.lastX, parts.decimalComma);
    out += "\n##NPOINTS=" + points + "\n" + parts.extra;
    out += (parts.pairs ? "##XYPOINTS=" : "##XYDATA=") + (parts.pairs ? "(XY..XY)" : parts.tableForm) + "\n";
    out += parts.pairs ? pairLines(parts) : dataLines(parts);
    out += parts.ended ? "##END=\n" : "";
    out = replaced(out, "##", parts.indent + "##");
    return replaced(out, "\n", parts.lineEnd);
}

std::string jcampLink(const std::vector<std::string> &blocks)
{
    std::string out =
        "##TITLE=several\n##JCAMP-DX=4.24\n##DATA TYPE=LINK\n##BLOCKS=" + std::to_string(blocks.size()) + "\n";
    for (const std::string &block : blocks)
        out += block;
    return out + "##END=\n";
}

Content opusParameters(const std::vector<OpusValue> &values)
{
    Content out;
    for (const OpusValue &value : values) {
        for (const char c : value.name + '\0')
            out.push_back(static_cast<std::byte>(c));
        append(out, value.type);
        Content body;
        if (value.type == 0)
            append(body, static_cast<std::int32_t>(value.number));
        else if (value.type == 1)
            append(body, value.number);
        else
            body = bytesOf(value.text + '\0');
        if (body.size() % 2 != 0)
            body.push_back(std::byte{0});
        append(out, static_cast<std::uint16_t>(body.size() / 2));
        out.insert(out.end(), body.begin(), body.end());
    }
    const Content end = bytesOf(std::string_view("END\0\0\0\0\0", 8));
    out.insert(out.end(), end.begin(), end.end());
    pad(out);
    return out;
}

Content opusFloats(const std::vector<float> &values)
{
    Content out;
    for (const float value : values)
        append(out, value);
    return out;
}

Content opusFile(const std::vector<OpusPart> &parts)
{
    constexpr std::uint32_t room = 40;
    Content out = bytesOf("\x0A\x0A\xFE\xFE");
    append(out, 920622.0);
    append(out, std::int32_t{24});
    append(out, static_cast<std::int32_t>(room));
    append(out, static_cast<std::int32_t>(parts.size() + 1));
    std::uint32_t offset = 24 + room * 12;
    Content directory, bodies;
    append(directory, std::uint32_t{0x3400});
    append(directory, room * 3);
    append(directory, std::uint32_t{24});
    for (const OpusPart &part : parts) {
        append(directory, part.type);
        append(directory, static_cast<std::uint32_t>(part.content.size() / 4));
        append(directory, offset + static_cast<std::uint32_t>(bodies.size()));
        bodies.insert(bodies.end(), part.content.begin(), part.content.end());
    }
    directory.resize(room * 12);
    out.insert(out.end(), directory.begin(), directory.end());
    out.insert(out.end(), bodies.begin(), bodies.end());
    return out;
}

std::vector<OpusValue> opusDataValues(int points)
{
    return {{"DPF", 0, 1, ""},    {"NPT", 0, double(points), ""},
            {"FXV", 1, 4000, ""}, {"LXV", 1, 400, ""},
            {"CSF", 1, 1, ""},    {"DXU", 2, 0, "WN"}};
}

Content opusAbsorbanceFile(int points)
{
    std::vector<float> y;
    for (const int value : ordinates(points))
        y.push_back(static_cast<float>(value) / 1000);
    y.resize(y.size() + 5); // real files have room behind the points
    return opusFile({{0xA0, opusParameters({{"SNM", 2, 0, "made sample"}, {"ACC", 2, 0, "Platinum ATR"}})},
                     {opusAbsorbance, opusFloats(y)},
                     {opusParametersOf(opusAbsorbance), opusParameters(opusDataValues(points))}});
}

std::string ramanCsv(Layout layout, int points)
{
    std::string out = "ENLIGHTEN Version,1.2.3\nLabel,made\nIntegration Time,500\nNote,\nCCD C0,801.5\n"
                      "Laser Wavelength,785.0\nPixel Count," +
                      std::to_string(points) + "\n\n";
    switch (layout) {
    case Layout::PixelWavelength:
        out += "Pixel,Wavelength,Processed\n";
        break;
    case Layout::PixelWavelengthWavenumber:
        out += "Pixel,Wavelength,Wavenumber,Processed,Raw,Dark,Reference\n";
        break;
    case Layout::WavenumberOnly:
        out += "Wavenumber,Processed\n";
        break;
    case Layout::PixelWavenumber:
        out += "Pixel,Wavenumber,Processed\n";
        break;
    }
    const std::vector<int> y = ordinates(points);
    for (int i = 0; i < points; ++i) {
        const std::string pixel = std::to_string(i);
        const double nm = 800 + 0.25 * i;
        const std::string shift = print(1e7 / 785.0 - 1e7 / nm);
        const std::string counts = std::to_string(y[static_cast<std::size_t>(i)]) + ".00";
        if (layout == Layout::PixelWavelength)
            out += pixel + "," + print(nm) + "," + counts + "\n";
        else if (layout == Layout::PixelWavelengthWavenumber)
            out += pixel + "," + print(nm) + "," + shift + "," + counts + ",1234,1200,\n";
        else
            out += (layout == Layout::PixelWavenumber ? pixel + "," : "") + shift + "," + counts + "\n";
    }
    return out;
}

} // namespace fixtures
