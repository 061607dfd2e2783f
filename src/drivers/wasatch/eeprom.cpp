// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/eeprom.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace varde::drivers::wasatch {

namespace {

constexpr int minPixels = 128;
constexpr int maxPixels = 4096;
constexpr double minExcitationNm = 200;
constexpr double maxExcitationNm = 1100;

// The feature mask, revision 10 on.
constexpr unsigned invertBit = 1U << 0;
constexpr unsigned hardwareEvenOddBit = 1U << 4;
constexpr unsigned interlockFeedbackBit = 1U << 6;
constexpr unsigned interlockExcludedBit = 1U << 10;

/// Reads numbers at page:byte.
class PageReader {
public:
    explicit PageReader(const EepromImage &image) : m_image(image) {}

    std::uint8_t u8(std::size_t page, std::size_t at) const { return m_image[page][at]; }
    unsigned u16(std::size_t page, std::size_t at) const { return u8(page, at) | unsigned{u8(page, at + 1)} << 8; }
    int i16(std::size_t page, std::size_t at) const { return static_cast<std::int16_t>(u16(page, at)); }
    std::uint32_t u32(std::size_t page, std::size_t at) const { return u16(page, at) | u16(page, at + 2) << 16; }
    double f32(std::size_t page, std::size_t at) const { return std::bit_cast<float>(u32(page, at)); }

    template <std::size_t N>
    std::array<double, N> f32s(std::size_t page, std::size_t at) const
    {
        std::array<double, N> values{};
        for (std::size_t i = 0; i < N; ++i)
            values[i] = f32(page, at + 4 * i);
        return values;
    }

    /// Up to the first byte that is no printable ASCII.
    std::string text(std::size_t page, std::size_t at, std::size_t length) const
    {
        std::string text;
        for (std::size_t i = at; i < at + length && u8(page, i) >= 0x20 && u8(page, i) < 0x7f; ++i)
            text += static_cast<char>(u8(page, i));
        while (text.ends_with(' '))
            text.pop_back();
        return text;
    }

private:
    const EepromImage &m_image;
};

void readFeatures(const PageReader &read, Eeprom &eeprom)
{
    const unsigned mask = eeprom.revision >= 10 ? read.u16(0, 39) : 0;
    eeprom.isInverted = mask & invertBit;
    eeprom.hasHardwareEvenOdd = mask & hardwareEvenOddBit;
    eeprom.hasInterlockFeedback = mask & interlockFeedbackBit;
    eeprom.isInterlockExcluded = mask & interlockExcludedBit;
}

void readCalibration(const PageReader &read, Eeprom &eeprom)
{
    const auto four = read.f32s<4>(1, 0);
    std::copy(four.begin(), four.end(), eeprom.wavelengthNm.begin());
    if (eeprom.revision >= 8)
        eeprom.wavelengthNm[4] = read.f32(2, 21);
    eeprom.celsiusToDac = read.f32s<3>(1, 16);
    eeprom.maxCelsius = read.i16(1, 28);
    eeprom.minCelsius = read.i16(1, 30);
    eeprom.adcToCelsius = read.f32s<3>(1, 32);
    eeprom.excitationNm = eeprom.revision >= 4 ? read.f32(3, 36) : read.u16(0, 39);
    // Revision 5 made them longer; where they stood, revision 8 put a wavelength coefficient.
    eeprom.minIntegrationMs = eeprom.revision >= 5 ? read.u32(3, 40) : read.u16(2, 21);
    eeprom.maxIntegrationMs = eeprom.revision >= 5 ? read.u32(3, 44) : read.u16(2, 23);
}

void readLaser(const PageReader &read, Eeprom &eeprom)
{
    eeprom.milliwattsToPercent = read.f32s<4>(3, 12);
    eeprom.maxLaserMilliwatts = read.f32(3, 28);
    eeprom.minLaserMilliwatts = read.f32(3, 32);
    if (eeprom.revision >= 10)
        eeprom.laserWarmUpSeconds = read.u8(2, 18);
    if (eeprom.revision >= 15)
        eeprom.watchdogSeconds = static_cast<int>(read.u16(3, 52));
}

void readBadPixels(const PageReader &read, Eeprom &eeprom)
{
    for (std::size_t i = 0; i < 15; ++i)
        if (const int pixel = read.i16(5, 2 * i); pixel >= 0 && pixel < eeprom.activePixels)
            eeprom.badPixels.push_back(pixel);
    std::sort(eeprom.badPixels.begin(), eeprom.badPixels.end());
    eeprom.badPixels.erase(std::unique(eeprom.badPixels.begin(), eeprom.badPixels.end()), eeprom.badPixels.end());
}

Error unusable(const std::string &what)
{
    return {Errc::DeviceUncalibrated, what};
}

bool isBlank(const EepromPage &page)
{
    return std::all_of(page.begin(), page.end(), [](std::uint8_t byte) { return byte == 0xff; });
}

/// Neither zero throughout nor turning back.
bool isStrictlyMonotonic(const Eigen::VectorXd &values)
{
    const bool rises = values[values.size() - 1] > values[0];
    for (Eigen::Index i = 1; i < values.size(); ++i)
        if (rises ? values[i] <= values[i - 1] : values[i] >= values[i - 1])
            return false;
    return true;
}

Status checkWavelengths(const Eeprom &eeprom)
{
    for (std::size_t k = 0; k < eeprom.wavelengthNm.size(); ++k)
        if (!std::isfinite(eeprom.wavelengthNm[k]))
            return unusable("wavelength coefficient c" + std::to_string(k) + " is not a number");
    const Eigen::VectorXd nm = wavelengthsNm(eeprom);
    if (!isStrictlyMonotonic(nm))
        return unusable("the wavelengths turn back between pixel 0 (" + std::to_string(nm[0]) +
                        " nm) and the last one (" + std::to_string(nm[nm.size() - 1]) + " nm)");
    if (nm.minCoeff() <= 0)
        return unusable("a pixel has a wavelength of " + std::to_string(nm.minCoeff()) + " nm");
    return Done{};
}

Status checkLimits(const Eeprom &eeprom)
{
    const auto swapped = [](const std::string &what, double min, double max) {
        return unusable("the limits of the " + what + " are swapped: from " + std::to_string(min) + " to " +
                        std::to_string(max));
    };
    if (eeprom.minIntegrationMs > eeprom.maxIntegrationMs)
        return swapped("integration time (ms)", eeprom.minIntegrationMs, eeprom.maxIntegrationMs);
    if (eeprom.canCool && eeprom.minCelsius > eeprom.maxCelsius)
        return swapped("detector's temperature (degrees Celsius)", eeprom.minCelsius, eeprom.maxCelsius);
    if (eeprom.hasLaser && eeprom.minLaserMilliwatts > eeprom.maxLaserMilliwatts)
        return swapped("laser's power (mW)", eeprom.minLaserMilliwatts, eeprom.maxLaserMilliwatts);
    return Done{};
}

} // namespace

