// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace varde::booth {

/// Which run of work a signal belongs to, and for which sample. A late frame of sample 1 must never become
/// sample 2's: a receiver compares the whole tag and drops what is not its own.
struct RunTag {
    std::uint64_t run = 0; ///< counts up with every start(); 0 = none
    std::string sampleId;

    bool operator==(const RunTag &other) const = default;
};

} // namespace varde::booth
