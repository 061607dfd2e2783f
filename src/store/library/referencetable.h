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

/// A name as it is compared: Unicode NFKC, case folded, spaces joined.
std::string foldedName(const std::string &name);

/// 32 hex digits made from a substance's name; case, spacing and Unicode form do not count.
std::string substanceId(const std::string &name);

/// 64 hex digits over technique, axis (to 0.001 cm-1, rising), float32 intensities, substance and form.
std::string contentId(const Spectrum &rising, const std::string &substance, const std::string &form);

/// The same for a substance that is known by its id.
std::string contentIdOf(const Spectrum &rising, const std::string &substanceId, const std::string &form);

// What imports say, before anybody merged, split or edited (store/library/identity.h has what counts today).

/// The substance with its synonyms, or nothing.
Result<std::optional<Substance>> importedSubstance(const Database &db, const std::string &id);

Result<std::vector<Substance>> importedSubstances(const Database &db); ///< by id

/// Combines what an import says with what is there, in a way that does not depend on their order. `id` is not read.
/// OutOfRange for an empty name.
Status saveImported(const Database &db, const Substance &substance);

/// One more row of the history; `at` of `change` is not read.
Status addMembership(const Database &db, const MembershipChange &change, const QVariant &at);

/// `SELECT` of everything Reference holds, as imported, up to the WHERE.
std::string selectReferences();
Result<Reference> referenceAt(const Row &row);

} // namespace varde::store
