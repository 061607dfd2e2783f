// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "matcher/library.h"
#include "matcher/logistic.h"
#include "matcher/searchindex.h"

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace varde::matcher {

constexpr Eigen::Index samenessFeatures = 3;

/// Chance that two scans are of one substance, from how alike they are and how noisy.
struct SamenessModel {
    Logistic chance; ///< log(1 - score), log10 of the lower and of the higher SNR
    std::uint64_t seed = 0;
};

/// How alike two scans are: what SearchIndex::search gives one with the other as its reference, the mean of both
/// ways round, so that it does not matter which is which. -1 where one does not cover the other's bands.
double pairScore(const Prepared &a, const Prepared &b, Technique technique);

/// pairScore of every curve with every other; curves x curves, symmetric, ones on the diagonal.
Eigen::MatrixXf pairScores(const std::vector<Prepared> &curves, Technique technique);

/// [0, 1], where one pair in ten is of one substance. \param score of the pair, [-1, 1] \param snrA, snrB of the two
double chanceSame(const SamenessModel &model, double score, double snrA, double snrB);

/// The score at which chanceSame() is one half, [0, 1].
double scoreAtEvenChance(const SamenessModel &model, double snrA, double snrB);

/// Simulates measurements of library references and fits the chance to pairs of them: of one reference, and of
/// different substances. The same library, in any order, and seed give the same model. Fails with Cancelled, or with
/// LibraryEmpty when there are fewer than two substances.
Result<SamenessModel> fitSameness(const Library &library, const SearchIndex &index, std::uint64_t seed,
                                  const Progress &progress = {});

} // namespace varde::matcher
