// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/roles.h"

namespace varde::booth {

namespace {

/// The least of these roles has it.
enum class Reach { Everybody, AtTheTable, Coordinators, Administrators };

Reach reachOf(Permission permission)
{
    switch (permission) {
    case Permission::Practise:
        return Reach::Everybody;
    case Permission::TakeIn:
    case Permission::Measure:
    case Permission::Test:
    case Permission::Conclude:
    case Permission::ReadSecond:
    case Permission::Talk:
        return Reach::AtTheTable;
    case Permission::ReviewDay:
    case Permission::CurateLibrary:
    case Permission::InstallPacks:
    case Permission::ApproveAdvice:
    case Permission::EditRules:
    case Permission::EditSiteProfile:
    case Permission::CorrectClosed:
        return Reach::Coordinators;
    case Permission::ManageOperators:
        return Reach::Administrators;
    }
    return Reach::Administrators;
}

} // namespace

bool may(Role role, Permission permission)
{
    const Reach reach = reachOf(permission);
    switch (role) {
    case Role::Trainer:
        // Nothing of a training may reach the real record: who also works at the table has another code for that.
        return reach == Reach::Everybody;
    case Role::Volunteer:
        return reach == Reach::Everybody || reach == Reach::AtTheTable;
    case Role::Coordinator:
        return reach != Reach::Administrators;
    case Role::Administrator:
        return true;
    }
    return false;
}

} // namespace varde::booth
