// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/logistic.h"

namespace varde::matcher {

/// What speaks for one component of a mixture fit.
struct PresenceEvidence {
    double dropped = 1;   ///< unexplained without the component over unexplained with it; about 1 or more
    double exchanged = 1; ///< unexplained with the best other substance in its place over unexplained with it
    double score = 0;     ///< of the whole fit, [-1, 1]
    double snr = 0;       ///< of the scan
    double share = 0;     ///< of the signal, [0, 1]
    int parts = 2;        ///< of the fit
};

/// log of dropped, exchanged, 1 - score, SNR (to base 10), share; 1 where there are more than two parts. 6 values.
Eigen::VectorXd presenceFeatures(const PresenceEvidence &evidence);

/// Chance that it is this component and not the best other substance in its place, if one of them is there; one half
/// where both leave as much (docs/decisions/0039-a-lead-counts-by-what-the-leader-misses.md).
double chanceAmongRivals(const PresenceEvidence &evidence);

/// Chance that a component of a fit is really in the sample, learned from simulated mixtures of library substances with
/// and without one of them left out of the library (docs/method.md).
struct PresenceModel {
    Logistic leader; ///< of the best single substance; without weights where nothing could be learned
    Logistic added;  ///< of what was added to it; the same

    bool isTrained() const { return leader.weights.size() > 0; }

    /// In (0, 1), at even odds that an added component is there, and never above chanceAmongRivals().
    double leaderProbability(const PresenceEvidence &evidence) const;
    double addedProbability(const PresenceEvidence &evidence) const;
};

} // namespace varde::matcher
