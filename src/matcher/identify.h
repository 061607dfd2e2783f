// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/certainty.h"
#include "matcher/library.h"
#include "matcher/quality.h"
#include "matcher/searchindex.h"
#include "matcher/verdict.h"

#include <cstdint>

namespace varde::matcher {

/// Named in every stored verdict; changes whenever a number it gives could change.
constexpr const char *algorithmVersion = "5";

/// A library ready to identify scans with: its matrices and its certainty model. Immutable; any thread.
struct Engine {
    Library library;
    SearchIndex index;
    CertaintyModel certainty;
};

/// What is known beside the scan.
struct IdentifyOptions {
    double prior = 0.8;                        ///< share of scans whose substance is in the library, (0, 0.95]
    bool expectsActive = false;                ///< something active was expected: filler alone is then its own verdict
    CheckState axis = CheckState::NotAssessed; ///< the instrument's check of the day
    Circumstances circumstances = {};
};

/// A scan as it is compared with the engine's references, also where its technique is the other infrared one.
Result<Prepared> preparedFor(const Engine &engine, const Spectrum &scan);

/// The verdict on one scan (docs/method.md). A scan of poor quality is a verdict too: Rescan.
/// \param scan  of the library's technique; infrared kinds may be exchanged for one another
Verdict identify(const Engine &engine, const Spectrum &scan, const IdentifyOptions &options = {});

} // namespace varde::matcher
