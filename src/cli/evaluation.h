// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/outcome.h"
#include "cli/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::cli {

/// How well a number tells scans of library substances from others.
struct Separation {
    Estimate auroc;
    Estimate fpr95;
    Estimate oscr; ///< area of the open-set curve of correct classification
};

/// The same scans told apart by the probability and by the bare score of the best substance.
struct Separations {
    int known = 0; ///< scans of library substances
    int unknown = 0;
    Separation byProbability;
    Separation byScore;
};

Separations separate(const std::vector<Outcome> &known, const std::vector<Outcome> &unknown);

/// Possible sets of one nominal coverage.
struct SetFigures {
    Rate covered; ///< scans of one library substance whose set holds it
    Estimate meanSize;
};

/// What one group's scans of single library substances gave.
struct GroupFigures {
    std::string group;
    Rate top1;
    Rate covered95;
    Rate covered90;
};

/// Figures over scans of one substance, and the verdicts on mixtures. Mixtures' components are judged in
/// mixturefigures.h, substances left out in leaveoneout.h.
struct Evaluation {
    int scans = 0;
    Rate rescan;     ///< scans sent back by the quality checks, mixtures too
    Rate top1;       ///< scans of one library substance whose best substance is right
    Rate top3;       ///< ... whose three best hold it
    Rate top1Passed; ///< top1 among those that the quality checks let pass
    /// ... called a match, and rightly, or a mixture whose largest part it is
    Rate namedRight;
    Rate namedWrong;  ///< ... with a name among what was named and without the right one
    Rate strongWrong; ///< ... called a strong match of another substance
    /// ... with any name that is not its own: a wrong match, a set without it, a part too many
    Rate anyWrong;
    Rate unknownNamed; ///< scans of a substance not in the library that were given any name
    Rate mixtureMatch; ///< mixtures called a single match
    Rate mixtureFound; ///< mixtures whose every part, and nothing else, was named
    SetFigures set95;
    SetFigures set90;
    std::vector<GroupFigures> groups;        ///< by name
    std::vector<ReliabilityBin> reliability; ///< of the probability, scans that are no mixture
    Estimate ece;                            ///< expected calibration error over these bins
    Estimate brier;
    Separations unknowns; ///< true unknowns against scans of library substances
    double medianMs = 0;
};

/// The bootstrap draws with a fixed seed, so that the same outcomes give the same figures.
Evaluation evaluate(const std::vector<Outcome> &outcomes);

} // namespace varde::cli
