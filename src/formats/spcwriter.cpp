// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fileio.h"
#include "formats/format.h"
#include "formats/textcontent.h"

#include <bit>
#include <cmath>
#include <limits>

namespace varde::formats {

namespace {

/// Little-endian values behind each other.
class SpcBytes {
public:
    template <typename T>
    SpcBytes &put(T value)
    {
        if constexpr (std::is_same_v<T, float>)
            return put(std::bit_cast<std::uint32_t>(value));
        else if constexpr (std::is_same_v<T, double>)
            return put(std::bit_cast<std::uint64_t>(value));
        else
            for (std::size_t i = 0; i < sizeof(T); ++i)
                m_bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFF);
        return *this;
    }
    /// Padded with NUL.
    SpcBytes &text(std::string_view value, std::size_t width)
    {
        m_bytes += value.substr(0, width);
        return zeros(width - std::min(width, value.size()));
    }
    SpcBytes &zeros(std::size_t count)
    {
        m_bytes.append(count, '\0');
        return *this;
    }
    const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

// SPC.H: Y units, technique (fexper) and X units.

std::uint8_t spcOrdinateType(IntensityUnit unit)
{
    switch (unit) {
    case IntensityUnit::Counts:
        return 4;
    case IntensityUnit::Absorbance:
        return 2;
    case IntensityUnit::Transmittance:
        return 128;
    case IntensityUnit::Reflectance:
        return 129;
    case IntensityUnit::KubelkaMunk:
        return 3;
    case IntensityUnit::Arbitrary:
        return 0;
    }
    return 0;
}

/// In UTF-8, which GRAMS shows wrongly beyond ASCII; cut between characters.
std::string spcComment(const std::string &title)
{
    constexpr std::size_t longest = 129; // one of 130 bytes ends it
    std::string text = cleaned(title);
    while (text.size() > longest || !isValidUtf8(text))
        text.pop_back();
    return text;
}

/// Where floats cannot hold what a file must say, it is not written.
Status checkFloats(const Spectrum &spectrum)
{
    constexpr double largest = std::numeric_limits<float>::max();
    if (spectrum.intensities.cwiseAbs().maxCoeff() > largest)
        return Error{Errc::OutOfRange, "an intensity is beyond what SPC can hold"};
    if (spectrum.axis.isUniform())
        return Done{};
    const Eigen::VectorXf x = spectrum.axis.values().cast<float>();
    for (Eigen::Index i = 1; i < x.size(); ++i)
        if (x[i] == x[i - 1] || !std::isfinite(x[i]))
            return Error{Errc::OutOfRange, "two abscissae are one in the precision of SPC"};
    return Done{};
}

std::string spcLogText(const Spectrum &spectrum)
{
    // The one thing no field of the header can tell; the reader finds it there.
    return spectrum.technique == Technique::AtrIr ? "ACCESSORY=ATR\r\n" : "";
}

} // namespace

Status writeSpc(const std::filesystem::path &path, const Spectrum &spectrum, const std::string &title)
{
    if (const Status status = checkFloats(spectrum); !status)
        return status.error();
    const bool isUniform = spectrum.axis.isUniform();
    const bool isRaman = spectrum.technique == Technique::Raman;
    const auto points = static_cast<std::uint32_t>(spectrum.axis.size());
    const std::string log = spcLogText(spectrum);
    const std::uint32_t logOffset = log.empty() ? 0 : 512 + (isUniform ? 0 : 4 * points) + 32 + 4 * points;
    constexpr std::uint8_t version = 0x4B;
    constexpr std::uint8_t floats = 0x80;

    SpcBytes out;
    out.put(static_cast<std::uint8_t>(isUniform ? 0 : 0x80)).put(version);
    out.put(static_cast<std::uint8_t>(isRaman ? 11 : 4)).put(floats).put(points);
    out.put(spectrum.axis.first()).put(spectrum.axis.last()).put(std::uint32_t{1});
    out.put(static_cast<std::uint8_t>(isRaman ? 13 : 1)).put(spcOrdinateType(spectrum.unit)).zeros(58);
    out.text(spcComment(title), 130).zeros(30).put(logOffset).zeros(260);
    if (!isUniform)
        for (Eigen::Index i = 0; i < spectrum.axis.size(); ++i)
            out.put(static_cast<float>(spectrum.axis.at(i)));
    out.put(std::uint8_t{0}).put(floats).zeros(30);
    for (const double y : spectrum.intensities)
        out.put(static_cast<float>(y));
    if (!log.empty()) {
        const auto size = static_cast<std::uint32_t>(64 + log.size() + 1);
        out.put(size).put(size).put(std::uint32_t{64}).zeros(52).text(log, log.size() + 1);
    }
    return replaceFile(path, out.bytes());
}

} // namespace varde::formats
