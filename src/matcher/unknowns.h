// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/identify.h"
#include "matcher/unknowncurve.h"

#include <optional>

namespace varde::matcher {

/// Whether the library leaves a scan, or a part of it, without an explanation. Not where its quality failed.
bool isUnexplained(const Verdict &verdict);

/// What of such a scan is compared with other unknowns: all of it, or what a component that is known for sure leaves.
/// Nothing where the library explains the scan.
/// \param verdict  of identify() on this scan
std::optional<UnknownCurve> unknownOf(const Engine &engine, const Spectrum &scan, const Verdict &verdict);

} // namespace varde::matcher
