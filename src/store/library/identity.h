// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/library/libraryrows.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace varde::store {

class Database;

/// What somebody said of one reference.
struct ReferenceSaid {
    std::optional<std::string> substanceId;
    std::optional<std::string> form;
};

/// What a reference is filed under.
struct Filing {
    std::string substanceId;
    std::string form;
    bool operator==(const Filing &) const = default;
};

/// Who is who today: what imports say, with what was said since on top.
///
/// A substance whose name is a synonym of exactly one other, or that was merged, is that other one. Names that
/// people use in the street join nothing.
struct Identity {
    std::vector<Substance> substances;               ///< by name, in bytes' order
    std::vector<SubstanceClass> classes;             ///< by name
    std::map<std::string, std::string> standsFor;    ///< every imported substance's id -> that of `substances`
    std::map<std::string, ReferenceSaid> references; ///< only those of which somebody said something

    Filing today(const std::string &referenceId, Filing imported) const;
    Reference today(Reference imported) const;
    const Substance *byId(const std::string &id) const; ///< of `substances`; null where there is none
};

Result<Identity> readIdentity(const Database &db);

/// One of a substance's other names as a row of `curation` keeps it: `kind|language|name`.
std::string encodedName(const SubstanceName &name);

/// The value by which a row of `curation` says that a substance does not have this name.
inline constexpr const char *noName = "gone||";

} // namespace varde::store
