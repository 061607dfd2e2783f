// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "formats/bytes.h"

#include <array>
#include <string>

namespace varde::formats {

// Galactic's SPC, as their "Universal Data Format Specification" and SPC.H describe it.

constexpr std::uint8_t spcSixteenBit = 0x01;   ///< ordinates are 16-bit integers, unless they are floats
constexpr std::uint8_t spcMultiFile = 0x04;    ///< several sub-files
constexpr std::uint8_t spcOwnLabels = 0x20;    ///< the header names the axes in words
constexpr std::uint8_t spcOwnAbscissae = 0x40; ///< every sub-file has abscissae of its own
constexpr std::uint8_t spcAbscissae = 0x80;    ///< abscissae are stored, not computed
constexpr int spcFloats = -128;                ///< in place of an exponent: ordinates are 32-bit floats

/// What an SPC file says of itself, new (0x4B, big-endian 0x4C) or old (0x4D).
struct SpcHeader {
    bool isOld = false;
    std::endian order = std::endian::little;
    std::uint8_t flags = 0;
    std::uint8_t experiment = 0; ///< 0 general, 4 FT-IR, 11 Raman ...; always 0 in old files
    std::uint8_t xType = 0;
    std::uint8_t yType = 0;
    int exponent = 0;            ///< of two; or spcFloats
    double first = 0, last = 0;  ///< in the unit of xType
    std::uint32_t points = 0;    ///< per sub-file; with spcOwnAbscissae the offset of a directory, or 0
    std::uint32_t subFiles = 1;  ///< 0 in old multi-files: until the end
    std::uint64_t logOffset = 0; ///< 0: no log
    std::string date;            ///< as in dateText()
    std::string resolution, source, comment;
    std::array<std::string, 2> labels; ///< of abscissa and ordinate, where spcOwnLabels says so

    bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
    std::uint64_t bytes() const { return isOld ? 224 : 512; } ///< up to the first sub-file's header or the abscissae
};

/// Whether the content starts as an SPC header of any kind would, so far as single fields can tell.
bool looksLikeSpcHeader(std::span<const std::byte> content);

/// Fails with Truncated, Malformed (a count that is none), TooFewPoints or NonFiniteValue.
Result<SpcHeader> spcHeader(std::span<const std::byte> content);

} // namespace varde::formats
