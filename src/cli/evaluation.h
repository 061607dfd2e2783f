// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/verdict.h"

#include <string>
#include <vector>

namespace varde::cli {

/// What a scan of known content was called.
struct Outcome {
    std::vector<std::string> truth; ///< one substance, or a mixture's
    std::string group;              ///< instrument or day; intervals are drawn over groups
    bool isInLibrary = false;       ///< every substance of the truth is
    matcher::VerdictKind kind = matcher::VerdictKind::Unknown;
    matcher::Strength strength = matcher::Strength::None;
    std::string top;                ///< best substance, also where nothing was named
    std::vector<std::string> named; ///< what a person would read as possible: match, one_of, mixture
    std::vector<std::string> set95;
    double probability = 0;
    double elapsedMs = 0;
};

/// A share with its 95 % interval (Clopper and Pearson 1934).
struct Rate {
    int count = 0;
    int of = 0;
    double low = 0;
    double high = 1;

    double value() const { return of > 0 ? static_cast<double>(count) / of : 0; }
};

Rate rate(int count, int of);

struct Evaluation {
    int scans = 0;
    Rate top1;         ///< scans of one library substance whose best substance is right
    Rate namedRight;   ///< ... called a match, and rightly
    Rate namedWrong;   ///< ... with a name among what was named and without the right one
    Rate unknownNamed; ///< scans of a substance not in the library that were given any name
    Rate mixtureMatch; ///< mixtures called a single match
    Rate mixtureFound; ///< mixtures whose every part, and nothing else, was named
    Rate covered95;    ///< scans of one library substance whose 95 % set holds it
    double meanSet95 = 0;
    double ece = 0;    ///< expected calibration error of the probability, 10 bins, scans that are no mixture
    double eceLow = 0; ///< 95 % bootstrap interval over groups
    double eceHigh = 0;
    double brier = 0;
    double medianMs = 0;
};

/// The bootstrap draws with a fixed seed, so that the same outcomes give the same figures.
Evaluation evaluate(const std::vector<Outcome> &outcomes);

} // namespace varde::cli
