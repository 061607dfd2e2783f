// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record/recordrows.h"

#include <array>

namespace varde::booth {

/// As kept with the operator.
using Role = store::OperatorRole;

inline constexpr std::array kRoles{Role::Volunteer, Role::Coordinator, Role::Trainer, Role::Administrator};

/// What changes something at a booth. Looking at a sample or a library needs none.
enum class Permission {
    TakeIn,          ///< a sample, its details, that its visitor left, a hand-over note
    Measure,         ///< scan, read the scan, check an instrument
    Test,            ///< strips, reagents and their controls
    Conclude,        ///< write the finding
    ReadSecond,      ///< somebody else's finding
    Talk,            ///< talk, slip, close
    ReviewDay,       ///< the desk: day table, overlay, export, review; decide where two readers differ
    CurateLibrary,   ///< import references, settle names, calibrate
    InstallPacks,    ///< and pin the keys that sign them
    ApproveAdvice,   ///< so that an advice card is shown
    EditRules,       ///< which tests are due when
    EditSiteProfile, ///< amounts, retention, lab, slip; folders and instruments
    ManageOperators, ///< add, new PIN, role, deactivate
    CorrectClosed,   ///< a further finding of a closed sample, with its reason
    Practise,        ///< in the practice record
};

inline constexpr std::array kPermissions{
    Permission::TakeIn,          Permission::Measure,       Permission::Test,      Permission::Conclude,
    Permission::ReadSecond,      Permission::Talk,          Permission::ReviewDay, Permission::CurateLibrary,
    Permission::InstallPacks,    Permission::ApproveAdvice, Permission::EditRules, Permission::EditSiteProfile,
    Permission::ManageOperators, Permission::CorrectClosed, Permission::Practise,
};

/// The one table of who may what.
bool may(Role role, Permission permission);

} // namespace varde::booth
