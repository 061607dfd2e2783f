// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde {

/// How old an infrared scan's background is.
struct Background {
    double minutes = 0;         ///< from background to scan
    double warmedByCelsius = 0; ///< change of the instrument's temperature since; 0 where it has no thermometer
};

} // namespace varde
