// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "matcher/classhint.h"
#include "matcher/explain.h"
#include "matcher/limits.h"
#include "matcher/logistic.h"
#include "matcher/presence.h"
#include "matcher/refit.h"
#include "matcher/sameness.h"
#include "matcher/searchindex.h"

#include <Eigen/Core>
#include <cstdint>
#include <optional>
#include <vector>

namespace varde::matcher {

/// What the certainty of one candidate is judged from.
struct Evidence {
    double score = 0;       ///< of the candidate, [-1, 1]
    double margin = 0;      ///< candidate's score less the best other substance's; negative when another leads
    double snr = 0;         ///< of the scan
    double unexplained = 1; ///< energy the candidate leaves in the root slope, [0, 1]
    double amongRivals = 1; ///< chance that it is the right one if one of it and its nearest rivals is, [0, 1]
};

/// One simulated measurement, with its substance in the library and with it left out.
struct SimulatedScan {
    float logSnr = 0;         ///< log10
    float trueConformity = 0; ///< conformity() of the true substance
    float topConformity = 0;  ///< conformity() of the leading substance, right or wrong
    float outConformity = 0;  ///< conformity() of the leader once the true substance is left out
    float unexplained = 0;    ///< by the true substance
    bool isTopRight = false;
    bool isMixed = false; ///< it held a trace of something else
};

/// Everything needed to say how certain a match is. A value; the same library and seed give the same model.
struct CertaintyModel {
    Logistic probability;       ///< features(Evidence) -> chance that the candidate is right, at even odds
    std::optional<Refit> refit; ///< where laboratory results have shown a better one
    PresenceModel presence;
    LimitModel limits;
    ClassModel classes;
    SamenessModel sameness; ///< for unknowns among themselves
    std::vector<SimulatedScan> scans;
    std::uint64_t seed = 0;

    // Derived from scans by derive(); never stored.
    std::vector<float> outConformity;      ///< sorted
    std::vector<double> unexplainedLimits; ///< per step of SNR, from log10 SNR = 1 upwards in steps of 0.35
    std::vector<double> unexplainedBounds; ///< the same
};

/// Fills what follows from the simulated scans; call once after scans are in place.
void derive(CertaintyModel &model);

/// log(1 - score), log margin, log10 SNR, their product, log unexplained; 5 finite values.
Eigen::VectorXd features(const Evidence &evidence);

/// How well a candidate fits what simulated measurements of library substances look like; higher is better. The
/// logit at even odds, less a penalty for every score by which another substance leads.
double conformity(const CertaintyModel &model, const Evidence &evidence);

/// Calibrated chance that the leading candidate is right when a share `prior` of scans is of substances in the
/// library; never above Evidence::amongRivals. \param prior (0, 0.95]; held there
double probability(const CertaintyModel &model, const Evidence &evidence, double prior);

/// Conformal p-value of a candidate among simulated scans of like SNR, (0, 1].
double pMatch(const CertaintyModel &model, double conformity, double snr);

/// Chance that a substance not in the library conforms as well as this, (0, 1].
double pOut(const CertaintyModel &model, double conformity);

/// Unexplained energy that 95 % of simulated scans of one substance alone stay below, at this SNR or any lower one:
/// more signal never excuses more that is left over.
double unexplainedLimit(const CertaintyModel &model, double snr);

/// The same for 99 %: what leaves more is not one library substance alone.
double unexplainedBound(const CertaintyModel &model, double snr);

/// Evidence for the ranking's substance `which`, judged beside the best of the others.
Evidence leaderEvidence(const SearchIndex &index, const Prepared &scan, const std::vector<SubstanceScore> &ranking,
                        std::size_t which);

/// Strong enough to build on: probability and p_out of a strong match, and nothing left that one substance alone would
/// not leave.
bool isFirm(const CertaintyModel &model, const Evidence &evidence, double prior = 0.8);

/// Simulates measurements of every reference, with its substance in the library and left out, and fits the model.
/// Depends on the references' content only, not on their order. Fails with Cancelled, or with LibraryEmpty when
/// there are fewer than two substances. Uses the machine's cores; progress is reported on the calling thread.
Result<CertaintyModel> calibrate(const Library &library, const SearchIndex &index, std::uint64_t seed,
                                 const Progress &progress = {});

} // namespace varde::matcher
