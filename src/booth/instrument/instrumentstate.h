// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher/axischeck.h"
#include "matcher/verdict.h"

namespace varde::booth {

/// What the last checks of an instrument allow its scans.
struct InstrumentState {
    matcher::CheckState axis = matcher::CheckState::NotAssessed;
    matcher::AxisMap map = {}; ///< to be applied where axis is Corrected, and only there
    double shiftPerCm = 0;     ///< mean shift that the check found, cm-1
    matcher::CheckState sensitivity = matcher::CheckState::NotChecked;

    friend bool operator==(const InstrumentState &, const InstrumentState &) = default;
};

} // namespace varde::booth
