// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"

#include <span>
#include <vector>

namespace varde::test {

/// Three instruments on an emulated USB, opened by the driver of the registry: one whose laser is remembered, one that
/// this account may not use, and one of which nobody said yet which laser it has.
std::span<const drivers::Driver> emulatedDrivers();

/// What an earlier start knew of the first of them.
std::vector<booth::RememberedInstrument> rememberedEmulated();

} // namespace varde::test
