// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/people/roles.h"
#include "core/result.h"
#include "store/record/record.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace varde::booth {

constexpr std::size_t kShortestPin = 6; ///< digits
constexpr std::size_t kLongestPin = 12; ///< digits

/// WeakPin unless it is kShortestPin to kLongestPin digits, and neither one digit repeated nor counting up or down.
Status checkPin(std::string_view pin);

/// Whether the booth asks who works: from the moment on that it has an active administrator. Until then a small booth
/// works without PINs.
Result<bool> asksForSignIn(const store::Record &record);

/// People who may sign in, by code.
Result<std::vector<store::Operator>> activeOperators(const store::Record &record);

/// A new operator under a code that is drawn. `byCode`: who did it, for the audit. WeakPin; Duplicate once all codes
/// are taken.
Result<store::Operator> addPerson(store::Record &record, Role role, bool isNew, std::string_view pin,
                                  const std::string &byCode);

/// The first one. NotAllowed once asksForSignIn(), WeakPin.
Result<store::Operator> addFirstAdministrator(store::Record &record, std::string_view pin);

/// NotFound, WeakPin. Also ends a wait after wrong tries.
Status setPin(store::Record &record, const store::Id &operatorId, std::string_view pin, const std::string &byCode);

/// Role, newness and activity, as they are from now on. NotFound; NotAllowed for what leaves the booth without an
/// active administrator.
Result<store::Operator> setStanding(store::Record &record, const store::Id &operatorId, Role role, bool isNew,
                                    bool isActive, const std::string &byCode);

} // namespace varde::booth
