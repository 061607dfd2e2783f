// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/leaveoneout.h"

#include "booth/library/libraryimport.h"
#include "store/library/librarystore.h"

#include <QTemporaryDir>

#include <algorithm>
#include <set>

namespace varde::cli {

namespace {

/// A copy of the library in a folder that goes when this does.
class LibraryCopy {
public:
    static Result<std::unique_ptr<LibraryCopy>> make(const std::filesystem::path &library)
    {
        const auto original = store::LibraryStore::open(library, store::OpenMode::ReadOnly, systemClock());
        if (!original)
            return original.error();
        auto copy = std::make_unique<LibraryCopy>();
        if (!copy->m_folder.isValid())
            return Error{Errc::WriteFailed, "no folder for temporary files"};
        const auto path = (*original)->backup({copy->m_folder.path().toStdString(), 1});
        if (!path)
            return path.error();
        auto opened = store::LibraryStore::open(*path, store::OpenMode::ReadWrite, systemClock());
        if (!opened)
            return opened.error();
        copy->m_store = std::move(*opened);
        return copy;
    }

    store::LibraryStore &store() { return *m_store; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::LibraryStore> m_store;
};

/// References of one substance by its name.
Result<std::vector<std::string>> referencesOf(const store::LibraryStore &store, const std::string &name)
{
    const auto substances = store.substances();
    if (!substances)
        return substances.error();
    const auto references = store.references();
    if (!references)
        return references.error();
    std::vector<std::string> out;
    for (const store::Substance &substance : *substances)
        for (const store::Reference &reference : *references)
            if (substance.name == name && reference.substanceId == substance.id)
                out.push_back(reference.id);
    return out;
}

/// The library without one substance; the store has it again afterwards.
Result<std::shared_ptr<const booth::ReferenceLibrary>>
libraryWithout(store::LibraryStore &store, const std::string &name, const LeavingOut &options)
{
    const auto references = referencesOf(store, name);
    if (!references)
        return references.error();
    for (const std::string &reference : *references)
        if (const Status status = store.withdraw(reference, "evaluate", "left out"); !status)
            return status.error();
    const auto progress = [&](booth::ImportStage, int done, int total) {
        if (options.report)
            options.report(name, done, total);
    };
    if (const Status status = booth::calibrateLibrary(store, options.cancel, progress); !status)
        return status.error();
    auto library = booth::ReferenceLibrary::load(store);
    for (const std::string &reference : *references)
        if (const Status status = store.admit(reference, "evaluate", "taken in again"); !status)
            return status.error();
    return library;
}

/// Scans of a substance with relatives, and what they were called.
void judgeFamilies(const std::vector<Outcome> &leftOut, const std::map<std::string, std::string> &classes,
                   LeaveOneOut &out)
{
    std::map<std::string, int> members;
    for (const auto &[name, itsClass] : classes)
        ++members[itsClass];
    const auto classOf = [&](const std::string &name) {
        const auto found = classes.find(name);
        return found == classes.end() ? std::string() : found->second;
    };
    int scans = 0;
    int same = 0;
    int other = 0;
    for (const Outcome &outcome : leftOut) {
        const std::string own = classOf(outcome.truth.front());
        if (own.empty() || members[own] < 2)
            continue;
        const auto isOfClass = [&](const std::string &name) { return classOf(name) == own; };
        ++scans;
        same += std::any_of(outcome.named.begin(), outcome.named.end(), isOfClass) ? 1 : 0;
        other += std::all_of(outcome.named.begin(), outcome.named.end(), isOfClass) ? 0 : 1;
    }
    out.sameClassNamed = rate(same, scans);
    out.otherClassNamed = rate(other, scans);
}

} // namespace

LeaveOneOut judgeLeftOut(const std::vector<Outcome> &known, const std::vector<Outcome> &leftOut,
                         const std::map<std::string, std::string> &classes)
{
    struct Tally {
        int scans = 0;
        int named = 0;
        std::set<std::string> names;
    };
    std::map<std::string, Tally> tallies;
    int named = 0;
    int strong = 0;
    for (const Outcome &outcome : leftOut) {
        Tally &tally = tallies[outcome.truth.front()];
        ++tally.scans;
        tally.named += outcome.named.empty() ? 0 : 1;
        tally.names.insert(outcome.named.begin(), outcome.named.end());
        named += outcome.named.empty() ? 0 : 1;
        strong += outcome.strength == matcher::Strength::Strong ? 1 : 0;
    }
    LeaveOneOut out;
    out.substances = static_cast<int>(tallies.size());
    out.named = rate(named, static_cast<int>(leftOut.size()));
    out.strongNamed = rate(strong, static_cast<int>(leftOut.size()));
    for (const auto &[name, tally] : tallies)
        out.bySubstance.push_back({name, rate(tally.named, tally.scans), {tally.names.begin(), tally.names.end()}});
    judgeFamilies(leftOut, classes, out);
    out.separations = separate(known, leftOut);
    return out;
}

Result<std::vector<Outcome>> identifyLeftOut(const std::filesystem::path &library, const std::vector<TruthScan> &scans,
                                             const LeavingOut &options)
{
    auto copy = LibraryCopy::make(library);
    if (!copy)
        return copy.error();
    std::map<std::string, std::vector<const TruthScan *>> bySubstance;
    for (const TruthScan &scan : scans)
        if (scan.expected.isInLibrary && !scan.expected.isMixture())
            bySubstance[scan.expected.truth.front()].push_back(&scan);
    std::vector<Outcome> out;
    for (const auto &[name, members] : bySubstance) {
        const auto without = libraryWithout((*copy)->store(), name, options);
        if (!without)
            return without.error();
        for (const TruthScan *scan : members) {
            const auto reading = (*without)->identify(scan->spectrum, {.prior = options.prior, .expectsActive = false});
            if (!reading)
                return reading.error();
            Outcome outcome = scan->expected;
            outcome.isInLibrary = false;
            fill(outcome, *reading);
            out.push_back(std::move(outcome));
        }
    }
    return out;
}

} // namespace varde::cli
