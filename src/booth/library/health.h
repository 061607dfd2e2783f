// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/spectrum.h"
#include "matcher/verdict.h"
#include "store/library/librarystore.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace varde::booth {

/// A substance that the library lists and cannot name by a technique.
struct MissingReference {
    std::string substance;
    std::string substanceClass;
    Technique technique = Technique::Raman;
    bool isHazardous = false;
    bool isNoticed = false; ///< an early warning tells of it
};

/// A listed substance, and what the library has of it.
struct Coverage {
    std::string substance;
    std::string substanceClass; ///< empty where not said
    bool isHazardous = false;
    bool isNoticed = false;
    std::map<Technique, int> references{}; ///< admitted; techniques without any are left out
};

/// Two references of different substances that measurements would confuse.
struct LookAlikePair {
    std::string a; ///< substances
    std::string b;
    std::string referenceA;
    std::string referenceB;
    double score = 0;  ///< of the two references, [-1, 1]
    double evenAt = 0; ///< the score from which two scans of their noise are more likely than not of one substance
    std::vector<double> onlyAPerCm{}; ///< bands that would separate them: that a shows and b lacks
    std::vector<double> onlyBPerCm{};
    matcher::Overlay curves{}; ///< a over b
};

/// Substances that this library cannot tell apart, each with at least one other of them.
struct LookAlikeGroup {
    Technique technique = Technique::Raman;
    std::vector<std::string> substances;
    std::vector<LookAlikePair> pairs; ///< most alike first
};

/// References that may be filed wrongly.
struct Suspect {
    enum class Kind {
        UnlikeUnderOneName, ///< same substance and form, and hardly alike
        AlikeUnderTwoNames, ///< a mislabel, or one substance under two names
    };
    Kind kind = Kind::UnlikeUnderOneName;
    Technique technique = Technique::Raman;
    std::string a;
    std::string b;
    std::string referenceA;
    std::string referenceB;
    double score = 0;
};

struct LibraryHealth {
    std::string version;
    std::map<Technique, int> references;   ///< admitted
    int substances = 0;                    ///< listed
    std::vector<Coverage> coverage;        ///< every listed substance, by name
    std::vector<MissingReference> missing; ///< by technique; hazardous and noticed first
    std::vector<LookAlikeGroup> lookAlikes;
    std::vector<Suspect> suspects;
    std::map<std::string, int> licences;   ///< references; empty where it is not said
    std::map<int, int> admittedInYear;     ///< references by the year of their first admission, UTC
    std::vector<Technique> uncalibrated{}; ///< have no certainty model of this content: nothing was compared
};

/// Reads the whole library and compares every reference with every other. Blocks; n references take n searches.
/// Cancelled; store errors. An empty library is no error.
Result<LibraryHealth> libraryHealth(const store::LibraryStore &library, const Progress &progress = {});

} // namespace varde::booth
