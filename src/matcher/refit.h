// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <span>
#include <string>

namespace varde::matcher {

/// A scan of one substance whose content a laboratory has said.
struct ConfirmedScan {
    double probability = 0; ///< that the leading candidate is right, as the model said it, (0, 1)
    bool isRight = false;
    std::string instrument; ///< not empty
};

/// What laboratory results change about a model's probability: its logit is stretched and moved.
/// J. Platt, Probabilistic outputs for support vector machines, 1999.
struct Refit {
    double slope = 1; ///< > 0
    double offset = 0;
    int scans = 0;
    int instruments = 0;
    double logLossBefore = 0; ///< mean over the scans, of the probability as it came
    double logLossAfter = 0;  ///< ... refitted without the scan's own instrument

    bool isBetter() const { return logLossAfter < logLossBefore; }
};

constexpr int leastConfirmedScans = 300;
constexpr int leastInstruments = 2;

/// Fits the stretch and judges it with one instrument left out at a time. OutOfRange with fewer scans or instruments
/// than above, or where the fit says that a higher probability is right less often.
Result<Refit> fitRefit(std::span<const ConfirmedScan> scans);

/// \param probability  [0, 1]
double refitted(const Refit &refit, double probability);

/// One refit after another, as one: refitted(composed(a, b), p) = refitted(b, refitted(a, p)). Figures are the later's.
Refit composed(const Refit &earlier, const Refit &later);

} // namespace varde::matcher
