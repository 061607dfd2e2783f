// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace varde::booth {

/// Whether a name that somebody typed into a vendor's program holds a ticket code, however it is spelt:
/// `FJORD-OTTER 42`, `fjord_otter_42 b`, `FjordOtter042.0`. Whole words and the whole number: OTTER 4 is not in
/// OTTER 42. False for a code without letters or without a number.
bool holdsTicket(std::string_view name, std::string_view ticketCode);

/// Whether a name begins like a ticket code of this booth, some word and a number after the booth's word: it was
/// meant for one sample, even if nobody knows which.
bool looksLikeTicket(std::string_view name, std::string_view boothWord);

} // namespace varde::booth
