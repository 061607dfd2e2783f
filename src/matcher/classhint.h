// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/library.h"
#include "matcher/logistic.h"
#include "matcher/searchindex.h"

#include <optional>
#include <vector>

namespace varde::matcher {

/// From the nearest substances of something that is not in the library to a class. Learned by leaving substances out.
struct ClassModel {
    double temperature = 0.05; ///< of the soft maximum over scores, > 0
    Logistic calibration;      ///< weight of the class and nearness -> chance that it is right; empty: no model
};

/// What may be said of something unknown: `similar to`, never `identified as`.
struct ClassHint {
    int classId = -1;
    double probability = 0; ///< by the model's own leave-one-substance-out calibration
};

/// One simulated scan of a left-out substance: its neighbours, and its own class.
struct ClassSample {
    std::vector<SubstanceScore> ranking; ///< at most 20, best first
    int classId = -1;
};

/// The neighbours that take part: the ranking's first 20.
std::vector<SubstanceScore> neighbours(const std::vector<SubstanceScore> &ranking);

/// Learned with each substance left out, and again with its whole class left out: a hint is wrong then whatever it is.
/// No calibration where fewer than two classes, or too few samples of a class with other members, are there.
ClassModel fitClasses(const Library &library, const std::vector<ClassSample> &samples);

/// The likeliest class; nothing without a model, or where the nearest substances have no class.
std::optional<ClassHint> classHint(const Library &library, const ClassModel &model,
                                   const std::vector<SubstanceScore> &ranking);

} // namespace varde::matcher
