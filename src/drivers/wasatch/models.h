// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/usbtransport.h"

#include <span>

namespace varde::drivers::wasatch {

/// The two generations of electronics. They speak the same commands with small differences.
enum class Board {
    Fx2, ///< Cypress FX2: no watchdog on the laser, 2048 pixels come in two halves
    Arm  ///< at least 8 data bytes with every SET; a watchdog on the laser
};

enum class Sensor { Silicon, InGaAs };

struct Model {
    UsbId id;
    const char *name;
    Board board;
    Sensor sensor; ///< of an ARM board: what it usually is; its pixels are read alike
};

/// Every product id of the maker (vendor 0x24AA).
std::span<const Model> models();

/// Null for an id that is none of theirs.
const Model *modelOf(const UsbId &id);

/// How many of `pixels` come from bulk endpoint 0x82; the rest from 0x86.
std::size_t pixelsOnFirstEndpoint(const Model &model, std::size_t pixels);

} // namespace varde::drivers::wasatch
