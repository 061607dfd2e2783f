// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/progress.h"
#include "core/result.h"
#include "store/backup.h"
#include "store/library/libraryrows.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::store {

class Database;
struct AdviceDraft;
struct Notice;

/// How an import is done.
struct ImportOptions {
    Provenance provenance = Provenance::Measured;
    std::string by = "import"; ///< written into the membership history
    Progress progress;
    std::vector<Substance>
        substances; ///< told of without a reference, as a hazard nobody could measure yet; ids unread
    /// Runs after the last row and before the commit, inside the same transaction: calibrate and saveModel()
    /// here. A failure (Cancelled too) undoes the whole import. May be empty.
    std::function<Status()> beforeCommit;
};

/// The reference library. Always SQLite, at every booth.
///
/// Every call blocks; an object belongs to the thread that opened it, and another thread opens its own. Any call
/// may fail with StoreLocked, StoreFull, StoreReadOnly, StoreCorrupt or StoreFailed; below stands what it adds.
class LibraryStore {
public:
    /// Fails with FileNotFound, IsDirectory, PermissionDenied, StoreNotDatabase, StoreNewer (not a byte touched),
    /// StoreWrongKind, StoreReadOnly, StoreLocked, StoreFull, StoreCorrupt (detail names the last good backup),
    /// StoreFailed. `clock` must outlive the store.
    static Result<std::unique_ptr<LibraryStore>> open(const std::filesystem::path &path, OpenMode mode,
                                                      const Clock &clock);
    ~LibraryStore();

    const std::filesystem::path &path() const;

    /// Adds every row or none. Rows already there are counted, not an error: importing twice changes nothing.
    /// What rows say about the same substance is combined in a way that does not depend on their order.
    /// Cancelled; OutOfRange for an empty substance name; NonFiniteValue for an intensity beyond float32;
    /// NotAllowed when the library holds references of the other provenance.
    Result<ImportReport> import(std::span<const NewReference> rows, const ImportOptions &options);

    /// Runs `work` in one transaction: all of what it changes here is kept, or, where it fails, nothing.
    Status inOneStep(const std::function<Status()> &work);

    /// Nothing while the library is empty.
    Result<std::optional<Provenance>> provenance() const;

    Result<std::vector<Substance>> substances() const;   ///< as they are today, by name, in bytes' order
    Result<std::vector<SubstanceClass>> classes() const; ///< the class tree, by name

    Result<std::vector<AdviceDraft>> cards() const; ///< advice from packs, by topic and language
    Result<std::vector<Notice>> notices() const;    ///< newest first, also those taken back (store/library/packrows.h)

    /// Admitted references of one technique, by id. LibraryEmpty when there is none.
    Result<std::vector<Reference>> references(Technique technique) const;

    /// Every admitted reference, by technique and id; may be empty.
    Result<std::vector<Reference>> references() const;

    /// Every reference without its curve, also those that were withdrawn, by technique and id: quick, however large the
    /// library is.
    Result<std::vector<ReferenceLabel>> labels() const;

    /// Admitted or withdrawn; NotFound.
    Result<Reference> reference(const std::string &referenceId) const;

    /// NotFound; NotAllowed when it already is what is asked for.
    Status withdraw(const std::string &referenceId, const std::string &by, const std::string &reason);
    Status admit(const std::string &referenceId, const std::string &by, const std::string &reason);
    Result<std::vector<MembershipChange>> history(const std::string &referenceId) const; ///< oldest first

    /// SHA-256 (hex) over what is admitted and what is said about its substances. The same content has the same
    /// version, whatever order or booth it was imported in; an empty library has one too.
    Result<std::string> libraryVersion() const;

    /// Keeps the model; the same modelId twice is one. OutOfRange for an empty modelId or text that is not JSON.
    Status saveModel(const CertaintyModel &model);

    /// The newest model of a technique. ModelMissing. Compare its libraryVersion with libraryVersion().
    Result<CertaintyModel> latestModel(Technique technique) const;

    /// A dated copy on stable storage; returns its path. WriteFailed when the directory cannot be made.
    Result<std::filesystem::path> backup(const BackupPlan &plan, const Progress &progress = {}) const;

    /// Reads the whole library, and the content hash of every reference. StoreCorrupt; detail names the last
    /// good backup.
    Status check() const;

private:
    friend class Curator;   // store/library/curator.h
    friend class PackStore; // store/library/packstore.h

    LibraryStore(std::unique_ptr<Database> database, const Clock &clock);
    Status setMembership(MembershipChange change);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
};

} // namespace varde::store
