// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"

#include <optional>

namespace fixtures {

/// One spectrum of an OMNIC file.
struct OmnicPart {
    std::vector<float> y;
    std::uint8_t xUnit = 0x01;
    std::uint8_t yUnit = 0x11;
    float first = 4000, last = 400; ///< of the first and last stored point
    float laserPerCm = 0;
    std::uint32_t scans = 16;
    std::optional<std::uint32_t> points = {}; ///< what the header claims; nothing: y.size()
    std::string title = {};                   ///< of one of a group
};
/// SPA, or SPG where it has several parts. `extra` bytes stand behind as one more block of another key.
struct Omnic {
    std::vector<OmnicPart> parts;
    std::string title = "a made curve";
    std::uint32_t seconds = 0; ///< since the end of 1899
    std::size_t extra = 0;
};
Content omnic(const Omnic &file);

/// PerkinElmer SP.
struct PerkinElmer {
    std::vector<double> y;
    double first = 4000, last = 400;
    std::string xUnit = "cm-1", yUnit = "A";
    std::string description = "2D constant interval DataSet file";
    std::optional<std::uint32_t> points = {};  ///< what the file claims
    std::optional<std::uint16_t> omitted = {}; ///< the block that is not written
    std::size_t rest = 0;                      ///< bytes of no structure behind the blocks, inside the data set
};
Content perkinElmer(const PerkinElmer &file);

/// Renishaw WDF.
struct Wdf {
    std::vector<float> y; ///< of all spectra, behind each other
    std::vector<float> x;
    std::uint64_t spectra = 1;
    std::uint32_t unit = 1; ///< 1 Raman shift, 3 nm
    float laserPerCm = 12738.85f;
    std::string title = "a made curve";
    std::optional<std::uint32_t> points = {}; ///< what the header claims
    bool hasAbscissae = true;
    std::size_t extra = 0; ///< bytes of one more block
};
Content wdf(const Wdf &file);

/// Agilent ASP; `codes` are the three numbers behind the range.
std::string asp(const std::vector<double> &y, const std::string &codes = "1\n2\n4\n", double first = 4000,
                double last = 400);

/// ordinates(points) / 1000.
std::vector<float> floatCurve(int points = 200);
std::vector<double> doubleCurve(int points = 200);

} // namespace fixtures
