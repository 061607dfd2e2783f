// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/library/librarystore.h"
#include "store/library/packrows.h"

#include <optional>
#include <string>
#include <vector>

namespace varde::store {

/// The library's pinned keys, packs, notices and advice. Nothing is removed: what is taken back stays in the history.
/// Nothing is verified here; booth/packs does that first.
///
/// Calls block and fail as LibraryStore's do; below stands what they add. `library` must outlive it.
class PackStore {
public:
    explicit PackStore(LibraryStore &library) : m_library(library) {}

    Result<std::vector<TrustedKey>> keys() const; ///< by publisher, newest first

    /// Duplicate when it is pinned; NotAllowed when it was replaced or revoked: that is for good.
    Status pinKey(const std::string &publicKey, const std::string &publisher, const Saying &saying);
    /// NotFound unless `before` is known; NotAllowed unless it is pinned and `after` is new.
    Status replaceKey(const std::string &before, const std::string &after, const Saying &saying);
    /// NotFound; NotAllowed when it is revoked already.
    Status revokeKey(const std::string &publicKey, const Saying &saying);

    Result<std::vector<InstalledPack>> packs() const; ///< newest first

    /// Everything in one transaction. A substance without a reference is listed. What the pack says of a substance
    /// stands before what was said of it until now.
    /// Duplicate when it is installed; NotFound for a reference or notice that it takes back and is not there; errors
    /// of Curator and LibraryStore::import().
    Result<PackReport> install(const PackRows &pack, const Saying &saying, const Progress &progress = {});

    /// Lists the substance where it is not known. OutOfRange without substance or source, or for a date that is not
    /// `2026-11-22`; Duplicate when it is current already. \return its id
    Result<std::string> addNotice(const NewNotice &notice, const Saying &saying);
    /// NotFound; NotAllowed when it was taken back already.
    Status takeNoticeBack(const std::string &id, const Saying &saying);
    Result<std::vector<Notice>> notices() const; ///< newest first; also those that were taken back

    Result<std::vector<AdviceDraft>> cards() const; ///< by topic and language

private:
    Status setKeyState(const std::string &publicKey, const char *state, const Saying &saying);
    Result<std::string> listSubstance(const std::string &name, const std::vector<SubstanceName> &names,
                                      const Saying &saying, std::optional<std::int64_t> step);
    Status saySubstance(const PackSubstance &substance, std::int64_t step, const Saying &saying);
    Status setMemberships(const PackRows &pack, const Saying &saying, PackReport &report);
    Status addCards(const PackRows &pack);

    LibraryStore &m_library;
};

/// Whether a text is a day as packs and notices write it: `2026-11-22`.
bool isDay(const std::string &text);

} // namespace varde::store
