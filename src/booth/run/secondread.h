// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace varde::booth {

/// Why a second person must read before the talk.
enum class SecondReadReason { Hazardous, Unknown, Contradictory, CarrierOnly, NewVolunteer, TestsDisagree };

} // namespace varde::booth
