// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/libraryimport.h"
#include "booth/practice/practicelibrary.h"
#include "store/library/curator.h"

namespace varde::booth {

namespace {

/// The practice library is made, not collected: its history has one moment, the same in every build.
class BuildClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override { return {}; }
};

store::NewReference referenceFrom(const PracticeReference &practice)
{
    store::Substance substance;
    substance.name = practice.substance;
    substance.substanceClass = practice.substanceClass;
    substance.role = store::roleFromName(practice.role).value_or(store::Role::NotSaid);
    substance.isHazardous = practice.isHazardous;
    substance.cas = practice.cas;
    return {std::move(substance), practice.form,          practice.spectrum,  practice.source,
            /*licence*/ {},       "drawn from positions", practice.confidence};
}

/// As a person would say them: an import knows names, not their language.
Status sayBokmalNames(store::LibraryStore &library, const std::map<std::string, std::string> &names)
{
    const auto substances = library.substances();
    if (!substances)
        return substances.error();
    store::Curator curator(library);
    for (const store::Substance &substance : *substances) {
        const auto bokmal = names.find(substance.name);
        if (bokmal == names.end())
            continue;
        store::SubstanceEdit edit;
        edit.addNames = {{bokmal->second, store::NameKind::Synonym, "nb"}};
        if (const Status said = curator.edit(substance.id, edit, {"build"}); !said)
            return said;
    }
    return Done{};
}

void removeStore(const std::filesystem::path &path)
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(path.string() + suffix, ignored);
}

} // namespace

Status buildPracticeLibrary(const std::filesystem::path &spectraDir, const std::filesystem::path &out)
{
    const auto practice = readPracticeReferences(spectraDir);
    if (!practice)
        return practice.error();
    const auto bokmal = readBokmalNames(spectraDir);
    if (!bokmal)
        return bokmal.error();
    std::vector<store::NewReference> references;
    for (const PracticeReference &one : *practice)
        references.push_back(referenceFrom(one));

    const std::filesystem::path unfinished = out.string() + ".new";
    removeStore(unfinished);
    const BuildClock clock;
    {
        const auto library = store::LibraryStore::open(unfinished, store::OpenMode::Create, clock);
        if (!library)
            return library.error();
        store::ImportOptions options;
        options.provenance = store::Provenance::Practice;
        options.by = "build";
        options.beforeCommit = [&]() -> Status {
            if (const Status said = sayBokmalNames(**library, *bokmal); !said)
                return said;
            return calibrateLibrary(**library, nullptr);
        };
        if (const auto report = (*library)->import(references, options); !report)
            return report.error();
    }
    removeStore(out);
    std::error_code ec;
    std::filesystem::rename(unfinished, out, ec);
    if (ec)
        return Error{Errc::WriteFailed, ec.message()};
    return Done{};
}

} // namespace varde::booth
