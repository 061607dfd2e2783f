// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde::booth {

/// Whether the spots of one sample that were scanned show the same.
enum class SpotAgreement {
    Alike,       ///< no more different than two scans of one spot may be, and the same is named
    Different,   ///< more different than that, or something else is named
    NotCompared, ///< no two of them can be compared: another kind of instrument, too poor, nothing to compare with
};

} // namespace varde::booth
