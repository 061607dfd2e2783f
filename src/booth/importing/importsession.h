// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/importing/importitem.h"
#include "booth/importing/importplan.h"
#include "booth/importing/mapping.h"
#include "booth/library/libraryimport.h"
#include "core/progress.h"
#include "core/result.h"
#include "store/staging/stagingstore.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace varde::booth {

/// What an import is doing.
enum class ImportStep { Looking, Reading, Comparing, Writing, Calibrating };

/// `total` is 0 where it is not known yet. Called on the session's thread.
using StepProgress = std::function<void(ImportStep step, int done, int total)>;

struct ImportRun {
    StepProgress report;                       ///< may be empty
    const std::atomic<bool> *cancel = nullptr; ///< may be null

    Progress progress(ImportStep step) const;
};

/// What reading left behind.
struct ReadSummary {
    int files = 0;                       ///< of the sources now
    int read = 0;                        ///< in this run: new, changed or asked for again
    int gone = 0;                        ///< were there before and are not any more
    std::vector<std::string> unreadable; ///< folders that could not be looked into
};

/// What accepting did.
struct Admitted {
    int added = 0;
    int overruled = 0; ///< of them
    int alreadyThere = 0;
    int notTaken = 0;         ///< items that stayed behind: the report says why
    int withoutReference = 0; ///< hazards that are only told of
};

/// One import into one library: from files to references. Everything it knows lies in a staging file beside the
/// library, so that it goes on where it was after a cancel, a crash or a power cut. The library is opened to look at
/// and, in admit(), for one transaction: before that commit it is as it was.
///
/// Every call blocks; an object belongs to the thread that opened it. Store errors as StagingStore and LibraryStore
/// say, and Cancelled. Practice libraries are refused with StoreWrongKind.
class ImportSession {
public:
    /// `library` need not exist yet: admit() makes it.
    static Result<std::unique_ptr<ImportSession>> open(const std::filesystem::path &library);

    static std::filesystem::path stagingPath(const std::filesystem::path &library);
    static bool hasStaged(const std::filesystem::path &library); ///< an earlier import was not brought to its end

    const std::filesystem::path &library() const { return m_library; }
    const ImportPlan &plan() const { return m_plan; }
    const std::vector<Facts> &hazardsWithoutFile() const { return m_mapping.hazardsWithoutFile(); }

    /// Fails as Mapping::of() does, and then leaves everything as it was. Where it says another technique for files
    /// that do not say, those are read again by the next read().
    Status setPlan(const ImportPlan &plan);

    /// Finds the files of the sources and reads what is new, changed or to be read again; what was read stays, also
    /// on Cancelled.
    Result<ReadSummary> read(const ImportRun &run = {});

    /// Compares what could be taken with one another and with the library. Needs nothing where nothing changed.
    Status compare(const ImportRun &run = {});
    bool isCompared() const { return m_isCompared; }

    /// As they stand now, by path, member and position.
    const std::vector<ImportItem> &items() const { return m_items; }
    Result<Spectrum> spectrum(std::int64_t itemId) const; ///< NotFound where nothing was read

    /// A person's word about items. An empty text takes away what a pattern or manifest says.
    Status setFact(std::span<const std::int64_t> itemIds, Field field, const std::string &value);
    Status setLeft(std::span<const std::int64_t> itemIds, bool isLeft);
    /// OutOfRange without a code or a reason; nothing takes the overrule back.
    Status setOverrule(std::span<const std::int64_t> itemIds, const std::optional<Overrule> &overrule);
    /// How files that do not say were measured; they are read again by the next read().
    Status setTechnique(std::span<const std::int64_t> itemIds, Technique technique);

    /// Compares where that is due, then takes every item that nothing bars into the library and calibrates it: one
    /// transaction. NotFound where no item can be taken.
    Result<Admitted> admit(const ImportRun &run = {});

    /// Ends the import and removes the staging file. The object is of no further use.
    static Status discard(std::unique_ptr<ImportSession> session);

private:
    ImportSession(std::filesystem::path library, std::unique_ptr<store::StagingStore> staging);

    Status load();
    void resolve(); ///< facts and problems of every item, from what was read and said
    Status edit(std::span<const std::int64_t> itemIds, const std::function<void(ItemEdits &)> &change);
    Result<std::vector<store::StagedFile>> filesToRead(const ImportRun &run, ReadSummary &summary);
    Status readBatch(std::span<const store::StagedFile> files, const ImportRun &run) const;
    Status refuseElsewhere() const;

    std::filesystem::path m_library;
    std::unique_ptr<store::StagingStore> m_staging;
    ImportPlan m_plan;
    Mapping m_mapping;
    std::vector<ImportItem> m_items;
    std::vector<std::vector<ImportProblem>> m_alone;   ///< beside m_items
    std::vector<std::vector<ImportProblem>> m_company; ///< beside m_items
    bool m_isCompared = false;
};

/// The curves of everything that could be taken, beside one another and the library's own.
/// \param items  what was found against each by itself counts: such an item is no company for the others
/// \return beside items
Result<std::vector<std::vector<ImportProblem>>> compareItems(const std::vector<ImportItem> &items,
                                                             const store::StagingStore &staging,
                                                             const std::filesystem::path &library,
                                                             const Progress &progress);

} // namespace varde::booth
