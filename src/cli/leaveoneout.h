// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/evaluation.h"
#include "cli/truthtable.h"
#include "core/result.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace varde::cli {

/// Figures over scans of one library substance, each identified by a library that lacks just that substance: what
/// happens to a substance that nobody thought of, with its relatives still there to be mistaken for.
struct LeaveOneOut {
    struct Substance {
        std::string name;
        Rate named;                          ///< its scans that were given any name
        std::vector<std::string> givenNames; ///< sorted
    };
    int substances = 0;
    Rate named;       ///< scans that were given any name
    Rate strongNamed; ///< scans called a strong match
    // Of scans whose substance has others of its class in the library:
    Rate sameClassNamed;  ///< given a name of its class
    Rate otherClassNamed; ///< given a name of another class or of none
    Separations separations;
    std::vector<Substance> bySubstance; ///< by name
};

/// \param known    scans of single library substances, by the whole library
/// \param leftOut  the same scans with their substance left out; isInLibrary is false
/// \param classes  of the library's substances, by name; empty where not said
LeaveOneOut judgeLeftOut(const std::vector<Outcome> &known, const std::vector<Outcome> &leftOut,
                         const std::map<std::string, std::string> &classes);

struct LeavingOut {
    double prior = 0.8;
    const std::atomic<bool> *cancel = nullptr;
    std::function<void(const std::string &substance, int done, int total)> report; ///< of one substance's calibration
};

/// Identifies every scan of a single library substance with a copy of the library from which that substance is
/// withdrawn and which is calibrated anew. The library itself is not touched. Takes one calibration per substance.
/// Cancelled; LibraryEmpty where fewer than two substances would be left; store errors.
Result<std::vector<Outcome>> identifyLeftOut(const std::filesystem::path &library, const std::vector<TruthScan> &scans,
                                             const LeavingOut &options);

} // namespace varde::cli
