// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/library/libraryrows.h"
#include "store/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::store {

class Database;

/// `name` without leading, trailing and doubled space, as it is shown.
std::string shownName(const std::string &name);

/// 32 hex digits made from a substance's name; case, spacing and Unicode form do not count.
std::string substanceId(const std::string &name);

/// 64 hex digits over technique, axis (to 0.001 cm-1, rising), float32 intensities, substance and form.
std::string contentId(const Spectrum &rising, const std::string &substance, const std::string &form);

/// The substance with its synonyms, or nothing.
Result<std::optional<Substance>> substanceById(const Database &db, const std::string &id);

Result<std::vector<Substance>> everySubstance(const Database &db); ///< by name, in bytes' order

/// One more row of the history; `at` of `change` is not read.
Status addMembership(const Database &db, const MembershipChange &change, const QVariant &at);

/// `SELECT` of everything Reference holds, up to the WHERE.
std::string selectReferences();
Result<Reference> referenceAt(const Row &row);

} // namespace varde::store
