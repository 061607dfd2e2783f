// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"
#include "matcher/verdict.h"

#include <string>
#include <vector>

namespace varde::cli {

/// A component that a mixture verdict named.
struct FoundPart {
    std::string name;
    double share = 0; ///< of the signal, with its interval
    double low = 0;
    double high = 0;
};

/// What a scan of known content was called.
struct Outcome {
    std::vector<std::string> truth; ///< one substance, or a mixture's
    std::vector<double> shares;     ///< of the signal, beside truth, summing to 1; empty where not said
    std::string group;              ///< instrument or day; intervals are drawn over groups
    bool isInLibrary = false;       ///< every substance of the truth is
    matcher::VerdictKind kind = matcher::VerdictKind::Unknown;
    matcher::Strength strength = matcher::Strength::None;
    std::vector<std::string> leading; ///< the three best substances, also where nothing was named
    std::vector<std::string> named;   ///< what a person would read as possible: match, one_of, mixture
    std::vector<FoundPart> parts;     ///< of a mixture verdict, largest share first
    std::vector<std::string> set95;
    std::vector<std::string> set90;
    double probability = 0;
    double score = -1; ///< of the best substance
    double elapsedMs = 0;

    bool isMixture() const { return truth.size() > 1; }
    bool isTopRight() const { return isInLibrary && !leading.empty() && leading.front() == truth.front(); }
    bool isRescan() const { return kind == matcher::VerdictKind::Rescan; }
};

bool holds(const std::vector<std::string> &names, const std::string &name);

/// Takes from the reading what was said of the scan; truth, shares and group stay.
void fill(Outcome &outcome, const booth::Reading &reading);

} // namespace varde::cli
