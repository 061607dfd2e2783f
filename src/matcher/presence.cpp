// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/presence.h"

#include "matcher/rivals.h"

#include <algorithm>
#include <cmath>

namespace varde::matcher {

namespace {

constexpr double nearest = 0.02;  // 1 - score: simulated scans come no nearer, and beyond them nothing was learned
constexpr double surest = 0.9999; // a computed chance is never certainty

} // namespace

Eigen::VectorXd presenceFeatures(const PresenceEvidence &evidence)
{
    Eigen::VectorXd out(6);
    out << std::log(std::clamp(evidence.dropped, 1.0, 1e3)), std::log(std::clamp(evidence.exchanged, 0.5, 1e3)),
        std::log(std::max(1 - evidence.score, nearest)), std::log10(std::clamp(evidence.snr, 1.0, 1e4)),
        std::log(std::clamp(evidence.share, 0.01, 1.0)), evidence.parts > 2 ? 1.0 : 0.0;
    return out;
}

double chanceAmongRivals(const PresenceEvidence &evidence)
{
    return 1 / (1 + oddsOfRival(evidence.exchanged - 1));
}

double PresenceModel::leaderProbability(const PresenceEvidence &evidence) const
{
    return std::min({sigmoid(leader.logit(presenceFeatures(evidence))), chanceAmongRivals(evidence), surest});
}

double PresenceModel::addedProbability(const PresenceEvidence &evidence) const
{
    return std::min({sigmoid(added.logit(presenceFeatures(evidence))), chanceAmongRivals(evidence), surest});
}

} // namespace varde::matcher
