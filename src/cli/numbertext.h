// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace varde::cli {

/// A finite number with that many decimals and a point, whatever the person's locale (printf() follows it).
std::string fixed(double value, int decimals);

/// To six decimals: enough digits for any use, and none that only differ between machines.
double rounded(double value);

} // namespace varde::cli
