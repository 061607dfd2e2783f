// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background.h"
#include "core/spectrum.h"
#include "matcher/grid.h"
#include "matcher/prepared.h"
#include "matcher/verdict.h"

#include <optional>
#include <vector>

namespace varde::matcher {

// Where a scan gets a remark although it may be read; a reference has to be better (admission.h).
constexpr double fewSnr = 50;
constexpr double muchFluorescence = 5; ///< background over tallest band
constexpr double muchNegative = 0.05;  ///< share of energy below the baseline: dirty background
constexpr double fairRange = 0.8;      ///< share of the region whose bands tell substances apart

/// What is known beside a scan, for the checks that a curve alone cannot answer.
struct Circumstances {
    double axisShiftPerCm = 0;                 ///< mean shift that the instrument's check of the day found
    std::optional<Background> background = {}; ///< nothing where no one kept it
    std::vector<Spectrum> previous = {};       ///< of other samples on this instrument just before; empty: not checked
    CheckState sensitivity = CheckState::NotChecked; ///< the instrument's control of the day, see axischeck.h
};

/// Judges one scan before anything is named. The order is that in which a person should hear of failures.
/// \param prepared  nothing where prepare() failed: the scan is then flat or out of range, and fails for it
/// \param axis      the instrument's own check of the day; NotAssessed for imported files
Quality assessQuality(const Spectrum &scan, const std::optional<Prepared> &prepared, const MatchGrid &grid,
                      CheckState axis, const Circumstances &circumstances = {});

// One check each, as assessQuality() makes them.

/// Passed, with a warning beyond `warn`, failed beyond `limit`; the larger value is the worse.
Check atMost(CheckName name, double value, double limit, double warn);
/// The same where the smaller value is the worse.
Check atLeast(CheckName name, double value, double limit, double warn);
/// Never fails: passed, with a warning above `limit`.
Check warnAbove(CheckName name, double value, double limit);
/// Not judged, and why; the limit is shown all the same.
Check unjudged(CheckName name, CheckState state, double limit);

} // namespace varde::matcher
