// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/ocean/littleendian.h"
#include "drivers/ocean/models.h"

#include <Eigen/Core>
#include <optional>
#include <string>

/// Ocean Optics' first USB protocol: an op-code and its arguments out, bytes of a known number in, no frames around
/// them. Pure functions. Sources: ap--/python-seabreeze (pyseabreeze/protocol.py, features/), the maker's data sheets
/// of the Apex (892-00000-000-05-201302) and the Flame (225-00000-000-11-201604, p. 70, 81).
namespace varde::drivers::ocean::ooi {

// What is sent.
Bytes initialise();
Bytes setIntegration(std::uint32_t units); ///< in units of the model's integrationUnit
Bytes requestSpectrum();
Bytes setNormalTrigger();
Bytes readSlot(std::uint8_t slot);
Bytes readRegister(std::uint8_t address);
Bytes readStatus();

// Slots of the EEPROM.
inline constexpr std::uint8_t serialSlot = 0;
inline constexpr std::uint8_t firstWavelengthSlot = 1; ///< to 4: c0..c3, nm
inline constexpr int wavelengthSlots = 4;
inline constexpr std::uint8_t firstNonlinearitySlot = 6; ///< to 13: c0..c7
inline constexpr std::uint8_t nonlinearityOrderSlot = 14;
inline constexpr std::uint8_t saturationSlot = 17;
inline constexpr std::size_t slotReplyBytes = 17;

/// The text of a slot, up to its NUL and without blanks around it; empty where nothing was written. ProtocolError for
/// an answer that is too short, too long or about another slot.
Result<std::string> slotText(std::uint8_t slot, ByteSpan reply);

/// The number in a slot's text; none where nothing was written. DeviceUncalibrated for what is not a finite number.
Result<std::optional<double>> slotNumber(std::uint8_t slot, ByteSpan reply);

/// The raw count at which the detector saturates, as stored in slot 17; none where it was not programmed, which shows
/// by a value outside [maxCounts / 2, maxCounts]. ProtocolError for an answer that is too short or of another slot.
Result<std::optional<double>> saturationLevel(const Model &model, ByteSpan reply);

inline constexpr std::uint8_t fpgaVersionRegister = 0x04;
inline constexpr std::size_t registerReplyBytes = 3;
struct FpgaVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;
};
/// ProtocolError unless there are three bytes. The first is not looked at: 04 by the data sheet, FE on a Flame.
Result<FpgaVersion> fpgaVersion(ByteSpan reply);

inline constexpr std::size_t statusReplyBytes = 16;
struct DeviceStatus {
    int pixels = 0;
    std::uint32_t integrationUnits = 0;
    bool isHighSpeed = false; ///< USB 2, 480 Mbit/s
};
/// ProtocolError for a wrong length or a speed that is neither 0x00 nor 0x80.
Result<DeviceStatus> deviceStatus(ByteSpan reply);

/// One read of a spectrum: so many bytes from there.
struct SpectrumRead {
    std::uint8_t endpoint = 0;
    std::size_t bytes = 0;
};
/// The reads that make up one spectrum, in order: two at high speed where the model splits it, else one. At full speed
/// everything comes from the data endpoint (Apex data sheet, p. 10).
std::vector<SpectrumRead> spectrumReads(const Model &model, bool isHighSpeed);
std::size_t spectrumBytes(const Model &model);

/// \param bytes  all that spectrumReads() fetched, in that order
/// \return       model.rawPixels counts as the detector gave them
///
/// FrameDropped for a wrong length or where the last byte is not the sync byte: the stream is out of step.
Result<Eigen::VectorXd> decodeSpectrum(const Model &model, ByteSpan bytes);

} // namespace varde::drivers::ocean::ooi
