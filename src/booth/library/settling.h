// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/referencelibrary.h"
#include "core/progress.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace varde::booth {

/// A scan of a sample, with what it was sold as.
struct ClaimedScan {
    Spectrum scan;
    std::string soldAs{}; ///< empty where nobody said
    IdentifySettings settings{};
};

/// A substance that the library lists without a reference, and the unknowns that give a reason to think of it.
struct SettlingReference {
    std::string substance;
    Technique technique = Technique::Raman;
    int unknowns = 0;  ///< with any reason; each counted once
    int soldAs = 0;    ///< sold under a name of it
    int classHint = 0; ///< may belong to its class
    int bands = 0;     ///< show the bands that an early warning tells of
};

/// Which references would settle most unknowns, as far as anybody can tell without having them.
struct Settling {
    std::vector<SettlingReference> first; ///< at most five, most unknowns first
    int scans = 0;                        ///< read
    int unknowns = 0;                     ///< that the library does not explain
    int groups = 0;                       ///< of unknowns that are probably one substance; alone ones count
    int withoutReason = 0; ///< unknowns that point at no listed substance: what they are cannot be told from here
};

/// Cancelled; errors of ReferenceLibrary::groupUnknowns().
Result<Settling> settlingReferences(const ReferenceLibrary &library, const std::vector<ClaimedScan> &scans,
                                    const Progress &progress = {});

} // namespace varde::booth
