// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace varde::matcher {

/// A small generator whose whole sequence follows from its seed on every machine and compiler (the standard
/// library's distributions do not promise that). SplitMix64 (Steele, Lea and Flood 2014) underneath.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next();
    double uniform();                        ///< [0, 1)
    double uniform(double low, double high); ///< [low, high)
    double normal();                         ///< mean 0, SD 1
    double normal(double sd) { return sd * normal(); }

private:
    std::uint64_t m_state;
};

/// One 64-bit value from two, well mixed.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b);

} // namespace varde::matcher
