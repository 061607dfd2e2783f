// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <cstddef>
#include <vector>

namespace varde::booth {

/// One scan of a group.
struct UnknownMember {
    std::size_t scan = 0;     ///< index into the scans given
    bool isFirm = false;      ///< never for a scan that is alone
    bool isRemainder = false; ///< compared by what its main component leaves
};

/// Scans that the library does not explain and that are probably of one substance. It has no name.
struct UnknownGroup {
    std::vector<UnknownMember> members; ///< by scan; one where a scan is like no other
    std::size_t medoid = 0;             ///< the scan most like the others
    Spectrum mean;                      ///< of what was compared; baseline removed, tallest band 1
};

} // namespace varde::booth
