// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"

#include <optional>

namespace fixtures {

/// One sub-file of an SPC file.
struct SpcSub {
    std::vector<double> y;
    std::vector<double> x = {}; ///< written where the flags ask for it
    int exponent = -128;        ///< -128: floats
    float z = 0;
    std::uint32_t scans = 0;
};

/// An SPC file; version 0x4B (little-endian), 0x4C (big-endian) or 0x4D (old).
struct Spc {
    std::uint8_t version = 0x4B;
    std::uint8_t flags = 0; ///< 0x01 16 bit, 0x04 several, 0x20 labels, 0x40 x of each, 0x80 x of all
    std::uint8_t experiment = 4;
    std::uint8_t xType = 1;
    std::uint8_t yType = 2;
    std::optional<int> exponent = {}; ///< of the header; nothing: that of the first sub-file
    std::optional<std::uint32_t> points = {};
    std::optional<std::uint32_t> subFiles = {};
    double first = 4000, last = 400;
    std::uint32_t date = 0;    ///< packed, new files only
    std::uint16_t year = 1992; ///< old files only
    std::string resolution = {};
    std::string comment = "a made curve";
    std::string labels = {}; ///< with their NULs
    std::string log = {};    ///< text; empty: no log
    bool withDirectory = false;
    std::vector<SpcSub> subs = {};
};
Content spc(const Spc &parts);

/// ordinates(points) / 1000 as one sub-file of floats.
SpcSub spcCurve(int points = 200);

} // namespace fixtures
