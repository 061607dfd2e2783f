// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/wasatch/protocol.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace varde::drivers::wasatch {

namespace {

constexpr std::uint8_t secondTier = 0xff; ///< the real request number is then in `value`
constexpr std::size_t armDataBytes = 8;   ///< an ARM board does not take a SET with fewer
constexpr int pwmPeriodUs = 1000;         ///< what the maker's power curve was measured with
constexpr int maxCoolerDac = 4095;
constexpr double outOfPercentTolerance = 1; ///< a fitted curve overshoots a little at its ends

std::uint16_t low16(std::uint64_t value)
{
    return static_cast<std::uint16_t>(value & 0xffff);
}

SetCommand set(Board board, ControlRequest request, std::vector<std::uint8_t> bytes = {})
{
    if (board == Board::Arm && bytes.size() < armDataBytes)
        bytes.resize(armDataBytes, 0);
    return {request, std::move(bytes)};
}

/// 40 bits: 16 in value, 16 in index, 8 as data.
SetCommand setMicroseconds(Board board, std::uint8_t request, std::uint64_t microseconds)
{
    return set(board, {request, low16(microseconds), low16(microseconds >> 16)},
               {static_cast<std::uint8_t>(microseconds >> 32)});
}

} // namespace

SetCommand startFrame(Board board)
{
    return set(board, {0xad, 0, 0});
}

SetCommand setIntegration(Board board, std::chrono::milliseconds integration)
{
    const auto ms = static_cast<std::uint64_t>(integration.count());
    assert(ms >= 1 && ms < (1U << 24));
    return set(board, {0xb2, low16(ms), low16(ms >> 16)});
}

SetCommand enableLaser(Board board, bool isOn)
{
    return set(board, {0xbe, static_cast<std::uint16_t>(isOn), 0});
}

std::vector<SetCommand> setLaserPercent(Board board, double percent)
{
    assert(percent >= 0 && percent <= 100);
    const auto widthUs = static_cast<std::uint64_t>(std::lround(percent / 100 * pwmPeriodUs));
    if (widthUs >= pwmPeriodUs)
        return {set(board, {0xbd, 0, 0})}; // always on needs no modulation
    return {setMicroseconds(board, 0xc7, pwmPeriodUs), setMicroseconds(board, 0xdb, widthUs), set(board, {0xbd, 1, 0})};
}

SetCommand setLaserWatchdog(Board board, std::chrono::seconds limit)
{
    assert(limit.count() >= 1 && limit.count() <= 65535);
    return set(board, {secondTier, 0x18, static_cast<std::uint16_t>(limit.count())});
}

SetCommand enableCooler(Board board, bool isOn)
{
    return set(board, {0xd6, static_cast<std::uint16_t>(isOn), 0});
}

SetCommand setCoolerTarget(Board board, int dac)
{
    assert(dac >= 0 && dac <= maxCoolerDac);
    return set(board, {0xd8, static_cast<std::uint16_t>(dac), 0});
}

SetCommand setGain(Board board, double gain, bool isOdd)
{
    assert(gain >= 0 && gain < 256);
    const auto inParts = static_cast<std::uint16_t>(std::min(std::lround(gain * 256), 0xffffL));
    return set(board, {static_cast<std::uint8_t>(isOdd ? 0x9d : 0xb7), inParts, 0});
}

SetCommand setOffset(Board board, int offset, bool isOdd)
{
    return set(board, {static_cast<std::uint8_t>(isOdd ? 0x9c : 0xb6), static_cast<std::uint16_t>(offset), 0});
}

SetCommand setInternalTrigger(Board board)
{
    assert(board == Board::Fx2);
    return set(board, {0xd2, 0, 0});
}

GetCommand getEepromPage(std::size_t page)
{
    return {{secondTier, 0x01, static_cast<std::uint16_t>(page)}, 64, 64};
}

GetCommand getFirmwareVersion()
{
    return {{0xc0, 0, 0}, 64, 4};
}

GetCommand getIntegration()
{
    return {{0xbf, 0, 0}, 64, 3};
}

GetCommand getLaserEnabled()
{
    return {{0xe2, 0, 0}, 64, 1};
}

GetCommand getLaserCanFire()
{
    return {{0xef, 0, 0}, 64, 1};
}

GetCommand getLaserIsFiring()
{
    return {{secondTier, 0x0d, 0}, 64, 1};
}

GetCommand getDetectorAdc()
{
    return {{0xd7, 0, 0}, 64, 2};
}

Version firmwareVersionFrom(std::span<const std::uint8_t> answer)
{
    assert(answer.size() >= 4);
    return {answer[3], answer[2], answer[1], answer[0]};
}

std::chrono::milliseconds integrationFrom(std::span<const std::uint8_t> answer)
{
    assert(answer.size() >= 3);
    return std::chrono::milliseconds(answer[0] | answer[1] << 8 | answer[2] << 16);
}

int detectorAdcFrom(std::span<const std::uint8_t> answer)
{
    assert(answer.size() >= 2);
    return answer[0] << 8 | answer[1]; // the one number that comes most significant byte first
}

bool flagFrom(std::span<const std::uint8_t> answer)
{
    assert(!answer.empty());
    return answer[0] != 0;
}

double quadratic(const std::array<double, 3> &coefficients, double x)
{
    return coefficients[0] + x * (coefficients[1] + x * coefficients[2]);
}

int coolerDac(const std::array<double, 3> &celsiusToDac, double celsius)
{
    return static_cast<int>(std::lround(std::clamp<double>(quadratic(celsiusToDac, celsius), 0, maxCoolerDac)));
}

Result<double> laserPercent(const std::array<double, 4> &milliwattsToPercent, double milliwatts)
{
    double percent = 0;
    for (std::size_t k = milliwattsToPercent.size(); k-- > 0;)
        percent = percent * milliwatts + milliwattsToPercent[k];
    if (!(percent >= -outOfPercentTolerance && percent <= 100 + outOfPercentTolerance))
        return Error{Errc::DeviceUncalibrated, "the laser's power curve gives " + std::to_string(percent) + " % for " +
                                                   std::to_string(milliwatts) + " mW"};
    return std::clamp<double>(percent, 0, 100);
}

} // namespace varde::drivers::wasatch
