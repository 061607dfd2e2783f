// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace varde::booth {

/// What was found for a code that somebody typed.
struct TicketSearch {
    std::vector<store::Sample> samples; ///< nearest first; of the same distance the one taken in last
    bool isExact = false;               ///< the first one has exactly this code; otherwise a person chooses
};

/// Samples whose ticket code is what was typed, or near it: capitals, blanks and hyphens do not count, the booth's word
/// may be left out, and up to three letters may be wrong, missing or exchanged. Nothing for less than two letters or
/// digits.
TicketSearch findTickets(const QString &typed, const std::vector<store::Sample> &samples, std::size_t most = 5);

} // namespace varde::booth