Eeprom parseEeprom(const EepromImage &image)
{
    const PageReader read(image);
    Eeprom eeprom;
    eeprom.revision = read.u8(0, 63);
    eeprom.model = read.text(0, 0, 16);
    eeprom.serialNumber = read.text(0, 16, 16);
    eeprom.canCool = read.u8(0, 36) != 0;
    eeprom.hasLaser = read.u8(0, 38) != 0;
    readFeatures(read, eeprom);
    eeprom.startIntegrationMs = static_cast<int>(read.u16(0, 43));
    eeprom.startCelsius = read.i16(0, 45);
    eeprom.gain = read.f32(0, 48);
    eeprom.offset = read.i16(0, 52);
    eeprom.gainOdd = read.f32(0, 54);
    eeprom.offsetOdd = read.i16(0, 58);
    eeprom.detector = read.text(2, 0, 16);
    eeprom.activePixels = static_cast<int>(read.u16(2, 16));
    eeprom.roiStart = static_cast<int>(read.u16(2, 27));
    eeprom.roiEnd = static_cast<int>(read.u16(2, 29));
    readCalibration(read, eeprom);
    readLaser(read, eeprom);
    readBadPixels(read, eeprom);
    return eeprom;
}

Result<std::vector<std::string>> checkEeprom(const EepromImage &image, const Eeprom &eeprom)
{
    // Pages 0 to 3 hold what it is; the others may well be empty.
    for (std::size_t page = 0; page < 4; ++page)
        if (isBlank(image[page]))
            return unusable("page " + std::to_string(page) + " of its memory was never programmed");
    if (eeprom.activePixels < minPixels || eeprom.activePixels > maxPixels)
        return unusable("it claims " + std::to_string(eeprom.activePixels) + " pixels; 128 to 4096 are possible");
    if (!(eeprom.excitationNm >= minExcitationNm && eeprom.excitationNm <= maxExcitationNm))
        return unusable("it claims an excitation at " + std::to_string(eeprom.excitationNm) +
                        " nm; 200 to 1100 nm are possible");
    if (const Status status = checkWavelengths(eeprom); !status)
        return status.error();
    if (const Status status = checkLimits(eeprom); !status)
        return status.error();
    std::vector<std::string> warnings;
    if (eeprom.revision > newestEepromRevision)
        warnings.push_back("its memory has format revision " + std::to_string(eeprom.revision) +
                           ", newer than this program knows (" + std::to_string(newestEepromRevision) +
                           "); it was read as that one");
    return warnings;
}

Eigen::VectorXd wavelengthsNm(const Eeprom &eeprom)
{
    Eigen::VectorXd nm(eeprom.activePixels);
    for (Eigen::Index i = 0; i < nm.size(); ++i) {
        double value = 0;
        for (std::size_t k = eeprom.wavelengthNm.size(); k-- > 0;)
            value = value * static_cast<double>(i) + eeprom.wavelengthNm[k];
        nm[i] = value;
    }
    return nm;
}

PixelRange usefulPixels(const Eeprom &eeprom)
{
    const bool isRegion =
        eeprom.roiStart < eeprom.roiEnd && eeprom.roiEnd < eeprom.activePixels && eeprom.roiEnd - eeprom.roiStart >= 16;
    if (!isRegion)
        return {0, eeprom.activePixels};
    return {eeprom.roiStart, eeprom.roiEnd - eeprom.roiStart + 1};
}

Result<Axis> ramanAxis(const Eeprom &eeprom)
{
    const PixelRange range = usefulPixels(eeprom);
    const Eigen::VectorXd nm = wavelengthsNm(eeprom).segment(range.first, range.count);
    const Eigen::VectorXd perCm = 1e7 / eeprom.excitationNm - 1e7 * nm.cwiseInverse().array();
    auto axis = Axis::fromValues(perCm);
    if (!axis)
        return unusable("its wavelengths give no axis of Raman shifts: " + axis.error().detail);
    return axis;
}

} // namespace varde::drivers::wasatch
