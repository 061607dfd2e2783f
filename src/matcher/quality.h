// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"
#include "matcher/grid.h"
#include "matcher/prepared.h"
#include "matcher/verdict.h"

#include <optional>

namespace varde::matcher {

/// Judges one scan before anything is named.
/// \param prepared  nothing where prepare() failed: the scan is then flat or out of range, and fails for it
/// \param axis      the instrument's own check of the day; NotAssessed for imported files
Quality assessQuality(const Spectrum &scan, const std::optional<Prepared> &prepared, const MatchGrid &grid,
                      CheckState axis);

} // namespace varde::matcher
