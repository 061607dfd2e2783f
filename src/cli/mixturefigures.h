// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/outcome.h"
#include "cli/statistics.h"

#include <vector>

namespace varde::cli {

/// Mixtures whose smallest part has a share in [from, to).
struct ShareBin {
    double from = 0;
    double to = 0;
    Rate minorFound; ///< the smallest part was named
    Rate bothFound;  ///< every part was named and nothing else
    Rate calledOne;  ///< called a match of one substance
};

/// Figures over mixtures whose shares are known and whose parts are all in the library. Named counts what a match or a
/// mixture verdict names; one of several names nothing here.
struct MixtureFigures {
    int samples = 0;
    Rate rescan;
    Rate majorFound;
    Rate exact;
    std::vector<ShareBin> byShare; ///< bins with samples only
    Estimate spurious;             ///< names per sample of what is not there
    Rate shareCovered;             ///< components found whose interval holds the true share
    Estimate shareError;           ///< root mean square of found share less true share
};

MixtureFigures judgeShares(const std::vector<Outcome> &outcomes);

} // namespace varde::cli
