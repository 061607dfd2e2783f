// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/record/record.h"

#include <chrono>
#include <string>
#include <string_view>

namespace varde::booth {

constexpr int kFreeTries = 3; ///< wrong ones before the first wait

/// How long to wait after so many wrong tries: none up to kFreeTries - 1, then 5 s, doubled each time, at most 15 min.
std::chrono::seconds waitAfter(int wrongTries);

/// Who stands behind code and PIN. WrongPin, also for a code that nobody active has; SignInWaits after wrong tries,
/// with the seconds left in its detail. A try counts before it is looked at and is kept in the record, so that neither
/// a restart nor a clock that is set back gives more of them. As slow as hashSecret().
Result<store::Operator> checkSignIn(store::Record &record, const std::string &code, std::string_view pin);

/// After a right PIN, or a new one.
Status forgetWrongTries(store::Record &record, const store::Id &operatorId);

} // namespace varde::booth
