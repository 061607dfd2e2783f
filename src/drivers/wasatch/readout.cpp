// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/readout.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace varde::drivers::wasatch {

namespace {

bool needsOddEven(const Eeprom &eeprom, Sensor sensor)
{
    const bool isUsable = std::isfinite(eeprom.gain) && std::isfinite(eeprom.gainOdd) && eeprom.gainOdd > 0;
    const bool differs = eeprom.gain != eeprom.gainOdd || eeprom.offset != eeprom.offsetOdd;
    return sensor == Sensor::InGaAs && !eeprom.hasHardwareEvenOdd && isUsable && differs;
}

void evenOutOddPixels(Eigen::VectorXd &pixels, const Eeprom &eeprom)
{
    for (Eigen::Index i = 1; i < pixels.size(); i += 2) {
        if (pixels[i] >= fullScaleCounts)
            continue;
        const double signal = (pixels[i] - eeprom.offsetOdd) / eeprom.gainOdd;
        pixels[i] = std::clamp<double>(std::round(signal * eeprom.gain + eeprom.offset), 0, fullScaleCounts);
    }
}

/// \param bad  rising
void bridge(Eigen::VectorXd &pixels, const std::vector<int> &bad)
{
    const auto isBad = [&](Eigen::Index i) { return std::binary_search(bad.begin(), bad.end(), static_cast<int>(i)); };
    for (const int pixel : bad) {
        Eigen::Index left = pixel - 1;
        Eigen::Index right = pixel + 1;
        while (left >= 0 && isBad(left))
            --left;
        while (right < pixels.size() && isBad(right))
            ++right;
        if (left < 0 && right >= pixels.size())
            return; // not one good pixel
        if (left < 0)
            pixels[pixel] = pixels[right];
        else if (right >= pixels.size())
            pixels[pixel] = pixels[left];
        else
            pixels[pixel] = pixels[left] + (pixels[right] - pixels[left]) * static_cast<double>(pixel - left) /
                                               static_cast<double>(right - left);
    }
}

} // namespace

Eigen::VectorXd pixelsFrom(std::span<const std::uint8_t> bytes)
{
    Eigen::VectorXd pixels(static_cast<Eigen::Index>(bytes.size() / 2));
    for (Eigen::Index i = 0; i < pixels.size(); ++i) {
        const auto at = static_cast<std::size_t>(2 * i);
        pixels[i] = bytes[at] | bytes[at + 1] << 8;
    }
    return pixels;
}

Eigen::VectorXd orderedPixels(const Eigen::VectorXd &raw, const Eeprom &eeprom, Sensor sensor)
{
    assert(raw.size() == eeprom.activePixels);
    Eigen::VectorXd pixels = raw;
    if (needsOddEven(eeprom, sensor))
        evenOutOddPixels(pixels, eeprom);
    if (eeprom.isInverted)
        pixels.reverseInPlace();
    bridge(pixels, eeprom.badPixels);
    const PixelRange range = usefulPixels(eeprom);
    return pixels.segment(range.first, range.count);
}

} // namespace varde::drivers::wasatch
