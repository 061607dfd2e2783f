// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/librarycare.h"

#include "booth/library/librarychange.h"
#include "booth/library/recordscans.h"

#include <map>
#include <system_error>

namespace varde::booth {

namespace {

using store::LibraryStore;

bool isThere(const std::filesystem::path &path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Result<LibraryCare> careOf(LibraryStore &store)
{
    LibraryCare care;
    auto substances = store.substances();
    auto classes = store.classes();
    auto history = store::Curator(store).history();
    auto references = store.labels();
    auto notices = store.notices();
    if (!substances || !classes || !history || !references || !notices)
        return !substances   ? substances.error()
               : !classes    ? classes.error()
               : !history    ? history.error()
               : !references ? references.error()
                             : notices.error();
    care.substances = std::move(*substances);
    care.classes = std::move(*classes);
    care.history = std::move(*history);
    care.references = std::move(*references);
    care.notices = std::move(*notices);
    return care;
}

void compareReferences(const std::vector<store::ReferenceLabel> &before,
                       const std::vector<store::ReferenceLabel> &after, CarePreview &out)
{
    std::map<std::string, store::ReferenceLabel> old;
    for (const store::ReferenceLabel &label : before)
        old[label.id] = label;
    for (const store::ReferenceLabel &label : after) {
        const store::ReferenceLabel &was = old[label.id];
        out.references += label.substanceId != was.substanceId || label.form != was.form ? 1 : 0;
        out.withdrawn += was.isAdmitted && !label.isAdmitted ? 1 : 0;
        out.letIn += !was.isAdmitted && label.isAdmitted ? 1 : 0;
    }
}

Result<CarePreview> previewOf(LibraryStore &store, const CareChange &change)
{
    const auto before = careOf(store);
    const auto version = store.libraryVersion();
    if (!before || !version)
        return before ? version.error() : before.error();
    if (Status changed = change(store); !changed)
        return changed.error();
    const auto after = careOf(store);
    const auto newVersion = store.libraryVersion();
    if (!after || !newVersion)
        return after ? newVersion.error() : after.error();
    CarePreview out;
    out.substances = changedSubstances(before->substances, after->substances);
    out.classes = changedClasses(before->classes, after->classes);
    out.changesResults = *version != *newVersion;
    compareReferences(before->references, after->references, out);
    return out;
}

Status addSettling(const LibraryStore &library, const std::filesystem::path &record, const Progress &progress,
                   HealthReport &out)
{
    if (record.empty() || !isThere(record))
        return Done{};
    const auto scans = scansOfRecord(record, library);
    const auto loaded = ReferenceLibrary::load(library);
    if (!scans || !loaded) {
        out.settlingProblem = scans ? loaded.error() : scans.error();
        return Done{};
    }
    auto settling = settlingReferences(**loaded, *scans, progress);
    if (!settling)
        return settling.error();
    out.settling = std::move(*settling);
    return Done{};
}

} // namespace

Result<std::unique_ptr<LibraryStore>> openForCare(const std::filesystem::path &library)
{
    auto opened = LibraryStore::open(library, store::OpenMode::Create, systemClock());
    if (!opened)
        return opened;
    const auto provenance = (*opened)->provenance();
    if (!provenance)
        return provenance.error();
    if (*provenance == store::Provenance::Practice)
        return Error{Errc::StoreWrongKind, library.string() + " is a practice library"};
    return opened;
}

Result<LibraryCare> readLibraryCare(const std::filesystem::path &library)
{
    if (!isThere(library))
        return LibraryCare{};
    const auto store = openForCare(library);
    return store ? careOf(**store) : Result<LibraryCare>(store.error());
}

CareChange setAdmitted(const std::vector<std::string> &referenceIds, bool isAdmitted, const store::Saying &saying)
{
    return [=](LibraryStore &library) -> Status {
        for (const std::string &id : referenceIds)
            if (Status set = isAdmitted ? library.admit(id, saying.by, saying.reason)
                                        : library.withdraw(id, saying.by, saying.reason);
                !set)
                return set;
        return Done{};
    };
}

Result<CarePreview> previewLibraryCare(const std::filesystem::path &library, const CareChange &change)
{
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    Result<CarePreview> preview = Error{Errc::Cancelled, "not tried"};
    const Status tried = (*store)->inOneStep([&]() -> Status {
        preview = previewOf(**store, change);
        return Error{Errc::Cancelled, "a preview keeps nothing"}; // everything is rolled back
    });
    if (!tried && tried.error().code != Errc::Cancelled)
        return tried.error();
    return preview;
}

Result<LibraryCare> changeLibraryCare(const std::filesystem::path &library, const CareChange &change,
                                      const Progress &progress)
{
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    const auto tell = [&](ImportStage, int done, int total) { progress.at(done, total); };
    if (Status changed = changeLibrary(
            **store, [&] { return change(**store); }, progress.cancel, tell);
        !changed)
        return changed.error();
    return careOf(**store);
}

Result<HealthReport> healthOfLibrary(const std::filesystem::path &library, const std::filesystem::path &record,
                                     const Progress &progress)
{
    if (!isThere(library))
        return HealthReport{};
    const auto store = openForCare(library);
    if (!store)
        return store.error();
    auto health = libraryHealth(**store, progress);
    if (!health)
        return health.error();
    HealthReport out{std::move(*health)};
    if (Status looked = addSettling(**store, record, progress, out); !looked)
        return looked.error();
    return out;
}

} // namespace varde::booth
