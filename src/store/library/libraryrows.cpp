// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/libraryrows.h"

namespace varde::store {

std::string_view provenanceName(Provenance provenance)
{
    return provenance == Provenance::Measured ? "measured" : "practice";
}

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::NotSaid:
        return "";
    case Role::Active:
        return "active";
    case Role::Adulterant:
        return "adulterant";
    case Role::Carrier:
        return "carrier";
    }
    return {};
}

std::optional<Role> roleFromName(std::string_view name)
{
    for (const Role role : {Role::NotSaid, Role::Active, Role::Adulterant, Role::Carrier})
        if (roleName(role) == name)
            return role;
    return std::nullopt;
}

std::string_view nameKindName(NameKind kind)
{
    return kind == NameKind::Synonym ? "synonym" : "street";
}

std::optional<NameKind> nameKindFromName(std::string_view name)
{
    for (const NameKind kind : {NameKind::Synonym, NameKind::Street})
        if (nameKindName(kind) == name)
            return kind;
    return std::nullopt;
}

} // namespace varde::store
