// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/spectrometer.h"

namespace varde::drivers {

/// Ocean Optics / Ocean Insight as a line of the registry. Addresses: see ocean/address.h. Those of scan() lack the
/// laser, which a person must add; those of instruments on the network are typed.
extern const Driver oceanDriver;

} // namespace varde::drivers
