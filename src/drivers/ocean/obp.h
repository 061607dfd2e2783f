// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "drivers/ocean/littleendian.h"
#include "drivers/ocean/models.h"

#include <Eigen/Core>
#include <string>

/// The Ocean Binary Protocol: a 44-byte header with up to 16 bytes of immediate data, a payload, a checksum and a
/// footer; the same over USB and TCP. Pure functions. Sources: ap--/python-seabreeze (pyseabreeze/protocol.py,
/// features/) and libseabreeze (protocols/obp/).
namespace varde::drivers::ocean::obp {

inline constexpr std::size_t headerBytes = 44;
inline constexpr std::size_t smallestFrame = 64; ///< header, checksum and footer
inline constexpr std::size_t largestFrame = 65'536;

inline constexpr std::uint16_t firstEdition = 0x1100;
inline constexpr std::uint16_t secondEdition = 0x2000;

inline constexpr std::uint16_t responseFlag = 0x01;
inline constexpr std::uint16_t ackFlag = 0x02;
inline constexpr std::uint16_t pleaseAckFlag = 0x04;
inline constexpr std::uint16_t nackFlag = 0x08;
inline constexpr std::uint16_t exceptionFlag = 0x10;

enum class Checksum : std::uint8_t { None = 0, Md5 = 1 };

/// One frame, out or in.
struct Message {
    std::uint16_t version = firstEdition;
    std::uint16_t flags = 0;
    std::uint16_t errorNumber = 0; ///< means something where isRefused()
    std::uint32_t type = 0;
    std::uint32_t regarding = 0; ///< chosen by who asks, repeated in the answer
    Bytes data;                  ///< up to 16 bytes travel in the header, more as payload

    bool isRefused() const { return (flags & (nackFlag | exceptionFlag)) != 0; }
};

/// \param message  with at most largestFrame - smallestFrame bytes of data
Bytes build(const Message &message, Checksum checksum = Checksum::None);

/// The length of the whole frame that begins with these bytes, in [smallestFrame, largestFrame]: known before anything
/// is allocated for it. ProtocolError unless this is the header (headerBytes or more) of an answer in `version`.
Result<std::size_t> frameLength(ByteSpan header, std::uint16_t version);

/// ProtocolError, naming what is wrong, unless `frame` is one whole answer: header as frameLength() wants it, length,
/// footer, checksum, and data in one place only.
Result<Message> parse(ByteSpan frame, std::uint16_t version);

/// What an error number of a refusing answer means.
std::string errorWords(std::uint16_t errorNumber);

inline constexpr std::uint16_t unknownMessage = 2;
inline constexpr std::uint16_t notReady = 7;
inline constexpr std::uint16_t doesNotExist = 12;
inline constexpr std::uint16_t deferred = 255; ///< the real answer comes later

// Message types of the first edition.
inline constexpr std::uint32_t getSerial = 0x00000100; ///< of both editions
inline constexpr std::uint32_t setIntegration = 0x00110010;
inline constexpr std::uint32_t getMinIntegration = 0x00110001;
inline constexpr std::uint32_t getMaxIntegration = 0x00110002;
inline constexpr std::uint32_t setTrigger = 0x00110110;
inline constexpr std::uint32_t countWavelengths = 0x00180100;
inline constexpr std::uint32_t getWavelength = 0x00180101;
inline constexpr std::uint32_t countNonlinearity = 0x00181100;
inline constexpr std::uint32_t getNonlinearity = 0x00181101;
// Of the second.
inline constexpr std::uint32_t setIntegration2 = 0x00000C01;
inline constexpr std::uint32_t setTrigger2 = 0x00000D01;
inline constexpr std::uint32_t getWavelengths2 = 0x00001100;
inline constexpr std::uint32_t getNonlinearity2 = 0x00001200;

/// The data of an answer as text, without NULs and blanks around it; characters that cannot be printed become `?`.
std::string text(ByteSpan data);

/// One float. ProtocolError for a wrong length, DeviceUncalibrated for what is not a finite number.
Result<double> number(ByteSpan data);

/// The coefficients in one answer of the second edition, whose first float is not one of them. ProtocolError for a
/// length that is not a number of floats and for none, DeviceUncalibrated for what is not a finite number.
Result<std::vector<double>> coefficients2(ByteSpan data);

/// \param data  of an answer to model.obp.spectrumMessage
/// \return      model.rawPixels counts as the detector gave them
///
/// ProtocolError for a wrong length.
Result<Eigen::VectorXd> decodeSpectrum(const Model &model, ByteSpan data);

} // namespace varde::drivers::ocean::obp
