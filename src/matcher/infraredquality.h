// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/quality.h"

namespace varde::matcher {

/// Adds the checks of an infrared scan, and Raman's as not applying. Limits in absorbance are not checked on a curve in
/// units without a scale.
void addInfrared(const Spectrum &scan, const std::optional<Prepared> &prepared,
                 const std::optional<Background> &background, std::vector<Check> &checks);

} // namespace varde::matcher
