// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/people/roles.h"
#include "support/catch.h"

#include <algorithm>

using namespace varde::booth;

namespace {

std::size_t permissionsOf(Role role)
{
    return std::size_t(std::count_if(kPermissions.begin(), kPermissions.end(),
                                     [role](Permission permission) { return may(role, permission); }));
}

} // namespace

TEST_CASE("roles: everybody may practise, and a trainer nothing else")
{
    for (const Role role : kRoles)
        CHECK(may(role, Permission::Practise));
    CHECK(permissionsOf(Role::Trainer) == 1);
}

TEST_CASE("roles: a volunteer works at the table and changes nothing behind it")
{
    for (const Permission permission : {Permission::TakeIn, Permission::Measure, Permission::Test, Permission::Conclude,
                                        Permission::ReadSecond, Permission::Talk})
        CHECK(may(Role::Volunteer, permission));
    CHECK(permissionsOf(Role::Volunteer) == 7);
}

TEST_CASE("roles: a coordinator may all but decide who works here, and an administrator may all")
{
    CHECK_FALSE(may(Role::Coordinator, Permission::ManageOperators));
    CHECK(permissionsOf(Role::Coordinator) == kPermissions.size() - 1);
    CHECK(permissionsOf(Role::Administrator) == kPermissions.size());
}
